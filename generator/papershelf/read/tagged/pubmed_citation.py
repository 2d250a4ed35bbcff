"""Citations as PubMed writes them: ``Ek A, Roe BC. Title. Hive Rev. 2000 Mar 4;5(4):302-11. doi: … PMID: …``."""

import re
from dataclasses import dataclass

from papershelf.model import MORE_AUTHORS, Name, Source
from papershelf.read.draft import Draft, retracted
from papershelf.read.tagged.lines import one_line, unbracketed
from papershelf.text import identifiers as ids
from papershelf.text.people import names

PMID = re.compile(r"\bPMID:\s*(?P<pmid>[1-9]\d{0,8})\b")
PLACE = re.compile(
    r"(?P<venue>[^\s.?!][^.?!]{1,150})\.\s+(?P<date>(?:1[5-9]|20)\d\d(?:[ -][^.;:]{1,30})?)"
    r"(?:;\s*(?P<volume>[^():;.]{0,40}))?(?:\((?P<issue>[^()]{1,40})\))?(?::\s*(?P<page>[^;]{1,60}?))?(?=\.(?:\s|\Z)|;)"
)
"""Where and when it came out: ``Sensors (Basel). 2020 Nov 26;20(23):6769``, ``Cell. 2021 Feb 4:S0092-8674(21)00011-5``."""
_NAME = re.compile(r"[^\W\d_][^\d,;:.()]{0,60} [^\W\d_a-zß-öø-ÿ]{1,4}(?: (?:Jr|Sr|2nd|3rd|I{2,3}|IV))?")
_AFFILIATION = re.compile(r"\([\d#*†‡, ]+\)")
_STOP = re.compile(r"\.\s+")
_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_BOOK = re.compile(r"\bIn: (?P<venue>[^.]{2,200})\.")
_KIND = re.compile(r" \[(?:Internet|Preprint)\]\Z")
_OTHERS = re.compile(r"et al\.?")


@dataclass(frozen=True, slots=True)
class Citation:
    """What is written of one article."""

    line: int
    people: str
    title: str
    said: str
    """Where and when it came out, and what identifies it."""
    abstract: str = ""
    keywords: str = ""
    is_retracted: bool = False


def parted(line: int, text: str) -> Citation | None:
    """The citation that ``text`` is, from the names of its authors to its number at PubMed."""
    people, _, rest = text.partition(_stop(text))
    if not are_people(people):
        people, rest = "", text
    for at in (0, *(match.end() for match in _SENTENCE.finditer(rest))):
        if PLACE.match(rest, at):
            title = rest[:at] if rest[:at].strip() else rest.partition(".")[0]  # a book has its year behind its title
            return Citation(line, people, title, rest[at:])
    return None


def _stop(text: str) -> str:
    match = _STOP.search(text)
    return match[0] if match else "\n"


def are_people(text: str) -> bool:
    """Whether ``text`` begins with a family name and initials, or is a body."""
    first = _AFFILIATION.sub("", re.split(r"[,;]", text, maxsplit=1)[0]).strip(" .")
    return bool(_NAME.fullmatch(first)) or (names.is_group(first) and len(first.split()) > 1)


def draft(file: str, cited: Citation) -> Draft:
    """What ``cited`` says."""
    people = [part.strip() for part in re.split(r"[,;]", _AFFILIATION.sub("", one_line(cited.people)).removesuffix(".")) if part.strip()]
    authors = [name for name in people if not _OTHERS.fullmatch(name)]
    place, book = PLACE.match(cited.said), _BOOK.search(cited.said)
    numbers = place.groupdict() if place else {}
    pmid = PMID.search(cited.said)
    return Draft(
        Source(file, cited.line, pmid["pmid"] if pmid else None),
        unbracketed(one_line(cited.title)).removesuffix("."),
        authors=tuple(map(_name, authors)),
        date=(numbers.get("date") if not book else "") or one_line(cited.said[:400]),
        venue=_KIND.sub("", one_line(book["venue"] if book else numbers.get("venue") or "")),
        abstract=cited.abstract,
        note=retracted("PubMed") if cited.is_retracted else "",
        identifiers={"doi": ids.mentioned(cited.said).get("doi", ""), "pmid": pmid["pmid"] if pmid else ""},
        csl={
            "type": "chapter" if book else "article-journal",
            **{kind: numbers.get(kind) or "" for kind in ("volume", "issue", "page") if not book},
            **({MORE_AUTHORS: True} if len(authors) < len(people) else {}),
        },
        keywords=tuple(word.rstrip(".") for word in re.split(r"[;,]", one_line(cited.keywords))),
    )


def _name(text: str) -> Name:
    if _NAME.fullmatch(text):
        return names.from_inverted(text)
    return Name(literal=text) if names.is_group(text) else names.from_text(text)
