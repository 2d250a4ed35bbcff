"""Postings as shards: which entries have a stem, how much it counts there, and, in files of their own, where it stands."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from papershelf.search.code import encode, front, numbers
from papershelf.search.inverted import Inverted
from papershelf.search.shards import cut, mark_of
from papershelf.search.tokens import Numbers, Small

SIZE, SIZE_OF_FEW = 12_000, 200_000
"""Characters of postings in a shard. A query loads one for each of its words; half as many would be twice as many files. A small
collection has a few larger ones, which the dialog loads as it opens, and they are packed better (32 bytes a paper at 389)."""


def shards(inverted: Inverted, numbers_of: Sequence[int], size: int, put: Any) -> list[list[str]]:
    """The shards in the order of their stems: the first stem of each, and the name that it and its places share.

    A shard holds its stems, how many entries each has, their numbers as differences, and a character for each that tells
    how much and where (:attr:`Postings.head`). The shard of places holds how many there are for each of these postings,
    and their differences.
    """
    held = inverted.postings
    numbered, at_number = encode(_gaps(np.array(numbers_of, dtype=np.int32)[held.entry], inverted.starts[:-1]))
    heads, counted = encode(held.head)[0], encode(held.counts)[0]
    ends = np.concatenate(([0], np.cumsum(held.counts, dtype=np.int64)))
    placed, at_place = encode(_gaps(held.places, ends[:-1][held.counts > 0]))
    sizes = np.diff(at_number[inverted.starts]) + np.diff(inverted.starts)
    found = []
    for begin, end in cut(inverted.terms, sizes.tolist(), size):
        low, high = int(inverted.starts[begin]), int(inverted.starts[end])
        postings = [
            front(inverted.terms[begin:end]),
            numbers(np.diff(inverted.starts[begin : end + 1]).tolist()),
            numbered[at_number[low] : at_number[high]].decode(),
            heads[low:high].decode(),
        ]
        places = [counted[low:high].decode(), placed[at_place[ends[low]] : at_place[ends[high]]].decode()]
        mark = mark_of(*postings, *places)
        put("terms", postings, mark=mark)
        put("places", places, mark=mark)
        found.append([inverted.terms[begin], mark])
    return found


def _gaps(values: Small, firsts: Numbers) -> Small:
    """Differences between ``values`` that follow each other; those at ``firsts`` as they are."""
    gaps = np.diff(values, prepend=np.int32(0))
    gaps[firsts] = values[firsts]
    return gaps
