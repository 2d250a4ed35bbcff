"""The fields of a paper that the owner may set or clear, and how what is written in YAML becomes their value."""

import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from papershelf.model import Kind, Link, Name, Rel
from papershelf.text import names
from papershelf.text.plain import one_line, paragraphs

IDENTIFIERS = ("doi", "arxiv", "openreview", "acl", "pmid", "isbn")
LINKS = {"url": "paper", "pdf": "pdf", "code": "code", "data": "data", "project": "project", "video": "video", "slides": "slides"}
"""Field → kind of link."""
CSL = ("volume", "issue", "page", "publisher")
_YEARS = range(1500, 2101)


def _text(value: Any) -> str:
    if not isinstance(value, str | int | float) or isinstance(value, bool) or not one_line(str(value)):
        raise ValueError("a text")
    return one_line(str(value))


def _abstract(value: Any) -> str:
    _text(value)
    return paragraphs(str(value))


def _year(value: Any) -> int:
    if type(value) is not int or value not in _YEARS:
        raise ValueError("a whole number such as 2024")
    return value


def _kind(value: Any) -> str:
    if value not in get_args(Kind):
        raise ValueError(f"one of {', '.join(get_args(Kind))}")
    return str(value)


def _list(value: Any) -> list[str]:
    if not isinstance(value, list) or not value or not all(isinstance(item, str) and one_line(item) for item in value):
        raise ValueError("a list of texts")
    return [one_line(item) for item in value]


def _authors(value: Any) -> tuple[Name, ...]:
    return tuple(names.from_text(item) for item in _list(value))


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
    **dict.fromkeys((*IDENTIFIERS, *CSL), _text),
    **{name: _address(rel) for name, rel in LINKS.items()},  # type: ignore[arg-type]
}
FIELDS = tuple(_TYPES)


def typed(name: str, value: Any) -> Any:
    """``value`` as the field ``name`` has it.

    Raises:
        ValueError: It is not what the field holds; the message says what that is.
    """
    return _TYPES[name](value)
