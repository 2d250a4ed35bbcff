"""Where running text uses an acronym that its reader may want to see in full."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from papershelf.text.words.acronyms import singular_acronym
from papershelf.text.words.tokens import WORD

# Not behind a bracket, where it is defined, nor in an address or a path.
_WORD = re.compile(rf"(?<![\w(\\/@.-])(?![a-z]+(?![\w'’+#&\-‐‑–/]|\.[a-z0-9])){WORD}")
"""Words of small letters alone, which are most and no acronyms, are passed over, which takes three quarters of the time."""
_RUN = re.compile(r"[^\W_]+")
_PART = re.compile(r"[-‐‑–/](?!\d)")


class Use(NamedTuple):
    """An acronym in a text, from ``start`` up to ``end``, exclusive."""

    start: int
    end: int
    short: str
    """In the singular."""


def starts(meanings: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """What a text must have where it uses an acronym: the letters and digits that it begins with, also with an s → the acronyms."""
    found: dict[str, list[str]] = {}
    for short in meanings:
        if first := _RUN.match(short):
            for start in (first[0], f"{first[0]}s"):
                found.setdefault(start, []).append(short)
    return found


def usable(text: str, starting: Mapping[str, Sequence[str]]) -> list[str]:
    """The acronyms that ``text`` may use, in the order of their :func:`starts`."""
    return [short for run in sorted(starting.keys() & {*_RUN.findall(text)}) for short in starting[run]]


def uses(text: str, meanings: Mapping[str, str]) -> Iterator[Use]:
    """The first use in ``text`` of each acronym that ``meanings`` has; ``LLMs`` and ``LLM-based`` use LLM, ``GPT-4`` does not use GPT."""
    seen: set[str] = set()
    for start, end in _around(text, meanings):
        for match in _WORD.finditer(text, start, end):
            short, size = _used(match[0], meanings)
            if size and short not in seen:
                seen.add(short)
                yield Use(match.start(), match.start() + size, short)


def _used(word: str, meanings: Mapping[str, str]) -> tuple[str, int]:
    """The acronym that ``word`` uses, with all of its parts or without the last ones, and their length; 0 where it uses none."""
    if not (word.isalpha() and word.islower()):  # no acronym is made of small letters alone
        for end in [len(word), *reversed([part.start() for part in _PART.finditer(word)])]:
            if (short := singular_acronym(word[:end])) in meanings:
                return short, end
    return "", 0


def _around(text: str, shorts: Iterable[str]) -> list[tuple[int, int]]:
    """The stretches of ``text`` from blank to blank that have one of ``shorts`` in them, in their order: a tenth of an abstract."""
    found = {}
    for short in shorts:
        at = text.find(short)
        while at >= 0:
            end = text.find(" ", at + len(short)) + 1 or len(text)  # with the blank, for a word may end where one follows
            found[text.rfind(" ", 0, at) + 1] = end
            at = text.find(short, end)
    return sorted(found.items())
