"""Where phrases stand in texts: as chunks of their own, inside longer ones, and joined by "of"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count, pairwise

import numpy as np

from papershelf.tag.candidates import LONGEST, Chunks
from papershelf.tag.lexicon import Phrase
from papershelf.tag.spans import Numbers, Span, Spans, Windows
from papershelf.text.language import grammar
from papershelf.text.words.arrays import Array
from papershelf.text.words.numbered import Lower, Texts
from papershelf.text.words.runs import runs

_PIECE = 1.5
"""A phrase that the next word makes so many times more frequent is a piece of it: "large language" of "large language models"."""
_TOLD = 0.1
"""The least share of its papers' titles that a word is the whole of a phrase in, so that it counts before another noun."""
_BELONGS = 0.15
_INSEPARABLE = 0.7
"""Shares of the places of a phrase in which a weak word leads it: from the one on the word is part of it, from the other on always."""
_OFTEN = 2
"""More papers than these use what is no slip."""
_LED, _BARE, _INNER, _JOINED = range(4)


@dataclass(frozen=True)
class Known:
    """Phrases that stand on their own in two papers or more, as numbers of words."""

    words: Array
    """The words of all of them, one phrase after the other."""
    bounds: Array
    holders: Array
    titled: Array

    @classmethod
    def of(cls, known: Mapping[str, Phrase], lower: Lower) -> "Known":
        """Those of ``known`` that ``lower`` has all words of; longer ones than are looked for are left out."""
        number = lower.number
        parted = ((text.split(" "), phrase) for text, phrase in known.items())
        found = [
            ([number[word] for word in words], phrase)
            for words, phrase in parted
            if len(words) <= LONGEST + 1 and number.keys() >= set(words)
        ]
        return cls(
            np.array([each for words, _ in found for each in words], np.int32),
            np.cumsum([0, *(len(words) for words, _ in found)]),
            np.array([phrase.holders for _, phrase in found]),
            np.array([phrase.titled for _, phrase in found]),
        )


@dataclass(frozen=True)
class Places:
    """Where phrases stand, sorted by paper, key and place: a place in each array for one occurrence."""

    start: Array
    """In the stream."""
    end: Array
    key: Array
    """By its place in ``keys``."""
    score: Array
    """What the phrase is worth by itself."""
    whole: Array
    """Whether it is a chunk of its own there."""
    keys: Sequence[str]

    @property
    def rank(self) -> Array:
        """For each of ``keys`` its place among all when they are sorted."""
        rank = np.empty(len(self.keys), np.int64)
        rank[sorted(range(len(self.keys)), key=self.keys.__getitem__)] = np.arange(len(self.keys))
        return rank


def places(texts: Texts, found: Chunks, known: Known, phrases: Mapping[str, Phrase]) -> Places:
    """The places in ``texts`` of the phrases that their chunks hold."""
    word = texts.lower.of_token[texts.stream]
    stream = np.concatenate([word, known.words])
    spans = Spans.of(found)
    given = len(word) + known.bounds[:-1], len(word) + known.bounds[1:]
    start, end = (np.concatenate(each) for each in zip(*spans.each, given, strict=True))
    number, first = runs(stream, start, end)
    bare, leading, joining, *inner, of_given = np.split(number, np.cumsum([len(one) for one, _ in spans.each]))
    numbers = Numbers(bare, leading, joining, inner)
    held = _inner(found, spans.windows, inner, _known(of_given, len(first)), known)
    asked = numbers.asked(held)
    spelled = texts.lower.spell(stream, start[first[asked]], end[first[asked]])
    told = _Told.of(asked, [(text, phrases[text]) for text in spelled], len(first))
    starts, ends, of_run, order, whole = (np.concatenate(each) for each in zip(*_rows(spans, numbers, held, told), strict=True))
    key = told.key[of_run]
    sorted_ = np.lexsort((starts, order, key, texts.paper[starts]))
    return Places(starts[sorted_], ends[sorted_], key[sorted_], told.score[of_run[sorted_]], whole[sorted_], told.keys)


def _known(numbers: Array, count_: int) -> Array:
    """For each number of a run the known phrase that it is, or -1."""
    found = np.full(count_, -1)
    found[numbers] = np.arange(len(numbers))
    return found


def _inner(found: Chunks, windows: Sequence[Windows], numbers: Sequence[Array], of_number: Array, known: Known) -> list[Array]:
    """For each length, which windows are phrases inside their chunks.

    Not the whole chunk, not a mere piece of a longer phrase, and not a word that only leads to the last, unless it is a title's.
    """
    size = found.end - found.core
    result = []
    for length, (each, longer) in enumerate(pairwise(windows), 1):
        phrase = of_number[numbers[length - 1]]
        held = (phrase >= 0) & (length < size[each.chunk])
        at = np.flatnonzero(held & (each.offset + length < size[each.chunk]))
        following = of_number[numbers[length][longer.begin[each.chunk[at]] + each.offset[at]]]
        whole = (following < 0) | (known.holders[following] < _PIECE * known.holders[phrase[at]]) if len(known.holders) else at < 0
        held[at] = whole & ((length > 1) | (known.titled[phrase[at]] > _TOLD)) if len(known.holders) else whole
        result.append(held)
    return result


@dataclass(frozen=True)
class _Told:
    """What is known about runs, by their numbers; only about those that were asked for."""

    key: Array
    holders: Array
    score: Array
    told: Array
    """Whether it is no slip."""
    keys: Sequence[str]

    @classmethod
    def of(cls, asked: Array, found: Sequence[tuple[str, Phrase]], most: int) -> "_Told":
        """``found`` is what is known about the numbers ``asked``, which are below ``most``."""
        place: defaultdict[str, int] = defaultdict(count().__next__)
        key, holders, score, told = np.zeros(most, np.int64), np.zeros(most, np.int64), np.zeros(most), np.zeros(most, bool)
        key[asked] = [place[phrase.key] for _, phrase in found]
        holders[asked] = [phrase.holders for _, phrase in found]
        score[asked] = [phrase.score for _, phrase in found]
        told[asked] = [phrase.holders > _OFTEN or _is_term(text, phrase) for text, phrase in found]
        return cls(key, holders, score, told, list(place))


def _is_term(text: str, phrase: Phrase) -> bool:
    """Whether two papers are enough for ``text``, since a title has it and its first word tells kinds apart: "older adults", "early stopping"."""
    return phrase.holders == _OFTEN and phrase.titled > 0 and text.partition(" ")[0] in grammar.KINDS


def _whole(bare: Array, led: Array, chunk: Array, told: _Told) -> tuple[Array, Array]:
    """Whether each chunk stands on its own without its weak words, and whether each phrase with some of these is one."""
    share = np.where(told.told[led], told.holders[led] / np.maximum(told.holders[bare[chunk]], 1), 0.0)
    separable = np.ones(len(bare), bool)
    separable[chunk[share >= _INSEPARABLE]] = False
    return separable, share >= _BELONGS


def _rows(spans: Spans, numbers: Numbers, held: Sequence[Array], told: _Told) -> list[tuple[Array, ...]]:
    """Of each kind of runs those that are phrases where they stand; ``held`` says which of the inner ones are."""
    separable, belongs = _whole(numbers.bare, numbers.leading, spans.led, told)
    start, end = spans.bare
    return [
        _row(spans.leading, numbers.leading, spans.led * 4 + _LED, belongs, whole=True),
        _row(spans.bare, numbers.bare, np.arange(len(start)) * 4 + _BARE, end - start <= LONGEST, whole=separable),
        *(
            _row(span, number, each.chunk * 4 + _INNER, which, whole=False)
            for span, number, each, which in zip(spans.inner, numbers.inner, spans.windows, held, strict=False)
        ),
        _row(spans.joining, numbers.joining, spans.joined * 4 + _JOINED, told.holders[numbers.joining] > _OFTEN, whole=True),
    ]


def _row(span: Span, number: Array, order: Array, held: Array, *, whole: Array | bool) -> tuple[Array, ...]:
    """The runs that are ``held``: start, end, number, order at their place, and whether each is a chunk of its own there."""
    return span[0][held], span[1][held], number[held], order[held], np.broadcast_to(whole, held.shape)[held]
