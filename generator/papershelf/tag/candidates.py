"""Candidates for keyphrases: noun chunks, found by the classes of their words."""

from collections.abc import Sequence

from papershelf.tag.classes import ADJECTIVE, GERUND, NOUN, PARTICIPLE, STOP, WEAK, Classes
from papershelf.text import grammar

LONGEST = 5
_UNCERTAIN = frozenset({NOUN, GERUND, PARTICIPLE})
_AFTER_VERBS = frozenset("in on at by for with from into onto over under between among within through to as how that when whether".split())
_BEFORE_NOUNS = grammar.DETERMINERS - {"that"}  # "networks that learn"
_OPEN = frozenset({ADJECTIVE, WEAK, PARTICIPLE})


def chunks(lower: Sequence[str], classes: Classes) -> list[tuple[int, int, int]]:
    """Every longest noun chunk of a text: where it starts, where it starts without weak words, and where it ends.

    ``lower`` are all tokens of the text in lower case.
    """
    kinds = [classes[word] for word in lower]
    found: list[tuple[int, int, int]] = []
    start = -1
    for at, kind in enumerate(kinds):
        if kind == STOP or (kind in _UNCERTAIN and _is_verb(lower, kinds, at, inside=start >= 0)):
            if start >= 0:
                _trim(start, at, kinds, found)
            start = -1
        elif start < 0:
            start = at
        elif kind == WEAK and kinds[at - 1] == NOUN:  # "activates important experts", "the model effectively learns"
            if at - start > 1 or not lower[start].endswith(("s", "e")):
                _trim(start, at, kinds, found)
            start = at
    if start >= 0:
        _trim(start, len(kinds), kinds, found)
    return found


def _is_verb(lower: Sequence[str], kinds: Sequence[int], at: int, *, inside: bool) -> bool:
    """Whether the word at ``at``, which could be a noun, is the verb of its sentence; ``inside`` a chunk, or before one."""
    word, kind = lower[at], kinds[at]
    after = lower[at + 1] if at + 1 < len(lower) else "."
    if kind == PARTICIPLE:  # "distributed systems", but "systems distributed over"
        return at + 1 >= len(kinds) or kinds[at + 1] == STOP
    before = lower[at - 1] if at else "."
    if (before == "for" and word in {"example", "instance"}) or (after == "to" and inside and word in grammar.SEEKING):
        return True
    if before in grammar.PREDICATIVE and kind == NOUN and kinds[at - 1] == STOP and (at + 1 >= len(kinds) or kinds[at + 1] == STOP):
        return after != "of"  # no verb, but an adjective that is not known as one: "events are rare"
    if after in _BEFORE_NOUNS:
        return kind == GERUND or inside or word.endswith("s") or before in grammar.BEFORE_VERBS
    if kind == GERUND or word.endswith("s") or before not in grammar.BEFORE_VERBS:
        return False
    return after in _AFTER_VERBS


def _trim(start: int, end: int, kinds: Sequence[int], found: list[tuple[int, int, int]]) -> None:
    """Adds the chunk from ``start`` to ``end`` to ``found``, without what is left open at its end."""
    core = start
    while core < end and kinds[core] == WEAK:
        core += 1
    while core < end and kinds[end - 1] in _OPEN:
        end -= 1
    if core < end:
        found.append((start, core, end))
