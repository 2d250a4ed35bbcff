"""The answers to one and two letters, ready: the best of what begins so is all over the index, and would load thirty files.

They are those that the engine gives (``search-slots.js`` and ``search-scores.js`` of the theme) when it works them out.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from papershelf.search.code import numbers
from papershelf.search.inverted import Inverted
from papershelf.search.stems import stem
from papershelf.search.tokens import FORM

HITS, OTHERS = 10, 6
"""Papers, and other things, that an answer shows at first."""
_TYPED, _BEGUN = 1.0, 0.9
"""What the letters count as a word of their own, and what a word counts that begins with them."""
_TITLED = 8
"""Levels that a word in a title is worth beside its own; as many again where it is the same form."""


def shards(begun: Mapping[str, Sequence[str]], inverted: Inverted, places: Sequence[int], slots: int, put: Any) -> dict[str, str]:
    """First character → the name of a shard with what stands for it and for each pair that it begins.

    ``begun`` are the most used words for each beginning, ``places`` the numbers of the entries, those below ``slots`` papers.
    A beginning has its words, how many papers have any of them, and the numbers of the best papers and of the best else.
    """
    answers = _Answers(inverted, np.array(places, dtype=np.int64), slots)
    held: dict[str, dict[str, Any]] = {}
    for start, words in sorted(begun.items()):
        total, papers, others = answers.to(start, words)
        held.setdefault(start[0], {})[start] = [" ".join(words), total, numbers(papers), numbers(others)]
    return {first: put("starts", values).partition("/")[2] for first, values in held.items()}


class _Answers:
    def __init__(self, inverted: Inverted, places: NDArray[np.int64], slots: int) -> None:
        self._terms = {term: at for at, term in enumerate(inverted.terms)}
        self._inverted = inverted
        self._places = places
        self._papers = int(np.searchsorted(places, slots))
        self._worth = np.zeros(len(places))

    def to(self, start: str, words: Sequence[str]) -> tuple[int, list[int], list[int]]:
        """How many papers have words that begin so, and the numbers of the best of them and of the best other entries."""
        worth = self._worth
        worth[:] = 0
        meanings = {stem(start): (_TYPED, start)}
        for word in words:
            meanings.setdefault(stem(word), (_BEGUN, word))
        for term, (weight, _) in meanings.items():
            for entries, heads in self._postings(term):
                worth[entries] = np.maximum(worth[entries], weight * (heads // 3 + 0.5 + _TITLED * (heads % 3 == 1)))
        for term, (weight, word) in meanings.items():
            for entries, _ in self._postings(term + FORM + word):
                worth[entries] += weight * _TITLED
        papers, others = worth[: self._papers], worth[self._papers :]
        return int(np.count_nonzero(papers)), self._best(papers, HITS, 0), self._best(others, OTHERS, self._papers)

    def _postings(self, term: str) -> Iterator[tuple[NDArray[np.int32], NDArray[np.uint8]]]:
        at = self._terms.get(term)
        if at is not None:
            low, high = self._inverted.starts[at : at + 2]
            yield self._inverted.postings.entry[low:high], self._inverted.postings.head[low:high]

    def _best(self, worth: NDArray[np.float64], count: int, first: int) -> list[int]:
        held = np.flatnonzero(worth)
        values = np.round(worth[held], 6)
        if len(held) > count:
            able = values >= -np.partition(-values, count - 1)[count - 1]
            held, values = held[able], values[able]
        best = held[np.lexsort((held, -values))][:count]
        return [int(number) for number in self._places[first + best]]
