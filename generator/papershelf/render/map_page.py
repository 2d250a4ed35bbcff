"""The page of the map, its picture for the home page, and its groups as a list for those who do not see it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from papershelf.model import Group, Page, Paper
from papershelf.render import map_data, map_picture
from papershelf.render.mark import marked
from papershelf.render.shelf import Shelf
from papershelf.render.templates import fill

_BESIDE = 3
_PAPERS = 5


@dataclass(frozen=True)
class Part:
    """A group as the list shows it."""

    number: int
    """Its place among all groups: ``group-<number>``."""
    group: Group
    beside: tuple["Part", ...]
    """The nearest groups of its level."""
    within: tuple["Part", ...]
    """Groups of the next level that have most of their papers in it."""
    papers: tuple[Paper, ...]
    """Those nearest to its middle."""


def pages(shelf: Shelf) -> Iterator[Page]:
    """``map.md``, ``map.svg``, and the parcels of ``data/map/``."""
    yield Page("map.md", marked("map.md", fill("map", shelf=shelf, total=len(shelf.papers), parts=_parts(shelf))))
    yield Page(map_picture.PATH, map_picture.picture(shelf))
    yield from map_data.pages(shelf)


def _parts(shelf: Shelf) -> list[Part]:
    """The groups of the broadest level, the largest first."""
    groups = list(enumerate(shelf.corpus.groups))
    by_level = [[(number, group) for number, group in groups if group.level == level] for level in (0, 1)]
    fine = [_part(shelf, each, by_level[1], {}) for each in by_level[1]]
    within = _homes(by_level[0], fine)
    found = [_part(shelf, each, by_level[0], within) for each in by_level[0]]
    return sorted(found, key=lambda part: (-len(part.group.papers), part.number))


def _homes(broad: Sequence[tuple[int, Group]], fine: Sequence[Part]) -> Mapping[int, list[Part]]:
    """Number of a broad group → the finer ones that have most of their papers there, the largest first."""
    home = {id_: number for number, group in broad for id_ in group.papers}
    found = defaultdict(list)
    for part in sorted(fine, key=lambda part: (-len(part.group.papers), part.number)):
        counted = Counter(home[id_] for id_ in part.group.papers if id_ in home)
        if counted:
            found[min(counted, key=lambda number: (-counted[number], number))].append(part)
    return found


def _part(shelf: Shelf, each: tuple[int, Group], level: Sequence[tuple[int, Group]], within: Mapping[int, list[Part]]) -> Part:
    number, group = each
    others = sorted((one for one in level if one[0] != number), key=lambda one: (_apart(group, one[1]), one[0]))
    beside = tuple(Part(at, other, (), (), ()) for at, other in others[:_BESIDE])
    return Part(number, group, beside, tuple(within.get(number, ())), _central(shelf, group))


def _apart(one: Group, other: Group) -> int:
    return (one.x - other.x) ** 2 + (one.y - other.y) ** 2


def _central(shelf: Shelf, group: Group) -> tuple[Paper, ...]:
    spots = shelf.corpus.spots

    def distance(id_: str) -> tuple[int, str]:
        return (spots[id_].x - group.x) ** 2 + (spots[id_].y - group.y) ** 2, id_

    return tuple(shelf.papers[id_] for id_ in sorted(group.papers, key=distance)[:_PAPERS])
