r"""Formulas in prose that lost their dollar signs and often their backslashes: found by what cannot be prose.

A small recursive reader runs over candidates and takes the longest stretch that is a formula by its grammar; it counts
only if it holds evidence: a script (``L_2``, ``Q^{…}``), or a command that is no word (``mathcal``, ``cdot``).
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from papershelf.text.mathml import to_mathml
from papershelf.text.repair.restore import restored
from papershelf.text.repair.vocabulary import (
    ACCENTS,
    FONTS,
    FUNCTIONS,
    GREEK,
    GROUP,
    OPERATORS,
    RAISED,
    SURE_OPERATORS,
    SYMBOLS,
    TEXT_COMMANDS,
    alternatives,
)

HINT = re.compile(
    rf"\^|_|\\[A-Za-z]|(?<![A-Za-z])(?:{alternatives(FONTS | {'sqrt', 'frac', 'ell', 'Omega', 'Theta'})})(?![a-z])|cdot|\b(?:leq|geq|neq)\b"
)

_RARE = "xi|mu|nu|psi|phi|rho|tau|eta|chi|zeta|varepsilon|lambda|theta|sigma"
_SPACE = re.compile(r"\s*")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:\\?%)?")
_COMMAND = re.compile(r"\\(?P<name>[A-Za-z]+)|\\[{}|,;!]")
_GROUP = re.compile(GROUP)
_FONT = re.compile(rf"(?:{alternatives(FONTS)})(?:{GROUP}|\s?[A-Za-z](?![A-Za-z]))|(?:{alternatives(ACCENTS)})(?:{GROUP})+")
_KNOWN = re.compile(rf"(?:{alternatives(GREEK | SYMBOLS)})(?![A-Za-z])")
_FUNCTION = re.compile(rf"(?:{alternatives(FUNCTIONS)}|softmax|argmax|argmin|poly|polylog|sigmoid|erf)(?=\s?[(_^{{]|\s\w|\d)(?![A-Za-z])")
_LETTER = re.compile(rf"[A-Za-z](?![A-Za-z]|['’]\w)|[A-Za-z](?=(?:{alternatives(SURE_OPERATORS)}|times)(?![a-z]))")
_RUN = re.compile(r"[A-Z]{2,6}(?=[_^])|[A-Z]{2,3}(?![A-Za-z])|[a-z]{2,3}(?=[)\]])")
_BASE = re.compile(r"[A-Za-z][A-Za-z-]*(?=\^|_\{)")
_SCRIPT = re.compile(
    rf"[_^](?:(?P<group>{GROUP})|\\[A-Za-z]+|(?:{alternatives(GREEK | RAISED | SYMBOLS)})(?![a-z])|\*|[′']|-?\d+(?!\.\d)|(?P<letter>[A-Za-z])(?![a-z0-9_]))"
)
_OPERATOR = re.compile(
    rf"\s*(?:(?P<word>\\?(?:{alternatives(OPERATORS)}))(?![a-z])|(?P<sign><=|>=|:=|[=<>+×±≤≥∼≈·∈→]|(?<=\S)[-−/*]+(?=\S)|(?<=\s)[-−](?=\s)))\s*"
)
_SEPARATOR = re.compile(r"\s*(?:\|\||[|,;:]|\\mid)\s*")
_WORDS = re.compile(r"\((?:[A-Za-z]+(?:\|\||[|,]))*[A-Za-z]+\)")
_START = re.compile(r"(?<![\w\\^}@#&])(?:[A-Za-z\\\d]|\((?=[^()\s]{1,40}\)[_^]))")
# "in" and "to" join formulas only before what is a set or a limit: "x in mathbb R^d", but "F1_{macro} in 10^{-3}".
_SET = re.compile(r"\\|math(?:bb|cal)|infty|[\[{]|[A-Z]\^")
# Evidence without a script: a name that is no word beside a sign and a number, and the orders of growth.
_PLAIN_EVIDENCE = re.compile(rf"\d\s?[-+*/]\s?(?:{_RARE})(?![A-Za-z])|(?<![A-Za-z])(?:{_RARE})\s?[-+*/]\s?\d|\A(?:Omega|Theta)\(")
# A blank may stand between an order of growth and its bracket.
_ORDER = re.compile(r"(?:(?<![A-Za-z])(?:O|Omega|Theta)|mathcal\{?\s?O\}?)\Z")
_NAME = re.compile(
    rf"(?P<base>\([A-Za-z]{{2,}}\)|[A-Z]|(?!(?:{alternatives(FUNCTIONS)})[_^])[A-Za-z][A-Za-z-]+)"
    rf"(?P<scripts>(?:[_^](?:{GROUP}|-?\d+|\*|[A-Za-z](?![a-z])))+)(?P<rest>[A-Z]*)\Z"
)
_ARTICLES = re.compile(r"(?:[aAI])\s")


@dataclass(slots=True)
class _Reader:
    """Reads one candidate; ``at`` moves on, ``evidence`` grows."""

    text: str
    at: int
    depth: int = 0
    evidence: int = 0

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.match(self.text, self.at)
        if match and match.end() > self.at:
            self.at = match.end()
            return match
        return None

    def expression(self) -> bool:
        """Terms with operators between them."""
        if not self.term():
            return False
        while True:
            before = self.at, self.evidence
            if not self.operator():
                return True
            if not self.term():
                self.at, self.evidence = before
                return True

    def operator(self) -> bool:
        """An operator; inside brackets also a separator."""
        if match := self.take(_OPERATOR):
            word = (match["word"] or "").lstrip("\\")
            if word in {"in", "to"} and not self.depth and not _SET.match(self.text, self.at):
                self.at = match.start()
                return False
            self.evidence += word in SURE_OPERATORS or (match["word"] or "").startswith("\\")
            return True
        return bool(self.depth and self.take(_SEPARATOR))

    def term(self) -> bool:
        """Factors side by side: with blanks between them only inside brackets, or after a command."""
        if not self.factor():
            return False
        while True:
            before = self.at, self.evidence
            if self.depth or _ORDER.search(self.text[max(0, self.at - 12) : self.at]):
                self.take(_SPACE)
            if not (self.factor() or self.bracketed()) or (
                self.at - before[0] > 1 and not self.depth and self.text[before[0]] == " " and self.evidence == before[1]
            ):
                self.at, self.evidence = before
                return True

    def factor(self) -> bool:
        """A base with its scripts."""
        start = self.at, self.evidence
        if not self.base():
            return False
        while match := self.take(_SCRIPT):
            self.evidence += 1
            if match["letter"] and match["letter"].isupper() is False and match[0][0] == "_" and self.text[self.at : self.at + 1] == "_":
                break
        if self.text[self.at : self.at + 1] == "_":  # an identifier, or a script that cannot be told apart from one
            self.at, self.evidence = start
            return False
        return True

    def base(self) -> bool:
        """What may carry a script."""
        if not self.depth and _ARTICLES.match(self.text, self.at):
            return False
        if self.text.startswith("\\", self.at):
            return self.command()
        if self.take(_FONT):
            self.evidence += 1
            return True
        if self.take(_KNOWN) or self.take(_NUMBER) or self.take(_FUNCTION) or self.take(_LETTER):
            return True
        if (self.depth and self.take(_RUN)) or self.take(_BASE):
            return True
        return self.bracketed() if self.depth or not self.evidence_before() else False

    def evidence_before(self) -> bool:
        """Whether the bracket here would open the formula and carries no script: then it belongs to the sentence."""
        match = re.compile(r"\([^()\s]*\)[_^]").match(self.text, self.at)
        return match is None

    def command(self) -> bool:
        """A command of mathematics with its groups."""
        match = self.take(_COMMAND)
        if not match:
            return False
        if (match["name"] and not _is_mathematics(match["name"])) or (match["name"] is None and not self.depth and match[0] != "\\{"):
            self.at = match.start()
            return False
        self.evidence += 1
        while match["name"] and self.take(_GROUP):
            pass
        return True

    def bracketed(self) -> bool:
        """An expression in brackets."""
        start = self.at, self.evidence
        opening = self.text[self.at : self.at + 1]
        if self.depth < 6 and opening and opening in "([{|" and self.depth + (opening != "{"):
            if opening == "(" and self.evidence and self.take(_WORDS):
                return True
            self.at += 1
            self.depth += 1
            inside = self.expression()
            self.take(_SPACE)
            self.depth -= 1
            if inside and self.text.startswith({"(": ")", "[": "]", "{": "}", "|": "|"}[opening], self.at):
                self.at += 1
                return True
        self.at, self.evidence = start
        return False


@lru_cache(maxsize=1024)
def _is_mathematics(command: str) -> bool:
    """Whether it is a command of mathematics, alone or with one or two groups; unknown ones are a paper's own macros."""
    if command in TEXT_COMMANDS:
        return False
    return any(to_mathml(f"\\{command}{groups}") for groups in ("", "{x}", "{x}{y}", "(x"))


def find(text: str) -> str:
    """``text`` with the formulas in it between dollar signs and their backslashes restored."""
    found: list[str] = []
    start = at = 0
    while match := _START.search(text, at):
        at = match.start()
        reader = _Reader(text, at)
        if reader.expression() and (reader.evidence or _PLAIN_EVIDENCE.search(text[at : reader.at])) and (end := _end(text, at, reader.at)):
            found += [text[start:at], _written(text[at:end], text[end:])]
            start = at = end
        else:
            at = _next(text, at)
    return "".join([*found, text[start:]])


def _next(text: str, at: int) -> int:
    """The end of the word or the number at ``at``."""
    match = re.compile(r"\w+|\\[A-Za-z]+|.").match(text, at)
    return match.end() if match else at + 1


def _end(text: str, start: int, end: int) -> int:
    """Where the formula ends; 0 where a word is cut in two by that, unless it is a name like ``H_2O``."""
    rest = text[end : end + 1]
    if rest in {"_", "^", "{", "\\"} and rest:
        return 0
    if rest.isalnum():
        return end if re.fullmatch(r"[A-Z][A-Za-z]*[_^]\{?\w\}?", text[start:end]) and re.match(r"[A-Z]", rest) else 0
    return end


def _written(tex: str, rest: str) -> str:
    """The formula; of a name with a script (``CQD^{A}``, ``H_2O``) only the script is mathematics."""
    name = _NAME.match(tex)
    if name and not _KNOWN.fullmatch(name["base"]) and (len(name["base"]) > 1 or name["rest"] or rest[:1].isalpha()):
        return f"{name['base']}${restored(name['scripts'])}${name['rest']}"
    return f"${restored(tex)}$"
