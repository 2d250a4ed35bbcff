"""How the words of a collection are used: what tells a name from a common word or acronym there."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from papershelf.mention.shapes import bare, is_marked, is_mixed, stems
from papershelf.text.acronyms import LINKS, definitions, long_form
from papershelf.text.tokens import is_word

_KINDS = frozenset("model models dataset datasets benchmark benchmarks corpus library toolkit framework architecture backbone".split())
_ENDS = frozenset({".", "?", "!", ":", "\n\n"})
_BETWEEN = frozenset({",", "and", "or", "&", "/"})


class Usage:
    """Counts over all entries, in one pass."""

    def __init__(self) -> None:
        self.small: Counter[str] = Counter()
        """Word in lower case → in how many entries it stands in small letters."""
        self.holders: Counter[str] = Counter()
        """Marked word without plural → in how many entries it stands."""
        self.plural: set[str] = set()
        """Marked words that are used in the plural."""
        self.listed: set[str] = set()
        """Marked words that stand in a list beside a name, or before "model", "dataset" and the like."""
        self.words: Counter[str] = Counter()
        """Word with one capital at its start → in how many entries it stands in a list beside a name: ``Mistral``."""
        self.meanings: dict[str, Counter[str]] = defaultdict(Counter)
        """Acronym → its long forms as written, and how many entries define it so."""

    def learn(self, tokens: Sequence[str]) -> list[tuple[str, str]]:
        """Counts the words of one entry, and returns the acronyms that it defines, each with its long form."""
        words = set(tokens)
        small = {word for word in words if word.islower()}
        self.small.update(small)
        marked = {word for word in words - small if is_word(word) and is_marked(word)}
        self.holders.update({name for word in marked for name in stems(word) if is_marked(name)})
        self.plural.update(bare(word) for word in marked if word[-1] == "s" and word[-2:-1].isupper())
        if marked:
            self._list(tokens, marked)
        defined = [(found.acronym, long_form(tokens, found)) for found in definitions(tokens)]
        for acronym, long in defined:
            self.meanings[acronym][long] += 1
        return defined

    def add(self, other: "Usage") -> None:
        """Adds the counts of other entries."""
        for mine, theirs in ((self.small, other.small), (self.holders, other.holders), (self.words, other.words)):
            mine.update(theirs)
        self.plural |= other.plural
        self.listed |= other.listed
        for acronym, counts in other.meanings.items():
            self.meanings[acronym].update(counts)

    def _list(self, tokens: Sequence[str], marked: set[str]) -> None:
        words: set[str] = set()
        last = len(tokens) - 1
        for at, token in enumerate(tokens):
            if token not in marked:
                continue
            if at < last and tokens[at + 1] in _KINDS:
                self.listed.add(bare(token))
            for step in (-2, 2):
                if 0 <= at + step <= last and tokens[at + step // 2] in _BETWEEN:
                    other = tokens[at + step]
                    if other in marked and is_mixed(other):
                        self.listed.add(bare(token))
                    elif other.istitle() and other.isalpha() and is_mixed(token) and tokens[at + step - 1] not in _ENDS:
                        words.add(other)
        self.words.update(words)

    def is_common(self, name: str) -> bool:
        """Whether ``name`` is an acronym of everyday use: in the plural, or of a long form in small letters."""
        if name in self.plural and self.holders[name] > 1 and not is_mixed(name):
            return True
        return any(_is_plain(name, long) for long in self.meanings.get(name, ()))

    def is_unknown(self, word: str) -> bool:
        """Whether no entry has ``word`` in small letters."""
        return not self.small[word.lower()]


def _is_plain(name: str, long: str) -> bool:
    """Whether ``name`` only abbreviates ``long``: written in small letters, and each small letter of ``name`` stands for a word like "of".

    So MoE and LLM are acronyms, and LoRA and ViT are names that were made for the thing.
    """
    words = long.split()
    if any(word[:1].isupper() for word in words[1:] or words):
        return False
    links = {word[0] for word in words if word in LINKS}
    return all(char in links for char in name if char.islower())
