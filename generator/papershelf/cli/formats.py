"""``papershelf formats``: what can be read, and where to get it."""

import click


@click.command()
def formats() -> None:
    """List the formats that can be read, and how to export them from the tools that people use."""
    from papershelf.read.readers import READERS

    for reader in READERS:
        click.secho(reader.name, bold=True)
        click.echo(f"  {reader.looks}")
        click.echo(f"  {reader.export}")
    click.echo("\nThe format of a file is told by its content. Any file may be packed with gzip.")
