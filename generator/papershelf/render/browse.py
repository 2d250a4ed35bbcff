"""What the page of all papers filters and sorts in the browser: columns at once, titles and abstracts in parcels on demand.

A paper is its place in the order of titles. A topic or a collection is the places of its papers, so that to filter is to
mark places, and to count is to count marks. 20,000 papers with seven topics each (broader ones included) are 0.5 MB of
columns, packed (``bench/browse.py``); their titles are 80 parcels, of which a reader loads what comes into view.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from papershelf.counts import KINDS
from papershelf.export.dates import day
from papershelf.model import Page, Paper
from papershelf.render.left_out import LeftOut
from papershelf.render.mark import marked
from papershelf.render.paging import paged
from papershelf.render.parcels import hashed, packed, parcel
from papershelf.render.shelf import Shelf
from papershelf.render.summary import summary
from papershelf.render.templates import fill
from papershelf.text.mathematics.formulas import plain

_ROWS = 250
"""Titles of a parcel: about 40 KB."""
_ABSTRACTS = 50
"""Abstracts of a parcel: about 65 KB."""


def pages(shelf: Shelf) -> Iterator[Page]:
    """``papers/index.md`` with its other pages, which can be read without the script, and what the script reads."""
    for page in paged("papers/index", shelf.by_title, shelf.config.page_size):
        named = "Papers" if page.number == 1 else f"Papers, page {page.number}"
        line = None if LeftOut.FEW in shelf.left_out else summary(shelf)
        text = fill("papers", page=page, total=len(shelf.by_title), title=named, summary=line, fields=_fields(shelf))
        yield Page(page.path, marked(page.path, text))
    yield from _data(shelf)


def _fields(shelf: Shelf) -> int:
    """How many fields the script shows above the list, so that the page can leave room: those with a choice, and the order."""
    papers = shelf.corpus.papers
    years, kinds = {paper.year for paper in papers if paper.year}, {paper.kind for paper in papers}
    choices = (len(shelf.topics), len(shelf.gathered), len(years), len(kinds))
    return sum(count > 1 for count in choices) + any(_has_code(paper) for paper in papers) + 1


def _has_code(paper: Paper) -> bool:
    return any(link.rel == "code" for link in paper.links)


def _data(shelf: Shelf) -> Iterator[Page]:
    line = summary(shelf)
    small, readable = LeftOut.PARCELS in shelf.left_out, LeftOut.BROWSED not in shelf.left_out
    rows, files = _parcels("browse", [_row(paper, line(paper), readable=readable) for paper in shelf.by_title], _ROWS, small=small)
    texts = [_abstract(paper) for paper in shelf.by_title] if readable else []
    abstracts, more = _parcels("browse/abstracts", texts, _ABSTRACTS, small=small)
    columns = _columns(shelf) | {
        "rows": {"size": _ROWS, "names": rows},
        "abstracts": {"size": _ABSTRACTS, "names": abstracts},
    }
    yield parcel("browse/index", columns)
    yield from (files | more).values()


def _parcels(folder: str, items: Sequence[Any], size: int, *, small: bool) -> tuple[list[str], dict[str, Page]]:
    made = [hashed(folder, items[start : start + size], small=small) for start in range(0, len(items), size)]
    return [name for name, _ in made], {page.path: page for _, page in made}


def _row(paper: Paper, line: str, *, readable: bool) -> list[str | int]:
    """Id, title and the line under it; and a 1 where there is something to read."""
    return [paper.id, paper.title, line, *([1] if readable and (paper.abstract or paper.notes) else [])]


def _abstract(paper: Paper) -> str:
    return plain(paper.abstract or "\n\n".join(note.text for note in paper.notes))


def _columns(shelf: Shelf) -> dict[str, Any]:
    papers = shelf.by_title
    at = {paper.id: place for place, paper in enumerate(papers)}

    def places(ids: Iterable[str]) -> str:
        return packed("I" if len(papers) > 0xFFFF else "H", sorted(at[id_] for id_ in ids))

    return {
        "count": len(papers),
        "topics": [
            [
                facet,
                shelf.tree.facet_index((facet,)),
                [[topic.id, topic.name, len(topic.path) - 2, places(topic.entries)] for topic in topics],
            ]
            for facet, topics in shelf.tree.facets.items()
        ],
        "collections": [[each.id, shelf.collection_name(each), places(set(each.entries))] for each in shelf.gathered],
        "years": packed("H", (min(paper.year or 0, 0xFFFF) if (paper.year or 0) > 0 else 0 for paper in papers)),
        "kinds": packed("B", (KINDS.index(paper.kind) for paper in papers)),
        "code": places(paper.id for paper in papers if _has_code(paper)),
        "newest": packed("I" if len(papers) > 0xFFFF else "H", _order(papers, [day(paper) for paper in papers])),
        "central": packed("I" if len(papers) > 0xFFFF else "H", _order(papers, [shelf.centrality(paper.id) for paper in papers])),
    }


def _order(papers: Sequence[Paper], worth: Sequence[Any]) -> list[int]:
    """Places by worth, the greatest first; those of the same worth stay in the order of titles."""
    return sorted(range(len(papers)), key=lambda place: worth[place], reverse=True)
