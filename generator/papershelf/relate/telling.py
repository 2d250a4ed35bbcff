"""How much a phrase tells of the papers that use it: those that use a telling one lie near each other in the space."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

import numpy as np
from scipy import sparse

from papershelf.space.space import Space
from papershelf.space.weights import nearness, unit

_PRIOR = 3.0
"""Papers that are taken to lie as far apart as any: of three papers chance says more than the phrase."""
_LEAST, _LEAST_OF_A_WORD = 0.02, 0.08
"""What a phrase of several words, and a single word, must bring its papers nearer than papers are in general, as a cosine.
On the seeds "downstream task" has 0.04, "real-world application" 0.00, "pruning" 0.10, "error" 0.03, "diffusion model" 0.40."""


def untelling(used: Sequence[AbstractSet[str]], space: Space) -> frozenset[str]:
    """The keys that name no subject, by what the rows of ``space`` that use them have in common; those of one or two rows are none."""
    if not space.latent.shape[1] or not used:
        return frozenset()
    number: dict[str, int] = {}
    columns = [number.setdefault(key, len(number)) for keys in used for key in sorted(keys)]
    bounds = np.cumsum([0, *map(len, used)])
    present: Any = sparse.csr_matrix((np.ones(len(columns)), columns, bounds), shape=(len(used), len(number)))
    rows = unit(space.latent)
    count = np.asarray(present.sum(axis=0)).ravel()
    nearer = nearness(present.T @ rows, count) - nearness(rows.sum(axis=0, keepdims=True), np.array([len(rows)]))
    nearer *= count / (count + _PRIOR)
    return frozenset(_below(number, count, np.round(nearer, 6)))


def _below(number: Mapping[str, int], count: Any, nearer: Any) -> list[str]:
    return [key for key, at in number.items() if count[at] > 2 and nearer[at] < (_LEAST if " " in key else _LEAST_OF_A_WORD)]
