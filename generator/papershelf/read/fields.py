"""From the usual column names to a record: what JSON Lines and tables have in common."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from papershelf.model import Link, Name, Rel, Source
from papershelf.read.draft import Draft
from papershelf.text import names
from papershelf.text.plain import one_line

# The first name of a row that has a value wins.
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "abstract": ("abstract", "summary"),
    "authors": ("authors", "author"),
    "year": ("year", "date", "published", "published_at", "publishedat", "publication_date", "publication_year"),
    "venue": ("venue", "journal", "booktitle", "conference", "source_title", "journal_ref"),
    "keywords": ("keywords",),
    "key": ("id", "key"),
    "url": ("url", "link"),
    "pdf": ("pdf", "pdf_url"),
    "code": ("code", "code_url"),
    "type": ("type", "kind"),
}
IDENTIFIERS = ("doi", "arxiv", "openreview", "acl", "pmid", "isbn")
_CSL = {"volume": "volume", "issue": "issue", "number": "number", "page": "page", "pages": "page", "publisher": "publisher",
        "language": "language", "issn": "ISSN"}  # fmt: skip
_WEB = re.compile(r"https?://[^\s<>\"]+\Z", re.IGNORECASE)


def has_title(row: Mapping[str, Any]) -> bool:
    """Whether one of the names in ``row`` is that of a title."""
    return any(_name(key) == "title" for key in row)


def draft(row: Mapping[str, Any], source: Source) -> Draft:
    """What ``row`` says; names are matched without case, blanks and underscores at the ends."""
    values = {_name(key): value for key, value in row.items() if value not in (None, "", [], {})}
    key = one_line(_text(_first(values, "key"))) or None
    return Draft(
        Source(source.file, source.line, key),
        _text(_first(values, "title")),
        kind="talk" if one_line(_text(_first(values, "type"))).lower() == "talk" else "paper",
        authors=_authors(_first(values, "authors")),
        date=_text(_first(values, "year")),
        venue=_text(_first(values, "venue")),
        abstract=_text(_first(values, "abstract")),
        identifiers=_identifiers(values),
        csl={_CSL[name]: one_line(_text(value)) for name, value in values.items() if name in _CSL},
        keywords=_keywords(_first(values, "keywords")),
        links=_links(values),
    )


@lru_cache(maxsize=4096)  # rows of a file have the same few names
def _name(key: Any) -> str:
    return re.sub(r"[\s_-]+", "_", str(key).strip().lower()).strip("_")


def _first(values: Mapping[str, Any], field: str) -> Any:
    return next((values[name] for name in _COLUMNS[field] if name in values), None)


def _text(value: Any) -> str:
    """What a value says in words; lists are joined, as OpenReview wraps texts in ``{"value": …}``."""
    match value:
        case None:
            return ""
        case {"value": inner}:
            return _text(inner)
        case list():
            return "; ".join(_text(item) for item in value)
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)


def _authors(value: Any) -> tuple[Name, ...]:
    match value:
        case {"value": inner}:
            return _authors(inner)
        case list():
            found = [_author(item) for item in value]
            return tuple(name for name in found if str(name))
        case None:
            return ()
        case _:
            return names.from_list(str(value))


def _author(value: Any) -> Name:
    if isinstance(value, Mapping):
        family, given = (one_line(_text(value.get(part))) for part in ("family", "given"))
        if family and given:
            return Name(family=family, given=given)
        if literal := one_line(_text(value.get("literal"))):
            return Name(literal=literal)
        return names.from_text(_text(value.get("name") or family or given))
    return names.from_text(_text(value))


def _keywords(value: Any) -> tuple[str, ...]:
    items = value if isinstance(value, list) else re.split(r"\s*[;,\n]\s*", _text(value))
    return tuple(dict.fromkeys(word for item in items if (word := one_line(_text(item)))))


def _identifiers(values: Mapping[str, Any]) -> dict[str, str]:
    found = {name: one_line(_text(values[name])) for name in IDENTIFIERS if name in values}
    if "arxiv_id" in values:
        found.setdefault("arxiv", one_line(_text(values["arxiv_id"])))
    return found


def _links(values: Mapping[str, Any]) -> tuple[Link, ...]:
    fields: tuple[tuple[Rel, str], ...] = (("paper", "url"), ("pdf", "pdf"), ("code", "code"))
    return tuple(dict.fromkeys(Link(rel, url) for rel, field in fields for url in _addresses(_first(values, field))))


def _addresses(value: Any) -> list[str]:
    return [url for item in (value if isinstance(value, list) else [value]) if _WEB.match(url := one_line(_text(item)))]
