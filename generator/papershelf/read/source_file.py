"""The bytes of a file that an owner gave: all of one moment, and only what is a file in the folder that was named.

Seeds come from elsewhere. A link in them must not publish what lies outside of their folder (a key, the environment of a
process), and what is no file (a pipe, a device) would keep a build waiting for ever.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

_TRIES = 3
_ELSEWHERE = "a link to a file outside of the folder of seeds: nothing of it is on the site; put a copy of the file there"
_NO_FILE = "no file but a pipe, a device or a socket: nothing of it is on the site"


class UnreadableError(Exception):
    """The file cannot be read; the message says why, for the owner."""


def source_bytes(path: Path, folder: Path) -> tuple[bytes, tuple[str, ...]]:
    """What stands in the file ``path`` below ``folder``, and what is odd about it.

    A file that changes meanwhile is read again, so that what comes back never is half of the one and half of the other.

    Raises:
        UnreadableError: It is no file, leads out of ``folder``, or the system refuses it.
    """
    try:
        if path.is_symlink() and not path.resolve(strict=True).is_relative_to(folder.resolve()):
            raise UnreadableError(_ELSEWHERE)
        for _ in range(_TRIES):
            content, steady = _read(path)
            if steady:
                return content, ()
    except OSError as error:
        raise UnreadableError(f"cannot be read ({error.strerror}): nothing of it is on the site") from error
    except RuntimeError as error:  # until Python 3.13
        raise UnreadableError("cannot be read (a link that leads to itself): nothing of it is on the site") from error
    return content, ("changed while it was read: build again when it is finished",)


def _read(path: Path) -> tuple[bytes, bool]:
    """The bytes, and whether the file stayed as it was meanwhile."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise UnreadableError(_NO_FILE)
    # Not to wait for somebody to write, should it have become a pipe since.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as stream:  # noqa: PTH123 - a handle has no path
        before = os.fstat(handle)
        if not stat.S_ISREG(before.st_mode):
            raise UnreadableError(_NO_FILE)
        content = stream.read()
        after = os.fstat(handle)
    return content, (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns) and after.st_size == len(content)


def walked(folder: Path) -> Iterator[tuple[Path, list[str], list[str], str]]:
    """As :func:`os.walk`, links to folders not followed; a folder that cannot be read comes with the reason why."""
    refused: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=refused.append):
        yield Path(parent), folders, files, ""
    for error in refused:
        yield Path(error.filename), [], [], f"a folder that cannot be read ({error.strerror}): nothing in it is on the site"
