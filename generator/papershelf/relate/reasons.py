"""Why two entries are similar: the phrases that a person would give."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from papershelf.crew import ALONE, Crew
from papershelf.model import Corpus
from papershelf.relate.phrases import Phrases, Topics, folded
from papershelf.relate.readings import Choice, Readings, fits, long_forms, readings
from papershelf.relate.subjects import in_small_letters, lowered, names_a_subject, proper
from papershelf.relate.telling import scattered, untelling
from papershelf.relate.title_words import TitleWords
from papershelf.relate.uses import uses
from papershelf.space.space import Space
from papershelf.text.words.numbered import Texts

MOST = 4
"""Phrases of a reason, at the most."""
_FEWEST = 2
"""With fewer phrases, a reason takes common ones, words of titles and wide topics as well."""
_COMMON = 0.12
"""A keyphrase of several words that a larger share of the entries has is common: it says little of two of them."""
_COMMON_WORD = 0.02
"""The same for one of a single word, which says less."""
_COMMON_USED = 0.15
"""The same for one that stands in the texts of a larger share, whether or not it is a keyphrase there."""
_COMMON_TOPIC = 0.2
"""A topic that a larger share of the entries has is wide."""
_WIDEST = 0.5
"""A topic that a larger share has says nothing."""


class Bond(IntEnum):
    """What joins two entries; ``bool`` of it tells whether anything does."""

    NONE = 0
    """A word or a common phrase at most."""
    TITLE = 1
    """A telling word of both titles."""
    SUBJECT = 2
    """A phrase of several words that is not common, two single words, or a topic that is not broad."""


@dataclass(frozen=True, slots=True)
class Reason:
    """The phrases that join two entries, the most telling first."""

    phrases: tuple[str, ...]
    bond: Bond


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one entry, by numbers."""

    phrases: Mapping[int, tuple[int, int, bool]]
    """Its keyphrases: place, spelling, and whether it is in lower case."""
    used: frozenset[int]
    """The keyphrases of any entry that stand in its text."""
    topics: Mapping[int, float]
    titled: frozenset[int]
    """The telling words of its title."""


_OF_THE_OTHER, _TOPIC, _TITLE = 1 << 28, 1 << 29, 1 << 30
"""Marks of a number that stands for a phrase: a spelling of the other entry, a topic, a word of titles; else a spelling of the one."""


class Reasons:
    """The keyphrases and topics that entries of one corpus share."""

    def __init__(self, corpus: Corpus, space: Space | None = None, crew: Crew = ALONE, texts: Texts | None = None) -> None:
        """Looks through the ``texts`` of ``corpus`` once; ``space``, that of its papers, tells which phrases name a subject."""
        self._corpus = corpus
        self._size = len(corpus.papers)
        self._phrases = Phrases.of(corpus, names_a_subject)
        self._keys = keys = self._phrases.keys
        self._topics = Topics.of(corpus)
        self._topic_spread = self._topics.spread
        self._scattered = scattered(self._topics.uses, len(self._topics.names), space).tobytes()
        texts = texts or Texts.of(corpus.papers)
        self._proper = proper(self._topics.names, texts)
        used, titled = uses(texts, keys, crew)
        told = untelling(used, titled, keys, space)
        several = np.array([" " in key for key in keys], bool)
        often = self._phrases.spread > np.maximum(3, np.where(several, _COMMON, _COMMON_WORD) * self._size)
        common = often | told.broad | (used.users(len(keys)) > max(3, _COMMON_USED * self._size))
        # Bytes, and not arrays: one is looked at after the other.
        self._broad, self._plain, self._common = told.broad.tobytes(), told.plain.tobytes(), common.tobytes()
        self._words = bytes(min(1 + key.count(" "), 255) for key in keys)
        self._long = long_forms(corpus)
        self._titles = TitleWords.of(texts, names_a_subject, space)
        self._used, self._bounds = used.without(told.vague).by_row(self._size)

    def between(self, one: str, other: str) -> Reason:
        """Why the entries with these ids are similar."""
        rows = [next(row for row, paper in enumerate(self._corpus.papers) if paper.id == id_) for id_ in (one, other)]
        found, bond = self.joining(*map(self.said, rows))
        return Reason(self.spelled(found, *rows), bond)

    def said(self, row: int) -> Said:
        """What is said of an entry, by its place among the papers."""
        used = frozenset(self._used[self._bounds[row] : self._bounds[row + 1]].tolist())
        return Said(self._phrases.of_paper(row), used, self._topics.of_paper(row), self._titles.of_paper(row))

    def spelled(self, found: Iterable[int], row: int, other: int) -> tuple[str, ...]:
        """The phrases that :meth:`joining` found between two entries."""
        return tuple(self._spelled(each, row, other) for each in found)

    def _spelled(self, found: int, row: int, other: int) -> str:
        if found & _TITLE:
            return self._titles.words[found - _TITLE]
        if found & _TOPIC:
            name = self._topics.names[found - _TOPIC]
            return name if name in self._proper else lowered(name)
        papers, phrases = self._corpus.papers, self._corpus.keyphrases
        written = phrases[papers[other].id][found - _OF_THE_OTHER] if found & _OF_THE_OTHER else phrases[papers[row].id][found]
        small = in_small_letters(written)
        return small if small != written and folded(written) in self._phrases.small else written

    def joining(self, one: Said, other: Said) -> tuple[list[int], Bond]:
        """Up to four phrases, as :meth:`spelled` reads them, and how they join.

        Shared keyphrases, those of one that the other uses, shared topics; common ones only for want of better.
        """
        found = _shared(one, other, self._words)
        for number, (rank, spelling, lower) in _shared(other, one, self._words).items():
            if number not in found or (lower and not found[number][2]):  # titles set common words in capitals
                found[number] = rank, spelling | _OF_THE_OTHER, lower
        ranked = sorted(found, key=lambda number: (self._common[number], -found[number][0], number))
        rare = self._apart(number for number in ranked if not self._common[number] and not self._plain[number])
        shared = self._shared_topics(one, other)
        titled = sorted(one.titled & other.titled)
        bond = self._bond(shared, rare, titled)
        named = {number: self._read(self._topics.names[number]) for number in shared}
        topics = [number | _TOPIC for number in shared if fits(named[number], rare.values())]
        telling = [*(found[number][1] for number in rare), *topics][: max(_FEWEST, len(rare))]
        choice = Choice(telling, [*rare.values(), *named.values()])
        if bond is Bond.TITLE:  # "fuzzy" of two titles is no keyphrase, and yet what both are about
            for number in titled:
                choice.offer(number | _TITLE, self._read(self._titles.words[number]), _FEWEST)
        if len(choice.phrases) < (_FEWEST if bond else 1):
            for number in ranked:
                if number not in rare and not self._broad[number]:
                    choice.offer(found[number][1], readings(self._keys[number], self._long), _FEWEST)
        if bond:  # what both are on in general, never alone: "diffusion models, images"
            for number in self._wide_topics(one, other):
                choice.offer(number | _TOPIC, self._read(self._topics.names[number]), _FEWEST)
        return choice.phrases or [found[number][1] for number in ranked[:1]], bond

    def _bond(self, shared: Sequence[int], rare: Collection[int], titled: Sequence[int]) -> Bond:
        if shared or len(rare) > 1 or any(" " in self._keys[number] for number in rare):
            return Bond.SUBJECT
        return Bond.TITLE if titled else Bond.NONE

    def _read(self, name: str) -> Readings:
        return readings(folded(name), self._long)

    def _apart(self, numbers: Iterable[int]) -> dict[int, Readings]:
        """The first of ``numbers``, without those of phrases that say what one before them says."""
        chosen: dict[int, Readings] = {}
        for number in numbers:
            reading = readings(self._keys[number], self._long)
            if len(chosen) < MOST and fits(reading, chosen.values()):
                chosen[number] = reading
        return chosen

    def _shared_topics(self, one: Said, other: Said) -> list[int]:
        """The rarest first, without those that are broad or whose papers lie apart."""
        shared, spread = one.topics.keys() & other.topics.keys(), self._topic_spread
        telling = [topic for topic in shared if spread[topic] <= max(3, _COMMON_TOPIC * self._size) and not self._scattered[topic]]
        return sorted(telling, key=lambda topic: (spread[topic], topic))

    def _wide_topics(self, one: Said, other: Said) -> list[int]:
        """The broad topics of both, the weightiest first."""
        shared, spread = one.topics.keys() & other.topics.keys(), self._topic_spread
        wide = (topic for topic in shared if _COMMON_TOPIC * self._size < spread[topic] <= _WIDEST * self._size)
        return sorted(wide, key=lambda topic: (-one.topics[topic] - other.topics[topic], topic))


def _shared(one: Said, other: Said, words: Sequence[int]) -> dict[int, tuple[float, int, bool]]:
    """Rank, spelling and case of the keyphrases of ``one`` that stand in the text of ``other``."""
    theirs = other.phrases
    return {
        number: (round((1.5 if number in theirs else 1.0) * words[number] / (place + 2), 6), spelling, lower)
        for number, (place, spelling, lower) in one.phrases.items()
        if number in other.used
    }
