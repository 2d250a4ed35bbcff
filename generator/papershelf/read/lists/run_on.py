"""References that run on into what they say of the paper: a reference and its abstract in one paragraph."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from papershelf.read.draft import YEAR
from papershelf.read.labelled.blocks import is_text
from papershelf.read.references.reference import reference

_LONGEST = 600
"""Characters of a reference."""
_SHORTEST = 150
"""Characters of one with its abstract."""
_TRIED, _SAMPLE = 24, 30
_FEWEST = 2
_END = re.compile(r"(?:[.)\]]|\S/\S{3,}) (?=[\"“'(]?[A-Z0-9])")
"""Where a reference may end and a sentence begin: behind a stop, a bracket, or an address."""

_ADDRESSES = re.compile(r"(?:\s+(?:(?:doi|arxiv):? ?\S*\d\S*|https?://\S+))+(?=\s)", re.IGNORECASE)


def heads(texts: Sequence[str]) -> list[str]:
    """For each of ``texts`` the reference that it begins with, ``""`` for none; none at all where fewer than half of the long ones have any."""
    long = [text for text in texts if len(text) >= _SHORTEST]
    sample = long[:_SAMPLE]
    found = sum(bool(_head(text)) for text in sample)
    if found < _FEWEST or found * 2 < len(sample) or len(long) * 2 < len(texts):
        return [""] * len(texts)
    return [_head(text) for text in texts]


def _head(text: str) -> str:
    """The shortest beginning of ``text`` that is a reference with its place and a year, before a text; with the addresses behind it."""
    if len(text) < _SHORTEST or not YEAR.search(text, 0, _LONGEST):
        return ""
    head = next((head for head in _beginnings(text) if _is_whole(head)), "")
    if head and (behind := _ADDRESSES.match(text, len(head))):
        head += behind[0].rstrip()
    return head if head and is_text(text[len(head) :].strip()) else ""


def _beginnings(text: str) -> Iterator[str]:
    for end in islice(_END.finditer(text, 0, _LONGEST), _TRIED):
        yield text[: end.end()].rstrip()


def _is_whole(head: str) -> bool:
    told = reference(head)
    return bool(told and told.year and (told.venue or told.csl) and not told.said)
