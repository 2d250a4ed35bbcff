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


def without_marks(text: str) -> tuple[str, tuple[int, ...]]:
    """``text`` with what both branches say, each line where it was, and the lines at which conflicts begin; a common origin is left out."""
    if "<<<<<<<" not in text:
        return text, ()
    lines = text.split("\n")
    begins: list[int] = []
    open_: dict[str, int] = {}
    for at, line in enumerate(lines):
        sign = mark_of(line)
        if sign == "<":
            open_ = {sign: at}
        elif sign and open_ and sign not in open_ and not (sign == ">" and "=" not in open_):
            open_[sign] = at
        if ">" in open_:
            begins.append(open_["<"] + 1)
            for empty in (open_["<"], *range(open_.get("|", open_["="]), open_["="] + 1), at):
                lines[empty] = "\r" if lines[empty].endswith("\r") else ""
            open_ = {}
    return "\n".join(lines), tuple(begins)
