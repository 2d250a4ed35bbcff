"""Names beside a title: who is meant as its authors, in a line of their own, behind "by", or running on behind it."""

import re

from papershelf.read.draft import YEAR
from papershelf.read.entry.byline import people
from papershelf.read.entry.markdown_links import LINK, clean, is_label
from papershelf.text.months import MONTH

_WORD = r"[A-Z](?:[\w'’-]*+(?!\.)|[\w'’-]{0,3}\.[\w.'’-]*)"
"""Of a name: a stop ends initials and short forms only, ``J.-P.``, ``St.``; what ends with another is a sentence."""
_PERSON = re.compile(rf"{_WORD}(?:[ -](?:{_WORD}|van|von|de|der|den|di|la|el)){{1,3}}(?:,? et al\.?)?")
"""A name in full, perhaps with particles: ``Ann B. Ek``, ``Jan van der Roe``."""
_DATED = re.compile(r"(?P<date>[(\[](?:19|20)\d\d[^()\[\]]{0,12}[)\]])\s*[,:]?\s*(?=[*_A-Z])")
"""A year in brackets before names in emphasis or not: ``(2021) *Ann Ek*``."""
_PLACED = re.compile(
    r"(?P<people>[*_]?[^()\[\]*]{3,2000}?[*_]?)[\s,.]*(?P<place>[(\[*][^()\[\]*]{0,60}(?:(?:19|20)\d\d|['’]\d\d)[^()\[\]*]{0,20}[)\]*])\W*"
)
"""Names, and in brackets or emphasis where and when: ``Ann Ek, Bo Li (ICML 2023)``, ``Ann Ek, Bo Li, *ICML'23*``."""
_BEFORE_VENUE = re.compile(r"(?P<people>[^()\[\]]{3,2000}?[a-z]{2})\.\s+(?P<venue>[A-Z][^.()\[\]]{2,60})")
"""Names, and behind a stop a venue without a year: ``Ann Ek, Bo Li. Hive Review``."""
_BY = re.compile(r"by\s+(?P<people>[^()\[\]|–—:]{3,300}?)\.?\s*(?=[(\[|–—:]|[,.]?\s+(?:in\s+)?(?:19|20)\d\d\b|\Z)", re.IGNORECASE)
"""Names behind ``by``, up to a bracket, a dash, a year or the end."""
_VENUE = re.compile(
    rf"[,.]?\s+(?!\(?(?i:{MONTH})\s)(?:in\s+)?\(?(?:ar[xX]iv|[A-Z][A-Za-z&+-]{{1,14}})(?: [A-Z][A-Za-z]{{2,14}}){{0,2}}[ '’]{{0,2}}(?:(?:19|20)\d\d|(?<=['’])\d\d)\)?\s*\Z"
)
"""A venue and a year at the end, with or without brackets: ``…, in ICLR 2021``, ``… (CVPR 2020)``."""
_NO_PERSON = re.compile(
    r"\b(?:best|outstanding|honou?rable|mention|awards?|oral|poster|spotlight|paper|presentation|session|talk|keynote|invited|video|slides|code|demo|room|hall|track|remote|virtual|online)\b",
    re.IGNORECASE,
)
"""What two words with capitals beside a title say of it: ``Best Paper``, ``Oral Session``."""
_SHORTEST = 8
"""Characters of the words on a link that are a title."""
_LONGEST = 2_000
"""Characters of a title with its authors."""


def are_people(text: str) -> bool:
    """Whether a line under an item is the names of its authors: two at least, and nothing else."""
    people = [person for person in re.split(r",\s*(?:and\s+)?|\s+(?:and|&)\s+", clean(text).rstrip(". ")) if person]
    return len(people) > 1 and sum(bool(_PERSON.fullmatch(person)) for person in people) >= 0.8 * len(people)


def is_person(text: str) -> bool:
    """Whether ``text`` may be one name in full; it may as well be two words with capitals."""
    return bool(_PERSON.fullmatch(text.strip(" .,;"))) and not _NO_PERSON.search(text)


def signed(text: str) -> tuple[str, str]:
    """The authors whom what follows a title begins with, "by A. Ek (2003)", and what else it says."""
    said = _BY.match(text)
    return (said["people"], text[said.end() :].strip(" ,.;:")) if said and people(said["people"], alone=True) else ("", text)


def people_first(text: str) -> tuple[str, str]:
    """The names that stand before the link that is the title, and the text from this on: ``A. Ek, B. Roe. [Bees](…)``."""
    link = LINK.search(text)
    if not link or is_label(link["text"]) or len(clean(link["text"])) < _SHORTEST or link.start() > _LONGEST:
        return "", text
    people = clean(text[: link.start()]).strip(" .,;:–—-")
    return (people, text[link.start() :]) if are_people(people) or _PERSON.fullmatch(people) else ("", text)


def people_alone(text: str) -> tuple[str, str]:
    """The people alone whom what follows a title names, with a date before them or a place behind, and that: ``Ann Ek, Bo Li (ICML 2023)``."""
    dated = _DATED.match(text)
    date, rest = (dated["date"], text[dated.end() :]) if dated else ("", text)
    found = _PLACED.fullmatch(rest)
    people = clean(found["people"] if found else rest).strip(" ,.;")
    if not found and (told := _BEFORE_VENUE.fullmatch(people)) and are_people(told["people"]):
        return told["people"], f"{date} {told['venue']}".lstrip()
    if YEAR.search(people) or not (are_people(people) or ((found or "et al" in people) and _PERSON.fullmatch(people))):
        return "", text
    return people, " ".join(filter(None, (date, found["place"] if found else "")))


def without_people(text: str) -> tuple[str, str]:
    """A title and the authors and venue that run on behind it: ``Bees at Work, M. Tanaka and J. Brecht, ICLR 2020``."""
    venue = _VENUE.search(text)
    head = text[: venue.start()] if venue else text
    parts = re.split(r",\s+|(?<![A-Z])\.\s+(?=[A-Z])", head) if len(head) <= _LONGEST else []
    for at in range(1, len(parts)):
        people = [person for part in parts[at:] for person in re.split(r"\s+(?:and|&)\s+", part.removeprefix("and "))]
        sure = len(people) > 1 or any(re.search(r"\b[A-Z]\.|et al|[a-z] [A-Z]{2}\Z", person) for person in people)
        if sure and all(_PERSON.fullmatch(person) for person in people):
            title = head[: head.index(parts[at], sum(map(len, parts[:at])))].rstrip(" ,.")
            return title, text[len(title) :].strip(" ,.")
    return (head.rstrip(" ,."), text[len(head) :].strip(" ,.()")) if venue else (text, "")
