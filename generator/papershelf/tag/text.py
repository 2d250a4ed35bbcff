"""An entry as the matcher reads it: its tokens, their weights, and the parts that terms are matched on."""

from bisect import bisect_right

from papershelf.model import Paper, Place
from papershelf.tag.discourse import weights
from papershelf.text.forms import parts
from papershelf.text.passages import Words
from papershelf.text.sentences import sentences
from papershelf.text.tokens import is_word, tokens

_MARK = (("", ""),)
"""What a mark is to the matcher: a part that no term has."""
_MOST = 1 << 17


class _Parts(dict[str, tuple[tuple[str, str], ...]]):
    """Token → its parts, kept: a look-up costs a tenth of a call. Emptied when it has grown large."""

    def __missing__(self, token: str) -> tuple[tuple[str, str], ...]:
        if len(self) > _MOST:
            self.clear()
        found = self[token] = (parts(token) or _MARK) if is_word(token) else _MARK
        return found


_PARTS = _Parts()


class EntryText:
    """The words of one entry."""

    def __init__(self, paper: Paper, words: Words) -> None:
        """Takes ``words``, those of ``paper``."""
        self.spelled, self.titled = words.spelled, words.titled
        self.notes = self.titled + 1 + len(tokens(paper.abstract)) if paper.notes else len(self.spelled)
        self.weights = weights(words.spelled, words.lower, self.titled)
        pieces = [_PARTS[token] for token in self.spelled]
        self.parts = [part for piece in pieces for part in piece]
        """Stem and written form of each part of each token."""
        self.token = [at for at, piece in enumerate(pieces) for _ in piece]
        """The token that each part belongs to."""
        self._ends: list[int] = []

    def sentence(self, part: int) -> int:
        """The number of the sentence that ``part`` stands in; -1 for the title."""
        at = self.token[part]
        self._ends = self._ends or [end for _, end in sentences(self.spelled, self.titled + 1)]
        return -1 if at < self.titled else bisect_right(self._ends, at)

    def place(self, token: int) -> Place:
        """Where ``token`` stands."""
        if token < self.titled:
            return "title"
        return "abstract" if token < self.notes else "notes"

    @property
    def length(self) -> int:
        """Tokens without those of the title."""
        return len(self.spelled) - self.titled
