"""What can be found: papers, topics, systems, and pages that people wrote."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from papershelf.model import NOTHING

Kind = Literal["paper", "topic", "system", "page"]
Field = Literal["title", "text", "authors", "systems", "topics", "keyphrases", "names"]


@dataclass(frozen=True, slots=True)
class Weight:
    """What a word of a field counts."""

    weight: float
    placed: bool = False
    """Whether its place is kept, for phrases and for words that stand close together. Placed fields come first."""


FIELDS: Mapping[Field, Weight] = {
    "title": Weight(2.0, placed=True),
    "text": Weight(1.0, placed=True),
    "authors": Weight(1.0),
    "systems": Weight(0.5),
    "topics": Weight(0.25),
    "keyphrases": Weight(0.1),
    "names": Weight(0.5),
}
"""``text`` is the abstract and the notes, ``names`` the venue and other short facts."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found."""

    url: str
    """Relative to the root of the site; what tells it from the others."""
    kind: Kind
    title: str
    text: str = ""
    """Shown in parts, with the words that were asked for marked."""
    line: str = ""
    """Who, where and when, in short: shown under the title."""
    authors: str = ""
    systems: str = ""
    topics: str = ""
    keyphrases: str = ""
    names: str = ""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NOTHING)
    """Facet → its values: ``year`` → ``("2024",)``, ``topic`` → ids of topics."""
    identifiers: tuple[str, ...] = ()
    """What it is found by alone, as :func:`papershelf.search.identified.keys` gives it."""
    similar: tuple[str, ...] = ()
    """Addresses of the papers that are most like it, nearest first."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow results: its id, its name, and its values with the names that readers see."""

    id: str
    name: str
    values: Mapping[str, str]
    """Value → its name, in the order in which they are shown."""
