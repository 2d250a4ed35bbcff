"""What a paper's page shows of its citation."""

import json
from dataclasses import dataclass

from papershelf.export.bibtex import to_bibtex
from papershelf.export.completeness import warning
from papershelf.export.csl import csl_type, to_csl
from papershelf.export.ris import to_ris
from papershelf.model import Paper, Reference
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
    """Name and text."""


def citation(paper: Paper, shelf: Shelf) -> Citation:
    """The citation of ``paper``."""
    key = shelf.keys[paper.id]
    return Citation(
        key,
        csl_type(paper),
        warning(paper),
        shelf.corpus.references.get(paper.id, ()),
        (
            ("BibTeX", to_bibtex(paper, key, brief=True).rstrip()),
            ("RIS", to_ris(paper, brief=True).rstrip()),
            ("CSL-JSON", json.dumps([to_csl(paper, brief=True)], ensure_ascii=False)),
        ),
    )
