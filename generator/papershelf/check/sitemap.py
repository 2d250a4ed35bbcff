"""The sitemap names pages that are there and that are meant to be found."""

from collections.abc import Iterator

from papershelf.check.dates import is_day
from papershelf.check.fault import Fault, brief
from papershelf.check.markup import MarkupError, local, parsed
from papershelf.check.places import Elsewhere, leads
from papershelf.check.site import Site

_ROBOTS = "robots.txt"
MOST = 50_000
"""Addresses of one sitemap, by the protocol of sitemaps.org."""


def sitemaps(site: Site) -> Iterator[Fault]:
    """What is wrong with the sitemap, with the parts of a long one, or with where ``robots.txt`` says it is."""
    for line, text in enumerate(site.text(_ROBOTS).splitlines(), 1):
        name, _, address = text.partition(":")
        words = _wrong(site, address.strip()) if name.strip().lower() == "sitemap" else ""
        if words:
            yield Fault(_ROBOTS, line, f"{brief(address)} {words}")
    for path in site.under("sitemap", ".xml"):
        try:
            root = parsed(site.content(path))
        except MarkupError as error:
            yield Fault(path, error.line, str(error))
            continue
        found = [element for element in root.iter() if local(element) in {"loc", "lastmod"}]
        addresses = [element for element in found if local(element) == "loc"]
        if len(addresses) > MOST:
            yield Fault(path, 0, f"has {len(addresses):,} addresses; {MOST:,} is the most")
        for element in found:
            text = (element.text or "").strip()
            if local(element) == "lastmod" and not is_day(text):
                yield Fault(path, element.sourceline, f"{brief(text)} is no date")
        for element in addresses:
            words = _wrong(site, (element.text or "").strip())
            if words:
                yield Fault(path, element.sourceline, f"{brief(element.text or '')} {words}")


def _wrong(site: Site, address: str) -> str:
    try:
        place = leads("sitemap.xml", address, site.home)
    except ValueError as error:
        return f"is no address of this site ({error})"
    if isinstance(place, Elsewhere):
        return f"is not below {site.home}" if site.home else ""
    path = "index.html" if place.path == "." else place.path
    if path not in site.files:
        return "leads nowhere"
    page = site.pages.get(path)
    return "is a page that only leads on" if page and page.redirect else ""
