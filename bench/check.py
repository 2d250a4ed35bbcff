"""How long a site takes to be checked, in processor time, and what its pages take with other parsers.

    python bench/check.py [SITE]

Without a site that of this folder, as `make site` built it. selectolax, jsonschema and jsonschema-rs are measured where they are installed.
"""

import json
import sys
import time
from collections.abc import Callable
from html.parser import HTMLParser
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

from lxml import etree

from papershelf.check.inspection import RULES
from papershelf.check.site import read

WANTED = ("href", "src", "id")


class Standard(HTMLParser):
    """Counts with Python's own parser."""

    count = 0

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        """Called by the parser."""
        for name, _value in attrs:
            if name in WANTED:
                self.getpos()
                self.count += 1


def by_standard(pages: list[bytes]) -> int:
    """Counts addresses and ids with ``html.parser``."""
    count = 0
    for page in pages:
        parser = Standard()
        parser.feed(page.decode(errors="replace"))
        count += parser.count
    return count


def by_lxml(pages: list[bytes]) -> int:
    """Counts addresses and ids with lxml."""
    parser = etree.HTMLParser(huge_tree=True, encoding="utf-8", remove_comments=True)
    return sum(
        name in WANTED and bool(element.sourceline)
        for page in pages
        for element in etree.fromstring(page, parser).iter(etree.Element)
        for name, _ in element.items()
    )


def by_selectolax(pages: list[bytes]) -> int:
    """Counts addresses and ids with selectolax."""
    parse = import_module("selectolax.lexbor").LexborHTMLParser
    nodes = (node for page in pages for node in parse(page).css(",".join(f"[{name}]" for name in WANTED)))
    return sum(name in WANTED for node in nodes for name in node.attributes)


def validated(rows: list[Any], library: str) -> int:
    """How many rows are as the schema says, to ``library``."""
    schema = json.loads((files("papershelf.export") / "papers.schema.json").read_bytes())
    module = import_module(library)
    if library == "fastjsonschema":
        validate = module.compile(schema)
        return sum(bool(validate(row)) for row in rows)
    validator = module.validator_for(schema) if library == "jsonschema_rs" else module.Draft202012Validator(schema)
    return sum(validator.is_valid(row) for row in rows)


def told(what: str, work: Callable[[], Any]) -> Any:
    """Says how long ``work`` took."""
    start = time.process_time()
    try:
        result = work()
    except ImportError:
        print(f"       –  {what} is not installed")
        return None
    print(f"{time.process_time() - start:8.3f}  {what}{f': {result:,}' if isinstance(result, int) else ''}")
    return result


def main() -> None:
    """Prints the seconds of each part."""
    root = Path(sys.argv[1] if len(sys.argv) > 1 else "site")
    pages = [path.read_bytes() for path in sorted(root.rglob("*.html"))]
    if not pages:
        sys.exit(f"there is no site in {root}; build it first")
    print(f"{len(pages)} pages, {sum(map(len, pages)) / 1e6:.1f} MB; seconds of processor time")
    told("html.parser", lambda: by_standard(pages))
    told("lxml", lambda: by_lxml(pages))
    told("selectolax", lambda: by_selectolax(pages))
    rows = [json.loads(line) for line in (root / "data/papers.jsonl").read_text(encoding="utf-8").splitlines()]
    for library in ("fastjsonschema", "jsonschema", "jsonschema_rs"):
        told(library, lambda library=library: validated(rows, library))
    site = told("the site is read", lambda: read(root))
    for rule in RULES:
        told(f"rule {rule.name}", lambda rule=rule: len(list(rule.faults(site))))


if __name__ == "__main__":
    main()
