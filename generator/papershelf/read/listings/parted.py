"""Paragraphs of a listing as they are meant: parted where a blank line is missing, without labels of abstracts, lines of keywords and numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from papershelf.read.document import Block
from papershelf.read.labelled.blocks import is_prose, is_text
from papershelf.read.posts.headed import ABSTRACT, ABSTRACT_WORDS
from papershelf.read.posts.sections import NO_TITLE

_ONLY = re.compile(rf"\s*(?:extended |short )?{ABSTRACT_WORDS}\s*[:.：]?\s*\Z", re.IGNORECASE)
_STOP = re.compile(r"[.!?。][\"'”’)]*\s*\Z")
_KEYWORDS = re.compile(
    r"\s*(?:key ?words|keywords and phrases|index terms|jel classifications?|jel codes?|schlagw[oö]rter|schlagworte|schlüsselw[oö]rter|stichw[oö]rter|mots[- ]cl(?:é|ef)s"
    r"|palabras[ -]clave|palavras[ -]chave|parole[ -]chiave|关键[词字]|關鍵[詞字]|キーワード)\s*[:：.—–-]\s*(?P<words>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_BUTTON = (
    r"(?:pdf|bib|bibtex|abs|abstract|html|paper|code|poster|oral|spotlight|slides|video|dataset|software|openreview|arxiv|doi|project page|cite|share|save"
    r"|download(?: pdf)?|view|similar|supp|supplemental|supplementary(?: material| pdf)?|(?:show|hide) (?:details|abstract|bibtex)|free (?:pmc )?article)"
)
BUTTONS = re.compile(rf"[\s\[(|]*{_BUTTON}(?:[\s\[\])(|,;·•/]+{_BUTTON})*[\s\])|]*\Z", re.IGNORECASE)
"""A line that says what a page does or leads to, as it is copied with its links lost: ``pdf bib abs``, ``[Paper] [Code]``."""
_NUMBERED = re.compile(r"(?:\[(?P<inner>\d{1,4})\]|(?:#(?=\d+[ \t])|#?(?=\d+[.):]))(?P<outer>\d{1,4})[.):]?)[ \t]+(?=\S)")
SESSION = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? [^\n]{3,30} \d{1,2}:\d\d ?(?:[ap]\.?m\.?)?(?: ?[–—-] ?\d{1,2}:\d\d ?(?:[ap]\.?m\.?)?)?(?: [A-Z]{2,5})?"
    r"|[^\n]{0,60}\b(?:hall|ballroom|room|exhibit|poster session)\b[^\n]{0,30} #\d{1,5}",
    re.IGNORECASE,
)
"""When or where a poster hangs, as the sites of conferences say: ``Thu, Dec 12, 2024 • 4:30 PM – 7:30 PM PST``, ``East Exhibit Hall A-C #1100``."""
_LONGESTBUTTONS = 120
_LONGEST_HEAD = 500
"""Characters of a title and its authors."""
_MANY = 100_000
"""Characters of a paragraph that is worth the parting."""


@dataclass(frozen=True, slots=True)
class Parted:
    """Paragraphs, and the keywords by the line of the paragraph that they stand below."""

    blocks: list[Block]
    keywords: dict[int, tuple[str, ...]]


def parted(blocks: Sequence[Block]) -> Parted:
    """``blocks`` without what only labels them, one a title or a text."""
    found: list[Block] = []
    keywords: dict[int, tuple[str, ...]] = {}
    buttons = _buttons(blocks)
    labelled = below = False  # whether the last of them has a label, and whether one stands alone behind it
    for block, is_labelled in (part for whole in blocks for part in _parts(whole, buttons)):
        told = _KEYWORDS.fullmatch(block.text) if len(block.text) < _MANY else None
        if told and found and (labelled or is_text(found[-1].text)):
            words = (" ".join(word.split()).rstrip(".。") for word in re.split(r"[;,·•|；，、]", told["words"]))
            keywords[found[-1].line] = keywords.get(found[-1].line, ()) + tuple(filter(None, words))
        elif _ONLY.match(block.text):
            below = True
        else:
            labelled, below = is_labelled or below, False
            found.append(block)
    return Parted(_unnumbered(found), keywords)


def _parts(block: Block, buttons: frozenset[str]) -> Iterator[tuple[Block, bool]]:
    """A paragraph cut before each text that stands on one long line, behind it where another follows, and at labels; and which part has a label."""
    lines = block.text.split("\n") if len(block.text) < _MANY else [block.text]
    texts = _texts(lines)
    last = max(texts, default=0)
    cuts = [0]
    for at in range(1, len(lines)):
        before, line = lines[at - 1], lines[at]
        if at in texts:
            is_new = at - 1 not in texts and not NO_TITLE.match(before.strip())
        elif at - 1 in texts or (_KEYWORDS.match(before) and not before.rstrip().endswith((",", ";"))):
            is_new = (at < last and _may_be_title(line)) or _is_labelled(line)
        else:
            is_new = _is_labelled(line) and sum(map(len, lines[cuts[-1] : at])) < _LONGEST_HEAD
        if is_new or _ONLY.match(before):
            cuts.append(at)
    for start, end in pairwise([*cuts, len(lines)]):
        begin = next((at for at in range(start, end) if lines[at] not in buttons), end)
        text = "\n".join(line for line in lines[begin:end] if line not in buttons)
        if not text:
            continue
        label = ABSTRACT.match(text)
        yield Block(block.line + begin, text[label.end() :] if label else text), bool(label)


def _texts(lines: Sequence[str]) -> frozenset[int]:
    """Which lines are texts: the long ones, and short ones where all others may be titles or names, three for a text at the most."""
    short = frozenset(at for at, line in enumerate(lines) if is_text(line))
    others = (line.strip() for at, line in enumerate(lines) if at not in short)
    if len(lines) <= 4 * len(short) and not any(line[:1].islower() or _STOP.search(line) for line in others):
        return short
    return frozenset(at for at, line in enumerate(lines) if is_prose(line))


def _buttons(blocks: Sequence[Block]) -> frozenset[str]:
    """The lines that are of the page and not of a paper; a word alone, with which a title may end, only where half of the texts have it."""
    short = (block.text.split("\n") for block in blocks if len(block.text) < _MANY)
    lines = [both for text in short for both in pairwise([*text, ""]) if len(both[0]) < _LONGESTBUTTONS]
    found = Counter(
        line
        for line, after in lines
        if (BUTTONS.match(line) and not (_ONLY.match(line) and _STOP.search(after))) or SESSION.fullmatch(line.strip())
    )
    texts = sum(is_prose(block.text) for block in blocks)
    return frozenset(line for line, times in found.items() if not line.strip().isalpha() or (times > 1 and times * 2 >= texts))


def _is_labelled(line: str) -> bool:
    found = ABSTRACT.match(line) or _ONLY.match(line) or _KEYWORDS.match(line)
    return bool(found) and not line.lstrip()[:1].islower()


def _may_be_title(line: str) -> bool:
    return not line.rstrip().endswith(".") and "://" not in line and not NO_TITLE.match(line.strip())


def _unnumbered(blocks: list[Block]) -> list[Block]:
    """``blocks`` without the numbers that count the titles, nearly each one more than the last."""
    matches = {at: match for at, block in enumerate(blocks) if not is_prose(block.text) and (match := _NUMBERED.match(block.text))}
    numbers = [int(match["inner"] or match["outer"]) for match in matches.values()]
    if len(numbers) < 2 or any(after != before + 1 for before, after in pairwise(numbers)):
        return blocks
    return [replace(block, text=block.text[matches[at].end() :]) if at in matches else block for at, block in enumerate(blocks)]
