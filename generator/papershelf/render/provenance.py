"""Where a paper comes from: its records, what each of them gave, and the versions that they tell of."""

from collections.abc import Iterable
from dataclasses import dataclass

from papershelf.config.curation import FILE as CURATION
from papershelf.model import Paper, Source, Version
from papershelf.text.identifiers import address

IDENTIFIER_NAMES = {"doi": "DOI", "arxiv": "arXiv", "openreview": "OpenReview", "acl": "ACL Anthology", "pmid": "PubMed"}
_STAGES = {"published": "Published", "preprint": "Preprint"}


@dataclass(frozen=True, slots=True)
class Origin:
    """A collection that an entry comes from."""

    id: str
    file: str
    name: str
    """Without the phrases that tell it from others."""


@dataclass(frozen=True)
class Given:
    """A record of a paper."""

    source: Source
    collection: Origin | None
    """``None`` for what was looked up."""
    looked_up: str
    """Where and when, for what was looked up."""
    fields: tuple[str, ...]
    """What it gave, where several records gave some."""


@dataclass(frozen=True)
class Appearance:
    """A version of a paper, in words."""

    stage: str
    words: str
    links: tuple[tuple[str, str], ...]


def given(paper: Paper, origins: Iterable[Origin]) -> list[Given]:
    """The records of ``paper``, each with that of ``origins`` whose file it stands in."""
    collections = {origin.file: origin for origin in origins if origin.id in paper.collections}
    found = []
    for source in paper.sources:
        where, _, day = (source.key or "").partition("@")[2].partition("/")
        fields = tuple(name for name, origin in paper.origins.items() if origin == source)
        found.append(Given(source, collections.get(source.file), f"{where}, {day}" if day else where, fields))
    return found


def corrected(paper: Paper) -> list[str]:
    """The fields that the owner set."""
    return [name for name, source in paper.origins.items() if source.file == CURATION]


def appearances(paper: Paper) -> list[Appearance]:
    """The versions of ``paper``."""
    return [_appearance(version) for version in paper.versions]


def _appearance(version: Version) -> Appearance:
    words = ", ".join(filter(None, (version.venue, str(version.year or ""))))
    known = [(kind, value) for kind, value in version.identifiers.items() if kind in IDENTIFIER_NAMES]
    links = tuple((f"{IDENTIFIER_NAMES[kind]} {value}", address(kind, value)) for kind, value in known)
    return Appearance(_STAGES[version.stage], words, links)
