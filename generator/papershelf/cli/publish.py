"""``papershelf publish``: records what stands on the site, so that later changes can be told."""

from pathlib import Path

import click

from papershelf.cli.options import alone_in, options
from papershelf.config.settings import from_file
from papershelf.console import Voice
from papershelf.crew import Crew
from papershelf.published import KINDS


@click.command()
@click.option("--date", "day", required=True, help="The day of the publication, as 2026-05-01: no clock is asked.")
@options
def publish(*, day: str, config_file: Path, voice: Voice) -> None:
    """Record the entries as published on a day, and write the pages, which then tell what has changed."""
    from papershelf import pipeline

    with alone_in(config_file, voice), voice.step("Reading the seeds and writing pages …"):
        events = pipeline.publish(from_file(config_file), day, Crew.of_this_machine())
    counts = {kind: sum(event.kind == kind for event in events) for kind in KINDS}
    if events:
        voice.say(f"Published on {day}: {', '.join(f'{count:,} {kind}' for kind, count in counts.items())}.")
    else:
        voice.say("Nothing has changed since the last publication: nothing was recorded.")
