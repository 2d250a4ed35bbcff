"""Where pages wait between the process that made them and their places in ``docs/``: on the disk, not in memory.

A page that stands in its place already needs no place here. What a process hands on of a page is its path and its hash, so
that 100,000 pages take no more memory than their names.
"""

import errno
import hashlib
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from papershelf.crew import Crew
from papershelf.errors import BugError
from papershelf.model import NOTHING, Page
from papershelf.render.files import Draft, Files, Part, for_parts, pages_of
from papershelf.render.mark import content_hash
from papershelf.timing import timings, took

_AT_ONCE = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A pipe that somebody put in the place of a page is not waited for."""


@dataclass(frozen=True, slots=True)
class Made:
    """A page without its content."""

    path: str
    hash: str
    """Of its content, as :func:`papershelf.render.mark.content_hash` gives it."""
    stands: bool
    """Whether it stands in its place as it is; else it waits."""
    mark: str = ""
    """What it was made of, where it was a draft."""

    @property
    def memory(self) -> str:
        """What is remembered of it until the next build."""
        return f"{self.mark} {self.hash}"


@dataclass(frozen=True, slots=True)
class Spool:
    """A folder in which pages of ``docs`` wait; ``None`` where only the difference is asked for."""

    docs: Path
    folder: Path | None
    known: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    """Path → :attr:`Made.memory` of the last build."""

    def take(self, page: Page | Draft) -> Made:
        """Keeps ``page``, unless that is what stands in its place; a draft that stands there already is not even made.

        Raises:
            BugError: Its path leads out of ``docs``.
        """
        if isinstance(page, Draft):
            return self._standing(page) or replace(self.take(page.make()), mark=page.mark)
        parts = page.path.split("/")
        if page.path.startswith("/") or ".." in parts or "" in parts:
            raise BugError(f"a page would be written outside of docs: {page.path}; please report this")
        same = stands(self.docs / page.path, page.content)
        if not same and self.folder:
            self._keep(page)
        return Made(page.path, content_hash(page.content), same)

    def _standing(self, draft: Draft) -> Made | None:
        """What the last build made of the same, if it is still there, whichever line endings it has."""
        known = self.known.get(draft.path)
        if not isinstance(known, str) or not known.startswith(f"{draft.mark} "):
            return None
        content = content_of(self.docs / draft.path)
        if content is None:
            return None
        made = Made(draft.path, content_hash(content), stands=True, mark=draft.mark)
        return made if made.memory == known else None

    def at(self, path: str) -> str:
        """The file where the page for ``path`` waits."""
        if not self.folder:
            raise BugError(f"{path} was compared only; please report this")
        return f"{self.folder}/{hashlib.sha256(path.encode()).hexdigest()}"

    def _keep(self, page: Page) -> None:
        file = self.at(page.path)
        try:
            _store(file, page.content)
        except FileNotFoundError:
            Path(file).parent.mkdir(parents=True, exist_ok=True)
            _store(file, page.content)


def _store(file: str, content: bytes) -> None:
    """By text and not by paths: there are thousands."""
    with open(file, "wb") as stream:  # noqa: PTH123
        stream.write(content)
    os.chmod(file, 0o644)  # noqa: PTH101


def stands(file: Path, content: bytes) -> bool:
    """Whether ``file`` holds ``content``, whichever line endings a version control system checked out."""
    found = content_of(file)
    return found is not None and found.replace(b"\r\n", b"\n") == content


def content_of(file: Path) -> bytes | None:
    """What ``file`` holds; ``None`` where there is no file, but nothing or a pipe, a device, a folder: none of them is waited for."""
    try:
        handle = os.open(file, _AT_ONCE)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None
    except OSError as error:
        if error.errno == errno.ENXIO:  # a socket
            return None
        raise
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return None
        with os.fdopen(handle, "rb", buffering=0, closefd=False) as stream:
            return stream.readall()
    finally:
        os.close(handle)


def made(files: Files, spool: Spool, crew: Crew) -> Iterator[Made]:
    """Every page of ``files``, kept in ``spool``: by the process that made it, unless that may have another disk."""
    crew = for_parts(crew)
    paths: set[str] = set()
    for page in _from_elsewhere(files, spool, crew) if crew.executor else _from_here(files, spool, crew):
        paths.add(page.path)
        yield page
    yield from map(spool.take, files.last(files.shared, paths))


def _from_here(files: Files, spool: Spool, crew: Crew) -> Iterator[Made]:
    with crew.slices(_taken, (files.shared, spool), files.parts) as slices:
        for one in slices:
            for pages, times in one:
                took(times)
                yield from pages


def _taken(given: tuple[Any, Spool], parts: Sequence[Part]) -> list[tuple[list[Made], Mapping[str, float]]]:
    """The pages of ``parts``, and how long what is measured of them took."""
    shared, spool = given
    with timings() as times:
        pages = [spool.take(page) for part in parts for page in part(shared)]
    return [(pages, times)]


def _from_elsewhere(files: Files, spool: Spool, crew: Crew) -> Iterator[Made]:
    with crew.slices(pages_of, files.shared, files.parts) as slices:
        for one in slices:
            yield from map(spool.take, one)
