"""Pages of entries: one for each paper, and one for each former address."""

from collections.abc import Iterable, Iterator
from functools import partial
from urllib.parse import quote_plus

from papershelf.export.metadata import metadata
from papershelf.model import Page, Paper
from papershelf.render import provenance
from papershelf.render.amounts import MENTIONED
from papershelf.render.byline import byline, named
from papershelf.render.citations import citation
from papershelf.render.entry_view import EntryView, entry_view, links
from papershelf.render.files import Draft
from papershelf.render.issue import issue_address
from papershelf.render.left_out import LeftOut
from papershelf.render.mark import marked
from papershelf.render.shelf import Shelf
from papershelf.render.templates import fill
from papershelf.text.escape import Markdown
from papershelf.text.marks import words
from papershelf.text.mathematics.formulas import plain
from papershelf.text.plain import one_line, shorten
from papershelf.timing import timed

_SEARCHES = (
    ("arXiv", "https://arxiv.org/search/?searchtype=title&query={}"),
    ("Semantic Scholar", "https://www.semanticscholar.org/search?q={}"),
    ("Google Scholar", "https://scholar.google.com/scholar?q={}"),
)


_SOUGHT = 60
"""Characters of a title that are looked for elsewhere, and that stand on the way to the next paper."""
_MANY_AUTHORS, _FIRST_AUTHORS = 40, 20
"""More authors are folded behind the first ones, or they would fill a screen before the abstract."""
_DESCRIPTION = 160
"""Characters for search engines, which show no more, and for who passes the address on."""


def pages(shelf: Shelf, papers: Iterable[Paper]) -> Iterator[Page]:
    """The page of each of ``papers``, and one that leads on from each of its former addresses."""
    return (draft.make() for draft in drafts(shelf, papers))


def drafts(shelf: Shelf, papers: Iterable[Paper]) -> Iterator[Draft]:
    """The same, still to be made."""
    for paper in papers:
        view = entry_view(paper, shelf)
        yield Draft(f"papers/{paper.id}.md", view.mark, partial(page, view))
        for alias in paper.aliases:
            yield Draft(f"papers/{alias}.md", view.mark, partial(_moved, alias, paper))


@timed("render: papers")
def page(view: EntryView) -> Page:
    """Asks nothing but ``view``: what is not in it must not change the page."""
    paper, known = view.paper, links(view.paper)
    origins = {origin.id: origin for origin in view.origins}
    silent = dict(view.silent)
    text = fill(
        "paper",
        whole=view.whole,
        most_of_a_title=_SOUGHT,
        most_mentions=MENTIONED,
        paper=paper,
        byline=byline(paper, _FIRST_AUTHORS if len(paper.authors) > _MANY_AUTHORS else 0),
        authors=named(paper) if len(paper.authors) > _MANY_AUTHORS else "",
        description="" if LeftOut.FRAME in view.left_out else _description(paper, _DESCRIPTION if view.whole else _DESCRIPTION // 2),
        bare=LeftOut.FRAME in view.left_out,
        links=known,
        silent=[(name, silent[address]) for name, address in known if address in silent],
        searches=searches(paper.title) if view.whole else [],
        topics=view.topics,
        citation=citation(view),
        metadata=metadata(paper),
        meanings=view.meanings,
        similar=view.similar,
        near_to=view.near_to,
        mentions=view.mentions,
        mentioned_by=view.mentioned_by,
        named=view.named,
        spoken_of=view.spoken_of,
        notes=[(note, origins.get(note.collection)) for note in paper.notes],
        given=provenance.given(paper, view.origins),
        corrected=provenance.corrected(paper),
        versions=provenance.appearances(paper),
        way=view.way,
        issue=issue_address(view.issues, paper) if view.issues else "",
    )
    path = f"papers/{paper.id}.md"
    return Page(path, marked(path, text))


def searches(title: str) -> list[tuple[str, Markdown]]:
    """Where else ``title`` can be looked for: addresses that need no escaping any more."""
    sought = quote_plus(_sought(title))
    return [(name, Markdown(address.format(sought))) for name, address in _SEARCHES]


def _sought(title: str) -> str:
    """The words of ``title`` by which it is found elsewhere: the first ones say enough."""
    return title if len(title) <= _SOUGHT else title[: _SOUGHT + 1].rpartition(" ")[0] or title


def _description(paper: Paper, length: int) -> str:
    text = paper.abstract or words(paper.notes[0].text if paper.notes else paper.title)
    return shorten(one_line(plain(text)), length)


def _moved(alias: str, paper: Paper) -> Page:
    path = f"papers/{alias}.md"
    return Page(path, marked(path, fill("moved", paper=paper)))
