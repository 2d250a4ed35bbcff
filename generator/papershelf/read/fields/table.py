"""CSV and TSV: a header with the usual names, then a record a row."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace

from papershelf.model import Problem, Source
from papershelf.read.columns import field_of, has_title
from papershelf.read.document import Document
from papershelf.read.fields import fields
from papershelf.read.fields.headless import header_of
from papershelf.read.fields.title_column import named
from papershelf.read.json import paperlists
from papershelf.read.reader import Found
from papershelf.read.tagged import web_of_science
from papershelf.text.plain import shorten

_DELIMITERS = ",\t;|"
# The csv module refuses fields of more than 128 KB by default; how long a field may be is decided in `fields`.
csv.field_size_limit(2**31 - 1)


_MARKDOWN = re.compile(r"\s*[^\n]*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*(?:\n|\Z)")
"""A table of Markdown: its second line is a rule."""


_SEPARATOR = re.compile(r"\ufeff?\"?sep=(?P<sign>[,\t;|])\"?[ ,;\t]*\n", re.IGNORECASE)
"""A first line that tells Excel what parts the cells."""
_ABOUT = re.compile(r"\ufeff?\W?About the data: ", re.IGNORECASE)
_HIGHEST_HEAD = 3
_CALLED = {",": "commas", "\t": "tabs", ";": "semicolons", "|": "bars"}
_LONGEST_NAME = 60
_LABELLED = 8
"""Lines among which a record of labelled lines names its authors or its abstract."""


def sniff(document: Document) -> bool:
    """Whether the first line is a header with a title in it, under one of the usual delimiters, or rows are titles and abstracts without one."""
    if header_of(document.text):
        return True
    delimiter = _delimiter(document)
    body = _body(document)[0]
    return bool(delimiter) and not (_MARKDOWN.match(document.text) or _MARKDOWN.match(body)) and not _is_labelled(body, delimiter or ",")


def read(document: Document) -> Iterator[Found]:
    """A record a row; a row of another width than the header keeps what it has and is a problem."""
    header = header_of(document.text)
    document = replace(document, text=f"{header}\n{document.text}") if header else document
    text, skipped = _body(document)
    skipped -= bool(header)
    delimiter = _delimiter(document) or ","
    rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    names = _header(next(rows, []), text, delimiter)
    end = rows.line_num
    while True:
        start, row = skipped + end + 1, _next(rows)
        if row is None:
            return
        end = rows.line_num
        if isinstance(row, str):
            yield Problem(document.file, start, f"not a row, left out: {row}")
        elif any(cell.strip() for cell in row):
            if len(row) != len(names):
                yield Problem(document.file, start, f"{len(row)} cells under a header of {len(names)}; read as far as it goes")
            yield from _record(dict(zip(names, row, strict=False)), Source(document.file, start))


def unused(document: Document) -> tuple[str, ...]:
    """The columns of which nothing is made; those of conferences' lists and of Web of Science have names of their own."""
    if header_of(document.text):
        return ()
    text, delimiter = _body(document)[0], _delimiter(document) or ","
    rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    header = _header(next(rows, []), text, delimiter)
    if web_of_science.is_row(header) or paperlists.is_row(dict.fromkeys(header, "")):
        return ()
    return fields.unused(dict(zip(header, row, strict=False)) for row in iter(lambda: _next(rows), None) if isinstance(row, list))


def without_title(document: Document) -> str:
    """What a person should know of a table whose first line names no title; ``""`` for what looks like no table."""
    text, _ = _body(document)  # two cells with a comma between them may be a sentence
    lines = [line for line in text[:20_000].split("\n")[:4] if line.strip()]
    for delimiter in _DELIMITERS if len(lines) > 1 else "":
        header, *others = ([cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])] for line in lines)
        if len(header) > (delimiter == ",") + 1 and all(len(row) == len(header) for row in others) and all(map(_is_name, header)):
            told = shorten(", ".join(header), 120)
            return f"a table with {_CALLED[delimiter]} whose first line names no title: {told}; name the column title"
    return ""


def _is_name(cell: str) -> bool:
    return bool(re.search(r"[^\W\d_]", cell)) and len(cell) < _LONGEST_NAME


def _body(document: Document) -> tuple[str, int]:
    """The text from its header on, and how many lines stand before it."""
    text = document.text.lstrip("\n")
    separator = _SEPARATOR.match(text)
    body = text[separator.end() :] if separator else text
    body = body[_head(body) :]
    return body, document.text.count("\n") - body.count("\n")


def _head(body: str) -> int:
    """How much of ``body`` is a head above a header of at least three columns, such as the day and the query of an export."""
    lines = [*body[:20_000].split("\n"), ""]
    at = 0
    for line, header, below in list(zip(lines, lines[1:], lines[2:], strict=False))[:_HIGHEST_HEAD]:
        if _delimiter_of(line):
            break
        at += len(line) + 1
        delimiter = _delimiter_of(header)
        if delimiter and _is_head(line, delimiter) and min(len(_cells(header, delimiter)), len(_cells(below, delimiter))) > 2:
            return at
    return 0


def _is_head(line: str, delimiter: str) -> bool:
    """Whether ``line`` stands in one cell, or says what is below it as Dimensions does, with all signs in it."""
    return sum(bool(cell.strip()) for cell in _cells(line, delimiter)) < 2 or bool(_ABOUT.match(line))


def _cells(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])


def _record(row: dict[str, str], source: Source) -> Iterator[Found]:
    if web_of_science.is_row(row):
        return web_of_science.draft_of_row(row, source).found()
    draft = paperlists.draft if paperlists.is_row(row) else fields.draft
    return draft(row, source).found()


def _next(rows: Iterator[list[str]]) -> list[str] | str | None:
    """The next row; the parser's complaint about it; or ``None`` at the end."""
    try:
        return next(rows, None)
    except csv.Error as error:
        return str(error)


def _is_labelled(text: str, delimiter: str) -> bool:
    """Whether names of fields lead lines below the first too: a record of such lines, "Title" over "Authors", and no header."""
    below = [line for line in text[:20_000].split("\n") if line.strip()][1:_LABELLED]
    return any(field_of(cells[0].strip()) in {"authors", "abstract"} for line in below if (cells := _cells(line, delimiter)))


def _delimiter(document: Document) -> str | None:
    text = _body(document)[0]
    return _delimiter_of(text.split("\n", 1)[0], _second(text))


def _header(cells: list[str], text: str, delimiter: str) -> list[str]:
    """The names of the columns, of which one is that of the titles."""
    return named([name.strip().removeprefix("\ufeff") for name in cells], _cells(_second(text), delimiter))


def _second(text: str) -> str:
    _, _, rest = text.partition("\n")
    return rest.partition("\n")[0][:10_000]


def _delimiter_of(line: str, below: str = "") -> str | None:
    """The sign between the cells of ``line``, when it is a header with a title in it; ``below`` stands the first row, where it is known."""
    line = line[:10_000]
    found = []
    for delimiter in _DELIMITERS:
        header = named([name.strip() for name in _cells(line, delimiter)], _cells(below, delimiter))
        titled = has_title(header) or web_of_science.is_row(header)
        if len(header) > 1 and titled and all(len(name) < _LONGEST_NAME for name in header):
            found.append((len(header), delimiter))
    if not found and has_title([line.strip().strip('"')]):
        return ","
    return max(found)[1] if found else None
