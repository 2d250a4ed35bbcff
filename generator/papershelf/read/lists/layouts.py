"""Where title and authors stand in the entries of a list: the layouts that there are, and the one that most entries have."""

import re
from collections import Counter
from collections.abc import Callable

from papershelf.model import Link, Name
from papershelf.read.draft import YEAR
from papershelf.read.entry.bare_links import has_address
from papershelf.read.entry.byline import cited_people, is_affiliation
from papershelf.read.entry.link_item import without_labels
from papershelf.read.entry.markdown_links import LINK, clean, is_label, rel
from papershelf.read.lists.units import Unit
from papershelf.read.references.parts import Reference
from papershelf.read.references.reference import reference
from papershelf.text.plain import one_line

_FEWEST = 3
_MOST_WORDS = 120
"""Of the names of the authors of one paper."""
_SHORTEST = 5
"""Characters of a title with its stop before a venue."""
_EMPHASISED = r"(?P<mark>\*{1,3}|_{1,3}|[\"“])(?P<inside>(?:(?!(?P=mark))[^\n]){3,}?)(?:(?<=[^*_])(?P=mark)|”)"
"""A title or names in emphasis or quotation marks: ``*Bees*``, ``“Bees”``."""
_FIRST = re.compile(rf"{_EMPHASISED}[ \t]*[.,:;–—-]*\s+(?:by\s+)?(?P<outside>.+)", re.DOTALL)
_LAST = re.compile(rf"(?P<outside>[^*_\n].*?)\s{_EMPHASISED}[ \t.,;]*\Z", re.DOTALL)
_BRACKET = re.compile(r"(?P<title>.+?)\((?P<people>[^()]+)\)[.,]?\Z", re.DOTALL)
_DASH = re.compile(r"\s(?:[–—]|--?|by)\s+")
_BETWEEN = re.compile(rf"(?P<outside>[^*_\n\"“].*?)\s{_EMPHASISED}[ \t]*[.,;:]*\s+(?P<said>.+)", re.DOTALL)
_PLACE = re.compile(r"(?P<title>.+?[.?!])\s+(?P<said>(?=[A-Z*_]|arXiv)(?=[^.?!]*\b(?:19|20)\d\d\b)[^.?!]*)\.?")
_BEFORE_VENUE = re.compile(r"(?<=[.?!]) (?=[A-Z])")
_DBLP_NUMBERS = re.compile(
    r"(?: \d{1,4}(?:\([^()]{1,9}\))?)?(?: (?P<year>(?:19|20)\d\d))?(?:: [\w:./-]+)?(?(year)| \((?P<last>(?:19|20)\d\d)\))\Z"
)
"""Volume, number, pages and year: `` 12(1): 1-18 (2021)``, `` 2021: 1-18``."""
_PLACED = re.compile(r"(?P<people>[^()]+)\((?P<place>[^()]{0,80}(?<!\d)(?:19|20)\d\d(?!\d)[^()]{0,20})\)[.,]?\s*")
"""Names, and in brackets where and when: no place where somebody works has a year."""
_TITLE_LINE = re.compile(r"\*\*[^*\n]+\*\*|__[^_\n]+__")
_COMMA = re.compile(r"[,.;]\s+")
_VENUE = re.compile(
    r"\b(?:Journal|Review|Letters|Transactions|Proceedings|Conference|Workshop|Symposium|Annals|Bulletin|Magazine|Quarterly|Studies|Research|Science|Press|Zeitschrift|Revista|Revue)\b"
)
"""What names of people have not and places of publication have: ``Hive Review``."""
_STOP = re.compile(r"(?:\.|:|\t)\s*(?=\S)")
_INITIAL = re.compile(r"\b[^\W\d_]\Z")
_LOST = re.compile(r"(?:(?<=\n)|(?<=[\]\s]))\[(?P<text>[^\[\]\n]{2,25})\]\s*\Z")
"""A word in brackets at the end, whose link was lost: ``[poster]``."""
_LONGEST_LOST = 60
"""Characters of one, with the blanks behind it."""
ROLE = re.compile(
    r"\b(?:chairs?|committee|organi[sz]ers?|organi[sz]ing|keynotes?|panel(?:ists)?|members?|speakers?|editors?|contributors?|reviewers?)\b",
    re.IGNORECASE,
)
"""What people do at a meeting: lines with such words list them, and no papers."""


Parts = tuple[str, str, str]
"""Title, authors, and where and when it came out, as they are written."""
Layout = Callable[[str], Parts | None]


def people_of(text: str) -> tuple[Name, ...]:
    """The authors that ``text`` is, and nothing else."""
    words = text.split()
    if sum(word[0].islower() for word in words) * 2 > len(words) or len(words) > _MOST_WORDS:
        return ()  # for speed: a sentence
    bare = one_line(clean(re.sub(r"[;\n]", ",", text))).strip(" ,.")
    return cited_people(re.sub(r"(?:,\s*)+", ", ", bare), alone=True) if bare else ()


def without_link_labels(text: str) -> tuple[str, list[Link]]:
    """``text``, its lines as they are, without links that only say "pdf"; and these."""
    text = _without_lost(text)
    links = [Link(rel(match["text"], match["url"]), match["url"]) for match in LINK.finditer(text) if is_label(match["text"])]
    return ("\n".join(without_labels(line)[0] for line in text.split("\n")), links) if links else (text, [])


def _without_lost(text: str) -> str:
    """``text`` without the labels in brackets that it ends with: ``[paper] [poster]``."""
    kept: list[str] = []
    end = len(text)
    while found := _LOST.search(text, max(end - _LONGEST_LOST, 0), end):
        end = found.start()
        kept += [] if is_label(found["text"]) and found["text"].strip() else [found[0]]
    return (text[:end] + "".join(reversed(kept))).rstrip() if end < len(text) else text


def _emphasised_first(text: str) -> Parts | None:
    match = _FIRST.match(text)
    return (match["inside"], *names_and_place(match["outside"])) if match else None


def names_and_place(text: str) -> tuple[str, str]:
    """The names that ``text`` begins with, and what it says behind them, if that has a year: ``A. Ek, B. Roe, Hive Review 2019``."""
    above, _, below = text.partition("\n")
    if YEAR.search(below) and people_of(above):
        return above, below
    if (placed := _PLACED.fullmatch(text)) and people_of(named := placed["people"].rstrip(" \t\n\xa0,.")):
        return named, placed["place"]
    if YEAR.search(text) and not people_of(text):
        for comma in reversed(list(_COMMA.finditer(text))[-12:]):
            if not _VENUE.search(text[: comma.start()].rpartition(",")[2]) and people_of(text[: comma.start()]):
                return text[: comma.start()], text[comma.end() :]
    return text, ""


def _emphasised_last(text: str) -> Parts | None:
    match = _LAST.match(text)
    return (match["inside"], _without_stop(match["outside"]), "") if match else None


def _emphasised_between(text: str) -> Parts | None:
    match = _BETWEEN.match(text)
    return (match["inside"], _without_stop(match["outside"]), match["said"]) if match and YEAR.search(match["said"]) else None


def _authors_in_emphasis_first(text: str) -> Parts | None:
    match = _FIRST.match(text)
    return (match["outside"], match["inside"], "") if match else None


def _authors_in_emphasis_last(text: str) -> Parts | None:
    match = _LAST.match(text)
    return (_without_stop(match["outside"]), match["inside"], "") if match else None


def _without_stop(text: str) -> str:
    """``text`` without what parts it from what follows: stripped, since a pattern that does so tries each sign of a long run."""
    return text.rstrip().rstrip(".,:;–—-").rstrip(" \t")


def _title_above(text: str) -> Parts | None:
    first, _, rest = text.partition("\n")
    return (first, *names_and_place(rest)) if rest else None


def _authors_above(text: str) -> Parts | None:
    first, *rest = text.split("\n")
    if LINK.match(first):
        return None  # the title, however much its words look like names
    return (rest[0], first, rest[1] if len(rest) > 1 else "") if 0 < len(rest) < 3 else None


def _authors_and_colon_above(text: str) -> Parts | None:
    """Names and a colon, and below these the title; perhaps where it came out, as DBLP has it: ``… Bees. J. Hives 12(1): 1-18 (2021)``."""
    people, colon, rest = text.partition(":\n")
    if not colon or "\n" in rest:
        return None
    title, place = _of_dblp(rest)
    return title, people, place


def _of_dblp(text: str) -> tuple[str, str]:
    """Title and place, as DBLP has them in a line; the whole where it has none."""
    numbers = _DBLP_NUMBERS.search(text)
    head = text[: numbers.start()] if numbers else ""
    venue = _BEFORE_VENUE.search(head, max(_SHORTEST, *(head.rfind(sign) for sign in "?!:")))  # no name of a venue has these
    return (head[: venue.start()], f"{head[venue.end() :]}, {numbers['year'] or numbers['last']}") if numbers and venue else (text, "")


def _authors_in_line(text: str) -> Parts | None:
    """Names that a stop, a colon or a tab ends, and the title behind; perhaps where and when it came out."""
    stops = list(_STOP.finditer(text))[:60] if "\n" not in text else []
    for stop in sorted(stops, key=lambda stop: bool(_INITIAL.search(text[: stop.start()])))[:16]:  # "Ann B. Roe." before "Roe AB."
        if text[stop.end() :].strip() and people_of(text[: stop.start()]):
            title, people = text[stop.end() :], text[: stop.start()]
            place = _PLACE.fullmatch(title)
            return (place["title"], people, place["said"]) if place else (title, people, "")
    return None


def as_reference(text: str) -> Reference | None:
    """What ``text`` says as a reference; nothing where title, authors and place have a line each, which would be a venue that begins with a name."""
    title, _, below = text.partition("\n")
    has_lines = _TITLE_LINE.fullmatch(title) and people_of(below.partition("\n")[0])
    return None if has_lines else reference(text)


def _reference(text: str) -> Parts | None:
    found = as_reference(text)
    return (found.title, found.people, found.said) if found else None


def _authors_in_brackets(text: str) -> Parts | None:
    match = _BRACKET.match(text)
    return (match["title"].rstrip(" \t"), match["people"], "") if match else None


def _authors_behind_a_dash(text: str) -> Parts | None:
    match = _DASH.search(text, max(1, text.rfind("–") - 1, text.rfind("—") - 1))  # names have no dash
    return (text[: match.start()].rstrip(), text[match.end() :], "") if match else None


_LAYOUTS: tuple[Layout, ...] = (_reference, _authors_and_colon_above, _emphasised_first, _authors_in_emphasis_last, _emphasised_last, _emphasised_between, _authors_in_emphasis_first,
                                 _title_above, _authors_above, _authors_in_line, _authors_in_brackets, _authors_behind_a_dash)  # fmt: skip


def layouts_of(units: list[Unit]) -> tuple[list[Layout], list[Unit]]:
    """The layouts, the usual one first, that of references before all where it is that of half, and the items or else the paragraphs that have one; no entries where these are too few."""
    for kind in (True, False):
        some = [unit for unit in units if unit.is_item == kind]
        fitting = [(unit, found) for unit in some if (found := _fitting(unit))]
        entries = [unit for unit, _ in fitting]
        several = sum(max(found.values()) > 1 or _reference in found or _ends_with_a_place(unit) for unit, found in fitting)
        if several * 2 >= len(entries) >= _FEWEST and _is_most_of(some, entries) and not _is_of_another_kind(entries):
            counted = Counter(layout for _, found in fitting for layout in found)
            usual = sorted(counted, key=lambda layout: (layout is not _reference or counted[layout] * 2 < len(entries), -counted[layout]))
            return usual, entries
    return [], []


def are_references(layouts: list[Layout]) -> bool:
    """Whether most entries are references."""
    return layouts[:1] == [_reference]


def _ends_with_a_place(unit: Unit) -> bool:
    """Whether the last line says where a person works: ``Jane Doe (University of Zadar)``."""
    return is_affiliation(unit.text.rpartition("\n")[2]) and unit.text.endswith(")")


def _fitting(unit: Unit) -> dict[Layout, int]:
    """The layouts that ``unit`` may have → how many authors each gives it."""
    text = "" if unit.is_long else without_link_labels(unit.text)[0]
    told = ((layout, parts) for layout in _LAYOUTS if (parts := layout(text)))
    return {layout: len(people) for layout, parts in told if _is_title(parts[0]) and (people := people_of(parts[1]))}


def _is_most_of(some: list[Unit], entries: list[Unit]) -> bool:
    """Whether ``entries`` are three of four, from the first of them on."""
    return len(entries) * 4 >= sum(unit.line >= entries[0].line for unit in some) * 3


def _is_of_another_kind(entries: list[Unit]) -> bool:
    """Whether most stand below headings, which are the titles then, or have addresses and are no references, as in lists of links."""
    headed = sum(unit.is_headed for unit in entries)
    addressed = sum(has_address(LINK.sub("", unit.text)) and not reference(unit.text) for unit in entries)
    return max(headed, addressed) * 2 > len(entries)


def _is_title(text: str) -> bool:
    words = clean(text).split()
    return len(words) > 2 and not ROLE.search(text)
