"""The data of all entries is in the form that its schema says, and the schema beside it is that of this package."""

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import fastjsonschema

from papershelf.check.fault import Fault, brief
from papershelf.check.parcels import unpacked
from papershelf.check.site import Site

_LINES = ("data/papers.jsonl", "data/papers.jsonl.gz")
_SCHEMA = "data/papers.schema.json"


def lines(site: Site) -> Iterator[tuple[str, int, bytes]]:
    """File, number and content of the lines of the export; none where there is no export that can be read."""
    for path in _LINES:
        content = site.content(path)
        content = unpacked(content) if path.endswith(".gz") else content
        yield from ((path, number, line) for number, line in enumerate(content.splitlines(), 1))


def rows(site: Site) -> Iterator[dict[str, Any]]:
    """The objects of the export that can be read."""
    for _, _, line in lines(site):
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(row, dict):
            yield row


def exported(site: Site) -> Iterator[Fault]:
    """Lines of the export that are not in its form, or not in the order of ids."""
    schema = (files("papershelf.export") / "papers.schema.json").read_bytes()
    if _SCHEMA in site.files and site.content(_SCHEMA).replace(b"\r\n", b"\n") != schema.replace(b"\r\n", b"\n"):
        yield Fault(_SCHEMA, 0, "is not the schema of this version; run papershelf build")
    before = ""
    for path, number, line in lines(site):
        try:
            row = json.loads(line)
            _validator()(row)
        except fastjsonschema.JsonSchemaException as error:  # a ValueError as well
            yield Fault(path, number, f"is not as the schema says: {brief(str(error))}")
        except (ValueError, RecursionError) as error:
            yield Fault(path, number, f"is no JSON ({brief(str(error))})")
        else:
            if row["id"] <= before:
                yield Fault(path, number, f"{row['id']} does not stand in the order of ids, or twice")
            before = row["id"]


@cache
def _validator() -> Any:
    # Made into code once: 389 lines take 8 ms; jsonschema takes 154 ms and 135 ms to be imported (``bench/check.py``).
    return fastjsonschema.compile(json.loads((files("papershelf.export") / "papers.schema.json").read_bytes()))
