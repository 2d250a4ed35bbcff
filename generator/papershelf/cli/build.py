"""``papershelf build`` and ``generate``: from the seeds to pages, and from pages to a site."""

from dataclasses import replace
from pathlib import Path

import click

from papershelf.cli.options import alone_in, crew_options, options, strict_option
from papershelf.config.settings import Config, from_file
from papershelf.console import Voice
from papershelf.counts import Counts
from papershelf.crew import Crew, unhurried
from papershelf.model import Report
from papershelf.timing import timings as stopwatch


@click.command()
@options
@crew_options
@click.option("--timings", is_flag=True, help="Say how long each stage took.")
@strict_option
def build(*, config_file: Path, voice: Voice, crew: Crew, timings: bool, strict: bool) -> None:
    """Build the whole site: pages from the seeds, then HTML from the pages."""
    with alone_in(config_file, voice), stopwatch() as times, unhurried():
        config = from_file(config_file)
        counts = _built(config, config_file, voice, crew)
    voice.report(counts)
    if timings:
        voice.timings(times, counts)
    voice.say(f"Site: {counts.pages:,} pages. Open {config.site / 'index.html'}")
    _end(counts, strict=strict)


def _built(config: Config, config_file: Path, voice: Voice, crew: Crew) -> Counts:
    """What a build said: the last one, where there is nothing to do."""
    from papershelf.site.build import build_site
    from papershelf.site.unchanged import by_others, inputs, last_build, listing, remember

    made_from = inputs(config)
    known = last_build(config, made_from)
    if known:
        voice.problems(known.problems)
        return known
    config, before = from_file(config_file), listing(config.docs)  # the settings again: what changes from now on is another build's
    report = generated(config, voice, crew)
    docs = listing(config.docs)
    with voice.step("Building the site …"):
        counts = replace(Counts.of(report), pages=build_site(config, crew))
    if not by_others(before, docs, {change.path for change in report.changes if change.outcome in {"written", "removed"}}):
        remember(config, made_from, docs, counts)
    return counts


@click.command()
@options
@crew_options
@strict_option
def generate(*, config_file: Path, voice: Voice, crew: Crew, strict: bool) -> None:
    """Write the pages of docs/ only."""
    with alone_in(config_file, voice):
        counts = Counts.of(generated(from_file(config_file), voice, crew))
    voice.report(counts)
    _end(counts, strict=strict)


def generated(config: Config, voice: Voice, crew: Crew) -> Report:
    """What writing the pages of the seeds said; ``voice`` tells what stands out."""
    from papershelf import pipeline

    with voice.step("Reading the seeds and writing pages …"):
        report = pipeline.build(config, crew)
    if voice.verbose:
        for change in report.changes:
            if change.outcome != "unchanged":
                voice.say(f"{change.outcome}: {change.path}")
    voice.problems(report.problems)
    return report


def _end(counts: Counts, *, strict: bool) -> None:
    if strict and counts.problems:
        raise SystemExit(1)
