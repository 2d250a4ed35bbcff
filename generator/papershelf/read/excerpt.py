"""Reading a file of which little changed: the records around the change alone, where these say by themselves what they say among all.

To read 4,000 records takes a second and a half, and who corrects an abstract changes one of them. No format has to know of this: the
excerpt that holds the change is read as it was, and where that gives what the whole file gave there, it is read as it is.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from math import inf

from papershelf.model import Record
from papershelf.read.content import content_says
from papershelf.read.packed import Content
from papershelf.read.reader import Found


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as it was read."""

    file: str
    content: bytes
    """Unpacked."""
    found: tuple[Found, ...]


def differing(before: Reading, now: bytes) -> tuple[list[Record], list[Record]] | None:
    """The records in the part that changed, as they were ``before`` and as they are ``now``; ``None`` where only the whole file can tell."""
    old, new = before.content.split(b"\n"), now.split(b"\n")
    same = _alike(old, new)
    same_behind = min(_alike(old[::-1], new[::-1]), min(len(old), len(new)) - same)
    starts = sorted({item.source.line for item in before.found if isinstance(item, Record)})
    first = max((line for line in starts if line <= same + 1), default=0)
    if not first:
        return None
    behind = min((line for line in starts if line > len(old) - same_behind), default=len(old) + 1)
    head, end = old[: starts[0] - 1], len(new) - (len(old) - behind + 1)
    alone = _records(before.file, head, old[first - 1 : behind - 1], first)
    if alone != list(_between(before.found, first, behind)):
        return None
    return alone, _records(before.file, head, new[first - 1 : end], first)


def _alike(one: Sequence[bytes], other: Sequence[bytes]) -> int:
    """How many lines are the same from the beginning."""
    return sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(one, other, strict=False)))


def _records(file: str, head: Sequence[bytes], lines: Sequence[bytes], first: int) -> list[Record]:
    """The records in ``lines`` behind the ``head`` of their file, at their places in the whole, where they begin with line ``first``."""
    found = content_says(file, Content(b"\n".join([*head, *lines])))
    by = first - 1 - len(head)
    return [replace(one, source=replace(one.source, line=one.source.line + by)) for one in _between(found, len(head) + 1)]


def _between(found: Iterable[Found], first: int, behind: float = inf) -> Iterator[Record]:
    """The records from line ``first`` to the one before ``behind``."""
    return (item for item in found if isinstance(item, Record) and first <= item.source.line < behind)
