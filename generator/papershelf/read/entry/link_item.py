"""One item of a list of links as text: which of its words are the title, the authors, the venue and the year, and which say more."""

import re

from papershelf.model import Link
from papershelf.read.entry.markdown_links import LINK, clean, is_label, rel
from papershelf.read.entry.people_beside import without_people
from papershelf.read.entry.place_beside import venue_of
from papershelf.text.plain import one_line

_EMPTY = re.compile(r"\([|,;/·\s]*\)|\[[|,;/·\s]*\]|(?<!\s)\s+(?=[.,;:])")
"""Brackets whose links were taken out, and blanks before a stop."""
_LEAD = re.compile(r"(?:[\s:|,;.·•>]|[-–—]+(?=\s)|\*\*(?=[\s,.;:)]|\Z))+")
_TRAIL = re.compile(r"(?:[\s|,;:·]|[-–—]+\s)+")
"""Read backwards from the end: forwards it would be tried at each sign of a long run."""
_OF_PAPER = re.compile(r"\W*(?:paper|pdf|link|arxiv|abs|html|doi|openreview|论文)", re.IGNORECASE)
"""What a link says that leads to the paper, and stands before its title."""
_TITLE_END = re.compile(r"(?<!\b[^\W\d_])(?<!\b(?:vs|al|St|Dr|No|cf))(?<!\bVol)[.?!]\s+(?=[A-ZÀ-Þ])")
"""Where a title ends that sentences run on behind."""
_SHORTEST_SENTENCE, _SHORTEST_TITLE = 4, 3
"""Words of these."""
_NAME = r"(?:[A-Z]\.[ -]?){0,3}[A-Z][\w'’-]+(?:,? (?:[A-Z]\.[ -]?)+)?"
"""A family name, perhaps with initials: ``Ek``, ``A. Ek``, ``Ek, A.``."""
_CITED_BEFORE = re.compile(
    rf"(?P<said>(?:\W{{0,3}}[A-Z][a-z]+:\s+)?{_NAME}(?:(?:, | and | & |, & |, and ){_NAME}){{0,30}}(?:,? et al\.?)?,?\s\((?:19|20)\d\d[a-z]?\))[.,:]?\s*[*_\"“]*"
)
"""Family names, perhaps with initials, and a year before a title: ``Ek & Roe (2020)``."""
_PLACE_BEFORE = re.compile(
    r"\A\W{0,3}[\[(`](?P<place>[^\[\]()`]{0,40}?(?:(?:19|20)\d\d(?![\d.])|['’]\d\d\b)[^\[\]()`]{0,12})[\])`](?!\()\W{0,3}\s(?=[\s\"“*\[_]*[^\W_])"
)
"""A venue and year before a title: "[ICLR 2021] …", "**(2022)** …"; not the number of a preprint."""
_DATE_BEFORE = re.compile(r"\A[\W_]{0,3}(?P<place>(?:19|20)\d\d(?:[./-]\d{1,2}){0,2})[*_]{0,3}\s*[|:–—-]\s+(?=\*\*|\[)")
"""A year, or a day, before a title that stands out: "**2026.01** | **Bees** | …"."""
_SHORTEST = 24
"""Characters. What stands before a link and is shorter is no title, but a date or a label."""


def parted(text: str) -> tuple[str, str, list[Link]]:
    """Title, what is said of it, and links: the title is what the first link says, or what stands in bold or before the links."""
    if placed := _PLACE_BEFORE.match(text) or _DATE_BEFORE.match(text):
        title, rest, links = parted(text[placed.end() :])
        return title, f"({placed['place']}) {rest}".strip(), links
    first = next((match for match in LINK.finditer(text) if not is_label(match["text"]) and len(one_line(match["text"])) > 3), None)
    bold = re.match(r"(?:(?!\[)\W){0,3}\*\*(?P<title>[^*\n]{3,}?)\*\*", text)
    if bold and "](" not in bold["title"]:
        rest, links = without_labels(text[bold.end() :])
        return clean(bold["title"]).removesuffix("."), rest, links
    if first and (before := _before(text, first)) is not None:
        after, links = without_labels(text[first.end() :])
        return clean(first["text"]), _trimmed(f"{before} {after}"), [Link(rel("", first["url"]), first["url"]), *links]
    start = LINK.search(text)
    return _at_label(text, start) if start else (*without_people(clean(text)), [])


def _before(text: str, first: re.Match[str]) -> str | None:
    """What stands before the link that is the title: names and a year, a date, a label or nothing; None where that is the title itself."""
    if len(first["text"].split()) > 2 and (cited := _CITED_BEFORE.fullmatch(text, 0, first.start())):
        return cited["said"]  # "Required: Ek & Roe (2020), [Title](…)"
    before = text[: first.start()]
    return before.strip(" *_“`") if not before.strip(" *_[\"“'`(-–:") or len(clean(before)) < _SHORTEST else None


def _at_label(text: str, start: re.Match[str]) -> tuple[str, str, list[Link]]:
    """The same of a text whose links are labels, of which the first is ``start``."""
    if not re.search(r"\w", text[: start.start()]) and _OF_PAPER.match(start["text"]):  # "[[Paper]](…) Title, ICLR 2020"
        rest, links = without_labels(text)
        return *without_people(clean(rest)), links
    at = len(text[: start.start()].rstrip(" \t(["))  # a bracket around the links goes with them
    head, (rest, links) = text[:at], without_labels(text[at:])
    quoted = re.match(r"\W{0,3}[\"“](?P<title>[^\"”]{8,})[\"”][,.:]?\s*(?P<rest>.*)", head)
    if quoted:
        return clean(quoted["title"]).rstrip(".,"), _trimmed(f"{quoted['rest']} {rest}"), links
    title, said = _without_sentences(clean(head).rstrip(",:;([ "))
    title, said = (title, said) if said else without_people(title.rstrip(". "))
    return title, _trimmed(f"{said} {rest}"), links


def _without_sentences(text: str) -> tuple[str, str]:
    """A title and the sentences that run on behind it: ``Bees at Work. They fly far from the hive.``, with the stop at the end."""
    end = _TITLE_END.search(text)
    words = text[end.end() :].split() if end and text.endswith((".", "!", "?")) else []
    is_said = len(words) >= _SHORTEST_SENTENCE and sum(word[0].islower() for word in words) * 2 >= len(words)
    if not end or not is_said or len(text[: end.start()].split()) < _SHORTEST_TITLE:
        return text, ""
    return text[: end.end()].rstrip(". "), text[end.end() :]


def without_labels(text: str) -> tuple[str, list[Link]]:
    """``text`` without the links that only say "code" or "pdf", and all its links."""
    links: list[Link] = []

    def taken(match: re.Match[str]) -> str:
        stub = is_label(match["text"])
        links.append(Link(rel(match["text"] if stub else "", match["url"]), match["url"]))
        if stub and (venue := venue_of(match["text"], links[-1])):
            return f" ({venue}) "
        return "" if stub else f"[{match['text']}]({match['url']})"

    return _trimmed(LINK.sub(taken, text)), links


def _trimmed(text: str) -> str:
    for _ in range(3):
        text = _EMPTY.sub("", text)
        lead = _LEAD.match(text)
        text = text[lead.end() :] if lead else text
        trail = _TRAIL.match(text[::-1])
        text = text[: len(text) - trail.end()] if trail else text
    return one_line(text)
