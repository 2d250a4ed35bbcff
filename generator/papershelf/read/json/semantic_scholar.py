"""JSON of Semantic Scholar: papers of its graph, alone, in lists, or as citations and recommendations."""

from collections.abc import Iterator, Mapping
from typing import Any

from papershelf.model import Link, Source
from papershelf.read.as_csl import as_csl_date
from papershelf.read.document import Document
from papershelf.read.draft import Draft, known
from papershelf.read.json import records as json_records
from papershelf.read.json.csl_json import listed, plain
from papershelf.read.json.openalex import part
from papershelf.read.reader import Found
from papershelf.text import identifiers as ids
from papershelf.text.people import names

_TYPES = {
    "JournalArticle": "article-journal",
    "Conference": "paper-conference",
    "Book": "book",
    "BookSection": "chapter",
    "Dataset": "dataset",
}
_INSIDE = ("citingPaper", "citedPaper", "paper")


def sniff(document: Document) -> bool:
    """Whether the first objects are papers of Semantic Scholar, or hold one."""
    return any({"paperId", "externalIds", "corpusId", "corpusid"} & _paper(item).keys() for item in document.first_objects)


def read(document: Document) -> Iterator[Found]:
    """A record for every paper."""
    return json_records.records(document, lambda item, source: _draft(_paper(item), source))


def _paper(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """The paper that a citation is about; the object itself where it is one."""
    return next((part(item, name) for name in _INSIDE if part(item, name)), item)


def _draft(item: Mapping[str, Any], source: Source) -> Draft:
    others, journal = part(item, "externalIds") or part(item, "externalids"), part(item, "journal")
    identifiers = {"doi": ids.doi(plain(others.get("DOI"))), "arxiv": plain(others.get("ArXiv")), "acl": plain(others.get("ACL")),
                   "pmid": plain(others.get("PubMed"))}  # fmt: skip
    venue = plain(item.get("venue")) or plain(part(item, "publicationVenue").get("name")) or plain(journal.get("name"))
    authors = (names.from_text(plain(one.get("name") if isinstance(one, dict) else one)) for one in listed(item.get("authors")))
    kinds = item.get("publicationTypes")
    date = plain(item.get("publicationDate") or item.get("publicationdate"))
    return Draft(
        Source(source.file, source.line, plain(item.get("paperId") or item.get("corpusId") or item.get("corpusid")) or None),
        plain(item.get("title")),
        stand_in=known(identifiers),
        authors=tuple(name for name in authors if str(name)),
        date=plain(item.get("year")) or date,
        venue="arXiv" if venue.lower() == "arxiv.org" else venue,
        abstract=plain(item.get("abstract")),
        identifiers=identifiers,
        csl={
            "type": next((_TYPES[str(kind)] for kind in kinds if str(kind) in _TYPES), "article") if isinstance(kinds, list) else "article",
            "volume": plain(journal.get("volume")),
            "page": "".join(plain(journal.get("pages")).split()),
            "issued": as_csl_date(date),
        },
        links=(Link("paper", plain(item.get("url"))), Link("pdf", plain(part(item, "openAccessPdf").get("url")))),
    )
