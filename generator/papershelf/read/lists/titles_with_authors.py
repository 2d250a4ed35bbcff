"""Lists that name of each paper its title and its authors and little more, as conferences tell what they accepted.

Where the two stand is found out: the layout that most entries have is that of all.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from papershelf.model import Link, Problem, Seed, Source
from papershelf.read.document import Document
from papershelf.read.draft import YEAR, Draft, year_in
from papershelf.read.entry.entry_text import unmarked
from papershelf.read.entry.markdown_links import LINK, clean, rel
from papershelf.read.lists.layouts import ROLE, Layout, are_references, as_reference, layouts_of, people_of, without_link_labels
from papershelf.read.lists.link_table import tables
from papershelf.read.lists.pairs import is_place, names_with_colons, pairs_of_lines, pairs_of_paragraphs, single_lines
from papershelf.read.lists.units import Unit, units_of
from papershelf.read.posts.headings import heading_of
from papershelf.read.reader import Found
from papershelf.read.references.parts import of_reference
from papershelf.read.references.undated import among_others
from papershelf.text import marks
from papershelf.text.months import MONTH
from papershelf.text.people import names
from papershelf.text.plain import one_line, quoted, shorten

NAME = "titles with authors"
_SAMPLE = 60_000
_WHEN = re.compile(
    rf"\A(?:(?:accepted|to appear|published) )?in:?\s+|[\s,(]+(?:{MONTH},?\s+)?(?:19|20)\d\d\b\)?",
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
_MORE = 1.5
"""How many times the entries pairs of lines have that stand in longer paragraphs."""
_FEW = 6
"""Words of names that are written small and still are names: fewer."""
_CODE = re.compile(r"\[[A-Za-z]{0,3}[-. ]?\d{1,4}\]\s*|\A#?\d{1,4}[.:)]\s+")


def sniff(document: Document) -> bool:
    """Whether three entries or more, and three of four, are a title and its authors."""
    entries = layouts_of(_units(document.text[:_SAMPLE]))[1]
    return bool(entries) and sum(len(table.rows) for table in tables(document.text[:_SAMPLE])) < len(entries)


def read(document: Document) -> Iterator[Found]:
    """A record for every entry; what has not the form of the others is told."""
    form = _form(document.text[:_SAMPLE])
    units = form(document.text)
    layouts, entries = layouts_of(form(document.text[:_SAMPLE]))
    del layouts[1 if form is not units_of else len(layouts) :]  # of what was joined, all have one form
    kind = entries[0].is_item if entries else True
    inverted = sum(is_place(unit.text) for unit in entries) * 2 >= len(entries)
    heads = [unit for unit in units if inverted or not is_place(unit.text)]
    alike = (unit.line for unit in heads if unit.is_item == kind and layouts and _is_alike(unit, layouts[0]))
    first = min(next(alike, 1), next((unit.line for unit in entries if unit in heads), 1))
    before = [one_line(clean(unit.text)) for unit in units if unit.line < first]
    yield Seed(document.file, NAME, heading=heading_of(document.text), introduction="\n\n".join(before))
    for table in tables(document.text):
        yield Problem(document.file, table.line, f"a table among titles with authors, left out: {shorten(', '.join(table.header), 60)}")
    for unit in units:
        if unit.line >= first:
            yield from _found(document, unit, layouts) if unit.is_item == kind else _told(document, unit)


def _form(text: str) -> Callable[[str], list[Unit]]:
    """What gives the units of ``text`` such that most are a title and its authors: as they stand, or with names joined to the title above them."""
    forms = (units_of, names_with_colons, pairs_of_paragraphs, pairs_of_lines, single_lines)
    found = [(form, entries) for form in forms if (entries := len(layouts_of(form(text))[1]))]
    first, entries = next(iter(found), (units_of, 0))
    return next((form for form, others in found if form is pairs_of_lines and others > entries * _MORE), first)


def _units(text: str) -> list[Unit]:
    return _form(text)(text)


def _is_alike(unit: Unit, layout: Layout) -> bool:
    """Whether ``unit`` has the parts of an entry, and where the authors stand no sentence."""
    parts = layout(without_link_labels(unit.text)[0])
    words = parts[1].split() if parts else []
    return bool(parts) and (len(words) < _FEW or sum(word[0].islower() for word in words) * 2 <= len(words))


def _told(document: Document, unit: Unit) -> Iterator[Problem]:
    text = one_line(clean(unit.text))
    if len(text.split()) > 3 and not text.endswith(":"):
        yield Problem(document.file, unit.line, f"no title with authors as the other entries are, left out: {quoted(text)}")


def _found(document: Document, unit: Unit, layouts: list[Layout]) -> Iterator[Found]:
    if unit.is_long:
        yield from _told(document, unit)
        return
    if told := as_reference(unit.text) or (among_others(unit.text) if are_references(layouts) else None):
        yield from replace(of_reference(Source(document.file, unit.line), told), abstract=unmarked("\n\n".join(unit.abstract))[0]).found()
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
    has_letters = bool(re.search(r"[^\W\d_]{2}", venue))
    is_venue = bool(YEAR.search(said)) and has_letters and len(venue) <= _LONGEST_VENUE
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
