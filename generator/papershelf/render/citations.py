"""What a paper's page shows of its citation."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from papershelf.export.bibtex import to_bibtex
from papershelf.export.completeness import warning
from papershelf.export.csl import csl_type, to_csl
from papershelf.export.ris import to_ris
from papershelf.model import Paper, Reference
from papershelf.render.budget import CITED, FORMS
from papershelf.render.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation in all its forms, without the abstract that stands on the page already."""

    key: str
    type: str
    """Of CSL: ``article-journal``."""
    warning: str
    """What it lacks, as a sentence; ``""`` where it is whole."""
    references: tuple[Reference, ...]
    forms: tuple[tuple[str, str], ...]
    """Name and text of those that stand on the page."""
    brought: tuple[str, ...]
    """Names of those that a script brings, in a shelf that is too large for all."""


def citation(paper: Paper, shelf: Shelf) -> Citation:
    """The citation of ``paper``."""
    key = shelf.keys[paper.id]
    brought = _brought(shelf.left_out)
    return Citation(
        key,
        csl_type(paper),
        warning(paper),
        shelf.corpus.references.get(paper.id, ()),
        tuple((name, _FORMS[name](paper, key)) for name in _FORMS if name not in brought),
        brought,
    )


def _brought(left_out: frozenset[str]) -> tuple[str, ...]:
    return tuple(name for name in _FORMS if (CITED if name == "BibTeX" else FORMS) in left_out)


_FORMS: Mapping[str, Callable[[Paper, str], str]] = {
    "BibTeX": lambda paper, key: to_bibtex(paper, key, brief=True).rstrip(),
    "RIS": lambda paper, _: to_ris(paper, brief=True).rstrip(),
    "CSL-JSON": lambda paper, _: json.dumps([to_csl(paper, brief=True)], ensure_ascii=False),
}
