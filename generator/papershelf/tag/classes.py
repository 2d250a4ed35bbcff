"""Word classes: whether a word can stand in a phrase, and where, from the grammar of English and from the collection itself.

There is no tagger to download. Most words of a text tell their class by their ending or by the words that they stand
next to elsewhere in the collection, as in distributional tagging (H. Schütze, Distributional part-of-speech tagging, 1995).
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from papershelf.text import grammar
from papershelf.text.forms import singular
from papershelf.text.tokens import is_word

STOP = 0
"""No phrase holds it."""
NOUN = 1
"""Stands anywhere in a phrase."""
ADJECTIVE = 2
"""Stands anywhere but at the end."""
WEAK = 3
"""As an adjective, but leads into a phrase more often than it belongs to it."""
PARTICIPLE = 4
"""In -ed: an adjective before a noun, a verb elsewhere."""
GERUND = 5
"""In -ing: a noun, but a verb before a determiner."""

_ADJECTIVE = re.compile(
    r"(?:ous|ful|less|able|ible|ive|al|ic|ary|ical|ian|ese|like|wise|[a-z]{4}-(?:based|aware|driven|free|specific|oriented|efficient|centric|"
    r"guided|agnostic|invariant|dependent|independent|intensive|shot|level|scale|bit|step|dimensional|art|friendly|order|time|ended))\Z"
)
_BEFORE_NOUNS = grammar.DETERMINERS - {"that"}
_LETTER = re.compile(r"[^\W\d_]")
_ENOUGH = 8
"""How often a word must have been seen before its neighbours say more than its ending."""


class Classes(dict[str, int]):
    """Word in lower case → its class; what is not known yet is decided when it is first asked for."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        """Learns from ``texts``, each a list of tokens in lower case."""
        super().__init__()
        self._seen: Counter[str] = Counter()
        self._verbal: Counter[str] = Counter()
        self._nominal: Counter[str] = Counter()
        self._predicative: Counter[str] = Counter()
        self._last: Counter[str] = Counter()
        for tokens in texts:
            self._learn(tokens)

    def _learn(self, tokens: Sequence[str]) -> None:
        before = ""
        for word, after in zip(tokens, [*tokens[1:], "."], strict=True):
            if word not in grammar.FUNCTION and is_word(word):
                closed = after in grammar.FUNCTION or not is_word(after)
                self._seen[word] += 1
                if closed:
                    self._last[word] += 1
                if before in grammar.BEFORE_VERBS or after in _BEFORE_NOUNS:
                    self._verbal[word] += 1
                elif before in grammar.PREDICATIVE:
                    self._predicative[word] += 1
                elif (closed and before not in grammar.FUNCTION) or before in grammar.DETERMINERS:
                    self._nominal[word] += 1
            before = word

    def __missing__(self, word: str) -> int:
        found = self[word] = self._decide(word)
        return found

    def _decide(self, word: str) -> int:
        if word in grammar.FUNCTION or word in grammar.VERBS or not is_word(word) or not _LETTER.search(word):
            return STOP
        if word in grammar.WEAK:
            return WEAK
        if word in grammar.NOUNS:
            return NOUN
        return self._by_ending(word)

    def _by_ending(self, word: str) -> int:
        if word.endswith("ed") and len(word) > 4 and not word.endswith("eed"):
            return PARTICIPLE
        if word.endswith("ly") and len(word) > 4 and word not in grammar.NOT_ADVERBS:
            return WEAK if self._nominal[word] else STOP
        if self._mostly_verbal(word) or (word.endswith("s") and self._is_verb_form(word)):
            return STOP
        if word.endswith("ing") and len(word) > 5:
            return GERUND
        adjective = word in grammar.ADJECTIVES or _ADJECTIVE.search(word) or self._mostly_adjective(word)
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
