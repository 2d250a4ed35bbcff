"""Puts a finished site in the place of the old one."""

import shutil
from pathlib import Path


def swap(fresh: Path, site: Path) -> None:
    """Puts ``fresh`` in the place of ``site``; hidden files of the old site (``.gitignore``) are taken along."""
    old = site.with_name(f"{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if site.is_dir():
        for hidden in site.glob(".*"):
            if hidden.is_file() and not (fresh / hidden.name).exists():
                shutil.copy2(hidden, fresh / hidden.name)
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)
