"""Dumps of daily papers: blocks of lines like ``Title: …``, ``PDF: …``, ``Summary: …``, plain or as Markdown; arXiv's mails."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from papershelf.model import Link, Rel, Seed, Source
from papershelf.read import labelled_headings
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.entry_text import title as untitled
from papershelf.read.headed import NO_TITLE
from papershelf.read.labels import labels as labelled
from papershelf.read.link_item import IMAGE, LINK, clean, is_label, parted, rel, without_labels
from papershelf.read.reader import Found
from papershelf.text import identifiers as ids
from papershelf.text import marks, names
from papershelf.text.hyphens import rejoined
from papershelf.text.plain import one_line

NAME = "daily papers"
_UNKNOWN = re.compile(r"(?P<name>[A-Z][\w-]{1,20}(?: [A-Za-z][\w-]{1,20}){0,2}):(?:[ \t]+(?=\S)|[ \t]*\Z)")
"""What may be a label of a list's own, at the start of its line: ``Shelf mark: B 12``."""
_SEPARATOR = re.compile(r"\s*(?:[-=*_~]{3,}|\\\\.*|#{1,6}\s.*)\Z")
_RULE = re.compile(r"[^#]*\Z")
_MARKED = re.compile(r"[ \t]*(?:[-*+][ \t]+)?\*\*(?P<name>[^*\n]{2,60}?)(?::\*\*|\*\*:)|[ \t]*#{2,6}[ \t]")
"""A label in bold, or a heading: what it leads is no more of the text above it, unless it is a section of an abstract."""
_TEXTS = frozenset({"abstract", "summary"})
_MAIL = re.compile(r"\s*\\\\\s*\Z")
_WEB = re.compile(r"https?://[^\s<>\"()\[\]]+")
_LINKS: tuple[tuple[str, Rel], ...] = (("paper", "paper"), ("pdf", "pdf"), ("code", "code"), ("project", "project"))


@dataclass(slots=True)
class _Block:
    line: int
    values: dict[str, list[str]] = field(default_factory=dict)
    """Lines by fields."""
    current: str = ""
    """The field that lines without a label go on with."""
    loose: list[str] = field(default_factory=list)
    """Lines that are of no field."""
    mail: bool = False
    """Whether the text between two ``\\\\`` of a mail is being read: it is the abstract."""

    def begin(self, name: str, value: str) -> None:
        """A line with a label; of a label that comes twice the first value counts, unless it is empty."""
        self.current = name if not any(self.values.get(name, ())) else ""
        if self.current:
            self.values[name] = [value.strip()]

    def end(self) -> None:
        """A line with a label that is not known: what it says is of no field, and an abstract may have such words."""
        if self.current not in _TEXTS:
            self.current = ""

    def go_on(self, line: str) -> None:
        """A line without a label: more of the value before it; blank lines and rules end all but abstracts, rules end these too."""
        if _SEPARATOR.match(line):
            self.mail = not self.mail if _MAIL.match(line) and "title" in self.values else False
            self.current = "abstract" if self.mail and "abstract" not in self.values else ""
            if self.current:
                self.values["abstract"] = []
            elif not _RULE.match(line):
                self.loose.append(line)
        elif self.current and (line.strip() or self.current in _TEXTS or not any(self.values[self.current])):
            self.values[self.current].append(line.strip())
        else:
            self.current = ""
            self.loose.append(line)


def sniff(document: Document) -> bool:
    """Whether titles and other things are labelled as such, line by line; or other things are, below titles that are headings."""
    labels = list(labelled(document.text[:200_000]))
    counted = Counter(field for _, field, _ in labels if field)
    telling = ("abstract", "summary", "pdf", "paper", "authors", "speakers", "arxiv", "doi")
    return any(counted[name] > 0 for name in telling) and (counted["title"] >= 1 or bool(labelled_headings.as_titles(labels)))


def read(document: Document) -> Iterator[Found]:
    """A record for every title that is labelled, or is a heading over labelled lines."""
    mended = rejoined(document.text)
    labels = list(labelled(document.text))
    headed = labelled_headings.as_titles(labels)
    if headed:
        yield Seed(document.file, NAME, heading=labelled_headings.heading(headed))
    for block in _blocks(headed or labels, headed=bool(headed)):
        if "title" in block.values or _TEXTS & block.values.keys():
            draft = _draft(document, block, mended)
            yield from (_under_heading(draft, block) if headed else draft).found()
    yield from labelled_headings.left_out(document.file, headed)


def _blocks(labels: list[tuple[int, str, str]], *, headed: bool) -> Iterator[_Block]:
    """A block begins with its title, or with what stands before the titles of all: an id, a link."""
    counted = Counter(field for _, field, _ in labels if field)
    first = next((field for _, field, _ in labels if field), "title")
    opening = first if not headed and counted[first] >= counted["title"] and first in {"arxiv", "paper", "pdf", "date"} else "title"
    own = _labels_of_its_own(labels)
    block: _Block | None = None
    for number, name, value in labels:
        if (name == opening and (block is None or opening in block.values)) or name == labelled_headings.SECTION:
            if block:
                yield block
            block = _Block(number) if name == opening else None
        if block and name:
            block.begin(name, value)
        elif (
            block and headed and (marked := _MARKED.match(value)) and not (block.current in _TEXTS and NO_TITLE.match(marked["name"] or ""))
        ):
            block.current = ""
            block.go_on(value)
        elif block and (unknown := _UNKNOWN.match(value)) and (block.current != "title" or unknown["name"] in own):
            block.end()
            if block.current or headed:
                block.go_on(value)
        elif block:
            block.go_on(value)
    if block:
        yield block


def _labels_of_its_own(labels: list[tuple[int, str, str]]) -> frozenset[str]:
    """What most blocks have as a label and is not known; a title that goes on with a word and a colon has it once."""
    counted = Counter(match["name"] for _, field, value in labels if not field and (match := _UNKNOWN.match(value)))
    titles = sum(field == "title" for _, field, _ in labels)
    return frozenset(name for name, times in counted.items() if times * 2 >= titles)


def _draft(document: Document, block: _Block, mended: Callable[[str], str]) -> Draft:
    values = {name: mended("\n".join(said)) for name, said in block.values.items()}
    links = tuple(_links(values))
    links += tuple(Link("paper", url) for url in _WEB.findall(values.get("arxiv", "")))
    heading = re.fullmatch(r"\[(.+)\]\((https?://[^\s()]+)\)", one_line(values.get("title", "")))
    if heading:
        links = (Link("paper", heading[2]), *links)
    title = heading[1] if heading else one_line(values.get("title", "")).strip("*_ ")
    return Draft(
        Source(document.file, block.line),
        title,
        authors=names.from_list(_names(values.get("authors") or values.get("speakers", ""))),
        date=one_line(values.get("year") or values.get("date") or values.get("updated", "")),
        venue=one_line(values.get("venue", "")),
        abstract=values.get("abstract") or values.get("summary", ""),
        note=one_line(values.get("summary", "")) if values.get("abstract") else "",
        identifiers={
            "doi": ids.doi(values.get("doi", "")),
            "arxiv": ids.arxiv(values.get("arxiv", "")) or ids.mentioned(values.get("paper", "") + values.get("pdf", "")).get("arxiv", ""),
        },
        keywords=tuple(re.split(r"[;,]", values.get("keywords", ""))),
        links=links,
    )


def _names(text: str) -> str:
    """A list of names without what stands in brackets behind each, and without links."""
    return re.sub(r"\s*\([^()]*\)", "", LINK.sub(r"\g<text>", one_line(text))).strip("*_ ")


def _under_heading(draft: Draft, block: _Block) -> Draft:
    """``draft`` with the links of its heading, and with what stands below that and has no label: its abstract, or a note."""
    title = IMAGE.sub("", one_line(" ".join(block.values["title"])))
    title, said, links = parted(title) if LINK.search(title) else (title, "", [])
    lines = [said * bool(re.search(r"\w", LINK.sub("", said))), ""]
    for line in block.loose:
        bare, found = without_labels(line)
        links += found
        lines.append(bare if any(is_label(match["text"]) for match in LINK.finditer(line)) else line)
    text = labelled_headings.paragraphs(lines)
    is_note = bool(draft.abstract) or any(map(_MARKED.match, lines))
    note = "\n\n".join(part for part in (draft.note, text * is_note) if part)
    title = clean(untitled(title)[0])
    return replace(draft, title=title, abstract=draft.abstract or text * (not is_note), note=marks.mend(note), links=(*links, *draft.links))


def _links(values: dict[str, str]) -> Iterator[Link]:
    """The links of the fields that have such; one that says what it leads to is of that kind."""
    for name, kind in _LINKS:
        value = values.get(name, "")
        for match in LINK.finditer(value):
            yield Link(rel(match["text"], match["url"]) if is_label(match["text"]) else kind, match["url"])
        yield from (Link(kind, url) for url in _WEB.findall(LINK.sub("", value)))
