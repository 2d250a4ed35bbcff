"""What a paper's page shows of its citation."""

import json
from collections.abc import Callable  # noqa: TC003 - read by people
from dataclasses import dataclass, replace

from papershelf.export.bibtex import to_bibtex
from papershelf.export.completeness import warning
from papershelf.export.csl import csl_type, to_csl
from papershelf.export.ris import to_ris
from papershelf.model import Reference
from papershelf.render.entry_view import EntryView
from papershelf.render.left_out import LeftOut


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


def citation(view: EntryView) -> Citation:
    """The citation of an entry."""
    paper = view.paper
    brief = replace(paper, abstract="", keywords=())  # what need not be written is not escaped either: half of the time
    forms: dict[str, Callable[[], str]] = {
        "BibTeX": lambda: to_bibtex(brief, view.key).rstrip(),
        "RIS": lambda: to_ris(brief).rstrip(),
        "CSL-JSON": lambda: f"[{json.dumps(to_csl(brief), ensure_ascii=False)}]",
    }
    brought = tuple(name for name in forms if (LeftOut.CITED if name == "BibTeX" else LeftOut.FORMS) in view.left_out)
    return Citation(
        view.key,
        csl_type(paper),
        warning(paper),
        view.references,
        tuple((name, written()) for name, written in forms.items() if name not in brought),
        brought,
    )
