"""Postings as shards: which entries have a stem, how much it counts there, and, in files of their own, where it stands."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from papershelf.search.code import encode, front, numbers
from papershelf.search.inverted import Inverted
from papershelf.search.shards import cut

SIZE = 12_000
"""Characters of postings in a shard. A query loads one for each of its words; half as many would be twice as many files."""


def shards(inverted: Inverted, numbers_of: Sequence[int], put: Any) -> list[list[str]]:
    """The shards in the order of their stems: the first stem of each, its name, and that of its places.

    A shard holds its stems, how many entries each has, their numbers as differences, and a character for each that tells
    how much and where (:attr:`Inverted.head`). The shard of places holds how many there are for each of these postings,
    and their differences.
    """
    number = np.array(numbers_of, dtype=np.int64)[inverted.entry]
    first = np.zeros(len(number), dtype=bool)
    first[inverted.starts[:-1]] = True
    gaps = np.where(first, number, number - np.concatenate(([0], number[:-1])))
    numbered, at_number = encode(gaps)
    heads = encode(inverted.head)[0]
    counted = encode(inverted.counts)[0]
    ends = np.concatenate(([0], np.cumsum(inverted.counts)))
    begins = np.zeros(len(inverted.places), dtype=bool)
    begins[ends[:-1][inverted.counts > 0]] = True
    steps = np.where(begins, inverted.places, inverted.places - np.concatenate(([0], inverted.places[:-1])))
    placed, at_place = encode(steps)
    sizes = np.diff(at_number[inverted.starts]) + np.diff(inverted.starts)
    found = []
    for begin, end in cut(inverted.stems, sizes.tolist(), SIZE):
        low, high = int(inverted.starts[begin]), int(inverted.starts[end])
        postings = [
            front(inverted.stems[begin:end]),
            numbers(np.diff(inverted.starts[begin : end + 1]).tolist()),
            numbered[at_number[low] : at_number[high]].decode(),
            heads[low:high].decode(),
        ]
        places = [counted[low:high].decode(), placed[at_place[ends[low]] : at_place[ends[high]]].decode()]
        found.append([inverted.stems[begin], put("terms", postings).partition("/")[2], put("places", places).partition("/")[2]])
    return found
