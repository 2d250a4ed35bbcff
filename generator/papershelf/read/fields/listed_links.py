"""Links of a record in one value: addresses, or objects with an address and what a reader finds there, as Papershelf's own export has them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from papershelf.model import Link, Rel
from papershelf.read.entry.link_item import rel

_WEB = re.compile(r"https?://\S+")
_RELS = frozenset(get_args(Rel))
_CALLED = ("rel", "type", "name", "title", "label")


def links_of(value: Any) -> Iterator[Link]:
    """The links in ``value``: a text, a list, or names with addresses; what else stands there is none."""
    if isinstance(value, str):
        yield from (Link(rel("", url), url) for url in map(_bare, _WEB.findall(value)))
    elif isinstance(value, list):
        for item in value:
            yield from _link(item) if isinstance(item, Mapping) else links_of(item)
    elif isinstance(value, Mapping):
        for name, url in value.items():
            yield from _named(name, url)


def _link(item: Mapping[str, Any]) -> Iterator[Link]:
    name = next((item[key] for key in _CALLED if isinstance(item.get(key), str)), "")
    yield from _named(name, item.get("url") or item.get("href"))


def _named(name: str, url: Any) -> Iterator[Link]:
    if isinstance(url, str) and _WEB.fullmatch(url.strip()):
        called = name.strip().lower()
        yield Link(called if called in _RELS else rel(name, url.strip()), url.strip())  # type: ignore[arg-type]


def _bare(url: str) -> str:
    return url.rstrip(".,;|)>")
