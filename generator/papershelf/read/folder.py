"""Reading a folder of seeds: every file in it ends as records, or as a problem that says why not."""

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from papershelf.model import Problem, Record, Seed
from papershelf.read import org, vault
from papershelf.read.around import around
from papershelf.read.below import parted
from papershelf.read.bibtex.companions import ALONE, Companions, companions
from papershelf.read.document import Document, decode
from papershelf.read.fields.front_matter import without_settings
from papershelf.read.fields.table import without_title
from papershelf.read.foreign import advice, of_a_program
from papershelf.read.html_page import Opened, is_html, is_whole, opened
from papershelf.read.keys import repeated
from papershelf.read.packed import Content, unpacked
from papershelf.read.pages import pages
from papershelf.read.reader import Found, Reader
from papershelf.read.readers import READERS
from papershelf.read.source_file import UnreadableError, source_bytes, walked
from papershelf.text.conflicts import without_marks

OWNERS_FILES = frozenset({"topics.yml", "curation.yml"})
_NOTHING = "nothing of it is on the site"
_NAMED_LINE = re.compile(r"\bthat of line (\d+)")
_MOST_OF = 0.7
"""The share of the entries that a page shows as text, which must have names to be read by these."""
_DATA_SUFFIXES = frozenset({".jsonl", ".json", ".csv", ".tsv", ".txt", ".md", ".bib", ".ris", ".xml", ".gz"})


def read(folder: Path, only: Collection[str] | None = None) -> Iterator[Found]:
    """All that the files under ``folder`` say, sorted by path; hidden files, READMEs and the owner's files are no seeds.

    Where ``only`` some of the files are wanted, they are named as in a :class:`Source`.
    """
    for _, _, found in by_file(folder, only):
        yield from found


def by_file(folder: Path, only: Collection[str] | None = None) -> Iterator[tuple[str, Content | str, Iterator[Found]]]:
    """The same file by file: its name, what is in it or why that cannot be read, and what it says."""
    paths, problems = _files(folder)
    bibtex = {path: content_of(path, folder) for path in paths if _is_bibtex(path)}
    shared = _companions(bibtex)
    for path in sorted([*paths, *problems], key=lambda path: path.relative_to(folder).as_posix()):
        file = path.relative_to(folder).as_posix()
        if only is not None and file not in only:
            continue
        content = problems.get(path) or bibtex.get(path) or content_of(path, folder)
        yield file, content, content_says(file, content, shared)


def size(folder: Path) -> int:
    """Bytes of all files under ``folder``, packed ones as they are."""
    found = 0
    for here, _, names, _ in walked(folder):
        for name in names:
            with suppress(OSError):
                found += (here / name).lstat().st_size
    return found


def inspected(path: Path) -> tuple[list[Found], tuple[str, ...]]:
    """All that one file says, whatever its name is, and the columns or members of it of which nothing is made.

    The abbreviations of the other BibTeX files beside it are known.
    """
    beside = sorted(one for one in path.parent.glob("*.bib*") if one.is_file())
    content = _named(path)
    bibtex = {one: content if one == path else content_of(one, path.parent) for one in beside} if path in beside else {}
    return list(content_says(path.name, content, _companions(bibtex))), _unused(path.name, content)


def _unused(file: str, content: Content | str) -> tuple[str, ...]:
    document = Document(file, "" if isinstance(content, str) else decode(content.bytes)[0])
    reader = reader_of(document)
    return reader.unused(document) if reader and reader.unused else ()


def _named(path: Path) -> Content | str:
    """What is in a file that was named by itself: also a pipe, and what a link leads to."""
    try:
        return unpacked(path.read_bytes())
    except OSError as error:
        return f"cannot be read ({error.strerror})"


def _files(folder: Path) -> tuple[list[Path], dict[Path, str]]:
    """The files to read, and what else there is that cannot be read, with the reason; links that leave the folder are not followed."""
    files: list[Path] = []
    problems: dict[Path, str] = {}
    for here, folders, names, refused in walked(folder):
        if refused:
            problems[here] = refused
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in folders:
            if (here / name).is_symlink():
                problems[here / name] = "a link to a folder: nothing in it is on the site; put a copy of the folder there"
            elif Path(name).suffix.lower() in _DATA_SUFFIXES:
                problems[here / name] = "a folder that is named like a data file; its files are read one by one"
        files += [here / name for name in names if _is_seed(name)]
    return files, problems


def _is_seed(name: str) -> bool:
    return not name.startswith(".") and name not in OWNERS_FILES and not name.upper().startswith("README")


def _is_bibtex(path: Path) -> bool:
    return path.name.lower().endswith((".bib", ".bib.gz"))


def _companions(bibtex: Mapping[Path, Content | str]) -> Companions:
    """What the BibTeX files have for each other."""
    contents = [bibtex[path] for path in sorted(bibtex)]
    return companions([decode(content.bytes)[0] for content in contents if isinstance(content, Content)]) if bibtex else ALONE


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


def content_of(path: Path, folder: Path) -> Content | str:
    """What is in the file, read once, or why it cannot be read."""
    try:
        content, complaints = source_bytes(path, folder)
    except UnreadableError as error:
        return str(error)
    found = unpacked(content)
    return Content(found.bytes, (*complaints, *found.complaints)) if complaints else found


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
