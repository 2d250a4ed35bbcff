"""``papershelf explain``: why an entry has its tags and neighbours."""

from pathlib import Path

import click

from papershelf.cli.options import options
from papershelf.config.settings import from_file
from papershelf.console import Voice


@click.command()
@click.argument("paper")
@click.argument("other", required=False)
@options
def explain(*, paper: str, other: str | None, config_file: Path, voice: Voice) -> None:
    """Say why PAPER (an id, the beginning of one, FILE#KEY or FILE:LINE) has its tags and neighbours; or what joins it to OTHER."""
    from papershelf import pipeline
    from papershelf.explain import explanation
    from papershelf.state import registry_of

    config = from_file(config_file)
    corpus = pipeline.understand(config, registry_of(config))
    voice.out.print(explanation(corpus, paper, other, pipeline.bounds(config)), markup=False)
