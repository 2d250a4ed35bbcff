"""Facts about a paper for the head of its page: Highwire's ``citation_*`` names and schema.org's.

Google Scholar, Zotero and others read the Highwire names (without them a page is a snapshot of a web page, not a paper);
search engines read schema.org. Where no author is known there are no Highwire names: Scholar's guidelines for webmasters
take a page without ``citation_author`` for a mistake, and a reference manager would store an entry without one.
"""

from collections.abc import Mapping
from typing import Any

from papershelf.export.csl import address, csl_type, to_csl
from papershelf.model import Name, Paper

_VENUE = {"article-journal": "journal_title", "article-magazine": "journal_title", "article-newspaper": "journal_title",
          "paper-conference": "conference_title", "speech": "conference_title", "chapter": "book_title",
          "thesis": "dissertation_institution", "report": "technical_report_institution", "article": "journal_title"}  # fmt: skip
_CSL = {"volume": "volume", "issue": "issue", "ISSN": "issn", "publisher": "publisher", "language": "language"}
_TYPES = {"article-journal": "ScholarlyArticle", "paper-conference": "ScholarlyArticle", "article": "ScholarlyArticle",
          "thesis": "Thesis", "report": "Report", "book": "Book", "chapter": "Chapter", "dataset": "Dataset",
          "software": "SoftwareSourceCode"}  # fmt: skip
_WHOLES = {"article-journal": "Periodical", "paper-conference": "Book", "chapter": "Book"}


def metadata(paper: Paper) -> Mapping[str, Any]:
    """What the front matter of the page holds: ``citation``, ``schema``; empty ones where they would mislead."""
    return {"citation": highwire(paper), "schema": schema(paper)}


def highwire(paper: Paper) -> dict[str, Any]:
    """Names without ``citation_`` and their values, a list where there are several; the title is the page's own."""
    if not paper.authors:
        return {}
    item = to_csl(paper, brief=True)
    first, _, last = str(item.get("page", "")).replace("–", "-").partition("-")
    found: dict[str, Any] = {
        "author": [_inverted(name) for name in paper.authors],
        "publication_date": _date(item, "/"),
        _VENUE.get(csl_type(paper), "journal_title"): paper.venue,
        **{name: item.get(variable) for variable, name in _CSL.items()},
        "firstpage": first.strip(),
        "lastpage": last.strip(" -"),
        "doi": paper.identifiers.get("doi"),
        "isbn": paper.identifiers.get("isbn"),
        "arxiv_id": paper.identifiers.get("arxiv"),
        "pmid": paper.identifiers.get("pmid"),
        "pdf_url": next((link.url for link in paper.links if link.rel == "pdf"), None),
    }
    return {name: value if isinstance(value, list) else str(value) for name, value in found.items() if value}


def schema(paper: Paper) -> dict[str, Any]:
    """The paper as a thing of schema.org, without what the page says in its other tags; its ``name`` is the title."""
    item = to_csl(paper, brief=True)
    kind = csl_type(paper)
    found = {
        "@context": "https://schema.org",
        "@type": _TYPES.get(kind, "ScholarlyArticle" if paper.kind == "paper" else "CreativeWork"),
        "name": item["title"],
        "author": [_person(name) for name in paper.authors],
        "datePublished": _date(item, "-"),
        "isPartOf": {"@type": _WHOLES.get(kind, "CreativeWork"), "name": paper.venue} if paper.venue else None,
        "sameAs": list(filter(None, [f"https://doi.org/{item['DOI']}" if "DOI" in item else "", address(paper)])),
    }
    return {name: value for name, value in found.items() if value}


def _date(item: Mapping[str, Any], between: str) -> str:
    """``2024``, ``2024/04`` or ``2024/04/05``: as much as is known."""
    parts = item.get("issued", {}).get("date-parts", [[]])[0]
    return between.join(f"{part:02}" for part in parts)


def _inverted(name: Name) -> str:
    """Family name first. Zotero takes "García Márquez, Gabriel José" for two people: with a hard space in between it does not."""
    if name.literal or not name.given:
        return name.literal or name.family
    family = name.family.replace(" ", "\u00a0") if " " in name.given else name.family
    return f"{family}, {name.given}"


def _person(name: Name) -> dict[str, str]:
    return {"@type": "Organization" if " " in name.literal else "Person", "name": str(name)}
