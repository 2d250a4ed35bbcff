"""JSON with the usual names: a list of objects, an object that holds one, or objects by their ids."""

from collections.abc import Iterator, Mapping
from typing import Any

from papershelf.model import Source
from papershelf.read import located
from papershelf.read.columns import has_title
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.fields import fields
from papershelf.read.json import records as json_records
from papershelf.read.json.unwrapped import unwrapped
from papershelf.read.reader import Found

_COUNTS = frozenset({"total", "start", "pageLength", "recordsDisplayed", "query"})
"""What an answer of Springer says of itself where others have papers."""


def sniff(document: Document) -> bool:
    """Whether one of the first objects has a title."""
    return any(has_title(unwrapped(item)) for item in document.first_objects)


def read(document: Document) -> Iterator[Found]:
    """A record for every object."""
    return json_records.records(document, _draft)


def unused(document: Document) -> tuple[str, ...]:
    """The members of which nothing is made."""
    return fields.unused(unwrapped(item.value) for item in located.objects(document.text) if item.value is not None)


def _draft(item: Mapping[str, Any], source: Source) -> Draft | None:
    if item and item.keys() <= _COUNTS:
        return None
    return fields.draft(unwrapped(item), source)
