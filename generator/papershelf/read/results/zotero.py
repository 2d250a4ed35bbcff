"""Reports of Zotero, copied or saved as text: a title, and below it a table of labels and values."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from papershelf.model import Link, Source
from papershelf.read.draft import Draft
from papershelf.text.people import names

_TYPE = re.compile(r"Item Type(?:\t| {2,})\S.*")
_ROW = re.compile(r"(?P<label>[A-Z][A-Za-z/]*(?: [A-Z#][A-Za-z/.]*){0,3})(?:\t| {2,})(?P<value>\S.*)")
_SECTION = re.compile(r"(?P<name>Tags|Notes|Attachments|Related|Parent Item):?")
_VENUES = (
    "Publication",
    "Publication Title",
    "Proceedings Title",
    "Conference Name",
    "Book Title",
    "Repository",
    "University",
    "Website Title",
    "Institution",
)
_CSL = {"Volume": "volume", "Issue": "issue", "Pages": "page", "Publisher": "publisher", "ISSN": "ISSN", "Language": "language"}


def drafts(lines: Sequence[str]) -> Iterator[Draft]:
    """What each table says of the title above it."""
    heads = [at for at, line in enumerate(lines) if line.startswith("Item Type") and _TYPE.fullmatch(line)]
    titles = [next((before for before in range(at - 1, max(at - 4, -1), -1) if lines[before]), at) for at in heads]
    for head, (title, end) in zip(heads, pairwise([*titles, len(lines)]), strict=True):
        if title < head:
            yield _draft(title, lines[title].lstrip("# "), lines[head:end])


def _draft(at: int, title: str, rows: Sequence[str]) -> Draft:
    values: dict[str, list[str]] = {}
    label = ""
    for row in rows:
        if match := _ROW.fullmatch(row):
            label = match["label"]
            values.setdefault(label, []).append(match["value"])
        elif match := _SECTION.fullmatch(row.lstrip("# ")):
            label = match["name"]
        elif row and label == "Abstract":
            values[label][-1] += f"\n\n{row}"
        elif row and label == "Tags":
            values.setdefault(label, []).append(row)
    one = {name: said[0] for name, said in values.items()}
    return Draft(
        Source("", at + 1),
        title,
        authors=tuple(names.from_text(name) for name in values.get("Author", ())),
        date=one.get("Date", ""),
        venue=next((one[name] for name in _VENUES if name in one), ""),
        abstract=one.get("Abstract", ""),
        identifiers={"doi": one.get("DOI", ""), "isbn": one.get("ISBN", "")},
        csl={name: one[label] for label, name in _CSL.items() if label in one},
        keywords=tuple(word.removeprefix("•").removeprefix("- ").strip() for word in values.get("Tags", ())),
        links=tuple(Link("paper", url) for url in values.get("URL", ())[:1]),
    )
