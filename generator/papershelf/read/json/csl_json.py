"""CSL-JSON, as Zotero, Mendeley, Pandoc and doi.org give it; every variable that has no field of its own is kept."""

from collections.abc import Iterator, Mapping
from typing import Any

from papershelf.model import Link, Name, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.json import records as json_records
from papershelf.read.reader import Found
from papershelf.text import identifiers as ids
from papershelf.text.people import names
from papershelf.text.plain import one_line

_TYPES = frozenset(
    """article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry
    entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture
    musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review
    review-book software song speech standard thesis treaty webpage""".split()
)
_OTHER = frozenset({"dataset", "software", "collection", "periodical"})
_KEPT = frozenset(
    """annote archive archive_collection archive_location archive-place authority call-number chapter-number citation-number
    collection-number collection-title container-title-short dimensions division edition event-title event-place first-reference-note-number
    genre ISSN issue jurisdiction language medium note number number-of-pages number-of-volumes original-publisher
    original-publisher-place original-title page page-first part-number part-title PMCID printing-number publisher publisher-place references
    reviewed-genre reviewed-title scale section source status supplement-number title-short type version volume volume-title year-suffix
    accessed available-date issued original-date submitted chair collection-editor compiler composer container-author contributor curator director
    editor editorial-director editor-translator executive-producer guest host illustrator interviewer narrator organizer original-author
    performer producer recipient reviewed-author script-writer series-creator translator""".split()
)
"""The variables of CSL 1.0.2 that have no field of their own in a record."""
_EDITED = frozenset({"book", "pamphlet"})
"""Whole books, which are by their editors where nobody else wrote them."""
_VENUES = ("container-title", "event-title", "event", "collection-title", "publisher")


def sniff(document: Document) -> bool:
    """Whether the first objects have a type of CSL and names or dates in its form."""
    return any(is_csl(item) for item in document.first_objects)


def is_csl(item: Mapping[str, Any]) -> bool:
    """Whether ``item`` has a type of CSL and names or dates in its form."""
    dated = any(
        isinstance(item.get(name), dict) and {"date-parts", "raw", "literal"} & item[name].keys()
        for name in ("issued", "accessed", "submitted")
    )
    named = any(
        isinstance(one, dict) and {"family", "given", "literal"} & one.keys()
        for name in ("author", "editor")
        for one in listed(item.get(name))
    )
    return (
        isinstance(item.get("title"), str)
        and str(item.get("type")) in _TYPES
        and (dated or named or bool({"container-title", "DOI", "URL"} & item.keys()))
    )


def read(document: Document) -> Iterator[Found]:
    """A record for every object."""
    return json_records.records(document, draft)


def draft(item: Mapping[str, Any], source: Source) -> Draft:
    """What the object says."""
    text = {name: plain(value) for name, value in item.items()}
    url, note = text.get("URL", ""), text.get("note", "")
    found = {"doi": ids.doi(text.get("DOI", "")) or ids.told_by_form(url).get("doi", ""), "pmid": text.get("PMID", ""),
             "isbn": (text.get("ISBN", "").split() or [""])[0]}  # fmt: skip
    told = ids.told_by_form(url) | ids.mentioned(
        f"{note} {text.get('archive', '')}:{text.get('archive_location', '')} {text.get('number', '')}"
    )
    kind = str(item.get("type"))
    return Draft(
        Source(source.file, source.line, one_line(text.get("citation-key") or text.get("id", "")) or None),
        text.get("title", ""),
        kind="talk" if kind == "speech" else "other" if kind in _OTHER else "paper",
        authors=people(item.get("author")) or (people(item.get("editor")) if kind in _EDITED else ()),
        date=date(item.get("issued")) or date(item.get("submitted")),
        venue="" if kind == "book" else next((text[name] for name in _VENUES if text.get(name)), ""),
        abstract=text.get("abstract", ""),
        identifiers={name: value for name, value in (told | {name: value for name, value in found.items() if value}).items() if value},
        csl=kept(item),
        keywords=tuple(text.get("keyword", "").split(";" if ";" in text.get("keyword", "") else ",")),
        links=(Link("paper", url),) if url else (),
    )


def kept(item: Mapping[str, Any]) -> dict[str, Any]:
    """The variables that have no field of their own in a record: those that are text, numbers, names or dates."""
    found: dict[str, Any] = {}
    for name, value in item.items():
        if name not in _KEPT:
            continue
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            found[name] = plain(value)
        elif isinstance(value, list) and all(isinstance(one, dict) for one in value):
            found[name] = [{key: plain(part) for key, part in one.items() if isinstance(part, str)} for one in value]
        elif isinstance(value, dict) and (parts := _parts(value)) and len(parts) > 1:
            found[name] = {"date-parts": [parts]}
    return found


def people(value: Any) -> tuple[Name, ...]:
    """Names: particles belong to the family name, as on a title page."""
    return tuple(name for one in listed(value) if (name := _person(one)) and str(name))


def _person(one: Any) -> Name | None:
    if not isinstance(one, dict):
        return names.from_text(plain(one)) if isinstance(one, str) else None
    part = {key: one_line(plain(value)) for key, value in one.items()}
    literal = part.get("literal") or part.get("name")
    particles = (part.get("dropping-particle"), part.get("non-dropping-particle"), part.get("family"), part.get("suffix"))
    family, given = " ".join(word for word in particles if word), part.get("given", "")
    if literal and not family:
        return Name(literal=literal)
    return Name(family=family, given=given) if family and given else Name(literal=family or given)


def date(value: Any) -> str:
    """A date as text: ``2019-4-1``; what cannot be understood as it is."""
    if not isinstance(value, dict):
        return plain(value)
    if parts := _parts(value):
        return "-".join(f"{part:04d}" if at == 0 else str(part) for at, part in enumerate(parts))
    return plain(value.get("raw") or value.get("literal") or value.get("year") or "")


def _parts(value: Mapping[str, Any]) -> list[int]:
    lists = value.get("date-parts")
    first = lists[0] if isinstance(lists, list) and lists else []
    found = []
    for part in first if isinstance(first, list) else []:
        if not str(part).strip().lstrip("-").isdecimal() or int(part) < 0:
            break
        found.append(int(part))
    return found[:3]


def plain(value: Any) -> str:
    """A value as text; lists of texts give their first, as Crossref writes titles."""
    if isinstance(value, list):
        return next((plain(one) for one in value if isinstance(one, str) and one), "")
    if isinstance(value, dict) or value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def listed(value: Any) -> list[Any]:
    """A list as it is, and a single value as a list of one."""
    return value if isinstance(value, list) else [value] if value else []
