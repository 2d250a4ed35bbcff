"""``papershelf topics suggest``: a first vocabulary for the owner to edit."""

from pathlib import Path

import click

from papershelf.cli.options import FILE, options
from papershelf.config.settings import from_file
from papershelf.console import Voice
from papershelf.errors import ConfigurationError


@click.group()
def topics() -> None:
    """Work on the vocabulary of topics."""


@topics.command()
@options
@click.option("--output", type=FILE, default="-", help="The file to write, which must not be there yet; standard output unless named.")
def suggest(*, config_file: Path, voice: Voice, output: Path) -> None:
    """Write a first seeds/topics.yml from what the entries say, for you to edit."""
    from papershelf import pipeline
    from papershelf.tag.suggest import suggest as suggested

    config = from_file(config_file)
    if str(output) != "-" and output.exists():
        raise ConfigurationError(f"{output} is there already: name another file, nothing was written")
    with voice.step("Reading the seeds …"):
        text = suggested(pipeline.facts(config).papers)
    with click.open_file(str(output), "w", encoding="utf-8") as stream:
        stream.write(text)
