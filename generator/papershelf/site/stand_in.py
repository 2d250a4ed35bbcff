"""What takes the place of a module that MkDocs' module of pages asks, for as long as pages are made."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def standing_in(name: str, other: Any) -> Iterator[None]:
    """While it lasts, ``other`` is what ``mkdocs.structure.pages`` knows as ``name``, which is a name that it imports."""
    from mkdocs.structure import pages

    own = getattr(pages, name)
    setattr(pages, name, other)
    try:
        yield
    finally:
        setattr(pages, name, own)
