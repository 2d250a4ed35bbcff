"""The home page: what this collection is, in one look."""

from collections import Counter

from papershelf.model import Page, Paper
from papershelf.render.mark import marked
from papershelf.render.shelf import Shelf
from papershelf.render.templates import fill

_TOPICS = 24
_FIRST = 6
_BROAD = 0.15
"""A topic of more than this share of the entries parts nothing."""


def page(shelf: Shelf) -> Page:
    """``index.md``."""
    counts = Counter(paper.kind for paper in shelf.corpus.papers)
    text = fill("home", shelf=shelf, counts=counts, topics=shelf.topics[:_TOPICS], first=_central(shelf))
    return Page("index.md", marked("index.md", text))


def _central(shelf: Shelf) -> list[Paper]:
    """The entries nearest to their neighbours, one for each of the largest topics that the chosen ones are not about."""

    def centrality(id_: str) -> float:
        return sum(one.score for one in shelf.corpus.similar.get(id_, ()) if not one.weak)

    chosen: list[str] = []
    broad = [topic.path for topic in shelf.topics if len(topic.entries) > _BROAD * len(shelf.papers)]
    shown: set[tuple[str, ...]] = set()
    for topic in shelf.topics:
        left = [id_ for id_ in topic.entries if not shown & _about(shelf, id_)] if topic.path not in broad else []
        if left and len(chosen) < _FIRST:
            chosen.append(min(left, key=lambda id_: (-round(centrality(id_), 6), id_)))
            shown |= _about(shelf, chosen[-1]) - set(broad)
    return [shelf.papers[id_] for id_ in chosen]


def _about(shelf: Shelf, id_: str) -> set[tuple[str, ...]]:
    return {tag.path[:end] for tag in shelf.corpus.tags.get(id_, ()) for end in range(2, len(tag.path) + 1)}
