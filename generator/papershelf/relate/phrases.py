"""What is said of the papers of a corpus, as numbers: their keyphrases and their topics.

Processes that share the work would each get a copy of what they look at, page by page; a dictionary of the keyphrases of each paper takes
3 KB, and to look at a string of a paper brings some of the paper along. Arrays are shared as they are, and take 200 bytes a paper.
"""

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from papershelf.model import Corpus
from papershelf.relate.subjects import in_small_letters
from papershelf.relate.uses import Uses
from papershelf.text.language.forms import phrase_key
from papershelf.text.words.arrays import Array
from papershelf.text.words.unspaced import is_unspaced


@dataclass(frozen=True)
class Phrases:
    """The keyphrases of papers, one paper after the other, each folded phrase once for a paper."""

    keys: Sequence[str]
    """All different folded phrases that are known, sorted; the place of each is its number."""
    number: Array
    """What each is when folded; -1 where that is not known."""
    place: Array
    """Where each stands among those of its paper, counted from 1: the first ones tell most."""
    spelling: Array
    """Where it stands in ``Corpus.keyphrases``, as written."""
    lower: Array
    """Whether it is written in small letters but for acronyms and names with a second capital."""
    bounds: Array
    """Where those of each paper begin, and behind these where the last ones end."""

    @classmethod
    def of(cls, corpus: Corpus, known: Callable[[str], bool]) -> "Phrases":
        """The keyphrases of ``corpus`` that are ``known`` when folded; single words of three letters or less only in capitals or without blanks."""
        number: dict[str, int] = {}
        numbers, places, spellings, bounds = array("i"), array("H"), array("H"), array("q", [0])
        lower = bytearray()
        for paper in corpus.papers:
            written = corpus.keyphrases.get(paper.id, ())
            told = {
                folded(phrase): at
                for at, phrase in enumerate(written)
                if len(phrase) > 3 or (phrase.isupper() and len(phrase) > 1) or is_unspaced(phrase)
            }
            numbers.extend(number.setdefault(key, len(number)) for key in told)
            places.extend(range(1, len(told) + 1))
            spellings.extend(told.values())
            lower.extend(written[at].islower() or written[at] == in_small_letters(written[at]) for at in told.values())
            bounds.append(len(numbers))
        names = list(number)
        order = sorted((at for at, name in enumerate(names) if known(name)), key=names.__getitem__)
        renumbered = np.full(len(names), -1, np.int32)
        renumbered[order] = np.arange(len(order))
        at = renumbered[np.array(numbers, np.int32)]
        arrays = (np.array(places, np.uint16), np.array(spellings, np.uint16), np.array(lower, np.bool_), np.array(bounds, np.int64))
        return cls([names[each] for each in order], at, *arrays)

    @property
    def spread(self) -> Array:
        """How many papers have each key."""
        return np.bincount(self.number[self.number >= 0], minlength=len(self.keys))

    @cached_property
    def small(self) -> frozenset[str]:
        """The keys that a quarter of the papers that have them write in small letters: titles set what is no name in capitals too."""
        written = np.bincount(self.number[(self.number >= 0) & self.lower], minlength=len(self.keys))
        return frozenset(self.keys[at] for at in np.flatnonzero(written * 4 >= self.spread).tolist())

    def of_paper(self, row: int) -> Mapping[int, tuple[int, int, bool]]:
        """Number → place, spelling and whether it is in lower case, the first first."""
        span = slice(self.bounds[row], self.bounds[row + 1])
        each = (part[span].tolist() for part in (self.number, self.place, self.spelling, self.lower))
        return {number: told for number, *told in zip(*each, strict=True) if number >= 0}  # type: ignore[misc]


@dataclass(frozen=True)
class Topics:
    """The topics of papers, one paper after the other."""

    names: Sequence[str]
    """Sorted."""
    number: Array
    weight: Array
    bounds: Array

    @classmethod
    def of(cls, corpus: Corpus) -> "Topics":
        """The topics of ``corpus`` by their last names."""
        found = [corpus.tags.get(paper.id, ()) for paper in corpus.papers]
        names = sorted({tag.path[-1] for tags in found for tag in tags})
        number = {name: at for at, name in enumerate(names)}
        numbers = np.array([number[tag.path[-1]] for tags in found for tag in tags], np.int32)
        weights = np.array([tag.weight for tags in found for tag in tags], float)
        return cls(names, numbers, weights, np.concatenate([[0], np.cumsum([len(tags) for tags in found], dtype=np.int64)]))

    @cached_property
    def uses(self) -> Uses:
        """The topics of each paper, once each."""
        most = max(len(self.names), 1)
        pairs = np.unique(np.repeat(np.arange(len(self.bounds) - 1), np.diff(self.bounds)) * most + self.number)
        return Uses((pairs // most).astype(np.int32), (pairs % most).astype(np.int32))

    @property
    def spread(self) -> list[int]:
        """How many papers have each topic."""
        return [int(count) for count in self.uses.users(len(self.names))]

    def of_paper(self, row: int) -> Mapping[int, float]:
        """Number → weight."""
        span = slice(self.bounds[row], self.bounds[row + 1])
        return dict(zip(self.number[span].tolist(), self.weight[span].tolist(), strict=True))


def folded(phrase: str) -> str:
    """What all spellings of ``phrase`` have in common."""
    return phrase_key(phrase.split())
