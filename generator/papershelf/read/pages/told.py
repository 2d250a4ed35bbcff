"""What an entry of a page says: names, a text, where and when it came out."""

import re
from collections.abc import Iterable, Iterator

from papershelf.model import MORE_AUTHORS, Record, Source
from papershelf.read.bibtex import bibtex
from papershelf.read.document import Document
from papershelf.read.draft import Draft, year_in
from papershelf.read.entry.markdown_links import is_label
from papershelf.read.labelled.blocks import is_text
from papershelf.read.pages import roles
from papershelf.read.pages.entries import Entry
from papershelf.read.pages.links import links
from papershelf.read.pages.people import ET_AL, LABEL, authors, people_of
from papershelf.read.pages.rest import rest
from papershelf.read.pages.tree import Node, Tree
from papershelf.read.references.places import Place, dated_place, place
from papershelf.text import identifiers as ids
from papershelf.text.plain import one_line

_LABELLED = re.compile(r"(?P<name>abstract|keywords?)\s*[:：]?", re.IGNORECASE)
_BUTTON = re.compile(r"\s*(?:△ Less|▽ More|\(?(?:show|read) (?:more|less)\)?)\s*\Z", re.IGNORECASE)
_KIND = re.compile(r"\A(?:\[(?:PDF|HTML|BOOK|B|CITATION|C|DOC)\]\s*)+")
_SCHOLAR = re.compile(r"(?P<people>.+?)(?P<more>,? ?…)?\s+[-–]\s+(?:(?P<venue>.*?), )?(?P<year>(?:19|20)\d\d)(?:\s+[-–]\s+.*)?")
_NUMBERS = re.compile(r"[\s.;,]*\b(?:doi|pmid|pmcid|epub)\b:?.*\Z|,? PMLR(?=[ ,]|\Z)", re.IGNORECASE | re.DOTALL)
_DAYS = re.compile(r"(?:Published|Submitted|Created|Modified|Readers|Everyone|Revisions|BibTeX|CC BY)\b")
_LINKED = re.compile(r"[\[\]()|,\s]+(?:Download |View |Supplementary )?")
"""What parts labels of links."""
_TITLE = re.compile(r"\A(?:title|titel|titre)\s*[:：]\s*", re.IGNORECASE)
_DONE = re.compile(
    r"(?:first )?(?:submitted|posted|received|updated|revised|added|published(?! in)|accepted(?! (?:at|to|by|for)))\b", re.IGNORECASE
)
_BIBTEX = re.compile(r"@\w+\s*\{")
_PAGES = re.compile(r"(?:pp?\.|pages?)?\s*(?P<pages>[\w:.]+(?:\s*[-–—]+\s*[\w:.]+)?)", re.IGNORECASE)


def draft(file: str, entry: Entry, page: Tree) -> Draft:
    """What ``entry`` says, as it says it."""
    by_role = _by_role(entry)
    grey = [one_line(node.text(raised=False)) for node in by_role.get("grey", [])]
    scholar = _SCHOLAR.fullmatch(grey[0]) if len(grey) == 1 else None
    people = scholar["people"] if scholar else grey[0] if grey else ""
    told = [scholar["venue"] or "" if scholar else "", *grey[1:], *(one_line(node.text()) for node in by_role.get("venue", []))]
    loose = rest(entry)
    where = _place(told) if any(told) else next((found for line in loose if (found := _dated(line))), Place(""))
    cited = _cited(entry)
    pages = [match["pages"] for node in by_role.get("page", []) if (match := _PAGES.fullmatch(one_line(node.text())))]
    abstract, note = _texts(entry, by_role, loose)
    more = bool(ET_AL.search(people) or (scholar and scholar["more"]))
    return Draft(
        Source(file, _line(entry.title)),
        _title(entry),
        authors=people_of(people) if people else authors(entry, by_role),
        date=scholar["year"] if scholar else _date(by_role) or where.year or str(cited.year if cited and cited.year else ""),
        venue=where.venue or (cited.venue if cited else None) or _submitted_to(by_role),
        abstract=abstract,
        note=note,
        identifiers=_identifiers([*told, *(node.text() for node in by_role.get("doi", []))], by_role),
        csl={
            **(cited.csl if cited else {}),
            **where.csl,
            **({"page": pages[0]} if pages else {}),
            **({MORE_AUTHORS: True} if more else {}),
        },
        keywords=_keywords(entry, by_role),
        links=links(entry, page),
    )


def _line(title: Node) -> int:
    """The line on which the words of a title begin."""
    return next((node.line for node in title.walked() if any(isinstance(one, str) and one.strip() for one in node.below)), title.line)


def _title(entry: Entry) -> str:
    text = one_line(entry.title.text())
    return _KIND.sub("", _TITLE.sub("", text, count=1)).removesuffix(".").strip()


def _by_role(entry: Entry) -> dict[str, list[Node]]:
    """The elements of each role, without those within another of it and those around the title."""
    found: dict[str, list[Node]] = {}
    title = {id(node) for node in (entry.title, *entry.title.lineage())}
    for node, within in _walked(entry.around, frozenset()):
        role = roles.role(node)
        if role and role not in within and id(node) not in title:
            found.setdefault(role, []).append(node)
    return found


def _walked(nodes: Iterable[Node], within: frozenset[str]) -> Iterator[tuple[Node, frozenset[str]]]:
    for node in nodes:
        yield node, within
        role = roles.role(node)
        yield from _walked(node.nodes, within | {role} if role else within)


def _place(told: Iterable[str]) -> Place:
    """The first of the texts that is a place, else as it is written; half a name is none."""
    texts = [bare for text in told if (bare := _NUMBERS.sub("", text).strip(" .;"))]
    where = next((found for text in texts if (found := place(text))), Place(texts[0] if texts and len(texts[0]) < 200 else ""))
    return Place("", where.year, where.csl) if "…" in where.venue else where


def _identifiers(texts: Iterable[str], by_role: dict[str, list[Node]]) -> dict[str, str]:
    """The first DOI and the first number of arXiv that ``texts`` name, and the number of PubMed."""
    found = {"pmid": one_line(node.text()) for node in by_role.get("pmid", [])[:1]}  # noqa: B035 - one at most
    for text in texts:
        found = ids.mentioned(text) | found
    return found


def _dated(line: str) -> Place | None:
    """The place and year that ``line`` names; of the day on which something was done the year alone."""
    if _DONE.match(line):
        return Place("", str(year_in(line))) if year_in(line) else None
    return dated_place(line)


def _cited(entry: Entry) -> Record | None:
    """What an entry in BibTeX says that stands beside the paper."""
    texts = [text for node in entry.walked() if _BIBTEX.match(text := node.text())]
    return next((item for item in bibtex.read(Document("", texts[-1])) if isinstance(item, Record)), None) if texts else None


def _date(by_role: dict[str, list[Node]]) -> str:
    """What has a year in it; of a submission where it came out, before the days on which it was changed."""
    told = [node.attributes.get("content") or node.attributes.get("datetime") or node.text() for node in by_role.get("year", [])]
    said = [line for node in by_role.get("submitted", []) for line in node.text().split("\n")]
    return next((text for text in (*told, _submitted_to(by_role), *said) if year_in(text)), "")


def _submitted_to(by_role: dict[str, list[Node]]) -> str:
    """Where a submission came out, as it is said beside the days on which it was changed."""
    said = (line for node in by_role.get("submitted", []) for line in node.text().split("\n"))
    return next((line for line in said if year_in(line) and not _DAYS.match(line)), "")


def _texts(entry: Entry, by_role: dict[str, list[Node]], loose: list[str]) -> tuple[str, str]:
    """The longest text that is called an abstract; else the paragraph or line that is one, and as a note the other paragraphs."""
    texts = [_body(_full(node)) for node in by_role.get("abstract", [])] or [LABEL.sub("", text) for text in _labelled(entry, "abstract")]
    if longest := max(texts, key=len, default=""):
        return longest, ""
    of_others = (node for node in entry.walked() if node.tag == "nav" or roles.role(node))
    beside = {id(node) for node in (entry.title, *entry.title.lineage())} | {
        id(one) for node in of_others if not _holds(node, entry.title) for one in node.walked()
    }
    plain = [node for node in entry.walked() if node.tag == "p" and id(node) not in beside and not any(map(roles.role, node.walked()))]
    said = [text for node in plain if (text := one_line(node.text())) and not all(map(is_label, _LINKED.split(text)))]
    abstract = next(filter(is_text, [*said, *loose]), "")
    return abstract, "\n\n".join(text for text in said if text != abstract)


def _holds(node: Node, title: Node) -> bool:
    return node is title or any(node is above for above in title.lineage())


def _full(node: Node) -> Node:
    """Of a text that stands there in short and in full, the full one."""
    return next((one for one in node.walked() if "full" in re.split(r"[\s_-]", one.attributes.get("class", ""))), node)


def _body(node: Node) -> str:
    blocks = [one for one in node.walked() if one.tag == "p"]
    text = "\n\n".join(filter(None, (one.text() for one in blocks))) if len(blocks) > 1 else node.text()
    return _BUTTON.sub("", LABEL.sub("", text)).strip()


def _keywords(entry: Entry, by_role: dict[str, list[Node]]) -> tuple[str, ...]:
    texts = [*(node.text() for node in by_role.get("keywords", [])), *_labelled(entry, "keyword")]
    return tuple(word for text in texts[:1] for word in re.split(r"[;,]\s*", LABEL.sub("", text)))


def _labelled(entry: Entry, name: str) -> Iterator[str]:
    """What stands beside an element that is but such a label: ``<strong>Abstract:</strong> We …``."""
    for node in entry.walked():
        if node.tag in {"strong", "b", "dt", "span", "em"} and node.above and len(node.below) == 1:
            label = _LABELLED.fullmatch(one_line(node.text()))
            if label and label["name"].lower().startswith(name):
                beside = node.above.below[node.above.below.index(node) + 1 :]
                yield "\n".join(one if isinstance(one, str) else one.text() for one in (beside[:2] if node.tag == "dt" else beside)).strip()
