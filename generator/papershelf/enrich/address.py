"""Addresses as they are sent: browsers take letters of any script, HTTP takes ASCII."""

from urllib.parse import quote, urlsplit, urlunsplit

_KEPT = "%/:=&?~#+!$,;'@()*[]"
"""What is written already, and what means something in an address."""


def in_ascii(url: str) -> str:
    """``url`` as a browser sends it: the host in Punycode, all else in UTF-8 behind percent signs, and nothing behind the hash.

    What is no address of the web stays as it is.

    Raises:
        ValueError: It is no address.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"}:
        return url
    return urlunsplit((parts.scheme, _host(parts.netloc), quote(parts.path, _KEPT), quote(parts.query, _KEPT), ""))


def _host(netloc: str) -> str:
    if netloc.isascii():
        return netloc
    user, at, place = netloc.rpartition("@")
    host, colon, port = place.partition(":")
    return f"{quote(user, _KEPT)}{at}{host.encode('idna').decode('ascii')}{colon}{port}"
