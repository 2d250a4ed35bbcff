"""The home page: what this collection is, in one look."""

from collections import Counter

from papershelf.model import Page, Paper
from papershelf.render.mark import marked
from papershelf.render.shelf import Shelf
from papershelf.render.templates import fill

_TOPICS = 24
_FIRST = 6


def page(shelf: Shelf) -> Page:
    """``index.md``."""
    counts = Counter(paper.kind for paper in shelf.corpus.papers)
    text = fill("home", shelf=shelf, counts=counts, topics=shelf.topics[:_TOPICS], first=_central(shelf))
    return Page("index.md", marked("index.md", text))


def _central(shelf: Shelf) -> list[Paper]:
    """The entries nearest to their neighbours, one for each of the largest topics."""

    def centrality(id_: str) -> float:
        return sum(one.score for one in shelf.corpus.similar.get(id_, ()))

    chosen: list[str] = []
    for topic in shelf.topics:
        left = [id_ for id_ in topic.entries if id_ not in chosen]
        if left and len(chosen) < _FIRST:
            chosen.append(min(left, key=lambda id_: (-round(centrality(id_), 6), id_)))
    return [shelf.papers[id_] for id_ in chosen]
