"""Lists of titles and nothing else: an item, a paragraph or a line each.

Nothing but their form tells them, so this is the last of all formats, and asks for it of nearly every entry.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from papershelf.model import MORE_AUTHORS, Problem, Seed, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.entry.bare_links import has_address
from papershelf.read.entry.markdown_links import clean
from papershelf.read.lists.units import NO_UNIT, Unit, is_called_a_list, units_of, unpadded
from papershelf.read.posts.headings import heading_of
from papershelf.read.reader import Found
from papershelf.text.people import names
from papershelf.text.plain import one_line, quoted

NAME = "titles"
_FEWEST, _SHARE = 3, 0.9
_SAMPLE = 60_000
_LONGEST, _MOST_WORDS, _USUAL = 250, 35, 4
"""Characters and words of a title at most, and words that half of them have at least: no names, no places."""
_WIDE = 2
"""Letters of a script without blanks that count as a word."""
_CITED = re.compile(r"\s*[(\[](?:(?P<people>[^()\[\]\d]{2,80}?)(?P<more>\s*,?\s*et al\.?)?,?\s+)?(?P<year>(?:19|20)\d\d)[a-z]?[)\]]\s*\Z")
_CELLS = re.compile(r"\"\s*[,;\t]\s*[\",;\t]")
"""Cells of a table, which has no column of titles: else it would have been read as one."""
_SENTENCE = re.compile(r"(?<=[a-z]{3})[.;]\s+\S|[。；]")


def sniff(document: Document) -> bool:
    """Whether three entries or more, and nine of ten, have the form of a title."""
    entries = _entries(document.text[:_SAMPLE])
    titles = [_title(unit) for unit in entries if _is_title(unit)]
    return len(titles) >= max(_FEWEST, _SHARE * len(entries)) and median(map(_words, titles)) >= _USUAL


def read(document: Document) -> Iterator[Found]:
    """A record for every entry, with the authors and the year in brackets behind it; what is no title is told."""
    yield Seed(document.file, NAME, heading=heading_of(document.text))
    for unit in _entries(document.text):
        if not _is_title(unit):
            yield Problem(document.file, unit.line, f"no title as the other entries are, left out: {quoted(unit.text)}")
            continue
        cited = _CITED.search(unit.text)
        yield from Draft(
            Source(document.file, unit.line),
            _title(unit).strip("*_ "),
            authors=names.from_list(cited["people"]) if cited and cited["people"] else (),
            date=cited["year"] if cited else "",
            csl={MORE_AUTHORS: True} if cited and cited["more"] else {},
        ).found()


def _entries(text: str) -> list[Unit]:
    """The items where there are some, or else the paragraphs; where these have several lines each, the lines."""
    units = units_of(text)
    items = [unit for unit in units if unit.is_item]
    if items:
        heads = [one for one, below in pairwise(items) if below.indent > one.indent]
        if heads and median(_words(one.text) for one in heads) >= _USUAL:
            return []  # titles with notes below them, or what else people nest
        return [unit for unit in units if unit.line >= items[0].line and unit not in heads]
    if len(units) >= _FEWEST and sum("\n" in unit.text for unit in units) * 2 < len(units):
        return units
    lines = enumerate(text.split("\n"), 1)
    return [Unit(number, unpadded(line.strip()), is_item=False) for number, line in lines if line.strip() and not NO_UNIT.match(line)]


def _title(unit: Unit) -> str:
    return one_line(clean(_CITED.sub("", unit.text)))


def _is_title(unit: Unit) -> bool:
    text = _title(unit)
    first = next((char for char in text if char.isalnum()), "")
    return (
        bool(first)
        and not first.islower()
        and not unit.is_long
        and len(text) <= _LONGEST
        and 1 < _words(text) <= _MOST_WORDS
        and text[-1] not in ".:;,。："
        and not _SENTENCE.search(text)
        and not _CELLS.search(text)
        and not has_address(text)
        and not is_called_a_list(text)
        and sum(map(str.isalpha, text)) * 2 > len(text)
    )


def _words(text: str) -> int:
    """The words of ``text``; in scripts without blanks two letters count as one."""
    return max(
        text.count(" ") + 1,
        sum(not char.isascii() and char.isalpha() and not char.isupper() and not char.islower() for char in text) // _WIDE,
    )
