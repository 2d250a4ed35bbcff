"""Phrases over the whole collection: who holds them, and which of them mean the same."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from papershelf.tag.phrases import RANKED, Keyphrase
from papershelf.text.language.forms import stem
from papershelf.text.language.prose import GENERIC

_ALONE = 0.3
_ALONE_OF_SEVERAL = 0.15
"""The least share of its places where a phrase of one word, or of several, must stand on its own to be a topic without its head noun."""

_BY_RANK = tuple(tuple(round(1 / (1 + rank / 5) + titled, 6) for titled in (False, True)) for rank in range(RANKED))
"""How well a phrase of each rank tells its paper: one that is not in the title, and one that is."""

Phrases = Mapping[str, Sequence[Keyphrase]]
"""Paper id → its phrases, best first."""


@dataclass(slots=True)
class Shared:
    """A phrase that several entries hold."""

    holders: dict[str, float] = field(default_factory=dict)
    """Paper id → how well it tells the paper: up to 1 by rank, and 1 more in the title."""
    whole: float = 0.0
    """The sum of the shares of its places where it is not part of a longer phrase."""
    spelled: dict[str, int] = field(default_factory=dict)
    """Spelling → how many entries write it so."""
    others: list[str] = field(default_factory=list)
    """Spellings of other phrases that mean the same: acronyms and the like."""

    @property
    def titled(self) -> int:
        """In how many titles it stands."""
        return sum(weight > 1 for weight in self.holders.values())

    def take(self, other: "Shared") -> None:
        """Adds what a phrase of the same meaning holds; its spellings are kept apart."""
        for id_, weight in other.holders.items():
            self.holders[id_] = max(weight, self.holders.get(id_, 0.0))
        self.whole += other.whole
        self.others += [*other.spelled, *other.others]


def gather(phrases: Phrases) -> dict[str, Shared]:
    """Key → the phrases that at least two entries hold."""
    spread = Counter(phrase.key for id_ in sorted(phrases) for phrase in phrases[id_])
    gathered = {key: Shared() for key, count in spread.items() if count > 1}  # three of four stand in one entry alone
    for id_ in sorted(phrases):
        for by_rank, (text, key, _, titled, whole) in zip(_BY_RANK, phrases[id_], strict=False):
            row = gathered.get(key)
            if row is not None:
                row.holders[id_] = by_rank[titled]
                row.whole += whole
                row.spelled[text] = row.spelled.get(text, 0) + 1
    return gathered


def join(gathered: dict[str, Shared], acronyms: Mapping[str, str]) -> dict[str, str]:
    """Makes one what means the same in ``gathered``, and returns which key went into which.

    Joined are acronyms with their long forms, ``pre-training`` with ``pretraining``, ``literature searching`` with
    ``literature searches``, ``transformer models`` with ``transformer``, ``deep networks`` with ``deep neural networks``.
    """
    usual = _usual(gathered)
    inner = _with_more_inside(gathered)
    gone: dict[str, str] = {}
    for key in sorted(gathered, key=lambda key: (-len(key), key)):
        ways = (
            acronyms.get(key),
            _spelled_out(key, gathered, acronyms),
            _without_head(key, gathered),
            inner.get(key),
            usual[key],
        )
        known = (_end(way, gone) for way in ways if way)
        meant = next((way for way in known if way in gathered), key)
        if meant != key:
            gathered[meant].take(gathered.pop(key))
            gone[key] = meant
    return gone


def _end(key: str, gone: Mapping[str, str]) -> str:
    """Where ``key`` went, and what that went into, as far as it goes."""
    while key in gone:
        key = gone[key]
    return key


def _spelled_out(key: str, gathered: Mapping[str, Shared], acronyms: Mapping[str, str]) -> str | None:
    """``key`` with the long forms of the acronyms in it, where entries say so: "deep RL" is "deep reinforcement learning"."""
    long = " ".join(acronyms.get(word, word) for word in key.split())
    return long if long != key and long in gathered else None


def _letters(key: str) -> str:
    """What spellings of one phrase share; forms of a verb are one only in a phrase: "index" and "indexing" are two things."""
    words = key.split()
    return "".join(map(stem, words)) if len(words) > 1 else key


def _usual(gathered: Mapping[str, Shared]) -> dict[str, str]:
    """Key → the most held key of those that are spellings of one phrase."""
    letters = {key: _letters(key) for key in gathered}
    held: dict[str, list[str]] = defaultdict(list)
    for key, its in letters.items():
        held[its].append(key)
        if " " in key:  # "pre training" is "pretraining", which has no more than one word to stem
            held[key.replace(" ", "")].append(key)
    usual = {its: min(held[its], key=lambda key: (-len(gathered[key].holders), key)) for its in set(letters.values())}
    return {key: usual[its] for key, its in letters.items()}


def _with_more_inside(gathered: Mapping[str, Shared]) -> dict[str, str]:
    """Phrases that are usually said with more words between the first and the last: what is left out is understood."""
    by_ends: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key in gathered:
        if " " in key:
            first, *_, last = key.split()
            by_ends[first, _HEADS.get(last, last)].append(key)
    found: dict[str, str] = {}
    for keys in by_ends.values():
        for key in keys:
            longer = [other for other in keys if _lacks(key, other) and len(gathered[other].holders) >= len(gathered[key].holders)]
            if longer:
                found[key] = min(longer, key=lambda other: (-len(gathered[other].holders), other))
    return found


def _lacks(key: str, other: str) -> bool:
    """Whether ``other`` has the words of ``key`` in their order, and more of them; or the same with another head of its kind."""
    short, long = key.split(), other.split()
    if len(short) == len(long):
        return key != other and short[:-1] == long[:-1]
    inner = iter(long[1:-1])
    return len(short) < len(long) and all(word in inner for word in short[1:-1])


_HEADS = {"net": "network"}


def _without_head(key: str, gathered: Mapping[str, Shared]) -> str | None:
    """``key`` without a last word like "model", where that is used more, and on its own."""
    *rest, head = key.split()
    shorter = " ".join(rest)
    if head not in GENERIC or shorter not in gathered:
        return None
    row = gathered[shorter]
    if len(rest) > 1:
        return shorter if row.whole > _ALONE_OF_SEVERAL * len(row.holders) and len(row.holders) >= len(gathered[key].holders) else None
    alone = row.whole if row.whole > _ALONE * len(row.holders) else 0.0
    return shorter if alone > len(gathered[key].holders) else None
