"""Which kind of BibTeX entry a paper is, and the fields that hang on the kind: where it appeared, its number, what it is called."""

import re
from collections.abc import Iterator

from papershelf.export.csl import csl_type
from papershelf.model import Paper
from papershelf.text.plain import one_line

_KINDS = {"article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "paper-conference": "inproceedings",
          "book": "book", "chapter": "incollection", "thesis": "phdthesis", "report": "techreport", "manuscript": "unpublished",
          "patent": "patent", "legal_case": "jurisdiction", "legislation": "legislation", "regulation": "legislation", "bill": "legislation"}  # fmt: skip
_VENUE = {"article": "journal", "inproceedings": "booktitle", "incollection": "booktitle", "phdthesis": "school", "mastersthesis": "school",
          "techreport": "institution"}  # fmt: skip
_SAID = {
    "phdthesis": re.compile(r"(?:ph\.?\s?d\.?|doctoral)\s(?:thesis|dissertation)", re.IGNORECASE),
    "mastersthesis": re.compile(r"master[’']?s?\sthesis", re.IGNORECASE),
    "techreport": re.compile(r"technical\sreport", re.IGNORECASE),
}
"""What styles write of these kinds by themselves."""
_DASHES = re.compile(r"\s*[-–—]+\s*")
_MASTER = re.compile(r"\bmaster|\bm\.?\s?sc\b", re.IGNORECASE)


def kind_of(paper: Paper) -> str:
    """The kind of entry: ``inproceedings``; what BibTeX has no kind for is ``misc``."""
    kind = _KINDS.get(csl_type(paper), "misc")
    if kind == "book" and _text(paper, "chapter-number"):
        return "inbook"
    return "mastersthesis" if kind == "phdthesis" and _MASTER.search(_text(paper, "genre")) else kind


def placed(paper: Paper, kind: str) -> Iterator[tuple[str, str]]:
    """Where a paper of ``kind`` appeared and what it is called and numbered there, by the names of fields; nothing is escaped yet."""
    series = _text(paper, "collection-title")
    if kind in {"book", "inbook"}:
        yield "series", series or paper.venue or ""
    else:
        yield _VENUE.get(kind, "howpublished"), paper.venue or ""
        yield "series", series
    if kind in _SAID and not _SAID[kind].fullmatch(_text(paper, "genre")):
        yield "type", _text(paper, "genre")
    yield "volume", _text(paper, "volume")
    yield "number", _text(paper, "issue") or (_text(paper, "number") if kind != "article" else "")  # of an article CSL means another one
    yield "chapter", _text(paper, "chapter-number")
    yield "pages", _DASHES.sub("--", _text(paper, "page"))
    publisher = _text(paper, "publisher")
    yield "publisher", "" if kind in _SAID and publisher == one_line(paper.venue or "") else publisher


def _text(paper: Paper, variable: str) -> str:
    return one_line(str(paper.csl.get(variable, "")))
