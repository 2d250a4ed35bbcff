"""Ids of papers: a slug of the title, kept for good by the registry of addresses."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from papershelf.model import Paper
from papershelf.registry import BARE, TITLES, WEAK, Registry, claims, fingerprint
from papershelf.text.slugs import slug

_ALIKE = 75


def address(papers: Sequence[Paper], registry: Registry) -> list[Paper]:
    """``papers`` with their ids and aliases, in the order given, which has no effect on them.

    A paper keeps the address that it holds as long as its title gives the same slug. Whoever is new to a slug that
    somebody holds gets a suffix made from its content. Addresses that a paper held before become aliases.
    """
    held = _held(papers, registry)
    order = sorted(range(len(papers)), key=lambda at: _precedence(papers[at], held[at]))
    reserved = registry.known
    unclaimed = {id_ for id_, told in registry.claims.items() if not told}
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for at in order:
        own = held[at]
        ids[at] = _id(papers[at], own, lambda id_, own=own: id_ not in taken and (id_ not in reserved or id_ in own or id_ in unclaimed))  # type: ignore[misc]
        taken.add(ids[at])
    led = _led_here(registry)
    return [replace(paper, id=ids[at], aliases=_aliases(ids[at], held[at], led, taken)) for at, paper in enumerate(papers)]


def _held(papers: Sequence[Paper], registry: Registry) -> list[tuple[str, ...]]:
    """For each paper the addresses that the registry has for it, the best match first."""
    wishes = sorted(_wishes(papers, registry))
    won: list[list[str]] = [[] for _ in papers]
    given: set[str] = set()
    for turn in (1, len(registry.claims)):  # one for each paper first: twins that say the same keep an address each
        for _, id_, _, _, at in wishes:  # the paper that says most of what its holder said has an address
            if id_ not in given and len(won[at]) < turn:
                given.add(id_)
                won[at].append(id_)
    return [tuple(ids) for ids in won]


def _wishes(papers: Sequence[Paper], registry: Registry) -> Iterator[tuple[float, str, str, str, int]]:
    """Paper by paper the addresses whose holder shares a claim with it, with the negated share of claims first."""
    holders: dict[str, list[str]] = defaultdict(list)
    for id_, known in registry.claims.items():
        for claim in known:
            holders[claim].append(id_)
    for at, paper in enumerate(papers):
        own = claims(paper)
        found = (id_ for claim in own for id_ in holders.get(claim, ()) if _counts(claim, id_, paper, registry))
        for id_, count in Counter(found).items():
            likeness = count / (len(own) + len(registry.claims[id_]) - count)
            yield -round(likeness, 6), id_, _content(paper), _place(paper), at


def _counts(claim: str, id_: str, paper: Paper, registry: Registry) -> bool:
    """Whether ``claim``, which ``paper`` shares with the holder of ``id_``, says something: a title alone only where that was all."""
    if claim.startswith(BARE) and not all(told.startswith(TITLES) for told in registry.claims[id_]):
        return False
    return not claim.startswith(WEAK) or _is_alike(id_, paper)


def _precedence(paper: Paper, held: tuple[str, ...]) -> tuple[bool, int, str, str]:
    """Holders first; among newcomers the earlier year, then an order that only the content decides."""
    return not held, paper.year or 9999, _content(paper), _place(paper)


def _content(paper: Paper) -> str:
    return fingerprint(*claims(paper))


def _place(paper: Paper) -> str:
    """Parts papers that say the very same; the last resort, for it changes when a record is moved."""
    return fingerprint(*map(str, paper.sources))


def _id(paper: Paper, held: tuple[str, ...], is_free: Callable[[str], bool]) -> str:
    wanted = _wanted(paper)
    kept = [id_ for id_ in held if is_free(id_) and (id_ == wanted or _is_suffixed(id_, wanted))]
    if kept:
        return min(kept, key=len)
    if is_free(wanted):
        return wanted
    content = f"{_content(paper)}{_place(paper)}"
    suffixed = (f"{wanted}-{content[:digits]}" for digits in range(6, len(content) + 1))
    return next(id_ for id_ in suffixed if is_free(id_))


def _wanted(paper: Paper) -> str:
    return slug(paper.title, paper.kind) or f"{paper.kind}-{fingerprint(*claims(paper))[:8]}"


def _is_alike(id_: str, paper: Paper) -> bool:
    wanted = _wanted(paper)
    return _is_suffixed(id_, wanted) or fuzz.ratio(id_, wanted) >= _ALIKE


def _is_suffixed(id_: str, wanted: str) -> bool:
    head, _, tail = id_.rpartition("-")
    return head == wanted and len(tail) >= 6 and all(char in "0123456789abcdef" for char in tail)


def _led_here(registry: Registry) -> Mapping[str, list[str]]:
    led: dict[str, list[str]] = defaultdict(list)
    for alias in registry.aliases:
        led[registry.final(alias)].append(alias)
    return led


def _aliases(id_: str, held: tuple[str, ...], led: Mapping[str, list[str]], taken: set[str]) -> tuple[str, ...]:
    former = {*held, *(alias for one in (id_, *held) for alias in led.get(one, ()))}
    return tuple(sorted(former - {id_} - taken))
