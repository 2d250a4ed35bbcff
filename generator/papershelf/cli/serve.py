"""``papershelf serve``: the site on this machine, while its seeds and pages change."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from papershelf.cli.build import generated
from papershelf.cli.options import alone_in, crew_options, options
from papershelf.config.settings import Config, from_file
from papershelf.console import Voice
from papershelf.crew import Crew
from papershelf.model import Page

if TYPE_CHECKING:
    from papershelf.proofs import Proofs


@click.command()
@options
@crew_options
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port on this machine.")
def serve(*, config_file: Path, voice: Voice, crew: Crew, port: int) -> None:
    """Show the site on this machine, and build it anew as seeds and pages change."""
    from papershelf.proofs import Proofs
    from papershelf.site.serve import serve_site

    serve_site(
        _Seeds(config_file, voice, Proofs()),
        from_file(config_file),
        port,
        turn=lambda: alone_in(config_file, voice),
        tell=lambda words: voice.err.print(words, markup=False),
        crew=crew,
    )


@dataclass(frozen=True)
class _Seeds:
    """The pages of a shelf, by its seeds."""

    config_file: Path
    voice: Voice
    known: "Proofs"

    def regenerate(self, crew: Crew) -> Config:
        """Writes ``docs/`` anew."""
        config = from_file(self.config_file)
        self.known.follow(generated(config, self.voice, crew).corpus, config)
        return config

    def proofs(self, changed: Collection[str]) -> list[Page]:
        """Of papers whose texts changed."""
        return self.known.pages(changed)

    def ready(self) -> None:
        """Reads ahead."""
        self.known.ready()
