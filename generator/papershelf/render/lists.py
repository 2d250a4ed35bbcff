"""Pages that list: collections, topics, and the report of the build."""

from collections.abc import Iterator, Sequence
from typing import Any

from papershelf.model import Page
from papershelf.render.legibility import legibility
from papershelf.render.mark import marked
from papershelf.render.paging import paged
from papershelf.render.shelf import Shelf
from papershelf.render.summary import summary
from papershelf.render.templates import fill

_PAPERS_OF_A_NAME = 6


def pages(shelf: Shelf) -> Iterator[Page]:
    """All list pages."""
    yield from _list(shelf, "collections/index", shelf.corpus.collections, "collections", title="Collections")
    for collection in shelf.corpus.collections:
        name = shelf.collection_name(collection)
        entries = [shelf.papers[id_] for id_ in collection.entries]
        yield from _list(shelf, f"collections/{collection.id}", entries, "collection", title=name, collection=collection)
    yield _page("topics/index.md", fill("topics", title="Topics", facets=shelf.facets))
    for topic in shelf.topics:
        entries = [shelf.papers[id_] for id_ in topic.entries]
        yield from _list(shelf, f"topics/{topic.id}", entries, "topic", title=topic.name, topic=topic)
    yield from _list(shelf, "systems/index", shelf.corpus.names, "systems", title="Systems", most=_PAPERS_OF_A_NAME)
    yield from _list(shelf, "glossary/index", shelf.corpus.glossary, "glossary", title="Glossary", most=_PAPERS_OF_A_NAME)
    yield from _about(shelf)


def _about(shelf: Shelf) -> Iterator[Page]:
    merged = [paper for paper in shelf.by_title if len(paper.sources) > 1]
    problems = shelf.corpus.problems
    counts = {kind: sum(paper.kind == kind for paper in shelf.corpus.papers) for kind in ("paper", "talk", "other")}
    yield _page(
        "about/index.md", fill("about", shelf=shelf, counts=counts, merged=merged, problems=problems, texts=legibility(shelf.corpus))
    )
    yield from _list(shelf, "about/merged", merged, "merged", title="Merged records")
    yield from _list(shelf, "about/problems", problems, "problems", title="Problems")


def _list(shelf: Shelf, stem: str, items: Sequence[Any], template: str, *, title: str, **more: Any) -> Iterator[Page]:
    for page in paged(stem, items, shelf.config.page_size):
        named = title if page.number == 1 else f"{title}, page {page.number}"
        yield _page(page.path, fill(template, page=page, total=len(items), title=named, shelf=shelf, summary=summary(shelf), **more))


def _page(path: str, text: str) -> Page:
    return Page(path, marked(path, text))
