"""What else entries of a small collection are about: so few titles have not each subject, and a word stands alone or not by chance."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from papershelf.tag.shared import Phrases, Shared
from papershelf.text.language.prose import GENERIC

FEW = 150
"""A small collection has no more entries. Of 300 too many phrases stand high in three by chance: "central challenge", "root cause"."""
_TELLING, _TELLING_TWO, _TELLING_VAGUE, _WHOLE = 0.5, 0.6, 0.75, 0.25
"""How well a phrase of several words must tell its entries on average if no title has it, if there are two of them only, and if its last word
says nothing; and the share of its places where it stands on its own. "Nash equilibrium" tells with 0.56 in 30 entries, "belief propagation" with 0.88; "upper bound" with
0.45, "polynomial time" with 0.36, "simulation results" with 0.26."""
_TITLED_SEVERAL = 0.6
"""The share of its entries whose titles have a phrase of several words, from which on it may stand inside others: "triple-negative breast cancer"."""
_KINDS = 6
"""A broad word has so many different words before it, and no fewer than entries in which it has one: "descent" has always the same."""
_TITLES, _TITLED, _CHANCE = 2, 0.25, 0.5
"""How many titles must have it, and what share of those of its entries, less half a title: "actions", in two of eight, is none."""


def telling(gathered: Mapping[str, Shared], vague: Collection[str], phrases: Phrases) -> frozenset[str]:
    """Those of ``gathered`` that entries are about, whatever else is asked of titles and places; ``vague`` words name nothing alone."""
    return frozenset(key for key, row in gathered.items() if _is_high(key, row, vague)) | _broad(gathered, phrases)


def _is_high(key: str, row: Shared, vague: Collection[str]) -> bool:
    """Whether a phrase of several words stands high in its entries, and on its own."""
    rest, _, head = key.rpartition(" ")
    count = len(row.holders)
    if rest and row.whole > 0 and row.titled >= max(_TITLES, _TITLED_SEVERAL * count) and head not in GENERIC and head not in vague:
        return True
    if not rest or row.whole <= _WHOLE * count:
        return False
    least = _TELLING_VAGUE if head in GENERIC or head in vague else _TELLING if count > 2 else _TELLING_TWO
    return round(sum(row.holders[id_] for id_ in sorted(row.holders)) / count, 6) >= least


def _broad(gathered: Mapping[str, Shared], phrases: Phrases) -> frozenset[str]:
    """Words of titles that end many different phrases: "game" ends "cooperative games", "potential games" and more."""
    before: dict[str, set[str]] = defaultdict(set)
    holders: dict[str, set[str]] = defaultdict(set)
    for id_, found in phrases.items():
        for _, key, *_ in found:
            rest, _, head = key.rpartition(" ")
            if rest:
                before[head].add(rest.rpartition(" ")[2])
                holders[head].add(id_)
    many = (head for head in before.keys() & gathered.keys() if len(before[head]) >= max(_KINDS, len(holders[head])))
    return frozenset(head for head in many if gathered[head].titled >= max(_TITLES, _TITLED * len(gathered[head].holders) + _CHANCE))
