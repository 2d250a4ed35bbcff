"""Topics grown from the keyphrases of a collection that has no vocabulary: the phrases that its entries share.

A phrase is a topic where entries are about it and do not only use it: such phrases stand in titles ("vision
transformers"), others do not ("downstream tasks"). Topics are chosen one by one for the entries that they reach, and a
topic that ends with the words of another is filed beneath it.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from papershelf.config.topics import FACET
from papershelf.model import Evidence, Tag
from papershelf.tag.phrases import Keyphrase
from papershelf.tag.shared import Phrases, Shared, gather, join
from papershelf.tag.spelling import usual
from papershelf.text.forms import singular
from papershelf.text.grammar import GENERIC, WEAK

_FEWEST = 3
_BROADEST = 0.7
"""A topic of more entries than this tells nothing."""
_MOST_TAGS = 6
_ENOUGH = 3
"""An entry that has so many topics counts little for another one."""
_TITLED = 0.07
_TITLED_ALONE = 0.25
"""The least share of its entries that must have a topic in their title; more for one word, which may mean anything."""
_WHOLE = 0.25
_WHOLE_ALONE = 0.3
_WHOLE_HYPHENED = 0.5
"""The least share of its places where a topic stands on its own: of several words, of one, of one with a hyphen ("multi-agent" seldom does)."""
_LEAST_GAIN = 0.3
_EMPTY = GENERIC | WEAK


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
    fit = {key: row for key, row in gathered.items() if _is_topic(key, row, len(phrases), gathered)}
    chosen = _chosen(fit, len(phrases))
    return Grown({key: fit[key] for key in chosen}, _paths({key: _name(fit[key].spelled) for key in chosen}), meant)


def tags(grown: Grown, phrases: Phrases) -> dict[str, tuple[Tag, ...]]:
    """Up to six topics of ``grown`` for every paper id in ``phrases``, best first, the most specific only."""
    found: dict[str, list[tuple[float, str]]] = {id_: [] for id_ in phrases}
    for key, row in grown.topics.items():
        for id_, weight in row.holders.items():
            found[id_].append((-weight, key))
    return {id_: _tags(sorted(rows), grown.paths, _evidence(phrases[id_], grown)) for id_, rows in found.items()}


def _is_topic(key: str, row: Shared, papers: int, gathered: Mapping[str, Shared]) -> bool:
    """Whether a phrase is one that entries are about."""
    words = key.split()
    count = len(row.holders)
    if not _FEWEST <= count <= max(_FEWEST, _BROADEST * papers) or any(len(word) < 2 for word in words):
        return False
    if all(singular(word) in _EMPTY or word in _EMPTY for word in words) or words[0] in WEAK - _SIZES:
        return False
    if len(words) > 2 and words[0].endswith("ing") and len(gathered.get(" ".join(words[1:]), row).holders) > 2 * count:
        return False  # a verb and its object: "fine-tuning language models"
    if any(" " in text for text in row.spelled):
        return row.titled >= max(1, _TITLED * count) and row.whole > _WHOLE * count
    whole = _WHOLE_ALONE if len(words) == 1 else _WHOLE_HYPHENED
    return row.titled >= max(2, _TITLED_ALONE * count) and row.whole > whole * count


_SIZES = frozenset({"large", "small", "open", "long", "high", "low"})


def _chosen(fit: Mapping[str, Shared], papers: int) -> list[str]:
    """Keys of topics, each the one that adds most to what is chosen before it (lazy greedy cover)."""
    most = min(1000, max(12, round(8 * math.sqrt(papers))))
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
        elif not any(_repeats(fit[key], fit[other]) for word in key.split() for other in by_word[word]):
            chosen.append(key)
            covered.update(fit[key].holders.keys())
            for word in key.split():
                by_word[word].append(key)
    return chosen


def _gain(key: str, row: Shared, covered: Counter[str]) -> float:
    reach = sum(weight / (1 + (covered[id_] / _ENOUGH) ** 2) for id_, weight in row.holders.items())
    return round(reach * (0.3 + row.titled / len(row.holders)) * (1.0 if " " in key else 0.5), 6)


def _repeats(one: Shared, other: Shared) -> bool:
    """Whether two topics that share a word have nearly the same entries."""
    both = len(one.holders.keys() & other.holders.keys())
    sizes = sorted((len(one.holders), len(other.holders)))
    return both > 0.6 * sizes[0] and both > 0.4 * sizes[1]


def _name(spelled: Counter[str]) -> str:
    text = usual(spelled)
    return (text[:1].upper() + text[1:]).replace("/", "-")


def _paths(names: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Key → path of names; of two topics with one name the second gets its key."""
    paths: dict[str, tuple[str, ...]] = {}
    taken: set[str] = set()
    for key in sorted(names, key=lambda key: (len(key.split()), key)):
        words = key.split()
        parent = next((paths[" ".join(words[at:])] for at in range(1, len(words)) if " ".join(words[at:]) in paths), (FACET,))
        name = names[key] if names[key].casefold() not in taken else key
        taken.add(name.casefold())
        paths[key] = (*parent, name)
    return paths


def _tags(
    rows: Sequence[tuple[float, str]], paths: Mapping[str, tuple[str, ...]], evidence: Mapping[str, tuple[Evidence, ...]]
) -> tuple[Tag, ...]:
    above = {paths[key][:end] for _, key in rows for end in range(2, len(paths[key]))}
    return tuple(Tag(paths[key], evidence.get(key, ()), -weight) for weight, key in rows if paths[key] not in above)[:_MOST_TAGS]


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
