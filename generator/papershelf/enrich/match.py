"""Whether what a service found is the paper that was looked for."""

from rapidfuzz import fuzz

from papershelf.merge.people import agreement
from papershelf.merge.profile import profile
from papershelf.merge.same import judge
from papershelf.model import Record

SIMILARITY = 0.9
"""What is accepted unless the owner says otherwise."""
_TITLE = 0.85
_TITLE_ALONE = 0.97
_COMPARED = 1000


def similarity(wanted: Record, found: Record) -> float:
    """How surely ``found`` is the paper of ``wanted``, in [0, 1], rounded.

    It is the mean of the similarities of titles and of abstracts where both have an abstract, else that of the titles.
    It is 0 where something speaks against it: other authors, other numbers in the title ("Part II"), an erratum, a title under
    0.85, a title alone that is not very like (0.97) or says little, and whatever keeps two records of seeds from being one paper: another
    DOI, years that are too far apart, "Unsupervised" for "Supervised".
    """
    a, b = profile(wanted), profile(found)
    titles = fuzz.ratio(a.title_key, b.title_key) / 100
    authors = agreement(a.people, b.people)
    if titles < _TITLE or a.numbers != b.numbers or a.answers != b.answers or (authors and not authors.shared):
        return 0.0
    if not judge(a, b).same:
        return 0.0
    if a.abstract and b.abstract:
        most = min(len(a.abstract), len(b.abstract), _COMPARED)
        return round((titles + fuzz.ratio(a.abstract[:most], b.abstract[:most]) / 100) / 2, 4)
    if titles < _TITLE_ALONE or a.generic or not (a.telling or authors):
        return 0.0
    return round(titles, 4)
