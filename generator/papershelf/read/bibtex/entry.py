"""From the fields of a BibTeX entry to a record: which field says what, in BibTeX's and in BibLaTeX's names."""

import re
from collections.abc import Mapping
from typing import Any

from papershelf.model import MORE_AUTHORS, Kind, Source
from papershelf.read.as_csl import as_csl_date, as_csl_names
from papershelf.read.bibtex import macros, people
from papershelf.read.bibtex.addresses import identifiers_of, links_of
from papershelf.read.bibtex.parted import goes_on
from papershelf.read.bibtex.said import first, read, text
from papershelf.read.draft import LONGEST_ABSTRACT, Draft, known, place
from papershelf.read.usual import pages
from papershelf.text.fold import fold
from papershelf.text.latex.unicode import from_latex
from papershelf.text.months import month

_TYPES = {
    "article": "article-journal", "periodical": "periodical", "book": "book", "mvbook": "book", "collection": "book", "mvcollection": "book",
    "reference": "book", "proceedings": "book", "mvproceedings": "book", "booklet": "pamphlet", "inproceedings": "paper-conference",
    "conference": "paper-conference", "incollection": "chapter", "inbook": "chapter", "suppbook": "chapter", "bookinbook": "chapter",
    "inreference": "entry-encyclopedia", "phdthesis": "thesis", "mastersthesis": "thesis", "mathesis": "thesis", "thesis": "thesis",
    "bachelorsthesis": "thesis", "masterthesis": "thesis",
    "bachelorthesis": "thesis", "diplomathesis": "thesis", "habilitation": "thesis", "techreport": "report", "report": "report", "manual": "book", "unpublished": "manuscript", "patent": "patent",
    "online": "webpage", "electronic": "webpage", "www": "webpage", "software": "software", "dataset": "dataset", "misc": "document",
    "book_section": "chapter", "web_page": "webpage", "conference_proceedings": "paper-conference", "working_paper": "article",
    "jurisdiction": "legal_case", "case": "legal_case", "legislation": "legislation", "legal": "legislation", "statute": "legislation", "bill": "bill",
    "hearing": "hearing", "preprint": "article", "standard": "standard", "presentation": "speech",
}  # fmt: skip
_GENRES = {"phdthesis": "PhD thesis", "mastersthesis": "Master’s thesis", "mathesis": "Master’s thesis", "bachelorsthesis": "Bachelor’s thesis",
           "techreport": "Technical report"}  # fmt: skip
_VOLUMES = frozenset({"proceedings", "mvproceedings", "periodical", "collection", "mvcollection"})
_BOOKS = frozenset({"book", "mvbook", "reference", "mvreference", "booklet"})
_OTHER = _VOLUMES | {"software", "dataset"}
_PUBLISHED_BY_BODIES = frozenset({"manual", "misc", "online", "electronic", "www", "web_page", "software", "dataset", "booklet"})
"""Their organization is their publisher, as BibLaTeX has it, and nothing that they appeared in."""
_STAND_INS = (
    "booktitle",
    "maintitle",
    "shorttitle",
    "issuetitle",
    "chapter",
    "eventtitle",
    "series",
    "note",
    "howpublished",
    "annote",
    "key",
)
_VENUES = (
    "journaltitle",
    "journal",
    "fjournal",
    "booktitle",
    "maintitle",
    "eventtitle",
    "school",
    "institution",
    "organization",
    "howpublished",
)
_CSL = {
    "volume": ("volume",), "issue": ("issue",), "edition": ("edition",), "publisher": ("publisher", "organization"),
    "publisher-place": ("address", "location"), "collection-title": ("series",), "ISSN": ("issn",), "language": ("language", "langid"),
    "chapter-number": ("chapter",), "version": ("version",), "note": ("note",), "event-title": ("eventtitle",), "genre": ("type",),
    "number-of-pages": ("pagetotal",), "container-title-short": ("shortjournal", "shortjournaltitle"), "status": ("pubstate",),
}  # fmt: skip
READ = frozenset({"title", "subtitle", "abstract", "year", "date", "month", "issue_date", "number", "pages", "eid", "doi", "eprint", "url", "isbn", "pmid",
                  *_STAND_INS, *_VENUES, *(name for names in _CSL.values() for name in names)})  # fmt: skip
"""Fields that say something once. Of others, such as Scopus' ``funding_details``, nobody misses a second one."""
_FOOTNOTE = re.compile(r"\s*\\footnote(?:mark|text)?\s*(?:\{(?:[^{}]|\{[^{}]*\})*\}|\[[^\[\]]*\])")
_SHORT_YEAR = re.compile(r"['’]?(\d\d)")
"""A year as the files of the last century have it: ``year = 91``."""
_OLDEST = "40"
_A_LINE_EACH = re.compile(r"(?:[^\s;][^\n;]*[^\n;,]\n){2,}[^\s;][^\n;]*")
"""Keywords as EndNote writes them, with commas in them; a list that was broken into lines ends these with a comma or begins them with blanks."""
_QUOTED = re.compile(r'"\s*([^"]+?)\s*"')
"""A publisher as Google Scholar writes those of whose names it is not sure: ``{" O'Reilly Media, Inc."}``."""


def draft(type_: str, values: Mapping[str, str], source: Source) -> Draft:
    """What the entry says; its values are still LaTeX."""
    type_ = "book" if type_ == "inbook" and _is_of_a_whole(values) else type_
    links = links_of(values)
    venue = _venue(type_, values)
    csl, date, identifiers = _csl(type_, values), _date(values), identifiers_of(values, links)
    title = _title(values) or (text(values, "booktitle", "maintitle") if type_ in _VOLUMES else "")
    if type_ in _VOLUMES | _BOOKS and fold(venue) == fold(title):  # a booktitle for those that refer to it
        venue = ""
    return Draft(
        source,
        title,
        place(venue, csl, date, text(values, *_STAND_INS), venue, known(identifiers), _nameless(type_, values, source)),
        kind=_kind(type_),
        authors=people.from_field(values.get("author", "")) or _editors_as_authors(type_, values),
        date=date,
        venue=venue,
        abstract=_abstract(values),
        identifiers=identifiers,
        csl=csl | ({MORE_AUTHORS: True} if goes_on(values.get("author", "")) else {}),
        keywords=_keywords(values),
        links=links,
    )


def _is_of_a_whole(values: Mapping[str, str]) -> bool:
    """Whether the title of an ``@inbook`` is the book's, as classic BibTeX has it; registries of DOIs give the chapter's alone."""
    return not first(values, "booktitle", "maintitle", "journal") and bool(first(values, "chapter") or not first(values, "doi"))


def _nameless(type_: str, values: Mapping[str, str], source: Source) -> str:
    """What to call a work that is known by its authors, its year or its publisher alone, or that somebody means to fill in: by its key."""
    says = any(value.strip() for value in values.values()) or (source.key and type_ in _TYPES)
    return f"Untitled ({source.key or 'without a key'})" if says else ""


def _abstract(values: Mapping[str, str]) -> str:
    text = values.get("abstract", "")
    return text if len(text) > 3 * LONGEST_ABSTRACT else from_latex(text, addresses=True)


def _title(values: Mapping[str, str]) -> str:
    told = values.get("title", "")
    title = read(_FOOTNOTE.sub("", told) if "\\footnote" in told else told)
    subtitle = text(values, "subtitle")
    if not title or not subtitle:
        return title
    return f"{title} {subtitle}" if title[-1] in ":?!." else f"{title}: {subtitle}"


def _kind(type_: str) -> Kind:
    return "talk" if type_ in {"presentation", "talk"} else "other" if type_ in _OTHER else "paper"


def _editors_as_authors(type_: str, values: Mapping[str, str]) -> Any:
    """Of a work that nobody wrote as a whole, those who put it together."""
    return people.from_field(values.get("editor", "")) if type_ in _BOOKS or type_ in _VOLUMES - {"periodical"} else ()


def _venue(type_: str, values: Mapping[str, str]) -> str:
    venue = text(values, *(_VENUES[:-2] if type_ in _PUBLISHED_BY_BODIES else _VENUES[:-1]))
    if (journal := first(values, "journaltitle", "journal")).lstrip("{ ").startswith("\\"):
        venue = read(macros.journal(journal)) or venue
    how = values.get("howpublished", "")
    return venue or ("" if "url" in how or "http" in how or "www." in how else text(values, "howpublished"))


def _date(values: Mapping[str, str]) -> str:
    """The year or the date; where neither has a year, what else may have one."""
    date = text(values, "date", "year", "issue_date", "eventdate")
    return f"{'19' if short[1] >= _OLDEST else '20'}{short[1]}" if (short := _SHORT_YEAR.fullmatch(date)) else date


def _issued(values: Mapping[str, str]) -> dict[str, Any]:
    if issued := as_csl_date(values.get("date", "")):
        return issued
    year, number = text(values, "year"), month(text(values, "month"))
    return {"date-parts": [[int(year), number]]} if number and re.fullmatch(r"\d{4}", year) else {}


def _csl(type_: str, values: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {name: _plain(text(values, *fields)) for name, fields in _CSL.items()}
    number = _plain(text(values, "number"))
    if not found["issue"] and number:
        found["issue" if type_ in {"article", "periodical"} else "number"] = number
    found["page"] = pages(_plain(text(values, "pages", "eid", "articleno", "article-number")))
    found["type"] = _TYPES.get(type_, "document")
    if found["type"] in {"report", "thesis"} and first(values, "institution", "school"):  # which is the publisher already
        found["publisher"] = text(values, "publisher")
    if quoted := _QUOTED.fullmatch(found["publisher"]):
        found["publisher"] = quoted[1]
    found["genre"] = _GENRES.get(found["genre"].lower(), found["genre"]) or _GENRES.get(type_, "")
    if "editor" in values:
        found["editor"] = as_csl_names(people.from_field(values["editor"]))
    if "translator" in values:
        found["translator"] = as_csl_names(people.from_field(values["translator"]))
    found["issued"] = _issued(values)
    found["accessed"] = as_csl_date(first(values, "urldate", "lastchecked"))
    return found


def _plain(text: str) -> str:
    return text.replace(r"\$", "$")


def _keywords(values: Mapping[str, str]) -> tuple[str, ...]:
    text = from_latex(first(values, "keywords", "keyword", "author_keywords"))
    if _A_LINE_EACH.fullmatch(text):
        return tuple(text.split("\n"))
    return tuple(re.split(r"\s*;\s*" if ";" in text else r"\s*[,\n]\s*", text)) if text else ()
