"""Names of people as sources write them: one string or many, given name first or last."""

import html
import re
from collections.abc import Iterable

from papershelf.model import Name
from papershelf.text.people import conjunctions, joint_bodies
from papershelf.text.people import scripts as name_scripts
from papershelf.text.people.bodies import is_body
from papershelf.text.people.capitals import families_first
from papershelf.text.people.family import family_at, is_family_first
from papershelf.text.people.marks import without_address, without_marks, without_others
from papershelf.text.people.run_on import run_on
from papershelf.text.people.words import CAPITAL_PARTICLES, FORENAMES_TOO, INITIALS, PARTICLES, SUFFIX, appended, are_initials
from papershelf.text.plain import one_line

_SEMICOLON = re.compile(r"[;；]")
_BETWEEN = re.compile(
    r"\s*[;；、，|]\s*(?:(?:and|&)\s+)?|\s+(?:and|&|et)\s+|(?<=[.,])\s+AND\s+|(?<!\bvon)\s+und\s+(?!zu\b)|\s+/\s+|\s*\n\s*"
)
"""What stands between two names of a list."""
_COMMAS = re.compile(r"\s*[，،]\s*")
_RUN_ON = re.compile(r"((?:[^\W\d_]\.[\s-]*){1,4})\s+(?!.*\b(?:[JS]r|I{2,3}|IV)\b)(\S.*)\Z")
_SMALL = re.compile(r"[^\W\d_A-Z]{2}")
_SHORT_FIRST = re.compile(r"[^\W\d_]{1,3}\.?\s+[^\W\d_]{2}")
"""Initials and a name: "j madar", "rt ng"."""
_INITIAL_FIRST = re.compile(r"(?:[^\W\d_]\.[\s-]*)+\s[^\W\d_]{2}")
"""Initials with stops and a name, whose comma parts it from the next: "S. T. Pan, K. So"."""
_OF_TWO_AND_TWO = re.compile(r"[A-Z][a-z] [A-Z][a-z]\Z")
_WHOLE = re.compile(r"[A-Z][^\W\d_A-Z]+(?:-[^\W\d_]+)? [A-Z]")
_TURNED = re.compile(r"[^\W\d_][\w'’-]{2,}(?:\s[A-ZА-ЯЁІЇЄҐ]\b\.?){2,3}\Z")
"""A family name before two or three initials: "Nado R A"; one alone may be a name, as in "Malcolm X"."""
_INITIALS_TOGETHER = re.compile(r"\s(?:[A-Z]\.?-?){2,4}\Z")
_ENDS_WITH_INITIAL = re.compile(r"[^\W\d_]{2,}(?:\s[^\W\d_]\.?)+\Z")
_STOP = re.compile(r"(?<=[^\W\d_]{4})\.\s*\Z")
"""The end of a sentence, not of ``Inc.`` or ``Ltd.``."""

_GROUP = r"(?:Collaborations?|Consortium|Initiative|Investigators|Network|(?:Study|Working|Research) Group|Team)"
_LED_BY_BODY = re.compile(rf"\s*(?P<body>[^:;,]{{2,80}}\b{_GROUP}(?: \([^()]*\))?)\s?:\s+(?P<people>\S.*)\Z", re.DOTALL)
"""``TIDES Collaboration: A. Ek, B. Roe``, as arXiv has it."""
_FOR_BODY = re.compile(
    rf"(?P<people>\S.*?),?\s+(?:on behalf of|for)\s+(?:the\s+)?(?P<body>[^\W\d_a-z][^:;,]{{1,80}}\b{_GROUP}s?)\s*\Z", re.DOTALL
)
"""``Ann Ek on behalf of the Hive Study Group``."""

# Some lists tear a name at every entity: "Barbar &#225;", "B &#246; ttger", "&#216; ystein".
_TORN = re.compile(r"(?:(?<=\w) )?(?P<entity>&#x?[0-9a-f]+;)(?: (?=\w+(?![\w.])))?", re.IGNORECASE)


def _mended(match: re.Match[str]) -> str:
    letter = html.unescape(match["entity"])
    return f" {letter}" if letter.isupper() and match[0].startswith(" ") else letter


def from_text(text: str) -> Name:
    """The name that ``text`` spells: ``Ludwig van Beethoven``, ``van Beethoven, Ludwig``, ``OpenAI``."""
    text = without_address(_TORN.sub(_mended, one_line(text)))
    if joint_bodies.is_held(text):
        return Name(literal=joint_bodies.released(text))
    if "," in text:
        return _with_comma(text)
    words = text.split()
    if len(words) < 2 or is_body(text, one=True):
        return Name(literal=text)
    if not text.isascii() and name_scripts.are_unspaced(words):
        parts = name_scripts.family_and_given(words)
        return Name(*parts) if parts else Name(literal=text)
    if _TURNED.match(text) or is_family_first(words):
        return Name(family=words[0], given=" ".join(words[1:]))
    at = family_at(words)
    return Name(family=" ".join(words[at:]), given=" ".join(words[:at]))


def _with_comma(text: str) -> Name:
    """The name that ``text`` spells, family first as a rule: ``King, Jr., Martin Luther``."""
    family, _, given = text.partition(",")
    if " " in family and is_body(family):  # "Hive Team, Harbour"
        return Name(literal=text.strip(" ,"))
    head, _, tail = given.strip().partition(",")
    if SUFFIX.match(head):  # "King, Jr., Martin Luther"
        if not tail.strip():  # "John Smith, Jr."
            return from_text(f"{family} {head}")
        family, given = f"{family} {head}", tail
    elif SUFFIX.match(tail.strip()):  # "King, Martin Luther, Jr.", as RIS has it
        family, given = f"{family} {tail.strip()}", head
    elif (words := given.split()) and len(words) > 1 and SUFFIX.match(words[-1]):  # "King, Martin Luther Jr", as PubMed has it
        family, given = f"{family} {words[-1]}", " ".join(words[:-1])
    return (
        Name(family=family.strip(), given=given)
        if family.strip() and (given := given.strip(" ,"))
        else Name(literal=text.strip(" ,") or text)
    )


def is_particle(word: str) -> bool:
    """Whether ``word`` is a particle of family names: ``van``, ``de``."""
    return word in PARTICLES


def is_group(text: str) -> bool:
    """Whether ``text`` names a body and no person: ``ATLAS Collaboration``."""
    return is_body(text)


def from_inverted(text: str) -> Name:
    """The name that ``text`` spells where sources put the family name first: ``Fanning E.`` is one, ``Bob Jones`` is not."""
    text = without_address(text)
    if body := turned_body(*text.split(",")):
        return Name(literal=body)
    if not _ends_with_initials(text):
        return from_text(text)
    words, suffix = _and_suffix(text)
    at = next(at for at in range(len(words), 0, -1) if not are_initials(words[at - 1]))
    return Name(family=" ".join([*words[:at], *suffix]), given=" ".join(words[at:]))


def turned_body(family: str, *given: str) -> str:
    """The name of a body that databases turned as if it were a person's: ``Neuroimaging Initiative, Alzheimer's Disease``; else ``""``."""
    if len(given) != 1 or " " not in family.strip() or not is_body(family) or is_body(given[0]):
        return ""
    return f"{given[0]} {family}".strip()


def _ends_with_initials(text: str) -> bool:
    words, _ = _and_suffix(text)
    return "," not in text and len(words) > 1 and are_initials(words[-1]) and not are_initials(words[0])


def _and_suffix(text: str) -> tuple[list[str], list[str]]:
    """The words of ``text``, and the suffix behind them: ``Smith J Jr.``."""
    words = text.split()
    at = len(words) - (len(words) > 2 and bool(SUFFIX.match(words[-1])) and are_initials(words[-2]))
    return words[:at], words[at:]


def from_list(text: str, *, told: bool = True) -> tuple[Name, ...]:
    """The names that one string lists, separated by ``;``, ``and``, or by commas where those part whole names.

    Where nobody has ``told`` that it is one, no names are found but such as stand there plainly.
    """
    text = without_others(without_marks(html.unescape(_TORN.sub(_mended, text))))  # first: the semicolon of an entity parts no names
    if told and (around := _around_body(text)):
        return around
    if not text.isascii():
        text = _COMMAS.sub(", ", text)
    parts = [part for part in _BETWEEN.split(joint_bodies.held(text)) if part.strip(" ,")]
    if len(parts) == 1:
        parts = conjunctions.people(parts[0], told=told)
    elif parts and _SEMICOLON.search(text):
        parts = _before_groups(parts)
    whole = len(parts) > 1 and (_SEMICOLON.search(text) or all(part.count(",") == 1 for part in parts))  # "Tanaka, Mei and Okafor, Amara"
    found = _bare(parts if whole else [name for part in parts for name in _by_commas(part, alone=len(parts) == 1, told=told)])
    if not text.isascii():
        found = [one for name in found for one in name_scripts.people(name)]
    if told and (capitals := families_first(found)):
        return tuple(Name(family=family, given=given) for family, given in capitals)
    spelled = [name for name in found if not is_group(name)]
    # "Smith J.; Doe AB", as databases list authors: where all names end with initials, the families come first.
    if not spelled or not all(map(_ends_with_initials, spelled)) or not (len(spelled) > 1 or _is_turned(spelled[0])):
        return tuple(map(from_text, found))
    if len(found) > 1 and found[-1] == spelled[-1] and not any("." in name for name in found[:-1]) and not _and_suffix(found[-1])[1]:
        found[-1] = found[-1].removesuffix(".")  # it ends the list, as PubMed writes it
    return tuple(map(from_inverted, found))


def _around_body(text: str) -> tuple[Name, ...]:
    """The people who speak for a body, and it: before a colon, or behind ``for the``; nobody where ``text`` has neither."""
    if ":" in text and (led := _LED_BY_BODY.match(text)):
        return (Name(literal=one_line(led["body"])), *from_list(led["people"]))
    found = _FOR_BODY.match(text) if " for " in text or " behalf " in text else None
    if not found or " " not in found["people"] or is_body(found["people"].rpartition(",")[2]):
        return ()
    return (*from_list(found["people"]), Name(literal=one_line(found["body"])))


def _before_groups(parts: list[str]) -> list[str]:
    """``parts`` with the first in its names where all behind it are bodies, as PubMed has it: ``Ek S, Berg JM; Crab Study Group.``."""
    people, *others = parts
    if "," not in people or is_group(people) or not all(map(is_group, others)):
        return parts
    others[-1] = _STOP.sub("", others[-1])
    return [*_by_commas(people, alone=True, told=True), *others]


def from_items(items: Iterable[str]) -> tuple[Name, ...]:
    """The names that ``items`` spell, one each; ``et al.`` is nobody."""
    found = _bare(items)
    if parts := families_first(found):
        return tuple(Name(family=family, given=given) for family, given in parts)
    inverted = all(map(_ends_with_initials, found)) and any(_INITIALS_TOGETHER.search(name) for name in found)  # "Lee A", "Ek BC"
    return tuple(map(from_inverted if inverted else from_text, found))


def _bare(items: Iterable[str]) -> list[str]:
    names = (without_others(without_marks(one_line(item))).strip(" ;") for item in items)
    return [name for name in names if name.strip(" :")]


def _is_turned(text: str) -> bool:
    """Whether one name alone ends with initials, as in ``Li X.`` and ``Nguyen TH``; ``Malcolm X`` is as it should be."""
    words, suffix = _and_suffix(text)
    return not text.isupper() and (bool(suffix) or words[-1].endswith(".") or len(words[-1]) > 1)


def _by_commas(text: str, *, alone: bool, told: bool) -> list[str]:
    """Names between commas; one that is ``alone`` may have its family name, of several words, first."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) < 2 or (len(parts) % 2 == 0 and not text.isascii() and name_scripts.are_whole(parts)):
        return parts
    if len(parts) > 2 and _are_all_initials(parts[-1]) and all(_RUN_ON.match(part) for part in parts[1:-1]):  # "Lin, N. Garvey, W.D."
        pieces = [piece for part in parts[1:-1] for piece in _RUN_ON.match(part).groups()]  # type: ignore[union-attr]
        parts = [parts[0], *pieces, parts[-1]]
    inverted = len(parts) % 2 == 0 and all(map(_may_be_one, parts[::2], parts[1::2])) and not all(map(_SHORT_FIRST.match, parts))
    if inverted and not any(map(_INITIAL_FIRST.match, parts[::2])):  # "Comaromi, J.P., Salton, G."
        return [f"{family}, {given}" for family, given in zip(parts[::2], parts[1::2], strict=True)]
    if alone and (people := run_on(parts, sure=not told)):  # "Cole, Stephen Cole, Jonathan R."
        return people
    if len(parts) == 3 and " " not in parts[0] and any(map(SUFFIX.match, parts[1:])):  # "Smith, John, Jr."
        return [", ".join(parts)]
    if len(parts) == 2 and (" " not in parts[0] or (alone and _is_family_first(*parts))):  # "Smith, John"
        return [", ".join(parts)]
    return appended(parts, SUFFIX.match)  # "John Smith, Jr., Mary Jones"


def _may_be_one(family: str, given: str) -> bool:
    """Whether ``given`` is of up to four letters, and no whole name: ``G. Ek``, ``李 娜``; ``Bo Li`` is one behind another, ``Jianxin Wu``."""
    is_led = _INITIAL_FIRST.match(given) and not (given.isupper() or given.endswith("."))  # "A. Yu." are initials
    is_short = _OF_TWO_AND_TWO.match(given) and _WHOLE.match(family) and family.split(maxsplit=1)[0] not in CAPITAL_PARTICLES
    return bool(INITIALS.match(given)) and not (is_led or is_short or name_scripts.family_and_given(given.split()))


def _are_all_initials(given: str) -> bool:
    return bool(INITIALS.match(given)) and not _SMALL.search(given)


def _is_family_first(family: str, given: str) -> bool:
    """Whether the comma stands within one name: ``García Márquez, Gabriel``, ``van Gogh, Vincent Willem``; ``Mei Tanaka, OpenAI`` are two."""
    if _INITIAL_FIRST.match(family):
        return False
    first = family.split(maxsplit=1)[0]
    if SUFFIX.match(given) or first in PARTICLES or (first in FORENAMES_TOO and not family.islower()):
        return True
    if is_group(family) or is_group(given) or _ends_with_initials(family):
        return False
    if " " in given:
        return bool(_ENDS_WITH_INITIAL.match(given))
    return given[:1].isupper() and (given.istitle() or family.isupper())
