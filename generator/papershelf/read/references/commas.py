"""References with nothing but commas between names, title and place: ``A. Ek, B. Roe, Bees in gardens at dusk, Hive 3 (2018) 1–9``."""

import re

from papershelf.read.references.heads import is_initial, people
from papershelf.read.references.places import Place, has_place, is_stated
from papershelf.read.references.title_first import COMMA, END
from papershelf.read.references.titled import SHORTEST, Told, dated_by_commas, titled

_MOST = 64
"""Commas that are tried."""
_FAMILIES_FIRST = re.compile(
    r"(?:(?:and |& )?(?:[a-z]{2,3} ){0,2}[^\W\d_][\w'’-]+(?: [A-Z][\w'’-]+)?, (?:[A-Z]\.[ -]?){1,4}(?:(?<= )|, |(?=,? (?:and|&) )))+(?:(?:and |& )(?:[A-Z]\. ?){1,3} ?[A-Z][\w'’-]+, )?",
)
"""Names with the family first, and the comma behind the last of them: ``Ek, A. and Roe, B. C., ``, ``Ek, A. and B. Roe, ``."""
_CITY = re.compile(r", (?P<city>[A-Z][\w.’-]+(?: ?[ –/-] ?[A-Z][\w.’-]+){0,4}) (?P<year>(?:1[5-9]|20)\d\d)[a-z]?\.?\Z")
"""A place alone, which may as well be a newspaper: it is kept as it is written."""


def between_commas(text: str) -> Told | None:
    """Names, a title and a place with commas between: ``A. Ek, B. Roe, Bees in gardens at dusk, Hive 3 (2018) 1–9``."""
    if listed := _FAMILIES_FIRST.match(text):
        end = listed.end()
        return _titled_behind(text[:end].rstrip(" ,"), text[end:])
    for comma in list(COMMA.finditer(text[:1000]))[:_MOST]:
        piece, _, behind = text[comma.end() :].partition(", ")
        words = piece.split()
        is_text = ":" in piece or any(word[0].islower() and word != "and" for word in words[1:])
        if len(words) < SHORTEST or not (is_text or is_stated(behind)):
            continue
        if told := _titled_behind(text[: comma.start()], text[comma.end() :]):
            return told
    return None


def _titled_behind(listed: str, rest: str) -> Told | None:
    written, authors = people(listed)
    by_commas = next(dated_by_commas(rest), None) if authors else None
    told = by_commas if by_commas and not END.search(by_commas[0]) else next(titled(rest), by_commas) if authors else None
    return (written, authors, *told) if told else None


def before_a_city(text: str) -> Told | None:
    """Names, a title and where it was printed, with commas between, as in the humanities: ``A. Ek, Bees in Verse, Lund 1969``."""
    printed = _CITY.search(text)
    if not printed:
        return None
    for comma in list(COMMA.finditer(text, 0, printed.start()))[:_MOST]:
        title = text[comma.end() : printed.start()]
        words = title.split()
        if len(words) < SHORTEST - 1 or is_initial(words[0].rstrip(".,")) or has_place(title):
            continue
        written, authors = people(text[: comma.start()])
        if authors:
            return written, authors, title, Place("", printed["year"], {}, f"{printed['city']} {printed['year']}")
    return None
