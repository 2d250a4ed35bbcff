"""Tables without a header: a title and an abstract a row, and which other column is what by what stands in it."""

import csv
import re
from collections.abc import Sequence

from papershelf.read.entry.byline import cited_people
from papershelf.read.labelled.blocks import LONGEST_TITLE, is_text

_FEWEST = 3
_SAMPLE = 40
"""Rows by which columns are told."""
_LONGEST = 100_000
"""Characters of these."""
_MOST = 0.8
_WORDS = 3
"""Words of a title, in the mean."""
_FORMS = (
    ("year", re.compile(r"(?:19|20)\d\d")),
    ("doi", re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s?)?10\.\d{4,9}/\S+", re.IGNORECASE)),
    ("url", re.compile(r"https?://\S+")),
    ("key", re.compile(r"[A-Za-z]{0,3}[-_]?\d+")),
)

_NUMBERS = re.compile(r"\d{1,4}[(:]")
"""Volume and pages, with which the second half of a reference begins: ``3(2):1-9. We …``."""


def header_of(text: str) -> str:
    """The header that the rows of ``text`` lack, in their form; ``""`` where they are no table with titles and abstracts."""
    lines = [line for line in text[:_LONGEST].split("\n") if line.strip()][:_SAMPLE]
    for delimiter in "\t|;,":
        if len(lines) < _FEWEST or not all(delimiter in line for line in lines[:_FEWEST]):
            continue
        rows = [[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=delimiter)]
        if len(rows) >= _FEWEST and len({len(row) for row in rows[:-1]}) == 1 and len(rows[0]) > 1:
            names = [_name(column) for column in zip(*rows[:-1], strict=True)]
            if names.count("abstract") == names.count("title") == 1:
                return delimiter.join(name or f"column {at}" for at, name in enumerate(names, 1))
    return ""


def _name(cells: Sequence[str]) -> str:
    """What stands in a column; ``""`` where nothing tells."""
    most = _MOST * len(cells)
    for name, form in _FORMS:
        if sum(bool(form.fullmatch(cell)) for cell in cells) >= most:
            return name
    if sum(is_text(cell) and not _NUMBERS.match(cell) for cell in cells) >= most:
        return "abstract"
    if sum(bool(cited_people(cell, alone=True)) for cell in cells) >= most:
        return "authors"
    are_titles = len(set(cells)) == len(cells) and sum(len(cell.split()) for cell in cells) >= _WORDS * len(cells)
    return "title" if are_titles and all(len(cell) <= LONGEST_TITLE and not is_text(cell) for cell in cells) else ""
