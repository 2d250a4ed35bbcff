"""What a rule of repair is, and the shelter that keeps formulas and addresses out of reach of the rules for prose."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from papershelf.text.formulas import pieces
from papershelf.text.links import addresses

Scope = Literal["prose", "formula", "whole"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A small repair with a name."""

    name: str
    reason: str
    """Why the damage is there, or why this is the right mend."""
    marks: tuple[str, ...]
    """The rule is tried only on a text that holds one of these; a search for fixed letters keeps clean text cheap."""
    apply: Callable[[str], str]
    examples: tuple[tuple[str, str], ...]
    """Before and after; the tests run them. A pair of equals is a text that the rule must leave alone."""
    scope: Scope = "prose"
    """What ``apply`` is given: the text with formulas and addresses sheltered, the TeX of each formula, or the whole."""


SHELTERED = "\U00100000-\U0010fffd"
"""The single characters (private use plane 16, which no text has in earnest) that stand for sheltered pieces."""
_FIRST = ord(SHELTERED[0])
_SHELTERED = re.compile(f"[{SHELTERED}]")
_CODE = re.compile(r"`[^`\n]+`|\[[^\[\]\n]+\]\(https?://[^\s()]+\)|\\[\\`*\[\]]")


def run(rule: Rule, text: str, *, markup: bool = False) -> str:
    """``text`` after ``rule``; with ``markup``, the code spans, links and escapes of notes are sheltered too."""
    for mark in rule.marks:
        if mark in text:
            break
    else:  # a loop, for `any` with a generator costs three times as much here
        return text
    if _SHELTERED.search(text):
        return text
    kept: list[str] = []
    if markup:
        text = _CODE.sub(lambda match: _shelter(match[0], kept), text)
    match rule.scope:
        case "whole":
            text = rule.apply(text)
        case "formula":
            text = "".join(f"${rule.apply(piece)}$" if at % 2 else piece for at, piece in enumerate(pieces(text)))
        case "prose":
            text = rule.apply(_prose_only(text, kept))
    return _restored(text, kept)


def _shelter(piece: str, kept: list[str]) -> str:
    kept.append(piece)
    return chr(_FIRST + len(kept) - 1)


def _prose_only(text: str, kept: list[str]) -> str:
    """``text`` with its formulas and addresses put into ``kept``."""
    found = pieces(text)
    if len(found) > 1:
        text = "".join(_shelter(f"${piece}$", kept) if at % 2 else piece for at, piece in enumerate(found))
    for address in reversed(list(addresses(text))):
        text = text[: address.start] + _shelter(text[address.start : address.end], kept) + text[address.end :]
    return text


def _restored(text: str, kept: list[str]) -> str:
    """Twice, for a formula may hold sheltered code of a note."""
    for _ in range(2 if kept else 0):
        text = _SHELTERED.sub(lambda match: kept[ord(match[0]) - _FIRST], text)
    return text


def substitution(pattern: str, replacement: str | Callable[[re.Match[str]], str], flags: int = 0) -> Callable[[str], str]:
    """A rule's ``apply`` that replaces every match of ``pattern``."""
    compiled = re.compile(pattern, flags)
    return lambda text: compiled.sub(replacement, text)


def repeated(apply: Callable[[str], str]) -> Callable[[str], str]:
    """``apply`` until it changes nothing, for commands that stand in each other's groups; each time takes one level off."""

    def until_stable(text: str) -> str:
        after = apply(text)
        while len(after) < len(text):
            text, after = after, apply(after)
        return after

    return until_stable
