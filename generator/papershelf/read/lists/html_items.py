"""Items of lists, rows of tables and cards that a page in Markdown has in HTML, as texts with a line for each part."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from papershelf.read.lines import Lines
from papershelf.text.plain import one_line

# No element stands in one of its own name: one that has no end is given up at the next, and time grows with length.
_ELEMENT = re.compile(r"<(?P<name>li|tr)\b[^<>]*>(?P<inside>(?:(?!<(?:li|tr)\b).)*?)</(?P=name)\s*>", re.IGNORECASE | re.DOTALL)
_CLASS = r"<(?P<{0}>p|div|span|h[1-6])\b[^<>]*\bclass\s*=\s*[\"'][^\"'<>]*{1}[^\"'<>]*[\"'][^<>]*>"
_CARD = re.compile(
    rf"{_CLASS.format('first', 'title')}(?P<title>(?:(?!</(?P=first)\s*>).){{3,1000}})</(?P=first)\s*>\s*"
    rf"{_CLASS.format('second', 'authors?')}(?P<authors>(?:(?!</(?P=second)\s*>).){{3,3000}})</(?P=second)\s*>",
    re.IGNORECASE | re.DOTALL,
)
"""A title and its authors in two elements, one behind the other, whose classes say so: ``<p class="title">…</p> <p class="authors">…</p>``."""
_ANCHOR = re.compile(
    r"<a\s[^<>]*?\bhref\s*=\s*[\"']?(?P<url>https?://[^\"'\s<>]+)[\"']?[^<>]*>(?P<text>(?:(?!</?a\b).){0,1000})</a\s*>",
    re.IGNORECASE | re.DOTALL,
)
"""A link whose words may go over several lines, as in elements they do."""
_PART = re.compile(r"</?(?:p|div|br|td|h[1-6]|ul|ol|dd|dt)\b[^<>]*>|<small\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
_NOT_BREAK = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class HtmlItem:
    """What an element says, with the line that it begins on."""

    line: int
    text: str


def cut(text: str) -> tuple[list[HtmlItem], str]:
    """The elements of ``text`` that may be an entry, and ``text`` without them; lines stay where they are."""
    if "</" not in text:
        return [], text
    lines = Lines(text)
    found: list[HtmlItem] = []
    taken: list[tuple[int, int]] = []
    row: HtmlItem | None = None
    cards = [(match.start(), match.end(), f"{match['title']}<br>{match['authors']}", "") for match in _CARD.finditer(text)]
    elements = [(match.start(), match.end(), match["inside"], match["name"].lower()) for match in _ELEMENT.finditer(text)]
    inside = {end for start, end, *_ in elements if any(start <= card[0] < end for card in cards[:1])}
    for start, end, said, name in sorted(elements if inside or not cards else cards):
        parts = "\n".join(_parts(said)) if not re.search(r"<th\b", said, re.IGNORECASE) else ""
        taken.append((start, end))
        if name == "tr" and row and parts and "\n" not in parts:
            row = found[-1] = HtmlItem(row.line, f"{row.text}\n{parts}")  # a table of one column: rows without words part the entries
        elif parts:
            found.append(HtmlItem(lines.line(start), parts))
            row = found[-1] if name == "tr" and "\n" not in parts else None
        else:
            row = None
    rest, at = [], 0
    for start, end in taken:
        rest += [text[at:start], _NOT_BREAK.sub("", text[start:end])]
        at = end
    return found, "".join([*rest, text[at:]])


def _parts(said: str) -> Iterator[str]:
    linked = _ANCHOR.sub(lambda match: f"[{one_line(_TAG.sub('', match['text']))}]({match['url']})", said)
    for part in _PART.split(linked):
        if words := one_line(html.unescape(_TAG.sub("", part)).replace("\xa0", " ")):
            yield words
