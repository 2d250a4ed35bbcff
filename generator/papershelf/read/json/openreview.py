"""JSON of OpenReview: submissions, in the first and the second form of its interface."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from papershelf.model import Link, Problem, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft, bibtex_year, year_in
from papershelf.read.json import records as json_records
from papershelf.read.json.csl_json import plain
from papershelf.read.json.openalex import part
from papershelf.read.reader import Found
from papershelf.text.latex.unicode import from_latex
from papershelf.text.people import names

_HOST = "https://openreview.net"
_CODE = ("code", "code_url", "github", "software", "code_of_ethics_link")
_DECIDED = re.compile(r"\s*(?:submitted to|conference submission|withdrawn submission).*", re.IGNORECASE)


def sniff(document: Document) -> bool:
    """Whether the first objects are notes with content."""
    return any(
        isinstance(item.get("content"), dict) and {"forum", "id", "invitation", "invitations"} & item.keys()
        for item in document.first_objects
    )


def read(document: Document) -> Iterator[Found]:
    """A record for every submission; reviews and comments are counted, and no records."""
    replies = 0

    def draft(note: Mapping[str, Any], source: Source) -> Draft | None:
        nonlocal replies
        replies += _is_reply(note)
        return None if _is_reply(note) else _draft(note, source)

    yield from json_records.records(document, draft)
    if replies:
        yield Problem(document.file, None, f"{replies} reviews and comments among the submissions are no papers, left out")


def _is_reply(note: Mapping[str, Any]) -> bool:
    return bool(note.get("replyto")) and note.get("forum") not in (None, note.get("id"))


def _draft(note: Mapping[str, Any], source: Source) -> Draft:
    content = {name: _value(value) for name, value in part(note, "content").items()}
    id_ = plain(note.get("forum") or note.get("id"))
    venue = plain(content.get("venue"))
    return Draft(
        Source(source.file, source.line, plain(note.get("id")) or None),
        from_latex(plain(content.get("title"))) if "\\" in plain(content.get("title")) else plain(content.get("title")),
        authors=tuple(names.from_text(plain(name)) for name in _items(content.get("authors"))),
        date=bibtex_year(plain(content.get("_bibtex"))) or _first_year(venue, plain(content.get("venueid")), plain(note.get("invitation"))),
        venue="" if _DECIDED.fullmatch(venue) else venue,
        abstract=plain(content.get("abstract")),
        identifiers={"openreview": id_},
        csl={"type": "paper-conference"},
        keywords=tuple(plain(word) for word in _items(content.get("keywords"))),
        links=_links(content, id_),
    )


def _value(value: Any) -> Any:
    """In the second form every value is an object with the value in it."""
    return value["value"] if isinstance(value, dict) and "value" in value else value


def _items(value: Any) -> list[Any]:
    if isinstance(value, list):
        return [item for item in value if plain(item)]
    return [word for word in re.split(r"\s*[,;]\s*", plain(value)) if word]


def _first_year(*texts: str) -> str:
    return next((str(year) for text in texts if (year := year_in(text))), "")


def _links(content: Mapping[str, Any], id_: str) -> tuple[Link, ...]:
    found = [Link("paper", f"{_HOST}/forum?id={id_}")] if id_ else []
    pdf = plain(content.get("pdf"))
    if pdf:
        found.append(Link("pdf", f"{_HOST}{pdf}" if pdf.startswith("/") else pdf))
    found += [Link("code", url) for name in _CODE if (url := plain(content.get(name))).startswith("http")]
    return tuple(found)
