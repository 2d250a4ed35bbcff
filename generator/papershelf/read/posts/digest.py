"""Digests: blog posts that say a few words on each of some papers, every entry a bold title run into its commentary.

Where the titles stand on lines of their own, :mod:`papershelf.read.posts.headed` reads them. Seen as Markdown that a program made from a web page, with typical damage: ``**Title. **text``, italics that begin
right after the bold, code spans cut by blank lines, and the word of a lost link (``Paper.``) at the end.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from papershelf.errors import BugError
from papershelf.model import MORE_AUTHORS, Problem, Seed, Source
from papershelf.read.document import Block, Document
from papershelf.read.draft import Draft
from papershelf.read.entry import entry_text
from papershelf.read.entry.byline import people
from papershelf.read.posts import headed
from papershelf.read.posts.headings import HEADING, untitled
from papershelf.read.posts.sections import COMMENTS, NO_TITLE, SECTION, is_of_no_interest, kind_of
from papershelf.read.posts.tight import NESTED, loosened, unfolded
from papershelf.read.reader import Found
from papershelf.text import marks
from papershelf.text.plain import one_line, quoted

NAME = "digest"
_ENTRY = re.compile(r"(?:[-*+]\s+|\d+[.)]\s+)?\*\*(?P<title>[^*\n]+(?:\*[^*\n]+\*[^*\n]*)?)\*\*(?P<rest>.*)", re.DOTALL)
_SLANTED = re.compile(r"(?P<mark>[*_])(?P<title>(?:[^\s*_]+\s+){2,}[^\s*_]+[.?!])(?P=mark)\s+\S")


def sniff(document: Document) -> bool:
    """Whether two paragraphs or more, and at least a third of them, begin with bold text that runs on; or titles are headings."""
    document = loosened(unfolded(document))
    if _is_headed(document):
        return True
    entries = sum(_entry_of(block) is not None for block in document.blocks)
    return entries >= 2 and entries * 3 >= sum(not block.text.startswith("#") for block in document.blocks)


def read(document: Document) -> Iterator[Found]:
    """A record for every bold title; what stands before the first belongs to none, and what else belongs to none is told."""
    document = loosened(unfolded(document))
    if _is_headed(document):
        yield from headed.read(document, NAME)
        return
    blocks = _before_comments(list(_with_sections(_join_cut_paragraphs(document.blocks))))
    starts = [at for at, block in enumerate(blocks) if _entry_of(block)]
    before = blocks[: starts[0]] if starts else blocks
    headings = [match["text"] for block in before if (match := HEADING.match(block.text))]
    introduction = [one_line(block.text) for block in before if not HEADING.match(block.text)]
    yield Seed(
        document.file,
        NAME,
        heading=one_line(headings[0]).removesuffix(".") if headings else "",
        introduction="\n\n".join(introduction),
    )
    entries = [_Entry(blocks[at], _body(blocks[at + 1 : end])) for at, end in pairwise([*starts, len(blocks)])]
    named = _are_named(entries)
    for entry in _without_closing_words(entries):
        yield from _draft(document, entry, named=named).found()
        end = next((at for at in starts if blocks[at].line > entry.head.line), len(blocks))
        behind = [block for block in blocks[:end] if block.line > entry.head.line]
        yield from _left_out(document, behind[len(entry.more) :], is_last=end == len(blocks))
        yield from _swallowed(document, entry)


def _before_comments(blocks: list[Block]) -> list[Block]:
    """The paragraphs up to the heading of what readers commented on the entries."""
    for at, block in enumerate(blocks):
        if (match := HEADING.match(block.text)) and COMMENTS.match(match["text"]) and any(map(_entry_of, blocks[:at])):
            return blocks[:at]
    return blocks


def _with_sections(blocks: list[Block]) -> Iterator[Block]:
    """``blocks`` with words in bold that name no paper, as in ``**Closing remarks.** It rained.``, as headings."""
    for block in blocks:
        match = _entry_of(block)
        if match and SECTION.match(one_line(match["title"])):
            yield Block(block.line, f"###### {one_line(match['title']).rstrip('.:!')}")
            yield Block(block.line, match["rest"].lstrip(" .:–—-"))
        else:
            yield block


def _is_headed(document: Document) -> bool:
    """Whether more titles stand on lines of their own than run into what is said; words that lead every entry are no titles, nor are names."""
    run_in = Counter(
        match["title"]
        for above, block in pairwise([Block(0, ""), *document.blocks])
        if (match := _entry_of(block)) and not match["rest"].lstrip(" \t").startswith("\n") and not _is_byline(above, match["title"])
    )
    return headed.titles(document) > sum(times == 1 for times in run_in.values())


def _is_byline(above: Block, words: str) -> bool:
    """Whether ``words`` in bold name people right below a heading: ``**Ann Ek, Bo Roe (University of Zadar)** · cs.CV``."""
    return bool(HEADING.match(above.text) and people(words, alone=True))


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


def _left_out(document: Document, blocks: list[Block], *, is_last: bool) -> Iterator[Problem]:
    """What stands behind an entry and belongs to none, a problem each heading; a closing word behind the last is passed over."""
    heading: Block | None = None
    loose: list[Block] = []
    for block in blocks:
        if match := HEADING.match(block.text):
            if NO_TITLE.match(match["text"]) or is_of_no_interest(match["text"]):
                is_last = True
                break
            heading = block
        elif re.match(r"[-*_]{3,}\s*\Z", block.text):
            heading = None
        elif heading:
            yield untitled(document.file, heading.line, heading.text.strip("# "))
            heading, loose = None, []
        else:
            loose.append(block)
    if len(loose) > is_last:
        where = "behind the last entry" if is_last else "between two entries"
        yield Problem(document.file, loose[0].line, f"text {where}, left out: {quoted(loose[0].text)}")


def _swallowed(document: Document, entry: _Entry) -> Iterator[Problem]:
    """Paragraphs below an entry that begin as titles do, in emphasis that ends with a stop."""
    for block in entry.more:
        if match := _SLANTED.match(block.text):
            told = quoted(match["title"])
            yield Problem(document.file, block.line, f"a paragraph that begins as a title does, read as words on the entry above: {told}")


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
        text = " ".join(NESTED.sub("", block.text, count=1).split())
        if joined and re.match(r"[.,;:!?)\]]\s", text):
            joined[-1] = replace(joined[-1], text=joined[-1].text + text)
        elif joined and text[:1].islower() and not joined[-1].text.startswith("#"):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {text}")
        else:
            joined.append(Block(block.line, text))
    return joined


def _are_named(entries: list[_Entry]) -> bool:
    """Whether names stand right behind the titles of most entries, and behind some more than one."""
    matches = [match for entry in entries if (match := _entry_of(entry.head))]
    found = [names for match in matches if (names := entry_text.behind_title(match["rest"], named=True)[0])]
    return len(found) * 4 >= len(entries) * 3 and any(len(names) > 1 for names in found)


def _draft(document: Document, entry: _Entry, *, named: bool) -> Draft:
    match = _ENTRY.match(entry.head.text)
    if match is None:
        raise BugError(f"{document.file}:{entry.head.line}: an entry of a digest without a bold title; please report this")
    title, links = entry_text.title(match["title"])
    authors, rest, before = entry_text.behind_title(match["rest"], named=named)
    has_more = re.search(r"\bet\.? al\b", match["rest"].removesuffix(rest)) if authors else None
    note, more = entry_text.split_stubs("\n\n".join([rest, *(block.text for block in entry.more)]))
    note = entry_text.without_images(note)
    note = marks.mend(re.sub(r"\A\s*[:–—-]\s+", "", note).strip())
    return Draft(
        Source(document.file, entry.head.line),
        title,
        kind=kind_of(title),
        authors=authors,
        note=note,
        csl={MORE_AUTHORS: True} if has_more else {},
        links=(*links, *before, *more),
    )
