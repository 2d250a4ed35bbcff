"""Tables of Markdown, with the columns that lists of papers have."""

import re
from dataclasses import dataclass, field

from papershelf.read.bare_links import has_address
from papershelf.read.link_item import clean

_ROW = re.compile(r"\s*\|(?P<cells>.+)\|\s*\Z")
_RULE = re.compile(r"[\s|:-]+\Z")
COLUMNS = {"title": ("title", "paper", "name", "paper title", "论文"), "authors": ("authors", "author"), "venue": ("venue", "conference", "journal", "publication", "pub", "pub."),
            "year": ("year", "date", "time", "published"), "code": ("code", "github", "project", "link", "links", "paper link", "pdf", "url", "resource")}  # fmt: skip


@dataclass(slots=True)
class Row:
    """A row of a table."""

    line: int
    cells: dict[str, str]
    """By the names of their columns."""
    over: int = 0
    """How many cells more than the header it has."""

    @property
    def has_link(self) -> bool:
        """Whether a cell has an address."""
        return any(map(has_address, self.cells.values()))

    def known(self, field: str) -> str:
        """The first cell that says something under one of the names of a field."""
        return next((self.cells[name] for name in COLUMNS[field] if self.cells.get(name)), "")


@dataclass(slots=True)
class Table:
    """A table with a header."""

    line: int
    header: list[str]
    rows: list[Row] = field(default_factory=list)


def tables(text: str) -> list[Table]:
    """The tables that have a rule below their header."""
    found: list[Table] = []
    table: Table | None = None
    before: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        match = _ROW.match(line)
        if not match:
            table, before = None, []
            continue
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", match["cells"])]
        if _RULE.match(match["cells"]) and before:
            table = Table(number - 1, [clean(cell).lower() for cell in before])
            if found and found[-1].rows and found[-1].rows[-1].line == number - 1:
                del found[-1].rows[-1]
            found.append(table)
        elif table:
            table.rows.append(Row(number, dict(zip(table.header, cells, strict=False)), len(cells) - len(table.header)))
        before = cells
    return found
