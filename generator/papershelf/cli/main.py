"""The command ``papershelf`` and the table of its commands.

Exit status: 0 fine; 1 problems under ``--strict``, or faults found by ``check``; 2 wrong usage or configuration.
"""

import gc
import sys
from concurrent.futures import BrokenExecutor

import click

from papershelf import __version__
from papershelf.cli.build import build, generate
from papershelf.cli.check import check
from papershelf.cli.curate import curate
from papershelf.cli.enrich import enrich
from papershelf.cli.explain import explain
from papershelf.cli.export import export
from papershelf.cli.formats import formats
from papershelf.cli.inspect import inspect
from papershelf.cli.new import new
from papershelf.cli.publish import publish
from papershelf.cli.score import score
from papershelf.cli.serve import serve
from papershelf.cli.topics import topics
from papershelf.errors import PapershelfError
from papershelf.storage import storing

COMMANDS = (
    build,
    generate,
    serve,
    check,
    new,
    publish,
    export,
    score,
    explain,
    curate,
    enrich,
    topics,
    formats,
    inspect,
)


@click.group(commands=COMMANDS)
@click.version_option(__version__, prog_name="papershelf")
def shelf() -> None:
    """Turn a folder of paper listings into a fast, searchable website."""


def main() -> None:
    """The command ``papershelf``; an error of ours is one message and status 2."""
    try:
        with storing("stopped"):
            shelf()
    except PapershelfError as error:
        _end(str(error))
    except BrokenExecutor:
        _end("a process that did a part of the work was killed, mostly for want of memory: do it again with fewer --workers")
    finally:
        gc.freeze()  # at its end Python looks for garbage among all that there is: a second for 4,000 papers, for nothing


def _end(error: str) -> None:
    click.echo(f"papershelf: {error}", err=True)
    sys.exit(2)
