"""The space in which entries are compared: weighted terms beside a smoothed low-rank space, fitted on the collection itself.

- Terms are weighted by BM25's saturation and length normalisation (Robertson and Zaragoza, 2009) and by rarity.
- Terms whose entries have little else in common than other terms of their frequency are damped: "novel" is as rare as
  "quantization", but the entries that hold it lie far apart.
- Latent semantic analysis (Deerwester et al., 1990) finds entries that say the same in other words; each entry is drawn
  towards its nearest, which is query expansion by neighbours.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import svds

from papershelf.model import Paper
from papershelf.space.terms import terms

_SATURATION, _LENGTH, _PAIR = 3.0, 0.5, 0.9
_DAMPING, _PRIOR = 0.75, 5.0
_DIMENSIONS, _NEAREST, _DRAW = 60, 20, 2.0
_LATENT_SHARE = 0.6
_TOO_FEW = 12
"""Of fewer entries a low-rank space says nothing."""
_SOLVED_WHOLE = 1500
"""Entries up to which all dimensions are computed: under a second."""
_NOTHING = 1e-6
_BLOCK = 512
"""Rows that are compared with all others at once: at 100,000 entries a block takes 200 MB."""


@dataclass(frozen=True)
class Space:
    """Two matrices with a row for each entry; the similarity of two is the sum of the dot products of their rows."""

    lexical: Any
    """Sparse."""
    latent: Any
    """Dense; without columns for a small collection."""

    def block(self, start: int) -> Any:
        """Similarities of the rows from ``start`` on with all rows, rounded, in [0, 1]."""
        rows = slice(start, start + _BLOCK)
        scores: Any = (self.lexical[rows] @ self.lexical.T).toarray() + self.latent[rows] @ self.latent.T
        return np.round(np.clip(scores, 0.0, 1.0), 6)

    def between(self, a: int, b: int) -> float:
        """The similarity of two rows."""
        both = (self.lexical[a] @ self.lexical[b].T).toarray()[0, 0] + self.latent[a] @ self.latent[b]
        return round(float(min(max(both, 0.0), 1.0)), 6)


def fit(papers: Sequence[Paper]) -> Space:
    """The space of ``papers``, in their order."""
    lexical = _unit(_weighted([terms(paper) for paper in papers]))
    if len(papers) < _TOO_FEW or min(lexical.shape) <= _DIMENSIONS // 4:
        return Space(lexical, np.zeros((len(papers), 0)))
    lexical = _unit(_damped(lexical, _latent(lexical)))
    latent = _latent(lexical)
    latent = _drawn(latent, Space(lexical * 0.5**0.5, latent * 0.5**0.5))
    # Cosines of the two have different spreads; each gets its share of what tells entries apart.
    spread = _spread(lexical @ lexical[: 4 * _BLOCK].T), _spread(latent @ latent[: 4 * _BLOCK].T)
    share = np.array([(1 - _LATENT_SHARE) / spread[0], _LATENT_SHARE / spread[1]])
    share /= share.sum()
    return Space(sparse.csr_matrix(lexical * share[0] ** 0.5), latent * share[1] ** 0.5)


def _weighted(counted: Sequence[Counter[str]]) -> Any:
    """A row for each entry, a column for each term that two entries have."""
    spread = Counter(term for counts in counted for term in counts)
    names = sorted(term for term, count in spread.items() if count > 1)
    column = {term: at for at, term in enumerate(names)}
    total = len(counted)
    rarity = np.array([(np.log((total + 1) / spread[term]) + 1) * (_PAIR if " " in term else 1.0) for term in names])
    lengths = np.array([sum(count for term, count in counts.items() if " " not in term) for counts in counted], float)
    lengths /= max(lengths.mean(), 1e-9) if total else 1.0
    rows, columns, values = [], [], []
    for row, counts in enumerate(counted):
        ceiling = _SATURATION * (1 - _LENGTH + _LENGTH * lengths[row])
        for term, count in counts.items():
            if term in column:
                rows.append(row)
                columns.append(column[term])
                values.append(count * (_SATURATION + 1) / (count + ceiling))
    matrix: Any = sparse.csr_matrix((values, (rows, columns)), shape=(total, len(names)), dtype=float)
    return matrix @ sparse.diags(rarity) if names else matrix


def _unit(matrix: Any) -> Any:
    """Rows of length one; empty rows stay empty."""
    if not isinstance(matrix, np.ndarray):
        norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
        return sparse.csr_matrix(sparse.diags(1 / np.maximum(norms, 1e-12)) @ matrix)
    norms = np.linalg.norm(matrix, axis=1, keepdims=True)
    return np.where(norms > _NOTHING, matrix / np.maximum(norms, _NOTHING), 0.0)


def _latent(matrix: Any) -> Any:
    """The strongest dimensions that the entries span; an entry without terms is the origin.

    A small collection is solved whole: a Lanczos method starts anew from a random vector when the entries span less
    than it was asked for, and two builds would differ.
    """
    most = min(_DIMENSIONS, min(matrix.shape) - 1)
    if matrix.shape[0] <= _SOLVED_WHOLE:
        values, left = np.linalg.eigh((matrix @ matrix.T).toarray())
        left, strength = left[:, -most:], np.sqrt(np.maximum(values[-most:], 0.0))
    else:
        left, strength, _ = svds(matrix, k=most, v0=np.ones(min(matrix.shape)))
    spanned = strength > _NOTHING * strength.max()
    return _unit(left[:, spanned] * strength[spanned])


def _damped(matrix: Any, latent: Any) -> Any:
    """``matrix`` with each term weighted by how near its entries lie, measured against terms that are as frequent."""
    present = sparse.csr_matrix((np.ones_like(matrix.data), matrix.indices, matrix.indptr), shape=matrix.shape)
    count = np.asarray(present.sum(axis=0)).ravel()
    gathered = present.T @ latent
    nearness = ((gathered**2).sum(axis=1) - count) / np.maximum(count * (count - 1), 1)
    told = np.log(np.maximum(nearness, 0.01))
    usual = np.zeros_like(told)
    band = np.round(np.log(count) * 3).astype(int)
    for each in np.unique(band):
        usual[band == each] = np.median(told[band == each])
    return matrix @ sparse.diags(np.exp(_DAMPING * (told - usual) * (count / (count + _PRIOR))))


def _drawn(latent: Any, space: Space) -> Any:
    """``latent`` with each row drawn towards its nearest, by how near they are."""
    moved = np.array(latent)
    for start in range(0, len(latent), _BLOCK):
        for at, ids, scores in nearest_rows(space, start, _NEAREST):
            moved[at] += _DRAW * (scores[:, None] * latent[ids]).sum(axis=0) / max(scores.sum(), 1e-9)
    return _unit(moved)


def nearest_rows(space: Space, start: int, most: int) -> list[tuple[int, Any, Any]]:
    """For each row of a block its nearest others, best first, and their similarities; ties go to the earlier row."""
    scores = space.block(start)
    found = []
    for offset in range(len(scores)):
        row = scores[offset]
        row[start + offset] = -1.0
        count = min(most, len(row) - 1)
        floor = np.partition(row, -count)[-count] if count else 2.0
        ids = np.flatnonzero(row >= floor)
        ids = ids[np.argsort(-row[ids], kind="stable")][:count]
        found.append((start + offset, ids, row[ids]))
    return found


def _spread(products: Any) -> float:
    values = products if isinstance(products, np.ndarray) else products.toarray()
    return max(float(values.std()), 1e-6)
