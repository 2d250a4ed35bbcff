"""What a rule of repair is, and the two kinds of functions that most rules are made of."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Scope = Literal["prose", "formula", "whole"]

SHELTERED = "\U00100000-\U0010fffd"
"""The single characters (private use plane 16, which no text has in earnest) that stand for what a rule must not touch."""


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
