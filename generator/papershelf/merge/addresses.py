"""Ids of papers: a slug of the title, kept for good by the registry of addresses."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from rapidfuzz import fuzz

from papershelf.model import Paper
from papershelf.registry import BARE, TITLES, WEAK, Registry, fingerprint
from papershelf.text.slugs import slug

_ALIKE = 75
_CROWD = 100
"""Holders of one claim up to which each is looked at: 1,600 papers under one title took 13 s, and four times as many sixteen times as long."""


@dataclass(frozen=True, slots=True)
class _Claimant:
    """A paper that wants an address, with what is asked of it again and again."""

    paper: Paper
    told: tuple[str, ...]
    content: str
    """Tells it by what it says."""
    place: str
    """Parts papers that say the very same; the last resort, for it changes when a record is moved."""
    wanted: str
    """The slug of its title."""


def _claimant(paper: Paper, told: tuple[str, ...]) -> _Claimant:
    content = fingerprint(*told)
    wanted = slug(paper.title, paper.kind) or f"{paper.kind}-{content[:8]}"
    return _Claimant(paper, told, content, fingerprint(*map(str, paper.sources)), wanted)


def address(papers: Sequence[Paper], told: Sequence[tuple[str, ...]], registry: Registry) -> list[Paper]:
    """``papers``, whose claims are ``told``, with their ids and aliases, in the order given, which has no effect on them.

    A paper keeps the address that it holds as long as its title gives the same slug. Whoever is new to a slug that
    somebody holds gets a suffix made from its content. Addresses that a paper held before become aliases.
    """
    claimants = [_claimant(paper, claims) for paper, claims in zip(papers, told, strict=True)]
    held = _held(claimants, registry)
    order = sorted(range(len(papers)), key=lambda at: _precedence(claimants[at], held[at]))
    unclaimed = {id_ for id_, told in registry.claims.items() if not told}
    reserved = (registry.known - unclaimed) | registry.by_hand
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for at in order:
        own = held[at]
        ids[at] = _id(claimants[at], own, lambda id_, own=own: id_ not in taken and (id_ not in reserved or id_ in own))  # type: ignore[misc]
        taken.add(ids[at])
    led = _led_here(registry)
    theirs = {id_ for own in held for id_ in own} | taken
    return [replace(paper, id=ids[at], aliases=_aliases(ids[at], held[at], led, theirs, taken)) for at, paper in enumerate(papers)]


def _held(claimants: Sequence[_Claimant], registry: Registry) -> list[tuple[str, ...]]:
    """For each paper the addresses that the registry has for it, the best match first."""
    wishes = sorted(_wishes(claimants, registry))
    nearest: dict[str, float] = {}
    for wish in wishes:
        nearest.setdefault(wish.id, wish.distance)
    won: list[list[str]] = [[] for _ in claimants]
    given: set[str] = set()
    for first in (True, False):  # one for each paper first: twins that say the same keep an address each
        for wish in wishes:  # the paper that says most of what its holder said has an address
            if wish.id not in given and not (first and (won[wish.at] or wish.distance > nearest[wish.id])):
                given.add(wish.id)
                won[wish.at].append(wish.id)
    return [tuple(ids) for ids in won]


class _Wish(NamedTuple):
    """An address whose holder told something that a paper tells; sorted, the best match comes first."""

    distance: float
    """How much of what either of them tells the other does not, from 0 to 1."""
    misfits: bool
    """Whether the address is another than the title of the paper gives."""
    id: str
    content: str
    place: str
    """What decides between papers that match as well: those of the claimant."""
    at: int
    """The number of the paper."""


def _wishes(claimants: Sequence[_Claimant], registry: Registry) -> Iterator[_Wish]:
    """Paper by paper the addresses whose holder shares a claim with it."""
    holders = _Holders(registry)
    for at, one in enumerate(claimants):
        for id_ in holders.of(one):
            count = sum(_counts(claim, id_, one, registry) for claim in registry.claims[id_] if claim in one.told)
            if not count:
                continue
            shared = count / (len(one.told) + len(registry.claims[id_]) - count)
            fits = id_ == one.wanted or _is_suffixed(id_, one.wanted)
            yield _Wish(1 - round(shared, 6), not fits, id_, one.content, one.place, at)


class _Holders:
    """Who held what, without going through all who share what hundreds share: "No abstract available." parts nobody from anybody."""

    def __init__(self, registry: Registry) -> None:
        self._claims = registry.claims
        self._by_claim: dict[str, list[str]] = defaultdict(list)
        self._by_all: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for id_, known in registry.claims.items():
            self._by_all[known].append(id_)
            for claim in known:
                self._by_claim[claim].append(id_)

    def of(self, one: _Claimant) -> set[str]:
        """Holders of what ``one`` tells: of a crowded claim those that told the very same, or have the address which the content gives."""
        found: set[str] = set()
        for claim in one.told:
            held = self._by_claim.get(claim, ())
            found.update(held if len(held) <= _CROWD else (id_ for id_ in self._likely(one) if claim in self._claims[id_]))
        return found

    def _likely(self, one: _Claimant) -> Iterator[str]:
        yield from self._by_all.get(one.told, ())[:_CROWD]
        yield from (id_ for id_ in _ids(one) if id_ in self._claims)


def _counts(claim: str, id_: str, one: _Claimant, registry: Registry) -> bool:
    """Whether ``claim``, which ``one`` shares with the holder of ``id_``, says something: a title alone only where that was all."""
    if claim.startswith(BARE) and not all(told.startswith(TITLES) for told in registry.claims[id_]):
        return False
    if not claim.startswith(WEAK) or _is_suffixed(id_, one.wanted) or one.wanted.startswith(f"{id_}-"):  # it was given its subtitle
        return True
    return fuzz.ratio(id_, one.wanted) >= _ALIKE


def _precedence(one: _Claimant, held: tuple[str, ...]) -> tuple[bool, int, str, str]:
    """Holders first; among newcomers the earlier year, then an order that only the content decides."""
    return not held, one.paper.year or 9999, one.content, one.place


def _id(one: _Claimant, held: tuple[str, ...], is_free: Callable[[str], bool]) -> str:
    kept = [id_ for id_ in held if is_free(id_) and (id_ == one.wanted or _is_suffixed(id_, one.wanted))]
    if kept:
        return min(kept, key=len)
    return next(id_ for id_ in _ids(one) if is_free(id_))


def _ids(one: _Claimant) -> Iterator[str]:
    """The ids that are made of what it says, the shortest first."""
    content = f"{one.content}{one.place}"
    yield one.wanted
    yield from (f"{one.wanted}-{content[:digits]}" for digits in range(6, len(content) + 1))


def _is_suffixed(id_: str, wanted: str) -> bool:
    head, _, tail = id_.rpartition("-")
    return head == wanted and len(tail) >= 6 and all(char in "0123456789abcdef" for char in tail)


def _led_here(registry: Registry) -> Mapping[str, list[str]]:
    led: dict[str, list[str]] = defaultdict(list)
    for alias in registry.aliases:
        led[registry.final(alias)].append(alias)
    return led


def _aliases(id_: str, held: tuple[str, ...], led: Mapping[str, list[str]], theirs: set[str], taken: set[str]) -> tuple[str, ...]:
    """What was held, and what has led here and is nobody's own: the owner may have taken a merge back."""
    former = {alias for one in (id_, *held) for alias in led.get(one, ())} - theirs
    return tuple(sorted((former | set(held)) - {id_} - taken))
