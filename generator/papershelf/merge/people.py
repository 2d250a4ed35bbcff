"""Whether two lists of authors name the same people, however each was written down."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from anyascii import anyascii
from rapidfuzz import fuzz

from papershelf.model import Name
from papershelf.text.fold import fold

_MOST = 60
"""Names of a list that are compared: who agrees in sixty agrees in three thousand."""
_MOST_INITIALS = 3
_SUFFIX = frozenset({"jr", "sr", "ii", "iii", "iv"})
_PADDING = _SUFFIX | {"corporate", "the", "inc", "ltd"}
_TEAMS = frozenset("collaboration consortium group team network".split())
_OTHERS = frozenset({"etal", "others", "andothers", "al", "ua", "etalii"})
_NOBODY = _OTHERS | {"nan", "none", "unknown", "anonymous", "na", ""}
_INITIALS = re.compile(r"[A-Z]{1,3}\Z")


@dataclass(frozen=True, slots=True)
class Person:
    """An author, folded once."""

    words: tuple[str, ...]
    """All words of the name, sorted: ``Wang Wei`` and ``Wei Wang`` have the same."""
    whole: str
    """All of it without spaces: what a torn name (``Barbar á``) has in common with a whole one."""
    family: str
    initial: str
    """The first letter of the given name; ``""`` where there is none."""
    given: str = ""
    """All of the given name without spaces."""


@dataclass(frozen=True, slots=True)
class People:
    """A list of authors."""

    names: tuple[Person, ...] = ()
    others: bool = False
    """It ends in "and others": who is not named may still be an author."""
    families: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two lists of authors agree."""

    shared: int
    shorter: int
    longer: int
    """Where the shorter list ends in "and others", its length too."""

    @property
    def of_shorter(self) -> float:
        """The share of the shorter list that stands in the longer."""
        return self.shared / self.shorter

    @property
    def of_longer(self) -> float:
        """The share of the longer list that stands in the shorter."""
        return self.shared / self.longer


def people(names: Sequence[Name]) -> People:
    """The authors that ``names`` tell; of very long lists the first sixty."""
    found, others = [], len(names) > _MOST
    for name in names[:_MOST]:
        person = _person(name)
        others = others or person.whole in _OTHERS
        if person.whole not in _NOBODY:
            found.append(person)
    return People(tuple(found), others, frozenset(person.family for person in found))


def _person(name: Name) -> Person:
    if team := _team(_latin(str(name)).split()):
        return Person(tuple(sorted(team)), "".join(team), "".join(team), "")
    given, family = (name.given, name.family) if name.family else _parted(name.literal)
    if _INITIALS.match(family) and len(given) > len(family) and " " not in given:  # "Hellerstein JM"
        given, family = family, given
    first, last = _latin(given), [word for word in _latin(family).split() if word not in _PADDING]
    words = [word for word in first.split() if word not in _PADDING] + last
    initial = first[:1] if name.family or not _PADDING.intersection(first.split()) else ""
    return Person(tuple(sorted(words)), "".join(words), "".join(last), initial, first.replace(" ", ""))


def _team(words: Sequence[str]) -> list[str]:
    """What tells a team from others: "Belle" of "Belle Collaboration", which is no B. Collaboration, as "BaBar" is none."""
    words = [word for word in words if word not in _PADDING - _SUFFIX]
    return list(takewhile(lambda word: word not in _TEAMS, words)) if not _TEAMS.isdisjoint(words) else []


def _latin(name: str) -> str:
    """``name``, folded, in the 26 letters: lists write "Żółkiewski", "Sørensen" and "Иванов" in these too."""
    return fold(name if name.isascii() else anyascii(unicodedata.normalize("NFC", name)))


def _parted(literal: str) -> tuple[str, str]:
    given, _, family = literal.rpartition(" ")
    return given, family


def agreement(a: People, b: People) -> Agreement | None:
    """How many people of the two lists are the same; ``None`` where one of them is empty."""
    if not a.names or not b.names:
        return None
    short, long = (a, b) if len(a.names) <= len(b.names) else (b, a)
    free = list(long.names)
    shared = 0
    for person in short.names:
        found = next((other for other in free if _is_equal(person, other)), None) or next(
            (other for other in free if _is_like(person, other)), None
        )
        if found:
            free.remove(found)
            shared += 1
    return Agreement(shared, len(short.names), len(short.names if short.others else long.names))


def _is_equal(one: Person, other: Person) -> bool:
    if one.whole == other.whole or one.words == other.words or (one.family == other.family and _initials_agree(one, other)):
        return True
    if one.whole == other.family + other.given or other.whole == one.family + one.given:  # "李伟" and "Wei Li"
        return True
    return _is_turned(one, other) or _is_turned(other, one)


def _is_turned(one: Person, other: Person) -> bool:
    """Whether ``one`` is ``other`` with initials where the family name should be: "lomet d" and "David Lomet"."""
    return (
        len(one.family) <= _MOST_INITIALS < len(one.given)
        and one.given == other.family
        and (not other.initial or one.family.startswith(other.initial))
    )


def _initials_agree(one: Person, other: Person) -> bool:
    return not one.initial or not other.initial or one.initial == other.initial


def _is_like(one: Person, other: Person) -> bool:
    """A slip of the pen in a long name, or one of two family names left out: ``Berzal`` and ``Berzal Galiano``."""
    if not _initials_agree(one, other):
        return False
    if min(len(one.family), len(other.family)) >= 5 and fuzz.ratio(one.family, other.family) >= 84:
        return True
    return min(len(one.whole), len(other.whole)) >= 9 and (
        fuzz.ratio(one.whole, other.whole) >= 88 or one.whole.startswith(other.whole) or other.whole.startswith(one.whole)
    )
