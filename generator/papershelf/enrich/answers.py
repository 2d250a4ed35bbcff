"""What services answer, as rows with the usual names of fields: the same that a seed in JSON Lines has."""

import html
import json
import re
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree as ET

from papershelf.text.identifiers import address

Row = dict[str, Any]
_ATOM = "{http://www.w3.org/2005/Atom}"
_ARXIV = re.compile(r"arxiv\.org/abs/(\S+?)/?\Z")
_HEADING = re.compile(r"<jats:title\b[^>]*>\s*(?:abstract|summary)\W*</jats:title>", re.IGNORECASE)
_MARKUP = re.compile(r"</?(?:jats:)?(?:p|title|sec|italic|bold|sub|sup|i|b|em|strong|scp|list|list-item)\b[^>]*>", re.IGNORECASE)


class AnswerError(ValueError):
    """An answer is not what the service is known to give."""


def arxiv(content: bytes) -> list[Row]:
    """The entries of an Atom feed of arXiv's; a document type, which a feed has not and an XML bomb has, is refused."""
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise AnswerError("XML with a document type")
    try:
        feed = ET.fromstring(content)  # noqa: S314 - without a document type there is nothing to expand
    except (ET.ParseError, ValueError, LookupError) as error:  # the latter two are of encodings
        raise AnswerError(f"not XML ({error})") from error
    rows = []
    for entry in feed.iter(f"{_ATOM}entry"):
        match = _ARXIV.search(_text(entry, "id"))
        if match:
            authors = [" ".join((name.text or "").split()) for name in entry.iter(f"{_ATOM}name")]
            rows.append(_row(title=_text(entry, "title"), authors=authors, year=_text(entry, "published")[:4],
                             abstract=_text(entry, "summary"), arxiv=match[1], url=address("arxiv", match[1])))  # fmt: skip
    return rows


def _text(entry: ET.Element, name: str) -> str:
    return " ".join((entry.findtext(f"{_ATOM}{name}") or "").split())


def crossref(content: bytes) -> list[Row]:
    """The works of Crossref's list; abstracts lose their JATS markup."""
    return [_crossref(item) for item in _listed(content, "message", "items")]


def _crossref(item: Mapping[str, Any]) -> Row:
    authors = [
        {"given": plain(one.get("given")), "family": plain(one.get("family"))} if one.get("family") else plain(one.get("name"))
        for one in _objects(item.get("author"))
    ]
    institution = next(iter(_objects(item.get("institution"))), {})
    return _row(
        title=": ".join(filter(None, (plain(_first(item.get("title"))), plain(_first(item.get("subtitle")))))),
        authors=authors,
        year=_year(item),
        venue=plain(_first(item.get("container-title")) or (institution.get("name") if item.get("type") == "posted-content" else "")),
        abstract=plain(item.get("abstract")),
        doi=item.get("DOI"),
        url=address("doi", item["DOI"]) if item.get("DOI") else None,
        **{name: plain(item.get(name)) for name in ("volume", "issue", "page", "publisher")},
    )


def _year(item: Mapping[str, Any]) -> Any:
    """That of the printed issue before that of the first appearance, as citations have it."""
    for name in ("published-print", "published", "issued"):
        match _mapping(item.get(name)).get("date-parts"):
            case [[int(year), *_], *_]:
                return year
    return None


def openalex(content: bytes) -> list[Row]:
    """The works of OpenAlex's list; its abstracts are lists of places by word."""
    return [_openalex(item) for item in _listed(content, "results")]


def _openalex(item: Mapping[str, Any]) -> Row:
    biblio = _mapping(item.get("biblio"))
    place = _mapping(_mapping(item.get("primary_location")).get("source"))
    pages = "-".join(str(biblio[name]) for name in ("first_page", "last_page") if biblio.get(name))
    words = _mapping(item.get("abstract_inverted_index"))
    places = [(at, word) for word, found in words.items() if isinstance(found, list) for at in found if isinstance(at, int)]
    return _row(
        title=plain(item.get("title") or item.get("display_name")),
        authors=[plain(_mapping(one.get("author")).get("display_name")) for one in _objects(item.get("authorships"))],
        year=item.get("publication_year"),
        venue=plain(place.get("display_name")),
        abstract=plain(" ".join(word for _, word in sorted(places))),
        doi=item.get("doi"),
        url=item.get("doi"),
        volume=biblio.get("volume"),
        issue=biblio.get("issue"),
        page=pages,
    )


def semantic_scholar(content: bytes) -> list[Row]:
    """The papers of Semantic Scholar's list."""
    return [_semantic_scholar(item) for item in _listed(content, "data")]


def _semantic_scholar(item: Mapping[str, Any]) -> Row:
    numbers = _mapping(item.get("externalIds"))
    return _row(
        title=plain(item.get("title")),
        authors=[plain(one.get("name")) for one in _objects(item.get("authors"))],
        year=item.get("year"),
        venue=plain(item.get("venue")),
        abstract=plain(item.get("abstract")),
        doi=numbers.get("DOI"),
        arxiv=numbers.get("ArXiv"),
        acl=numbers.get("ACL"),
        pmid=numbers.get("PubMed"),
    )


def plain(value: Any) -> str:
    """``value`` on one line without the markup of JATS and HTML, and with its entities as characters."""
    return " ".join(html.unescape(_MARKUP.sub(" ", _HEADING.sub(" ", str(value)))).split()) if value not in (None, "") else ""


def _row(**fields: Any) -> Row:
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def _listed(content: bytes, *names: str) -> list[Mapping[str, Any]]:
    """The objects of the list under ``names``; without such a list it is no answer, but a word about the service's own troubles."""
    try:
        value = json.loads(content)
        for name in names:
            value = value[name]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise AnswerError(f"not the JSON that the service is known to give ({type(error).__name__})") from error
    if not isinstance(value, list):
        raise AnswerError("not the JSON that the service is known to give")
    return _objects(value)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _objects(value: Any) -> list[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value if isinstance(value, str) else ""
