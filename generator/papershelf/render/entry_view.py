"""What the page of an entry shows, and nothing else: the page is a function of this value, and so its key is a hash of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from papershelf.model import Paper, Reference, Tag
from papershelf.render.amounts import FEW_NEAR, FEW_REASONS
from papershelf.render.left_out import LeftOut
from papershelf.render.provenance import IDENTIFIER_NAMES, Origin
from papershelf.render.shelf import Shelf, Walk
from papershelf.text.identifiers import address
from papershelf.text.links import same

_LINK_NAMES = {"paper": "Paper", "pdf": "PDF", "code": "Code", "data": "Data", "model": "Model", "project": "Project page",
               "demo": "Demo", "video": "Video", "slides": "Slides", "other": "Link"}  # fmt: skip
_EVIDENCE = 3
"""Words that the chip of a topic shows."""
_NAMED = 8
"""Systems that a page names where it does not say which papers mention them."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Another entry, as a page leads to it."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Chip:
    """A topic of an entry, with the words that speak for it."""

    id: str
    name: str
    colour: int
    evidence: str


@dataclass(frozen=True, slots=True)
class Near:
    """A similar entry, and why."""

    other: Lead
    because: tuple[str, ...]
    weak: bool


@dataclass(frozen=True, slots=True)
class Named:
    """An entry that names systems of this one, or whose systems this one names."""

    other: Lead
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """The entries before and after one in its first collection."""

    before: Lead | None
    after: Lead | None


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry and what its page tells of all others.

    Every field is text, a number, or a tuple, mapping or frozen value of such, so that ``repr`` says all there is to it.
    """

    paper: Paper
    key: str
    """Of its citation."""
    references: tuple[Reference, ...]
    left_out: tuple[LeftOut, ...]
    """Names of :data:`papershelf.render.left_out.LEFT_OUT`, sorted."""
    issues: str
    """The owner's form for corrections; ``""`` for none."""
    silent: tuple[tuple[str, str], ...]
    """Addresses among its links that do not answer, and the day on which they were last asked."""
    topics: tuple[Chip, ...]
    meanings: Mapping[str, str]
    """Acronyms that its abstract may use → what they stand for."""
    similar: tuple[Near, ...]
    near_to: tuple[Lead, ...]
    mentions: tuple[Named, ...]
    mentioned_by: tuple[Named, ...]
    named: tuple[str, ...]
    """Systems that it names, where who introduces them is left out."""
    spoken_of: tuple[str, ...]
    """Its systems that others name, where these are left out."""
    origins: tuple[Origin, ...]
    """The collections of its records and notes, in their order."""
    way: Way | None

    @property
    def whole(self) -> bool:
        """Whether it tells what other pages tell as well."""
        return LeftOut.WAYS not in self.left_out

    @property
    def mark(self) -> str:
        """What two views share only if they are equal, in any process: a hash of 16 bytes.

        Of ``repr``, which a frozen value has of all its fields by itself; ``pickle`` says besides which parts are the same object, which
        differs from build to build.
        """
        return blake2b(repr(self).encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()


def entry_view(paper: Paper, shelf: Shelf) -> EntryView:
    """What the page of ``paper`` shows."""
    whole = LeftOut.WAYS not in shelf.left_out
    walk = shelf.walks.get(paper.id) if whole else None
    near = shelf.shown_near(paper.id)
    mentions = [(id_, shelf.named(paper.id, id_)) for id_ in shelf.corpus.mentions.get(paper.id, ())]
    mentioned = [(id_, shelf.named(id_, paper.id)) for id_ in shelf.mentioned_by.get(paper.id, ())]
    names, few = LeftOut.NAMES in shelf.left_out, LeftOut.FEW in shelf.left_out
    return EntryView(
        paper=paper,
        key=shelf.keys[paper.id],
        references=shelf.corpus.references.get(paper.id, ()),
        left_out=tuple(sorted(shelf.left_out)),
        issues=shelf.config.issues,
        silent=tuple((url, shelf.silent[url]) for _, url in links(paper) if url in shelf.silent) if shelf.silent else (),
        topics=tuple(_chip(tag, shelf, evidence(tag) if whole else "") for tag in shelf.corpus.tags.get(paper.id, ())),
        meanings=shelf.meanings.for_abstract(paper),
        similar=tuple(
            Near(_lead(shelf.papers[one.id]), one.because[: FEW_REASONS if few else None], one.weak)
            for one in near[: FEW_NEAR if few else None]
        ),
        near_to=tuple(_lead(shelf.papers[id_]) for id_ in (shelf.near_to.get(paper.id, ()) if whole else ())),
        mentions=() if names else tuple(_named(id_, found, shelf) for id_, found in mentions),
        mentioned_by=() if names else tuple(_named(id_, found, shelf) for id_, found in mentioned),
        named=_once(mentions) if names else (),
        spoken_of=_once(mentioned) if names else (),
        origins=tuple(_origins(paper, shelf)),
        way=_way(walk) if walk else None,
    )


def links(paper: Paper) -> list[tuple[str, str]]:
    """Names and addresses: identifiers first, then the links that do not lead to the same place."""
    found = [(name, address(kind, paper.identifiers[kind])) for kind, name in IDENTIFIER_NAMES.items() if kind in paper.identifiers]
    known = {_place(url) for _, url in found}
    return found + [(_LINK_NAMES[link.rel], link.url) for link in paper.links if _place(link.url) not in known]


def _place(url: str) -> str:
    """What two spellings of an address share: DOIs are the same in capitals, and at their former resolver."""
    return same(url).removeprefix("dx.")


def evidence(tag: Tag) -> str:
    """The words that speak for ``tag``, in one line; ``""`` where there are none."""
    told = "; ".join(map(str, tag.evidence[:_EVIDENCE]))
    return f"{told}; …" if len(tag.evidence) > _EVIDENCE else told


def _chip(tag: Tag, shelf: Shelf, told: str) -> Chip:
    topic = shelf.tree.of[tag.path]
    return Chip(topic.id, topic.name, shelf.tree.facet_index(tag.path), told)


def _once(found: Iterable[tuple[str, Iterable[str]]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for _, names in found for name in names))[:_NAMED]


def _way(walk: Walk) -> Way:
    return Way(*(_lead(paper) if paper else None for paper in (walk.before, walk.after)))


def _lead(paper: Paper) -> Lead:
    return Lead(paper.id, paper.title)


def _named(id_: str, names: Iterable[str], shelf: Shelf) -> Named:
    return Named(_lead(shelf.papers[id_]), tuple(names))


def _origins(paper: Paper, shelf: Shelf) -> Iterator[Origin]:
    for id_ in dict.fromkeys((*paper.collections, *(note.collection for note in paper.notes))):
        if collection := shelf.collections.get(id_):
            yield Origin(id_, collection.file, shelf.collection_lead(collection))
