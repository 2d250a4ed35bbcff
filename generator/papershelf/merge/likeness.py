"""How like two titles are, and what in them says that they are those of two papers."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from papershelf.merge.profile import Profile

LIKE = 85
NEAR = 95
_SLIP = 50
"""A word that was misspelt is more like the right one than this, in whichever year."""
_FORM = 75
"""So like are the forms of a word: "estimating" and "estimation", "Bayes" and "Bayesian"; "complex" and "convex" reach 61."""
_SHORT_WORD = 4
"""Letters of a word in which none may be another: Iran and Iraq; one too many is a slip."""
_MOST_WORDS = 2
_SHORTEST_WORD = 3
_NEGATIONS = frozenset(
    {"un", "in", "im", "ir", "an", "non", "anti", "de", "dis", "semi", "multi", "sub", "super", "hyper", "meta", "pseudo", "bi"}
)
_POLES = (("intra", "inter"), ("homo", "hetero"), ("pre", "post"), ("over", "under"), ("micro", "macro"), ("mono", "multi"),
          ("hypo", "hyper"), ("endo", "exo"), ("ab", "ad"), ("af", "ef"), ("eth", "meth"), ("single", "multi"), ("single", "multiple"),
          ("static", "dynamic"), ("local", "global"), ("sequential", "parallel"), ("serial", "parallel"), ("spatial", "temporal"),
          ("lower", "upper"), ("linear", "nonlinear"), ("online", "offline"), ("read", "write"), ("top", "bottom"), ("left", "right"),
          ("forward", "backward"), ("early", "late"), ("discrete", "continuous"), ("syntactic", "semantic"), ("client", "server"),
          ("query", "update"), ("inner", "outer"), ("north", "south"), ("east", "west"), ("with", "without"), ("before", "after"),
          ("can", "cannot"), ("max", "min"), ("positive", "negative"), ("long", "short"), ("high", "low"))  # fmt: skip
"""What begins two words that mean opposite things."""
_WITHOUT = re.compile(
    r"a(?:biotic|cellular|chromatic|cyclic|febrile|moral|periodic|political|septic|sexual|social|symmetr|symptomatic|synchron|theis|typical|vascular)"
)
"""Words that an "a" before them turns round: "asymptomatic"; before others it is the slip of a letter."""
_ADDED = (_NEGATIONS - {"in", "an", "de"}) | {"no", "not", "never", "self"}
"""Words that, where only one of two titles has them, make it the title of another paper."""
_ARTICLES = frozenset({"a", "an", "the"})
_WAYS = frozenset("to into from for by via with without on as through over under before after than in of".split())
_OPENINGS = frozenset(
    "note survey overview review introduction tutorial comment beyond towards toward revisiting rethinking reconsidering extending".split()
)
"""Words before a title that make it the title of another paper."""
_SURVEY = re.compile(r"\b(?:survey|review|overview|tutorial|retrospective|perspective)\b")
YEARLY = re.compile(
    r"(?:(?:annual|yearly|biennial|quarterly|monthly) (?:report|review|meeting|statistics|bulletin|accounts)\b|proceedings of\b|minutes of\b|in memoriam\b)"
)
"""How titles begin that come again each year."""
_NUMBER = re.compile(r"(?:\d{1,2}(?: 0)?|[ivx]{2,4}|v)")


class Likeness(NamedTuple):
    """How like two titles are."""

    ratio: float
    """From 0 to 100; 100 where they are the same."""
    by_part: bool = False
    """Whether one is but the name that the other has before its colon, or its subtitle: authors and year must agree well."""

    @property
    def exact(self) -> bool:
        """Whether they are the same."""
        return self.ratio >= 100


_NONE = Likeness(0.0)
_EXACT = Likeness(100.0)
_PREFIX = Likeness(NEAR)
_PART = Likeness(85.5, by_part=True)


def titles_alike(a: Profile, b: Profile) -> Likeness:
    """The likeness of the titles; a title without its subtitle counts as ``NEAR``, one that is cut and misspelt as ``LIKE``."""
    if are_of_a_series(a, b) or _is_stamped_otherwise(a, b) or _is_stamped_otherwise(b, a):
        return _NONE
    if a.title_key == b.title_key:
        return _EXACT
    short, long = _by_length(a, b)
    words = short.title.count(" ") + 1
    if shortened := _shortened(short, long, words):
        return shortened
    if a.numbers != b.numbers or is_of_another_word(a, b) or _is_negated(short, long) or _says_more(a, b):  # parts, volumes, years
        return _NONE
    plain = fuzz.ratio(a.title, b.title, score_cutoff=80)
    turned = fuzz.token_sort_ratio(a.title, b.title, score_cutoff=92) - 5
    cut = LIKE if words >= 5 and len(short.title) >= 35 and fuzz.ratio(short.title, long.title[: len(short.title)]) >= 92 else 0
    return Likeness(max(plain, turned, cut))


def _shortened(short: Profile, long: Profile, words: int) -> Likeness | None:
    """The likeness of a title of ``words`` words and one of which it is a part that lists leave standing."""
    if short.title in long.heads and len(short.title) >= 3:  # "XTRACT" and "XTRACT: A system for …"
        return _PREFIX if words >= 4 else _PART
    if short.title == long.tail and words >= 3 and short.answers == long.answers:  # only the subtitle
        return _PART
    cut = words >= 6 and len(short.title) >= 45 and long.title.startswith(f"{short.title} ")
    return _PREFIX if cut else None


def is_of_another_word(a: Profile, b: Profile) -> bool:
    """Whether a word makes them two papers: always "static" for "dynamic" or "text to speech" for "speech to text", any other where years differ."""
    if _is_turned_round(a.title.split(), b.title.split()):
        return True
    pairs = exchanged(a.title.split(), b.title.split())
    return any(_are_opposed(*pair) for pair in pairs) or (years_apart(a, b) > 0 and any(_are_strange(*pair) for pair in pairs))


def _is_negated(short: Profile, long: Profile) -> bool:
    """Whether ``long`` is ``short`` and one word that turns it round: "multi agent" for "agent", "are not" for "are"."""
    few, many = Counter(short.title.split()), Counter(long.title.split())
    more = many - few
    return more.total() == 1 and not few - many and not _ADDED.isdisjoint(more)


def exchanged(one: Sequence[str], other: Sequence[str]) -> list[tuple[str, str]]:
    """The words of which ``one`` has another in its place in ``other``, if these are few; none where they only stand in another order."""
    if len(one) != len(other) or sorted(one) == sorted(other):
        return []
    pairs = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return pairs if len(pairs) <= _MOST_WORDS else []


def _is_turned_round(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two words have each other's place, and between them leads a way: "from bees to wasps", "from wasps to bees"."""
    if len(one) != len(other) or sorted(one) != sorted(other):
        return False
    places = [at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    return len(places) == _MOST_WORDS and not _WAYS.isdisjoint(one[places[0] + 1 : places[1]])


def _are_opposed(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) >= 4 and long.endswith(short) and long.removesuffix(short) in _NEGATIONS:
        return True
    if long == f"a{short}" and _WITHOUT.match(long):
        return True
    poles = ((p, q) for pair in _POLES for p, q in (pair, pair[::-1]))
    return any(one.startswith(p) and other == q + one.removeprefix(p) for p, q in poles)


def is_slip(one: str, other: str) -> bool:
    """Whether one of two words is the other misspelt or another form of it: a letter apart, or with one beginning and most of the rest."""
    if min(len(one), len(other)) <= _SHORT_WORD:
        return sorted(one) == sorted(other) or (len(one) != len(other) and OSA.distance(one, other) <= 1)
    return OSA.distance(one, other) <= 1 or (one[0] == other[0] and fuzz.ratio(one, other) >= _FORM)


def _are_strange(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= 4 and fuzz.ratio(one, other) < _SLIP


def _says_more(a: Profile, b: Profile) -> bool:
    """Whether one title is the other behind words that name another text, "A note on …", or, in another year, any words but articles."""
    short, long = _by_length(a, b)
    before, rest = _parted(short, long, behind=False)
    if not rest or short.title == long.tail:
        return False
    return not _OPENINGS.isdisjoint(before) or (years_apart(a, b) > 0 and not _ARTICLES.issuperset(before))


def goes_on(a: Profile, b: Profile) -> bool:
    """Whether one title is the other and more words: one that a list has cut, or that of another paper: "…", "… on GPUs"."""
    short, long = _by_length(a, b)
    if short.cut or (short.title in long.heads and not _SURVEY.search(long.tail)):
        return False
    return bool(_parted(short, long, behind=True)[1])


def _by_length(a: Profile, b: Profile) -> tuple[Profile, Profile]:
    return (a, b) if len(a.title) <= len(b.title) else (b, a)


def _parted(short: Profile, long: Profile, *, behind: bool) -> tuple[list[str], list[str]]:
    """The words that ``long`` has before or behind those of ``short``, and those; both empty where it has not."""
    words, count = long.title.split(), short.title.count(" ") + 1
    if len(words) <= count or len(long.title) - len(short.title) < _SHORTEST_WORD:
        return [], []
    kept, more = (words[:count], words[count:]) if behind else (words[-count:], words[:-count])
    return (more, kept) if fuzz.ratio(short.title, " ".join(kept)) >= 95 else ([], [])


def _is_stamped_otherwise(a: Profile, b: Profile) -> bool:
    """Whether the year behind the title of ``a`` is another than that of ``b``: reports of two years."""
    other = b.stamp or b.year
    return a.stamp is not None and other is not None and abs(a.stamp - other) > (0 if b.stamp else 1)


def are_of_a_series(a: Profile, b: Profile) -> bool:
    """Whether their titles are those of two parts, or of a paper and of one that comes back to it."""
    if a.sequel != b.sequel:
        return not (a.cut or b.cut) or bool(a.sequel and b.sequel)
    short, long = _by_length(a, b)
    return not short.cut and long.title.startswith(f"{short.title} ") and bool(_NUMBER.fullmatch(long.title, len(short.title) + 1))


def are_of_one_year(a: Profile, b: Profile) -> bool:
    """Whether both name a year, and the same."""
    return a.year == b.year is not None


def years_apart(a: Profile, b: Profile) -> int:
    """How many years lie between them; 0 where one of them has none."""
    return abs(a.year - b.year) if a.year and b.year else 0
