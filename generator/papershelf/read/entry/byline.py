"""Lines that name the authors of a paper, and those that say where these work."""

import re
from collections.abc import Sequence

from papershelf.model import Name
from papershelf.text.people import names
from papershelf.text.people import scripts as name_scripts
from papershelf.text.people.words import GROUP, is_small_in_names
from papershelf.text.plain import one_line

LONGEST = 20_000
"""Characters. A longer line is no list of names that is worth the reading."""
LONGEST_NAME = 60
_BEGINNING = 200
"""Characters in which a paragraph shows that it is text; shorter ones are soon told."""
_SAID = re.compile(r"(?:(?:written |presented )?by|authors?|speakers?|presenters?)(?:\s*:|(?=\s))\s*", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_BRACKETED = re.compile(r"[(\[](?P<names>[^()\[\]]+)[)\]]")
_FOOTNOTE = re.compile(r"(?<=[^\W\d_])\^?[\d*∗†‡§¶¹²³⁰⁴-⁹ᵃ-ᶻ]+(?:, ?[\d*∗†‡§¶]+(?!\w))*|\\\*")
_DASH = re.compile(r" [–—-]{1,3} ")
_AFFILIATION = re.compile(
    r"\b(?:universit\w+|universidad\w*|institut\w*|department|dept|college|school|faculty|laborator\w+|cent(?:er|re)|academy|hospital|museum|inc|ltd|gmbh)\b",
    re.IGNORECASE,
)
"""Words of places where people work, which no names are: ``University``, ``GmbH``."""
_OTHERS = re.compile(r",?\s+et al\.?\Z|,?\s+(?:and|&) others\Z", re.IGNORECASE)
_INITIALS_BEHIND = re.compile(r"(?:[^\W\d_]{2,4} ){0,2}[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+)? [A-Z]{1,3}(?:-[A-Z])?")
_GIVEN = re.compile(r"[^\W\d_][\w'’.-]*(?: [A-Z]\.)*")
"""A given name, perhaps with initials: ``Ann B.``."""
_INITIALS_ALONE = re.compile(r"(?:[^\W\d_]\.?[ -]?){1,4}")
_NO_NAMES = frozenset(
    "The For From With Their In On Of To At How Why What When Where Is Are Using Towards Toward Via Beyond Into Under".split()
)
_NOTE = re.compile(r"\s*(?:\*(?!\*?[^*\n]+\*)|[∗†‡§¶]|[¹²³⁰⁴-⁹ᵃ-ᶻ]|[\[(^]*(?P<number>\d{1,2})(?![.,]?\d))")
"""What a line of notes on names begins with: ``¹ University of Oslo``, ``*Equal contribution``, ``(2) Meta``."""
_EMPHASIS = re.compile(r"\*[^*\n]+\*")
_ITEM = re.compile(r"\s*\*\s+(?!.*(?:\b(?:equal|contribut|correspond|author|work done)|@))", re.IGNORECASE)
"""An item that says nothing of names: ``* Key points``."""


def people(line: str, *, alone: bool = False) -> tuple[Name, ...]:
    """The authors that ``line`` names, if it does nothing else: two or more; one where it is said, emphasised, or ``alone`` allows it."""
    if len(line) > LONGEST or _runs_on(line):
        return ()
    text = one_line(_without_notes(line, alone=alone) if "\n" in line else line)
    bare = text.strip("*_ ")
    if inside := _BRACKETED.fullmatch(bare):
        bare = inside["names"]
    told = _SAID.match(bare)
    alone = alone or bool(told) or (text[:1] in {"*", "_"} and text[-1:] in {"*", "_"})
    bare = bare[told.end() :] if told else bare
    bare = _FOOTNOTE.sub("", _IN_BRACKETS.sub("", _without_place(bare))).strip(" *_,;.") + "." * bool(re.search(r"\b\w\.\Z", bare))
    found = names.from_list(_without_affiliations(bare), told=bool(told))
    if len(found) == 1 and name_scripts.may_be_one(found[0].literal) and not name_scripts.is_surely_one(found[0].literal):
        return ()
    return found if len(found) > (0 if alone else 1) and all(map(_is_person, found)) else ()


def _runs_on(text: str) -> bool:
    """Whether ``text`` begins as sentences do: for speed, as most paragraphs of a listing are abstracts, and names are asked of each."""
    words = text[:_BEGINNING].split()
    return len(text) > _BEGINNING and sum(word[0].islower() for word in words) * 2 > len(words)


def cited_people(text: str, *, alone: bool = False) -> tuple[Name, ...]:
    """The authors that the head of a reference names: as :func:`people`, or with initials behind the family name (``Ek A, Roe BC, et al``)."""
    bare = _OTHERS.sub("", one_line(text).strip("*_ ")).rstrip(" .,")
    parts = re.split(r",\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+", bare)
    if all(_INITIALS_BEHIND.fullmatch(part) for part in parts) and (alone or len(parts) > 1):
        return tuple(names.from_inverted(part) for part in parts)
    return people(_first_inverted(parts) or text, alone=alone)


def _first_inverted(parts: Sequence[str]) -> str:
    """``parts`` as names with semicolons, where the first name alone has its family first: ``Ek, Ann, Bo Roe, and Cy Dow``; else ``""``."""
    if (
        len(parts) < 3
        or not _GIVEN.fullmatch(parts[1])
        or not all(" " in part and not _INITIALS_ALONE.fullmatch(part) for part in parts[2:])
    ):
        return ""
    is_family = " " not in parts[0] or is_small_in_names(parts[0].split()[0])
    return "; ".join([f"{parts[1]} {parts[0]}", *parts[2:]]) if is_family else ""


def _without_notes(text: str, *, alone: bool) -> str:
    """The lines of names without the lines on them below; names that stand on lines of their own are parted by semicolons."""
    lines = text.strip("\n").split("\n")
    names_of = lines[: next((at for at in range(1, len(lines)) if is_note(lines[at], lines[:at])), len(lines))]
    apart = len(names_of) > (1 if alone else 2) and all(
        len(line) < LONGEST_NAME and len(people(line, alone=True)) == 1 for line in names_of
    )
    return ("; " if apart else "\n").join(names_of)


def _is_item(line: str, above: Sequence[str]) -> bool:
    """Whether ``line`` is an item of a list, and no name ``above`` has the mark that it begins with."""
    return bool(_ITEM.match(line)) and not any(
        re.search(r"\w\*(?:[,;\s]|\Z)", name) and not _EMPHASIS.fullmatch(name.strip()) for name in above
    )


def is_note(line: str, above: Sequence[str]) -> bool:
    """Whether ``line`` says something of the names ``above``: what their marks mean, or where they work, where these end with their line."""
    if (match := _NOTE.match(line)) and not _is_item(line, above):
        number = match["number"]
        return not number or any(re.match(rf"[\W\d_]*+.+(?<!\d){number}(?!\d)", name) for name in above)
    return is_affiliation(line) and not above[-1].rstrip().endswith((",", ";"))


def _without_place(text: str) -> str:
    """``text`` up to the dash or bar that parts names from where they work; bars between three names or more part these."""
    head = _DASH.split(text, maxsplit=1)[0]
    parts = [part for part in re.split(r"\s?[|·•]\s?", head) if part]
    if len(parts) > 2 and all(_is_person(names.from_text(part)) for part in parts):
        return "; ".join(parts)
    return parts[0] if parts else ""


def _without_affiliations(text: str) -> str:
    """``text`` without the places of work at its end: ``Anna Petrova, Lars Nilsson, University of Oslo``."""
    parts = re.split(r"[,;]\s*", text)
    at = next((at for at, part in enumerate(parts) if at and _AFFILIATION.search(part)), 0)
    return ", ".join(parts[:at]) if at else text


def _is_person(name: Name) -> bool:
    words = f"{name.given} {name.family}".split() if name.family else []
    if name.literal:
        if name_scripts.may_be_one(name.literal):
            return True
        return bool(GROUP.search(name.literal)) and len(name.literal) < 60 and name.literal[0].isupper() and not name.literal.endswith(".")
    return 2 <= len(words) <= 6 and all(map(_is_of_a_name, words)) and sum(map(names.is_particle, words)) < len(words) - 1


def _is_of_a_name(word: str) -> bool:
    letters = re.sub(r"[.,'’‘-]", "", word)
    spelled = not word.lstrip("'’‘")[:1].islower() or is_small_in_names(word)
    return letters.isalpha() and spelled and word not in _NO_NAMES


def is_affiliation(line: str) -> bool:
    """Whether a line under names says where people work, and is no sentence."""
    return len(line) < 300 and bool(_AFFILIATION.search(line)) and not line.rstrip().endswith((".", "!", "?"))


def below_title(lines: Sequence[str], *, alone: bool = False) -> tuple[tuple[Name, ...], list[str]]:
    """The authors whom the first of ``lines`` name, and the lines below these and below their affiliation."""
    at = 1
    while at < len(lines) and lines[at - 1].rstrip().endswith((",", ";", " and", "&")):
        at += 1
    found = people(" ".join(lines[:at]), alone=alone) if lines else ()
    if not found:
        return (), list(lines)
    rest = list(lines[at:])
    while rest and (is_affiliation(rest[0]) or is_note(rest[0], lines[:at])):
        del rest[0]
    return found, rest
