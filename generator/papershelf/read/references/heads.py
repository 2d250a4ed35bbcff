"""Names at the head of a reference, and where they may end: ``Ek, A. & Roe, B. Bees at dusk. …``."""

import re
from collections.abc import Iterator

from papershelf.model import Name
from papershelf.read.entry.byline import cited_people
from papershelf.read.entry.link_item import clean

_MOST = 16
"""Stops that are tried."""
_LONGEST = 1_000
_STOP = re.compile(r"(?P<word>\S+)\. (?=[\"“‘'A-ZÀ-ÞА-Я0-9\[(])")
_INITIALS = re.compile(r"(?:[A-ZÀ-ÞА-Я]\.?-?){1,3}|[A-Z][hct]")
"""What a stop stands behind in names: it need not end them."""
_DOTTED = re.compile(r"(?:\b[A-Z]\.(?:.*[ .-])?|,(?: [^\W\d_]{2,})* )[A-Z]\Z")
"""Names that end with an initial that has a stop, as others have, or as it follows a comma."""
_BETWEEN = re.compile(r"[,;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+")
_INITIALS_BEHIND = re.compile(r"[^\W\d_][\w'’-]+ (?:[^\W\d_a-zа-я]\.[ -]?)+")


def people(text: str) -> tuple[str, tuple[Name, ...]]:
    """``text`` with the stop of its last initial, and the names that it is, if it is nothing else."""
    written = clean(f"{text}." if _DOTTED.search(text) else text)
    words = written.split()
    is_sentence = sum(word[0].islower() for word in words) * 2 > len(words)
    return written, () if is_sentence else cited_people(undotted(written), alone=True)


def undotted(text: str) -> str:
    """``text`` without the stops of initials that stand behind each family name: ``Roe L., Ek A.``, which else are those of the next."""
    return text.replace(".", "") if all(map(_INITIALS_BEHIND.fullmatch, _BETWEEN.split(text))) else text


def heads(text: str) -> Iterator[tuple[str, tuple[Name, ...], str]]:
    """Each way in which ``text`` may begin with names and a stop, the longest first: as they are written, as they are read, and what follows."""
    ends = []
    for stop in _STOP.finditer(text[:_LONGEST]):
        ends.append(stop.end() - 2)
        if not is_initial(stop["word"]):
            break
    for end in reversed(ends[-_MOST:]):
        written, found = people(text[:end])
        if found:
            yield written, found, text[end + 2 :]


def is_initial(word: str) -> bool:
    """Whether a stop behind ``word`` may be that of an initial."""
    return bool(_INITIALS.fullmatch(word.rpartition("-")[2]))


def has_sentences(text: str) -> bool:
    """Whether a stop within ``text`` ends more than an initial."""
    return any(not is_initial(stop["word"]) for stop in _STOP.finditer(text))
