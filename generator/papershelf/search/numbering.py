"""Numbers of entries in the index that hardly move when entries come and go."""

import zlib
from collections.abc import Sequence


def room(count: int) -> int:
    """How many numbers there are for ``count`` entries: a fifth to three fifths more, in steps that a growing shelf rarely crosses."""
    step = 1 << max(4, (6 * count // 5).bit_length() - 3)
    return -(-max(6 * count // 5, 48) // step) * step


def numbered(ids: Sequence[str], slots: int) -> list[int]:
    """A number below ``slots`` for each of ``ids``: its hash, or the next one that is free in the order of the hashes.

    Numbers in the order of the ids would all move when one is added, and every posting with them. A sixth of the numbers at
    least stays free; that costs a third of a bit a posting.
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
