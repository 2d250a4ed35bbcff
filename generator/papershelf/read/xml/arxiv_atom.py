"""Atom, as the interface of arXiv answers; its category terms are kept as keywords."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from papershelf.model import Link, Problem, Source
from papershelf.read.as_csl import as_csl_date
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.reader import Found
from papershelf.read.xml.elements import find_words, pieces, words
from papershelf.text import identifiers as ids
from papershelf.text.people import names

_FEED = re.compile(r"<(?:\w+:)?feed\b[^>]*http://www\.w3\.org/2005/Atom")
_SPACE_BEFORE = re.compile(r"[ \t]*\n[ \t]*")


def sniff(document: Document) -> bool:
    """Whether the text is an Atom feed."""
    return bool(_FEED.search(document.text, 0, 5000))


def read(document: Document) -> Iterator[Found]:
    """A record for every entry; arXiv answers errors as an entry too, which is a problem here."""
    for piece in pieces(document.text, "entry"):
        if piece.element is None:
            yield Problem(document.file, piece.line, piece.complaint)
        elif "/api/errors" in find_words(piece.element, "id"):
            yield Problem(document.file, piece.line, f"an answer of arXiv that is an error: {find_words(piece.element, 'summary')}")
        else:
            yield from _draft(piece.element, Source(document.file, piece.line)).found()


def _draft(entry: ET.Element, source: Source) -> Draft:
    id_ = find_words(entry, "id")
    links = _links(entry)
    found = ids.told_by_form(id_)
    if doi := ids.doi(find_words(entry, "doi")):
        found["doi"] = doi
    summary = entry.find("summary")
    abstract = "".join(summary.itertext()) if summary is not None else words(entry.find("content"))
    comment = find_words(entry, "comment")
    return Draft(
        Source(source.file, source.line, found.get("arxiv") or id_ or None),
        words(entry.find("title")),
        authors=tuple(names.from_text(text) for author in entry.iterfind("author") if (text := find_words(author, "name"))),
        date=find_words(entry, "published", "updated"),
        venue=find_words(entry, "journal_ref") or ("arXiv" if "arxiv" in found else ""),
        abstract=_SPACE_BEFORE.sub("\n", abstract),
        identifiers=found,
        csl={"type": "article", "issued": as_csl_date(find_words(entry, "published")[:10]), "note": comment},
        keywords=tuple(term for category in entry.iterfind("category") if (term := category.get("term", ""))),
        links=links,
    )


def _links(entry: ET.Element) -> tuple[Link, ...]:
    found = []
    for link in entry.iterfind("link"):
        address = link.get("href", "")
        if link.get("title") == "pdf" or link.get("type") == "application/pdf":
            found.append(Link("pdf", address))
        elif link.get("rel", "alternate") in {"alternate", "related"}:
            found.append(Link("paper", address))
    return tuple(found)
