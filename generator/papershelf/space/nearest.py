"""The nearest rows of a space, exactly, without a comparison of all pairs in full precision.

Blocks of rows are compared with all others in single precision, the frequent terms as dense columns, the others row by row
from the lists of the terms that a row has; of the few that come near the best, the similarity is then computed as it is
told. How many rows a block has follows from the memory that it may take, and makes no difference to what is found.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from scipy import sparse

from papershelf.text.words.arrays import Array, Rows, Sparse

_FREQUENT, _OFTEN, _MANY = 0.1, 0.03, 50
"""Terms of more than this share of the entries are compared as dense columns, and of more entries than these. At 20,000 entries and
0.1 these are 174 columns; with 0.03 they are 744, which take four times the memory, and a half longer than lists do for the rest.
Where the products of all rows are wanted, :data:`_OFTEN` is the share: there the rest is a product of sparse matrices."""
_BLOCK = 128
"""Rows that are compared with all others at once at most: more are not faster."""
_NEARLY = 1e-4
"""What the single precision may be wrong by, with room to spare: 1e-6 was the most seen."""
SLACK = 64
"""Rows that are told exactly beyond those asked for, at most."""
_OF_A_PAIR = 48
"""Bytes that a term takes, at most, while the similarity of a pair is told exactly."""
_TOGETHER = 16
"""Columns of which the highest is looked for at once."""

Exact = Callable[[Rows, Rows], Array]
"""The similarities of rows ``a[i]`` and ``b[i]``."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far a search for the nearest may go."""

    exact: int = 100_000
    """Entries up to which all pairs are compared."""
    memory: int = 128
    """Megabytes that a process takes for the comparisons at hand."""

    def block(self, row_bytes: int, working_bytes: int = 0) -> int:
        """How many rows are compared at once within the memory; one at least."""
        return max(1, min(_BLOCK, (self.memory * 1_000_000 - working_bytes) // max(row_bytes, 1)))


class Finder(Protocol):
    """What finds those among which the nearest of a row are."""

    @property
    def row_bytes(self) -> int:
        """What each row of a block takes while they are compared, about."""
        ...

    @property
    def working_bytes(self) -> int:
        """What is taken besides, however many rows a block has: they are looked through one after the other."""
        ...

    def near(self, rows: range, most: int) -> list[Array]:
        """For each of ``rows`` at least ``most`` others, where there are so many."""
        ...


@dataclass(frozen=True)
class Index:
    """The rows of a space, parted by how frequent their terms are."""

    dense: Array
    """Frequent terms, and the columns of the low-rank space; single precision."""
    lexical: Sparse
    """All terms; sparse, the very matrix of the space."""
    lists: Sparse
    """The rows of each term, none for the frequent ones; sparse, single precision."""

    @classmethod
    def of(cls, lexical: Sparse, latent: Array) -> "Index":
        """The index of the rows of ``lexical`` (sparse) and ``latent``."""
        by_term = sparse.csc_matrix(lexical, dtype=np.float32)
        spread = np.diff(by_term.indptr)
        frequent = spread > max(_MANY, _FREQUENT * lexical.shape[0])
        dense = np.hstack([by_term[:, frequent].toarray(), latent.astype(np.float32)])
        rare = np.repeat(~frequent, spread)
        bounds = np.concatenate([[0], np.cumsum(np.where(frequent, 0, spread))]).astype(by_term.indptr.dtype)
        lists = sparse.csr_matrix((by_term.data[rare], by_term.indices[rare], bounds), by_term.shape[::-1])
        return cls(np.ascontiguousarray(dense), lexical, lists)

    @property
    def row_bytes(self) -> int:
        """Of its similarities, and of the pairs that are compared exactly: few, but for strangers to all."""
        return 4 * len(self.dense) + exact_bytes(self.lexical, SLACK // 4)

    @property
    def working_bytes(self) -> int:
        """Of what terms add to the similarities of one row, and of which of these are high."""
        return 12 * len(self.dense)

    def scores(self, rows: slice) -> Array:
        """Similarities of ``rows`` with all rows, a little off."""
        scores = self.dense[rows] @ self.dense.T
        for at, row in enumerate(range(*rows.indices(len(self.dense)))):
            start, end = self.lexical.indptr[row], self.lexical.indptr[row + 1]
            if end > start:
                # As a product of matrices, which knows not that the result is dense, this took three times as long, and 250 MB at 100,000.
                terms, weights = self.lexical.indices[start:end], self.lexical.data[start:end]
                scores[at] += self.lists[terms].T @ weights.astype(np.float32)
        return scores

    def near(self, rows: range, most: int) -> list[Array]:
        """For each of ``rows`` those among which its ``most`` nearest surely are."""
        scores = self.scores(slice(rows.start, rows.stop))
        scores[np.arange(len(rows)), rows] = -np.inf
        return [_candidates(each, bound, most) for each, bound in zip(scores, _bounds(scores, most), strict=True)]


def exact_bytes(lexical: Sparse, pairs: int) -> int:
    """What it takes to compare so many ``pairs`` of rows of ``lexical`` exactly."""
    return int(_OF_A_PAIR * pairs * (lexical.nnz // max(lexical.shape[0], 1) + 1))


def products(matrix: Sparse) -> Array:
    """The products of all rows of a sparse ``matrix``, in full precision; a tenth of the time that scipy's takes."""
    by_term = sparse.csc_matrix(matrix)
    frequent = np.diff(by_term.indptr) > max(_MANY, _OFTEN * matrix.shape[0])
    dense, rare = by_term[:, frequent].toarray(), sparse.csr_matrix(by_term[:, ~frequent])
    found = dense @ dense.T
    both = sparse.coo_matrix(rare @ rare.T)
    found[both.row, both.col] += both.data
    return found


def nearest(index: Finder, exact: Exact, rows: Sequence[int], most: int, bounds: Bounds) -> Iterator[tuple[int, Array, Array]]:
    """For each of ``rows``, a run of numbers, its ``most`` nearest others and their similarities, best first; ties go to the earlier."""
    block_size = bounds.block(index.row_bytes, index.working_bytes)
    for start in range(rows[0], rows[-1] + 1, block_size):
        block = range(start, min(start + block_size, rows[-1] + 1))
        near = index.near(block, most)
        counts = [len(ids) for ids in near]
        told = np.split(exact(np.repeat(np.array(block), counts), np.concatenate(near)), np.cumsum(counts)[:-1])
        for row, ids, scores in zip(block, near, told, strict=True):
            order = np.lexsort((ids, -scores))[:most]
            yield row, ids[order], scores[order]


def _candidates(scores: Array, bound: float, most: int) -> Array:
    """The rows of which the ``most`` nearest can be, and never many: strangers to all are equally far from thousands."""
    if not most:
        return np.zeros(0, int)
    found = _reaching(scores, bound)
    if len(found) > most:
        near = scores[found]
        found = found[_reaching(near, np.partition(near, -most)[-most])]
    return likeliest(found, scores[found], most)


def _reaching(scores: Array, floor: float) -> Array:
    """Places of the ``scores``, which are a little off, that may be as high as ``floor``: of a floor near zero all but the row itself.

    What is below zero counts as zero, and of those the earlier rows are the nearer ones.
    """
    return np.flatnonzero(scores >= floor - _NEARLY if floor > _NEARLY else scores > -np.inf)


def likeliest(found: Array, scores: Array, most: int) -> Array:
    """The rows of ``found`` with the highest of their ``scores``, which are a little off: some more than ``most``."""
    told = np.round(np.maximum(scores, 0.0), 4)
    return found[np.lexsort((found, -told))[: most + SLACK]]


def _bounds(scores: Array, most: int) -> Array:
    """For each row of ``scores`` what its ``most``-th highest is at least.

    The highest of as many groups of columns are as many different ones. Of 100,000 columns to find the candidates takes 0.07 ms so,
    0.2 ms with groups of columns that stand side by side, for which a processor has no instruction, and as long without groups.
    """
    parts = scores.shape[1] // _TOGETHER
    if not most or parts <= 4 * most:
        return np.full(len(scores), -np.inf, scores.dtype)
    highest = scores[:, : parts * _TOGETHER].reshape(len(scores), _TOGETHER, parts).max(axis=1)
    return np.partition(highest, -most, axis=1)[:, -most]
