"""What stands among labelled lines without a label: authors on the line below their title, and the abstract, as on pages of arXiv."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from papershelf.read.document import Block
from papershelf.read.draft import Draft
from papershelf.read.entry.attached import attached
from papershelf.read.labelled.blocks import SAID, TEXTS, is_prose
from papershelf.read.labelled.blocks import Block as Labelled
from papershelf.text.plain import one_line

_SENTENCE = re.compile(r"[.!?…][\"'”’)*_]*\Z")
_BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def with_unlabelled(blocks: Sequence[Labelled], drafts: Sequence[Draft], mended: Callable[[str], str]) -> list[Draft]:
    """``drafts``, one a block, with the authors and abstracts that have no label; authors only where none are labelled."""
    made = [
        draft if TEXTS & block.values.keys() else replace(draft, abstract=mended(_prose(block)))
        for block, draft in zip(blocks, drafts, strict=True)
    ]
    if any(block.values.keys() & {"authors", "speakers"} for block in blocks):
        return made
    titles = [Block(block.line, "\n".join(line for line in block.values.get("title", ()) if line)) for block in blocks]
    below = attached(titles, lambda _: True)
    return [
        replace(draft, title=one_line(one.block.text), authors=one.authors) if one.authors else draft
        for draft, one in zip(made, below, strict=True)
    ]


def said(block: Labelled) -> str:
    """The sentences that labels of the list's own lead, each with its label, as ``Why it matters: …``."""
    texts = map(one_line, _BLANK.split("\n" + "\n".join(block.values.get(SAID, ()))))
    return "\n\n".join(text for text in texts if _SENTENCE.search(text))


def _prose(block: Labelled) -> str:
    """What is of no field, or runs on behind a label of no interest, and is long enough for an abstract."""
    lines = [*block.values.get("other", ())[1:], "", *block.loose]
    whole = "\n".join(f"\n{line}\n" if is_prose(line) else line for line in lines)
    return "\n\n".join(text for text in map(str.strip, _BLANK.split(whole)) if is_prose(text))
