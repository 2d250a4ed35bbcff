"""References with the year behind the title: ``A. Ek and B. Roe, “Bees,” Hive, vol. 2, 2018``, ``Ek A, Roe B. Bees. Hive. 2018;2(3):4-5``.

The IEEE, the MLA, Vancouver, Nature, Elsevier, Springer and BibTeX's own styles write them so.
"""

import re
from collections.abc import Iterator

from papershelf.model import MORE_AUTHORS, Name
from papershelf.read.draft import YEAR
from papershelf.read.entry.bare_links import with_links
from papershelf.read.entry.byline import cited_people
from papershelf.read.entry.dated_references import Reference, dated
from papershelf.read.entry.link_item import clean, without_labels
from papershelf.read.entry.places import Place, place
from papershelf.text.plain import one_line

_LONGEST = 2_000
_SHORTEST_TITLE = 3
"""Words."""
_SEVERAL = 2
"""Names, which no title is: what stands before them is one."""
_MOST = 16
"""Places where the names, or the title, may end that are tried."""
_QUOTED = re.compile(
    r"(?P<people>[^“”\"\n]{3,1000}?)[\s.,:;]+(?:“(?P<curved>[^“”]{8,}?)”|\"(?P<straight>[^\"]{8,}?)\"|[‘'](?P<single>.{8,}?)['’](?=[,.] ))[.,;]?(?:\s+(?P<said>\S.*))?\Z"
)
"""Names, a title in quotation marks, and all else."""
_COLON = re.compile(r"(?P<people>[^:\d]{3,1000}?): (?P<rest>\S.*)\Z")
_STOP = re.compile(r"(?P<word>\S+)\. (?=[\"“‘'A-ZÀ-ÞА-Я0-9\[(])")
_INITIALS = re.compile(r"(?:[A-ZÀ-ÞА-Я]\.?-?){1,3}|[A-Z][hct]")
"""What a stop stands behind in names: it need not end them."""
_DOTTED = re.compile(r"(?:\b[A-Z]\.(?:.*[ .-])?|,(?: [^\W\d_]{2,})* )[A-Z]\Z")
"""Names that end with an initial that has a stop, as others have, or as it follows a comma."""
_END = re.compile(r"(?<!\b\w)(?<!\b(?:vs|St|No|Dr|al|cf|Mr|Ms))[.?!](?= (?:[\"“A-ZÀ-ÞА-Я0-9*_\[]|(?i:\w*rxiv)))")
"""Where a title may end."""
_COMMA = re.compile(r", (?=\S)")
_MORE = re.compile(r"\bet al\b")


def reference(text: str) -> Reference | None:
    """What the reference ``text`` says, in whichever of the usual styles; nothing where it is none."""
    return dated(text) or _undated(text)


def _undated(text: str) -> Reference | None:
    if len(text) > _LONGEST or not YEAR.search(text):
        return None
    bare, links = without_labels(with_links(one_line(text)))
    told = next((found for form in (_quoted, _behind_a_colon, _behind_a_stop, _between_commas) if (found := form(bare))), None)
    if not told:
        return None
    people, authors, title, where = told
    csl: dict[str, object] = {**where.csl, MORE_AUTHORS: True} if _MORE.search(people) else dict(where.csl)
    return Reference(people, authors, where.year, clean(title).rstrip(" ,.;"), where.venue, where.said, csl, tuple(links))


_Told = tuple[str, tuple[Name, ...], str, Place]
"""The names as they are written and as they are read, the title, and the place."""


def _quoted(text: str) -> _Told | None:
    found = _QUOTED.match(text)
    people, authors = _people(found["people"]) if found else ("", ())
    if not found or not authors:
        return None
    said = found["said"] or ""
    year = YEAR.search(said)
    where = place(said)
    if not where or not where.year:
        where = Place("", year[0] if year else "", {}, said)
    return (people, authors, found["curved"] or found["straight"] or found["single"], where) if where.year else None


def _people(text: str) -> tuple[str, tuple[Name, ...]]:
    """``text`` with the stop of its last initial, and the names that it is."""
    people = clean(f"{text}." if _DOTTED.search(text) else text)
    return people, cited_people(people, alone=True)


def _behind_a_colon(text: str) -> _Told | None:
    found = _COLON.match(text)
    if not found or any(not _is_initial(stop["word"]) for stop in _STOP.finditer(found["people"])):
        return None
    people, authors = _people(found["people"])
    return next(((people, authors, *parts) for parts in _titled(found["rest"])), None) if authors else None


def _behind_a_stop(text: str) -> _Told | None:
    """Names up to a stop; the last that may end them, for those of initials are no ends."""
    ends = []
    for stop in list(_STOP.finditer(text[:1000]))[: 4 * _MOST]:
        ends.append(stop.end() - 2)
        if not _is_initial(stop["word"]):
            break
    for end in reversed(ends[-_MOST:]):
        people, authors = _people(text[:end])
        if authors:
            return next(((people, authors, *parts) for parts in _titled(text[end + 2 :])), None)
    return None


def _is_initial(word: str) -> bool:
    return bool(_INITIALS.fullmatch(word.rpartition("-")[2]))


def _titled(rest: str) -> Iterator[tuple[str, Place]]:
    """Each way to part ``rest`` into a title and a place with a year, the shortest title first."""
    for end in list(_END.finditer(rest))[:_MOST]:
        title = rest[: end.end()]
        where = place(rest[end.end() + 1 :])
        if where and where.year and (where.csl or len(title.split()) >= _SHORTEST_TITLE) and len(cited_people(title)) < _SEVERAL:
            yield title, where


def _between_commas(text: str) -> _Told | None:
    """Names, a title and a place with commas between: ``A. Ek, B. Roe, Bees in gardens at dusk, Hive 3 (2018) 1–9``."""
    commas = [comma.start() for comma in _COMMA.finditer(text[:1000])][: 4 * _MOST]
    for at, comma in enumerate(commas):
        begin = text[comma + 2 :]
        words = begin.partition(",")[0].split()
        if len(words) < _SHORTEST_TITLE or not any(word[0].islower() for word in words[1:]):
            continue
        if not (authors := cited_people(text[:comma], alone=True)):
            return None
        for later in reversed(commas[at + 1 :][:_MOST]):
            where = place(text[later + 2 :])
            if where and where.year and where.csl:
                return text[:comma], authors, text[comma + 2 : later], where
        return None
    return None
