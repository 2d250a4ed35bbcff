"""Who does the work of a step: this process alone, several of this machine, or those of a ``concurrent.futures.Executor``.

A step is a function of what all items share and of a slice of them; it gives a list. The results come back in the order
of the items, so that it makes no difference who did what.
"""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from threadpoolctl import threadpool_limits

from papershelf.fork import Item, Result, Shared, Step, Value, other_process, shared_out

_WAY = 5
"""How much lower the priority is of a process that gives way: it gets a third of the time of another one."""
_THREADS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS")
"""What libraries of linear algebra ask for how many threads to start."""
_SELDOM = 1_000_000
"""Values that are made, beyond those let go, before the collector of garbage looks at them: 100 MB, about."""


@dataclass(frozen=True, slots=True)
class Crew:
    """Who works, and from how many items on it is worth the while."""

    count: int = 1
    """Processes of this machine."""
    executor: Executor | None = None
    """Somebody else's, instead: it must be able to pickle what the steps share."""
    share: Callable[[Any], Any] | None = None
    """What brings a value to the workers of ``executor`` once and not with each slice: it gives what a task is called with
    instead, and the task gets the value."""
    worth: int = 200
    """Fewer items are done sooner by this process alone: to fork two takes as long as to make five pages."""
    slice: int = 100
    """Items that are done at a time: slices even out what takes long, and each costs about a millisecond."""

    @classmethod
    def of_this_machine(cls, wanted: int | None = None) -> "Crew":
        """``wanted`` processes, or one for each processor that this one may use; one where forking is not safe (macOS) or unknown (Windows)."""
        return cls(wanted or len(os.sched_getaffinity(0))) if sys.platform == "linux" else cls()

    def spread(self, step: Step[Shared, Item, Result], shared: Shared, items: Sequence[Item], at_once: int | None = None) -> list[Result]:
        """``step`` over all ``items``; ``step`` is a function of a module, so that it has a name elsewhere too.

        It gets slices of ``at_once`` items, for a step that does many in little more time than one.
        """
        with self.spreading(step, shared, items, at_once) as results:
            return results()

    @contextmanager
    def spreading(
        self, step: Step[Shared, Item, Result], shared: Shared, items: Sequence[Item], at_once: int | None = None
    ) -> Iterator[Callable[[], list[Result]]]:
        """As :meth:`spread`, but the value waits for the results: something else can be done meanwhile."""
        with self.slices(step, shared, items, at_once) as slices:
            yield lambda: [each for one in slices for each in one]

    @contextmanager
    def slices(
        self, step: Step[Shared, Item, Result], shared: Shared, items: Sequence[Item], at_once: int | None = None
    ) -> Iterator[Iterator[list[Result]]]:
        """As :meth:`spreading`, but the results of one slice after the other, none of which is held any longer than it is looked at."""
        size = at_once or self.slice
        slices = [slice(start, start + size) for start in range(0, len(items), size)]
        if self.executor:
            common = self._sent(shared)
            yield _gathered([self.executor.submit(step, common, items[each]) for each in slices])
        elif self.count < 2 or len(items) < self.worth:
            yield (step(shared, each) for each in (items,))
        else:
            with shared_out(min(self.count, len(slices)), step, shared, items, slices) as results:
                yield results

    def _sent(self, shared: Shared) -> Any:
        return self.share(shared) if self.share else shared

    @contextmanager
    def beside(self, step: Callable[[Shared], Value], shared: Shared, items: int, *, later: bool = False) -> Iterator[Callable[[], Value]]:
        """``step(shared)``, by one other process while this one goes on; few ``items`` are done here, once the value is asked for.

        What is needed ``later`` than what is done meanwhile gives way to it.
        """
        if self.executor:
            yield self.executor.submit(step, self._sent(shared)).result
        elif self.count < 2 or items < self.worth:
            yield lambda: step(shared)
        else:
            with other_process(partial(_giving_way, step) if later else step, shared) as value:
                yield value

    def apart(self, step: Callable[[Shared], Value], shared: Shared) -> Value:
        """``step(shared)``, by a process whose memory ends with it; it may use this crew. Done here where forking is of no use."""
        if self.executor or self.count < 2:
            return step(shared)
        with other_process(step, shared, daemon=False) as value:
            return value()


ALONE = Crew()


def _giving_way(step: Callable[[Shared], Value], shared: Shared) -> Value:
    os.nice(_WAY)
    return step(shared)


@contextmanager
def unhurried() -> Iterator[None]:
    """The collector of garbage looks rarely: nearly all that a build makes is kept to its end, and a look at all of it takes a second.

    What leads to itself and waits for it is little: 140,000 values of a build of 4,000 papers. To look for it each time that 200,000 more
    were there was a fortieth of the whole.
    """
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def one_thread_each() -> Iterator[None]:
    """Linear algebra keeps to one thread: processes share the work, and threads of each would wait for those of the others.

    On two processors two threads in each process took half as long again for the space, and twice as long for the map. A library that
    is loaded in the meantime, as that of scipy is, asks the environment how many it may have, and nobody after that.
    """
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        with threadpool_limits(limits=1, user_api="blas"):
            yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _gathered(slices: list[Future[list[Result]]]) -> Iterator[list[Result]]:
    slices.reverse()
    while slices:
        yield slices.pop().result()
