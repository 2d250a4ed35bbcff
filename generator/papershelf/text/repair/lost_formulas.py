r"""Formulas in prose that lost their dollar signs and often their backslashes: found by what cannot be prose."""

import re
from bisect import bisect_left

from papershelf.text.mathematics import formulas
from papershelf.text.repair.grammar import Reader
from papershelf.text.repair.restore import restored
from papershelf.text.repair.vocabulary import FONTS, FUNCTIONS, GREEK, GROUP, NAMES, SYMBOLS, TEXT_COMMANDS, alternatives

MARKS = ("^", "_", "\\", *sorted(FONTS - {"bm"}), "cdot", "leq", "geq", "neq", "epsilon)", "sqrt{", "frac{", "Omega(", "Theta(", "tilde{", "hat{",
         "bar{")  # fmt: skip
"""Evidence of a formula, as fixed letters."""

_RARE = "xi|epsilon|mu|nu|psi|phi|rho|tau|eta|chi|zeta|varepsilon|lambda|theta|sigma"
# Evidence without a script: a name that is no word beside a sign and a number, and the orders of growth.
_PLAIN_EVIDENCE = re.compile(rf"\d\s?[-+*/]\s?(?:{_RARE})(?![A-Za-z])|(?<![A-Za-z])(?:{_RARE})\s?[-+*/]\s?\d|\A(?:Omega|Theta)\(")
_EVIDENCE = re.compile(
    rf"[_^](?=[\w{{(*\\-])|\\(?!(?:{alternatives(TEXT_COMMANDS)})(?![A-Za-z]))(?=[A-Za-z]{{2}})|{'|'.join(re.escape(mark) for mark in MARKS[3:])}|"
    + _PLAIN_EVIDENCE.pattern.replace(r"\A", r"\b")
)
_REACH = 80
"""Characters. A formula does not begin further before its first evidence than this."""
_START = re.compile(r"(?<![\w\\^}@#&/])(?<!\w\.)(?:[A-Za-z\\\d]|\((?=[^()\s]{1,40}\)[_^]))")
_TOKEN = re.compile(r"\w+|\\[A-Za-z]+|.")
# A word that begins no formula; this check halves the cost of the search.
_PROSE = re.compile(rf"(?!(?:{alternatives(NAMES | FUNCTIONS)})(?![a-z]))[A-Za-z]{{2,}}(?![\w(^{{])(?<!cdot)(?<!times)")
# An argument of a function that has the name of an identifier: "R_pb(C_k,y)" is code, or beyond repair.
_IN_CALL = re.compile(r"[A-Za-z]_[A-Za-z]\w+\([^()]*\Z")
# What is put right before the search: sets and norms with a script, and molecules, of which each index is a formula.
_SET = re.compile(r"\\?\{(?P<set>[\d,.\s-]{1,20})\\?\}\^(?P<power>\{[^{}]*\}|\w)")
_NORM = re.compile(r"(?<!\|)(?P<bar>\|{1,2})(?P<inside>[^|\s$]{1,20})(?P=bar)(?P<scripts>(?:[_^](?:\{[^{}]*\}|[\w*]))+)")
_ELEMENT = r"(?:Al|Ca|Cl|Cu|Fe|Mg|Mn|Na|Ni|Si|Ti|Zn|[CFHKNOPS])"
_MOLECULE = re.compile(rf"(?<![\w$]){_ELEMENT}(?:{_ELEMENT}|_\{{?\d{{1,2}}\}}?)*_\{{?\d{{1,2}}\}}?{_ELEMENT}*(?![\w^_{{])")
_INDEX = re.compile(r"_\{?(\d+)\}?")
_GROUPED = re.compile(r"\{(\$\\[^$]*\$)\}")
_SYLLABLE = re.compile(r"[a-z]{3}")
_INITIAL = re.compile(r"[A-Z][A-Za-z]*[_^]\{?\d\}?")
_KNOWN = re.compile(alternatives(GREEK | SYMBOLS | {"sum", "prod", "int"}))
_COUNT = re.compile(r"[_^]\{?\d\}?")
_NAME = re.compile(
    rf"(?P<base>\([A-Za-z]{{2,}}\)|[A-Z]|(?!(?:{alternatives(FUNCTIONS)})[_^])[A-Za-z][A-Za-z-]+)"
    rf"(?P<scripts>(?:[_^](?:{GROUP}|-?\d+|\*|[A-Za-z](?![a-z])))+)(?P<rest>(?<=\d|\}})[A-Z]*)\Z"
)
"""A name with scripts and what is glued to them: ``CO_2``, ``F_1AB``."""


def find(text: str) -> str:
    """``text`` with the formulas in it between dollar signs and their backslashes restored."""
    text = _SET.sub(_set, text)
    text = _NORM.sub(_norm, text)
    text = _MOLECULE.sub(_molecule, text)
    pieces = formulas.pieces(text)
    return _GROUPED.sub(r"\1", "".join(f"${piece}$" if at % 2 else _found(piece) for at, piece in enumerate(pieces)))


def _set(match: re.Match[str]) -> str:
    return f"$\\{{{match['set']}\\}}^{restored(match['power'])}$"


def _norm(match: re.Match[str]) -> str:
    bar = r"\|" if match["bar"] == "||" else "|"
    return f"${bar}{restored(match['inside'])}{bar}{restored(match['scripts'])}$"


def _molecule(match: re.Match[str]) -> str:
    """A single element with an index is as likely a variable; then it is left to the search."""
    return _INDEX.sub(r"$_\1$", match[0]) if re.search(r"[A-Za-z].*[A-Z]", match[0]) else match[0]


def _found(text: str) -> str:
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
    return "".join([*found, text[start:]])


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
    is_name = (rest.isupper() or _SYLLABLE.match(text, end)) and _INITIAL.fullmatch(text, start, end)
    return end if not rest.isalnum() or is_name else 0


def _written(tex: str, rest: str) -> str:
    """The formula; of a name with a script (``CQD^{A}``, ``H_2O``) only the script is mathematics."""
    name = _NAME.match(tex)
    is_name = name and (len(name["base"]) > 1 or ((name["rest"] or rest[:1].isalpha()) and _COUNT.fullmatch(name["scripts"])))
    if name and is_name and not _KNOWN.fullmatch(name["base"]):
        return f"{name['base']}${restored(name['scripts'])}${name['rest']}"
    return f"${restored(tex)}$"
