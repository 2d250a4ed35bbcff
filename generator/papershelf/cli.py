"""The doors: ``papershelf build``, ``generate``, ``serve``, ``check``, ``new``, ``export``, ``score``, ``explain``, ``topics``.

Exit status: 0 fine; 1 problems under ``--strict``, or faults found by ``check``; 2 wrong usage or configuration.
"""

import functools
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from papershelf import __version__
from papershelf.config.settings import Config, for_seeds, from_file
from papershelf.console import Voice
from papershelf.errors import ConfigurationError, PapershelfError
from papershelf.model import Report

_FILE = click.Path(path_type=Path)


def _options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that every command about a shelf has."""

    @click.option("--config", "config_file", type=_FILE, default="mkdocs.yml", show_default=True, help="The mkdocs.yml of the shelf.")
    @click.option("-q", "--quiet", is_flag=True, help="Say nothing but problems and errors.")
    @click.option("-v", "--verbose", is_flag=True, help="Say more: every problem, every changed page.")
    @functools.wraps(command)
    def wrapped(*, config_file: Path, quiet: bool, verbose: bool, **options: Any) -> Any:
        return command(config_file=config_file, voice=Voice(quiet, verbose), **options)

    return wrapped


_strict = click.option("--strict", is_flag=True, help="End with status 1 when there are problems.")


@click.group()
@click.version_option(__version__, prog_name="papershelf")
def shelf() -> None:
    """Turn a folder of paper listings into a fast, searchable website."""


@shelf.command()
@_options
@_strict
def build(*, config_file: Path, voice: Voice, strict: bool) -> None:
    """Build the whole site: pages from the seeds, then HTML from the pages."""
    from papershelf.site import build_site

    config = from_file(config_file)
    report = _generate(config, voice)
    with voice.step("Building the site …"):
        count = build_site(config)
    voice.report(report)
    voice.say(f"Site: {count:,} pages. Open {config.site / 'index.html'}")
    _end(report, strict=strict)


@shelf.command()
@_options
@_strict
def generate(*, config_file: Path, voice: Voice, strict: bool) -> None:
    """Write the pages of docs/ only."""
    report = _generate(from_file(config_file), voice)
    voice.report(report)
    _end(report, strict=strict)


def _generate(config: Config, voice: Voice) -> Report:
    from papershelf import pipeline

    with voice.step("Reading the seeds and writing pages …"):
        report = pipeline.build(config)
    if voice.verbose:
        for change in report.changes:
            if change.outcome != "unchanged":
                voice.say(f"{change.outcome}: {change.path}")
    voice.problems(report.problems)
    return report


def _end(report: Report, *, strict: bool) -> None:
    if strict and report.problems:
        raise SystemExit(1)


@shelf.command()
@_options
@click.option("--port", default=8000, show_default=True, help="Port on this machine.")
def serve(*, config_file: Path, voice: Voice, port: int) -> None:
    """Show the site on this machine, and build it anew as seeds and pages change."""
    from papershelf.site import serve_site

    def regenerate() -> Config:
        config = from_file(config_file)
        _generate(config, voice)
        return config

    serve_site(regenerate, port)


@shelf.command()
@_options
@click.option("--docs-only", is_flag=True, help="Check the pages of docs/ against the seeds, but no built site.")
def check(*, config_file: Path, voice: Voice, docs_only: bool) -> None:
    """Check that docs/ is what the seeds make it, and that the built site is whole."""
    from papershelf import check as inspection
    from papershelf import pipeline
    from papershelf.write import differs

    config = from_file(config_file)
    with voice.step("Checking …"):
        corpus, pages = pipeline.pages(config)
        found = [f"{config.docs.name}/{path}: not what the seeds make it; run papershelf generate" for path in differs(pages, config.docs)]
        found += [] if docs_only else list(inspection.faults(config.site))
    for fault in found:
        voice.err.print(fault, markup=False)
    voice.problems(corpus.problems)
    voice.say(f"Faults: {len(found)}. Problems in the seeds: {len(corpus.problems)}.")
    if found:
        raise SystemExit(1)


@shelf.command()
@click.argument("folder", type=_FILE)
@click.option("--example", is_flag=True, help="With a few sample seeds.")
def new(folder: Path, *, example: bool) -> None:
    """Start a shelf in FOLDER."""
    from papershelf.new import make_shelf

    written = make_shelf(folder, example=example)
    click.echo(f"Made {folder} with {', '.join(written)}.")
    click.echo(f"Next: put listings into {folder / 'seeds'}, then: cd {folder} && papershelf build")


@shelf.command()
@click.option("--seeds", type=_FILE, help="A folder of seeds, read with built-in settings.")
@click.option("--config", "config_file", type=_FILE, help="A mkdocs.yml whose seeds and settings are used.")
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True, help="What to write.")
@click.option("--output", type=_FILE, required=True, help="The file to write; - for standard output.")
@click.option("--neighbours", type=click.IntRange(0), help="How many similar papers each entry gets.")
@_strict
def export(*, seeds: Path | None, config_file: Path | None, form: str, output: Path, neighbours: int | None, strict: bool) -> None:  # noqa: ARG001 - one format so far
    """Write all entries as data, without a site."""
    from papershelf import pipeline
    from papershelf.export.json_lines import to_json_lines

    config = _chosen(seeds, config_file)
    config = config if neighbours is None else replace(config, neighbours=neighbours)
    corpus = pipeline.understand(config, pipeline.registry_of(config))
    Voice().problems(corpus.problems)
    with click.open_file(str(output), "wb") as stream:
        stream.write(to_json_lines(corpus))
    if strict and corpus.problems:
        raise SystemExit(1)


def _chosen(seeds: Path | None, config_file: Path | None) -> Config:
    if config_file is None and seeds is not None:
        return for_seeds(seeds)
    config = from_file(config_file or Path("mkdocs.yml"))
    return replace(config, seeds=seeds) if seeds is not None else config


@shelf.command()
@click.option("--seeds", type=_FILE, help="A folder of seeds, read with built-in settings.")
@click.option("--config", "config_file", type=_FILE, help="A mkdocs.yml whose seeds and settings are used.")
@click.option("--pairs", type=click.File("r", encoding="utf-8"), required=True, help="Two record keys or ids a line, parted by a tab.")
@click.option("--output", type=_FILE, required=True, help="The file to write; - for standard output.")
def score(*, seeds: Path | None, config_file: Path | None, pairs: Iterable[str], output: Path) -> None:
    """Write how similar the papers of each pair are, from 0 to 1."""
    from papershelf import pipeline
    from papershelf.score import scored

    config = _chosen(seeds, config_file)
    corpus = pipeline.understand(config, pipeline.registry_of(config))
    with click.open_file(str(output), "w", encoding="utf-8") as stream:
        stream.writelines(f"{line}\n" for line in scored(corpus, pairs))


@shelf.command()
@click.argument("paper")
@click.argument("other", required=False)
@_options
def explain(*, paper: str, other: str | None, config_file: Path, voice: Voice) -> None:
    """Say why PAPER (an id, or the beginning of one) has its tags and neighbours; or what joins it to OTHER."""
    from papershelf import pipeline
    from papershelf.explain import explanation

    config = from_file(config_file)
    corpus = pipeline.understand(config, pipeline.registry_of(config))
    voice.out.print(explanation(corpus, paper, other), markup=False)


@shelf.group()
def topics() -> None:
    """Work on the vocabulary of topics."""


@topics.command()
@_options
@click.option("--output", type=_FILE, default="-", help="The file to write, which must not be there yet; standard output unless named.")
def suggest(*, config_file: Path, voice: Voice, output: Path) -> None:
    """Write a first seeds/topics.yml from what the entries say, for you to edit."""
    from papershelf import pipeline
    from papershelf.tag.suggest import suggest as suggested

    config = from_file(config_file)
    if str(output) != "-" and output.exists():
        raise ConfigurationError(f"{output} is there already: name another file, nothing was written")
    with voice.step("Reading the seeds …"):
        text = suggested(pipeline.understand(config, pipeline.registry_of(config)).papers)
    with click.open_file(str(output), "w", encoding="utf-8") as stream:
        stream.write(text)


def main() -> None:
    """The command ``papershelf``; an error of ours is one message and status 2."""
    try:
        shelf()
    except PapershelfError as error:
        click.echo(f"papershelf: {error}", err=True)
        sys.exit(2)
