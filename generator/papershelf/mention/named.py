"""Who names whom: the names of a collection, and where each is mentioned."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

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

    def find(self, tokens: Sequence[str]) -> set[str]:
        """The names that stand in ``tokens``: same letters in the same case, from boundary to boundary, the longest only."""
        return set(self._find(tokens))

    def _find(self, tokens: Sequence[str]) -> Iterator[str]:
        for at, token in enumerate(tokens):
            if not token[0].isalnum():
                continue
            if token in self._longer:
                for words in self._longer[token]:
                    if list(tokens[at : at + len(words)]) == words:
                        yield " ".join(words)
            name = token if token in self._single else next((name for name in stems(token) if name in self._single), None)
            if name is not None and (is_marked(name) or _is_used_as_name(tokens, at)):
                yield name


def _is_used_as_name(tokens: Sequence[str], at: int) -> bool:
    """Whether a word with one capital at most is a name here: within a sentence, and not part of a longer title."""
    before = tokens[at - 1] if at else "."
    after = tokens[at + 1] if at + 1 < len(tokens) else "."
    if before in _STARTS or not is_capitalised(tokens[at]):
        return False
    return not (is_word(after) and after.istitle()) and not before.istitle()
