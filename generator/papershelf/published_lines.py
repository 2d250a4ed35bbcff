"""The log of publications after a merge of two branches: what each of them says, by the marks of conflict between them."""

from collections.abc import Sequence

from papershelf.text.conflicts import mark_of

_NEXT = {"": "<", "<": "|=", "|": "=", "=": ">"}
Lines = Sequence[tuple[int, str]]


def sides(text: str) -> tuple[Lines, Lines, int | None]:
    """The lines of ``text``, with their numbers, as either branch has them, and the first mark; that is ``None`` where both are one.

    Marks that do not follow one another as a merge sets them are lines of both.
    """
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    ours, theirs = [], []
    within, first = "", None
    for number, line in lines:
        mark = mark_of(line)
        if mark and mark in _NEXT[within]:
            within = mark.replace(">", "")
            first = first or number
            continue
        if within in ("", "<"):
            ours.append((number, line))
        if within in ("", "="):
            theirs.append((number, line))
    return (lines, lines, None) if within else (ours, theirs, first)
