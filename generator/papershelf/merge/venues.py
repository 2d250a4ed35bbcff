"""What kind of place a venue is, and whether two names of venues can mean one place."""

import re
from functools import lru_cache
from typing import Literal

from papershelf.text.fold import fold

VenueKind = Literal["preprint", "journal", "meeting", ""]

_PREPRINT = re.compile(
    r"\b(?:arxiv|corr|[a-z]*rxiv|e?prints?|preprints?|ssrn|research ?square|zenodo|hal|techreport|(?:technical|research) (?:report|note)s?|working paper|unpublished)\b"
)
# Journals that call themselves proceedings.
_PROCEEDINGS = re.compile(
    r"\b(?:endowment|endow|pvldb|national academy|natl acad|royal society|of the ieee|of the acm on|acm program lang)\b"
)
_MEETING = re.compile(r"\b(?:conference|conf|symposium|symp|workshops?|meeting|congress|colloquium)\b")
_VOLUME = re.compile(r"\b(?:proceedings|proc)\b")
_JOURNAL = re.compile(
    r"\b(?:journal|j|jnl|trans|transactions|record|rec|letters|lett|reviews?|magazine|mag|annals|bulletin|bull|quarterly|archives|notices"
    r"|newsletter|surveys|communications of|commun)\b"
)
# What stands for a place where there is none yet: the author's address, the state of a manuscript, the search engine.
_NOWHERE = re.compile(
    r"\b(?:submitted|manuscript|in preparation|in press|forthcoming|to appear|citeseer|universit\w*|department|dept|institute of technology"
    r"|computer science division|rapport|tech rep|technical rep|tr)\b"
)
# Journals whose names do not say so, and meetings that everybody calls by their letters.
_JOURNALS = re.compile(
    r"(?:information systems|data (?:and )?knowledge engineering|distributed and parallel databases|nature(?: \w+)?|science|plos \w+|the lancet|cell"
    r"|artificial intelligence|machine learning|neural (?:computation|networks)|neurocomputing|pattern recognition|bioinformatics|algorithmica"
    r"|theoretical computer science|information sciences|acta informatica|software practice and experience|computers in \w+|(?:ieee )?(?:computer|software)"
    r"|(?:acm )?(?:tods|tois|tkde|tkdd|tocs|toplas|tosem|cacm|jacm|jair|jmlr|tmlr|tacl|pvldb|csur|tpami|pami|toit|tomm|tweb))"
)
_MEETINGS = re.compile(
    r"(?:proc )?(?:acm |ieee )?(?:sigmod|vldb|pods|icde|edbt|icdt|cidr|cikm|sigir|kdd|sdm|icdm|wsdm|www|icml|neurips|nips|iclr|colt|aistats|uai|aaai|ijcai"
    r"|acl|emnlp|naacl|eacl|coling|interspeech|icassp|cvpr|iccv|eccv|chi|uist|sosp|osdi|nsdi|atc|sigcomm|pldi|popl|oopsla|icse|fse|stoc|focs|soda|icra"
    r"|iros|corl|rss|miccai|recsys|crypto|eurocrypt|usenix|ccs|isca|micro|asplos|hpca)(?: (?:19|20)\d\d)?"
)
_NAMELESS = frozenset("a an and for in international of on the proc proceedings annual conference journal acm ieee".split())


@lru_cache(maxsize=1 << 14)
def venue_kind(venue: str) -> VenueKind:
    """What ``venue`` is as far as its name tells."""
    folded = fold(venue)
    if _PREPRINT.search(folded):
        return "preprint"
    if _PROCEEDINGS.search(folded):
        return "journal"
    if _MEETING.search(folded):
        return "meeting"
    if _JOURNAL.search(folded):
        return "journal"
    if _JOURNALS.fullmatch(folded):
        return "journal"
    return "meeting" if _VOLUME.search(folded) or _MEETINGS.fullmatch(folded) else ""


@lru_cache(maxsize=1 << 14)
def alike(one: str, other: str) -> bool:
    """Whether two names can be one venue's: abbreviated word by word, or one by its initials."""
    a, b = fold(one), fold(other)
    if a == b or a.replace(" ", "") == b.replace(" ", ""):
        return True
    words_a, words_b = _telling(a), _telling(b)
    if _abbreviates(words_a, words_b) or _abbreviates(words_b, words_a):
        return True
    return _is_acronym(a, b) or _is_acronym(b, a)


def _telling(folded: str) -> list[str]:
    return [word for word in folded.split() if word not in _NAMELESS and not word.isdigit()]


def _abbreviates(short: list[str], long: list[str]) -> bool:
    """Each word of ``short`` begins a word of ``long``, or the other way round, and they are most of it."""
    if not short or len(short) < len(long) / 2:
        return False
    return all(any(word.startswith(other) or other.startswith(word) for other in long) for word in short)


def _is_acronym(short: str, long: str) -> bool:
    initials = "".join(word[0] for word in long.split() if word not in {"of", "the", "on", "and", "for", "in", "a"})
    return any(len(word) >= 3 and word in initials for word in short.split())


def _is_nowhere(venue: str) -> bool:
    return not venue_kind(venue) and bool(_NOWHERE.search(fold(venue)))


def conflict(one: str | None, other: str | None, *, years: tuple[int | None, int | None], exact: bool) -> bool:
    """Whether two papers of like titles at these venues are two: one at a meeting, say, and its longer form in a journal.

    A preprint is in conflict with nothing. Under one title in one year a meeting and a journal are one: there are journals that
    print what is presented at a meeting.
    """
    if not one or not other:
        return False
    if _is_nowhere(one) or _is_nowhere(other):
        return False
    kinds = {venue_kind(one), venue_kind(other)}
    same_year = years[0] is not None and years[0] == years[1]
    if "preprint" in kinds or (exact and same_year) or (alike(one, other) and len(kinds) == 1):
        return False
    if kinds == {"journal", "meeting"}:
        return True
    year_apart = None not in years and not same_year
    if kinds == {"journal", ""}:
        return (year_apart or not exact) and not (alike(one, other) and not year_apart)
    return kinds == {"journal"} and year_apart
