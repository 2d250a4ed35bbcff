"""References with the year behind the title: ``A. Ek and B. Roe, “Bees,” Hive, vol. 2, 2018``, ``Ek A, Roe B. Bees. Hive. 2018;2(3):4-5``.

The IEEE, the MLA, Vancouver, Nature, Elsevier, Springer and BibTeX's own styles write them so.
"""

import re
from collections.abc import Iterator
from itertools import chain

from papershelf.model import MORE_AUTHORS, Name
from papershelf.read.draft import YEAR
from papershelf.read.entry.bare_links import with_links
from papershelf.read.entry.byline import cited_people
from papershelf.read.entry.link_item import clean, without_labels
from papershelf.read.references.heads import has_sentences, heads, people
from papershelf.read.references.parts import Reference
from papershelf.read.references.places import Place, dated_place, place, titled_by_commas
from papershelf.read.references.title_first import COMMA, END, SEVERAL, title_first
from papershelf.text.plain import one_line

_LONGEST = 2_000
_SHORTEST_TITLE = 3
"""Words."""
_MOST = 16
"""Places where the names, or the title, may end that are tried."""
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
_MORE = re.compile(r"\bet al\b")


def undated(text: str) -> Reference | None:
    """What the reference ``text`` says; nothing where it has no year, or its names, its title and its place are not told apart."""
    if len(text) > _LONGEST or not YEAR.search(text):
        return None
    bare, links = without_labels(with_links(one_line(text)))
    bare = _GAP.sub(r"\g<stop> ", _DASHES.sub(" ", _SLASHES.sub(". ", bare)))
    flat = _EMPHASIS.sub("", bare)
    told = next((found for form in _FORMS if (found := form(flat))), None) or _behind_its_title(bare)
    if not told:
        return None
    people_, authors, title, where = told
    csl: dict[str, object] = {**where.csl, MORE_AUTHORS: True} if _MORE.search(people_) else dict(where.csl)
    return Reference(people_, authors, where.year, clean(title).rstrip(" ,.;"), where.venue, where.said, csl, tuple(links))


_Told = tuple[str, tuple[Name, ...], str, Place]
"""The names as they are written and as they are read, the title, and the place."""


def _quoted(text: str) -> _Told | None:
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


def _behind_a_colon(text: str) -> _Told | None:
    found = _COLON.match(text)
    if not found or has_sentences(found["people"]):
        return None
    written, authors = people(found["people"])
    ways = chain(_titled(found["rest"]), titled_by_commas(found["rest"])) if authors else iter(())
    return next(((written, authors, title, where) for title, where in ways if where.year), None)


def _behind_a_stop(text: str) -> _Told | None:
    written, authors, rest = next(heads(text), ("", (), ""))
    return next(((written, authors, *parts) for parts in _titled(rest)), None) if authors else None


def _titled(rest: str) -> Iterator[tuple[str, Place]]:
    """Each way to part ``rest`` into a title and a place with a year, the shortest title first."""
    for end in list(END.finditer(rest))[:_MOST]:
        title = rest[: end.end()]
        where = dated_place(rest[end.end() + 1 :])
        if where and (where.csl or len(title.split()) >= _SHORTEST_TITLE) and len(cited_people(title)) < SEVERAL:
            yield title, where


def _between_commas(text: str) -> _Told | None:
    """Names, a title and a place with commas between: ``A. Ek, B. Roe, Bees in gardens at dusk, Hive 3 (2018) 1–9``."""
    for comma in list(COMMA.finditer(text[:1000]))[: 4 * _MOST]:
        words = text[comma.end() :].partition(",")[0].split()
        if len(words) < _SHORTEST_TITLE or not any(word[0].islower() for word in words[1:]):
            continue
        written, authors = people(text[: comma.start()])
        ways = titled_by_commas(text[comma.end() :]) if authors else iter(())
        return next(((written, authors, title, where) for title, where in ways if where.year), None)
    return None


def _behind_its_title(text: str) -> _Told | None:
    if not (told := title_first(text)):
        return None
    title, (written, authors, where) = told
    return written, authors, title, where


_FORMS = (_quoted, _behind_a_colon, _behind_a_stop, _between_commas)
