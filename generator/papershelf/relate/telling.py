"""How much a phrase tells of the papers that use it: those that use a telling one lie near each other in the space."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse

from papershelf.relate.uses import Uses
from papershelf.space.space import Space
from papershelf.space.weights import nearness, unit

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
_SEVERAL = 4
"""Fewer papers than these tell nothing by their titles."""


class Untelling(NamedTuple):
    """For each phrase whether it says little of two papers that have it."""

    vague: Any
    """It names no subject."""
    broad: Any
    """It names a field."""
    plain: Any
    """It is vague, but says something of papers that a subject joins already: "context length", "gradient descent"."""


def untelling(uses: Uses, titled: Uses, phrases: Sequence[str], space: Space) -> Untelling:
    """What ``phrases`` lack, by what the rows of ``space`` that use them have in common; those of one or two rows are not vague.

    ``titled`` has those of ``uses`` that stand in a title.
    """
    count, titles = (np.bincount(each.phrase, minlength=len(phrases)) for each in (uses, titled))
    if not space.latent.shape[1] or not len(phrases):
        return Untelling(*np.zeros((3, len(phrases)), bool))
    rows = unit(space.latent)
    present: Any = sparse.csr_matrix((np.ones(len(uses.row)), (uses.phrase, uses.row)), shape=(len(phrases), len(rows)))
    nearer = nearness(present @ rows, count) - nearness(rows.sum(axis=0, keepdims=True), np.array([len(rows)]))
    nearer = np.round(nearer * count / (count + _PRIOR), 6)
    several = np.array([" " in phrase for phrase in phrases])
    vague = (count > 2) & (nearer < _needed(several, count, titles))
    broad = (count > max(_MANY, _SHARE * len(rows))) & (nearer < np.where(several, _BROAD, _BROAD_WORD))
    return Untelling(vague, broad, vague & (nearer >= np.where(several, _PLAIN, _PLAIN_WORD)))


def _needed(several: Any, papers: Any, titles: Any) -> Any:
    """How much nearer a phrase must bring its ``papers``, of which ``titles`` have it in the title; ``several`` tells single words apart."""
    least, more, enough = (
        np.where(several, *each) for each in ((_LEAST, _LEAST_OF_A_WORD), (_UNTITLED, _UNTITLED_WORD), (_TITLED, _TITLED_WORD))
    )
    missing = np.maximum(0.0, 1 - titles / (enough * np.maximum(papers, 1)))
    return least + np.where(papers >= _SEVERAL, more * missing, 0.0)
