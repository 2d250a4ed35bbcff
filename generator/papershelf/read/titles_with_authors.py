"""Lists that name of each paper its title and its authors and little more, as conferences tell what they accepted.

Where the two stand is found out: the layout that most entries have is that of all.
"""

import re
from collections.abc import Iterator

from papershelf.model import Link, Problem, Seed, Source
from papershelf.read.document import Document
from papershelf.read.draft import YEAR, Draft, year_in
from papershelf.read.entry_text import unmarked
from papershelf.read.layouts import ROLE, Layout, layouts_of, people_of, without_link_labels
from papershelf.read.link_item import LINK, clean, rel
from papershelf.read.link_table import tables
from papershelf.read.list_units import Unit, heading_of, units_of
from papershelf.read.reader import Found
from papershelf.text import marks, names
from papershelf.text.plain import one_line, shorten

NAME = "titles with authors"
_SAMPLE = 60_000
_WHEN = re.compile(
    r"\A(?:(?:accepted|to appear|published) )?in:?\s+|[\s,(]+(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s+)?(?:19|20)\d\d\b\)?",
    re.IGNORECASE,
)
"""What leads to a venue, and the date behind one: ``Accepted in:``, ``, May 2021``, ``(2021)``."""
_AWARD = re.compile(r"[\s,.;–—-]*(?:\*\*|__)[^*_\n]+(?:\*\*|__)\W*\Z")
"""What stands in bold at the end: ``**Best Paper**``."""
_NUMBERS = re.compile(
    r"[\s;,:]*(?:vol\.?\s*)?\d{1,4}\s*(?:\([^()]{1,9}\))?\s*[:;,]\s*(?:pp?\.?\s*)?[A-Za-z]?\d+(?:\s?[-–—]+\s?\d+)?\W*\Z", re.IGNORECASE
)
"""Volume, issue and pages at the end: ``vol. 3 (2): pp. 14-29``."""
_LONGEST_VENUE = 160
_CODE = re.compile(r"\[[A-Za-z]{0,3}[-. ]?\d{1,4}\]\s*|\A#?\d{1,4}[.:)]\s+")


def sniff(document: Document) -> bool:
    """Whether three entries or more, and three of four, are a title and its authors."""
    entries = layouts_of(units_of(document.text[:_SAMPLE]))[1]
    return bool(entries) and sum(len(table.rows) for table in tables(document.text[:_SAMPLE])) < len(entries)


def read(document: Document) -> Iterator[Found]:
    """A record for every entry; what has not the form of the others is told."""
    units = units_of(document.text)
    layouts, entries = layouts_of(units_of(document.text[:_SAMPLE]))
    kind = entries[0].is_item if entries else True
    alike = (unit.line for unit in units if unit.is_item == kind and layouts and layouts[0](without_link_labels(unit.text)[0]))
    first = min(next(alike, 1), entries[0].line if entries else 1)
    before = [one_line(clean(unit.text)) for unit in units if unit.line < first]
    yield Seed(document.file, NAME, heading=heading_of(document.text), introduction="\n\n".join(before))
    for table in tables(document.text):
        yield Problem(document.file, table.line, f"a table among titles with authors, left out: {shorten(', '.join(table.header), 60)}")
    for unit in units:
        if unit.line >= first:
            yield from _found(document, unit, layouts) if unit.is_item == kind else _told(document, unit)


def _told(document: Document, unit: Unit) -> Iterator[Problem]:
    text = one_line(clean(unit.text))
    if len(text.split()) > 3 and not text.endswith(":"):
        yield Problem(document.file, unit.line, f"no title with authors as the other entries are, left out: “{shorten(text, 60)}”")


def _found(document: Document, unit: Unit, layouts: list[Layout]) -> Iterator[Found]:
    if unit.is_long:
        yield from _told(document, unit)
        return
    text, links = without_link_labels(unit.text)
    parts = next((found for layout in layouts if (found := layout(text)) and people_of(found[1])), None) or (
        layouts[0](text) if layouts else None
    )
    if not parts or ROLE.search(parts[0]):
        yield from _told(document, unit)
        return
    title, authors, said = parts
    venue = _NUMBERS.sub("", _WHEN.sub("", one_line(clean(_AWARD.sub("", said))))).strip(" ,.;:()")
    is_venue = bool(YEAR.search(said)) and len(venue) <= _LONGEST_VENUE
    links = [Link(rel("", match["url"]), match["url"]) for match in LINK.finditer(title)] + links
    yield from Draft(
        Source(document.file, unit.line),
        _title(title),
        authors=people_of(authors) or names.from_list(one_line(clean(authors))),
        date=str(year_in(said) or ""),
        venue=venue if is_venue else "",
        note="" if is_venue else marks.mend(one_line(said)),
        abstract=unmarked("\n\n".join(unit.abstract))[0],
        links=tuple(links),
    ).found()


def _title(text: str) -> str:
    """A title without marks and number; brackets and quotation marks at its edges go only in pairs."""
    bare = _CODE.sub("", LINK.sub(r"\g<text>", text).strip("*_ "), count=1)
    title = clean(bare).rstrip(" ,;:").removesuffix(".")
    for begin, end in (("[", "]"), ("“", "”"), ('"', '"')):
        missing = title.count(begin) - title.count(end) if begin != end else title.count(begin) % 2 * (-1 if bare.startswith(begin) else 1)
        title = title + end if missing == 1 else begin + title if missing == -1 else title
    return title
