"""Titles in other languages than English, in which a style that writes small letters spoils names and German nouns."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from papershelf.model import Paper
from papershelf.text.language import grammar
from papershelf.text.language.function_words import by_language

_ENGLISH = re.compile(r"en\b|eng\b|english|(?:us|uk)english|american|british|canadian|australian|newzealand", re.IGNORECASE)
_UNTOLD = frozenset({"", "und", "mul", "mis", "zxx"})
"""What catalogues write where they do not say a language."""
_SURELY = frozenset("the of and with from that this which by for to its their how what is are using".split())
"""Words of English that titles in other languages hardly have."""
_TELLING = frozenset(
    """der die das des dem und für zur zum über durch zwischen le les du et dans aux une sur el los las del para por il gli della delle nella
    een het voor och att og av för dos uma em""".split()
)
"""Words of which a title in another language has one, unless it has one with an accent: lists of function words also have "fine" and "zero"."""
_OF_VENUES = _TELLING - {"die", "per"} | frozenset("de la da do di en von und i y na w".split())
"""The same for the short name of a venue, where one is enough, but for what English names have in small letters too."""
_PARTICLES = re.compile(r"\b(?:v[ao]n (?:de[rnm]?)|(?:de|à|á) la)\b")
"""What stands in English titles too: "van der Waals", "à la carte"."""
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST, _ENOUGH = 2, 0.25
"""The number and the share of the function words of one language from which a title is in it."""


def is_foreign(paper: Paper) -> bool:
    """Whether the title of ``paper`` is in another language than English: as its source says, else by its function words."""
    told = str(paper.csl.get("language", "")).strip().lower() if "language" in paper.csl else ""
    return _has_foreign_words(paper.title) if told in _UNTOLD else not _ENGLISH.match(told)


def keeps_its_letters(name: str) -> bool:
    """Whether the ``name`` of a venue is in a language that has no capitals for all its words: ``Annales de géographie``."""
    words = _WORD.findall(_PARTICLES.sub(" ", name))
    return any(word.islower() and (word in _OF_VENUES or not word.isascii()) for word in words)


def _has_foreign_words(title: str) -> bool:
    words = _WORD.findall(_PARTICLES.sub(" ", title.lower()))
    if not _SURELY.isdisjoint(words) or not any(word in _TELLING or not word.isascii() for word in words):  # most titles
        return False
    known = _languages()
    found = Counter(name for word in words for name in known.get(word, ()))
    most = max(found.values(), default=0)
    return most >= max(_FEWEST, _ENOUGH * len(words)) and most > sum(word in grammar.FUNCTION for word in words)


@cache
def _languages() -> Mapping[str, tuple[str, ...]]:
    """Function word → the languages that have it."""
    known: dict[str, tuple[str, ...]] = {}
    for name, words in by_language().items():
        for word in words:
            known[word] = (*known.get(word, ()), name)
    return known
