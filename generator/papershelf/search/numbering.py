"""Numbers of entries in the index that hardly move when entries come and go."""

import zlib
from collections.abc import Sequence


def room(count: int) -> int:
    """How many numbers there are for ``count`` entries: a power of two, between twice and four times as many."""
    return max(64, 1 << (2 * count - 1).bit_length()) if count else 64


def numbered(ids: Sequence[str], slots: int) -> list[int]:
    """A number below ``slots`` for each of ``ids``: its hash, or the next one that is free in the order of the hashes.

    Numbers in the order of the ids would all move when one is added, and every posting with them. Half of the numbers at
    least stay free; that costs about a bit a posting.
    """
    wanted = sorted((zlib.crc32(id_.encode()) % slots, id_, at) for at, id_ in enumerate(ids))
    found, taken = [0] * len(ids), set()
    for hashed, _, at in wanted:
        number = hashed
        while number in taken:
            number = (number + 1) % slots
        taken.add(number)
        found[at] = number
    return found
