"""Runs in streams of numbers: laid one after the other, told apart, and parted into pieces."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from papershelf.text.words.arrays import Array


def laid(starts: Array, sizes: Array) -> tuple[Array, Array]:
    """The places of runs, one run after the other, and where each begins among them; behind these where the last one ends."""
    bounds = np.concatenate([[0], np.cumsum(sizes)])
    return np.arange(bounds[-1]) + np.repeat(starts - bounds[:-1], sizes), bounds


def runs(stream: Array, start: Array, end: Array) -> tuple[Array, Array]:
    """A number for each run ``stream[start[i]:end[i]]``, the same for equal ones, and for each number the place ``i`` of one such run."""
    size = end - start
    width = int(stream.max(initial=0)) + 1
    number = stream[start].astype(np.int64)
    fresh = width
    going = np.flatnonzero(size > 1)
    step = 1
    while len(going):
        known, told = np.unique(number[going] * width + stream[start[going] + step], return_inverse=True)
        number[going] = told.ravel() + fresh
        fresh += len(known)
        step += 1
        going = going[size[going] > step]
    _, first, found = np.unique(number, return_index=True, return_inverse=True)
    return found.ravel(), first


@dataclass(frozen=True)
class Pieces:
    """Numbers that stand for numbers of another kind: those of one after those of the other."""

    size: Array
    start: Array
    flat: Array

    @classmethod
    def of(cls, pieces: Sequence[Sequence[int]]) -> "Pieces":
        """For each number its ``pieces``."""
        size = np.fromiter(map(len, pieces), np.int64, len(pieces))
        return cls(size, np.cumsum(size) - size, np.fromiter((each for piece in pieces for each in piece), np.int32, int(size.sum())))

    def parted(self, stream: Array) -> tuple[Array, Array]:
        """``stream`` with the pieces of each of its numbers in its place, and for each of them that place."""
        size = self.size[stream]
        place = np.repeat(np.arange(len(stream), dtype=np.int32), size)
        within = np.arange(len(place), dtype=np.int32) - np.repeat((np.cumsum(size) - size).astype(np.int32), size)
        return self.flat[self.start[stream[place]] + within], place
