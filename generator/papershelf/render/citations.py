"""What a paper's page shows of its citation."""

import json
from dataclasses import dataclass

from papershelf.export.bibtex import to_bibtex
from papershelf.export.completeness import warning
from papershelf.export.csl import to_csl
from papershelf.export.ris import to_ris
from papershelf.model import Paper, Reference
from papershelf.render.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation in all its forms, without the abstract that stands on the page already."""

    key: str
    warning: str
    """What it lacks, as a sentence; ``""`` where it is whole."""
    references: tuple[Reference, ...]
    forms: tuple[tuple[str, str, str], ...]
    """Name, ending of a file, and text."""


def citation(paper: Paper, shelf: Shelf) -> Citation:
    """The citation of ``paper``."""
    key = shelf.keys[paper.id]
    return Citation(
        key,
        warning(paper),
        shelf.corpus.references.get(paper.id, ()),
        (
            ("BibTeX", "bib", to_bibtex(paper, key, brief=True).rstrip()),
            ("RIS", "ris", to_ris(paper, brief=True).rstrip()),
            ("CSL-JSON", "json", json.dumps([to_csl(paper, brief=True)], ensure_ascii=False)),
        ),
    )
