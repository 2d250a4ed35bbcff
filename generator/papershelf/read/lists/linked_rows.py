"""A table with links, or all of words: a row a paper, and what its columns say of it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from papershelf.model import Link, Problem, Rel, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.entry.bare_links import with_links
from papershelf.read.entry.labels import SIGNS
from papershelf.read.entry.link_item import parted
from papershelf.read.entry.markdown_links import LINK, clean, is_label, rel
from papershelf.read.entry.ornaments import without_ornaments
from papershelf.read.entry.people_beside import are_people, is_person, people_alone
from papershelf.read.lists.items import BREAK
from papershelf.read.lists.link_table import COLUMNS, Row, Table
from papershelf.read.lists.noted import with_note
from papershelf.text import identifiers as ids
from papershelf.text.people import names
from papershelf.text.placeholders import is_nothing
from papershelf.text.plain import one_line, quoted, shorten

_SHORTEST_WORD = 4
"""Characters. A shorter word on a link in a table says no more than its column: "S" below "Slides"."""
_SIGN = re.compile(rf"\A(?P<mark>\*{{0,2}})\s*(?:{SIGNS}\s*)+")
"""What shows of which kind a talk is: ``⚡ Bees at Dusk``."""
_WITHOUT_YEAR = re.compile(r"\A(?!.*(?:19|20)\d\d)[\d:./ –-]+(?:[ap]m)?\Z", re.IGNORECASE)
"""A time of the day, or a day: ``09:00–09:20``, ``29/03``."""
_COMMAS = re.compile(r"\s*,[\s,]*")
"""What parts names that have a line each, which may end in a comma."""
_SAID_OF = re.compile(r"\A(?:\d{1,3}[.)]\s+)?(?=\*\*(?![^*]*\]\()[^*]{3,}\*\*\s+[–—-]\s+\S)")
"""What leads a title in bold before what is said of it: ``1) **Bees at Dusk** - bees are few``."""
_STANDS_OUT = re.compile(r"\*\*|__|<b>|#")
"""How the heading of some rows of a table begins."""


def from_table(document: Document, table: Table) -> Iterator[Draft | Problem]:
    """A record for every row that has a title and a link or authors, or stands in a table that is all words; one problem for a table of links without titles."""
    has_links = any(row.has_link for row in table.rows)
    if has_links and not any(row.known("title") for row in table.rows):
        told = shorten(", ".join(name for name in table.header if name), 60)
        yield Problem(document.file, table.line, f"a table without a column of titles, left out: {told}")
        return
    are_papers = table.is_of_words
    for row in table.rows:
        if are_papers and _leads_rows(row):
            continue
        if row.over > 1 and has_links:
            yield Problem(document.file, row.line, f"{row.over} cells more than the header has, the row left out")
            continue
        says = are_papers or row.known("authors") or (has_links and (row.known("venue") or row.known("year")))
        draft = _from_row(document, row) if row.has_link or says else None
        if draft and draft.title:
            yield draft
        elif has_links and not _leads_rows(row) and (words := one_line(clean(" ".join(row.cells.values())))):
            what = "a title" if row.has_link else "a link"
            yield Problem(document.file, row.line, f"a row without {what}, left out: {quoted(words)}")


def _leads_rows(row: Row) -> bool:
    """Whether a row is a heading of those below it: one cell alone that stands out."""
    said = [cell for cell in row.cells.values() if cell]
    return len(said) == 1 and bool(_STANDS_OUT.match(said[0]))


def _from_row(document: Document, row: Row) -> Draft:
    title, below, rest, links = _title_cell(row.known("title"))
    people = _COMMAS.sub(", ", clean(BREAK.sub(", ", row.known("authors").strip())))
    people, rest = (people or below, rest) if people or below else people_alone(rest)
    notes, texts = [rest], {field: clean(cell) for field, cell in row.texts() if not is_nothing(clean(cell))}
    for name, cell in row.cells.items():
        if cell != row.known("title"):
            linked = with_links(cell)
            links += [Link(_rel(match["text"], name, match["url"]), match["url"]) for match in LINK.finditer(linked)]
            if name in COLUMNS["code"] and linked == cell and "](" not in cell and not is_nothing(clean(cell)):
                notes.append(clean(cell))
    note = " ".join(note for note in (*notes, texts.pop("note", "")) if note)
    venue, year = clean(row.known("venue")), _WITHOUT_YEAR.sub("", clean(row.known("year")))
    authors = names.from_list(people) if people else ()
    source = Source(document.file, row.line)
    draft = with_note(Draft(source, title, authors=authors, venue=venue, date=year, links=tuple(links)), note)
    keywords = tuple(filter(None, re.split(r"\s*[;,，；、]\s*", texts.pop("keywords", ""))))
    abstract = texts.pop("abstract", "")
    return replace(draft, abstract=abstract, keywords=keywords, identifiers={**texts, **draft.identifiers})


def _title_cell(cell: str) -> tuple[str, str, str, list[Link]]:
    """Title, the names on lines of their own below it, what else is said of it, and links."""
    first, *below = BREAK.split(_SIGN.sub(r"\g<mark>", without_ornaments(cell).strip()))
    said = " ".join(below)
    people = said if are_people(said) or is_person(said) else ""
    told = first if people else f"{first} {said}".rstrip()
    linked = with_links(told)
    bold = _SAID_OF.match(linked)
    title, rest, links = parted(linked[bold.end() if bold else 0 :]) if bold or "](" in linked else (clean(told), "", [])
    return title, clean(people), rest, links


def _rel(text: str, column: str, url: str) -> Rel:
    """By the link's words and its column; where the words say nothing, an address of a paper says more than its column: "Code", say."""
    return rel(f"{text} {column}" if (is_label(text) or len(text) < _SHORTEST_WORD) and not ids.told_by_form(url) else text, url)
