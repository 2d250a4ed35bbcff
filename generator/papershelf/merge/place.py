"""Where in its venue a paper stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from papershelf.text.fold import fold

_PAGES = re.compile(r"\s*(?P<first>\d{1,6})\s*(?:[-–—]+\s*(?P<last>\d{1,6})\s*)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands in its venue, as far as that is told in numbers."""

    volume: str
    issue: str
    first: int
    """Page; 0 where none is told."""
    last: int
    is_book: bool


def place(csl: Mapping[str, Any]) -> Place:
    """Where a record with the fields ``csl`` stands."""
    pages = _PAGES.fullmatch(str(csl.get("page", "")))
    first, last = (pages["first"], pages["last"] or pages["first"]) if pages else ("0", "0")
    if len(last) < len(first):  # "345-53"
        last = first[: -len(last)] + last
    volume, issue = (fold(str(csl.get(name, ""))) for name in ("volume", "issue"))
    return Place(volume, issue, int(first), int(last), is_book=csl.get("type") == "book")
