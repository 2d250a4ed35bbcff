"""What a citation cannot do without, and the words that say what is missing."""

import re

from papershelf.model import Paper

_WARNING = re.compile(r"\s*Incomplete: no (?:author|year)(?: and no year)? is known\.")


def missing(paper: Paper) -> tuple[str, ...]:
    """The parts of a citation that no source of ``paper`` gives, in words: ``("author", "year")``."""
    return (*(() if paper.authors else ("author",)), *(() if paper.year else ("year",)))


def warning(paper: Paper) -> str:
    """A sentence for citations of ``paper`` that lack something; ``""`` where nothing is missing."""
    lacks = missing(paper)
    return f"Incomplete: no {' and no '.join(lacks)} is known." if lacks else ""


def note(paper: Paper) -> str:
    """The note of the source, without a warning that an earlier export put there, and the warning that is true now."""
    own = _WARNING.sub("", str(paper.csl.get("note", ""))).strip()
    return " ".join(filter(None, [own, warning(paper)]))
