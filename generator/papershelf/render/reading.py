"""The page of the reading list, and the citations that it exports: made here once, so that the browser formats nothing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from papershelf.export.cited import Cited
from papershelf.export.csl import to_csl
from papershelf.model import Page, Paper
from papershelf.render.budget import PARCELS
from papershelf.render.catalogue import byline
from papershelf.render.mark import marked
from papershelf.render.parcels import hash_of, hashed, parcel, parts
from papershelf.render.shelf import Shelf
from papershelf.render.templates import fill
from papershelf.text.fold import key

_SIZE = 100
"""Papers of a parcel, about: some 100 KB."""


def pages(shelf: Shelf, cited: Mapping[str, Cited]) -> Iterator[Page]:
    """``reading-list.md``, and the parcels of citations: ``data/cite/``; ``cited`` by the ids of papers."""
    yield Page("reading-list.md", marked("reading-list.md", fill("reading-list")))
    yield from _citations(shelf, cited)


def _citations(shelf: Shelf, cited: Mapping[str, Cited]) -> Iterator[Page]:
    """Each parcel has papers by id and other names by key (``doi:…``, ``title:…``); the hash of id or key tells which parcel."""
    count = parts(len(shelf.papers), _SIZE)
    papers: dict[int, dict[str, Any]] = defaultdict(dict)
    names: dict[int, dict[str, str]] = defaultdict(dict)
    for paper in shelf.corpus.papers:
        papers[hash_of(paper.id) % count][paper.id] = _row(paper, cited[paper.id])
        for name in _names(paper):
            names[hash_of(name) % count].setdefault(name, paper.id)
    files = [hashed("cite", {"papers": papers[number], "names": names[number]}, small=PARCELS in shelf.left_out) for number in range(count)]
    yield parcel("cite/index", [name for name, _ in files])
    yield from {page.path: page for _, page in files}.values()


def _row(paper: Paper, cited: Cited) -> dict[str, Any]:
    """Without the abstract: three times in each row, it would make four fifths of 6 KB a paper."""
    return {
        "title": paper.title,
        "byline": byline(paper),
        "bibtex": cited.bibtex({"abstract"}),
        "ris": cited.ris({"AB"}),
        "csl": to_csl(replace(paper, abstract="")),
    }


def _names(paper: Paper) -> Iterator[str]:
    """What other programs may know ``paper`` by."""
    if "doi" in paper.identifiers:
        yield f"doi:{paper.identifiers['doi'].lower()}"
    if key(paper.title):
        yield f"title:{key(paper.title)}"
