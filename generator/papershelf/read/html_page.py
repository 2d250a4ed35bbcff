"""Pages in HTML as the Markdown that says the same, each line with that of the page which it stands on."""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from html.parser import HTMLParser

from papershelf.read.html_rows import Cell, Table
from papershelf.read.page_address import address, resolved
from papershelf.text.plain import one_line

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|main|article|section|div|table|[uod]l|h[1-6]|p)\b",
    re.IGNORECASE | re.DOTALL,
)
"""What pages in HTML and parts of such begin with."""
_WHOLE = re.compile(r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_BEGINNING = 5_000
_MAIN = re.compile(r"<main\b|\brole=[\"']?main\b", re.IGNORECASE)
_LEFT_OUT = frozenset("head script style nav footer aside button svg noscript template select iframe dialog math".split())
"""Elements that are of the site, or of programs."""
_PARTED = frozenset("p section article ul ol dl table blockquote figure hr pre main".split())
"""A blank line stands before and behind these."""
_LINES = frozenset("div dd dt li tr br details figcaption header center address".split())
"""A line of its own have these."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BREAKS = re.compile(r"\A(?:<br>\s*)+|(?:\s*<br>)+\Z")
"""Breaks at the edges of a cell."""
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_EMPHASIS = {"b": "**", "strong": "**", "i": "*", "em": "*", "cite": "*", "summary": "**"}
_LABEL = re.compile(
    r"\W*(?:paper|pdf|abs(?:tract)?|html|full text|code|data(?:set)?|slides?|video|poster|project(?: page)?|doi|bib(?:tex)?|supp\w*)\W*",
    re.IGNORECASE,
)
"""What links beside papers say; of these alone the addresses without a host are completed."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_MOST = 200
"""Elements within each other. Deeper ones are as good as none."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A page as text."""

    text: str
    lines: Sequence[int]
    """For each line of ``text`` that of the page."""

    def line(self, number: int) -> int:
        """The line of the page for one of ``text``, counted from 1."""
        return self.lines[min(number, len(self.lines)) - 1]


def is_html(text: str) -> bool:
    """Whether ``text`` begins as pages do."""
    return bool(_HTML.match(text))


def is_whole(text: str) -> bool:
    """Whether a page in HTML says that it is one, and is no Markdown that begins with an element."""
    return bool(_WHOLE.search(text[:_BEGINNING]))


def opened(text: str) -> Opened:
    """What a page shows of itself: of its main part alone, where one is marked as such; never an error."""
    page = _Page(whole=not _MAIN.search(text), base=address(text))
    with suppress(AssertionError):  # what the library raises at declarations that are none: what stands above them is read
        page.feed(text)
        page.close()
    page.end_line()
    return Opened("\n".join(said for said, _ in page.said), [line for _, line in page.said] or [1])


@dataclass(slots=True)
class _Open:
    tag: str
    at: int
    """How many pieces of its line stand before it."""
    href: str = ""


@dataclass
class _State:
    stack: list[_Open] = field(default_factory=list)
    left_out: int = 0
    main: int = 0
    lists: int = 0
    cells: int = 0
    tables: list[Table] = field(default_factory=list)
    """Those that are open."""

    @property
    def has_bars(self) -> bool | None:
        """Whether the cells of the table that is open stand between bars; ``None`` if none is open, or that is not known yet."""
        return self.tables[-1].has_bars if self.tables else None


class _Page(HTMLParser):
    def __init__(self, *, whole: bool, base: str) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[tuple[str, int]] = []
        self._whole = whole
        self._base = base
        self._pieces: list[str] = []
        self._line = 1
        self._lead = ""
        self._now = _State()
        self._row_cells: list[Cell] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        now, told = self._now, dict(attrs)
        if tag == "br" and now.cells:
            self._pieces.append("<br>")
        elif tag == "br":
            self._new_line()
        if tag == "hr":
            self._paragraph()
        if tag in _VOID or len(now.stack) > _MOST:
            return
        now.left_out += self._is_left_out(tag)
        is_main = tag == "main" or told.get("role") == "main"
        now.main += is_main
        self._begin(tag, told)
        now.stack.append(_Open("main" if is_main else tag, len(self._pieces), told.get("href") or "" if tag == "a" else ""))

    def handle_endtag(self, tag: str) -> None:
        now = self._now
        names = [one.tag for one in now.stack]
        if tag not in names and not (tag == "div" and "main" in names):
            return
        while now.stack:
            one = now.stack.pop()
            self._end(one)
            if one.tag == tag or (one.tag == "main" and tag in {"div", "section", "article"}):
                break

    def handle_data(self, data: str) -> None:
        if self._now.left_out or not (self._whole or self._now.main):
            return
        text = re.sub(r"\s+", " ", data)
        within = self._now.stack[-1].tag if self._now.stack else ""
        if within in {"sup", "sub"}:
            text = text.translate(_RAISED if within == "sup" else _LOWERED)
        if text != " " or self._pieces:
            if not any(map(str.strip, self._pieces)):
                self._line = self.getpos()[0]
            self._pieces.append(text)

    def end_line(self) -> None:
        """Keeps the line that is being read."""
        text = "".join(self._pieces).strip()
        self._pieces.clear()
        for one in self._now.stack:
            one.at = 0
        if text:
            self.said.append((self._lead + re.sub(r" {2,}", " ", text), self._line))
            self._lead = " " * len(self._lead) if self._now.lists else ""

    def _is_left_out(self, tag: str) -> bool:
        return tag in _LEFT_OUT or (tag == "header" and not any(one.tag in {"main", "article", "section"} for one in self._now.stack))

    def _new_line(self) -> None:
        if self._now.cells:
            self._pieces.append(" ")
        elif not any(one.tag in _HEADINGS for one in self._now.stack):
            self.end_line()

    def _paragraph(self) -> None:
        if self._now.cells:
            self._pieces.append(" ")
            return
        self.end_line()
        if self.said and self.said[-1][0]:
            self.said.append(("", self.getpos()[0]))

    def _begin(self, tag: str, told: Mapping[str, str | None]) -> None:
        now = self._now
        if tag in {"ul", "ol"}:
            now.lists += 1
            self._new_line() if now.lists > 1 else self._paragraph()
        elif tag in _HEADINGS:
            self._paragraph()
            self._lead = "#" * int(tag[1]) + " "
        elif tag in {"td", "th"}:
            self._cell(tag, told)
        elif tag in {"dt", "summary"} or tag in _PARTED or (tag == "tr" and now.has_bars is False):
            self._paragraph()
        elif tag in _LINES:
            self._new_line()
        if tag == "table":
            now.tables.append(Table())
        if tag == "li":
            self._lead = "  " * (max(now.lists, 1) - 1) + "- "

    def _cell(self, tag: str, told: Mapping[str, str | None]) -> None:
        """A cell between bars; in a table without a header, that is there for its looks, lines of their own."""
        tables = self._now.tables
        if tables and tables[-1].has_bars is None:
            tables[-1].has_bars = tag == "th"
        if not self._now.has_bars:
            self._new_line()
            return
        self._line = self._line if self._pieces else self.getpos()[0]
        self._row_cells.append(Cell.of(tag, len(self._pieces), told))
        self._pieces.append("")
        self._now.cells += 1

    def _end(self, one: _Open) -> None:
        now = self._now
        now.left_out -= self._is_left_out(one.tag)
        now.main -= one.tag == "main"
        if one.tag in _EMPHASIS or one.tag == "a":
            self._mark(one)
        if one.tag == "table" and now.tables:
            now.tables.pop()
        if one.tag in {"td", "th"} and now.cells:
            now.cells -= 1
            self._pieces.append(" ")
        elif one.tag in {"td", "th"}:
            self._new_line()
        elif one.tag == "tr" and now.has_bars:
            self._row()
        elif one.tag in {"ul", "ol"}:
            now.lists -= 1
            self._new_line() if now.lists else self._paragraph()
            self._lead = ""
        elif one.tag in _HEADINGS or one.tag in _PARTED:
            self._paragraph()
            self._lead = "" if not now.lists else self._lead
        elif one.tag in _LINES or one.tag == "summary":
            self._new_line()

    def _mark(self, one: _Open) -> None:
        """What stands in an element of a line, with the marks of Markdown; emphasis in headings is none."""
        text = "".join(self._pieces[one.at :])
        bare = text.strip()
        headed = any(each.tag in _HEADINGS for each in self._now.stack)
        url = (
            one.href if re.match("https?://", one.href) else resolved(self._base, one.href) * bool(_LABEL.fullmatch(bare))
        )  # menus have links without hosts
        if not bare or (headed and one.tag != "a") or (one.tag == "a" and not url):
            return
        shown = bare if one.tag == "a" and bare.rstrip("/") == url.rstrip("/") else f"[{bare}]({url})"
        marked = shown if one.tag == "a" else f"{_EMPHASIS[one.tag]}{bare}{_EMPHASIS[one.tag]}"
        del self._pieces[one.at :]
        self._pieces.append(text[: len(text) - len(text.lstrip())] + marked + text[len(text.rstrip()) :])

    def _row(self) -> None:
        """A row between bars; one of a label and a value has a tab between these."""
        cells, self._row_cells = self._row_cells, []
        if not cells:
            self.end_line()
            return
        ends = [*(cell.at for cell in cells[1:]), len(self._pieces)]
        told = [(cell, _BREAKS.sub("", one_line("".join(self._pieces[cell.at : end])))) for cell, end in zip(cells, ends, strict=True)]
        line = self._line
        is_label = [cell.is_header for cell in cells] == [True, False]
        for row in ["\t".join(one_line(said.replace("<br>", " ")) for _, said in told)] if is_label else self._now.tables[-1].row(told):
            self._pieces, self._line = [row], line
            self.end_line()
        self._pieces.clear()
