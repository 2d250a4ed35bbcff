"""What stands below the entries of a listing or digest in another form, and would be read as words on the last: a table, a list of further papers."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from papershelf.model import Problem, Record
from papershelf.read.columns import has_title, known
from papershelf.read.document import Block, Document
from papershelf.read.entry.markdown_links import LINK, is_label
from papershelf.read.fields import table
from papershelf.read.labelled import daily
from papershelf.read.labelled.blocks import LONGEST_TITLE
from papershelf.read.listings import listing
from papershelf.read.lists import titles, titles_with_authors
from papershelf.read.posts import digest
from papershelf.read.reader import Found, Reader
from papershelf.read.readers import READERS

_OVER_TABLES = frozenset({daily.NAME, digest.NAME, listing.NAME, titles.NAME, titles_with_authors.NAME})
_OVER_LISTS = frozenset({daily.NAME, digest.NAME, listing.NAME, titles.NAME})
_LONGEST_NAME = 40
_LONGEST_LEAD = 60
_FEWEST, _FEWEST_LINKS = 3, 2
_ITEM = re.compile(r"[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+\S")
_PAPERS = r"(?:readings?|reading list|papers|preprints|(?:further|more|other|additional) articles|lektüre|lesetipps|aufsätze|lectures|lecturas|artículos|leituras|artigos|letture|articoli)\b|论文|文献|論文"
_LEAD = re.compile(
    rf"#{{0,6}} *(?:\*\*|__)?(?:[^\n.!?:]{{0,40}}\b(?:{_PAPERS})[^\n.!?:]{{0,20}}|also (?:seen|read|noted|new|published|of interest)|auch (?:gelesen|gesehen)|aussi (?:lus?|vus?)):?(?:\*\*|__)?:?[ \t]*\Z",
    re.IGNORECASE,
)
"""What leads a list of papers at the end: ``Further reading``, ``Also seen:``, ``## More papers``."""


def parted(reader: Reader, document: Document) -> tuple[Reader, Document, list[Found]]:
    """``document``, which ``reader`` knows, without what stands below its entries in another form, what that says, and who reads the rest."""
    at = (_table(document) if reader.name in _OVER_TABLES else 0) or (
        _list(document, labelled=reader.name == daily.NAME) if reader.name in _OVER_LISTS else 0
    )
    lines = document.text.split("\n") if at else []
    found = list(_found(replace(document, text="\n".join(lines[at:])), at)) if at else []
    fewest = 1 if not at or not _ITEM.match(lines[at]) else _FEWEST_LINKS if _is_linked(lines[at]) else _FEWEST
    if sum(isinstance(item, Record) for item in found) < fewest:
        return reader, document, []
    lead = next((above for above in range(at - 1, 0, -1) if lines[above].strip()), at)
    above = replace(document, text="\n".join(lines[: lead if _is_lead(lines[lead]) or lines[lead].startswith("#") else at]) + "\n")
    own = next((one for one in READERS if one.sniff(above)), None)
    if own is reader or (own and reader.name == titles.NAME and own.name in _OVER_LISTS and _are_papers(own.read(above))):
        return own, above, found  # of items and other texts "titles" knows the items alone
    return reader, document, []


def _are_papers(found: Iterable[Found]) -> bool:
    """Whether several records have an abstract that is one."""
    return sum(isinstance(item, Record) and len(item.abstract) > LONGEST_TITLE for item in found) > 1


def _found(part: Document, above: int) -> Iterator[Found]:
    """What the first reader finds that knows ``part``, with the lines of the file."""
    reader = next((reader for reader in READERS if reader.sniff(part)), None)
    for item in reader.read(part) if reader else ():
        if isinstance(item, Record):
            yield replace(item, source=replace(item.source, line=(item.source.line or 1) + above))
        elif isinstance(item, Problem):
            yield replace(item, line=(item.line or 1) + above)


def _table(document: Document) -> int:
    """How many lines stand above a table; 0 where there is none, or nothing above."""
    return next((block.line - 1 for block in document.blocks[1:] if _is_header(block) and _is_table(document, block)), 0)


def _is_header(block: Block) -> bool:
    first, _, rest = block.text.partition("\n")
    for delimiter in ",\t;|" if rest and len(first) <= 10 * _LONGEST_NAME else "":
        row = next(csv.reader([first], delimiter=delimiter), [])
        if len(row) > 1 and all(0 < len(cell) <= _LONGEST_NAME for cell in row) and has_title(row):
            return sum(bool(known(cell)) for cell in row) > 1 and not first.startswith("|")
    return False


def _is_table(document: Document, block: Block) -> bool:
    return table.sniff(replace(document, text="\n".join(document.text.split("\n")[block.line - 1 :])))


def _list(document: Document, *, labelled: bool) -> int:
    """How many lines stand above the items that a file ends with; 0 where there are none.

    They are led as lists of papers are, or lead to such below a heading; below ``labelled`` entries they may stand alone.
    """
    lines = document.text.rstrip().split("\n")
    at = next(
        (at for at in range(len(lines) - 1, -1, -1) if lines[at].strip() and not _ITEM.match(lines[at]) and lines[at][:1] not in " \t"), -1
    )
    items = [line for line in lines[at + 1 :] if _ITEM.match(line)]
    are_led = len(items) >= _FEWEST and _is_lead(lines[at])
    are_titles = labelled and len(items) >= _FEWEST and not any(map(_ITEM.match, lines[:at])) and all(map(_may_be_title, items))
    if at < 1 or not (
        are_led
        or (are_titles and not lines[at + 1].strip() and not _is_lead_of_its_own(lines, at))
        or (len(items) >= _FEWEST_LINKS and all(map(_is_linked, items)) and _is_alone(lines, at))
    ):
        return 0
    return next(above for above in range(at + 1, len(lines)) if lines[above].strip())


def _is_lead_of_its_own(lines: Sequence[str], at: int) -> bool:
    """Whether the line ``at`` is a short paragraph, which says what the items below it are: ``Related posts:``."""
    return len(lines[at]) <= _LONGEST_LEAD and not lines[at - 1].strip()


def _may_be_title(item: str) -> bool:
    """Whether an item has some words, and is no sentence, as points of an abstract are."""
    return len(item.split()) > _FEWEST and not item.rstrip().endswith((".", ";", ":", ","))


def _is_linked(item: str) -> bool:
    """Whether an item begins with a link that says a title."""
    mark = _ITEM.match(item)
    link = LINK.match(item, mark.end() - 1) if mark else None
    return link is not None and not is_label(link["text"])


def _is_alone(lines: Sequence[str], at: int) -> bool:
    """Whether the line ``at`` is a heading or leads papers, and no other heading has items right below."""
    listed = [
        place for place, line in enumerate(lines) if line.startswith("#") and _ITEM.match(next(filter(str.strip, lines[place + 1 :]), ""))
    ]
    return listed == [at] or (not listed and _is_lead(lines[at]))


def _is_lead(line: str) -> bool:
    return len(line) <= _LONGEST_LEAD and bool(_LEAD.match(line))
