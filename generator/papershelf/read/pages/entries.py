"""The entries of a page: the elements around its titles, each with what belongs to it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from papershelf.read.pages import roles
from papershelf.read.pages.tree import Node, Tree

_FEWEST = 2
_ENDS = frozenset({"h1", "h2", "h3", "h4", "hr", "footer", "nav"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A title and the elements that speak of the same paper."""

    title: Node
    around: tuple[Node, ...]
    """The element that holds the title and no other title, and those beside it that belong to it."""

    def walked(self) -> Iterator[Node]:
        """All elements of it."""
        for node in self.around:
            yield from node.walked()

    def has_people(self) -> bool:
        """Whether authors stand somewhere in it."""
        title = set(map(id, self.title.walked()))
        return any(
            (roles.role(node) in {"authors", "author", "grey"} or roles.is_of_a_person(node)) and id(node) not in title
            for node in self.walked()
        ) or (self.title.attributes.get("title") == "paper title" and any(node.tag == "i" for node in self.walked()))


def entries(page: Tree) -> tuple[list[Entry], list[Entry]]:
    """The entries by the name of titles that gives the most with authors, and titles among them that are of no such entry.

    None where these are one, or fewer than half.
    """
    by_name: dict[str, list[Node]] = {}
    for node in page.root.walked():
        for name in roles.names(node):
            by_name.setdefault(name, []).append(node)
    every = [_around(nodes) for nodes in by_name.values() if len(nodes) >= _FEWEST]
    best = max(every, key=lambda some: sum(entry.has_people() for entry in some), default=[])
    signed = [entry for entry in best if entry.has_people()]
    if len(signed) < _FEWEST or len(signed) * 2 < len(best):
        return [], []
    forms = Counter(_form(entry) for entry in signed)
    found = [entry for entry in best if entry.has_people() or _form(entry) in forms]
    return found, [entry for entry in best[best.index(found[0]) :] if entry not in found]


def _form(entry: Entry) -> tuple[str, ...]:
    return tuple(f"{node.tag}.{node.attributes.get('class', '')}" for node in (entry.title, entry.around[0]))


def _around(titles: Sequence[Node]) -> list[Entry]:
    """An entry for each title, outermost ones only."""
    holding: Counter[int] = Counter()
    for title in titles:
        holding.update(id(node) for node in (title, *title.lineage()))
    every = set(map(id, titles))
    heads = [title for title in titles if not any(id(above) in every for above in title.lineage())]
    holders = [_holder(title, holding) for title in heads]
    beside = _beside(holders)
    return [Entry(title, (holder, *beside.get(id(holder), ()))) for title, holder in zip(heads, holders, strict=True)]


def _holder(title: Node, holding: Counter[int]) -> Node:
    node = title
    while node.above and node.above.tag not in {"", "html", "body", "main"} and holding[id(node.above)] == holding[id(title)]:
        node = node.above
    return node


def _beside(holders: Sequence[Node]) -> dict[int, tuple[Node, ...]]:
    """For each holder the elements beside it up to the next holder: ``dt`` before ``dd``, all others behind the one that they are of."""
    found: dict[int, tuple[Node, ...]] = {}
    heads = set(map(id, holders))
    longest = 0
    for above in dict.fromkeys(holder.above for holder in holders if holder.above):
        nodes = above.nodes
        places = [at for at, node in enumerate(nodes) if id(node) in heads]
        for at, after in pairwise([*places, len(nodes)]):
            holder = nodes[at]
            before = [one for one in nodes[max(at - 1, 0) : at] if holder.tag == "dd" and one.tag == "dt"]
            behind: list[Node] = []
            for one in nodes[at + 1 : after]:
                if one.tag in _ENDS or (one.tag == "dt" and holder.tag == "dd"):
                    break
                behind.append(one)
            if after < len(nodes):
                longest = max(longest, len(behind))
            found[id(holder)] = (*before, *(behind if after < len(nodes) else behind[:longest]))
    return found
