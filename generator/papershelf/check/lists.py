"""Files that name other files name those that are there: manifests, the data package, the list for language models."""

import hashlib
import json
import re
from collections.abc import Iterator
from posixpath import dirname, normpath
from typing import Any

from papershelf.check.fault import Fault, brief
from papershelf.check.places import Elsewhere, leads
from papershelf.check.site import Site

_ITEM = re.compile(r"^- \[(?:[^\\\]\n]|\\.)*\]\(([^()\s]+)\)", re.MULTILINE)
_FOR_PROGRAMS = ("llms.txt", "data/llms.txt")
_PACKAGE = "data/datapackage.json"


def lists(site: Site) -> Iterator[Fault]:
    """What such files name that is not there, or not as they say."""
    for path in ("data/manifest.json", "search/manifest.json"):
        value = _object(site, path)
        if isinstance(value, Fault):
            yield value
        elif value is not None and isinstance(names := value.get("files"), dict):
            folder = path.partition("/")[0]
            missing = [name for name in names if f"{folder}/{name}" not in site.files]
            yield from (Fault(path, 0, f"names {brief(name)}, which is not there") for name in missing)
    for path in _FOR_PROGRAMS:
        yield from _items(site, path)
    yield from _package(site)


def _object(site: Site, path: str) -> dict[str, Any] | Fault | None:
    if path not in site.files:
        return None
    try:
        value = json.loads(site.content(path))
    except (ValueError, RecursionError) as error:
        return Fault(path, getattr(error, "lineno", 0), f"is no JSON ({brief(str(error))})")
    return value if isinstance(value, dict) else Fault(path, 1, "is no object of JSON")


def _items(site: Site, path: str) -> Iterator[Fault]:
    text = site.text(path)
    for match in _ITEM.finditer(text):
        try:
            place = leads(path, match[1], site.home)
        except ValueError as error:
            yield Fault(path, text.count("\n", 0, match.start()) + 1, f"{brief(match[1])} is no address of this site ({error})")
            continue
        if not isinstance(place, Elsewhere) and place.path not in site.files:
            yield Fault(path, text.count("\n", 0, match.start()) + 1, f"{brief(match[1])} leads nowhere")


def _package(site: Site) -> Iterator[Fault]:
    package = _object(site, _PACKAGE)
    if package is None or isinstance(package, Fault):
        yield from [package] if package else []
        return
    resources = package.get("resources")
    if not isinstance(resources, list) or not resources:
        yield Fault(_PACKAGE, 1, "names no resources")
        return
    for resource in resources:
        yield from (Fault(_PACKAGE, 0, words) for words in _resource(site, resource if isinstance(resource, dict) else {}))


def _resource(site: Site, resource: dict[str, Any]) -> Iterator[str]:
    name = resource.get("path")
    if not isinstance(name, str) or not name:
        yield "has a resource without a path"
        return
    path = normpath(f"{dirname(_PACKAGE)}/{name}")
    if path not in site.files:
        yield f"names {brief(name)}, which is not there"
        return
    if "bytes" in resource and resource["bytes"] != site.files[path]:
        yield f"says that {brief(name)} has {resource['bytes']} bytes; it has {site.files[path]}"
    kind, _, hash_ = str(resource.get("hash", "")).rpartition(":")
    if hash_ and kind == "sha256" and hashlib.sha256(site.content(path)).hexdigest() != hash_:
        yield f"says a hash of {brief(name)} that is not its own"
