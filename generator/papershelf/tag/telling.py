"""What sets a collection apart from the others: the phrases to call it by."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from papershelf.model import Collection
from papershelf.tag.phrases import Keyphrase
from papershelf.tag.spelling import usual
from papershelf.text.grammar import GENERIC

_MOST = 3
_TOP = 12
"""Keyphrases of an entry that count."""
_KNOWN = 2
"""A phrase must be a keyphrase of so many entries, unless the collection is small."""


def telling(collections: Iterable[Collection], phrases: Mapping[str, Sequence[Keyphrase]]) -> dict[str, tuple[str, ...]]:
    """Collection id → up to three phrases that many of its entries and few of the others are about, as they are written."""
    everywhere = Counter(phrase.key for found in phrases.values() for phrase in found[:_TOP])
    return {collection.id: _telling(collection, phrases, everywhere) for collection in collections}


def _telling(collection: Collection, phrases: Mapping[str, Sequence[Keyphrase]], everywhere: Counter[str]) -> tuple[str, ...]:
    fewest = _KNOWN if len(collection.entries) > 2 * _MOST else 1
    here: Counter[str] = Counter()
    titled: Counter[str] = Counter()
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    for id_ in collection.entries:
        for phrase in phrases.get(id_, ())[:_TOP]:
            if everywhere[phrase.key] >= fewest:  # three of four stand in one entry alone
                here[phrase.key] += 1
                titled[phrase.key] += phrase.titled
                spelled[phrase.key][phrase.text] += 1

    def weight(key: str) -> float:
        alone = 1.0 if " " in key else 0.1
        return round(alone * (titled[key] + 0.5) * here[key] / everywhere[key], 6)

    known = [key for key in here if here[key] >= fewest and not all(word in GENERIC for word in key.split())]
    return _distinct(sorted(known, key=lambda key: (-weight(key), key)), spelled)


def _distinct(ranked: Iterable[str], spelled: Mapping[str, Counter[str]]) -> tuple[str, ...]:
    """The first of ``ranked`` that share no word; one word alone only where nothing better leads."""
    chosen: list[str] = []
    used: set[str] = set()
    for key in ranked:
        words = set(key.split())
        if len(chosen) < _MOST and used.isdisjoint(words) and (" " in key or not chosen):
            chosen.append(usual(spelled[key]))
            used |= words
    return tuple(chosen)
