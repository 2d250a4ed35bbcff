"""What the formats in JSON have in common: an object of the document is a draft, whatever else stands in it is a problem."""

from collections.abc import Callable, Iterator
from typing import Any

from papershelf.model import Problem, Source
from papershelf.read import located
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.reader import Found


def records(document: Document, draft: Callable[[dict[str, Any], Source], Draft | None]) -> Iterator[Found]:
    """What ``draft`` makes of every object; one of which it makes nothing is left out without a word."""
    for item in located.objects(document.text):
        if item.value is None:
            yield Problem(document.file, item.line, f"not a record, left out: {item.complaint}")
        elif made := draft(item.value, Source(document.file, item.line)):
            yield from made.found()
