"""Pages of entries: one for each paper, and one for each former address."""

from collections.abc import Iterable, Iterator
from urllib.parse import quote_plus

from papershelf.export.metadata import metadata
from papershelf.model import Page, Paper
from papershelf.render import provenance
from papershelf.render.budget import WAYS
from papershelf.render.citations import citation
from papershelf.render.issue import issue_address
from papershelf.render.mark import marked
from papershelf.render.provenance import IDENTIFIER_LINKS
from papershelf.render.shelf import Shelf
from papershelf.render.templates import fill
from papershelf.render.topics import evidence
from papershelf.text.escape import Markdown
from papershelf.text.formulas import plain
from papershelf.text.marks import words
from papershelf.text.plain import one_line, shorten

_LINK_NAMES = {"paper": "Paper", "pdf": "PDF", "code": "Code", "data": "Data", "model": "Model", "project": "Project page",
               "demo": "Demo", "video": "Video", "slides": "Slides", "other": "Link"}  # fmt: skip
_SEARCHES = (
    ("arXiv", "https://arxiv.org/search/?searchtype=title&query={}"),
    ("Semantic Scholar", "https://www.semanticscholar.org/search?q={}"),
    ("Google Scholar", "https://scholar.google.com/scholar?q={}"),
)


_SOUGHT = 60
"""Characters of a title that are looked for elsewhere, and that stand on the way to the next paper."""
_MENTIONS = 12
"""Papers that a page names as mentioned or as mentioning; more stand among the systems."""
_DESCRIPTION = 160
"""Characters for search engines, which show no more, and for who passes the address on."""


def pages(shelf: Shelf, papers: Iterable[Paper]) -> Iterator[Page]:
    """The page of each of ``papers``, and one that leads on from each of its former addresses."""
    for paper in papers:
        yield _page(paper, shelf)
        yield from (_moved(alias, paper) for alias in paper.aliases)


def _page(paper: Paper, shelf: Shelf) -> Page:
    path = f"papers/{paper.id}.md"
    whole = WAYS not in shelf.left_out
    known = links(paper)
    text = fill(
        "paper",
        whole=whole,
        most_of_a_title=_SOUGHT,
        most_mentions=_MENTIONS,
        paper=paper,
        byline=_byline(paper),
        description=_description(paper, _DESCRIPTION if whole else _DESCRIPTION // 2),
        links=known,
        silent=[(name, shelf.silent[address]) for name, address in known if address in shelf.silent],
        searches=searches(paper.title) if whole else [],
        topics=[(shelf.topic_of[tag.path], evidence(tag) if whole else "") for tag in shelf.corpus.tags.get(paper.id, ())],
        citation=citation(paper, shelf),
        metadata=metadata(paper),
        facet_index=shelf.facet_index,
        meanings=shelf.meanings(paper),
        similar=[(shelf.papers[one.id], one) for one in shelf.shown_near(paper.id)],
        near_to=[shelf.papers[id_] for id_ in (shelf.near_to.get(paper.id, ()) if whole else ())],
        mentions=[(shelf.papers[id_], shelf.named(paper.id, id_)) for id_ in shelf.corpus.mentions.get(paper.id, ())],
        mentioned_by=[(shelf.papers[id_], shelf.named(id_, paper.id)) for id_ in shelf.mentioned_by.get(paper.id, ())],
        notes=[(note, shelf.collections.get(note.collection)) for note in paper.notes],
        given=provenance.given(paper, shelf),
        corrected=provenance.corrected(paper),
        versions=provenance.appearances(paper),
        collection_lead=shelf.collection_lead,
        walk=shelf.walks.get(paper.id) if whole else None,
        issue=issue_address(shelf.config.issues, paper) if shelf.config.issues else "",
    )
    return Page(path, marked(path, text))


def searches(title: str) -> list[tuple[str, Markdown]]:
    """Where else ``title`` can be looked for: addresses that need no escaping any more."""
    sought = quote_plus(_sought(title))
    return [(name, Markdown(address.format(sought))) for name, address in _SEARCHES]


def _sought(title: str) -> str:
    """The words of ``title`` by which it is found elsewhere: the first ones say enough."""
    return title if len(title) <= _SOUGHT else title[: _SOUGHT + 1].rpartition(" ")[0] or title


def _byline(paper: Paper) -> str:
    """Who, where and when, as far as known."""
    known = [", ".join(map(str, paper.authors)), paper.venue or "", str(paper.year or "")]
    return " · ".join(filter(None, known))


def _description(paper: Paper, length: int) -> str:
    text = paper.abstract or words(paper.notes[0].text if paper.notes else paper.title)
    return shorten(one_line(plain(text)), length)


def links(paper: Paper) -> list[tuple[str, str]]:
    """Names and addresses: identifiers first, then the links that do not lead to the same place."""
    found = [(name, form.format(paper.identifiers[key])) for key, (name, form) in IDENTIFIER_LINKS.items() if key in paper.identifiers]
    known = {address for _, address in found}
    return found + [(_LINK_NAMES[link.rel], link.url) for link in paper.links if link.url not in known]


def _moved(alias: str, paper: Paper) -> Page:
    path = f"papers/{alias}.md"
    return Page(path, marked(path, fill("moved", paper=paper)))
