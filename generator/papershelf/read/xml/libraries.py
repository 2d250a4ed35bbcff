"""XML of libraries, publishers and feeds: DBLP, JATS, MODS, Dublin Core of OAI-PMH, TEI, RSS of arXiv and journals."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from xml.etree import ElementTree as ET

from papershelf.model import Link, Name, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.reader import Found
from papershelf.read.xml.elements import find_words, inner, pieces, records, words
from papershelf.text import identifiers as ids
from papershelf.text import links as addresses
from papershelf.text.people import names

_BEGINNING = 20_000
_SAMPLE = 10
_NUMBERED = re.compile(r" \d{4}\Z")
"""Behind names at DBLP that several people have."""
_ANNOUNCED = re.compile(r"\A\s*arXiv:\S+ Announce Type: [\w-]+\s+Abstract: ")
_WORKS = ("article", "inproceedings", "incollection", "phdthesis", "mastersthesis", "book")
_TYPES = {"article": "article-journal", "inproceedings": "paper-conference", "incollection": "chapter", "phdthesis": "thesis", "mastersthesis": "thesis", "book": "book"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Form:
    """A vocabulary: what tells it, which elements are records, and where in them what stands."""

    mark: re.Pattern[str]
    tags: tuple[str, ...]
    people: Callable[[ET.Element], tuple[Name, ...]]
    title: Sequence[str] = ("title",)
    subtitle: Sequence[str] = ()
    date: Sequence[str] = ("date",)
    venue: Sequence[str] = ()
    abstract: Sequence[str] = ("description",)
    doi: Sequence[str] = ()
    keywords: str = "subject"
    links: Sequence[str] = ()
    csl: Mapping[str, str] | None = None
    first: str = ""
    last: str = ""


def _named(element: ET.Element, people: str, family: str, given: str) -> tuple[Name, ...]:
    """Names in parts; a body where there are none."""
    found = ((find_words(one, family), find_words(one, given), one) for one in element.iterfind(people))
    return tuple(Name(family=last, given=first) if last and first else names.from_text(words(one)) for last, first, one in found)


def _listed(element: ET.Element, *paths: str) -> tuple[Name, ...]:
    said = [text for path in paths for one in element.iterfind(path) if (text := words(one))]
    if len(said) == 1:
        return names.from_list(said[0])
    return names.from_items(_NUMBERED.sub("", text) for text in said)


_FORMS = (
    _Form(
        re.compile(r"<dblp(?:person)?\b"), _WORKS, lambda one: _listed(one, "author"), date=("year",), venue=("journal", "booktitle", "school"), abstract=(), doi=("ee",), links=("ee",),
        csl={"volume": "volume", "issue": "number", "page": "pages", "publisher": "publisher"},
    ),
    _Form(
        re.compile(r"<article-meta[\s>]"), ("article",), lambda one: _named(one, "front//contrib[@contrib-type='author']", "name/surname", "name/given-names") or _named(one, "front//contrib", "name/surname", "name/given-names"),
        title=("front//article-title",), subtitle=("front//title-group/subtitle",), date=("front//pub-date/year",), venue=("front//journal-title",), abstract=("front//abstract",), doi=("front//article-id[@pub-id-type='doi']",), keywords="front//kwd",
        csl={"volume": "front/article-meta/volume", "issue": "front/article-meta/issue", "publisher": "front//publisher-name"}, first="front/article-meta/fpage", last="front/article-meta/lpage",
    ),
    _Form(
        re.compile(r"<(?:\w+:)?mods\b"), ("mods",), lambda one: _named(one, "name", "namePart[@type='family']", "namePart[@type='given']"),
        title=("titleInfo/title",), subtitle=("titleInfo/subTitle",), date=("originInfo/dateIssued", "relatedItem/originInfo/dateIssued", "part/date", "relatedItem/part/date"), venue=("relatedItem[@type='host']/titleInfo/title",), abstract=("abstract",), doi=("identifier[@type='doi']",), keywords="subject/topic", links=("location/url",),
        csl={"volume": ".//part/detail[@type='volume']/number", "issue": ".//part/detail[@type='issue']/number", "publisher": ".//originInfo/publisher"}, first=".//extent/start", last=".//extent/end",
    ),
    _Form(re.compile(r"<(?:\w+:)?OAI-PMH\b|<oai_dc:dc\b"), ("dc",), lambda one: _listed(one, "creator"), venue=("source",), doi=("identifier",), links=("identifier",), csl={"publisher": "publisher", "language": "language"}),
    _Form(
        re.compile(r"<TEI\b"), ("TEI",), lambda one: _named(one, ".//sourceDesc/biblStruct/analytic/author/persName", "surname", "forename"),
        title=(".//titleStmt/title",), date=(".//publicationStmt/date", ".//sourceDesc//imprint/date"), venue=(".//sourceDesc//monogr/title",), abstract=(".//profileDesc/abstract",), doi=(".//sourceDesc//idno[@type='DOI']",), keywords=".//profileDesc//keywords//term",
        csl={"volume": ".//sourceDesc//biblScope[@unit='volume']", "issue": ".//sourceDesc//biblScope[@unit='issue']"},
    ),
    _Form(
        re.compile(r"<rss\b|<(?:\w+:)?RDF\b[^>]*purl\.org/rss"), ("item",), lambda one: _listed(one, "creator", "author"), date=("publicationDate", "date", "pubDate"), venue=("publicationName",), doi=("doi", "identifier", "link"), links=("link",),
        csl={"volume": "volume", "issue": "number", "publisher": "publisher"}, first="startingPage", last="endingPage",
    ),
)  # fmt: skip


def sniff(document: Document) -> bool:
    """Whether the text is of one of these vocabularies; of a feed, whether its items name authors and papers."""
    form = _form(document.text)
    if not form:
        return False
    sample = [piece.element for piece in islice(pieces(document.text, *form.tags), _SAMPLE) if piece.element is not None]
    if form.tags != ("item",):
        return any(find_words(one, *form.title) for one in sample)
    return sum(bool(form.people(one)) and bool(_identifiers(one, form)) for one in sample) * 2 > len(sample)


def read(document: Document) -> Iterator[Found]:
    """A record for every element that is one."""
    if form := _form(document.text):
        yield from records(document, lambda element, source: _draft(element, source, form), *form.tags)


def _form(text: str) -> _Form | None:
    if not text.lstrip().startswith("<"):
        return None
    return next((form for form in _FORMS if form.mark.search(text, 0, _BEGINNING)), None)


def _draft(element: ET.Element, source: Source, form: _Form) -> Draft:
    title, subtitle = (_inner(element, paths) for paths in (form.title, form.subtitle))
    first, last = (find_words(element, path) if path else "" for path in (form.first, form.last))
    csl = {name: find_words(element, path) for name, path in (form.csl or {}).items()}
    if first:
        csl["page"] = f"{first}-{last}" if last and last != first else first
    urls = [words(one) for path in form.links for one in element.iterfind(path)]
    return Draft(
        Source(source.file, source.line, element.get("key") or element.get("ID") or None),
        f"{title}: {subtitle}" if subtitle else title.removesuffix("."),
        authors=form.people(element),
        date=find_words(element, *form.date) or next((one.get("when", "") for path in form.date for one in element.iterfind(path)), ""),
        venue=find_words(element, *form.venue),
        abstract=_ANNOUNCED.sub("", _inner(element, form.abstract)),
        identifiers=_identifiers(element, form),
        csl={"type": _TYPES.get(element.tag, "") if form.tags == _WORKS else "", **csl},
        keywords=tuple(words(one) for one in element.iterfind(form.keywords)),
        links=tuple(Link("pdf" if addresses.is_pdf(url) else "paper", url) for url in urls if url.startswith("http")),
    )


def _inner(element: ET.Element, paths: Sequence[str]) -> str:
    """What stands at the first of ``paths``, with its markup; without the heading of an abstract."""
    found = next((one for path in paths for one in element.iterfind(path) if words(one)), None)
    for head in list(found) if found is not None else []:
        if head.tag == "title" and words(head).lower() == "abstract":
            found.remove(head)  # type: ignore[union-attr]  # there are none in nothing
    return inner(found)


def _identifiers(element: ET.Element, form: _Form) -> dict[str, str]:
    """What the texts of identifiers and addresses have the form of."""
    found: dict[str, str] = {}
    for path in form.doi:
        for one in element.iterfind(path):
            found = ids.told_by_form(words(one)) | found
    return found
