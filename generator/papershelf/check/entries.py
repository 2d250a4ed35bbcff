"""The same entries everywhere: on pages, in the export, in the search, and in what lists, map and citations load."""

import base64
import zlib
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote

from papershelf.check.export import rows
from papershelf.check.fault import Fault
from papershelf.check.parcels import given
from papershelf.check.site import Site
from papershelf.render.mark import is_ours
from papershelf.search.stage import usual_url

_SHOWN = 3
Card = tuple[str, str, str]
"""File, kind and address of what the search can show."""


def entries(site: Site) -> Iterator[Fault]:
    """Where the pages of entries and what the data names are not the same."""
    pages = {page.paper: path for path, page in site.pages.items() if page.paper}
    yield from (Fault(path, 0, f"says that it is the page of {id_}") for id_, path in pages.items() if path != f"papers/{id_}.html")
    cards = list(_cards(site))
    named = list(_named(site, cards))
    ids = set(pages) - set(_left_by_hand(site, set(pages).difference(*(found for _, found in named))))
    for file, found in named:
        yield from _differences(file, ids, found)
    for file, count in _counted(site):
        if count is not None and count != len(ids):
            yield Fault(file, 0, f"counts {count} entries; there are {len(ids)} pages of entries")
    yield from _nowhere(site, cards)
    hashes = _hashes(site)
    if hashes is not None and hashes != sorted(zlib.crc32(id_.encode()) for id_ in ids):
        yield Fault("data/ids.js", 0, "does not have the hashes of the ids of the pages")


def _left_by_hand(site: Site, unnamed: Iterable[str]) -> Iterator[str]:
    """Of ids that nothing names those whose page somebody changed: a build keeps it when its entry moves or goes, and says so."""
    for id_ in unnamed:
        text = site.content(f"papers/{id_}.md")
        if text and not is_ours(text):
            yield id_


def _named(site: Site, cards: Iterable[Card]) -> Iterator[tuple[str, list[str]]]:
    """Files and the ids that they name."""
    if "data/papers.jsonl" in site.files or "data/papers.jsonl.gz" in site.files or any(page.paper for page in site.pages.values()):
        yield "data/papers.jsonl", [str(row.get("id")) for row in rows(site)]
    if "data/browse/index.js" in site.files:
        yield "data/browse", [str(row[0]) for row in _rows(site, "browse", _names(given(site.content("data/browse/index.js"))))]
    if "data/catalogue/index.js" in site.files:
        yield "data/catalogue", [str(row[0]) for row in _rows(site, "catalogue", _names(given(site.content("data/catalogue/index.js"))))]
    if "data/cite/index.js" in site.files:
        parts = [given(site.content(path)) for path in site.under("data/cite/", ".js") if path != "data/cite/index.js"]
        yield "data/cite", [id_ for part in parts if isinstance(part, dict) for id_ in _keys(part.get("papers"))]
    if "search/head.js" in site.files:
        yield "search/cards", list(_found(cards))


def _names(index: Any) -> list[str]:
    """The names of parcels in an index, of which one kind has its own object."""
    inner = index.get("rows", index) if isinstance(index, dict) else {}
    names = inner.get("names") if isinstance(inner, dict) else None
    return [str(name) for name in names] if isinstance(names, list) else []


def _rows(site: Site, folder: str, names: Iterable[str]) -> Iterator[list[Any]]:
    for name in names:
        value = given(site.content(f"data/{folder}/{name}.js"))
        yield from (row for row in value if isinstance(row, list) and row) if isinstance(value, list) else ()


def _keys(value: Any) -> list[str]:
    return [str(key) for key in value] if isinstance(value, dict) else []


def _found(cards: Iterable[Card]) -> Iterator[str]:
    """The ids of the entries that the search knows."""
    return (url.removeprefix("papers/").removesuffix(".html") for _, kind, url in cards if kind == "paper")


def _nowhere(site: Site, cards: Iterable[Card]) -> Iterator[Fault]:
    """What the search would lead to and is not there; of entries it is told with the other places that name them."""
    for path, kind, url in cards:
        if kind != "paper" and unquote(url.partition("#")[0]) not in site.files:
            yield Fault(path, 0, f"leads to {url}, which is not there")


def _cards(site: Site) -> Iterator[Card]:
    for path in site.under("search/cards/", ".js"):
        cards = given(site.content(path))
        if not isinstance(cards, list):
            continue
        for card in cards:
            match card:
                case [int(), str(kind), str(url), str(title), *_]:
                    yield path, kind, url or usual_url(title)


def _counted(site: Site) -> Iterator[tuple[str, int | None]]:
    for file, name in (("search/head.js", "papers"), ("data/browse/index.js", "count"), ("data/map/places.js", "count")):
        value = given(site.content(file))
        yield file, value[name] if isinstance(value, dict) and isinstance(value.get(name), int) else None


def _hashes(site: Site) -> list[int] | None:
    value = given(site.content("data/ids.js"))
    try:
        packed = base64.b64decode(value, validate=True)
    except (ValueError, TypeError):
        return None
    return sorted(int.from_bytes(packed[at : at + 4], "little") for at in range(0, len(packed), 4))


def _differences(file: str, ids: set[str], found: list[str]) -> Iterator[Fault]:
    known = set(found)
    for words, some in (("lacks what has a page", ids - known), ("names what has no page", known - ids)):
        if some:
            shown = ", ".join(sorted(some)[:_SHOWN])
            more = f" and {len(some) - _SHOWN} more" if len(some) > _SHOWN else ""
            yield Fault(file, 0, f"{words}: {shown}{more}")
    if len(found) > len(known):
        yield Fault(file, 0, f"names {len(found) - len(known)} entries twice")
