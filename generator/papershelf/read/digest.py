"""Digests: blog posts that say a few words on each of some papers, every entry a bold title run into its commentary.

Where the titles stand on lines of their own, :mod:`papershelf.read.headed` reads them. Seen as Markdown that a program made from a web page, with typical damage: ``**Title. **text``, italics that begin
right after the bold, code spans cut by blank lines, and the word of a lost link (``Paper.``) at the end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from papershelf.errors import BugError
from papershelf.model import Kind, Record, Seed, Source
from papershelf.read import entry_text, headed
from papershelf.read.document import Block, Document
from papershelf.read.reader import Found
from papershelf.text import marks
from papershelf.text.plain import one_line

NAME = "digest"
_ENTRY = re.compile(r"(?:[-*+]\s+|\d+[.)]\s+)?\*\*(?P<title>[^*\n]+(?:\*[^*\n]+\*[^*\n]*)?)\*\*(?P<rest>.*)", re.DOTALL)
_HEADING = re.compile(r"#{1,6}\s+(?P<text>.+?)\s*#*\Z")
_TALK = re.compile(
    r"(?:(?:invited|keynote|plenary|contributed|oral|lightning) )?(?:talk|keynote|lecture|tutorial|address)\s*(?:\d+\s*)?:", re.IGNORECASE
)


def sniff(document: Document) -> bool:
    """Whether two paragraphs or more, and at least a third of them, begin with bold text that runs on; or titles are headings."""
    if _is_headed(document):
        return True
    entries = sum(_entry_of(block) is not None for block in document.blocks)
    return entries >= 2 and entries * 3 >= sum(not block.text.startswith("#") for block in document.blocks)


def read(document: Document) -> Iterator[Found]:
    """A record for every bold title; what stands before the first and after the last belongs to none."""
    if _is_headed(document):
        yield from headed.read(document, NAME)
        return
    blocks = _join_cut_paragraphs(document.blocks)
    starts = [at for at, block in enumerate(blocks) if _entry_of(block)]
    before = blocks[: starts[0]] if starts else blocks
    headings = [match["text"] for block in before if (match := _HEADING.match(block.text))]
    introduction = [one_line(block.text) for block in before if not _HEADING.match(block.text)]
    yield Seed(
        document.file,
        NAME,
        heading=one_line(headings[0]).removesuffix(".") if headings else "",
        introduction="\n\n".join(introduction),
    )
    entries = [_Entry(blocks[at], _body(blocks[at + 1 : end])) for at, end in pairwise([*starts, len(blocks)])]
    for entry in _without_closing_words(entries):
        yield _record(document, entry)


def _is_headed(document: Document) -> bool:
    """Whether more titles stand on lines of their own than run into what is said; words that lead every entry are no titles."""
    run_in = {match["title"] for block in document.blocks if (match := _entry_of(block)) and not match["rest"].startswith("\n")}
    return headed.titles(document) > len(run_in)


@dataclass(frozen=True, slots=True)
class _Entry:
    head: Block
    more: tuple[Block, ...]


def _entry_of(block: Block) -> re.Match[str] | None:
    match = _ENTRY.match(block.text)
    return match if match and len(match["title"].strip()) >= 4 and match["rest"].strip() else None


def _body(blocks: list[Block]) -> tuple[Block, ...]:
    """The paragraphs up to the next heading or rule."""
    end = next((at for at, block in enumerate(blocks) if re.match(r"#{1,6}\s|[-*_]{3,}\s*\Z", block.text)), len(blocks))
    return tuple(blocks[:end])


def _without_closing_words(entries: list[_Entry]) -> list[_Entry]:
    """Paragraphs after a stub of a link belong to no entry; nor do those after the last where no other entry has any."""
    closed = [replace(entry, more=()) if entry_text.STUB.search(entry.head.text) else entry for entry in entries]
    if closed and len(closed) > 1 and not any(entry.more for entry in closed[:-1]):
        closed[-1] = replace(closed[-1], more=())
    return closed


def _join_cut_paragraphs(blocks: tuple[Block, ...]) -> list[Block]:
    """Paragraphs that a code span cut in two, made one again: what goes on in lower case or with a comma is no new one."""
    joined: list[Block] = []
    for block in blocks:
        text = " ".join(block.text.split())
        if joined and re.match(r"[.,;:!?)\]]\s", text):
            joined[-1] = replace(joined[-1], text=joined[-1].text + text)
        elif joined and text[:1].islower() and not joined[-1].text.startswith("#"):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {text}")
        else:
            joined.append(Block(block.line, text))
    return joined


def _record(document: Document, entry: _Entry) -> Record:
    match = _ENTRY.match(entry.head.text)
    if match is None:
        raise BugError(f"{document.file}:{entry.head.line}: an entry of a digest without a bold title; please report this")
    title, links = entry_text.title(match["title"])
    note, more = entry_text.split_stubs("\n\n".join([match["rest"], *(block.text for block in entry.more)]))
    note = marks.mend(re.sub(r"\A\s*[:–—-]\s+", "", note).strip())
    kind: Kind = "talk" if _TALK.match(title) else "paper"
    return Record(Source(document.file, entry.head.line), title, kind=kind, note=note, links=(*links, *more))
