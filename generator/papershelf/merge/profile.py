"""What is compared of a record, folded once."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from papershelf.merge.answers import answers
from papershelf.merge.bare import OTHER_TITLE, bare_title, unstamped
from papershelf.merge.people import People, people
from papershelf.merge.place import Place, place
from papershelf.merge.venues import venue_kind
from papershelf.model import Record
from papershelf.text.fold import fold
from papershelf.text.identifiers import arxiv_parts
from papershelf.text.language.grammar import CARDINALS, ORDINALS
from papershelf.text.titles import is_generic

STRONG_IDENTIFIERS = ("doi", "arxiv", "openreview", "acl", "pmid")
# arXiv, bioRxiv and medRxiv (two prefixes), PsyArXiv, OSF, SSRN, Research Square, Preprints.org, ChemRxiv, TechRxiv, Authorea, Zenodo.
_PREPRINT_DOI = re.compile(
    r"10\.(?:48550|1101|64898|31234|31219|2139|21203|20944|26434|36227|22541|5281)/(?!gr\.|gad\.|lm\.|rna\.|sqb|pdb\.|cshperspect)"
)
_COMMON = frozenset(
    "a an and are as at by can do for from how in into is it its not of on or that the to via we what when with you your all need".split()
)
_NUMBER = re.compile(rf"\b(?:(\d+)(?:st|nd|rd|th)?|[ivx]{{1,4}}|{'|'.join(ORDINALS)})\b")
_COUNTED = {word: str(number) for number, word in enumerate(CARDINALS[1:], 2)}
"""Without "one", which is a pronoun as often."""
_COUNT = re.compile(rf"\b(?:{'|'.join(_COUNTED)})\b")
_CUT = re.compile(r"(?:…|\.\.\.)\s*\Z")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10"}
_SUBTITLE = re.compile(r":|\s[–—-]\s")
_PART = re.compile(r"\b(?:part|pt|chapter|episode)\s(?P<number>\d{1,3}|[ivx]{1,4})\b")
_AGAIN = re.compile(r"\b(?P<word>revisited|reloaded|reconsidered|continued|redux)\Z")
_GROWN = re.compile(r"[A-Za-z]\s?\+\s?\+|\b[A-Za-z]\s?#")
"""Marks that folding drops, and that make a name another: "C", "C++" and "C#"."""
_BREAK = re.compile(r"[:(\[?!;]|\.\s|\s[–—-]+\s")
_COMPARED = 2000
"""Characters of a title: of 16,000 brackets the expressions here took 5 s, and of four times as many sixteen times as long."""
_MOST_HEADS = 20
"""A title of 16,000 characters that breaks after each word took a second, and grew in the same way."""
_UNTOLD = re.compile(r"(?:(?:an? |the )?abstract (?:is )?(?:not |un)available|(?:there is )?no abstract(?: is)?(?: available)?)\b.{0,200}")
"""What publishers write, folded, where a paper has no abstract: it stands at all of those."""
_ARXIV = re.compile(
    r"(?:arxiv[\s:./]*(?:abs/|pdf/|org/abs/|org/pdf/)?|\babs/)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})(?:v\d+)?", re.IGNORECASE
)
"""A number of arXiv in an address or a note: ``arXiv:2101.00001v2``, ``abs/math.GT/0309136``."""
_ACL = re.compile(r"(?:10\.18653/v1/|aclanthology\.org/|aclweb\.org/anthology/)([a-z]\d{2}-\d{4}|\d{4}\.[\w-]+\.\d+)", re.IGNORECASE)
_OPENREVIEW = re.compile(r"openreview\.net/(?:forum|pdf)\?id=([\w-]+)")
_DOI = re.compile(r"(?:doi\.org/)(10\.\d{4,9}/[^\s?#]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Profile:
    """A record as it is compared."""

    identifiers: Mapping[str, str]
    title: str
    """Folded, with single spaces, "two" as "2"; without what only says the kind of entry ("(panel session)")."""
    title_key: str
    heads: frozenset[str]
    """What stands before each colon, bracket, dash or end of a sentence in it, folded: the title without its subtitle."""
    tail: str
    """What stands behind its first colon or dash, folded: the subtitle alone."""
    numbers: tuple[str, ...]
    sequel: str
    """Which of a series it is by its title: the number of the part, "revisited", the "++" behind a name; ``""`` for most."""
    cut: bool
    """The title says itself that it is not all of it: it ends with an ellipsis."""
    stamp: int | None
    """The year that stands behind the title, and not in ``title``."""
    telling: bool
    """The title has three words or more that say something."""
    generic: bool
    """The title is one that many papers bear: "Editorial"."""
    answers: str
    """Which kind of text about another the title names ("erratum", "comment", "reply", "data"): like the paper's, but another."""
    people: People
    year: int | None
    venue: str | None
    place: Place
    preprint: bool
    abstract: str


def profile(record: Record) -> Profile:
    """The profile of ``record``."""
    told = record.title[:_COMPARED]
    bare, stamp = unstamped(bare_title(told))
    title = _folded(bare) or _folded(told)
    abstract = fold(record.abstract[:1500])
    words = {word for word in title.split() if word not in _COMMON and len(word) > 1}
    identifiers = dict(_identifiers(record))
    return Profile(
        identifiers=identifiers,
        title=title,
        title_key=title.replace(" ", ""),
        heads=_heads(bare, told),
        tail=_folded(_SUBTITLE.split(bare, maxsplit=1)[-1]) if _SUBTITLE.search(bare) else "",
        numbers=tuple(sorted(_number(match) for match in _NUMBER.finditer(title))),
        sequel=_sequel(title, told),
        cut=bool(_CUT.search(record.title)),
        stamp=stamp,
        telling=len(words) >= 3 and len(title) >= 20,
        generic=is_generic(fold(told)) or is_generic(title),
        answers=answers(title, told),
        people=people(record.authors),
        year=record.year,
        venue=record.venue,
        place=place(record.csl),
        preprint=is_preprint(record),
        abstract="" if _UNTOLD.fullmatch(abstract) else abstract,
    )


def _folded(text: str) -> str:
    return _COUNT.sub(lambda word: _COUNTED[word[0]], fold(text))


def _heads(bare: str, told: str) -> frozenset[str]:
    """The titles without their subtitles, and both of a title that is given in two languages."""
    found = [bare[: match.start()] for match in islice(_BREAK.finditer(bare), _MOST_HEADS)]
    found += [part for part in OTHER_TITLE.split(told, maxsplit=1) if part.count(" ") >= 1] if OTHER_TITLE.search(told) else []
    return frozenset(filter(None, map(_folded, found)))


def _number(match: re.Match[str]) -> str:
    """A number as a title counts with it: "2", "2nd", "ii" and "second" are one."""
    return match[1] or _ROMAN.get(match[0]) or str(ORDINALS.index(match[0]) + 1 if match[0] in ORDINALS else match[0])


def _sequel(title: str, told: str) -> str:
    if match := _PART.search(title):
        return _ROMAN.get(match["number"], match["number"])
    if match := _GROWN.search(told):
        return "".join(match[0][1:].split())
    return match["word"] if (match := _AGAIN.search(title)) else ""


def is_preprint(record: Record) -> bool:
    """Whether ``record`` speaks of a version that no venue has published, as far as it says."""
    if record.venue:
        return venue_kind(record.venue) == "preprint"
    doi = record.identifiers.get("doi", "")
    return is_preprint_doi(doi) if doi else "arxiv" in record.identifiers


def is_preprint_doi(doi: str) -> bool:
    """Whether ``doi`` was given by a server of preprints."""
    return bool(_PREPRINT_DOI.match(doi.lower()))


def _identifiers(record: Record) -> Iterator[tuple[str, str]]:
    """Those of the record, and those that its addresses, its venue or its DOI imply; the record's own come last, and so count."""
    told = [link.url for link in record.links if link.rel in {"paper", "pdf"}]
    told += [record.venue or "", str(record.csl.get("volume", "")), f"doi.org/{record.identifiers.get('doi', '')}"]
    for text in told:
        for name, pattern in (("doi", _DOI), ("arxiv", _ARXIV), ("acl", _ACL), ("openreview", _OPENREVIEW)):
            if match := pattern.search(text):
                yield name, _identifier(name, match[1])
    for name in STRONG_IDENTIFIERS:
        if value := record.identifiers.get(name):
            yield name, _identifier(name, value)


def _identifier(name: str, value: str) -> str:
    """As it is compared: in lower case, without the number of a version; OpenReview's are told by their case."""
    if name == "openreview":
        return value
    value = value.strip().lower()
    if name == "arxiv":
        return arxiv_parts(re.sub(r"\Aarxiv:\s*", "", value))[0]
    if name == "doi":
        value = re.sub(r"\A(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", value).rstrip(".,;/")
        return re.sub(r"[./]v\d+\Z|(?<=\d)v\d+(?:\.full)?(?:\.pdf)?\Z", "", value) if is_preprint_doi(value) else value
    return value
