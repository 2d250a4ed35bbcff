"""What repair was not sure of and left alone: passages of clean text that may be TeX still."""

import re

from papershelf.text.links import addresses
from papershelf.text.mathematics.formulas import pieces

_DOUBT = re.compile(
    r"\\[A-Za-z]+(?:\{[^{}]*\})?"  # a macro of the paper's own
    r"|[A-Za-z]+\{[^{},]*\}"  # braces glued to a word, whose command is lost
    r"|\S*[A-Za-z\d)]\^[\w{(]\S*|\S*_\{\S*"  # scripts that no formula could be made of
    r"|\d+ pm \d+|\bsim \d\S*"  # a sign, or an hour
    r"|(?<![\w-])(?:cdot|leq|geq|mathcal|mathbb|mathrm|varepsilon|textbf|emph|langle|rangle)(?![\w-])"
)
_MAY = (
    "\\", "{", "^", " pm ", "sim ", "cdot", "leq", "geq", "mathcal", "mathbb", "mathrm", "varepsilon", "textbf", "emph", "langle", "rangle",
)  # fmt: skip
"""One of these is in all that the pattern above finds; to look for each is ten times as fast as the pattern."""


def doubts(text: str) -> tuple[str, ...]:
    """The passages of clean ``text`` that look like TeX, in their order; formulas and addresses are none."""
    found: list[str] = []
    for prose in pieces(text)[::2]:
        if not any(sign in prose for sign in _MAY):
            continue
        taken = [(address.start, address.end) for address in addresses(prose)]
        found += [match[0] for match in _DOUBT.finditer(prose) if not any(start <= match.start() < end for start, end in taken)]
    return tuple(found)
