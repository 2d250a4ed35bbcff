"""Builds the site beside the old one, and puts it in its place once it is whole."""

from pathlib import Path

from papershelf import cache
from papershelf.config.settings import Config
from papershelf.crew import ALONE, Crew
from papershelf.site import finished
from papershelf.site.archive import write_archive
from papershelf.site.companions import add_companions
from papershelf.site.engine import run_mkdocs
from papershelf.site.finished import Finished, Last
from papershelf.site.frame import frame
from papershelf.site.swap import beside, recover, remove, swap
from papershelf.storage import storing
from papershelf.timing import timed


@timed("site")
def build_site(config: Config, crew: Crew = ALONE) -> int:
    """Builds the site beside the old one, then swaps them; returns the number of HTML pages.

    The build is MkDocs' own, in strict mode: a link that leads nowhere stops it, and the old site stays as it was.

    Raises:
        SiteError: MkDocs warned or failed; the message has its words.
        StorageError: The disk is full, or something cannot be written there.
    """
    build_in_place(config.site, config, config.root / cache.FOLDER / "pages.json", crew)
    return sum(1 for _ in config.site.rglob("*.html"))


def build_in_place(site: Path, config: Config, known: Path, crew: Crew = ALONE) -> None:
    """Builds the site beside ``site``, with the pages of it that would not change, and swaps; ``known`` is the file that tells of these."""
    with storing("the site was not built, and the last one is as it was"):
        site = site.resolve()  # a link to the place where the site is served from stays one
        recover(site)
        common = frame(config)
        try:
            made = _finish(config, beside(site), finished.load(known, site, common), crew)
            swap(beside(site), site)
        finally:
            remove(beside(site))
    finished.save(known, common, made.values())


def _finish(config: Config, fresh: Path, last: Last, crew: Crew) -> dict[str, Finished]:
    made = run_mkdocs(config, fresh, last, crew)
    add_companions(fresh, config)
    write_archive(fresh, config)
    return made
