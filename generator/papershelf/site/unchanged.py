"""Whether anything changed since the last build, which otherwise need not be done again.

Inputs are compared by their content, and what the build wrote by size and times: an edit, a lost file and a restored
one are all seen. The time at which the system last touched a file cannot be set back, unlike the other times of it.
"""

import os
from collections.abc import Iterator
from dataclasses import asdict
from hashlib import blake2b
from pathlib import Path

from papershelf import cache
from papershelf.config.settings import Config
from papershelf.counts import Counts
from papershelf.model import Problem
from papershelf.site.frame import frame

_FILE = cache.FOLDER / "last-build.json"


def last_build(config: Config) -> Counts | None:
    """What the last build said, if a build now would do nothing; ``None`` otherwise."""
    try:
        known = cache.load(config.root / _FILE)
        if known["inputs"] != inputs(config) or known["outputs"] != _outputs(config):
            return None
        problems = tuple(Problem(**problem) for problem in known["counts"].pop("problems"))
        notes = tuple(map(str, known["counts"].pop("notes")))
        return Counts(**known["counts"], problems=problems, notes=notes)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(config: Config, counts: Counts) -> None:
    """Keeps what this build was made from, and what it says; where the cache cannot be written, the next one builds."""
    changes = {
        "written": 0,
        "unchanged": counts.changes["written"] + counts.changes["unchanged"],
        "removed": 0,
        "kept": counts.changes["kept"],
    }
    known = {"inputs": inputs(config), "outputs": _outputs(config), "counts": asdict(counts) | {"changes": changes}}
    cache.save(config.root / _FILE, known)


def inputs(config: Config) -> str:
    """The hash of the seeds, the settings and the program."""
    digest = blake2b(frame(config).encode(), digest_size=16)
    introduction = config.docs / "introduction.md"  # the one page by hand that others show
    digest.update(introduction.read_bytes() if introduction.is_file() else b"")
    for path, entry in _files(config.seeds):
        digest.update(f"{path}\0{entry.stat().st_size}\0".encode(errors="surrogateescape"))
        with open(entry.path, "rb") as stream:  # noqa: PTH123 - an entry of scandir is no Path
            while chunk := stream.read(1 << 20):
                digest.update(chunk)
    return digest.hexdigest()


def _outputs(config: Config) -> str:
    return state(config.docs) + state(config.site)


def state(folder: Path) -> str:
    """The hash of the names, sizes and times of all files below ``folder``."""
    digest = blake2b(digest_size=16)
    for path, entry in _files(folder):
        found = entry.stat()
        digest.update(f"{path}\0{found.st_size}\0{found.st_mtime_ns}\0{found.st_ctime_ns}\0".encode(errors="surrogateescape"))
    return digest.hexdigest()


def _files(folder: Path, before: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every file below ``folder``, in the order of names."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir():
            yield from _files(Path(entry.path), f"{before}{entry.name}/")
        elif entry.is_file():
            yield before + entry.name, entry
