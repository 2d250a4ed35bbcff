"""Lists of links in Markdown, as "awesome" lists keep papers: an item or a row of a table a paper, with a few words on it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from papershelf.model import Link, Problem, Rel, Seed, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.link_item import (
    IMAGE,
    IN_TITLE,
    LINK,
    are_people,
    clean,
    in_markdown,
    is_label,
    parted,
    place,
    rel,
    signed,
    without_labels,
)
from papershelf.read.reader import Found
from papershelf.text import identifiers as ids
from papershelf.text import links as addresses
from papershelf.text import marks, names
from papershelf.text.plain import one_line, shorten

NAME = "link list"
_ITEM = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|\d{1,4}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?P<text>\S.*)")
_ROW = re.compile(r"\s*\|(?P<cells>.+)\|\s*\Z")
_RULE = re.compile(r"[\s|:-]+\Z")
_COLUMNS = {"title": ("title", "paper", "name", "paper title", "论文"), "authors": ("authors", "author"), "venue": ("venue", "conference", "journal", "publication", "pub", "pub."),
            "year": ("year", "date", "time", "published"), "code": ("code", "github", "project", "link", "links", "paper link", "pdf", "url", "resource")}  # fmt: skip
_LONGEST = 300
"""Characters beside links that half of the items must not have: with more they are the entries of a digest."""
_SHORTEST = 8
"""Characters. Shorter words in a link are a name or a label ("Home"), unless nothing else is there."""


@dataclass(slots=True)
class _Item:
    line: int
    text: str
    more: list[str] = field(default_factory=list)
    """Deeper items and lines under it."""


def sniff(document: Document) -> bool:
    """Whether items with a link are two at least and a third of the paragraphs and items, or there is a table of such rows."""
    text = in_markdown(document.text)
    lengths = sorted(len(LINK.sub("", item.text)) for item in _items(text) if any(map(LINK.search, (item.text, *item.more))))
    items = len(lengths)
    if items >= 2 and lengths[items // 2] < _LONGEST:
        lines = [line for line in text.split("\n") if line.strip() and not line.lstrip().startswith(("#", ">", "|", "!", "<", "```"))]
        prose = sum(1 for line in lines if not _ITEM.match(line) and not line.startswith((" ", "\t")))
        return items * 2 >= prose
    return sum(1 for _ in _rows(text)) >= 2


def read(document: Document) -> Iterator[Found]:
    """A record for every item and every row of a table that has a link; contents of the page itself are none."""
    text = in_markdown(document.text)
    heading = re.search(r"^#\s+(.+?)\s*#*$", document.text, re.MULTILINE)
    yield Seed(document.file, NAME, heading=marks.words(LINK.sub(r"\g<text>", IMAGE.sub("", heading[1]))).strip() if heading else "")
    found: list[Draft | Problem] = [draft for item in _items(text) if (draft := _from_item(document, item))]
    found += [draft for line, row in _rows(text) if (draft := _from_row(document, line, row))]
    for item in sorted(found, key=lambda item: item.source.line if isinstance(item, Draft) else item.line or 0):
        yield from item.found() if isinstance(item, Draft) else (item,)


def _items(text: str) -> Iterator[_Item]:
    """The items with links; what is indented under one and has no link of a title belongs to it."""
    item: _Item | None = None
    depth, fenced = 0, False
    for number, line in enumerate(text.split("\n"), 1):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        match = None if fenced else _ITEM.match(line)
        indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        if match and item and indent > depth and not _has_title(match["text"]):
            item.more.append(match["text"].strip())
        elif match:
            if item:
                yield item
            item, depth = _Item(number, match["text"].strip()), indent
        elif item and line.strip() and indent > depth and not fenced:
            item.more.append(line.strip())
        elif item and not line.strip():
            continue
        elif item:
            yield item
            item = None
    if item:
        yield item


def _has_title(text: str) -> bool:
    links = list(LINK.finditer(IMAGE.sub("", text)))
    return bool(links) and not is_label(links[0]["text"]) and len(links[0]["text"]) >= _SHORTEST and links[0].start() < 12


def _from_item(document: Document, item: _Item) -> Draft | Problem | None:
    text = IMAGE.sub("", item.text)
    if not LINK.search(text) and not any(LINK.search(line) for line in item.more):
        return None
    title, rest, links = parted(text)
    more: list[str] = []
    authors = ""
    for line in item.more:
        bare, its_links = without_labels(IMAGE.sub("", line))
        links += its_links
        if bare and not authors and not its_links and are_people(bare):
            authors = clean(bare).rstrip(".")
        elif bare:
            more.append(bare)
    if not authors:
        authors, rest = signed(rest)
    if in_title := IN_TITLE.search(title):
        title, rest = title[: in_title.start()], f"({in_title['place']}) {rest}".strip()
    if not title or (not rest and not more and len(links) == 1 and addresses.same(links[0].url).count("/") < 1):
        return Problem(document.file, item.line, f"a link that leads to no paper, left out: “{shorten(one_line(text), 60)}”")
    return _draft(Source(document.file, item.line), title, " ".join(part for part in (rest, *more) if part), links, authors=authors)


def _draft(source: Source, title: str, note: str, links: list[Link], *, authors: str = "", venue: str = "", date: str = "") -> Draft:
    said, year = place(note, f"({venue} {date})")
    identifiers: dict[str, str] = {}
    for link in links:
        if link.rel in {"paper", "pdf", "other"}:
            identifiers = ids.told_by_form(link.url) | identifiers
    return Draft(
        source,
        title,
        authors=names.from_list(authors) if authors else (),
        date=date or year,
        venue=venue or said,
        note=marks.mend(note),
        identifiers=identifiers,
        links=tuple(links),
    )


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of tables that have a link, by the names of their columns."""
    header: list[str] = []
    before: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        match = _ROW.match(line)
        if not match:
            header, before = [], []
            continue
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", match["cells"])]
        if _RULE.match(match["cells"]) and before:
            header = [clean(cell).lower() for cell in before]
        elif header and len(cells) <= len(header) + 1 and LINK.search(line):
            yield number, dict(zip(header, cells, strict=False))
        before = cells


def _rel(text: str, column: str, url: str) -> Rel:
    """By the link's words and its column; where the words say nothing, an address of a paper says more than its column: "Code", say."""
    return rel(f"{text} {column}" if is_label(text) and not ids.told_by_form(url) else text, url)


def _from_row(document: Document, line: int, row: dict[str, str]) -> Draft | None:
    known = {field: next((row[name] for name in of if row.get(name)), "") for field, of in _COLUMNS.items()}
    title, rest, links = parted(IMAGE.sub("", known["title"])) if "](" in known["title"] else (clean(known["title"]), "", [])
    if not title:
        return None
    for name, cell in row.items():
        if cell != known["title"]:
            links += [Link(_rel(match["text"], name, match["url"]), match["url"]) for match in LINK.finditer(cell)]
    year = clean(known["year"])
    return _draft(Source(document.file, line), title, rest, links, authors=clean(known["authors"]), venue=clean(known["venue"]), date=year)
