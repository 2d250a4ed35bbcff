"""Builds the site beside the old one, and puts it in its place once it is whole."""

import os
from dataclasses import dataclass
from pathlib import Path

from papershelf import cache
from papershelf.config.settings import Config
from papershelf.crew import ALONE, Crew
from papershelf.site import finished
from papershelf.site.archive import write_archive
from papershelf.site.companions import add_companions
from papershelf.site.copies import Copies
from papershelf.site.engine import Start, run_mkdocs
from papershelf.site.finished import Last
from papershelf.site.frame import frame
from papershelf.site.pages import Building
from papershelf.site.swap import beside, expect_site, recover, remove, swap
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
    known = config.root / cache.FOLDER / "pages.json"
    finished.save(known, build_in_place(config.site, config, finished.load(known), crew).last)
    return sum(name.endswith(".html") for _, _, names in os.walk(config.site) for name in names)


@dataclass(frozen=True, slots=True)
class Built:
    """What the next build can begin with."""

    last: Last
    building: Building | None


def build_in_place(site: Path, config: Config, last: Last, crew: Crew = ALONE) -> Built:
    """Builds the site beside ``site``, with what of it would not change, as ``last`` tells, and swaps."""
    with storing("the site was not built, and the last one is as it was"):
        site = site.resolve()  # a link to the place where the site is served from stays one
        expect_site(site)
        recover(site)
        fresh = beside(site)
        start = Start(site, last, frame(config), Copies(last.copies, site, fresh))
        try:
            made = run_mkdocs(config, fresh, start, crew)
            add_companions(fresh, config, start.copies)
            write_archive(fresh, config)
            swap(fresh, site)
        finally:
            remove(fresh)
    return Built(Last(made.frame, made.pages, start.copies.made), made.building)
