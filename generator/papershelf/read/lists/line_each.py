"""A publication whose title, authors, place and links have a line each, as home pages show them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from papershelf.model import Link, Name
from papershelf.read.draft import YEAR, year_in
from papershelf.read.entry.markdown_links import LINK, clean, is_label, rel
from papershelf.read.entry.numbering import BRACKETED
from papershelf.read.lists.layouts import ROLE, people_of, without_link_labels
from papershelf.read.references.places import place, without_prize

FEWEST_LINES = 3
_SHORTEST = 6
"""Characters of a title that is neither a link nor in bold."""
_LONGEST = 2_000
"""Characters of a title, or of a line with names of authors."""
_LONGEST_PLACE = 200
_TITLE = re.compile(
    r"(?:\*\*|__|\*|_)?\[(?:\*\*|__)?(?P<linked>[^\[\]]+?)(?:\*\*|__)?\]\([^()\s]+\)(?:\*\*|__|\*|_)?|(?P<mark>\*\*|__)(?P<bold>.+?)(?P=mark)"
)
"""A title that is a link, in emphasis or not, or in bold: ``**[Bees](https://a.org)**``, ``__Bees__``."""
_OPEN = re.compile(r"(?:[,;&]|\band)[ *_]*\Z")
_ON = re.compile(r"(?:and|&)\s")
"""Names that go on: ``… Bo Roe,`` above ``and Cy Dunn``."""
_BETWEEN_LINKS = re.compile(r"[\s/|·•,;&()\[\]]+")
_BUTTON = re.compile(r"\babstract\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Where:
    """What the lines below the authors say."""

    venue: str = ""
    year: str = ""
    csl: Mapping[str, object] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    said: tuple[str, ...] = ()
    """What is neither place nor link."""
    has_abstract: bool = False
    """Whether a button shows what is said below: ``[abstract]``."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What the lines say."""

    title: str
    authors: tuple[Name, ...]
    where: Where


def publication(lines: Sequence[str]) -> Publication | None:
    """What ``lines`` say, if they are a title, its authors, and one more at least that says where and when or has links."""
    if len(lines) < FEWEST_LINES or max(map(len, lines[:2])) > _LONGEST:
        return None
    bare, links = without_link_labels(lines[0])
    title = _title(re.sub(rf"\A{BRACKETED}", "", bare))
    authors, others = _authors(lines[1:]) if title else ((), ())
    where = _where(filter(None, others)) if authors else None
    if not where:
        return None
    linked = [Link(rel("", match["url"]), match["url"]) for match in LINK.finditer(bare)]
    # What a link is called for says more than that the title leads there too.
    return Publication(title, authors, replace(where, links=(*where.links, *links, *linked)))


def _title(line: str) -> str:
    """The title that ``line`` is: a link, what stands in bold, or words that are no people."""
    found = _TITLE.fullmatch(line.rstrip(" .,:"))
    title = clean((found["linked"] or found["bold"]) if found else line).removesuffix(".")
    is_plain = not found and not LINK.search(line) and len(title) >= _SHORTEST and not (people_of(title) or YEAR.search(title))
    return title if (found or is_plain) and not ROLE.search(title) else ""


def _authors(lines: Sequence[str]) -> tuple[tuple[Name, ...], Sequence[str]]:
    """The authors that the first of ``lines`` names, and the next where a comma or an "and" parts the two; and the lines below these."""
    end = next((at for at, (line, after) in enumerate(pairwise(lines), 1) if not (_OPEN.search(line) or _ON.match(after))), len(lines))
    return people_of(" ".join(lines[:end])), lines[end:]


def _where(lines: Iterable[str]) -> Where | None:
    """What the lines below the authors say, if one of them is a place with a year, or links alone."""
    where, has_links, has_abstract = Where(), False, False
    links: list[Link] = []
    said: list[str] = []
    for line in lines:
        bare, its_links = without_link_labels(line)
        links += its_links
        words = [word for word in _BETWEEN_LINKS.split(clean(bare)) if word]
        if all(map(is_label, words)):
            has_links = True
            has_abstract = has_abstract or bool(_BUTTON.search(line))
        elif not (where.venue or said) and (found := _place(bare)):
            where = found
            said += found.said
        else:
            said.append(clean(bare))
    return replace(where, links=tuple(links), said=tuple(said), has_abstract=has_abstract) if has_links or where.venue else None


def _place(line: str) -> Where | None:
    """Where and when a paper came out, and how it was received there."""
    if len(line) > _LONGEST_PLACE:
        return None
    bare, prize = without_prize(line)
    found = place(bare)
    if not found or not found.venue:
        return None
    year = found.year or str(year_in(bare) or "")
    return Where(found.venue, year, found.csl, said=(prize,) if prize else ()) if year or prize else None
