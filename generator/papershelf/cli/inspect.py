"""``papershelf inspect``: what was understood of a file."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from papershelf.cli.options import FILE, strict_option
from papershelf.errors import ConfigurationError
from papershelf.model import Name, Problem, Record, Seed
from papershelf.text.plain import shorten

_LONGEST = 200
"""Characters of an abstract or note that are shown at most."""
_MOST_AUTHORS = 12


@click.command()
@click.argument("files", nargs=-1, required=True, type=FILE)
@strict_option
def inspect(*, files: Sequence[Path], strict: bool) -> None:
    """Show what is understood of FILES, record by record, with the problems where they are."""
    from papershelf.read.folder import inspected
    from papershelf.text.repair.record import repaired

    for path in files:
        if path.is_dir():
            raise ConfigurationError(f"{path} is a folder: name the files in it")
        if not path.exists():
            raise ConfigurationError(f"there is no file {path}")
    problems = 0
    for path in files:
        items, unused = inspected(path)
        found = repaired(None, items)
        problems += sum(isinstance(item, Problem) for item in found)
        for line in _lines(found, unused):
            click.echo(line)
    if problems and strict:
        raise SystemExit(1)


def _lines(found: Sequence[Record | Seed | Problem], unused: Sequence[str]) -> Iterator[str]:
    records = sum(isinstance(item, Record) for item in found)
    problems = sum(isinstance(item, Problem) for item in found)
    for item in found:
        match item:
            case Seed():
                yield click.style(f"{item.file}: {item.format}", bold=True)
                if unused:
                    yield f"Not used: {shorten(', '.join(unused), _LONGEST)}"
            case Problem():
                yield click.style(f"! {item}", fg="yellow")
            case Record():
                yield ""
                yield from _record(item)
    yield f"\n{records} record{'s' * (records != 1)}, {problems} problem{'s' * (problems != 1)}"


def _record(record: Record) -> Iterator[str]:
    """The fields that have a value, a line each."""
    key = f" [{record.source.key}]" if record.source.key else ""
    yield click.style(f"{record.source.line}{key}: {record.title_math or record.title}", bold=True)
    for name, value in (
        ("kind", record.kind if record.kind != "paper" else ""),
        ("authors", _people(record.authors)),
        ("year", str(record.year or "")),
        ("venue", record.venue or ""),
        ("abstract", shorten(" ".join(record.abstract.split()), _LONGEST)),
        ("note", shorten(" ".join(record.note.split()), _LONGEST)),
        ("identifiers", ", ".join(f"{name} {value}" for name, value in record.identifiers.items())),
        ("keywords", "; ".join(record.keywords)),
        ("links", ", ".join(f"{link.rel} {link.url}" for link in record.links)),
        ("csl", ", ".join(f"{name} {_csl(value)}" for name, value in record.csl.items())),
    ):
        if value:
            yield f"  {name}: {value}"


def _people(names: Sequence[Name]) -> str:
    shown = "; ".join(f"{name.family}, {name.given}" if name.family else f"{{{name.literal}}}" for name in names[:_MOST_AUTHORS])
    return f"{shown}; and {len(names) - _MOST_AUTHORS} more" if len(names) > _MOST_AUTHORS else shown


def _csl(value: object) -> str:
    """A variable in words: names and dates as people write them."""
    match value:
        case {"date-parts": [parts]}:
            return "-".join(str(part) for part in parts)
        case list():
            return "; ".join(one.get("literal") or f"{one.get('family', '')}, {one.get('given', '')}" for one in value)
        case _:
            return str(value)
