"""Long lists in pages: the first at ``X.md``, the others at ``X/2.md``, ``X/3.md`` and so on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")
_AROUND = 2


@dataclass(frozen=True)
class ListPage(Generic[Item]):
    """One page of a list."""

    path: str
    number: int
    """Counted from 1."""
    count: int
    """How many pages the list has."""
    items: Sequence[Item]
    start: int
    """The position of the first item in the whole list, counted from 1."""
    stem: str
    """The path of the first page without ``.md``."""

    @property
    def up(self) -> str:
        """The way from this page's folder to ``docs/``: ``../`` for each folder."""
        return "../" * self.path.count("/")

    @property
    def pager(self) -> list[tuple[str, str]]:
        """Labels and relative addresses of the pages to go to; an empty address for this page and for gaps."""
        near = {number for number in range(self.number - _AROUND, self.number + _AROUND + 1) if 1 <= number <= self.count}
        numbers = sorted(near | {1, self.count})
        steps: list[tuple[str, str]] = []
        for before, number in zip([0, *numbers], numbers, strict=False):
            if number > before + 1:
                steps.append(("…", ""))
            steps.append((str(number), "" if number == self.number else self.up + path_of(self.stem, number)))
        return steps


def path_of(stem: str, number: int) -> str:
    """The path of page ``number`` of the list at ``stem``."""
    return f"{stem}.md" if number == 1 else f"{stem}/{number}.md"


def paged(stem: str, items: Sequence[Item], size: int) -> Iterator[ListPage[Item]]:
    """``items`` in pages of ``size``; an empty list has one empty page."""
    count = max(1, -(-len(items) // size))
    for number in range(1, count + 1):
        start = (number - 1) * size
        yield ListPage(path_of(stem, number), number, count, items[start : start + size], start + 1, stem)
