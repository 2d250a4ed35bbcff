"""The page of the reading list, and the citations that it exports: made here once, so that the browser formats nothing."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from papershelf.export.bibtex import to_bibtex
from papershelf.export.csl import to_csl
from papershelf.export.ris import to_ris
from papershelf.model import Page, Paper
from papershelf.render.byline import byline
from papershelf.render.catalogue import NAMES
from papershelf.render.left_out import LeftOut
from papershelf.render.mark import marked
from papershelf.render.parcels import hash_of, hashed, parcel, parts
from papershelf.render.shelf import Shelf
from papershelf.render.templates import fill
from papershelf.text.fold import key

_SIZE = 100
"""Papers of a parcel, about: some 100 KB."""


def pages(shelf: Shelf) -> Iterator[Page]:
    """``reading-list.md``, and the parcels of citations: ``data/cite/``."""
    yield Page("reading-list.md", marked("reading-list.md", fill("reading-list")))
    yield from _citations(shelf)


def _citations(shelf: Shelf) -> Iterator[Page]:
    """Each parcel has papers by id and other names by key (``doi:…``, ``title:…``); the hash of id or key tells which parcel."""
    count = parts(len(shelf.papers), _SIZE)
    papers: dict[int, list[Paper]] = defaultdict(list)
    names: dict[int, dict[str, str]] = defaultdict(dict)
    for paper in shelf.corpus.papers:
        papers[hash_of(paper.id) % count].append(paper)
        for name in _names(paper):
            names[hash_of(name) % count].setdefault(name, paper.id)
    given: set[str] = set()
    index = []
    for number in range(count):
        rows = {paper.id: _row(paper, shelf.keys[paper.id]) for paper in papers[number]}
        name, page = hashed("cite", {"papers": rows, "names": names[number]}, small=LeftOut.PARCELS in shelf.left_out)
        index.append(name)
        if page.path not in given:  # as parcels without papers are, which are all alike
            yield page
        given.add(page.path)
    yield parcel("cite/index", index)


def _row(paper: Paper, citation_key: str) -> dict[str, Any]:
    """Without the abstract: three times in each row, it would make four fifths of 6 KB a paper."""
    brief = replace(paper, abstract="")
    return {
        "title": paper.title,
        "byline": byline(paper, NAMES),
        "bibtex": to_bibtex(brief, citation_key),
        "ris": to_ris(brief),
        "csl": to_csl(brief),
    }


def _names(paper: Paper) -> Iterator[str]:
    """What other programs may know ``paper`` by."""
    if "doi" in paper.identifiers:
        yield f"doi:{paper.identifiers['doi'].lower()}"
    if key(paper.title):
        yield f"title:{key(paper.title)}"
