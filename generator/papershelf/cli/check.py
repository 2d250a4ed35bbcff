"""``papershelf check``: are the pages what the seeds make them, and is the site whole?"""

from pathlib import Path

import click

from papershelf.cli.options import options
from papershelf.config.settings import from_file
from papershelf.console import Voice


@click.command()
@options
@click.option("--docs-only", is_flag=True, help="Check the pages of docs/ against the seeds, but no built site.")
def check(*, config_file: Path, voice: Voice, docs_only: bool) -> None:
    """Check that docs/ is what the seeds make it, and that the built site is whole."""
    from papershelf import check as inspection
    from papershelf import pipeline
    from papershelf.state import registry_of
    from papershelf.write import differs

    config = from_file(config_file)
    with voice.step("Checking …"):
        corpus, pages = pipeline.pages(config)
        found = [f"{config.docs.name}/{path}: not what the seeds make it; run papershelf generate" for path in differs(pages, config.docs)]
        if not docs_only:
            found += [*inspection.faults(config.site), *inspection.unanswered(config.site, registry_of(config))]
    for fault in found:
        voice.err.print(fault, markup=False)
    voice.problems(corpus.problems)
    voice.say(f"Faults: {len(found)}. Problems in the seeds: {len(corpus.problems)}.")
    if found:
        raise SystemExit(1)
