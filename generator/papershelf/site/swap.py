"""Puts a finished site in the place of the old one, so that at every moment one of the two stands there, whole."""

import ctypes
import os
import shutil
from contextlib import suppress
from pathlib import Path

from papershelf.errors import StorageError

_EXCHANGES = (("renameat2", -100), ("renameatx_np", -2))
"""Names of the call in the C library, and what it calls the folder of the process (``AT_FDCWD``): of Linux since 3.15 and 2018, of macOS
since 10.12. Windows has none."""
_EXCHANGE = 2
"""``RENAME_EXCHANGE`` of the one and ``RENAME_SWAP`` of the other."""


def beside(site: Path) -> Path:
    """Where the site that is to stand at ``site`` is built."""
    return site.with_name(f"{site.name}.new")


def expect_site(site: Path) -> None:
    """Checks that what is to be replaced is a site, or that there is nothing but what is hidden.

    Raises:
        StorageError: Other files are there, and would be lost.
    """
    if not site.is_dir() or (site / "index.html").is_file():
        return
    found = next(iter(sorted(entry.name for entry in site.iterdir() if not entry.name.startswith("."))), None)
    if found:
        raise StorageError(
            f"{site} holds files that are no site, such as {found}, which a build would take away: name another folder, or move them"
        )


def recover(site: Path) -> None:
    """Mends what a build that was killed has left beside ``site``, and makes room for the next one.

    Raises:
        StorageError: What is left cannot be taken away; the next site would have files of it.
    """
    old, fresh = _former(site), beside(site)
    if old.is_dir() and not site.exists():
        old.rename(site)
    for left in (old, fresh):
        remove(left)
        if os.path.lexists(left):
            raise StorageError(f"{left} was left by a build that was stopped, and cannot be removed: remove it, then build again")


def swap(fresh: Path, site: Path) -> None:
    """Puts ``fresh`` in the place of ``site``; what is hidden in the old site (``.gitignore``, ``.git``) is taken along.

    What is hidden is linked, not moved: at no moment it is missing in the site that stands.
    """
    if not site.is_dir():
        fresh.rename(site)
        return
    for hidden in site.glob(".*"):
        _take_along(hidden, fresh / hidden.name)
    if not exchanged(fresh, site):
        _in_two_steps(fresh, site)
    remove(_former(site))
    remove(fresh)


def remove(folder: Path) -> None:
    """Removes a folder as far as the system lets it, also where it holds folders that nobody may write to."""
    shutil.rmtree(folder, ignore_errors=True)
    if not folder.is_dir() or folder.is_symlink():
        return
    for here, _, _ in os.walk(folder):
        with suppress(OSError):
            Path(here).chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)


def _in_two_steps(fresh: Path, site: Path) -> None:
    """Between the two there is no site, for a moment: a build that is killed in it leaves both beside its place, whole.

    :func:`recover` of the next build puts the old one back.
    """
    old = _former(site)
    site.rename(old)
    try:
        fresh.rename(site)
    except OSError:
        old.rename(site)
        raise


def exchanged(one: Path, other: Path) -> bool:
    """Lets ``one`` and ``other`` change places in one step; ``False`` where the system cannot, and nothing was done."""
    try:
        library = ctypes.CDLL(None, use_errno=True)
    except (OSError, TypeError):
        return False
    return any(
        hasattr(library, name) and getattr(library, name)(here, os.fsencode(one), here, os.fsencode(other), _EXCHANGE) == 0
        for name, here in _EXCHANGES
    )


def _former(site: Path) -> Path:
    return site.with_name(f"{site.name}.old")


def _take_along(hidden: Path, to: Path) -> None:
    if os.path.lexists(to):
        return
    if hidden.is_symlink() or not hidden.is_dir():
        _link(str(hidden), str(to))
    else:
        shutil.copytree(hidden, to, symlinks=True, copy_function=_link)


def _link(old: str, new: str) -> None:
    try:
        os.link(old, new, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(old, new, follow_symlinks=False)
