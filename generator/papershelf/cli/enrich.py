"""``papershelf enrich``: looks up what the listings do not say."""

from pathlib import Path

import click

from papershelf.cli.options import options
from papershelf.config.settings import from_file
from papershelf.console import Voice

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
    from papershelf.enrich.ask import caller
    from papershelf.enrich.errand import Errand, run
    from papershelf.enrich.services import at

    errand = Errand(caller(contact), tuple(at(names, mirrors)), similarity, limit, everything, again)
    count, done = run(from_file(config_file), errand, voice.step, lambda words: voice.err.print(words, markup=False))
    voice.say(f"Entries looked up: {count}. Found: {done.found}. Nothing that fits: {done.nothing}. Asked before: {done.known}.")
    if done.silent:
        voice.say(f"Without an answer: {', '.join(done.silent)}. Call this again later: what is known is kept.")
