"""Word classes: whether a word can stand in a phrase, and where, from the grammar of English and from the collection itself.

There is no tagger to download. Most words of a text tell their class by their ending or by the words that they stand
next to elsewhere in the collection, as in distributional tagging (H. Schütze, Distributional part-of-speech tagging, 1995).
"""

import re
from collections import Counter

import numpy as np

from papershelf.tag.languages import Languages
from papershelf.text.language import grammar, verbs
from papershelf.text.language.forms import singular
from papershelf.text.words.arrays import Array
from papershelf.text.words.numbered import END, Texts
from papershelf.text.words.tokens import is_word
from papershelf.text.words.unspaced import is_small

STOP = 0
"""No phrase holds it."""
NOUN = 1
"""Stands anywhere in a phrase."""
ADJECTIVE = 2
"""Stands anywhere but at the end."""
WEAK = 3
"""As an adjective, but leads into a phrase more often than it belongs to it."""
PARTICIPLE = 4
"""In -ed and the like: an adjective before a noun, a verb elsewhere."""
GERUND = 5
"""In -ing: a noun, but a verb before a determiner."""

_ADJECTIVE = re.compile(
    r"(?:ous|ful|less|able|ible|ive|al|ic|ary|ical|ian|ese|like|wise|[a-z]{4}-(?:based|aware|driven|free|specific|oriented|efficient|centric|"
    r"guided|agnostic|invariant|dependent|independent|intensive|shot|level|scale|bit|step|dimensional|art|friendly|order|time|ended))\Z"
)
"""How adjectives end: ``hopeless``, ``statistical``, ``model-based``."""
_NEVER = frozenset(
    """none thousands hundreds mr mrs elsewhere somewhere anywhere everywhere nowhere someone anyone everyone nobody something anything
    everything nothing somewhat somehow anyway whatever whichever whoever whilst unless notwithstanding insofar thereafter amidst alongside
    regardless aside likewise beforehand ago sooner alone fewer little ought owing doing ours eleven twelve fifteen twenty thirty forty
    fifty sixty seventy eighty ninety""".split()
)
"""Words that stand where nouns do and name nothing."""
_LEADING = frozenset("least former latter".split())
"""Adjectives that stand alone: "the latter", "at least"."""
_LETTER = re.compile(r"[^\W\d_]")
_UNIT = re.compile(
    r"[^\W\d_]{1,6}/(?:(?:in|sec|hr|min|day|week|month|year|yr|mm|cm|km|nm|µm|um|kg|mg|ml|dl|mol|ha|capita)[2-4²-⁴]?|[lms][2-4²-⁴])"
)
"""So much for so much: ``Tb/in2``, ``mg/ml``, ``m/s2``."""
_LONGEST = 100
"""Characters of a word that can be named. What is longer is a sequence or a chain of thousands of parts, each of whose ends would be compared."""
_ENOUGH = 8
"""How often a word must have been seen before its neighbours say more than its ending."""


def is_adjective(word: str) -> bool:
    """Whether ``word``, in lower case, is an adjective by itself or by its ending."""
    return word in grammar.ADJECTIVES or bool(_ADJECTIVE.search(word))


class Classes(dict[str, int]):
    """Word in lower case → its class; what is not known yet is decided when it is first asked for."""

    def __init__(self, texts: Texts) -> None:
        """Learns from the words of ``texts`` and those beside them."""
        super().__init__({END: STOP})
        languages = Languages(texts)
        self._joining = grammar.FUNCTION | languages.function_words()
        self._never_nouns = languages.never_nouns()
        lower = texts.lower
        word = lower.of_token[texts.stream]
        before, after = np.roll(word, 1), np.roll(word, -1)  # the last one is the end of a text, as is what stands before the first
        function, determiner = lower.flags(self._joining), lower.flags(grammar.DETERMINERS)
        told = lower.where(is_word)
        counted = (told & ~function)[word]
        closed = (function | ~told)[after]
        verbal = lower.flags(grammar.BEFORE_VERBS)[before] | lower.flags(grammar.BEFORE_NOUNS)[after]
        predicative = ~verbal & lower.flags(grammar.PREDICATIVE)[before]
        nominal = ~verbal & ~predicative & ((closed & ~function[before]) | determiner[before])

        def tally(places: Array) -> Counter[str]:
            counts = np.bincount(word[counted & places], minlength=len(lower.words))
            return Counter({lower.words[at]: int(counts[at]) for at in np.flatnonzero(counts).tolist()})

        self._seen, self._verbal, self._nominal = tally(counted), tally(verbal), tally(nominal)
        self._predicative, self._last = tally(predicative), tally(closed)

    def __missing__(self, word: str) -> int:
        found = self[word] = self._decide(word)
        return found

    def _decide(self, word: str) -> int:
        if (
            word in self._joining
            or word in _NEVER
            or word in verbs.VERBS
            or verbs.acts(word)
            or len(word) > _LONGEST
            or not is_word(word)
            or not _LETTER.search(word)
            or is_small(word)
            or _UNIT.fullmatch(word)
        ):
            return STOP
        if word in grammar.WEAK or word in _LEADING:
            return WEAK
        if word in grammar.NOUNS:
            return NOUN
        if word in self._never_nouns:
            return ADJECTIVE
        return self._by_ending(word)

    def _by_ending(self, word: str) -> int:
        if word in grammar.PARTICIPLES or (word.endswith("ed") and len(word) > 4 and not word.endswith("eed")):
            return PARTICIPLE
        if word.endswith("ly") and len(word) > 4 and word not in grammar.NOT_ADVERBS:
            return WEAK if self._nominal[word] else STOP
        if self._mostly_verbal(word) or (word.endswith("s") and self._is_verb_form(word)):
            return STOP
        if word.endswith("ing") and len(word) > 5:
            acts = (
                self._verbal[word] and not self._nominal[word] and not self._last[word]
            )  # "anticipating the …", and nothing is an anticipating
            return STOP if acts else GERUND
        adjective = is_adjective(word) or self._mostly_adjective(word)
        return ADJECTIVE if adjective else NOUN

    def _mostly_verbal(self, word: str) -> bool:
        verbal = self._verbal[word]
        return verbal >= 2 and verbal > 2 * self._nominal[word] and verbal * 2 > self._seen[word]

    def _is_verb_form(self, word: str) -> bool:
        """Whether ``word``, in -s, is a form of what is a verb elsewhere ("to compress"), and no plural as far as is known."""
        base = singular(word)
        return base != word and self._nominal[word] + self._last[word] <= self._verbal[word] and self._mostly_verbal(base)

    def _mostly_adjective(self, word: str) -> bool:
        seen = self._seen[word]
        if seen < _ENOUGH:
            return False
        return self._last[word] < 0.04 * seen or (self._predicative[word] > 0.15 * seen and self._predicative[word] > self._last[word] / 2)
