"""Who names whom: the names of a collection, and where each is mentioned."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from papershelf.mention.shapes import is_capitalised, is_marked, is_mixed, is_whole, stems
from papershelf.mention.usage import Usage
from papershelf.text.tokens import is_word

_USED = 2
"""A name that no entry introduces is listed when so many use it."""
_STARTS = frozenset({".", "?", "!", ":", "\n\n", "(", '"', "“"})


def used(usage: Usage) -> set[str]:
    """Names that the collection uses: mixed letters tell them, or other names beside them in a list."""
    marked = {
        name
        for name, count in usage.holders.items()
        if count >= _USED and is_whole(name) and len(name) > 1 and not usage.is_common(name) and (is_mixed(name) or name in usage.listed)
    }
    marked -= {name for name in marked if name.endswith("s") and name[:-1] in marked}
    words = {word for word, count in usage.words.items() if count >= _USED and usage.is_unknown(word) and len(word) > 2}
    return marked | words


class Capitals(NamedTuple):
    """The words of an entry that may be names, so that its text need not be read again to look for them."""

    used: frozenset[str]
    """Those that stand as a name stands: within a sentence, and not in a longer title."""
    others: frozenset[str]

    @classmethod
    def of(cls, tokens: Sequence[str]) -> "Capitals":
        """The words of ``tokens`` with a capital or a digit."""
        places = [at for at, token in enumerate(tokens) if not token.islower() and token[0].isalnum()]
        used = {tokens[at] for at in places if _is_used_as_name(tokens, at)}
        return cls(frozenset(used), frozenset(tokens[at] for at in places if tokens[at] not in used))


class Names:
    """The names to look for, by their first word."""

    def __init__(self, names: Mapping[str, object]) -> None:
        """Takes the keys of ``names``, as written."""
        self._single = {name for name in names if " " not in name}
        self._longer: dict[str, list[list[str]]] = defaultdict(list)
        for name in names:
            words = name.split()
            if len(words) > 1:
                self._longer[words[0]].append(words)

    def find(self, capitals: Capitals, tokens: Callable[[], Sequence[str]]) -> set[str]:
        """The names in an entry: same letters in the same case, from boundary to boundary; ``tokens`` are read if need be."""
        found = {name for token in capitals.used for name in self._of(token)}
        found |= {name for token in capitals.others for name in self._of(token) if is_marked(name)}
        if not self._longer.keys().isdisjoint(capitals.used | capitals.others):
            found |= self._of_several(tokens())
        return found

    def _of(self, token: str) -> Iterator[str]:
        """The longest name that ``token`` stands for, if any."""
        if token in self._single:
            yield token
        else:
            yield from [name for name in stems(token) if name in self._single][:1]

    def _of_several(self, tokens: Sequence[str]) -> set[str]:
        firsts = [at for at, token in enumerate(tokens) if token in self._longer]
        return {" ".join(words) for at in firsts for words in self._longer[tokens[at]] if list(tokens[at : at + len(words)]) == words}


def _is_used_as_name(tokens: Sequence[str], at: int) -> bool:
    """Whether a word with one capital at most is a name here: within a sentence, and not part of a longer title."""
    before = tokens[at - 1] if at else "."
    after = tokens[at + 1] if at + 1 < len(tokens) else "."
    if before in _STARTS or not is_capitalised(tokens[at]):
        return False
    return not (is_word(after) and after.istitle()) and not before.istitle()
