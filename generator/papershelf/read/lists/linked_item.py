"""An item of a list of links: the paper that its links lead to, and what its words say of it."""

from collections.abc import Iterable
from dataclasses import replace

from papershelf.model import Link, Name, Problem, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft, year_in
from papershelf.read.entry.bare_links import begun_with_names, named_first
from papershelf.read.entry.entry_text import behind_title
from papershelf.read.entry.link_item import parted, without_labels
from papershelf.read.entry.markdown_links import LINK, clean
from papershelf.read.entry.people_beside import are_people, people_alone, signed
from papershelf.read.entry.place_beside import IN_TITLE
from papershelf.read.lists.items import Item
from papershelf.read.lists.noted import with_note
from papershelf.read.references.parts import of_reference
from papershelf.read.references.reference import reference
from papershelf.read.references.title_first import signed as signed_with_place
from papershelf.text import links as addresses
from papershelf.text.people import names
from papershelf.text.plain import quoted


def from_item(document: Document, item: Item) -> Draft | Problem:
    """The paper of ``item``, or why it has none."""
    source = Source(document.file, item.line)
    if not LINK.search(item.text) and (found := reference(item.text)) and not item.more:
        return of_reference(source, found)
    text, below = item.texts()
    authors, date, title, rest, links = _own_line(text, is_bare=not LINK.search(item.text))
    named, more, more_links = _below(below, has_authors=bool(authors))
    authors, links = authors or named, links + more_links
    if not authors and not more and (told := _signed(Draft(source, title, links=tuple(links)), rest)):
        return told
    if not authors:
        authors, rest, beside = _people(rest)
        links += beside
    if in_title := IN_TITLE.search(title):
        title, rest = title[: in_title.start()], f"({in_title['place']}) {rest}".strip()
    note = " ".join(part for part in (rest.strip(), *more) if part)
    draft = with_note(Draft(source, title, authors=authors, date=date, links=tuple(links)), note)
    homeless = not rest and not more and len(links) == 1 and addresses.same(links[0].url).count("/") < 1
    if homeless or not (title or draft.stand_in):
        return Problem(document.file, item.line, f"a link that leads to no paper, left out: {quoted(text)}")
    return draft


def _signed(draft: Draft, rest: str) -> Draft | None:
    """``draft`` with the authors and the place that ``rest`` is, where it is no more than these."""
    if people_alone(rest)[0] or not (told := signed_with_place(rest)):
        return None
    _, authors, where = told
    return with_note(replace(draft, authors=authors, venue=where.venue, date=where.year, csl=where.csl), "")


def _people(rest: str) -> tuple[tuple[Name, ...], str, list[Link]]:
    """The authors that ``rest`` names, what it says besides, and links of theirs."""
    people, left = signed(rest)
    people, left = (people, left) if people else people_alone(left)
    if people:
        return names.from_list(people), left, []
    authors, left, beside = behind_title(left)
    return authors, left, list(beside)


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
