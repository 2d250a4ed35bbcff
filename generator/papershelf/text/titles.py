"""Titles that say nothing of a paper: many papers bear them."""

import re

_GENERIC = re.compile(
    r"(?:guest )?(?:editorial|preface|foreword|introduction|erratum|corrigendum|book reviews?|letters?(?: to the editor)?|news|obituary"
    r"|table of contents|index|abstracts?|discussion|reply|comments?|panel|keynote|(?:editor|chair)(?: s|s)? (?:notes?|message|letter)|untitled)"
    r"(?: .{0,40})?"
)


def is_generic(folded: str) -> bool:
    """Whether ``folded``, a title as :func:`papershelf.text.fold.fold` gives it, is like "Editorial" or "Book reviews"."""
    return not folded or bool(_GENERIC.fullmatch(folded))
