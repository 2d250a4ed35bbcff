r"""Clean text: Unicode with mathematics as ``$TeX$``, from text in any state of TeX."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from papershelf.text.mathematics.formulas import settled
from papershelf.text.repair.rule import Rule, Scope
from papershelf.text.repair.rules import NOTE_RULES, RULES, TITLE_RULES
from papershelf.text.repair.shelter import View, apply, view

_PASSES = 4
"""A rule may make work for an earlier one (braces in braces); no text seen needed more than three passes."""


# Most texts have none of these signs, and then only the rules for glued words can have work: it halves the cost.
_SIGNS = ("\\", "$", "^", "_", "{", "}", "~", "&", "`", '"', "--", "''")
_TEX = re.compile("|".join(map(re.escape, _SIGNS)))


@lru_cache(maxsize=4)
def _for_words(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules of which a mark has no sign of TeX in it."""
    return tuple(rule for rule in rules if any(not _TEX.search(mark) for mark in rule.marks))


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
    return _last(text, NOTE_RULES, markup=True)


def _last(text: str, rules: Sequence[Rule], *, markup: bool = False) -> str:
    for step in steps(text, rules, markup=markup):
        text = step.after
    return text


def steps(text: str, rules: Sequence[Rule] = RULES, *, markup: bool = False) -> Iterator[Step]:
    """Every change on the way to clean text, in order."""
    for _ in range(_PASSES):
        start = text
        for step in _pass(text, rules, markup=markup):
            yield step
            text = step.after
        after = settled(_BLANKS.sub(" ", text).strip() if text != start else text)
        if after != text:
            yield Step("dollars", text, after)
            text = after
        if text == start:
            return


def _pass(text: str, rules: Sequence[Rule], *, markup: bool) -> Iterator[Step]:
    """The changes of one round; what the rules see is made anew only after a change."""
    views: dict[Scope, View] = {}
    for rule in rules if _TEX.search(text) else _for_words(rules):
        if rule.scope not in views:
            views[rule.scope] = view(text, rule.scope, markup=markup)
        after = apply(rule, views[rule.scope], text)
        if after != text:
            yield Step(rule.name, text, after)
            text, views = after, {}


_BLANKS = re.compile(r"(?<=\S)  +(?=\S)")
