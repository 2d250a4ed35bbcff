"""The fields of a paper that the owner may set or clear, and how what is written in YAML becomes their value."""

import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from papershelf.model import Kind, Link, Name, Rel
from papershelf.text.identifiers import of_kind
from papershelf.text.people import names
from papershelf.text.plain import one_line, paragraphs

IDENTIFIERS = {
    "doi": "a DOI such as 10.5555/tides",
    "arxiv": "a number of arXiv such as 2401.12345",
    "openreview": "an id of OpenReview such as rJ4km2R5t7",
    "acl": "an id of the ACL Anthology such as 2024.acl-long.1",
    "pmid": "a number of PubMed such as 12345678",
    "isbn": "an ISBN of 10 or 13 digits",
}
"""Field → what it holds, in words."""
LINKS = {"url": "paper", "pdf": "pdf", "code": "code", "data": "data", "project": "project", "video": "video", "slides": "slides"}
"""Field → kind of link."""
CSL = ("volume", "issue", "page", "publisher")
_YEARS = range(1500, 2101)


def _text(value: Any) -> str:
    if not isinstance(value, str) or not one_line(value):
        raise ValueError("a text")
    return one_line(value)


def _abstract(value: Any) -> str:
    _text(value)
    return paragraphs(value)


def _year(value: Any) -> int:
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}", value) or int(value) not in _YEARS:
        raise ValueError("a whole number such as 2024")
    return int(value)


def _identifier(kind: str) -> Callable[[Any], str]:
    def identifier(value: Any) -> str:
        found = of_kind(kind, one_line(value)) if isinstance(value, str) else {}
        if kind not in found:
            raise ValueError(IDENTIFIERS[kind])
        return found[kind]

    return identifier


def _kind(value: Any) -> str:
    if value not in get_args(Kind):
        raise ValueError(f"one of {', '.join(get_args(Kind))}")
    return str(value)


def _list(value: Any) -> list[str]:
    if not isinstance(value, list) or not value or not all(isinstance(item, str) and one_line(item) for item in value):
        raise ValueError("a list of texts")
    return [one_line(item) for item in value]


def _authors(value: Any) -> tuple[Name, ...]:
    items = _list(value)
    found = names.from_items(items) if len(items) > 1 else names.from_list(items[0])  # one text may list them all
    if not found:
        raise ValueError("a list of names")
    return found


def _address(rel: Rel) -> Callable[[Any], Link]:
    def link(value: Any) -> Link:
        if not isinstance(value, str) or not re.fullmatch(r"https?://[^\s<>\"]+", value):
            raise ValueError("an address that begins with https:// or http://")
        return Link(rel, value)

    return link


_TYPES: Mapping[str, Callable[[Any], Any]] = {
    "title": _text,
    "authors": _authors,
    "year": _year,
    "venue": _text,
    "abstract": _abstract,
    "kind": _kind,
    "keywords": lambda value: tuple(_list(value)),
    **dict.fromkeys(CSL, _text),
    **{kind: _identifier(kind) for kind in IDENTIFIERS},
    **{name: _address(rel) for name, rel in LINKS.items()},  # type: ignore[arg-type]
}
FIELDS = tuple(_TYPES)


def typed(name: str, value: Any) -> Any:
    """``value``, in which numbers are the characters that were written, as the field ``name`` has it.

    Raises:
        ValueError: It is not what the field holds; the message says what that is.
    """
    return _TYPES[name](value)
