"""Keyphrases: the noun chunks of an entry, ranked by how telling they are in this collection; no vocabulary, no model.

The measure follows what unsupervised keyphrase extraction agrees on: how often and how early a phrase stands, whether
in the title, of how many words, and how rare it is (S. El-Beltagy and A. Rafea, KP-Miner, 2009).
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from papershelf.model import Paper
from papershelf.tag.candidates import LONGEST, chunks
from papershelf.tag.lexicon import Lexicon, Phrase, is_joined
from papershelf.text.acronyms import definitions
from papershelf.text.passages import Words, words

MOST = 20
"""How many keyphrases of an entry are shown."""
RANKED = 40
"""How many help to grow topics."""
_BELONGS = 0.15
_INSEPARABLE = 0.7
"""Shares of the places of a phrase in which a weak word leads it: from the one on the word is part of it, from the other on always."""
_TITLE = 0.7
_PLACE = 0.65
_NEVER_WHOLE = 0.5
_LONG = 2000
_OFTEN = (0.0, *(math.log(count / 2) for count in range(1, _LONG + 1)))
"""By twice the number of places; a place inside a longer chunk counts half."""
_LATE = tuple(_PLACE * math.log1p(first / 20) for first in range(_LONG + 1))
"""By the first place, in tokens from the start of the title."""


@dataclass(slots=True)
class Candidate:
    """A phrase of one entry."""

    phrase: Phrase
    first: int
    """Where it stands first, in tokens from the start of the title."""
    titled: bool
    whole: int = 0
    """How often it is a chunk of its own."""
    inside: int = 0
    """How often it is part of a longer one."""
    places: list[tuple[int, int]] = field(default_factory=list)

    @property
    def score(self) -> float:
        """What the phrase is worth by itself, how often, how early, and whether in the title."""
        places, first = 2 * self.whole + self.inside, self.first
        score = self.phrase.score + _OFTEN[places if places < _LONG else _LONG] - _LATE[first if first < _LONG else _LONG]  # noqa: FURB136 - min() takes longer
        if self.titled:
            score += _TITLE
        return round(score if self.whole else score - _NEVER_WHOLE, 6)

    def spelling(self, spelled: Sequence[str]) -> str:
        """The most frequent spelling among ``spelled``, the tokens of the entry; of equals one without capitals, then the first."""
        texts = [" ".join(spelled[start:end]) for start, end in self.places]
        if len(texts) == 1:
            return texts[0]
        return max(dict.fromkeys(texts), key=lambda text: (texts.count(text), text.islower()))


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


def keyphrases(paper: Paper, lexicon: Lexicon, most: int = RANKED, read: Words | None = None) -> tuple[Keyphrase, ...]:
    """Up to ``most`` phrases of ``paper``, best first; ``read`` are its words, where they are at hand."""
    read = read or words(paper)
    scored = sorted((-candidate.score, candidate.phrase.key, candidate) for candidate in candidates(read, lexicon))[:most]
    return tuple(
        Keyphrase(each.spelling(read.spelled), key, -score, each.titled, round(each.whole / (each.whole + each.inside), 3))
        for score, key, each in scored
    )


def candidates(read: Words, lexicon: Lexicon) -> list[Candidate]:
    """Every phrase that could be a keyphrase; acronyms count for their long forms where those are defined."""
    lower, titled = read.lower, read.titled
    found: dict[str, Candidate] = {}
    for start, end, phrase, whole in _spans(lower, lexicon):
        candidate = found.get(phrase.key)
        if candidate is None:
            candidate = found[phrase.key] = Candidate(phrase, start, start < titled)
        candidate.places.append((start, end))
        if whole:
            candidate.whole += 1
        else:
            candidate.inside += 1
    _join_acronyms(found, read.spelled, lower, lexicon)
    return list(found.values())


def _spans(lower: list[str], lexicon: Lexicon) -> Iterator[tuple[int, int, Phrase, bool]]:
    """Where phrases stand: from, to, and whether as a chunk of their own."""
    before = (0, 0, 0)
    for chunk in chunks(lower, lexicon.classes):
        start, core, end = chunk
        text = lower[core] if end - core == 1 else " ".join(lower[core:end])
        bare = lexicon.phrases[text]
        separable = True
        for at in range(start, core):
            led = lexicon.phrases[" ".join(lower[at:end])]
            share = led.holders / max(bare.holders, 1) if led.holders > 2 else 0.0
            separable &= share < _INSEPARABLE
            if share >= _BELONGS:
                yield at, end, led, True
        if end - core <= LONGEST:
            yield core, end, bare, separable
        if end - core > 1:
            for first, stop, phrase in lexicon.within[text]:
                yield core + first, core + stop, phrase, False
        if is_joined(lower, before, chunk) and (joined := lexicon.phrases[" ".join(lower[before[1] : end])]).holders > 2:
            yield before[1], end, joined, True
        before = chunk


def _join_acronyms(found: dict[str, Candidate], spelled: list[str], lower: list[str], lexicon: Lexicon) -> None:
    """Adds the counts of an acronym to the long form that the entry defines for it."""
    for definition in definitions(spelled):
        long = found.get(lexicon.phrases[" ".join(lower[definition.start : definition.end])].key)
        short = found.get(lexicon.phrases[definition.acronym.lower()].key)
        if long is not None and short is not None and long is not short:
            del found[short.phrase.key]
            long.whole += short.whole
            long.first = min(long.first, short.first)
            long.titled |= short.titled
