"""``papershelf enrich``: looks up what the listings do not say."""

from datetime import UTC, datetime
from pathlib import Path

import click

from papershelf.cli.options import options
from papershelf.config.settings import from_file
from papershelf.console import Voice
from papershelf.errors import ConfigurationError

_NAMES = ("arxiv", "crossref", "openalex", "semanticscholar")


@click.command()
@options
@click.option("--contact", envvar="PAPERSHELF_CONTACT", help="Your mail address, which the services ask for. [env: PAPERSHELF_CONTACT]")
@click.option("--service", "names", multiple=True, type=click.Choice(_NAMES), default=("arxiv", "crossref"), show_default=True,
              help="Where to look; can be given several times.")  # fmt: skip
@click.option("--similarity", type=click.FloatRange(0.5, 1.0), default=0.9, show_default=True,
              help="How like a find must be, in title and abstract.")  # fmt: skip
@click.option("--limit", type=click.IntRange(1), help="Entries to look up in this run.")
@click.option("--all", "everything", is_flag=True, help="Also entries that have authors, a year and an identifier or a venue.")
@click.option("--again", is_flag=True, help="Ask again where nothing was found before.")
@click.option("--mirror", "mirrors", multiple=True, metavar="SERVICE=ADDRESS", help="Ask another address instead of the service's own.")
def enrich(
    *,
    config_file: Path,
    voice: Voice,
    contact: str | None,
    names: tuple[str, ...],
    similarity: float,
    limit: int | None,
    everything: bool,
    again: bool,
    mirrors: tuple[str, ...],
) -> None:
    """Look up authors, years and addresses at arXiv and Crossref, and write what is found into seeds/enriched.jsonl."""
    from papershelf import pipeline
    from papershelf.enrich.ask import Asker
    from papershelf.enrich.notebook import Notebook
    from papershelf.enrich.pace import Pace
    from papershelf.enrich.run import look_up, wanted
    from papershelf.enrich.services import at
    from papershelf.merge.fuse import ENRICHED
    from papershelf.model import Record
    from papershelf.state import registry_of

    if not contact or "@" not in contact:
        raise ConfigurationError("the services ask who is calling: give your mail address with --contact, or in PAPERSHELF_CONTACT")
    config = from_file(config_file)
    found = pipeline.found(config)
    corpus = pipeline.merged(found, config, registry_of(config))
    records = {item.source: item for item in found if isinstance(item, Record) and item.source.file != ENRICHED}
    entries = list(wanted(corpus.papers, records, everything=everything))
    notebook = Notebook(config.seeds)
    if again:
        notebook.forget()
    if limit:
        entries = [entry for entry in entries if not notebook.knows_all(entry.record, names)][:limit]
    services = {service: Asker(contact, Pace(service.pause)) for service in at(names, mirrors)}
    with voice.step(f"Looking up {len(entries)} entries …"):
        done = look_up(
            entries,
            services,
            notebook,
            day=datetime.now(UTC).date().isoformat(),
            least=similarity,
            told=lambda words: voice.err.print(words, markup=False),
        )
    voice.say(f"Entries looked up: {len(entries)}. Found: {done.found}. Nothing that fits: {done.nothing}. Asked before: {done.known}.")
    if done.silent:
        voice.say(f"Without an answer: {', '.join(done.silent)}. Call this again later: what is known is kept.")
