"""From the tags of a record in RIS to a draft: which tag says what, in the dialects of programs, publishers and databases."""

import re
from typing import Any

from papershelf.model import MORE_AUTHORS, Link, Name, Source
from papershelf.read.as_csl import as_csl_date, as_csl_names
from papershelf.read.draft import Draft, known, place, year_in
from papershelf.read.tagged.lines import Tagged, joined_titles, one_line, unbracketed
from papershelf.read.tagged.ris_roles import roles_of
from papershelf.text import identifiers as ids
from papershelf.text import links as addresses
from papershelf.text.people import names

TITLES = ("TI", "T1")
_BOOKS = frozenset({"BOOK", "EDBOOK", "EBOOK", "WHOLE"})
_PARTS = frozenset({"CHAP", "ECHAP", "CONF", "CPAPER", "ENCYC", "DICT", "SER"})
_TYPES = {
    "JOUR": "article-journal", "EJOUR": "article-journal", "JFULL": "article-journal", "ABST": "article-journal", "INPR": "article-journal",
    "MGZN": "article-magazine", "NEWS": "article-newspaper", "BOOK": "book", "EDBOOK": "book", "EBOOK": "book", "CHAP": "chapter",
    "ECHAP": "chapter", "CONF": "paper-conference", "CPAPER": "paper-conference", "THES": "thesis", "RPRT": "report", "UNPB": "manuscript",
    "PAT": "patent", "ELEC": "webpage", "WEB": "webpage", "ICOMM": "webpage", "BLOG": "post-weblog", "COMP": "software", "DATA": "dataset",
    "DBASE": "dataset", "SLIDE": "speech", "STAND": "standard", "PREPRINT": "article", "CASE": "legal_case", "STAT": "legislation", "LEGAL": "regulation",
    "BILL": "bill", "UNBILL": "bill", "HEAR": "hearing", "ENCYC": "entry-encyclopedia", "DICT": "entry-dictionary",
}  # fmt: skip
_CSL = {"volume": ("VL",), "publisher": ("PB",), "publisher-place": ("CY", "PP"), "edition": ("ET",), "language": ("LA",), "number": ("M1",),
        "archive": ("DB",), "note": ("N1",)}  # fmt: skip
_INITIAL_BEHIND = re.compile(r"(?<=, )([^\W\d_]{2,} [A-Z])\Z")
"""An initial without its full stop behind a given name: ``Sears, Margaret E``."""
_OTHERS = frozenset({"et al", "et al.", "others"})
_PUBMED = frozenset({"pubmed", "medline"})
_OF_VERSIONS = frozenset({"software", "dataset"})
"""What has versions where books have editions."""
_DAY = re.compile(r"\d{4}(?:[/-]\d{1,2}){1,2}[/-]?|\d{8}")
"""What PubMed has for an edition: when a paper stood there first."""


def draft(file: str, record: Tagged) -> Draft:
    """What the lines of a record say, by their tags; ``file`` is the name of theirs."""
    kind = record.all("TY")[-1].upper() if record.first("TY") else ""
    links = _links(record)
    identifiers, csl, date, venue = _identifiers(record, links), _csl(record, kind), _date(record), _venue(record, kind)
    others = (one_line(record.first("BT", "T2", "ST", "T3")), venue, known(identifiers))
    return Draft(
        Source(file, record.line, one_line(record.first("ID")) or None),
        unbracketed(_title(record, kind)) if "pmid" in identifiers or _is_of_pubmed(record) else _title(record, kind),
        place(venue, csl, date, *others),
        kind="other" if kind in {"DATA", "COMP", "DBASE"} else "paper",
        authors=_names(record, *_authors_of(record, kind)) or (_names(record, "A2", "A3", "ED") if kind in _BOOKS else ()),
        date=date,
        venue=venue,
        abstract=record.first("AB", "N2"),
        identifiers=identifiers,
        csl=csl,
        keywords=tuple(word for text in record.all("KW") for word in re.split(r"\n|;", text)),
        links=links,
    )


def _title(record: Tagged, kind: str) -> str:
    """The titles, joined as title and subtitle; one that only repeats another's words is left out."""
    every = record.all(*TITLES) or record.all("CT") or (record.all("BT", "T2") if kind in _BOOKS else [])
    return joined_titles(every)


def _is_of_pubmed(record: Tagged) -> bool:
    return record.first("DB").lower() in _PUBMED or any("ncbi.nlm.nih.gov/pubmed" in link for link in record.all("UR", "L1", "L2", "LK"))


def _authors_of(record: Tagged, kind: str) -> tuple[str, ...]:
    """The tags of authors: the secondary ones too of a book that stands in no series, and where there are no others of what is no part of a larger work."""
    if (kind == "BOOK" and not record.first("T2", "T3")) or not (kind in _PARTS | _BOOKS | {"THES"} or record.first("AU", "A1")):
        return ("AU", "A1", "A2")
    return ("AU", "A1")


def _others(record: Tagged, kind: str) -> dict[str, Any]:
    """Who did something else, by the variables of CSL; who is an author already is no other."""
    found: dict[str, Any] = {}
    if not any(map(record.has, ("ED", "A2", "A3", "A4"))):
        return found
    taken = _authors_of(record, kind)
    authors = set(record.all(*taken))
    roles = roles_of(kind)
    for role in dict.fromkeys(roles.values()):
        tags = [tag for tag, of in roles.items() if of == role and tag not in taken and not set(record.all(tag)) <= authors]
        found[role] = as_csl_names(_names(record, *tags))
    return found


def _names(record: Tagged, *tags: str) -> tuple[Name, ...]:
    """The names under ``tags``, in the order of the file; a tag that only repeats those of another is left out."""
    lists = {tag: [one_line(text) for text in record.all(tag)] for tag in tags}
    told = [tag for at, tag in enumerate(tags) if not any(set(lists[tag]) <= set(lists[other]) for other in tags[:at])]
    found: list[Name] = []
    for line in (_INITIAL_BEHIND.sub(r"\1.", one_line(text)) for text in record.all(*told)):
        if line.lower() in _OTHERS:
            continue
        found += names.from_list(line) if ";" in line or line.count(",") > 2 or " and " in line else [names.from_inverted(line)]
    return tuple(found)


def _date(record: Tagged) -> str:
    every = record.all("PY") + record.all("Y1") + record.all("DA") + record.all("YR")
    return next((text for text in every if year_in(text)), every[0] if every and re.search(r"\w", every[0]) else "")


def _venue(record: Tagged, kind: str) -> str:
    if kind in _BOOKS:
        return ""
    if kind in {"THES", "RPRT"}:
        return one_line(record.first("PB", "T2", "JF"))
    return one_line(record.first("JF", "T2", "JO", "BT", "JA", "J2", "J1", "C3", "T3"))


def _csl(record: Tagged, kind: str) -> dict[str, Any]:
    found: dict[str, Any] = {name: one_line(record.first(*tags)) for name, tags in _CSL.items()}
    found["type"] = _TYPES.get(kind, "document")
    found["edition"] = "" if _DAY.fullmatch(found["edition"]) else found["edition"]
    if found["type"] in _OF_VERSIONS:
        found["version"] = found.pop("edition")
    start, end = one_line(record.first("SP")), one_line(record.first("EP"))
    found["page"] = start if not end or end == start or "-" in start else f"{start}-{end}".lstrip("-")
    found["issue"] = one_line(record.first("IS", "CP"))
    found["collection-title"] = one_line(record.first("T3" if kind not in _BOOKS else "T2", "T3"))
    found["container-title-short"] = one_line(record.first("JI", "JA", "J2")) if record.first("JF", "T2", "JO") else ""
    found |= _others(record, kind)
    if any(one_line(text).lower() in _OTHERS for text in record.all(*_authors_of(record, kind))):
        found[MORE_AUTHORS] = True
    found["accessed"] = as_csl_date(record.first("Y2"))
    found["issued"] = next((date for text in record.all("DA", "PY", "Y1") if (date := as_csl_date(text))), {})
    serial = one_line(record.first("SN"))
    issn = re.match(r"(\d{4})-?(\d{3}[\dXx])(?:\W|\Z)", serial)
    found["ISSN"] = f"{issn[1]}-{issn[2]}" if issn else ""
    return found


def _identifiers(record: Tagged, links: tuple[Link, ...]) -> dict[str, str]:
    found = {"doi": "", "isbn": ""}
    for text in record.all("DO", "M3", "N1", "L3", "DI", "AN", "C7"):
        found["doi"] = found["doi"] or ids.doi(text) or ids.mentioned(text).get("doi", "")
    serial = one_line(record.first("SN", "BN"))
    if re.fullmatch(r"(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx](?:\W.*)?", serial):
        found["isbn"] = serial.split(";")[0].split(" (")[0].strip()
    if record.first("DB").lower() in _PUBMED and record.first("AN").isdigit():
        found["pmid"] = record.first("AN")
    for link in links:
        for name, value in ids.told_by_form(link.url).items():
            found[name] = found.get(name) or value
    return {name: value for name, value in found.items() if value}


def _links(record: Tagged) -> tuple[Link, ...]:
    """``UR`` leads to the page, ``L1`` to the PDF; a tag may hold several addresses, parted by semicolons or blanks."""
    found: list[Link] = []
    for tag, text in record.values():
        if tag in {"UR", "LK", "L1", "L2"}:
            for address in re.split(r"\s*;\s*(?=https?:)|\s+", text):
                pdf = tag == "L1" or addresses.is_pdf(address)
                found.append(Link("pdf" if pdf else "paper", address.strip().rstrip(";")))
    return tuple(dict.fromkeys(link for link in found if link.url.lower().startswith("http")))
