"""The terms of entries, weighted: stems and pairs of stems, with more weight in the title."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy import sparse

from papershelf.text.fold import fold
from papershelf.text.language.forms import stem
from papershelf.text.language.grammar import FUNCTION
from papershelf.text.words.arrays import Array, Sparse
from papershelf.text.words.numbered import Texts
from papershelf.text.words.runs import Pieces
from papershelf.text.words.tokens import is_word
from papershelf.text.words.unspaced import is_small

IN_TITLE = 3.0
"""A word of the title counts as three of the abstract; 2 to 4 make no difference that can be measured."""

_BLOCK = 2000
"""Papers that are gone through at once."""


@dataclass(frozen=True)
class Terms:
    """What the entries of a collection say: a row for each entry, a column for each term that two entries have at least."""

    counts: Sparse
    """Weighted counts; sparse, the columns of a row in their order."""
    lengths: Array
    """The weighted number of words of each entry, whether others have them or not."""
    stems: Sequence[str]
    """Sorted."""
    columns: Array
    """For each column two stems by their places, the first of them -1 where it stands for one stem; sorted as their texts are."""

    @property
    def names(self) -> list[str]:
        """The terms as text: a pair is two words that follow each other."""
        return [f"{self.stems[one]} {self.stems[two]}" if two >= 0 else self.stems[one] for one, two in self.columns.T.tolist()]


def terms(texts: Texts) -> Terms:
    """The terms of ``texts``, gone through twice, some papers at a time: all pairs of words of 100,000 papers would take 2 GB."""
    pieces = [_words(token) if token else ("",) for token in texts.tokens]
    stems = sorted({word for piece in pieces for word in piece if word})
    number = {word: at for at, word in enumerate(stems)}
    said = _Said(texts, Pieces.of([[number.get(word, -1) for word in piece] for piece in pieces]), len(stems) + 1)
    blocks = [range(start, min(start + _BLOCK, len(texts))) for start in range(0, len(texts), _BLOCK)]
    known = _of_two(np.concatenate([np.zeros(0, np.int64), *map(said.held, blocks)]))
    parts = [said.counted(block, known) for block in blocks]
    lengths = np.concatenate([np.zeros(0), *(length for _, length in parts)])
    counts = sparse.vstack([part for part, _ in parts], "csr") if parts else sparse.csr_matrix((0, 0))
    return Terms(counts, lengths, stems, np.stack([known // said.step, known % said.step - 1]))


def _of_two(keys: Array) -> Array:
    """Those of ``keys`` that are there twice at least, sorted."""
    keys.sort()
    again = keys[1:][keys[1:] == keys[:-1]]
    return again[np.concatenate([[True], again[1:] != again[:-1]])] if len(again) else again


@dataclass(frozen=True)
class _Said:
    """The words and pairs of words of papers, as numbers that are sorted as their texts are: "bee", "bee count", "bees"."""

    texts: Texts
    pieces: Pieces
    """For each token the numbers of its stems."""
    step: int
    """From the number of a stem to that of the next one: between them lie its pairs."""

    def held(self, rows: range) -> Array:
        """The terms of the papers ``rows``, once for each paper that has it."""
        key, row, _, _ = self._places(rows)
        order = np.lexsort((row, key))
        key, row = key[order], row[order]
        return key[np.concatenate([[True], (key[1:] != key[:-1]) | (row[1:] != row[:-1])])] if len(key) else key

    def counted(self, rows: range, known: Array) -> tuple[Sparse, Array]:
        """The weighted counts of the ``known`` terms in the papers ``rows``, a column for each, and the lengths of these papers."""
        key, row, weight, lengths = self._places(rows)
        some, told = np.unique(key, return_inverse=True)
        column = np.searchsorted(known, some)
        held = (known[np.minimum(column, len(known) - 1)] == some if len(known) else np.zeros(len(some), bool))[told.ravel()]
        kept = row[held], column[told.ravel()[held]].astype(np.int32)
        counts: Sparse = sparse.csr_matrix((weight[held], kept), shape=(len(rows), len(known)))
        counts.sum_duplicates()
        return counts, lengths

    def _places(self, rows: range) -> tuple[Array, Array, Array, Array]:
        """For each term as often as it stands there the term, the row among ``rows`` and the weight; and the lengths of the papers."""
        start, end = self.texts.bounds[rows.start], self.texts.bounds[rows.stop]
        stream, place = self.pieces.parted(self.texts.stream[start:end])
        place = place + start
        row = np.searchsorted(self.texts.bounds, place, "right") - 1
        weight = np.where(place - self.texts.bounds[row] < self.texts.titled[row], IN_TITLE, 1.0)
        row = row - rows.start
        single = np.flatnonzero(stream >= 0)
        pair = np.flatnonzero((stream[1:] >= 0) & (stream[:-1] >= 0)) + 1
        pairs = stream[pair - 1].astype(np.int64) * self.step + stream[pair] + 1
        keys = np.concatenate([stream[single].astype(np.int64) * self.step, pairs])
        at = np.concatenate([single, pair])
        return keys, row[at], weight[at], np.bincount(row[single], weight[single], len(rows))


@lru_cache(2**17)
def _words(token: str) -> tuple[str, ...]:
    """The stems of ``token``, and nothing for a function word or a mark, which part a run; hyphens part words, CJK is cut into pairs."""
    found: list[str] = []
    for part in (fold(token).split() if is_word(token) else []) or [""]:
        if not part or part in FUNCTION or (len(part) == 1 and part.isascii()) or is_small(part):
            found.append("")
        elif ord(part[0]) >= _CJK:
            found += [part[at : at + 2] for at in range(max(1, len(part) - 1))]
        else:
            found.append(stem(part))
    return tuple(found)


_CJK = 0x2E80
