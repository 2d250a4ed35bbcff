"""One command at a time in a shelf: the others wait.

The lock is one of the system, so that it ends with the processes that hold it, however they end. Where there is ``flock``, it is on the folder
of the shelf itself: it needs no file, none is left behind, and a folder that nobody may write to is locked all the same. Windows locks
bytes of files only, so there it is a byte of an empty file among the temporary ones, which is named after the folder.

Not filelock (MIT, 600 kB of source): it locks files on every system, so that a shelf would get one that git has to ignore and that a read-only shelf
cannot have; and what is left of it for Windows are the lines below.
"""

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PAUSE = 0.2
"""Seconds between two questions, where the system does not wait by itself."""


class Lock(NamedTuple):
    """How a system locks."""

    opened: Callable[[Path], int]
    """A handle for a folder. Raises OSError: there can be none."""
    taken: Callable[[int, Callable[[], None]], None]
    """Returns when the handle has the lock, and says so before it waits. Raises OSError: the disk has no such locks."""


@contextmanager
def alone(folder: Path, told: Callable[[str], None], lock: Lock | None = None) -> Iterator[None]:
    """Waits until no other command works in ``folder``, and keeps others waiting meanwhile; ``told`` gets the reason of a wait.

    Where the system or the disk of ``folder`` has no such locks, nobody waits. ``lock`` is that of the system unless it is given.
    """
    opened, taken = lock or OF_THIS_SYSTEM
    try:
        handle = opened(folder)
    except OSError:
        yield
        return
    try:
        with suppress(OSError):  # such as on some disks that are shared over a network
            taken(handle, lambda: told(f"Another papershelf works in {folder}: waiting until it has finished …"))
        yield
    finally:
        os.close(handle)


def by_bytes(lock: Callable[[int], None]) -> Lock:
    """A lock on the first byte of a file that stands for the folder; ``lock`` takes it, or raises PermissionError where another has it.

    It is asked for again and again: what Windows offers for waiting gives up after ten seconds, and hears no Ctrl+C meanwhile.
    """

    def is_free(handle: int) -> bool:
        try:
            lock(handle)
        except PermissionError:
            return False
        return True

    def taken(handle: int, waiting: Callable[[], None]) -> None:
        if is_free(handle):
            return
        waiting()
        while not is_free(handle):
            time.sleep(_PAUSE)

    return Lock(lambda folder: os.open(stand_in(folder), os.O_RDWR | os.O_CREAT), taken)


def stand_in(folder: Path) -> Path:
    """The empty file that is locked for ``folder``: the same for every way to write its path."""
    name = os.path.normcase(folder.resolve())
    return Path(tempfile.gettempdir(), f"papershelf-{hashlib.sha256(os.fsencode(name)).hexdigest()[:16]}.lock")


if sys.platform == "win32":
    OF_THIS_SYSTEM = by_bytes(lambda handle: msvcrt.locking(handle, msvcrt.LK_NBLCK, 1))
else:

    def _flocked(handle: int, waiting: Callable[[], None]) -> None:
        """``handle`` is never unlocked: workers have inherited it, and the folder is free when the last of them has ended."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(handle, fcntl.LOCK_EX)

    OF_THIS_SYSTEM = Lock(lambda folder: os.open(folder, os.O_RDONLY), _flocked)
