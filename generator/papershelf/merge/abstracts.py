"""How like two abstracts are, and what in them says that they are those of two papers."""

import re

from rapidfuzz import fuzz

from papershelf.merge.likeness import is_slip, years_apart
from papershelf.merge.profile import Profile
from papershelf.text.language.grammar import FUNCTION, GENERIC, WEAK

SAME_TEXT = 0.8
OTHER_TEXT = 0.5
"""Two texts of any kind reach 0.35 to 0.48."""
_ONE_TEXT = 0.95
_TOO_SHORT = 60
"""Of fewer letters ("See the full text.", "Bees are counted.") an abstract speaks for nothing and against nothing."""
_COMPARED = 1000
LONGEST_PRINTING = 2
"""Years between a talk and the article of it, or by which lists are wrong."""
_SHORT = 2
"""Letters of a word that stands by chance in many a longer one."""
_PLAIN = frozenset(word for word in GENERIC | FUNCTION | WEAK if len(word) > 1 or word in "aeiouyst")
"""Words that say nothing of what a title is about; but "B" of hepatitis does."""
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
    return have_own_numbers(a, b) and bool(abstracts_alike(a, b, SAME_TEXT))


def have_own_numbers(a: Profile, b: Profile) -> bool:
    """Whether each abstract has a number that the other has not."""
    return all(_own_numbers(a, b))


def fill_otherwise(a: Profile, b: Profile) -> bool:
    """Whether one form of words names in each abstract what its title alone names: two strains, "liver" and "spleen".

    A preprint that was given another title is often given it in its abstract too.
    """
    if a.title_key == b.title_key or a.preprint != b.preprint or not (a.abstract and b.abstract):
        return False
    return _names_its_own(a, b) and _names_its_own(b, a) and bool(abstracts_alike(a, b, SAME_TEXT))


def _names_its_own(a: Profile, b: Profile) -> bool:
    """Whether a word of the title of ``a`` stands in its abstract, and neither it nor another spelling of it in what ``b`` says."""
    theirs = set(b.title.split()) - set(a.title.split())
    own = {word for word in set(a.title.split()) - set(b.title.split()) - _PLAIN if not any(is_slip(word, other) for other in theirs)}
    return any(not _says(b.title, word) and not _says(b.abstract, word) for word in own & set(a.abstract.split()))


def _says(text: str, word: str) -> bool:
    """Whether ``word`` stands in ``text``; if it is no very short one, as a part of another word too, or as two."""
    return word in text.split() or (len(word) > _SHORT and word in text.replace(" ", ""))


def _own_numbers(a: Profile, b: Profile) -> tuple[set[str], set[str]]:
    """The numbers in the abstract of ``a`` that are not in that of ``b``, and the other way round; as far as both go."""
    most = min(len(a.abstract), len(b.abstract))
    one, other = (set(_NUMBER.findall(each.abstract[: most + 1])) for each in (a, b))
    return one - other, other - one
