"""The space in which entries are compared: weighted terms beside a smoothed low-rank space, fitted on the collection itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy import sparse

from papershelf.model import Paper
from papershelf.space.champions import Champions
from papershelf.space.latent import DIMENSIONS, drawn, latent
from papershelf.space.nearest import Bounds, Finder, Index, nearest, products
from papershelf.space.terms import terms
from papershelf.space.weights import damped, sureness, unit, weighted
from papershelf.text.sample import sampled
from papershelf.text.words.arrays import Array, Rows, Sparse
from papershelf.text.words.numbered import Texts
from papershelf.timing import timed

_LATENT_SHARE = 0.6
_TOO_FEW = 12
"""Of fewer entries a low-rank space says nothing."""
_SAMPLE = 2048


@dataclass(frozen=True)
class Space:
    """Two matrices with a row for each entry; the similarity of two is the sum of the dot products of their rows, in [0, 1]."""

    lexical: Sparse
    """Sparse."""
    latent: Array
    """Dense; without columns for a small collection."""

    bounds: Bounds = field(default_factory=Bounds)

    index: Finder = field(init=False)
    """What finds the nearest rows; made at once, so that processes that are forked later share it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "index", _index(self.lexical, self.latent, self.bounds))

    def __reduce__(self) -> tuple[object, ...]:
        """Sent to another process without its index, which is larger than the rest and soon made again."""
        return Space, (self.lexical, self.latent, self.bounds)

    def nearest(self, rows: Sequence[int], most: int) -> Iterator[tuple[int, Array, Array]]:
        """For each of ``rows``, a run of row numbers, its ``most`` nearest others, best first, and their similarities."""
        count = self.lexical.shape[0]
        return nearest(self.index, self.between, rows, min(most, count - 1), self.bounds) if rows else iter(())

    def between(self, a: Rows, b: Rows) -> Array:
        """The similarities of the rows ``a[i]`` and ``b[i]``, to six digits."""
        lexical, latent = self.parts(a, b)
        return np.round(np.clip(lexical + latent, 0.0, 1.0), 6)

    def parts(self, a: Rows, b: Rows) -> tuple[Array, Array]:
        """What terms and what the low-rank space add to the similarities of ``a[i]`` and ``b[i]``."""
        lexical = np.asarray(self.lexical[a].multiply(self.lexical[b]).sum(axis=1)).ravel()
        # Not a product of matrices: its sum would depend on how many processors take part in it.
        return lexical, np.einsum("ij,ij->i", self.latent[a], self.latent[b])


@timed("space")
def fit(papers: Sequence[Paper], texts: Texts | None = None, bounds: Bounds = Bounds()) -> Space:  # noqa: B008 - frozen
    """The space of ``papers``, in their order; ``texts`` are theirs, where they are at hand."""
    found = terms(texts or Texts.of(papers))
    weights = weighted(found)
    lexical, sure = unit(weights), sureness(found, weights)
    if len(papers) < _TOO_FEW or min(lexical.shape) <= DIMENSIONS // 4:
        return Space(_scaled(lexical, sure), np.zeros((len(papers), 0)), bounds)
    lexical = unit(damped(lexical, latent(lexical)))
    low = latent(lexical)
    low = drawn(low, _index(lexical if len(papers) > bounds.exact else lexical[:, :0], low, bounds), bounds)
    # Cosines of the two have different spreads; each gets its share of what tells entries apart.
    sample = sampled(papers, _SAMPLE)
    spread = _spread(products(lexical[sample])), _spread(low[sample] @ low[sample].T)
    share = np.array([(1 - _LATENT_SHARE) / spread[0], _LATENT_SHARE / spread[1]])
    share /= share.sum()
    return Space(_scaled(sparse.csr_matrix(lexical * share[0] ** 0.5), sure), _scaled(low * share[1] ** 0.5, sure), bounds)


def _scaled(matrix: Sparse | Array, sure: Array | None) -> Sparse | Array:
    """The rows of ``matrix``, each made as short as it is ``sure``; the very matrix where that is nothing to ask."""
    if sure is None:
        return matrix
    return matrix * sure[:, None] if isinstance(matrix, np.ndarray) else sparse.csr_matrix(sparse.diags(sure) @ matrix)


def _index(lexical: Sparse, latent: Array, bounds: Bounds) -> Finder:
    """Without terms there are no lists: then all pairs are compared, however many."""
    return Champions.of(lexical, latent) if lexical.shape[0] > bounds.exact and lexical.shape[1] else Index.of(lexical, latent)


def shared_terms(papers: Sequence[Paper], space: Space, one: int, other: int) -> list[tuple[str, float]]:
    """The terms that two of ``papers`` share, with what each adds to their similarity in their ``space``, the most first."""
    names = terms(Texts.of(papers)).names
    both = sparse.coo_matrix(space.lexical[one].multiply(space.lexical[other]))
    found = [(names[column], round(float(value), 6)) for column, value in zip(both.col, both.data, strict=True)]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))


def _spread(products: Array) -> float:
    return max(float(products.std()), 1e-6)
