"""The words of a stream with those beside them, and the sets of words that rules about them name."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from papershelf.tag.classes import GERUND, NOUN, STOP, is_adjective
from papershelf.text.language import grammar, verbs
from papershelf.text.language.forms import singular
from papershelf.text.words.arrays import Array
from papershelf.text.words.numbered import Lower

_SHORT = 2
"""Digits of a number that sets types or phases apart; longer ones are years."""
_WORDS = {
    "for": {"for"},
    "example": {"example", "instance"},
    "to": {"to"},
    "seeking": verbs.SEEKING,
    "taking": set("poses yields faces offers promises requires draws leaves leads increases produces".split()),
    "predicative": grammar.PREDICATIVE,
    "before verbs": grammar.BEFORE_VERBS,
    "before nouns": grammar.BEFORE_NOUNS,
    "modal": set("we i they you can could will would may might must shall should cannot does did".split()),
    "too": verbs.NOUNS_TOO,
    "subject": set("we i they he she who".split()),
    "this": {"this"},
    "the": {"this", "the"},
    "writing": {"article", "essay", "paper"},
    "work": {"study", "work", "note", "chapter", "book", "thesis", "survey", "report", "review"},
    "telling": verbs.TELLING,
    "number": {"number"},
    "numeral": set("of one two three four five six seven eight nine ten".split()),
    "versus": {"v"},
    "by": {"by", "while", "when", "without"},
    "leading to": {"leads", "extends"},
    "dealing with": {"deals"},
    "stemming from": {"stems"},
    "with": {"with"},
    "doing": verbs.DOINGS,
    "skill": verbs.SKILLS,
    "particle": verbs.PARTICLES,
    "numbered": grammar.NUMBERED,
    "from": {"from"},
    "after verbs": set("in on at by for with from into onto over under between among within through to as how that when whether".split()),
}


def flags(lower: Lower) -> dict[str, Array]:
    """For each set, and for what the form of a word tells, which words of a collection are of it."""
    return {name: lower.flags(words) for name, words in _WORDS.items()} | {
        "of": lower.flags({"of"}),
        "ordinal": lower.flags(set(grammar.ORDINALS)),
        "plural": lower.where(lambda word: word.endswith("s")),
        "several": lower.where(lambda word: "-" not in word and not word.endswith("ics") and singular(word) != word),
        "adjective": lower.where(is_adjective),
        "adverb": lower.where(lambda word: word.endswith("ly")),
        "digit": lower.where(lambda word: word[:1].isdigit()),
        "short number": lower.where(lambda word: word.isdigit() and len(word) <= _SHORT),
    }


@dataclass(frozen=True)
class Context:
    """The words of a stream with those beside them; each answer is an array over all its places."""

    word: Array
    kind: Array
    """What each is in its place."""
    capital: Array
    kinds: Array
    """What each word of the collection is anywhere."""
    flags: Mapping[str, Array]
    """As :func:`flags` gives them."""

    def here(self, name: str) -> Array:
        """Whether the word is one of the set ``name``."""
        return self.flags[name][self.word]

    def before(self, name: str) -> Array:
        """Whether the word before is."""
        return self.flags[name][self.word_before]

    def earlier(self, name: str) -> Array:
        """Whether the word before that is."""
        return self.flags[name][np.roll(self.word_before, 1)]

    def after(self, name: str) -> Array:
        """Whether the word after is."""
        return self.flags[name][self.word_after]

    @cached_property
    def word_before(self) -> Array:
        """The word before."""
        return np.roll(self.word, 1)

    @cached_property
    def word_after(self) -> Array:
        """The word after."""
        return np.roll(self.word, -1)

    @cached_property
    def kind_after(self) -> Array:
        """What the word after is anywhere."""
        return self.kinds[self.word_after]

    @cached_property
    def after_stop(self) -> Array:
        """Whether the word before is one that no phrase has."""
        return self.kinds[self.word_before] == STOP

    @cached_property
    def closed(self) -> Array:
        """Whether the word after is one that no phrase has."""
        return self.kind_after == STOP

    @cached_property
    def noun(self) -> Array:
        """Whether it can be a noun, and no form in -ing."""
        return self.kind == NOUN

    @cached_property
    def gerund(self) -> Array:
        """Whether it is a form in -ing."""
        return self.kind == GERUND
