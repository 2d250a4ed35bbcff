"""The stage ``chart``: a place on the map for every entry, and groups of entries that stand together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse

from papershelf.chart.names import Names
from papershelf.model import EDGE, Corpus, Group, Spot
from papershelf.space.space import Space
from papershelf.text.titles import capitalised
from papershelf.text.words.arrays import Array
from papershelf.timing import timed

_MARGIN = 0.04
_ROOM = 0.42
"""How far two papers are apart at least, in parts of what they had if all were spread evenly: a dot of the map page is no wider."""
_NEIGHBOURS, _PART = 12, 3
"""How many neighbours draw a paper, and at most which part of all: where everyone is drawn to everyone, all fall together."""
_FAR, _NEAR = 0.3, 0.12
"""Parts of the edge: what a bridge reaches over, and what is its own surroundings."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where entries stand: whole numbers, a row for each."""

    tight: Array
    """As the layout has them."""
    roomy: Array
    """With room for each dot."""
    levels: Sequence[Array]
    """For each level, the coarsest first, the number of the group of each; told from the tight places, where groups stand out."""


@timed("chart")
def chart(corpus: Corpus, space: Space, at: Places | None = None, groups: tuple[Group, ...] | None = None) -> Corpus:
    """``corpus`` with the places of its papers, which of them are bridges, and groups on three levels.

    ``at`` are the places that :func:`placed` gives for ``space``, and ``groups`` those that :func:`grouped` gives, where they are at hand.
    """
    ids = [paper.id for paper in corpus.papers]
    at = at or placed(space)
    near, far = _reached(corpus, at.roomy)
    bridges = (near > 0) & (far > 1)
    spots = {id_: Spot(x, y, bridge) for id_, (x, y), bridge in zip(ids, at.roomy.tolist(), bridges.tolist(), strict=True)}
    return replace(corpus, spots=spots, groups=grouped((corpus, at)) if groups is None else groups)


@timed("places")
def placed(space: Space) -> Places:
    """The places of the entries of ``space``; those that resemble no other stand in a row at the bottom, and fill the map where none does."""
    # Imported here because they bring a third of what a build imports, and only the process that makes the places needs it.
    from papershelf.chart.apart import apart
    from papershelf.chart.groups import levels
    from papershelf.chart.layout import links, places

    count = space.lexical.shape[0]
    plane = (
        Space(sparse.csr_matrix((count, 0)), space.latent, space.bounds)
        if space.latent.shape[1] > 1 and count <= space.bounds.exact
        else space
    )
    near = [rows[scores > 0] for _, rows, scores in plane.nearest(range(count), max(1, min(_NEIGHBOURS, count // _PART)))]
    one, other = np.repeat(np.arange(len(near)), [len(rows) for rows in near]), np.concatenate([np.zeros(0, int), *near])
    joined = np.unique(np.concatenate([one, other]))
    result = _row(count) if len(joined) else _whole(_sunflower(count))
    roomy = result.copy()
    if len(joined):
        place = np.full(count, -1)
        place[joined] = np.arange(len(joined))
        tight = _on_the_map(places(_start(plane.latent[joined]), links(len(joined), place[np.stack([one, other], axis=1)])))
        result[joined] = _whole(tight)
        roomy[joined] = _whole(apart(tight, _ROOM / len(joined) ** 0.5))
    return Places(result, roomy, levels(result.astype(float)))


def _row(count: int) -> Array:
    """Places along the bottom."""
    return np.stack([np.arange(count) * EDGE // max(count - 1, 1), np.full(count, EDGE)], axis=1)


def _sunflower(count: int) -> Array:
    """Places spread evenly around the middle, where the first is (Vogel 1979)."""
    turn = np.arange(count) * np.pi * (3 - 5**0.5)
    away = (0.5 - _MARGIN) * (np.arange(count) / max(count - 1, 1)) ** 0.5
    return 0.5 + np.round(away[:, None] * np.stack([np.cos(turn), np.sin(turn)], axis=1), 6)


def _start(latent: Array) -> Array:
    """The two strongest directions of ``latent``, turned so that the longer tail is positive; a circle where there are none."""
    if latent.shape[1] < 2:
        angle = np.arange(len(latent)) * 2 * np.pi / max(len(latent), 1)
        return np.stack([np.cos(angle), np.sin(angle)], axis=1)
    centred = latent - latent.mean(axis=0)
    _, directions = np.linalg.eigh(np.einsum("ni,nj->ij", centred, centred))
    flat = np.einsum("ni,ij->nj", centred, directions[:, :-3:-1])
    return np.round(flat * np.where((flat**3).sum(axis=0) < 0, -1, 1), 6)


def _on_the_map(found: Array) -> Array:
    """The middle of nearly all in the middle of the map, and the few that lie far out at its edge."""
    low, high = np.quantile(found, 0.002, axis=0), np.quantile(found, 0.998, axis=0)
    scaled = (found - (low + high) / 2) / max(float((high - low).max()), 1e-9) * (1 - 2 * _MARGIN) + 0.5
    return np.clip(scaled, 0, 1)


def _whole(places: Array) -> Array:
    return np.round(np.clip(places, 0, 1) * EDGE).astype(int)


def _reached(corpus: Corpus, at: Array) -> tuple[Array, Array]:
    """For each paper how many of its sure neighbours are near it on the map, and how many far."""
    rows = {paper.id: row for row, paper in enumerate(corpus.papers)}
    pairs = [(rows[id_], rows[one.id]) for id_, found in corpus.similar.items() for one in found if not one.weak]
    one, other = np.array(pairs, np.int64).reshape(-1, 2).T
    distance = np.hypot(*(at[other] - at[one]).T) / EDGE
    near, far = (np.bincount(one[which], minlength=len(rows)) for which in (distance < _NEAR, distance > _FAR))
    return near, far


def grouped(of: tuple[Corpus, Places]) -> tuple[Group, ...]:
    """The groups of papers that are at these places, sorted by level, name and papers; it needs their keyphrases and topics."""
    return tuple(sorted(_groups(*of), key=lambda group: (group.level, group.name, group.papers)))


def _groups(corpus: Corpus, at: Places) -> Iterator[Group]:
    """The groups of all levels, each in the middle of its places; a name is not that of a group above, nor that of another on its level."""
    ids = [paper.id for paper in corpus.papers]
    names = Names(corpus)
    above: dict[str, set[str]] = defaultdict(set)
    for level, numbers in enumerate(at.levels):
        taken: set[str] = set()
        for number in sorted(set(numbers.tolist()), key=lambda one: (-int((numbers == one).sum()), one)):
            rows = np.flatnonzero(numbers == number)
            papers = tuple(sorted(ids[row] for row in rows))
            own = names.of(papers, above[papers[0]] | taken)
            taken.update(own)
            x, y = (int(value) for value in np.median(at.roomy[rows], axis=0))
            yield Group(level, capitalised(", ".join(own.values())), x, y, papers)
            for id_ in papers:
                above[id_] |= set(own)
