"""What a format module offers, and what it may yield."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from papershelf.model import Problem, Record, Seed
from papershelf.read.document import Document

Found = Seed | Record | Problem


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: how to tell it, and how to read it."""

    name: str
    """As it stands in messages and in the documentation."""
    sniff: Callable[[Document], bool]
    """Whether the content (not the file's name) is of this format; cheap, and never an error."""
    read: Callable[[Document], Iterator[Found]]
    """The records in the order of the file, and a problem for whatever could not be read."""
    looks: str
    """What a file of it looks like, in a few words."""
    export: str
    """How to get it out of the tools that people use."""
    unused: Callable[[Document], tuple[str, ...]] | None = None
    """The names of columns and members of which nothing is made; for formats whose names are anybody's."""
