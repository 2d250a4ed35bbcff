"""What every page needs to know of the corpus: names and addresses of collections and topics, who holds which."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from papershelf.config.settings import Config
from papershelf.export.json_lines import mentioning
from papershelf.export.keys import citation_keys
from papershelf.model import NOTHING, Collection, Corpus, Neighbour, Paper, Tag
from papershelf.registry import Holder
from papershelf.render.amounts import Shown
from papershelf.render.budget import Budget, fitted
from papershelf.render.left_out import LeftOut
from papershelf.render.meanings import Meanings
from papershelf.render.topic_tree import Topic, TopicTree
from papershelf.text.fold import fold
from papershelf.text.plain import one_line

_FEW, _LEAST_NEAR = 3, 0.25
"""Up to how many similar papers a page takes weak ones too, and how similar these must be."""
_MOST_NEAR_TO = 6
_MANY = 6
"""Collections of one entry each, a list of which would be the list of all papers again."""


@dataclass(frozen=True, slots=True)
class Walk:
    """The entries before and after one in a collection, in the order of its file."""

    collection: Collection
    before: Paper | None
    after: Paper | None


@dataclass(frozen=True)
class Shelf:
    """A corpus with what is derived from it for the pages."""

    corpus: Corpus
    config: Config
    silent: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    """Addresses outside that do not answer → the day on which they were last asked."""
    held: Mapping[str, Holder] = field(default_factory=lambda: NOTHING)
    """The pages of lists that were published before → who holds each, topics under their paths of today."""

    def settled(self) -> "Shelf":
        """This one, with all found that pages of papers ask for, so that no other process has to find it again."""
        _ = (self.budget, self.papers, self.keys, self.by_title, self.collections, self.tree.facets, self.tree.of, self.meanings,
             self.mentioned_by, self.near_to, self._mentioners, self.walks)  # fmt: skip
        return self

    @cached_property
    def budget(self) -> Budget:
        """How large the site will be, and what is left out of it."""
        return fitted(self.corpus, self.shown, self.config.size, self.config.site_url, self.config.page_size)

    def shown(self) -> Shown:
        """What the size of pages follows from, beside the papers themselves."""
        papers = self.corpus.papers
        counts = (
            [len(self.corpus.mentions.get(paper.id, ())) for paper in papers],
            [len(self.mentioned_by.get(paper.id, ())) for paper in papers],
        )
        return Shown(
            [self.shown_near(paper.id) for paper in papers],
            sum(map(len, self.near_to.values())),
            [*counts[0], *counts[1]],
            sum(map(any, zip(*counts, strict=True))),
        )

    @property
    def left_out(self) -> frozenset[LeftOut]:
        """Names of :data:`papershelf.render.left_out.LEFT_OUT`."""
        return self.budget.left_out

    @cached_property
    def papers(self) -> Mapping[str, Paper]:
        """Keyed by id."""
        return {paper.id: paper for paper in self.corpus.papers}

    @cached_property
    def led(self) -> Mapping[str, str]:
        """Any id that leads to an entry, its own or a former one → the id of the entry."""
        return {id_: paper.id for paper in self.corpus.papers for id_ in (*paper.aliases, paper.id)}

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """Paper id → citation key."""
        return citation_keys(self.corpus.papers)

    @cached_property
    def by_title(self) -> tuple[Paper, ...]:
        """The papers in the order of their titles."""
        return tuple(sorted(self.corpus.papers, key=lambda paper: (fold(paper.title), paper.id)))

    @cached_property
    def collections(self) -> Mapping[str, Collection]:
        """Keyed by id."""
        return {collection.id: collection for collection in self.corpus.collections}

    @cached_property
    def single(self) -> frozenset[str]:
        """The ids of collections of one entry that the owner did not name, where they are many, as in a folder with a note a paper."""
        found = frozenset(each.id for each in self.corpus.collections if len(each.entries) == 1 and not each.name)
        return found if len(found) >= _MANY else frozenset()

    @cached_property
    def gathered(self) -> tuple[Collection, ...]:
        """The collections that one chooses from: all but the single ones."""
        return tuple(each for each in self.corpus.collections if each.id not in self.single)

    @property
    def holders(self) -> Mapping[str, Holder]:
        """The paths of the pages of collections and topics, without ``.md`` → who holds each."""
        files = {f"collections/{collection.id}": (collection.file,) for collection in self.corpus.collections}
        return files | {f"topics/{topic.id}": topic.path for topic in self.topics}

    @property
    def in_vocabulary(self) -> Mapping[str, str]:
        """The paths of the pages of topics of ``topics.yml``, without ``.md`` → their ids there."""
        return {f"topics/{self.tree.of[path].id}": id_ for id_, path in self.config.topics.paths.items() if path in self.tree.of}

    @cached_property
    def tree(self) -> TopicTree:
        """The topics that the papers have."""
        return TopicTree.from_tags(self.by_title, self.corpus.tags, self.config.topics, self.held)

    @property
    def topics(self) -> tuple[Topic, ...]:
        """Those with most entries first."""
        return self.tree.topics

    def topics_of(self, paper: Paper) -> list[Topic]:
        """The topics of ``paper``, best first."""
        tags: tuple[Tag, ...] = self.corpus.tags.get(paper.id, ())
        return [self.tree.of[tag.path] for tag in tags]

    @cached_property
    def meanings(self) -> Meanings:
        """What acronyms stand for."""
        return Meanings.from_glossary(self.corpus.glossary)

    @cached_property
    def mentioned_by(self) -> Mapping[str, list[str]]:
        """Paper id → ids of the papers that name a system of it, sorted."""
        return mentioning(self.corpus.mentions)

    def shown_near(self, id_: str) -> tuple[Neighbour, ...]:
        """The similar papers that the page of a paper shows: the sure ones, and where these are few the weak ones that share a phrase."""
        found = self.corpus.similar.get(id_, ())[: self.config.neighbours]
        sure = tuple(one for one in found if not one.weak)
        weak = [one for one in found if one.weak and one.because and one.score >= _LEAST_NEAR]
        return (*sure, *weak[: max(0, _FEW - len(sure))])

    @cached_property
    def near_to(self) -> Mapping[str, Sequence[str]]:
        """Paper id → ids of the papers that show it as similar and that it does not show, the nearest first.

        Nearness counts in tenths, for it moves a little with every paper: a quarter of the pages that one paper more changed had nothing
        new on them but another order of these.
        """
        shown = {paper.id: self.shown_near(paper.id) for paper in self.corpus.papers}
        found: dict[str, list[tuple[float, str]]] = defaultdict(list)
        for id_, near in shown.items():
            for one in near:
                if not one.weak and all(other.id != id_ for other in shown[one.id]):
                    found[one.id].append((-round(one.score, 1), id_))
        return {id_: [other for _, other in sorted(others)[:_MOST_NEAR_TO]] for id_, others in found.items()}

    @cached_property
    def _mentioners(self) -> Mapping[str, frozenset[str]]:
        """Name of a system → ids of the papers that mention it."""
        return {system.name: frozenset(system.mentioned_by) for system in self.corpus.names}

    def named(self, id_: str, other: str) -> list[str]:
        """The systems of the paper ``other`` that the paper ``id_`` names."""
        return [name for name in self.corpus.systems.get(other, ()) if id_ in self._mentioners.get(name, ())]

    def centrality(self, id_: str) -> float:
        """How near a paper is to its neighbours: the sum of their scores, rounded."""
        return round(sum(one.score for one in self.corpus.similar.get(id_, ()) if not one.weak), 6)

    @cached_property
    def walks(self) -> Mapping[str, Walk]:
        """Paper id → the way on from it, in the first of its collections."""
        found: dict[str, Walk] = {}
        for collection in self.corpus.collections:
            row = [None, *(self.papers[id_] for id_ in collection.entries), None]
            for before, paper, after in zip(row, row[1:], row[2:], strict=False):
                if paper and paper.collections[0] == collection.id:
                    found[paper.id] = Walk(collection, before, after)
        return found

    def collection_name(self, collection: Collection) -> str:
        """The owner's name; else its heading; else its day or the file's name, with its most telling phrases."""
        telling = "" if collection.name or collection.heading else ", ".join(self.corpus.telling.get(collection.id, ()))
        return f"{self.collection_lead(collection)}: {telling}" if telling else self.collection_lead(collection)

    def collection_lead(self, collection: Collection) -> str:
        """The name of ``collection`` without phrases, for pages of entries: these would change on all of them with each entry that is added."""
        day = f"Listing of {collection.date}" if collection.date else ""
        return collection.name or collection.heading or day or one_line(PurePosixPath(collection.file).stem) or collection.id
