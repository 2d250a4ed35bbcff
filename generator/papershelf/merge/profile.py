"""What is compared of a record, folded once."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from papershelf.merge.people import People, people
from papershelf.merge.venues import venue_kind
from papershelf.model import Record
from papershelf.text.fold import fold
from papershelf.text.titles import is_generic

STRONG_IDENTIFIERS = ("doi", "arxiv", "openreview", "acl", "pmid")
# arXiv, bioRxiv and medRxiv (two prefixes), PsyArXiv, OSF, SSRN, Research Square, Preprints.org, ChemRxiv, TechRxiv, Authorea, Zenodo.
_PREPRINT_DOI = re.compile(
    r"10\.(?:48550|1101|64898|31234|31219|2139|21203|20944|26434|36227|22541|5281)/(?!gr\.|gad\.|lm\.|rna\.|sqb|pdb\.|cshperspect)"
)
_COMMON = frozenset(
    "a an and are as at by can do for from how in into is it its not of on or that the to via we what when with you your all need".split()
)
_NUMBER = re.compile(r"\b(?:\d+|[ivx]{1,4})\b")
# Words that a list adds to a title to say what kind of entry it is. A demonstration is not among them: it often stands
# beside the full paper of the same system.
_KIND = (
    r"(?:panel|tutorial|keynote|invited|talk|session|abstract|extended|version|experience|full|long|technical|report|preprint|paper|speech"
    r"|preliminary|revised|draft)"
)
_ASIDE = re.compile(rf"\s*[(\[]\s*{_KIND}(?:\s+{_KIND})*\s*[)\]]\s*", re.IGNORECASE)
_BEFORE = re.compile(r"\A(?:panel|tutorial|keynote|invited talk|keynote talk)\s*:\s*", re.IGNORECASE)
_AFTER = re.compile(
    r"\s*[:–—.,-]\s*(?:book review|a tutorial|panel|preprint|(?:extended|short) (?:abstract|version)|(?:full|long|revised|preliminary) version"
    r"|technical report|preliminary report|draft)\s*\Z",
    re.IGNORECASE,
)
# What a search engine leaves of a reference behind its title: "…, in Proc. VLDB", "… In: SIGMOD 1998".
_REFERENCE = re.compile(r"(?<=\w)[\s.,;]+(?:in\s*(?::|proc\b|proceedings of\b)|proceedings of the\b).*\Z", re.IGNORECASE | re.DOTALL)
_YEAR_BEHIND = re.compile(r"(?<=\w)\s*[,(]\s*((?:19|20)\d\d)\)?\s*\Z")
_CUT = re.compile(r"(?:…|\.\.\.)\s*\Z")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10"}
_PART = re.compile(r"\b(?:part|pt|chapter|episode)\s(?P<number>\d{1,3}|[ivx]{1,4})\b")
_AGAIN = re.compile(r"\b(?P<word>revisited|reloaded|reconsidered|continued|redux)\Z")
_ANSWER = re.compile(
    r"(?:erratum|errata|corrigend(?:um|a)|correction|addendum|retract(?:ion|ed)|comments? on|a comment on|reply|response to|rejoinder|discussion of)\b"
)
_SHOWN = re.compile(
    r"[(\[][^)\]]*\b(?:demo|demonstration|poster)\b[^)\]]*[)\]]|(?:\A|[:–—-])\s*(?:demo|poster)\s*(?:[:–—-]|\Z)", re.IGNORECASE
)
_BREAK = re.compile(r"[:(\[?!;]|\.\s|\s[–—-]+\s")
_COMPARED = 2000
"""Characters of a title: of 16,000 brackets the expressions here took 5 s, and of four times as many sixteen times as long."""
_MOST_HEADS = 20
"""A title of 16,000 characters that breaks after each word took a second, and grew in the same way."""
_ARXIV = re.compile(
    r"(?:arxiv[\s:./]*(?:abs/|pdf/|org/abs/|org/pdf/)?|\babs/)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})(?:v\d+)?", re.IGNORECASE
)
_ACL = re.compile(r"(?:10\.18653/v1/|aclanthology\.org/|aclweb\.org/anthology/)([a-z]\d{2}-\d{4}|\d{4}\.[\w-]+\.\d+)", re.IGNORECASE)
_OPENREVIEW = re.compile(r"openreview\.net/(?:forum|pdf)\?id=([\w-]+)")
_DOI = re.compile(r"(?:doi\.org/)(10\.\d{4,9}/[^\s?#]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Profile:
    """A record as it is compared."""

    identifiers: Mapping[str, str]
    title: str
    """Folded, with single spaces; without what only says the kind of entry ("(panel session)")."""
    title_key: str
    heads: frozenset[str]
    """What stands before each colon, bracket, dash or end of a sentence in it, folded: the title without its subtitle."""
    numbers: tuple[str, ...]
    sequel: str
    """Which of a series it is by its title: the number of the part, or "revisited"; ``""`` for most."""
    cut: bool
    """The title says itself that it is not all of it: it ends with an ellipsis."""
    stamp: int | None
    """The year that stands behind the title, and not in ``title``."""
    telling: bool
    """The title has three words or more that say something."""
    generic: bool
    """The title is one that many papers bear: "Editorial"."""
    answers: bool
    """The title is that of an erratum, a comment, a reply, a demonstration: like the paper's, but another text."""
    people: People
    year: int | None
    venue: str | None
    preprint: bool
    abstract: str


def profile(record: Record) -> Profile:
    """The profile of ``record``."""
    told = record.title[:_COMPARED]
    bare = _bare(told)
    stamp = _YEAR_BEHIND.search(bare)
    bare = bare[: stamp.start()] if stamp else bare
    title = fold(bare) or fold(told)
    words = {word for word in title.split() if word not in _COMMON and len(word) > 1}
    identifiers = dict(_identifiers(record))
    return Profile(
        identifiers=identifiers,
        title=title,
        title_key=title.replace(" ", ""),
        heads=frozenset(filter(None, (fold(bare[: match.start()]) for match in islice(_BREAK.finditer(bare), _MOST_HEADS)))),
        numbers=tuple(sorted(_NUMBER.findall(title))),
        sequel=_sequel(title),
        cut=bool(_CUT.search(record.title)),
        stamp=int(stamp[1]) if stamp else None,
        telling=len(words) >= 3 and len(title) >= 20,
        generic=is_generic(fold(told)) or is_generic(title),
        answers=bool(_ANSWER.match(title) or _SHOWN.search(told)),
        people=people(record.authors),
        year=record.year,
        venue=record.venue,
        preprint=is_preprint(record),
        abstract=fold(record.abstract[:1500]),
    )


def _bare(title: str) -> str:
    """``title`` without what only says the kind of entry, or where it stood."""
    bare = _AFTER.sub("", _BEFORE.sub("", _ASIDE.sub(" ", title)))
    reference = _REFERENCE.search(bare)
    if reference and bare.count(" ", 0, reference.start()) >= 3:
        bare = _AFTER.sub("", bare[: reference.start()])
    return bare


def _sequel(title: str) -> str:
    if match := _PART.search(title):
        return _ROMAN.get(match["number"], match["number"])
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
        return re.sub(r"\Aarxiv:\s*|v\d+\Z", "", value)
    if name == "doi":
        value = re.sub(r"\A(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", value).rstrip(".,;/")
        return re.sub(r"[./]v\d+\Z|(?<=\d)v\d+(?:\.full)?(?:\.pdf)?\Z", "", value) if is_preprint_doi(value) else value
    return value
