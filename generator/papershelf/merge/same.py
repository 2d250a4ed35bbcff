"""Whether two records speak of one paper.

Evidence for it is an identifier, or a title together with something else that agrees; a title alone is enough only
where it is telling and nothing speaks against it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from papershelf.model import Record
from papershelf.text.fold import fold, key
from papershelf.text.titles import is_generic

STRONG_IDENTIFIERS = ("doi", "arxiv", "openreview", "acl", "pmid")
_PREPRINT_DOI = re.compile(r"10\.(?:48550|1101|31234|21203|2139|20944|26434)/")
_COMMON = frozenset(
    "a an and are as at by can do for from how in into is it its not of on or that the to via we what when with you your all need".split()
)
_NUMBER = re.compile(r"\b(?:\d+|[ivx]{1,4})\b")


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared of a record, folded once."""

    identifiers: Mapping[str, str]
    title: str
    """Folded, with single spaces."""
    title_key: str
    numbers: tuple[str, ...]
    telling: bool
    """The title has three words or more that say something."""
    generic: bool
    """The title is one that many papers bear: "Editorial"."""
    families: frozenset[str]
    year: int | None
    abstract: str


def profile(record: Record) -> Profile:
    """The profile of ``record``."""
    title = fold(record.title)
    words = {word for word in title.split() if word not in _COMMON and len(word) > 1}
    return Profile(
        identifiers={name: _identifier(name, value) for name, value in record.identifiers.items() if name in STRONG_IDENTIFIERS},
        title=title,
        title_key=title.replace(" ", ""),
        numbers=tuple(sorted(_NUMBER.findall(title))),
        telling=len(words) >= 3 and len(title) >= 20,
        generic=is_generic(title),
        families=frozenset(filter(None, (key(name.family or name.literal.split(" ")[-1]) for name in record.authors))),
        year=record.year,
        abstract=fold(record.abstract[:1500]),
    )


def _identifier(name: str, value: str) -> str:
    value = value.lower()
    return re.sub(r"v\d+\Z", "", value) if name == "arxiv" else value


def same(a: Profile, b: Profile) -> bool:
    """Whether ``a`` and ``b`` are one paper; symmetric."""
    shared = a.identifiers.keys() & b.identifiers.keys()
    if any(a.identifiers[name] == b.identifiers[name] for name in shared):
        return True
    if any(_contradict(name, a, b) for name in shared) or a.numbers != b.numbers:
        return False
    likeness = 100.0 if a.title_key == b.title_key else fuzz.ratio(a.title, b.title, score_cutoff=80)
    if likeness < 85 and not _is_subtitled(a, b):
        return False
    return _agree(a, b, exact=likeness == 100, near=likeness >= 95)


def _contradict(name: str, a: Profile, b: Profile) -> bool:
    """Two values of one identifier speak against it, but a preprint has a DOI of its own beside the publisher's."""
    preprint = name == "doi" and any(_PREPRINT_DOI.match(profile.identifiers[name]) for profile in (a, b))
    return not preprint


def _is_subtitled(a: Profile, b: Profile) -> bool:
    short, long = sorted((a.title, b.title), key=len)
    return len(short.split()) >= 4 and long.startswith(f"{short} ")


def _agree(a: Profile, b: Profile, *, exact: bool, near: bool) -> bool:
    """Whether what stands beside two like titles speaks for one paper."""
    authors, abstracts = _authors_alike(a, b), _abstracts_alike(a, b)
    years_apart = abs(a.year - b.year) if a.year and b.year else 0
    if abstracts is not None and abstracts >= 0.8:
        return exact or near or authors != 0
    if abstracts is not None and abstracts < 0.5:  # two texts of any kind reach 0.35 to 0.48: volumes of one series
        return False
    if a.generic or b.generic:
        return False
    if authors == 0 or years_apart > 1:
        return False
    if authors is not None:
        return authors >= (0.5 if exact else 0.6)
    return a.telling and b.telling and (exact or (near and years_apart == 0 and abstracts is None and _is_one_letter(a, b)))


def _authors_alike(a: Profile, b: Profile) -> float | None:
    """The share of the shorter list of family names that stands in the longer; ``None`` where one has no authors."""
    if not a.families or not b.families:
        return None
    return len(a.families & b.families) / min(len(a.families), len(b.families))


def _abstracts_alike(a: Profile, b: Profile) -> float | None:
    if not a.abstract or not b.abstract:
        return None
    most = min(len(a.abstract), len(b.abstract), 1000)
    return fuzz.ratio(a.abstract[:most], b.abstract[:most]) / 100


def _is_one_letter(a: Profile, b: Profile) -> bool:
    """Long titles that differ by a slip of the pen."""
    return len(a.title_key) >= 40 and fuzz.ratio(a.title_key, b.title_key) >= 97
