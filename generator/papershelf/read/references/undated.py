"""References with the year behind the title: ``A. Ek and B. Roe, “Bees,” Hive, vol. 2, 2018``, ``Ek A, Roe B. Bees. Hive. 2018;2(3):4-5``.

The IEEE, the MLA, Vancouver, Nature, Elsevier, Springer and BibTeX's own styles write them so.
"""

import re
from collections.abc import Sequence
from itertools import chain

from papershelf.model import MORE_AUTHORS, Link
from papershelf.read.draft import YEAR
from papershelf.read.entry.bare_links import with_links
from papershelf.read.entry.link_item import without_labels
from papershelf.read.entry.markdown_links import clean
from papershelf.read.references.commas import before_a_city, between_commas
from papershelf.read.references.heads import has_sentences, heads, people
from papershelf.read.references.parts import Reference
from papershelf.read.references.places import Place, place
from papershelf.read.references.title_first import title_first
from papershelf.read.references.titled import Told, dated_by_commas, parted, titled, titled_at_all
from papershelf.text.plain import one_line

_LONGEST = 2_000
_QUOTED = re.compile(
    r"(?P<people>[^“”\"\n]{3,1000}?)[\s.,:;]+(?:“(?P<curved>[^“”]{8,}?)”|\"(?P<straight>[^\"]{8,}?)\"|[‘'](?P<single>.{8,}?)['’](?=[,.] ))[.,;]?(?:\s+(?P<said>\S.*))?\Z"
)
"""Names, a title in quotation marks, and all else."""
_COLON = re.compile(r"(?P<people>[^:\d]{3,1000}?): (?P<rest>\S.*)\Z")
_SLASHES = re.compile(r" // ")
_DASHES = re.compile(r"(?<=[.,;]) [–—-] ")
"""What parts title and place, and the parts of a place, by the standard of Russia."""
_GAP = re.compile(r"(?<=\w\w)(?P<stop>[.?!])\s*,\s+")
"""What is left where an address stood."""
_EMPHASIS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)")
_QUOTES = re.compile("``|''")
"""Quotation marks as TeX has them."""
_TURNED = re.compile(r"[^\W\d_]{2,} [A-Z]{1,3}\. [A-Z]")
"""The end of a list of names with initials behind, and what follows it: ``Ek AB. Bees: …``."""
_MORE = re.compile(r"\bet al\b")


def undated(text: str) -> Reference | None:
    """What the reference ``text`` says; nothing where it has no year, or its names, its title and its place are not told apart."""
    if len(text) > _LONGEST or not YEAR.search(text):
        return None
    bare, links = _bare(text)
    flat = _EMPHASIS.sub("", bare)
    told = next((found for form in _FORMS if (found := form(flat))), None) or _behind_its_title(bare)
    return _said(told, links) if told else None


def among_others(text: str) -> Reference | None:
    """What ``text`` says, if it stands among references and has names and a title with a stop, but no year, or no place that is understood."""
    if len(text) > _LONGEST:
        return None
    bare, links = _bare(text)
    flat = _EMPHASIS.sub("", bare)
    told = next(((written, authors, *parts) for written, authors, rest in heads(flat) if (parts := titled_at_all(rest))), None)
    return _said(told, links) if told else None


def _bare(text: str) -> tuple[str, list[Link]]:
    """``text`` on one line, with the usual marks between its parts, and the links that stood in it."""
    bare, links = without_labels(with_links(one_line(_QUOTES.sub(lambda mark: "“" if mark[0] == "``" else "”", text))))
    return _GAP.sub(r"\g<stop> ", _DASHES.sub(" ", _SLASHES.sub(". ", bare))), links


def _said(told: Told, links: Sequence[Link]) -> Reference:
    people_, authors, title, where = told
    csl: dict[str, object] = {**where.csl, MORE_AUTHORS: True} if _MORE.search(people_) else dict(where.csl)
    return Reference(people_, authors, where.year, clean(title).rstrip(" ,.;"), where.venue, where.said, csl, tuple(links))


def _quoted(text: str) -> Told | None:
    found = _QUOTED.match(text)
    written, authors = people(found["people"]) if found else ("", ())
    if not found or not authors:
        return None
    said = found["said"] or ""
    year = YEAR.search(said)
    where = place(said)
    if not where or not where.year:
        where = Place("", year[0] if year else "", {}, said)
    return (written, authors, found["curved"] or found["straight"] or found["single"], where) if where.year else None


def _behind_a_colon(text: str) -> Told | None:
    found = _COLON.match(text)
    if not found or has_sentences(found["people"]) or _TURNED.search(found["people"]):
        return None
    written, authors = people(found["people"])
    ways = chain(titled(found["rest"]), dated_by_commas(found["rest"])) if authors else iter(())
    return next(((written, authors, title, where) for title, where in ways), None)


def _behind_a_stop(text: str) -> Told | None:
    ways = ((written, authors, *parts) for written, authors, rest in heads(text) for parts in parted(rest))
    return next(ways, None)


def _behind_its_title(text: str) -> Told | None:
    if not (told := title_first(text)):
        return None
    title, (written, authors, where) = told
    return written, authors, title, where


_FORMS = (_quoted, _behind_a_colon, _behind_a_stop, between_commas, before_a_city)
