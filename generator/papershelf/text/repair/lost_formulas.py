r"""Formulas in prose that lost their dollar signs and often their backslashes: found by what cannot be prose."""

import re
from bisect import bisect_left

from papershelf.text.repair.grammar import Reader
from papershelf.text.repair.restore import restored
from papershelf.text.repair.vocabulary import FONTS, FUNCTIONS, GREEK, GROUP, NAMES, SYMBOLS, TEXT_COMMANDS, alternatives

MARKS = (
    "^",
    "_",
    "\\",
    *sorted(FONTS - {"bm"}),
    "cdot",
    "leq",
    "geq",
    "neq",
    "sqrt{",
    "frac{",
    "Omega(",
    "Theta(",
    "tilde{",
    "hat{",
    "bar{",
)
"""Evidence of a formula, as fixed letters."""

_RARE = "xi|mu|nu|psi|phi|rho|tau|eta|chi|zeta|varepsilon|lambda|theta|sigma"
# Evidence without a script: a name that is no word beside a sign and a number, and the orders of growth.
_PLAIN_EVIDENCE = re.compile(rf"\d\s?[-+*/]\s?(?:{_RARE})(?![A-Za-z])|(?<![A-Za-z])(?:{_RARE})\s?[-+*/]\s?\d|\A(?:Omega|Theta)\(")
_EVIDENCE = re.compile(
    rf"[_^](?=[\w{{*\\-])|\\(?!(?:{alternatives(TEXT_COMMANDS)})(?![A-Za-z]))(?=[A-Za-z]{{2}})|{'|'.join(re.escape(mark) for mark in MARKS[3:])}|"
    + _PLAIN_EVIDENCE.pattern.replace(r"\A", r"\b")
)
_REACH = 80
"""Characters. A formula does not begin further before its first evidence than this."""
_START = re.compile(r"(?<![\w\\^}@#&])(?:[A-Za-z\\\d]|\((?=[^()\s]{1,40}\)[_^]))")
_TOKEN = re.compile(r"\w+|\\[A-Za-z]+|.")
# A word that begins no formula; this check halves the cost of the search.
_PROSE = re.compile(rf"(?!(?:{alternatives(NAMES | FUNCTIONS)})(?![a-z]))[A-Za-z]{{2,}}(?![\w(^{{])(?<!cdot)(?<!times)")
# An argument of a function that has the name of an identifier: "R_pb(C_k,y)" is code, or beyond repair.
_IN_CALL = re.compile(r"[A-Za-z]_[A-Za-z]\w+\([^()]*\Z")
_GROUPED = re.compile(r"\{(\$\\[^$]*\$)\}")
_INITIAL = re.compile(r"[A-Z][A-Za-z]*[_^]\{?\w\}?")
_KNOWN = re.compile(alternatives(GREEK | SYMBOLS))
_NAME = re.compile(
    rf"(?P<base>\([A-Za-z]{{2,}}\)|[A-Z]|(?!(?:{alternatives(FUNCTIONS)})[_^])[A-Za-z][A-Za-z-]+)"
    rf"(?P<scripts>(?:[_^](?:{GROUP}|-?\d+|\*|[A-Za-z](?![a-z])))+)(?P<rest>[A-Z]*)\Z"
)


def find(text: str) -> str:
    """``text`` with the formulas in it between dollar signs and their backslashes restored."""
    found: list[str] = []
    start = at = 0
    evidence = [match.start() for match in _EVIDENCE.finditer(text)]
    while (near := bisect_left(evidence, at)) < len(evidence):
        match = _START.search(text, max(at, evidence[near] - _REACH))
        if not match:
            break
        at = match.start()
        if end := _end(text, at):
            found += [text[start:at], _written(text[at:end], text[end:])]
            start = at = end
        else:
            at = _behind_word(text, at)
    return _GROUPED.sub(r"\1", "".join([*found, text[start:]]))


def _behind_word(text: str, at: int) -> int:
    match = _TOKEN.match(text, at)
    return match.end() if match else at + 1


def _end(text: str, start: int) -> int:
    """Where the formula ends that begins at ``start``; 0 where none does.

    None does where a word would be cut in two by it, unless that is a name like ``H_2O``.
    """
    reader = Reader(text, start)
    if _PROSE.match(text, start) or _IN_CALL.search(text[max(0, start - 20) : start]) or not reader.expression():
        return 0
    end = reader.at
    if not reader.evidence and not _PLAIN_EVIDENCE.search(text[start:end]):
        return 0
    rest = text[end : end + 1]
    if rest and rest in "_^{\\":
        return 0
    is_name = rest.isupper() and _INITIAL.fullmatch(text, start, end)
    return end if not rest.isalnum() or is_name else 0


def _written(tex: str, rest: str) -> str:
    """The formula; of a name with a script (``CQD^{A}``, ``H_2O``) only the script is mathematics."""
    name = _NAME.match(tex)
    if name and not _KNOWN.fullmatch(name["base"]) and (len(name["base"]) > 1 or name["rest"] or rest[:1].isalpha()):
        return f"{name['base']}${restored(name['scripts'])}${name['rest']}"
    return f"${restored(tex)}$"
