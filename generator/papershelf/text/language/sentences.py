"""Sentences: where they end, in tokens and in running text."""

import re
from collections.abc import Iterator, Sequence

_ENDS = frozenset({".", "?", "!", "\n\n"})
_ABBREVIATIONS = frozenset("e.g i.e et al vs cf etc fig eq dr prof resp approx no vol st".split())


def sentences(tokens: Sequence[str], start: int = 0) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence of ``tokens`` from ``start`` on; a break between paragraphs ends one too."""
    for at in [at for at, token in enumerate(tokens) if token in _ENDS and at >= start]:
        if tokens[at] == "." and at and tokens[at - 1].lower() in _ABBREVIATIONS:
            continue
        if at > start:
            yield start, at
        start = at + 1
    if start < len(tokens):
        yield start, len(tokens)


_BREAK = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])|\n\s*\n")
_SHORT = re.compile(r"(?:\b(?:e\.g|i\.e|et al|vs|cf|etc|Fig|Eq|Dr|Prof|resp|approx|St|No|[A-Z])\.)\Z")
_SHORTEST = 8
"""Characters before a break in which an abbreviation would stand whole, and one before it: no more is looked through."""


def split_text(text: str) -> list[str]:
    """The sentences of ``text`` as written."""
    found: list[str] = []
    start = 0
    for match in _BREAK.finditer(text):
        if not _SHORT.search(text, max(start, match.start() - _SHORTEST), match.start()):
            found.append(text[start : match.end()].strip())
            start = match.end()
    return [*found, *([text[start:].strip()] if text[start:].strip() else [])]
