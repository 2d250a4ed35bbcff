"""The answers to one, two and three letters, ready: the best of what begins so is all over the index, and would load thirty files.

They are those that the engine gives (``search-slots.js`` and ``search-scores.js`` of the theme) when it works them out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray

from papershelf.search.code import numbers
from papershelf.search.inverted import Inverted
from papershelf.search.shards import Put, cut
from papershelf.search.stems import stem
from papershelf.search.tokens import FORM
from papershelf.search.words import STOP

HITS, OTHERS = 10, 6
"""Papers, and other things, that an answer shows at first."""
_TYPED, _BEGUN, _BEGUN_BESIDE, _LONG = 1.0, 0.9, 0.6, 0.8
"""What the letters count as a word of their own; what a word counts that begins with them, alone and beside three that are a word; and
what an acronym stands for."""
_TITLED = 8
"""Levels that a word in a title is worth beside its own; as many again where it is the same form."""
_SHOWN = 4
"""Words that three letters begin, for questions in which other words stand before them."""
_LEAST = 4
_SIZE = 40
"""Answers to three letters in a shard: 2 KB when compressed."""

OFTEN = 1000
"""Papers from which on an answer has the cards of its first hits in one file: 2.3 KB, where four files of cards are 26 KB. A collection
of 100,000 has 1,200 such answers, to 19 of 20 beginnings that are typed, for 30 bytes a paper."""
_AT_ONCE = 4
"""Hits in such a file; all of them for one letter."""

Ready = tuple[int, str, str, str]
"""How many papers there are, the numbers of the best and of the best other entries, and the file with cards of the first (``""``: none)."""
_Postings = tuple[NDArray[np.int32], NDArray[np.uint8]]
_Meanings = dict[tuple[str, ...], tuple[float, str]]
"""Stems that an entry must have all of → what that counts, and the word as it is shown."""


class Answers:
    """Answers to beginnings; ``places`` are the numbers of the entries, those below ``slots`` papers.

    ``dealt`` makes the file with the cards of the entries it is given, and names it.
    """

    def __init__(self, inverted: Inverted, places: Sequence[int], slots: int, dealt: Callable[[list[int]], str] | None = None) -> None:
        """Takes the postings as they are."""
        self._dealt = dealt
        self._terms = {term: at for at, term in enumerate(inverted.terms)}
        self._inverted = inverted
        self._places = np.array(places, dtype=np.int64)
        self._papers = int(np.searchsorted(self._places, slots))
        self._worth = np.zeros(len(places))

    def short(self, begun: Mapping[str, Sequence[str]], put: Put) -> dict[str, str]:
        """First character → the name of a shard with what stands for it and for each pair that it begins.

        ``begun`` are the most used words for each beginning. A beginning has its words, how many papers have any of them, and the
        numbers of the best papers and of the best else.
        """
        held: dict[str, dict[str, Any]] = {}
        for start, words in sorted(begun.items()):
            held.setdefault(start[0], {})[start] = _written(words, self._begun(start, words))
        return {first: put("starts", values).partition("/")[2] for first, values in held.items()}

    def letters(self, begun: Mapping[str, Sequence[str]]) -> dict[str, tuple[int, str, str]]:
        """The same for one character without the words: small enough to stand in the head of a small collection."""
        return {start: self._begun(start, words)[:3] for start, words in sorted(begun.items())}

    def _begun(self, start: str, words: Sequence[str]) -> Ready:
        meanings: _Meanings = {(stem(start),): (_TYPED, start)}
        for word in words:
            meanings.setdefault((stem(word),), (_BEGUN, word))
        return self._to(meanings, HITS if len(start) == 1 else _AT_ONCE)

    def threes(self, begun: Mapping[str, Sequence[str]], acronyms: Mapping[str, Sequence[str]], put: Put) -> list[list[str]]:
        """The same for three characters, in shards in their order: the first of each, and its name.

        The letters come first among their words where they are one, and what they stand for as an acronym comes last.
        """
        starts, found = sorted(begun), []
        for begin, end in cut(starts, [1.0] * len(starts), _SIZE):
            held = {start: self._three(start, begun[start], acronyms.get(start, ())) for start in starts[begin:end]}
            found.append([starts[begin], put("starts", held).partition("/")[2]])
        return found

    def _three(self, start: str, words: Sequence[str], longs: Sequence[str]) -> list[Any]:
        own = (start in words or start in STOP) and stem(start) in self._terms
        meanings: _Meanings = {(stem(start),): (_TYPED, start)} if own else {}
        for word in words:
            meanings.setdefault((stem(word),), (_BEGUN_BESIDE if own else _BEGUN, word))
        for long in longs:
            meanings.setdefault(tuple(stem(word) for word in long.split(" ") if word not in STOP), (_LONG, long))
        shown = [*([start] if own else []), *(word for word in words if word != start)][:_SHOWN]
        return _written(shown, self._to(meanings, _AT_ONCE), longs)

    def _to(self, meanings: _Meanings, at_once: int) -> Ready:
        """The answer to what has any of the meanings; cards of the first ``at_once`` hits share a file where it is asked for often."""
        worth = self._worth
        worth[:] = 0
        for stems, (weight, _) in meanings.items():
            for entries, heads in self._with(stems):
                worth[entries] = np.maximum(worth[entries], weight * (heads // 3 + 0.5 + _TITLED * (heads % 3 == 1)))
        for stems, (weight, word) in meanings.items():
            if len(stems) == 1:
                for entries, _ in self._postings(stems[0] + FORM + word):
                    worth[entries] += weight * _TITLED
        papers, others = worth[: self._papers], worth[self._papers :]
        best = self._best(papers, HITS, 0), self._best(others, OTHERS, self._papers)
        total = int(np.count_nonzero(papers))
        hits = self._dealt([*best[0][:at_once], *best[1]]) if self._dealt and total >= OFTEN else ""
        return total, numbers(self._places[best[0]]), numbers(self._places[best[1]]), hits

    def _with(self, stems: Sequence[str]) -> Iterator[_Postings]:
        lists = [each for one in stems for each in self._postings(one)]
        if lists and len(lists) == len(stems):
            yield reduce(_common, lists)

    def _postings(self, term: str) -> Iterator[_Postings]:
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
        return [first + int(entry) for entry in best]


def _written(words: Sequence[str], ready: Ready, longs: Sequence[str] = ()) -> list[Any]:
    """An answer as it stands in the index, without what is empty at its end."""
    row: list[Any] = [" ".join(words), *ready, list(longs)]
    while not row[-1] and len(row) > _LEAST:
        row.pop()
    return row


def _common(one: _Postings, other: _Postings) -> _Postings:
    entries, first, second = np.intersect1d(one[0], other[0], assume_unique=True, return_indices=True)
    return entries, np.minimum(one[1][first], other[1][second])
