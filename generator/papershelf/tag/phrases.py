"""Keyphrases: the noun chunks of an entry, ranked by how telling they are in this collection; no vocabulary, no model.

The measure follows what unsupervised keyphrase extraction agrees on: how often and how early a phrase stands, whether
in the title, of how many words, and how rare it is (S. El-Beltagy and A. Rafea, KP-Miner, 2009).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from papershelf.model import Paper
from papershelf.tag.candidates import LONGEST, chunks
from papershelf.tag.lexicon import Lexicon, is_joined, key, within
from papershelf.text.acronyms import definitions
from papershelf.text.grammar import GENERIC
from papershelf.text.passages import lowered, passages

MOST = 20
"""How many keyphrases of an entry are shown."""
_RANKED = 40
_BELONGS = 0.15
_INSEPARABLE = 0.7
"""Shares of the places of a phrase in which a weak word leads it: from the one on the word is part of it, from the other on always."""


@dataclass(slots=True)
class Candidate:
    """A phrase of one entry."""

    key: str
    first: int
    """Where it stands first, in tokens from the start of the title."""
    words: int
    titled: bool
    whole: float = 0
    """How often it is a chunk of its own."""
    inside: float = 0
    """How often it is part of a longer one."""
    spelled: dict[str, int] = field(default_factory=dict)
    """Its spellings and how often each occurs."""

    @property
    def spelling(self) -> str:
        """The most frequent spelling; of equals one without capitals, then the first."""
        return max(self.spelled, key=lambda text: (self.spelled[text], text.islower()))


@dataclass(frozen=True, slots=True)
class Keyphrase:
    """A phrase that tells what an entry is about."""

    text: str
    """As the entry writes it."""
    key: str
    score: float
    titled: bool = False
    """Whether it stands in the title."""
    whole: float = 1.0
    """How often it stands on its own, of all its places; elsewhere it is a part of a longer phrase."""


def keyphrases(paper: Paper, lexicon: Lexicon) -> tuple[Keyphrase, ...]:
    """Up to 40 phrases of ``paper``, best first; the first 20 are its keyphrases, the rest help to grow topics."""
    found = candidates(paper, lexicon)
    scored = {candidate.key: round(_score(candidate, lexicon), 6) for candidate in found}
    ranked = sorted(found, key=lambda candidate: (-scored[candidate.key], candidate.key))
    return tuple(
        Keyphrase(
            candidate.spelling,
            candidate.key,
            scored[candidate.key],
            candidate.titled,
            round(candidate.whole / (candidate.whole + candidate.inside), 3),
        )
        for candidate in ranked[:_RANKED]
    )


def candidates(paper: Paper, lexicon: Lexicon) -> list[Candidate]:
    """Every phrase of ``paper`` that could be a keyphrase; acronyms count for their long forms where those are defined."""
    spelled, titled = passages(paper)
    lower = lowered(spelled)
    found: dict[str, Candidate] = {}

    def add(start: int, end: int, *, whole: bool) -> None:
        name = key(lower, start, end)
        candidate = found.get(name)
        if candidate is None:
            candidate = found[name] = Candidate(name, start, end - start, start < titled)
        if whole:
            candidate.whole += 1
        else:
            candidate.inside += 1
        text = " ".join(spelled[start:end])
        candidate.spelled[text] = candidate.spelled.get(text, 0) + 1

    before = (0, 0, 0)
    for chunk in chunks(lower, lexicon.classes):
        start, core, end = chunk
        led = [(at, _belonging(lower, at, core, end, lexicon)) for at in range(start, core)]
        for at, share in led:
            if share >= _BELONGS:
                add(at, end, whole=True)
        if end - core <= LONGEST:
            add(core, end, whole=all(share < _INSEPARABLE for _, share in led))
        for inner in within(lower, lexicon, core, end, LONGEST):
            add(*inner, whole=False)
        if is_joined(lower, before, chunk) and lexicon.holders.get(key(lower, before[1], end), 0) >= 3:
            add(before[1], end, whole=True)
        before = chunk
    _join_acronyms(found, spelled, lower)
    return list(found.values())


def _belonging(lower: Sequence[str], at: int, core: int, end: int, lexicon: Lexicon) -> float:
    """How often weak words lead a phrase in the collection, of all its places: "large" belongs to "large language models"."""
    count = lexicon.holders.get(key(lower, at, end), 0)
    return count / lexicon.holders[key(lower, core, end)] if count >= 3 else 0.0


def _join_acronyms(found: dict[str, Candidate], spelled: list[str], lower: list[str]) -> None:
    """Adds the counts of an acronym to the long form that the entry defines for it."""
    for definition in definitions(spelled):
        long = found.get(key(lower, definition.start, definition.end))
        short = found.pop(key([definition.acronym.lower()], 0, 1), None)
        if long is None and short is not None:
            long = found[short.key] = short
        elif long is not None and short is not None:
            long.whole += short.whole
            long.first = min(long.first, short.first)
            long.titled |= short.titled


def _score(candidate: Candidate, lexicon: Lexicon) -> float:
    words = candidate.key.split()
    rarity = math.log1p(math.log((lexicon.papers + 1) / (lexicon.holders.get(candidate.key, 0) + 1)))
    score = math.log(candidate.whole + INSIDE * candidate.inside) + RARITY * rarity + LENGTH[min(candidate.words, len(LENGTH) - 1)]
    score += TITLE * candidate.titled - PLACE * math.log1p(candidate.first / 20)
    if lexicon.holders.get(candidate.key, 0) >= 3:
        score += SHARED
    if not candidate.whole:
        score -= NEVER_WHOLE
    if all(word in GENERIC for word in words):
        score -= ALL_GENERIC
    elif words[-1] in GENERIC and lexicon.holders.get(candidate.key, 0) < 2:
        score -= GENERIC_HEAD
    return score


INSIDE = 0.5
RARITY = 0.5
TITLE = 0.5
PLACE = 0.5
NEVER_WHOLE = 0.5
SHARED = 0.3
ALL_GENERIC = 2.0
GENERIC_HEAD = 0.5
LENGTH = (0.0, -1.3, 0.0, -0.3, -0.8)
