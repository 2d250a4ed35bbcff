"""A listing without what dresses its entries: rules between them, marks around their titles, quotation, breaks of lines.

Nothing moves to another line. Marks of titles, their full stops and the breaks of lines count where nearly all entries have them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from papershelf.read.document import Block, Document
from papershelf.read.labelled.blocks import LONGEST_TITLE, is_text
from papershelf.read.posts.headings import HEADING
from papershelf.read.posts.tight import NESTED

_RULE = re.compile(r"[ \t]*(?P<sign>[-=*_~—–#+^.\"'`])(?:[ \t]?(?P=sign)){2,}[ \t]*\Z")
_QUOTE = re.compile(r"[ \t]*>[ \t]?")
_INNER = re.compile(rf"{NESTED.pattern}|\A[ \t]+>[ \t]?")
_MARKS = (
    re.compile(r"(?:[-+•▪◦–]|\*{1,4}|\d{1,3}[.)])[ \t]+(?P<kept>\S.*)"),
    re.compile(r"(?i:paper|talk|poster|article|submission|p|no\.?)[ \t]?#?\d{1,4}[ \t]?[:.)–—-][ \t]+(?P<kept>\S.*)"),
    re.compile(r"(?i:title|titel|titre|título|titolo|标题|題目|题目|タイトル)[ \t]*[:：][ \t]*(?P<kept>\S.*)"),
    *(
        re.compile(rf"{begin}(?P<kept>[^\s{begin}{end}].*[^\s{begin}{end}]){end}[.,]?")
        for begin, end in (('"', '"'), ("“", "”"), ("„", "“"), ("«", "»"), ("`", "`"), (r"\*", r"\*"), ("_", "_"))
    ),
)
"""What stands before titles, or around them: ``- Bees``, ``Paper 3: Bees``, ``Title: Bees``, ``“Bees”``, ``*Bees*``."""
_MOST = 0.8
"""The share of the entries that bear a mark alike."""
_NARROWEST, _WIDEST = 40, 130
"""Characters of a line after which editors and mails break."""
_LONGEST_HEAD = 4
"""Lines of a title and its authors."""
_SENTENCE = re.compile(r"[^\n.!?]{10,200}\.\Z")


def undressed(document: Document) -> Document:
    """``document`` with plain titles and abstracts, each in paragraphs of their own; as it is where it has no such marks."""
    lines = ["" if _RULE.match(line) else line for line in document.text.split("\n")]
    for block in _blocks(document, lines):
        if all(map(_QUOTE.match, block.text.split("\n"))):
            _set(lines, block, (_QUOTE.sub("", line, count=1) for line in block.text.split("\n")))
    parted = frozenset(_outdented(lines))
    parted |= frozenset(_below_heads(_blocks(document, lines, parted)))
    blocks = _blocks(document, lines, parted)
    begun = [at for block in blocks for at in _begun(block)]
    texts = max(sum(map(is_text, lines)), sum(is_text(block.text) for block in blocks))
    for mark in _MARKS if texts else ():
        _unmark(lines, begun, texts, mark)
    _unstop(lines, _blocks(document, lines, parted))
    return replace(document, text="\n".join(lines), parted=document.parted | parted)


def _blocks(document: Document, lines: Sequence[str], parted: frozenset[int] = frozenset()) -> tuple[Block, ...]:
    return replace(document, text="\n".join(lines), parted=document.parted | parted).blocks


def _set(lines: list[str], block: Block, new: Iterator[str]) -> None:
    for at, line in enumerate(new, block.line - 1):
        lines[at] = line


def _outdented(lines: Sequence[str]) -> Iterator[int]:
    """The lines that begin entries without a blank line above them: below indented ones, where indented ones follow, or items between such."""
    below = [at for at, (above, line) in enumerate(pairwise(lines), 1) if _is_indented(above) and line.strip() and not _is_indented(line)]
    led = [at for at in below if at + 1 < len(lines) and _is_indented(lines[at + 1])]
    if led and len(led) >= _MOST * len(below):
        yield from (at + 1 for at in below)


def _is_indented(line: str) -> bool:
    return line[:1] in {" ", "\t"} and bool(line.strip())


def _below_heads(blocks: Sequence[Block]) -> list[int]:
    """The lines on which texts begin that an editor broke, right below their titles."""
    tight = [block for block in blocks if block.text.count("\n") > 1]
    titled = sum(
        not is_text(above.text) and not HEADING.match(above.text) for above, block in pairwise(blocks) if block.text.count("\n") > 1
    )
    found = [block.line + head for block in tight if (head := _head(block.text.split("\n")))] if titled < len(tight) / 2 else []
    return found if len(found) > 1 and len(found) >= _MOST * len(tight) else []


def _head(lines: Sequence[str]) -> int:
    """How many lines a title and its authors take above a text of full lines, or of indented ones; 0 where none are told from it.

    A line ends a paragraph where the first word of the next would have found room on it.
    """
    indented = next((at for at, line in enumerate(lines) if line[:1] in {" ", "\t"}), 0)
    if indented and indented <= _LONGEST_HEAD and all(line[:1] in {" ", "\t"} for line in lines[indented:]):
        return indented
    width = max(map(len, lines))
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    ends = [at for at, line in enumerate(lines[:-1], 1) if len(line.rstrip()) + 1 + len(lines[at].split()[0]) < width]
    head = max((at for at in ends if at <= _LONGEST_HEAD), default=0)
    broken = sum(at > head for at in ends)
    return head if len(lines) - head > 1 and broken * 10 <= len(lines) and not lines[head - 1].rstrip().endswith((".", ",")) else 0


def _unmark(lines: list[str], begun: Sequence[int], texts: int, mark: re.Pattern[str]) -> None:
    """Takes ``mark`` off the titles among the lines ``begun``, and off the items below them, if as many bear it as there are ``texts``."""
    heads = {at: match["kept"] for at in begun if len(lines[at]) <= LONGEST_TITLE and (match := mark.fullmatch(lines[at]))}
    if len(heads) < max(2, _MOST * texts):
        return
    lines[:] = (_INNER.sub("", line, count=1) for line in lines)
    for at, kept in heads.items():
        lines[at] = kept


def _begun(block: Block) -> Iterator[int]:
    """The places of the lines on which paragraphs begin in a text of long lines: the first, and those behind a long one."""
    lines = block.text.split("\n")
    yield block.line - 1
    yield from (block.line - 1 + at for at, above in enumerate(lines[:-1], 1) if is_text(above))


def _unstop(lines: list[str], blocks: Sequence[Block]) -> None:
    """Takes the full stop off titles that are a sentence over a long text, if nearly all are."""
    pairs = pairwise(blocks)
    ended = [block for block, below in pairs if _SENTENCE.fullmatch(block.text.strip()) and is_text(below.text)]
    if len(ended) > 1 and len(ended) >= _MOST * sum(is_text(block.text) for block in blocks):
        for block in ended:
            _set(lines, block, iter([block.text.rstrip().removesuffix(".")]))
