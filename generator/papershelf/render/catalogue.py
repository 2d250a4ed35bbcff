"""The catalogue for the browser: all papers in one order, a hash of each id at once, titles in parcels on demand.

The order is that of places on the map, so that papers beside each other there come in one parcel.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from papershelf.curve import along
from papershelf.model import Page, Paper
from papershelf.registry import Registry
from papershelf.render.byline import byline
from papershelf.render.left_out import LeftOut
from papershelf.render.parcels import hash_of, hashed, packed, parcel
from papershelf.render.shelf import Shelf
from papershelf.text.fold import fold

_SIZE = 500
"""Papers of a parcel: about 50 KB."""
NAMES = 3
_PHRASES = 6
"""Of each paper, to tell what a part of the map is about."""
_WORDS = 20_000
"""Phrases that are known to the browser: at 20 bytes each, 400 KB of a very large shelf, loaded when a frame is drawn."""


def pages(shelf: Shelf, registry: Registry) -> Iterator[Page]:
    """``ids.js`` with the hash of every id, the parcels of titles, ``words.js``, and ``aliases.js``: former id → id."""
    papers = order(shelf)
    words = _words(shelf)
    numbers = {folded: number for number, (folded, _, _) in enumerate(words)}
    yield parcel("ids", packed("I", (hash_of(paper.id) for paper in papers)))
    yield parcel("aliases", _aliases(shelf, registry))
    yield parcel("words", [[name, count] for _, name, count in words])
    names, found = [], {}
    for start in range(0, len(papers), _SIZE):
        name, page = hashed(
            "catalogue", [_row(paper, shelf, numbers) for paper in papers[start : start + _SIZE]], small=LeftOut.PARCELS in shelf.left_out
        )
        names.append(name)
        found[page.path] = page
    yield parcel("catalogue/index", {"size": _SIZE, "names": names})
    yield from found.values()


def _aliases(shelf: Shelf, registry: Registry) -> dict[str, str]:
    """Those of the papers, and those of earlier builds that lead to one in the end."""
    led = {alias: registry.final(alias) for alias in registry.aliases}
    led |= {alias: paper.id for paper in shelf.corpus.papers for alias in paper.aliases}
    return {alias: id_ for alias, id_ in sorted(led.items()) if id_ in shelf.papers and alias not in shelf.papers}


def order(shelf: Shelf) -> Sequence[Paper]:
    """All papers, in the order of the catalogue: group by group as the map has them, and within a group along a curve."""
    groups: list[dict[str, int]] = [{}, {}, {}]
    for number, group in enumerate(shelf.corpus.groups):
        groups[group.level].update(dict.fromkeys(group.papers, number))

    def place(paper: Paper) -> tuple[int, int, int, int, str]:
        spot = shelf.corpus.spots.get(paper.id)
        broad, middle, fine = (level.get(paper.id, -1) for level in groups)
        return broad, middle, fine, along(spot.x, spot.y) if spot else -1, paper.id

    return sorted(shelf.corpus.papers, key=place)


def _words(shelf: Shelf) -> list[tuple[str, str, int]]:
    """Phrases of at least two papers, those of most papers first: folded, as most papers write it, and of how many papers."""
    spellings: dict[str, Counter[str]] = {}
    for paper in shelf.corpus.papers:
        for folded, phrase in _phrases(paper, shelf).items():
            spellings.setdefault(folded, Counter())[phrase] += 1
    counted = [(folded, min(names, key=lambda name: (-names[name], name)), names.total()) for folded, names in spellings.items()]
    return sorted((each for each in counted if each[2] > 1), key=lambda each: (-each[2], each[0]))[:_WORDS]


def _phrases(paper: Paper, shelf: Shelf) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for phrase in shelf.corpus.keyphrases.get(paper.id, ())[:_PHRASES]:
        found.setdefault(fold(phrase), phrase)
    return found


def _row(paper: Paper, shelf: Shelf, numbers: Mapping[str, int]) -> list[Any]:
    return [paper.id, paper.title, byline(paper, NAMES), [numbers[folded] for folded in _phrases(paper, shelf) if folded in numbers]]
