"""Publications as home pages show them: title, authors, where and when it came out, and links, each on a line of its own, and words on the paper below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from papershelf.model import Problem, Seed, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.entry.markdown_links import clean, in_markdown
from papershelf.read.lists.line_each import FEWEST_LINES, Publication, publication
from papershelf.read.lists.units import unpadded
from papershelf.read.posts.headed import ABSTRACT
from papershelf.read.posts.headings import heading_of
from papershelf.read.reader import Found
from papershelf.text import identifiers, marks
from papershelf.text.plain import one_line, quoted

NAME = "home page"
_SAMPLE = 60_000
_FEWEST = 2
_FEWEST_WORDS = 3
_SHORTEST_ABSTRACT = 40
"""Words. Fewer are what a page says of a paper."""
_HEADING = re.compile(r" {0,3}#{1,6}\s")
_MARK = re.compile(r"(?P<indent>[ \t]*)(?:[-*+•]|\d{1,3}[.)])[ \t]+(?=\S)")
_BREAK = re.compile(r"(?<![ \t])[ \t]*(?:\\|<br[ \t]*/?>)[ \t]*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    line: int
    lines: tuple[str, ...]
    is_heading: bool = False
    is_item: bool = False
    """Whether it is an item of a list, and none within another."""

    @property
    def is_words(self) -> bool:
        """Whether it says something, and is no item, no table and no heading, nor what would be an entry."""
        is_other = self.is_heading or self.is_item or self.is_entry_like or self.text.startswith("|")
        return not is_other and len(self.text.split()) > _FEWEST_WORDS

    @property
    def is_entry_like(self) -> bool:
        """Whether it has as many lines as entries have, and does not end as sentences do."""
        return len(self.lines) >= FEWEST_LINES and not self.text.endswith((".", "!", "?", "。"))

    @property
    def text(self) -> str:
        """What it says, on one line, without the marks of quotations."""
        return one_line(clean(" ".join(line.lstrip("> ") for line in self.lines)))


@dataclass(frozen=True, slots=True)
class _Entry:
    line: int
    says: Publication
    below: list[_Paragraph] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        """What is said of the paper, in lines of its own and below."""
        return [*self.says.where.said, *(one.text for one in self.below if one.is_words)]

    @property
    def is_long(self) -> bool:
        """Whether as much is said of it as abstracts say."""
        return sum(len(text.split()) for text in self.texts) >= _SHORTEST_ABSTRACT

    @property
    def left_out(self) -> list[_Paragraph]:
        """Paragraphs and items below that say something else."""
        return [one for one in self.below if not one.is_words and len(one.text.split()) > _FEWEST_WORDS]


def sniff(document: Document) -> bool:
    """Whether two entries or more, and most paragraphs of three lines from the first of them on, have these lines, and one has words.

    Entries without any link that have abstracts are those of a listing, which knows more of what stands beside them.
    """
    paragraphs = _paragraphs(document.text[:_SAMPLE])
    entries, before, _ = _parted(paragraphs)
    lines = {entry.line for entry in entries}
    others = sum(one.is_entry_like and one.line not in lines for one in paragraphs[len(before) :])
    is_linked = any(entry.says.where.links for entry in entries) or sum(entry.is_long for entry in entries) * 2 < len(entries)
    has_words = any(len(text.split()) > _FEWEST_WORDS for entry in entries for text in entry.texts)
    return len(entries) >= _FEWEST and len(entries) > others and is_linked and has_words


def read(document: Document) -> Iterator[Found]:
    """A record for every entry, with the words below it; what stands below other headings is told at once."""
    entries, before, aside = _parted(_paragraphs(document.text))
    introduction = "\n\n".join(one.text for one in before if one.is_words)
    yield Seed(document.file, NAME, heading=heading_of(document.text), introduction=introduction)
    for entry in entries:
        yield from _draft(document.file, entry).found()
        for one in entry.left_out:
            yield Problem(document.file, one.line, f"no title, authors and place on lines of their own, left out: {quoted(one.text)}")
    if told := [one for one in aside if one.is_words]:
        what = "a paragraph that is" if len(told) == 1 else f"{len(told)} paragraphs that are"
        yield Problem(document.file, told[0].line, f"{what} of no entry, left out: {quoted(told[0].text)}")


def _paragraphs(text: str) -> list[_Paragraph]:
    """The paragraphs and the items of lists, and each heading by itself."""
    found: list[_Paragraph] = []
    lines: list[str] = []
    is_item = False
    for number, line in enumerate([*in_markdown(text).split("\n"), ""], 1):
        is_heading, item = bool(_HEADING.match(line)), _MARK.match(line)
        if lines and (is_heading or item or not line.strip()):
            found.append(_Paragraph(number - len(lines), tuple(lines), is_item=is_item))
            lines = []
        if is_heading:
            found.append(_Paragraph(number, (line.strip(),), is_heading=True))
        elif line.strip():
            is_item = bool(item and not item["indent"]) if not lines else is_item
            lines.append(unpadded(_BREAK.sub("", line[item.end() :] if item else line).strip()))
    return found


def _parted(paragraphs: Sequence[_Paragraph]) -> tuple[list[_Entry], list[_Paragraph], list[_Paragraph]]:
    """The entries with the words below them, what stands before the first, and what belongs to none.

    The last has no more words than another has: what a page ends with is of no paper.
    """
    entries: list[_Entry] = []
    before: list[_Paragraph] = []
    aside: list[_Paragraph] = []
    below = before
    for one in paragraphs:
        if says := publication(one.lines):
            entries.append(_Entry(one.line, says))
            below = entries[-1].below
        else:
            below = aside if one.is_heading and entries else below
            below.append(one)
    most = max((sum(one.is_words for one in entry.below) for entry in entries[:-1]), default=0)
    for one in [one for entry in entries[-1:] for one in entry.below if one.is_words][most:]:
        entries[-1].below.remove(one)
        aside.append(one)
    return entries, before, aside


def _draft(file: str, entry: _Entry) -> Draft:
    says, where, texts = entry.says, entry.says.where, entry.texts
    is_abstract = entry.is_long or where.has_abstract or any(map(ABSTRACT.match, texts))
    abstract = [ABSTRACT.sub("", text, count=1) for text in texts if len(text.split()) > _FEWEST_WORDS] if is_abstract else []
    said = [text if text.endswith((".", "!", "?", "。")) else f"{text}." for text in texts]
    told: dict[str, str] = {}
    for link in where.links:
        if link.rel in {"paper", "pdf", "other"}:
            told = identifiers.told_by_form(link.url) | told
    return Draft(
        Source(file, entry.line),
        says.title,
        authors=says.authors,
        date=where.year,
        venue=where.venue,
        abstract="\n\n".join(abstract),
        note="" if is_abstract else marks.mend(" ".join(said)),
        identifiers=told,
        csl=dict(where.csl),
        links=where.links,
    )
