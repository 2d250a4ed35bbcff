"""``papershelf new``: an empty shelf."""

import os
import shlex
import subprocess
from pathlib import Path

import click

from papershelf.cli.options import FILE


@click.command()
@click.argument("folder", type=FILE)
@click.option("--example", is_flag=True, help="With a few sample seeds.")
def new(folder: Path, *, example: bool) -> None:
    """Start a shelf in FOLDER."""
    from papershelf.new import make_shelf

    written = make_shelf(folder, example=example)
    click.echo(f"Made {folder} with {', '.join(written)}.")
    click.echo(f"Next: put listings into {folder / 'seeds'}, then: cd {_typed(folder)} && papershelf build")


def _typed(folder: Path) -> str:
    """``folder`` as it is typed into a shell."""
    words = f".{os.sep}{folder}" if str(folder).startswith("-") else str(folder)
    return shlex.quote(words) if os.name == "posix" else subprocess.list2cmdline([words])
