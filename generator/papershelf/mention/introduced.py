"""The names that an entry introduces: ``TokenFormer: …``, "we propose …, dubbed X", "called the VoVNet", "Heavy Hitter Oracle (H₂O)"."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from papershelf.mention.called import after_calling
from papershelf.mention.made import in_brackets, of_title, ours
from papershelf.mention.several import phrase
from papershelf.mention.shapes import bare, is_capitalised, is_marked
from papershelf.mention.titles import by_title
from papershelf.mention.usage import Usage
from papershelf.mention.words import CALLING, OWN, PRESENTING, Introduction, is_new
from papershelf.mention.written import BEFORE, LOOSE, STRICT, bracketed, is_closed, is_named, is_number, is_own_name, listed, with_capitals
from papershelf.model import Paper
from papershelf.text.language.grammar import FUNCTION
from papershelf.text.language.sentences import sentences
from papershelf.text.language.verbs import VERBS
from papershelf.text.words.numbered import Texts
from papershelf.text.words.tokens import is_word

_SELF = frozenset("we our this here paper work".split())
_OTHERS = frozenset("existing previous prior previously recently earlier et".split())
_LEADING = frozenset("a an the our two three more also first of and this".split())
_WITH = frozenset("using utilizing utilising employing leveraging exploiting applying adopting".split())
"""After these stands what somebody else made: "we propose a method using successive cancellation (SC)"."""
_NEAR = 3
"""A name of several words with capitals stands at most so many tokens after the verb."""
_FAR = 14
"""A name stands at most so many tokens after the verb that introduces it."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the patterns look at."""

    spelled: Sequence[str]
    title: frozenset[str]
    """Words of the title in lower case."""
    starts: Mapping[int, int]
    """Place of an acronym that the entry defines → where its long form begins."""
    usage: Usage

    def is_foreign(self, name: str) -> bool:
        """Whether the entry defines ``name`` as the acronym of a common term."""
        return any(bare(self.spelled[at]) == name and not self.is_own(start, at) for at, start in self.starts.items())

    def is_own(self, place: int, defined: int) -> bool:
        """Whether the long form of the acronym at ``defined`` is a name of the entry's own.

        One that spells it letter by letter must show more capitals: "Markov chain Monte Carlo (MCMC)" is nobody's own.
        """
        least = STRICT if defined in self.starts else LOOSE
        if _is_basis(self.spelled, defined):
            return False
        return is_own_name(self.spelled[self.starts.get(defined, place) : defined - 1], self.title, least)


class Reader:
    """Finds the names that the papers of a collection introduce."""

    def __init__(self, texts: Texts, usage: Usage) -> None:
        """Finds out where the verbs of introducing stand."""
        self._texts, self._usage = texts, usage
        leading = texts.flags(lambda token: token.lower() in PRESENTING | CALLING)
        self._places = np.flatnonzero(leading[texts.stream])
        self._bounds = np.searchsorted(self._places, texts.bounds)

    def introduced(self, row: int, paper: Paper) -> list[Introduction]:
        """The names that ``paper`` introduces, the title's first, then in order of their places."""
        if paper.kind != "paper":
            return []
        spelled, titled = self._texts.spelled(row), int(self._texts.titled[row])
        places = (self._places[self._bounds[row] : self._bounds[row + 1]] - self._texts.bounds[row]).tolist()
        found: dict[str, Introduction] = {}
        for each in (*by_title(paper.title, spelled, titled, self._usage), *self._by_text(row, spelled, titled, places)):
            other = next((name for name in found if name != each.name and name.upper() == each.name.upper()), "")
            if other.isupper() and is_marked(each.name) and not each.name.isupper():
                found = {each.name if name == other else name: each if name == other else known for name, known in found.items()}
            elif f"{each.name}s" not in found and not (other.isupper() or (other and each.name.isupper())):
                found.setdefault(each.name, each)
        return list(found.values())

    def _by_text(self, row: int, spelled: Sequence[str], titled: int, places: Sequence[int]) -> Iterator[Introduction]:
        """``places`` are those of the verbs."""
        defined = self._texts.defined.get(row, ())
        if places and places[-1] > titled:
            starts = {found.at: found.start for found in defined}
            entry = _Entry(spelled, frozenset(word.lower() for word in spelled[:titled]), starts, self._usage)
            for start, end in sentences(spelled, titled + 1):
                verbs = places[bisect_left(places, start) : bisect_left(places, end)]
                if verbs:
                    yield from _by_sentence(entry, start, end, verbs)
        yield from ours(spelled, titled, self._usage)
        yield from of_title(spelled, titled, defined, self._usage)


def _by_sentence(entry: _Entry, start: int, end: int, places: Sequence[int]) -> Iterator[Introduction]:
    lower = [word.lower() for word in entry.spelled[start:end]]
    words = set(lower)
    if words.isdisjoint(OWN) and words.isdisjoint(CALLING):
        return
    for at in places:
        word = lower[at - start]
        if word in CALLING and words.isdisjoint(_OTHERS):
            yield from after_calling(entry.spelled, at, end, entry.usage)
        elif word in PRESENTING and not _is_of_others(lower, at - start):
            yield from [*_after_verb(entry, at, end)] or _titled(entry, at, end)
    if words.isdisjoint(_OTHERS) and not words.isdisjoint(_SELF):
        yield from in_brackets(entry.spelled[start:end], lower, start, entry.usage)


def _is_of_others(lower: Sequence[str], verb: int) -> bool:
    """Whether the verb at ``verb`` tells what others did: "Wortsman et al. proposed", "recently introduced"."""
    return "et" in lower[max(0, verb - 8) : verb] or "recently" in lower[max(0, verb - 1) : verb]


def _is_basis(spelled: Sequence[str], at: int) -> bool:
    """Whether something is only based on the acronym in brackets at ``at``: "a Hidden Markov Model (HMM)-based framework"."""
    return spelled[at + 2 : at + 4] == ["-", "based"] or [word.lstrip("-") for word in spelled[at + 2 : at + 3]] == ["based"]


def _titled(entry: _Entry, at: int, end: int) -> list[Introduction]:
    """``we propose a Visual Precision Search method``, where the title has these words too.

    Two words are too few: of sixteen in 4,000 records half were terms of the field ("Segment Anything", "Information Density").
    """
    for place in range(at + 1, min(end, at + _NEAR + 1)):
        lower = entry.spelled[place].lower()
        if not is_word(lower) or is_marked(entry.spelled[place]) or (lower in FUNCTION and lower not in _LEADING):
            return []  # "X (Long Name of X)" has its own way; "developed by the New York Public Library"
        name = phrase(entry.spelled, place, end, entry.usage) if is_capitalised(entry.spelled[place]) else ""
        if name.count(" ") > 1 and entry.title.issuperset(name.lower().split()):
            return [Introduction(name, place)]
    return []


def _behind_object(spelled: Sequence[str], at: int, end: int) -> int:
    """Where what the verb at ``at`` introduces ends at the latest: "the proposed method achieves a Mean Absolute Error (MAE)"."""
    stop = min(end, at + _FAR)
    words = ((place, spelled[place].lower()) for place in range(at + 1, stop))
    return next((place for place, word in words if word in _WITH or (word in VERBS and word.endswith("s"))), stop)


def _after_verb(entry: _Entry, at: int, end: int) -> Iterator[Introduction]:
    """``we propose X``, ``we present a new architecture, X,``, ``we introduce Long Name (LN)``."""
    spelled, usage = entry.spelled, entry.usage
    for place in range(at + 1, _behind_object(spelled, at, end)):
        token, lower = spelled[place], spelled[place].lower()
        if not is_word(token) or is_number(spelled, place):
            if token not in BEFORE and not is_number(spelled, place):
                return
            continue
        if place <= at + 6 and (is_capitalised(token) or lower.split("-")[0] in entry.title):
            defined = bracketed(spelled, place, end)
            if defined is not None and is_new(spelled[defined], usage) and entry.is_own(place, defined):
                yield Introduction(bare(spelled[defined]), defined)
                return
        if is_marked(token):
            if is_named(spelled, at, place, end) and is_new(token, usage) and not entry.is_foreign(bare(token)):
                yield from listed(spelled, place, end, usage)
                return
            continue
        if place <= at + 3 and is_capitalised(token) and usage.is_unknown(token) and len(token) > 2 and is_closed(spelled, place, end):
            yield Introduction(with_capitals(spelled, at + 1, place), place)
            return
        if lower in FUNCTION and lower not in _LEADING:
            return
