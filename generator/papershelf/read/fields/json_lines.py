"""JSON Lines: an object a line, with the usual names."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

from papershelf.model import Problem, Source
from papershelf.read.columns import has_title
from papershelf.read.document import Document
from papershelf.read.fields import fields
from papershelf.read.json.unwrapped import unwrapped
from papershelf.read.reader import Found

_TRIED = 20


def sniff(document: Document) -> bool:
    """Whether one of the first lines is an object with a title, and a third of them may be; where they stand in a list, the last of them is one, too."""
    if document.text.lstrip()[:1] == "[":
        return False
    lines = list(islice((line for line in document.text.split("\n") if line.strip()), _TRIED))
    if sum(line.lstrip().startswith("{") for line in lines) * 3 < len(lines):
        return False  # a page with an object in a comment
    return any(isinstance(row := _parse(line), dict) and has_title(unwrapped(row)) for line in lines)


def read(document: Document) -> Iterator[Found]:
    """A record a line; a line that is not an object is a problem, and the others are read all the same."""
    for number, line in enumerate(document.text.split("\n"), 1):
        if not line.strip():
            continue
        row = _parse(line)
        if isinstance(row, dict):
            yield from fields.draft(unwrapped(row), Source(document.file, number)).found()
        else:
            told = row if isinstance(row, str) else f"a {type(row).__name__} and no object"
            yield Problem(document.file, number, f"not a record, left out: {told}")


def unused(document: Document) -> tuple[str, ...]:
    """The members of which nothing is made."""
    rows = (_parse(line) for line in document.text.split("\n") if line.strip())
    return fields.unused(unwrapped(row) for row in rows if isinstance(row, dict))


def _parse(line: str) -> Any:
    """The value of ``line``; where it is not JSON, the parser's words as a string."""
    if not line.lstrip().startswith("{"):
        return "not a JSON object"
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        return f"not JSON ({error})"
