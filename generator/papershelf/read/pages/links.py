"""Where the entry of a page leads: to the paper, and to what its links say."""

import re
from itertools import islice

from papershelf.model import Link, Rel
from papershelf.read.entry.markdown_links import is_label, rel
from papershelf.read.pages import roles
from papershelf.read.pages.entries import Entry
from papershelf.read.pages.tree import Node, Tree
from papershelf.text import identifiers as ids
from papershelf.text.links import serves_pdf
from papershelf.text.plain import one_line

_NO_LINK = re.compile(r"\W*(?:bib(?:tex)?|other|format|cite|ris|html|export.*|home|twitter)\W*", re.IGNORECASE)
"""Links beside a paper to other forms of it or of its reference."""
_MOST, _NEAR = 200, 3
"""Links of an entry, and elements around a title of which one may be its link."""
_LEAD = re.compile(r"(?:download|view|open|read|full(?:[ -]text)?|get)\s+", re.IGNORECASE)
_ABSTRACT = re.compile(r"\W*abs(?:tract)?(?: page)?\W*", re.IGNORECASE)
_SUPPLEMENT = re.compile(r"\W*supp", re.IGNORECASE)


def links(entry: Entry, page: Tree) -> tuple[Link, ...]:
    """Where the title leads, and the links that say what they lead to or have an identifier in their address."""
    inner = {id(node) for text in entry.walked() if roles.role(text) == "abstract" for node in text.walked()}
    titles = {id(node) for node in _titled(entry)}
    found: list[Link] = []
    for node in sorted(_anchors(entry), key=lambda node: id(node) not in titles):
        url = page.resolved(node.attributes.get("href", ""))
        if not url or id(node) in inner or roles.is_of_a_person(node) > (id(node) in titles):
            continue
        kind = "paper" if id(node) in titles else _kind(one_line(node.text()), url)
        known = {tuple(ids.told_by_form(link.url).items()) for link in found if link.rel == "paper"} - {()}
        if kind and not (kind == "paper" and tuple(ids.told_by_form(url).items()) in known):
            found.append(Link(kind, url))
    return tuple(dict.fromkeys(found))


def _anchors(entry: Entry) -> list[Node]:
    """All links, those around the title too."""
    found = list(islice((node for node in entry.walked() if node.tag == "a"), _MOST))
    return found + [node for node in _titled(entry) if node not in found]


def _kind(text: str, url: str) -> Rel | None:
    """What a link leads to; none where it says nothing of the paper."""
    if _NO_LINK.fullmatch(text) or url.endswith((".bib", ".ris")):
        return None
    if _SUPPLEMENT.match(text):
        return "other"
    if _ABSTRACT.fullmatch(text):
        return "paper"
    word = _LEAD.sub("", text)
    if word and is_label(word):
        return rel(word, url)
    if ids.told_by_form(url):
        return "pdf" if serves_pdf(url) else "paper"
    return None


def _titled(entry: Entry) -> list[Node]:
    """The links that the title is in, or that are in it."""
    above = islice(entry.title.lineage(), _NEAR)
    return [*(node for node in entry.title.walked() if node.tag == "a"), *(node for node in above if node.tag == "a")]
