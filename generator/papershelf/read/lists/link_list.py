"""Lists of links in Markdown, as "awesome" lists keep papers: an item or a row of a table a paper, with a few words on it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from papershelf.model import Link, Name, Problem, Rel, Seed, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft, known, year_in
from papershelf.read.entry.bare_links import begun_with_names, named_first, with_links
from papershelf.read.entry.entry_text import behind_title
from papershelf.read.entry.link_item import IN_TITLE, are_people, is_only, parted, people_alone, place, signed, without_labels
from papershelf.read.entry.markdown_links import LINK, clean, in_markdown, is_label, rel
from papershelf.read.entry.ornaments import without_ornaments
from papershelf.read.lists.headed_papers import headed_papers
from papershelf.read.lists.items import BREAK, Item, is_item, items, with_marks, without_links
from papershelf.read.lists.link_table import COLUMNS, Row, Table, tables
from papershelf.read.posts.headings import heading_of, untitled
from papershelf.read.reader import Found
from papershelf.read.references.parts import of_reference
from papershelf.read.references.reference import reference
from papershelf.read.references.title_first import signed as signed_with_place
from papershelf.text import identifiers as ids
from papershelf.text import links as addresses
from papershelf.text import marks
from papershelf.text.people import names
from papershelf.text.placeholders import is_nothing
from papershelf.text.plain import one_line, quoted, shorten

NAME = "link list"
_LONGEST = 300
"""Characters beside links that half of the items must not have: with more they are the entries of a digest."""
_SHORTEST_WORD = 4
"""Characters. A shorter word on a link in a table says no more than its column: "S" below "Slides"."""
_STANDS_OUT = re.compile(r"\*\*|__|<b>|#")
"""How the heading of some rows of a table begins."""


def sniff(document: Document) -> bool:
    """Whether items with a link are two at least and a third of the paragraphs and items, or there is a table of such rows."""
    text = with_marks(in_markdown(document.text))
    lengths = sorted(len(LINK.sub("", item.text)) for item in items(text) if item.has_link)
    count = len(lengths)
    if count >= 2 and lengths[count // 2] < _LONGEST:
        lines = [line for line in text.split("\n") if line.strip() and not line.lstrip().startswith(("#", ">", "|", "!", "<", "```"))]
        prose = sum(1 for line in lines if not is_item(line) and not line.startswith((" ", "\t")))
        return count * 2 >= prose and sum(1 for _ in headed_papers(text)) * 2 < count
    return sum(len(table.rows) if table.is_of_words else sum(row.has_link for row in table.rows) for table in tables(text)) >= 2


def read(document: Document) -> Iterator[Found]:
    """A record for every item that has a link and every row of a table with such; contents of the page itself are none."""
    text = with_marks(in_markdown(document.text))
    yield Seed(document.file, NAME, heading=heading_of(document.text, deepest=1))
    every = items(text)
    found: list[Draft | Problem] = [_from_item(document, item) for item in every if item.has_link]
    found += without_links(document.file, every)
    found += [untitled(document.file, line, title) for line, title in headed_papers(text)]
    for table in tables(text):
        found += _from_table(document, table)
    for item in sorted(found, key=lambda item: item.source.line if isinstance(item, Draft) else item.line or 0):
        yield from item.found() if isinstance(item, Draft) else (item,)


def _from_item(document: Document, item: Item) -> Draft | Problem:
    if not LINK.search(item.text) and (found := reference(item.text)) and not item.more:
        return of_reference(Source(document.file, item.line), found)
    text, below = item.texts()
    authors, date, title, rest, links = _own_line(text, is_bare=not LINK.search(item.text))
    named, more, more_links = _below(below, has_authors=bool(authors))
    authors, links = authors or named, links + more_links
    if not authors and not more and not people_alone(rest)[0] and (told := signed_with_place(rest)):
        _, authors, where = told
        source = Source(document.file, item.line)
        return _with_note(Draft(source, title, authors=authors, venue=where.venue, date=where.year, csl=where.csl, links=tuple(links)), "")
    if not authors:
        people, rest = signed(rest)
        people, rest = (people, rest) if people else people_alone(rest)
        authors, rest, beside = (names.from_list(people), rest, ()) if people else behind_title(rest)
        links += beside
    if in_title := IN_TITLE.search(title):
        title, rest = title[: in_title.start()], f"({in_title['place']}) {rest}".strip()
    note = " ".join(part for part in (rest.strip(), *more) if part)
    draft = _with_note(Draft(Source(document.file, item.line), title, authors=authors, date=date, links=tuple(links)), note)
    homeless = not rest and not more and len(links) == 1 and addresses.same(links[0].url).count("/") < 1
    if homeless or not (title or draft.stand_in):
        return Problem(document.file, item.line, f"a link that leads to no paper, left out: {quoted(text)}")
    return draft


def _own_line(text: str, *, is_bare: bool) -> tuple[tuple[Name, ...], str, str, str, list[Link]]:
    """Authors, date, title, the rest and links of the line of an item; where its links have no marks, it may be a reference."""
    if is_bare and (found := begun_with_names(text)):
        authors, date, title, rest = found
        rest, links = without_labels(rest)
        return authors, date or str(year_in(rest) or ""), title, rest, links
    title, rest, links = parted(text)
    authors, rest = named_first(rest) if is_bare else ((), rest)
    return authors, "", title, rest, links


def _below(lines: Iterable[str], *, has_authors: bool) -> tuple[tuple[Name, ...], list[str], list[Link]]:
    """What the lines under an item say: its authors, if it has none yet, all else, and links."""
    authors: tuple[Name, ...] = ()
    more: list[str] = []
    links: list[Link] = []
    for line in lines:
        bare, its_links = without_labels(line)
        links += its_links
        if bare and not (has_authors or authors or its_links) and are_people(bare):
            authors = names.from_list(clean(bare).rstrip("."))
        elif bare:
            more.append(bare)
    return authors, more, links


def _with_note(draft: Draft, note: str) -> Draft:
    """``draft`` with the venue and the year that ``note`` says, unless it has others, what else that says, and the identifiers in its links."""
    said, year = place(note, f"({draft.venue} {draft.date})")
    note = "" if is_only(note, said, year) else note
    identifiers: dict[str, str] = {}
    for link in draft.links:
        if link.rel in {"paper", "pdf", "other"}:
            identifiers = ids.told_by_form(link.url) | identifiers
    return replace(
        draft,
        stand_in=known(identifiers),
        date=draft.date or year,
        venue=draft.venue or said,
        note=marks.mend(note),
        identifiers=identifiers,
    )


def _rel(text: str, column: str, url: str) -> Rel:
    """By the link's words and its column; where the words say nothing, an address of a paper says more than its column: "Code", say."""
    return rel(f"{text} {column}" if (is_label(text) or len(text) < _SHORTEST_WORD) and not ids.told_by_form(url) else text, url)


def _from_table(document: Document, table: Table) -> Iterator[Draft | Problem]:
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
    title, rest, links = _title_cell(row.known("title"))
    people = clean(row.known("authors"))
    people, rest = (people, rest) if people else people_alone(rest)
    notes, texts = [rest], {field: clean(cell) for field, cell in row.texts() if not is_nothing(clean(cell))}
    for name, cell in row.cells.items():
        if cell != row.known("title"):
            linked = with_links(cell)
            links += [Link(_rel(match["text"], name, match["url"]), match["url"]) for match in LINK.finditer(linked)]
            if name in COLUMNS["code"] and linked == cell and "](" not in cell and not is_nothing(clean(cell)):
                notes.append(clean(cell))
    note = " ".join(note for note in (*notes, texts.pop("note", "")) if note)
    venue, year = clean(row.known("venue")), clean(row.known("year"))
    authors = names.from_list(people) if people else ()
    source = Source(document.file, row.line)
    draft = _with_note(Draft(source, title, authors=authors, venue=venue, date=year, links=tuple(links)), note)
    keywords = tuple(filter(None, re.split(r"\s*[;,，；、]\s*", texts.pop("keywords", ""))))
    abstract = texts.pop("abstract", "")
    return replace(draft, abstract=abstract, keywords=keywords, identifiers={**texts, **draft.identifiers})


def _title_cell(cell: str) -> tuple[str, str, list[Link]]:
    """Title, what is said of it, as the names on lines of their own below it, and links."""
    first, *below = BREAK.split(without_ornaments(cell).strip())
    people = " ".join(below)
    told, said = (first, people) if are_people(people) else (f"{first} {people}".rstrip(), "")
    linked = with_links(told)
    title, rest, links = parted(linked) if "](" in linked else (clean(told), "", [])
    return title, f"{rest} {said}".strip(), links


def unused(document: Document) -> tuple[str, ...]:
    """The columns of tables of which nothing is made."""
    found = (name for table in tables(in_markdown(document.text)) for row in table.rows for name in row.unused())
    return tuple(dict.fromkeys(found))
