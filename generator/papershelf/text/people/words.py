"""The small words of names: particles, suffixes, initials, and the words that a body has in its name and no person."""

import re
from collections.abc import Callable, Iterable

# Particles that belong to the family name. A list, because nothing in a spelled name says so; in lower case, for "Bin" and "Do"
# are given names. Those that are particles with a capital too stand below.
PARTICLES = frozenset(
    "af al ap auf av bin binti bint d' d’ da dal dalla das de degli dei del dela della dello den der des di do dos du el het ibn ní 't ’t 's ’s "
    "la las le les lo los ó op st ten ter the tot ua uí ul ur van van't van’t vande vanden vander ver vom von y zu zum zur".split()
)
CAPITAL_PARTICLES = frozenset(
    "Aït Ait Al Ben Da Dal Dalla De Degli Dei Del Della Dello Des Di Dos Du El La Le Lo Van Vande Vanden Vander Von Zur".split()
)
"""Particles of those who write them with a capital: ``Le Goff``, ``Di Marco``, ``El Khoury``, ``Van Damme``."""
OF_SYLLABLES = frozenset(
    "Nguyen Nguyễn Tran Trần Le Lê Pham Phạm Huynh Huỳnh Hoang Hoàng Phan Vu Vũ Vo Võ Dang Đặng Bui Bùi Do Đỗ Ho Hồ Ngo Ngô Duong Dương Ly Lý "
    "Dao Đào Dinh Đinh Trinh Trịnh Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo".split()
)
"""The commonest families of Vietnam and China, whose given names have single syllables like those of particles: ``Kiet Van Nguyen``."""
CONJUNCTIONS = frozenset("y i e".split())
"""Those that join two families of one person: ``Ortega y Gasset``, ``Casals i Defilló``, ``Costa e Silva``."""
FORENAMES_TOO = frozenset("ben mac nic".split())
"""Particles that are given names where all words of a list are in small letters."""
BEFORE_OTHERS = frozenset("aan bij in onder over uit voor".split())
"""Words that are particles before another one only: ``in 't Veld``."""
_JOINED = re.compile(r"[a-z]{1,5}['’‘](?=[^\W\d_a-z])|[aeu](?:l-|(?P<sun>[dnrstz]h?)-(?=(?i:(?P=sun))))(?=[^\W\d_a-z])")
"""Particles that no blank parts from the name: ``d'Arcy``, ``dell'Acqua``, ``al-Khwarizmi``, ``ash-Shami``."""
SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|2nd|3rd|4th)\.?\Z", re.IGNORECASE)
GROUP = re.compile(
    r"\b(?:team|group|collaborations?|consortium|university|institute|institution|project|laborator\w+|inc|ltd|llc|gmbh|committee|association"
    r"|society|ministry|council|organi[sz]ation|commission|foundation|agency|department|initiative|programme|task force|centre for|center for"
    r"|centers for|cent(?:re|er) of|office of|bureau|network|investigators|developers|contributors|community)\b|\AThe\b(?=.*\s.*\s)",
    re.IGNORECASE,
)
"""Words by which a name is that of a body and no person's: ``ATLAS Collaboration``, ``Centre for Bees``, ``The Bee Keepers``."""
INITIALS = re.compile(r"(?:[^\W\d_]\.?[\s-]*){1,4}\Z")


def are_initials(word: str) -> bool:
    """Whether ``word`` is nothing but initials, in capitals: ``J.P.``, ``TH``."""
    return word.isupper() and bool(INITIALS.match(word))


def appended(parts: Iterable[str], belongs: Callable[[str], object]) -> list[str]:
    """``parts`` with each that ``belongs`` to the one before it at the end of that."""
    found: list[str] = []
    for part in parts:
        if found and belongs(part):
            found[-1] += f" {part}"
        else:
            found.append(part)
    return found


def is_small_in_names(word: str) -> bool:
    """Whether ``word`` may begin with a small letter within a name: ``van``, ``ben``, ``d'Arcy``."""
    return word in PARTICLES or word in FORENAMES_TOO or word in CONJUNCTIONS or bool(_JOINED.match(word))
