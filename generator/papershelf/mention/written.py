"""How a name is written where it is introduced: in brackets behind what it stands for, in a list, with the number of its version."""

import re
from collections.abc import Iterator, Sequence

from papershelf.mention.made import NEW
from papershelf.mention.several import ENDS
from papershelf.mention.shapes import bare, is_capitalised, is_marked
from papershelf.mention.usage import Usage
from papershelf.mention.words import PRESENTING, QUOTES, Introduction, is_new
from papershelf.text.language.grammar import FUNCTION, GENERIC
from papershelf.text.words.tokens import is_word

BEFORE = frozenset({",", ":", "the", "our", "-", "—", "–", '"', "“", "”", "''", "``", "*", "_"})
_CLIPPED = re.compile(r"[A-Z][a-z]+-[A-Z][a-z]+")
"""Clipped words: "a Pointer Net (Ptr-Net)"."""


def with_capitals(spelled: Sequence[str], first: int, place: int) -> str:
    """The word at ``place`` with those that have capitals right before it, down to ``first``: ``Weighted Transformer``."""
    begin = place
    while begin > first and is_capitalised(spelled[begin - 1]) and is_word(spelled[begin - 1]):
        begin -= 1
    return " ".join(spelled[begin : place + 1])


def is_number(spelled: Sequence[str], place: int) -> bool:
    """Whether the token at ``place`` belongs to the number of a list: ``(1)``, ``i)``."""
    return any(
        spelled[at + 2 : at + 3] == [")"] and spelled[at] == "(" and re.fullmatch(r"\d|[ivx]{1,3}|[a-d]", spelled[at + 1])
        for at in range(max(0, place - 2), place + 1)
    )


def bracketed(spelled: Sequence[str], place: int, end: int) -> int | None:
    """Where the acronym stands that ``(…)`` gives to the words from ``place`` on; it begins with the same letter."""
    for at in range(place + 1, min(end - 1, place + 10)):
        if spelled[at] == "(":
            token = spelled[at + 1]
            closed = at + 2 < len(spelled) and spelled[at + 2] in {")", ",", ";", "or"}
            fits = (
                closed
                and (is_marked(token) or _CLIPPED.fullmatch(token))
                and token[0].lower() == spelled[place][0].lower()
                and token != spelled[place]
            )
            return at + 1 if fits else None
        if not is_word(spelled[at]) and spelled[at] not in {",", "&", "-", "*"}:
            return None
    return None


STRICT, LOOSE = 0.8, 0.6
"""Shares of a long form: of one that its acronym spells letter by letter, and of any other."""


def is_own_name(words: Sequence[str], title: frozenset[str], least: float) -> bool:
    """Whether at least the share ``least`` of a long form has capitals or stands in the title, as in a name of the entry's own."""
    telling = [word for word in words if is_word(word) and word.lower() not in FUNCTION]
    own = (is_capitalised(word) or is_marked(word) or all(part in title for part in word.lower().split("-")) for word in telling)
    return sum(own) >= least * len(telling)


def is_named(spelled: Sequence[str], verb: int, place: int, end: int) -> bool:
    """Whether the marked word at ``place`` is what the verb introduces."""
    before = spelled[place - 1]
    after = spelled[place + 1] if place + 1 < end else "."
    near = (
        before in BEFORE
        or before.lower() in PRESENTING | GENERIC | NEW
        or is_number(spelled, place - 1)
        or place == verb + 1
        or before in QUOTES
    )
    return near and (after in ENDS or after.lower() in GENERIC or after.lower() in FUNCTION - {"with"})


def listed(spelled: Sequence[str], place: int, end: int, usage: Usage) -> Iterator[Introduction]:
    """The name at ``place``, and the one that "and" joins to it."""
    yield Introduction(_whole(spelled, place, end), place)
    if place + 2 < end and spelled[place + 1] in {"and", "&"} and is_marked(spelled[place + 2]) and is_new(spelled[place + 2], usage):
        yield Introduction(bare(spelled[place + 2]), place + 2)


def is_closed(spelled: Sequence[str], place: int, end: int) -> bool:
    """Whether ``, a …`` or the like follows a word with one capital, as it follows a name."""
    after = spelled[place + 1] if place + 1 < end else "."
    return after in {",", "(", "-", "—"} and place + 2 < end and spelled[place + 2].lower() in {"a", "an", "the", "which", "-"}


def _whole(spelled: Sequence[str], place: int, end: int) -> str:
    """The name at ``place`` with the number of its version: ``GigaSpeech 2``."""
    after = spelled[place + 1] if place + 1 < end else "."
    closing = spelled[place + 2] if place + 2 < end else "."
    if re.fullmatch(r"[vV]?\d(?:\.\d)?", after) and not is_word(closing):
        return f"{spelled[place]} {after}"
    return bare(spelled[place])
