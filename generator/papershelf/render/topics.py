"""Pages of topics: the tree of all of them, and one for each."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from papershelf.model import Page, Paper, System
from papershelf.render import share
from papershelf.render.company import Companion, companions
from papershelf.render.listing import listed, written
from papershelf.render.shelf import Shelf
from papershelf.render.templates import fill
from papershelf.render.topic_tree import Topic
from papershelf.text.fold import fold

_SYSTEMS = 30
"""Names that the page of a topic shows."""


@dataclass(frozen=True, slots=True)
class _View:
    """What the pages of all topics share."""

    shelf: Shelf
    company: Mapping[tuple[str, ...], Sequence[Companion]]
    systems: Mapping[str, Sequence[System]]
    """Paper id → the names that it introduces."""
    parts: share.Parts | None


def pages(shelf: Shelf) -> Iterator[Page]:
    """The tree, and the pages of every topic."""
    view = _View(shelf, companions(shelf), _systems(shelf), share.parts(shelf))
    yield written("topics/index.md", fill("topics", title="Topics", facets=shelf.tree.facets, facet_index=shelf.tree.facet_index))
    for topic in shelf.topics:
        yield from _pages_of(view, topic)


def _pages_of(view: _View, topic: Topic) -> list[Page]:
    shelf = view.shelf
    introduced = {system.name: system for id_ in topic.entries for system in view.systems.get(id_, ())}
    names = sorted(introduced.values(), key=lambda system: (-len(system.mentioned_by), system.name.casefold(), system.name))
    shown = sorted(names[:_SYSTEMS], key=lambda system: (system.name.casefold(), system.name))
    facet = shelf.tree.facet_index(topic.path)
    return [
        *listed(
            shelf,
            f"topics/{topic.id}",
            by_relevance(shelf, topic),
            "topic",
            title=topic.name,
            topic=topic,
            facet=facet,
            company=view.company[topic.path],
            systems=shown,
            more_systems=len(names) - len(shown),
            share=share.picture(view.parts, topic.entries, facet) if view.parts else "",
        )
    ]


def by_relevance(shelf: Shelf, topic: Topic) -> list[Paper]:
    """The entries of ``topic``, those first that are most surely about it or about what is narrower."""
    depth = len(topic.path)

    def weight(id_: str) -> float:
        return max(tag.weight for tag in shelf.corpus.tags[id_] if tag.path[:depth] == topic.path)

    return [shelf.papers[id_] for id_ in sorted(topic.entries, key=lambda id_: (-weight(id_), fold(shelf.papers[id_].title), id_))]


def _systems(shelf: Shelf) -> Mapping[str, Sequence[System]]:
    found: dict[str, list[System]] = defaultdict(list)
    for system in shelf.corpus.names:
        for id_ in system.introduced_by:
            found[id_].append(system)
    return found
