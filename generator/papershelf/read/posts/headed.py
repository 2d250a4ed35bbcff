"""Texts in Markdown whose titles are headings, or in bold on a line of their own: authors and text stand below each.

The level of headings that most entries have is that of titles; a single higher one is the heading of the collection.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile

from papershelf.model import Name, Problem, Seed, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.entry import entry_text
from papershelf.read.entry.byline import below_title, is_affiliation, people
from papershelf.read.entry.citation import Cited, cited
from papershelf.read.entry.signed_titles import Signed, signed
from papershelf.read.posts.headings import BOLD, Part, untitled
from papershelf.read.posts.headings import parts as parts_of
from papershelf.read.posts.sections import is_of_no_interest, is_of_no_paper, kind_of
from papershelf.read.reader import Found
from papershelf.text import marks
from papershelf.text.plain import one_line, quoted

_SECTIONS = (
    r"(?:extended |short )?abstracts?|summary|tl;?dr|keywords?|authors?|affiliations?",  # at the head of a paper
    r"introduction|background|objectives?|aims?|purpose|design|setting|(?:materials and )?methods?",  # of it, or of its abstract
    r"results|findings|interpretation|significance|discussion|conclusions?",
    r"references|acknowledge?ments?|notes?|footnotes|further reading",  # at its end
    r"(?:table of )?contents|links?|about|contact|licen[cs]e|programme?|installation|usage|(?:our )?sponsors",  # of a site or a README
    r"read more|share this(?: post)?|related posts?|subscribe",  # of a blog
    r"comments?(?: \(\d*\))?|\d+ (?:comments?|responses?|replies)|leave a (?:comment|reply)",
)
NO_TITLE = re.compile(rf"(?:{'|'.join(_SECTIONS)})[.:]?\Z", re.IGNORECASE)
"""Headings that lead a section and name no paper: ``Abstract``, ``Further reading``, ``Table of contents``."""
ABSTRACT_WORDS = r"(?:abstract|summary|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto|摘要|概要|要旨)"
ABSTRACT = re.compile(
    rf"[ \t]*(?:\*\*|__|[*_])?{ABSTRACT_WORDS}(?: ?[.:：](?:\*\*|__|[*_])?|(?:\*\*|__|[*_])[.:：]?)(?:\s+|(?<=：))(?=\S)", re.IGNORECASE
)
_SAID = re.compile(r"\b(?:I|my)\b|\]\(https?:|(?<![\w*])\*\*?[^\W_]")
"""What abstracts have not, and words on papers have: a person who speaks, links, emphasis."""
_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])[ \t]+[^a-z\s]\S*(?:[ \t]+\S+){2}")
_LEADS_NOTHING = re.compile(r"(?:abstract|summary|authors?)[:.]?\Z", re.IGNORECASE)
"""Headings below a title that say what a reader sees anyway."""


@dataclass(frozen=True, slots=True)
class _Entry:
    head: Part
    below: tuple[Part, ...]


def titles(document: Document) -> int:
    """How many entries with a heading as their title there are; none where these are rather sections of one text."""
    entries = _entries(parts_of(document))
    telling = [entry for entry in entries if len(entry.head.text.split()) > 2 or _byline(entry)[0]]
    texts = sum(len(entry.below) for entry in entries)
    if len(entries) == 1 and (not 0 < texts < 3 or all(_is_list(part.text) for part in entries[0].below)):
        return 0
    return len(entries) if len(telling) * 2 >= len(entries) else 0


def _is_list(text: str) -> bool:
    """Whether ``text`` is a list of what may be titles: items in capitals of some words, none of which ends as a sentence does."""
    lines = text.split("\n")
    return len(lines) > 2 and all(_ITEM.match(line) and not line.rstrip().endswith(".") for line in lines)


def read(document: Document, name: str) -> Iterator[Found]:
    """A record for every title; ``name`` is that of the format."""
    parts = parts_of(document)
    entries = _entries(parts)
    first = entries[0].head.line if entries else 0
    before = [part for part in parts if part.line < first]
    higher = [part for part in before if part.level and part.level < entries[0].head.level and not NO_TITLE.match(part.text)]
    introduction = [one_line(part.text) for part in before if not part.level and part.text]
    yield Seed(document.file, name, heading=entry_text.title(higher[0].text)[0] if higher else "", introduction="\n\n".join(introduction))
    yield from _left_out(document, parts, entries)
    authored = sum(bool(_byline(entry)[0]) for entry in entries)
    usual = authored * 2 >= len(entries)
    said = not usual and (entries[0].head.level == BOLD or any(_SAID.search(part.text) for entry in entries for part in entry.below))
    names = signed(entry.head.text for entry in entries) if not usual else {}
    for entry in entries:
        yield from _found(document, entry, names.get(entry.head.text), alone=usual and authored > 1, said=said)


def _found(document: Document, entry: _Entry, names: Signed | None, *, alone: bool, said: bool) -> Iterator[Found]:
    """The record of one entry, with the names on the line of its title; what is ``said`` of a paper is a note, everything else its abstract."""
    authors, lines = _byline(entry, alone=alone)
    said_of = _citation(entry)
    told = names if not authors else None
    title, links = entry_text.title(told.title if told else entry.head.text)
    rest = entry.below[2:] if authors and not lines and len(entry.below) > 2 and is_affiliation(entry.below[1].text) else entry.below[1:]
    whole = "\n\n".join(_under_heads(["\n".join(lines), *map(_as_text, rest)]))
    text, linked = entry_text.without_lines_of_links(entry_text.without_images(whole))
    text, more = entry_text.split_stubs(text)
    text = ABSTRACT.sub("", text.strip(), count=1) if ABSTRACT.match(text.strip()) else text.strip()
    if not text:
        yield Problem(document.file, entry.head.line, f"a title without an abstract: {quoted(title)}")
    plain, inner = entry_text.unmarked(text)
    yield from Draft(
        Source(document.file, entry.head.line),
        (plain_title := entry_text.unmarked(title)[0]),
        kind=kind_of(plain_title),
        authors=told.authors if told else authors,
        date=said_of.year if said_of else told.year if told else "",
        venue=said_of.venue if said_of else "",
        csl=said_of.csl if said_of else told.csl if told else {},
        abstract="" if said else plain,
        note=marks.mend("\n\n".join(map(one_line, text.split("\n\n")))) if said else "",
        links=(*links, *(said_of.links if said_of else ()), *linked, *more, *(inner if not said else ())),
    ).found()


def _byline(entry: _Entry, *, alone: bool = False) -> tuple[tuple[Name, ...], list[str]]:
    """The authors below a title, and what else is in the first of the parts there."""
    if not entry.below:
        return (), []
    first = entry.below[0]
    if first.level:
        found = people(first.text, alone=alone)
        return found, [] if found else _as_text(first).split("\n")
    lines = first.text.split("\n")
    if citation := _citation(entry):
        return citation.authors, lines[1:]
    return below_title(lines, alone=alone and len(entry.below) + len(lines) > 2)


def _citation(entry: _Entry) -> Cited | None:
    """What the first line below a title cites."""
    return cited(entry.below[0].text.partition("\n")[0]) if entry.below and not entry.below[0].level else None


def _as_text(part: Part) -> str:
    """A part below a title as text, without the marks of a quotation; a heading there leads what follows it."""
    if not part.level:
        lines = part.text.split("\n")
        return "\n".join(map(_unquoted, lines)) if all(line.startswith(">") for line in lines) else part.text
    return part.text.rstrip(":. ") + ":\n"


def _unquoted(line: str) -> str:
    return line.removeprefix(">").removeprefix(" ")


def _under_heads(texts: list[str]) -> Iterator[str]:
    """The texts that are not empty; what ends as a heading does is joined with the next."""
    head = ""
    for text in texts:
        if text.endswith(":\n"):
            head += text
        elif text.strip():
            yield head + text
            head = ""
    if head:
        yield head.strip()


def _left_out(document: Document, parts: list[Part], entries: list[_Entry]) -> Iterator[Problem]:
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


def _entries(parts: list[Part]) -> list[_Entry]:
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
    return [_Entry(head, tuple(part for part in below if part.text)) for head, below in entries]


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
