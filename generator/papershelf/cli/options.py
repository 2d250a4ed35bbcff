"""What the options of several commands have in common."""

import functools
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

import click

from papershelf.alone import alone
from papershelf.config.settings import Config, for_seeds, from_file
from papershelf.console import Voice
from papershelf.crew import Crew
from papershelf.errors import ConfigurationError

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


def alone_in(config_file: Path, voice: Voice) -> AbstractContextManager[None]:
    """No other command writes into the shelf of ``config_file`` meanwhile; to be entered before anything of it is read."""
    return alone(config_file.resolve().parent, lambda reason: voice.err.print(reason, markup=False))


def crew_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Who does the work: a command gets ``crew``, for as long as it runs."""

    @click.option("--workers", type=click.IntRange(1), help="Processes to work with.  [default: one for each processor]")
    @click.option("--executor", metavar="dask:ADDRESS", help="Let the workers of a Dask scheduler do the work: dask:tcp://host:8786.")
    @functools.wraps(command)
    def wrapped(*, workers: int | None, executor: str | None, **options: Any) -> Any:
        with _crew(workers, executor) as crew:
            return command(crew=crew, **options)

    return wrapped


@contextmanager
def _crew(workers: int | None, executor: str | None) -> Iterator[Crew]:
    if executor is None:
        yield _processes(workers)
        return
    engine, _, address = executor.partition(":")
    if engine != "dask" or not address:
        raise ConfigurationError(f"--executor {executor}: give the address of a Dask scheduler, as in dask:tcp://host:8786")
    try:
        import distributed
    except ImportError:
        raise ConfigurationError("--executor dask:… needs Dask on this machine and on its workers: pip install distributed") from None
    try:
        _ask(address)
        client: Any = cast("Any", distributed).Client(address, timeout="10s")
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"no Dask scheduler answers at {address} ({error}): start it with `dask scheduler`") from error
    with client:
        # A task of its own that gives the value: each worker asks for it once, and one that is lost is made again.
        yield Crew(executor=client.get_executor(retries=3), share=lambda value: client.submit(_itself, value, pure=False, retries=3))


def _processes(workers: int | None) -> Crew:
    crew = Crew.of_this_machine(workers)
    if workers and crew.count < workers:
        click.echo(f"--workers {workers}: processes cannot be forked safely on this system, so one does all the work", err=True)
    return crew


def _ask(address: str) -> None:
    """Raises an OSError at once where nobody listens: Dask would ask for its ten seconds, and has been seen to wait for ever."""
    parts = urlsplit(address)
    if parts.scheme in {"tcp", "tls"} and parts.hostname and parts.port:
        socket.create_connection((parts.hostname, parts.port), timeout=10).close()


def _itself(value: Any) -> Any:
    return value


strict_option = click.option("--strict", is_flag=True, help="End with status 1 when there are problems.")


def chosen(seeds: Path | None, config_file: Path | None) -> Config:
    """The settings for a folder of seeds alone, or those of a shelf, with another folder of seeds where both are named."""
    if config_file is None and seeds is not None:
        return for_seeds(seeds)
    config = from_file(config_file or Path("mkdocs.yml"))
    return replace(config, seeds=seeds) if seeds is not None else config
