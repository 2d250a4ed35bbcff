"""The outline of a text in Markdown: which headings are titles of entries, what stands below each, and what on no page.

The level of headings that most entries have is that of titles; a single higher one is the heading of the collection.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from papershelf.model import Problem
from papershelf.read.document import Document
from papershelf.read.entry import entry_text
from papershelf.read.entry.byline import below_title, people
from papershelf.read.posts.headings import Part, untitled
from papershelf.read.posts.sections import NO_TITLE, is_of_no_interest, is_of_no_paper
from papershelf.read.posts.tight import NESTED
from papershelf.text.plain import quoted

_LEADS_NOTHING = re.compile(r"(?:abstract|summary|authors?)[:.]?\Z", re.IGNORECASE)
"""Headings below a title that say what a reader sees anyway."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A title and the parts below it."""

    head: Part
    below: tuple[Part, ...]


def entries_of(parts: list[Part]) -> list[Entry]:
    """The titles and what stands below each, up to the next heading of its level or a higher one; a rule ends the last."""
    level = _level(parts)
    entries: list[tuple[Part, list[Part]]] = []
    below: list[Part] | None = None
    for at, (part, after) in enumerate(pairwise([*parts, Part(0, "")])):
        if level and _is_title(part, after, level, first=at == 0):
            below = []
            entries.append((part, below))
        elif part.level and part.level <= level:
            below = None
        elif below is not None and not (part.level and _LEADS_NOTHING.match(part.text)):
            below.append(part)
    if entries:
        last = entries[-1][1]
        del last[next((at for at, part in enumerate(last) if not part.text), len(last)) :]
        ends = [_of_links(below) for _, below in entries]
        if len(ends) > 1 and ends[-1] and all(at == len(below) for at, (_, below) in zip(ends[:-1], entries, strict=False)):
            del last[ends[-1] :]  # "See you next year!"
    return [Entry(head, tuple(_unlisted(part) for part in below if part.text)) for head, below in entries]


def _unlisted(part: Part) -> Part:
    """An item below a title as a paragraph."""
    return replace(part, text=NESTED.sub("", part.text, count=1)) if NESTED.match(part.text) else part


def _of_links(below: list[Part]) -> int:
    """The place behind the last of the parts below a title that is a line of links; 0 where none is."""
    whole = [at for at, part in enumerate(below, 1) if not part.level and part.text and not entry_text.without_lines_of_links(part.text)[0]]
    return whole[-1] if whole else 0


def _is_title(part: Part, after: Part, level: int, *, first: bool) -> bool:
    """Whether a part is a heading of the level of titles, or of another with names below it; the first may be that of the collection."""
    if not part.level or NO_TITLE.match(part.text) or is_of_no_paper(_unnumbered(part.text)):
        return False
    return part.level == level or (not first and not after.level and len(below_title(after.text.split("\n"))[0]) > 1)


def _level(parts: list[Part]) -> int:
    """The level of most headings that have text below them, the higher one of two; 0 for none."""
    often = Counter(part.text for part in parts if part.level)
    own = [part for part, above in zip(parts, [Part(0, ""), *parts], strict=False) if not part.level or _may_be_title(part, above, often)]
    said = [part.level for part, after in pairwise(own) if part.level and not after.level and after.text]
    counted = Counter(said)
    return max(counted, key=lambda level: (counted[level], -level), default=0)


def _may_be_title(part: Part, above: Part, often: Counter[str]) -> bool:
    """Whether a heading is neither a section, nor comes again, nor names the authors of the title above it."""
    return (
        not NO_TITLE.match(part.text)
        and not is_of_no_paper(_unnumbered(part.text))
        and often[part.text] == 1
        and not (0 < above.level < part.level and people(part.text))
    )


def left_out(document: Document, parts: list[Part], entries: list[Entry]) -> Iterator[Problem]:
    """Text below a heading that is above the level of titles, past the first of them: it is on no page."""
    heads = {entry.head.line: entry.head.level for entry in entries}
    level = min(heads.values(), default=0)
    for part, after in pairwise(parts):
        past = entries and part.line > entries[0].head.line
        if past and 0 < part.level <= level and part.line not in heads and not after.level and after.text and not _is_silent(part.text):
            yield untitled(document.file, part.line, part.text)
    last = entries[-1] if entries else None
    end = max((part.line for part in (last.head, *last.below)), default=0) if last else 0
    loose = list(takewhile(lambda part: not part.level, (part for part in parts if last and part.line > end and (part.level or part.text))))
    if len(loose) > 1:
        yield Problem(document.file, loose[0].line, f"text behind the last entry, left out: {quoted(loose[0].text)}")


def _is_silent(heading: str) -> bool:
    return bool(NO_TITLE.match(heading)) or is_of_no_interest(_unnumbered(heading))


def _unnumbered(heading: str) -> str:
    return entry_text.title(heading)[0]
