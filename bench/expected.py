"""How far what is read agrees with what is expected: files that have a ``.bib`` of the same name beside them.

    python bench/expected.py FOLDER

Titles are compared without what is no letter or digit; authors by family and given names; records in the order of the files.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from papershelf.model import Record
from papershelf.read.folder import inspected
from papershelf.text.repair.record import repair

_SIGNS = re.compile(r"\W+")
_FIELDS = ("records", "title", "authors", "year", "doi")


def records(path: Path) -> list[Record]:
    """The records of one file, repaired."""
    return [repair(found) for found in inspected(path)[0] if isinstance(found, Record)]


def pairs(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Each file of ``folder`` that has an expectation, and that."""
    for expected in sorted(folder.rglob("*.bib")):
        for path in sorted(expected.parent.glob(f"{expected.stem}.*")):
            if path != expected:
                yield path, expected


def told(record: Record) -> dict[str, object]:
    """What is compared of a record."""
    return {
        "title": _SIGNS.sub("", record.title.lower()),
        "authors": [str(name) for name in record.authors],
        "year": record.year,
        "doi": record.identifiers.get("doi"),
    }


def main() -> None:
    """Prints what differs, and a table of what agrees."""
    agree, all_, console = dict.fromkeys(_FIELDS, 0), dict.fromkeys(_FIELDS, 0), Console()
    for path, expected in pairs(Path(sys.argv[1])):
        got, want = records(path), records(expected)
        all_["records"] += max(len(got), len(want))
        agree["records"] += min(len(got), len(want))
        for one, other in zip(got, want, strict=False):
            for field, value in told(one).items():
                all_[field] += 1
                agree[field] += value == told(other)[field]
                if value != told(other)[field]:
                    console.print(f"{path.name}: {field}: {value} and not {told(other)[field]}", markup=False)
    table = Table("", "agree", "of", "%")
    for field in _FIELDS:
        table.add_row(field, str(agree[field]), str(all_[field]), f"{100 * agree[field] / max(1, all_[field]):.1f}")
    table.add_row("all", str(sum(agree.values())), str(sum(all_.values())), f"{100 * sum(agree.values()) / max(1, sum(all_.values())):.1f}")
    console.print(table)


if __name__ == "__main__":
    main()
