"""Pages of names from A to Z: the systems, and the glossary of acronyms."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from anyascii import anyascii

from papershelf.model import Page
from papershelf.render.amounts import FEW_NAMED, NAMED
from papershelf.render.left_out import LeftOut
from papershelf.render.listing import listed
from papershelf.render.paging import path_of
from papershelf.render.shelf import Shelf

_OTHERS = "0-9"
"""Where names stand that begin with no letter."""


class Letter(NamedTuple):
    """Names that begin with one letter."""

    letter: str
    items: Sequence[Any]


def pages(shelf: Shelf) -> Iterator[Page]:
    """Both lists."""
    yield from _from_a_to_z(shelf, "systems", shelf.corpus.names, lambda system: system.name)
    yield from _from_a_to_z(shelf, "glossary", shelf.corpus.glossary, lambda acronym: acronym.short)


def _from_a_to_z(shelf: Shelf, name: str, items: Sequence[Any], spelled: Callable[[Any], str]) -> Iterator[Page]:
    stem = f"{name}/index"
    ordered = sorted(items, key=lambda item: letter_of(spelled(item)))  # the order within a letter stays
    yield from listed(
        shelf,
        stem,
        ordered,
        name,
        title=name.capitalize(),
        most=FEW_NAMED if LeftOut.NAMES in shelf.left_out else NAMED,
        letters=lambda page: by_letter(page.items, spelled),
        places=_places(stem, [letter_of(spelled(item)) for item in ordered], shelf.config.page_size),
    )


def letter_of(name: str) -> str:
    """The heading under which ``name`` stands: its first letter, as the Latin alphabet has it."""
    first = next(filter(str.isalnum, anyascii(name)), "0")
    return first.upper() if first.isalpha() else _OTHERS


def by_letter(items: Sequence[Any], spelled: Callable[[Any], str]) -> list[Letter]:
    """``items``, which are sorted by letter, under their letters."""
    return [Letter(letter, [*held]) for letter, held in groupby(items, key=lambda item: letter_of(spelled(item)))]


def _places(stem: str, letters: Sequence[str], size: int) -> list[tuple[str, str]]:
    """Each letter, and the address below ``docs/`` where its names begin."""
    first = {letter: at for at, letter in reversed([*enumerate(letters)])}
    return [(letter, f"{path_of(stem, first[letter] // size + 1)}#{letter.lower()}") for letter in sorted(first)]
