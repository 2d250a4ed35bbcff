"""Which topics go together more often than they would by chance."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from papershelf.render.branches import about
from papershelf.render.shelf import Shelf
from papershelf.render.topic_tree import Topic

_MOST = 6
_FEWEST = 3
"""Entries that two topics must share: two may be chance."""
_FLOOR = 0.08
"""The least association that is told."""


class Companion(NamedTuple):
    """A topic that often goes with another."""

    topic: Topic
    both: int
    """Entries that have the two of them."""


def companions(shelf: Shelf) -> Mapping[tuple[str, ...], Sequence[Companion]]:
    """Path of a topic → those that go with it, the closest first; of a branch of the tree only the closest.

    The measure is normalised pointwise mutual information (G. Bouma, 2009): 1 for topics that never stand apart, 0 for
    chance, whatever their sizes.
    """
    together = _together(shelf)
    found: dict[tuple[str, ...], list[tuple[float, Companion]]] = {topic.path: [] for topic in shelf.topics}
    for (one, other), both in together.items():
        score = _association(len(one.entries), len(other.entries), both, len(shelf.papers))
        if both >= _FEWEST and score >= _FLOOR and not _is_one_branch(one, other):
            found[one.path].append((-score, Companion(other, both)))
            found[other.path].append((-score, Companion(one, both)))
    return {path: _apart([each for _, each in sorted(rows, key=lambda row: (row[0], row[1].topic.path))]) for path, rows in found.items()}


def _together(shelf: Shelf) -> Counter[tuple[Topic, Topic]]:
    """How many entries two topics share, themselves or by narrower ones."""
    number = {topic.path: at for at, topic in enumerate(shelf.topics)}
    counts: Counter[tuple[int, int]] = Counter()
    for tags in shelf.corpus.tags.values():
        own = sorted(number[path] for path in about(tags))
        counts.update(combinations(own, 2))
    return Counter({(shelf.topics[one], shelf.topics[other]): both for (one, other), both in counts.items()})


def _association(one: int, other: int, both: int, papers: int) -> float:
    if both >= papers:
        return 0.0
    return round(math.log(both * papers / (one * other)) / -math.log(both / papers), 6)


def _is_one_branch(one: Topic, other: Topic) -> bool:
    short, long = sorted((one.path, other.path), key=len)
    return long[: len(short)] == short


def _apart(ranked: Sequence[Companion]) -> tuple[Companion, ...]:
    chosen: list[Companion] = []
    for each in ranked:
        if len(chosen) < _MOST and not any(_is_one_branch(each.topic, other.topic) for other in chosen):
            chosen.append(each)
    return tuple(chosen)
