"""The quiet line under a title in a list."""

from collections.abc import Callable

from papershelf.model import Paper
from papershelf.render.byline import byline
from papershelf.render.shelf import Shelf

_NAMES = 3
_TOPICS = 4


def summary(shelf: Shelf) -> Callable[[Paper], str]:
    """A function that says who, where and when, as far as known; else the topics."""

    def line(paper: Paper) -> str:
        return byline(paper, _NAMES) or " · ".join(topic.name for topic in shelf.topics_of(paper)[:_TOPICS])

    return line
