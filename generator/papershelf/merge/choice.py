"""Which of the records of a paper gives its title, and which its authors."""

import re
from collections.abc import Iterator, Sequence

from papershelf.merge.bare import bare_title, unstamped
from papershelf.model import Name, Record
from papershelf.text.fold import fold, key

_SUBTITLE = re.compile(r"\s*:\s|\s[–—-]\s")


def is_maimed(title: str) -> bool:
    """Whether ``title`` is in one case throughout, or cut."""
    return _is_of_one_case(title) or title.endswith(("…", "..."))


def titled(ranked: Sequence[Record]) -> Record:
    """The first of ``ranked`` whose title is whole and in mixed case, or the first that has the subtitle too which that one lacks."""
    best = min(ranked, key=lambda record: is_maimed(record.title))
    return next(_fuller(best, ranked), best)


def authored(ranked: Sequence[Record]) -> Record | None:
    """That with the most authors, none twice; of these one in mixed case with the most letters, before one that tears a name in two."""
    best = max(ranked, key=lambda record: _people(record.authors), default=None)
    if best is None or not best.authors:
        return None
    letters = _letters(best.authors)
    alike = [record for record in ranked if _letters(record.authors) == letters]
    return max(alike, key=lambda record: (-len(record.authors), _people(record.authors)))


def _fuller(best: Record, ranked: Sequence[Record]) -> Iterator[Record]:
    name = fold(best.title)
    for record in ranked:
        head, *subtitle = _SUBTITLE.split(record.title, maxsplit=1)
        if subtitle and fold(head) == name and not is_maimed(record.title) and _is_bare(record.title):
            yield record


def _is_bare(title: str) -> bool:
    """Whether there is nothing around ``title`` that lists write there."""
    return bare_title(title) == title and unstamped(title)[1] is None


def _people(names: Sequence[Name]) -> tuple[int, int, bool, int]:
    text = " ".join(map(str, names))
    count = len({key(str(name)) for name in names})
    return count, count - len(names), not _is_of_one_case(text), len(text)


def _letters(names: Sequence[Name]) -> str:
    return "".join(key(str(name)) for name in names)


def _is_of_one_case(text: str) -> bool:
    return text.islower() or text.isupper()
