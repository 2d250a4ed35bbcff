"""The items and paragraphs of a list, each a unit of text with its abstract."""

import re
from dataclasses import dataclass, field

from papershelf.read.entry.markdown_links import in_markdown, is_label
from papershelf.read.entry.numbering import without_number
from papershelf.read.entry.ornaments import without_ornaments
from papershelf.read.labelled.blocks import is_text
from papershelf.read.lines import indentation
from papershelf.read.lists import html_items, run_on
from papershelf.read.posts.headed import ABSTRACT
from papershelf.read.references.reference import reference

_LONGEST = 1_000
"""Characters of an entry. More is text."""
_LONGEST_TEXT = 20_000
"""Characters of what is said below an entry."""
_ITEM = re.compile(r"[ \t]*(?:[-*+•]|\(?\d{1,3}[.)]|\[\d{1,3}\])[ \t]+(?=\S)")
NO_UNIT = re.compile(r" {0,3}#{1,6}|[ \t]*[|>]|[ \t]*(?:[-=*_][ \t]*){3,}\Z|[ \t]*</?\w[^<>]*>[ \t]*\Z")
"""Lines that end a unit and are part of none: headings, rows of tables, quotations, rules, lines that are one tag of HTML."""
_PADDING = re.compile(r"[ \t]{2,}")
"""Layouts that begin with any text try each of its blanks, and took 25 s for 750."""
_BREAK = re.compile(r"[ \t]*(?:\\[ \t]*(?=\n|\Z)|<br[ \t]*/?>[ \t]*\n?|\n)[ \t]*", re.IGNORECASE)
_LOCAL = re.compile(r"\[{0,3}\[(?P<text>[^\[\]\n]*)\]{1,2}\((?!https?:)[^()\s]*\)\]*")
"""A link within the site that the page was of."""
_COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)

_FEWEST = 2
_TITLED = re.compile(
    r"(?:(?:list of |all |our |my |selected |recent |weekly |daily )*(?:(?:accepted|presented|oral|poster|workshop|conference|research|paper|long|short|full|contributed|invited|student) )*"
    r"(?:papers|posters|abstracts|submissions|contributions|publications|presentations|talks|readings|reading list|reading group|programme?|schedule|agenda|proceedings)(?: list| schedule)?)"
    r"(?: (?-i:[A-Z][A-Za-z]*[A-Z]\w*))?(?: (?:19|20)\d\d)?|(?:publi[ck]ationen|veröffentlichungen|publicaciones|publicações|pubblicazioni|accepted|论文列表|论文|発表論文|論文一覧)",
    re.IGNORECASE,
)
"""What pages are called that list papers; no paper is."""


@dataclass(slots=True)
class Unit:
    """An item of a list or a paragraph, without its mark."""

    line: int
    text: str
    is_item: bool
    indent: int = 0
    """Blanks before the mark of an item."""
    is_headed: bool = False
    """Whether a heading stands right above."""
    is_long: bool = False
    """Whether it is text, of which only the beginning is kept."""
    abstract: list[str] = field(default_factory=list)


def is_called_a_list(text: str) -> bool:
    """Whether ``text`` is what lists of papers are called: ``Accepted papers``, ``Posters 2021``."""
    return bool(_TITLED.fullmatch(text))


def unpadded(text: str) -> str:
    """``text`` with one blank, or one tab where there is any, for each run of these."""
    return _PADDING.sub(lambda blanks: "\t" if "\t" in blanks[0] else " ", text)


def without_mark(line: str) -> str:
    """``line`` without the mark of an item, and without its number in the list."""
    item = _ITEM.match(line)
    return without_number(line[item.end() :] if item else line)


def units_of(text: str) -> list[Unit]:
    """The items and paragraphs; those that are labelled as an abstract belong to the one above."""
    elements, text = html_items.cut(_COMMENT.sub(_lines_only, text))
    units: list[Unit] = [Unit(item.line, item.text, is_item=True) for item in elements]
    open_: Unit | None = None
    fresh, headed = True, False
    for number, line in enumerate(in_markdown(text).split("\n"), 1):
        bare = line.strip()
        if not bare or NO_UNIT.match(line):
            open_, fresh = (open_ if not bare else None), True
            headed = bool(bare) or headed
            continue
        item = _ITEM.match(line)
        if item:
            open_ = Unit(number, without_mark(line).rstrip(), is_item=True, indent=indentation(line), is_headed=headed)
            units.append(open_)
        elif ABSTRACT.match(bare) and units and (fresh or (open_ and reference(open_.text))):
            units[-1].abstract.append(ABSTRACT.sub("", bare, count=1))
            open_ = None
        elif open_ and (not fresh or (open_.is_item and line[:1] in " \t")):
            open_.text += f"\n{bare}" if len(open_.text) <= _LONGEST_TEXT else ""
        elif not open_ and not fresh and units and units[-1].abstract:
            units[-1].abstract[-1] += " " + bare
        else:
            open_ = Unit(number, without_number(bare), is_item=False, is_headed=headed)
            units.append(open_)
        fresh, headed = False, False
    units = _annotated(_cut_short(units))
    for unit in units:
        unit.text = unpadded(unit.text)
        unit.is_long = len(unit.text) > _LONGEST
        unit.text = _BREAK.sub("\n", _LOCAL.sub(_local, without_ornaments(unit.text[:_LONGEST]))).strip()
    return sorted(units, key=lambda unit: unit.line)


def _cut_short(units: list[Unit]) -> list[Unit]:
    """``units`` with references that run on into a text without it: that is their abstract."""
    for unit, head in zip(units, run_on.heads([unit.text for unit in units]), strict=True):
        if head:
            unit.abstract.insert(0, unit.text[len(head) :].strip())
            unit.text = head
    return units


def _annotated(units: list[Unit]) -> list[Unit]:
    """``units`` with the paragraphs below references as their abstracts, where half of the references have one."""
    references = {at for at, unit in enumerate(units) if reference(unit.text)}
    below = {at + 1 for at in references if at + 1 < len(units) and at + 1 not in references and _is_annotation(units[at + 1])}
    if len(below) < _FEWEST or len(below) * 2 < len(references):
        return units
    for at in below:
        units[at - 1].abstract.append(units[at].text)
    return [unit for at, unit in enumerate(units) if at not in below]


def _is_annotation(unit: Unit) -> bool:
    return not unit.is_item and not unit.is_headed and is_text(unit.text)


def _lines_only(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _local(match: re.Match[str]) -> str:
    return "" if is_label(match["text"]) else match["text"]
