"""The versions of a paper after a correction of the owner's: what is said of the paper holds for one of them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from papershelf.config.corrected_fields import IDENTIFIERS
from papershelf.merge.profile import is_preprint_doi
from papershelf.merge.venues import venue_kind
from papershelf.model import Paper, Stage, Version
from papershelf.text.identifiers import arxiv_parts


def corrected(before: Paper, after: Paper, name: str) -> tuple[Version, ...]:
    """The versions of ``before``, whose field ``name`` has been corrected to what ``after`` has there; both or none."""
    if name in IDENTIFIERS:
        found = tuple(_identified(before, name, after.identifiers.get(name)))
    elif name in ("venue", "year"):
        found = tuple(_placed(before, name, getattr(after, name)))
    else:
        return before.versions
    return found if all(version.venue or version.identifiers for version in found) else ()  # a year alone is no place to appear at


def _identified(paper: Paper, name: str, value: str | None) -> Iterator[Version]:
    old = paper.identifiers.get(name)
    stage = _stage(paper, name, value)
    number = _doi_of(old) if name == "arxiv" and old and not (value and _doi_of(value) == _doi_of(old)) else None
    for version in paper.versions:
        said = {key: one for key, one in version.identifiers.items() if one != number}
        if version.stage == stage:
            said[name] = value or ""
        elif not value or _is_denied(version, said.get(name), old):
            said.pop(name, None)
        yield replace(version, identifiers=dict(sorted(said.items())))


def _placed(paper: Paper, name: str, value: Any) -> Iterator[Version]:
    old = getattr(paper, name)
    stage = _stage(paper, name, value)
    for version in paper.versions:
        said = getattr(version, name)
        denied = said == old if value is None else _is_denied(version, said, old)
        changes: Mapping[str, Any] = {name: value} if version.stage == stage else {name: None} if denied else {}
        yield replace(version, **changes)


def _stage(paper: Paper, name: str, value: Any) -> Stage | None:
    """Of the version that ``value`` is said of."""
    if value is None or name == "isbn":  # a book of proceedings is no version of one paper
        return None
    if name == "year":
        return next((version.stage for version in paper.versions if version.year == paper.year), None)
    is_preprint = name == "arxiv" or (name == "doi" and is_preprint_doi(value)) or (name == "venue" and venue_kind(value) == "preprint")
    return "preprint" if is_preprint else "published"


def _is_denied(version: Version, said: object, old: object) -> bool:
    """Whether ``version`` says what another one is corrected to say. A preprint stays one when a place of publication is named."""
    return version.stage == "published" and said == old


def _doi_of(number: str) -> str:
    """The DOI that arXiv gives to ``number``."""
    return f"10.48550/arxiv.{arxiv_parts(number)[0]}"
