"""What stands behind the names of a reference: a title and a place with a year, parted by a stop or by a comma."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from papershelf.model import Name
from papershelf.read.references.places import Place, dated_place, has_place, titled_by_commas
from papershelf.read.references.title_first import END, are_several

SHORTEST = 3
"""Words of a title of which nothing else tells where it ends."""
_ABBREVIATED = 6
"""Characters of one word with its stop that may be part of a journal's name: ``Exp. Ther., 1949``."""
_MOST = 16
"""Places where the title may end that are tried."""
_END_AT_LETTER = re.compile(r"(?<=[a-z][ -][A-Z])\.(?= [A-Z])")
"""A stop behind one letter, which ends a title where none behind a word does: ``… of hepatitis C. N Engl J Med``."""
_NAME_AND_INITIALS = re.compile(r"(?:[^\W\d_][\w'’-]* )?[^\W\d_a-z][\w'’-]+ [A-Z]{1,3}\.?")
_YEAR = re.compile(r"(?<![\d–-])(?:1[5-9]|20)\d\d(?![\d–-])")
"""A year, and no page."""
_INITIAL = re.compile(r"[A-Z]\.")
"""What the names before have lost."""

Told = tuple[str, tuple[Name, ...], str, Place]
"""The names as they are written and as they are read, the title, and the place."""


def parted(rest: str) -> Iterator[tuple[str, Place]]:
    """Each way to part ``rest`` at a stop, and then each at a comma that leaves a title of some words."""
    by_commas = ((title, where) for title, where in dated_by_commas(rest) if len(title.split()) >= SHORTEST)
    return chain(titled(rest), () if _INITIAL.match(rest) else by_commas)


def titled(rest: str) -> Iterator[tuple[str, Place]]:
    """Each way to part ``rest`` into a title and a place with a year, the shortest title first."""
    ends = [*islice(END.finditer(rest), _MOST), *islice(_END_AT_LETTER.finditer(rest), _MOST)]
    for end in ends:
        title, said = rest[: end.end()], rest[end.end() + 1 :]
        is_stated = said.startswith(("In ", "In: "))
        where = dated_place(said) or (_unread(said) if is_stated else None)
        is_long = is_stated or len(title.split()) >= SHORTEST
        if where and (is_long or (where.csl and len(title) > _ABBREVIATED)) and _may_be_one(title):
            yield title, where


def dated_by_commas(rest: str) -> Iterator[tuple[str, Place]]:
    """Each way to part ``rest`` at a comma into a title and a place with a year, the longest title first."""
    return ((title, where) for title, where in titled_by_commas(rest) if where.year)


def _unread(said: str) -> Place | None:
    """What says that it is a place, and is not understood: its year, and all of it as it stands."""
    year = _last_year(said)
    return Place("", year, {}, said) if year else None


def titled_at_all(rest: str) -> tuple[str, Place] | None:
    """The title that ``rest`` begins with, and what it goes on with as it stands."""
    end = END.search(rest)
    title, said = (rest[: end.end()], rest[end.end() + 1 :]) if end else (rest, "")
    if len(title.split()) < SHORTEST or _INITIAL.match(rest) or title[0].islower() or not _may_be_one(title):
        return None
    return title, Place("", _last_year(said or title), {}, said)


def _may_be_one(title: str) -> bool:
    """Whether ``title`` holds no place, and is no name with initials behind it, as those before it may be."""
    return not has_place(title) and not are_several(title) and not _NAME_AND_INITIALS.fullmatch(title)


def _last_year(said: str) -> str:
    years = [found[0] for found in _YEAR.finditer(said)]
    return years[-1] if years else ""
