"""Whether something says that two records are of two papers, whatever else joins them."""

from rapidfuzz import fuzz

from papershelf.merge.abstracts import (
    LONGEST_PRINTING,
    SAME_TEXT,
    abstracts_alike,
    are_of_own_years,
    count_otherwise,
    fill_otherwise,
    have_own_numbers,
    one_text,
)
from papershelf.merge.likeness import YEARLY, are_of_a_series, goes_on, years_apart
from papershelf.merge.profile import Profile, is_preprint_doi
from papershelf.merge.siblings import are_siblings
from papershelf.merge.venues import conflict

_OTHER_SUBTITLE = 60
"""Percent below which two subtitles say other things."""


def contradict(a: Profile, b: Profile, *, exact: bool = True) -> bool:
    """Whether something says that these are two papers, whatever joins them over others; ``exact`` where their titles are the same."""
    if share_identifier(a, b):
        return False
    shared = a.identifiers.keys() & b.identifiers.keys() - {"openreview"}  # sent to two conferences, a paper has two of those
    if any(not _may_differ(name, a, b) for name in shared):
        return True
    if (
        a.answers != b.answers
        or are_of_a_series(a, b)
        or (years_apart(a, b) and a.preprint == b.preprint and goes_on(a, b))
        or _are_of_other_times(a, b)
        or _are_of_one_name(a, b)
        or (are_siblings(a, b) and (have_own_numbers(a, b) or not one_text(a, b)))
        or are_of_own_years(a, b)
        or _are_of_two_years(a, b)
        or count_otherwise(a, b)
        or fill_otherwise(a, b)
    ):
        return True
    between_places = not (a.preprint or b.preprint) and conflict(a.venue, b.venue, years=(a.year, b.year), exact=exact)
    return between_places and not one_text(a, b)


def share_identifier(a: Profile, b: Profile) -> bool:
    """Whether one identifier of ``a`` is one of ``b``."""
    return any(b.identifiers.get(name) == value for name, value in a.identifiers.items())


def _may_differ(name: str, a: Profile, b: Profile) -> bool:
    """A preprint has a DOI of its own beside the publisher's."""
    return name == "doi" and is_preprint_doi(a.identifiers[name]) != is_preprint_doi(b.identifiers[name])


def _are_of_other_times(a: Profile, b: Profile) -> bool:
    """Whether titles that are not the same stand further apart than a talk and its printing."""
    return a.title_key != b.title_key and a.preprint == b.preprint and years_apart(a, b) > LONGEST_PRINTING


def _are_of_one_name(a: Profile, b: Profile) -> bool:
    """Whether both titles begin with one name and go on to say other things: "PicoDB: Scaling Down" and "PicoDB: Experience"."""
    shared = a.heads & b.heads
    if not shared or a.title.startswith(b.title) or b.title.startswith(a.title):
        return False
    name = len(max(shared, key=len))
    if fuzz.ratio(a.title[name:], b.title[name:]) >= _OTHER_SUBTITLE:
        return False
    alike = abstracts_alike(a, b)
    return alike is None or alike < SAME_TEXT


def _are_of_two_years(a: Profile, b: Profile) -> bool:
    """Whether what comes every year bears one title."""
    return years_apart(a, b) > 0 and all(YEARLY.match(one.title) for one in (a, b))
