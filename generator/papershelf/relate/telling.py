"""How much a phrase tells of the papers that use it: those that use a telling one lie near each other in the space."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy import sparse

from papershelf.relate.uses import Uses
from papershelf.space.space import Space
from papershelf.space.weights import nearness, unit

_PRIOR = 3.0
"""Papers that are taken to lie as far apart as any: of three papers chance says more than the phrase."""
_LEAST, _LEAST_OF_A_WORD = 0.02, 0.08
"""What a phrase of several words, and a single word, must bring its papers nearer than papers are in general, as a cosine.
On the seeds "downstream task" has 0.04, "real-world application" 0.00, "pruning" 0.10, "error" 0.03, "diffusion model" 0.40."""


def untelling(uses: Uses, phrases: Sequence[str], space: Space) -> Any:
    """For each of ``phrases`` whether it names no subject, by what the rows of ``space`` that use it have in common.

    Those of one or two rows are not told to be so.
    """
    count = np.bincount(uses.phrase, minlength=len(phrases))
    if not space.latent.shape[1] or not len(phrases):
        return np.zeros(len(phrases), bool)
    rows = unit(space.latent)
    present: Any = sparse.csr_matrix((np.ones(len(uses.row)), (uses.phrase, uses.row)), shape=(len(phrases), len(rows)))
    nearer = nearness(present @ rows, count) - nearness(rows.sum(axis=0, keepdims=True), np.array([len(rows)]))
    nearer = np.round(nearer * count / (count + _PRIOR), 6)
    return (count > 2) & (nearer < np.where([" " in phrase for phrase in phrases], _LEAST, _LEAST_OF_A_WORD))
