"""What a citation cannot do without, and the words that say what is missing."""

from papershelf.model import Paper


def missing(paper: Paper) -> tuple[str, ...]:
    """The parts of a citation that no source of ``paper`` gives, in words: ``("author", "year")``."""
    return (*(() if paper.authors else ("author",)), *(() if paper.year else ("year",)))


def warning(paper: Paper) -> str:
    """A sentence for citations of ``paper`` that lack something; ``""`` where nothing is missing."""
    lacks = missing(paper)
    return f"Incomplete: no {' and no '.join(lacks)} is known." if lacks else ""
