"""Bars between the names of authors: ``Ann Ek | Bo Roe``, ``Ann Ek ⋅ Bo Roe``; elsewhere a bar parts a name from where the person works."""

from collections.abc import Sequence
from dataclasses import replace

from papershelf.read.document import Block
from papershelf.read.entry.byline import is_affiliation, people

_BARS = "|·•⋅∙"
_LONGEST = 2_000
"""Characters of a paragraph that may have a line of names."""


def with_semicolons(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` with semicolons for a bar that parts three names or more in one line of them, and never a name from something else."""
    short = [block for block in blocks if len(block.text) <= _LONGEST]
    lines = [line for block in short for line in _lines(block) if any(bar in line for bar in _BARS)]
    for bar in filter(lambda bar: any(bar in line for line in lines), _BARS):
        parts = [found for line in lines if bar in line and _are_names((found := _parts(line, bar))[0])]
        if any(len(found) > 2 for found in parts) and all(all(map(_is_name, found)) for found in parts):
            blocks = [_mended(block, bar) for block in blocks]
    return list(blocks)


def _lines(block: Block) -> list[str]:
    """The lines that may be of names: not the first of several."""
    first, *rest = block.text.split("\n")
    return rest or [first]


def _parts(line: str, bar: str) -> list[str]:
    return [part for each in line.split(bar) if (part := each.strip())] or [""]


def _are_names(text: str) -> bool:
    return bool(people(text, alone=True))


def _is_name(text: str) -> bool:
    return len(text) < 80 and len(people(text, alone=True)) == 1 and not is_affiliation(text)


def _mended(block: Block, bar: str) -> Block:
    if bar not in block.text or len(block.text) > _LONGEST:
        return block
    lines = block.text.split("\n")
    for at in range(min(1, len(lines) - 1), len(lines)):
        if len(parts := _parts(lines[at], bar)) > 1 and all(map(_is_name, parts)):
            lines[at] = "; ".join(parts)
    return replace(block, text="\n".join(lines))
