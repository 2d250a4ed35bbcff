"""JSON of Crossref: an answer with one work or many, or works alone; abstracts in JATS."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from papershelf.model import Link, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft, retracted, year_in
from papershelf.read.json import csl_json
from papershelf.read.json import records as json_records
from papershelf.read.reader import Found

_TYPES = {
    "journal-article": "article-journal", "proceedings-article": "paper-conference", "posted-content": "article", "book-chapter": "chapter",
    "book-section": "chapter", "book-part": "chapter", "reference-entry": "entry-encyclopedia", "book": "book", "monograph": "book",
    "edited-book": "book", "reference-book": "book", "proceedings": "book", "dissertation": "thesis", "report": "report", "dataset": "dataset",
    "peer-review": "review", "standard": "standard", "journal": "periodical", "journal-issue": "periodical",
}  # fmt: skip
_RETRACTING = frozenset({"retraction", "withdrawal", "removal"})
_DATES = ("published", "issued", "published-print", "published-online", "posted", "approved", "created")
_MARKS = frozenset(
    {"reference-count", "references-count", "is-referenced-by-count", "indexed", "prefix", "deposited", "content-domain", "member"}
)


def sniff(document: Document) -> bool:
    """Whether the first objects have a DOI, and the lists or the bookkeeping of Crossref."""
    return any("DOI" in item and (isinstance(item.get("title"), list) or len(_MARKS & item.keys()) > 1) for item in document.first_objects)


def read(document: Document) -> Iterator[Found]:
    """A record for every work."""
    return json_records.records(document, _draft)


def _draft(item: Mapping[str, Any], source: Source) -> Draft:
    """As CSL-JSON, which Crossref's form is close to; what differs is said here."""
    kind = _TYPES.get(str(item.get("type")), "document")
    title, subtitle = csl_json.plain(item.get("title")), csl_json.plain(item.get("subtitle"))
    draft = csl_json.draft({**item, "type": kind, "note": "", "source": ""}, source)
    doi = str(item.get("DOI") or "")
    return replace(
        draft,
        source=Source(source.file, source.line, str(item.get("DOI") or "") or None),
        title=f"{title}{' ' if title[-1:] in set(':?!.') else ': '}{subtitle}"
        if title and subtitle and subtitle.lower() not in title.lower()
        else title,
        stand_in=doi and f"doi:{doi}",
        date=next((date for name in _DATES if year_in(date := csl_json.date(item.get(name)))), ""),
        note=retracted("Crossref") if _is_retracted(item, doi) else "",
        csl={name: value for name, value in draft.csl.items() if name not in {"issued", "status"}} | _issued(item),
        links=_links(item),
    )


def _is_retracted(item: Mapping[str, Any], doi: str) -> bool:
    """Whether a notice retracts the work; the work that updates another one is such a notice."""
    updates = [one for one in csl_json.listed(item.get("updated-by")) if isinstance(one, dict)]
    updates += [
        one for one in csl_json.listed(item.get("update-to")) if isinstance(one, dict) and str(one.get("DOI")).lower() == doi.lower()
    ]
    return any(one.get("type") in _RETRACTING for one in updates)


def _issued(item: Mapping[str, Any]) -> dict[str, Any]:
    return next((csl for name in _DATES[:4] if isinstance(item.get(name), dict) and (csl := csl_json.kept({"issued": item[name]}))), {})


def _links(item: Mapping[str, Any]) -> tuple[Link, ...]:
    resource = item.get("resource")
    primary = resource.get("primary") if isinstance(resource, dict) else None
    page = primary.get("URL") if isinstance(primary, dict) else None
    found = [Link("paper", str(page or item.get("URL") or ""))]
    every = [link for link in csl_json.listed(item.get("link")) if isinstance(link, dict)]
    found += [Link("pdf", str(link.get("URL"))) for link in every if link.get("content-type") == "application/pdf"]
    return tuple(found)
