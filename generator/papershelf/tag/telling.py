"""What sets a collection apart from the others: the phrases to call it by."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from papershelf.model import Collection
from papershelf.tag.phrases import Keyphrase
from papershelf.tag.spelling import usual
from papershelf.text.language.prose import GENERIC

_MOST = 3
_TOP = 12
"""Keyphrases of an entry that count."""
_KNOWN = 2
"""A phrase must be a keyphrase of so many entries, unless the collection is small."""
_ALONE = 0.5
"""The least share of its places where one word, or two with a hyphen, stand on their own: "on-line", which seldom does, names nothing."""


@dataclass(slots=True)
class _Here:
    """A phrase in one collection."""

    entries: int = 0
    titled: int = 0
    whole: float = 0.0
    spelled: Counter[str] = field(default_factory=Counter)

    def take(self, phrase: Keyphrase) -> None:
        self.entries += 1
        self.titled += phrase.titled
        self.whole += phrase.whole
        self.spelled[phrase.text] += 1

    def names(self, key: str) -> bool:
        """Whether it could name something by itself."""
        stands = self.whole >= _ALONE * self.entries or any(" " in text for text in self.spelled)
        return stands and not all(word in GENERIC for word in key.split())


def telling(collections: Iterable[Collection], phrases: Mapping[str, Sequence[Keyphrase]]) -> dict[str, tuple[str, ...]]:
    """Collection id → up to three phrases that many of its entries and few of the others are about, as they are written.

    A phrase is in the name of one collection only, the one of which the largest share is about it; none ends with one of another name.
    """
    everywhere = Counter(phrase.key for found in phrases.values() for phrase in found[:_TOP])
    held = {collection.id: (_held(collection, phrases, everywhere), len(collection.entries)) for collection in collections}
    best: dict[str, tuple[float, str]] = {}
    for id_, (rows, size) in held.items():
        for key, row in rows.items():
            share = round(row.entries / size, 6)
            if key not in best or share > best[key][0]:
                best[key] = share, id_
    told: dict[str, tuple[str, ...]] = {}
    named: set[str] = set()
    within: set[str] = set()
    for id_, (rows, _) in held.items():
        own = {key: row for key, row in rows.items() if best[key][1] == id_ and key not in within and named.isdisjoint(_ends(key))}
        names = _told(own, everywhere)
        named |= names.keys()
        within.update(end for key in names for end in _ends(key))
        told[id_] = tuple(names.values())
    return told


def _ends(key: str) -> Iterator[str]:
    """What ``key`` ends with: "language model" of "large language model"."""
    words = key.split()
    return (" ".join(words[start:]) for start in range(1, len(words)))


def _held(collection: Collection, phrases: Mapping[str, Sequence[Keyphrase]], everywhere: Counter[str]) -> dict[str, _Here]:
    """The phrases that could name ``collection``."""
    fewest = _KNOWN if len(collection.entries) > 2 * _MOST else 1
    here: dict[str, _Here] = defaultdict(_Here)
    for id_ in collection.entries:
        for phrase in phrases.get(id_, ())[:_TOP]:
            if everywhere[phrase.key] >= fewest:  # three of four stand in one entry alone
                here[phrase.key].take(phrase)
    return {key: row for key, row in here.items() if row.entries >= fewest and row.names(key)}


def _told(rows: Mapping[str, _Here], everywhere: Counter[str]) -> dict[str, str]:
    """Key → spelling of up to three phrases."""

    def weight(key: str) -> float:
        alone = 1.0 if " " in key else 0.1
        return round(alone * (rows[key].titled + 0.5) * rows[key].entries / everywhere[key], 6)

    return _distinct(sorted(rows, key=lambda key: (-weight(key), key)), {key: row.spelled for key, row in rows.items()})


def _distinct(ranked: Iterable[str], spelled: Mapping[str, Counter[str]]) -> dict[str, str]:
    """The first of ``ranked`` that share no word; one word alone only where nothing better leads."""
    chosen: dict[str, str] = {}
    used: set[str] = set()
    for key in ranked:
        words = set(key.split())
        if len(chosen) < _MOST and used.isdisjoint(words) and (" " in key or not chosen):
            chosen[key] = usual(spelled[key])
            used |= words
    return chosen
