"""Titles: those that say nothing of a paper, as many papers bear them, and how names begin where they stand as one."""

import re

_GENERIC = re.compile(
    r"(?:guest )?(?:editorial|preface|foreword|introduction|erratum|corrigendum|book reviews?|letters?(?: to the editor)?|news|obituary"
    r"|messages? from|table of contents|index|abstracts?|discussion|reply|comments?|panel|keynote|(?:editor|chair)(?: s|s)? (?:notes?|message|letter)|untitled)"
    r"(?: .{0,40})?"
)


def is_generic(folded: str) -> bool:
    """Whether ``folded``, a title as :func:`papershelf.text.fold.fold` gives it, is like "Editorial" or "Book reviews"."""
    return not folded or bool(_GENERIC.fullmatch(folded))


def capitalised(text: str) -> str:
    """``text`` with a capital at its beginning, but for a first word that has capitals of its own: "eDNA barcoding" stays."""
    first, _, _ = text.partition(" ")
    return text[:1].upper() + text[1:] if first.islower() else text
