"""``papershelf check``: are the pages what the seeds make them, and is the site whole?"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from papershelf.check.fault import shown
from papershelf.cli.options import FILE, alone_in, crew_options, options
from papershelf.config.settings import Config, from_file
from papershelf.console import Voice
from papershelf.crew import Crew
from papershelf.errors import ConfigurationError

if TYPE_CHECKING:
    from papershelf.check.fault import Fault
    from papershelf.check.site import Site
    from papershelf.model import Source


@click.command()
@options
@crew_options
@click.option("--docs-only", is_flag=True, help="Check the pages of docs/ against the seeds, but no built site.")
@click.option("--links", is_flag=True, help="Ask the addresses that pages of entries link to whether they still answer; takes its time.")
@click.option("--contact", envvar="PAPERSHELF_CONTACT", help="Your mail address, for those who are asked. [env: PAPERSHELF_CONTACT]")
@click.option("--limit", type=click.IntRange(1), help="Addresses to ask in this run.")
@click.argument("site", type=FILE, required=False)
def check(
    *,
    config_file: Path,
    voice: Voice,
    crew: Crew,
    docs_only: bool,
    links: bool,
    contact: str | None,
    limit: int | None,
    site: Path | None,
) -> None:
    """Check that docs/ is what the seeds make it, and that the built site is whole.

    With a SITE only that folder is looked at, whoever built it; where it is the site of this shelf, also whether each record
    of the seeds and each address that was ever published is in it. With --links nothing of that, but the addresses outside are asked.
    """
    _refuse_what_does_nothing(links=links, docs_only=docs_only, site=site, limit=limit)
    if links:
        _ask(from_file(config_file), voice, contact, limit, lambda: alone_in(config_file, voice))
        return
    faults: list[Fault] = []
    with voice.step("Checking …"):
        if site is None:
            faults += _of_docs(from_file(config_file), voice, crew)
        looked_at, of_site = (None, []) if docs_only else _of_site(config_file, site, crew)
    faults += of_site
    found = [str(fault) for fault in faults if fault.grave]
    warnings = [str(fault) for fault in faults if not fault.grave]
    voice.faults([*warnings, *found])
    if looked_at:
        voice.say(f"Checked: {len(looked_at.pages):,} pages; {len(looked_at.files):,} files, {_size(looked_at)}.")
    voice.say(f"Faults: {len(found)}. Warnings: {len(warnings)}.")
    if found:
        raise SystemExit(1)


def _refuse_what_does_nothing(*, links: bool, docs_only: bool, site: Path | None, limit: int | None) -> None:
    if docs_only and site:
        raise ConfigurationError("--docs-only looks at no site: leave out one of the two")
    if links and (docs_only or site):
        raise ConfigurationError("--links asks the addresses outside and looks at nothing else: leave out --docs-only and the site")
    if limit and not links:
        raise ConfigurationError("--limit is for --links: name that too, or leave it out")


def _size(site: "Site") -> str:
    from papershelf.check.sizes import host

    whole = f"{sum(site.files.values()) / 1e6:,.1f} MB"
    return f"{whole} of the {site.limit / 1e6:,.0f} MB of {host(site.limit)}" if site.limit else whole


def _of_docs(config: Config, voice: Voice, crew: Crew) -> list["Fault"]:
    """What is not as the seeds make it; of pages that a build keeps, as the owner's, a warning."""
    from papershelf import pipeline
    from papershelf.check.fault import Fault
    from papershelf.write import differs

    corpus, files = pipeline.files(config, crew)
    voice.problems(corpus.problems)
    words = "not what the seeds make it; run papershelf generate"
    found = differs(files, config.docs, crew).items()
    return [Fault(f"{config.docs.name}/{path}", 0, kept.message if kept else words, grave=not kept) for path, kept in found]


def _of_site(config_file: Path, folder: Path | None, crew: Crew) -> tuple["Site", list["Fault"]]:
    """The site, and its faults; of a site that is nobody's here what can be known from it alone."""
    from papershelf.check import addresses, inspection, records
    from papershelf.check.site import Site, read
    from papershelf.read.folder import read as read_seeds
    from papershelf.state import registry_of

    if folder and not folder.is_dir():
        raise ConfigurationError(f"there is no folder {folder}; build the site first, or name where it is")
    config = from_file(config_file) if folder is None or config_file.is_file() else None
    root = folder or (config.site if config else Path("site"))
    is_ours = config and root.resolve() == config.site.resolve()
    site = read(root, crew, limit=(config.size * 1_000_000 or None) if config and is_ours else Site.limit)
    faults = inspection.faults(site)
    if config and is_ours:
        faults += addresses.unanswered(site, registry_of(config))
        faults += records.lost(site, read_seeds(config.seeds), _hidden(config, crew), config.seeds.name)
    return site, faults


def _hidden(config: Config, crew: Crew) -> set["Source"]:
    """The records that the owner hides, whichever way the corrections name them: that only merging tells."""
    from papershelf import pipeline

    if not any(said.hide for said in config.curation.papers):
        return set()
    corpus = pipeline.facts(config, crew)
    return {source for entry in corpus.hidden for source in entry.sources}


def _ask(config: Config, voice: Voice, contact: str | None, limit: int | None, turn: Callable[[], AbstractContextManager[None]]) -> None:
    """Has the addresses outside asked, and says which failed twice."""
    from papershelf.enrich import outside
    from papershelf.enrich.ask import caller

    asked = outside.ask(config, caller(contact), limit, turn, voice.step)
    done = asked.outcome
    for words in asked.silent:
        voice.err.print(shown(words), markup=False)
    voice.say(
        f"Asked: {asked.asked}. Answered: {done.answered}. Failed: {done.failed}. Unclear: {done.unclear}. "
        f"Of {asked.every} addresses in all."
    )
    if done.unsure:
        voice.say("Nobody answered at all, so nothing is noted: is this machine connected?")
