"""What a citation cannot do without, and the words that say what is missing."""

import re

from papershelf.model import MORE_AUTHORS, Paper

_MORE = "Incomplete: more authors than are named."
_WARNING = re.compile(rf"\s*(?:Incomplete: no (?:author|year)(?: and no year)? is known\.|{re.escape(_MORE)})")


def missing(paper: Paper) -> tuple[str, ...]:
    """The parts of a citation that no source of ``paper`` gives, in words: ``("author", "year")``."""
    return (*(() if paper.authors else ("author",)), *(() if paper.year else ("year",)))


def warning(paper: Paper) -> str:
    """A sentence for citations of ``paper`` that lack something; ``""`` where nothing is missing."""
    lacks = missing(paper)
    said = [f"Incomplete: no {' and no '.join(lacks)} is known."] if lacks else []
    return " ".join([*said, _MORE] if paper.authors and paper.csl.get(MORE_AUTHORS) else said)


def own_note(paper: Paper) -> str:
    """The note of the source, without a warning that an earlier export put there."""
    return _WARNING.sub("", str(paper.csl.get("note", ""))).strip()


def note(paper: Paper) -> str:
    """The :func:`own_note` of ``paper`` and the warning that is true now."""
    return " ".join(filter(None, [own_note(paper), warning(paper)]))
