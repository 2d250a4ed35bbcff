"""How the words of a collection are used: what tells a name from a common word or acronym there."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

import numpy as np

from papershelf.mention.shapes import bare, is_marked, is_mixed, stems
from papershelf.text.language.forms import phrase_key
from papershelf.text.words.acronyms import LINKS, long_form
from papershelf.text.words.numbered import END, Texts
from papershelf.text.words.tokens import is_word

_KINDS = frozenset("model models dataset datasets benchmark benchmarks corpus library toolkit framework architecture backbone".split())
_ENDS = frozenset({".", "?", "!", ":", "\n\n", END})
_BETWEEN = frozenset({",", "and", "or", "&", "/"})
_JOINING = frozenset({"and", "or"})
_NEXT = 2
"""Tokens from one name to the next of a list; one more where both a comma and a word stand between them."""
_SIZE = re.compile(r"\d+(?:\.\d+)?B")
_VERSION = re.compile(r"[vV]?\d(?:\.\d+)?")


class Usage:
    """Counts over all entries."""

    def __init__(self, texts: Texts) -> None:
        """Counts the words of ``texts``."""
        self._texts = texts
        counts = texts.holders(texts.stream, len(texts.tokens))
        small = texts.flags(str.islower)
        self.small: Counter[str] = Counter({texts.tokens[at]: int(counts[at]) for at in np.flatnonzero(small & (counts > 0)).tolist()})
        """Word in lower case → in how many entries it stands in small letters."""
        self._marked = ~small & texts.flags(lambda word: is_word(word) and is_marked(word))
        marked = [texts.tokens[at] for at in np.flatnonzero(self._marked & (counts > 0)).tolist()]
        self.holders: Counter[str] = self._holders()
        """Marked word without plural → in how many entries it stands."""
        self.plural: set[str] = {bare(word) for word in marked if word[-1] == "s" and word[-2:-1].isupper()}
        """Marked words that are used in the plural."""
        self.listed: set[str] = set()
        """Marked words that stand in a list beside a name, or before "model", "dataset" and the like."""
        self.words: Counter[str] = Counter()
        """Word with one capital at its start → in how many entries it stands in a list beside a name: ``Mistral``."""
        self._list()
        self.meanings: dict[str, Counter[str]] = defaultdict(Counter)
        """Acronym → its long forms as written, and how many entries define it so."""
        self.defined: dict[int, list[tuple[str, str]]] = {}
        """Row of an entry → the acronyms that it defines, each with its long form; nothing for an entry that defines none."""
        for row, definitions in texts.defined.items():
            spelled = texts.spelled(row)
            self.defined[row] = [(found.acronym, long_form(spelled, found)) for found in definitions]
            for acronym, long in self.defined[row]:
                self.meanings[acronym][long] += 1
        self.long = {phrase for counts in self.meanings.values() for long in counts for phrase in (long.lower(), phrase_key((long,)))}
        """Long forms in small letters, and in the singular."""

    def _holders(self) -> Counter[str]:
        places = np.flatnonzero(self._marked[self._texts.stream])
        most = len(self._texts.tokens)
        held = np.unique(self._texts.paper[places].astype(np.int64) * most + self._texts.stream[places])
        rows, token = held // most, held % most
        names = {at: [name for name in stems(self._texts.tokens[at]) if is_marked(name)] for at in set(token.tolist())}
        return Counter(
            name for _, name in {(row, name) for row, at in zip(rows.tolist(), token.tolist(), strict=True) for name in names[at]}
        )

    def _list(self) -> None:
        tokens, stream = self._texts.tokens, self._texts.stream
        between, kinds = (self._texts.flags(words.__contains__)[stream] for words in (_BETWEEN, _KINDS))
        places = np.flatnonzero(self._marked[stream])
        self.listed |= {bare(tokens[at]) for at in set(stream[places[kinds[places + 1]]].tolist())}
        words: set[tuple[int, str]] = set(self._sized())
        joined = self._texts.flags(_JOINING.__contains__)[stream]
        for step in (-3, -2, 2, 3):
            near, far = (step // abs(step), step - step // abs(step))
            inside = places[(places + step >= 0) & (places + step < len(stream))]
            linked = between[inside + near] & (joined[inside + max(near, far)] if abs(step) > _NEXT else True)
            for at in inside[linked].tolist():
                token, other = tokens[stream[at]], tokens[stream[at + step]]
                if self._marked[stream[at + step]] and is_mixed(other):
                    self.listed.add(bare(token))
                elif other.istitle() and other.isalpha() and is_mixed(token) and tokens[stream[at + step - 1]] not in _ENDS:
                    words.add((int(self._texts.paper[at]), other))
        self.words.update(word for _, word in words)

    def _sized(self) -> Iterator[tuple[int, str]]:
        """Row and word of the models that are called by their sizes: ``Mistral 7B``, ``Gemma 2 9B``, ``Falcon-40B``."""
        tokens, stream = self._texts.tokens, self._texts.stream
        for at in np.flatnonzero(self._texts.flags(lambda token: bool(_SIZE.fullmatch(token)))[stream]).tolist():
            words = [tokens[number] for number in stream[max(at - 3, 0) : at].tolist()]
            if words and _VERSION.fullmatch(words[-1]):
                words.pop()
            if len(words) > 1 and words[-1].istitle() and words[-1].isalpha() and words[-2] not in _ENDS:
                yield int(self._texts.paper[at]), words[-1]

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
    words = long.replace("-", " ").split()
    if any(word[:1].isupper() for word in words[1:] or words):
        return False
    links = {word[0] for word in words if word in LINKS}
    return all(char in links for char in name if char.islower())
