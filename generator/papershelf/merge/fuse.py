"""One paper from the records that speak of it: for each field, the better record wins."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from papershelf.model import Link, Note, Paper, Record, Source

_Value = TypeVar("_Value")


def fuse(records: Sequence[Record], collection_of: Mapping[str, str]) -> Paper:
    """The paper of ``records``, still without an id; ``collection_of`` maps files to collections.

    Records are ranked: with identifiers first, then with authors, then with an abstract, then by source. Each field
    comes from the first that has it; of abstracts the longest is taken; lists are joined.
    """
    ranked = sorted(records, key=_rank)
    best = ranked[0]
    notes = (Note(collection_of[record.source.file], record.note) for record in ranked if record.note)
    return Paper(
        id="",
        title=best.title,
        kind=best.kind,
        title_math=best.title_math,
        authors=max((record.authors for record in ranked), key=len),
        year=next((record.year for record in ranked if record.year), None),
        venue=next((record.venue for record in ranked if record.venue), None),
        abstract=max((record.abstract for record in ranked), key=len),
        notes=tuple(dict.fromkeys(notes)),
        identifiers=_joined([record.identifiers for record in ranked]),
        csl=_joined([record.csl for record in ranked]),
        keywords=tuple(dict.fromkeys(word for record in ranked for word in record.keywords)),
        links=_links(ranked),
        sources=tuple(sorted((record.source for record in ranked), key=_place)),
        collections=tuple(sorted({collection_of[record.source.file] for record in ranked})),
    )


def _rank(record: Record) -> tuple[object, ...]:
    shouted = record.title.islower() or record.title.isupper()
    return not record.identifiers, not record.authors, not record.abstract, shouted, *_place(record.source)


def _place(source: Source) -> tuple[str, int, str]:
    return source.file, source.line, source.key or ""


def _joined(mappings: Sequence[Mapping[str, _Value]]) -> dict[str, _Value]:
    """The union, sorted by name; the first mapping that has a name gives its value."""
    joined: dict[str, _Value] = {}
    for mapping in reversed(mappings):
        joined |= mapping
    return dict(sorted(joined.items()))


def _links(ranked: Sequence[Record]) -> tuple[Link, ...]:
    links: dict[str, Link] = {}
    for record in ranked:
        for link in record.links:
            links.setdefault(link.url.rstrip("/"), link)
    return tuple(links.values())
