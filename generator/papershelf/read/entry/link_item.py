"""One item of a list of links as text: which of its words are the title, the authors, the venue and the year, and which say more."""

import re

from papershelf.model import Link
from papershelf.read.draft import YEAR
from papershelf.read.entry.byline import people
from papershelf.read.entry.markdown_links import LINK, clean, is_label, rel
from papershelf.text.months import MONTH
from papershelf.text.plain import one_line

_EMPTY = re.compile(r"\([|,;/·\s]*\)|\[[|,;/·\s]*\]|(?<!\s)\s+(?=[.,;:])")
"""Brackets whose links were taken out, and blanks before a stop."""
_LEAD = re.compile(r"(?:[\s:|,;.·•>]|[-–—]+(?=\s)|\*\*(?=[\s,.;:)]|\Z))+")
_TRAIL = re.compile(r"(?:[\s|,;:·]|[-–—]+\s)+")
"""Read backwards from the end: forwards it would be tried at each sign of a long run."""
_PLACE = re.compile(
    rf"(?<![\[(*_`])[\[(*_`]++\s*(?P<venue>ar[xX]iv(?: on)?|[A-Z][A-Za-z&+ .-]{{1,40}}?)?\s*['’,.]?\s*(?:(?:\d{{1,2}}\s+)?(?i:{MONTH})\s+)?(?P<year>(?:19|20)\d\d|(?<=['’])\d\d)(?:[./-]\d{{1,2}}){{0,2}}\s*(?P<more>[A-Za-z ]{{0,20}})?[\])*_`]+"
)
"""A venue and a year in brackets or in emphasis: ``(ICLR 2021)``, ``**CVPR'20 oral**``."""
_OF_PAPER = re.compile(r"\W*(?:paper|pdf|link|arxiv|abs|html|doi|openreview|论文)", re.IGNORECASE)
"""What a link says that leads to the paper, and stands before its title."""
_NAMED = re.compile(r"(?=[^a-z]*[A-Z]{2}|\S+ \S)[A-Z][A-Za-z&+-]*(?: (?:of|and|on|in|the|for|&|[A-Z][A-Za-z&+-]*)){0,6}")
"""A name as venues have: capitals, or several words."""
_DATED = re.compile(r"(?P<date>[(\[](?:19|20)\d\d[^()\[\]]{0,12}[)\]])\s*[,:]?\s*(?=[*_A-Z])")
"""A year in brackets before names in emphasis or not: ``(2021) *Ann Ek*``."""
_PLACED = re.compile(
    r"(?P<people>[*_]?[^()\[\]*]{3,2000}?[*_]?)[\s,.]*(?P<place>[(\[*][^()\[\]*]{0,60}(?:(?:19|20)\d\d|['’]\d\d)[^()\[\]*]{0,20}[)\]*])\W*"
)
"""Names, and in brackets or emphasis where and when: ``Ann Ek, Bo Li (ICML 2023)``, ``Ann Ek, Bo Li, *ICML'23*``."""
_NO_VENUE = re.compile(
    r"\b(?:paper|pdf|code|link|page|site|supp\w*|appendix|abstract|html|version|official|video|slides?|poster|review|summary|notes?|bib\w*|tex|full text)\b",
    re.IGNORECASE,
)
"""Words of labels, which have capitals too, that no venue has: ``[Supplementary Material]``."""
_TITLE_END = re.compile(r"(?<!\b[^\W\d_])(?<!\b(?:vs|al|St|Dr|No|cf))(?<!\bVol)[.?!]\s+(?=[A-ZÀ-Þ])")
"""Where a title ends that sentences run on behind."""
_SHORTEST_SENTENCE, _SHORTEST_TITLE = 4, 3
"""Words of these."""
_PERSON = re.compile(r"[A-Z][\w.'’-]*(?:[ -](?:[A-Z][\w.'’-]*|van|von|de|der|den|di|la|el)){1,3}(?:,? et al\.?)?")
"""A name in full, perhaps with particles: ``Ann B. Ek``, ``Jan van der Roe``."""
_OTHERS = re.compile(r"\bet\.? al\Z|\A[A-Z][\w'’-]+ (?:and|&) [A-Z][\w'’-]+\Z")
"""Names of authors where a venue would stand: ``(Liu et al., 2021)``, ``(Ek and Roe, 2020)``."""
_NAME = r"(?:[A-Z]\.[ -]?){0,3}[A-Z][\w'’-]+(?:,? (?:[A-Z]\.[ -]?)+)?"
"""A family name, perhaps with initials: ``Ek``, ``A. Ek``, ``Ek, A.``."""
_CITED_BEFORE = re.compile(
    rf"(?P<said>(?:\W{{0,3}}[A-Z][a-z]+:\s+)?{_NAME}(?:(?:, | and | & |, & |, and ){_NAME}){{0,30}}(?:,? et al\.?)?,?\s\((?:19|20)\d\d[a-z]?\))[.,:]?\s*[*_\"“]*"
)
"""Family names, perhaps with initials, and a year before a title: ``Ek & Roe (2020)``."""
_BY = re.compile(r"by\s+(?P<people>[^()\[\]|–—:]{3,300}?)\.?\s*(?=[(\[|–—:]|[,.]?\s+(?:in\s+)?(?:19|20)\d\d\b|\Z)", re.IGNORECASE)
"""Names behind ``by``, up to a bracket, a dash, a year or the end."""
_VENUE = re.compile(
    rf"[,.]?\s+(?!\(?(?i:{MONTH})\s)(?:in\s+)?\(?(?:ar[xX]iv|[A-Z][A-Za-z&+-]{{1,14}})(?: [A-Z][A-Za-z]{{2,14}}){{0,2}}[ '’]{{0,2}}(?:(?:19|20)\d\d|(?<=['’])\d\d)\)?\s*\Z"
)
"""A venue and a year at the end, with or without brackets: ``…, in ICLR 2021``, ``… (CVPR 2020)``."""
IN_TITLE = re.compile(r"\s*\((?P<place>[^()]{0,50}\b(?:19|20)\d\d)\)\s*\Z")
"""A venue and a year in brackets that a title ends with: ``Bees at Work (ICLR 2021)``."""
_PLACE_FIRST = re.compile(r"\(?(?P<venue>[A-Z][A-Za-z&+.' -]{1,40}?|ar[xX]iv)?,?\s*(?P<year>(?:19|20)\d\d)\b(?=[).,;\s]|\Z)")
"""A venue and a year that a note begins with: ``ICLR, 2021, oral``."""
_PLACE_BEFORE = re.compile(
    r"\A\W{0,3}[\[(`](?P<place>[^\[\]()`]{0,40}?(?:(?:19|20)\d\d(?![\d.])|['’]\d\d\b)[^\[\]()`]{0,12})[\])`](?!\()\W{0,3}\s(?=[\s\"“*\[_]*[^\W_])"
)
"""A venue and year before a title: "[ICLR 2021] …", "**(2022)** …"; not the number of a preprint."""
_LONGEST = 2_000
"""Characters of a title with its authors."""
_SHORTEST = 24
"""Characters. What stands before a link and is shorter is no title, but a date or a label."""


def are_people(text: str) -> bool:
    """Whether a line under an item is the names of its authors: two at least, and nothing else."""
    people = [person for person in re.split(r",\s*(?:and\s+)?|\s+(?:and|&)\s+", clean(text).rstrip(". ")) if person]
    return len(people) > 1 and sum(bool(_PERSON.fullmatch(person)) for person in people) >= 0.8 * len(people)


def parted(text: str) -> tuple[str, str, list[Link]]:
    """Title, what is said of it, and links: the title is what the first link says, or what stands in bold or before the links."""
    if placed := _PLACE_BEFORE.match(text):
        title, rest, links = parted(text[placed.end() :])
        return title, f"({placed['place']}) {rest}".strip(), links
    first = next((match for match in LINK.finditer(text) if not is_label(match["text"]) and len(one_line(match["text"])) > 3), None)
    bold = re.match(r"(?:(?!\[)\W){0,3}\*\*(?P<title>[^*\n]{3,}?)\*\*", text)
    if bold and "](" not in bold["title"]:
        rest, links = without_labels(text[bold.end() :])
        return clean(bold["title"]).removesuffix("."), rest, links
    if (
        first and len(first["text"].split()) > 2 and (cited := _CITED_BEFORE.fullmatch(text, 0, first.start()))
    ):  # "Required: Ek & Roe (2020), [Title](…)"
        after, links = without_labels(text[first.end() :])
        return clean(first["text"]), _trimmed(f"{cited['said']} {after}"), [Link(rel("", first["url"]), first["url"]), *links]
    if first and (not text[: first.start()].strip(" *_[\"“'`(-–:") or len(clean(text[: first.start()])) < _SHORTEST):
        before, (after, links) = text[: first.start()], without_labels(text[first.end() :])
        rest = _trimmed(f"{before.strip(' *_“`')} {after}")
        return clean(first["text"]), rest, [Link(rel("", first["url"]), first["url"]), *links]
    start = LINK.search(text)
    return _at_label(text, start) if start else (*_without_people(clean(text)), [])


def _at_label(text: str, start: re.Match[str]) -> tuple[str, str, list[Link]]:
    """The same of a text whose links are labels, of which the first is ``start``."""
    if not re.search(r"\w", text[: start.start()]) and _OF_PAPER.match(start["text"]):  # "[[Paper]](…) Title, ICLR 2020"
        rest, links = without_labels(text)
        return *_without_people(clean(rest)), links
    at = len(text[: start.start()].rstrip(" \t(["))  # a bracket around the links goes with them
    head, (rest, links) = text[:at], without_labels(text[at:])
    quoted = re.match(r"\W{0,3}[\"“](?P<title>[^\"”]{8,})[\"”][,.:]?\s*(?P<rest>.*)", head)
    if quoted:
        return clean(quoted["title"]).rstrip(".,"), _trimmed(f"{quoted['rest']} {rest}"), links
    title, said = _without_sentences(clean(head).rstrip(",:;([ "))
    title, said = (title, said) if said else _without_people(title.rstrip(". "))
    return title, _trimmed(f"{said} {rest}"), links


def _without_sentences(text: str) -> tuple[str, str]:
    """A title and the sentences that run on behind it: ``Bees at Work. They fly far from the hive.``, with the stop at the end."""
    end = _TITLE_END.search(text)
    words = text[end.end() :].split() if end and text.endswith((".", "!", "?")) else []
    is_said = len(words) >= _SHORTEST_SENTENCE and sum(word[0].islower() for word in words) * 2 >= len(words)
    if not end or not is_said or len(text[: end.start()].split()) < _SHORTEST_TITLE:
        return text, ""
    return text[: end.end()].rstrip(". "), text[end.end() :]


def _without_people(text: str) -> tuple[str, str]:
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


def without_labels(text: str) -> tuple[str, list[Link]]:
    """``text`` without the links that only say "code" or "pdf", and all its links."""
    links: list[Link] = []

    def taken(match: re.Match[str]) -> str:
        stub = is_label(match["text"])
        links.append(Link(rel(match["text"] if stub else "", match["url"]), match["url"]))
        if stub and (venue := _venue_of(match["text"], links[-1])):
            return f" ({venue}) "
        return "" if stub else f"[{match['text']}]({match['url']})"

    return _trimmed(LINK.sub(taken, text)), links


def _venue_of(label: str, link: Link) -> str:
    """Where a paper appeared, in whose name a link leads to it: ``[CVPR 2019 Oral]``; ``""`` for ``[PDF]`` and ``[PyTorch]``."""
    words = label.strip("[] ")
    if is_label(words) or link.rel not in {"paper", "pdf", "other"}:
        return ""
    return words if _PLACE.fullmatch(f"({words})") or (_NAMED.fullmatch(words) and not _NO_VENUE.search(words)) else ""


def signed(text: str) -> tuple[str, str]:
    """The authors whom what follows a title begins with, "by A. Ek (2003)", and what else it says."""
    said = _BY.match(text)
    return (said["people"], text[said.end() :].strip(" ,.;:")) if said and people(said["people"], alone=True) else ("", text)


def people_alone(text: str) -> tuple[str, str]:
    """The people alone whom what follows a title names, with a date before them or a place behind, and that: ``Ann Ek, Bo Li (ICML 2023)``."""
    dated = _DATED.match(text)
    rest = text[dated.end() :] if dated else text
    found = _PLACED.fullmatch(rest)
    people = clean(found["people"] if found else rest).strip(" ,.;")
    if YEAR.search(people) or not (are_people(people) or ((found or "et al" in people) and _PERSON.fullmatch(people))):
        return "", text
    return people, " ".join(part for part in ((dated or {"date": ""})["date"], found["place"] if found else "") if part)


def is_only(note: str, venue: str, year: str) -> bool:
    """Whether ``note`` says nothing beside ``venue`` and ``year``."""
    left = note.replace(venue, "", 1) if venue else note
    return bool(venue or year) and not re.search(r"[^\W\d_]", left)


def _trimmed(text: str) -> str:
    for _ in range(3):
        text = _EMPTY.sub("", text)
        lead = _LEAD.match(text)
        text = text[lead.end() :] if lead else text
        trail = _TRAIL.match(text[::-1])
        text = text[: len(text) - trail.end()] if trail else text
    return one_line(text)


def place(note: str, otherwise: str) -> tuple[str, str]:
    """Venue and year that ``note`` begins with, has in brackets or emphasis, or ends with; else those of ``otherwise``."""
    found = _PLACE_FIRST.match(note) or _PLACE.search(note) or _PLACE.search(f"({note.rpartition(', ')[2]})") or _PLACE.search(otherwise)
    if not found:
        return "", ""
    year, venue = found["year"], one_line(found["venue"] or "").strip(" .,-")
    return "" if _OTHERS.search(venue) else venue, f"20{year}" if len(year) == 2 else year
