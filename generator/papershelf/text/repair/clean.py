r"""Clean text: Unicode with mathematics as ``$TeX$``, from text in any state of TeX."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from papershelf.text.formulas import settled
from papershelf.text.repair.rule import Rule, run
from papershelf.text.repair.rules import RULES, TITLE_RULES

_PASSES = 4
"""A rule may make work for an earlier one (braces in braces); no text seen needed more than three passes."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one rule did to a text."""

    rule: str
    before: str
    after: str


def clean(text: str) -> str:
    """``text`` repaired; clean text, and text without TeX, comes out letter for letter."""
    return _last(text, RULES)


def clean_title(text: str) -> str:
    """As :func:`clean`, for a title."""
    return _last(text, TITLE_RULES)


def clean_note(text: str) -> str:
    """As :func:`clean`, for a note with the marks of :mod:`papershelf.text.marks`."""
    return _last(text, RULES, markup=True)


def _last(text: str, rules: Sequence[Rule], *, markup: bool = False) -> str:
    for step in steps(text, rules, markup=markup):
        text = step.after
    return text


def steps(text: str, rules: Sequence[Rule] = RULES, *, markup: bool = False) -> Iterator[Step]:
    """Every change on the way to clean text, in order."""
    for _ in range(_PASSES):
        start = text
        for rule in rules:
            after = run(rule, text, markup=markup)
            if after != text:
                yield Step(rule.name, text, after)
                text = after
        after = settled(_BLANKS.sub(" ", text) if text != start else text)
        if after != text:
            yield Step("dollars", text, after)
            text = after
        if text == start:
            return


_BLANKS = re.compile(r"(?<=\S)  +(?=\S)")
