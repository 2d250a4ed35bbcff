"""The lexicon of a collection: the classes of its words, and the phrases that stand on their own in it."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, count
from typing import NamedTuple

import numpy as np

from papershelf.model import Paper
from papershelf.tag.candidates import LONGEST, Chunks, Grammar
from papershelf.tag.classes import Classes
from papershelf.text.language.forms import last_of_phrase, phrase_key
from papershelf.text.language.prose import GENERIC
from papershelf.text.language.variants import american
from papershelf.text.sample import sampled
from papershelf.text.words.arrays import Array
from papershelf.text.words.numbered import Texts
from papershelf.text.words.runs import laid, runs

_FEW = 150
"""In a collection of no more papers a phrase is known that stands on its own in one and inside another: "breast cancer" beside "triple-negative
breast cancer". In a larger one too much does so by chance."""
SAMPLE = 4_000
"""A larger collection is learned from this many of its papers: more tell little more and cost memory."""
_MOST = 1 << 18
_USUAL = 5
"""A long form that so many papers have is what its initials stand for, even if one paper alone says so."""

# What the phrase alone adds to the score of a candidate; see papershelf.tag.phrases.
_RARITY = 0.5
_SHARED = 0.7
_LENGTH = (0.0, -1.3, 0.0, -0.1, -0.4)
_LONGEST = len(_LENGTH) - 1
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
        key, length = _key(phrase), phrase.count(" ") + 1
        if holders := self._holders.get(key, 0):
            found = Phrase(key, holders, self._score(key, length, holders), self._titles.get(key, 0) / holders)
        else:
            found = Phrase(key, 0, self._score(key, length, 0))
        self[phrase] = found
        return found

    def _score(self, key: str, length: int, holders: int) -> float:
        """Rare phrases score higher, but those that some others share higher still; of two words best; not of generic nouns alone."""
        score = self._rarity[holders] + _LENGTH[min(_LONGEST, length)]
        if holders > 2:
            score += _SHARED
            score += min(0.0, _UNTITLED * math.log((self._titles.get(key, 0) + 1) / (holders * _USUAL_TITLES + 1)))
        if key.rpartition(" ")[2] not in GENERIC:
            return score
        if all(word in GENERIC for word in key.split()):
            return score - _ALL_GENERIC
        return score - _GENERIC_HEAD if holders < 2 else score


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a collection knows about words and phrases."""

    classes: Classes
    grammar: Grammar
    phrases: Mapping[str, Phrase]
    """Keyed by the phrase in lower case; has every phrase that is asked for."""
    known: Mapping[str, Phrase]
    """Those of them that stand on their own in two papers or more."""
    acronyms: Mapping[str, str]
    """Key of an acronym → key of its long form, where at least two papers define it and nearly all of them agree."""


def learn(papers: Sequence[Paper], texts: Texts | None = None) -> Lexicon:
    """The lexicon of ``papers``; ``texts`` are theirs, where they are at hand."""
    texts = texts or Texts.of(papers)
    sample = texts.some(sampled(papers, SAMPLE)) if len(papers) > SAMPLE else texts
    classes = Classes(sample)
    grammar = Grammar(sample, classes)
    chunks = grammar.chunks(sample)
    texts_of, keys, holders, titles = _standing(sample, chunks)
    phrases = _Phrases(dict(zip(keys, holders.tolist(), strict=True)), dict(zip(keys, titles.tolist(), strict=True)), len(sample))
    known = {text: phrases[text] for text, key in texts_of if holders[key] > 1}
    if len(sample) <= _FEW:
        known |= {text: phrases[text] for text in _shared(sample, chunks) if phrases[text].holders}
    return Lexicon(classes, grammar, phrases, known, _agreed(_meanings(sample), dict(zip(keys, holders.tolist(), strict=True))))


def _standing(texts: Texts, found: Chunks) -> tuple[list[tuple[str, int]], list[str], Array, Array]:
    """The chunks of ``texts``, with and without their weak words, and pairs of chunks joined by "of".

    Their spellings with the number of the key, the keys, and how many papers and titles have each of these.
    """
    start, end = standing(found)
    word = texts.lower.of_token[texts.stream]
    number, first = runs(word, start, end)
    spelled = texts.spell_lower(start[first], end[first])
    place: defaultdict[str, int] = defaultdict(count().__next__)
    of_text = [place[_key(text)] for text in spelled]
    key, row = np.array(of_text, np.int64)[number], texts.paper[start]
    titled = end - texts.bounds[row] <= texts.titled[row]
    return (
        list(zip(spelled, of_text, strict=True)),
        list(place),
        texts.holders(key, len(place), start),
        texts.holders(key[titled], len(place), start[titled]),
    )


def _shared(texts: Texts, found: Chunks) -> list[str]:
    """The phrases of several words that several papers have in a chunk or as one; a generic noun or a number names another thing at each place."""
    size = found.end - found.core
    numbered = texts.lower.where(lambda word: word[:1].isdigit())[np.roll(texts.lower.of_token[texts.stream], -1)]
    held: dict[str, set[int]] = defaultdict(set)
    spellings: dict[str, None] = {}
    for length in range(2, LONGEST + 1):
        start, _ = laid(found.core, np.maximum(size - length + 1, 0))
        start = start[~numbered[start + length - 1]]
        for text, row in zip(texts.spell_lower(start, start + length), texts.paper[start].tolist(), strict=True):
            held[_key(text)].add(row)
            spellings[text] = None
    several = {key for key, rows in held.items() if len(rows) > 1 and key.rpartition(" ")[2] not in GENERIC}
    return [text for text in spellings if _key(text) in several]


def standing(found: Chunks) -> tuple[Array, Array]:
    """Where phrases stand on their own: starts and ends."""
    size = found.core - found.start + 1
    start, _ = laid(found.start, size)
    joined = np.flatnonzero(found.joined)
    return np.concatenate([start, found.core[joined - 1]]), np.concatenate([np.repeat(found.end, size), found.end[joined]])


def _meanings(texts: Texts) -> Mapping[str, Counter[str]]:
    """Acronym in lower case → keys of its long forms, and how many entries define it so; none that is a word ("MEAN")."""
    meanings: dict[str, Counter[str]] = defaultdict(Counter)
    spelled: dict[str, set[str]] = defaultdict(set)
    for row, definitions in texts.defined.items():
        begin = int(texts.bounds[row])
        for one in definitions:
            meanings[one.acronym.lower()][_key(texts.lowered(begin + one.start, begin + one.end))] += 1
            spelled[one.acronym.lower()].add(one.acronym)
    often = texts.often({*spelled, *chain.from_iterable(spelled.values())})
    return {short: long for short, long in meanings.items() if often[short] <= max(often[each] for each in spelled[short])}


def _agreed(meanings: Mapping[str, Counter[str]], holders: Mapping[str, int]) -> dict[str, str]:
    """One definition is enough where its letters are the initials of what many papers write out."""

    def is_sure(acronym: str, long: str, count: int) -> bool:
        initials = "".join(word[0] for word in long.split())
        return count >= 2 or (initials == acronym and holders.get(long, 0) >= _USUAL)

    usual = {acronym: counts.most_common(1)[0] for acronym, counts in meanings.items()}
    return {
        acronym: long
        for acronym, (long, count) in usual.items()
        if count >= 0.6 * meanings[acronym].total() and is_sure(acronym, long, count)
    }


@lru_cache(maxsize=1 << 17)
def _key(phrase: str) -> str:
    """:func:`phrase_key` of a phrase in lower case with single spaces, in half the time."""
    if "-" in phrase or not phrase.isascii():
        return phrase_key((phrase,))
    *rest, last = phrase.split(" ")
    return " ".join([*map(american, rest), last_of_phrase(last, alone=not rest)])
