"""Whether a built site is whole: every internal address leads somewhere, and nothing is loaded from elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from papershelf.registry import Registry

_LOADS = {("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("video", "src"), ("audio", "src"), ("link", "href")}
_NOT_LOADED = {"canonical", "alternate", "prev", "next"}
_SELF_CONTAINED = {"404.html"}
"""Served at any depth, so its addresses are not relative to a place in the site."""


@dataclass
class _Read(HTMLParser):
    """The addresses and the anchors of one page."""

    links: list[tuple[int, str]] = field(default_factory=list)
    loads: list[tuple[int, str]] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Called by the parser."""
        given = {name: value or "" for name, value in attrs}
        self.anchors |= {given[name] for name in ("id", "name") if name in given}
        for name in ("href", "src"):
            if name not in given or tag == "base":
                continue
            line = self.getpos()[0]
            loads = (tag, name) in _LOADS and not _NOT_LOADED & set(given.get("rel", "").split())
            (self.loads if loads else self.links).append((line, given[name]))


def faults(site: Path) -> Iterator[str]:
    """What is wrong with the pages under ``site``, as sentences with file and line, sorted by file."""
    pages = {path.relative_to(site).as_posix(): _read(path) for path in sorted(site.rglob("*.html"))}
    if "index.html" not in pages:
        yield f"{site}: there is no index.html; build the site first"
    for page, read in pages.items():
        if page not in _SELF_CONTAINED:
            yield from _faults(site, page, read, pages)


def unanswered(site: Path, registry: Registry) -> Iterator[str]:
    """The addresses of ``registry`` at which ``site`` has no page, as sentences."""
    for page in sorted({*(f"papers/{id_}" for id_ in registry.known), *registry.pages}):
        if not (site / f"{page}.html").is_file():
            yield f"{page}.html: was published once, and has no page any more; run papershelf build"


def _read(path: Path) -> _Read:
    read = _Read()
    read.feed(path.read_text(encoding="utf-8", errors="replace"))
    return read


def _faults(site: Path, page: str, read: _Read, pages: dict[str, _Read]) -> Iterator[str]:
    for line, address in read.loads:
        if urlsplit(address).netloc:
            yield f"{page}:{line}: loads {address} from elsewhere"
    for line, address in read.loads + read.links:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            continue
        target = normpath(f"{page}/../{unquote(parts.path)}") if parts.path else page
        if target.startswith("..") or not (site / target).is_file():
            yield f"{page}:{line}: {address} leads nowhere"
        elif parts.fragment and target in pages and not _has(pages[target], parts.fragment):
            yield f"{page}:{line}: {address} leads to no place on that page"


def _has(read: _Read, fragment: str) -> bool:
    # What holds a "=" is a state for a script (#topic=…), not an anchor.
    return "=" in fragment or unquote(fragment) in read.anchors or fragment.startswith("__")
