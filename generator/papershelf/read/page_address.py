"""The address that a page in HTML names as its own, and those of its links."""

import re
from contextlib import suppress
from urllib.parse import urljoin

_BEGINNING = 200_000
_SAVED = re.compile(r"<!-- saved from url=\(\d+\)(?P<url>https?://[^\s>]+)")
_TAG = re.compile(r"<(?:base|link|meta)\b[^<>]*>", re.IGNORECASE)
_NAMED = (
    (re.compile(r"<base\b", re.IGNORECASE), "href"),
    (re.compile(r"\brel=[\"']?canonical\b", re.IGNORECASE), "href"),
    (re.compile(r"\bproperty=[\"']?og:url\b", re.IGNORECASE), "content"),
)


def address(text: str) -> str:
    """Where a page is from, as it says itself; ``""`` where it does not."""
    tags = _TAG.findall(text, 0, _BEGINNING)
    saved = _SAVED.search(text, 0, _BEGINNING)
    found = [
        (mark, url[1])
        for mark, name in _NAMED
        for tag in tags
        if mark.search(tag) and (url := re.search(rf"\b{name}=[\"']?(https?://[^\s\"'<>]+)", tag))
    ]
    based = [url for mark, url in found if mark is _NAMED[0][0]]
    return next(iter([*based, *([saved["url"]] if saved else []), *(url for _, url in found)]), "")


def resolved(base: str, href: str) -> str:
    """``href`` of the page at ``base`` as an address of the web; ``""`` for what leads nowhere outside of the page."""
    with suppress(ValueError):
        href = href.strip()
        url = urljoin(base, href) if href and not href.startswith(("#", "javascript:", "mailto:")) else ""
        return url if url.startswith(("http://", "https://")) else ""
    return ""
