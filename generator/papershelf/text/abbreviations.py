"""Where running text uses an acronym that its reader may want to see in full."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from papershelf.text.acronyms import singular_acronym
from papershelf.text.tokens import WORD

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
        first = _RUN.match(short)
        for start in (first[0], f"{first[0]}s") if first else ():
            found.setdefault(start, []).append(short)
    return found


def usable(text: str, starting: Mapping[str, Sequence[str]]) -> list[str]:
    """The acronyms that ``text`` may use, in the order of their :func:`starts`; :func:`uses` takes twice as long."""
    return [short for run in sorted({*_RUN.findall(text)}) if run in starting for short in starting[run]]


def uses(text: str, meanings: Mapping[str, str]) -> Iterator[Use]:
    """The first use in ``text`` of each acronym that ``meanings`` has; ``LLMs`` and ``LLM-based`` use LLM, ``GPT-4`` does not use GPT."""
    seen: set[str] = set()
    for match in _WORD.finditer(text) if meanings else ():
        word = match[0]
        if word.isalpha() and word.islower():
            continue  # most words: no acronym is made of small letters alone
        parts = [] if word.isalnum() else [*_PART.finditer(word)]  # to look for none takes a third of the time
        for end in [len(word), *(part.start() for part in reversed(parts))]:
            short = singular_acronym(word[:end])
            if short in meanings:
                if short not in seen:
                    seen.add(short)
                    yield Use(match.start(), match.start() + end, short)
                break
