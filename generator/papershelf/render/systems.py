"""Pages of names: the systems from A to Z, and the glossary of acronyms."""

from collections.abc import Iterator

from papershelf.model import Page
from papershelf.render.listing import listed
from papershelf.render.shelf import Shelf

_PAPERS_OF_A_NAME = 6


def pages(shelf: Shelf) -> Iterator[Page]:
    """Both lists."""
    yield from listed(shelf, "systems/index", shelf.corpus.names, "systems", title="Systems", most=_PAPERS_OF_A_NAME)
    yield from listed(shelf, "glossary/index", shelf.corpus.glossary, "glossary", title="Glossary", most=_PAPERS_OF_A_NAME)
