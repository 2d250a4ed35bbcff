"""Phrases over the whole collection: who holds them, and which of them mean the same."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from papershelf.tag.phrases import Keyphrase
from papershelf.text.grammar import GENERIC

_ALONE = 0.3
"""The least share of its places where a phrase must stand on its own to be a topic without its head noun."""

Phrases = Mapping[str, Sequence[Keyphrase]]
"""Paper id → its phrases, best first."""


@dataclass(slots=True)
class Shared:
    """A phrase that several entries hold."""

    holders: dict[str, float] = field(default_factory=dict)
    """Paper id → how well it tells the paper: up to 1 by rank, and 1 more in the title."""
    titled: int = 0
    """In how many titles it stands."""
    whole: float = 0.0
    """The sum of the shares of its places where it is not part of a longer phrase."""
    spelled: Counter[str] = field(default_factory=Counter)
    others: list[str] = field(default_factory=list)
    """Spellings of other phrases that mean the same: acronyms and the like."""

    def take(self, other: "Shared") -> None:
        """Adds what a phrase of the same meaning holds; its spellings are kept apart."""
        for id_, weight in other.holders.items():
            self.holders[id_] = max(weight, self.holders.get(id_, 0.0))
        self.titled += other.titled
        self.whole += other.whole
        self.others += [*other.spelled, *other.others]


def gather(phrases: Phrases) -> dict[str, Shared]:
    """Key → the phrases that at least two entries hold."""
    gathered: dict[str, Shared] = defaultdict(Shared)
    for id_ in sorted(phrases):
        for rank, phrase in enumerate(phrases[id_]):
            row = gathered[phrase.key]
            row.holders[id_] = round(1 / (1 + rank / 5) + phrase.titled, 6)
            row.titled += phrase.titled
            row.whole += phrase.whole
            row.spelled[phrase.text] += 1
    return {key: row for key, row in gathered.items() if len(row.holders) > 1}


def join(gathered: dict[str, Shared], acronyms: Mapping[str, str]) -> dict[str, str]:
    """Makes one what means the same in ``gathered``, and returns which key went into which.

    Joined are acronyms with their long forms, ``pre-training`` with ``pretraining``, ``transformer models`` with ``transformer``.
    """
    by_letters: dict[str, list[str]] = defaultdict(list)
    for key in gathered:
        by_letters[key.replace(" ", "")].append(key)
    usual = {letters: min(keys, key=lambda key: (-len(gathered[key].holders), key)) for letters, keys in by_letters.items()}
    gone: dict[str, str] = {}
    for key in sorted(gathered, key=lambda key: (-len(key), key)):
        meant = acronyms.get(key) or _without_head(key, gathered) or usual[key.replace(" ", "")]
        if meant != key and meant in gathered:
            gathered[meant].take(gathered.pop(key))
            gone[key] = meant
    return gone


def _without_head(key: str, gathered: Mapping[str, Shared]) -> str | None:
    """``key`` without a last word like "model", where that is used more, and on its own."""
    *rest, head = key.split()
    shorter = " ".join(rest)
    if head not in GENERIC or shorter not in gathered:
        return None
    row = gathered[shorter]
    alone = row.whole if row.whole > _ALONE * len(row.holders) else 0.0
    return shorter if alone > len(gathered[key].holders) else None
