"""References that begin with their title: ``**Bees at dusk**. A. Ek, B. Roe. *Hive Review*, 2018``, ``Bees at dusk. A. Ek. Hive, 2(3):4–5, 2018``."""

import re
from collections.abc import Iterator
from itertools import chain

from papershelf.model import Name
from papershelf.read.draft import YEAR
from papershelf.read.entry.byline import cited_people
from papershelf.read.entry.markdown_links import clean
from papershelf.read.references.heads import heads, is_initial, people
from papershelf.read.references.places import Place, dated_place, has_place, is_named, place

_MARKED = re.compile(
    r"(?:(?P<mark>\*{1,3}|_{1,2}|\")(?P<marked>(?:(?!(?P=mark)).){8,}?)(?P=mark)|“(?P<quoted>[^“”]{8,}?)”)[.,;:]?\s+(?:by )?(?P<rest>\S.*)\Z"
)
"""A title in emphasis or in quotation marks, and all else."""
END = re.compile(
    r"(?<!\b[^\W\d_])(?<!\b(?:vs|St|No|Dr|al|cf|Mr|Ms|Nr|Bd|pp))(?<!\b[Vv]ol)[.?!](?= (?:[\"“A-ZÀ-ÞА-Я0-9*_\[]|(?i:\w*rxiv)|in:? [A-Z]))"
)
"""Where a title may end."""
COMMA = re.compile(r", (?=\S)")
_DATED = re.compile(r"(?P<people>[^()\d]{3,1000}?),? \(?(?P<year>(?:19|20)\d\d)\)?[.,:]? ?(?P<said>.*)\Z")
_LEAD = re.compile(r"\A[\s.,:;|–—-]*(?:by )?")
_INITIAL = re.compile(r"(?:and )?(?:[^\W\d_]\.[ -]?)+(?=[^\W\d_]{2})")
_ABBREVIATED = re.compile(r"[A-Z][a-z]{2,}\.(?=\s)")
"""A word of a journal's short name, as the second of ``Ecol. Lett.``"""
_LETTERS = re.compile(r"[^\W\d_]{2}")
_MOST = 16
_SHORTEST = 3
"""Words of a title that has no marks."""
_SEVERAL = 2

Signed = tuple[str, tuple[Name, ...], Place]
"""The names as they are written and as they are read, and the place."""


def title_first(text: str) -> tuple[str, Signed] | None:
    """The title that ``text`` begins with, and what stands behind it, if these are names and a place with a year."""
    if marked := _MARKED.match(text):
        told = signed(marked["rest"])
        return (clean(marked["marked"] or marked["quoted"]), told) if told else None
    for end in list(END.finditer(text))[:_MOST]:
        title = text[: end.end()]
        if len(title.split()) >= _SHORTEST and not has_place(title) and (told := signed(text[end.end() + 1 :])) and not are_several(title):
            return title, told
    return None


def are_several(text: str) -> bool:
    """Whether ``text`` is the names of two people or more, and so no title: what stands before them is one."""
    return ":" not in text and len(cited_people(text)) >= _SEVERAL


def signed(text: str) -> Signed | None:
    """The names that ``text`` begins with, and the place and year that it goes on with, if that is all: ``A. Ek, B. Roe. Hive 2018``."""
    bare = _LEAD.sub("", clean(text))
    if not YEAR.search(bare):
        return None
    return next(chain(_by_stops(bare, sure=True), _by_commas(bare), _by_stops(bare, sure=False), _dated(bare)), None)


def _by_stops(bare: str, *, sure: bool) -> Iterator[Signed]:
    """Names that a stop ends; a stop behind an initial may as well stand within a name, one between short words within a journal's."""
    for written, found, rest in heads(bare):
        is_cut = _ABBREVIATED.match(rest) and " " not in written.rpartition(", ")[2]
        if not is_cut and sure != is_initial(written.rstrip(".").rpartition(" ")[2]) and (where := dated_place(rest)):
            yield written, found, where


def _by_commas(bare: str) -> Iterator[Signed]:
    """Names that a comma ends, as many as there are; what alone has no initial among them is rather a place, where none is behind it."""
    commas = list(reversed(list(COMMA.finditer(bare))[:_MOST]))
    if commas and not _LETTERS.search(bare, commas[0].end()) and _has_a_place_last(bare[: commas[0].start()]):
        commas = [*commas[1:], commas[0]]
    for comma in commas:
        written, found = people(bare[: comma.start()])
        if found and not is_named(written.rpartition(", ")[2]) and (where := dated_place(bare[comma.end() :])):
            yield written, found, where


def _has_a_place_last(text: str) -> bool:
    """Whether of three names or more between commas all but the last begin with initials: ``A. Ek, B. Roe, Tides Today``."""
    *people, last = text.split(", ")
    return len(people) >= _SEVERAL and all(map(_INITIAL.match, people)) and not re.search(r"\b[^\W\d_]\.|(?:\A| )(?:and|&) ", last)


def _dated(bare: str) -> Iterator[Signed]:
    """Names with the year behind them, and perhaps a place: ``A. Ek, B. Roe (2018). Hive``."""
    if not (found := _DATED.match(bare)):
        return
    written, names = people(found["people"])
    where = place(found["said"]) if found["said"].strip(" .,") else Place("")
    if names and where and not where.year:
        yield written, names, Place(where.venue, found["year"], where.csl)
