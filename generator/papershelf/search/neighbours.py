"""The similar papers of each paper, as numbers: to a long question a paper is a better answer where those answer it too."""

from collections.abc import Mapping, Sequence
from itertools import chain

from papershelf.search.code import numbers, steps
from papershelf.search.shards import Put

KEPT = 5
"""Similar papers of a paper; with 3 to 6 long questions are answered equally well."""
BLOCK = 1024
"""Numbers whose papers share a shard: 9 KB when compressed."""


def shards(similar: Mapping[int, Sequence[int]], slots: int, put: Put) -> list[str]:
    """The names of the shards in the order of their numbers; none where no paper has similar ones.

    ``similar`` are the numbers of papers and of those that are like them. A shard holds, for each number below ``slots`` that is
    its own, how many there are, and then for one after the other their differences.
    """
    if not any(similar.values()):
        return []
    found = []
    for begin in range(0, slots, BLOCK):
        held = [sorted(similar.get(number, ())[:KEPT]) for number in range(begin, min(begin + BLOCK, slots))]
        name = put("neighbours", [numbers(map(len, held)), numbers(chain.from_iterable(map(steps, held)))])
        found.append(name.partition("/")[2])
    return found
