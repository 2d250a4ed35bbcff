"""The values of fields: text in braces or quotation marks, numbers and names of abbreviations, joined by ``#``.

Where the marks do not match, a value would go on over the fields behind it: that is :class:`Broken`, and nothing else is.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_BARE = re.compile(r"[^\s,{}\"#=()%]+")
_LOOSE = re.compile(r"[^,\n{}\"]+")
# Braces within braces, to the depth that nearly all values have; deeper ones are counted one by one.
_BRACED = re.compile(r"\{(?:[^{}]++|\{(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\})*+\}")
BRACE = re.compile(r"[{}]")
_FREE_BRACE = re.compile(r"(?<!\\)[{}]")
_AFTER_VALUE = re.compile(r"\s*(?:[,}#)]|\Z|%|[^\W\d][\w-]*\s*=)")
_GOES_ON = re.compile(r"\s*(?:[,}#)]|%|[^\W\d][\w-]*\s*=)")
NEXT_FIELD = re.compile(r"(?:\n[ \t]*(?:,[ \t]*)?[^\W\d][\w:.-]*[ \t]*=[ \t]*[{\"\d\w]|,[ \t]*[^\W\d][\w:.-]*[ \t]*=[ \t]*[{\"\d])")
# A value that holds one of these has lost the mark at its end, even if a later one closes it.
_SURE_FIELD = re.compile(
    r"\n[ \t]*(?:author|title|year|journal|booktitle|pages|volume|publisher|doi|editor)[ \t]*=[ \t]*[{\"]", re.IGNORECASE
)
SPACE = re.compile(r"(?:\s+|(?<=\n)[ \t]*%[^\n]*\n)*")


_MOST_INNER = 100
"""Quotation marks in a value between quotation marks; where more come before one that ends it, the first of them ends it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a value: text between braces or quotation marks or a number, or the name of an abbreviation."""

    text: str
    is_name: bool = False


Value = tuple[Part, ...]


class Broken(Exception):  # noqa: N818 - it is no error of the program, but a place in a file
    """A value that does not end before the next entry."""


class Values:
    """The values in one file."""

    def __init__(self, text: str) -> None:
        self.text = text

    def value(self, at: int, limit: int) -> tuple[Value, int]:
        """The value at ``at``, pieces joined by ``#``, and the place behind it."""
        parts: list[Part] = []
        while True:
            at = SPACE.match(self.text, at, limit).end()  # type: ignore[union-attr]
            part, at = self._part(at, limit)
            if part:
                parts.append(part)
            after = SPACE.match(self.text, at, limit).end()  # type: ignore[union-attr]
            if after >= limit or self.text[after] != "#":
                return tuple(parts), at
            at = after + 1

    def _part(self, at: int, limit: int) -> tuple[Part | None, int]:
        text = self.text
        sign = text[at : at + 1] if at < limit else ""
        if sign == "{":
            end = self.closing(at, limit)
            return Part(text[at + 1 : end - 1]), end
        if sign == '"':
            end = self._quote(at, limit)
            return Part(text[at + 1 : end - 1]), end
        bare = _BARE.match(text, at, limit)
        if not bare:
            return None, at
        if not _AFTER_VALUE.match(text, bare.end(), limit) and (loose := _LOOSE.match(text, at, limit)):
            return Part(loose[0].strip()), loose.end()  # words without marks around them
        return Part(bare[0], is_name=not bare[0][0].isdigit()), bare.end()

    def closing(self, at: int, limit: int, brace: re.Pattern[str] | None = None) -> int:
        """The place behind the brace that closes the one at ``at``: by BibTeX's count, else without escaped braces."""
        if brace is None:
            match = _BRACED.match(self.text, at, limit)
            end = match.end() if match else self._counted_end(at, limit)
            return end if end and self._is_whole(at, end, limit) else self.closing(at, limit, _FREE_BRACE)
        depth = 0
        for match in brace.finditer(self.text, at, limit):
            depth += 1 if match[0] == "{" else -1
            if not depth:
                if brace is _FREE_BRACE and not self._is_whole(at, match.end(), limit):
                    break
                return match.end()
        raise Broken

    def _counted_end(self, at: int, limit: int) -> int:
        try:
            return self.closing(at, limit, BRACE)
        except Broken:
            return 0

    def _is_whole(self, start: int, end: int, limit: int) -> bool:
        """Whether a value is that of one field: a value that lost its closing mark goes on over the fields behind it."""
        text = self.text
        if text.find("=", start, end) < 0:
            return True
        if _SURE_FIELD.search(text, start, end):
            return False
        return bool(_GOES_ON.match(text, end, limit)) or not NEXT_FIELD.search(text, start, end)

    def _quote(self, at: int, limit: int) -> int:
        """The place behind the quotation mark, outside of braces, that ends the value; an inner one is followed by more text."""
        depth, first, inner = 0, 0, 0
        for match in re.compile(r"[{}\"]").finditer(self.text, at + 1, limit):
            if match[0] == '"' and depth <= 0:
                first = first or match.end()
                if _AFTER_VALUE.match(self.text, match.end(), limit):
                    return self._if_whole(at, match.end(), limit)
                inner += 1
                if inner == _MOST_INNER:
                    break
            depth += (match[0] == "{") - (match[0] == "}")
        return self._if_whole(at, first, limit)

    def _if_whole(self, start: int, end: int, limit: int) -> int:
        if end and self._is_whole(start, end, limit):
            return end
        raise Broken


def joined(value: Value, names: Mapping[str, str]) -> str:
    """The text of ``value`` with abbreviations written out; one that ``names`` does not have stands for itself."""
    if len(value) == 1 and not value[0].is_name:
        return value[0].text
    return "".join(names.get(part.text.lower(), part.text) if part.is_name else part.text for part in value)
