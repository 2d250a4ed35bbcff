"""How much a phrase tells of the papers that use it: those that use a telling one lie near each other in the space."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from papershelf.relate.uses import Uses
from papershelf.space.space import Space
from papershelf.space.weights import nearness, togetherness, unit
from papershelf.text.words.arrays import Array, Sparse

_PRIOR = 3.0
"""Papers that are taken to lie as far apart as any: of three papers chance says more than the phrase."""
_LEAST, _LEAST_OF_A_WORD = 0.02, 0.08
"""What a phrase of several words, and a single word, must bring its papers nearer than papers are in general, as a cosine.
On the seeds "real-world application" has 0.00, "error" 0.03, "pruning" 0.10, "diffusion model" 0.40."""
_UNTITLED, _UNTITLED_WORD = 0.17, 0.12
"""What is asked for more where many papers say a phrase and no title does: "downstream task" (0.04, in one title and 42 papers),
"theoretical analysis" (0.05), "response" (0.09); "self-attention" has 0.21 and stays without a title."""
_TITLED, _TITLED_WORD = 0.1, 0.25
"""The share of its papers with it in their title from which on nothing more is asked for."""
_MANY, _SHARE = 10, 0.05
_BROAD, _BROAD_WORD = 0.12, 0.18
"""What more papers than these, and than this share, use is broad if it does not bring them so near: "deep learning" (0.07)."""
_PLAIN, _PLAIN_WORD = 0.08, 0.14
_SPREAD, _TOGETHER = 10, 0.06
"""What a topic of so many papers must bring them nearer, so that it alone joins two: "neural networks" (0.03), "images" (0.04) do not. With
0.15 fewer wrong pairs are left, and fewer right ones: "pruning and sparsity" has 0.12 on a shelf where all is about neural networks."""
_SEVERAL = 4
"""Fewer papers than these tell nothing by their titles."""


@dataclass(frozen=True)
class Untelling:
    """For each phrase of a collection whether it says little of two papers that have it."""

    vague: Array
    """It names no subject, and says nothing beside one."""
    plain: Array
    """It names no subject, but says something of papers that a subject joins already: "context length", "gradient descent"."""
    broad: Array
    """It names a field."""

    def named(self, phrases: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
        """Those of ``phrases`` that are broad, and those that are plain."""
        broad, plain = (frozenset(phrases[at] for at in np.flatnonzero(which).tolist()) for which in (self.broad, self.plain))
        return broad, plain


def untelling(uses: Uses, titled: Uses, phrases: Sequence[str], space: Space | None) -> Untelling:
    """What ``phrases`` say, by what the rows of ``space`` that use them have in common, and by how many are ``titled`` with them.

    Those of one or two rows are not told to say little, and none is without a space.
    """
    count = uses.users(len(phrases))
    if space is None or not space.latent.shape[1] or not len(phrases):
        nothing = np.zeros(len(phrases), bool)
        return Untelling(nothing, nothing, nothing)
    several = np.array([" " in phrase for phrase in phrases])
    nearer = _nearer(uses, count, space)
    little = (count > 2) & (nearer < _needed(several, count, titled.users(len(phrases))))
    plain = little & (nearer >= np.where(several, _PLAIN, _PLAIN_WORD))
    many = count > max(_MANY, _SHARE * len(space.latent))
    return Untelling(little & ~plain, plain, many & (nearer < np.where(several, _BROAD, _BROAD_WORD)))


def scattered(uses: Uses, topics: int, space: Space | None) -> Array:
    """For each of so many ``topics`` whether the rows of ``space`` that have it lie apart; of few rows nobody knows."""
    count = uses.users(topics)
    if space is None or not space.latent.shape[1] or not topics:
        return np.zeros(topics, bool)
    return (count >= _SPREAD) & (_nearer(uses, count, space) < _TOGETHER)


def _nearer(uses: Uses, count: Array, space: Space) -> Array:
    """How much nearer to each other the rows that use a phrase are than all rows."""
    rows = unit(space.latent)
    present: Sparse = sparse.csr_matrix((np.ones(len(uses.row)), (uses.phrase, uses.row)), shape=(len(count), len(rows)))
    nearer = togetherness(present, rows) - nearness(rows.sum(axis=0, keepdims=True), np.array([len(rows)]))
    return np.round(nearer * count / (count + _PRIOR), 6)


def _needed(several: Array, papers: Array, titles: Array) -> Array:
    """How much nearer a phrase must bring its ``papers``, of which ``titles`` have it in the title."""
    lacking = np.maximum(0.0, 1 - titles / np.maximum(1, np.where(several, _TITLED, _TITLED_WORD) * papers))
    more = np.where(several, _UNTITLED, _UNTITLED_WORD) * np.where(papers >= _SEVERAL, lacking, 0.0)
    return np.where(several, _LEAST, _LEAST_OF_A_WORD) + more
