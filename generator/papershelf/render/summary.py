"""The quiet line under a title in a list."""

from collections.abc import Callable

from papershelf.model import Paper
from papershelf.render.shelf import Shelf

_NAMES = 3
_TOPICS = 4


def summary(shelf: Shelf) -> Callable[[Paper], str]:
    """A function that says who, where and when, as far as known; else the topics."""

    def line(paper: Paper) -> str:
        names = [str(name) for name in paper.authors[:_NAMES]] + (["…"] if len(paper.authors) > _NAMES else [])
        known = [", ".join(names), paper.venue or "", str(paper.year or "")]
        return " · ".join(filter(None, known)) or " · ".join(topic.name for topic in shelf.topics_of(paper)[:_TOPICS])

    return line
