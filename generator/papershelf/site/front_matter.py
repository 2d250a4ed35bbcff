"""The front matter of generated pages, read without a reader of YAML: a tenth of the time of a page.

Generated front matter is of few forms: strings and lists in one line as JSON has them, and lists of a string a line. Where
a line is of any other form, or says something that YAML and JSON read differently, MkDocs reads the page.
"""

import json
import re
from contextlib import AbstractContextManager
from typing import Any

from mkdocs.utils import meta

from papershelf.site.stand_in import standing_in

_TEXT = r'"[^"\\]*"'
_LIST = rf"\[(?:{_TEXT}(?:, {_TEXT})*)?\]"
_PAIR = rf'"[a-z_]+": (?:{_TEXT}|{_LIST})'
_LINE = re.compile(
    rf"(?P<key>[a-z_]+):(?: (?P<json>{_TEXT}|{_LIST}|\{{(?:{_PAIR}(?:, {_PAIR})*)?\}})| \[(?P<words>[a-z]+(?:, [a-z]+)*)\])?"
    rf"|  - (?P<item>{_TEXT})"
)
"""A line of the front matter as Papershelf writes it: ``title: "Bees"``, ``search: {"exclude": "x"}``, ``hide: [toc, tags]``, ``  - "Bees"``."""
_UNREADABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Line ends other than ours, and what YAML refuses."""
_NO_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_START, _END = "---\n# written by papershelf", "\n---\n"


class _Quick:
    """Stands in the place of the module ``mkdocs.utils.meta`` in MkDocs' module of pages."""

    def get_data(self, doc: str) -> tuple[str, dict[str, Any]]:
        """As MkDocs does it."""
        return quickly(doc) or meta.get_data(doc)

    def __getattr__(self, name: str) -> Any:
        return getattr(meta, name)


def read_quickly() -> AbstractContextManager[None]:
    """While it lasts, MkDocs' pages get their front matter from here."""
    return standing_in("meta", _Quick())


def quickly(text: str) -> tuple[str, dict[str, Any]] | None:
    """What follows the front matter of a generated page, and what that says; ``None`` where it is not of the forms known here."""
    end = text.find(_END) if text.startswith(_START) else -1
    head = text[:end]
    if end < 0 or _UNREADABLE.search(head):
        return None
    found: dict[str, Any] = {}
    begun: list[str] | None = None
    for line in head.split("\n")[2:]:
        read = _LINE.fullmatch(line)
        if read is None:
            return None
        key, item = read["key"], read["item"]
        if item is not None and begun is not None:
            begun.append(item[1:-1])
            continue
        if key is None or key in found or begun == []:
            return None
        begun = None
        if said := read["json"]:
            found[key] = said[1:-1] if said[0] == '"' else json.loads(said)
        elif read["words"]:
            found[key] = read["words"].split(", ")
            if not _NO_WORDS.isdisjoint(found[key]):
                return None
        else:
            found[key] = begun = []
    return (text[end + len(_END) :].lstrip("\n"), found) if found and begun != [] else None
