"""A built site as it lies on the disk, read once: the sizes of its files, and what its pages hold."""

import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from papershelf.check.fault import Fault
from papershelf.check.html_page import HtmlPage
from papershelf.check.reading import from_bytes
from papershelf.crew import ALONE, Crew

PAGES = 1_000_000_000
"""Bytes that GitHub Pages takes of a site."""


@dataclass(frozen=True)
class Site:
    """What the rules look at."""

    root: Path
    files: Mapping[str, int]
    """Path below the root, with ``/`` → bytes; sorted."""
    pages: Mapping[str, HtmlPage]
    """Path → what the page holds; sorted."""
    complaints: tuple[Fault, ...] = ()
    """What kept files from being read."""
    limit: int | None = PAGES
    """Bytes that its host takes; ``None`` for any number."""

    @property
    def home(self) -> str:
        """The address of the site with a slash at its end, as its first page says it; ``""`` where it says none."""
        first = self.pages.get("index.html")
        address = first.canonical if first else ""
        if urlsplit(address).scheme not in {"http", "https"}:
            return ""
        return address.removesuffix("index.html") if address.endswith("/index.html") else address.rstrip("/") + "/"

    def content(self, path: str) -> bytes:
        """What is in the file at ``path``; nothing where it cannot be read."""
        try:
            return (self.root / path).read_bytes() if path in self.files else b""
        except OSError:
            return b""

    def text(self, path: str) -> str:
        """The same as text; what is no UTF-8 in it is replaced."""
        return self.content(path).decode("utf-8-sig", errors="replace")

    def under(self, folder: str, *suffixes: str) -> Iterator[str]:
        """The paths that begin with ``folder`` and end with one of ``suffixes``."""
        return (path for path in self.files if path.startswith(folder) and path.endswith(suffixes))


def read(root: Path, crew: Crew = ALONE, *, limit: int | None = Site.limit) -> Site:
    """The site under ``root``, whose host takes ``limit`` bytes; links to other places are not followed."""
    files: dict[str, int] = {}
    complaints = list(_walk(root, files))
    files = dict(sorted(files.items()))
    paths = [path for path in files if path.endswith((".html", ".htm"))]
    pages = dict(crew.spread(_pages, root, paths))
    complaints += [Fault(path, line, words) for path, page in pages.items() for line, words in page.complaints]
    return Site(root, files, pages, tuple(sorted(complaints)), limit)


def _walk(root: Path, files: dict[str, int]) -> Iterator[Fault]:
    """Fills ``files`` and tells of what is no file."""
    unread: list[OSError] = []
    for folder, folders, names in os.walk(root, onerror=unread.append):
        for name in sorted([*names, *(each for each in folders if Path(folder, each).is_symlink())]):
            file = Path(folder, name)
            path = file.relative_to(root).as_posix()
            try:
                found = file.stat()
            except OSError as error:
                yield Fault(path, 0, f"cannot be read ({error.strerror})")
                continue
            if file.is_symlink() and not file.resolve().is_relative_to(root.resolve()):
                yield Fault(path, 0, "is a link out of the site: what is there would be published")
            elif stat.S_ISREG(found.st_mode):
                files[path] = found.st_size
            elif not file.is_dir():
                yield Fault(path, 0, "is neither a file nor a folder")
            else:
                yield Fault(path, 0, "is a link to a folder: hosts of pages take none")
    for each in unread:
        yield Fault(Path(each.filename).relative_to(root).as_posix(), 0, f"cannot be read ({each.strerror})")


def _pages(root: Path, paths: Sequence[str]) -> list[tuple[str, HtmlPage]]:
    return [(path, _page(root / path)) for path in paths]


def _page(file: Path) -> HtmlPage:
    try:
        return from_bytes(file.read_bytes())
    except OSError as error:
        return HtmlPage(complaints=[(0, f"cannot be read ({error.strerror})")], is_markup=False)
