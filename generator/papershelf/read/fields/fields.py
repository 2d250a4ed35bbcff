"""From names of columns and members to a record: what JSON Lines, tables and front matter have in common."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from papershelf.model import Link, Name, Problem, Record, Rel, Seed, Source
from papershelf.read import columns
from papershelf.read.as_csl import as_csl_names
from papershelf.read.bibtex import bibtex
from papershelf.read.columns import COLUMNS, CSL, IDENTIFIERS, csl_type, folded, known
from papershelf.read.document import Document
from papershelf.read.draft import WEB, Draft, year_in
from papershelf.read.fields.listed_links import leads, links_of, named_links
from papershelf.read.fields.people import people
from papershelf.read.json import csl_json
from papershelf.read.references.parts import of_reference
from papershelf.read.references.places import place
from papershelf.read.references.reference import reference
from papershelf.read.values import as_told, is_empty, listed, words
from papershelf.text import identifiers as ids
from papershelf.text.fold import fold
from papershelf.text.markup import from_markup
from papershelf.text.people.run_together import apart
from papershelf.text.placeholders import is_nothing, is_placeholder
from papershelf.text.plain import one_line, quoted

_NOWHERE = Source("", 1)
_STOP = re.compile(r"(?<=[^\W\d_]{3}[^\W\d_A-Z])\.\Z")
"""The full stop that DBLP and those who take their lists from it set behind every title; behind a shorter word it may belong to that."""
_BARE = re.compile(r"www\.[^\s<>\"/]+\.[^\s<>\"]+\Z", re.IGNORECASE)
_BETWEEN_ADDRESSES = re.compile(r"(?:\s*;\s*|,?\s+)(?=https?://|www\.)", re.IGNORECASE)
_PLACE = re.compile(r";\s*(?P<volume>[\w. -]{1,20}?)\s*(?:\((?P<issue>[^()]{1,40})\))?:\s*(?P<page>[\w-]+(?:-[\w-]+)?)\.")
"""Of a citation as PubMed writes it: ``Tides. 2021 May;12(3):45-6. doi: …``."""
_ISBN = re.compile(r"(?:urn:)?isbn\b|97[89][\d-]{10,14}\Z", re.IGNORECASE)
_FOUND_AT = re.compile(
    r"https?:|(?:scopus|pubmed|medline|embase|web of science|wos|arxiv|biorxiv|medrxiv|ssrn|openreview|semantic ?scholar|crossref|openalex|dblp|ppr|med|pmc|agr|cba|google ?scholar|zotero|ieee xplore)\Z",
    re.IGNORECASE,
)
"""Where programs say that they found a record."""
_OF_SPRINGER = frozenset({"Item Title", "Item DOI", "Content Type"})
"""Its tables list names with nothing between them."""
_RELS: tuple[tuple[Rel, str], ...] = (("paper", "url"), ("pdf", "pdf"), ("code", "code"))


def unused(rows: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """The names in ``rows`` of which nothing is made in any of them, in their order."""
    return columns.unused(
        ({name: value for name, value in row.items() if known(name) or not leads(str(name), value)} for row in rows), is_empty
    )


def draft(row: Mapping[str, Any], source: Source) -> Draft:
    """What ``row`` says; a value that stands for nothing says nothing, but a title is what it is."""
    return _Row(row).draft(source)


class _Row:
    """The values of a row by the names of their columns, and complaints on those that cannot be understood."""

    def __init__(self, row: Mapping[str, Any]) -> None:
        self.values: dict[str, Any] = {}
        like: dict[str, Any] = {}
        for name, value in row.items():
            meant = known(name)
            if meant and (not is_empty(value) or (isinstance(value, str) and value.strip() and meant in COLUMNS["title"])):
                (self.values if meant == folded(name) else like).setdefault(meant, value)
        for name, value in like.items():
            self.values.setdefault(name, value)
        self.beside = tuple(named_links({str(name): value for name, value in row.items() if not known(name)}))
        self.run_together = row.keys() >= _OF_SPRINGER
        self.complaints: list[str] = []

    def draft(self, source: Source) -> Draft:
        links, told = self._links()
        cited = self._cited()
        return Draft(
            Source(source.file, source.line, self.line(*COLUMNS["key"]) or None),
            _STOP.sub("", self.text(*COLUMNS["title"]).strip()),
            kind="talk" if self.line(*COLUMNS["type"]).lower() == "talk" else "paper",
            authors=self._people("authors") or cited.authors,
            date=self._date() or str(cited.year or ""),
            venue=self._venue() or cited.venue or "",
            abstract=self.text(*COLUMNS["abstract"], between="\n\n") or cited.abstract,
            identifiers={**cited.identifiers, **told, **self._identifiers()},
            csl={**cited.csl, **{name: value for name, value in self._csl().items() if value}},
            keywords=self._keywords(),
            links=links,
            complaints=tuple(self.complaints),
        )

    def first(self, *names: str) -> Any:
        for name in names:
            if name in self.values:
                return self.values[name]
        return None

    def text(self, *names: str, between: str = "; ") -> str:
        """What the first of ``names`` that has a value says."""
        value = self.first(*names)
        if value is None:
            return ""
        text = words(value, between)
        if text is None:
            self._complain(names, value)
        return text or ""

    def line(self, *names: str) -> str:
        """The same in one line."""
        text = self.text(*names)
        return one_line(text) if text else ""

    def _hint(self, field: str) -> str:
        """A text in which something may be found, whatever it was meant for."""
        return one_line(words(self.first(*COLUMNS[field])) or "")

    def _complain(self, names: tuple[str, ...], value: Any) -> None:
        name = next(name for name in names if name in self.values)
        self.complaints.append(f"“{name}” has a value that is not understood, left out: {as_told(value)}")

    def _people(self, field: str) -> tuple[Name, ...]:
        value = self.first(*COLUMNS[field])
        found, strange = people(apart(value) if self.run_together and isinstance(value, str) else value)
        for item in strange:
            self._complain(COLUMNS[field], item)
        return found

    def _date(self) -> str:
        value = self.first(*COLUMNS["year"])
        text = csl_json.date(value) if isinstance(value, dict) else ""
        text = text or self.text(*COLUMNS["year"])
        return "" if is_placeholder(one_line(text)) else text

    def _identifiers(self) -> dict[str, str]:
        told = ids.mentioned(self._hint("extra")) | self._told_by_form()
        return told | {kind: text for kind, names in IDENTIFIERS.items() if (text := self.line(*names))}

    def _told_by_form(self) -> dict[str, str]:
        """What identifiers of no kind are: DOIs, addresses of arXiv, ISBNs."""
        value = self.first(*COLUMNS["identifier"])
        if isinstance(value, Mapping):
            return {kind: told for name, text in value.items() if (kind := known(name)) in IDENTIFIERS and (told := words(text))}
        found: dict[str, str] = {}
        for item in value if isinstance(value, list) else [value]:
            text = item if isinstance(item, str) else ""
            found = ids.told_by_form(text) | ({"isbn": text} if _ISBN.match(text) else {}) | found
        return found

    def _venue(self) -> str:
        """Where it was published; not where a program found it."""
        text = self.text(*COLUMNS["venue"])
        return "" if text and self.first(*COLUMNS["venue"][:-1]) is None and _FOUND_AT.match(text) else text

    def _cited(self) -> Record:
        """What a value says that is the paper as others cite it: an entry in BibTeX, a reference with its title, or its place in a journal."""
        found: Iterable[Record | Problem | Seed] = ()
        text, said = self.text(*COLUMNS["bibtex"]), one_line(from_markup(self._hint("citation")))
        if text.lstrip().startswith("@"):
            found = bibtex.read(Document("", text))
        elif told := reference(said):
            found = of_reference(_NOWHERE, told).found() if fold(told.title) == fold(self.line(*COLUMNS["title"])) else ()
        elif (where := place(said)) and "page" in where.csl:  # else it may be any words
            return Record(_NOWHERE, "", venue=where.venue, year=year_in(where.year), csl=where.csl)
        return next((item for item in found if isinstance(item, Record)), Record(_NOWHERE, ""))

    def _csl(self) -> dict[str, Any]:
        found: dict[str, Any] = {variable: self.line(*names) for variable, names in CSL.items()}
        first, last = (self.line(*COLUMNS[field]) for field in ("first page", "last page"))
        if first:
            found["page"] = f"{first}-{last}" if last and last != first else first
        if found["number"] and found["volume"] and not found["issue"]:  # of reports, the number stands alone
            found |= {"issue": found["number"], "number": ""}
        if place := _PLACE.search(self._hint("citation")):
            found |= {name: value for name, value in place.groupdict().items() if value and not found[name]}
        return found | {"type": csl_type(self.text(*COLUMNS["sort"])), "editor": as_csl_names(self._people("editors"))}

    def _keywords(self) -> tuple[str, ...]:
        value = self.first(*COLUMNS["keywords"])
        items = listed(value)
        if items is None:
            items = re.split(r"\s*[;,|\n]\s*", self.text(*COLUMNS["keywords"]))
        told = [words(item) for item in items if not (item is None or item in ({}, []))]
        if None in told:
            self._complain(COLUMNS["keywords"], value)
        found = tuple(dict.fromkeys(word for text in told if text and (word := one_line(text))))
        return found if len(found) != 1 or not is_nothing(found[0]) else ()

    def _links(self) -> tuple[tuple[Link, ...], dict[str, str]]:
        """Addresses, and the identifiers that stand in their place."""
        links: list[Link] = []
        told: dict[str, str] = {}
        for rel, field in _RELS:
            for text in self._addresses(COLUMNS[field]):
                if WEB.match(text):
                    links.append(Link(rel, text))
                elif found := ids.told_by_form(text):
                    told = found | told
                else:
                    self.complaints.append(f"no address of the web: {quoted(text)}, left out")
        known_urls = {link.url for link in links}
        links += (link for link in (*links_of(self.first(*COLUMNS["links"])), *self.beside) if link.url not in known_urls)
        return tuple(dict.fromkeys(links)), told

    def _addresses(self, names: tuple[str, ...]) -> list[str]:
        text = self.text(*names, between=" ")
        parts = (one_line(part).removeprefix("<").removesuffix(">") for part in _BETWEEN_ADDRESSES.split(text))
        return [f"https://{part}" if _BARE.match(part) else part for part in parts if not is_placeholder(part)]
