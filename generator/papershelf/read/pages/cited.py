"""A page of one paper, which says in its head how it is to be cited, as Google Scholar and reference managers ask publishers to."""

import re
from collections.abc import Mapping, Sequence

from papershelf.model import Link, Name, Source
from papershelf.read.draft import Draft
from papershelf.read.labelled.blocks import is_text
from papershelf.read.pages import roles
from papershelf.read.pages.tree import Node, Tree
from papershelf.text.people import names
from papershelf.text.plain import one_line

_HEAD = re.compile(r"\A\s*(?:abstract|summary)\s*(?:[:：.]\s*|\n\s*)", re.IGNORECASE)
_CSL = {
    "volume": ("citation_volume",),
    "issue": ("citation_issue",),
    "publisher": ("citation_publisher", "dc.publisher"),
    "ISSN": ("citation_issn",),
    "language": ("citation_language", "dc.language"),
}
_VENUES = ("citation_journal_title", "citation_conference_title", "citation_inbook_title", "citation_book_title", "citation_dissertation_institution", "citation_technical_report_institution", "prism.publicationname")  # fmt: skip
_DATES = ("citation_publication_date", "citation_date", "citation_cover_date", "citation_year", "citation_online_date", "dc.date", "dc.date.issued", "dcterms.issued", "prism.publicationdate")  # fmt: skip
_TYPES = {"citation_conference_title": "paper-conference", "citation_journal_title": "article-journal", "citation_inbook_title": "chapter", "citation_dissertation_institution": "thesis", "citation_technical_report_institution": "report"}  # fmt: skip


def draft(file: str, page: Tree) -> Draft | None:
    """What the head of a page says of the paper that the page is of; none where it is of several, or of none."""
    said, lines = _told(page)
    people = said.get("citation_author", []) or said.get("citation_authors", []) or said.get("dc.creator", [])
    name = next((one for one in ("citation_title", "dc.title") if len(set(said.get(one, []))) == 1), "")
    if not name or (name == "dc.title" and not people):
        return None
    one = {each: values[0] for each, values in said.items()}
    return Draft(
        Source(file, lines[name]),
        one[name],
        authors=_people(people),
        date=_first(one, _DATES),
        venue=_first(one, _VENUES),
        abstract=_abstract(one, page),
        identifiers={
            "doi": one.get("citation_doi", "") or _doi(said),
            "arxiv": one.get("citation_arxiv_id", ""),
            "pmid": one.get("citation_pmid", ""),
            "isbn": one.get("citation_isbn", ""),
        },
        csl={
            **{variable: _first(one, told) for variable, told in _CSL.items()},
            "page": _pages(one),
            "type": next((_TYPES[each] for each in _TYPES if each in one), ""),
        },
        keywords=tuple(word for each in said.get("citation_keywords", []) for word in re.split(r"[;,]\s*", each)),
        links=tuple(_links(one, page)),
    )


def _told(page: Tree) -> tuple[dict[str, list[str]], dict[str, int]]:
    """What the head says, by name, and the line where it begins to."""
    said: dict[str, list[str]] = {}
    lines: dict[str, int] = {}
    for node in page.root.walked():
        if node.tag == "meta" and (value := one_line(node.attributes.get("content", ""))):
            name = (node.attributes.get("name") or node.attributes.get("property", "")).lower()
            said.setdefault(name, []).append(value)
            lines.setdefault(name, node.line)
    return said, lines


def _first(said: Mapping[str, str], names: Sequence[str]) -> str:
    return next((said[name] for name in names if name in said), "")


def _pages(said: Mapping[str, str]) -> str:
    first, last = said.get("citation_firstpage", ""), said.get("citation_lastpage", "")
    return f"{first}-{last}" if first and last and first != last else first


def _people(said: list[str]) -> tuple[Name, ...]:
    if len(said) == 1 and ";" in said[0]:
        said = said[0].split(";")
    return tuple(names.from_text(text) for text in said if text.strip())


def _doi(said: dict[str, list[str]]) -> str:
    told = [*said.get("dc.identifier", []), *said.get("prism.doi", [])]
    return next((value for value in told if re.match(r"(?:doi:|https?://(?:dx\.)?doi\.org/)?10\.\d{4}", value)), "")


def _abstract(one: dict[str, str], page: Tree) -> str:
    """The abstract in the head; else what the page calls so; else the description, if it is whole."""
    if told := one.get("citation_abstract", ""):
        return _HEAD.sub("", told)
    shown = [_HEAD.sub("", text) for node in page.root.walked() if roles.role(node) == "abstract" and is_text(text := _text(node))]
    if shown:
        return max(shown, key=len)
    described = [one[name] for name in ("dc.description", "dcterms.abstract", "og:description", "description") if name in one]
    return next((text for text in described if is_text(text) and not text.endswith(("…", "..."))), "")


def _text(node: Node) -> str:
    blocks = [one for one in node.walked() if one.tag == "p"]
    return "\n\n".join(filter(None, (one.text() for one in blocks))) if len(blocks) > 1 else node.text()


def _links(one: dict[str, str], page: Tree) -> list[Link]:
    paper = one.get("citation_abstract_html_url") or one.get("citation_public_url") or page.address
    told: list[Link] = [Link("paper", paper)] if paper else []
    return told + [Link("pdf", url) for url in [page.resolved(one.get("citation_pdf_url", ""))] if url]
