"""RIS, in the dialects of EndNote, Zotero, Mendeley, Scopus, publishers and databases."""

import re
from collections.abc import Iterator

from papershelf.model import Problem
from papershelf.read.document import Document
from papershelf.read.reader import Found
from papershelf.read.tagged.lines import Tagged, lines
from papershelf.read.tagged.ris_fields import TITLES, draft

_TAG = re.compile(r"[\s\ufeff]{0,4}([A-Z][A-Z0-9]) {0,4}-(?: |\Z|(?=\S))\s*(.*)")
_BEGIN = re.compile(r"^[\s\ufeff]{0,4}TY {0,4}- ?", re.MULTILINE)
_END = re.compile(r"^ER {0,4}- *$", re.MULTILINE)
_LINE = re.compile(r"^(?:TI|T1|AU|A1|PY|JO|JF) {1,2}- \S", re.MULTILINE)
_FAR = 300
"""Lines in which the title of a record is looked for."""
_BETWEEN = frozenset({"", "ER", "NL"})
"""What may stand between records and begins none: of Ovid's the journal's short name, and remarks without a tag."""
_ONE_LINE = frozenset({"TY", "PY", "Y1", "Y2", "DA", "VL", "IS", "SP", "EP", "DO", "SN", "UR"})


def sniff(document: Document) -> bool:
    """Whether a line opens a record with its type (``TY  - JOUR``), or lines have its tags and one ends a record."""
    return bool(_BEGIN.search(document.text, 0, 20_000)) or (
        bool(_END.search(document.text)) and len(_LINE.findall(document.text, 0, 20_000)) > 2
    )


def read(document: Document) -> Iterator[Found]:
    """A record for each ``TY``; one that is not closed ends where the next begins."""
    for item in _records(document):
        if isinstance(item, Problem):
            yield item
        else:
            yield from draft(document.file, item).found()


def _records(document: Document) -> Iterator[Tagged | Problem]:
    record: Tagged | None = None
    every = list(lines(document.text, _TAG))
    for at, (number, tag, text) in enumerate(every):
        if tag == "TY" and (record is None or _begins_another(every, at, record)):
            if record:
                yield Problem(document.file, record.line, "the record does not end (no ER); read as far as it goes")
                yield record
            record = Tagged(number).add(tag, text)
        elif record is None:
            if tag not in _BETWEEN:
                record = Tagged(number).add("TY", "").add(tag, text)
        elif tag == "ER":
            yield record
            record = None
        else:
            _add(record, tag, text)
    if record:
        yield Problem(document.file, record.line, "the record does not end (no ER); read as far as it goes")
        yield record


def _add(record: Tagged, tag: str, text: str) -> None:
    """A line of ``record``; one without a tag goes on with the text before it."""
    last = record.last
    if tag == last == "TY":
        record.instead(text)
    elif tag:
        record.add(tag, text)
    elif text and (last not in _ONE_LINE or (last == "UR" and text.lower().startswith("http"))):
        record.go_on(text)


def _begins_another(every: list[tuple[int, str, str]], at: int, record: Tagged) -> bool:
    """Whether a type inside an open record begins another: that has a title, and it follows one before its end."""
    if not record.first(*TITLES):
        return record.last != "TY"
    for _, tag, _ in every[at + 1 : at + 1 + _FAR]:
        if tag in TITLES:
            return True
        if tag in {"ER", "TY"}:
            break
    return False
