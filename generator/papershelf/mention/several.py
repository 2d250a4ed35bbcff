"""Names of several words with capitals: ``an algorithm named Iterative Feature Merging``."""

from collections.abc import Sequence

from papershelf.mention.shapes import is_capitalised, is_marked
from papershelf.mention.usage import Usage
from papershelf.mention.words import is_adjective
from papershelf.text.language.grammar import FUNCTION, GENERIC
from papershelf.text.words.tokens import is_word

ENDS = frozenset(
    {",", ".", "(", ")", ":", ";", "-", "—", "–", "which", "that", "is", "are", "to", "for", "as", "by", "and", "\n\n", '"', "”", "*"}
)
"""What follows a name."""
_FOUND = frozenset(
    """effect effects gap gaps hypothesis law laws problem problems phenomenon curse bias biases paradox dilemma fallacy theorem lemma principle
    cliff deficit lag collapse trap syndrome illusion""".split()
)
"""What is found, not made: "we call this the Group Effect"."""
_LONGEST = 6
"""Words of such a name, exclusive."""


def phrase(spelled: Sequence[str], place: int, end: int, usage: Usage) -> str:
    """The words with capitals that begin at ``place``, where they are a name: ``Iterative Feature Merging``; else ``""``.

    What some entry abbreviates is none ("Large Language Models"), nor what goes on in small letters ("Gaussian Process regression").
    """
    stop = next((at for at in range(place, end) if not (is_word(spelled[at]) and is_capitalised(spelled[at]))), end)
    words = spelled[place:stop]
    if not 1 < len(words) < _LONGEST or any(is_marked(word) for word in words) or words[0].lower() in FUNCTION:
        return ""
    if words[-1].lower() in _FOUND or is_adjective(words[-1]) or any("'" in word or "’" in word for word in words):
        return ""
    if is_capitalised(spelled[place - 1]) or spelled[place - 1] in {"-", "and", "&"}:
        return ""
    after = spelled[stop] if stop < end else "."
    name = " ".join(words)
    small = " ".join(word.lower() for word in spelled[place:end])
    common = name.lower() in usage.long or after == "(" or not stands_alone(after) or small.count(name.lower()) > 1
    return "" if common else name


def stands_alone(after: str) -> bool:
    """Whether the word before ``after`` is a name by itself: not so in "called Gaussian networks"."""
    return after in ENDS or after in GENERIC or after in FUNCTION
