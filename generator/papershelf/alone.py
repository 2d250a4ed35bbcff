"""One command at a time in a shelf: the others wait.

The lock is one of the system (``flock``) on the folder of the shelf itself. It needs no file, so none is left behind and
a folder that cannot be written to is locked all the same; and it ends with the processes that hold it, however they end.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl


@contextmanager
def alone(folder: Path, told: Callable[[str], None]) -> Iterator[None]:
    """Waits until no other command works in ``folder``, and keeps others waiting meanwhile; ``told`` gets the reason of a wait.

    Where the system or the disk of ``folder`` has no such locks, nobody waits.
    """
    handle = _opened(folder)
    if handle is None:
        yield
        return
    try:
        _lock(handle, lambda: told(f"Another papershelf works in {folder}: waiting until it has finished …"))
        yield
    finally:
        os.close(handle)


def _opened(folder: Path) -> int | None:
    try:
        return os.open(folder, os.O_RDONLY) if sys.platform != "win32" else None
    except OSError:
        return None


def _lock(handle: int, waiting: Callable[[], None]) -> None:
    """``handle`` is never unlocked: workers have inherited it, and the folder is free when the last of them has ended."""
    if sys.platform == "win32":
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        waiting()
        fcntl.flock(handle, fcntl.LOCK_EX)
    except OSError:  # a disk without locks, such as some that are shared over a network
        return
