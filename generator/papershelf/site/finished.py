"""Finished pages of the last build: those that would come out as they are need not be made again.

A page depends on its own text, on the files that it links to being there, and on its frame: the settings, the theme,
the navigation, the programs that take part. All of it is hashed. What is not certain is made again.
"""

import json
import os
import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from posixpath import dirname, normpath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from papershelf import cache

if TYPE_CHECKING:
    from papershelf.site.pages import Building

_ADDRESS = re.compile(r'(?:href|src)="([^"#?:]+)["#?]')


@dataclass(frozen=True, slots=True)
class Finished:
    """A page outside the navigation, and what the rest of the site must know of it."""

    path: str
    """Of its source, below ``docs/``."""
    output: str
    """Below the site."""
    text: str
    """The hash of its source."""
    meta: Mapping[str, Any]
    """Its front matter."""
    anchors: tuple[str, ...] = ()
    to_anchors: tuple[tuple[str, str, str], ...] = ()
    """The source of a page that it links to, the anchor there, and the link as written."""
    links: tuple[str, ...] = ()
    """What its own text links to, below the site."""
    complaints: tuple[str, ...] = ()
    stamp: tuple[int, int] = (0, 0)
    """Size and time of what was written."""

    @classmethod
    def of(cls, page: Any, text: str, content: str, complaints: Iterable[str]) -> "Finished":
        """What is to be kept of a page of MkDocs that was just made of a source with the hash ``text``."""
        to_anchors = [(to.src_uri, anchor, link) for to, links in (page.links_to_anchors or {}).items() for anchor, link in links.items()]
        output = page.file.dest_uri
        folder = dirname(output)
        return cls(
            path=page.file.src_uri,
            output=output,
            text=text,
            meta=page.meta,
            anchors=tuple(sorted(page.present_anchor_ids or ())),
            to_anchors=tuple(to_anchors),
            links=tuple(sorted({_target(folder, address) for address in _ADDRESS.findall(content)})),
            complaints=tuple(complaints),
            stamp=_stamp(Path(page.file.abs_dest_path)),
        )

    def tell(self, page: Any, files: Any) -> None:
        """Gives the page of MkDocs what it would know if it had been made here."""
        page.meta = dict(self.meta)
        page.markdown = page.markdown or ""
        page.present_anchor_ids = set(self.anchors)
        page.links_to_anchors = {}
        for source, anchor, link in self.to_anchors:
            page.links_to_anchors.setdefault(files.get_file_from_path(source), {})[anchor] = link


@lru_cache(maxsize=1 << 16)  # papers link to each other from few folders
def _target(folder: str, address: str) -> str:
    """What ``address`` leads to from a page in ``folder``, below the site."""
    return normpath(f"{folder}/{unquote(address)}").lstrip("/")


_FIELDS = tuple(each.name for each in fields(Finished))


@dataclass(frozen=True)
class Last:
    """The finished pages of the last build, and where they stand."""

    site: Path
    frame: str = ""
    """The hash of all that pages have in common."""
    pages: Mapping[str, Finished] = field(default_factory=dict)

    def reuse(self, paths: Iterable[str], building: "Building") -> dict[str, Finished]:
        """Puts the pages of ``paths`` that would not change into the new site, by hard links where the disk has them."""
        outputs = {file.dest_uri for file in building.files}
        target = Path(building.settings.site_dir)
        kept = {}
        for path in paths:
            old = self.pages.get(path)
            if old and self._holds(old, Path(building.pages[path].file.abs_src_path), outputs):
                _link(self.site / old.output, target / old.output)
                kept[path] = old
        return kept

    def _holds(self, old: Finished, source: Path, outputs: set[str]) -> bool:
        return outputs.issuperset(old.links) and _stamp(self.site / old.output) == tuple(old.stamp) and source_hash(source) == old.text


def load(file: Path, site: Path, frame: str) -> Last:
    """What the cache in ``file`` knows of ``site``; nothing where it was made in another frame or cannot be read."""
    try:
        known = cache.load(file)
        if known["frame"] != frame:
            return Last(site, frame)
        return Last(site, frame, {page["path"]: _from_json(page) for page in known["pages"]})
    except (ValueError, KeyError, TypeError):
        return Last(site, frame)


def save(file: Path, frame: str, pages: Iterable[Finished]) -> None:
    """Keeps the finished pages for the next build; a cache that cannot be written is no cache, and no error."""
    kept = [{name: getattr(page, name) for name in _FIELDS} for page in pages if _is_json(page.meta)]
    cache.save(file, {"frame": frame, "pages": kept})


def _from_json(page: dict[str, Any]) -> Finished:
    tuples = {
        key: tuple(tuple(each) if isinstance(each, list) else each for each in value)
        for key, value in page.items()
        if isinstance(value, list)
    }
    return Finished(**(page | tuples))


def _is_json(meta: Mapping[str, Any]) -> bool:
    try:
        return bool(json.loads(json.dumps(meta)) == meta)
    except (TypeError, ValueError):
        return False


def source_hash(file: Path) -> str:
    """The hash of a source; taken before the page is made, so that a change meanwhile is seen by the next build."""
    return blake2b(file.read_bytes(), digest_size=16).hexdigest()


def _stamp(file: Path) -> tuple[int, int]:
    try:
        found = file.stat()
    except OSError:
        return -1, -1
    return found.st_size, found.st_mtime_ns


def _link(old: Path, new: Path) -> None:
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)
