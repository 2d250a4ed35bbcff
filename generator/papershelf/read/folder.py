"""Reading a folder of seeds: every file in it ends as records, or as a problem that says why not."""

import os
from collections.abc import Iterator
from pathlib import Path

from papershelf.model import Problem, Record, Seed
from papershelf.read.document import Document, decode
from papershelf.read.reader import Found, Reader
from papershelf.read.readers import READERS

OWNERS_FILES = frozenset({"topics.yml", "curation.yml"})
_DATA_SUFFIXES = frozenset({".jsonl", ".json", ".csv", ".tsv", ".txt", ".md", ".bib", ".ris", ".xml", ".gz"})


def read(folder: Path) -> Iterator[Found]:
    """All that the files under ``folder`` say, sorted by path; hidden files, READMEs and the owner's files are no seeds."""
    for path in _files(folder):
        file = path.relative_to(folder).as_posix()
        if path.is_dir():
            yield Problem(file, None, "a folder that is named like a data file; its files are read one by one")
        else:
            yield from _read_file(path, file)


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


def _read_file(path: Path, file: str) -> Iterator[Found]:
    try:
        content = path.read_bytes()
    except OSError as error:
        yield Problem(file, None, f"cannot be read ({error.strerror}): nothing of it is on the site")
        return
    text, complaints = decode(content)
    for complaint in complaints:
        yield Problem(file, None, complaint)
    document = Document(file, text)
    if not text.strip():
        yield Problem(file, None, "empty")
        return
    reader = next((reader for reader in READERS if reader.sniff(document)), None)
    if reader is None:
        known = ", ".join(reader.name for reader in READERS)
        yield Problem(file, None, f"in no format that is known ({known}): nothing of it is on the site")
        return
    yield from _read_document(reader, document)


def _read_document(reader: Reader, document: Document) -> Iterator[Found]:
    """What ``reader`` finds, led by a :class:`Seed`, so that a file without a record still is a collection."""
    found = list(reader.read(document))
    if not any(isinstance(item, Seed) for item in found):
        yield Seed(document.file, reader.name)
    if not any(isinstance(item, Record) for item in found):
        yield Problem(document.file, None, f"read as {reader.name}, but there is no entry in it")
    yield from found
