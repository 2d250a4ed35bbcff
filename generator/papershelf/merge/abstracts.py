"""How like two abstracts are, and what in them says that they are those of two papers."""

import re

from rapidfuzz import fuzz

from papershelf.merge.likeness import years_apart
from papershelf.merge.profile import Profile

SAME_TEXT = 0.8
OTHER_TEXT = 0.5
"""Two texts of any kind reach 0.35 to 0.48."""
_ONE_TEXT = 0.95
_TOO_SHORT = 60
"""Of fewer letters ("See the full text.", "Bees are counted.") an abstract speaks for nothing and against nothing."""
_COMPARED = 1000
LONGEST_PRINTING = 2
"""Years between a talk and the article of it, or by which lists are wrong."""
_NUMBER = re.compile(r"\b\d+\b(?=.)", re.DOTALL)
"""None at the very end of what is compared: it may have been cut there."""


def abstracts_alike(a: Profile, b: Profile, least: float = OTHER_TEXT) -> float | None:
    """In [0, 1]; 0 where it is under ``least``, which is found out much faster; ``None`` where one of them says too little."""
    if not a.abstract or not b.abstract:
        return None
    most = min(len(a.abstract), len(b.abstract), _COMPARED)
    if most < _TOO_SHORT:
        return None
    return fuzz.ratio(a.abstract[:most], b.abstract[:most], score_cutoff=least * 100) / 100


def one_text(a: Profile, b: Profile) -> bool:
    """Whether their abstracts are the same but for slips."""
    alike = abstracts_alike(a, b, _ONE_TEXT)
    return alike is not None and alike >= _ONE_TEXT


def are_of_own_years(a: Profile, b: Profile) -> bool:
    """Whether each abstract names the year of its paper and not that of the other: reports of two years."""
    if not years_apart(a, b):
        return False
    of_a, of_b = _own_numbers(a, b)
    return str(a.year) in of_a and str(b.year) in of_b


def count_otherwise(a: Profile, b: Profile) -> bool:
    """Whether one form of words tells other numbers, further apart in years than any printing: a survey that is repeated."""
    if years_apart(a, b) <= LONGEST_PRINTING or a.preprint != b.preprint:
        return False
    return all(_own_numbers(a, b)) and bool(abstracts_alike(a, b, SAME_TEXT))


def _own_numbers(a: Profile, b: Profile) -> tuple[set[str], set[str]]:
    """The numbers in the abstract of ``a`` that are not in that of ``b``, and the other way round; as far as both go."""
    most = min(len(a.abstract), len(b.abstract))
    one, other = (set(_NUMBER.findall(each.abstract[: most + 1])) for each in (a, b))
    return one - other, other - one
