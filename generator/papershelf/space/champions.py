"""The nearest rows of a large space, nearly all of them, at a cost that grows with the rows and not with their square.

An inverted file with champion lists (Manning, Raghavan and Schütze, 2008, section 7.1.3): of each term the rows in which it weighs most. What
shares none of them with a row is not looked at; of the others the low-rank part of the similarity is added before the best
go on to be told exactly. Of 20,000 papers that finds 998 of 1,000 neighbours, looking at half the rows; libraries for
vectors see too little of the terms (decision 0121).
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from papershelf.space.nearest import SLACK, exact_bytes, likeliest
from papershelf.text.words.arrays import Array, Sparse

LISTED = 200
"""Rows on the list of a term; with 100, 996 of 1,000 neighbours are found."""


@dataclass(frozen=True)
class Champions:
    """The rows of a space, and for each term those in which it weighs most."""

    lexical: Sparse
    """Sparse, single precision."""
    latent: Array
    """Single precision."""
    lists: Sparse
    """Terms by rows: sparse, single precision, at most :data:`LISTED` in each row."""

    @classmethod
    def of(cls, lexical: Sparse, latent: Array, listed: int = LISTED) -> "Champions":
        """The lists of the rows of ``lexical`` (sparse), beside ``latent``."""
        by_term = sparse.csc_matrix(lexical, dtype=np.float32)
        by_term.sort_indices()
        spread = np.diff(by_term.indptr)
        kept = np.ones(by_term.nnz, bool)
        for term in np.flatnonzero(spread > listed):
            start, end = by_term.indptr[term : term + 2]
            # Rounded and stable, so that ties go to the earlier row on every machine.
            order = np.argsort(-np.round(by_term.data[start:end], 6), kind="stable")
            kept[start + order[listed:]] = False
        terms = np.repeat(np.arange(by_term.shape[1]), spread)[kept]
        lists = sparse.csr_matrix((by_term.data[kept], (terms, by_term.indices[kept])), by_term.shape[::-1])
        return cls(sparse.csr_matrix(lexical, dtype=np.float32), np.asarray(latent, np.float32), lists)

    @property
    def row_bytes(self) -> int:
        """Of the rows that share a listed term with it, and of the pairs that are compared exactly."""
        return int(8 * self._reached + exact_bytes(self.lexical, SLACK))

    @property
    def working_bytes(self) -> int:
        """Of the low-rank space of those rows, and of their order."""
        return int((4 * self.latent.shape[1] + 64) * self._reached)

    @property
    def _reached(self) -> int:
        """Rows that share a listed term with one, at most."""
        count = max(self.lexical.shape[0], 1)
        return int(min((self.lexical.nnz // count + 1) * LISTED, count))

    def near(self, rows: range, most: int) -> list[Array]:
        """For each of ``rows`` those among which its ``most`` nearest are likely to be; at least ``most``."""
        shared = sparse.csr_matrix(self.lexical[rows.start : rows.stop] @ self.lists)
        found = []
        for at, row in enumerate(rows):
            span = slice(shared.indptr[at], shared.indptr[at + 1])
            others = shared.indices[span]
            scores = shared.data[span] + self.latent[others] @ self.latent[row]
            apart = others != row
            found.append(self._filled(likeliest(others[apart], scores[apart], most), row, most))
        return found

    def _filled(self, found: Array, row: int, most: int) -> Array:
        """``found``, and where these are too few the first strangers, as an exact search has them."""
        if len(found) >= most:
            return found
        strangers = np.setdiff1d(np.arange(min(self.lexical.shape[0], 2 * most + 1)), [*found.tolist(), row])
        return np.concatenate([found, strangers[: most - len(found)]])
