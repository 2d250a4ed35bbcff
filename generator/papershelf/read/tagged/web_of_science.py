"""The tagged format of ISI and Web of Science, which Inspec and Ovid write too."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from papershelf.model import Name, Problem, Source
from papershelf.read.as_csl import as_csl_names
from papershelf.read.document import Document
from papershelf.read.draft import Draft, known, place, retracted
from papershelf.read.reader import Found
from papershelf.read.tagged.lines import Tagged, lines, one_line
from papershelf.text import identifiers as ids
from papershelf.text.people import names

_TAG = re.compile(r"\ufeff?([A-Z][A-Z0-9])(?: (.*)|\Z)")
_BEGIN = re.compile(r"^\ufeff?(?:FN (?:ISI|Clarivate|Thomson|Web of|Inspec)|PT [A-Z]\b)", re.MULTILINE | re.IGNORECASE)
_LINE = re.compile(r"^(?:TI|AU|SO|ER)(?: |$)", re.MULTILINE)
_TYPES = {"J": "article-journal", "B": "book", "S": "chapter", "C": "paper-conference", "P": "patent"}
_CSL = {"volume": ("VL",), "issue": ("IS",), "publisher": ("PU",), "publisher-place": ("PI",), "language": ("LA",), "collection-title": ("SE",),
        "container-title-short": ("JI", "J9"), "ISSN": ("SN", "EI"), "genre": ("DT",)}  # fmt: skip
_SCRIPT = re.compile(r"/(su[bp]) ?([^/\s]{1,12}) ?/")
_POWER = re.compile(r"(?<![^\W_])(inch|in|cm|mm|nm|km|m|s|kg)\((-?\d)\)")
"""A power of a unit, with the superscript lost: ``2 Tb/in(2)``."""
_ABOUT = re.compile(r"\bsimilar to (?=\d[\d.,]*(?: ?%|[ -](?:nm|mm|cm|km|mu|degrees|times|x|fold|K|dB|eV|[kMG]?Hz|k?Oe|[TG]b|Tdot)\b))")
"""What has become of a tilde before an amount."""


def sniff(document: Document) -> bool:
    """Whether the file says that it is of ISI, or a line opens a record (``PT J``) among others with its tags."""
    return bool(_BEGIN.search(document.text, 0, 5000) and len(_LINE.findall(document.text, 0, 50_000)) > 1)


def read(document: Document) -> Iterator[Found]:
    """A record from each ``PT`` to ``ER``."""
    record: Tagged | None = None
    for number, tag, text in lines(document.text, _TAG):
        if tag == "PT" or (record is None and tag not in {"", "FN", "VR", "ER", "EF"}):
            if record:
                yield Problem(document.file, record.line, "the record does not end (no ER); read as far as it goes")
                yield from _draft(document.file, record).found()
            record = Tagged(number).add(tag, text)
        elif record is None:
            continue
        elif tag in {"ER", "EF"}:
            yield from _draft(document.file, record).found()
            record = None
        elif tag:
            record.add(tag, text)
        elif text:
            record.go_on(text)
    if record:
        yield Problem(document.file, record.line, "the record does not end (no ER); read as far as it goes")
        yield from _draft(document.file, record).found()


def is_row(names_of: Iterable[str]) -> bool:
    """Whether the names of columns are its tags, as in its export with tabs."""
    return {"PT", "AU", "TI", "SO"} <= set(names_of)


def draft_of_row(row: Mapping[str, str], source: Source) -> Draft:
    """What a row under such tags says."""
    record = Tagged(source.line)
    for tag, text in row.items():
        record.add(tag, text.strip())
    return _draft(source.file, record)


def _draft(file: str, record: Tagged) -> Draft:
    csl, date, venue = _csl(record), one_line(record.first("PY", "PD")), one_line(record.first("SO", "JI"))
    key = one_line(record.first("UT", "AN"))
    medline = re.fullmatch(r"(?:MEDLINE:)(\d+)", key)
    identifiers = {"doi": ids.doi(record.first("DI", "D2")), "pmid": record.first("PM") or (medline[1] if medline else ""),
                   "isbn": (record.first("BN").split() or [""])[0]}  # fmt: skip
    return Draft(
        Source(file, record.line, key or None),
        _scripts(one_line(record.first("TI"))),
        place(venue, csl, date, venue, known(identifiers)),
        authors=_authors(record),
        date=date,
        venue="" if csl["type"] == "book" else venue,
        abstract=_scripts(record.first("AB")),
        note=retracted("Web of Science") if "Retracted Publication" in record.first("DT") else "",
        identifiers=identifiers,
        csl=csl,
        keywords=tuple(one_line(word) for text in record.all("DE") for word in text.replace("\n", " ").split(";")),
    )


def _scripts(text: str) -> str:
    """``BaB/sub 2/O/sub 4/``, as Inspec writes scripts, and powers of units in elements that are read as such; tildes where they stood."""
    return _SCRIPT.sub(r"<\1>\2</\1>", _POWER.sub(r"\1<sup>\2</sup>", _ABOUT.sub("~", text)))


def _authors(record: Tagged) -> tuple[Name, ...]:
    """Full names where every author has one; a line each, or parted by semicolons; and the groups that wrote with them; else editors or bodies."""
    full, short = _people(record.first("AF")), _people(record.first("AU"))
    found = (full if len(full) >= len(short) else short) + _bodies(record, "CA")
    return found or _people(record.first("BE", "ED")) or _bodies(record, "GP")


def _bodies(record: Tagged, tag: str) -> tuple[Name, ...]:
    every = (one_line(name) for text in record.all(tag) for name in re.split(r"[;\n]", text))
    return tuple(Name(literal=name) for name in every if name)


def _people(text: str) -> tuple[Name, ...]:
    return tuple(names.from_inverted(one_line(name)) for name in re.split(r"[;\n]", text) if one_line(name))


def _csl(record: Tagged) -> dict[str, Any]:
    found: dict[str, Any] = {name: one_line(record.first(*tags)) for name, tags in _CSL.items()}
    start, end = record.first("BP"), record.first("EP")
    found["page"] = f"{start}-{end}" if start and end and start != end else start or record.first("AR", "PS")
    found["type"] = _type(record)
    if record.first("AU", "AF", "CA"):
        found["editor"] = as_csl_names(_people(record.first("BE", "ED")))
    return found


def _type(record: Tagged) -> str:
    """What the letter of a record says; papers and chapters in books and series are told by words."""
    letter, words = record.first("PT"), record.first("DT")
    if letter in {"B", "S"} and ("Proceedings Paper" in words or record.has("CT")):
        return "paper-conference"
    return "chapter" if letter == "B" and "Book Chapter" in words else _TYPES.get(letter, "document")
