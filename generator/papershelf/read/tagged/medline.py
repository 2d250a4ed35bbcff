"""MEDLINE, the text format of PubMed (``.nbib``)."""

import re
from collections.abc import Iterator
from typing import Any

from papershelf.model import Name, Source
from papershelf.read.as_csl import as_csl_names
from papershelf.read.document import Document
from papershelf.read.draft import Draft, known, place, retracted
from papershelf.read.reader import Found
from papershelf.read.tagged.lines import Tagged, joined_titles, lines, one_line, unbracketed
from papershelf.text import identifiers as ids
from papershelf.text.people import names

_TAG = re.compile(r"([A-Z]{2,4}) {0,3}-(?: |\Z|(?=\S)) *(.*)")
_BEGIN = re.compile(r"^(?:PMID|PMCR?|NBK) {0,2}- ?\S", re.MULTILINE)
_LINE = re.compile(r"^(?:TI|AB|FAU|AU|PT|DP|JT|TA|LID|AID) {1,2}- ", re.MULTILINE)
_FIRST = frozenset({"PMID", "PMC", "PMCR", "NBK"})
_TYPES = (("book", "book"), ("journal article", "article-journal"), ("technical report", "report"), ("congress", "paper-conference"),
          ("conference", "paper-conference"), ("thesis", "thesis"), ("dissertation", "thesis"), ("dataset", "dataset"), ("preprint", "article"))  # fmt: skip
_CSL = {"volume": ("VI",), "issue": ("IP",), "page": ("PG",), "language": ("LA",), "publisher": ("PB",), "publisher-place": ("PL",),
        "container-title-short": ("TA",), "edition": ("EN",), "collection-title": ("CTI",)}  # fmt: skip


def sniff(document: Document) -> bool:
    """Whether lines have MEDLINE's tags, and one begins a record."""
    return bool(_BEGIN.search(document.text, 0, 20_000) and _LINE.search(document.text, 0, 40_000))


def read(document: Document) -> Iterator[Found]:
    """A record from each ``PMID`` to the next."""
    for record in _records(document.text):
        yield from _draft(document, record).found()


def _records(text: str) -> Iterator[Tagged]:
    record: Tagged | None = None
    blank = True
    for number, tag, value in lines(text, _TAG):
        if tag and (record is None or (tag in _FIRST and (blank or record.has(tag)))):
            if record:
                yield record
            record = Tagged(number).add(tag, value)
        elif record and tag:
            record.add(tag, value)
        elif record and value:
            record.go_on(value)
        blank = not tag and not value
    if record:
        yield record


def _draft(document: Document, record: Tagged) -> Draft:
    number = re.match(r"\d+", record.first("PMID"))
    pmid = number[0] if number else ""
    csl, date = _csl(record), one_line(record.first("DP", "DEP", "DA"))
    venue = one_line(record.first("JT", "TA")) or (one_line(record.first("BTI")) if record.first("TI") else "")
    identifiers = {"doi": _doi(record), "pmid": pmid, "isbn": (record.first("ISBN").split() or [""])[0]}
    title = joined_titles(record.all("TI")) or joined_titles(record.all("BTI"))
    if title.strip("[]. ").lower() in {"not available", ""}:
        title = joined_titles(record.all("TT", "VTI")) or title
    return Draft(
        Source(document.file, record.line, pmid or None),
        unbracketed(title),
        place(venue, csl, date, venue, known(identifiers)),
        authors=_authors(record, "FAU", "AU") or (_authors(record, "FED", "ED") if csl["type"] == "book" else ()),
        date=date,
        venue=venue,
        abstract="\n\n".join(record.all("AB")) or record.first("OAB"),
        note=retracted("PubMed") if record.has("RIN") or "Retracted Publication" in record.all("PT") else "",
        identifiers=identifiers,
        csl=csl,
        keywords=tuple(one_line(text).lstrip("*") for text in record.all("OT") or record.all("MH")),
    )


def _authors(record: Tagged, full: str, short: str) -> tuple[Name, ...]:
    """The names in full where every author has one; bodies where they stand among them."""
    tag = full if len(record.all(full)) >= len(record.all(short)) else short
    found = []
    for name, text in record.values():
        if name == tag and text:
            found.append(names.from_inverted(one_line(text)))
        elif name == "CN" and text and short == "AU":
            found.append(Name(literal=one_line(text)))
    return tuple(found)


def _doi(record: Tagged) -> str:
    for text in record.all("LID", "AID", "DO"):
        if doi := ids.doi(text.split(" ")[0] if "[doi]" in text else text):
            return doi
    return next((doi for text in record.all("SO") if (doi := ids.mentioned(text).get("doi", ""))), "")


def _csl(record: Tagged) -> dict[str, Any]:
    found: dict[str, Any] = {name: one_line(record.first(*tags)) for name, tags in _CSL.items()}
    kinds = " ".join(record.all("PT")).lower()
    found["type"] = next((csl for word, csl in _TYPES if word in kinds), "article-journal" if record.first("JT", "TA") else "document")
    serial = re.match(r"\d{4}-\d{3}[\dXx]", record.first("IS"))
    found["ISSN"] = serial[0] if serial else ""
    found["editor"] = as_csl_names(_authors(record, "FED", "ED"))
    return found
