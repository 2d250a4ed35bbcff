"""The items of lists in Markdown, each with what stands under it; and those of lists of links that have none, as problems."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from papershelf.model import Problem
from papershelf.read.draft import YEAR
from papershelf.read.entry.bare_links import has_address, with_links
from papershelf.read.entry.markdown_links import IMAGE, LINK, clean, is_label
from papershelf.read.entry.numbering import without_number
from papershelf.read.entry.ornaments import without_ornaments
from papershelf.read.lines import indentation
from papershelf.text.plain import quoted

_ITEM = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|\d{1,4}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?P<text>\S.*)")
BREAK = re.compile(r"(?:(?<!\s)\s+)?<br\s*/?>\s*", re.IGNORECASE)
"""A line that is broken, in HTML."""
_HERE = re.compile(r"\]\(\s*#")
"""A link within the page, as tables of contents have them."""
_SHORTEST = 8
"""Characters. Shorter words in a link are a name or a label ("Home"), unless nothing else is there."""
_SHORTEST_BARE = 16
"""Characters of the words before a bare address that are a title; fewer say what it leads to ("Project page")."""


_OTHER = re.compile(r"[ \t]*(?:#{1,6}\s|[|>!<]|(?:[-*_][ \t]*){3,}$)")
"""Headings, tables, quotations, images, elements and rules."""
_SAID = re.compile(r"[*_]*\s+(?!by\b|in\b)[a-z]")
"""How a sentence goes on behind its first words."""
_FEWEST = 3


@dataclass(slots=True)
class Item:
    """An item of a list, with the deeper items and lines under it that have no title of their own."""

    line: int
    text: str
    depth: int
    of: int
    """The number of the list in the file: what stands between two items and is none parts lists."""
    above: "Item | None" = None
    """The item that it stands under."""
    more: list[str] = field(default_factory=list)
    has_items: bool = False
    """Whether deeper items with titles of their own stand under it."""
    has_link: bool = field(init=False)
    """Whether it, or something under it, leads somewhere."""

    def __post_init__(self) -> None:
        self.has_link = _leads(self.text)

    def add(self, line: str) -> None:
        """More of what stands under it."""
        self.more.append(line)
        self.has_link = self.has_link or _leads(line)

    def texts(self) -> tuple[str, list[str]]:
        """Its words and those under it, without images; where no link has marks, bare addresses are links."""
        lines = (part for line in (self.text, *self.more) for part in BREAK.split(without_ornaments(line)))
        text, *more = [line for line in lines if line.strip()] or [""]
        if any(map(LINK.search, (text, *more))):
            return text, more
        return with_links(text), [with_links(line) for line in more]


def with_marks(text: str) -> str:
    """``text`` that has no items, and whose paragraphs, three of four from the first on, begin with the link of a title, as a list of these; else as it is."""
    lines = text.split("\n")
    if any(map(is_item, lines)):
        return text
    starts = [at for at, line in enumerate(lines) if line.strip() and not (at and lines[at - 1].strip()) and not _OTHER.match(line)]
    titled = dict.fromkeys(at for at in starts if _is_titled(lines[at]))
    if len(titled) < _FEWEST or len(titled) * 4 < sum(at >= min(titled) for at in starts) * 3:
        return text
    whole: list[str] | None = None
    said: list[list[str]] = []
    for at, line in enumerate(lines):
        if at in titled:
            whole = [f"- {line}"]
            said.append(whole)
        elif whole is not None and line.strip():  # a paragraph is one line, however it is broken
            whole.append(line.strip())
            said.append([])
        else:
            whole = None
            said.append([line])
    return "\n".join(map(" ".join, said))


def _is_titled(line: str) -> bool:
    """Whether a line begins with the link of a title, of which no sentence is made; titles in bold are those of digests."""
    bare = line.lstrip()
    link = LINK.match(bare)
    title = clean(link["text"]) if link else ""
    return link is not None and len(title) >= _SHORTEST and not is_label(title) and not _SAID.match(bare[link.end() :])


def is_item(line: str) -> bool:
    """Whether a line begins an item."""
    return bool(_ITEM.match(line))


def items(text: str) -> list[Item]:
    """The items; what is indented under one and has no link of a title belongs to it."""
    found: list[Item] = []
    open_: list[Item] = []
    number = 0
    fenced = False
    for at, line in enumerate(text.split("\n"), 1):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        match = None if fenced else _ITEM.match(line)
        indent = indentation(line)
        last = open_[-1] if open_ else None
        if match:
            words = without_number(match["text"].strip())
            if last and indent > last.depth and not _has_title(words, last):
                last.add(words)
                continue
            while open_ and open_[-1].depth >= indent:
                open_.pop()
            above = open_[-1] if open_ else None
            if above and above.has_link and not has_address(words):
                above.add(words)  # a note behind a nested item is one on the item above
                continue
            if above:
                above.has_items = True
            found.append(Item(at, words, indent, number, above))
            open_.append(found[-1])
        elif last and line.strip() and indent > last.depth and not fenced:
            last.add(line.strip())
        elif line.strip():
            number += bool(last)
            open_ = []
    return found


def _leads(text: str) -> bool:
    return bool(LINK.search(text)) or has_address(text)


def _has_title(text: str, above: Item) -> bool:
    links = list(LINK.finditer(IMAGE.sub("", text)))
    if links:
        return not is_label(links[0]["text"]) and len(links[0]["text"]) >= _SHORTEST and links[0].start() < 12
    bare = with_links(text) if not LINK.search(above.text) and not above.text.startswith("**") and has_address(text) else ""
    start = LINK.search(bare)
    return start is not None and len(clean(bare[: start.start()])) >= _SHORTEST_BARE


def without_links(file: str, every: Iterable[Item]) -> Iterator[Problem]:
    """Items that lead nowhere, where others do or they have years as references do: words alone are no papers.

    Where most items of a list have a link each other is told by itself; else all in one problem, since these are rather words.
    """
    for _, group in groupby(sorted(every, key=lambda item: (item.of, item.depth)), lambda item: (item.of, item.depth)):
        siblings = list(group)
        links = sum(item.has_link for item in siblings)
        left = [item for item in siblings if not item.has_link and not item.has_items and not _HERE.search(item.text) and clean(item.text)]
        if links >= len(left):
            for item in left:
                yield Problem(file, item.line, f"an item without a link, left out: {_told(item)}")
        elif links or 2 * sum(bool(YEAR.search(item.text)) for item in left) > len(left):
            several = f"{len(left)} items without a link, left out, the first: " if len(left) > 1 else "an item without a link, left out: "
            yield Problem(file, left[0].line, f"{several}{_told(left[0])}")


def _told(item: Item) -> str:
    return quoted(clean(item.text))
