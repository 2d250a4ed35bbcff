"""Names of people as sources write them: one string or many, given name first or last."""

import html
import re

from papershelf.model import Name
from papershelf.text.plain import one_line

# Particles that belong to the family name. A list, because nothing in a spelled name says so; lower case only, so
# that "Van Nguyen" and "De Chen" keep their parts.
_PARTICLES = frozenset(
    "af al ap auf av bin da dal dalla das de degli dei del dela della den der des di do dos du el 't 's "
    "la las le les lo los op st ten ter the tot van vande vanden vander vom von y zu zum zur".split()
)
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|2nd|3rd|4th)\.?\Z", re.IGNORECASE)
_GROUP = re.compile(
    r"\b(?:team|group|collaborations?|consortium|university|institute|institution|project|laborator\w+|inc|ltd|llc|gmbh|committee|association"
    r"|society|ministry|council|organi[sz]ation|commission|foundation|agency|department|initiative|programme|task force|centre for|center for"
    r"|centers for|cent(?:re|er) of|office of|bureau|network|investigators|developers|contributors|community)\b|\AThe\b(?=.*\s.*\s)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*;\s*|\s+(?:and|&)\s+|\s*\n\s*")
_RUN_ON = re.compile(r"((?:[^\W\d_]\.[\s-]*){1,4})\s+(\S.*)\Z")
_SHORT_FIRST = re.compile(r"[^\W\d_]{1,3}\.?\s+[^\W\d_]{2}")
"""Initials and a name: "j madar", "rt ng"."""
_TURNED = re.compile(r"[^\W\d_][\w'’-]{2,}(?:\s[A-Z]\b\.?){2,3}\Z")
"""A family name before two or three initials: "Nado R A"; one alone may be a name, as in "Malcolm X"."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[\s-]*){1,4}\Z")


# Some lists tear a name at every entity: "Barbar &#225;", "B &#246; ttger", "&#216; ystein".
_TORN = re.compile(r"(?:(?<=\w) )?(?P<entity>&#x?[0-9a-f]+;)(?: (?=\w+(?![\w.])))?", re.IGNORECASE)


def _mended(match: re.Match[str]) -> str:
    letter = html.unescape(match["entity"])
    return f" {letter}" if letter.isupper() and match[0].startswith(" ") else letter


def from_text(text: str) -> Name:
    """The name that ``text`` spells: ``Ludwig van Beethoven``, ``van Beethoven, Ludwig``, ``OpenAI``."""
    text = _TORN.sub(_mended, one_line(text))
    if "," in text:
        family, _, given = text.partition(",")
        head, _, tail = given.strip().partition(",")
        if _SUFFIX.match(head):  # "King, Jr., Martin Luther"
            family, given = f"{family} {head}", tail
        elif _SUFFIX.match(tail.strip()):  # "King, Martin Luther, Jr.", as RIS has it
            family, given = f"{family} {tail.strip()}", head
        elif (words := given.split()) and len(words) > 1 and _SUFFIX.match(words[-1]):  # "King, Martin Luther Jr", as PubMed has it
            family, given = f"{family} {words[-1]}", " ".join(words[:-1])
        return (
            Name(family=family.strip(), given=given.strip()) if family.strip() and given.strip() else Name(literal=text.strip(" ,") or text)
        )
    words = text.split()
    if len(words) < 2 or _GROUP.search(text):
        return Name(literal=text)
    if _TURNED.match(text):
        return Name(family=words[0], given=" ".join(words[1:]))
    at = _family_at(words)
    return Name(family=" ".join(words[at:]), given=" ".join(words[:at]))


def is_particle(word: str) -> bool:
    """Whether ``word`` is a particle of family names: ``van``, ``de``."""
    return word in _PARTICLES


def is_group(text: str) -> bool:
    """Whether ``text`` names a body and no person: ``ATLAS Collaboration``."""
    return bool(_GROUP.search(text))


def from_inverted(text: str) -> Name:
    """The name that ``text`` spells where sources put the family name first: ``Fanning E.`` is one, ``Bob Jones`` is not."""
    words = text.split()
    if _ends_with_initials(text):
        return Name(family=" ".join(words[:-1]), given=words[-1])
    return from_text(text)


def _ends_with_initials(text: str) -> bool:
    words = text.split()
    return "," not in text and len(words) > 1 and _are_initials(words[-1]) and not _are_initials(words[0])


def _are_initials(word: str) -> bool:
    return word.isupper() and bool(_INITIALS.match(word))


def _family_at(words: list[str]) -> int:
    """Where the family name starts; never at the first word."""
    at = len(words) - 1
    if at > 1 and _SUFFIX.match(words[at]):
        at -= 1
    while at > 1 and words[at - 1] in _PARTICLES:
        at -= 1
    return at


def from_list(text: str) -> tuple[Name, ...]:
    """The names that one string lists, separated by ``;``, ``and``, or by commas where those part whole names."""
    parts = [part for part in _BETWEEN.split(text) if part.strip()]
    inverted = len(parts) > 1 and (";" in text or all(part.count(",") == 1 for part in parts))  # "Tanaka, Mei and Okafor, Amara"
    names = parts if inverted else [name for part in parts for name in _by_commas(part)]
    found = [one_line(name) for name in names if one_line(name)]
    # "Smith J.; Doe AB", as databases list authors: where all names end with initials, the families come first.
    read = from_inverted if len(found) > 1 and all(_ends_with_initials(name) for name in found) else from_text
    return tuple(map(read, found))


def _by_commas(text: str) -> list[str]:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) < 2:
        return parts
    if len(parts) > 2 and _INITIALS.match(parts[-1]) and all(_RUN_ON.match(part) for part in parts[1:-1]):  # "Lin, N. Garvey, W.D."
        pieces = [piece for part in parts[1:-1] for piece in _RUN_ON.match(part).groups()]  # type: ignore[union-attr]
        parts = [parts[0], *pieces, parts[-1]]
    inverted = len(parts) % 2 == 0 and all(_INITIALS.match(given) for given in parts[1::2]) and not all(map(_SHORT_FIRST.match, parts))
    if inverted:  # "Comaromi, J.P., Salton, G."
        return [f"{family}, {given}" for family, given in zip(parts[::2], parts[1::2], strict=True)]
    if len(parts) == 2 and " " not in parts[0]:  # "Smith, John"
        return [text]
    return parts
