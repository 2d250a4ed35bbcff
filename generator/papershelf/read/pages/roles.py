"""What an element of a page is, by the names that its makers gave it."""

import re
from typing import Literal

from papershelf.read.entry.markdown_links import is_label
from papershelf.read.pages.tree import Node

Role = Literal["authors", "author", "abstract", "year", "venue", "page", "keywords", "pmid", "doi", "grey", "submitted", ""]

_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_TITLES = frozenset({"title", "titre", "titel", "headline"})
_NAMED = {"gs_rt": "title", "gsc_a_at": "title", "ptitle": "title", "gs_a": "grey", "gs_gray": "grey", "gs_rs": "abstract", "gsc_a_y": "year", "loa": "authors", "authsearch": "author", "info": "venue", "note-meta-info": "submitted"}  # fmt: skip
"""Names that sites gave without a word in them: Google Scholar, CVF, the ACM, PMLR, OpenReview."""
_NO_PAPER = frozenset({"journal", "book", "series", "section", "page", "site", "volume", "issue", "venue", "sub", "alt", "nav", "menu", "widget", "modal", "container", "track", "session"})  # fmt: skip
_BY_WORD: dict[str, Role] = {
    "authors": "authors", "contributors": "authors", "creators": "authors", "byline": "authors", "people": "authors", "autoren": "authors", "auteurs": "authors",
    "author": "author", "creator": "author",
    "abstract": "abstract", "abstracts": "abstract",
    "year": "year", "date": "year", "published": "year",
    "venue": "venue", "journal": "venue", "booktitle": "venue", "periodical": "venue", "pages": "page", "pubdates": "year", "conference": "venue",
    "keywords": "keywords", "pmid": "pmid", "doi": "doi",
}  # fmt: skip
_BY_PROPERTY: dict[str, Role] = {"author": "author", "creator": "author", "abstract": "abstract", "description": "abstract", "datePublished": "year", "isPartOf": "venue", "pagination": "page", "keywords": "keywords"}  # fmt: skip
_PEOPLE = re.compile(r"/(?:people|profile|authors?|pid|citations)\b|searchtype=author|[?&](?:user|query_author|author)=", re.IGNORECASE)
"""Where links on names lead."""


_STAND_OUT = frozenset({"b", "strong", "h2", "h3", "h4", "h5", "h6"})


def names(node: Node) -> list[str]:
    """The names that a title may be known by: classes that end with such a word, and what else marks it in the lists of some sites."""
    told = node.attributes
    found = [name for name in told.get("class", "").split() if _is_title(name)]
    if told.get("title") == "paper title":
        found.append("title of a link")
    if told.get("itemprop") in {"name", "headline"} and node.above and _of_a_paper(node):
        found.append("itemprop")
    if node.tag == "a" and node.above and node.above.tag in _STAND_OUT and not is_of_a_person(node) and not is_label(node.text()):
        found.append(f"link in {node.above.tag}")
    return found


def _of_a_paper(node: Node) -> bool:
    """Whether the thing whose name ``node`` is, is an article."""
    above = node.above
    while above and "itemscope" not in above.attributes:
        above = above.above
    return bool(above and re.search(r"Article|CreativeWork\Z", above.attributes.get("itemtype", "")))


def _is_title(name: str) -> bool:
    words = [word.lower() for word in _WORDS.findall(name)]
    return _NAMED.get(name) == "title" or (bool(words) and words[-1] in _TITLES and not _NO_PAPER & set(words))


def role(node: Node) -> Role:
    """What ``node`` says of a paper, its title aside; ``""`` for nothing that is known."""
    told = node.attributes
    for name in told.get("itemprop", "").split():
        if name in _BY_PROPERTY:
            return _BY_PROPERTY[name]
    for name in told.get("class", "").split():
        if name in _NAMED and _NAMED[name] != "title":
            return _NAMED[name]  # type: ignore[return-value]  # the others are roles
        words = [word.lower() for word in _WORDS.findall(name)]
        if words[-2:] == ["author", "list"]:
            return "authors"
        for word in reversed(words if "tldr" not in words and "replacement" not in words else []):
            if word in _BY_WORD and not (word == "author" and words[-1] in {"picture", "image", "avatar", "info"}):
                return _BY_WORD[word]
    return "abstract" if told.get("id", "").lower() == "abstract" else ""


def is_of_a_person(node: Node) -> bool:
    """Whether a link leads to what a site knows of an author."""
    return node.tag == "a" and bool(_PEOPLE.search(node.attributes.get("href", "")))
