"""What the patterns of titles and texts share: words that introduce a name, and whether a name is new."""

import re
from dataclasses import dataclass

from papershelf.mention.shapes import bare
from papershelf.mention.usage import Usage

PRESENTING = frozenset(
    """propose proposes proposed introduce introduces introduced introducing present presents presented develop develops developed release
    releases released design designs designed create created creates build built construct constructed devise devised describe offer
    contribute contributes unveil""".split()
)
"""Verbs with which authors put forward what they made: a name stands near one where it is introduced."""
CALLING = frozenset("called named dubbed termed coined namely titled denoted entitled name call dub term coin".split())
OWN = frozenset(
    "we our this propose proposes proposed introduce novel new present presents introduced introduces paper work authors".split()
)
"""With one of these a sentence can speak of what its authors made."""
QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "`", "*", "_", "{", "}", "$"})
_ENDING = re.compile(r"-(?:[a-z]{3,}ed|aware|like|style|level|specific|free|centric|driven|wise|agnostic)\Z", re.IGNORECASE)
"""What makes an adjective of a name: "LLM-based"."""
KNOWN = 3
"""Entries that use a name beside the one that introduces it: with more it is no new name, unless the title begins with it."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """A name, and the tokens of the entry where it is introduced."""

    name: str
    at: int


def is_adjective(word: str) -> bool:
    """Whether ``word`` is no name but made of one: ``LLM-based``."""
    return bool(_ENDING.search(word))


def is_new(token: str, usage: Usage) -> bool:
    """Whether ``token`` can be the name of something new: hardly any other entry uses it, and not as a common acronym."""
    name = bare(token)
    if is_adjective(name):
        return False
    return usage.holders[name] <= KNOWN and len(name) > 1 and not (usage.holders[name] > 1 and usage.is_common(name))
