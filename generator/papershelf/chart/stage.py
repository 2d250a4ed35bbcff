"""The stage ``chart``: a place on the map for every entry, and groups of entries that stand together."""

from collections import Counter, defaultdict
from dataclasses import replace
from typing import Any

import numpy as np

from papershelf.model import Corpus, Group, Spot
from papershelf.space.space import Space

EDGE = 65_535
_CELLS = (3, 5, 9)


def chart(corpus: Corpus, space: Space) -> Corpus:
    """``corpus`` with the places of its papers, and groups on three levels."""
    places = _places(space)
    ids = [paper.id for paper in corpus.papers]
    spots = {id_: Spot(int(x), int(y)) for id_, (x, y) in zip(ids, places, strict=True)}
    groups = [group for level, cells in enumerate(_CELLS) for group in _groups(corpus, places, level, cells)]
    return replace(corpus, spots=spots, groups=tuple(sorted(groups, key=lambda group: (group.level, group.name))))


def _places(space: Space) -> Any:
    latent = space.latent
    places = np.zeros((len(latent), 2), int)
    for axis in range(min(2, latent.shape[1])):
        rank = np.argsort(np.argsort(np.round(latent[:, -1 - axis], 6), kind="stable"), kind="stable")
        places[:, axis] = rank * EDGE // max(1, len(rank) - 1)
    return places


def _groups(corpus: Corpus, places: Any, level: int, cells: int) -> list[Group]:
    held: dict[tuple[int, int], list[int]] = defaultdict(list)
    for row, (x, y) in enumerate(places):
        held[int(x) * cells // (EDGE + 1), int(y) * cells // (EDGE + 1)].append(row)
    ids = [paper.id for paper in corpus.papers]
    found = []
    for rows in held.values():
        phrases = Counter(phrase for row in rows for phrase in corpus.keyphrases.get(ids[row], ())[:5])
        name = ", ".join(phrase for phrase, _ in phrases.most_common(2))
        x, y = (int(value) for value in places[rows].mean(axis=0))
        found.append(Group(level, name, x, y, tuple(sorted(ids[row] for row in rows))))
    return found
