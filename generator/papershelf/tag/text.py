"""An entry as the matcher reads it: its tokens and their weights."""

from bisect import bisect_right
from functools import cached_property

from papershelf.model import Paper, Place
from papershelf.tag.discourse import weights
from papershelf.text.language.sentences import sentences
from papershelf.text.words.passages import Words
from papershelf.text.words.tokens import tokens


class EntryText:
    """The words of one entry."""

    def __init__(self, paper: Paper, words: Words) -> None:
        """Takes ``words``, those of ``paper``."""
        self.spelled, self.titled, self._lower = words.spelled, words.titled, words.lower
        self._paper = paper

    @cached_property
    def weights(self) -> list[float]:
        """How much each token weighs."""
        return weights(self.spelled, self._lower, self.titled)

    @cached_property
    def _notes(self) -> int:
        """The token that the notes begin with."""
        return self.titled + 1 + len(tokens(self._paper.abstract)) if self._paper.notes else len(self.spelled)

    @cached_property
    def _ends(self) -> list[int]:
        return [end for _, end in sentences(self.spelled, self.titled + 1)]

    def sentence(self, token: int) -> int:
        """The number of the sentence that ``token`` stands in; -1 for the title."""
        return -1 if token < self.titled else bisect_right(self._ends, token)

    def place(self, token: int) -> Place:
        """Where ``token`` stands."""
        if token < self.titled:
            return "title"
        return "abstract" if token < self._notes else "notes"

    @property
    def length(self) -> int:
        """Tokens without those of the title."""
        return len(self.spelled) - self.titled
