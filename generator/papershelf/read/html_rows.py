"""Rows of a table in HTML as rows of Markdown, of which all have a cell in each column."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

BAR = r"\|"
"""A bar that parts no cells."""
_MOST = 60
"""Columns that a cell reaches across, and of which cells reach down. More are a slip, or meant to take time."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, and how far it reaches."""

    is_header: bool
    at: int
    """How many pieces of its line stand before it."""
    across: int = 1
    """Columns."""
    down: int = 1
    """Rows."""

    @classmethod
    def of(cls, tag: str, at: int, told: Mapping[str, str | None]) -> "Cell":
        """The cell that the element ``tag`` begins."""
        return cls(tag == "th", at, min(_count(told.get("colspan")), _MOST), _count(told.get("rowspan")))


def _count(said: str | None) -> int:
    return max(int(said), 1) if said and said.isascii() and said.isdigit() and len(said) <= len("1000") else 1


@dataclass(slots=True)
class Table:
    """A table that is being read."""

    has_bars: bool | None = None
    """Whether it has a header, so that its cells stand between bars; ``None`` before its first cell."""
    _is_named: bool = False
    """Whether its header was read."""
    _reaching: dict[int, tuple[str, int]] = field(default_factory=dict)
    """Cells of rows above that reach into those below: what they say and into how many more, by column."""

    def row(self, cells: Iterable[tuple[Cell, str]]) -> list[str]:
        """The lines that ``cells`` with what they say become: a row, below a header the rule too; a heading within a table stands out."""
        told = list(cells)
        if self._is_named and len(told) == 1 and not self._reaching and (told[0][0].is_header or told[0][0].across > 1):
            said = told[0][1].strip("*")
            return [_between_bars([f"**{said}**", *[""] * (told[0][0].across - 1)])] if said else []
        texts = self._laid(told)
        shown = [_between_bars(texts)]
        if any(cell.is_header for cell, _ in told):
            shown.append("|" + "---|" * len(texts))
            self._is_named = True
        return shown

    def _laid(self, cells: Iterable[tuple[Cell, str]]) -> list[str]:
        """What stands in each column, with the cells of rows above that reach into this one."""
        texts: list[str] = []
        for cell, said in cells:
            self._reach(texts)
            for text in (said, *[""] * (cell.across - 1)):
                if cell.down > 1 and len(texts) < _MOST:
                    self._reaching[len(texts)] = text, cell.down - 1
                texts.append(text)
        self._reach(texts)
        return texts

    def _reach(self, texts: list[str]) -> None:
        while len(texts) in self._reaching:
            text, left = self._reaching.pop(len(texts))
            if left > 1:
                self._reaching[len(texts)] = text, left - 1
            texts.append(text)


def _between_bars(texts: Iterable[str]) -> str:
    return f"| {' | '.join(text.replace('|', BAR) for text in texts)} |"
