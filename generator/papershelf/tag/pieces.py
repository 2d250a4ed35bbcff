"""Which phrases are pieces of longer ones: "awareness" where most write "current awareness", "national library" of "… of Medicine"."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from papershelf.tag.shared import Phrases, Shared
from papershelf.tag.spelling import usual
from papershelf.text.language.forms import as_name
from papershelf.text.language.prose import GENERIC

_CUT = 0.6
_CUT_ALONE = 0.5
"""The share of the entries of a phrase, and of a single word, that write it with one and the same word more."""
_DOUBLED = 0.3
_STANDS = 0.5
"""A word before another topic, "college" beside "college libraries", is a piece from that share on if it stands on its own less often than
this; no name is."""
_FEWEST = 5
"""Of fewer entries the same word more may be chance."""


_Around = tuple[str, str, str]
"""A phrase, the word before it, and the one behind it, with "of" before that where it is so; one of the two is empty."""


def pieces(fit: Mapping[str, Shared], phrases: Phrases) -> frozenset[str]:
    """Those of ``fit`` that ``phrases`` nearly always have in one and the same longer phrase."""
    asked = {key: row for key, row in fit.items() if len(row.holders) >= _FEWEST}
    starts = frozenset(key.partition(" ")[0] for key in asked)
    around: dict[str, tuple[_Around, ...]] = {}
    longer: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for id_, found in phrases.items():
        held: set[_Around] = set()
        for _, key, *_ in found:
            if key not in around:
                around[key] = tuple(_around(key, asked, starts))
            if within := around[key]:
                held.update(within)
        for key, before, after in held:
            longer[key][before, after] += id_ in asked[key].holders
    return frozenset(key for key, row in asked.items() if any(_is_piece(key, row, *each, fit) for each in longer[key].items()))


def _around(key: str, fit: Mapping[str, Shared], starts: frozenset[str]) -> Iterator[_Around]:
    """Those of ``fit``, which begin with ``starts``, that stand in ``key``, each with the word before it and with the one behind."""
    words = key.split()
    for start, word in enumerate(words):
        if word not in starts or len(words) == 1:
            continue
        for end in range(start + 1, len(words) + 1):
            run = " ".join(words[start:end])
            if run not in fit:
                continue
            if start:
                yield run, words[start - 1], ""
            if end < len(words):
                yield run, "", " ".join(words[end : end + 2] if words[end] == "of" else words[end : end + 1])


def _is_piece(key: str, row: Shared, words: tuple[str, str], count: int, fit: Mapping[str, Shared]) -> bool:
    """Whether so many entries have ``key`` with the same one of ``words`` before or behind it that it is a piece.

    One more word before several makes them narrower, "stochastic gradient descent", and one like "method" behind them nothing else.
    """
    (before, after), several, size = words, " " in key, len(row.holders)
    if after in GENERIC or (several and before):
        return False
    if count >= (_CUT if several else _CUT_ALONE) * size:
        return True
    is_name = bool(as_name(usual(row.spelled)))
    return not several and not is_name and count >= _DOUBLED * size and row.whole < _STANDS * size and f"{key} {after}" in fit
