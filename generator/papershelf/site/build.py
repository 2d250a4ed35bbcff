"""Builds the site beside the old one, and puts it in its place once it is whole."""

import shutil
from pathlib import Path

from papershelf.config.settings import Config
from papershelf.site import finished
from papershelf.site.engine import run_mkdocs
from papershelf.site.frame import frame
from papershelf.site.swap import swap
from papershelf.site.workers import Workers


def build_site(config: Config, workers: Workers | None = None) -> int:
    """Builds the site beside the old one, then swaps them; returns the number of HTML pages.

    The build is MkDocs' own, in strict mode: a link that leads nowhere stops it, and the old site stays as it was.

    Raises:
        SiteError: MkDocs warned or failed; the message has its words.
    """
    fresh = config.site.with_name(f"{config.site.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        build_into(fresh, config, config.site, workers)
        count = sum(1 for _ in fresh.rglob("*.html"))
        swap(fresh, config.site)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return count


def build_into(target: Path, config: Config, old: Path, workers: Workers | None = None) -> None:
    """Builds the site into ``target``, with the pages of the site ``old`` that would not change."""
    cache = config.root / ".cache" / "papershelf" / f"pages-{old.name}.json"
    common = frame(config)
    made = run_mkdocs(config, target, finished.load(cache, old, common), workers or Workers.of_this_machine())
    finished.save(cache, common, made.values())
