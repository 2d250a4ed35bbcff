"""What the map needs in the browser: places, groups and topics, in the order of the catalogue."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from math import cos, pi, sin, sqrt
from typing import Any

from papershelf.model import EDGE, Corpus, Page, Paper, Spot
from papershelf.render.catalogue import order
from papershelf.render.parcels import hashed, packed, parcel
from papershelf.render.shelf import Shelf
from papershelf.render.topic_tree import Topic
from papershelf.search.code import steps

_GOLDEN = pi * (3 - sqrt(5))
MIDDLE = Spot(32_768, 32_768)
"""Where a paper stands that has no place."""


def pages(shelf: Shelf) -> Iterator[Page]:
    """The parcels ``data/map/``: ``places``, ``groups``, ``topics``, and one with the papers of each facet's topics."""
    papers = order(shelf)
    spots = apart([shelf.corpus.spots.get(paper.id, MIDDLE) for paper in papers])
    yield parcel("map/places", {
        "count": len(papers),
        "places": packed("H", chain.from_iterable((spot.x, spot.y) for spot in spots)),
        "bridges": [at for at, spot in enumerate(spots) if spot.bridge],
    })  # fmt: skip
    yield parcel("map/groups", _groups(shelf.corpus, papers))
    yield from _topics(shelf, {paper.id: at for at, paper in enumerate(papers)})


def apart(spots: Sequence[Spot]) -> list[Spot]:
    """Those that share a place with an earlier one on a spiral around it (Vogel 1979), or nobody could point at them."""
    step = EDGE / 6 / max(1, len(spots)) ** 0.5
    times: Counter[tuple[int, int]] = Counter()
    found = []
    for spot in spots:
        turn = times[spot.x, spot.y]
        times[spot.x, spot.y] += 1
        away, angle = step * turn**0.5, turn * _GOLDEN
        x, y = spot.x + round(away * cos(angle)), spot.y + round(away * sin(angle))
        found.append(Spot(min(max(x, 0), EDGE), min(max(y, 0), EDGE), spot.bridge))
    return found


def _groups(corpus: Corpus, papers: Sequence[Paper]) -> dict[str, Any]:
    """Name and place of each group; and for each level who is in which, as runs: the catalogue goes group by group."""
    rows = [[group.level, group.name, group.x, group.y, len(group.papers)] for group in corpus.groups]
    held: list[dict[str, int]] = [{}, {}, {}]
    for number, group in enumerate(corpus.groups):
        held[group.level].update(dict.fromkeys(group.papers, number))
    runs = [[(number, len(list(run))) for number, run in groupby(level.get(paper.id, -1) for paper in papers)] for level in held]
    return {"groups": rows, "runs": [list(chain.from_iterable(level)) for level in runs]}


def _topics(shelf: Shelf, places: dict[str, int]) -> Iterator[Page]:
    index, parcels = [], {}
    for facet, topics in shelf.tree.facets.items():
        name, page = hashed("map/facet", [list(steps(sorted(places[id_] for id_ in topic.entries))) for topic in topics])
        row = {"name": facet, "file": name, "topics": [[topic.id, topic.name, len(topic.path) - 2, len(topic.entries)] for topic in topics]}
        index.append(row)
        parcels[page.path] = page  # two facets of the same papers share one
    yield from parcels.values()
    yield parcel("map/topics", {"first": first_facet(shelf), "facets": index})


def first_facet(shelf: Shelf) -> int:
    """The number of the facet whose colours part the papers best: two papers differ in it most often (Gini–Simpson)."""

    def telling(topics: tuple[Topic, ...]) -> float:
        colour: dict[str, str] = {}
        for topic in broadest(topics):
            colour.update(dict.fromkeys(topic.entries, topic.id))
        of = [sum(held == topic.id for held in colour.values()) for topic in broadest(topics)]
        total = max(1, len(shelf.papers))
        return round(len(colour) / total - sum((count / total) ** 2 for count in of), 6)

    values = [telling(topics) for topics in shelf.tree.facets.values()]
    return max(range(len(values)), key=lambda at: (values[at], -at), default=-1)


def broadest(topics: Sequence[Topic], most: int = 8) -> list[Topic]:
    """The largest topics right below a facet, which have colours; a paper of several has that of the rarest."""
    return sorted((topic for topic in topics if len(topic.path) == 2), key=lambda topic: (-len(topic.entries), topic.id))[:most]
