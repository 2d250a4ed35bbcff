"""What an entry of a page shows beside the elements that are named: lines without titles, names, buttons and links that only say what they lead to."""

from collections.abc import Iterator

from papershelf.read.entry.markdown_links import is_label
from papershelf.read.pages import roles
from papershelf.read.pages.entries import Entry
from papershelf.read.pages.tree import APART, UNSEEN, Node
from papershelf.text.plain import one_line

_EDGES = " ,.;:|·•-–—[]()/"


def rest(entry: Entry) -> list[str]:
    """The lines, those of a block each."""
    holding = {id(node) for node in (entry.title, *entry.title.lineage())}
    text = "".join(part for node in entry.around for part in _parts(node, entry.title, holding))
    return [line for part in text.split("\n") if (line := one_line(part).lstrip(_EDGES)) and line.strip(_EDGES)]


def _parts(node: Node, title: Node, holding: set[int]) -> Iterator[str]:
    if node is title or node.tag in UNSEEN:
        return
    if id(node) not in holding and (roles.role(node) or roles.is_of_a_person(node) or (node.tag == "a" and is_label(node.text()))):
        yield " "
        return
    apart = "\n" if node.tag in APART else ""
    yield apart
    for one in node.below:
        if isinstance(one, str):
            yield one.replace("\n", " ")
        else:
            yield from _parts(one, title, holding)
    yield apart
