"""Builds the site beside the old one, and puts it in its place once it is whole."""

import shutil
from pathlib import Path

from papershelf import cache
from papershelf.config.settings import Config
from papershelf.crew import ALONE, Crew
from papershelf.site import finished
from papershelf.site.archive import write_archive
from papershelf.site.companions import add_companions
from papershelf.site.engine import run_mkdocs
from papershelf.site.frame import frame
from papershelf.site.swap import swap
from papershelf.timing import timed


@timed("site")
def build_site(config: Config, crew: Crew = ALONE) -> int:
    """Builds the site beside the old one, then swaps them; returns the number of HTML pages.

    The build is MkDocs' own, in strict mode: a link that leads nowhere stops it, and the old site stays as it was.

    Raises:
        SiteError: MkDocs warned or failed; the message has its words.
    """
    build_in_place(config.site, config, config.root / cache.FOLDER / "pages.json", crew)
    return sum(1 for _ in config.site.rglob("*.html"))


def build_in_place(site: Path, config: Config, known: Path, crew: Crew = ALONE) -> None:
    """Builds the site beside ``site``, with the pages of it that would not change, and swaps; ``known`` is the file that tells of these."""
    fresh = site.with_name(f"{site.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    common = frame(config)
    try:
        made = run_mkdocs(config, fresh, finished.load(known, site, common), crew)
        add_companions(fresh, config)
        write_archive(fresh, config)
        swap(fresh, site)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    finished.save(known, common, made.values())
