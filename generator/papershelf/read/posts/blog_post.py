"""Blog posts whose running text links papers by their titles: a record each, with the sentences that speak of it as a note."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from papershelf.model import Link, Name, Problem, Seed, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.entry.byline import people
from papershelf.read.entry.entry_text import without_images
from papershelf.read.entry.markdown_links import clean
from papershelf.read.posts.headed import has_byline
from papershelf.read.posts.headings import Part, heading_of, parts
from papershelf.read.posts.linked_papers import Mention, mentions
from papershelf.read.posts.outline import Entry, entries_of
from papershelf.read.posts.sections import COMMENTS, is_of_no_interest
from papershelf.read.reader import Found
from papershelf.text import marks
from papershelf.text.plain import one_line, quoted

NAME = "blog post"
_FEWEST = 3
"""Papers, and words of a paragraph beside what it links."""
_FEWEST_WORDS = 6
"""Of a paragraph whose loss is told."""
_NO_PROSE = re.compile(r"[ \t]*(?:[-*+•|>]|\d{1,3}[.)])[ \t]|\*\*[^*\n]+\*\*")
"""Items, tables, quotations, and paragraphs that begin with a title in bold, as those of digests do."""
_BOLD = re.compile(r"(?:[-*+] |\d{1,3}[.)] )?\*\*[^*\n]{4,}\*\*.*\S", re.DOTALL)
_BESIDE = re.compile(r"\[\W*(?:paper|pdf|arxiv|abs\w*|doi|openreview)\W*\]\(", re.IGNORECASE)
"""A link to the paper that a heading names."""
_LINK = re.compile(r"\[[^\[\]]*\]\([^()\s]*\)")


@dataclass(slots=True)
class _Paper:
    line: int
    title: str
    authors: tuple[Name, ...] = ()
    identifiers: dict[str, str] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def add(self, mention: Mention) -> None:
        self.authors = self.authors or mention.authors
        self.identifiers |= mention.identifiers
        self.links.append(mention.link)
        if mention.said and mention.said not in self.said:
            self.said.append(mention.said)


def sniff(document: Document) -> bool:
    """Whether three papers or more are linked in running text, and headings and words in bold name no others."""
    found = parts(document)
    papers, _, _ = _papers(found)
    return len(papers) >= _FEWEST and not _is_digest(found, len(papers))


def read(document: Document) -> Iterator[Found]:
    """A record for every paper; paragraphs that link none are told at once, but for what stands before the first."""
    papers, before, others = _papers(parts(document))
    introduction = "\n\n".join(one_line(part.text) for part in before if not part.level and part.text)
    yield Seed(document.file, NAME, heading=heading_of(document.text), introduction=introduction)
    for paper in papers:
        yield from Draft(
            Source(document.file, paper.line),
            paper.title,
            authors=paper.authors,
            note=marks.mend("\n\n".join(paper.said)),
            identifiers=paper.identifiers,
            links=tuple(paper.links),
        ).found()
    if others:
        what = "a paragraph that links no paper" if len(others) == 1 else f"{len(others)} paragraphs that link no paper"
        yield Problem(document.file, others[0].line, f"{what} by its title, left out: {quoted(clean(others[0].text))}")


def _papers(found: Iterable[Part]) -> tuple[list[_Paper], list[Part], list[Part]]:
    """The papers that paragraphs link, the parts before the first of these, and the paragraphs behind it that link none.

    Such a paragraph goes on about the paper of the one above, if that links one alone; at the end of all, it rather takes leave.
    """
    papers: dict[str, _Paper] = {}
    before: list[Part] = []
    others: list[Part] = []
    last: list[_Paper] = []
    more: list[Part] = []
    for part in takewhile(lambda part: not (part.level and (COMMENTS.match(part.text) or is_of_no_interest(part.text))), found):
        text = one_line(without_images(part.text))
        told = mentions(text) if "](" in text and _is_prose(part, text) else []
        if told or part.level:
            for paper in last:
                paper.said += [one_line(without_images(one.text)) for one in more]
            last, more = [], []
        for mention in told:
            last.append(papers.setdefault(mention.title.casefold(), _Paper(part.line, mention.title)))
            last[-1].add(mention)
        if len(last) > 1:
            last = []
        if not papers:
            before.append(part)
        elif not told and not part.level and len(text.split()) >= _FEWEST_WORDS:
            (more if last else others).append(part)
    return list(papers.values()), before, sorted([*others, *more], key=lambda part: part.line)


def _is_prose(part: Part, text: str) -> bool:
    bare = _LINK.sub("", text)
    words = bare.split()
    is_said = len(words) >= _FEWEST and any(map(str.islower, words)) and not people(bare, alone=True)
    return not part.level and not _NO_PROSE.match(part.text) and is_said


def _is_digest(found: list[Part], papers: int) -> bool:
    """Whether headings or words in bold name papers, which the text below these is on."""
    entries = entries_of(found)
    titled = sum(map(_is_titled, entries))
    return (bool(entries) and titled * 2 >= len(entries)) or papers <= sum(bool(_BOLD.match(part.text)) for part in found if not part.level)


def _is_titled(entry: Entry) -> bool:
    """Whether a heading names a paper: it has a link or authors, or the text below links it, and at most one by its title."""
    texts = [one_line(part.text) for part in entry.below if not part.level]
    linked = sum(len(mentions(text)) for text in texts)
    is_beside = linked <= 1 and any(map(_BESIDE.search, texts))
    return "](" in entry.head.text or has_byline(entry) or not linked or is_beside
