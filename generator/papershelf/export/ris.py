"""Papers as RIS, the tagged form that reference managers exchange."""

import re
from collections.abc import Collection, Iterator

from papershelf.export.completeness import note
from papershelf.export.csl import address, csl_type
from papershelf.export.dates import accessed, day
from papershelf.export.people import authors, editor_names, translator_names
from papershelf.export.places import place
from papershelf.model import Name, Paper
from papershelf.text.mathematics.formulas import plain
from papershelf.text.plain import one_line

Fields = tuple[tuple[str, str], ...]
"""Tags, and the lines in which they stand."""
LENGTHY = frozenset({"AB", "KW"})
"""What a brief record is without, which has what a list of references needs."""
_TYPES = {"article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "paper-conference": "CPAPER", "book": "BOOK",
          "chapter": "CHAP", "thesis": "THES", "report": "RPRT", "speech": "SLIDE", "article": "UNPB", "dataset": "DATA", "software": "COMP",
          "patent": "PAT", "legal_case": "CASE", "legislation": "STAT", "regulation": "LEGAL", "bill": "BILL", "hearing": "HEAR", "webpage": "ELEC", "standard": "STAND", "manuscript": "UNPB"}  # fmt: skip
_CSL = (("volume", "VL"), ("issue", "IS"), ("publisher", "PB"), ("publisher-place", "CY"), ("ISSN", "SN"), ("language", "LA"),
        ("edition", "ET"), ("number", "M1"), ("container-title-short", "J2"), ("collection-title", "T3"))  # fmt: skip
_EDITORS = {"paper-conference": "A2", "chapter": "A2", "book": "A3"}
"""The tag of editors, which is read as one of authors elsewhere; ``A2`` of a book has the editors of its series."""
_OF_A_SORT = frozenset({"thesis", "report"})
"""Elsewhere a genre is what a database calls the entry ("Article")."""
_DASH = re.compile(r"\s*[-–—]+\s*")


def to_ris(paper: Paper) -> str:
    """``paper`` as one RIS record, which ends with an empty line; each value stands on one line."""
    return joined(parts(paper))


def parts(paper: Paper) -> Fields:
    """The record of ``paper`` by its tags."""
    return tuple((tag, f"{tag}  - {text}") for tag, value in _fields(paper) if value and (text := one_line(value)))


def joined(fields: Fields, left_out: Collection[str] = ()) -> str:
    """A record of :func:`parts`, without the tags ``left_out``."""
    return "\n".join([*(line for tag, line in fields if tag not in left_out), "ER  - ", "", ""])


def _fields(paper: Paper) -> Iterator[tuple[str, str]]:
    kind = csl_type(paper)
    yield "TY", _TYPES.get(kind, "GEN")
    yield "ID", paper.id
    yield "TI", plain(paper.title)
    tag = _EDITORS.get(kind, "")
    for name in authors(paper, kind) if tag else paper.authors:
        yield "AU", _name(name)
    if tag:
        yield from ((tag, _name(name)) for name in editor_names(paper))
    for name in translator_names(paper):
        yield "A4", _name(name)
    yield "PY", str(paper.year or "")
    yield "DA", _date(day(paper))
    yield "Y2", _date(accessed(paper))
    container, publisher = place(paper, kind)
    yield "T2", container
    for variable, tag in _CSL:
        yield tag, publisher if tag == "PB" else str(paper.csl.get(variable, ""))
    yield "ET", str(paper.csl.get("version", "")) if "edition" not in paper.csl else ""
    yield "M3", str(paper.csl.get("genre", "")) if kind in _OF_A_SORT else ""
    start, _, end = _DASH.sub("-", str(paper.csl.get("page", ""))).partition("-")
    yield "SP", start
    yield "EP", end
    yield "DO", paper.identifiers.get("doi", "")
    yield "SN", paper.identifiers.get("isbn", "")
    yield from _number(paper)
    pdfs = [link.url for link in paper.links if link.rel == "pdf"]
    for url in dict.fromkeys([address(paper), *(link.url for link in paper.links)]):
        yield ("L1" if url in pdfs else "UR"), url
    yield "AB", plain(paper.abstract)
    for keyword in paper.keywords:
        yield "KW", keyword
    yield "N1", note(paper)


def _number(paper: Paper) -> Iterator[tuple[str, str]]:
    """The number under which a database has it."""
    for scheme, database in (("pmid", "PubMed"), ("arxiv", "arXiv"), ("acl", "ACL Anthology"), ("openreview", "OpenReview")):
        if scheme in paper.identifiers:
            yield "DB", database
            yield "AN", paper.identifiers[scheme]
            return


def _date(known: list[int]) -> str:
    """``2024/04/05/`` or ``2024/04//`` where more than the year is known."""
    return "/".join([*(f"{number:02}" for number in known), *["", ""][: 4 - len(known)]]) if len(known) > 1 else ""


def _name(name: Name) -> str:
    """Family name first; a name in one piece ends with a comma where it would be taken apart (``Open Tides Group,``)."""
    if name.literal:
        return f"{name.literal}," if " " in name.literal and "," not in name.literal else name.literal
    return f"{name.family}, {name.given}" if name.given else name.family
