"""Pages in HTML, as a browser saves them, whose markup names titles, authors and abstracts: volumes, lists of new papers, results, the page of a paper."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile

from papershelf.model import Problem, Seed
from papershelf.read.document import Document
from papershelf.read.draft import YEAR, Draft
from papershelf.read.html_page import is_html
from papershelf.read.pages import cited, told
from papershelf.read.pages.entries import entries
from papershelf.read.pages.tree import Node, Tree, tree
from papershelf.read.reader import Found
from papershelf.text.plain import one_line, quoted

NAME = "page of papers"
_MARKED = re.compile(r"title|headline|<(?:b|strong|h[2-6])\b[^<>]*>\s*<a\b", re.IGNORECASE)
_PROCEEDINGS = re.compile(
    r"\b(?:[A-Z][a-z]*[A-Z]\w* 20\d\d(?= (?:Accepted |Conference )?Papers\b|\Z)|Proceedings|Conference|Advances in|Workshop|Symposium|Findings|Meeting)\b"
)
_PAPERS = re.compile(r" (?:Accepted |Conference )?Papers\Z")
_ISSUE = re.compile(r"\b(?:Vol(?:ume)?|Issue|No|Nr|Band|Heft)\b\.? ?\d", re.IGNORECASE)
"""What the heading of an issue has: the year is of it, and the rest is no venue as it stands."""
_HEADINGS = frozenset({"title", "h1", "h2", "h3", "h4"})
_OF_A_SITE = re.compile(r"\s+[|·–—-]\s+(?:ACL Anthology|[A-Z][\w.]*(?: [A-Z]\w+){0,3})\Z")


def sniff(document: Document) -> bool:
    """Whether a page says what is a title, or is the page of a paper."""
    if not is_html(document.text) or not _MARKED.search(document.text):
        return False
    page = _page(document.text)
    return bool(cited.draft(document.file, page) or entries(page)[0])


def is_of_one(document: Document) -> bool:
    """Whether the head of a page says that it is the page of one paper."""
    return cited.draft(document.file, _page(document.text)) is not None


@lru_cache(maxsize=1)  # it is told by what is then read
def _page(text: str) -> Tree:
    return tree(text)


def read(document: Document) -> Iterator[Found]:
    """A record for the paper that the page is of, or for each of its entries."""
    page = _page(document.text)
    yield Seed(document.file, NAME, heading=_heading(page))
    if single := cited.draft(document.file, page):
        yield from single.found()
        return
    found, others = entries(page)
    every = [told.draft(document.file, entry, page) for entry in found]
    volumes = [text for text in (_headings(page, found[0].title) if found else []) if _PROCEEDINGS.search(text) or _ISSUE.search(text)]
    for draft in _placed(every, volumes):
        if draft.title and draft.title in volumes:
            yield Problem(document.file, draft.source.line, f"the volume that the page is of, no entry of it: {quoted(draft.title)}")
        else:
            yield from draft.found()
    for entry in others:
        yield Problem(
            document.file, entry.title.line, f"a title among papers that stands otherwise, left out: {quoted(one_line(entry.title.text()))}"
        )


def _heading(page: Tree) -> str:
    """What the page is called."""
    headings = [text for node in page.root.walked() if node.tag in {"title", "h1"} and (text := node.text().replace("\n", " "))]
    return _OF_A_SITE.sub("", headings[0]) if headings else ""


def _placed(drafts: list[Draft], volumes: list[str]) -> list[Draft]:
    """``drafts`` with the year of the proceedings that the page is of, where no entry has one."""
    if any(draft.date for draft in drafts):
        return drafts
    years = {year for text in volumes for year in YEAR.findall(text)}
    venue = next((_PAPERS.sub("", text) for text in volumes if len(text) < 200 and _PROCEEDINGS.search(text)), "")
    if not volumes or len(years) != 1:
        return drafts
    return [replace(draft, date=next(iter(years)), venue=draft.venue or venue) for draft in drafts]


def _headings(page: Tree, first: Node) -> list[str]:
    """The headings above the ``first`` title, what else is called a title at its head, and the title of its window."""
    above = takewhile(lambda node: node is not first, page.root.walked())
    within = {id(node) for node in first.lineage()}
    marked = (node for node in above if (node.tag in _HEADINGS or _is_called_title(node)) and id(node) not in within)
    every = [(node, text) for node in marked if (text := one_line(node.text()))]
    shown = [text for node, text in every if node.tag in _HEADINGS - {"title"}]
    called = [text for node, text in every if node.tag not in _HEADINGS]
    return [*shown, *called[:1], *(text for node, text in every if node.tag == "title")]


def _is_called_title(node: Node) -> bool:
    return "title" in node.attributes.get("class", "").split()
