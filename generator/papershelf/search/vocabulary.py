"""The words of all entries as shards: by how they begin, and by their length for words that are spelled wrong."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from papershelf.search.code import front, numbers
from papershelf.search.shards import Put, cut
from papershelf.search.stems import ending
from papershelf.search.tokens import AUTHORS, TITLE, Words, in_script_order, longer_than_initials
from papershelf.search.words import STOP
from papershelf.search.words import cut as words_in

SIZE, SIZE_OF_FEW = 1200, 15_000
"""Words in a shard: about 5 KB when compressed. A small collection has one to three larger ones, loaded when the dialog opens, that hold
what others look up elsewhere: words by their length and by their first letters (110 bytes a paper at 389)."""
_TITLED = 23
"""What the level of a word that is in a title is raised by."""
_STARTS, _COMPLETIONS = 10, 12
_STEPS = 3
_THREE = 3
_OFTEN = 128
_LONGEST_SPELLED = 24


def _levels(words: Words) -> NDArray[np.int64]:
    """How often each word is used, as a power of two, raised for those in titles."""
    levels: NDArray[np.int64] = np.log2(np.maximum(words.used(), 1)).astype(np.int64)
    levels[levels >= _TITLED] = _TITLED - 1
    levels[words.used(TITLE) > 0] += _TITLED
    return levels


Levels = Sequence[tuple[str, int]]
"""Words in the order of scripts, and the level of each."""


def with_levels(words: Words) -> Levels:
    """The words that can be looked up, with how often they are used; a stop word only where a title or a name has it."""
    levels = _levels(words).tolist()
    named = (words.used(AUTHORS) > 0) & longer_than_initials(words)
    found = [(word, levels[at]) for at, word in enumerate(words.surfaces) if word not in STOP or levels[at] >= _TITLED or named[at]]
    return sorted(found, key=lambda item: in_script_order(item[0]))


def shards(found: Levels, acronyms: Mapping[str, Sequence[str]], put: Put, *, is_large: bool) -> list[list[str]]:
    """The shards in the order of their words: the first word of each, and its name.

    A shard holds its words, a level for each, and the acronyms of its range: short → long forms, and first word of a long
    form → pairs of long form and short. Of a small collection the ending of each word too: its postings do not name their stems.
    """
    cuts = list(cut([word for word, _ in found], [1.0] * len(found), SIZE if is_large else SIZE_OF_FEW))
    firsts = [found[begin][0] for begin, _ in cuts]
    short, long = _by_shard(acronyms, firsts)
    written = []
    for at, (begin, end) in enumerate(cuts):
        value: list[Any] = [front([word for word, _ in found[begin:end]]), numbers(level for _, level in found[begin:end])]
        if short[at] or long[at] or not is_large:
            value += [short[at], long[at]]
        if not is_large:
            value.append(numbers(ending(word) for word, _ in found[begin:end]))
        written.append([firsts[at], put("words", value).partition("/")[2]])
    return written


def spelled(acronyms: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Each acronym as one folded word, and the words of what it stands for."""
    found: dict[str, list[str]] = {}
    for acronym, meanings in acronyms.items():
        longs = [" ".join(words_in(meaning)[0]) for meaning in meanings]
        if (key := one_word(acronym)) and (several := [long for long in longs if " " in long]):
            found.setdefault(key, []).extend(several)
    return found


def _by_shard(
    acronyms: Mapping[str, Sequence[str]], firsts: list[str]
) -> tuple[dict[int, dict[str, list[str]]], dict[int, dict[str, list[list[str]]]]]:
    keys = [in_script_order(word) for word in firsts]
    short: dict[int, dict[str, list[str]]] = defaultdict(dict)
    long: dict[int, dict[str, list[list[str]]]] = defaultdict(dict)
    if not keys:
        return short, long
    for key, meanings in spelled(acronyms).items():
        for meaning in meanings:
            short[_covering(keys, key)].setdefault(key, []).append(meaning)
            first = meaning.partition(" ")[0]
            long[_covering(keys, first)].setdefault(first, []).append([meaning, key])
    return short, long


def one_word(acronym: str) -> str:
    """``acronym`` as one folded word: ``GPT-4`` → ``gpt4``; ``""`` where it is several."""
    words, joined = words_in(acronym)
    return words[0] if len(words) == 1 else "".join(joined[:1])


def _covering(keys: list[bytes], word: str) -> int:
    return max(0, bisect_right(keys, in_script_order(word)) - 1)


def starts(words: Words, known: Levels) -> dict[str, list[str]]:
    """For each character of ASCII that words begin with, and for each pair, the words that most titles have, then the most used.

    Readers ask for what papers are about: by use in texts "need" and "new" come before "network".
    """
    begun: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    # In steps, so that one title more changes few lists.
    steps = np.floor(_STEPS * np.log2(words.used(TITLE) + 1)).astype(np.int64).tolist()
    places = {word: at for at, word in enumerate(words.surfaces)}
    for word, level in known:
        if word.isascii() and word not in STOP:
            for length in (1, 2):
                begun[word[:length]].append((-steps[places[word]], -(level % _TITLED), word))
    return {start: [word for *_, word in sorted(set(found))[:_STARTS]] for start, found in sorted(begun.items())}


def completions(known: Levels, length: int) -> dict[str, list[str]]:
    """For ``length`` characters that words begin with, the most used words that do, as ``completions`` of the theme has them.

    Of three characters those that are often used: what rarer ones begin stands in one or two shards, and is looked up fast enough.
    """
    begun: dict[str, list[tuple[int, str]]] = defaultdict(list)
    used: Counter[str] = Counter()
    for word, level in known:
        start = word[:length]
        if start.isascii() and len(word) >= length:
            begun[start].append((len(word) - 100 * (level % _TITLED + (level >= _TITLED)), word))
            used[start] += 1 << level % _TITLED
    often = {start for start, count in used.items() if length < _THREE or count >= _OFTEN}
    return {
        start: [word for _, word in sorted(found, key=itemgetter(0))[:_COMPLETIONS]] for start, found in begun.items() if start in often
    }


def spelling(known: Levels, put: Put) -> dict[str, str]:
    """Length → the name of the shard with the words of that length that a misspelled one may mean, and their levels."""
    by_length: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for word, level in known:
        if level >= 1 and 3 <= len(word) <= _LONGEST_SPELLED and not word.isdigit() and word not in STOP:
            by_length[len(word)].append((word, level))
    return {
        str(length): put("spelling", [front([word for word, _ in found]), numbers(level for _, level in found)]).partition("/")[2]
        for length, found in sorted(by_length.items())
    }
