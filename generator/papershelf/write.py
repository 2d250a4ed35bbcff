"""The only module that changes ``docs/``: it writes what belongs there, and never over somebody's own work.

A file is ours when the manifest of the last build has the hash of what stands there, or when it carries our mark and is
as we left it. Everything else on a path of ours was written or changed by a person: it is kept, and the build says so.
"""

import errno
import json
import os
import shutil
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from papershelf import cache
from papershelf.crew import ALONE, Crew
from papershelf.errors import BugError
from papershelf.manifest import BULK, STATE, manifests, read_state, written
from papershelf.model import NOTHING, Change, Outcome, Page, Problem
from papershelf.registry import PATH as REGISTRY
from papershelf.render.files import Files
from papershelf.render.mark import content_hash, is_ours
from papershelf.spool import Made, Spool, made, stands
from papershelf.storage import storing
from papershelf.timing import timed

JOURNAL = f"{STATE}/writing.json"
"""What a build that is at work is about to write. One that was stopped leaves it, so that the next knows its files as ours."""
_PART = ".papershelf-"
_SPOOL = f"{STATE}/{_PART}spool"
"""Where pages wait that are new or have changed, until all are made. It is on the disk of ``docs``, so that to put one is to rename it."""


@timed("render and write")
def write(
    pages: Files | Sequence[Page], docs: Path, crew: Crew = ALONE, memory: Path | None = None
) -> tuple[tuple[Change, ...], tuple[Problem, ...]]:
    """Makes ``docs`` hold ``pages``: changed ones are written, those of the last build that are gone are removed.

    Returns what was done to each path, sorted by path, and a problem for each file that was kept. A file that has
    the right content already is not touched, so that its time stamp stays. Nothing is put before all pages are made.
    ``memory`` is a file of the cache, by which drafts that stand there already are known; without it the result is the same.
    """
    with storing("the pages were not all written, and the site is as it was"), _spooled(docs, memory) as spool:
        return _written(Files.of(pages), spool, crew, memory)


@contextmanager
def _spooled(docs: Path, memory: Path | None) -> Iterator[Spool]:
    """An empty place for pages, which is gone afterwards; after a build that was killed, the next one takes it away."""
    folder = docs / _SPOOL
    try:
        if folder.exists():
            shutil.rmtree(folder)
        yield Spool(docs, folder, cache.load(memory) if memory else NOTHING)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _written(files: Files, spool: Spool, crew: Crew, memory: Path | None) -> tuple[tuple[Change, ...], tuple[Problem, ...]]:
    docs = spool.docs
    known, begun = written(docs), _begun(docs)
    wanted = _by_path(made(files, spool, crew))
    new = {path: page for path, page in sorted(wanted.items()) if not page.stands}
    gone = sorted(path for path in known.keys() | begun.keys() if path not in wanted and (docs / path).exists())
    ours = {path: {known[path]} if path in known else set() for path in {*new, *gone}}
    if new or gone or begun:
        begun = _begin(docs, begun, new)
    for path in ours:
        ours[path] |= set(begun.get(path, ()))
    changes = [Change(path, "unchanged") for path in wanted if path not in new]
    # Addresses first: a page whose address nobody remembers would be taken for one of another registry.
    changes += [Change(path, _put(spool, path, ours[path])) for path in sorted(new, key=lambda path: path != REGISTRY)]
    changes += [Change(path, _remove(docs, path, ours[path])) for path in gone]
    _write_manifests(docs, wanted, known, {change.path for change in changes if change.outcome == "kept"})
    (docs / JOURNAL).unlink(missing_ok=True)
    if memory:
        _remember(memory, spool.known, wanted)
    changes.sort(key=lambda change: change.path)
    problems = tuple(_kept(docs, change.path, wanted=change.path in wanted) for change in changes if change.outcome == "kept")
    return tuple(changes), problems


def _remember(memory: Path, known: Mapping[str, str], wanted: Mapping[str, Made]) -> None:
    """Keeps what drafts were made of for the next build."""
    now = {path: page.memory for path, page in sorted(wanted.items()) if page.mark}
    if now != known:
        cache.save(memory, now)


def _begun(docs: Path) -> dict[str, list[str]]:
    """Path → hashes of what builds that were stopped may have written there."""
    try:
        return {str(path): list(map(str, hashes)) for path, hashes in json.loads(read_state(docs, JOURNAL) or b"{}").items()}
    except (ValueError, TypeError, AttributeError):
        return {}


def _begin(docs: Path, begun: Mapping[str, list[str]], new: Mapping[str, Made]) -> dict[str, list[str]]:
    """Says what is about to be written, and clears away what a build before was writing when it was stopped."""
    for folder in {docs / STATE, *(docs / bulk for bulk in BULK), *((docs / path).parent for path in begun)}:
        for left in folder.glob(f"{_PART}*"):
            if left != docs / _SPOOL:
                left.unlink()
    now = {path: list(hashes) for path, hashes in begun.items()}
    for path, page in new.items():
        if page.hash not in now.setdefault(path, []):
            now[path].append(page.hash)
    _write_whole(docs / JOURNAL, json.dumps(now).encode())
    return now


def differs(pages: Files | Sequence[Page], docs: Path, crew: Crew = ALONE) -> dict[str, Problem | None]:
    """The paths at which ``docs`` is not what ``pages`` would make it, sorted; changes nothing.

    Beside one that :func:`write` would keep stands the problem as which it tells that.
    """
    wanted = {page.path: page for page in made(Files.of(pages), Spool(docs, None), crew)}
    known, begun = written(docs), _begun(docs)
    changed = [path for path, page in wanted.items() if not page.stands]
    stale = [path for path in known if path not in wanted and (docs / path).exists()]
    found: dict[str, Problem | None] = {}
    for path in sorted(changed + stale):
        ours = {*([known[path]] if path in known else ()), *begun.get(path, ())}
        keeps = path != REGISTRY and (docs / path).exists() and not _is_ours(docs / path, ours)
        found[path] = _kept(docs, path, wanted=path in wanted) if keeps else None
    return found


def write_state(docs: Path, path: str, content: bytes) -> None:
    """Leaves ``content`` at ``path`` for later builds."""
    with storing("nothing was recorded"):
        _write_whole(docs / path, content)


def _by_path(pages: Iterable[Made]) -> dict[str, Made]:
    found: dict[str, Made] = {}
    seen: set[str] = set()
    for page in pages:
        if page.path.casefold() in seen:
            raise BugError(f"two pages have the path {page.path}; please report this")
        seen.add(page.path.casefold())
        found[page.path] = page
    return found


def _put(spool: Spool, path: str, known: Collection[str]) -> Outcome:
    # Text, not paths, which take two thirds of the time: there are thousands, and no other process works meanwhile.
    file, waiting = f"{spool.docs}/{path}", spool.at(path)
    if path != REGISTRY and os.path.exists(file) and not _is_ours(Path(file), known):  # noqa: PTH110
        return "kept"
    try:
        _move(waiting, file)
    except OSError as error:
        if error.errno != errno.EXDEV:  # a folder of docs that is on another disk
            raise
        _write_whole(Path(file), Path(waiting).read_bytes())
    return "written"


def _move(waiting: str, file: str) -> None:
    try:
        os.replace(waiting, file)  # noqa: PTH105
    except FileNotFoundError:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        os.replace(waiting, file)  # noqa: PTH105


def _is_ours(file: Path, known: Collection[str]) -> bool:
    if not file.is_file() or file.is_symlink():
        return False
    content = file.read_bytes()
    return content_hash(content) in known or is_ours(content)


def _write_whole(file: Path, content: bytes) -> None:
    """Writes beside the file and renames, so that nobody ever sees half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=_PART, dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _remove(docs: Path, path: str, known: Collection[str]) -> Outcome:
    file = docs / path
    if not _is_ours(file, known):
        return "kept"
    file.unlink()
    folder = file.parent
    while folder != docs and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
    return "removed"


def _kept(docs: Path, path: str, *, wanted: bool) -> Problem:
    place = f"{docs.name}/{path}"
    if wanted:
        return Problem(place, None, "was written or changed by hand: kept as it is; move it away to get the generated file")
    return Problem(place, None, "is no longer generated, but was changed by hand: kept; remove it if it is not needed")


def _write_manifests(docs: Path, wanted: Mapping[str, Made], known: Mapping[str, str], kept: Iterable[str]) -> None:
    """What was kept stays under the hash that it was known by, so that it is told from ours next time too."""
    kept = set(kept)
    hashes = {path: page.hash for path, page in wanted.items() if path not in kept and path != REGISTRY}
    hashes |= {path: known[path] for path in kept if path in known}
    for manifest, content in manifests(hashes):
        if not stands(docs / manifest, content):
            _write_whole(docs / manifest, content)
