"""The lexicon of a collection: the classes of its words, and the phrases that stand on their own in it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from papershelf.model import Paper
from papershelf.tag.candidates import chunks
from papershelf.tag.classes import Classes
from papershelf.text.acronyms import definitions
from papershelf.text.forms import phrase_key
from papershelf.text.passages import lowered, passages

SAMPLE = 10_000
"""A larger collection is learned from this many of its papers, evenly spread: more tell little more and cost memory."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a collection knows about words and phrases."""

    classes: Classes
    papers: int
    """How many papers it was learned from."""
    holders: Counter[str]
    """Key of a phrase → in how many of them it is a noun chunk of its own."""
    acronyms: Mapping[str, str]
    """Key of an acronym → key of its long form, where at least two papers define it and nearly all of them agree."""


def learn(papers: Sequence[Paper]) -> Lexicon:
    """The lexicon of ``papers``."""
    step = max(1, -(-len(papers) // SAMPLE))
    sample = papers[::step]
    classes = Classes(lowered(passages(paper)[0]) for paper in sample)
    holders: Counter[str] = Counter()
    meanings: dict[str, Counter[str]] = defaultdict(Counter)
    for paper in sample:
        spelled, _ = passages(paper)
        lower = lowered(spelled)
        holders.update(_standing(lower, classes))
        for found in definitions(spelled):
            meanings[found.acronym.lower()][key(lower, found.start, found.end)] += 1
    return Lexicon(classes, len(sample), holders, _agreed(meanings))


def _agreed(meanings: Mapping[str, Counter[str]]) -> dict[str, str]:
    usual = {acronym: counts.most_common(1)[0] for acronym, counts in meanings.items()}
    return {acronym: long for acronym, (long, count) in usual.items() if count >= 2 and count >= 0.6 * meanings[acronym].total()}


def _standing(lower: Sequence[str], classes: Classes) -> set[str]:
    """Keys of the chunks of a text, with and without their weak words, and of pairs of chunks joined by "of"."""
    found: set[str] = set()
    before = (0, 0, 0)
    for chunk in chunks(lower, classes):
        start, core, end = chunk
        found.update(key(lower, at, end) for at in range(start, core + 1))
        if is_joined(lower, before, chunk):
            found.add(key(lower, before[1], end))
        before = chunk
    return found


def is_joined(lower: Sequence[str], left: tuple[int, int, int], right: tuple[int, int, int]) -> bool:
    """Whether two chunks are one phrase with "of": ``mixture of experts``."""
    return left[2] == right[1] - 1 == right[0] - 1 and lower[left[2]] == "of" and right[2] - right[1] < 3 and left[2] - left[1] < 3


def key(lower: Sequence[str], start: int, end: int) -> str:
    """The key of the phrase at ``lower[start:end]``."""
    return _key(" ".join(lower[start:end]))


@lru_cache(maxsize=1 << 17)
def _key(phrase: str) -> str:
    return phrase_key((phrase,))


def within(lower: Sequence[str], lexicon: Lexicon, core: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    """The phrases inside the chunk at ``lower[core:end]`` that stand on their own in at least two papers."""
    for start in range(core, end):
        for stop in range(start + 1, min(end, start + longest) + 1):
            if (start, stop) != (core, end) and lexicon.holders.get(key(lower, start, stop), 0) >= 2:
                yield start, stop
