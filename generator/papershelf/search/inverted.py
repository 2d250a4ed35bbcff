"""From the words of all entries to postings: for each stem the entries that have it, how much it counts there, and where.

All entries go through arrays at once: word by word in Python the same takes eight times as long.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from papershelf.search.entry import FIELDS, Entry
from papershelf.search.stems import stem
from papershelf.search.words import STOP, cut

LEVELS = 15
"""Steps of how much a word counts in an entry; with a mark for title, authors or neither they fit one character."""
PLACES = 8
"""Places of a word that are kept for an entry; later ones say nothing new about what stands close."""
FORM = "="
"""Between a stem and one of its forms."""
TELLING = 20
"""Words of an entry that feedback uses; with 40 long questions are answered no better."""
_K1, _B = 1.2, 0.75
_IN_TITLE, _IN_AUTHORS = 1, 2

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Words:
    """The words of all entries, one after the other."""

    surfaces: list[str]
    """The words as folded; tokens refer to them by their places here."""
    tokens: NDArray[np.uint32]
    entry: Numbers
    """For each token the place of its entry."""
    field: NDArray[np.int8]
    place: Numbers
    """Counted through title and text, with one place between them; -1 in fields without places."""


@dataclass(frozen=True)
class Inverted:
    """Postings in the order of stems, then entries; posting ``i`` of stem ``s`` is at ``starts[s] + i``."""

    stems: list[str]
    starts: Numbers
    entry: Numbers
    head: Numbers
    """``3 * level`` and 1 in titles, 2 in names of authors."""
    counts: Numbers
    """How many places are kept for the posting."""
    places: Numbers
    telling: list[list[int]]
    """For each entry the places of the words that set it apart."""


def words_of(entries: Sequence[Entry]) -> Words:
    """The words of ``entries``, in their order."""
    known: defaultdict[str, int] = defaultdict(count().__next__)
    tokens = array("I")
    segments: list[tuple[int, int, int, int]] = []
    for at, entry in enumerate(entries):
        start = 0
        loose: list[str] = []
        for number, (name, field) in enumerate(FIELDS.items()):
            if text := getattr(entry, name):
                found, joined = cut(text)
                loose += joined
                tokens.extend(map(known.__getitem__, found))
                segments.append((at, number, start if field.placed else -1, len(found)))
                start += len(found)
            start += 1
        if loose:  # counted as words of the text, without a place of their own
            tokens.extend(map(known.__getitem__, loose))
            segments.append((at, _TEXT, -1, len(loose)))
    entry_, field_, start_, length = (np.array(column, dtype=np.int64) for column in zip(*segments, strict=True)) if segments else _NOTHING
    begin = np.cumsum(length) - length
    place = np.arange(len(tokens), dtype=np.int64) + np.repeat(start_ - begin, length)
    place[np.repeat(start_ < 0, length)] = -1
    return Words(
        list(known), np.frombuffer(tokens, dtype=np.uint32), np.repeat(entry_, length), np.repeat(field_.astype(np.int8), length), place
    )


_TEXT = list(FIELDS).index("text")
_AUTHORS = list(FIELDS).index("authors")
_NOTHING = (np.zeros(0, dtype=np.int64),) * 4


def invert(words: Words, count_: int, papers: int) -> Inverted:
    """The postings of ``words``, which are those of ``count_`` entries; the first ``papers`` of them tell how long one usually is."""
    stop = np.fromiter((word in STOP for word in words.surfaces), dtype=bool, count=len(words.surfaces))
    keep = ~stop[words.tokens] | (words.field == 0)
    stems, of_surface, of_form = _stems(words)
    form = np.flatnonzero((words.field == 0) & (of_form[words.tokens] >= 0))
    entry, field = np.concatenate((words.entry[keep], words.entry[form])), np.concatenate((words.field[keep], words.field[form]))
    place = np.concatenate((words.place[keep], np.full(len(form), -1)))
    key = np.concatenate((of_surface[words.tokens[keep]], of_form[words.tokens[form]])) * count_ + entry
    order = np.argsort(key, kind="stable")
    key, field, place = key[order], field[order], place[order]
    first = np.flatnonzero(np.diff(key, prepend=-1))
    used = key[first] // max(count_, 1)
    entry = key[first] % max(count_, 1)
    weight = np.array([field_.weight for field_ in FIELDS.values()])[field]
    sums = np.add.reduceat(weight, first) if len(first) else weight
    is_form = np.fromiter((FORM in word for word in stems), dtype=bool, count=len(stems))[used]
    head = _heads(sums, entry, field, first=first, counts=~is_form, papers=papers or count_)
    group = np.cumsum(np.diff(key, prepend=-1) != 0) - 1
    placed = place >= 0
    nth = np.cumsum(placed) - 1
    before = np.zeros(len(first), dtype=np.int64)
    counts = np.bincount(group[placed], minlength=len(first)) if len(first) else before
    before[1:] = np.cumsum(counts)[:-1]
    shown = placed & (nth - before[group] < PLACES) if len(first) else placed
    held = np.unique(used)
    starts = np.append(np.searchsorted(used, held), len(used))
    telling = _telling(used, entry, sums, placed=counts > 0, before=before, places=place[placed], count_=count_)
    return Inverted([stems[at] for at in held], starts, entry, head, np.minimum(counts, PLACES), place[shown], telling)


def _stems(words: Words) -> tuple[list[str], Numbers, Numbers]:
    """The sorted terms, and for each surface the place of its stem among them, and of its form or -1.

    A form (``minimiz=minimizing``) is a term for the titles with this form of the stem, where titles have several: who types
    a word of a title wants the title that has it so.
    """
    stems = [stem(word) for word in words.surfaces]
    titled = np.unique(words.tokens[words.field == 0]).tolist()
    several = Counter(stems[at] for at in titled)
    forms = {at: f"{stems[at]}{FORM}{words.surfaces[at]}" for at in titled if several[stems[at]] > 1}
    terms = sorted({*stems, *forms.values()}, key=in_script_order)
    places = {word: at for at, word in enumerate(terms)}
    of_form = np.full(len(stems), -1, dtype=np.int64)
    of_form[list(forms)] = [places[word] for word in forms.values()]
    return terms, np.array([places[word] for word in stems], dtype=np.int64), of_form


def in_script_order(word: str) -> bytes:
    """A key that sorts as JavaScript compares strings."""
    return word.encode("utf-16-be", "surrogatepass")


def _heads(
    sums: NDArray[np.float64], entry: Numbers, field: NDArray[np.int8], *, first: Numbers, counts: NDArray[np.bool_], papers: int
) -> Numbers:
    """How far a word fills an entry, by the saturation of BM25 (S. Robertson et al., TREC-3), and the field it is in.

    ``counts`` are the postings that add to the length of an entry.
    """
    if not len(first):
        return entry
    of_text = np.logical_or.reduceat(field != _AUTHORS, first)
    length = np.bincount(entry, weights=sums * of_text * counts)
    norm = 1 - _B + _B * length[entry] / _pivot(float(length[:papers].mean()))
    level = np.minimum((LEVELS * sums / (sums + _K1 * norm)).astype(np.int64), LEVELS - 1)
    in_title = np.logical_or.reduceat(field == 0, first)
    mark = np.where(in_title, _IN_TITLE, np.where(np.logical_or.reduceat(field == _AUTHORS, first), _IN_AUTHORS, 0))
    return level * 3 + mark


def _pivot(mean: float) -> float:
    """The mean length in steps of a fifth, so that one entry more does not change every level a little."""
    return float(1.2 ** round(np.log(max(mean, 1.0)) / np.log(1.2)))


def _telling(
    used: Numbers, entry: Numbers, sums: NDArray[np.float64], *, placed: NDArray[np.bool_], before: Numbers, places: Numbers, count_: int
) -> list[list[int]]:
    """The places of the words with the most weight by frequency here and rarity elsewhere, for each entry."""
    frequency = np.bincount(used)[used] if len(used) else used
    weight = np.round(sums * np.log((count_ + 1) / frequency), 4)
    able = np.flatnonzero(placed & (frequency > 1))
    order = able[np.lexsort((used[able], -weight[able], entry[able]))]
    found: list[list[int]] = [[] for _ in range(count_)]
    begins = np.searchsorted(entry[order], np.arange(count_ + 1))
    first_place = places[np.minimum(before[order], max(len(places) - 1, 0))] if len(places) else order
    for at in range(count_):
        found[at] = np.sort(first_place[begins[at] : min(begins[at + 1], begins[at] + TELLING)]).tolist()
    return found
