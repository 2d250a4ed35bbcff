"""The words of titles that say what a paper is about, also where they are no keyphrase: "fuzzy", "Bradford's"."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from papershelf.relate.telling import untelling
from papershelf.relate.uses import Uses
from papershelf.space.space import Space
from papershelf.text.language.forms import singular
from papershelf.text.language.grammar import FUNCTION, WEAK
from papershelf.text.language.variants import american
from papershelf.text.words.arrays import Array
from papershelf.text.words.numbered import Texts
from papershelf.text.words.tokens import is_word

_SHORTEST = 4
_FEWEST = 3
"""Of a word of two titles nobody knows whether it tells anything: "Editorial"."""
_WIDEST = 0.05
"""A word of more titles than this share names a field, and says little of two papers of it."""


@dataclass(frozen=True)
class TitleWords:
    """The telling words of titles: those that three papers or more have, which lie near each other."""

    words: Sequence[str]
    """As a reason writes them; the place of each is its number."""
    number: Array
    """Those of one paper after the other."""
    bounds: Array
    """Where those of each paper begin, and behind these where the last ones end."""

    @classmethod
    def of(cls, texts: Texts, known: Callable[[str], bool], space: Space | None) -> "TitleWords":
        """The words of the titles of ``texts`` that are ``known`` in the singular, as far as the rows of ``space`` that have them are near."""
        keys, of_token = _keys(texts, known)
        row, number = _titled(texts, of_token, len(keys))
        count = np.bincount(number, minlength=len(keys))
        several = (count >= _FEWEST) & (count <= max(3, _WIDEST * len(texts)))
        uses = Uses(row, number)
        told = untelling(uses, uses, keys, space)
        kept = (several & ~told.vague & ~told.plain & ~told.broad)[number]
        bounds = np.searchsorted(row[kept], np.arange(len(texts) + 1))
        return cls(_spelled(texts, keys), number[kept].astype(np.int32), bounds)

    def of_paper(self, row: int) -> frozenset[int]:
        """Those of one paper, by its place."""
        return frozenset(self.number[self.bounds[row] : self.bounds[row + 1]].tolist())


def _keys(texts: Texts, known: Callable[[str], bool]) -> tuple[list[str], Array]:
    """The different words in the singular, and for each token which of them it is; -1 for what says nothing alone."""
    number: dict[str, int] = {}
    of_token = np.full(len(texts.tokens), -1, np.int64)
    for at, token in enumerate(texts.tokens):
        key = _key(token)
        if key and known(key):
            of_token[at] = number.setdefault(key, len(number))
    return list(number), of_token


def _key(token: str) -> str:
    if not token or not is_word(token):
        return ""
    word = token.lower().removesuffix("'s").removesuffix("’s")
    return "" if len(word) < _SHORTEST or not word.isalpha() or word in FUNCTION or word in WEAK else american(singular(word))


def _titled(texts: Texts, of_token: Array, most: int) -> tuple[Array, Array]:
    """Row and word, once for each word that a title has, sorted."""
    places = np.concatenate([np.zeros(0, np.int64), *(np.arange(start, start + size) for start, size in _titles(texts))])
    words = of_token[texts.stream[places]]
    pairs = np.unique(texts.paper[places][words >= 0].astype(np.int64) * max(most, 1) + words[words >= 0])
    return (pairs // max(most, 1)).astype(np.int32), pairs % max(most, 1)


def _titles(texts: Texts) -> list[tuple[int, int]]:
    return list(zip(texts.bounds[:-1].tolist(), texts.titled.tolist(), strict=True))


def _spelled(texts: Texts, keys: Sequence[str]) -> list[str]:
    """Small letters where a text writes the word so, as British where none does otherwise; else it is a name: "Bradford"."""
    small = {token for token in texts.tokens if token.islower()}
    british = {american(one): one for one in sorted({singular(token) for token in small}) if american(one) != one}
    return [key if key in small or f"{key}s" in small else british.get(key, key.capitalize()) for key in keys]
