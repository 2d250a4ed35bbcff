"""The tokens of a whole collection as numbers: what holds for a token is found out once, however often it stands there.

A collection of 4,000 abstracts has 900,000 tokens and 40,000 different ones. A stage asks about each of these once, by a
table with a row for each, and counts places with arrays; to go through lists of strings took five to twenty times as long.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count, pairwise

import numpy as np

from papershelf.crew import ALONE, Crew
from papershelf.model import Paper
from papershelf.text.words.acronyms import Definition, definitions
from papershelf.text.words.arrays import Array, Rows
from papershelf.text.words.passages import Words, lowered, passages
from papershelf.text.words.runs import laid

END = ""
"""Stands behind the last token of each paper, so that nothing reaches from one into the next; its number is 0."""
_AT_ONCE = 500
"""Papers that are numbered at a time."""


@dataclass(frozen=True)
class Texts:
    """The texts of papers, in their order."""

    tokens: list[str]
    """All different tokens; each one's place is its number."""
    stream: Array
    """The numbers of the tokens of all papers, one paper after the other, each with :data:`END` behind it; ``int32``."""
    bounds: Array
    """Where each paper begins in ``stream``, and behind these where the last one ends."""
    titled: Array
    """How many tokens of each are its title's."""
    defined: Mapping[int, tuple[Definition, ...]]
    """The acronyms that a paper defines, for those that define one."""

    @classmethod
    def of(cls, papers: Iterable[Paper], crew: Crew = ALONE) -> "Texts":
        """The texts of ``papers``: title, abstract and notes, as :func:`passages` gives them."""
        return cls._joined(crew.spread(_part, None, list(papers), _AT_ONCE))

    @classmethod
    def _joined(cls, parts: Sequence["Texts"]) -> "Texts":
        """``parts`` as one: tokens are numbered in the order in which they come first, whoever numbered them within a part."""
        if len(parts) < 2:
            return parts[0] if parts else cls.part(())
        number: defaultdict[str, int] = defaultdict(count().__next__)
        streams = [np.fromiter((number[token] for token in part.tokens), np.int32, len(part.tokens))[part.stream] for part in parts]
        bounds = np.cumsum([0, *map(len, streams)])[:-1]
        rows = np.cumsum([0, *map(len, parts)]).tolist()
        return cls(
            list(number),
            np.concatenate(streams),
            np.concatenate([[0], *(part.bounds[1:] + bound for part, bound in zip(parts, bounds, strict=True))]),
            np.concatenate([part.titled for part in parts]),
            {before + row: found for before, part in zip(rows, parts, strict=False) for row, found in part.defined.items()},
        )

    @classmethod
    def part(cls, papers: Iterable[Paper]) -> "Texts":
        """The same, all by this process."""
        number: defaultdict[str, int] = defaultdict(count().__next__)
        number[END]
        stream, bounds, titles = array("i"), array("q", [0]), array("i")
        defined = {}
        for row, paper in enumerate(papers):
            spelled, titled = passages(paper)
            if found := tuple(definitions(spelled)):
                defined[row] = found
            stream.extend(map(number.__getitem__, spelled))
            stream.append(0)
            bounds.append(len(stream))
            titles.append(titled)
        return cls(list(number), np.array(stream, np.int32), np.array(bounds, np.int64), np.array(titles, np.int64), defined)

    def __len__(self) -> int:
        """How many papers there are."""
        return len(self.titled)

    def spelled(self, row: int) -> list[str]:
        """The tokens of a paper."""
        return [self.tokens[number] for number in self.stream[self.bounds[row] : self.bounds[row + 1] - 1].tolist()]

    def words(self, row: int) -> Words:
        """The tokens of a paper, as written and in lower case."""
        numbers = self.stream[self.bounds[row] : self.bounds[row + 1] - 1]
        tokens, lower = self.tokens, self.lower.words
        return Words(
            [tokens[number] for number in numbers.tolist()],
            int(self.titled[row]),
            [lower[number] for number in self.lower.of_token[numbers].tolist()],
        )

    def some(self, rows: Rows) -> "Texts":
        """The texts of the papers ``rows`` alone; the tokens and their numbers stay."""
        rows = np.asarray(rows, np.int64)
        places, bounds = laid(self.bounds[rows], np.diff(self.bounds)[rows])
        defined = {at: self.defined[row] for at, row in enumerate(rows.tolist()) if row in self.defined}
        found = Texts(self.tokens, self.stream[places], bounds, self.titled[rows], defined)
        found.__dict__["lower"] = self.lower
        return found

    def lowered(self, start: int, end: int) -> str:
        """The tokens from ``start`` to ``end`` of the stream in lower case, with single spaces."""
        words, of_token = self.lower.words, self.lower.of_token
        return " ".join([words[number] for number in of_token[self.stream[start:end]].tolist()])

    def spell(self, starts: Array, ends: Array) -> list[str]:
        """The tokens of each run of the stream, with single spaces."""
        return _spell(self.tokens, self.stream, starts, ends)

    def spell_lower(self, starts: Array, ends: Array) -> list[str]:
        """The same in lower case."""
        return self.lower.spell(self.lower.of_token[self.stream], starts, ends)

    def flags(self, holds: Callable[[str], bool]) -> Array:
        """For each token whether something ``holds`` for it; not for :data:`END`."""
        return _flags(holds, self.tokens)

    def often(self, tokens: Iterable[str]) -> dict[str, int]:
        """For each of ``tokens`` how often it stands in the texts."""
        wanted = dict.fromkeys(tokens, 0)
        counts = np.bincount(self.stream, minlength=len(self.tokens))
        return wanted | {token: int(counts[at]) for at, token in enumerate(self.tokens) if token in wanted}

    @cached_property
    def lower(self) -> "Lower":
        """The tokens in lower case."""
        return Lower.of(self.tokens)

    @cached_property
    def paper(self) -> Array:
        """For each place in ``stream`` the paper that it is in."""
        return np.repeat(np.arange(len(self), dtype=np.int32), np.diff(self.bounds))

    def holders(self, numbers: Array, most: int, places: Array | slice = slice(None)) -> Array:
        """How many papers have each of the numbers below ``most``; ``numbers`` has one for each of ``places`` in ``stream``."""
        pairs = self.paper[places].astype(np.int64)
        pairs *= most
        pairs += numbers
        pairs.sort()
        return np.bincount(pairs[np.concatenate([[True], pairs[1:] != pairs[:-1]])] % most if len(pairs) else pairs, minlength=most)


def _part(_: None, papers: Sequence[Paper]) -> list[Texts]:
    return [Texts.part(papers)]


@dataclass(frozen=True)
class Lower:
    """Tokens in lower case as :func:`lowered` gives them, numbered anew."""

    words: list[str]
    """All different ones; the first is :data:`END`."""
    of_token: Array
    """Number of a token → number of its lower case."""

    @classmethod
    def of(cls, tokens: Sequence[str]) -> "Lower":
        """The lower case of ``tokens``."""
        number: defaultdict[str, int] = defaultdict(count().__next__)
        of_token = np.fromiter((number[word] for word in (END, *lowered(list(tokens[1:])))), np.int32, len(tokens))
        return cls(list(number), of_token)

    @cached_property
    def number(self) -> Mapping[str, int]:
        """Word → its number."""
        return {word: at for at, word in enumerate(self.words)}

    def flags(self, words: Iterable[str]) -> Array:
        """For each word whether it is among ``words``."""
        found = np.zeros(len(self.words), bool)
        found[[self.number[word] for word in words if word in self.number]] = True
        return found

    def spell(self, stream: Array, starts: Array, ends: Array) -> list[str]:
        """The words of each run of ``stream``, which has their numbers, with single spaces."""
        return _spell(self.words, stream, starts, ends)

    def where(self, holds: Callable[[str], bool]) -> Array:
        """For each word whether something ``holds`` for it; not for :data:`END`."""
        return _flags(holds, self.words)


def _flags(holds: Callable[[str], bool], words: Sequence[str]) -> Array:
    """For each of ``words`` whether something ``holds`` for it; not for the first, which is :data:`END`."""
    found = np.zeros(len(words), bool)
    found[1:] = np.fromiter(map(holds, words[1:]), bool, len(words) - 1)
    return found


def _spell(words: Sequence[str], stream: Array, starts: Array, ends: Array) -> list[str]:
    places, bounds = laid(starts, ends - starts)
    spelled = [words[number] for number in stream[places].tolist()]
    return [spelled[start] if end - start == 1 else " ".join(spelled[start:end]) for start, end in pairwise(bounds.tolist())]
