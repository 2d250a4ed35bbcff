"""The nouns of the program: frozen values that every stage reads and none changes."""

import copyreg
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from papershelf.family_first import unspaced

Kind = Literal["paper", "talk", "other"]
Rel = Literal["paper", "pdf", "code", "data", "model", "project", "demo", "video", "slides", "other"]
Place = Literal["title", "abstract", "notes"]
Outcome = Literal["written", "unchanged", "removed", "kept"]
Stage = Literal["published", "preprint"]

NOTHING: Mapping[str, Any] = MappingProxyType({})


def _frozen(items: dict[str, Any]) -> MappingProxyType[str, Any]:
    return MappingProxyType(items)


copyreg.pickle(MappingProxyType, lambda mapping: (_frozen, (dict(mapping),)))  # values travel between processes


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record stands: its file, its first line, and its own key there."""

    file: str
    """Relative to the seeds folder, with ``/`` between the parts."""
    line: int
    """The first line of the record in the decompressed file, counted from 1; of its title in a listing or digest."""
    key: str | None = None
    """The record's own id or citation key, as a string."""

    @property
    def place(self) -> tuple[str, int, str]:
        """What sources are sorted by: a record without a key comes before those with one on its line."""
        return self.file, self.line, self.key or ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the input that a person should look at; it never stops a build."""

    file: str
    """Relative to the seeds folder, or to the shelf for a file that is not a seed."""
    line: int | None
    """Counted from 1; ``None`` where the whole file is meant."""
    message: str
    """One sentence: what was found, and what was done about it."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}" if self.line else f"{self.file}: {self.message}"


@dataclass(frozen=True, slots=True)
class Name:
    """The name of an author: ``given`` and ``family``, or ``literal`` for a group or a name in one piece."""

    family: str = ""
    """With its particles: ``van der Berg``."""
    given: str = ""
    literal: str = ""

    def __str__(self) -> str:
        return self.literal or unspaced(self.family, self.given) or f"{self.given} {self.family}".strip()


@dataclass(frozen=True, slots=True)
class Link:
    """An address that belongs to a paper, and what a reader finds there."""

    rel: Rel
    url: str
    """Absolute, ``http`` or ``https``."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a digest says about an entry."""

    collection: str
    """The id of the collection that says it."""
    text: str
    """Repaired Markdown of the kind that :mod:`papershelf.text.marks` reads: emphasis, code, links, mathematics."""


@dataclass(frozen=True, slots=True)
class Seed:
    """What a seed file says of itself, apart from its records."""

    file: str
    format: str
    """The name of the reader that understood it."""
    heading: str = ""
    date: str = ""
    """The day of the listing as written (``Mar 14``); never a date of publication."""
    introduction: str = ""


MORE_AUTHORS = "more-authors"
"""The key among the CSL variables of a record, and of a paper, whose list of authors ends in "and others"; CSL has none for it."""


@dataclass(frozen=True, slots=True)
class Record:
    """What one source said about one paper, in its own words."""

    source: Source
    title: str
    kind: Kind = "paper"
    title_math: str | None = None
    """The title with ``$TeX$``, where it has mathematics; known after repair."""
    authors: tuple[Name, ...] = ()
    year: int | None = None
    venue: str | None = None
    abstract: str = ""
    """Paragraphs separated by a blank line; ``""`` where the source has none."""
    note: str = ""
    """What a digest says about the entry, as Markdown."""
    identifiers: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    csl: Mapping[str, Any] = field(default_factory=lambda: NOTHING)
    """CSL-JSON variables that have no field of their own here."""
    keywords: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """A paper as it appeared at one place: as a preprint, or at a venue."""

    stage: Stage
    venue: str | None = None
    year: int | None = None
    identifiers: Mapping[str, str] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class Paper:
    """What we believe about one paper, from all the records that speak of it. Never changed after ``merge``."""

    id: str
    """Its page is ``papers/<id>.html``."""
    title: str
    kind: Kind = "paper"
    title_math: str | None = None
    """The title with ``$TeX$``, where it has mathematics."""
    authors: tuple[Name, ...] = ()
    year: int | None = None
    venue: str | None = None
    abstract: str = ""
    notes: tuple[Note, ...] = ()
    identifiers: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    csl: Mapping[str, Any] = field(default_factory=lambda: NOTHING)
    keywords: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    sources: tuple[Source, ...] = ()
    collections: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    """Other ids whose addresses lead here."""
    versions: tuple[Version, ...] = ()
    """Both the published one and the preprint, in this order, where the records tell of both; else none."""
    origins: Mapping[str, Source] = field(default_factory=lambda: NOTHING)
    """Field → the record, or the line of ``curation.yml``, that gave it; empty where one record gave all."""


@dataclass(frozen=True, slots=True)
class NearPair:
    """Two papers that were nearly made one."""

    one: str
    other: str
    """Ids; ``one`` is the lesser."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """An entry that the owner does not show."""

    id: str
    sources: tuple[Source, ...]
    line: int
    """Of ``curation.yml``, where it is said."""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Collection:
    """The entries of one seed file, in the file's own order."""

    id: str
    file: str
    format: str
    heading: str = ""
    date: str = ""
    introduction: str = ""
    name: str = ""
    """The owner's name for it; ``""`` where the owner gave none."""
    entries: tuple[str, ...] = ()
    """Paper ids in the order of the file."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of an entry that speak for a topic."""

    words: str
    """As the entry writes them."""
    where: Place
    count: int = 1
    weight: float = 1.0
    """What they add to the weight of the topic."""

    def __str__(self) -> str:
        times = f" {self.count} times" if self.count > 1 else ""
        return f"“{self.words}”{times} in the {self.where}"


@dataclass(frozen=True, slots=True)
class Tag:
    """A topic that an entry is about."""

    path: tuple[str, ...]
    """Names from the facet down: ``("Efficiency", "Quantization")``."""
    evidence: tuple[Evidence, ...] = ()
    """The words of the entry that speak for it, the weightiest first."""
    weight: float = 0.0
    """How surely the entry is about it: comparable within a shelf, rounded before ranking."""

    def __str__(self) -> str:
        return "/".join(self.path)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A similar paper, and why."""

    id: str
    score: float
    """In [0, 1], symmetric, rounded before ranking."""
    because: tuple[str, ...] = ()
    weak: bool = False
    """Under the floor: the page does not show it as similar."""
    pinned: bool = False
    """The owner put it there."""


@dataclass(frozen=True, slots=True)
class System:
    """A name that entries introduce or use: a model, a method, a data set, a tool."""

    name: str
    """As written: ``TokenFormer``, ``GigaSpeech 2``."""
    introduced_by: tuple[str, ...] = ()
    """Ids of the papers that introduce it; empty for a name that the collection only uses."""
    mentioned_by: tuple[str, ...] = ()
    """Ids of the other papers that name it."""
    description: str = ""
    """A sentence of the paper that introduces it."""


@dataclass(frozen=True, slots=True)
class Acronym:
    """What an acronym stands for in the papers that define it so; another meaning is another acronym."""

    short: str
    """In the singular: ``LLM``."""
    long: str
    """As it is usually written."""
    papers: tuple[str, ...]
    """Ids of the papers that define it."""


EDGE = 65_535


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of a paper on the map, which is as wide and as high as :data:`EDGE`."""

    x: int
    y: int
    """Whole numbers from 0 to :data:`EDGE`; y grows downwards."""
    bridge: bool = False
    """Whether its neighbours stand in groups that are far from each other."""


@dataclass(frozen=True, slots=True)
class Group:
    """Papers that stand together on the map."""

    level: int
    """0 for the broadest; 1 and 2 are groups within them."""
    name: str
    """Phrases that tell it from the others of its level."""
    x: int
    y: int
    """The middle of its papers."""
    papers: tuple[str, ...]
    """Ids, sorted."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a formatted reference."""

    text: str
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A paper as a style of citation writes it in a list of references."""

    style: str
    """As readers call it: ``APA``."""
    runs: tuple[Run, ...]

    def __str__(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Corpus:
    """The papers, the collections they stand in, the problems met so far, and opinions keyed by paper id."""

    papers: tuple[Paper, ...] = ()
    """Sorted by id."""
    collections: tuple[Collection, ...] = ()
    """Sorted by file."""
    problems: tuple[Problem, ...] = ()
    near: tuple[NearPair, ...] = ()
    """Sorted by ids."""
    hidden: tuple[Hidden, ...] = ()
    """Sorted by id."""
    claims: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NOTHING)
    """Id → what tells its paper in a later build, from the records as they are before any correction of the owner's."""
    tags: Mapping[str, tuple[Tag, ...]] = field(default_factory=lambda: NOTHING)
    keyphrases: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NOTHING)
    telling: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NOTHING)
    """Keyed by collection id: the phrases that set it apart from the others."""
    systems: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NOTHING)
    """The names that an entry introduces, as written."""
    mentions: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NOTHING)
    """The ids of the entries whose systems an entry names."""
    names: tuple[System, ...] = ()
    """Sorted by name, whatever its case."""
    glossary: tuple[Acronym, ...] = ()
    """Sorted by acronym, whatever its case, then the meaning that most papers define first."""
    similar: Mapping[str, tuple[Neighbour, ...]] = field(default_factory=lambda: NOTHING)
    spots: Mapping[str, Spot] = field(default_factory=lambda: NOTHING)
    """The places of all papers on the map."""
    groups: tuple[Group, ...] = ()
    """Sorted by level, then name; every paper is in one of each level."""
    references: Mapping[str, tuple[Reference, ...]] = field(default_factory=lambda: NOTHING)
    """Of the papers whose authors and year are known; a style that cannot write one is left out."""

    @property
    def records(self) -> int:
        """How many records of the seeds the papers were made from."""
        return sum(len(paper.sources) for paper in self.papers) + sum(len(entry.sources) for entry in self.hidden)


@dataclass(frozen=True, slots=True)
class Page:
    """A file that belongs in ``docs/``: what ``render`` gives and ``write`` takes."""

    path: str
    """Relative to ``docs/``, with ``/`` between the parts."""
    content: bytes


@dataclass(frozen=True, slots=True)
class Change:
    """What ``write`` did with one path; ``kept`` means that somebody's own work stood there and was left alone."""

    path: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Report:
    """What a build found and did."""

    corpus: Corpus
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Those of the corpus and those met while writing."""
    notes: tuple[str, ...] = ()
    """What the owner should know and need not mend."""

    def count(self, outcome: Outcome) -> int:
        """How many paths of ``docs/`` had this outcome."""
        return sum(change.outcome == outcome for change in self.changes)
