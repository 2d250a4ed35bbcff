"""From the fields of a BibTeX entry to a record: which field says what, in BibTeX's and in BibLaTeX's names."""

import re
from collections.abc import Mapping
from typing import Any

from papershelf.model import MORE_AUTHORS, Kind, Link, Rel, Source
from papershelf.read.as_csl import as_csl_date, as_csl_names
from papershelf.read.bibtex import macros, people
from papershelf.read.bibtex.parted import goes_on
from papershelf.read.draft import LONGEST_ABSTRACT, Draft, known, merged, place
from papershelf.read.usual import pages
from papershelf.text import identifiers as ids
from papershelf.text import links as addresses
from papershelf.text.latex import addresses as latex
from papershelf.text.latex.unicode import from_latex
from papershelf.text.plain import one_line

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
_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_FOOTNOTE = re.compile(r"\s*\\footnote(?:mark|text)?\s*(?:\{(?:[^{}]|\{[^{}]*\})*\}|\[[^\[\]]*\])")
_SHORT_YEAR = re.compile(r"['’]?(\d\d)")
"""A year as the files of the last century have it: ``year = 91``."""
_OLDEST = "40"
_A_LINE_EACH = re.compile(r"(?:[^\s;][^\n;]*[^\n;,]\n){2,}[^\s;][^\n;]*")
"""Keywords as EndNote writes them, with commas in them; a list that was broken into lines ends these with a comma or begins them with blanks."""
_ANGLE = re.compile(r"\{?(?:\$|\\text)(<|>|less|greater)(?:\$|\{\}|(?=[^A-Za-z]))\}?")
"""Brackets of old DOIs, as TeX wants them: ``15/16$<$1661::AID-SIM968$>$3.0.CO;2-2``, ``{\\textless}``."""
_QUOTED = re.compile(r'"\s*([^"]+?)\s*"')
"""A publisher as Google Scholar writes those of whose names it is not sure: ``{" O'Reilly Media, Inc."}``."""
_URL_COMMAND = re.compile(r"\\(?:url|href|path|nolinkurl)\s*\{([^{}]*)\}")
_LINKS: tuple[tuple[Rel, str], ...] = (("paper", "url"), ("paper", "ee"), ("paper", "bdsk-url-1"), ("paper", "bdsk-url-2"), ("pdf", "pdf"),
                                       ("code", "code"), ("slides", "slides"), ("video", "video"), ("project", "project"), ("project", "website"),
                                       ("paper", "html"), ("paper", "openreview"), ("paper", "url_paper"), ("pdf", "url_pdf"), ("code", "url_code"),
                                       ("code", "url_github"), ("slides", "url_slides"), ("video", "url_video"), ("data", "url_data"))  # fmt: skip
_DOI_IN = re.compile(r"10\.\d{4,9}/[^\s,;]+")
_HOST = re.compile(r"www\.|(?:[a-z][\w-]*\.){1,4}[a-z]{2,6}/\S+\Z", re.IGNORECASE)
"""An address without its scheme."""
_ISBN = re.compile(r"(?<![\dXx-])(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx](?![\dXx-])")
_PREPRINT = re.compile(r"\s*(?:arxiv|corr)\b", re.IGNORECASE)


def draft(type_: str, values: Mapping[str, str], source: Source) -> Draft:
    """What the entry says; its values are still LaTeX."""
    type_ = "book" if type_ == "inbook" and _is_of_a_whole(values) else type_
    links = _links(values)
    venue = _venue(type_, values)
    csl, date, identifiers = _csl(type_, values), _date(values), _identifiers(values, links)
    return Draft(
        source,
        _title(values) or (_text(values, "booktitle", "maintitle") if type_ in _VOLUMES else ""),
        place(venue, csl, date, _text(values, *_STAND_INS), venue, known(identifiers), _nameless(type_, values, source)),
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
    return not _first(values, "booktitle", "maintitle", "journal") and bool(_first(values, "chapter") or not _first(values, "doi"))


def _nameless(type_: str, values: Mapping[str, str], source: Source) -> str:
    """What to call a work that is known by its authors, its year or its publisher alone, or that somebody means to fill in: by its key."""
    says = any(value.strip() for value in values.values()) or (source.key and type_ in _TYPES)
    return f"Untitled ({source.key or 'without a key'})" if says else ""


def _abstract(values: Mapping[str, str]) -> str:
    text = values.get("abstract", "")
    return text if len(text) > 3 * LONGEST_ABSTRACT else from_latex(text, addresses=True)


def _first(values: Mapping[str, str], *names: str) -> str:
    return next((value for name in names if (value := values.get(name, "").strip())), "")


def _text(values: Mapping[str, str], *names: str) -> str:
    """The first of the fields that says something, on one line; a literal dollar sign is one again where TeX is no matter."""
    text = _first(values, *names)
    return _read(text) if text else ""


def _read(text: str) -> str:
    return one_line(from_latex(text))


def _title(values: Mapping[str, str]) -> str:
    told = values.get("title", "")
    title = _read(_FOOTNOTE.sub("", told) if "\\footnote" in told else told)
    subtitle = _text(values, "subtitle")
    if not title or not subtitle:
        return title
    return f"{title} {subtitle}" if title[-1] in ":?!." else f"{title}: {subtitle}"


def _kind(type_: str) -> Kind:
    return "talk" if type_ in {"presentation", "talk"} else "other" if type_ in _OTHER else "paper"


def _editors_as_authors(type_: str, values: Mapping[str, str]) -> Any:
    return people.from_field(values.get("editor", "")) if type_ in {"book", "collection", "reference", "booklet"} else ()


def _venue(type_: str, values: Mapping[str, str]) -> str:
    venue = _text(values, *(_VENUES[:-2] if type_ in _PUBLISHED_BY_BODIES else _VENUES[:-1]))
    if (journal := _first(values, "journaltitle", "journal")).lstrip("{ ").startswith("\\"):
        venue = _read(macros.journal(journal)) or venue
    how = values.get("howpublished", "")
    return venue or ("" if "url" in how or "http" in how or "www." in how else _text(values, "howpublished"))


def _date(values: Mapping[str, str]) -> str:
    """The year or the date; where neither has a year, what else may have one."""
    date = _text(values, "date", "year", "issue_date", "eventdate")
    return f"{'19' if short[1] >= _OLDEST else '20'}{short[1]}" if (short := _SHORT_YEAR.fullmatch(date)) else date


def _issued(values: Mapping[str, str]) -> dict[str, Any]:
    if issued := as_csl_date(values.get("date", "")):
        return issued
    year, month = _text(values, "year"), _text(values, "month").lower()
    number = _MONTHS.get(month[:3]) or (int(month) if re.fullmatch(r"0?[1-9]|1[0-2]", month) else 0)
    return {"date-parts": [[int(year), number]]} if number and re.fullmatch(r"\d{4}", year) else {}


def _csl(type_: str, values: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {name: _plain(_text(values, *fields)) for name, fields in _CSL.items()}
    number = _plain(_text(values, "number"))
    if not found["issue"] and number:
        found["issue" if type_ in {"article", "periodical"} else "number"] = number
    found["page"] = pages(_plain(_text(values, "pages", "eid", "articleno", "article-number")))
    found["type"] = _TYPES.get(type_, "document")
    if found["type"] in {"report", "thesis"} and _first(values, "institution", "school"):  # which is the publisher already
        found["publisher"] = _text(values, "publisher")
    if quoted := _QUOTED.fullmatch(found["publisher"]):
        found["publisher"] = quoted[1]
    found["genre"] = _GENRES.get(found["genre"].lower(), found["genre"]) or _GENRES.get(type_, "")
    if "editor" in values:
        found["editor"] = as_csl_names(people.from_field(values["editor"]))
    if "translator" in values:
        found["translator"] = as_csl_names(people.from_field(values["translator"]))
    found["issued"] = _issued(values)
    found["accessed"] = as_csl_date(_first(values, "urldate", "lastchecked"))
    return found


def _plain(text: str) -> str:
    return text.replace(r"\$", "$")


def _keywords(values: Mapping[str, str]) -> tuple[str, ...]:
    text = from_latex(_first(values, "keywords", "keyword", "author_keywords"))
    if _A_LINE_EACH.fullmatch(text):
        return tuple(text.split("\n"))
    return tuple(re.split(r"\s*;\s*" if ";" in text else r"\s*[,\n]\s*", text)) if text else ()


def url(text: str) -> str:
    r"""The address in a field, which BibLaTeX reads as it stands and BibTeX's users escape: ``\url{a\_b}`` → ``a_b``."""
    if command := _URL_COMMAND.search(text):
        text = command[1]
    if "&amp;" in text:
        text = text.replace("&amp;", "&")
    if "\\" in text or "{" in text or "$" in text:
        text = _ANGLE.sub(lambda match: "<" if match[1] in {"<", "less"} else ">", text)
        text = latex.unescaped(text)
        text = text.replace("{", "").replace("}", "")
    return "".join(text.split()) if text.startswith(("http", "www")) else one_line(text)


def _links(values: Mapping[str, str]) -> tuple[Link, ...]:
    found: dict[str, Link] = {}
    for rel, name in _LINKS:
        if name not in values:
            continue
        for address in re.split(r"[;,]?\s+(?=https?://)|,\s+", values[name].strip()):
            whole = url(address)
            if _HOST.match(whole):
                whole = f"https://{whole}"
            if whole.lower().startswith("http"):
                found.setdefault(addresses.same(whole), Link("pdf" if rel == "paper" and whole.endswith(".pdf") else rel, whole))
    if _leads_on(other := url(values.get("doi", ""))):
        found.setdefault(addresses.same(other), Link("paper", other))
    for name in ("howpublished", "note", "annote"):
        if name in values and ("http" in values[name] or "\\url" in values[name]):
            for address in addresses.addresses(url(values[name]) if "\\url" in values[name] else latex.unescaped(values[name])):
                told = addresses.rel(address.url)
                found.setdefault(
                    addresses.same(address.url), Link("paper" if told == "other" and name == "howpublished" else told, address.url)
                )
    return tuple(found.values())


def _leads_on(told: str) -> bool:
    """Whether what stands for a DOI is the address of something else."""
    return told.lower().startswith(("http://", "https://")) and not _DOI_IN.search(told)


def _identifiers(values: Mapping[str, str], links: tuple[Link, ...]) -> dict[str, str]:
    """Identifiers in their own fields; for arXiv also where people write them who have no field for it."""
    eprint, kind = url(values.get("eprint", "")), _first(values, "archiveprefix", "eprinttype", "archive").lower()
    found = {
        "doi": ids.doi(url(values.get("doi", ""))),
        "arxiv": ids.arxiv(url(_first(values, "arxiv", "arxivid", "arxiv_id"))) or (ids.arxiv(eprint) if kind in {"", "arxiv"} else ""),
        "pmid": next(iter(re.findall(r"\A\s*(\d{1,9})\b", values.get("pmid", "") or (eprint if kind in {"pubmed", "pmid"} else ""))), ""),
        "isbn": next(iter(_ISBN.findall(_text(values, "isbn"))), ""),
    }
    if not found["doi"] and (doi := _first(values, "doi")):
        found["doi"] = ids.doi(match[0]) if (match := _DOI_IN.search(url(doi))) else ""
    if not found["doi"]:  # a note that is a DOI and nothing else
        found["doi"] = next((doi for name in ("note", "howpublished") if name in values and (doi := ids.doi(_text(values, name)))), "")
    found["doi"] = found["doi"].replace("\\", "")
    if not found["doi"] and (other := url(values.get("doi", ""))) and not _leads_on(other):
        found["doi"] = other  # which is told, where it is no placeholder
    told = [ids.told_by_form(link.url) for link in links if link.rel in {"paper", "pdf", "other"}]
    loose = [
        ids.mentioned(url(values[name]))
        for name in ("journal", "journaltitle", "note", "howpublished", "booktitle", "number")
        if name in values
    ]
    if _PREPRINT.match(values.get("journal", "")):
        loose.append({"arxiv": ids.arxiv(url(_first(values, "volume", "number", "pages")))})
    return {name: value for name, value in merged(found, *told, *({"arxiv": one.get("arxiv", "")} for one in loose)).items() if value}
