"""Which entry has which number in the index: papers first, each where its address says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from papershelf.search.entry import Entry
from papershelf.search.numbering import numbered, room


@dataclass(frozen=True, slots=True)
class Placed:
    """The entries in the order of their numbers."""

    numbers: list[int]
    entries: list[Entry]
    papers: int
    """How many of them are papers."""
    slots: int
    """The end of the numbers of papers."""
    room: int
    """The end of all numbers."""
    similar: dict[int, list[int]]
    """The numbers of papers, and of those that are like them."""


def placed(entries: Iterable[Entry]) -> Placed:
    """``entries`` with their numbers, papers first."""
    papers, others = _parted(entries)
    slots, more = room(len(papers)), room(len(others))
    own = numbered([entry.url for entry in papers], slots)
    found = dict(zip(own, papers, strict=True))
    found |= {slots + at: entry for at, entry in zip(numbered([e.url for e in others], more), others, strict=True)}
    places = sorted(found)
    return Placed(places, [found[at] for at in places], len(papers), slots, slots + more, _similar(own, papers))


def _parted(entries: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Papers, and all else."""
    papers: list[Entry] = []
    others: list[Entry] = []
    for entry in entries:
        (papers if entry.kind == "paper" else others).append(entry)
    return papers, others


def _similar(own: Sequence[int], papers: Sequence[Entry]) -> dict[int, list[int]]:
    """The numbers of the papers and of those that are like them."""
    at = dict(zip((paper.url for paper in papers), own, strict=True))
    return {number: [at[url] for url in paper.similar if url in at] for number, paper in zip(own, papers, strict=True)}
