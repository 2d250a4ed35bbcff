"""What one HTML page holds that the rules look at, as a small value that can travel between processes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Use = Literal["load", "link", "name"]
"""``load``: a browser asks for it when it shows the page; ``link``: when a reader goes there; ``name``: never, it is said to programs."""
Given = Mapping[str, str]
"""The attributes of an element."""


@dataclass(slots=True)
class HtmlPage:
    """What a page holds; lines are counted from 1. :mod:`papershelf.check.reading` fills it; nobody changes it afterwards.

    One class for the page that is being read and for the one that was: two would name every field twice, and what must not
    change is what the rules are given, which they take as they find it.
    """

    addresses: dict[tuple[str, Use], int] = field(default_factory=dict)
    """Each address for each use → the line on which it stands first."""
    ids: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    """Anchors of old: each may be an id of the same element too."""
    doubled: list[tuple[int, str]] = field(default_factory=list)
    """Lines of ids that stood there already."""
    title: str = ""
    lang: str = ""
    unnamed_images: list[int] = field(default_factory=list)
    """Lines of images without ``alt``."""
    statements: list[tuple[int, str]] = field(default_factory=list)
    """JSON-LD with its lines."""
    facts: list[tuple[int, str, str]] = field(default_factory=list)
    """Lines, names and values of ``citation_*``."""
    redirect: tuple[int, str] | None = None
    """Where it leads to by itself."""
    base: int = 0
    """The line of a ``<base>``, which bends all addresses."""
    canonical: str = ""
    """The address that it says to have."""
    paper: str = ""
    """The id of the entry whose page it is."""
    allowed: tuple[str, ...] = ()
    """The origins that its policy lets it load from."""
    is_made: bool = False
    """Whether MkDocs made it: what owners put beside the pages is theirs."""
    is_markup: bool = True
    """Whether there is a tag in it: files by which owners prove a domain to be theirs have none."""
    complaints: list[tuple[int, str]] = field(default_factory=list)

    def leads(self, line: int, address: str, use: Use) -> None:
        """Takes up an address."""
        self.addresses.setdefault((address.strip(), use), line)

    def has(self, line: int, id_: str) -> None:
        """Takes up an id."""
        if id_ in self.ids:
            self.doubled.append((line, id_))
        self.ids.add(id_)

    def holds(self, anchor: str) -> bool:
        """Whether there is a place of that name."""
        return anchor in self.ids or anchor in self.names
