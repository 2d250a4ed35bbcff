"""Reading a folder of seeds: which files it has, what is in each, and what that says (:mod:`papershelf.read.content`)."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from papershelf.read.bibtex.companions import ALONE, Companions, companions
from papershelf.read.content import content_says, unused
from papershelf.read.document import decode
from papershelf.read.packed import Content, unpacked
from papershelf.read.reader import Found
from papershelf.read.source_file import UnreadableError, source_bytes, walked

OWNERS_FILES = frozenset({"topics.yml", "curation.yml"})
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
    return list(content_says(path.name, content, _companions(bibtex))), unused(path.name, content)


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


def content_of(path: Path, folder: Path) -> Content | str:
    """What is in the file, read once, or why it cannot be read."""
    try:
        content, complaints = source_bytes(path, folder)
    except UnreadableError as error:
        return str(error)
    found = unpacked(content)
    return Content(found.bytes, (*complaints, *found.complaints)) if complaints else found
