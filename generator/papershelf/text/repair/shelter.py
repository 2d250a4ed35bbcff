"""The shelter that keeps formulas, addresses and the code of notes out of reach of the rules that must not touch them."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from papershelf.text.links import addresses
from papershelf.text.mathematics.formulas import pieces
from papershelf.text.repair.rule import SHELTERED, Rule, Scope

_FIRST = ord(SHELTERED[0])
_MOST = ord(SHELTERED[-1]) - _FIRST + 1
_SHELTERED = re.compile(f"[{SHELTERED}]")
# What a note has beside prose: code, links, escaped marks.
_CODE = re.compile(r"`[^`\n]+`|\[[^\[\]\n]+\]\(https?://[^\s()]+\)|\\[\\`*\[\]]")


@dataclass(frozen=True, slots=True)
class View:
    """A text as the rules of one scope see it."""

    text: str
    """Each sheltered piece is one character of :data:`~papershelf.text.repair.rule.SHELTERED`."""
    kept: tuple[str, ...] = ()

    def restored(self, text: str) -> str:
        """``text``, made from this view's, with the pieces put back; twice, for a formula may hold code of a note."""
        for _ in range(2 if self.kept else 0):
            text = _SHELTERED.sub(lambda match: self.kept[ord(match[0]) - _FIRST], text)
        return text


def view(text: str, scope: Scope, *, markup: bool = False) -> View:
    """``text`` for the rules of ``scope``; with ``markup``, code spans, links and escapes of a note are sheltered too.

    A text that holds the shelter's own characters is shown to no rule.
    """
    if _SHELTERED.search(text):
        return View("", (text,))
    kept: list[str] = []

    def shelter(piece: str) -> str:
        if len(kept) == _MOST:
            return piece
        kept.append(piece)
        return chr(_FIRST + len(kept) - 1)

    if markup:
        text = _CODE.sub(lambda match: shelter(match[0]), text)
    if scope == "prose":
        text = _prose(text, shelter)
    return View(text, tuple(kept))


def _prose(text: str, shelter: Callable[[str], str]) -> str:
    found = pieces(text)
    if len(found) > 1:
        text = "".join(shelter(f"${piece}$") if at % 2 else piece for at, piece in enumerate(found))
    for address in reversed(list(addresses(text))):
        text = text[: address.start] + shelter(text[address.start : address.end]) + text[address.end :]
    return text


def run(rule: Rule, text: str, *, markup: bool = False) -> str:
    """``text`` after ``rule``."""
    return apply(rule, view(text, rule.scope, markup=markup), text)


def apply(rule: Rule, seen: View, text: str) -> str:
    """``text`` after ``rule``, which has ``seen`` it; ``text`` itself where the rule has nothing to do."""
    for mark in rule.marks:
        if mark in seen.text:
            break
    else:  # a loop, for `any` with a generator costs three times as much here
        return text
    if rule.scope == "formula":
        after = "".join(f"${rule.apply(piece)}$" if at % 2 else piece for at, piece in enumerate(pieces(seen.text)))
    else:
        after = rule.apply(seen.text)
    return text if after == seen.text else seen.restored(after)
