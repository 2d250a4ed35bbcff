"""Digests: blog posts that say a few words on each of some papers, every entry a bold title run into its commentary.

Seen as Markdown that a program made from a web page, with typical damage: ``**Title. **text``, italics that begin
right after the bold, code spans cut by blank lines, and the word of a lost link (``Paper.``) at the end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from papershelf.errors import BugError
from papershelf.model import Kind, Link, Record, Seed, Source
from papershelf.read.document import Block, Document
from papershelf.read.reader import Found
from papershelf.text import marks
from papershelf.text.plain import one_line

NAME = "digest"
_ENTRY = re.compile(r"(?:[-*+]\s+|\d+[.)]\s+)?\*\*(?P<title>[^*\n]+(?:\*[^*\n]+\*[^*\n]*)?)\*\*(?P<rest>.*)", re.DOTALL)
_HEADING = re.compile(r"#{1,6}\s+(?P<text>.+?)\s*#*\Z")
_NUMBER = r"(?:\(?\d{1,3}[.):]\s+|#\d+\s+)"
_LINKED = re.compile(r"\[(?P<text>.+)\]\((?P<url>https?://[^\s()]+)\)[.:]?\Z")
_TALK = re.compile(
    r"(?:(?:invited|keynote|plenary|contributed|oral|lightning) )?(?:talk|keynote|lecture|tutorial|address)\s*(?:\d+\s*)?:", re.IGNORECASE
)
_STUB_WORD = r"(?:paper|code|link|pdf|arxiv|github|project(?: page)?|website|blog(?: post)?|poster|slides|video|demo|dataset|openreview)"
_STUB = re.compile(rf"(?<=[.!?)\]])\s+(?:\[?{_STUB_WORD}\]?[.,;|/\s]*)+\Z", re.IGNORECASE)
_STUB_LINK = re.compile(rf"\s*[\[(]*\[(?P<word>{_STUB_WORD})\]\((?P<url>https?://[^\s()]+)\)[\])]*[.,;|/\s]*\Z", re.IGNORECASE)
_REL = {"code": "code", "github": "code", "pdf": "pdf", "project": "project", "project page": "project", "website": "project",
        "slides": "slides", "video": "video", "demo": "demo", "dataset": "data", "paper": "paper", "arxiv": "paper"}  # fmt: skip


def sniff(document: Document) -> bool:
    """Whether two paragraphs or more, and at least a third of them, begin with bold text that runs on."""
    entries = sum(_entry_of(block) is not None for block in document.blocks)
    return entries >= 2 and entries * 3 >= sum(not block.text.startswith("#") for block in document.blocks)


def read(document: Document) -> Iterator[Found]:
    """A record for every bold title; what stands before the first and after the last belongs to none."""
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
    closed = [replace(entry, more=()) if _STUB.search(entry.head.text) else entry for entry in entries]
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
    title, links = _title(match["title"])
    note, more = _split_stubs("\n\n".join([match["rest"], *(block.text for block in entry.more)]))
    note = marks.mend(re.sub(r"\A\s*[:–—-]\s+", "", note).strip())
    kind: Kind = "talk" if _TALK.match(title) else "paper"
    return Record(Source(document.file, entry.head.line), title, kind=kind, note=note, links=(*links, *more))


def _title(text: str) -> tuple[str, tuple[Link, ...]]:
    """The title without its number, its own emphasis and its final stop; and the link that it carried."""
    text = re.sub(rf"\A{_NUMBER}", "", one_line(text))
    links: tuple[Link, ...] = ()
    if linked := _LINKED.match(text):
        text, links = linked["text"], (Link("paper", linked["url"]),)
    text = one_line(text.replace("*", "")).rstrip(":")
    return (text[:-1] if text.endswith(".") and not text.endswith("..") else text).strip(), links


def _split_stubs(text: str) -> tuple[str, tuple[Link, ...]]:
    """The commentary without the links at its end, and those that still have an address."""
    links: list[Link] = []
    while match := _STUB_LINK.search(text):
        links.insert(0, Link(_REL.get(match["word"].lower(), "other"), match["url"]))  # type: ignore[arg-type]
        text = text[: match.start()]
    return _STUB.sub("", text.rstrip()), tuple(links)
