"""How much a phrase tells of the papers that use it: those that use a telling one lie near each other in the space."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse

from papershelf.space.space import Space

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
    """The keys that say little of two papers that have them."""

    vague: frozenset[str] = frozenset()
    """They name no subject."""
    broad: frozenset[str] = frozenset()
    """They name a field."""
    plain: frozenset[str] = frozenset()
    """They say something of papers that a subject joins already: "context length", "gradient descent"."""


def untelling(used: Sequence[AbstractSet[str]], titled: Sequence[AbstractSet[str]], space: Space) -> Untelling:
    """The keys that name no subject, by what the rows of ``space`` that use them have in common; those of one or two rows are none.

    ``titled`` has those of ``used`` that stand in the title.
    """
    if not space.latent.shape[1] or not used:
        return Untelling()
    number: dict[str, int] = {}
    columns = [number.setdefault(key, len(number)) for keys in used for key in sorted(keys)]
    bounds = np.cumsum([0, *map(len, used)])
    present: Any = sparse.csr_matrix((np.ones(len(columns)), columns, bounds), shape=(len(used), len(number)))
    rows = space.latent / np.maximum(np.linalg.norm(space.latent, axis=1, keepdims=True), 1e-9)
    count = np.asarray(present.sum(axis=0)).ravel()
    nearer = _nearness(present.T @ rows, count) - _nearness(rows.sum(axis=0, keepdims=True), np.array([len(rows)]))
    nearer *= count / (count + _PRIOR)
    titles = np.bincount([number[key] for keys in titled for key in sorted(keys)], minlength=len(number))
    nearer = np.round(nearer, 6)
    broad = (key for key, at in number.items() if count[at] > max(_MANY, _SHARE * len(rows)) and nearer[at] < _wide(key))
    vague = _below(number, count, titles, nearer)
    plain = (key for key in vague if nearer[number[key]] >= (_PLAIN if " " in key else _PLAIN_WORD))
    return Untelling(frozenset(vague), frozenset(broad), frozenset(plain))


def _nearness(sums: Any, count: Any) -> Any:
    """The mean cosine of all pairs among ``count`` rows of length one, from their sum."""
    return ((sums**2).sum(axis=1) - count) / np.maximum(count * (count - 1), 1)


def _below(number: Mapping[str, int], count: Any, titles: Any, nearer: Any) -> list[str]:
    return [key for key, at in number.items() if count[at] > 2 and nearer[at] < _needed(key, count[at], titles[at])]


def _wide(key: str) -> float:
    return _BROAD if " " in key else _BROAD_WORD


def _needed(key: str, papers: int, titles: int) -> float:
    """How much nearer ``key`` must bring its ``papers``, of which ``titles`` have it in the title."""
    least, more, enough = (_LEAST, _UNTITLED, _TITLED) if " " in key else (_LEAST_OF_A_WORD, _UNTITLED_WORD, _TITLED_WORD)
    return least + more * max(0.0, 1 - titles / (enough * papers)) if papers >= _SEVERAL else least
