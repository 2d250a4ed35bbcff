"""Title and text of an entry in Markdown: what of them is a number, a link or a mark, and no part of the words."""

import re

from papershelf.model import Link, Name
from papershelf.read.entry.byline import people
from papershelf.read.entry.markdown_links import IMAGE, rel
from papershelf.read.entry.numbering import BEFORE_TITLE
from papershelf.text import links as addresses
from papershelf.text.plain import one_line

_LINKED = re.compile(r"\[(?P<text>.+)\]\((?P<url>https?://[^\s()]+)\)[.:]?\Z")
_STUB_WORD = r"(?:paper|code|link|pdf|arxiv|github|project(?: page)?|website|blog(?: post)?|poster|slides|video|demo|dataset|openreview)"
STUB = re.compile(rf"(?<=[.!?)\]])\s+(?:\[?{_STUB_WORD}\]?[.,;|/\s]*)+\Z", re.IGNORECASE)
_STUB_LINK = re.compile(rf"\s*[\[(]{{0,3}}\[(?P<word>{_STUB_WORD})\]\((?P<url>https?://[^\s()]+)\)[\])]*[.,;|/·•\s]*\Z", re.IGNORECASE)
_LINE_OF_LINKS = re.compile(
    rf"^[ \t]*(?:[-*+•|·/,;]?[ \t]*[\[(]{{0,3}}\[{_STUB_WORD}\]\(https?://[^\s()]+\)[\])]*[ \t]*)+[.|]?[ \t]*$\n?",
    re.IGNORECASE | re.MULTILINE,
)
"""A line of links alone, with what stands between them: ``[Paper](https://a.org) | [Code](https://b.org)``."""
_WORD_LINKED = re.compile(rf"\[(?P<word>{_STUB_WORD})\]\((?P<url>https?://[^\s()]+)\)", re.IGNORECASE)
_LEADING_LINK = re.compile(
    rf"[\s,;|/·]*[(\[]{{0,3}}\[(?P<word>{_STUB_WORD})\]\((?P<url>https?://[^\s()]+)\)[)\]]*[.,;:|]*(?=\s|\Z)", re.IGNORECASE
)
"""A link right behind a title: ``([paper](https://a.org)).``"""
_BY = re.compile(r"[\s,–—-]*\(?(?P<by>(?:by|von|par)\s+)?", re.IGNORECASE)
_END_OF_NAMES = re.compile(r"\s(?=[(\[]{0,3}\[)|\)[.:,]?(?=\s|\Z)|(?<!\b[A-Z])[.:](?=\s)|\s[–—|·•-](?=\s)|(?=\n)|\.?\Z")
"""Where names behind a title may end."""
_LONGEST_NAMES = 400
_MOST_LINKS = 40
"""Behind a title or a text; each is looked for from its beginning on."""
_LINK = re.compile(r"\[(?P<text>[^\[\]\n]+)\]\((?P<url>https?://[^\s()]+)\)")
# Stars that stand at the edges of words: "2*3*4" has none.
_EMPHASIS = re.compile(r"(?<![\w*\\])(?P<mark>\*{1,2})(?=[^\s*])(?P<text>[^*\n]+?)(?<!\s)(?P=mark)(?![\w*])")


def title(text: str) -> tuple[str, tuple[Link, ...]]:
    """The title without its number, its own emphasis and its final stop; the link that it carried, and those behind it that only say "code"."""
    whole = re.sub(rf"\A(?:{BEFORE_TITLE})", "", one_line(text))
    text, stubs = _without_stub_links(whole)
    text, links = (text.rstrip(" –—-|:,;/·"), tuple(stubs)) if text and stubs else (whole, ())
    if linked := _LINKED.match(text):
        text, links = linked["text"], (Link("paper", linked["url"]), *links)
    text = one_line(text.replace("*", "")).rstrip(":")
    return (text[:-1] if text.endswith(".") and not text.endswith("..") else text).strip(), links


def _without_stub_links(text: str) -> tuple[str, list[Link]]:
    """``text`` without the links at its end that only say what they lead to, and these."""
    links: list[Link] = []
    while len(links) < _MOST_LINKS and (match := _STUB_LINK.search(text)):
        links.insert(0, Link(rel(match["word"], match["url"]), match["url"]))
        text = text[: match.start()]
    return text, links


def split_stubs(text: str) -> tuple[str, tuple[Link, ...]]:
    """The commentary without the links at its end, and those that still have an address."""
    text, links = _without_stub_links(text)
    return STUB.sub("", text.rstrip()), tuple(links)


def behind_title(text: str, *, named: bool = False) -> tuple[tuple[Name, ...], str, tuple[Link, ...]]:
    """The authors and the links that stand right behind a title in its line, ``([paper](address)) by A. Ek and B. Roe. They …``; and the rest.

    Nothing need lead to the names where the others are ``named`` so: ``Ann Ek, Bo Roe. They …``.
    """
    rest, links = _without_leading_links(text)
    begin = _BY.match(rest)
    if not begin or not (begin[0].strip() or named):
        return (), rest, links
    in_brackets = "(" in begin[0]
    for end in _END_OF_NAMES.finditer(rest, begin.end(), begin.end() + _LONGEST_NAMES):
        said = rest[begin.end() : end.start()]
        is_list = in_brackets == end[0].startswith(")") and sum(word[0].islower() for word in said.split()) * 2 <= len(said.split())
        if is_list and (found := people(said, alone=named or bool(begin["by"]))):
            rest, more = _without_leading_links(rest[end.end() :])
            return found, rest, (*links, *more)
    return (), rest, links


def _without_leading_links(text: str) -> tuple[str, tuple[Link, ...]]:
    links: list[Link] = []
    while match := _LEADING_LINK.match(text):
        links.append(Link(rel(match["word"], match["url"]), match["url"]))
        text = text[match.end() :]
    return text, tuple(links)


def without_lines_of_links(text: str) -> tuple[str, tuple[Link, ...]]:
    """The commentary without lines that only say "Paper" and "Code", and the links of these."""
    if "](" not in text:
        return text, ()
    found = [match for line in _LINE_OF_LINKS.finditer(text) for match in _WORD_LINKED.finditer(line[0])]
    links = tuple(Link(rel(match["word"], match["url"]), match["url"]) for match in found)
    return _LINE_OF_LINKS.sub("", text).strip() if found else text, links


def without_images(text: str) -> str:
    """``text`` without pictures: a note shows none."""
    return re.sub(r"\n{3,}", "\n\n", IMAGE.sub("", text)).strip() if "![" in text or "<img" in text.lower() else text


def unmarked(text: str) -> tuple[str, tuple[Link, ...]]:
    """``text`` without marks of emphasis and links, for what is shown as plain text; and its links."""
    links = tuple(Link(addresses.rel(match["url"]), match["url"]) for match in _LINK.finditer(text))
    return _EMPHASIS.sub(r"\g<text>", _LINK.sub(r"\g<text>", text)), links
