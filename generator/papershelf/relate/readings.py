"""What phrases say, as sets of words: whether one says something that another does not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from papershelf.model import Corpus
from papershelf.relate.phrases import folded
from papershelf.text.language.forms import stem

Readings = Sequence[frozenset[str]]
"""The words of a phrase, in each way in which it can be read."""


@dataclass
class Choice:
    """Phrases that are chosen one by one."""

    phrases: list[int]
    said: list[Readings] = field(default_factory=list)
    """What they say, and what need not be said."""

    def offer(self, phrase: int, reading: Readings, most: int) -> None:
        """Takes ``phrase`` if there are not ``most`` yet and it says something new."""
        if len(self.phrases) < most and fits(reading, self.said):
            self.phrases.append(phrase)
            self.said.append(reading)


def readings(key: str, longs: Mapping[str, Sequence[frozenset[str]]]) -> Readings:
    """The stems of ``key``, and those that it has with one of its acronyms written out; ``longs`` are their long forms."""
    words = _words(key)
    return [words, *((words - {word}) | long for word in words if word in longs for long in longs[word])]


def fits(key: Readings, others: Iterable[Readings]) -> bool:
    """Whether ``key`` says something that ``others`` do not: all words of one are in no way words of another.

    "Convolutional networks" says what "convolutional neural networks" does, and "RAG" what "retrieval-augmented generation" does.
    """
    return not any(one <= two or two <= one for other in others for one in key for two in other)


def long_forms(corpus: Corpus) -> Mapping[str, Sequence[frozenset[str]]]:
    """Acronym, folded → the words of each of its meanings in ``corpus``."""
    found: dict[str, list[frozenset[str]]] = {}
    for acronym in corpus.glossary:
        found.setdefault(folded(acronym.short), []).append(_words(folded(acronym.long)))
    return found


@lru_cache(2**15)
def _words(key: str) -> frozenset[str]:
    """The stems of ``key``: "citation indexing" says what "citation indexes" does."""
    return frozenset(map(stem, key.split()))
