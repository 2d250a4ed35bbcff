"""Whether anything changed since the last build, which otherwise need not be done again.

Inputs are compared by their content, and what the build wrote by size and times: an edit, a lost file and a restored
one are all seen. The time at which the system last touched a file cannot be set back, unlike the other times of it.

What a build was made from is taken down before it reads anything. A seed that changes while it is read is then another
one for the next build, whichever of the two this one has seen.
"""

import os
from collections.abc import Collection, Iterator
from dataclasses import asdict
from hashlib import blake2b
from pathlib import Path

from papershelf import cache
from papershelf.config.settings import Config
from papershelf.counts import Counts
from papershelf.manifest import BULK, STATE
from papershelf.model import Problem
from papershelf.read.source_file import UnreadableError, source_bytes, walked
from papershelf.site.frame import frame, settings

_FILE = cache.FOLDER / "last-build.json"

Listing = dict[str, tuple[int, int, int]]
"""The files below a folder: size and times of each."""


def last_build(config: Config, made_from: str) -> Counts | None:
    """What the last build said, if a build now, of the :func:`inputs` ``made_from``, would do nothing; ``None`` otherwise."""
    known = cache.load(config.root / _FILE)
    if not known or known["inputs"] != made_from or known["outputs"] != [state(listing(config.docs)), state(listing(config.site))]:
        return None
    problems = tuple(Problem(**problem) for problem in known["counts"].pop("problems"))
    notes = tuple(map(str, known["counts"].pop("notes")))
    return Counts(**known["counts"], problems=problems, notes=notes)


def remember(config: Config, made_from: str, docs: Listing, counts: Counts) -> None:
    """Keeps what this build was made from, and what it says; where the cache cannot be written, the next one builds.

    ``docs`` is the listing of the pages from before the site was made of them.
    """
    changes = {
        "written": 0,
        "unchanged": counts.changes["written"] + counts.changes["unchanged"],
        "removed": 0,
        "kept": counts.changes["kept"],
    }
    outputs = [state(docs), state(listing(config.site))]
    cache.save(config.root / _FILE, {"inputs": made_from, "outputs": outputs, "counts": asdict(counts) | {"changes": changes}})


def by_others(before: Listing, now: Listing, ours: Collection[str]) -> bool:
    """Whether somebody else than the build, which wrote ``ours``, changed a page between the two listings."""
    state_of_ours = tuple(f"{folder}/" for folder in (STATE, *BULK))
    return any(path not in ours and not path.startswith(state_of_ours) for path in differing(before, now))


def differing(before: Listing, now: Listing) -> list[str]:
    """The paths that are not alike in two listings, sorted."""
    return sorted(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))


def inputs(config: Config) -> str:
    """The hash of the seeds, the settings and the program."""
    # The theme that a build writes into the shelf is no input; it is listed with the pages.
    digest = blake2b((settings if config.carries_theme else frame)(config).encode(), digest_size=16)
    introduction = config.docs / "introduction.md"  # the one page by hand that others show
    digest.update(introduction.read_bytes() if introduction.is_file() else b"")
    for path in sorted(_seeds(config.seeds)):
        try:
            content, _ = source_bytes(path, config.seeds)
        except UnreadableError as error:
            content = str(error).encode()
        digest.update(f"{path.relative_to(config.seeds).as_posix()}\0{len(content)}\0".encode(errors="surrogateescape"))
        digest.update(content)
    return digest.hexdigest()


def _seeds(folder: Path) -> Iterator[Path]:
    """All files of the seeds, links to folders, and folders that cannot be read."""
    for here, folders, files, refused in walked(folder):
        yield from (here / name for name in files)
        yield from (here / name for name in folders if (here / name).is_symlink())
        if refused:
            yield here


def listing(folder: Path) -> Listing:
    """Size and times of all files below ``folder``; what vanishes or cannot be read meanwhile is left out."""
    return dict(_listed(folder, "", frozenset()))


def _listed(folder: Path, before: str, above: frozenset[tuple[int, int]]) -> Iterator[tuple[str, tuple[int, int, int]]]:
    try:
        here = folder.stat()
        with os.scandir(folder) as found:
            entries = list(found)
    except OSError:
        return
    if (here.st_dev, here.st_ino) in above:  # a link to a folder that it lies in
        return
    for entry in entries:
        try:
            if entry.is_dir():
                yield from _listed(Path(entry.path), f"{before}{entry.name}/", above | {(here.st_dev, here.st_ino)})
            elif entry.is_file():
                stat = entry.stat()
                yield before + entry.name, (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)
        except OSError:
            continue


def state(files: Listing) -> str:
    """One hash of a listing."""
    digest = blake2b(digest_size=16)
    for path, stamp in sorted(files.items()):
        digest.update(f"{path}\0{stamp}\0".encode(errors="surrogateescape"))
    return digest.hexdigest()
