"""Keyphrases: the noun chunks of an entry, ranked by how telling they are in this collection; no vocabulary, no model.

The measure follows what unsupervised keyphrase extraction agrees on: how often and how early a phrase stands, whether
in the title, of how many words, and how rare it is (S. El-Beltagy and A. Rafea, KP-Miner, 2009).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from papershelf.tag.candidates import Grammar
from papershelf.tag.lexicon import Lexicon
from papershelf.tag.places import Known, Places, places
from papershelf.text.language.prose import GENERIC
from papershelf.text.words.arrays import Array
from papershelf.text.words.numbered import Texts
from papershelf.text.words.runs import laid

MOST = 20
"""How many keyphrases of an entry are shown."""
RANKED = 40
"""How many help to grow topics."""
_TITLE = 0.7
_TITLE_OF_ONE = 0.2
"""What the title adds for a phrase, and for one of a single word: titles are full of "service" and "design"."""
_PLACE = 0.65
_NEVER_WHOLE = 1.0
_LONG = 2000
_OFTEN = np.array([0.0, *(math.log(count / 2) for count in range(1, _LONG + 1))])
"""By twice the number of places; a place inside a longer chunk counts half."""
_LATE = np.array([_PLACE * math.log1p(first / 20) for first in range(_LONG + 1)])
"""By the first place, in tokens from the start of the title."""


class Keyphrase(NamedTuple):
    """A phrase that tells what an entry is about."""

    text: str
    """As the entry writes it."""
    key: str
    score: float
    titled: bool = False
    """Whether it stands in the title."""
    whole: float = 1.0
    """How often it stands on its own, of all its places; elsewhere it is a part of a longer phrase."""


class Ranker:
    """Ranks the phrases of the papers of one collection."""

    def __init__(self, lexicon: Lexicon, texts: Texts) -> None:
        """Prepares what ``lexicon`` says for the words of ``texts``."""
        self._lexicon = lexicon
        self._grammar = lexicon.grammar if lexicon.grammar.tokens is texts.tokens else Grammar(texts, lexicon.classes)
        self._known = Known.of(lexicon.known, texts.lower)

    def ranked(self, texts: Texts, most: int) -> list[tuple[Keyphrase, ...]]:
        """Up to ``most`` phrases of each of the papers of ``texts``, best first; their words are among those of the collection."""
        found = places(texts, self._grammar.chunks(texts), self._known, self._lexicon.phrases)
        told = _joined(_candidates(texts, found), found.keys, texts, self._lexicon)
        often, late = 2 * told.whole + told.inside, told.first - texts.bounds[told.row]
        score = told.score + _OFTEN[np.minimum(often, _LONG)] - _LATE[np.minimum(late, _LONG)]
        score = np.round(
            score + np.where(told.titled, _of_title(found.keys)[told.key], 0.0) - np.where(told.whole == 0, _NEVER_WHOLE, 0.0), 6
        )
        order = np.lexsort((found.rank[told.key], -score, told.row))
        bounds = np.searchsorted(told.row[order], np.arange(len(texts) + 1))
        rank = np.arange(len(order)) - np.repeat(bounds[:-1], np.diff(bounds))
        near = rank < max(most, RANKED)
        first = _Ranked(order[near], rank[near])
        kept, ends = _parts_last(first, told, found, texts, most)
        phrases = _written(kept, told, score, found, texts)
        return [phrases[begin:end] for begin, end in pairwise(ends)]


def is_empty(key: str) -> bool:
    """Whether ``key`` is one word that names nothing: "results", "patients"."""
    return key in GENERIC


def _of_title(keys: Sequence[str]) -> Array:
    """What the title adds for each of ``keys``."""
    return np.array([_TITLE if " " in key else _TITLE_OF_ONE for key in keys], np.float64)


@dataclass(frozen=True)
class _Candidates:
    """The phrases of each paper: a place in each array for one phrase of one paper, in the order of papers and keys."""

    row: Array
    key: Array
    score: Array
    """What the phrase is worth by itself."""
    first: Array
    """Where it stands first in the stream."""
    titled: Array
    whole: Array
    """How often it is a chunk of its own."""
    inside: Array
    """How often it is part of a longer one."""
    begin: Array
    """Where its places begin among the sorted ones."""
    end: Array


def _candidates(texts: Texts, found: Places) -> _Candidates:
    """The phrases of ``texts`` from the places where they stand, sorted by paper and key."""
    held = texts.paper[found.start].astype(np.int64) * max(len(found.keys), 1) + found.key
    begin = np.flatnonzero(np.concatenate([[True], held[1:] != held[:-1]])) if len(held) else np.zeros(0, int)
    end = np.concatenate([begin[1:], [len(held)]]) if len(held) else begin
    first = found.start[begin]
    row = texts.paper[first]
    whole = np.add.reduceat(found.whole.astype(np.int64), begin) if len(begin) else begin
    titled = first - texts.bounds[row] < texts.titled[row]
    return _Candidates(row, found.key[begin], found.score[begin], first, titled, whole, end - begin - whole, begin, end)


def _joined(told: _Candidates, keys: Sequence[str], texts: Texts, lexicon: Lexicon) -> _Candidates:
    """Adds the counts of an acronym to the long form that its paper defines for it, and takes the acronym out."""
    number = {key: at for at, key in enumerate(keys)}
    gone = []
    for row, definitions in texts.defined.items():
        begin, end = np.searchsorted(told.row, (row, row + 1)).tolist()
        held = {key: at for at, key in enumerate(told.key[begin:end].tolist(), begin)}
        start = int(texts.bounds[row])
        for one in definitions:
            long = held.get(number.get(lexicon.phrases[texts.lowered(start + one.start, start + one.end)].key, -1))
            short = held.get(number.get(key := lexicon.phrases[one.acronym.lower()].key, -1))
            if long is not None and short is not None and long != short:
                gone.append(held.pop(number[key]))
                told.whole[long] += told.whole[short]
                told.first[long] = min(told.first[long], told.first[short])
                told.titled[long] |= told.titled[short]
    kept = np.ones(len(told.row), bool)
    kept[gone] = False
    return _Candidates(*(getattr(told, each.name)[kept] for each in fields(told)))


class _Ranked(NamedTuple):
    """The first phrases of each paper, best first, one paper after the other."""

    phrase: Array
    """Each one's place among the candidates."""
    rank: Array
    """Its rank in its paper, from 0."""


def _spans(chosen: Array, told: _Candidates, found: Places) -> tuple[Array, Array, Array]:
    """Where the phrases ``chosen`` stand: the places of all of them, from and to, and where those of each begin among these."""
    places, bounds = laid(told.begin[chosen], (told.end - told.begin)[chosen])
    return found.start[places], found.end[places], bounds


def _parts_last(first: _Ranked, told: _Candidates, found: Places, texts: Texts, most: int) -> tuple[Array, list[int]]:
    """Up to ``most`` phrases of each paper, and where those of each paper begin.

    What stands only inside those before it comes after all others: it is a part of these, and tells no more. All papers
    are gone through at once, rank by rank.
    """
    start, end, bounds = _spans(first.phrase, told, found)
    of = np.repeat(np.arange(len(first.phrase)), np.diff(bounds))
    by_rank = np.argsort(first.rank[of], kind="stable")
    ranked = np.searchsorted(first.rank[of][by_rank], np.arange(int(first.rank.max(initial=-1)) + 2))
    covered = np.zeros(len(texts.stream), bool)
    part = np.ones(len(first.phrase), bool)
    for begin, behind in pairwise(ranked.tolist()):
        here = by_rank[begin:behind]
        part[of[here[~(covered[start[here]] & covered[end[here] - 1])]]] = False
        open_ = here[~part[of[here]]]
        at, last = start[open_], end[open_]
        while len(at):
            covered[at] = True
            going = at + 1 < last
            at, last = at[going] + 1, last[going]
    row = told.row[first.phrase]
    order = np.lexsort((first.rank, part, row))
    begins = np.searchsorted(row, np.arange(len(texts) + 1))
    kept = np.arange(len(order)) - begins[row] < most
    return first.phrase[order[kept]], np.concatenate([[0], np.cumsum(np.minimum(np.diff(begins), most))]).tolist()


def _written(chosen: Array, told: _Candidates, score: Array, found: Places, texts: Texts) -> tuple[Keyphrase, ...]:
    """The candidates ``chosen`` as their papers write them."""
    start, end, bounds = _spans(chosen, told, found)
    spelled = texts.spell(start, end)
    whole = told.whole[chosen]
    return tuple(
        map(
            Keyphrase,
            [spelled[begin] if behind - begin == 1 else _usual(spelled[begin:behind]) for begin, behind in pairwise(bounds.tolist())],
            [found.keys[key] for key in told.key[chosen].tolist()],
            score[chosen].tolist(),
            told.titled[chosen].tolist(),
            np.round(whole / (whole + told.inside[chosen]), 3).tolist(),
        )
    )


def _usual(spelled: Sequence[str]) -> str:
    """The most frequent of the spellings of a phrase in one paper; of equals one without capitals, then the first."""
    return max(dict.fromkeys(spelled), key=lambda text: (spelled.count(text), text.islower()))
