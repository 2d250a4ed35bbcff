"""Whether the entries that hold a phrase are of one kind: those of "library automation" are, those of "patterns" are of every kind.

A phrase's entries are measured by the other phrases that they hold. The space in which neighbours are found is fitted by another process
while topics grow, and is not there yet.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from scipy import sparse

from papershelf.space.weights import unit
from papershelf.tag.shared import Shared
from papershelf.text.words.arrays import Array, Sparse

_DIMENSIONS = 16
"""Few, so that no phrase makes one by itself. What a reader finds vague is parted from the rest as well by 10, worse by 40."""
_PASSES, _MORE = 6, 4
"""Turns of the subspace, and dimensions that it has more meanwhile: then another start changes what is told by a twentieth."""
_PRIOR = 3.0
"""Entries that are taken to be of every kind: of three entries chance says more than the phrase."""
_TOO_FEW = 400
"""Of fewer entries nothing can be said."""
_LEARNED = 4000
"""Entries by which the dimensions are found."""
_SHARED, _PER_SHARED = 3, 4000
"""Entries that hold a phrase by which others are measured, and one more for each so many entries: with those of two it takes half as
long again, and parts nothing better."""
_SAMPLE = 1000
"""Entries by which it is told how far apart entries lie."""
_NOTHING = 1e-6


@dataclass(frozen=True)
class _Held:
    """Which entry holds what."""

    place: Mapping[str, int]
    """Entry → row."""
    names: Sequence[str]
    """Of the columns: phrases and the words of these."""
    matrix: Sparse
    """By rank and rarity; sparse, rows of length one."""


def gathering(wanted: Iterable[str], gathered: Mapping[str, Shared]) -> dict[str, float]:
    """How much nearer to their middle than others the entries of each phrase ``wanted`` of ``gathered`` are, in standard deviations.

    It is the sum of two: by the field, which few dimensions tell, and by what they share besides words of the phrase itself. What
    is of every kind has nearly 0 of both; "federated learning", of every field, has the second. Empty for a collection of few entries.
    """
    keys, place = sorted(wanted), _places(gathered)
    if len(place) < _TOO_FEW or not keys:
        return {}
    held = _held(gathered, place)
    if not held.names:
        return {}
    count = np.array([len(gathered[key].holders) for key in keys])
    present = _present([gathered[key].holders for key in keys], held.place)
    told = _by_field(present, unit(_spanned(held.matrix))) + _by_phrases(present, held, keys)
    others = np.maximum(1 - count / len(held.place), _NOTHING)  # the mean of all is partly that of the entries themselves
    return dict(zip(keys, np.round(told / others * count / (count + _PRIOR), 3).tolist(), strict=True))


def _places(gathered: Mapping[str, Shared]) -> Mapping[str, int]:
    return {id_: at for at, id_ in enumerate(sorted(set().union(*(row.holders for row in gathered.values()))))}


def _held(gathered: Mapping[str, Shared], place: Mapping[str, int]) -> _Held:
    fewest = max(_SHARED, len(place) // _PER_SHARED)
    keys = sorted(key for key, row in gathered.items() if len(row.holders) >= fewest)
    words = [[key, *sorted({*key.split()} - {key})] for key in keys]
    names = sorted(set().union(*words))
    column = {name: at for at, name in enumerate(names)}
    phrases = _present([gathered[key].holders for key in keys], place)
    phrases.data = np.fromiter(chain.from_iterable(gathered[key].holders.values() for key in keys), float)
    matrix = sparse.csr_matrix(phrases.T @ _ones([[column[name] for name in each] for each in words], len(names)))
    spread = np.bincount(matrix.indices, minlength=len(names))
    return _Held(place, names, unit(matrix @ sparse.diags(np.log((len(place) + 1) / spread))))


def _present(holders: Sequence[Collection[str]], place: Mapping[str, int]) -> Sparse:
    """A row of ones for each of ``holders``."""
    return _ones([[place[id_] for id_ in each] for each in holders], len(place))


def _ones(rows: Sequence[Sequence[int]], width: int) -> Sparse:
    """A sparse matrix with ones at the columns that each of ``rows`` names."""
    bounds = np.cumsum([0, *map(len, rows)])
    columns = np.fromiter(chain.from_iterable(rows), np.int64, bounds[-1])
    return sparse.csr_matrix((np.ones(bounds[-1]), columns, bounds), shape=(len(rows), width))


def _spanned(matrix: Sparse) -> Array:
    """The rows of ``matrix`` in the dimensions that span most of it, nearly: a subspace that is turned towards them some times.

    The singular vectors to the last digit would take ten times as long, and part nothing better.
    """
    some = matrix[:: max(1, matrix.shape[0] // _LEARNED)]
    most = min(_DIMENSIONS, min(some.shape) - 1)
    basis = some @ np.random.RandomState(0).standard_normal((some.shape[1], most + _MORE))
    for _ in range(_PASSES):
        basis = some @ (some.T @ np.linalg.qr(basis)[0])
    within, triangle = np.linalg.qr(some.T @ np.linalg.qr(basis)[0])
    turned = np.linalg.eigh(triangle @ triangle.T)[1]
    return matrix @ (within @ turned[:, -most:])


def _by_field(present: Sparse, rows: Array) -> Array:
    count = np.diff(present.indptr)
    sums = present @ rows
    held = (sums**2).sum(axis=1) - present @ (rows**2).sum(axis=1)
    middle = sums / count[:, None]
    spread = np.einsum("ij,jk,ik->i", middle, np.atleast_2d(np.cov(rows.T, bias=True)), middle)
    return _apart(held, count, middle @ rows.mean(axis=0), np.sqrt(np.maximum(spread, 0.0)))


def _by_phrases(present: Sparse, held: _Held, keys: Sequence[str]) -> Array:
    own = _own(keys, held.names)
    count = np.diff(present.indptr)
    sums, squares = (_without(present @ each, own) for each in (held.matrix, held.matrix.multiply(held.matrix)))
    told = np.asarray(sums.multiply(sums).sum(axis=1) - squares.sum(axis=1)).ravel()
    some = held.matrix[:: max(1, len(held.place) // _SAMPLE)]
    products = (some @ (sparse.diags(1 / count) @ sums).T).toarray()
    return _apart(told, count, products.mean(axis=0), products.std(axis=0))


def _own(keys: Sequence[str], names: Sequence[str]) -> Sparse:
    """For each of ``keys`` ones at the ``names`` that share a word with it."""
    having: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        for word in name.split():
            having[word].append(at)
    return _ones([sorted(set().union(*(having[word] for word in key.split()))) for key in keys], len(names))


def _without(matrix: Sparse, own: Sparse) -> Sparse:
    return sparse.csr_matrix(matrix - matrix.multiply(own))


def _apart(products: Array, count: Array, usual: Array, spread: Array) -> Array:
    """By how many times the ``spread`` the mean product of two entries is above the ``usual`` one; none is compared with itself."""
    return (products / np.maximum(count * (count - 1), 1) - usual) / np.maximum(spread, _NOTHING)
