"""Postings as shards: which entries have a stem, how much it counts there, and, in files of their own, where it stands."""

from collections.abc import Sequence

import numpy as np

from papershelf.search.code import front, lengths, numbers
from papershelf.search.inverted import Inverted
from papershelf.search.shards import Put, cut, mark_of
from papershelf.search.tokens import FORM, Numbers, Small

_AT_ONCE = 1_000_000
SIZE, SIZE_OF_FEW = 12_000, 200_000
"""Characters of postings in a shard. A query loads one for each of its words; half as many would be twice as many files. A small
collection has a few larger ones, which the dialog loads as it opens, and they are packed better (32 bytes a paper at 389)."""


def shards(inverted: Inverted, numbers_of: Sequence[int], put: Put, *, is_large: bool) -> list[list[str]]:
    """The shards in the order of their stems: the first stem of each, and the name that it and its places share.

    A shard holds its stems (of a small collection those alone that its words do not tell: 75 bytes a paper at 389), how many entries
    each has, their numbers as differences, and a character for each that tells how much and where (:attr:`Postings.head`). The shard of places holds how many there are for each of these postings,
    and their differences.
    """
    held, starts = inverted.postings, inverted.starts
    numbered = np.array(numbers_of, dtype=np.int32)
    ends = np.concatenate(([0], np.cumsum(held.counts, dtype=np.int64)))
    found = []
    for begin, end in cut(inverted.terms, _sizes(inverted, numbered), SIZE if is_large else SIZE_OF_FEW):
        low, high = int(starts[begin]), int(starts[end])
        counts = held.counts[low:high]
        firsts = ends[low:high][counts > 0] - ends[low]
        postings = [
            front([term for term in inverted.terms[begin:end] if is_large or term.endswith(FORM)]),
            numbers(np.diff(starts[begin : end + 1])),
            numbers(_gaps(numbered[held.entry[low:high]], starts[begin:end] - low)),
            numbers(held.head[low:high]),
        ]
        places = [numbers(counts), numbers(_gaps(held.places[ends[low] : ends[high]], firsts))]
        mark = mark_of(*postings, *places)
        put("terms", postings, mark=mark)
        put("places", places, mark=mark)
        found.append([inverted.terms[begin], mark])
    return found


def _sizes(inverted: Inverted, numbered: Small) -> list[int]:
    """How many characters the postings of each term have: those of their numbers, and one for each head."""
    starts, found = inverted.starts, []
    begin = 0
    while begin < len(inverted.terms):
        end = max(begin + 1, int(np.searchsorted(starts, starts[begin] + _AT_ONCE, side="right")) - 1)
        low, high = int(starts[begin]), int(starts[end])
        gaps = _gaps(numbered[inverted.postings.entry[low:high]], starts[begin:end] - low)
        found += np.add.reduceat(lengths(gaps) + 1, starts[begin:end] - low).tolist()
        begin = end
    return found


def _gaps(values: Small, firsts: Numbers) -> Small:
    """Differences between ``values`` that follow each other; those at ``firsts`` as they are."""
    gaps = np.diff(values, prepend=np.int32(0))
    gaps[firsts] = values[firsts]
    return gaps
