"""Lists above and below the entries of a file that are written in another form: two dumps in one file.

Formats whose entries begin with a mark of their own pass over all else; a list of papers with authors there is read as well.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from papershelf.model import Record, Seed
from papershelf.read.document import Document
from papershelf.read.labelled import daily
from papershelf.read.posts import digest
from papershelf.read.reader import Found
from papershelf.read.readers import READERS

_SHORTEST = 120
"""Characters of a list of two papers or more."""
_FEWEST = 2
_END = {"BibTeX": "}\n", "RIS": "\nER  -"}
"""What the last line of an entry ends with, or begins with; where a format has none, all that follows the last entry is of that."""
_MARKED = frozenset({*_END, daily.NAME, digest.NAME})
"""Formats that pass over what has not their marks."""


def around(name: str, document: Document, found: Sequence[Found]) -> Iterator[Found]:
    """The records of lists above the first and below the last of what the format ``name`` ``found`` in ``document``, and their problems."""
    starts = [item.source.line for item in found if isinstance(item, Record) and item.source.line]
    if name not in _MARKED or not starts:
        return
    text, above = document.text, 0
    for _ in range(min(starts) - 1):
        above = text.index("\n", above) + 1
    yield from _list(document, text[:above])
    last = text.rfind(_END[name]) if name in _END else -1
    below = text.find("\n", last + 1) if last >= 0 else -1
    if below >= 0 and len(text) - below >= _SHORTEST:
        yield from _list(document, "\n" * text.count("\n", 0, below) + text[below:])


def _list(document: Document, text: str) -> Iterator[Found]:
    """What ``text`` says if it is a list whose entries mostly have authors."""
    if len(text.strip()) < _SHORTEST:
        return
    part = replace(document, text=text)
    reader = next((reader for reader in READERS if reader.sniff(part)), None)
    found = [item for item in reader.read(part) if not isinstance(item, Seed)] if reader else []
    records = [item for item in found if isinstance(item, Record)]
    if len(records) >= _FEWEST and sum(bool(record.authors) for record in records) * 2 > len(records):
        yield from found
