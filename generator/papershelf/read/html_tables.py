"""Markdown whose tables are in HTML, as lists on the web have them for their widths, with tables of Markdown."""

import re
from collections.abc import Iterator

from papershelf.read.html_page import Opened, is_whole, opened

_MARKDOWN = re.compile(r"^(?:#{1,6} \S|[-*+] \S)", re.MULTILINE)
_PART = re.compile(r"<!--.*?(?:-->|\Z)|(?P<begin><table\b)|(?P<end></table\s*>)", re.IGNORECASE | re.DOTALL)
_HEADED = re.compile(r"<t([hd])\b", re.IGNORECASE)


def with_tables(text: str) -> Opened | None:
    """``text`` with each of its tables in HTML that has a header as one of Markdown; ``None`` if there is none, or ``text`` is no Markdown."""
    if is_whole(text) or not _MARKDOWN.search(text):
        return None
    said: list[tuple[str, int]] = []
    done, line = 0, 1
    for start, end in _tables(text):
        said += _numbered(text[done:start], line)
        line += text.count("\n", done, start)
        table = opened(text[start:end])
        said += [("", line), *((row, line - 1 + number) for row, number in zip(table.text.split("\n"), table.lines, strict=True))]
        line += text.count("\n", start, end)
        done = end
    said += _numbered(text[done:], line)
    return Opened("\n".join(row for row, _ in said), [number for _, number in said]) if done else None


def _numbered(text: str, line: int) -> Iterator[tuple[str, int]]:
    """The lines of ``text`` with their numbers, from ``line`` on."""
    return ((said, number) for number, said in enumerate(text.split("\n"), line))


def _tables(text: str) -> Iterator[tuple[int, int]]:
    """Where tables begin and end that have a header, and no other around them."""
    start, depth = 0, 0
    for part in _PART.finditer(text):
        if part["begin"]:
            start = start if depth else part.start()
            depth += 1
        elif part["end"] and depth:
            depth -= 1
            first = _HEADED.search(text, start, part.end()) if not depth else None
            if first and first[1] in "hH":
                yield start, part.end()
