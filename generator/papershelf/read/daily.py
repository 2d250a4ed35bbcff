"""Dumps of daily papers: blocks of lines like ``Title: …``, ``PDF: …``, ``Summary: …``, plain or as Markdown; arXiv's mails."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from papershelf.model import Link, Rel, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.reader import Found
from papershelf.text import identifiers as ids
from papershelf.text import names
from papershelf.text.hyphens import rejoined
from papershelf.text.plain import one_line

_NAMES = {
    "title": ("title", "paper title", "paper", "标题", "题目"),
    "authors": ("authors", "author", "author(s)", "by", "作者"),
    "abstract": ("abstract", "summary", "tl;dr", "tldr", "description", "摘要"),
    "paper": ("url", "link", "paper link", "paper url", "arxiv link", "arxiv url", "abs", "html", "entry_id", "source", "page", "paper page", "abstract link", "链接"),
    "pdf": ("pdf", "pdf link", "pdf url", "download"),
    "code": ("code", "code link", "code url", "github", "repo", "repository"),
    "project": ("project", "project page", "website", "homepage"),
    "arxiv": ("arxiv", "arxiv id", "arxiv_id", "id", "paper id", "identifier"),
    "doi": ("doi",),
    "year": ("year", "publication year"),
    "date": ("published", "date", "submitted", "publish date", "published date", "publication date", "published at", "发布时间"),
    "updated": ("updated", "updated at", "update date", "last updated"),
    "speakers": ("speaker", "speakers", "presenter", "presenters", "presented by", "presenting author"),
    "venue": ("venue", "journal", "journal ref", "journal-ref", "conference", "published in", "booktitle", "proceedings", "event"),
    "keywords": ("keywords", "keyword", "key words"),
    "other": ("subjects", "subject", "categories", "category", "primary category", "report-no", "msc-class", "acm-class", "license", "upvotes", "score", "tags", "institution", "institutions", "affiliation", "affiliations",
              "university", "comment", "comments", "comments/venue", "time", "room", "location", "place", "session", "track", "chair", "slot", "day", "status", "type", "language", "email", "contact"),
}  # fmt: skip
_FIELD = {name: field for field, of in _NAMES.items() for name in of}
_LABELLED = re.compile(
    r"[ \t>]*(?:#{1,6}[ \t]*|[-*+•][ \t]+|\d{1,4}[.)][ \t]+)?(?:\*\*|__)?(?P<name>[A-Za-z\u4e00-\u9fff][\w /()_;-]{0,20}?)(?:\*\*|__)?[ \t]*[:：](?:\*\*|__)?(?:[ \t]+|\Z|(?=\S))(?!//)(?P<value>.*)"
)
_UNKNOWN = re.compile(r"(?P<name>[A-Z][\w-]{1,20}(?: [A-Za-z][\w-]{1,20}){0,2}):(?:[ \t]+(?=\S)|[ \t]*\Z)")
"""What may be a label of a list's own, at the start of its line: ``Shelf mark: B 12``."""
_SEPARATOR = re.compile(r"\s*(?:[-=*_~]{3,}|\\\\.*|#{1,6}\s.*)\Z")
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
    mail: bool = False
    """Whether the text between two ``\\\\`` of a mail is being read: it is the abstract."""

    def begin(self, name: str, value: str) -> None:
        """A line with a label; of a label that comes twice the first value counts, unless it is empty."""
        self.current = name if not any(self.values.get(name, ())) else ""
        if self.current:
            self.values[name] = [value.strip()]

    def end(self) -> None:
        """A line with a label that is not known: what it says is of no field, and an abstract may have such words."""
        if self.current != "abstract":
            self.current = ""

    def go_on(self, line: str) -> None:
        """A line without a label: more of the value before it; blank lines and rules end all but abstracts, rules end these too."""
        if _SEPARATOR.match(line):
            self.mail = not self.mail if _MAIL.match(line) and "title" in self.values else False
            self.current = "abstract" if self.mail and "abstract" not in self.values else ""
            if self.current:
                self.values["abstract"] = []
        elif self.current and (line.strip() or self.current == "abstract"):
            self.values[self.current].append(line.strip())
        else:
            self.current = ""


def sniff(document: Document) -> bool:
    """Whether titles and other things are labelled as such, line by line."""
    counted = Counter(field for _, field, _ in _labels(document.text[:200_000]) if field)
    return (
        counted["title"] >= 1
        and sum(counted[name] > 0 for name in ("abstract", "pdf", "paper", "authors", "speakers", "arxiv", "doi")) >= 1
    )


def read(document: Document) -> Iterator[Found]:
    """A record for every title that is labelled."""
    mended = rejoined(document.text)
    for block in _blocks(document.text):
        if "title" in block.values or "abstract" in block.values:
            yield from _draft(document, block, mended).found()


def _labels(text: str) -> Iterator[tuple[int, str, str]]:
    """Line number, field and text of each line; the field is ``""`` for a line without a known label."""
    for number, line in enumerate(text.split("\n"), 1):
        match = _LABELLED.match(line) if ":" in line[:60] or "：" in line[:60] else None
        name = _FIELD.get(one_line(match["name"]).lower(), "") if match else ""
        yield number, name, match["value"] if match and name else line


def _blocks(text: str) -> Iterator[_Block]:
    """A block begins with its title, or with what stands before the titles of all: an id, a link."""
    labels = list(_labels(text))
    counted = Counter(field for _, field, _ in labels if field)
    first = next((field for _, field, _ in labels if field), "title")
    opening = first if counted[first] >= counted["title"] and first in {"arxiv", "paper", "pdf", "date"} else "title"
    own = _labels_of_its_own(labels)
    block: _Block | None = None
    for number, name, value in labels:
        if name == opening and (block is None or opening in block.values):
            if block:
                yield block
            block = _Block(number)
        if block and name:
            block.begin(name, value)
        elif block and (unknown := _UNKNOWN.match(value)) and (block.current != "title" or unknown["name"] in own):
            block.end()
            if block.current:
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
    links = tuple(Link(rel, url) for name, rel in _LINKS for url in _WEB.findall(values.get(name, "")))
    links += tuple(Link("paper", url) for url in _WEB.findall(values.get("arxiv", "")))
    heading = re.fullmatch(r"\[(.+)\]\((https?://[^\s()]+)\)", one_line(values.get("title", "")))
    if heading:
        links = (Link("paper", heading[2]), *links)
    title = heading[1] if heading else one_line(values.get("title", "")).strip("*_ ")
    return Draft(
        Source(document.file, block.line),
        title,
        authors=names.from_list(re.sub(r"\s*\([^()]*\)", "", one_line(values.get("authors") or values.get("speakers", "")).strip("*_ "))),
        date=one_line(values.get("year") or values.get("date") or values.get("updated", "")),
        venue=one_line(values.get("venue", "")),
        abstract=values.get("abstract", ""),
        identifiers={
            "doi": ids.doi(values.get("doi", "")),
            "arxiv": ids.arxiv(values.get("arxiv", "")) or ids.mentioned(values.get("paper", "") + values.get("pdf", "")).get("arxiv", ""),
        },
        keywords=tuple(re.split(r"[;,]", values.get("keywords", ""))),
        links=links,
    )
