"""The terms of entries, weighted: stems and pairs of stems, with more weight in the title."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from scipy import sparse

from papershelf.text.fold import fold
from papershelf.text.forms import stem
from papershelf.text.grammar import FUNCTION
from papershelf.text.numbered import Texts, parted
from papershelf.text.tokens import is_word

IN_TITLE = 3.0
"""A word of the title counts as three of the abstract; 2 to 4 make no difference that can be measured."""


@dataclass(frozen=True)
class Terms:
    """What the entries of a collection say: a row for each entry, a column for each term that two entries have at least."""

    counts: Any
    """Weighted counts; sparse, the columns of a row in their order."""
    lengths: Any
    """The weighted number of words of each entry, whether others have them or not."""
    stems: Sequence[str]
    """Sorted."""
    columns: Any
    """For each column two stems by their places, the first of them -1 where it stands for one stem; sorted as their texts are."""

    @property
    def names(self) -> list[str]:
        """The terms as text: a pair is two words that follow each other."""
        return [f"{self.stems[one]} {self.stems[two]}" if two >= 0 else self.stems[one] for one, two in self.columns.T.tolist()]


def terms(texts: Texts) -> Terms:
    """The terms of ``texts``."""
    pieces = [_words(token) if token else ("",) for token in texts.tokens]
    stems = sorted({word for piece in pieces for word in piece if word})
    number = {word: at for at, word in enumerate(stems)}
    stream, place = parted(texts.stream, [[number.get(word, -1) for word in piece] for piece in pieces])
    row = texts.paper[place]
    weight = np.where(place - texts.bounds[row] < texts.titled[row], IN_TITLE, 1.0)
    lengths = np.bincount(row[stream >= 0], weight[stream >= 0], len(texts))
    step = len(stems) + 1
    # A key for each term, so that keys are sorted as the texts of their terms are: "bee", "bee count", "bees".
    single = np.flatnonzero(stream >= 0)
    pair = np.flatnonzero((stream[1:] >= 0) & (stream[:-1] >= 0)) + 1
    keys = np.concatenate([stream[single].astype(np.int64) * step, stream[pair - 1].astype(np.int64) * step + stream[pair] + 1])
    at = np.concatenate([single, pair])
    known, column = np.unique(keys, return_inverse=True)
    counts: Any = sparse.csr_matrix((weight[at], (row[at], column.ravel())), shape=(len(texts), len(known)))
    counts.sum_duplicates()
    kept = np.bincount(counts.indices, minlength=len(known)) > 1
    return Terms(_only(counts, kept), lengths, stems, np.stack([known[kept] // step, known[kept] % step - 1]))


def _only(matrix: Any, kept: Any) -> Any:
    """The columns of ``matrix`` that are ``kept``; half the time of indexing it."""
    held = kept[matrix.indices]
    bounds = np.concatenate([[0], np.cumsum(held)])[matrix.indptr]
    columns = (np.cumsum(kept) - 1)[matrix.indices[held]].astype(np.int32)
    return sparse.csr_matrix((matrix.data[held], columns, bounds.astype(matrix.indptr.dtype)), shape=(matrix.shape[0], int(kept.sum())))


@lru_cache(2**17)
def _words(token: str) -> tuple[str, ...]:
    """The stems of ``token``, and nothing for a function word or a mark, which part a run; hyphens part words, CJK is cut into pairs."""
    found: list[str] = []
    for part in (fold(token).split() if is_word(token) else []) or [""]:
        if not part or part in FUNCTION or (len(part) == 1 and part.isascii()):
            found.append("")
        elif ord(part[0]) >= _CJK:
            found += [part[at : at + 2] for at in range(max(1, len(part) - 1))]
        else:
            found.append(stem(part))
    return tuple(found)


_CJK = 0x2E80
