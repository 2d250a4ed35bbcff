"""Which topics are filed under which: one that ends with the words of another, and one whose entries hold a broader one too.

The second is how hierarchies are derived from text (M. Sanderson and B. Croft, 1999): policy gradients go under reinforcement learning.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from papershelf.tag.shared import Shared
from papershelf.text.language.forms import stem

_DEEPEST = 3
"""Levels of topics."""
_FEWEST, _FEWEST_STRANGE = 3, 5
"""Entries that two topics share, at least, and two without a word in common."""
_SUBSUMED, _SUBSUMED_STRANGE = 0.6, 0.85
"""The least share of the entries of a topic that hold a broader one too, so that it is filed there; more where it has not the noun of that.
At 0.6 two of three were no kind of what they stood under: of 1,450 documents of library science "college", "education" under libraries."""
_LIFT = 1.8
"""That share must be so many times that among all entries."""
_SURE = math.log(1000)
"""How sure it must be then that the share is no chance: what every third entry holds all of six others do once in 700 times."""
_BROADER = 2
"""How many times as many entries the broader one has at least."""


def parents(topics: Mapping[str, Shared], papers: int) -> dict[str, str]:
    """Key of a topic → key of the broader one that it is filed under; a broader one has more entries, so there is no circle."""
    order = sorted(topics, key=lambda key: (-len(topics[key].holders), key))
    place = {key: at for at, key in enumerate(order)}
    subsuming = _subsuming(topics, order, papers)
    found: dict[str, str] = {}
    for at, key in enumerate(order):
        words = key.split()
        ends = (" ".join(words[start:]) for start in range(1, len(words)))
        parent = next((end for end in ends if place.get(end, at) < at), subsuming.get(key))
        if parent is not None and depth(parent, found) < _DEEPEST:
            found[key] = parent
    return found


def depth(key: str, found: Mapping[str, str]) -> int:
    """The level of ``key``, from 1, where ``found`` has the parents."""
    level = 1
    while key in found:
        key, level = found[key], level + 1
    return level


def _subsuming(topics: Mapping[str, Shared], order: Sequence[str], papers: int) -> dict[str, str]:
    """Key of a topic → the one that most of its entries hold too; of equals the narrowest. ``order`` has the broadest first."""
    held: dict[str, list[int]] = defaultdict(list)
    for at, key in enumerate(order):
        for id_ in topics[key].holders:
            held[id_].append(at)
    together = Counter(pair for found in held.values() for pair in combinations(found, 2))
    best: dict[str, tuple[float, int]] = {}
    for (broad, narrow), both in together.items():
        size, other = len(topics[order[narrow]].holders), len(topics[order[broad]].holders)
        if both >= _FEWEST and other >= _BROADER * size and _is_subsumed(order[narrow], order[broad], both / size, other / papers, both):
            best[order[narrow]] = max(best.get(order[narrow], (0.0, 0)), (round(both / size, 6), broad))
    return {key: order[broad] for key, (_, broad) in best.items()}


def _is_subsumed(narrow: str, broad: str, share: float, among_all: float, both: int) -> bool:
    """Whether enough entries of ``narrow`` hold ``broad``, by the ``share`` of its entries and that among all."""
    if round(share, 6) < max(_SUBSUMED, _LIFT * among_all):
        return False
    if stem(broad.rpartition(" ")[2]) in map(stem, narrow.split()):
        return True
    return both >= _FEWEST_STRANGE and round(share, 6) >= _SUBSUMED_STRANGE and -both * math.log(among_all) >= _SURE
