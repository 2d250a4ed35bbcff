"""Identifiers that stand at many papers: the DOI of the proceedings, written at each paper in them.

Taken for that of a paper, it would make one of all of them. Two titles under one identifier may be those of a paper in two
languages, or before and after it was given another; three that have nothing in common are three papers.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from papershelf.merge.people import agreement
from papershelf.merge.profile import Profile

UNLIKE = 60
"""Titles that are less alike have nothing in common."""
_PAPERS = 3

_Identifier = tuple[str, str]


def without_volumes(profiles: Sequence[Profile]) -> list[Profile]:
    """``profiles`` without the identifiers that stand at three papers or more."""
    holders: dict[_Identifier, list[Profile]] = defaultdict(list)
    for one in profiles:
        for identifier in one.identifiers.items():
            holders[identifier].append(one)
    shared = {identifier for identifier, held in holders.items() if len(held) >= _PAPERS and _are_many(held)}
    return [_without(one, shared) for one in profiles] if shared else list(profiles)


def are_unlike(a: Profile, b: Profile) -> bool:
    """Whether nothing of two records agrees but, perhaps, half of the authors: those of one group write many papers."""
    return fuzz.token_set_ratio(a.title, b.title) < UNLIKE and not _have_one_team(a, b)


def _have_one_team(a: Profile, b: Profile) -> bool:
    authors = agreement(a.people, b.people)
    return authors is not None and authors.of_shorter > 0.5


def _are_many(held: Sequence[Profile]) -> bool:
    papers: list[Profile] = []
    for one in held:
        if all(are_unlike(one, other) for other in papers):
            papers.append(one)
            if len(papers) == _PAPERS:
                return True
    return False


def _without(one: Profile, shared: set[_Identifier]) -> Profile:
    if shared.isdisjoint(one.identifiers.items()):
        return one
    return replace(one, identifiers={name: value for name, value in one.identifiers.items() if (name, value) not in shared})
