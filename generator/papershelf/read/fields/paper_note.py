"""Notes in Markdown on one paper, as people who read keep them: its title is the heading of all, its link and names below, then sections."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from papershelf.model import Link, Name, Source
from papershelf.read.document import Document
from papershelf.read.entry.bare_links import with_links
from papershelf.read.entry.byline import below_title
from papershelf.read.entry.citation import cited
from papershelf.read.entry.labels import labels
from papershelf.read.entry.link_item import without_labels
from papershelf.read.entry.markdown_links import IMAGE, LINK, clean, is_label, rel
from papershelf.read.entry.ornaments import without_ornaments
from papershelf.read.entry.place_beside import IN_TITLE, place
from papershelf.read.fields import fields
from papershelf.read.fields.listed_page import POST
from papershelf.read.fields.own_words import own_words
from papershelf.read.fields.page_sections import abstract_of
from papershelf.read.lists.items import is_item
from papershelf.read.lists.layouts import names_and_place, people_of
from papershelf.read.lists.units import is_called_a_list, without_mark
from papershelf.read.posts.headings import HEADING
from papershelf.read.posts.sections import NO_TITLE, is_of_no_paper
from papershelf.read.reader import Found
from papershelf.text import identifiers as ids

NAME = "paper note"
_LED = re.compile(
    r"\A(?:(?:my |paper |reading )?(?:notes?|review|summary)(?: (?:on|of|for))?|paper|论文笔记|论文阅读)\s*[:：]\s*", re.IGNORECASE
)
"""What leads the title of a note: ``Paper review: …``."""
_SECTION = re.compile(
    r"(?:\d{1,2}[.)]?\s+)?(?:tl;?dr|one[- ]line summary|overview|(?:overall )?impressions?|problem(?: statement)?|motivations?|ideas?|(?:key|main|core) \w+|contributions?|approach|method(?:ology)?|model"
    r"|architecture|training|experiments?(?: \w+)*|evaluation|datasets?|limitations?|strengths?|weaknesses|pros|cons|take-?aways?|(?:my )?(?:thoughts|comments|opinion|questions)"
    r"|(?:open )?questions|(?:what|why|how)(?: (?:is|are|was|does|do|did|it|the|this|I|they|we|next)\b.*)?|future work|related works?|details|technical details|implementation(?: details)?|摘要|方法|实验|结论|总结)[.:?]?\Z",
    re.IGNORECASE,
)
"""What sections of notes are called, beside those of papers."""
_OF_SOFTWARE = re.compile(
    r"(?:installation|install|usage|licen[cs]e|contributing|requirements|dependencies|quick ?start|getting started|set-?up|build(?:ing)?|tests?|download|pre-?trained models?|model zoo|change ?log|api|docker)\b.*",
    re.IGNORECASE,
)
"""A section of a README, which may begin with the paper as well."""
_LEADING = frozenset({"paper", "pdf", "code", "project"})
_COLUMNS = {"authors": "authors", "venue": "venue", "year": "year", "date": "date", "paper": "url", "pdf": "pdf", "code": "code", "project": "project",
            "arxiv": "arxiv", "doi": "doi", "keywords": "keywords", "abstract": "abstract", "summary": "abstract"}  # fmt: skip
"""The labels of lines below a title, and as what their values are known."""
_HEAD = re.compile(
    r"(?:(?:basic|paper|general|bibliographic(?:al)?) )?(?:info(?:rmation)?|meta-?data|details|reference|citation|basics)", re.IGNORECASE
)
"""What the section is called that has what else stands right below the title."""
_IN_BOLD = re.compile(r"^(?:[-*+] |\d{1,3}[.)] )?\*\*(?P<title>[^*\n]{12,300}[^*\n?:])\*\*", re.MULTILINE)
_OF_TITLE = 4
"""Words in bold that may be a title; fewer are a label."""
_COMMENT = re.compile(r"\A\s*<!--(?:(?!-->).)*-->", re.DOTALL)
_TAGS = re.compile(r"\W{0,4}(?:tags?|topics?|topic\(s\))\W{0,4}[:：]\W{0,3}(?P<tags>\S.*)", re.IGNORECASE)
_MOST_LINKED = 2
"""Items and headings that may begin with the link of a title: of what is read next."""
_FEWEST_WORDS = 2
_SHORT = 6
"""Words beside a link that may say where and when."""
_LONGEST_LEAD = 12
"""Lines with words below the title, before the first section, that are looked at for names, place and links."""


@dataclass(frozen=True, slots=True)
class _Note:
    """A note cut into its parts."""

    line: int
    title: str
    lead: tuple[str, ...]
    """The lines up to the first section."""
    sections: str
    """All else."""


@dataclass(frozen=True, slots=True)
class _Facts:
    """What stands between the title and the first section."""

    authors: tuple[Name, ...] = ()
    year: str = ""
    venue: str = ""
    csl: dict[str, object] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    labelled: dict[str, str] = field(default_factory=dict)
    """What stands behind labels, by the usual names of columns."""
    said: str = ""
    """What else is said there."""


def sniff(document: Document) -> bool:
    """Whether the first heading is the only one so high, and it or what stands below it alone is of one paper.

    A title that is a link with the identifier of a paper is enough. Else half of the sections must be called as those of notes are, and
    where there are none, names or such a link stand right below the title.
    """
    note = _note(document.text)
    if not note or is_called_a_list(clean(note.title)):
        return False
    heads = [match["text"] for line in note.sections.split("\n") if (match := HEADING.match(line))]
    names = [clean(text) for text in heads]
    if any(map(_OF_SOFTWARE.fullmatch, names)) or _leads_on([*heads, *note.lead, *note.sections.split("\n")]):
        return False
    title, linked = _title(note.title)
    first = next((line for line in note.lead if line.strip()), "")
    if any(ids.told_by_form(link.url) for link in linked):
        return True
    known = sum(bool(_SECTION.match(name) or NO_TITLE.match(name)) and not is_of_no_paper(name) for name in names)
    if known * 2 < len(names) or len(title.split()) < _FEWEST_WORDS or POST.search(title) or _has_titles(document.text):
        return False
    of_first = (_line(_bare(first), _Facts()) if not is_item(first) else None) or _Facts()
    is_told = len(of_first.authors) > 1 or any(ids.told_by_form(link.url) for link in of_first.links)
    return is_told or (bool(names) and _leads_to_a_paper(note))


def _has_titles(text: str) -> bool:
    """Whether paragraphs or items of ``text`` begin with titles in bold, as those of digests."""
    return sum(len(found["title"].split()) >= _OF_TITLE for found in _IN_BOLD.finditer(text)) > _MOST_LINKED


def _leads_on(lines: Sequence[str]) -> bool:
    """Whether ``lines`` are of several papers: items or headings with links of titles."""
    links = (LINK.match(without_mark(line.lstrip("# "))) for line in lines if line.startswith(("#", "-", "*", "+", "1", "[")))
    return sum(bool(link) and not is_label(link["text"]) for link in links if link) > _MOST_LINKED


def read(document: Document) -> Iterator[Found]:
    """The record of the paper: its abstract or summary, and all other sections as a note."""
    if not (note := _note(document.text)):
        return
    title, linked = _title(note.title)
    facts = _facts(note.lead)
    labelled = fields.draft(facts.labelled | {"title": title}, Source(document.file, note.line))
    venue, year = labelled.venue or facts.venue, labelled.date or facts.year
    if found := IN_TITLE.search(title):
        title = title[: found.start()]
        venue, year = (venue, year) if year else place(found["place"], f"({found['place']})")
    abstract, body = abstract_of(note.sections)
    links = tuple(dict.fromkeys((*linked, *facts.links, *labelled.links)))
    identifiers = dict(labelled.identifiers)
    for link in filter(_is_of_paper, links):
        identifiers = ids.told_by_form(link.url) | identifiers
    yield from replace(
        labelled,
        title=title,
        authors=labelled.authors or facts.authors,
        date=year,
        venue=venue,
        csl=facts.csl | labelled.csl,
        abstract=labelled.abstract or abstract.strip(),
        note=own_words(f"{facts.said}\n\n{body}"),
        identifiers=identifiers,
        links=links,
    ).found()


def _note(text: str) -> _Note | None:
    """The parts of ``text``, if it begins with a heading that is the only one so high, but for those of sections."""
    lines = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text).split("\n")
    begin = next((at for at, line in enumerate(lines) if line.strip()), 0)
    heading = HEADING.match(lines[begin])
    if not heading:
        return None
    heads = {at: match for at, line in enumerate(lines) if at > begin and (match := HEADING.match(line))}
    if any(_is_beside(match, len(heading["marks"])) for match in heads.values()):
        return None
    first, *others = [*sorted(heads), len(lines)]
    lead = lines[begin + 1 : first]
    if others and not any(map(str.strip, lead)) and (named := HEADING.match(lines[first])) and _HEAD.fullmatch(clean(named["text"])):
        first, lead = others[0], [*lead, "", *lines[first + 1 : others[0]]]
    return _Note(begin + 1, heading["text"], tuple(lead), "\n".join(lines[first:]))


def _is_beside(heading: re.Match[str], rank: int) -> bool:
    """Whether ``heading`` is as high as one of this ``rank``, and is not called as sections are."""
    level, name = len(heading["marks"]), clean(heading["text"])
    return level < rank or (level == rank and not (_SECTION.match(name) or NO_TITLE.match(name)))


def _title(said: str) -> tuple[str, list[Link]]:
    """The title without what leads it, and the link that it is."""
    text = _LED.sub("", IMAGE.sub("", said).strip())
    links = [Link(rel("", match["url"]), match["url"]) for match in LINK.finditer(text) if not is_label(match["text"])]
    bare, labelled = without_labels(LINK.sub(lambda match: match[0] if is_label(match["text"]) else match["text"], text))
    return clean(bare), links + labelled


def _leads_to_a_paper(note: _Note) -> bool:
    facts = _facts(note.lead)
    return any(map(_is_of_paper, (*_title(note.title)[1], *facts.links))) or not {"url", "pdf", "arxiv", "doi"}.isdisjoint(facts.labelled)


def _is_of_paper(link: Link) -> bool:
    return link.rel in {"paper", "pdf"} or bool(ids.told_by_form(link.url))


def _facts(lead: Sequence[str]) -> _Facts:
    """What the lines below a title give alone, each of them."""
    facts, said, row = _Facts(), list[str](), dict[str, str]()
    end = next(islice((at for at, line in enumerate(lead) if line.strip()), _LONGEST_LEAD, None), len(lead))
    for number, name, value in labels("\n".join(map(_bare, lead[:end]))) if end else ():
        column = _COLUMNS.get(name, "")
        tags = _TAGS.fullmatch(_bare(lead[number - 1]))
        if tags and "keywords" not in row:
            row["keywords"] = re.sub(r"[#`]", "", tags["tags"])
        elif name == "title" or column:
            row |= {column: _value(value, is_link=name in _LEADING)} if column and column not in row else {}
        elif more := _line(without_ornaments(value.strip().strip("_")), facts):
            facts = replace(more, links=(*facts.links, *more.links))
        elif not is_label(clean(value)) or not value.strip():
            said.append(lead[number - 1])
    return replace(facts, said="\n".join([*said, *lead[end:]]).strip(), labelled=row)


def _bare(line: str) -> str:
    return line.strip().removeprefix(">").strip()


def _line(line: str, facts: _Facts) -> _Facts | None:
    """``facts`` with what ``line`` gives, and with its links alone, if it does nothing else than give such."""
    rest, links = without_labels(with_links(line))
    if not facts.authors and (citation := cited(line)):
        return replace(facts, authors=citation.authors, year=citation.year, venue=citation.venue, csl=citation.csl, links=citation.links)
    if not facts.authors and (authors := below_title([rest])[0]):
        return replace(facts, authors=authors, links=tuple(links))
    people, said = names_and_place(clean(rest))
    if not facts.authors and said and (authors := people_of(people)):
        venue, year = place(said, f"({said})")
        return replace(facts, authors=authors, venue=venue, year=year, links=tuple(links))
    venue, year = place(rest, f"({rest})") if len(rest.split()) <= _SHORT else ("", "")
    is_led = len(rest.split()) <= _SHORT // 2 and any(ids.told_by_form(link.url) for link in links)  # "Link to PDF: …"
    if links and (year or is_led or not rest.strip("() ")):
        return replace(facts, venue=facts.venue or venue, year=facts.year or year, links=tuple(links))
    return None


def _value(value: str, *, is_link: bool) -> str:
    """What stands behind a label: an address, or words."""
    linked = with_links(value)
    found = LINK.search(linked) if is_link else None
    return found["url"] if found else clean(LINK.sub(r"\g<text>", value))
