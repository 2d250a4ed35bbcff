"""The glossary: acronyms with their long forms, as the entries define them."""

from collections import Counter, defaultdict
from collections.abc import Mapping, MutableMapping, Sequence

from papershelf.model import Acronym
from papershelf.text.language.forms import phrase_key
from papershelf.text.words.acronyms import LINKS

Defined = tuple[str, str]
"""An acronym and its long form as written."""


def glossary(defined: Mapping[str, Sequence[Defined]]) -> tuple[Acronym, ...]:
    """The acronyms in ``defined``, which has paper ids as its keys; spellings of one long form are one meaning."""
    spelled: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    papers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for id_ in sorted(defined):
        for short, long in dict.fromkeys(defined[id_]):
            meaning = (short, phrase_key((long,)).replace(" ", ""))
            spelled[meaning][long] += 1
            if id_ not in papers[meaning]:
                papers[meaning].append(id_)
    _join_slips(spelled, papers)
    found = [Acronym(short, _usual(spelled[short, key]), tuple(papers[short, key])) for short, key in spelled]
    return tuple(sorted(found, key=lambda each: (each.short.casefold(), each.short, -len(each.papers), each.long)))


_SLIP = 2
"""Letters that a slip leaves out at most: "low-rank adaption" is low-rank adaptation."""
_LONG = 4
"""Letters of a word in which one may be another: "fune-tuning"."""


def _join_slips(spelled: MutableMapping[tuple[str, str], Counter[str]], papers: MutableMapping[tuple[str, str], list[str]]) -> None:
    """Makes one meaning of two of an acronym where the rarer only lacks letters inside words, or has some too many or another one."""
    by_short: dict[str, list[str]] = defaultdict(list)
    for short, key in spelled:
        by_short[short].append(key)
    for short, keys in by_short.items():
        ranked = sorted(keys, key=lambda key: (-len(papers[short, key]), key))
        for at, rare in enumerate(ranked):
            usual = next(
                (key for key in ranked[:at] if (short, key) in spelled and _is_slip(spelled[short, key], spelled[short, rare])), None
            )
            if usual is not None:
                papers[short, usual] = sorted({*papers[short, usual], *papers.pop((short, rare))})
                del spelled[short, rare]


def _is_slip(one: Counter[str], other: Counter[str]) -> bool:
    first, second = (_telling(min(spelled)) for spelled in (one, other))
    return len(first) == len(second) and all(map(_is_same, first, second))


def _telling(long: str) -> list[str]:
    """The words of a long form without those that acronyms pass over: learning "from" or "with" human feedback is one thing."""
    words = long.lower().replace("-", " ").split()
    return [word for word in words if word not in LINKS] or words


def _is_same(one: str, other: str) -> bool:
    """Whether two words begin alike and one has the letters of the other in their order, and hardly more, or all of them but one."""
    short, long = sorted((one, other), key=len)
    if one[0] != other[0] or len(long) - len(short) > _SLIP:
        return False
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) <= (len(short) >= _LONG)
    rest = iter(long)
    return all(letter in rest for letter in short)


def _usual(spelled: Counter[str]) -> str:
    """The usual spelling, in small letters where some write it so, and without the plural where some do."""
    return min(spelled, key=lambda text: (text[1:] != text[1:].lower(), -spelled[text], len(text), text))
