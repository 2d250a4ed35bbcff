"""Files that a site has as they are: those that did not change are linked to the copies in the last site, the others are copied."""

import os
import shutil
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_TICK = 50_000_000
"""Nanoseconds. Systems stamp files by a clock that stands still for some milliseconds: a change within them leaves no trace."""

Stamp = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """A file of a site, and what it was copied from."""

    source: str
    stamp: Stamp
    """Of the source, from before it was copied."""
    made: Stamp
    """Of the copy."""


class Copies:
    """Brings files into a new site, and remembers them for the next one."""

    def __init__(self, last: Mapping[str, Copy], old: Path, new: Path) -> None:
        """``last`` are the copies in the site ``old``, by their path there."""
        self._last, self._old, self._new = last, old, new
        self._folders: set[str] = set()
        self.made: dict[str, Copy] = {}
        """The copies in the new site, by their path there; those of files that changed just now are left out."""

    def put(self, source: str, name: str) -> None:
        """Puts the file ``source`` at the path ``name``, where nothing stands yet and nobody writes again."""
        stamp, target = source_stamp(source), f"{self._new}/{name}"
        if (folder := os.path.dirname(target)) not in self._folders:  # noqa: PTH120 - of thousands of files
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            self._folders.add(folder)
        last = self._last.get(name)
        if last and stamp and last.source == source and last.stamp == stamp and made_stamp(f"{self._old}/{name}") == last.made:
            linked(f"{self._old}/{name}", target)
            self.made[name] = last
            return
        with open(source, "rb", buffering=0) as read, open(target, "wb") as written:  # noqa: PTH123 - of thousands
            shutil.copyfileobj(read, written)  # ``copyfile`` would look at both files three times more
        if stamp:
            self.made[name] = Copy(source, stamp, made_stamp(target))


def source_stamp(file: str | Path) -> Stamp:
    """What tells one state of ``file`` from another; ``()`` where it changed just now, or in what the clock calls the future.

    The time at which the system last touched a file cannot be set back, unlike the other times of it.
    """
    found = os.stat(file)  # noqa: PTH116
    if time.time_ns() - max(found.st_ctime_ns, found.st_mtime_ns) < _TICK:
        return ()
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def made_stamp(file: str | Path) -> Stamp:
    """Size and time of what a build wrote; the other time changes as the file gets another name."""
    try:
        found = os.stat(file)  # noqa: PTH116
    except OSError:
        return -1, -1
    return found.st_size, found.st_mtime_ns


def linked(old: str | Path, new: str | Path) -> None:
    """Gives the file ``old`` the name ``new`` too, or copies it where the disk has no such names."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)
