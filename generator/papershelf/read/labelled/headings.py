"""Titles that are headings with labelled lines below, ``### Bees`` over ``**Authors**: …``: as if the headings were labelled too.

Scripts that make a digest a day write these. A heading is anything that stands out: with ``#``, in bold, or the summary of what folds.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from papershelf.model import Problem
from papershelf.read.entry.labels import SIGNS, field_of
from papershelf.read.entry.markdown_links import LINK, is_label
from papershelf.read.entry.numbering import BEFORE_TITLE
from papershelf.read.posts.headings import HEADING, untitled
from papershelf.text.plain import one_line

Labels = list[tuple[int, str, str]]
_BOLD = re.compile(r"[ \t]*(?:[-*+][ \t]+|\d{1,4}[.)][ \t]+)?\*\*(?P<text>[^*\s][^*\n]{2,})\*\*[ \t]*\Z")
_SUMMARY = re.compile(r"[ \t]*(?:<details[^<>]*>[ \t]*)?<summary[^<>]*>(?P<text>.*)</summary>[ \t]*\Z", re.IGNORECASE)
_FOLD = re.compile(r"[ \t]*(?:</?details[^<>]*>[ \t]*)+\Z", re.IGNORECASE)
_LEAD = re.compile(rf"(?:{SIGNS}|{BEFORE_TITLE}|\*\*(?={SIGNS}))+")
"""Emoji and numbers before the words of a heading."""
_CAPTION = re.compile(r"(?:(?:click to )?(?:show|view|see|read|expand) ?)?(?:more|details|all|here)?\W*", re.IGNORECASE)
"""What is shown of a part that folds and says nothing of it."""
_TAG = re.compile(r"</?\w[^<>]*>")
_WORD = re.compile(r"(?:show |view |read |full |the )*(?P<word>[^\W\d_]+)(?: \(.*\))?")
_ITEM = re.compile(r"[ \t]*[-*+•][ \t]+")
SECTION = "section"
"""The field of a heading that is no title and ends the one above it."""
_BOLD_LEVEL, _SUMMARY_LEVEL = 7, 8
_SURE = frozenset({"authors", "abstract", "summary"})
_TELLING = _SURE | {"paper", "pdf", "arxiv", "doi"}
_SAYING = _TELLING | {"code", "project", "venue", "date", "updated", "year", "keywords", "speakers"}


@dataclass(slots=True)
class _Part:
    """A heading, the fields named below it up to the next."""

    at: int
    text: str
    level: int
    fields: set[str]
    first: int = 0
    """How many lines of text stand before the first label."""


def as_titles(labels: Labels, lines: Sequence[str] = ()) -> Labels:
    """``labels`` with the headings as titles that have authors or an abstract labelled below them, and one thing more; else nothing.

    Where such are most headings of their level, those of it that have one telling label are titles as well. Of the ``lines`` that the
    labels are of, headings as high as the titles that name what several may have are sections: ``## Keyword: bees``.
    """
    if any(field == "title" for _, field, _ in labels):
        return []
    told = [_unfolded(one) for one in labels]
    parts = _parts(told)
    sure = [part for part in parts if part.fields & _SURE and len(part.fields & _SAYING) > 1 and part.first < 3]
    level = Counter(part.level for part in sure).most_common(1)[0][0] if sure else 0
    peers = [part for part in parts if part.level == level]
    if not sure or 2 * sum(part.level == level for part in sure) < len(peers):
        return []
    for at, (number, field, value) in enumerate(labels):
        if not field:
            head = _heading(value) if told[at][1] else None  # "## Summary" of a day, as high as the titles
        else:
            head = _labelled(lines[number - 1]) if lines and field not in _TELLING else None
        if head and head[0] <= level:
            told[at] = (number, SECTION, head[1])
    for part in parts:
        is_title = part in sure or (part.level == level and bool(part.fields & _TELLING))
        if is_title or part.level <= level:
            told[part.at] = (told[part.at][0], "title" if is_title else SECTION, part.text)
        elif part.level >= _BOLD_LEVEL:
            told[part.at] = (told[part.at][0], "", f"###### {part.text}")
    return told


def _unfolded(one: tuple[int, str, str]) -> tuple[int, str, str]:
    """A line without what folds; a heading that is the name of a field, with or without a colon, is that label.

    ``### [Abstract](https://…)`` is one as well, its value the link.
    """
    number, field, value = one
    if field or not value.strip():
        return one
    head = _heading(value)
    if _FOLD.match(value) or (head and head[0] == _SUMMARY_LEVEL and _CAPTION.fullmatch(head[1])):
        return number, "", ""
    link = LINK.fullmatch(head[1]) if head else None
    word = _WORD.fullmatch((link["text"] if link and is_label(link["text"]) else head[1]).lower()) if head else None
    named = field_of(word["word"]) if word else ""
    return (number, named, link[0] if link else "") if named in {"abstract", "authors", "keywords", "summary"} else one


def _heading(line: str) -> tuple[int, str] | None:
    """Level and words of a heading."""
    if match := HEADING.match(line):
        level = len(match["marks"])
    elif match := _SUMMARY.match(line):
        level = _SUMMARY_LEVEL
    elif match := _BOLD.match(line):
        level = _BOLD_LEVEL
    return (level, _LEAD.sub("", one_line(_TAG.sub("", match["text"])))) if match else None


def _labelled(line: str) -> tuple[int, str] | None:
    """Level and words of a line with a label, if ``#`` marks it as a heading."""
    return _heading(line) if HEADING.match(line) else None


def _parts(labels: Labels) -> list[_Part]:
    parts: list[_Part] = []
    for at, (_, field, value) in enumerate(labels):
        head = None if field else _heading(value)
        if head:
            parts.append(_Part(at, head[1], head[0], set()))
        elif parts and field:
            parts[-1].fields.add(field)
        elif parts and value.strip():
            parts[-1].first += not parts[-1].fields
    return parts


def heading(labels: Labels) -> str:
    """The first heading, where it stands above all titles."""
    return next((value if field == SECTION else "" for _, field, value in labels if field in {"title", SECTION}), "")


def left_out(file: str, labels: Labels) -> Iterator[Problem]:
    """Text below headings that are no titles, past the first title: a problem each."""
    above: tuple[int, str] | None = None
    begun = False
    for number, field, value in labels:
        begun = begun or field == "title"
        if field in {"title", SECTION}:
            above = (number, value) if begun and field == SECTION else None
        elif above and (field or re.search(r"\w", value)):
            yield untitled(file, above[0], above[1])
            above = None


def paragraphs(lines: Iterable[str]) -> str:
    """Lines that belong to no label, as paragraphs: an item is one, and a heading leads the next."""
    texts = [""]
    for line in lines:
        head = _heading(line)
        item = _ITEM.match(line)
        if head or ((not line.strip() or item) and not texts[-1].rstrip().endswith(":")):
            texts.append("")
        words = head[1].rstrip(":： ") + ":" if head else line[item.end() :] if item else line
        texts[-1] += f" {words}"
    return "\n\n".join(text for text in map(one_line, texts) if re.search(r"\w", text))
