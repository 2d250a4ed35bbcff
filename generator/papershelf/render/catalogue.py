"""The catalogue for the browser: all papers in one order, a hash of each id at once, titles in parcels on demand.

The order is that of places on the map, so that papers beside each other there come in one parcel.
"""

from collections.abc import Iterator, Sequence

from papershelf.model import Page, Paper
from papershelf.render.parcels import hash_of, hashed, packed, parcel
from papershelf.render.shelf import Shelf

_SIZE = 500
"""Papers of a parcel: about 50 KB."""
_NAMES = 3


def pages(shelf: Shelf) -> Iterator[Page]:
    """``ids.js`` with the hash of every id, the parcels of titles, and ``aliases.js``: former id → id."""
    papers = order(shelf)
    yield parcel("ids", packed("I", (hash_of(paper.id) for paper in papers)))
    yield parcel("aliases", {alias: paper.id for paper in shelf.corpus.papers for alias in paper.aliases})
    names, found = [], {}
    for start in range(0, len(papers), _SIZE):
        name, page = hashed("catalogue", [_row(paper) for paper in papers[start : start + _SIZE]])
        names.append(name)
        found[page.path] = page
    yield parcel("catalogue/index", {"size": _SIZE, "names": names})
    yield from found.values()


def order(shelf: Shelf) -> Sequence[Paper]:
    """All papers, in the order of the catalogue."""
    return shelf.corpus.papers


def _row(paper: Paper) -> list[str]:
    return [paper.id, paper.title, byline(paper)]


def byline(paper: Paper) -> str:
    """Who, where and when, in brief; ``""`` where nothing is known."""
    names = ", ".join(map(str, paper.authors[:_NAMES])) + (" …" if len(paper.authors) > _NAMES else "")
    return " · ".join(filter(None, (names, paper.venue or "", str(paper.year or ""))))
