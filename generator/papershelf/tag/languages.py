"""The function words of other languages than English, in collections that have texts in them.

A paper is in the language of which it has the most function words, unless English has more. A word is then one of that
language's where at least half of its places are in papers of it: "die" and "war" stay nouns in a collection that is English but
for a few.
"""

from collections.abc import Mapping

import numpy as np

from papershelf.text.language import grammar, prose
from papershelf.text.language.function_words import by_language
from papershelf.text.words.arrays import Array
from papershelf.text.words.numbered import Texts
from papershelf.text.words.tokens import is_word

_ENGLISH = frozenset("the and with that this which from by their can our its these".split())
"""Frequent words that hardly another language has."""
_SELDOM = 0.04
"""A paper in English has a larger share of these; only others are asked for another language."""
_ENOUGH, _FEWEST = 0.12, 3
"""The share and the number of function words from which a paper is taken to be in a language; in another script than English one is enough."""

_SHARE = 0.2
"""Where more papers than this share are in a language, so are short ones with a function word of it: titles alone."""


class Languages:
    """Which papers of some texts are in which language."""

    def __init__(self, texts: Texts) -> None:
        """Looks at the words of ``texts``."""
        self._texts = texts
        self._lower = texts.lower
        self._word = texts.lower.of_token[texts.stream]
        self._paper = texts.paper
        self._told = texts.lower.where(lambda word: is_word(word) and not word[0].isdigit())
        self.papers = self._found(len(texts))
        """Language, by its code in ISO 639-1 → for each paper whether it is in it; without English."""

    def function_words(self) -> frozenset[str]:
        """The function words of the languages that were found, and the verbs that reports of research are written with there."""
        words = {name: by_language()[name] | prose.VERBS.get(name, frozenset()) for name in self.papers}
        return frozenset().union(
            *(self._spelled(self._mostly(held) & self._lower.flags(words[name])) for name, held in self.papers.items())
        )

    def never_nouns(self) -> frozenset[str]:
        """The words of papers in German that never have a capital there: in German every noun has one."""
        held = self.papers.get("de")
        if held is None:
            return frozenset()
        capital = self._texts.flags(lambda token: token[0].isupper())[self._texts.stream]
        small = self._often(held[self._paper] & ~capital) > 0
        return self._spelled(self._mostly(held) & small & (self._often(capital) == 0))

    def _found(self, papers: int) -> Mapping[str, Array]:
        words = np.bincount(self._paper[self._told[self._word]], minlength=papers)
        asked = np.bincount(self._paper[self._lower.flags(_ENGLISH)[self._word]], minlength=papers) < _SELDOM * words
        if not asked.any():
            return {}
        places = asked[self._paper] & self._told[self._word]
        word, paper = self._word[places], self._paper[places]
        names = sorted(by_language())
        counts = np.array([np.bincount(paper[self._lower.flags(by_language()[name])[word]], minlength=papers) for name in names])
        english = np.bincount(paper[self._lower.flags(grammar.FUNCTION)[word]], minlength=papers)
        best, most = counts.argmax(axis=0), counts.max(axis=0)
        latin = np.bincount(paper[self._lower.where(str.isascii)[word]], minlength=papers) * 2 > words
        other = asked & (most >= np.where(latin, np.maximum(_FEWEST, _ENOUGH * words), 1)) & (most > english)
        held = {name: other & (best == at) for at, name in enumerate(names)}
        for at, name in enumerate(names):
            if held[name].sum() > _SHARE * papers:
                held[name] |= asked & ~other & (counts[at] > 0) & (counts[at] >= english)
        return {name: those for name, those in held.items() if those.any()}

    def _mostly(self, held: Array) -> Array:
        """For each word whether at least half of its places are in the papers ``held``."""
        return self._told & (2 * self._often(held[self._paper]) >= self._often(slice(None)))

    def _often(self, places: Array | slice) -> Array:
        """How often each word stands in ``places``."""
        return np.bincount(self._word[places], minlength=len(self._lower.words))

    def _spelled(self, flags: Array) -> frozenset[str]:
        return frozenset(self._lower.words[at] for at in np.flatnonzero(flags).tolist())
