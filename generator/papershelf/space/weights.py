"""The weights of terms: how often an entry has them, how rare they are, and how much else their entries have in common."""

import numpy as np
from scipy import sparse

from papershelf.space.terms import Terms
from papershelf.text.words.arrays import Array, Sparse

_SATURATION, _LENGTH, _PAIR = 3.0, 0.5, 0.9
_DAMPING, _PRIOR = 0.75, 5.0
_SMALL, _STRANGE = 50, 4.0
"""Of fewer entries than these it is asked how much of an entry is shared; what no other has counts as so many terms at most."""
_NOTHING = 1e-6
_BLOCK = 20_000
"""Terms whose sums are held at once: a million of them would take 320 MB, and their squares as much."""


def weighted(terms: Terms) -> Sparse:
    """A row for each entry, a column for each term; sparse.

    BM25's saturation and length normalisation (Robertson and Zaragoza, 2009), and rarity.
    """
    counts, lengths = terms.counts, terms.lengths
    spread = np.bincount(counts.indices, minlength=counts.shape[1])
    rarity = (np.log((counts.shape[0] + 1) / spread) + 1) * np.where(terms.columns[1] >= 0, _PAIR, 1.0)
    ceilings = _SATURATION * (1 - _LENGTH + _LENGTH * (lengths / max(lengths.mean(), 1e-9) if len(lengths) else lengths))
    values = counts.data * (_SATURATION + 1) / (counts.data + np.repeat(ceilings, np.diff(counts.indptr)))
    return sparse.csr_matrix((values * rarity[counts.indices], counts.indices, counts.indptr), shape=counts.shape)


def unit(matrix: Sparse | Array) -> Sparse | Array:
    """Rows of length one; empty rows stay empty."""
    if not isinstance(matrix, np.ndarray):
        norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
        return sparse.csr_matrix(sparse.diags(1 / np.maximum(norms, 1e-12)) @ matrix)
    norms = np.linalg.norm(matrix, axis=1, keepdims=True)
    return np.where(norms > _NOTHING, matrix / np.maximum(norms, _NOTHING), 0.0)


def sureness(terms: Terms, weights: Sparse) -> Array | None:
    """How sure the direction of each row of ``weights`` is, in [0, 1]; ``None`` where nothing is asked: in a collection that is not small.

    Of a few entries each shares a word or two with any other, and rows of one shared word would all be the same direction. So
    terms that no other entry has count too, as some terms of the usual weight: the more of them, the less of an entry is shared.
    """
    entries = weights.shape[0]
    if entries >= _SMALL or not weights.nnz:
        return None
    shared = np.asarray(weights.multiply(weights).sum(axis=1)).ravel() / np.mean(weights.data**2)
    words = np.asarray(terms.counts[:, terms.columns[1] < 0].sum(axis=1)).ravel()
    strange = np.clip(1 - words / np.maximum(terms.lengths, 1e-9), 0.0, 1.0)
    return np.sqrt(shared / np.maximum(shared + _STRANGE * (1 - entries / _SMALL) * strange, 1e-9))


def damped(matrix: Sparse, latent: Array) -> Sparse:
    """``matrix`` with each term weighted by how near its entries lie, measured against terms that are as frequent.

    "Novel" is as rare as "quantization", but the entries that hold it lie far apart.
    """
    by_term = sparse.csc_matrix(matrix)
    by_term.data[:] = 1.0
    told = np.log(np.maximum(togetherness(sparse.csr_matrix(by_term.T), latent), 0.01))
    count = np.diff(by_term.indptr).astype(float)
    del by_term
    usual = np.zeros_like(told)
    band = np.round(np.log(count) * 3).astype(int)
    for each in np.unique(band):
        usual[band == each] = np.median(told[band == each])
    return matrix @ sparse.diags(np.exp(_DAMPING * (told - usual) * (count / (count + _PRIOR))))


def togetherness(holders: Sparse, latent: Array) -> Array:
    """The :func:`nearness` of the rows of ``latent`` that each row of ``holders``, sparse and of ones, names."""
    blocks = (holders[start : start + _BLOCK] for start in range(0, holders.shape[0], _BLOCK))
    told = [nearness(block @ latent, np.diff(block.indptr)) for block in blocks]
    return np.concatenate([np.zeros(0), *told])


def nearness(sums: Array, count: Array) -> Array:
    """The mean cosine of all pairs among ``count`` rows of length one, from their sum."""
    return ((sums**2).sum(axis=1) - count) / np.maximum(count * (count - 1), 1)
