"""What a paper's page shows of its citation."""

from dataclasses import dataclass

from papershelf.export.cited import Cited
from papershelf.export.completeness import warning
from papershelf.export.csl import csl_type
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


def citation(paper: Paper, shelf: Shelf, cited: Cited) -> Citation:
    """The citation of ``paper``."""
    brief = cited.brief()
    forms = {"BibTeX": brief["bib"].rstrip(), "RIS": brief["ris"].rstrip(), "CSL-JSON": f"[{brief['csl.json']}]"}
    brought = tuple(name for name in forms if (CITED if name == "BibTeX" else FORMS) in shelf.left_out)
    return Citation(
        shelf.keys[paper.id],
        csl_type(paper),
        warning(paper),
        shelf.corpus.references.get(paper.id, ()),
        tuple((name, text) for name, text in forms.items() if name not in brought),
        brought,
    )
