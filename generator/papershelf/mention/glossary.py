"""The glossary: acronyms with their long forms, as the entries define them."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from papershelf.model import Acronym
from papershelf.text.forms import phrase_key

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
    found = [Acronym(short, _usual(spelled[short, key]), tuple(papers[short, key])) for short, key in spelled]
    return tuple(sorted(found, key=lambda each: (each.short.casefold(), each.short, -len(each.papers), each.long)))


def _usual(spelled: Counter[str]) -> str:
    """The usual spelling, in small letters where some write it so, and without the plural where some do."""
    return min(spelled, key=lambda text: (text[1:] != text[1:].lower(), -spelled[text], len(text), text))
