"""The words of all entries, one after the other, in arrays: word by word in Python what follows takes eight times as long."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from papershelf.search.entry import FIELDS, Entry
from papershelf.search.stems import stem
from papershelf.search.words import cut

_AT_ONCE = 1_000_000
FORM = "="
"""Between a stem and one of its forms."""
_ORDER = list(FIELDS)
TITLE, TEXT, AUTHORS = _ORDER.index("title"), _ORDER.index("text"), _ORDER.index("authors")

Numbers = NDArray[np.int64]
Small = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of some entries that follow each other, each with what is known of it."""

    tokens: NDArray[np.uint32]
    entry: Small
    """For each token the place of its entry."""
    field: NDArray[np.int8]
    place: Small
    """Counted through title and text, with one place between them; -1 in fields without places."""
    first: int
    """The number of the first of these tokens among all."""


@dataclass(frozen=True)
class Words:
    """The words of all entries, one after the other, in runs: the words of a field of an entry.

    What is known of a token follows from its run. In arrays as long as the tokens it would take 9 bytes for each of them.
    """

    surfaces: list[str]
    """The words as folded; tokens refer to them by their places here."""
    tokens: NDArray[np.uint32]
    entry: Small
    """For each run the place of its entry; rising."""
    field: Small
    start: Small
    """Where its first word stands; -1 in fields without places."""
    ends: Numbers
    """Where the runs end among the tokens, behind a zero."""

    def pieces(self, size: int) -> Iterator[Piece]:
        """All of them, some ``size`` tokens at a time, and whole entries."""
        begin = 0
        while begin < len(self.entry):
            end = max(begin + 1, int(np.searchsorted(self.ends, self.ends[begin] + size, side="right")) - 1)
            end = int(np.searchsorted(self.entry, self.entry[end - 1], side="right"))
            yield self._piece(begin, end)
            begin = end

    def _piece(self, begin: int, end: int) -> Piece:
        low, high = int(self.ends[begin]), int(self.ends[end])
        length = np.diff(self.ends[begin : end + 1])
        start = self.start[begin:end]
        place = np.arange(low, high, dtype=np.int64) + np.repeat(start - self.ends[begin:end], length)
        place[np.repeat(start < 0, length)] = -1
        return Piece(
            self.tokens[low:high],
            np.repeat(self.entry[begin:end], length),
            np.repeat(self.field[begin:end].astype(np.int8), length),
            place.astype(np.int32),
            low,
        )

    def of_field(self, field: int) -> tuple[Numbers, Small]:
        """The numbers of the tokens of ``field``, rising, and their entries."""
        runs = np.flatnonzero(self.field == field)
        length = np.diff(self.ends)[runs]
        before = np.cumsum(length) - length
        return np.arange(length.sum()) + np.repeat(self.ends[runs] - before, length), np.repeat(self.entry[runs], length)

    def used(self, field: int | None = None) -> Numbers:
        """How often each surface is used, in ``field`` or everywhere."""
        tokens = self.tokens if field is None else self.tokens[self.of_field(field)[0]]
        found = np.zeros(len(self.surfaces), dtype=np.int64)
        for at in range(0, len(tokens), _AT_ONCE):  # to be counted they become numbers of 8 bytes
            found += np.bincount(tokens[at : at + _AT_ONCE], minlength=len(found))
        return found


def words_of(entries: Sequence[Entry]) -> Words:
    """The words of ``entries``, in their order."""
    known: defaultdict[str, int] = defaultdict(count().__next__)
    tokens, runs = array("I"), array("i")
    for at, entry in enumerate(entries):
        start = 0
        loose: dict[int, list[str]] = {TITLE: [], TEXT: []}
        for number, (name, field) in enumerate(FIELDS.items()):
            if text := getattr(entry, name):
                found, joined = cut(text)
                loose[TITLE if number == TITLE else TEXT] += joined
                tokens.extend(map(known.__getitem__, found))
                if found:
                    runs.extend((at, number, start if field.placed else -1, len(found)))
                start += len(found)
            start += 1
        for number, joined in loose.items():  # counted as words of the title or the text, without a place of their own
            if joined:
                tokens.extend(map(known.__getitem__, joined))
                runs.extend((at, number, -1, len(joined)))
    entry_, field_, start_, length = np.frombuffer(runs, dtype=np.int32).reshape(-1, 4).T if runs else _NOTHING
    held = np.frombuffer(tokens, dtype=np.uint32) if tokens else np.zeros(0, dtype=np.uint32)
    ends = np.concatenate(([0], np.cumsum(length, dtype=np.int64)))
    return Words(list(known), held, entry_.copy(), field_.copy(), start_.copy(), ends)


_NOTHING = np.zeros((4, 0), dtype=np.int32)


@dataclass(frozen=True)
class Terms:
    """What postings are kept of."""

    names: list[str]
    """Stems, and forms of stems, in the order of scripts."""
    of_surface: Small
    """For each surface the place of its stem."""
    of_form: Small
    """For each surface the place of its form, or -1."""
    of_author: Small
    """For each surface the place of the term for authors whose name is in the title as well, or -1."""
    titled_authors: Numbers
    """The tokens that are such names."""
    may_be_names: NDArray[np.bool_]
    """For each surface whether it has more letters than an initial: ``He`` and ``An`` are families, and stop words."""


def terms_of(words: Words) -> Terms:
    """The terms of ``words``.

    A form (``minimiz=minimizing``) is a term for the titles with this form of the stem, where titles have several: who types
    a word of a title wants the title that has it so. A stem and nothing behind it (``euler=``) is a term for the entries that have
    it in the title and among the authors: a posting has room for one mark, and that says title.
    """
    stems = [stem(word) for word in words.surfaces]
    authors = _titled_authors(words, stems)
    named = {at: stems[at] + FORM for at in _distinct(words.tokens[authors])}
    titled = _distinct(words.tokens[words.of_field(TITLE)[0]])
    several = Counter(stems[at] for at in titled)
    forms = {at: f"{stems[at]}{FORM}{words.surfaces[at]}" for at in titled if several[stems[at]] > 1}
    names = sorted({*stems, *forms.values(), *named.values()}, key=in_script_order)
    places = {name: at for at, name in enumerate(names)}
    of_stem = np.array([places[name] for name in stems], dtype=np.int32)
    return Terms(
        names, of_stem, _placed(forms, places, len(stems)), _placed(named, places, len(stems)), authors, longer_than_initials(words)
    )


def longer_than_initials(words: Words) -> NDArray[np.bool_]:
    """For each surface whether it has two letters or more."""
    return np.fromiter((len(word) > 1 for word in words.surfaces), dtype=bool, count=len(words.surfaces))


def _distinct(tokens: NDArray[np.uint32]) -> list[int]:
    """Rising; ``np.unique`` loads a package of numpy that nothing here needs, which takes as long as to index a hundred papers."""
    return [int(at) for at in np.flatnonzero(np.bincount(tokens))]


def _placed(terms: Mapping[int, str], places: Mapping[str, int], count: int) -> Small:
    found = np.full(count, -1, dtype=np.int32)
    found[list(terms)] = [places[name] for name in terms.values()]
    return found


def _titled_authors(words: Words, stems: Sequence[str]) -> Numbers:
    """The tokens of authors whose stem is in the title of the entry too."""
    numbers = {name: at for at, name in enumerate(dict.fromkeys(stems))}
    own = np.array([numbers[name] for name in stems], dtype=np.int64)
    titled, authors = (words.of_field(field) for field in (TITLE, AUTHORS))
    keys = [entry * np.int64(len(numbers)) + own[words.tokens[at]] for at, entry in (titled, authors)]
    held = np.append(np.sort(keys[0]), np.int64(-1))
    return np.asarray(authors[0][held[np.searchsorted(held[:-1], keys[1])] == keys[1]], dtype=np.int64)


def in_script_order(word: str) -> bytes:
    """A key that sorts as JavaScript compares strings."""
    return word.encode("utf-16-be", "surrogatepass")
