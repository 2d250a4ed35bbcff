"""What the options of several commands have in common."""

import functools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from papershelf.config.settings import Config, for_seeds, from_file
from papershelf.console import Voice

FILE = click.Path(path_type=Path)


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that every command about a shelf has."""

    @click.option("--config", "config_file", type=FILE, default="mkdocs.yml", show_default=True, help="The mkdocs.yml of the shelf.")
    @click.option("-q", "--quiet", is_flag=True, help="Say nothing but problems and errors.")
    @click.option("-v", "--verbose", is_flag=True, help="Say more: every problem, every changed page.")
    @functools.wraps(command)
    def wrapped(*, config_file: Path, quiet: bool, verbose: bool, **options: Any) -> Any:
        return command(config_file=config_file, voice=Voice(quiet, verbose), **options)

    return wrapped


strict_option = click.option("--strict", is_flag=True, help="End with status 1 when there are problems.")


def chosen(seeds: Path | None, config_file: Path | None) -> Config:
    """The settings for a folder of seeds alone, or those of a shelf, with another folder of seeds where both are named."""
    if config_file is None and seeds is not None:
        return for_seeds(seeds)
    config = from_file(config_file or Path("mkdocs.yml"))
    return replace(config, seeds=seeds) if seeds is not None else config
