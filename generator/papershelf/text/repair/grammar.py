r"""The grammar of a formula in prose: how far it reaches from where it begins, and what in it cannot be prose.

Terms with operators between them, terms of factors side by side, factors of a base with scripts: a small recursive
reader. Evidence is a script (``L_2``, ``Q^{…}``) or a command that is no word (``mathcal``, ``cdot``, ``\\alpha``).
"""

import re
from dataclasses import dataclass

from papershelf.text.mathematics.mathml import is_command
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

_SCRIPTED_BRACKET = re.compile(r"\([^()\s]*\)[_^]")
_SPACE = re.compile(r"\s*")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:\\?%)?")
_COMMAND = re.compile(r"\\(?P<name>[A-Za-z]+)|\\[{}|,;!]")
_GROUP = re.compile(GROUP)
_FONT = re.compile(rf"(?:{alternatives(FONTS)})(?:{GROUP}|\s?[A-Za-z](?![A-Za-z]))|(?:{alternatives(ACCENTS)})(?:{GROUP})+")
_KNOWN = re.compile(rf"(?:{alternatives(GREEK | SYMBOLS)})(?![A-Za-z])|(?:sum|prod|int)(?=[_^])")
_FUNCTION = re.compile(rf"(?:{alternatives(FUNCTIONS)}|softmax|argmax|argmin|poly|polylog|sigmoid|erf)(?=\s?[(_^{{]|\s\w|\d)(?![A-Za-z])")
_LETTER = re.compile(rf"[A-Za-z](?![A-Za-z]|['’]\w)|[A-Za-z](?=(?:{alternatives(SURE_OPERATORS)}|times)(?![a-z]))")
_RUN = re.compile(r"[A-Z]{2,6}(?=[_^])|[A-Z]{2,3}(?![A-Za-z])|[a-z]{2,3}(?=[)\]])")
_BASE = re.compile(r"[A-Za-z][A-Za-z-]*(?=\^|_\{)")
_SCRIPT = re.compile(
    rf"[_^](?:{GROUP}|\\[A-Za-z]+|(?:{alternatives(GREEK | SYMBOLS)})(?![A-Za-z])|-?\d+(?!\.\d)|[A-Za-z](?![A-Za-z0-9_]))"
    rf"|\^(?:(?:{alternatives(RAISED)})(?![A-Za-z])|\*|[′']|\([\w/.+-]{{1,6}}\))"
)
r"""An index or a power: ``_{ij}``, ``^\top``, ``_k``, ``^-1``, ``^*``."""
# Numbers take no index: "Q8_0" and "v1_2" are names.
_NUMBERED = re.compile(r"\d_(?!\{)")
_OPERATOR = re.compile(
    rf"\s*(?:(?P<word>\\?(?:{alternatives(OPERATORS)}))(?![a-z])|(?P<sign><=|>=|:=|[=<>+×±≤≥∼≈·∈→]|(?<=\S)(?<![\d.])[-−/*](?=\S)|(?<=\d)[-−](?=[^\W\d])|(?<=\d)[/*](?=\S)|(?<=\s)[-−](?=\s)))\s*"
)
"""A word or a sign between two operands; minus, slash and asterisk only where their blanks say that they are none of text."""
_SEPARATOR = re.compile(r"\s*(?:\|\||[|,;:]|\\mid)\s*")
_WORDS = re.compile(r"\((?:[A-Za-z]+(?:\|\||[|,]))*[A-Za-z]+\)")
# "in" and "to" join formulas only before what is a set or a limit: "x in mathbb R^d", but "F1_{macro} in 10^{-3}".
_SET = re.compile(r"\\|math(?:bb|cal)|infty|[\[{]|[A-Z]\^")
# A blank may stand between an order of growth and its bracket.
_ORDER = re.compile(r"(?:(?<![A-Za-z])(?:O|Omega|Theta)|mathcal\{?\s?O\}?)\Z")
_ARTICLES = re.compile(r"(?:[aAI])\s")


@dataclass(slots=True)
class Reader:
    """Reads one candidate; ``at`` moves on, ``evidence`` grows."""

    text: str
    at: int
    depth: int = 0
    evidence: int = 0

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What ``pattern`` matches here, which is then read."""
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
            spaced = (self.depth or _ORDER.search(self.text[max(0, self.at - 12) : self.at])) and self.take(_SPACE)
            if not (self.factor() or self.bracketed()) or (spaced and not self.depth and self.evidence == before[1]):
                self.at, self.evidence = before
                return True

    def factor(self) -> bool:
        """A base with its scripts."""
        start = self.at, self.evidence
        if not self.base():
            return False
        while not _NUMBERED.match(self.text, self.at - 1) and self.take(_SCRIPT):
            self.evidence += 1
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
        if any(self.take(pattern) for pattern in (_KNOWN, _NUMBER, _FUNCTION, _LETTER, *((_RUN,) if self.depth else ()), _BASE)):
            return True
        return bool(self.depth or _SCRIPTED_BRACKET.match(self.text, self.at)) and self.bracketed()

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


def _is_mathematics(command: str) -> bool:
    return command not in TEXT_COMMANDS and is_command(command)
