"""YAML of any shape as the objects in it that may be records, each with its line, whatever is broken between them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from papershelf.read.columns import field_of, has_title
from papershelf.read.located import Located
from papershelf.read.yaml.tree import Fault, Object, Tree, tree

_FEWEST = 20
_READ_AGAIN = 20_000_000
"""Characters. For each fault the file is read anew, which takes a second for some ten million."""
_LIKELY = re.compile(
    r"(?:[ \t]*(?:#[^\n]*|---[^\n]*|%YAML[^\n]*)?\n)*(?:[ \t]*-[ \t]*(?:\n[ \t]+)?)?[\"']?[^\W_][\w ./:+-]{0,80}[\"']?[ \t]*:(?:\s|\Z)"
)
"""What lists of mappings begin with, and mappings."""
_TITLE_WITHIN = re.compile(
    r"^(?:[ \t]*-[ \t]+|[ \t]+)[\"']?[\w ]{0,20}(?:title|titel|titre|titulo|titolo)[\"']?[ \t]*:", re.MULTILINE | re.IGNORECASE
)
"""A title that is part of something; one at the margin is a label in a text."""
_BREAKS = re.compile("[\u2028\u2029]")
"""What ends a line in YAML, and nowhere else here."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHARED = frozenset({"year", "venue"})
"""What a group says of all that is in it."""
_OF_A_RECORD = frozenset({"links", "authors", "editors", "url", "pdf", "code", "keywords", "identifier"})
"""What has titles of its own, of links and of people, and holds no papers."""


def is_likely(text: str) -> bool:
    """Whether ``text`` looks like YAML with titles in it, by its first lines; cheap."""
    return bool(_LIKELY.match(text)) and bool(_TITLE_WITHIN.search(text))


def objects(text: str, faults: int | None = None) -> list[Located]:
    """The mappings with a title, wherever they stand, in their order; what a group of them has in common (a year, a venue) is said of each.

    An item that is no YAML is told, and the others are read; after so many ``faults``, by default as many as let 20 MB be read, what is below
    the last is left out, which is told.
    """
    told: list[Located] = []
    faults = max(_FEWEST, _READ_AGAIN // max(1, len(text))) if faults is None else faults
    text = _BREAKS.sub(" ", text)
    while fault := (read := tree(text)).fault:
        broken = _broken(read)
        begin = fault.line if broken is None else broken.line
        rest = _without_item(text, read, broken, begin) if len(told) + 1 < faults else None
        told.append(Located(begin + 1, None, _reason(fault, begin) + ("" if rest is not None else "; what stands below is left out")))
        if rest is None:
            if broken is not None and has_title(broken):
                broken.clear()
            break
        text = rest
    return sorted([*told, *_records(read.roots, {})], key=lambda one: one.line)


def _broken(read: Tree) -> Object | None:
    """The record in which the reading stopped, or the mapping that may have become one; ``None`` between the items of a list."""
    titled = next((one for one in read.stack if isinstance(one, Object) and has_title(one)), None)
    last = read.stack[-1] if read.stack else None
    return titled if titled is not None else last if isinstance(last, Object) else None


def _reason(fault: Fault, begin: int) -> str:
    """What is wrong, with its line where that is another than the one that the record begins on."""
    return f"{fault.problem}{f' in line {fault.line + 1}' if fault.line != begin else ''}{fault.mend}"


def _without_item(text: str, read: Tree, broken: Object | None, begin: int) -> str | None:
    """``text`` with blank lines for the item of a list, or of a mapping, that has the line ``begin``; ``None`` where there is no such.

    ``broken`` is the record in the item, if one has begun.
    """
    outer = read.stack if broken is None else read.stack[: next(at for at, one in enumerate(read.stack) if one is broken)]
    column = next((one.column for one in reversed(outer) if one.column >= 0), None)
    lines = text.split("\n")
    if column is None or begin >= len(lines):
        return None
    start = next((at for at in range(begin, -1, -1) if lines[at].strip() and _indentation(lines[at]) <= column), 0)
    end = next((at for at in range(begin + 1, len(lines)) if _begins(lines[at], column)), len(lines))
    if not any(each.strip() for each in lines[start:end]):
        return None
    return "\n".join([*lines[:start], *[""] * (end - start), *lines[end:]])


def _begins(line: str, column: int) -> bool:
    """Whether something begins on ``line`` that is not inside of an item at ``column``."""
    return bool(line.strip()) and _indentation(line) <= column and not line.lstrip().startswith("#")


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _records(value: Any, shared: Mapping[str, Any]) -> Iterator[Located]:
    """The records in ``value``, with what is said of all of them."""
    if isinstance(value, list):
        for item in value:
            yield from _records(item, shared)
    elif isinstance(value, Object):
        groups = {name: inner for name, inner in value.items() if isinstance(inner, list | dict) and field_of(name) not in _OF_A_RECORD}
        if _is_record(value, groups):
            yield Located(value.line + 1, {**_missing(shared, value), **value})
            return
        said = {**shared, **{name: told for name, told in value.items() if field_of(name) in _SHARED and isinstance(told, str)}}
        for name, inner in groups.items():
            yield from _records(inner, said | _by_name(name, inner))


def _is_record(value: Object, groups: Mapping[str, Any]) -> bool:
    """Whether it is a paper; a title alone may be that of a group of papers."""
    is_signed = any(field_of(name) == "authors" for name in value)
    return has_title(value) and (is_signed or not any(isinstance(inner, list) and _are_records(inner) for inner in groups.values()))


def _are_records(items: list[Any]) -> bool:
    return any(isinstance(item, dict) and has_title(item) for item in items)


def _by_name(name: str, inner: Any) -> dict[str, str]:
    """What the name of a group or of a record says: a year, or the record's own key."""
    if _YEAR.fullmatch(name):
        return {"year": name}
    return {"id": name} if isinstance(inner, dict) and has_title(inner) else {}


def _missing(shared: Mapping[str, Any], value: Mapping[str, Any]) -> dict[str, Any]:
    fields = {field_of(name) for name, told in value.items() if told}
    return {name: told for name, told in shared.items() if field_of(name) not in fields}
