"""EndNote's tagged format (``.enw``), also called Refer, which Google Scholar and many publishers offer as "EndNote"."""

import re
from collections.abc import Iterator
from typing import Any

from papershelf.model import Link, Source
from papershelf.read.as_csl import as_csl_date, as_csl_names
from papershelf.read.document import Document
from papershelf.read.draft import Draft, known, place
from papershelf.read.reader import Found
from papershelf.read.tagged.lines import Tagged, joined_titles, lines, one_line
from papershelf.text import identifiers as ids
from papershelf.text.people import names

_TAG = re.compile(r"\ufeff?%([0-9A-Z@!$&()*+>?\[^~<#=])(?:[ \t]+(.*)|\s*\Z)")
_BEGIN = re.compile(r"^\ufeff?%0 \S", re.MULTILINE)
_LINE = re.compile(r"^%[TAD] \S", re.MULTILINE)
_TYPES = {"journal article": "article-journal", "book": "book", "edited book": "book", "book section": "chapter", "conference proceedings": "paper-conference",
          "conference paper": "paper-conference", "thesis": "thesis", "report": "report", "web page": "webpage", "patent": "patent", "case": "legal_case", "statute": "legislation", "bill": "bill",
          "hearing": "hearing", "legal rule or regulation": "regulation", "dataset": "dataset"}  # fmt: skip
_CSL = {
    "volume": "V",
    "issue": "N",
    "page": "P",
    "publisher": "I",
    "publisher-place": "C",
    "edition": "7",
    "language": "G",
    "collection-title": "S",
}


def sniff(document: Document) -> bool:
    """Whether a line opens a record with its type (``%0 Journal Article``), and others have a title, an author or a year."""
    return bool(_BEGIN.search(document.text, 0, 20_000) and _LINE.search(document.text, 0, 20_000))


def read(document: Document) -> Iterator[Found]:
    """A record from each ``%0`` to the next."""
    record: Tagged | None = None
    for number, tag, text in lines(document.text, _TAG):
        if tag == "0":
            if record:
                yield from _draft(document, record).found()
            record = Tagged(number).add(tag, text)
        elif record and tag:
            record.add(tag, text)
        elif record and text:
            record.go_on(text)
    if record:
        yield from _draft(document, record).found()


def _draft(document: Document, record: Tagged) -> Draft:
    kind = _TYPES.get(record.first("0").lower(), "document")
    links = tuple(
        Link("pdf" if tag == ">" else "paper", url) for tag in "U>" for text in record.all(tag) for url in text.split() if "://" in url
    )
    doi, serial, date = ids.doi(record.first("R")), one_line(record.first("@")), one_line(record.first("D", "8"))
    venue = "" if kind == "book" else one_line(record.first("J", "B", "I"))
    csl: dict[str, Any] = {name: one_line(record.first(tag)) for name, tag in _CSL.items()}
    csl |= {"type": kind, "ISSN": serial if re.fullmatch(r"\d{4}-?\d{3}[\dXx]", serial) else "", "issued": as_csl_date(record.first("8"))}
    csl["editor"] = as_csl_names(tuple(names.from_inverted(one_line(text)) for text in record.all("E")))
    identifiers = {"doi": doi, "isbn": serial if len(re.sub(r"[\s-]", "", serial)) in {10, 13} else ""}
    return Draft(
        Source(document.file, record.line, one_line(record.first("F", "M")) or None),
        joined_titles(record.all("T")),
        place(venue, csl, date, venue, known(identifiers)),
        authors=tuple(names.from_inverted(one_line(text).rstrip(",")) for text in record.all("A")),
        date=date,
        venue=venue,
        abstract=record.first("X"),
        identifiers=identifiers,
        csl=csl,
        keywords=tuple(word for text in record.all("K") for word in re.split(r"[\n;]", text)),
        links=links,
    )
