"""Lines that cite the title above them: ``Ek A, Roe B. *Hive Review* 2000;5(4):302–311. https://doi.org/…``."""

import re
from dataclasses import dataclass, field

from papershelf.model import MORE_AUTHORS, Link, Name
from papershelf.read.entry.bare_links import with_links
from papershelf.read.entry.byline import cited_people
from papershelf.read.entry.link_item import without_labels
from papershelf.read.entry.markdown_links import clean

_LONGEST = 500
_LONGEST_VENUE = 120
_SPLIT = re.compile(r"(?:\.|,|:)?\s+(?=[(*_]|\d{4}\b)|\.\s+(?![A-Z]\b\.?)|\s[|·•–—]\s(?=[^|·•]*\b(?:19|20)\d\d\b)")
"""Where the names may end: at a stop, a year, a bracket or emphasis, the last bar before the year."""
_YEAR = re.compile(r"(?:\A|(?<=[\s(,;.]))\(?(?P<year>(?:19|20)\d\d)(?!\d)[a-z]?\)?")
_NUMBERS = re.compile(
    r"\s*[;,.:]?\s*(?:vol\.?\s*)?(?P<volume>\d{1,4})\s*(?:\((?P<issue>[^()]{1,12})\))?\s*[:,]\s*(?:pp?\.\s*)?(?P<page>[A-Za-z]?\d+(?:\s?[-–—]\s?[A-Za-z]?\d+)?)"
)
"""Volume, issue and pages: ``vol. 3(2): pp. 14-29``, ``12, 301``."""
_DASH = re.compile(r"\s?[–—-]\s?")
_LEFT = 12
"""Characters that may be left beside what is understood."""


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation says beside the title."""

    authors: tuple[Name, ...]
    year: str
    venue: str = ""
    csl: dict[str, object] = field(default_factory=dict)
    links: tuple[Link, ...] = ()


def cited(line: str) -> Cited | None:
    """What ``line`` cites, if it does nothing else: names, then a year, with a place and numbers or not."""
    if len(line) > _LONGEST or not _YEAR.search(line):
        return None
    text, links = without_labels(with_links(line.strip()))
    for split in _SPLIT.finditer(text):
        head, tail = text[: split.start()].rstrip(" .,"), text[split.end() :]
        if (authors := cited_people(head, alone=True)) and (found := _place(tail)):
            venue, year, csl = found
            if re.search(r"\bet al\b", head):
                csl[MORE_AUTHORS] = True
            return Cited(authors, year, venue, csl, tuple(links))
    return None


def _place(text: str) -> tuple[str, str, dict[str, object]] | None:
    """Venue, year and numbers, where ``text`` is nothing else."""
    match = _YEAR.search(text)
    if not match:
        return None
    venue = clean(text[: match.start()]).strip(" ,.;:")
    after = text[match.end() :]
    numbers = _NUMBERS.match(after)
    after = clean(after[numbers.end() :] if numbers else after).strip(" ,.;:")
    if not venue and len(after) > _LEFT and re.fullmatch(r"[^.!?]+", after):
        venue, after = after, ""  # "Ek A (2000). Hive Review."
    if len(venue) > _LONGEST_VENUE or len(after) > _LEFT or (venue and not venue[0].isupper()):
        return None
    return venue, match["year"], {name: _DASH.sub("-", value) for name, value in (numbers.groupdict() if numbers else {}).items() if value}
