"""JSON with the usual names: a list of objects, an object that holds one, or objects by their ids."""

from collections.abc import Iterator, Mapping
from typing import Any

from papershelf.model import Source
from papershelf.read import fields, json_records
from papershelf.read.columns import has_title
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.reader import Found


def sniff(document: Document) -> bool:
    """Whether one of the first objects has a title."""
    return any(has_title(item) for item in document.first_objects)


def read(document: Document) -> Iterator[Found]:
    """A record for every object."""
    return json_records.records(document, _draft)


def _draft(item: Mapping[str, Any], source: Source) -> Draft:
    inner = item.get("paper")
    row = {**item, **inner} if isinstance(inner, dict) else item  # daily papers stand inside of what is said of them
    return fields.draft(row, source)
