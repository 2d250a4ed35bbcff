"""Text in Markdown cut into headings, titles in bold on a line of their own, rules, and the lines between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from papershelf.model import Problem
from papershelf.read.document import Block, Document
from papershelf.read.entry.byline import people
from papershelf.read.entry.markdown_links import IMAGE, clean
from papershelf.text.hyphens import rejoined
from papershelf.text.plain import quoted

_MARKED = r" {0,3}(?P<marks>#{1,6})[ \t]+(?P<text>(?=.*[^\s#]).*?\S)(?:[^\S\n]+#+)?[^\S\n]*"
HEADING = re.compile(rf"{_MARKED}\Z")
"""A line that is a heading, as CommonMark has it: marks at its end are none of its words where a blank parts them from these, ``C# ##``."""
_FIRST = re.compile(rf"^(?:{_MARKED}|(?P<underlined>\S.*)\n===+[ \t]*)$", re.MULTILINE)
_UNDERLINE = re.compile(r"(?:={3,}|-{3,})[ \t]*\Z")
_RULE = re.compile(r"[ \t]*(?:[-*_][ \t]*){3,}\Z")
_BOLD = re.compile(
    r"(?:[-*+] |\d{1,3}[.)] )?(?P<mark>\*\*|__)(?P<text>[^*_\s][^*\n]{2,}?|[^*_\s][^*\n]*\*[^*\n]+\*[^*\n]*?)(?P=mark)[.:]?[ \t]*\Z"
)
BOLD = 7
"""The level of a title in bold, below all headings."""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its level, a rule (no text), or some lines of text."""

    line: int
    text: str
    level: int = 0


def heading_of(text: str, deepest: int = 2) -> str:
    """What the first heading of a whole page says, marked or underlined, without its links and pictures; ``""`` where there is none.

    One below the level ``deepest`` is that of a section.
    """
    for match in _FIRST.finditer(text):
        if match["underlined"] or len(match["marks"]) <= deepest:
            return clean(IMAGE.sub("", match["underlined"] or match["text"]))
    return ""


def untitled(file: str, line: int | None, text: str) -> Problem:
    """What to tell of text below a heading that is taken for no title, and is on no page."""
    return Problem(file, line, f"text below a heading that is no title, left out: {quoted(text)}")


def parts(document: Document) -> list[Part]:
    """The parts of a document, in its order."""
    found: list[Part] = []
    mended = rejoined(document.text)
    for block in document.blocks:
        found += _parts_of(block, under_title=bool(found) and found[-1].level > 0)
    return [part if part.level else replace(part, text=mended(part.text)) for part in found]


def _parts_of(block: Block, *, under_title: bool) -> Iterator[Part]:
    lines = block.text.split("\n")
    start = 0
    for at, line in enumerate(lines):
        heading, bold = HEADING.match(line), _BOLD.match(line) if at == start else None
        if bold and under_title and len(people(bold["text"])) > 1:
            bold = None
        underlined = at == start + 1 and _UNDERLINE.match(line) and len(lines[start]) < 300 and not lines[start].rstrip().endswith(".")
        if not (heading or bold or underlined or _RULE.match(line)):
            continue
        if underlined:
            yield Part(block.line + start, lines[start].strip(), 1 if line.startswith("=") else 2)
        elif start < at:
            yield Part(block.line + start, "\n".join(lines[start:at]))
        if heading:
            yield Part(block.line + at, heading["text"], len(heading["marks"]))
        elif bold:
            yield Part(block.line + at, bold["text"].strip(), BOLD)
        elif not underlined:
            yield Part(block.line + at, "")
        start, under_title = at + 1, bool(heading or bold or underlined)
    if start < len(lines):
        yield Part(block.line + start, "\n".join(lines[start:]))
