"""Feeds: Atom (RFC 4287) and JSON Feed 1.1, from one value.

Addresses are relative to the feed, as the whole site is; where the address of the site is known, building it makes them
absolute (:mod:`papershelf.site.companions`). Ids are made from names, so that they stay when the site moves.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

_ATOM = "http://www.w3.org/2005/Atom"
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
UP = "../../"
"""From a feed, which is in ``data/feeds/``, to the root of the site."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of a feed."""

    name: str
    """Tells it from all others of this site."""
    title: str
    path: str
    """Of its page, below the root of the site."""
    date: str
    """``2024-05-01``."""
    text: str = ""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """A list of entries, the newest first."""

    stem: str
    """Its files are ``data/feeds/<stem>.atom`` and ``.json``."""
    title: str
    site: str
    """The name of the site."""
    page: str
    """The path of the page that it belongs to."""
    entries: Sequence[Entry]
    note: str = ""

    @property
    def date(self) -> str:
        """The day of the newest entry."""
        return max((entry.date for entry in self.entries), default="1970-01-01")


def to_atom(feed: Feed) -> bytes:
    """``feed`` as Atom."""
    root = ET.Element("feed", {"xmlns": _ATOM})
    _add(root, "id", _id(feed.site, f"feed {feed.stem}"))
    _add(root, "title", feed.title)
    if feed.note:
        _add(root, "subtitle", feed.note)
    _add(root, "updated", _instant(feed.date))
    _add(root, "link", rel="self", type="application/atom+xml", href=f"{UP}data/feeds/{feed.stem}.atom")
    _add(root, "link", rel="alternate", type="text/html", href=UP + feed.page)
    _add(ET.SubElement(root, "author"), "name", feed.site)
    ET.indent(root, " ")
    head = ET.tostring(root, encoding="unicode").removesuffix("\n</feed>")
    entries = "".join(f"\n {_atom_entry(entry, feed.site)}" for entry in feed.entries)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{head}{entries}\n</feed>\n'.encode()


@lru_cache(maxsize=1 << 12)  # a paper is in the feeds of all its topics
def _atom_entry(entry: Entry, site: str) -> str:
    item = ET.Element("entry")
    _add(item, "id", _id(site, entry.name))
    _add(item, "title", entry.title)
    _add(item, "link", rel="alternate", type="text/html", href=UP + entry.path)
    _add(item, "updated", _instant(entry.date))
    for name in entry.authors:
        _add(ET.SubElement(item, "author"), "name", name)
    for tag in entry.tags:
        _add(item, "category", term=tag)
    if entry.text:
        _add(item, "summary", entry.text)
    ET.indent(item, " ", level=1)
    return ET.tostring(item, encoding="unicode")


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> None:
    child = ET.SubElement(parent, name, {key: _NO_XML.sub("", value) for key, value in attributes.items()})
    child.text = _NO_XML.sub("", text) or None


def to_json_feed(feed: Feed) -> bytes:
    """``feed`` as JSON Feed."""
    data = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        **({"description": feed.note} if feed.note else {}),
        "home_page_url": UP + feed.page,
        "feed_url": f"{UP}data/feeds/{feed.stem}.json",
        "authors": [{"name": feed.site}],
        "items": [
            {
                "id": _id(feed.site, entry.name),
                "url": UP + entry.path,
                "title": entry.title,
                "content_text": entry.text,
                "date_published": _instant(entry.date),
                "authors": [{"name": name} for name in entry.authors],
                "tags": list(entry.tags),
            }
            for entry in feed.entries
        ],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode(errors="replace")


@lru_cache(maxsize=1 << 12)
def _id(site: str, name: str) -> str:
    return uuid5(NAMESPACE_URL, f"papershelf\n{site}\n{name}").urn


def _instant(day: str) -> str:
    return f"{day}T00:00:00Z"
