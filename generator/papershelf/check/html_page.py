"""What one HTML page holds that the rules look at, as a small value that can travel between processes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Use = Literal["load", "link", "name"]
"""``load``: a browser asks for it when it shows the page; ``link``: when a reader goes there; ``name``: never, it is said to programs."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address as a page has it."""

    line: int
    value: str
    use: Use


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """What a page holds; lines are counted from 1."""

    addresses: tuple[Address, ...] = ()
    """Each once for each use."""
    anchors: frozenset[str] = frozenset()
    doubled: tuple[tuple[int, str], ...] = ()
    """Lines of ids that stood there already."""
    title: str = ""
    lang: str = ""
    unnamed_images: tuple[int, ...] = ()
    """Lines of images without ``alt``."""
    statements: tuple[tuple[int, str], ...] = ()
    """JSON-LD with its lines."""
    facts: tuple[tuple[int, str, str], ...] = ()
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
    complaints: tuple[tuple[int, str], ...] = ()


@dataclass(slots=True)
class Draft:
    """A page while it is being read."""

    addresses: dict[tuple[str, Use], int] = field(default_factory=dict)
    """The line on which an address stands first for a use."""
    ids: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    doubled: list[tuple[int, str]] = field(default_factory=list)
    title: str = ""
    lang: str = ""
    unnamed_images: list[int] = field(default_factory=list)
    statements: list[tuple[int, str]] = field(default_factory=list)
    facts: list[tuple[int, str, str]] = field(default_factory=list)
    redirect: tuple[int, str] | None = None
    base: int = 0
    canonical: str = ""
    paper: str = ""
    allowed: tuple[str, ...] = ()
    is_made: bool = False
    complaints: list[tuple[int, str]] = field(default_factory=list)

    def leads(self, line: int, address: str, use: Use) -> None:
        """Takes up an address."""
        self.addresses.setdefault((address.strip(), use), line)

    def has(self, line: int, id_: str) -> None:
        """Takes up an id."""
        if id_ in self.ids:
            self.doubled.append((line, id_))
        self.ids.add(id_)

    def page(self, *, is_markup: bool) -> HtmlPage:
        """The finished page."""
        return HtmlPage(
            addresses=tuple(Address(line, value, use) for (value, use), line in self.addresses.items()),
            anchors=frozenset(self.ids | self.names),
            doubled=tuple(self.doubled),
            title=self.title,
            lang=self.lang,
            unnamed_images=tuple(self.unnamed_images),
            statements=tuple(self.statements),
            facts=tuple(self.facts),
            redirect=self.redirect,
            base=self.base,
            canonical=self.canonical,
            paper=self.paper,
            allowed=self.allowed,
            is_made=self.is_made,
            is_markup=is_markup,
            complaints=tuple(self.complaints),
        )


Given = Mapping[str, str]
"""The attributes of an element."""
