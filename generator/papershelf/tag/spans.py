"""Runs of words that may be phrases: chunks, what leads them, what joins them, and what is inside."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from papershelf.tag.candidates import LONGEST, Chunks
from papershelf.text.words.arrays import Array

Span = tuple[Array, Array]
"""Where runs start, and where they end."""


@dataclass(frozen=True)
class Windows:
    """The runs of one length in chunks of several words."""

    chunk: Array
    offset: Array
    begin: Array
    """For each chunk where its own begin."""

    @classmethod
    def of(cls, size: Array, length: int) -> "Windows":
        """Those of ``length`` words in chunks of ``size``."""
        held = np.where(size > 1, np.maximum(size - length + 1, 0), 0)
        begin = np.cumsum(held) - held
        chunk = np.repeat(np.arange(len(size)), held)
        return cls(chunk, np.arange(len(chunk)) - begin[chunk], begin)


@dataclass(frozen=True)
class Spans:
    """The runs of words that may be phrases, as starts and ends in the stream."""

    bare: Span
    """For each chunk, it without the weak words that lead it."""
    leading: Span
    """For each of these words, from it to the end of its chunk."""
    joining: Span
    inner: Sequence[Span]
    """For each length of ``windows``."""
    led: Array
    """For each of ``leading`` its chunk."""
    joined: Array
    """For each of ``joining`` its second chunk."""
    windows: Sequence[Windows]

    @classmethod
    def of(cls, found: Chunks) -> "Spans":
        """Those of the chunks ``found``."""
        windows = [Windows.of(found.end - found.core, length) for length in range(1, LONGEST + 2)]
        lead = found.core - found.start
        led, joined = np.repeat(np.arange(len(lead)), lead), np.flatnonzero(found.joined)
        begin = found.start[led] + np.arange(len(led)) - np.repeat(np.cumsum(lead) - lead, lead)
        inner = [(at := found.core[each.chunk] + each.offset, at + length) for length, each in enumerate(windows, 1)]
        return cls(
            (found.core, found.end), (begin, found.end[led]), (found.core[joined - 1], found.end[joined]), inner, led, joined, windows
        )

    @property
    def each(self) -> list[Span]:
        """All of them, in the order of the fields."""
        return [self.bare, self.leading, self.joining, *self.inner]


@dataclass(frozen=True)
class Numbers:
    """The numbers of runs: those of the same words have the same."""

    bare: Array
    leading: Array
    joining: Array
    inner: Sequence[Array]

    def asked(self, held: Sequence[Array]) -> Array:
        """Those about which something must be known, once each; of the inner ones those that are ``held``."""
        inner = (part[which] for part, which in zip(self.inner, held, strict=False))  # the longest only say what follows
        return np.unique(np.concatenate([self.bare, self.leading, self.joining, *inner]))
