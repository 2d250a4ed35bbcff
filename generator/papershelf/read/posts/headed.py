"""Texts in Markdown whose titles are headings, or in bold on a line of their own: authors and text stand below each."""

import re
from collections.abc import Iterator
from itertools import chain

from papershelf.model import Link, Name, Problem, Seed, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.entry import entry_text
from papershelf.read.entry.byline import below_title, is_affiliation, people
from papershelf.read.entry.citation import Cited, cited
from papershelf.read.entry.markdown_links import LINK, is_label, rel
from papershelf.read.entry.place_beside import IN_TITLE
from papershelf.read.entry.place_beside import place as place_beside
from papershelf.read.entry.signed_titles import Signed, signed
from papershelf.read.posts.headings import BOLD, Part
from papershelf.read.posts.headings import parts as parts_of
from papershelf.read.posts.outline import Entry, entries_of, left_out
from papershelf.read.posts.sections import NO_TITLE, kind_of
from papershelf.read.reader import Found
from papershelf.read.references.places import place, without_prize
from papershelf.text import links as addresses
from papershelf.text import marks
from papershelf.text.plain import one_line, quoted

ABSTRACT_WORDS = r"(?:abstract|summary|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto|摘要|概要|要旨)"
ABSTRACT = re.compile(
    rf"[ \t]*(?:\*\*|__|[*_])?{ABSTRACT_WORDS}(?: ?[.:：—](?:\*\*|__|[*_])?|(?:\*\*|__|[*_])[.:：]?)(?:\s+|(?<=[：—]))(?=\S)", re.IGNORECASE
)
_SAID = re.compile(r"\b(?:I|my)\b|\]\(https?:|(?<![\w*])\*\*?[^\W_]")
"""What abstracts have not, and words on papers have: a person who speaks, links, emphasis."""
_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])[ \t]+[^a-z\s]\S*(?:[ \t]+\S+){2}")

_POINT = re.compile(r"^[ \t]*[-*+•][ \t]+(?=\S)", re.MULTILINE)
_ACRONYM = re.compile(r"\b[A-Za-z]*[A-Z][a-z]*[A-Z]")
"""What venues in titles have, and other words in brackets there hardly: ``CVPR``, ``NeurIPS``."""


def titles(document: Document) -> int:
    """How many entries with a heading as their title there are; none where these are rather sections of one text."""
    entries = entries_of(parts_of(document))
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
    entries = entries_of(parts)
    first = entries[0].head.line if entries else 0
    before = [part for part in parts if part.line < first]
    higher = [part for part in before if part.level and part.level < entries[0].head.level and not NO_TITLE.match(part.text)]
    introduction = [one_line(part.text) for part in before if not part.level and part.text]
    yield Seed(document.file, name, heading=entry_text.title(higher[0].text)[0] if higher else "", introduction="\n\n".join(introduction))
    yield from left_out(document, parts, entries)
    authored = sum(bool(_byline(entry)[0]) for entry in entries)
    usual = authored * 2 >= len(entries)
    said = not usual and (entries[0].head.level == BOLD or any(_SAID.search(part.text) for entry in entries for part in entry.below))
    names = signed(entry.head.text for entry in entries) if not usual else {}
    found = [list(_found(document, entry, names.get(entry.head.text), alone=usual and authored > 1, said=said)) for entry in entries]
    bare = sum(any(isinstance(item, Problem) and item.message.startswith(_WITHOUT) for item in one) for one in found)
    for item in chain.from_iterable(found):
        if not (isinstance(item, Problem) and item.message.startswith(_WITHOUT) and bare * 2 > len(entries)):
            yield item


_WITHOUT = "a title without an abstract"
"""Told where others have one: a list of publications has none."""


def _found(document: Document, entry: Entry, names: Signed | None, *, alone: bool, said: bool) -> Iterator[Found]:
    """The record of one entry, with the names on the line of its title; what is ``said`` of a paper is a note, everything else its abstract."""
    authors, lines = _byline(entry, alone=alone)
    beside = _beside_names(entry.below[0]) if authors else ()
    said_of = _citation(entry)
    rest = entry.below[2:] if authors and not lines and len(entry.below) > 2 and is_affiliation(entry.below[1].text) else entry.below[1:]
    prize = ""
    if authors and not said_of:
        said_of, prize, lines, rest = _placed(authors, lines, rest)
    told = names if not authors else None
    title, links, where = _title(told.title if told else entry.head.text)
    said_of = said_of or (None if told else where)
    whole = "\n\n".join(_under_heads(["\n".join(lines), *map(_as_text, rest)]))
    text, linked = entry_text.without_lines_of_links(entry_text.without_images(whole))
    text, more = entry_text.split_stubs(text)
    text = ABSTRACT.sub("", text.strip(), count=1) if ABSTRACT.match(text.strip()) else text.strip()
    if not text:
        yield Problem(document.file, entry.head.line, f"{_WITHOUT}: {quoted(title)}")
    if all(map(_POINT.match, text.split("\n"))):
        text, said = _POINT.sub("", text).replace("\n", "\n\n"), True
    plain, inner = entry_text.unmarked(text)
    yield from Draft(
        Source(document.file, entry.head.line),
        title,
        kind=kind_of(title),
        authors=told.authors if told else authors,
        date=said_of.year if said_of else told.year if told else "",
        venue=said_of.venue if said_of else "",
        csl=said_of.csl if said_of else told.csl if told else {},
        abstract="" if said else plain,
        note=marks.mend("\n\n".join(filter(None, (prize, *(map(one_line, text.split("\n\n")) if said else ()))))),
        links=(*links, *beside, *(said_of.links if said_of else ()), *linked, *more, *(inner if not said else ())),
    ).found()


def _title(heading: str) -> tuple[str, tuple[Link, ...], Cited | None]:
    """The title that ``heading`` is, its links, and the venue and year in brackets that it ends with: ``[Bees at Dusk](…) (CVPR 2024)``."""
    text, links = entry_text.title(heading)
    title, linked = entry_text.unmarked(text)
    links += tuple(Link(addresses.of_paper(link.url), link.url) for link in linked)
    found = IN_TITLE.search(title)
    venue, year = place_beside(f"({found['place']})", "") if found else ("", "")
    if not found or not _ACRONYM.search(venue):
        return title, links, None
    return title[: found.start()], links, Cited((), year, venue)


def has_byline(entry: Entry) -> bool:
    """Whether the authors of a paper stand below its title."""
    return bool(_byline(entry)[0])


def _byline(entry: Entry, *, alone: bool = False) -> tuple[tuple[Name, ...], list[str]]:
    """The authors below a title, and what else is in the first of the parts there."""
    if not entry.below:
        return (), []
    first = entry.below[0]
    if first.level:
        found = people(first.text, alone=alone)
        return found, [] if found else _as_text(first).split("\n")
    lines = _as_text(first).split("\n")
    if citation := _citation(entry):
        return citation.authors, lines[1:]
    return below_title(lines, alone=alone and len(entry.below) + len(lines) > 2)


def _placed(authors: tuple[Name, ...], lines: list[str], below: tuple[Part, ...]) -> tuple[Cited | None, str, list[str], tuple[Part, ...]]:
    """Where and when, and how it was received, if the line below ``authors`` says that, or a paragraph of its own; and what else is below."""
    said, prize = without_prize(lines[0] if lines else below[0].text if below and not below[0].level else "")
    where = place(said) if "\n" not in said else None
    if not where or not where.year:
        return None, "", lines, below
    return Cited(authors, where.year, where.venue, where.csl), prize, lines[1:], below if lines else below[1:]


def _beside_names(first: Part) -> tuple[Link, ...]:
    """The links on the line of the authors: ``*Ann Ek, Bo Roe* · [paper](address)``; they are no words of the names."""
    found = () if first.level else LINK.finditer(first.text.partition("\n")[0])
    return tuple(Link(rel(link["text"], link["url"]), link["url"]) for link in found if is_label(link["text"]))


def _citation(entry: Entry) -> Cited | None:
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
        yield head.strip().removesuffix(":")
