"""Titles and authors in turn, a paragraph or a line each, or both on each line, as units that have both."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from papershelf.read.labelled.blocks import LONGEST_TITLE, is_text
from papershelf.read.lists.layouts import people_of
from papershelf.read.lists.units import NO_UNIT, Unit, is_called_a_list, units_of, unpadded, without_mark

_FEWEST = 3
_LONGEST = 2_000
"""Characters of the names below a title."""
_SEVERAL = 2
"""Names, which no title looks like."""
_PLACE = re.compile(r"[^\W\d_]+, [^\W\d_]+")
"""A place as much as a name: ``Kos, Greece``."""


def pairs_of_paragraphs(text: str) -> list[Unit]:
    """The paragraphs, each of names as a second line of the one above."""
    return _joined([unit for unit in units_of(text) if not unit.is_item])


def pairs_of_lines(text: str) -> list[Unit]:
    """The lines, each of names as a second line of the one above."""
    return _joined(single_lines(text))


def single_lines(text: str) -> list[Unit]:
    """The lines, each a unit of its own."""
    lines = enumerate(text.split("\n"), 1)
    return [
        Unit(number, without_mark(unpadded(line.strip())), is_item=False)
        for number, line in lines
        if line.strip() and not NO_UNIT.match(line)
    ]


def names_with_colons(text: str) -> list[Unit]:
    """The lines, each of names that ends with a colon joined with the one below it, as DBLP has them."""
    found: list[Unit] = []
    for unit in single_lines(text):
        if found and "\n" not in found[-1].text and found[-1].text.endswith(":") and people_of(found[-1].text[:-1]):
            found[-1] = replace(found[-1], text=f"{found[-1].text}\n{unit.text}")
        else:
            found.append(unit)
    return found if sum("\n" in unit.text for unit in found) >= _FEWEST else []


def is_place(text: str) -> bool:
    """Whether the last line is a place as much as a name."""
    return bool(_PLACE.fullmatch(text.rpartition("\n")[2]))


def _joined(units: Sequence[Unit]) -> list[Unit]:
    heads = [at for at, (one, below) in enumerate(pairwise(units)) if _is_pair(one, below)]
    places = {at for at in heads if is_place(units[at + 1].text)}
    chosen = set(heads).difference(places if len(places) * 2 < len(heads) else ())
    found: list[Unit] = []
    below = False
    for at, unit in enumerate(units):
        if below:
            found[-1] = replace(found[-1], text=f"{found[-1].text}\n{unit.text}", abstract=[*found[-1].abstract, *unit.abstract])
            below = False
        else:
            found.append(unit)
            below = at in chosen
    return found if len(chosen) >= _FEWEST else []


def _is_pair(one: Unit, below: Unit) -> bool:
    """Whether ``below`` is names, and ``one`` what they may have written: one line, no text, and not names itself."""
    if "\n" in one.text + below.text or len(one.text) > LONGEST_TITLE or len(below.text) > _LONGEST or is_text(one.text):
        return False
    return bool(people_of(below.text)) and len(people_of(one.text)) < _SEVERAL and not is_called_a_list(below.text)
