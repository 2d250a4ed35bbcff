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
from papershelf.read.entry.people_beside import are_people, is_person, people_alone, people_first, signed
from papershelf.read.entry.place_beside import IN_TITLE
from papershelf.read.lists.items import Item
from papershelf.read.lists.noted import with_note
from papershelf.read.posts.sections import is_of_no_paper
from papershelf.read.references.parts import of_reference
from papershelf.read.references.reference import reference
from papershelf.read.references.title_first import signed as signed_with_place
from papershelf.text import links as addresses
from papershelf.text.people import names
from papershelf.text.plain import quoted


def are_led_by_names(items: Iterable[Item]) -> bool:
    """Whether names of people stand before the links of most of ``items``: several, so that a name alone is one too."""
    led = [names_before for item in items if item.has_link for names_before in [people_first(item.text)[0]]]
    several = sum(map(are_people, led))
    return several > 0 and (several * 2 >= len(led) or sum(map(bool, led)) * 5 >= len(led) * 4)


def with_single_authors(found: list[Draft | Problem]) -> list[Draft | Problem]:
    """``found`` with a name alone beside a title as its author, where nearly all have such or several authors."""
    drafts = [one for one in found if isinstance(one, Draft)]
    several = sum(len(draft.authors) > 1 for draft in drafts)
    single = {draft.source.line for draft in drafts if not draft.authors and is_person(draft.note)}
    if not several or (several + len(single)) * 5 < len(drafts) * 4:
        return found
    return [
        replace(one, authors=names.from_list(one.note.strip(" .,;")), note="")
        if isinstance(one, Draft) and one.source.line in single
        else one
        for one in found
    ]


def from_item(document: Document, item: Item, *, led: bool = False) -> Draft | Problem:
    """The paper of ``item``, or why it has none; where items are ``led`` by names, with these as its authors."""
    source = Source(document.file, item.line)
    if not LINK.search(item.text) and (found := reference(item.text)) and not item.more:
        return of_reference(source, found)
    text, below = item.texts()
    leading, text = people_first(text) if led else ("", text)
    authors, date, title, rest, links = _own_line(text, is_bare=not LINK.search(item.text))
    authors = authors or names.from_list(leading)
    named, more, more_links = _below(below, has_authors=bool(authors))
    authors, links = authors or named, links + more_links
    if not authors and not more and (told := _signed(Draft(source, title, links=tuple(links)), rest)):
        return told
    if not authors:
        authors, rest, beside = _people(rest)
        links += beside
    if in_title := IN_TITLE.search(title):
        title, rest = title[: in_title.start()], f"({in_title['place']}) {rest}".strip()
    if is_of_no_paper(title):
        return Problem(document.file, item.line, f"an item that names no paper, left out: {quoted(title)}")
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
