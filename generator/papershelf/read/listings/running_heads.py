"""Numbers and heads of pages in a saved listing: lines that come back but for their number, and are nobody's words."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from papershelf.read.document import Block

_LONGEST = 120
"""Characters of a line that may be the head of a page."""
_LONGEST_WHOLE = 20_000
"""Characters of an abstract that a page may break: a book of broken pages is none, and would be copied at every page."""
_PAGE = re.compile(
    r"(?:[-–—|\[] ?)?(?:page|p\.|seite|página|pagina) ?\d{1,4}(?: ?(?:/|of|von|de|di|sur) ?\d{1,4})?(?: ?[-–—|\]])?|[-–—] ?\d{1,4} ?[-–—]|\d{1,4} ?/ ?\d{1,4}",
    re.IGNORECASE,
)
"""The number of a page and nothing else: ``Page 2 of 12``, ``Seite 3``, ``- 3 -``, ``2/12``."""
_FAR = re.compile(r"\d{1,4}(?:[ \t]{2,}|\t|[ \t]*[|·•][ \t]*)\S|\S(?:[ \t]{2,}|\t|[ \t]*[|·•][ \t]*)(?:page ?)?\d{1,4}\Z", re.IGNORECASE)
"""A number at the edge that a gap or a bar parts from the words: no title is written so."""
_NUMBER = re.compile(r"\A\d{1,4}\b|\b\d{1,4}\Z")


def is_page(text: str) -> bool:
    """Whether a line only says which page it is: ``Page 2 of 12``, ``- 3 -``."""
    return len(text) <= _LONGEST and bool(_PAGE.fullmatch(" ".join(text.split())))


def running_heads(blocks: Sequence[Block]) -> dict[str, list[int]]:
    """The lines that come back on pages, with their numbers but without that of the page; where each stands in ``blocks``.

    A title that comes again has the same abstract; the head of a page has other words below it each time. Where the number is
    not parted from the words, parts of a work look alike ("Tides, part 2"): there, one must break into a sentence.
    """
    places = defaultdict[str, list[int]](list)
    for at, block in enumerate(blocks):
        text = block.text.strip()
        if len(text) <= _LONGEST and "\n" not in text:
            places[" ".join(_NUMBER.sub("#", text).split())].append(at)
    return {line: found for line, found in places.items() if len(found) > 1 and _comes_back(blocks, found)}


def _comes_back(blocks: Sequence[Block], places: list[int]) -> bool:
    lines = {blocks[at].text.strip() for at in places}
    below = {blocks[at + 1].text[:200] for at in places if at + 1 < len(blocks)}
    if len(below) < len(places) - 1 or blocks[places[0]].text.strip().startswith("#"):
        return False
    if all(map(_FAR.search, lines)):
        return len(lines) > 1
    return len(places) > 2 and any(
        _breaks(*(blocks[near].text if 0 <= near < len(blocks) else "" for near in (at - 1, at + 1))) for at in places
    )


def _breaks(before: str, after: str) -> bool:
    """Whether a line between two paragraphs stands in the middle of a sentence."""
    return len(before) > _LONGEST and before.rstrip()[-1:].isalnum() and after.lstrip()[:1].islower()


def without_pages(blocks: Sequence[Block], left_out: set[int], is_title: Callable[[Block], bool]) -> list[Block]:
    """``blocks`` without those at the places ``left_out``; a text that one of these broke is one again."""
    found: list[Block] = []
    broken = False
    for at, block in enumerate(blocks):
        if at in left_out:
            broken = True
            continue
        if broken and found and _goes_on(found[-1], block, is_title):
            found[-1] = Block(found[-1].line, f"{found[-1].text}\n{block.text}")
        else:
            found.append(block)
        broken = False
    return found


def _goes_on(before: Block, after: Block, is_title: Callable[[Block], bool]) -> bool:
    if len(before.text) > _LONGEST_WHOLE:
        return False
    prose = not is_title(before)
    return (prose and not is_title(after)) or ((prose or len(before.text) > _LONGEST) and after.text.lstrip()[:1].islower())
