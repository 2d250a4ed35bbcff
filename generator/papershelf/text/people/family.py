"""Where the family begins in the words of a name: at its particles, and at the first of two that a conjunction joins."""

import re

from papershelf.text.people.words import BEFORE_OTHERS, CAPITAL_PARTICLES, CONJUNCTIONS, FORENAMES_TOO, OF_SYLLABLES, PARTICLES, SUFFIX

_PATRONYMIC = re.compile(r"[А-ЯЁІЇЄҐ][а-яёіїєґ'’]+(?:[оеё]вич|[ьи]ич|[кт]ич|[ое]вна|івна|ївна|ична|йович)\Z")
"""The middle name of Russians, Ukrainians and Belarusians: families of this form stand behind another one."""

_FAMILY = re.compile(r"(?!Любов\Z|Иаков\Z)[А-ЯЁІЇЄҐ][а-яёіїєґ'’-]{2,}(?:[оеё]ва?|єва?|енко|чук)\Z")
"""What is a family and no given name; adjectives (``-ский``) begin the names of bodies too."""
_NAME = re.compile(r"[А-ЯЁІЇЄҐ][а-яёіїєґ'’-]+\Z")

_JOIN_THE_NEXT = frozenset("عبد أبو ابو أبي بن ابن بنت آل בן בת בר אבו אבן".split())
_JOIN_THE_LAST = frozenset("الله الدين".split())
"""Words of Arabic and Hebrew that are one name with the next, or with the one before: ``عبد الله``, ``نور الدين``, ``בן דוד``."""


def is_family_first(words: list[str]) -> bool:
    """Whether the family is the first of two or three ``words``, as catalogues in Cyrillic have it: ``Орлова Вера Петровна``, ``Орлова Вера``."""
    if len(words) == 2:
        return bool(_FAMILY.match(words[0]) and _NAME.match(words[1])) and not _FAMILY.match(words[1])
    return len(words) == 3 and bool(_PATRONYMIC.match(words[2])) and not _PATRONYMIC.match(words[1])


def family_at(words: list[str]) -> int:
    """Where the family name starts; never at the first word."""
    at = len(words) - 1
    if at > 1 and SUFFIX.match(words[at]):
        at -= 1
    if at > 2 and words[at - 1] in CONJUNCTIONS and _are_families(words[at - 2 : at + 1]):
        at -= 2
    while at > 1 and (words[at - 1] in PARTICLES or words[at] in _JOIN_THE_LAST or _leads(words, at - 1)):
        at -= 1
    return at


def _are_families(words: list[str]) -> bool:
    """Whether a conjunction joins two families, as in ``Ortega y Gasset``; in small letters ``i`` and ``e`` are initials."""
    one, joined, other = words
    return len(one) > 1 and not one.endswith(".") and (joined == "y" or not (one.islower() or other.islower()))


def _leads(words: list[str], at: int) -> bool:
    """Whether the word at ``at`` is a particle for those beside it: ``in 't Veld``, ``Le Goff``, and ``ben`` but where all is small."""
    word = words[at]
    if word in _JOIN_THE_NEXT:
        return True
    if word in BEFORE_OTHERS:
        return words[at + 1] in PARTICLES
    if word in FORENAMES_TOO or word in CONJUNCTIONS:
        return not words[-1].islower()
    if word in {"St.", "St", "Ste."}:
        return len(words[at - 1]) > 2 and not words[at - 1].endswith(".")
    if word in CAPITAL_PARTICLES:
        return OF_SYLLABLES.isdisjoint(words[:at] + words[at + 1 :])
    return at > 1 and words[at - 1] in PARTICLES | CAPITAL_PARTICLES and word.lower() in PARTICLES
