"""Who wrote the paper of an entry of a page."""

import re

from papershelf.model import Name
from papershelf.read.entry.byline import cited_people
from papershelf.read.pages import roles
from papershelf.read.pages.entries import Entry
from papershelf.read.pages.tree import Node
from papershelf.text.people import names
from papershelf.text.plain import one_line

LABEL = re.compile(r"\A(?:\s*(?:title|authors?|abstract|summary|keywords?|by)\s*(?:[:：.]\s*|\n\s*))+|\Aby\s+(?=[A-Z])", re.IGNORECASE)
"""What leads a field."""
ET_AL = re.compile(r",?\s*(?:et\.? al\.?|…|\.\.\.)\s*\Z")
"""What stands for further names."""
_BULLET = re.compile(r"\s+[·•⋅|]\s+")


def authors(entry: Entry, by_role: dict[str, list[Node]]) -> tuple[Name, ...]:
    """The names that stand in the elements of authors, or are links to what a site knows of people."""
    for node in by_role.get("authors", []):
        linked = [name for one in _names(node) if (name := _bare(one))]
        if len(linked) > 1:
            return names.from_items(linked)
        if text := node.text(raised=False):
            return people_of(text)
    if several := [node for node in by_role.get("author", []) if node.text()]:
        return names.from_items(map(_bare, several)) if len(several) > 1 else people_of(several[0].text(raised=False))
    linked = [_bare(node) for node in entry.walked() if roles.is_of_a_person(node)]
    return names.from_items(name for name in linked if name) or people_of(next((node.text() for node in _slanted(entry)), ""))


def _slanted(entry: Entry) -> list[Node]:
    """The names behind a title that says of itself that it is one, as they stand in some lists."""
    title = set(map(id, entry.title.walked()))
    return (
        [node for node in entry.walked() if node.tag == "i" and id(node) not in title][:1]
        if entry.title.attributes.get("title") == "paper title"
        else []
    )


def _bare(node: Node) -> str:
    return one_line(LABEL.sub("", node.text(raised=False))).strip(" ,;")


def _names(node: Node) -> list[Node]:
    """The elements that hold a name each: links, where all that stands between them parts names; else items of a list."""
    found = [one for one in node.walked() if one.tag == "a" and one.text()]
    shown = "".join(node.parts(raised=False))
    for link in found:
        shown = shown.replace("".join(link.parts(raised=False)), "", 1)
    if found and not re.sub(r"\band\b|\bet al\b|\bauthors?\b|\bby\b|[\W\d_]", "", shown, flags=re.IGNORECASE):
        return found
    return [one for one in node.walked() if one.tag == "li"]


def people_of(text: str) -> tuple[Name, ...]:
    """The names that ``text`` lists."""
    bare = _BULLET.sub("; ", ET_AL.sub("", one_line(LABEL.sub("", text))))
    return cited_people(bare, alone=True) or names.from_list(bare)
