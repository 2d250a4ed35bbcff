"""Facts about a paper for the head of its page, under the names of Highwire Press (``citation_*``).

They stand in the front matter; the theme (``partials/metadata.html``) writes them as they are for Google Scholar, Zotero
and others, and again as a thing of schema.org for search engines. Where neither author nor editor is known it leaves the
former out. Scholar's guidelines for webmasters want under ``citation_author`` "only the actual authors", and pass over the
facts of a page without it; Zotero reads ``citation_editor`` as well.
"""

from typing import Any

from papershelf.export.csl import to_csl
from papershelf.export.dates import day
from papershelf.export.people import authors, editor_names
from papershelf.model import Name, Paper

_VENUE = {"article-journal": "journal_title", "article-magazine": "journal_title", "article-newspaper": "journal_title",
          "paper-conference": "conference_title", "speech": "conference_title", "chapter": "book_title",
          "thesis": "dissertation_institution", "report": "technical_report_institution", "article": "journal_title"}  # fmt: skip
_CSL = {"volume": "volume", "issue": "issue", "ISSN": "issn", "publisher": "publisher", "language": "language"}


def metadata(paper: Paper) -> dict[str, Any]:
    """Names without ``citation_`` and their values, a list where there are several; the title is the page's own."""
    item = to_csl(paper, brief=True)
    people = authors(paper, item["type"])
    first, _, last = str(item.get("page", "")).replace("–", "-").partition("-")
    found: dict[str, Any] = {
        "author": [_inverted(name) for name in people],
        "editor": [] if people else [_inverted(name) for name in editor_names(paper)],
        "publication_date": _date(paper),
        _VENUE.get(item["type"], "journal_title"): paper.venue,
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


def _date(paper: Paper) -> str:
    """``2024``, ``2024/04`` or ``2024/04/05``: as much as is known."""
    return "/".join(f"{number:02}" for number in day(paper))


def _inverted(name: Name) -> str:
    """Family name first; a name in one piece has no comma with a blank after it, so that the two can be told apart.

    Zotero takes "García Márquez, Gabriel José" for two people: with a hard space in the family name it does not.
    """
    if name.literal or not name.given:
        return (name.literal or name.family).replace(", ", ",\u00a0")
    family = name.family.replace(" ", "\u00a0") if " " in name.given else name.family
    return f"{family}, {name.given}"
