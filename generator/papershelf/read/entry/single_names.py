"""Whether the last lines of titles are names, one each, as in a programme with a speaker for every talk, or the ends of titles.

Strict on purpose: a title that loses its last line is worse than one that has a name behind it.
"""

import re
from collections.abc import Iterable, Sequence

_FEWEST = 3
_SMALL = re.compile(r"\b[^\W\d_A-Z][^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_MOST_WORDS = 5


def are_names(lines: Sequence[tuple[str, str]], heads: int, texts: Iterable[str]) -> bool:
    """Whether ``lines``, each a title and what may be a name below it, stand in nearly all of ``heads`` and do not read on as titles do.

    A title is broken where the next word does not fit any more, and has words that ``texts`` have in small letters; names have neither.
    """
    if len(lines) < _FEWEST or len(lines) * 10 < heads * 9:
        return False
    names = [_BRACKETS.sub("", name).split() for _, name in lines]
    if not all(1 < len(words) <= _MOST_WORDS for words in names):
        return False
    widest = max(len(title) for title, _ in lines)
    fitting = sum(len(title) + 1 + len(words[0]) <= widest for (title, _), words in zip(lines, names, strict=True))
    if fitting * 2 < len(lines):
        return False
    spelled = [word.lower() for words in names for part in words if not part[0].islower() for word in _WORD.findall(part)]
    small = {word for text in texts for word in _SMALL.findall(text)}
    return sum(word in small for word in spelled) * 5 <= len(spelled)
