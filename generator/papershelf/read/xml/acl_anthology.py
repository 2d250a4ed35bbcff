"""XML of the ACL Anthology: a file a collection, with its volumes and their papers."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from papershelf.model import Link, Name, Problem, Rel, Source
from papershelf.read.as_csl import as_csl_names
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.reader import Found
from papershelf.read.xml.elements import find_words, inner, pieces, words
from papershelf.text import identifiers as ids
from papershelf.text import links as addresses
from papershelf.text.markup import from_markup

_COLLECTION = re.compile(r"<collection\s[^<>]*\bid=[\"']([^\"']+)")
_VOLUME = re.compile(r"<volume\s[^<>]*\bid=[\"']([^\"']+)")
_OLD = re.compile(r"[A-Z]\d\d\Z")


def sniff(document: Document) -> bool:
    """Whether the text holds a collection and a volume or a paper of the Anthology."""
    return bool(_COLLECTION.search(document.text, 0, 5000)) and ("<volume" in document.text or "<paper" in document.text)


@dataclass(frozen=True, slots=True)
class _Volume:
    collection: str
    id: str
    meta: ET.Element


def read(document: Document) -> Iterator[Found]:
    """A record for every paper; front matter has no authors and is none."""
    collection = _COLLECTION.search(document.text)
    volumes = list(_volumes(document, collection[1] if collection else ""))
    starts = [start for start, _ in volumes]
    for piece in pieces(document.text, "paper"):
        if piece.element is None:
            yield Problem(document.file, piece.line, piece.complaint)
            continue
        at = bisect_right(starts, piece.start) - 1
        volume = volumes[at][1] if at >= 0 else _Volume(collection[1] if collection else "", "", ET.Element("meta"))
        yield from _draft(piece.element, volume, Source(document.file, piece.line)).found()


def _volumes(document: Document, collection: str) -> Iterator[tuple[int, _Volume]]:
    metas = [(piece.start, piece.element) for piece in pieces(document.text, "meta") if piece.element is not None]
    places = [start for start, _ in metas]
    for match in _VOLUME.finditer(document.text):
        at = bisect_right(places, match.start())
        yield match.start(), _Volume(collection, match[1], metas[at][1] if at < len(metas) else ET.Element("meta"))


def _draft(paper: ET.Element, volume: _Volume, source: Source) -> Draft:
    id_ = _id(paper, volume)
    meta = volume.meta
    return Draft(
        Source(source.file, source.line, id_ or find_words(paper, "bibkey") or None),
        " ".join(inner(paper.find("title")).split()),
        authors=_names(paper, "author"),
        date=find_words(paper, "year") or find_words(meta, "year") or _year(volume.collection),
        venue=from_markup(inner(meta.find("booktitle"))) or find_words(paper, "journal-title") or find_words(meta, "journal-title"),
        abstract=inner(paper.find("abstract")),
        identifiers={"acl": id_, "doi": ids.doi(find_words(paper, "doi")), "isbn": ""},
        csl={
            "type": "article-journal" if meta.find("journal-title") is not None else "paper-conference",
            "page": find_words(paper, "pages").replace("–", "-").replace("--", "-"),
            "publisher": find_words(meta, "publisher"),
            "publisher-place": find_words(meta, "address"),
            "volume": find_words(meta, "journal-volume"),
            "issue": find_words(meta, "journal-issue"),
            "language": find_words(paper, "language"),
            "editor": as_csl_names(_names(meta, "editor")),
        },
        links=_links(paper, id_),
    )


def _names(element: ET.Element, tag: str) -> tuple[Name, ...]:
    found = []
    for person in element.iterfind(tag):
        family = " ".join(part for part in (find_words(person, "last"), find_words(person, "suffix")) if part)
        given = find_words(person, "first")
        name = Name(family=family, given=given) if family and given else Name(literal=family or given or words(person))
        if str(name):
            found.append(name)
    return tuple(found)


def _id(paper: ET.Element, volume: _Volume) -> str:
    """The Anthology's id: ``2020.acl-main.1``; before 2020 ``P18-1001``, or ``W18-0501`` for workshops."""
    url = find_words(paper, "url")
    if re.fullmatch(r"[A-Z]\d\d-\d{4,5}|\d{4}\.[\w-]+-[\w-]+\.\d+", url):
        return url
    number = paper.get("id", "")
    if not number.isdecimal() or not volume.collection or not volume.id:
        return ""
    if not _OLD.match(volume.collection):
        return f"{volume.collection}-{volume.id}.{number}"
    workshop = volume.collection[0] == "W" or volume.collection in {"C69", "D19"}
    return f"{volume.collection}-{volume.id.zfill(2)}{number.zfill(2)}" if workshop else f"{volume.collection}-{volume.id}{number.zfill(3)}"


def _year(collection: str) -> str:
    if _OLD.match(collection):
        return f"{'19' if int(collection[1:]) > 50 else '20'}{collection[1:]}"
    return collection[:4]


def _links(paper: ET.Element, id_: str) -> tuple[Link, ...]:
    found = [Link("paper", ids.address("acl", id_))] if id_ else []
    if (url := find_words(paper, "url")).startswith("http"):
        found.append(Link("pdf" if addresses.is_pdf(url) else "paper", url))
    kinds: dict[str, Rel] = {"video": "video", "pwccode": "code", "pwcdataset": "data", "software": "code", "dataset": "data"}
    for element in paper:
        name = element.get("type", element.tag).lower()
        address = element.get("href") or element.get("url") or words(element)
        if element.tag in {"video", "pwccode", "pwcdataset", "attachment"} and address.startswith("http"):
            found.append(Link(kinds.get(element.tag if element.tag != "attachment" else name, "other"), address))
    return tuple(found)
