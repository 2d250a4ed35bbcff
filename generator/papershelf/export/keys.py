r"""Citation keys: what an author writes into ``\cite{…}``."""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256

from anyascii import anyascii

from papershelf.model import Paper
from papershelf.text.mathematics.formulas import plain

_NOT_KEY = re.compile(r"[^a-z0-9]+")
_LITTLE = frozenset("a an and are as at by can do does for from how in is it of on or the to via we what when why with".split())
_LONGEST = 24
"""Characters of a part: a name in one piece may be a sentence."""


def citation_keys(papers: Iterable[Paper]) -> Mapping[str, str]:
    """Paper id → key, made of the first family name, the year and the first telling word: ``rivera2024harbour``.

    Keys are lower-case letters and digits and begin with a letter, so that BibTeX, which does not see case, Biber and
    every shell take them. They are unique. A key depends on its paper alone, but where two papers have the same: the one
    whose id comes first keeps it, and the others get letters of a hash of their ids. So a paper more in the
    shelf hardly ever changes a key that somebody has used.
    """
    keys: dict[str, str] = {}
    taken: set[str] = set()
    for paper in sorted(papers, key=lambda paper: paper.id):
        wanted = _wanted(paper)
        key = wanted if wanted not in taken else wanted + _suffix(paper.id, wanted, taken)
        keys[paper.id] = key
        taken.add(key)
    return keys


def _wanted(paper: Paper) -> str:
    who = _ascii(paper.authors[0].family or paper.authors[0].literal) if paper.authors else ""
    words = [word for part in re.split(r"[\s:–—/-]+", plain(paper.title)) if (word := _ascii(part))]
    telling = [word for word in words if word not in _LITTLE] or words or [_ascii(paper.id)]
    key = f"{who[:_LONGEST]}{paper.year or ''}{''.join(telling[: 1 if who else 3])[: _LONGEST if who else 2 * _LONGEST]}"
    return key if key[:1].isalpha() else f"paper{key}"


def _suffix(id_: str, wanted: str, taken: set[str]) -> str:
    """Letters, never digits, so that nobody takes them for a part of the year."""
    letters = sha256(id_.encode()).hexdigest().translate(str.maketrans("0123456789", "ghijklmnop"))
    return next(letters[:length] for length in range(2, 64) if wanted + letters[:length] not in taken)


def _ascii(text: str) -> str:
    return _NOT_KEY.sub("", anyascii(text).lower())
