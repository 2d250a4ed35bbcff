"""Entries that follow each other without a blank line: items of a tight list, or a line each."""

import re
from collections import Counter
from dataclasses import replace

from papershelf.read.document import Document
from papershelf.read.entry.byline import people
from papershelf.read.posts.headings import HEADING
from papershelf.read.posts.sections import NO_TITLE

_START = re.compile(r"(?P<item>(?:[-*+•]|\d{1,3}[.)])[ \t]+)?\*\*(?P<title>[^*\s][^*\n]{2,300}?)\*\*")
NESTED = re.compile(r"\A(?:\t|[ ]{1,8})(?:[-*+•]|\d{1,3}[.)])[ \t]+(?=\S)")
"""The mark of an item below another, as each point has one that is made about a paper."""
_FOLD = re.compile(r"</?details[^<>]*>", re.IGNORECASE)
_SUMMARY = re.compile(r"\s*<summary[^<>]*>\s*(?:<(?:b|strong)>)?(?P<text>[^<>]*?)(?:</(?:b|strong)>)?\s*</summary>\s*", re.IGNORECASE)
_SAID = re.compile(r"\A(?:by\b|[(\[])|[^\W\d_]{2}[.!?]\s|\]\(", re.IGNORECASE)
"""What names behind a title, alone on their line, have not: another sentence, a link, what has a way of its own to be read."""
_ENDED = re.compile(r"[.!?:…)\]\"”’*_]\s*\Z")
"""What a line ends with behind which another begins: one that a program broke may go on with a word in bold."""


def unfolded(document: Document) -> Document:
    """``document`` with what folds open: a summary is a title in bold, unless it only says that the abstract follows."""
    if "</summary>" not in document.text:
        return document
    return replace(document, text="\n".join(_unfolded(line) for line in document.text.split("\n")))


def _unfolded(line: str) -> str:
    bare = _FOLD.sub("", line)
    summary = _SUMMARY.fullmatch(bare)
    if not summary:
        return bare
    return "" if NO_TITLE.match(summary["text"]) else f"**{summary['text']}**"


def loosened(document: Document) -> Document:
    """``document`` with each title in bold at the head of a paragraph of its own.

    So has each item of a list below it. Words that lead several lines, and those of structured abstracts (``**Methods.**``), are no titles. A line that is no item of a list counts
    in a paragraph that begins with such a line.
    """
    if "**" not in document.text:
        return document
    lines = document.text.split("\n")
    found = {at: match for at, line in enumerate(lines) if (match := _START.match(line)) and not NO_TITLE.match(match["title"])}
    often = Counter(match["title"] for match in found.values())
    starts = {at for at, match in found.items() if often[match["title"]] == 1}
    parted: set[int] = set()
    first = 0
    for at in range(1, len(lines)):
        above = lines[at - 1]
        if not above.strip():
            first = at
        elif (starts and NESTED.match(lines[at])) or (at in starts and (found[at]["item"] or _is_closed(above, in_entry=first in starts))):
            first = at
            parted.add(at + 1)
    for at in starts:
        lines[at] = _with_brackets(lines[at], found[at].end())
    return replace(document, text="\n".join(lines), parted=frozenset(parted)) if len(starts) > 1 else document


def _with_brackets(line: str, end: int) -> str:
    """``line``, of which a title takes all up to ``end``, with the names behind it in brackets, if nothing else stands there."""
    told = line[end:].strip(" \t.,:;–—-")
    return f"{line[:end]} ({told.strip('*_')})." if told and not _SAID.search(told) and people(told) else line


def _is_closed(line: str, *, in_entry: bool) -> bool:
    """Whether a title in bold may begin below ``line``: a heading, what leads to it, or the end of a sentence ``in_entry``."""
    return bool(HEADING.match(line)) or line.rstrip().endswith(":") or (in_entry and bool(_ENDED.search(line)))
