"""Processes of this machine that are forked from this one, so that what they share need not be sent to them."""

import ctypes
import gc
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

Shared = TypeVar("Shared")
Item = TypeVar("Item")
Result = TypeVar("Result")
Value = TypeVar("Value")

Step = Callable[[Shared, Sequence[Item]], list[Result]]

_AT_ONCE = 16
"""Slices that are packed at once. Of 100,000 papers' phrases, packed as a whole, a process took 550 MB more; texts that slices share
are sent once with each that is packed."""


@dataclass(frozen=True, slots=True)
class _Work:
    """Slices of items, of which every process takes the next one."""

    step: Step[Any, Any, Any]
    shared: Any
    items: Sequence[Any]
    slices: Sequence[slice]
    taken: Any
    """How many were taken: a number that processes share."""

    def done(self) -> Iterator[tuple[int, list[Any]]]:
        """What this process makes, each with the number of its slice."""
        try:
            while (at := self._next()) < len(self.slices):
                yield at, self.step(self.shared, self.items[self.slices[at]])
        except BaseException:
            self.taken.value = len(self.slices)  # the others need not go on
            raise

    def packed(self) -> list[bytes]:
        """The same, to be sent, some slices at a time: what waits takes less as bytes, and to pack it all at once takes as much again."""
        done = self.done()
        return [pickle.dumps(some, pickle.HIGHEST_PROTOCOL) for some in iter(lambda: list(islice(done, _AT_ONCE)), [])]

    def _next(self) -> int:
        with self.taken.get_lock():
            self.taken.value += 1
            return int(self.taken.value) - 1


@contextmanager
def shared_out(
    count: int, step: Step[Shared, Item, Result], shared: Shared, items: Sequence[Item], slices: Sequence[slice]
) -> Iterator[Iterator[list[Result]]]:
    """``count`` processes, of which this one is the last, once it asks for the results: one less has a copy of all that is here."""
    work = _Work(step, shared, items, slices, multiprocessing.get_context("fork").Value("i", 0))
    with ExitStack() as stack:
        others = [stack.enter_context(other_process(_Work.packed, work)) for _ in range(count - 1)]
        yield _all_of(work, others)


def _all_of(work: _Work, others: Sequence[Callable[[], list[bytes]]]) -> Iterator[list[Any]]:
    found = dict(work.done())
    for other in others:
        packed = other()
        while packed:
            found.update(pickle.loads(packed.pop()))  # noqa: S301 - of a process of this build
    for at in range(len(work.slices)):
        yield found.pop(at)


@contextmanager
def other_process(step: Callable[[Shared], Value], shared: Shared, *, daemon: bool = True) -> Iterator[Callable[[], Value]]:
    """``step(shared)`` by a process of its own, which ends with the block; the value that is given waits for what it made.

    Not an executor: it would run a thread here, and others are forked from this process meanwhile.
    """
    context = multiprocessing.get_context("fork")
    _give_back()
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_tell, args=(sender, step, shared), daemon=daemon)
    with receiver:
        with sender:  # the other process has its own
            _start(process)
        try:
            yield lambda: _told(receiver)
        finally:
            receiver.close()
            process.terminate()
            process.join()


def _start(process: BaseProcess) -> None:
    """Forks. What is here already is no garbage, and a collection that walked it would copy its memory.

    What the system refuses is an error, as it is where a worker is killed: work that takes twice as long in silence helps nobody.
    """
    gc.freeze()
    try:
        process.start()
    finally:
        gc.unfreeze()


def _give_back() -> None:
    """Memory that is free goes back to the system: another process would get its own copy of it as soon as it uses it."""
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):  # a C library without it
            ctypes.CDLL(None).malloc_trim(0)


def _tell(sender: Connection, step: Callable[[Shared], Value], shared: Shared) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who interrupts means the process that asked, which ends this one
    _end_with_parent()
    try:
        found, error = step(shared), None
    except Exception as raised:  # noqa: BLE001 - raised again by the process that asked
        raised.add_note("".join(traceback.format_tb(raised.__traceback__)))  # where it was raised, which does not travel
        found, error = None, raised
    sender.send((found, error))


def _told(receiver: Connection) -> Any:
    try:
        found, error = receiver.recv()
    except EOFError as lost:
        raise BrokenProcessPool("a process ended before it had done its work") from lost
    if error:
        raise error
    return found


def _end_with_parent() -> None:
    """A worker whose parent was killed would finish its slice, into files of the next build, and then wait for ever."""
    parent = multiprocessing.parent_process()
    if parent:
        threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
