"""What tests ask of a seed: its records and problems, and what cites a record."""

from typing import Any

from papershelf.model import Problem, Record
from papershelf.read.content import content_says
from papershelf.read.packed import unpacked


def said(file: str, text: str) -> tuple[list[Record], list[Problem]]:
    """The records and the problems of a seed that is called ``file``."""
    found = list(content_says(file, unpacked(text.encode())))
    return [one for one in found if isinstance(one, Record)], [one for one in found if isinstance(one, Problem)]


def citation(record: Record) -> tuple[Any, ...]:
    """Title, authors, year, venue, volume, issue, pages and DOI."""
    return (
        record.title,
        [*map(str, record.authors)],
        record.year,
        record.venue,
        *(record.csl.get(name) for name in ("volume", "issue", "page")),
        record.identifiers.get("doi"),
    )
