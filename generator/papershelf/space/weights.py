"""The weights of terms: how often an entry has them, how rare they are, and how much else their entries have in common."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy import sparse

_SATURATION, _LENGTH, _PAIR = 3.0, 0.5, 0.9
_DAMPING, _PRIOR = 0.75, 5.0
_NOTHING = 1e-6


def columns(counted: Sequence[Counter[str]]) -> dict[str, int]:
    """The terms that two entries have, sorted, with the number of entries that have them."""
    spread = Counter(term for counts in counted for term in counts)
    return {term: count for term, count in sorted(spread.items()) if count > 1}


def weighted(counted: Sequence[Counter[str]]) -> Any:
    """A row for each entry, a column for each of :func:`columns`; sparse.

    BM25's saturation and length normalisation (Robertson and Zaragoza, 2009), and rarity.
    """
    spread = columns(counted)
    names = list(spread)
    column = {term: at for at, term in enumerate(names)}
    total = len(counted)
    rarity = np.array([(np.log((total + 1) / spread[term]) + 1) * (_PAIR if " " in term else 1.0) for term in names])
    lengths = np.array([sum(count for term, count in counts.items() if " " not in term) for counts in counted], float)
    lengths /= max(lengths.mean(), 1e-9) if total else 1.0
    ceilings = _SATURATION * (1 - _LENGTH + _LENGTH * lengths)
    kept = [[(at, count) for term, count in counts.items() if (at := column.get(term)) is not None] for counts in counted]
    bounds = np.cumsum([0, *map(len, kept)])
    held, values = np.array([pair for pairs in kept for pair in pairs], float).reshape(-1, 2).T
    values = values * (_SATURATION + 1) / (values + np.repeat(ceilings, np.diff(bounds)))
    matrix: Any = sparse.csr_matrix((values, held.astype(np.int32), bounds), shape=(total, len(names)))
    matrix.sort_indices()
    return matrix @ sparse.diags(rarity) if names else matrix


def unit(matrix: Any) -> Any:
    """Rows of length one; empty rows stay empty."""
    if not isinstance(matrix, np.ndarray):
        norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
        return sparse.csr_matrix(sparse.diags(1 / np.maximum(norms, 1e-12)) @ matrix)
    norms = np.linalg.norm(matrix, axis=1, keepdims=True)
    return np.where(norms > _NOTHING, matrix / np.maximum(norms, _NOTHING), 0.0)


def damped(matrix: Any, latent: Any) -> Any:
    """``matrix`` with each term weighted by how near its entries lie, measured against terms that are as frequent.

    "Novel" is as rare as "quantization", but the entries that hold it lie far apart.
    """
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
