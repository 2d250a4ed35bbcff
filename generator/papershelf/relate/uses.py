"""Which phrases stand in which texts: all texts are gone through at once, from the first word of a phrase to its last.

A place is left as soon as no phrase goes on there. With a set of words and a dictionary for each place it took five times as long.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from papershelf.crew import ALONE, Crew
from papershelf.text.language.forms import singular
from papershelf.text.language.variants import american
from papershelf.text.words.arrays import Array
from papershelf.text.words.numbered import Texts
from papershelf.text.words.runs import Pieces
from papershelf.text.words.tokens import is_word

_MARK = ("|",)
_BLOCK = 1000
"""Papers that are gone through at once."""


@dataclass(frozen=True)
class Uses:
    """The phrases that each paper uses: a place in each array for one phrase of one paper, sorted."""

    row: Array
    phrase: Array

    def without(self, phrases: Array) -> "Uses":
        """All but those of which ``phrases`` says so."""
        kept = ~phrases[self.phrase]
        return Uses(self.row[kept], self.phrase[kept])

    def users(self, phrases: int) -> Array:
        """How many papers use each of so many ``phrases``."""
        return np.bincount(self.phrase, minlength=phrases)

    def by_row(self, count: int) -> tuple[Array, Array]:
        """The phrases of ``count`` papers, one paper after the other, and where each begins; behind these where the last one ends."""
        return self.phrase.astype(np.int32, copy=False), np.searchsorted(self.row, np.arange(count + 1))


@dataclass(frozen=True)
class _Search:
    texts: Texts
    pieces: Pieces
    """For each token the words that it is made of, by number."""
    singular: Array
    """Word → its singular."""
    levels: Sequence[Array]
    """For each number of words: a beginning and the next word as one number, sorted; their places are the longer beginnings."""
    ends: Sequence[Array]
    """For each number of words: beginning → the phrase that it is, or -1."""


def uses(texts: Texts, phrases: Sequence[str], crew: Crew = ALONE) -> tuple[Uses, Uses]:
    """The places in ``phrases``, keys with blanks between words, of those that stand in ``texts`` as written or in the singular.

    Given are the uses in the whole texts, and those in the titles alone.
    """
    number: dict[str, int] = {}
    pieces = [[number.setdefault(word, len(number)) for word in _words(token)] for token in texts.tokens]
    singulars = [number.setdefault(singular(word), len(number)) for word in list(number)]
    singulars += range(len(singulars), len(number))
    search = _Search(texts, Pieces.of(pieces), np.array(singulars, np.int64), *_levels(phrases, number))
    most = max(len(phrases), 1)
    keys = np.concatenate([np.zeros(0, np.int64), *crew.spread(_found, (search, most), range(len(texts)), _BLOCK)])
    keys.sort()
    titled = _uses(keys[keys % 2 == 1] // 2, most)
    keys //= 2
    return _uses(keys[np.concatenate([[True], keys[1:] != keys[:-1]])] if len(keys) else keys, most), titled


def _uses(keys: Array, most: int) -> Uses:
    return Uses((keys // most).astype(np.int32), (keys % most).astype(np.int32))


def _words(token: str) -> Sequence[str]:
    return [american(word) for word in token.lower().replace("-", " ").split()] if token and is_word(token) else _MARK


def _levels(phrases: Sequence[str], number: dict[str, int]) -> tuple[list[Array], list[Array]]:
    """The phrases whose words are all known to ``number``, word by word; the first level goes on from the empty beginning."""
    words = Pieces.of([[number.get(word, -1) for word in phrase.split()] for phrase in phrases])
    known = words.size > 0
    known[np.repeat(np.arange(len(known)), words.size)[words.flat < 0]] = False
    going = np.flatnonzero(known)
    beginning = np.zeros(len(going), np.int64)
    levels, ends = [], []
    length = 0
    while len(going):
        keys, longer = np.unique(beginning * len(number) + words.flat[words.start[going] + length], return_inverse=True)
        length += 1
        whole = words.size[going] == length
        end = np.full(len(keys), -1)
        end[longer[whole]] = going[whole]
        levels.append(keys)
        ends.append(end)
        going, beginning = going[~whole], longer[~whole]
    return levels, ends


def _found(asked: tuple[_Search, int], rows: Sequence[int]) -> list[Array]:
    """Row, phrase, and whether it is in the title, as one number, once for each of these that a paper has; an array for each block."""
    search, most = asked
    found = []
    blocks = [rows[start : start + _BLOCK] for start in range(0, len(rows), _BLOCK)]
    for block in blocks:
        texts = search.texts.some(block)
        words, place = search.pieces.parted(texts.stream)
        paper = texts.paper[place].astype(np.int64)
        titled = place < texts.bounds[paper] + texts.titled[paper]  # a break stands behind the title: nothing reaches over it
        hits = [hit for stream in (words, search.singular[words]) for hit in _in(stream, search)]
        keys = [((paper[at] + block[0]) * most + phrase) * 2 + titled[at] for at, phrase in hits]
        found += [np.unique(np.concatenate(keys)).astype(np.int64)] if keys else []
    return found


def _in(stream: Array, search: _Search) -> list[tuple[Array, Array]]:
    """Places in ``stream`` and the phrases that begin there, for each number of words."""
    result = []
    at, beginning = np.arange(len(stream)), np.zeros(len(stream), np.int64)
    for length, (keys, ends) in enumerate(zip(search.levels, search.ends, strict=True)):
        inside = at + length < len(stream)
        at, beginning = at[inside], beginning[inside]
        wanted = beginning * len(search.singular) + stream[at + length]
        place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        known = keys[place] == wanted
        at, beginning = at[known], place[known]
        whole = ends[beginning] >= 0
        result.append((at[whole], ends[beginning[whole]]))
    return result
