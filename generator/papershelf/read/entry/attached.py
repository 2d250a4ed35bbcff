"""Authors below their titles, in listings: on the last lines of a title, or in a paragraph of their own."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from papershelf.model import Name
from papershelf.read.document import Block
from papershelf.read.entry.byline import LONGEST, LONGEST_NAME, is_affiliation, is_note, people
from papershelf.read.entry.single_names import are_names
from papershelf.text.plain import one_line

_GOES_ON = re.compile(
    r"(?:[,;&:–—-]|\b(?:a|an|and|as|at|by|for|from|in|into|its|of|on|or|over|the|their|to|under|using|via|with))\Z", re.IGNORECASE
)
"""What a title ends with that goes on in the next line."""


@dataclass(frozen=True, slots=True)
class Headed:
    """A paragraph, and the authors named below it where it is a title."""

    block: Block
    authors: tuple[Name, ...] = ()
    said: str = ""
    """What else stands below the names: where the authors work, where and when it came out."""


def attached(blocks: Sequence[Block], is_title: Callable[[Block], bool]) -> list[Headed]:
    """``blocks`` in which most titles have their authors below them, on a line of their own or in a paragraph; else as they are.

    Only what most titles have is taken for names: a title may go on below with capital letters and a comma.
    """
    if above := _below_names(blocks, is_title):
        return above
    cut = [_cut(block, is_title) for block in blocks]
    found, heads = sum(bool(one.authors) for one in cut), sum(map(is_title, blocks))
    usual = found > 1 and found * 2 >= heads
    if usual or (heads and sum("\n" in block.text for block in filter(is_title, blocks)) * 10 >= heads * 9):
        single = [_cut(block, is_title, alone=True) for block in blocks]
        if usual or are_names(_last_lines(blocks, single), heads, (block.text for block in blocks)):
            return single
    below = _paragraphs(blocks, is_title)
    prose = sum(not is_title(block) and not people(block.text) for block in blocks)
    if below and len(below) * 2 >= prose:
        below |= _paragraphs(blocks, is_title, alone=True)
        return list(_joined(blocks, below))
    return [Headed(block) for block in blocks]


def _below_names(blocks: Sequence[Block], is_title: Callable[[Block], bool]) -> list[Headed]:
    """``blocks`` where titles stand below their authors, as old bibliographies have them; nothing where most have not, or there are others."""
    heads = sum(map(is_title, blocks))
    usual = sum(bool(one.authors) for one in _named_above(blocks, is_title, alone=False))
    if usual < 2 or usual * 4 < heads:  # names and titles may be paragraphs each
        return []
    found = list(_named_above(blocks, is_title, alone=True))
    titles = [one for one in found if is_title(one.block)]
    return found if sum(bool(one.authors) for one in titles) * 5 >= len(titles) * 4 else []


def _named_above(blocks: Sequence[Block], is_title: Callable[[Block], bool], *, alone: bool) -> Iterator[Headed]:
    """Titles with the names on the line above them, or in the paragraph there, and all else as it is."""
    waiting: Block | None = None
    for block in blocks:
        first, _, rest = block.text.partition("\n")
        if is_title(block) and not waiting and not rest and people(first, alone=alone):
            waiting = block  # names alone: their title follows
            continue
        names = people(waiting.text, alone=alone) if waiting else people(first, alone=alone) if is_title(block) and rest else ()
        title = block if waiting or not names else replace(block, line=block.line + 1, text=rest)
        if names and is_title(block) and not people(title.text, alone=alone):
            yield Headed(title, names)
        else:
            yield from map(Headed, filter(None, (waiting, block)))
        waiting = None
    if waiting:
        yield Headed(waiting)


def _last_lines(blocks: Sequence[Block], cut: Sequence[Headed]) -> list[tuple[str, str]]:
    """Of each title that names can be cut from its last line, where it stood before them, and that line."""
    pairs = ((whole.text, one.block.text) for whole, one in zip(blocks, cut, strict=True) if one.authors)
    return [(title.rpartition("\n")[2], whole[len(title) :].strip()) for whole, title in pairs]


def _cut(block: Block, is_title: Callable[[Block], bool], *, alone: bool = False) -> Headed:
    lines = block.text.split("\n") if len(block.text) <= LONGEST else []
    while len(lines) > 2 and (is_affiliation(lines[-1]) or is_note(lines[-1], lines[1:-1])):
        del lines[-1]
    end = len(lines)
    while end > 1:
        at = end - 1
        while at > 1 and _goes_on(lines[at - 1], lines[at]):
            at -= 1
        is_last = end == len(lines)
        found = people("\n".join(lines[at:end]), alone=alone and is_last and not _GOES_ON.search(lines[at - 1].rstrip()))
        if found and is_title(title := replace(block, text="\n".join(lines[:at]))):
            return Headed(title, found, one_line(" ".join(lines[end:])))
        end = at
    return Headed(block)


def _goes_on(line: str, after: str) -> bool:
    """Whether names go on from ``line`` to ``after``: at a comma, or with a name on each line."""
    if line.rstrip().endswith((",", ";", " and", "&")):
        return True
    return all("," not in one and len(one) < LONGEST_NAME and len(people(one, alone=True)) == 1 for one in (line, after))


def _paragraphs(blocks: Sequence[Block], is_title: Callable[[Block], bool], *, alone: bool = False) -> set[int]:
    """The places of paragraphs of names that stand between a title and what is none."""
    around = range(1, len(blocks) - 1)
    return {at for at in around if is_title(blocks[at - 1]) and not is_title(blocks[at + 1]) and people(blocks[at].text, alone=alone)}


def _joined(blocks: Sequence[Block], below: set[int]) -> Iterator[Headed]:
    for at, block in enumerate(blocks):
        if at not in below:
            yield Headed(block, people(blocks[at + 1].text, alone=True) if at + 1 in below else ())
