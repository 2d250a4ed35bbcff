"""Tables of Markdown, with the columns that lists of papers have."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from papershelf.read.columns import field_of
from papershelf.read.entry.bare_links import has_address
from papershelf.read.entry.labels import SIGNS
from papershelf.read.entry.markdown_links import clean
from papershelf.read.entry.people_beside import are_people, is_person
from papershelf.read.lists.items import BREAK

_RULE = re.compile(r"[\s|:-]+\Z")
_OPEN_ROW = re.compile(r"[^|\s].*\|.*[^|\s]\s*\Z")
_OPEN_RULE = re.compile(r"[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\Z")
"""Rows, and the rule below the header, of a table without bars at its edges."""
COLUMNS = {"title": ("title", "paper", "name", "paper title", "论文", "标题", "论文标题", "题目", "论文题目", "タイトル", "論文", "titel", "titre", "título"),
            "authors": ("authors", "author", "作者", "著者", "autoren", "auteurs", "autores"),
            "venue": ("venue", "conference", "journal", "publication", "pub", "pub.", "where", "published in", "appeared in", "会议", "期刊", "发表", "出处", "学会", "zeitschrift", "revue", "revista"),
            "year": ("year", "date", "time", "published", "年份", "年", "日期", "时间", "发表时间", "jahr", "année", "año"),
            "code": ("code", "github", "project", "link", "links", "paper link", "pdf", "url", "resource", "链接", "代码", "论文链接")}  # fmt: skip
_NAMES = frozenset(name for names in COLUMNS.values() for name in names)
_OF_ARXIV = frozenset({"arxiv", "arxiv id", "arxiv_id", "arxiv number", "id"})
_ARXIV = re.compile(r"\A(?=\d{4}\.\d{4,5}(?:v\d+)?\Z)")
"""Where a number of arXiv alone stands in a cell."""
_NOTES = frozenset(
    "note notes comment comments remark remarks tldr tl;dr takeaway takeaways highlights description contribution contributions".split()
)
_COUNTS = frozenset({"", "#", "no", "no.", "nr", "nr.", "id", "index", "rank", "序号", "编号"})
"""Names of columns that count the rows."""
_FIELDS = frozenset({"abstract", "keywords", "note", "doi", "pmid", "isbn"})
_SIGN = re.compile(SIGNS)
_BRACKET = re.compile(r"(?P<before>[^()（）]*)[(（](?P<inside>[^()（）]*)[)）]\s*")


def _named(header: list[str]) -> list[str]:
    """The names of columns in small letters; one in two languages, or with an emoji, is called as the one of its names that is known."""
    names: list[str] = []
    for cell in header:
        name = clean(_SIGN.sub("", clean(cell))).lower()
        bracket = _BRACKET.fullmatch(name)
        either = [
            name,
            *((bracket["before"].strip(), bracket["inside"].strip()) if bracket else ()),
            *(part.strip() for part in re.split(r"[/|／]", name)),
        ]
        names.append(next((one for one in either if one in _NAMES and one not in names), name))
    return names


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

    def texts(self) -> Iterator[tuple[str, str]]:
        """What cells say beside title, authors, venue, year and links, by field: ``abstract``, ``keywords``, ``note``, or an identifier."""
        for name, cell in self.cells.items():
            if cell and (field := _field(name)):
                yield field, cell

    def unused(self) -> Iterator[str]:
        """The names of columns with words of which nothing is made."""
        for name, cell in self.cells.items():
            if cell and name not in _NAMES and not (_field(name) or name in _COUNTS or has_address(cell)):
                yield name


def _field(name: str) -> str:
    if name in _NAMES:
        return ""
    field = "note" if name in _NOTES else field_of(name)
    return field if field in _FIELDS else ""


@dataclass(slots=True)
class Table:
    """A table with a header."""

    line: int
    header: list[str]
    rows: list[Row] = field(default_factory=list)

    @property
    def is_of_words(self) -> bool:
        """Whether it has columns of titles and of authors or abstracts, and no link at all: a row is a paper then, though it leads nowhere."""
        names = set(self.header)
        told = not names.isdisjoint(COLUMNS["authors"]) or any(field_of(name) == "abstract" for name in names) or self._names_speakers
        return told and not names.isdisjoint(set(COLUMNS["title"]) - {"name"}) and not any(row.has_link for row in self.rows)

    @property
    def _names_speakers(self) -> bool:
        """Whether names stand below the titles of most rows, in their cells."""
        below = [BREAK.split(row.known("title").strip().removesuffix("<br>"), maxsplit=1)[1:] for row in self.rows]
        return sum(are_people(said) or is_person(clean(said)) for cell in below for said in cell) * 2 > len(self.rows)


def tables(text: str) -> list[Table]:
    """The tables that have a rule below their header."""
    found: list[Table] = []
    table: Table | None = None
    before: list[str] = []
    lines = [*text.split("\n"), ""]
    for number, line in enumerate(lines[:-1], 1):
        is_open = table or _OPEN_RULE.match(lines[number]) or (before and _OPEN_RULE.match(line))
        inside = _inside(line, is_open=bool(is_open))
        if not inside:
            table, before = None, []
            continue
        cells = [cell.strip().replace(r"\|", "|") for cell in re.split(r"(?<!\\)\|", inside)]
        if _RULE.match(inside) and before:
            table = Table(number - 1, _named(before))
            if found and found[-1].rows and found[-1].rows[-1].line == number - 1:
                del found[-1].rows[-1]
            found.append(table)
        elif table:
            told = {
                name: _ARXIV.sub("arXiv:", cell) if name in _OF_ARXIV else cell for name, cell in zip(table.header, cells, strict=False)
            }
            table.rows.append(Row(number, told, len(cells) - len(table.header)))
        before = cells
    return found


def _inside(line: str, *, is_open: bool) -> str:
    """A row without the bars at its edges, of which the last may be missing, and in a table that ``is_open`` both; nothing where it is none."""
    bare = line.strip()
    if bare.startswith("|"):
        return bare[1:].removesuffix("|") if "|" in bare[2:] else ""
    return bare if is_open and _OPEN_ROW.match(line) else ""
