"""Which records are one paper: candidate pairs by blocking, then union-find; the order of the records has no effect.

Blocking (records are compared only where they share a key) keeps the work near-linear; a block that is too large to
compare all pairs is sorted, and each record compared with those that follow it closely (the sorted neighbourhood of
Hernández and Stolfo, 1995). The surest pairs are joined first, and no chain of pairs joins records that contradict each
other: a record without a venue does not make one paper of a talk and of the article that followed it. Of groups of more than
twenty records some are asked.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from papershelf.crew import ALONE, Crew
from papershelf.merge.contradiction import contradict
from papershelf.merge.people import agreement
from papershelf.merge.profile import Profile, profile
from papershelf.merge.same import Verdict, judge, share_people
from papershelf.merge.volumes import without_volumes
from papershelf.model import Record, Source

_ALL_PAIRS = 40
_WINDOW = 8
_LETTERS = 12
_TEAMS = 3
_COMPARED = 400
"""Pairs across two groups that are looked at before they become one, at most: what repeats one record a thousand times takes no million."""
_ASKED = 20
"""Records of the smaller of two groups that are asked."""
_AT_ONCE = 1000
"""Pairs that are judged at a time."""

Pairs = frozenset[frozenset[Source]]


@dataclass(frozen=True, slots=True)
class Clusters:
    """Records grouped by paper."""

    groups: tuple[tuple[Record, ...], ...]
    """Each, and all of them, sorted by source."""
    near: tuple[tuple[int, int], ...] = ()
    """Places in ``groups`` of two that were nearly made one."""


def clusters(records: Sequence[Record], apart: Pairs = frozenset(), crew: Crew = ALONE) -> Clusters:
    """``records`` grouped by paper; no two whose sources are a pair of ``apart`` come together."""
    records = sorted(records, key=lambda record: record.source.place)
    profiles = _with_recurring(without_volumes(crew.spread(_profiles, None, records)))
    told = crew.spread(_told, profiles, sorted(set(_candidates(profiles))), _AT_ONCE)
    joined = [(-verdict.strength, a, b) for a, b, verdict in told if verdict.same]
    near = [(a, b) for a, b, _ in told]
    group_of = _united(joined, records, profiles, apart)
    return _grouped(records, group_of, near, apart)


def _profiles(_: None, records: Sequence[Record]) -> list[Profile]:
    return [profile(record) for record in records]


def _told(profiles: Sequence[Profile], pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int, Verdict]]:
    """Those of ``pairs`` that are the same, or nearly."""
    judged = ((a, b, judge(profiles[a], profiles[b])) for a, b in pairs)
    return [(a, b, verdict) for a, b, verdict in judged if verdict.near or verdict.same]


def _united(joined: list[tuple[float, int, int]], records: Sequence[Record], profiles: Sequence[Profile], apart: Pairs) -> list[list[int]]:
    """For each record the group that holds it: the very same list for all its members."""
    group_of = [[at] for at in range(len(profiles))]
    kept_apart = {source for pair in apart for source in pair}
    for strength, a, b in sorted(joined):
        one, other = group_of[a], group_of[b]
        if one is other or _forbidden(one, other, records, apart, kept_apart):
            continue
        if strength > -3 and _contradicted(one, other, profiles):
            continue
        few, many = sorted((one, other), key=len)
        many += few
        for at in few:
            group_of[at] = many
    return group_of


def _forbidden(one: list[int], other: list[int], records: Sequence[Record], apart: Pairs, kept_apart: set[Source]) -> bool:
    if not kept_apart or not any(records[at].source in kept_apart for at in one):
        return False
    return any(frozenset((records[a].source, records[b].source)) in apart for a in one for b in other)


def _contradicted(one: list[int], other: list[int], profiles: Sequence[Profile]) -> bool:
    few, many = sorted((one, other), key=len)
    some = [profiles[at] for at in few[:_ASKED]]
    pairs = [(a, profiles[b]) for a in some for b in many[: _COMPARED // len(some)]]
    if any(contradict(a, b) for a, b in pairs):
        return True
    shared = {share_people(a, b) for a, b in pairs}
    return False in shared and True not in shared and len(one) + len(other) > 2  # a record without authors joins no two teams


def _grouped(records: Sequence[Record], group_of: list[list[int]], near: list[tuple[int, int]], apart: Pairs) -> Clusters:
    firsts = sorted({min(group) for group in group_of})
    number = {first: at for at, first in enumerate(firsts)}
    place = [number[min(group)] for group in group_of]
    groups: list[list[Record]] = [[] for _ in firsts]
    for at, record in enumerate(records):
        groups[place[at]].append(record)
    pairs = {
        (min(place[a], place[b]), max(place[a], place[b]))
        for a, b in near
        if place[a] != place[b] and frozenset((records[a].source, records[b].source)) not in apart
    }
    return Clusters(tuple(map(tuple, groups)), tuple(sorted(pairs)))


def _with_recurring(profiles: Sequence[Profile]) -> list[Profile]:
    """The title of a column, which other people write every year, says as little as "Editorial"."""
    by_title: dict[str, list[Profile]] = defaultdict(list)
    for one in profiles:
        by_title[one.title_key].append(one)
    recurring = {key for key, held in by_title.items() if len(held) >= 3 and _recurs(held[:12])}
    return [replace(one, generic=True) if one.title_key in recurring else one for one in profiles]


def _recurs(held: Sequence[Profile]) -> bool:
    """Whether teams of three years, no two of which share half of their authors, wrote under the title: two are two papers of one name."""
    teams: list[Profile] = []
    for one in held:
        if one.year and all(one.year != team.year and _are_others(one, team) for team in teams):
            teams.append(one)
    return len(teams) >= _TEAMS


def _are_others(a: Profile, b: Profile) -> bool:
    found = agreement(a.people, b.people)
    return found is not None and found.of_longer <= 0.5


def _candidates(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    counts = Counter(word for one in profiles for word in set(one.title.split()))
    for at, one in enumerate(profiles):
        for key in _keys(one, counts):
            blocks[key].append(at)
    for block in blocks.values():
        yield from _pairs(block, profiles)


def _keys(one: Profile, counts: Counter[str]) -> Iterable[str]:
    """Identifiers; the title, its beginning, end and rarest words; authors, with the year and alone; the first words of the abstract."""
    words = one.title.split()
    rare = sorted({word for word in words if counts[word] > 1}, key=lambda word: (counts[word], word))  # a slip stands alone
    keys = {f"{name}:{value}" for name, value in one.identifiers.items()}
    keys |= {f"whole {one.title_key}", f"first {' '.join(words[:4])}", f"last {' '.join(words[-4:])}"}
    keys |= {
        f"begins {one.title_key[:_LETTERS]}",
        f"ends {one.title_key[-_LETTERS:]}",
        *(f"head {head}" for head in (one.title, *one.heads)),
    }
    keys |= {f"rare {' '.join(sorted(rare[:3]))}", f"rare {' '.join(sorted(rare[:2]))}"} if len(rare) > 1 else set()
    families = sorted({person.family for person in one.people.names})
    if families and one.year:
        keys |= {f"people {one.year} {' '.join(families[:2])}", f"people {one.year} {' '.join(families[-2:])}"}
    if len(families) > 1:
        keys |= {f"people {' '.join(families[:2])}", f"people {' '.join(families[-2:])}"}
    if len(one.abstract) >= 300:
        keys.add(f"abstract {one.abstract[:60]}")
    return sorted(keys)


def _pairs(block: list[int], profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    window = len(block)
    if len(block) > _ALL_PAIRS:
        window = _WINDOW
        block = sorted(block, key=lambda at: _order(profiles[at]))
    for start, a in enumerate(block):
        for b in block[start + 1 : start + 1 + window]:
            yield (a, b) if a < b else (b, a)


def _order(one: Profile) -> tuple[str, list[str], int, str]:
    return one.title, sorted(person.whole for person in one.people.names), one.year or 0, one.abstract
