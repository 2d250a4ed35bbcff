"""Reading a folder of seeds: every file in it ends as records, or as a problem that says why not."""

import os
from collections.abc import Iterator
from pathlib import Path

from papershelf.model import Problem, Record, Seed
from papershelf.read.bibtex.companions import ALONE, Companions, companions
from papershelf.read.document import Document, decode
from papershelf.read.packed import Content, unpacked
from papershelf.read.reader import Found, Reader
from papershelf.read.readers import READERS

OWNERS_FILES = frozenset({"topics.yml", "curation.yml"})
_DATA_SUFFIXES = frozenset({".jsonl", ".json", ".csv", ".tsv", ".txt", ".md", ".bib", ".ris", ".xml", ".gz"})


def read(folder: Path) -> Iterator[Found]:
    """All that the files under ``folder`` say, sorted by path; hidden files, READMEs and the owner's files are no seeds."""
    paths = _files(folder)
    shared = _companions([path for path in paths if not path.is_dir()])
    for path in paths:
        file = path.relative_to(folder).as_posix()
        if path.is_dir():
            yield Problem(file, None, "a folder that is named like a data file; its files are read one by one")
        else:
            yield from _read_file(path, file, shared)


def read_one(path: Path) -> Iterator[Found]:
    """All that one file says, with the abbreviations of the other BibTeX files beside it; whatever its name is."""
    if path.is_dir() or not path.exists():
        yield Problem(path.name, None, "a folder; name the files in it" if path.is_dir() else "there is no such file")
        return
    beside = sorted(one for one in path.parent.glob("*.bib*") if one.is_file())
    yield from _read_file(path, path.name, _companions(beside) if path in beside else ALONE)


def _files(folder: Path) -> list[Path]:
    """Files, and folders that look like files by their names; links that leave the folder are not followed."""
    found = []
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(parent)
        found += [here / name for name in folders if Path(name).suffix.lower() in _DATA_SUFFIXES]
        found += [here / name for name in files if _is_seed(name)]
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _is_seed(name: str) -> bool:
    return not name.startswith(".") and name not in OWNERS_FILES and not name.upper().startswith("README")


def _companions(paths: list[Path]) -> Companions:
    """What the BibTeX files among ``paths`` have for each other."""
    contents = [_content(path) for path in paths if path.name.lower().endswith((".bib", ".bib.gz"))]
    return companions([decode(content.bytes)[0] for content in contents if isinstance(content, Content)])


def _read_file(path: Path, file: str, shared: Companions = ALONE) -> Iterator[Found]:
    content = _content(path)
    if isinstance(content, str):
        yield Problem(file, None, content)
        return
    text, complaints = decode(content.bytes)
    for complaint in (*content.complaints, *complaints):
        yield Problem(file, None, complaint)
    document = Document(file, text, shared)
    if not text.strip():
        yield Problem(file, None, "empty")
        return
    reader = reader_of(document)
    if reader is None:
        known = ", ".join(reader.name for reader in READERS)
        yield Problem(file, None, f"in no format that is known ({known}): nothing of it is on the site")
        return
    yield from _read_document(reader, document)


def _content(path: Path) -> Content | str:
    """What is in the file, or why it cannot be read."""
    try:
        return unpacked(path.read_bytes())
    except OSError as error:
        return f"cannot be read ({error.strerror}): nothing of it is on the site"


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


def _found(reader: Reader, document: Document) -> Iterator[Found]:
    """What ``reader`` yields; should it fail, which would be a fault of ours, what it found so far is kept and that is said."""
    try:
        yield from reader.read(document)
    except Exception as error:  # noqa: BLE001 - one file must not keep all others off the site
        fault = f"{type(error).__name__}: {error}".rstrip(": ")
        yield Problem(document.file, None, f"reading it as {reader.name} failed ({fault}); the rest of it is left out; please report this")
