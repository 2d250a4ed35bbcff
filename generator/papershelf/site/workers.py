"""Processes that make pages side by side."""

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from papershelf.site.finished import Finished

if TYPE_CHECKING:
    from papershelf.site.engine import Building

_SLICE = 100
"""Pages that a process makes at a time: slices even out what takes long, and each costs about a millisecond."""

_building: "Building | None" = None
"""What the pages have in common, for processes that are forked from this one: it cannot be sent."""


@dataclass(frozen=True, slots=True)
class Workers:
    """How many processes make pages, and from how many pages on."""

    count: int = 1
    worth: int = 200
    """Fewer pages are made sooner than processes for them."""

    @classmethod
    def of_this_machine(cls) -> "Workers":
        """One process for each processor that this one may use, where processes can be forked."""
        can_fork = "fork" in multiprocessing.get_all_start_methods() and os.uname().sysname == "Linux"
        return cls(len(os.sched_getaffinity(0)) if can_fork else 1)

    @contextmanager
    def making(self, building: "Building", paths: Sequence[str]) -> Iterator[Callable[[], list[Finished]]]:
        """Starts to make the pages of ``paths``; the value waits for them."""
        global _building  # noqa: PLW0603 - forked processes inherit it, and nothing else can be handed to them
        if self.count < 2 or len(paths) < self.worth:
            yield lambda: building.finish(paths)
            return
        _building = building
        # Objects that were here before are no garbage, and a collection that walks them would copy their memory.
        gc.freeze()
        try:
            with ProcessPoolExecutor(self.count, mp_context=multiprocessing.get_context("fork")) as executor:
                slices = _slices(executor, paths)
                yield lambda: [each for one in slices for each in one.result()]
        finally:
            gc.unfreeze()
            _building = None


def _slices(executor: Executor, paths: Sequence[str]) -> list[Future[list[Finished]]]:
    return [executor.submit(_finish, tuple(paths[start : start + _SLICE])) for start in range(0, len(paths), _SLICE)]


def _finish(paths: tuple[str, ...]) -> list[Finished]:
    if _building is None:
        raise RuntimeError("a process that makes pages was not forked from the one that builds")
    return _building.finish(paths)
