"""Feeds that readers of feeds accept: Atom (RFC 4287) and JSON Feed 1.1."""

import json
from collections.abc import Iterator
from typing import Any

from papershelf.check.dates import is_instant
from papershelf.check.fault import Fault, brief
from papershelf.check.markup import MarkupError, parsed
from papershelf.check.places import Elsewhere, leads
from papershelf.check.site import Site

_ATOM = "{http://www.w3.org/2005/Atom}"
_VERSION = "https://jsonfeed.org/version/1"


def feeds(site: Site) -> Iterator[Fault]:
    """What is wrong with the feeds: their form, their dates, their ids, where they lead."""
    for path in site.under("", ".atom"):
        try:
            root = parsed(site.content(path))
        except MarkupError as error:
            yield Fault(path, error.line, str(error))
            continue
        yield from _atom(site, path, root)
    for path in site.under("data/feeds/", ".json"):
        yield from _json_feed(site, path)


def _atom(site: Site, path: str, root: Any) -> Iterator[Fault]:
    if root.tag != f"{_ATOM}feed":
        yield Fault(path, root.sourceline, "is no Atom feed")
        return
    entries = root.findall(f"{_ATOM}entry")
    authored = root.find(f"{_ATOM}author/{_ATOM}name") is not None
    seen: set[str] = set()
    for item in (root, *entries):
        what = "the feed" if item is root else "an entry"
        yield from (Fault(path, item.sourceline, f"{what} has no {name}") for name in ("id", "title", "updated") if not _text(item, name))
        if not authored and item is not root and item.find(f"{_ATOM}author/{_ATOM}name") is None:
            yield Fault(path, item.sourceline, "an entry has no author, and the feed has none for all")
        for name in ("updated", "published"):
            if _text(item, name) and not is_instant(_text(item, name)):
                yield Fault(path, item.sourceline, f"{brief(_text(item, name))} is no date of RFC 3339")
        id_ = _text(item, "id")
        if id_ in seen:
            yield Fault(path, item.sourceline, f"the id {brief(id_)} stands there twice")
        seen |= {id_} - {""}
        for link in item.findall(f"{_ATOM}link"):
            yield from _leads(site, path, link.sourceline, link.get("href", ""))


def _text(item: Any, name: str) -> str:
    element = item.find(_ATOM + name)
    return "".join(element.itertext()).strip() if element is not None else ""


def _json_feed(site: Site, path: str) -> Iterator[Fault]:
    try:
        feed = json.loads(site.content(path))
    except (ValueError, RecursionError) as error:
        yield Fault(path, getattr(error, "lineno", 0), f"is no JSON ({brief(str(error))})")
        return
    if not isinstance(feed, dict) or not str(feed.get("version", "")).startswith(_VERSION) or not isinstance(feed.get("items"), list):
        yield Fault(path, 1, "is no JSON Feed: it lacks its version or its items")
        return
    if not feed.get("title"):
        yield Fault(path, 1, "the feed has no title")
    for name in ("home_page_url", "feed_url"):
        if feed.get(name):
            yield from _leads(site, path, 0, str(feed[name]))
    seen: set[str] = set()
    for number, item in enumerate(feed["items"], 1):
        for words in _item(item, seen):
            yield Fault(path, 0, f"item {number}: {words}")
        if isinstance(item, dict) and item.get("url"):
            yield from _leads(site, path, 0, str(item["url"]))


def _item(item: Any, seen: set[str]) -> Iterator[str]:
    if not isinstance(item, dict):
        yield "is no object"
        return
    id_ = item.get("id")
    if not isinstance(id_, str) or not id_:
        yield "has no id"
    elif id_ in seen:
        yield f"has the id {brief(id_)} of another"
    else:
        seen.add(id_)
    if not isinstance(item.get("content_text", item.get("content_html")), str):
        yield "has no content"
    for name in ("date_published", "date_modified"):
        if name in item and not is_instant(str(item[name])):
            yield f"{brief(str(item[name]))} is no date of RFC 3339"


def _leads(site: Site, path: str, line: int, address: str) -> Iterator[Fault]:
    try:
        place = leads(path, address, site.home)
    except ValueError as error:
        yield Fault(path, line, f"{brief(address)} is no address of this site ({error})")
        return
    if not isinstance(place, Elsewhere) and place.path not in site.files and place.path != ".":
        yield Fault(path, line, f"{brief(address)} leads nowhere")
