"""``papershelf score``: how similar the papers of each pair are."""

from collections.abc import Iterable
from pathlib import Path

import click

from papershelf.cli.options import FILE, chosen
from papershelf.errors import ConfigurationError


@click.command()
@click.option("--seeds", type=FILE, help="A folder of seeds, read with built-in settings.")
@click.option("--config", "config_file", type=FILE, help="A mkdocs.yml whose seeds and settings are used.")
@click.option("--pairs", type=click.File("r", encoding="utf-8"), required=True, help="Two record keys or ids a line, parted by a tab.")
@click.option("--output", type=FILE, required=True, help="The file to write; - for standard output.")
def score(*, seeds: Path | None, config_file: Path | None, pairs: Iterable[str], output: Path) -> None:
    """Write how similar the papers of each pair are, from 0 to 1."""
    from papershelf import pipeline
    from papershelf.score import scored

    config = chosen(seeds, config_file)
    try:
        asked = list(pairs)
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"the pairs are no text in UTF-8 ({error.reason} at byte {error.start + 1}): save them as such") from error
    found = list(scored(pipeline.facts(config), asked, pipeline.bounds(config)))
    with click.open_file(str(output), "w", encoding="utf-8") as stream:
        stream.writelines(f"{line}\n" for line in found)
