"""YAML with the usual names: lists of papers as static sites keep them, under headings of years too; bibliographies of Pandoc and Typst."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from papershelf.model import Problem, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.fields import fields
from papershelf.read.json import csl_json
from papershelf.read.json.unwrapped import unwrapped
from papershelf.read.reader import Found
from papershelf.read.yaml.objects import is_likely, objects

NAME = "YAML"
_SUFFIXES = frozenset({".yml", ".yaml"})
_MARKDOWN = frozenset({".md", ".markdown"})
_HEADED = re.compile(r"\s*# \S[^\n]*\n.*^#{2,6} \S", re.MULTILINE | re.DOTALL)
"""Headings in Markdown, which are comments in YAML."""
_OF_THE_PARENT = ("volume", "issue", "publisher", "location", "edition", "editor", "date")
"""What Typst's bibliographies say of the journal or the book that something is in, and others of itself."""


def sniff(document: Document) -> bool:
    """Whether the text begins as YAML does, and has a record; a file that is called YAML may have its faults at the beginning."""
    if not is_likely(document.text) or (document.suffix in _MARKDOWN and _HEADED.match(document.text)):
        return False
    return document.suffix in _SUFFIXES or any(one.value is not None for one in objects(document.text, faults=1))


def read(document: Document) -> Iterator[Found]:
    """A record for every mapping with a title."""
    for item in objects(document.text):
        if item.value is None:
            yield Problem(document.file, item.line, f"not a record, left out: {item.complaint}")
        else:
            yield from _draft(item.value, Source(document.file, item.line)).found()


def unused(document: Document) -> tuple[str, ...]:
    """The names of which nothing is made."""
    values = (item.value for item in objects(document.text) if item.value is not None)
    return fields.unused(_plain(value) for value in values if not csl_json.is_csl(value))


def _draft(item: Mapping[str, Any], source: Source) -> Draft:
    return csl_json.draft(item, source) if csl_json.is_csl(item) else fields.draft(_plain(item), source)


def _plain(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """``item`` with what the bibliographies of Typst say of its parent and in its numbers, under the usual names."""
    row = dict(unwrapped(item))
    parent, numbers = row.get("parent"), row.get("serial-number")
    if isinstance(parent, list):
        parent = next((one for one in parent if isinstance(one, Mapping)), None)
    if isinstance(parent, Mapping):
        del row["parent"]
        row = {**{name: parent[name] for name in _OF_THE_PARENT if name in parent}, **row}
        row.setdefault("venue", parent.get("title"))
    if isinstance(numbers, Mapping):
        del row["serial-number"]
        row = {**numbers, **row}
    return row
