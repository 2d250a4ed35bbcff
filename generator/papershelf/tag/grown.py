"""Topics grown from the keyphrases of a collection that has no vocabulary: the phrases that its entries share.

A phrase is a topic where entries are about it and do not only use it: such phrases stand in titles ("vision
transformers"), others do not ("downstream tasks"). Topics are chosen one by one for the entries that they reach, and a
topic that ends with the words of another is filed beneath it.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from papershelf.model import Tag
from papershelf.tag.phrases import Keyphrase
from papershelf.tag.spelling import usual
from papershelf.text.forms import singular
from papershelf.text.grammar import GENERIC, WEAK

FACET = "Topics"
_FEWEST = 3
_BROADEST = 0.7
"""A topic of more entries than this tells nothing."""
_MOST_TAGS = 6
_ENOUGH = 3
"""An entry that has so many topics counts little for another one."""
_TITLED = 0.07
_TITLED_ALONE = 0.25
"""The least share of its entries that must have a topic in their title; more for one word, which may mean anything."""
_ALONE = 0.3
_ALONE_HYPHENED = 0.5
"""The least share of its places where a topic of one word stands on its own; "in-context" and "multi-agent" seldom do."""
_EMPTY = GENERIC | WEAK

Phrases = Mapping[str, Sequence[Keyphrase]]


@dataclass(slots=True)
class _Phrase:
    """A phrase over the whole collection."""

    holders: dict[str, float] = field(default_factory=dict)
    """Paper id → how well it tells the paper, from 1 down."""
    titled: int = 0
    whole: float = 0
    spelled: Counter[str] = field(default_factory=Counter)

    def take(self, other: "_Phrase") -> None:
        """Adds what another phrase of the same meaning holds; the spellings stay."""
        for id_, weight in other.holders.items():
            self.holders[id_] = max(weight, self.holders.get(id_, 0))
        self.titled += other.titled
        self.whole += other.whole


def grow(phrases: Phrases, acronyms: Mapping[str, str]) -> dict[str, tuple[Tag, ...]]:
    """Topics for every paper id in ``phrases``; ``acronyms`` maps their keys to those of their long forms."""
    gathered = _joined(_gathered(phrases), acronyms)
    shared = {key: row for key, row in gathered.items() if _is_topic(key, row, len(phrases), gathered)}
    chosen = _chosen(shared, len(phrases))
    paths = _paths({key: _name(shared[key].spelled) for key in chosen})
    found: dict[str, list[tuple[float, str]]] = {id_: [] for id_ in phrases}
    for key in chosen:
        for id_, weight in shared[key].holders.items():
            found[id_].append((-weight, key))
    return {id_: _tags(sorted(rows), paths) for id_, rows in found.items()}


def _gathered(phrases: Phrases) -> dict[str, _Phrase]:
    gathered: dict[str, _Phrase] = defaultdict(_Phrase)
    for id_ in sorted(phrases):
        for rank, phrase in enumerate(phrases[id_]):
            row = gathered[phrase.key]
            row.holders[id_] = round(1 / (1 + rank / 5) + phrase.titled, 6)
            row.titled += phrase.titled
            row.whole += phrase.whole
            row.spelled[phrase.text] += 1
    return {key: row for key, row in gathered.items() if len(row.holders) > 1}


def _joined(gathered: dict[str, _Phrase], acronyms: Mapping[str, str]) -> dict[str, _Phrase]:
    """``gathered`` with the phrases of one meaning made one: acronyms, ``pre-training`` and ``pretraining``, ``transformer models``."""
    by_letters: dict[str, list[str]] = defaultdict(list)
    for key in gathered:
        by_letters[key.replace(" ", "")].append(key)
    usual = {letters: min(keys, key=lambda key: (-len(gathered[key].holders), key)) for letters, keys in by_letters.items()}
    for key in sorted(gathered, key=lambda key: (-len(key), key)):
        *rest, head = key.split()
        shorter = " ".join(rest)
        meant = usual[key.replace(" ", "")]
        if key in acronyms and acronyms[key] in gathered:
            meant = acronyms[key]
        elif head in GENERIC and shorter in gathered and _stands_alone(gathered[shorter]) > len(gathered[key].holders):
            meant = shorter
        if meant != key and meant in gathered:
            gathered[meant].take(gathered.pop(key))
    return gathered


def _stands_alone(row: _Phrase) -> float:
    """In how many entries a phrase is not part of a longer one."""
    return row.whole if row.whole > _ALONE * len(row.holders) else 0


def _is_topic(key: str, row: _Phrase, papers: int, gathered: Mapping[str, _Phrase]) -> bool:
    """Whether a phrase is one that entries are about."""
    words = key.split()
    count = len(row.holders)
    if not _FEWEST <= count <= max(_FEWEST, _BROADEST * papers) or any(len(word) < 2 for word in words):
        return False
    if all(singular(word) in _EMPTY or word in _EMPTY for word in words) or words[0] in WEAK - {
        "large",
        "small",
        "open",
        "long",
        "high",
        "low",
    }:
        return False
    if len(words) > 2 and words[0].endswith("ing") and len(gathered.get(" ".join(words[1:]), row).holders) > 2 * count:
        return False  # a verb and its object: "fine-tuning language models"
    if not any(" " in text for text in row.spelled):
        alone = _ALONE if len(words) == 1 else _ALONE_HYPHENED
        return row.titled >= max(2, _TITLED_ALONE * count) and row.whole > alone * count
    return row.titled >= max(1, _TITLED * count) and row.whole > 0.25 * count


def _chosen(shared: Mapping[str, _Phrase], papers: int) -> list[str]:
    """Keys of topics, each the one that adds most to what is chosen before it (lazy greedy cover)."""
    most = min(1000, max(12, round(8 * math.sqrt(papers))))
    covered: Counter[str] = Counter()
    chosen: list[str] = []
    queue = [(-_gain(key, row, covered), key) for key, row in shared.items()]
    heapq.heapify(queue)
    while queue and len(chosen) < most:
        _, key = heapq.heappop(queue)
        gain = _gain(key, shared[key], covered)
        if queue and -gain > queue[0][0]:
            heapq.heappush(queue, (-gain, key))
        elif gain < 0.3:
            break
        elif not _repeats(key, chosen, shared):
            chosen.append(key)
            covered.update(shared[key].holders.keys())
    return chosen


def _gain(key: str, row: _Phrase, covered: Counter[str]) -> float:
    reach = sum(weight / (1 + (covered[id_] / _ENOUGH) ** 2) for id_, weight in row.holders.items())
    alone = 1.0 if " " in key else 0.5
    return round(reach * (0.3 + row.titled / len(row.holders)) * alone, 6)


def _repeats(key: str, chosen: Sequence[str], shared: Mapping[str, _Phrase]) -> bool:
    """Whether nearly the same entries have a chosen topic with a word of ``key``."""
    words, holders = set(key.split()), shared[key].holders.keys()
    for other in chosen:
        if not words.isdisjoint(other.split()):
            others = shared[other].holders.keys()
            both = len(holders & others)
            if both > 0.6 * min(len(holders), len(others)) and both > 0.4 * max(len(holders), len(others)):
                return True
    return False


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


def _tags(rows: Sequence[tuple[float, str]], paths: Mapping[str, tuple[str, ...]]) -> tuple[Tag, ...]:
    """The best topics of an entry, the most specific only."""
    keys = [key for _, key in rows]
    above = {paths[key][:end] for key in keys for end in range(2, len(paths[key]))}
    return tuple(Tag(paths[key], ()) for key in keys if paths[key] not in above)[:_MOST_TAGS]
