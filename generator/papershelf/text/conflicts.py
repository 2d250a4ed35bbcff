"""The marks that version control leaves in a file that two branches changed at the same place."""

import re

_MARK = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?: .*)?\r?\Z")
"""A line of seven: more of them stand around a conflict within what both branches began with, which neither says."""
_CONFLICT = re.compile(rb"(?m)^<{7,} [^\n]*\n(?:.*\n)*?={7,}\r?\n(?:.*\n)*?>{7,} ")
"""A whole conflict, of seven or, where both branches renamed the file, of more."""


def mark_of(line: str) -> str:
    """The sign of which ``line`` is a mark, one of ``<|=>``; of other lines nothing."""
    match = _MARK.match(line)
    return match[1][0] if match else ""


def has_conflict(content: bytes) -> bool:
    """Whether ``content`` has the marks of a conflict of two branches in it."""
    return bool(_CONFLICT.search(content))
