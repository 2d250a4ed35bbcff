"""The terms of an entry, weighted: stems and pairs of stems, with more weight in the title."""

from collections import Counter
from collections.abc import Iterator

from papershelf.model import Paper
from papershelf.text.fold import fold
from papershelf.text.forms import stem
from papershelf.text.grammar import FUNCTION
from papershelf.text.tokens import is_word, tokens

IN_TITLE = 3.0
"""A word of the title counts as three of the abstract; 2 to 4 make no difference that can be measured."""


def terms(paper: Paper) -> Counter[str]:
    """Weighted counts of what ``paper`` says; a pair is two words that follow each other."""
    counts: Counter[str] = Counter()
    for text, weight in ((paper.title, IN_TITLE), (paper.abstract, 1.0), *((note.text, 1.0) for note in paper.notes)):
        for run in _runs(text):
            for at, word in enumerate(run):
                counts[word] += weight  # type: ignore[assignment]
                if at:
                    counts[f"{run[at - 1]} {word}"] += weight  # type: ignore[assignment]
    return counts


def _runs(text: str) -> Iterator[list[str]]:
    """Sequences of stems without a function word or a mark between them; hyphens part words, CJK is cut into pairs."""
    run: list[str] = []
    for token in tokens(text):
        parts = fold(token).split() if is_word(token) else []
        for part in parts or [""]:
            if not part or part in FUNCTION or (len(part) == 1 and part.isascii()):
                if run:
                    yield run
                run = []
            elif ord(part[0]) >= _CJK:
                run += [part[at : at + 2] for at in range(max(1, len(part) - 1))]
            else:
                run.append(stem(part))
    if run:
        yield run


_CJK = 0x2E80
