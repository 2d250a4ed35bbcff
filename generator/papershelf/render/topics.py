"""Pages of topics: the tree of all of them, and one for each."""

from collections.abc import Iterator

from papershelf.model import Page
from papershelf.render.listing import listed, written
from papershelf.render.shelf import Shelf
from papershelf.render.templates import fill


def pages(shelf: Shelf) -> Iterator[Page]:
    """The tree and the page of every topic."""
    yield written("topics/index.md", fill("topics", title="Topics", facets=shelf.facets))
    for topic in shelf.topics:
        entries = [shelf.papers[id_] for id_ in topic.entries]
        yield from listed(shelf, f"topics/{topic.id}", entries, "topic", title=topic.name, topic=topic)
