"""``papershelf export``: all entries as data."""

from dataclasses import replace
from pathlib import Path

import click

from papershelf.cli.options import FILE, chosen, strict_option
from papershelf.console import Voice

_FORMATS = ("jsonl", "bibtex", "ris", "csl-json")


@click.command()
@click.option("--seeds", type=FILE, help="A folder of seeds, read with built-in settings.")
@click.option("--config", "config_file", type=FILE, help="A mkdocs.yml whose seeds and settings are used.")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="jsonl", show_default=True, help="What to write.")
@click.option("--output", type=FILE, required=True, help="The file to write; - for standard output.")
@click.option("--neighbours", type=click.IntRange(0), help="How many similar papers each entry gets.")
@strict_option
def export(*, seeds: Path | None, config_file: Path | None, form: str, output: Path, neighbours: int | None, strict: bool) -> None:
    """Write all entries as data, without a site."""
    from papershelf import pipeline
    from papershelf.export.forms import ENDINGS, to_file
    from papershelf.state import registry_of

    config = chosen(seeds, config_file)
    config = config if neighbours is None else replace(config, neighbours=neighbours)
    corpus = pipeline.understand(config, registry_of(config))
    Voice().problems(corpus.problems, "papershelf inspect FILE shows those of a file")
    with click.open_file(str(output), "wb") as stream:
        stream.writelines(text.encode() for text in to_file(ENDINGS[form], corpus))
    if strict and corpus.problems:
        raise SystemExit(1)
