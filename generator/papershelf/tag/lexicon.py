"""The lexicon of a collection: the classes of its words, and the phrases that stand on their own in it."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from papershelf.model import Paper
from papershelf.tag.candidates import LONGEST, chunks
from papershelf.tag.classes import Classes
from papershelf.text.acronyms import definitions
from papershelf.text.forms import phrase_key, singular
from papershelf.text.grammar import GENERIC
from papershelf.text.passages import lowered, passages

SAMPLE = 4_000
"""A larger collection is learned from this many of its papers, evenly spread: more tell little more and cost memory."""
_MOST = 1 << 18

# What the phrase alone adds to the score of a candidate; see papershelf.tag.phrases.
_RARITY = 0.5
_SHARED = 0.7
_LENGTH = (0.0, -1.3, 0.0, -0.1, -0.4)
_PIECE = 1.5
"""A phrase that the next word makes so many times more frequent is a piece of it: "large language" of "large language models"."""
_TOLD = 0.1
"""The least share of its papers' titles that a word is the whole of a phrase in, so that it counts before another noun."""
_UNTITLED = 0.6
"""How much is taken off where many abstracts say a phrase and hardly a title does: "extensive experiments", "recent years"."""
_USUAL_TITLES = 0.1
_ALL_GENERIC = 2.0
_GENERIC_HEAD = 0.5


class Phrase(NamedTuple):
    """What the collection knows about a phrase."""

    key: str
    """What its spellings have in common."""
    holders: int
    """In how many papers it is a noun chunk of its own."""
    score: float
    titled: float = 0.0
    """In how many titles it is one, as a share of its holders."""


class _Phrases(dict[str, Phrase]):
    """Phrase in lower case → what is known about it; reckoned when first asked for."""

    def __init__(self, holders: Mapping[str, int], titles: Mapping[str, int], papers: int) -> None:
        super().__init__()
        self._holders = holders
        self._titles = titles
        self._rarity = tuple(_RARITY * math.log1p(math.log((papers + 1) / (count + 1))) for count in range(papers + 1))

    def __missing__(self, phrase: str) -> Phrase:
        if len(self) > _MOST:
            self.clear()
        key = _key(phrase)
        holders = self._holders.get(key, 0)
        titled = self._titles.get(key, 0) / holders if holders else 0.0
        found = self[phrase] = Phrase(key, holders, self._score(key, phrase.count(" ") + 1, holders), titled)
        return found

    def _score(self, key: str, length: int, holders: int) -> float:
        """Rare phrases score higher, but those that some others share higher still; of two words best; not of generic nouns alone."""
        score = self._rarity[holders] + _LENGTH[min(length, len(_LENGTH) - 1)]
        words = key.split()
        if holders > 2:
            score += _SHARED
            score += min(0.0, _UNTITLED * math.log((self._titles.get(key, 0) + 1) / (holders * _USUAL_TITLES + 1)))
        if words[-1] not in GENERIC:
            return score
        if all(word in GENERIC for word in words):
            return score - _ALL_GENERIC
        return score - _GENERIC_HEAD if holders < 2 else score


Inner = tuple[tuple[int, int, Phrase], ...]
"""Phrases inside a chunk, each with its first word and the one after its last, counted from the start of the chunk."""


class _Within(dict[str, Inner]):
    """Chunk in lower case → the phrases inside it; kept, because most chunks come again."""

    def __init__(self, known: Mapping[str, Phrase]) -> None:
        super().__init__()
        self._known = known
        self._begun = {" ".join(words[:end]) for words in map(str.split, known) for end in range(1, len(words) + 1)}
        """Every beginning of a known phrase: most chunks are left after a word or two."""

    def __missing__(self, chunk: str) -> Inner:
        if len(self) > _MOST:
            self.clear()
        words = chunk.split(" ")
        count = len(words)
        inside: list[tuple[int, int, Phrase]] = []
        for start in range(count):
            text, stop = words[start], start + 1
            while text in self._begun:
                phrase = self._known.get(text)
                if phrase is not None and stop - start < count and self._counts(phrase, words, start, stop):
                    inside.append((start, stop, phrase))
                if stop == count or stop - start == LONGEST:
                    break
                text = f"{text} {words[stop]}"
                stop += 1
        found = self[chunk] = tuple(inside)
        return found

    def _counts(self, phrase: Phrase, words: Sequence[str], start: int, stop: int) -> bool:
        """Whether ``phrase`` is one here: not a mere piece, and not a word that only leads to the last, unless it is a title's."""
        if stop == len(words):
            return True
        longer = self._known.get(" ".join(words[start : stop + 1]))
        whole = longer is None or longer.holders < _PIECE * phrase.holders
        return whole and (stop - start > 1 or phrase.titled > _TOLD)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a collection knows about words and phrases."""

    classes: Classes
    phrases: Mapping[str, Phrase]
    """Keyed by the phrase in lower case; has every phrase that is asked for."""
    within: Mapping[str, Inner]
    """Keyed by a chunk in lower case: the phrases inside it that stand on their own in two papers or more."""
    acronyms: Mapping[str, str]
    """Key of an acronym → key of its long form, where at least two papers define it and nearly all of them agree."""


def learn(papers: Sequence[Paper]) -> Lexicon:
    """The lexicon of ``papers``."""
    sample = papers[:: max(1, -(-len(papers) // SAMPLE))]
    classes = Classes(lowered(passages(paper)[0]) for paper in sample)
    holders: Counter[str] = Counter()
    titles: Counter[str] = Counter()
    spellings: dict[str, str] = {}
    meanings: dict[str, Counter[str]] = defaultdict(Counter)
    for paper in sample:
        spelled, titled = passages(paper)
        lower = lowered(spelled)
        titles.update({_key(text) for text in _standing(lower[:titled], classes)})
        standing = {text: _key(text) for text in _standing(lower, classes)}
        holders.update(set(standing.values()))
        spellings.update(standing)
        for found in definitions(spelled):
            meanings[found.acronym.lower()][_key(" ".join(lower[found.start : found.end]))] += 1
    phrases = _Phrases(holders, titles, len(sample))
    known = {text: phrases[text] for text, key in spellings.items() if holders[key] > 1}
    return Lexicon(classes, phrases, _Within(known), _agreed(meanings))


def _agreed(meanings: Mapping[str, Counter[str]]) -> dict[str, str]:
    usual = {acronym: counts.most_common(1)[0] for acronym, counts in meanings.items()}
    return {acronym: long for acronym, (long, count) in usual.items() if count >= 2 and count >= 0.6 * meanings[acronym].total()}


def _standing(lower: Sequence[str], classes: Classes) -> set[str]:
    """The chunks of a text, with and without their weak words, and pairs of chunks joined by "of"."""
    found: set[str] = set()
    before = (0, 0, 0)
    for chunk in chunks(lower, classes):
        start, core, end = chunk
        found.update(" ".join(lower[at:end]) for at in range(start, core + 1))
        if is_joined(lower, before, chunk):
            found.add(" ".join(lower[before[1] : end]))
        before = chunk
    return found


def is_joined(lower: Sequence[str], left: tuple[int, int, int], right: tuple[int, int, int]) -> bool:
    """Whether two chunks are one phrase with "of": ``mixture of experts``."""
    return left[2] == right[1] - 1 == right[0] - 1 and lower[left[2]] == "of" and right[2] - right[1] < 3 and left[2] - left[1] < 3


@lru_cache(maxsize=1 << 17)
def _key(phrase: str) -> str:
    """:func:`phrase_key` of a phrase in lower case with single spaces, in half the time."""
    if "-" in phrase:
        return phrase_key((phrase,))
    rest, space, last = phrase.rpartition(" ")
    return f"{rest}{space}{singular(last)}"
