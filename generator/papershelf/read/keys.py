"""Keys that stand at more than one record of a file: who names one of them in a correction would mean both."""

from collections.abc import Iterator, Sequence

from papershelf.model import Problem, Record
from papershelf.read.reader import Found
from papershelf.text.fold import key as folded

_KEYS = 0.5
"""The least share of its records that have a value of their own, where a column holds keys: one of kinds or of volumes holds none."""


def repeated(file: str, found: Sequence[Found]) -> Iterator[Problem]:
    """A problem for each record whose key an earlier one with another title has, unless it is ``found`` already.

    Versions of one paper may share theirs; a reader whose format forbids that tells it itself.
    """
    told = {item.line for item in found if isinstance(item, Problem) and item.message.startswith("the key “")}
    keyed = [(item.source.key, item) for item in found if isinstance(item, Record) and item.source.key]
    first: dict[str, Record] = {}
    for key, item in keyed:
        first.setdefault(key, item)
    if len(first) < _KEYS * len(keyed):
        return
    for key, item in keyed:
        if folded(item.title) != folded(first[key].title) and item.source.line not in told:
            where = f"line {first[key].source.line}" if first[key].source.line else "an earlier record"
            yield Problem(file, item.source.line, f"the key “{key}” is that of {where} too; both are kept")
