"""Topics grown from the keyphrases of a collection that has no vocabulary: the phrases that its entries share.

A phrase is a topic where entries are about it and do not only use it: such phrases stand in titles ("vision
transformers"), others do not ("downstream tasks"). Topics are chosen one by one for the entries that they reach. One that
ends with the words of another is filed beneath it, and one whose entries mostly hold a broader one too ("policy gradients",
"reinforcement learning"; M. Sanderson and B. Croft, Deriving concept hierarchies from text, 1999).
"""

import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from papershelf.config.topics import FACET
from papershelf.model import Evidence, Tag
from papershelf.tag.phrases import Keyphrase
from papershelf.tag.shared import Phrases, Shared, gather, join
from papershelf.tag.spelling import usual
from papershelf.text.forms import singular
from papershelf.text.grammar import GENERIC, WEAK
from papershelf.text.titles import capitalised

_FEWEST, _SMALL = 3, 500
"""A topic has so many entries, or two where there are no more than ``_SMALL`` in all."""
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
_OFTEN_TITLED, _TITLED_OFTEN, _WHOLE_TITLED = 4, 0.3, 0.15
"""A word that so many titles, and such a share of its entries' titles, have may stand on its own less often: "reasoning"."""
_LEAST_GAIN = 0.2
_SAME, _NEARLY_SAME = 0.75, 0.4
"""The share of the entries of the larger one that two topics may share."""
_DEEPEST = 3
"""Levels of topics."""
_SUBSUMED = 0.6
"""The least share of the entries of a topic that hold a broader one too, so that it is filed there."""
_LIFT = 1.8
"""That share must be so many times that among all entries."""
_BROADER = 2
"""How many times as many entries the broader one has at least."""
_VAGUE = frozenset(
    """activity age aspect assessment bound boundary card category change choice collapse component composition consideration correctness
    correspondence detecting emergence enhancement exercise existence experience extraction fair feedback head heading identification impact
    incident intent isolation list mind mixture modeling modelling occurrence platform portion position presence propagation recipe recovery
    refinement removal segment selection signature status team think thinking title transition trend validation variation volume""".split()
)
"""Words that name something only with another word: "validation" of what?"""
_NUMERAL = re.compile("[ivx]+")
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
    fit = {key: row for key, row in gathered.items() if _is_topic(key, row, len(phrases), gathered, meant)}
    chosen = _chosen(fit, len(phrases))
    topics = {key: fit[key] for key in chosen}
    return Grown(topics, _paths(topics, _parents(topics, len(phrases))), meant)


def tags(grown: Grown, phrases: Phrases) -> dict[str, tuple[Tag, ...]]:
    """Up to six topics of ``grown`` for every paper id in ``phrases``, best first; none that another one ends with."""
    found: dict[str, list[tuple[float, str]]] = {id_: [] for id_ in phrases}
    for key, row in grown.topics.items():
        for id_, weight in row.holders.items():
            found[id_].append((-weight, key))
    return {id_: _tags(sorted(rows), grown.paths, _evidence(phrases[id_], grown)) for id_, rows in found.items()}


def _is_topic(key: str, row: Shared, papers: int, gathered: Mapping[str, Shared], meant: Mapping[str, str]) -> bool:
    """Whether a phrase is one that entries are about."""
    count = len(row.holders)
    fewest = _FEWEST if papers > _SMALL else 2
    if not fewest <= count <= max(_FEWEST, _BROADEST * papers) or not _has_sense(key):
        return False
    words = key.split()
    for at, word in enumerate(words[:2], 1):  # "fine-tuning" is two words of a key
        object_ = " ".join(words[at:])
        if word.endswith("ing") and len(gathered.get(meant.get(object_, object_), row).holders) > 2 * count:
            return False  # a verb and its object: "fine-tuning language models"
    return _stands_for_itself(row, count, len(words))


_MANNERS = frozenset("unified comparative empirical extended systematic theoretical experimental joint hybrid adaptive modular".split())
"""How something is done, which says nothing before a generic noun: "unified framework"."""


def _has_sense(key: str) -> bool:
    """Whether the words alone could name a topic: not "large scale", "recent results", "part II"."""
    words = key.split()
    named = words[:-1] if _NUMERAL.fullmatch(words[-1]) else words
    if any(len(word) < 2 for word in words) or words[0] in WEAK - _SIZES or (len(words) == 1 and singular(key) in _VAGUE):
        return False
    if "based" in words and words[-1] in _EMPTY:  # "LLM-based approach"
        return False
    return not all(singular(word) in _EMPTY or word in _EMPTY or word in _MANNERS for word in named)


def _stands_for_itself(row: Shared, count: int, words: int) -> bool:
    """Whether enough titles have a phrase, and it is not just a piece of others."""
    if any(" " in text for text in row.spelled):
        return row.titled >= max(1, _TITLED * count) and row.whole > _WHOLE * count
    if row.titled >= max(_OFTEN_TITLED, _TITLED_OFTEN * count):
        return row.whole > _WHOLE_TITLED * count
    whole = _WHOLE_ALONE if words == 1 else _WHOLE_HYPHENED
    return row.titled >= max(2, _TITLED_ALONE * count) and row.whole > whole * count


_SIZES = frozenset({"large", "small", "open", "long", "high", "low"})


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
    """Whether two topics that share a word have nearly the same entries; one that is filed under the other may have more of them."""
    both = len(fit[key].holders.keys() & fit[other].holders.keys())
    fewer, more = sorted((len(fit[key].holders), len(fit[other].holders)))
    is_narrower = key.endswith(f" {other}") or other.endswith(f" {key}")
    return both > 0.6 * fewer and both > (_SAME if is_narrower else _NEARLY_SAME) * more


def _name(spelled: Counter[str]) -> str:
    return capitalised(usual(spelled)).replace("/", "-")


def _parents(topics: Mapping[str, Shared], papers: int) -> dict[str, str]:
    """Key of a topic → key of the broader one that it is filed under; a broader one has more entries, so there is no circle."""
    order = sorted(topics, key=lambda key: (-len(topics[key].holders), key))
    place = {key: at for at, key in enumerate(order)}
    subsuming = _subsuming(topics, order, papers)
    parents: dict[str, str] = {}
    for at, key in enumerate(order):
        words = key.split()
        ends = (" ".join(words[start:]) for start in range(1, len(words)))
        parent = next((end for end in ends if place.get(end, at) < at), subsuming.get(key))
        if parent is not None and _depth(parent, parents) < _DEEPEST:
            parents[key] = parent
    return parents


def _depth(key: str, parents: Mapping[str, str]) -> int:
    depth = 1
    while key in parents:
        key, depth = parents[key], depth + 1
    return depth


def _subsuming(topics: Mapping[str, Shared], order: Sequence[str], papers: int) -> dict[str, str]:
    """Key of a topic → the one that most of its entries hold too; of equals the narrowest. ``order`` has the broadest first."""
    held: dict[str, list[int]] = defaultdict(list)
    for at, key in enumerate(order):
        for id_ in topics[key].holders:
            held[id_].append(at)
    together = Counter(pair for found in held.values() for pair in combinations(found, 2))
    best: dict[str, tuple[float, int]] = {}
    for (broad, narrow), both in together.items():
        size, other = len(topics[order[narrow]].holders), len(topics[order[broad]].holders)
        share = round(both / size, 6)
        if both >= _FEWEST and other >= _BROADER * size and share >= max(_SUBSUMED, _LIFT * other / papers):
            best[order[narrow]] = max(best.get(order[narrow], (0.0, 0)), (share, broad))
    return {key: order[broad] for key, (_, broad) in best.items()}


def _paths(topics: Mapping[str, Shared], parents: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Key → path of names; of two topics with one name the second gets its key."""
    paths: dict[str, tuple[str, ...]] = {}
    taken: set[str] = set()
    for key in sorted(topics, key=lambda key: (_depth(key, parents), len(key.split()), key)):
        name = _name(topics[key].spelled)
        name = name if name.casefold() not in taken else key
        taken.add(name.casefold())
        paths[key] = (*(paths[parents[key]] if key in parents else (FACET,)), name)
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
