"""``papershelf check``: are the pages what the seeds make them, and is the site whole?"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from papershelf.cli.options import FILE, crew_options, options
from papershelf.config.settings import Config, from_file
from papershelf.console import Voice
from papershelf.crew import Crew
from papershelf.errors import ConfigurationError

if TYPE_CHECKING:
    from papershelf.check.fault import Fault
    from papershelf.check.site import Site


@click.command()
@options
@crew_options
@click.option("--docs-only", is_flag=True, help="Check the pages of docs/ against the seeds, but no built site.")
@click.argument("site", type=FILE, required=False)
def check(*, config_file: Path, voice: Voice, crew: Crew, docs_only: bool, site: Path | None) -> None:
    """Check that docs/ is what the seeds make it, and that the built site is whole.

    With a SITE only that folder is looked at, whoever built it; where it is the site of this shelf, also whether each record
    of the seeds and each address that was ever published is in it.
    """
    if docs_only and site:
        raise ConfigurationError("--docs-only looks at no site: leave out one of the two")
    found: list[str] = []
    with voice.step("Checking …"):
        if site is None:
            found += _of_docs(from_file(config_file), voice, crew)
        looked_at, faults = (None, []) if docs_only else _of_site(config_file, site, crew)
    found += [str(fault) for fault in faults if fault.grave]
    warnings = [str(fault) for fault in faults if not fault.grave]
    voice.faults([*warnings, *found])
    if looked_at:
        size = sum(looked_at.files.values()) / 1e6
        voice.say(
            f"Checked: {len(looked_at.pages):,} pages; {len(looked_at.files):,} files, {size:,.1f} MB of the 1,000 MB of GitHub Pages."
        )
    voice.say(f"Faults: {len(found)}. Warnings: {len(warnings)}.")
    if found:
        raise SystemExit(1)


def _of_docs(config: Config, voice: Voice, crew: Crew) -> list[str]:
    from papershelf import pipeline
    from papershelf.write import differs

    corpus, pages = pipeline.pages(config, crew)
    voice.problems(corpus.problems)
    return [f"{config.docs.name}/{path}: not what the seeds make it; run papershelf generate" for path in differs(pages, config.docs)]


def _of_site(config_file: Path, folder: Path | None, crew: Crew) -> tuple["Site", list["Fault"]]:
    """The site, and its faults; of a site that is nobody's here what can be known from it alone."""
    from papershelf.check import addresses, inspection, records
    from papershelf.check.site import read
    from papershelf.read.folder import read as read_seeds
    from papershelf.state import registry_of

    if folder and not folder.is_dir():
        raise ConfigurationError(f"there is no folder {folder}; build the site first, or name where it is")
    config = from_file(config_file) if folder is None or config_file.is_file() else None
    site = read(folder or (config.site if config else Path("site")), crew)
    faults = inspection.faults(site)
    if config and site.root.resolve() == config.site.resolve():
        faults += addresses.unanswered(site, registry_of(config))
        faults += records.lost(site, read_seeds(config.seeds))
    return site, faults
