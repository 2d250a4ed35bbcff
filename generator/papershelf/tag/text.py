"""An entry as the matcher reads it: its tokens, their weights, and the parts that terms are matched on."""

from bisect import bisect_right

from papershelf.model import Paper, Place
from papershelf.tag.discourse import weights
from papershelf.text.forms import parts
from papershelf.text.passages import lowered, passages
from papershelf.text.sentences import sentences
from papershelf.text.tokens import is_word, tokens

_MARK = (("", ""),)
"""What a mark is to the matcher: a part that no term has."""


class EntryText:
    """The words of one entry."""

    def __init__(self, paper: Paper) -> None:
        """Reads title, abstract and notes of ``paper``."""
        self.spelled, self.titled = passages(paper)
        self.notes = self.titled + 1 + len(tokens(paper.abstract)) if paper.notes else len(self.spelled)
        self.weights = weights(lowered(self.spelled), self.titled)
        self.parts: list[tuple[str, str]] = []
        """Stem and written form of each part of each token."""
        self.token: list[int] = []
        """The token that each part belongs to."""
        for at, token in enumerate(self.spelled):
            found = parts(token) if is_word(token) else _MARK
            self.parts += found
            self.token += [at] * len(found)
        self._ends = [end for _, end in sentences(self.spelled, self.titled + 1)]

    def sentence(self, part: int) -> int:
        """The number of the sentence that ``part`` stands in; -1 for the title."""
        at = self.token[part]
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
