"""JSON of any shape as the objects in it that may be records, each with its line, whatever is broken between them."""

import json
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Any

from papershelf.read.lines import Lines

_SPACE = re.compile(r"[\s\ufeff]*")
_KEY = re.compile(r'\{\s*("(?:[^"\\]|\\.)*")\s*:')
_NAMES = frozenset({"items", "results", "data", "papers", "notes", "message", "entries", "references", "works", "response", "docs", "publications",
                    "list", "records", "articles", "recommendedPapers", "matches", "documents", "proceedings", "accepted", "result", "resultList", "hits", "hit", "search-results", "entry"})  # fmt: skip
"""Members of an object that hold the records of an answer."""
_DEEPEST = 3
_TRAILING = re.compile(r",\s*[}\]]")
_MOST_COMMAS = 1000
"""Each takes a copy of the text."""
_MOST_BOMBS = 20
"""Elements of a list that are nested too deeply; after so many, which take their time, nothing is looked for behind them."""
_DECODER = json.JSONDecoder(strict=False)


@dataclass(frozen=True, slots=True)
class Located:
    """A value that is broken, or an object."""

    line: int
    value: dict[str, Any] | None
    complaint: str = ""
    """Why there is no value."""


def objects(text: str) -> Iterator[Located]:
    """The objects of a list, of the lists in an answer, of lines; a broken one is said to be so and the next is read."""
    return _Walk(text).values(0)


def first(text: str, most: int = 3) -> list[dict[str, Any]]:
    """The first objects, for telling a format by; none where the text does not begin as JSON does."""
    begin = _SPACE.match(text)
    if begin and text[begin.end() : begin.end() + 1] not in {"{", "["}:
        return []
    found = []
    for at, item in enumerate(objects(text)):
        if item.value is not None:
            found.append(item.value)
        if len(found) == most or at > 20:
            break
    return found


class _Walk:
    def __init__(self, text: str) -> None:
        self.text = text
        self.line = Lines(text).line
        self.commas = _MOST_COMMAS

    def space(self, at: int) -> int:
        return _SPACE.match(self.text, at).end()  # type: ignore[union-attr]

    def decoded(self, at: int) -> tuple[Any, int]:
        """The value at ``at`` and its end; a comma behind the last of its parts, which JavaScript allows, is none.

        Raises:
            ValueError: It is broken otherwise.
            RecursionError: It is nested too deeply.
        """
        while True:
            try:
                return _DECODER.raw_decode(self.text, at)
            except json.JSONDecodeError as error:
                comma = self.text.rfind(",", at, error.pos + 1)
                if comma < 0 or not self.commas or not _TRAILING.match(self.text, comma):
                    raise
                self.commas -= 1
                self.text = f"{self.text[:comma]} {self.text[comma + 1 :]}"

    def values(self, at: int) -> Iterator[Located]:
        """Values one after the other: a single one as a rule, or one a line."""
        while (at := self.space(at)) < len(self.text):
            sign = self.text[at]
            if sign == "[":
                at = yield from self.elements(at + 1)
            elif sign == "{":
                at = yield from self.object(at)
            else:
                following = self.text.find("\n", at)
                yield Located(self.line(at), None, "not a JSON object")
                at = following if following >= 0 else len(self.text)

    def elements(self, at: int, depth: int = 0) -> Generator[Located, None, int]:
        """The elements of a list; gives the place behind it."""
        signature: re.Pattern[str] | None = None
        bombs = 0
        while (at := self.space(at)) < len(self.text):
            sign = self.text[at]
            if sign == "]":
                return at + 1
            if sign == ",":
                at += 1
                continue
            if sign == "[" and depth < _DEEPEST:  # a list in a list: pages of an answer
                at = yield from self.elements(at + 1, depth + 1)
                continue
            key = _KEY.match(self.text, at)
            if key and signature is None:
                signature = re.compile(r"\{\s*" + re.escape(key[1]) + r"\s*:")
            try:
                value, end = self.decoded(at)
            except (ValueError, RecursionError) as error:
                yield Located(self.line(at), None, f"not JSON ({_reason(error)})")
                bombs += isinstance(error, RecursionError)
                following = signature.search(self.text, at + 1) if signature and bombs < _MOST_BOMBS else None
                if not following:
                    return len(self.text)
                at = following.start()
                continue
            if isinstance(value, dict):
                yield Located(self.line(at), value)
            elif value is not None:
                yield Located(self.line(at), None, f"a {type(value).__name__} and no object")
            at = end
        yield Located(self.line(len(self.text)), None, "the list does not end; read as far as it goes")
        return at

    def object(self, at: int) -> Generator[Located, None, int]:
        """A record, or an answer with records in one of its members."""
        try:
            value, end = self.decoded(at)
        except (ValueError, RecursionError) as error:
            return (yield from self._broken(at, error))
        if _is_record(value) or not any(isinstance(value[name], list | dict) for name in _NAMES & value.keys()):
            yield from self._several(at, value)
        else:
            yield from self._answer(at)
        return end

    def _several(self, at: int, value: dict[str, Any]) -> Iterator[Located]:
        """One record; or records by their ids."""
        if len(value) > 1 and not _is_record(value) and all(isinstance(inner, dict) and _is_record(inner) for inner in value.values()):
            for _, place in self._members(at):
                yield Located(self.line(place), _DECODER.raw_decode(self.text, place)[0])
        else:
            yield Located(self.line(at), value)

    def _answer(self, at: int) -> Generator[Located, None, int]:
        """The records in the members of an answer; gives the place behind the last of these."""
        end = at
        for name, place in self._members(at):
            if name in _NAMES and self.text[place : place + 1] == "[":
                end = yield from self.elements(place + 1)
            elif name in _NAMES and self.text[place : place + 1] == "{":
                end = yield from self.object(place)
        return end

    def _broken(self, at: int, error: ValueError | RecursionError) -> Generator[Located, None, int]:
        """What can be read of a broken object: records, if it was to hold any; then the next line that begins one."""
        end = at
        if any(name in _NAMES for name, _ in self._members(at)):
            end = yield from self._answer(at)
        else:
            yield Located(self.line(at), None, f"not JSON ({_reason(error)})")
        following = self.text.find("\n{", max(end, at))
        return following + 1 if following >= 0 else len(self.text)

    def _members(self, at: int) -> Iterator[tuple[str, int]]:
        """The members of the object at ``at``, up to what is broken: name, and place of the value."""
        at += 1
        while (at := self.space(at)) < len(self.text) and self.text[at] != "}":
            if self.text[at] == ",":
                at += 1
                continue
            try:
                name, at = _DECODER.raw_decode(self.text, at)
                at = self.space(self.space(at) + 1)
                yield str(name), at
                _, at = _DECODER.raw_decode(self.text, at)
            except (ValueError, RecursionError):
                return


def _is_record(value: dict[str, Any]) -> bool:
    """Whether an object has a title, under one of the names that sources have for it."""
    return any(str(name).strip().lower() in _TITLES for name in value)


_TITLES = frozenset({"title", "titles", "display_name", "content", "paper_title", "name"})


def _reason(error: ValueError | RecursionError) -> str:
    return (
        error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply" if isinstance(error, RecursionError) else str(error)
    )
