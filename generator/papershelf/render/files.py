"""All files that belong in ``docs/``, in parts that can be made in any order, by any process, and let go one by one."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from papershelf.crew import ALONE, Crew
from papershelf.model import Page


@dataclass(frozen=True, slots=True)
class Draft:
    """A page that is still to be made, and need not be where it stands as it was made under the same mark."""

    path: str
    mark: str
    """What two pages of this path share only if they are equal, when the same version of the program makes them."""
    make: Callable[[], Page]


Part = Callable[[Any], Iterable[Page | Draft]]
"""Gives pages of what all parts share; a function of a module or a ``functools.partial`` of one, so that it has a name elsewhere too."""
_WORK = 10
"""Items of other steps that are as much work as one part, about."""


def _nothing(_shared: Any, _paths: Collection[str]) -> Iterable[Page]:
    return ()


def _itself(shared: Sequence[Page]) -> Sequence[Page]:
    return shared


@dataclass(frozen=True, slots=True)
class Files:
    """What ``render`` gives and ``write`` takes: nothing of it is made before somebody asks."""

    shared: Any
    parts: tuple[Part, ...]
    """Those that take longest come first."""
    last: Callable[[Any, Collection[str]], Iterable[Page]] = _nothing
    """Gives what follows from ``shared`` and from the paths of all the others."""
    notes: tuple[str, ...] = ()
    """What a build says of them, a sentence each."""

    @classmethod
    def of(cls, pages: "Files | Sequence[Page]") -> "Files":
        """``pages`` as they are, or those that are there already."""
        return pages if isinstance(pages, Files) else cls(pages, (_itself,))

    def pages(self, crew: Crew = ALONE) -> list[Page]:
        """All of them at once, sorted by path."""
        found = for_parts(crew).spread(pages_of, self.shared, self.parts)
        return sorted([*found, *self.last(self.shared, {page.path for page in found})], key=lambda page: page.path)


def for_parts(crew: Crew) -> Crew:
    """``crew`` for items that are parts: each is much work."""
    return replace(crew, slice=1, worth=crew.worth // _WORK)


def pages_of(shared: Any, parts: Sequence[Part]) -> list[Page]:
    """The pages of ``parts``."""
    return [finished(page) for part in parts for page in part(shared)]


def finished(page: Page | Draft) -> Page:
    """``page``, made if it is not yet."""
    return page.make() if isinstance(page, Draft) else page
