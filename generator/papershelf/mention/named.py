"""Who names whom: the names of a collection, and where each is mentioned."""

from collections import Counter, defaultdict
from collections.abc import Iterable

import numpy as np

from papershelf.mention.shapes import is_capitalised, is_marked, is_mixed, is_whole, letters, stems
from papershelf.mention.usage import Usage
from papershelf.text.words.arrays import Array
from papershelf.text.words.numbered import Texts
from papershelf.text.words.tokens import is_word

_USED = 2
"""A name that no entry introduces is listed when so many use it."""
_STARTS = frozenset({".", "?", "!", ":", "\n\n", "(", '"', "“"})


def used(usage: Usage) -> set[str]:
    """Names that the collection uses: mixed letters tell them, or other names beside them in a list."""
    together: Counter[str] = Counter()
    for name, count in usage.holders.items():
        together[letters(name)] += count
    marked = {
        name
        for name in usage.holders
        if (usage.holders[name] >= _USED or (together[letters(name)] >= _USED and usage.is_unknown(name)))
        and is_whole(name)
        and len(name) > 1
        and not usage.is_common(name)
        and (is_mixed(name) or name in usage.listed)
    }
    marked -= {name for name in marked if name.endswith("s") and name[:-1] in marked}
    words = {word for word, count in usage.words.items() if count >= _USED and usage.is_unknown(word) and len(word) > 2}
    return marked | words


class Names:
    """The names to look for."""

    def __init__(self, names: Iterable[str]) -> None:
        """Takes ``names`` as written."""
        self._single = {name for name in names if " " not in name}
        self._longer: dict[str, list[list[str]]] = defaultdict(list)
        for name in names:
            words = name.split()
            if len(words) > 1:
                self._longer[words[0]].append(words)

    def find(self, texts: Texts) -> dict[int, set[str]]:
        """Row → the names in a paper of ``texts``: same letters in the same case, from boundary to boundary."""
        found: dict[int, set[str]] = defaultdict(set)
        capital = texts.flags(lambda token: not token.islower() and token[0].isalnum())
        names = {at: name for at in np.flatnonzero(capital).tolist() if (name := self._of(texts.tokens[at]))}
        sure = np.zeros(len(texts.tokens), bool)
        sure[[at for at, name in names.items() if is_marked(name)]] = True
        named = np.zeros(len(texts.tokens), bool)
        named[list(names)] = True
        places = np.flatnonzero(named[texts.stream])
        places = places[sure[texts.stream[places]] | _used_as_names(texts, places)]
        for row, at in zip(texts.paper[places].tolist(), texts.stream[places].tolist(), strict=True):
            found[row].add(names[at])
        first = capital & texts.flags(self._longer.__contains__)
        for place in np.flatnonzero(first[texts.stream]).tolist():
            found[int(texts.paper[place])] |= self._of_several(texts, place)
        return found

    def _of(self, token: str) -> str | None:
        """The longest name that ``token`` stands for, if any."""
        return token if token in self._single else next((name for name in stems(token) if name in self._single), None)

    def _of_several(self, texts: Texts, place: int) -> set[str]:
        """The names of several words that begin at ``place`` in the stream."""
        longer = self._longer[texts.tokens[texts.stream[place]]]
        following = [texts.tokens[at] for at in texts.stream[place : place + max(map(len, longer))].tolist()]
        return {" ".join(words) for words in longer if following[: len(words)] == words}


def _used_as_names(texts: Texts, places: Array) -> Array:
    """Whether the word with one capital at most at each of ``places`` is a name: within a sentence, and not part of a longer title."""
    before, after = texts.stream[places - 1], texts.stream[places + 1]
    title = texts.flags(lambda token: token.istitle() and token[0].isalpha())  # "Mistral 7B" is no longer title
    begins = texts.flags(_STARTS.__contains__)
    begins[0] = True
    told = texts.flags(is_word)
    return ~begins[before] & texts.flags(is_capitalised)[texts.stream[places]] & ~(told[after] & title[after]) & ~title[before]
