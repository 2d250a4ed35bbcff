"""What the content of one seed says: records, or a problem that says why not."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from papershelf.model import Problem, Record, Seed
from papershelf.read import org, vault
from papershelf.read.around import around
from papershelf.read.below import parted
from papershelf.read.bibtex.companions import ALONE, Companions
from papershelf.read.document import Document, decode
from papershelf.read.fields.front_matter import without_settings
from papershelf.read.fields.table import without_title
from papershelf.read.foreign import advice, of_a_program
from papershelf.read.html_page import Opened, is_html, is_whole, opened
from papershelf.read.html_tables import with_tables
from papershelf.read.keys import repeated
from papershelf.read.packed import Content
from papershelf.read.pages import pages
from papershelf.read.reader import Found, Reader
from papershelf.read.readers import READERS
from papershelf.text.conflicts import without_marks

_NOTHING = "nothing of it is on the site"
_NAMED_LINE = re.compile(r"\bthat of line (\d+)")
_MOST_OF = 0.7
"""The share of the entries that a page shows as text, which must have names to be read by these."""


def content_says(file: str, content: Content | str, shared: Companions = ALONE) -> Iterator[Found]:
    """All that the ``content`` of one seed says, which is called ``file``."""
    if isinstance(content, str):
        yield Problem(file, None, content)
        return
    if told := of_a_program(content.bytes):
        yield Problem(file, None, f"{told}; {_NOTHING}")
        return
    text, complaints = decode(content.bytes)
    for complaint in (*content.complaints, *complaints):
        yield Problem(file, None, complaint)
    text, conflicts = without_marks(text)
    for line in conflicts:
        yield Problem(file, line, "a conflict of two branches: both sides are read; keep what is right, and remove the marks")
    document = Document(file, _in_markdown(text), shared)
    if not text.strip():
        yield Problem(file, None, "empty")
        return
    if page := with_tables(document.text):
        shown = replace(document, text=page.text)
        yield from (_at_line(item, page) for item in _text_says(reader_of(shown), shown))
        return
    reader = reader_of(document)
    yield from _html_says(reader, document) or _text_says(reader, document)


def _in_markdown(text: str) -> str:
    """``text``, where it is an outline or a note of a program, as the Markdown that says the same."""
    if org.is_org(text):
        return org.as_markdown(text)
    text = without_settings(text)
    return vault.as_markdown(text) if vault.is_note(text) else text


def _html_says(reader: Reader | None, document: Document) -> list[Found]:
    """What a page in HTML says by the names of its elements, or as text; nothing for what is no page."""
    is_page = is_html(document.text) and is_whole(document.text)
    if reader and reader.name == pages.NAME and pages.is_of_one(document):
        return list(_read_document(reader, document))
    named = list(_read_document(reader, document)) if reader and reader.name == pages.NAME else []
    found = _page_says(document) if is_page or named or (reader is None and is_html(document.text)) else []
    if named and _signed(named) >= _MOST_OF * max(_signed(found), sum(isinstance(item, Record) for item in found)):
        return named  # else the page has words on papers, and a list of other posts that is named
    return found


def _signed(found: Collection[Found]) -> int:
    """How many records with authors were found."""
    return sum(isinstance(item, Record) and bool(item.authors) for item in found)


def _page_says(document: Document) -> list[Found]:
    """What a page in HTML says, with its own lines, where most that is on it has authors or an abstract; else nothing: menus are lists too."""
    page = opened(document.text)
    shown = replace(document, text=page.text)
    reader = reader_of(shown)
    found = list(_read_document(reader, shown)) if reader else []
    records = [item for item in found if isinstance(item, Record)]
    if sum(bool(one.authors or one.abstract or one.note) for one in records) * 2 <= len(records):
        return []
    return [_at_line(item, page) for item in found]


def _at_line(item: Found, page: Opened) -> Found:
    if isinstance(item, Record):
        return replace(item, source=replace(item.source, line=page.line(item.source.line)))
    if not isinstance(item, Problem) or not item.line:
        return item
    message = _NAMED_LINE.sub(lambda match: f"that of line {page.line(int(match[1]))}", item.message)
    return replace(item, line=page.line(item.line), message=message)


def _text_says(reader: Reader | None, document: Document) -> Iterator[Found]:
    if reader is None:
        told = without_title(document) or advice(document.text) or "in no format that is known; `papershelf formats` lists those that are"
        yield Problem(document.file, None, f"{told}; {_NOTHING}")
        return
    yield from _read_document(reader, document)


def unused(file: str, content: Content | str) -> tuple[str, ...]:
    """The columns or members of the ``content`` of one seed of which nothing is made."""
    document = Document(file, "" if isinstance(content, str) else decode(content.bytes)[0])
    page = with_tables(document.text)
    document = replace(document, text=page.text) if page else document
    reader = reader_of(document)
    return reader.unused(document) if reader and reader.unused else ()


def reader_of(document: Document) -> Reader | None:
    """The first reader that knows the content."""
    return next((reader for reader in READERS if reader.sniff(document)), None)


def _read_document(reader: Reader, document: Document) -> Iterator[Found]:
    """What ``reader`` finds, led by a :class:`Seed`, so that a file without a record still is a collection."""
    found = list(_found(reader, document))
    if not any(isinstance(item, Seed) for item in found):
        yield Seed(document.file, reader.name)
    if not any(isinstance(item, Record) for item in found):
        yield Problem(document.file, None, f"read as {reader.name}, but there is no entry in it")
    yield from found
    yield from repeated(document.file, found)


def _found(reader: Reader, document: Document) -> Iterator[Found]:
    """What ``reader`` yields; should it fail, which would be a fault of ours, what it found so far is kept and that is said."""
    try:
        found: list[Found] = []
        own, above, below = parted(reader, document)
        for item in own.read(above):
            found.append(item)
            yield item
        yield from around(own.name, above, found)
        yield from below
    except Exception as error:  # noqa: BLE001 - one file must not keep all others off the site
        fault = f"{type(error).__name__}: {error}".rstrip(": ")
        yield Problem(document.file, None, f"reading it as {reader.name} failed ({fault}); the rest of it is left out; please report this")
