"""Which records are one paper: candidate pairs by blocking, then union-find; the order of the records has no effect.

Blocking (records are compared only where they share a key) keeps the work near-linear; a block that is too large to
compare all pairs is sorted, and each record compared with those that follow it closely (the sorted neighbourhood of
Hernández and Stolfo, 1995).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from papershelf.merge.same import Profile, profile, same
from papershelf.model import Record

_ALL_PAIRS = 40
_WINDOW = 8


def clusters(records: Sequence[Record]) -> list[list[Record]]:
    """``records`` grouped by paper; each group, and the groups, sorted by source."""
    records = sorted(records, key=lambda record: (record.source.file, record.source.line, record.source.key or ""))
    profiles = [profile(record) for record in records]
    parent = list(range(len(records)))
    for a, b in _candidates(profiles):
        root_a, root_b = _root(parent, a), _root(parent, b)
        if root_a != root_b and same(profiles[a], profiles[b]):
            parent[max(root_a, root_b)] = min(root_a, root_b)
    groups: dict[int, list[Record]] = defaultdict(list)
    for at, record in enumerate(records):
        groups[_root(parent, at)].append(record)
    return list(groups.values())


def _root(parent: list[int], at: int) -> int:
    while parent[at] != at:
        parent[at] = parent[parent[at]]
        at = parent[at]
    return at


def _candidates(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    counts = Counter(word for one in profiles for word in set(one.title.split()))
    for at, one in enumerate(profiles):
        for key in _keys(one, counts):
            blocks[key].append(at)
    for block in blocks.values():
        yield from _pairs(block, profiles)


def _keys(one: Profile, counts: Counter[str]) -> Iterable[str]:
    """Identifiers; the whole title; its beginning and its end; its two and three rarest words."""
    words = one.title.split()
    rare = sorted(set(words), key=lambda word: (counts[word], word))
    keys = {f"{name}:{value}" for name, value in one.identifiers.items()}
    keys |= {f"whole {one.title_key}", f"first {' '.join(words[:4])}", f"last {' '.join(words[-4:])}"}
    keys |= {f"rare {' '.join(sorted(rare[:3]))}", f"rare {' '.join(sorted(rare[:2]))}"} if len(words) > 3 else set()
    return sorted(keys)


def _pairs(block: list[int], profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    window = len(block)
    if len(block) > _ALL_PAIRS:
        window = _WINDOW
        block = sorted(block, key=lambda at: _order(profiles[at]))
    for start, a in enumerate(block):
        for b in block[start + 1 : start + 1 + window]:
            yield a, b


def _order(one: Profile) -> tuple[str, list[str], int, str]:
    return one.title, sorted(one.families), one.year or 0, one.abstract
