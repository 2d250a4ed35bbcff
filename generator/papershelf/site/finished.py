"""Finished pages of the last build: those that would come out as they are need not be made again.

A page depends on its own text, on the files that it links to being there, and on its frame: the settings, the theme,
the navigation, the programs that take part. All of it is hashed. What is not certain is made again.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path
from posixpath import dirname, normpath
from typing import Any
from urllib.parse import unquote

from papershelf import cache
from papershelf.site.copies import Copy, Stamp, linked, made_stamp, source_stamp

_ADDRESS = re.compile(r'="(?:(?<=href=")|(?<=src="))([^"#?:]+)["#?]')
"""Begins with what is rare in a page, so that it is looked for there alone: a quarter of the time."""


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
    stamp: Stamp = ()
    """Size and time of what was written."""
    source: Stamp = ()
    """Of the source; a source with the same one need not be read to know that it is the same."""

    @classmethod
    def of(cls, page: Any, text: str, source: Stamp, content: str, complaints: Iterable[str]) -> "Finished":
        """What is to be kept of a page of MkDocs that was just made of a ``source`` with this stamp and the hash ``text``."""
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
            stamp=made_stamp(page.file.abs_dest_path),
            source=source,
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


@dataclass(frozen=True)
class Last:
    """What is known of the last site."""

    frame: str = ""
    """The hash of all that its pages have in common."""
    pages: Mapping[str, Finished] = field(default_factory=dict)
    """By the paths of their sources."""
    copies: Mapping[str, Copy] = field(default_factory=dict)
    """Of files that are no pages, by their paths in the site."""

    def reuse(self, site: Path, frame: str, sources: Mapping[str, str], target: Path, outputs: frozenset[str]) -> dict[str, Finished]:
        """Puts pages that would not change from ``site`` into ``target``, the new one, by hard links where the disk has them.

        ``sources`` are files by their paths below ``docs/``; ``outputs`` all that a page may link to in the new site.
        """
        if self.frame != frame:
            return {}
        kept = {}
        folders: set[str] = set()
        for path, source in sources.items():
            old = self.pages.get(path)
            if old and outputs.issuperset(old.links) and made_stamp(f"{site}/{old.output}") == old.stamp:
                now = _confirmed(old, source)
                if now:
                    if (folder := dirname(old.output)) not in folders:
                        (target / folder).mkdir(parents=True, exist_ok=True)
                        folders.add(folder)
                    linked(f"{site}/{old.output}", f"{target}/{old.output}")
                    kept[path] = now
        return kept


def _confirmed(old: Finished, source: str) -> Finished | None:
    """``old`` with the stamp of its source as it is now; ``None`` where the source is not what it was."""
    hash_, stamp = source_state(source, old)
    if hash_ != old.text:
        return None
    return old if stamp == old.source else replace(old, source=stamp)


def load(file: Path) -> Last:
    """What the cache in ``file`` knows; nothing where it cannot be read."""
    try:
        known = cache.load(file)
        pages = {row[0]: _from_row(row) for row in known["pages"]}
        copies = {name: Copy(source, tuple(stamp), tuple(made)) for name, source, stamp, made in known["copies"]}
        return Last(known["frame"], pages, copies)
    except (ValueError, KeyError, TypeError, IndexError):
        return Last()


def save(file: Path, last: Last) -> None:
    """Keeps what is known for the next build; a cache that cannot be written is no cache, and no error."""
    pages = [_row(page) for page in last.pages.values() if _is_json(page.meta)]
    copies = [(name, copy.source, copy.stamp, copy.made) for name, copy in last.copies.items()]
    cache.save(file, {"frame": last.frame, "pages": pages, "copies": copies})


_row = attrgetter(*(each.name for each in fields(Finished)))


def _from_row(row: list[Any]) -> Finished:
    path, output, text, meta, anchors, to_anchors, links, complaints, stamp, source = row
    pointed = tuple((to, anchor, link) for to, anchor, link in to_anchors)
    return Finished(path, output, text, meta, tuple(anchors), pointed, tuple(links), tuple(complaints), tuple(stamp), tuple(source))


def _is_json(value: Any) -> bool:
    """Whether ``value`` would come back from JSON as it is."""
    if value is None or type(value) in {str, int, bool}:
        return True
    if type(value) is list:
        return all(map(_is_json, value))
    return type(value) is dict and all(type(key) is str and _is_json(held) for key, held in value.items())


def source_state(file: str, last: Finished | None = None) -> tuple[str, Stamp]:
    """Hash and stamp of a source; one that bears the stamp of ``last`` is not read."""
    if last and last.source and last.source == source_stamp(file):
        return last.text, last.source
    hash_, stamp, _ = source_read(file)
    return hash_, stamp


def source_read(file: str) -> tuple[str, Stamp, bytes]:
    """Hash, stamp and content of a source; the stamp is from before it is read, so that a change meanwhile is seen by the next build."""
    stamp = source_stamp(file)
    with open(file, "rb", buffering=0) as source:  # noqa: PTH123 - of thousands
        content = source.read()
    return blake2b(content, digest_size=16).hexdigest(), stamp, content
