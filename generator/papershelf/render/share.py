"""How large a share of each year or collection is about a topic, as a picture of a few bars."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from papershelf.render.shelf import Shelf
from papershelf.text import escape
from papershelf.text.escape import Markdown

_MOST = 60
"""Bars; of more years the latest are shown."""
_FEWEST = 3
"""Bars that make a picture."""
_ENTRIES = 4
"""Entries whose share makes a picture: of three it shows where they happen to stand."""
_SURE = 3
"""Papers of a year whose share says something: that of one is nothing or all."""
_SHOWN = 0.005
"""A highest share of no more is written 0 %."""
_DATED = 0.5
"""The least share of papers with a year, so that years are what the picture shows."""
_WIDTH, _HEIGHT, _GAP = 12, 40, 3


@dataclass(frozen=True, slots=True)
class Parts:
    """What the bars stand for."""

    kind: str
    """``years`` or ``collections``."""
    held: Sequence[tuple[str, frozenset[str]]]
    """The label of each bar, which another may have too, and the ids of its papers."""


def parts(shelf: Shelf) -> Parts | None:
    """The years of the papers, where they are known and differ; else the collections; None where neither makes a picture."""
    years: dict[int, set[str]] = defaultdict(set)
    for paper in shelf.corpus.papers:
        if paper.year:
            years[paper.year].add(paper.id)
    if len(years) >= _FEWEST and sum(map(len, years.values())) >= _DATED * len(shelf.papers):
        return Parts("years", [(str(year), frozenset(years[year])) for year in sorted(years)[-_MOST:]])
    collections = [collection for collection in shelf.gathered if collection.entries]
    if not _FEWEST <= len(collections) <= _MOST:
        return None
    return Parts("collections", [(shelf.collection_name(each), frozenset(each.entries)) for each in collections])


def picture(of: Parts, entries: Sequence[str], facet: int) -> Markdown:
    """HTML that shows how large a share of each part ``entries`` are, in the colour of ``facet``; each bar says its figures.

    Not of how many: one paper more in a year would be another figure on the pages of all topics. Nothing of few, or of a share that none sees.
    """
    about = frozenset(entries)
    counts = [(label, len(held & about), len(held)) for label, held in of.held]
    top, count, size = max([row for row in counts if row[2] >= _SURE] or counts, key=lambda row: row[1] / row[2])
    if len(about) < _ENTRIES or count / size <= _SHOWN:
        return Markdown("")
    bars = "".join(_bar(at, *row, count / size) for at, row in enumerate(counts))
    width = len(counts) * (_WIDTH + _GAP) - _GAP
    return Markdown(
        f'<figure class="ps-share" data-ps-facet="{facet}">'
        f'<svg viewBox="0 0 {width} {_HEIGHT}" width="{width}" height="{_HEIGHT}" role="img" aria-label="{_told(of.kind, counts)}">'
        f"{bars}</svg><figcaption>{_caption(of, top)}, {count / size:.0%}</figcaption></figure>"
    )


def _caption(of: Parts, top: str) -> str:
    first, last = of.held[0][0], of.held[-1][0]
    lead = f"Share of each year, {first} to {last}" if of.kind == "years" else f"Share of each of the {len(of.held)} collections"
    return f"{lead}; highest in {escape.attribute(top)}"


def _bar(at: int, label: str, count: int, size: int, highest: float) -> str:
    height = round((_HEIGHT - 1) * min(1.0, count / size / highest)) + 1
    return (
        f'<rect x="{at * (_WIDTH + _GAP)}" y="{_HEIGHT - height}" width="{_WIDTH}" height="{height}">'
        f"<title>{escape.attribute(label)}: {count} ({count / size:.0%})</title></rect>"
    )


def _told(kind: str, counts: Sequence[tuple[str, int, int]]) -> str:
    """The picture in words: the first, the highest and the last bar would hide the others, so all are told while they are few."""
    some = counts if len(counts) <= 12 else sorted(counts, key=lambda row: (-row[1] / row[2], row[0]))[:3]
    lead = f"Share of the {kind}: " if some is counts else f"Share of the {kind}, the highest: "
    return escape.attribute(lead + "; ".join(f"{label} {count / size:.0%}" for label, count, size in some))
