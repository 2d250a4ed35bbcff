"""The terms of an entry, weighted: stems and pairs of stems, with more weight in the title."""

from collections import Counter
from functools import lru_cache
from itertools import chain

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
        before = ""
        for word in chain.from_iterable(map(_words, tokens(text))):
            if word:
                counts[word] += weight  # type: ignore[assignment]
                if before:
                    counts[f"{before} {word}"] += weight  # type: ignore[assignment]
            before = word
    return counts


@lru_cache(2**17)
def _words(token: str) -> tuple[str, ...]:
    """The stems of ``token``, and nothing for a function word or a mark, which part a run; hyphens part words, CJK is cut into pairs."""
    found: list[str] = []
    for part in (fold(token).split() if is_word(token) else []) or [""]:
        if not part or part in FUNCTION or (len(part) == 1 and part.isascii()):
            found.append("")
        elif ord(part[0]) >= _CJK:
            found += [part[at : at + 2] for at in range(max(1, len(part) - 1))]
        else:
            found.append(stem(part))
    return tuple(found)


_CJK = 0x2E80
