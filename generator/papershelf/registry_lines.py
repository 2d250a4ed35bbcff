"""The registry's file, line by line: what a merge of two branches does to it is understood and put right.

Every address has a line of its own, so version control merges two branches mostly by itself. What is left are marks of
conflict (``<<<<<<<``, ``=======``, ``>>>>>>>``), lines that stand twice, and commas that are missing or too many. Both
branches only ever add addresses, so the right result is what either has; only where they give one address to two
papers a person must choose.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from papershelf.errors import StateError
from papershelf.text.conflicts import mark_of

Section = Mapping[str, Any]
_VERSION = re.compile(r'\{?"version": (\d+),?\Z')
_SECTION = re.compile(r'"(?:addresses|aliases|pages|topics)": \{\}*,?\Z')
_ROW = re.compile(r'("(?:[^"\\]|\\.)*"): (\[.*\]|"(?:[^"\\]|\\.)*"|1),?\Z')
_END = re.compile(r"\}+,?\Z")
_CLASHES = {"addresses": "two papers have the address", "aliases": "two addresses answer for", "pages": "two files have the address"}
Repairs = tuple[tuple[int, str], ...]


def repaired(text: str, name: str) -> tuple[dict[str, Any], Repairs]:
    """The values of the file ``name`` whose content is ``text``, and what had to be put right, with its line.

    Raises:
        StateError: A line cannot be understood, or two lines contradict each other.
    """
    try:
        return json.loads(text, object_pairs_hook=_once), ()
    except ValueError as error:
        if not any(mark_of(line.strip()) or _ROW.match(line.strip()) for line in text.splitlines()):
            line = getattr(error, "lineno", 1)
            raise StateError(f"{name}:{line}: not the JSON that was written ({error}); restore it from version control") from error
    return _by_lines(text, name)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice")
    return found


def _by_lines(text: str, name: str) -> tuple[dict[str, Any], Repairs]:
    lines = _Lines(name)
    for number, raw in enumerate(text.splitlines(), 1):
        lines.take(number, raw.strip())
    return lines.found, tuple(lines.repairs)


class _Lines:
    """What the lines of a file gave so far."""

    def __init__(self, name: str) -> None:
        self.found: dict[str, Any] = {"addresses": {}, "aliases": {}, "pages": {}, "topics": {}}
        self.repairs: list[tuple[int, str]] = []
        self._name = name
        self._first: dict[tuple[str, str], int] = {}

    def take(self, number: int, line: str) -> None:
        """Understands one line, or refuses it."""
        if mark := mark_of(line):
            if mark == "<":
                self.repairs.append((number, "marks of a conflict of two branches: the addresses of both are kept"))
        elif match := _VERSION.match(line):
            self.found["version"] = max(int(match[1]), self.found.get("version", 0))
        elif match := _ROW.match(line):
            self._add(number, match)
        elif line and not _END.match(line) and not _SECTION.match(line):
            raise StateError(f"{self._name}:{number}: cannot be understood; put the line right, or restore the file from version control")

    def _add(self, number: int, match: re.Match[str]) -> None:
        """What a line says tells its section: only paths of pages have a slash, claims are a list, an alias leads to a string, and so does the page of a topic."""
        try:
            key, value = json.loads(match[1]), json.loads(match[2])
        except ValueError as error:
            raise StateError(f"{self._name}:{number}: cannot be understood ({error}); put the line right") from error
        named, claimed = ("topics", "pages") if "/" in key else ("aliases", "addresses")
        section = {"[": claimed, '"': named}.get(match[2][0], "pages")
        known = self.found[section].get(key)
        first = self._first.setdefault((section, key), number)
        if known is None or known == value:
            self.found[section][key] = value
        elif section == "addresses" and (set(known) & set(value) or not known or not value):
            self.found[section][key] = sorted({*known, *value})
            self.repairs.append((number, f"“{key}” stands on line {first} too: what both say of its paper is kept"))
        elif section == "pages" and (1 in (known, value) or key.startswith("topics/")):  # a topic may have moved: any of its paths will do
            self.found[section][key] = min((one for one in (known, value) if one != 1), key=str)
            self.repairs.append((number, f"“{key}” stands on line {first} too: one holder of it is kept"))
        elif section == "topics":
            self.found[section][key] = min(known, value)
            self.repairs.append((number, f"“{key}” stands on line {first} too: one topic of it is kept"))
        else:
            what = _CLASHES[section]
            raise StateError(
                f"{self._name}: {what} “{key}”, on line {first} and on line {number}: remove one of the two lines, then build again"
            )
