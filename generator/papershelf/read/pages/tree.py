"""A page in HTML as a tree of its elements, each with its line; never an error."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

from papershelf.read.page_address import address, resolved

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_MOST = 200
"""Elements within each other; deeper ones stand beside each other."""
_BLOCKS = frozenset("p div ul ol dl table section article main header footer nav form h1 h2 h3 h4 h5 h6 blockquote figure pre hr".split())
_CLOSED_BY = {
    "p": _BLOCKS | {"li", "dt", "dd", "td", "th", "tr"},
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "td": {"td", "th", "tr", "tbody"},
    "th": {"td", "th", "tr", "tbody"},
    "tr": {"tr", "tbody"},
    "option": {"option"},
    "math": {"math"},
}
"""What ends an element whose end is not written."""
UNSEEN = frozenset("script style template noscript svg button select nav".split())
"""Elements of which nothing is text of a paper."""
APART = _BLOCKS | {"br", "li", "dt", "dd", "tr", "td", "th", "summary", "details"}
"""Elements that have lines of their own."""
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_FORMULA = re.compile(r"math/tex")
_DRAWN = re.compile(r"\b(?:MathJax|mjx-|katex-html)")
"""The classes of what a script drew of a formula; its source stands beside it."""


@dataclass(eq=False, slots=True)
class Node:
    """An element."""

    tag: str
    attributes: dict[str, str]
    line: int
    above: "Node | None" = None
    below: "list[Node | str]" = field(default_factory=list)

    @property
    def nodes(self) -> "list[Node]":
        """The elements right below."""
        return [one for one in self.below if isinstance(one, Node)]

    def walked(self) -> Iterator["Node"]:
        """The element and all below it, in the order of the page."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.nodes)

    def lineage(self) -> Iterator["Node"]:
        """The elements that it stands in, from within."""
        above = self.above
        while above:
            yield above
            above = above.above

    def parts(self, *, raised: bool = True) -> list[str]:
        """Its text in pieces, blanks where blocks end; without what programs have of it, and without ``raised`` marks unless these are wanted."""
        pieces: list[str] = []
        _collect(self, pieces, raised=raised)
        return pieces

    def text(self, *, raised: bool = True) -> str:
        """What it shows, lines for blocks."""
        lines = "".join(self.parts(raised=raised)).split("\n")
        return "\n".join(line for part in lines if (line := " ".join(part.split())))


def _collect(node: Node, pieces: list[str], *, raised: bool) -> None:
    """Adds the text of ``node``, as it stands, to ``pieces``: generators within each other would hand every piece through all elements around it."""
    for one in node.below:
        if isinstance(one, str):
            pieces.append(one.translate(_RAISED) if node.tag == "sup" else one.translate(_LOWERED) if node.tag == "sub" else one)
        elif _FORMULA.search(one.attributes.get("type", "")) or one.tag == "annotation":
            pieces.append(f"${''.join(part for part in one.below if isinstance(part, str)).strip()}$")
        elif one.tag == "math":
            pieces.append(_formula(one))
        elif one.tag not in UNSEEN and not _DRAWN.search(one.attributes.get("class", "")) and (raised or one.tag != "sup"):
            apart = "\n" if one.tag in APART else ""
            pieces.append(apart)
            _collect(one, pieces, raised=raised)
            pieces.append(apart)


def _formula(node: Node) -> str:
    """The source of a formula, where it has one; else what it shows."""
    sources = [one for one in node.walked() if one.tag == "annotation"]
    told = "".join(part for one in sources[:1] for part in one.below if isinstance(part, str)).strip()
    return f"${told}$" if told else node.text().replace("\n", "")


@dataclass(frozen=True)
class Tree:
    """A page."""

    root: Node
    text: str

    @cached_property
    def address(self) -> str:
        """Where the page is from, as it says itself; ``""`` where it does not."""
        return address(self.text)

    def resolved(self, href: str) -> str:
        """``href`` as an address of the web; ``""`` for what leads nowhere outside of the page."""
        return resolved(self.address, href)


def tree(text: str) -> Tree:
    """The tree of a page."""
    reader = _Reader()
    with suppress(AssertionError):  # what the library raises at declarations that are none: what stands above them is read
        reader.feed(text)
        reader.close()
    return Tree(reader.root, text)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("", {}, 1)
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        while tag in _CLOSED_BY.get(self._open[-1].tag, ()):
            self._open.pop()
        node = Node(tag, {name: value or "" for name, value in attrs}, self.getpos()[0], self._open[-1])
        self._open[-1].below.append(node)
        if tag not in _VOID and len(self._open) <= _MOST:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if any(one.tag == tag for one in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].below.append(data)
