"""Lists of a conference's papers as papercopilot/paperlists keeps them, in JSON, CSV or TSV: a file a conference and year."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from papershelf.model import Link, Rel, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft, bibtex_year, year_in
from papershelf.read.json import records as json_records
from papershelf.read.json.csl_json import plain
from papershelf.read.reader import Found
from papershelf.text.people import names
from papershelf.text.placeholders import is_nothing

_MARKS = frozenset(
    {"author_site", "aff", "status", "track", "primary_area", "openreview", "tldr", "gs_citation", "oa", "site", "author_num", "github"}
)
_FILE = re.compile(r"([A-Za-z]+)[-_ ]?((?:19|20)\d\d)")
_BIBTEX_VENUE = re.compile(r"\b(?:booktitle|journal)\s*=\s*[{\"]+([^{}\"]+)")
_LINKS: tuple[tuple[Rel, str], ...] = (("paper", "site"), ("paper", "url"), ("paper", "openreview"), ("pdf", "pdf"), ("code", "github"), ("code", "code"),
                                       ("project", "project"), ("video", "video"), ("video", "youtube"), ("slides", "slides"))  # fmt: skip


def sniff(document: Document) -> bool:
    """Whether the first objects have the names of such a list."""
    return any(is_row(item) for item in document.first_objects)


def is_row(names_of: Mapping[str, Any]) -> bool:
    """Whether the names of columns or members are those of such a list."""
    return "title" in names_of and bool({"author", "authors"} & names_of.keys()) and len(_MARKS & names_of.keys()) >= 2


def read(document: Document) -> Iterator[Found]:
    """A record for every paper."""
    return json_records.records(document, draft)


def draft(row: Mapping[str, Any], source: Source) -> Draft:
    """What a row says; year and conference come from its BibTeX, else from the name of the file (``iclr2024.json``)."""
    text = {name: text for name, value in row.items() if not is_nothing(text := plain(value).strip()) or name == "title"}
    bibtex, file = text.get("bibtex", ""), _FILE.search(PurePosixPath(source.file).name)
    year, venue = bibtex_year(bibtex), _BIBTEX_VENUE.search(bibtex)
    authors = text.get("author") or text.get("authors") or text.get("author_site", "")
    conference = f"{file[1].upper() if len(file[1]) < 7 else file[1].capitalize()} {file[2]}" if file else ""
    return Draft(
        Source(source.file, source.line, text.get("id") or None),
        text.get("title", ""),
        authors=tuple(names.from_text(name) for name in re.split(r"\s*;\s*", authors) if name)
        if ";" in authors
        else names.from_list(authors),
        date=text.get("year") or year or (file[2] if file else "") or str(year_in(text.get("track", "")) or ""),
        venue=text.get("venue") or text.get("conference") or (venue[1] if venue else "") or conference,
        abstract=text.get("abstract", ""),
        identifiers={"doi": text.get("doi", "")},
        csl={"type": "paper-conference", "status": text.get("status", "")},
        keywords=tuple(re.split(r"\s*;\s*", text.get("keywords", "")))
        if ";" in text.get("keywords", "")
        else tuple(text.get("keywords", "").split(",")),
        links=tuple(Link(rel, text[name]) for rel, name in _LINKS if text.get(name)),
    )
