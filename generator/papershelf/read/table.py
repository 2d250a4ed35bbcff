"""CSV and TSV: a header with the usual names, then a record a row."""

import csv
import io
import re
from collections.abc import Iterator

from papershelf.model import Problem, Source
from papershelf.read import fields, paperlists
from papershelf.read.columns import has_title
from papershelf.read.document import Document
from papershelf.read.reader import Found

_DELIMITERS = ",\t;|"
# The csv module refuses fields of more than 128 KB by default; how long a field may be is decided in `fields`.
csv.field_size_limit(2**31 - 1)


_MARKDOWN = re.compile(r"\s*[^\n]*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*(?:\n|\Z)")
"""A table of Markdown: its second line is a rule."""


def sniff(document: Document) -> bool:
    """Whether the first line is a header with a title in it, under one of the usual delimiters."""
    return bool(_delimiter(document)) and not _MARKDOWN.match(document.text)


def read(document: Document) -> Iterator[Found]:
    """A record a row; a row of another width than the header keeps what it has and is a problem."""
    rows = csv.reader(io.StringIO(document.text.lstrip("\n")), delimiter=_delimiter(document) or ",")
    skipped = len(document.text) - len(document.text.lstrip("\n"))
    header = next(rows, [])
    end = rows.line_num
    while True:
        start, row = skipped + end + 1, _next(rows)
        if row is None:
            return
        end = rows.line_num
        if isinstance(row, str):
            yield Problem(document.file, start, f"not a row, left out: {row}")
        elif any(cell.strip() for cell in row):
            if len(row) != len(header):
                yield Problem(document.file, start, f"{len(row)} cells under a header of {len(header)}; read as far as it goes")
            yield from _record(dict(zip(header, row, strict=False)), Source(document.file, start))


def _record(row: dict[str, str], source: Source) -> Iterator[Found]:
    draft = paperlists.draft if paperlists.is_row(row) else fields.draft
    return draft(row, source).found()


def _next(rows: Iterator[list[str]]) -> list[str] | str | None:
    """The next row; the parser's complaint about it; or ``None`` at the end."""
    try:
        return next(rows, None)
    except csv.Error as error:
        return str(error)


def _delimiter(document: Document) -> str | None:
    line = document.text.lstrip("\n").split("\n", 1)[0][:10_000]
    found = []
    for delimiter in _DELIMITERS:
        header = next(csv.reader([line], delimiter=delimiter), [])
        if len(header) > 1 and has_title(header) and all(len(name) < 60 for name in header):
            found.append((len(header), delimiter))
    if not found and has_title([line.strip().strip('"')]):
        return ","
    return max(found)[1] if found else None
