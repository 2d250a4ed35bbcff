"""Lists of links in Markdown, as "awesome" lists keep papers: an item or a row of a table a paper, with a few words on it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from papershelf.model import Link, Problem, Rel, Seed, Source
from papershelf.read import identifiers as ids
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.reader import Found
from papershelf.text import links as addresses
from papershelf.text import marks, names
from papershelf.text.plain import one_line, shorten

NAME = "link list"
_ITEM = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|\d{1,4}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?P<text>\S.*)")
_URL = r"<?(?P<url>https?://(?:[^\s()<>]|\([^\s()<>]*\))+)>?(?:\s+[\"'][^\"'\n]*[\"'])?"
_LINK = re.compile(rf"(?<!!)\[(?P<text>(?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\(\s*{_URL}\s*\)")
_IMAGE = re.compile(r"\[?!\[[^\]\n]*\]\([^()\s]*(?:\([^()]*\))?[^()\s]*\)(?:\]\([^()\s]*\))?|<img\b[^>]*>", re.IGNORECASE)
_STUB = re.compile(
    r"\W*(?P<word>paper|pdf|code|link|arxiv(?:[:\s]*[\d.v]+)?|github|project(?: ?page)?|page|website|site|web|homepage|home|blog(?: ?post)?|poster|slides?|video|talk|demo|dataset"
    r"|data|openreview|html|abs(?:tract)?|doi|official(?: code)?|(?:pytorch|tensorflow|tf|jax|keras|official)?(?: ?(?:code|implementation))|model|models|weights"
    r"|supp(?:lementary)?|bib(?:tex)?|url|source|repo|here|读|论文|代码|mp4|youtube|notebook|colab|twitter|acl|ieee|acm|springer)\W*\Z",
    re.IGNORECASE,
)
_RELS: tuple[tuple[str, Rel], ...] = (
    ("code", "code"), ("github", "code"), ("implementation", "code"), ("repo", "code"), ("pdf", "pdf"), ("project", "project"), ("page", "project"),
    ("site", "project"), ("home", "project"), ("slide", "slides"), ("poster", "slides"), ("video", "video"), ("talk", "video"), ("youtube", "video"),
    ("demo", "demo"), ("colab", "demo"), ("data", "data"), ("model", "model"), ("weights", "model"), ("paper", "paper"), ("arxiv", "paper"), ("openreview", "paper"),
    ("abs", "paper"), ("link", "paper"), ("doi", "paper"), ("html", "paper"), ("acl", "paper"), ("论文", "paper"), ("代码", "code"),
)  # fmt: skip
_EMPTY = re.compile(r"\(\s*[|,;/·\s]*\)|\[\s*[|,;/·\s]*\]|\s+(?=[.,;:])")
_LEAD = re.compile(r"\A(?:[\s:|,;.·•>]|[-–—]+(?=\s)|\*\*(?=[\s,.;:)]|\Z))+|(?:[\s|,;:·]|\s[-–—]+)+\Z")
_PLACE = re.compile(
    r"[\[(*_`]+\s*(?P<venue>[A-Z][A-Za-z&+ .-]{1,40}?)?\s*['’,.]?\s*(?P<year>(?:19|20)\d\d|(?<=['’])\d\d)(?:[./-]\d{1,2}){0,2}\s*(?P<more>[A-Za-z ]{0,20})?[\])*_`]+"
)
_PERSON = re.compile(r"[A-Z][\w.'’-]*(?:[ -](?:[A-Z][\w.'’-]*|van|von|de|der|den|di|la|el)){1,3}(?:,? et al\.?)?")
_VENUE = re.compile(
    r"[,.]?\s+(?:in\s+)?\(?[A-Z][A-Za-z&+-]{1,14}(?: [A-Z][A-Za-z]{2,14}){0,2}[ '’]{0,2}(?:(?:19|20)\d\d|(?<=['’])\d\d)\)?\s*\Z"
)
_ROW = re.compile(r"\s*\|(?P<cells>.+)\|\s*\Z")
_RULE = re.compile(r"[\s|:-]+\Z")
_COLUMNS = {"title": ("title", "paper", "name", "paper title", "论文"), "authors": ("authors", "author"), "venue": ("venue", "conference", "journal", "publication", "pub", "pub."),
            "year": ("year", "date", "time", "published"), "code": ("code", "github", "project", "link", "links", "paper link", "pdf", "url", "resource")}  # fmt: skip
_SHORTEST = 8
"""Characters. Shorter words in a link are a name or a label ("Home"), unless nothing else is there."""


@dataclass(slots=True)
class _Item:
    line: int
    text: str
    more: list[str] = field(default_factory=list)
    """Deeper items and lines under it."""


def sniff(document: Document) -> bool:
    """Whether items with a link are two at least and a third of the paragraphs and items, or there is a table of such rows."""
    items = sum(1 for item in _items(document.text) if _LINK.search(item.text))
    if items >= 2:
        lines = [
            line for line in document.text.split("\n") if line.strip() and not line.lstrip().startswith(("#", ">", "|", "!", "<", "```"))
        ]
        prose = sum(1 for line in lines if not _ITEM.match(line))
        return items * 2 >= prose
    return sum(1 for _ in _rows(document.text)) >= 2


def read(document: Document) -> Iterator[Found]:
    """A record for every item and every row of a table that has a link; contents of the page itself are none."""
    heading = re.search(r"^#\s+(.+?)\s*#*$", document.text, re.MULTILINE)
    yield Seed(document.file, NAME, heading=marks.words(_LINK.sub(r"\g<text>", _IMAGE.sub("", heading[1]))).strip() if heading else "")
    found: list[Draft | Problem] = [draft for item in _items(document.text) if (draft := _from_item(document, item))]
    found += [draft for line, row in _rows(document.text) if (draft := _from_row(document, line, row))]
    for item in sorted(found, key=lambda item: item.source.line if isinstance(item, Draft) else item.line or 0):
        yield from item.found() if isinstance(item, Draft) else (item,)


def _items(text: str) -> Iterator[_Item]:
    """The items with links; what is indented under one and has no link of a title belongs to it."""
    item: _Item | None = None
    depth, fenced = 0, False
    for number, line in enumerate(text.split("\n"), 1):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        match = None if fenced else _ITEM.match(line)
        indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        if match and item and indent > depth and not _has_title(match["text"]):
            item.more.append(match["text"].strip())
        elif match:
            if item:
                yield item
            item, depth = _Item(number, match["text"].strip()), indent
        elif item and line.strip() and indent > depth and not fenced:
            item.more.append(line.strip())
        elif item and not line.strip():
            continue
        elif item:
            yield item
            item = None
    if item:
        yield item


def _has_title(text: str) -> bool:
    links = list(_LINK.finditer(_IMAGE.sub("", text)))
    return bool(links) and not _STUB.match(links[0]["text"]) and len(links[0]["text"]) >= _SHORTEST and links[0].start() < 12


def _from_item(document: Document, item: _Item) -> Draft | Problem | None:
    text = _IMAGE.sub("", item.text)
    if not _LINK.search(text) and not any(_LINK.search(line) for line in item.more):
        return None
    title, rest, links = _parted(text)
    more: list[str] = []
    for line in item.more:
        bare, its_links = _without_stubs(_IMAGE.sub("", line))
        links += its_links
        more += [bare] if bare else []
    if not title or (not rest and not more and len(links) == 1 and addresses.same(links[0].url).count("/") < 1):
        return Problem(document.file, item.line, f"a link that leads to no paper, left out: “{shorten(one_line(text), 60)}”")
    return _draft(Source(document.file, item.line), title, " ".join(part for part in (rest, *more) if part), links)


def _parted(text: str) -> tuple[str, str, list[Link]]:
    """Title, what is said of it, and links: the title is what the first link says, or what stands in bold or before the links."""
    first = next((match for match in _LINK.finditer(text) if not _STUB.match(match["text"]) and len(one_line(match["text"])) > 3), None)
    bold = re.match(r"\W{0,3}\*\*(?P<title>[^*\n]{8,}?)\*\*", text)
    if bold and "](" not in bold["title"]:
        rest, links = _without_stubs(text[bold.end() :])
        return _clean(bold["title"]), rest, links
    if first and (not text[: first.start()].strip(" *_[\"“'`(-–:") or len(_clean(text[: first.start()])) < _SHORTEST * 3):
        before, (after, links) = text[: first.start()], _without_stubs(text[first.end() :])
        rest = _trimmed(f"{before.strip(' *_“`')} {after}")
        return _clean(first["text"]), rest, [Link(_rel("", first["url"]), first["url"]), *links]
    start = _LINK.search(text)
    if not start:
        return "", "", []
    head, (rest, links) = text[: start.start()], _without_stubs(text[start.start() :])
    quoted = re.match(r"\W{0,3}[\"“](?P<title>[^\"”]{8,})[\"”][,.:]?\s*(?P<rest>.*)", head)
    if quoted:
        return _clean(quoted["title"]).rstrip(".,"), _trimmed(f"{quoted['rest']} {rest}"), links
    title, said = _without_people(_clean(head).rstrip(".,:;([ "))
    return title, _trimmed(f"{said} {rest}"), links


def _without_people(text: str) -> tuple[str, str]:
    """A title and the authors and venue that run on behind it: ``Bees at Work, M. Tanaka and J. Brecht, ICLR 2020``."""
    venue = _VENUE.search(text)
    head = text[: venue.start()] if venue else text
    parts = re.split(r",\s+|(?<![A-Z])\.\s+(?=[A-Z])", head)
    for at in range(1, len(parts)):
        people = [person for part in parts[at:] for person in re.split(r"\s+(?:and|&)\s+", part.removeprefix("and "))]
        sure = len(people) > 1 or any(re.search(r"\b[A-Z]\.|et al", person) for person in people)
        if sure and all(_PERSON.fullmatch(person) for person in people):
            title = head[: head.index(parts[at], sum(map(len, parts[:at])))].rstrip(" ,.")
            return title, text[len(title) :].strip(" ,.")
    return (head.rstrip(" ,."), text[len(head) :].strip(" ,.()")) if venue else (text, "")


def _without_stubs(text: str) -> tuple[str, list[Link]]:
    """``text`` without the links that only say "code" or "pdf", and all its links."""
    links: list[Link] = []

    def taken(match: re.Match[str]) -> str:
        stub = _STUB.match(match["text"]) or not match["text"].strip()
        links.append(Link(_rel(match["text"] if stub else "", match["url"]), match["url"]))
        return "" if stub else f"[{match['text']}]({match['url']})"

    return _trimmed(_LINK.sub(taken, text)), links


def _trimmed(text: str) -> str:
    for _ in range(3):
        text = _LEAD.sub("", _EMPTY.sub("", text))
    return one_line(text)


def _clean(text: str) -> str:
    text = re.sub(r"\*\*|__|`|</?\w+[^<>]*>", "", _LINK.sub(r"\g<text>", text))
    return one_line(re.sub(r"(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)", "", text)).strip(' -–—:|[]"“”')


def _rel(word: str, url: str) -> Rel:
    """What a link leads to: by its word, else by its address, else the paper."""
    for part, rel in _RELS:
        if part in word.lower():
            return rel
    told = addresses.rel(url)
    return "pdf" if url.lower().endswith(".pdf") else "paper" if told == "other" else told


def _draft(source: Source, title: str, note: str, links: list[Link], *, authors: str = "", venue: str = "", date: str = "") -> Draft:
    place = _PLACE.search(note) or _PLACE.search(f"({note.rpartition(', ')[2]})") or _PLACE.search(f"({venue} {date})")
    year = place["year"] if place else ""
    identifiers: dict[str, str] = {}
    for link in links:
        if link.rel in {"paper", "pdf", "other"}:
            identifiers = ids.told_by_form(link.url) | identifiers
    return Draft(
        source,
        title,
        authors=names.from_list(authors) if authors else (),
        date=date or (f"20{year}" if len(year) == 2 else year),
        venue=venue or (one_line(place["venue"] or "").strip(" .,-") if place else ""),
        note=marks.mend(note),
        identifiers=identifiers,
        links=tuple(links),
    )


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of tables that have a link, by the names of their columns."""
    header: list[str] = []
    before: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        match = _ROW.match(line)
        if not match:
            header, before = [], []
            continue
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", match["cells"])]
        if _RULE.match(match["cells"]) and before:
            header = [_clean(cell).lower() for cell in before]
        elif header and len(cells) <= len(header) + 1 and _LINK.search(line):
            yield number, dict(zip(header, cells, strict=False))
        before = cells


def _from_row(document: Document, line: int, row: dict[str, str]) -> Draft | None:
    known = {field: next((row[name] for name in of if row.get(name)), "") for field, of in _COLUMNS.items()}
    title, rest, links = _parted(_IMAGE.sub("", known["title"])) if "](" in known["title"] else (_clean(known["title"]), "", [])
    if not title:
        return None
    for name, cell in row.items():
        if cell != known["title"]:
            links += [Link(_rel(f"{match['text']} {name}", match["url"]), match["url"]) for match in _LINK.finditer(cell)]
    year = _clean(known["year"])
    return _draft(
        Source(document.file, line), title, rest, links, authors=_clean(known["authors"]), venue=_clean(known["venue"]), date=year
    )
