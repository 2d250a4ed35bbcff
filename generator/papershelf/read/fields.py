"""From the usual column names to a record: what JSON Lines and tables have in common."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from papershelf.model import Link, Name, Problem, Record, Rel, Source
from papershelf.text import names
from papershelf.text.plain import one_line, paragraphs, shorten

LONGEST_TITLE = 2_000
LONGEST_ABSTRACT = 100_000
"""Characters. More than this is no abstract but a file that went wrong, and would be a page that no browser opens."""

# The first name of a row that has a value wins.
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "abstract": ("abstract", "summary"),
    "authors": ("authors", "author"),
    "year": ("year", "date", "published"),
    "venue": ("venue", "journal", "booktitle", "conference"),
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
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")
_ARXIV = re.compile(r"(?:arxiv:)?(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)\Z", re.IGNORECASE)
_ARXIV_URL = re.compile(r"https?://(?:www\.)?arxiv\.org/(?:abs|pdf)/(?P<id>.+?)(?:\.pdf)?/?\Z")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(?P<doi>10\.\d{4,9}/\S+)\Z", re.IGNORECASE)
_OPENREVIEW_URL = re.compile(r"https?://openreview\.net/(?:forum|pdf)\?id=(?P<id>[\w-]+)")
_WEB = re.compile(r"https?://[^\s<>\"]+\Z", re.IGNORECASE)


def has_title(row: Mapping[str, Any]) -> bool:
    """Whether one of the names in ``row`` is that of a title."""
    return any(_name(key) == "title" for key in row)


def record(row: Mapping[str, Any], source: Source) -> Iterator[Record | Problem]:
    """The record that ``row`` holds, and a problem for each value that could not be understood.

    Without a title there is only a problem. Names are matched without case, blanks and underscores at the ends.
    """
    values = {_name(key): value for key, value in row.items() if value not in (None, "", [], {})}
    title = one_line(_text(_first(values, "title")))
    key = one_line(_text(_first(values, "key"))) or None
    if not title:
        yield Problem(source.file, source.line, f"a record without a title, left out{f' (its id is “{key}”)' if key else ''}")
        return
    if len(title) > LONGEST_TITLE:
        yield Problem(source.file, source.line, f"a title of {len(title):,} characters, cut")
        title = shorten(title, LONGEST_TITLE)
    abstract = paragraphs(_text(_first(values, "abstract")))
    if len(abstract) > LONGEST_ABSTRACT:
        yield Problem(source.file, source.line, f"an abstract of {len(abstract):,} characters, left out: “{shorten(title, 60)}”")
        abstract = ""
    year = _year(_first(values, "year"))
    if year is None and _first(values, "year") is not None:
        yield Problem(source.file, source.line, f"no year in “{shorten(_text(_first(values, 'year')), 40)}”")
    yield Record(
        Source(source.file, source.line, key),
        title,
        kind="talk" if one_line(_text(_first(values, "type"))).lower() == "talk" else "paper",
        authors=_authors(_first(values, "authors")),
        year=year,
        venue=one_line(_text(_first(values, "venue"))) or None,
        abstract=abstract,
        identifiers=_identifiers(values, key),
        csl={_CSL[name]: one_line(_text(value)) for name, value in values.items() if name in _CSL},
        keywords=_keywords(_first(values, "keywords")),
        links=_links(values),
    )


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
        return names.from_text(_text(value.get("name") or value.get("literal") or family or given))
    return names.from_text(_text(value))


def _keywords(value: Any) -> tuple[str, ...]:
    items = value if isinstance(value, list) else re.split(r"\s*[;,\n]\s*", _text(value))
    return tuple(dict.fromkeys(word for item in items if (word := one_line(_text(item)))))


def _year(value: Any) -> int | None:
    match = _YEAR.search(_text(value))
    return int(match[1]) if match else None


def _identifiers(values: Mapping[str, Any], key: str | None) -> dict[str, str]:
    """Identifiers in fields of their own, in addresses, and in an id that has the form of arXiv's or of a DOI."""
    found = {name: one_line(_text(values[name])) for name in IDENTIFIERS if name in values}
    if "arxiv_id" in values:
        found.setdefault("arxiv", one_line(_text(values["arxiv_id"])))
    for text in (_text(_first(values, "url")), _text(_first(values, "pdf")), key or "", found.get("doi", ""), found.get("arxiv", "")):
        found |= {name: value for name, value in _told_by_form(text).items() if name not in found or name in {"doi", "arxiv"}}
    return dict(sorted(found.items()))


def _told_by_form(text: str) -> dict[str, str]:
    if match := _DOI.match(text):
        return {"doi": match["doi"].lower().rstrip(".,;")}
    if match := _OPENREVIEW_URL.match(text):
        return {"openreview": match["id"]}
    address = _ARXIV_URL.match(text)
    if match := _ARXIV.match(address["id"] if address else text):
        return {"arxiv": match[1]}
    return {}


def _links(values: Mapping[str, Any]) -> tuple[Link, ...]:
    fields: tuple[tuple[Rel, str], ...] = (("paper", "url"), ("pdf", "pdf"), ("code", "code"))
    return tuple(dict.fromkeys(Link(rel, url) for rel, field in fields for url in _addresses(_first(values, field))))


def _addresses(value: Any) -> list[str]:
    return [url for item in (value if isinstance(value, list) else [value]) if _WEB.match(url := one_line(_text(item)))]
