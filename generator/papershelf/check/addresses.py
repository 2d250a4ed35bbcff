"""Every address inside the site leads somewhere: pages, anchors, assets, and what stylesheets load."""

from collections.abc import Iterator
from posixpath import dirname
from urllib.parse import unquote

from papershelf.check import styles
from papershelf.check.fault import Fault, brief
from papershelf.check.html_page import HtmlPage
from papershelf.check.places import Elsewhere, Place, leads
from papershelf.check.site import Site
from papershelf.registry import Registry

ANYWHERE = "404.html"
"""Served at any depth, so its addresses are not relative to a place in the site."""
_RUNS = frozenset({"javascript", "vbscript"})


def inside(site: Site) -> Iterator[Fault]:
    """Addresses on pages and in stylesheets that lead nowhere."""
    reader = _Reader(site)
    for path, page in site.pages.items():
        if page.base:
            yield Fault(path, page.base, "sets a base, which bends all its addresses: they are not checked")
        elif path != ANYWHERE:
            yield from reader.page(path, page)
    for path in site.under("", ".css"):
        for line, address in styles.loaded(site.text(path)):
            words = reader.wrong(path, address)
            if words:
                yield Fault(path, line, words)


class _Reader:
    """Looks at addresses; what the frame of a thousand pages names is looked up once."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._home = site.home
        self._known: dict[tuple[str, str], Place | str] = {}

    def page(self, path: str, page: HtmlPage) -> Iterator[Fault]:
        """What is wrong with the addresses of a page, each told once."""
        told: set[str] = set()
        for (address, _), line in page.addresses.items():
            if address not in told:
                words = self.wrong(path, address)
                if words:
                    told.add(address)
                    yield Fault(path, line, words)

    def wrong(self, path: str, address: str) -> str:
        """What is wrong with ``address`` in the file at ``path``; ``""`` where nothing is."""
        if address.startswith("#"):
            return self._anchor(Place(path, address[1:]), address)
        key = (dirname(path), address)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._find(path, address)
        return found if isinstance(found, str) else self._anchor(found, address)

    def _find(self, path: str, address: str) -> Place | str:
        try:
            place = leads(path, address, self._home)
        except ValueError as error:
            return f"{brief(address)} is no address of this site ({error})"
        if isinstance(place, Elsewhere):
            return f"{brief(address)} runs a script" if place.scheme in _RUNS else ""
        if address in {"", "?"} or address.startswith("?"):
            return ""
        if self._home and address.startswith(self._home) and place.path == ".":
            place = Place("index.html", place.fragment)
        return place if place.path in self._site.files else f"{brief(address)} leads nowhere{self._near(place.path)}"

    def _near(self, path: str) -> str:
        return ": on disk a folder is no page; name its index.html" if f"{path}/index.html" in self._site.files else ""

    def _anchor(self, place: Place, address: str) -> str:
        page = self._site.pages.get(place.path)
        if page is None or not place.fragment or _is_state(place.fragment) or page.holds(unquote(place.fragment)):
            return ""
        return f"{brief(address)} leads to no place on that page"


def _is_state(fragment: str) -> bool:
    """What holds a ``=`` is a state for a script (``#topic=…``), what begins with ``__`` is Material's; ``top`` is always there."""
    return "=" in fragment or fragment.startswith("__") or fragment.lower() == "top"


def unanswered(site: Site, registry: Registry) -> Iterator[Fault]:
    """The addresses of ``registry`` at which ``site`` has no page."""
    for page in sorted({*(f"papers/{id_}" for id_ in registry.known), *registry.pages}):
        if f"{page}.html" not in site.files:
            yield Fault(f"{page}.html", 0, "was published once, and has no page any more; run papershelf build")
