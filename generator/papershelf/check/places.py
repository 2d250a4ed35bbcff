"""Where addresses lead: to a place in the site, or elsewhere."""

from dataclasses import dataclass
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True, slots=True)
class Place:
    """A file of the site, and a place in it."""

    path: str
    """Below the site; begins with ``..`` where it is outside of it, is ``.`` for its root."""
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A place that is none of this site's."""

    scheme: str
    """``""`` for an address that begins at the host (``//host/``)."""


def leads(page: str, address: str, home: str = "") -> Place | Elsewhere:
    """Where ``address`` on ``page`` leads in the site whose address is ``home``.

    Raises:
        ValueError: It is no address, or begins at the root of a host of which the site may be a part.
    """
    parts = urlsplit(address)
    if home and address.startswith(home):
        return Place(normpath(unquote(address[len(home) :].partition("#")[0].partition("?")[0]) or "."), parts.fragment)
    if parts.scheme or parts.netloc or address.startswith("//"):
        return Elsewhere(parts.scheme.lower())
    if parts.path.startswith("/"):
        root = urlsplit(home).path
        if not home or not parts.path.startswith(root):
            raise ValueError("begins at the root of a host, and the site may be in a folder there")
        return Place(normpath(unquote(parts.path[len(root) :]) or "."), parts.fragment)
    if not parts.path:
        return Place(page, parts.fragment)
    return Place(normpath(f"{dirname(page) or '.'}/{unquote(parts.path)}"), parts.fragment)
