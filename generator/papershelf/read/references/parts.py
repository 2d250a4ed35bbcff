"""What a reference says, part by part, and the record that it makes."""

from dataclasses import dataclass, field

from papershelf.model import Link, Name, Source
from papershelf.read.draft import Draft
from papershelf.text import identifiers as ids
from papershelf.text import marks


@dataclass(frozen=True, slots=True)
class Reference:
    """What a reference says."""

    people: str
    authors: tuple[Name, ...]
    year: str
    title: str
    venue: str = ""
    said: str = ""
    """What stands behind the title, where it is no place that is understood."""
    csl: dict[str, object] = field(default_factory=dict)
    links: tuple[Link, ...] = ()


def of_reference(source: Source, told: Reference) -> Draft:
    """The record that ``told`` makes, with the identifiers that its addresses have."""
    identifiers: dict[str, str] = {}
    for link in told.links:
        identifiers = ids.told_by_form(link.url) | identifiers
    return Draft(
        source,
        told.title,
        authors=told.authors,
        date=told.year,
        venue=told.venue,
        note=marks.mend(told.said),
        identifiers=identifiers,
        csl=told.csl,
        links=told.links,
    )
