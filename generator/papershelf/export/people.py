"""Who wrote and who edited a paper, as citations name them."""

from collections.abc import Mapping
from typing import Any

from papershelf.model import Name, Paper

_PARTS_OF_NAMES = frozenset("family given dropping-particle non-dropping-particle suffix literal".split())
_FAMILY = ("dropping-particle", "non-dropping-particle", "family", "suffix")
_EDITED = frozenset({"book", "pamphlet"})


def authors(paper: Paper, kind: str) -> tuple[Name, ...]:
    """The authors of ``paper``, of the type ``kind`` of CSL: none of a book whose editors stand in for them, as readers of seeds let them.

    Only of whole books: who edits a volume often writes one of its chapters.
    """
    return () if kind in _EDITED and list(paper.authors) == editor_names(paper) else paper.authors


def editors(paper: Paper) -> list[dict[str, str]]:
    """The editors, as a CSL-JSON item has them."""
    return as_people(paper.csl.get("editor"))


def editor_names(paper: Paper) -> list[Name]:
    """The editors, their particles with the family names."""
    return [_name(who) for who in editors(paper)]


def translator_names(paper: Paper) -> list[Name]:
    """The translators, as :func:`editor_names` has the editors."""
    return [_name(who) for who in as_people(paper.csl.get("translator"))] if "translator" in paper.csl else []


def as_people(given: Any) -> list[dict[str, str]]:
    """``given`` as the schema of CSL-JSON wants people, nobody where it is something else."""
    if not isinstance(given, list | tuple):
        return []
    people = ({part: str(who[part]) for part in _PARTS_OF_NAMES & who.keys()} for who in given if isinstance(who, Mapping))
    return [dict(sorted(who.items())) for who in people if who]


def _name(who: Mapping[str, str]) -> Name:
    family = " ".join(filter(None, (who.get(part) for part in _FAMILY)))
    if family and who.get("given"):
        return Name(family, who["given"])
    return Name(literal=who.get("literal") or family or who.get("given", ""))
