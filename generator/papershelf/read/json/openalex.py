"""JSON of OpenAlex: works, with abstracts as inverted indices."""

from collections.abc import Iterator, Mapping
from typing import Any

from papershelf.model import Link, Source
from papershelf.read.as_csl import as_csl_date
from papershelf.read.document import Document
from papershelf.read.draft import Draft, retracted
from papershelf.read.json import records as json_records
from papershelf.read.json.csl_json import listed, plain
from papershelf.read.reader import Found
from papershelf.text import identifiers as ids
from papershelf.text.people import names

_TYPES = {"article": "article-journal", "preprint": "article", "book": "book", "book-chapter": "chapter", "dissertation": "thesis", "dataset": "dataset",
          "report": "report", "review": "article-journal", "standard": "standard", "software": "software"}  # fmt: skip
_LONGEST = 50_000
"""Words of an abstract; positions beyond are damage, and would fill the memory."""


def sniff(document: Document) -> bool:
    """Whether the first objects are works of OpenAlex."""
    return any("openalex.org/" in str(item.get("id")) and ("display_name" in item or "title" in item) for item in document.first_objects)


def read(document: Document) -> Iterator[Found]:
    """A record for every work."""
    return json_records.records(document, _draft)


def _draft(item: Mapping[str, Any], source: Source) -> Draft:
    primary = part(item, "primary_location")
    known = part(item, "ids")
    identifiers = {"doi": ids.doi(plain(item.get("doi") or known.get("doi"))), "pmid": plain(known.get("pmid")).rpartition("/")[2]}
    for place in listed(item.get("locations")):
        if isinstance(place, dict) and (arxiv := ids.told_by_form(plain(place.get("landing_page_url"))).get("arxiv")):
            identifiers.setdefault("arxiv", arxiv)
    return Draft(
        Source(source.file, source.line, plain(item.get("id")).rpartition("/")[2] or None),
        plain(item.get("title") or item.get("display_name")),
        stand_in=identifiers["doi"],
        kind="other" if plain(item.get("type")) in {"dataset", "software"} else "paper",
        authors=tuple(name for name in map(_author, listed(item.get("authorships"))) if str(name)),
        date=plain(item.get("publication_year") or item.get("publication_date")),
        venue=_venue(item, primary),
        abstract=plain(item.get("abstract")) or _abstract(item.get("abstract_inverted_index")),
        note=retracted("OpenAlex") if item.get("is_retracted") is True else "",
        identifiers=identifiers,
        csl=_csl(item),
        links=_links(item, primary),
    )


def part(item: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The member ``name`` where it is an object, else an empty one."""
    value = item.get(name)
    return value if isinstance(value, dict) else {}


def _author(authorship: Any) -> Any:
    if not isinstance(authorship, dict):
        return names.from_text("")
    return names.from_text(plain(part(authorship, "author").get("display_name") or authorship.get("raw_author_name")))


def _venue(item: Mapping[str, Any], primary: Mapping[str, Any]) -> str:
    venue = plain(part(primary, "source").get("display_name") or part(item, "host_venue").get("display_name"))
    return "arXiv" if venue.lower().startswith("arxiv") else venue


def _abstract(index: Any) -> str:
    """The words put back at their positions."""
    if not isinstance(index, dict):
        return ""
    placed = [(at, word) for word, places in index.items() if isinstance(places, list) for at in places if isinstance(at, int)]
    return " ".join(str(word) for _, word in sorted(placed)[:_LONGEST])


def _csl(item: Mapping[str, Any]) -> dict[str, Any]:
    biblio = part(item, "biblio")
    first, last = plain(biblio.get("first_page")), plain(biblio.get("last_page"))
    return {
        "type": _TYPES.get(plain(item.get("type")), "document"),
        "volume": plain(biblio.get("volume")),
        "issue": plain(biblio.get("issue")),
        "page": f"{first}-{last}" if last and last != first else first,
        "language": plain(item.get("language")),
        "issued": as_csl_date(plain(item.get("publication_date"))) if not plain(item.get("publication_date")).endswith("-01-01") else {},
    }


def _links(item: Mapping[str, Any], primary: Mapping[str, Any]) -> tuple[Link, ...]:
    best = part(item, "best_oa_location")
    found = [Link("paper", plain(primary.get("landing_page_url")))]
    found += [Link("pdf", plain(place.get("pdf_url"))) for place in (primary, best)]
    return tuple(link for link in found if link.url)
