"""The papers that a paragraph links: what each is called, and which sentences speak of it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from papershelf.model import Link, Name
from papershelf.read.draft import YEAR
from papershelf.read.entry import entry_text
from papershelf.read.entry.byline import people
from papershelf.read.entry.markdown_links import LINK, clean, is_label
from papershelf.text import identifiers
from papershelf.text import links as addresses

_FEWEST_WORDS = 3
_MOST = 8
"""Papers of a sentence that says something of each; one of more is a list."""
_LINKED = re.compile(r"\[(?P<title>[^\[\]\n]{8,300})\]\((?P<url>https?://[^\s()]+)\)")
_LABELLED = re.compile(
    r"(?:“(?P<curly>[^“”]{8,300})”|\"(?P<straight>[^\"]{8,300})\"|(?<![\w*_])(?P<mark>\*{1,2}|_{1,2})(?P<slanted>[^*_]{8,300})(?P=mark))"
    r"[,.:]?\s*[(\[]{0,2}\[(?P<label>[^\[\]\n]{2,25})\]\((?P<url>https?://[^\s()]+)\)[)\]]{0,2}"
)
"""A title in quotation marks or in emphasis, and behind it a link that says what it leads to: ``“Bees at Dusk” ([arXiv](…))``."""
_PAPER_HOST = re.compile(r"https?://(?:proceedings|papers|openaccess|jmlr|www\.jmlr|www\.nature|www\.pnas|www\.usenix)\.", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"(?:(?:the|this|that|these|their|our|my|his|her|its|an?|another|one|previous|earlier|recent|same|original|full|new|first|second|follow-up|companion) )*"
    r"(?:[\w-]+ ){0,2}(?:papers?|articles?|preprints?|works?|stud(?:y|ies)|reports?|posts?|threads?|talks?|slides|videos?|code|repo(?:sitory)?|website|page|posters?|proceedings|version|survey|list)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\s*,?\s*by (?P<people>[A-ZÀ-Þ](?:[^\s.,;:()]|\.(?! [a-z])|,? (?:[A-ZÀ-Þ]|and\b|van\b|von\b|de\b|der\b|den\b|di\b|la\b|el\b|&)){2,300}),?\s+[a-z]"
)
"""Names that a sentence goes on behind."""
_LONGEST_NAMES = 400
_STOP = re.compile(r"(?<!\bal)(?<!\bvs)(?<!\be\.g)(?<!\bi\.e)(?<!\bFig)(?<!\bcf)(?<!\bDr)[.!?][\"”)\]*_]*\s+(?=[\"“*_(\[]*[A-ZÀ-ÞА-Я0-9])")


@dataclass(frozen=True, slots=True)
class Mention:
    """A paper that is linked, and what is said of it."""

    title: str
    link: Link
    identifiers: dict[str, str]
    authors: tuple[Name, ...]
    said: str
    """The sentences of the paragraph that speak of it, with their links."""


@dataclass(frozen=True, slots=True)
class _Place:
    title: str
    url: str
    start: int
    end: int


def mentions(text: str) -> list[Mention]:
    """The papers that the paragraph ``text``, one line, links by their titles.

    Sentences before the first are said of it, and those behind one of it, up to the next.
    """
    places = sorted(_places(text), key=lambda place: place.start)
    starts = _sentences(text)
    found: list[Mention] = []
    groups = [(at, list(group)) for at, group in groupby(places, key=lambda place: bisect_right(starts, place.start) - 1)]
    for (number, (_, group)), (_, (after, _)) in pairwise([*enumerate(groups), (0, (len(starts), []))]):
        begin = starts[groups[number][0]] if number else 0
        said = text[begin : starts[after] if after < len(starts) else len(text)].strip() if len(group) <= _MOST else ""
        found += [_mention(place, text, said) for place in group]
    return found


def _mention(place: _Place, text: str, said: str) -> Mention:
    told = identifiers.told_by_form(place.url)
    return Mention(
        place.title, Link(addresses.of_paper(place.url), place.url), told, _authors(text[place.end : place.end + _LONGEST_NAMES]), said
    )


def _authors(behind: str) -> tuple[Name, ...]:
    """The authors that the text behind a link names: ``(A. Ek, B. Roe)``, ``by Ann Ek and Bea Roe, asks …``."""
    by = _BY.match(behind)
    return entry_text.behind_title(behind)[0] or (people(by["people"], alone=True) if by else ())


def _places(text: str) -> Iterator[_Place]:
    """The links of papers with what they are called."""
    for found in _LINKED.finditer(text):
        title = entry_text.title(found["title"])[0].strip("“”\"'’‘ ,").removesuffix(".")
        if _is_paper(found["url"]) and _is_title(title):
            yield _Place(title, found["url"], found.start(), found.end())
    for found in _LABELLED.finditer(text):
        title = clean(found["curly"] or found["straight"] or found["slanted"]).rstrip(" ,.")
        if is_label(found["label"]) and _is_paper(found["url"]) and _is_title(title):
            yield _Place(title, found["url"], found.start(), found.end())


def _is_paper(url: str) -> bool:
    return bool(identifiers.told_by_form(url) or addresses.is_pdf(url) or _PAPER_HOST.match(url))


def _is_title(text: str) -> bool:
    """Whether ``text`` is what papers are called, and neither who wrote one nor words like "this paper"."""
    words = text.split()
    is_begun = text[:1].isupper() or text[:1].isdigit()
    is_other = "et al" in text or _NO_TITLE.fullmatch(text) or YEAR.search(words[-1] if words else "") or len(people(text, alone=True)) > 1
    return is_begun and (len(words) >= _FEWEST_WORDS or ":" in text) and not is_other


def _sentences(text: str) -> list[int]:
    """Where sentences begin; none begins within a link."""
    links = [(found.start(), found.end()) for found in LINK.finditer(text)]
    starts = [0]
    for stop in _STOP.finditer(text):
        at = bisect_right(links, (stop.start(), len(text))) - 1
        if at < 0 or links[at][1] <= stop.start():
            starts.append(stop.end())
    return starts
