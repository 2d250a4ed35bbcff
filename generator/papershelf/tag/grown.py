"""Topics grown from the keyphrases of a collection that has no vocabulary: the phrases that its entries share.

Phrases that entries are about may be topics (:mod:`papershelf.tag.subjects`). They are chosen one by one for the entries that they reach,
and filed beneath broader ones (:mod:`papershelf.tag.broader`).
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from papershelf.config.topics import FACET
from papershelf.model import Evidence, Tag
from papershelf.tag.broader import depth, parents
from papershelf.tag.phrases import Keyphrase
from papershelf.tag.shared import Phrases, Shared, gather, join
from papershelf.tag.spelling import usual
from papershelf.tag.subjects import subjects
from papershelf.text.titles import capitalised

_MOST_TAGS = 6
_ENOUGH = 3
"""An entry that has so many topics counts little for another one."""
_LEAST_GAIN = 0.2
_SAME, _NEARLY_SAME = 0.75, 0.4
"""The share of the entries of the larger one that two topics may share."""


@dataclass(frozen=True, slots=True)
class Grown:
    """The topics of a collection."""

    topics: Mapping[str, Shared]
    """Key → topic, the one that tells most first."""
    paths: Mapping[str, tuple[str, ...]]
    """Key → names from "Topics" down."""
    meant: Mapping[str, str]
    """Key of a phrase that means the same as another → the other's."""


def grow(phrases: Phrases, acronyms: Mapping[str, str]) -> Grown:
    """The topics of ``phrases``; ``acronyms`` maps their keys to those of their long forms."""
    gathered = gather(phrases)
    meant = join(gathered, acronyms)
    fit = subjects(gathered, meant, phrases)
    chosen = _chosen(fit, len(phrases))
    topics = {key: fit[key] for key in chosen}
    return Grown(topics, _paths(topics, parents(topics, len(phrases))), meant)


def tags(grown: Grown, phrases: Phrases) -> dict[str, tuple[Tag, ...]]:
    """Up to six topics of ``grown`` for every paper id in ``phrases``, best first; none that another one ends with."""
    found: dict[str, list[tuple[float, str]]] = {id_: [] for id_ in phrases}
    for key, row in grown.topics.items():
        for id_, weight in row.holders.items():
            found[id_].append((-weight, key))
    return {id_: _tags(sorted(rows), grown.paths, _evidence(phrases[id_], grown)) for id_, rows in found.items()}


def _chosen(fit: Mapping[str, Shared], papers: int) -> list[str]:
    """Keys of topics, each the one that adds most to what is chosen before it (lazy greedy cover)."""
    most = min(1000, max(12, round(6 * math.sqrt(papers))))
    covered: Counter[str] = Counter()
    by_word: dict[str, list[str]] = defaultdict(list)
    chosen: list[str] = []
    queue = [(-_gain(key, row, covered), key) for key, row in fit.items()]
    heapq.heapify(queue)
    while queue and len(chosen) < most:
        _, key = heapq.heappop(queue)
        gain = _gain(key, fit[key], covered)
        if queue and -gain > queue[0][0]:
            heapq.heappush(queue, (-gain, key))
        elif gain < _LEAST_GAIN:
            break
        elif not any(_repeats(key, other, fit) for word in key.split() for other in by_word[word]):
            chosen.append(key)
            covered.update(fit[key].holders.keys())
            for word in key.split():
                by_word[word].append(key)
    return chosen


def _gain(key: str, row: Shared, covered: Counter[str]) -> float:
    reach = sum(weight / (1 + (covered[id_] / _ENOUGH) ** 2) for id_, weight in row.holders.items())
    return round(reach * (0.3 + row.titled / len(row.holders)) * (1.0 if " " in key else 0.5), 6)


def _repeats(key: str, other: str, fit: Mapping[str, Shared]) -> bool:
    """Whether two topics that share a word have nearly the same entries; of one with more words at an end more may be the other's."""
    both = len(fit[key].holders.keys() & fit[other].holders.keys())
    fewer, more = sorted((len(fit[key].holders), len(fit[other].holders)))
    short, long = sorted((key, other), key=len)
    is_narrower = long.endswith(f" {short}") or (long.startswith(f"{short} ") and not long.startswith(f"{short} of "))
    return both > 0.6 * fewer and both > (_SAME if is_narrower else _NEARLY_SAME) * more


def _name(spelled: Mapping[str, int]) -> str:
    return capitalised(usual(spelled)).replace("/", "-")


def _paths(topics: Mapping[str, Shared], above: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Key → path of names; of two topics with one name the second gets its key."""
    paths: dict[str, tuple[str, ...]] = {}
    taken: set[str] = set()
    for key in sorted(topics, key=lambda key: (depth(key, above), len(key.split()), key)):
        name = _name(topics[key].spelled)
        name = name if name.casefold() not in taken else key
        taken.add(name.casefold())
        paths[key] = (*(paths[above[key]] if key in above else (FACET,)), name)
    return paths


def _tags(
    rows: Sequence[tuple[float, str]], paths: Mapping[str, tuple[str, ...]], evidence: Mapping[str, tuple[Evidence, ...]]
) -> tuple[Tag, ...]:
    said = {" ".join(words[start:]) for _, key in rows for words in [key.split()] for start in range(1, len(words))}
    return tuple(Tag(paths[key], evidence.get(key, ()), -weight) for weight, key in rows if key not in said)[:_MOST_TAGS]


def _evidence(phrases: Sequence[Keyphrase], grown: Grown) -> dict[str, tuple[Evidence, ...]]:
    """Key of a topic → the words of the entry that speak for it."""
    found: dict[str, tuple[Evidence, ...]] = {}
    for phrase in phrases:
        key = phrase.key
        while key in grown.meant:
            key = grown.meant[key]
        if key in grown.topics:
            found[key] = (*found.get(key, ()), Evidence(phrase.text, "title" if phrase.titled else "abstract", weight=phrase.score))
    return found
