"""Names at the head of a reference, and where they may end: ``Ek, A. & Roe, B. Bees at dusk. …``."""

import re
from collections.abc import Iterator

from papershelf.model import Name
from papershelf.read.entry.byline import cited_people
from papershelf.read.entry.markdown_links import clean

_MOST = 16
"""Stops that are tried."""
_LONGEST = 1_000
_STOP = re.compile(r"(?P<word>\S+)\. (?=[\"“‘'A-ZÀ-ÞА-Я0-9\[(]|[a-z]{1,4}-?[A-Z0-9])")
"""A stop, and what a title begins with: a capital, a number, or what biologists write: ``tRNA``, ``p53``."""
_INITIALS = re.compile(r"(?:[A-ZÀ-ÞА-Я]\.?-?){1,3}|[A-Z][hct]")
"""What a stop stands behind in names: it need not end them."""
_DOTTED = re.compile(r"(?:\b[A-Z]\.(?:.*[ .-])?|,(?: [^\W\d_]{2,})* )[A-Z]\Z")
"""Names that end with an initial that has a stop, as others have, or as it follows a comma."""
_BESIDE = re.compile(r",? (?:et al\.?|\(?(?:eds?\.?|editors?)\)?)\Z")
"""What stands behind names and is none: others who are not named, and that they are editors."""
_BETWEEN = re.compile(r"[,;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+")
_INITIALS_BEHIND = re.compile(r"[^\W\d_][\w'’-]+ (?:[^\W\d_a-zа-я]\.[ -]?)+")


def people(text: str) -> tuple[str, tuple[Name, ...]]:
    """``text`` with the stop of its last initial, and the names that it is, if it is nothing else."""
    written = clean(f"{text}." if _DOTTED.search(text) else text)
    bare = _BESIDE.sub("", written)
    words = bare.rpartition(", ")[2].split()
    is_sentence = sum(word[0].islower() for word in words) * 2 > len(words)
    found = () if is_sentence else cited_people(undotted(bare), alone=True)
    return written, () if any(map(_is_cut, found)) else found


def _is_cut(name: Name) -> bool:
    """Whether ``name`` is initials alone: its family is still to come."""
    return all(word.endswith(".") and is_initial(word[:-1]) for word in str(name).split())


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
