"""Pages that list: collections, and the report of the build."""

from collections.abc import Iterator

from papershelf.counts import kinds
from papershelf.model import Page
from papershelf.render import duplicates
from papershelf.render.legibility import legibility
from papershelf.render.listing import listed, written
from papershelf.render.shelf import Shelf
from papershelf.render.templates import fill


def pages(shelf: Shelf) -> Iterator[Page]:
    """All list pages but those of papers, topics and names."""
    yield from listed(shelf, "collections/index", shelf.corpus.collections, "collections", title="Collections")
    for collection in shelf.corpus.collections:
        name = shelf.collection_name(collection)
        entries = [shelf.papers[id_] for id_ in collection.entries]
        yield from listed(shelf, f"collections/{collection.id}", entries, "collection", title=name, collection=collection)
    yield from _about(shelf)


def _about(shelf: Shelf) -> Iterator[Page]:
    merged = [paper for paper in shelf.by_title if len(paper.sources) > 1]
    problems = shelf.corpus.problems
    nearly = duplicates.pairs(shelf)
    counts = kinds(shelf.corpus.papers)
    yield written(
        "about/index.md",
        fill("about", shelf=shelf, counts=counts, merged=merged, nearly=nearly, problems=problems, texts=legibility(shelf.corpus)),
    )
    yield from listed(shelf, "about/merged", merged, "merged", title="Merged records")
    yield from listed(shelf, "about/duplicates", nearly, "duplicates", title="Nearly merged")
    yield from listed(shelf, "about/problems", problems, "problems", title="Problems")
