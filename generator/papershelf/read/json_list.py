"""JSON with the usual names: a list of objects, an object that holds one, or objects by their ids."""

from collections.abc import Iterator

from papershelf.model import Problem, Source
from papershelf.read import fields, located
from papershelf.read.document import Document
from papershelf.read.reader import Found


def sniff(document: Document) -> bool:
    """Whether one of the first objects has a title."""
    return any(fields.has_title(item) for item in document.first_objects)


def read(document: Document) -> Iterator[Found]:
    """A record for every object."""
    for item in located.objects(document.text):
        if item.value is None:
            yield Problem(document.file, item.line, f"not a record, left out: {item.complaint}")
        else:
            inner = item.value.get("paper")
            row = {**item.value, **inner} if isinstance(inner, dict) else item.value  # daily papers stand inside of what is said of them
            yield from fields.record(row, Source(document.file, item.line))
