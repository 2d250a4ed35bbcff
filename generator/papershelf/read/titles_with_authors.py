"""Lists that name of each paper its title and its authors and little more, as conferences tell what they accepted.

Where the two stand is found out: the layout that most entries have is that of all.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from papershelf.model import Link, Name, Problem, Seed, Source
from papershelf.read import html_items
from papershelf.read.bare_links import has_address
from papershelf.read.byline import cited_people
from papershelf.read.document import Document
from papershelf.read.draft import YEAR, Draft, year_in
from papershelf.read.entry_text import unmarked
from papershelf.read.headed import ABSTRACT
from papershelf.read.link_item import LINK, clean, in_markdown, is_label, rel, without_labels
from papershelf.read.link_table import tables
from papershelf.read.reader import Found
from papershelf.text import marks, names
from papershelf.text.plain import one_line, shorten

NAME = "titles with authors"
_FEWEST = 3
_SAMPLE = 60_000
_MOST_WORDS = 120
"""Of the names of the authors of one paper."""
_LONGEST = 1_000
"""Characters of an entry. More is text."""
_ITEM = re.compile(r"[ \t]*(?:[-*+•]|\(?\d{1,3}[.)]|\[\d{1,3}\])[ \t]+(?=\S)")
_HEADING = re.compile(r" {0,3}#{1,6}|[ \t]*[|>]|[ \t]*(?:[-=*_][ \t]*){3,}\Z|[ \t]*</?\w[^<>]*>[ \t]*\Z")
_BREAK = re.compile(r"[ \t]*(?:\\[ \t]*(?=\n|\Z)|<br[ \t]*/?>[ \t]*\n?|\n)[ \t]*", re.IGNORECASE)
_EMPHASISED = r"(?P<mark>\*{1,3}|_{1,3}|[\"“])(?P<inside>(?:(?!(?P=mark))[^\n]){3,}?)(?:(?<=[^*_])(?P=mark)|”)"
_FIRST = re.compile(rf"{_EMPHASISED}[ \t]*[.,:;–—-]*\s+(?:by\s+)?(?P<outside>.+)", re.DOTALL)
_LAST = re.compile(rf"(?P<outside>[^*_\n].*?)[ \t]*[.,:;–—-]*\s+{_EMPHASISED}[ \t.,;]*\Z", re.DOTALL)
_BRACKET = re.compile(r"(?P<title>.+?)[ \t]*\((?P<people>[^()]+)\)[.,]?\Z", re.DOTALL)
_DASH = re.compile(r"(?P<title>.+?)\s+(?:[–—]|--?|by)\s+(?P<people>[^–—]+)\Z", re.DOTALL)
_BETWEEN = re.compile(rf"(?P<outside>[^*_\n\"“].*?)[ \t]*[.,:;]*\s+{_EMPHASISED}[ \t]*[.,;:]*\s+(?P<said>.+)", re.DOTALL)
_PLACE = re.compile(r"(?P<title>.+?[.?!])\s+(?P<said>(?=[A-Z*_]|arXiv)[^.?!]*\b(?:19|20)\d\d\b[^.?!]*)\.?")
_WHEN = re.compile(
    r"\A(?:(?:accepted|to appear|published) )?in:?\s+|[\s,(]+(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s+)?(?:19|20)\d\d\b\)?",
    re.IGNORECASE,
)
_AWARD = re.compile(r"[\s,.;–—-]*(?:\*\*|__)[^*_\n]+(?:\*\*|__)\W*\Z")
_COMMA = re.compile(r"[,.;]\s+")
_NUMBERS = re.compile(
    r"[\s;,:]*(?:vol\.?\s*)?\d{1,4}\s*(?:\([^()]{1,9}\))?\s*[:;,]\s*(?:pp?\.?\s*)?[A-Za-z]?\d+(?:\s?[-–—]+\s?\d+)?\W*\Z", re.IGNORECASE
)
_VENUE = re.compile(
    r"\b(?:Journal|Review|Letters|Transactions|Proceedings|Conference|Workshop|Symposium|Annals|Bulletin|Magazine|Quarterly|Studies|Research|Science|Press|Zeitschrift|Revista|Revue)\b"
)
"""What names of people have not and places of publication have: ``Hive Review``."""
_LONGEST_VENUE = 160
_STOP = re.compile(r"(?:\.|:|\t)\s*(?=\S)")
_INITIAL = re.compile(r"\b[^\W\d_]\Z")
_LOCAL = re.compile(r"\[*\[(?P<text>[^\[\]\n]*)\]\((?!https?:)[^()\s]*\)\]*")
"""A link within the site that the page was of."""
_COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)
_CODE = re.compile(r"\[[A-Za-z]{0,3}[-. ]?\d{1,4}\]\s*|#?\d{1,4}[.:)]\s+")
_ROLE = re.compile(
    r"\b(?:chairs?|committee|organi[sz]ers?|organi[sz]ing|keynotes?|panel(?:ists)?|members?|speakers?|editors?|contributors?|reviewers?)\b",
    re.IGNORECASE,
)

Parts = tuple[str, str, str]
"""Title, authors, and where and when it came out, as they are written."""


@dataclass(slots=True)
class _Unit:
    """An item of a list or a paragraph, without its mark."""

    line: int
    text: str
    is_item: bool
    is_headed: bool = False
    """Whether a heading stands right above."""
    is_long: bool = False
    """Whether it is text, of which only the beginning is kept."""
    abstract: list[str] = field(default_factory=list)


def sniff(document: Document) -> bool:
    """Whether three entries or more, and three of four, are a title and its authors."""
    entries = _layout(_units(document.text[:_SAMPLE]))[1]
    return bool(entries) and sum(len(table.rows) for table in tables(document.text[:_SAMPLE])) < len(entries)


def read(document: Document) -> Iterator[Found]:
    """A record for every entry; what has not the form of the others is told."""
    heading = re.search(r"^#{1,2}[ \t]+(.+?)[ \t]*#*$|^(\S.*)\n===+[ \t]*$", document.text, re.MULTILINE)
    units = _units(document.text)
    layouts, entries = _layout(_units(document.text[:_SAMPLE]))
    kind = entries[0].is_item if entries else True
    alike = (unit.line for unit in units if unit.is_item == kind and layouts and layouts[0](_without_labels(unit.text)[0]))
    first = min(next(alike, 1), entries[0].line if entries else 1)
    before = [one_line(clean(unit.text)) for unit in units if unit.line < first]
    yield Seed(document.file, NAME, heading=clean(heading[1] or heading[2]) if heading else "", introduction="\n\n".join(before))
    for table in tables(document.text):
        yield Problem(document.file, table.line, f"a table among titles with authors, left out: {shorten(', '.join(table.header), 60)}")
    for unit in units:
        if unit.line >= first:
            yield from _found(document, unit, layouts) if unit.is_item == kind else _told(document, unit)


def _told(document: Document, unit: _Unit) -> Iterator[Problem]:
    text = one_line(clean(unit.text))
    if len(text.split()) > 3 and not text.endswith(":"):
        yield Problem(document.file, unit.line, f"no title with authors as the other entries are, left out: “{shorten(text, 60)}”")


def _found(document: Document, unit: _Unit, layouts: list["_Layout"]) -> Iterator[Found]:
    if unit.is_long:
        yield from _told(document, unit)
        return
    text, links = _without_labels(unit.text)
    parts = next((found for layout in layouts if (found := layout(text)) and _people(found[1])), None) or (
        layouts[0](text) if layouts else None
    )
    if not parts or _ROLE.search(parts[0]):
        yield from _told(document, unit)
        return
    title, authors, said = parts
    venue = _NUMBERS.sub("", _WHEN.sub("", one_line(clean(_AWARD.sub("", said))))).strip(" ,.;:()")
    is_venue = bool(YEAR.search(said)) and len(venue) <= _LONGEST_VENUE
    links = [Link(rel("", match["url"]), match["url"]) for match in LINK.finditer(title)] + links
    yield from Draft(
        Source(document.file, unit.line),
        _title(title),
        authors=_people(authors) or names.from_list(one_line(clean(authors))),
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


def _without_labels(text: str) -> tuple[str, list[Link]]:
    """``text``, its lines as they are, without links that only say "pdf"; and these."""
    links = [Link(rel(match["text"], match["url"]), match["url"]) for match in LINK.finditer(text) if is_label(match["text"])]
    return ("\n".join(without_labels(line)[0] for line in text.split("\n")), links) if links else (text, [])


def _people(text: str) -> tuple[Name, ...]:
    """The authors that ``text`` is, and nothing else."""
    words = text.split()
    if sum(word[0].islower() for word in words) * 2 > len(words) or len(words) > _MOST_WORDS:
        return ()  # for speed: a sentence
    bare = one_line(clean(re.sub(r"[;\n]", ",", text))).strip(" ,.")
    return cited_people(re.sub(r"(?:,\s*)+", ", ", bare), alone=True) if bare else ()


_Layout = Callable[[str], Parts | None]


def _emphasised_first(text: str) -> Parts | None:
    match = _FIRST.match(text)
    return (match["inside"], *_people_first(match["outside"])) if match else None


def _people_first(text: str) -> tuple[str, str]:
    """The names that ``text`` begins with, and what it says behind them, if that has a year: ``A. Ek, B. Roe, Hive Review 2019``."""
    if YEAR.search(text) and not _people(text):
        for comma in reversed(list(_COMMA.finditer(text))[-12:]):
            if not _VENUE.search(text[: comma.start()].rpartition(",")[2]) and _people(text[: comma.start()]):
                return text[: comma.start()], text[comma.end() :]
    return text, ""


def _emphasised_last(text: str) -> Parts | None:
    match = _LAST.match(text)
    return (match["inside"], match["outside"], "") if match else None


def _emphasised_between(text: str) -> Parts | None:
    match = _BETWEEN.match(text)
    return (match["inside"], match["outside"], match["said"]) if match and YEAR.search(match["said"]) else None


def _authors_in_emphasis_first(text: str) -> Parts | None:
    match = _FIRST.match(text)
    return (match["outside"], match["inside"], "") if match else None


def _authors_in_emphasis_last(text: str) -> Parts | None:
    match = _LAST.match(text)
    return (match["outside"], match["inside"], "") if match else None


def _title_above(text: str) -> Parts | None:
    first, _, rest = text.partition("\n")
    return (first, *_people_first(rest)) if rest else None


def _authors_above(text: str) -> Parts | None:
    first, *rest = text.split("\n")
    return (rest[0], first, rest[1] if len(rest) > 1 else "") if 0 < len(rest) < 3 else None


def _authors_in_line(text: str) -> Parts | None:
    """Names that a stop, a colon or a tab ends, and the title behind; perhaps where and when it came out."""
    stops = list(_STOP.finditer(text))[:60] if "\n" not in text else []
    for stop in sorted(stops, key=lambda stop: bool(_INITIAL.search(text[: stop.start()])))[:16]:  # "Ann B. Roe." before "Roe AB."
        if text[stop.end() :].strip() and _people(text[: stop.start()]):
            title, people = text[stop.end() :], text[: stop.start()]
            place = _PLACE.fullmatch(title)
            return (place["title"], people, place["said"]) if place else (title, people, "")
    return None


def _authors_in_brackets(text: str) -> Parts | None:
    match = _BRACKET.match(text)
    return (match["title"], match["people"], "") if match else None


def _authors_behind_a_dash(text: str) -> Parts | None:
    match = _DASH.match(text)
    return (match["title"], match["people"], "") if match else None


_LAYOUTS: tuple[_Layout, ...] = (_emphasised_first, _authors_in_emphasis_last, _emphasised_last, _emphasised_between, _authors_in_emphasis_first,
                                 _title_above, _authors_above, _authors_in_line, _authors_in_brackets, _authors_behind_a_dash)  # fmt: skip


def _layout(units: list[_Unit]) -> tuple[list[_Layout], list[_Unit]]:
    """The layouts, the usual one first, and the items or else the paragraphs that have one; no entries where these are too few."""
    for kind in (True, False):
        some = [unit for unit in units if unit.is_item == kind]
        counted: Counter[_Layout] = Counter()
        entries = []
        several = 0
        for unit in some:
            text, _ = _without_labels(unit.text)
            fitting = [
                (layout, parts, people)
                for layout in _LAYOUTS
                if not unit.is_long and (parts := layout(text)) and _is_title(parts[0]) and (people := _people(parts[1]))
            ]
            if fitting:
                counted.update(layout for layout, _, _ in fitting)
                several += any(len(people) > 1 for _, _, people in fitting)
                entries.append(unit)
        past = [unit for unit in some if entries and unit.line >= entries[0].line]
        headed = sum(unit.is_headed for unit in entries)  # where most have one, the headings are the titles
        bare = sum(has_address(LINK.sub("", unit.text)) for unit in entries)  # references with addresses, that lists of links have
        if (
            max(headed, bare) * 2 <= len(entries)
            and len(entries) >= _FEWEST
            and len(entries) * 4 >= len(past) * 3
            and several * 2 >= len(entries)
        ):
            return [layout for layout, _ in counted.most_common()], entries
    return [], []


def _is_title(text: str) -> bool:
    words = clean(text).split()
    return len(words) > 2 and not _ROLE.search(text)


def _units(text: str) -> list[_Unit]:
    """The items and paragraphs; those that are labelled as an abstract belong to the one above."""
    elements, text = html_items.cut(_COMMENT.sub(_lines_only, text))
    units: list[_Unit] = [_Unit(item.line, item.text, is_item=True) for item in elements]
    open_: _Unit | None = None
    fresh, headed = True, False
    for number, line in enumerate(in_markdown(text).split("\n"), 1):
        bare = line.strip()
        if not bare or _HEADING.match(line):
            open_, fresh = (open_ if not bare else None), True
            headed = bool(bare) or headed
            continue
        item = _ITEM.match(line)
        if item:
            open_ = _Unit(number, line[item.end() :].rstrip(), is_item=True, is_headed=headed)
            units.append(open_)
        elif fresh and ABSTRACT.match(bare) and units:
            units[-1].abstract.append(ABSTRACT.sub("", bare, count=1))
            open_ = None
        elif open_ and (not fresh or (open_.is_item and line[:1] in " \t")):
            open_.text += f"\n{bare}" if len(open_.text) <= _LONGEST else ""
        elif not open_ and not fresh and units and units[-1].abstract:
            units[-1].abstract[-1] += " " + bare
        else:
            open_ = _Unit(number, bare, is_item=False, is_headed=headed)
            units.append(open_)
        fresh, headed = False, False
    for unit in units:
        unit.is_long = len(unit.text) > _LONGEST
        unit.text = _BREAK.sub("\n", _LOCAL.sub(_local, unit.text[:_LONGEST])).strip()
    return sorted(units, key=lambda unit: unit.line)


def _lines_only(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _local(match: re.Match[str]) -> str:
    return "" if is_label(match["text"]) else match["text"]
