"""What says that two records are of sibling papers: by the same people, of one year, and nearly of one title.

Groups write about hepatitis B and hepatitis C, in adults and in children, in Lagos and in Kano, and series bear one title in each issue. To
take two such papers for one loses one of them; to take one for two shows it twice, and lists the pair.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from rapidfuzz import fuzz

from papershelf.merge.likeness import exchanged, is_slip
from papershelf.merge.profile import Profile
from papershelf.merge.venues import alike
from papershelf.text.language.grammar import FUNCTION, GENERIC, ORDINALS, WEAK

_SHORT = 3
"""Letters of a word that may be what is left of another alphabet."""
_PLAIN = GENERIC | FUNCTION | WEAK | {"using"}
_DIGIT = re.compile(r"\d+")
_ORDINAL = re.compile(rf"\b(?:{'|'.join(ORDINALS)})\b")
"""Titles that count otherwise are told apart before this is asked."""
_COUNTED = re.compile(
    r"x{0,3}(?:ix|iv|v?i{0,3})e|(?:erst|zweit|dritt|viert|funft)e[rs]?|(?:premier|premiere|deuxieme|seconde?|troisieme|quatrieme)"
    r"|(?:primer|segund|tercer|cuart)[ao]?|(?:prim|terz|quart)[ao]|(?:eerste|tweede|derde)"
)
"""Centuries ("XVIIe siècle") and parts ("Erster Teil"), folded."""
_LIGATURES = ("ff", "fi", "fl")
_LOOKALIKES = frozenset(
    """austria australia austrian australian niger nigeria ireland iceland gambia zambia namibia slovakia slovenia slovakian slovenian mauritania
    mauritius tasmania tanzania guinea guyana india indiana indonesia""".split()
)
"""Names of countries, which are no slips of each other."""
_SALT = re.compile(r"(?P<stem>\w{4,})(?P<end>ate|ite|ide)s?")
"""Nitrates and nitrites."""
_FEW = 2
"""Words in the place of which one more may stand: "Ghana" or "South Africa" in that of "Sierra Leone"."""
_ALIKE = 50
"""Words that are more like each other, run together, may be one parted: "data base"."""
_VERSION = re.compile(r"v?\d{1,2}")
_TOKEN = re.compile(r"[\u3400-\u9fff]|[^\s\u3400-\u9fff]+")


def are_siblings(a: Profile, b: Profile) -> bool:
    """Whether two papers, of which not just one is a preprint, differ in what they are about, or stand in two places of one venue."""
    if a.preprint != b.preprint:
        return False
    return (a.title_key != b.title_key and _differ_in_subject(a.title, b.title)) or (a.year == b.year and _stand_apart(a, b))


def _differ_in_subject(one: str, other: str) -> bool:
    """Whether words of two titles differ, each of them saying something; "using" for "applying" and "system" for "project" do not."""
    words = _TOKEN.findall(one), _TOKEN.findall(other)
    pairs = exchanged(*words)
    if len(pairs) == 1 and words[0][0] != words[1][0] and _is_next(*pairs[0]):
        return True
    if len(words[0]) != len(words[1]):
        return _are_exchanged(*words)
    return bool(pairs) and all(_differ(*pair) for pair in pairs)


def _are_exchanged(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a word or two have more in their place in the other title, each of which says something."""
    before = _same_words(one, other)
    rest, others = one[before:], other[before:]
    behind = _same_words(rest[::-1], others[::-1])
    few, many = sorted((rest[: len(rest) - behind], others[: len(others) - behind]), key=len)
    if not 1 <= len(few) <= _FEW or len(many) > _FEW + 1:
        return False
    if any(word in _PLAIN or len(word) < _SHORT or _DIGIT.search(word) for word in (*few, *many)):
        return False
    initials = "".join(word[0] for word in many)
    return "".join(few) != initials and fuzz.ratio("".join(few), "".join(many)) < _ALIKE


def _same_words(one: Sequence[str], other: Sequence[str]) -> int:
    """With how many words both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _is_next(one: str, other: str) -> bool:
    """Whether one name is the other and the number of a version; behind another word than the first it may be that of a footnote."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and len(short) >= _SHORT and bool(_VERSION.fullmatch(long, len(short)))


def _differ(one: str, other: str) -> bool:
    if len(one) == len(other) == 1:  # "hepatitis B", "Band A"; but "P" may be what is left of "ρ"
        return one.isascii() == other.isascii()
    digits = _DIGIT.findall(one), _DIGIT.findall(other)
    if any(digits):  # "2D" and "3D"; but "4th" is "fourth"
        return all(digits) and digits[0] != digits[1]
    if any(_ORDINAL.search(word) or word in _PLAIN for word in (one, other)):
        return False
    if _are_named(one, other):
        return True
    short, long = sorted((one, other), key=len)
    if long[2:] == short and long.startswith(_LIGATURES):  # lost on the way from a PDF: "nding", "ow"
        return False
    is_remnant = max(len(one), len(other)) <= _SHORT and one.isascii() != other.isascii()
    return min(len(one), len(other)) > 1 and not is_remnant and not is_slip(one, other)


def _are_named(one: str, other: str) -> bool:
    """Whether two words that look alike are known to be two: of two centuries, countries or salts."""
    if (_COUNTED.fullmatch(one) and _COUNTED.fullmatch(other)) or {one, other} <= _LOOKALIKES:
        return True
    first, second = _SALT.fullmatch(one), _SALT.fullmatch(other)
    return first is not None and second is not None and first["stem"] == second["stem"] and first["end"] != second["end"]


def _stand_apart(a: Profile, b: Profile) -> bool:
    """Whether they are two volumes of a book, or stand on other pages of a venue: of one issue, or, under one title, of another."""
    one, other = a.place, b.place
    if one.is_book and other.is_book and one.volume and other.volume:
        return one.volume != other.volume
    if not (one.first and other.first and a.venue and b.venue and alike(a.venue, b.venue)):
        return False
    if one.first <= other.last and other.first <= one.last:
        return False
    numbers = [pair for pair in ((one.volume, other.volume), (one.issue, other.issue)) if all(pair)]
    if a.title_key == b.title_key:
        return any(first != second for first, second in numbers)
    return bool(numbers) or min(one.first, other.first) > 1  # an article that lists page by itself begins at 1
