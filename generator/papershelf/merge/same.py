"""Whether two records speak of one paper.

Evidence for it is an identifier, or a title together with something else that agrees; a title alone is enough only
where it is telling and nothing speaks against it, which :mod:`papershelf.merge.contradiction` judges.
"""

from dataclasses import dataclass

from rapidfuzz import fuzz

from papershelf.merge.abstracts import LONGEST_PRINTING, OTHER_TEXT, SAME_TEXT, abstracts_alike, are_of_own_years, one_text
from papershelf.merge.contradiction import contradict, share_identifier
from papershelf.merge.likeness import LIKE, NEAR, Likeness, are_of_one_year, goes_on, titles_alike, years_apart
from papershelf.merge.people import Agreement, agreement
from papershelf.merge.profile import Profile
from papershelf.merge.siblings import are_siblings
from papershelf.merge.venues import alike
from papershelf.merge.volumes import are_unlike

_RETITLED = 0.9
_LONGEST_WAIT = 4
"""Years between a preprint and its publication."""
_SHORT_TITLE = 10
_MANY_WORDS = 5


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two records have to do with each other."""

    same: bool
    near: bool = False
    """Not the same, but a person may want to look."""
    strength: float = 0.0
    """How surely they are the same; the surest are joined first."""


_STRANGERS = Verdict(same=False)


def judge(a: Profile, b: Profile) -> Verdict:
    """Whether ``a`` and ``b`` are one paper; symmetric."""
    if share_identifier(a, b):
        if _is_misplaced(a, b):
            return Verdict(same=False, near=True)
        return Verdict(same=True, strength=3.0)
    likeness = titles_alike(a, b)
    if likeness.ratio < LIKE and not a.people.families & b.people.families:
        return _STRANGERS
    abstracts = abstracts_alike(a, b, OTHER_TEXT if likeness.ratio >= LIKE else _RETITLED)
    if likeness.ratio < LIKE and not (abstracts is not None and abstracts >= _RETITLED):
        return _STRANGERS
    authors = agreement(a.people, b.people)
    same = not contradict(a, b, exact=likeness.exact) and _agree(a, b, likeness, authors, abstracts)
    if same:
        return Verdict(same=True, strength=_strength(likeness, authors, abstracts, same_year=are_of_one_year(a, b)))
    return Verdict(same=False, near=_is_near(a, b, likeness, authors, abstracts))


def share_people(a: Profile, b: Profile) -> bool | None:
    """Whether they have an author in common; ``None`` where one names none."""
    authors = agreement(a.people, b.people)
    return None if authors is None else authors.shared > 0


def _is_misplaced(a: Profile, b: Profile) -> bool:
    """An identifier that stands at two papers of which little else agrees: that of the whole volume, or of the entry that was copied."""
    authors = agreement(a.people, b.people)
    return authors is not None and (are_unlike(a, b) or (authors.shared == 0 and are_siblings(a, b)))


def _agree(a: Profile, b: Profile, likeness: Likeness, authors: Agreement | None, abstracts: float | None) -> bool:
    """Whether what stands beside two titles speaks for one paper."""
    if abstracts is not None and abstracts >= SAME_TEXT:
        return _agree_with_one_text(a, b, likeness, authors)
    if abstracts is not None and abstracts < OTHER_TEXT:  # volumes of one series
        return False
    if a.generic or b.generic:
        one_place = not (a.venue and b.venue) or alike(a.venue, b.venue)
        return (
            likeness.exact
            and one_place
            and are_of_one_year(a, b)
            and authors is not None
            and authors.shared >= 2
            and authors.of_shorter == 1
        )
    if years_apart(a, b) > _wait(a, b, likeness, authors):
        return False
    if authors is not None:
        return _agree_with_authors(likeness, authors, same_year=are_of_one_year(a, b))
    return _agree_without_authors(a, b, likeness, abstracts)


def _agree_without_authors(a: Profile, b: Profile, likeness: Likeness, abstracts: float | None) -> bool:
    """A telling title is enough, or one of five words; four words need their year, fewer their venue too, a misspelt title its year."""
    if likeness.exact:
        words = a.title.count(" ") + 1 if len(a.title) >= _SHORT_TITLE else 0
        placed = words > 0 and bool(a.venue and b.venue and alike(a.venue, b.venue))
        return (a.telling and b.telling) or words >= _MANY_WORDS or (are_of_one_year(a, b) and (placed or words == _MANY_WORDS - 1))
    slip = likeness.ratio >= NEAR and years_apart(a, b) == 0 and abstracts is None and _is_one_letter(a, b)
    return a.telling and b.telling and slip


def _agree_with_one_text(a: Profile, b: Profile, likeness: Likeness, authors: Agreement | None) -> bool:
    """The same words of others are those of a form, and so may be the same words under a title that many papers bear."""
    if (likeness.ratio < NEAR and years_apart(a, b) > _LONGEST_WAIT) or (authors is not None and authors.shared == 0):
        return False
    if likeness.ratio < LIKE:  # a preprint that was given another title
        return authors is not None and authors.of_shorter >= 0.6 and min(len(a.abstract), len(b.abstract)) >= 300
    if authors is not None and likeness.ratio < NEAR and a.preprint == b.preprint and not one_text(a, b):
        return _agree_with_authors(likeness, authors, same_year=are_of_one_year(a, b))
    if a.generic or b.generic:
        return years_apart(a, b) <= (_wait(a, b, likeness, authors) if a.telling and b.telling else 0)
    return True


def _agree_with_authors(likeness: Likeness, authors: Agreement, *, same_year: bool) -> bool:
    if likeness.exact:
        return authors.of_shorter >= 0.5
    if likeness.ratio >= NEAR:
        return authors.of_shorter >= 0.6 and authors.of_longer >= 0.4
    if likeness.by_part:
        return (authors.shared >= 2 or same_year) and authors.of_longer >= 0.75
    return authors.of_shorter >= 0.75 and authors.of_longer >= 0.6


def _wait(a: Profile, b: Profile, likeness: Likeness, authors: Agreement | None) -> int:
    """How many years may lie between them."""
    if likeness.by_part or (not likeness.exact and goes_on(a, b)):
        return 0
    if likeness.exact and authors is not None and authors.of_longer >= 0.75 and a.telling and b.telling and a.preprint == b.preprint:
        return LONGEST_PRINTING
    return _LONGEST_WAIT if likeness.exact and a.preprint != b.preprint and authors is not None else 1


def _strength(likeness: Likeness, authors: Agreement | None, abstracts: float | None, *, same_year: bool) -> float:
    """At most 2.5: an identifier is surer than all else."""
    who = authors.of_longer if authors else 0.3
    return round(likeness.ratio / 100 + 0.6 * who + 0.5 * same_year + 0.4 * (abstracts or 0), 6)


def _is_near(a: Profile, b: Profile, likeness: Likeness, authors: Agreement | None, abstracts: float | None) -> bool:
    if ((a.generic or b.generic) and not (authors and authors.shared)) or are_of_own_years(a, b):
        return False
    if abstracts is not None and abstracts >= SAME_TEXT:
        return True
    if authors is not None and authors.shared == 0:
        return False
    if likeness.exact:
        return authors is not None or (a.telling and b.telling)
    return authors is not None and authors.of_shorter >= 0.5 and likeness.ratio >= 90


def _is_one_letter(a: Profile, b: Profile) -> bool:
    """Long titles that differ by a slip of the pen."""
    return min(len(a.title_key), len(b.title_key)) >= 40 and fuzz.ratio(a.title_key, b.title_key) >= 97
