"""XML that EndNote exports: a ``record`` with texts inside of ``style`` elements."""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from papershelf.model import Link, Name, Source
from papershelf.read.as_csl import as_csl_names
from papershelf.read.document import Document
from papershelf.read.draft import Draft, place
from papershelf.read.reader import Found
from papershelf.read.xml.elements import find_words, records, words
from papershelf.text import identifiers as ids
from papershelf.text.people import names

_BEGIN = re.compile(r"<record>|<record\s")
_TYPES = {"journal article": "article-journal", "electronic article": "article-journal", "book": "book", "edited book": "book", "book section": "chapter",
          "conference proceedings": "paper-conference", "conference paper": "paper-conference", "thesis": "thesis", "report": "report",
          "web page": "webpage", "dataset": "dataset", "patent": "patent", "case": "legal_case", "statute": "legislation", "bill": "bill", "hearing": "hearing",
          "legal rule or regulation": "regulation", "newspaper article": "article-newspaper"}  # fmt: skip
_CSL = {"volume": "volume", "issue": "number", "page": "pages", "publisher": "publisher", "publisher-place": "pub-location", "edition": "edition",
        "language": "language"}  # fmt: skip


def sniff(document: Document) -> bool:
    """Whether records with contributors and titles as EndNote writes them stand in the text."""
    start = document.text[:50_000]
    return bool(_BEGIN.search(start)) and "<titles>" in start


def read(document: Document) -> Iterator[Found]:
    """A record for every ``record``."""
    return records(document, _draft, "record")


def _draft(record: ET.Element, source: Source) -> Draft:
    csl, date = _csl(record), find_words(record, "dates/year", "dates/pub-dates/date")
    venue = (
        ""
        if csl["type"] == "book"
        else find_words(record, "periodical/full-title", "titles/secondary-title", "titles/alt-title", "publisher")
    )
    doi, isbn = ids.doi(find_words(record, "electronic-resource-num")), find_words(record, "isbn")
    links = _links(record)
    return Draft(
        Source(source.file, source.line, find_words(record, "label", "rec-number") or None),
        _styled(record.find("titles/title")),
        place(venue, csl, date, venue, doi and f"doi:{doi}"),
        authors=_names(record, "authors") or _names(record, "secondary-authors"),
        date=date,
        venue=venue,
        abstract="\n\n".join(re.split(r"\r|\n\s*\n", "".join(element.itertext())))
        if (element := record.find("abstract")) is not None
        else "",
        identifiers={"doi": doi, "isbn": isbn.split()[0] if len(re.sub(r"[\s-]", "", isbn)) >= 10 else ""},
        csl=csl,
        keywords=tuple(words(element) for element in record.iterfind("keywords/keyword")),
        links=links,
    )


def _styled(element: ET.Element | None) -> str:
    """The text of ``element`` on one line, with its scripts in elements that are read as such."""
    if element is None:
        return ""
    parts = [element.text or ""]
    for style in element:
        text, face = "".join(style.itertext()), style.get("face", "")
        mark = next((mark for name, mark in (("subscript", "sub"), ("superscript", "sup")) if name in face), "")
        parts += [f"<{mark}>{text}</{mark}>" if mark else text, style.tail or ""]
    return " ".join("".join(parts).split())


def _names(record: ET.Element, kind: str) -> tuple[Name, ...]:
    every = (words(author) for author in record.iterfind(f"contributors/{kind}/author"))
    return tuple(names.from_inverted(text.rstrip(",")) for text in every if text)


def _links(record: ET.Element) -> tuple[Link, ...]:
    found = [Link("paper", address) for element in record.iterfind("urls/related-urls/url") for address in words(element).split()]
    found += [Link("pdf", words(element)) for element in record.iterfind("urls/pdf-urls/url")]
    return tuple(found)


def _csl(record: ET.Element) -> dict[str, Any]:
    found: dict[str, Any] = {name: find_words(record, path) for name, path in _CSL.items()}
    kind = record.find("ref-type")
    found["type"] = _TYPES.get(kind.get("name", "").lower() if kind is not None else "", "document")
    serial = find_words(record, "isbn")
    found["ISSN"] = serial if re.match(r"\d{4}-?\d{3}[\dXx](?!\d)", serial) else ""
    found["container-title-short"] = find_words(record, "periodical/abbr-1")
    found["editor"] = as_csl_names(_names(record, "secondary-authors")) if record.find("contributors/authors/author") is not None else []
    return found
