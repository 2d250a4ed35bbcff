"""Papers as RIS, the tagged form that reference managers exchange."""

import re
from collections.abc import Iterator

from papershelf.export.completeness import warning
from papershelf.export.csl import address, csl_type
from papershelf.model import Name, Paper
from papershelf.text.formulas import plain
from papershelf.text.plain import one_line

_TYPES = {"article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "paper-conference": "CPAPER", "book": "BOOK",
          "chapter": "CHAP", "thesis": "THES", "report": "RPRT", "speech": "SLIDE", "article": "UNPB", "dataset": "DATA", "software": "COMP",
          "patent": "PAT", "webpage": "ELEC", "standard": "STAND", "manuscript": "UNPB"}  # fmt: skip
_CSL = (("volume", "VL"), ("issue", "IS"), ("publisher", "PB"), ("publisher-place", "CY"), ("ISSN", "SN"), ("language", "LA"),
        ("edition", "ET"), ("number", "M1"))  # fmt: skip
_DASH = re.compile(r"\s*[-–—]+\s*")


def to_ris(paper: Paper, *, brief: bool = False) -> str:
    """``paper`` as one RIS record, which ends with an empty line; each value stands on one line.

    A brief one has what a list of references needs: no abstract and no keywords.
    """
    left_out = {"AB", "KW"} if brief else set()
    lines = (f"{tag}  - {text}" for tag, value in _fields(paper) if tag not in left_out and (text := one_line(value)))
    return "\n".join([*lines, "ER  - ", "", ""])


def _fields(paper: Paper) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(csl_type(paper), "GEN")
    yield "ID", paper.id
    yield "TI", plain(paper.title)
    for name in paper.authors:
        yield "AU", _name(name)
    yield "PY", str(paper.year or "")
    yield "T2", paper.venue or ""
    for variable, tag in _CSL:
        yield tag, str(paper.csl.get(variable, ""))
    start, _, end = _DASH.sub("-", str(paper.csl.get("page", ""))).partition("-")
    yield "SP", start
    yield "EP", end
    yield "DO", paper.identifiers.get("doi", "")
    yield "SN", paper.identifiers.get("isbn", "")
    for scheme, label in (("arxiv", "arXiv"), ("acl", "ACL"), ("openreview", "OpenReview"), ("pmid", "PMID")):
        yield "AN", f"{label}:{paper.identifiers[scheme]}" if scheme in paper.identifiers else ""
    for url in dict.fromkeys([address(paper), *(link.url for link in paper.links)]):
        yield "UR", url
    yield "AB", plain(paper.abstract)
    for keyword in paper.keywords:
        yield "KW", keyword
    yield "N1", warning(paper)


def _name(name: Name) -> str:
    """Family name first; a name in one piece ends with a comma where it would be taken apart (``Open Tides Group,``)."""
    if name.literal:
        return f"{name.literal}," if " " in name.literal and "," not in name.literal else name.literal
    return f"{name.family}, {name.given}" if name.given else name.family
