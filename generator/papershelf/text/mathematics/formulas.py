r"""Where text ends and mathematics begins: the one reading of ``$TeX$`` and ``\$`` that all of Papershelf shares.

Clean text is Unicode with mathematics as ``$TeX$``. A dollar sign that opens no formula is a literal one; only where it
could be taken for one it is written ``\$``. Whether two dollar signs hold a formula is judged by what stands between
them, as Pandoc does by the blanks at the edges (its ``tex_math_dollars``), and beyond Pandoc by whether it is prose.
"""

import re

from papershelf.text.mathematics.mathml import plain as _plain_formula

LONGEST = 1000
"""Characters of a formula. More is a lost dollar sign: the longest of 2,868 formulas in abstracts of arXiv has 170."""

_DOLLAR = re.compile(r"(?<!\\)\$")
# What says nothing about prose: commands, and the words that a command sets upright.
_UPRIGHT = re.compile(r"\\(?:text\w*|mbox|mathrm|mathsf|mathbf|mathtt|mathit|operatorname\*?)\s*\{[^{}]*\}|\\[A-Za-z]+|(?<=[_^])\{[^{}]*\}")
_PROSE = re.compile(r"(?<![A-Za-z])[A-Za-z]{2,}[,.;:]?\s+(?:[A-Za-z]\w?\s+)?[A-Za-z]?[a-z]{2,}(?![A-Za-z])")
_SURE = re.compile(r"[\\_^={}+<>|]|[A-Za-z]\(")
_SCRIPT = re.compile(r"[\\_^]")
_LETTER = re.compile(r"[^\W\d]|[\\^]")
_OPERATOR = re.compile(r"[+=<>*/]")
_PRICE_OF = re.compile(r"\A[^\\^={}]*[a-z]{3}[^\\^={}]*\Z")
_WORD = re.compile(r"[A-Za-z]{4,}|(?<![A-Za-z])[a-z]{3}(?![A-Za-z])")


def pieces(text: str) -> list[str]:
    r"""``text`` cut at its formulas: prose (with its ``\$``), TeX, prose, TeX, … prose, so that odd places are TeX."""
    marks = [match.start() for match in _DOLLAR.finditer(text)] if "$" in text else []
    found: list[str] = []
    at = start = 0
    while at + 1 < len(marks):
        opening, closing = marks[at], marks[at + 1]
        if _is_strict(text[opening + 1 : closing], text[closing + 1 : closing + 2], text[opening - 1 : opening]):
            found += [text[start:opening], text[opening + 1 : closing]]
            start = closing + 1
            at += 1
        at += 1
    return [*found, text[start:]]


def _is_strict(tex: str, after: str, before: str) -> bool:
    return bool(tex) and not tex[0].isspace() and not tex[-1].isspace() and is_formula(tex, after, before)


def is_formula(tex: str, after: str = "", before: str = "") -> bool:
    """Whether ``tex`` between two dollar signs, with ``before`` and ``after`` beside them, is mathematics and no prose."""
    if "\n" in tex or len(tex) > LONGEST or not tex.strip() or is_prose(tex) or _is_price(tex, after, before):
        return False
    if _SURE.search(tex) or (tex.isalpha() and tex.isascii() and not after.isalnum()):
        return True
    return not _WORD.search(tex) and not (after.isalnum() and " " in tex)


def _is_price(tex: str, after: str, before: str) -> bool:
    """Whether the dollar signs are those of amounts: ``$5-$10``, ``$7 a run or $9``, ``5$-10$``, ``US$5, 6$``."""
    if tex[0].isdigit() and ((after.isdigit() and not _SCRIPT.search(tex)) or (" " in tex and _PRICE_OF.search(tex))):
        return True
    if _LETTER.search(tex):
        return False
    return (before.isdigit() and tex[0] in "-–/") or (tex[0].isdigit() and " " in tex and not _OPERATOR.search(tex))


def is_prose(tex: str) -> bool:
    """Whether words run on in ``tex`` outside of what TeX sets upright."""
    return bool(_PROSE.search(_UPRIGHT.sub("0", tex)))


def literal(prose: str) -> str:
    r"""A piece of prose as its reader sees it: ``\$`` is a dollar sign."""
    return prose.replace(r"\$", "$")


def plain(text: str) -> str:
    r"""Clean text without marks of TeX, for search, citations and attributes: ``$\\ell_1$-loss`` → ``ℓ₁-loss``."""
    if "$" not in text:
        return text
    return "".join(_plain_formula(piece) if at % 2 else literal(piece) for at, piece in enumerate(pieces(text)))


def settled(text: str) -> str:
    r"""``text`` with every literal dollar sign written so that no reader takes it for mathematics, and no other changed.

    In a paragraph without a formula a dollar sign stays as it is, unless it would become one; beside formulas it is
    escaped, for readers that pair dollar signs without judging what stands between them.
    """
    return "\n".join(_settled_line(line) for line in text.split("\n")) if "$" in text else text


def _settled_line(line: str) -> str:
    if r"\\$" in line:  # a line break of TeX or a path before a dollar sign: nothing is sure here
        return line
    found = pieces(line)
    if len(found) == 1:
        bare = literal(line)
        return bare if len(pieces(bare)) == 1 else _escaped(line)
    return "".join(f"${piece}$" if at % 2 else _escaped(piece) for at, piece in enumerate(found))


def _escaped(prose: str) -> str:
    return _DOLLAR.sub(r"\\$", prose)
