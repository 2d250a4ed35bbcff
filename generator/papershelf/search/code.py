"""Numbers and sorted words as text of printable ASCII: what stands in the scripts that a browser loads.

A number is written in base 46, its smallest digit first, each digit as one character; a digit that is not the last is
written with another 46 characters. Small numbers are one character that a server's compression then makes still shorter:
base64 of bytes hides them from it (12 % larger after gzip).
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

RADIX = 46
ALPHABET = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"\\')
"""The printable characters but for the two that JSON escapes."""
_SYMBOLS = np.frombuffer(ALPHABET.encode(), dtype=np.uint8)


_CHUNK = 1_000_000


def encode(values: NDArray[np.integer[Any]]) -> tuple[bytes, NDArray[np.int64]]:
    """``values`` (none below zero) one after the other, and where each begins; the last element is the length of all."""
    chunks = [_encode(values[at : at + _CHUNK].astype(np.int64)) for at in range(0, len(values), _CHUNK)]
    starts = np.concatenate([np.zeros(1, dtype=np.int64), *(digits for _, digits in chunks)])
    return b"".join(written for written, _ in chunks), np.cumsum(starts, out=starts)


def _encode(values: NDArray[np.int64]) -> tuple[bytes, NDArray[np.int64]]:
    """``values`` one after the other, and how many characters each has."""
    digits = lengths(values)
    starts = np.zeros(len(values) + 1, dtype=np.int64)
    np.cumsum(digits, out=starts[1:])
    written = np.empty(starts[-1], dtype=np.uint8)
    rest, at, left = values, starts[:-1].copy(), digits
    while len(rest):
        written[at] = _SYMBOLS[rest % RADIX + RADIX * (left > 1)]
        keep = left > 1
        rest, at, left = rest[keep] // RADIX, at[keep] + 1, left[keep] - 1
    return written.tobytes(), digits


def lengths(values: NDArray[np.integer[Any]]) -> NDArray[np.int64]:
    """How many characters each of ``values`` takes."""
    digits = np.ones(len(values), dtype=np.int64)
    bound = RADIX
    while len(values) and (more := values >= bound).any():
        digits += more
        bound *= RADIX
    return digits


def numbers(values: Iterable[int] | NDArray[np.integer[Any]]) -> str:
    """``values`` as text."""
    return encode(values if isinstance(values, np.ndarray) else np.fromiter(values, dtype=np.int64))[0].decode()


def steps(rising: Sequence[int]) -> Iterator[int]:
    """The first of ``rising`` numbers, and the differences between each and the next, which are shorter to write."""
    return (value - before for value, before in zip(rising, [0, *rising], strict=False))


def deltas(values: Sequence[int]) -> str:
    """Rising ``values`` as the differences between them; for many short ones one text of all their :func:`steps` takes a tenth of the time."""
    return numbers(steps(values))


def front(words: Sequence[str]) -> str:
    """Sorted ``words``, each as how many characters it shares with the one before (``A`` is none) and what differs.

    Folded words have no capital letters, so a capital begins each.
    """
    written, before = [], ""
    for word in words:
        shared, most = 0, min(len(word), len(before), 25)
        while shared < most and word[shared] == before[shared] <= "\uffff":  # scripts count what is beyond as two
            shared += 1
        written.append(chr(65 + shared) + word[shared:])
        before = word
    return "".join(written)
