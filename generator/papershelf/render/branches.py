"""Topics with all that are broader, up to the facet, which is none itself."""

from collections.abc import Iterable

from papershelf.model import Tag


def branch(path: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The paths of the topics from the broadest to the one at ``path``."""
    return [path[:end] for end in range(2, len(path) + 1)]


def about(tags: Iterable[Tag]) -> set[tuple[str, ...]]:
    """The paths of all topics that an entry with ``tags`` counts for."""
    return {path for tag in tags for path in branch(tag.path)}
