"""Nothing is asked of another host when a page is read: neither by pages, nor by stylesheets, nor by scripts."""

from collections.abc import Iterator
from fnmatch import fnmatchcase as fnmatch
from urllib.parse import urlsplit

from papershelf.check import scripts, styles
from papershelf.check.fault import Fault, brief
from papershelf.check.places import Elsewhere, leads
from papershelf.check.site import Site

_WEB = frozenset({"", "http", "https", "ws", "wss", "ftp"})
_WITH_CODE = (".js", ".mjs", ".cjs")


def requests(site: Site) -> Iterator[Fault]:
    """What is loaded from elsewhere, but for what the owner has allowed in the settings, which stands in the policy of the pages."""
    home = site.home
    yield from _told(_by_pages(site), "loads", home)
    yield from _told(((path, *found) for path in site.under("", ".css") for found in styles.loaded(site.text(path))), "loads", home)
    yield from _told(_by_scripts(site), "asks for", home)


def _by_pages(site: Site) -> Iterator[tuple[str, int, str]]:
    for path, page in site.pages.items():
        for (address, use), line in page.addresses.items():
            if use == "load" and not (page.allowed and _is_allowed(address, page.allowed)):
                yield path, line, address


def _is_allowed(address: str, origins: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(f"https:{address}" if address.startswith("//") else address)
        return any(fnmatch(f"{parts.scheme}://{parts.netloc}".lower(), origin.lower()) for origin in origins)
    except ValueError:
        return False


def _by_scripts(site: Site) -> Iterator[tuple[str, int, str]]:
    for path in site.under("", *_WITH_CODE):
        content = site.content(path)
        if not content.startswith(scripts.DATA):
            yield from ((path, *found) for found in scripts.asked(content.decode("utf-8", errors="replace")))


def _told(found: Iterator[tuple[str, int, str]], verb: str, home: str) -> Iterator[Fault]:
    told = set()
    for path, line, address in found:
        if (path, address) not in told and _is_outside(address, home):
            told.add((path, address))
            yield Fault(path, line, f"{verb} {brief(address)} from elsewhere")


def _is_outside(address: str, home: str) -> bool:
    try:
        place = leads("index.html", address, home)
    except ValueError:
        return address.startswith("//")  # what else is no address is told where addresses are followed
    return isinstance(place, Elsewhere) and place.scheme in _WEB
