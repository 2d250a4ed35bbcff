"""Results of SSRN copied as text: title, series, pages and dates, authors, where they work, and below these perhaps the abstract."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from papershelf.model import Source
from papershelf.read.draft import Draft
from papershelf.read.entry.byline import cited_people
from papershelf.text.people import names

_POSTED = re.compile(r"Number of pages: \d+\s+Posted: \d{1,2} [A-Z][a-z]{2} (?P<year>(?:19|20)\d\d)\b.*")
_END = re.compile(r"(?:Keywords|JEL Classification|Citations?|Downloads|Abstract|Suggested Citation)\b")
_NUMBER = re.compile(r",? No\.? ?(?P<number>[\w-]*\d[\w-]*)\b.*")
_KEYWORDS = re.compile(r"Keywords: ?(?P<words>.+)")
_LONGEST = 400
"""Characters of a line that may be a title or names."""
_ABOVE, _BELOW = 3, 40
"""Lines around the dates that may be of the same paper."""


def drafts(lines: Sequence[str]) -> Iterator[Draft]:
    """What is said around each line with the number of pages and the day of posting."""
    days = [at for at, line in enumerate(lines) if line.startswith("Number of pages:") and _POSTED.fullmatch(line[:_LONGEST])]
    for at, after in pairwise([*days, len(lines)]):
        above = _above(lines, at)
        if not above:
            continue
        series = lines[above[1]] if len(above) > 1 else ""
        number = _NUMBER.search(series)
        below = [line for line in lines[at + 1 : min(after, at + _BELOW)] if line]
        people = below[0] if below and len(below[0]) <= _LONGEST and not _END.match(below[0]) else ""
        posted = _POSTED.fullmatch(lines[at])
        keywords = next((found["words"] for line in below if (found := _KEYWORDS.fullmatch(line))), "")
        yield Draft(
            Source("", above[0] + 1),
            lines[above[0]],
            authors=cited_people(people, alone=True) or names.from_list(people),
            date=posted["year"] if posted else "",
            venue=_NUMBER.sub("", series),
            abstract=_abstract(below),
            csl={"type": "report", "number": number["number"]} if number else {},
            keywords=tuple(keywords.split(",")),
        )


def _above(lines: Sequence[str], at: int) -> list[int]:
    """The lines of title and series."""
    found: list[int] = []
    while len(found) < _ABOVE and at and 0 < len(lines[at - 1]) <= _LONGEST and not _END.match(lines[at - 1]):
        at -= 1
        found.insert(0, at)
    return found[:2]


def _abstract(below: Sequence[str]) -> str:
    """What stands behind the label of the abstract, up to the next one."""
    start = next((at for at, line in enumerate(below) if line.startswith("Abstract:")), len(below))
    end = next((at for at, line in enumerate(below) if at > start and _END.match(line)), len(below))
    return "\n\n".join([*below[start : start + 1], *below[start + 1 : end]]).removeprefix("Abstract:").strip()
