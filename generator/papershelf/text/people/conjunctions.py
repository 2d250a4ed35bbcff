"""Lists of names in other languages than English: ``Juan Pérez y María Gómez`` are two people, ``José Ortega y Gasset`` is one."""

import re

from papershelf.text.people.bodies import is_body
from papershelf.text.people.words import is_small_in_names

_AND = re.compile(r"(?<=\s)(?:y|e|i|en|och|og|és|ve|oraz|a|ja|dan|și|и|і|та|και)(?=\s)")
"""In small letters only: a capital is an initial."""
_GIVEN = re.compile(r"\s*[^\W\d_][\w.'’-]*(?:\s+[^\W\d_]\.)*\s*\Z")
"""One word, or one with initials: of two it could be a whole name."""
_SUFFIXES = frozenset("Filho Júnior Junior Neto Sobrinho".split())
"""Words behind the family that are none, as in ``Costa e Silva Filho``."""
_MOST = 50
"""Conjunctions. What has more is no list of names, and would take a time that grows with their square."""


def people(text: str, *, told: bool = True) -> list[str]:
    """The pieces of ``text`` between conjunctions, where on both sides stand whole names: two words or more, or a comma within each.

    Where nobody has ``told`` that it is a list, ``a`` is the article of a title and not the Czech word.
    """
    found, start = list[str](), 0
    every = [one for one in _AND.finditer(text) if told or one[0] != "a"]
    if len(every) > _MOST:
        return [text]
    for one, end in zip(every, [*(after.start() for after in every), len(text)][1:], strict=True):
        before, behind = text[start : one.start()], text[one.end() : end]
        if _are_apart(before, behind):
            found.append(before)
            start = one.end()
    return [*found, text[start:]]


def _are_apart(before: str, behind: str) -> bool:
    if "," in behind:  # "Pérez, Juan y Gómez, María"
        given = [*before.split(",")[1::2], *behind.split(",")[1:]]
        return len(given) > 1 and before.count(",") % 2 == 1 and all(map(_GIVEN.match, given)) and not is_body(f"{before} {behind}")
    return _is_whole(before.rpartition(",")[2]) and _is_whole(behind)


def _is_whole(text: str) -> bool:
    """Whether ``text`` has a given and a family name, and is no part of what a body is called."""
    words = [word for word in text.split() if not is_small_in_names(word) and word not in _SUFFIXES]
    return len(words) > 1 and not any(word[0].islower() for word in words) and not is_body(text)
