"""The topics that entries have, as a tree below their facets: their order, their addresses and their colours."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from papershelf.config.topics import Vocabulary
from papershelf.model import Paper, Tag
from papershelf.registry import Holder, ids
from papershelf.render.branches import branch
from papershelf.text.escape import Markdown
from papershelf.text.fold import fold, spoken
from papershelf.text.slugs import slug

_COLOURS = 10
"""How many colours of facets the stylesheet has."""


@dataclass(frozen=True)
class Topic:
    """A topic that at least one entry has, itself or by a narrower one."""

    path: tuple[str, ...]
    id: str
    """Its page is ``topics/<id>.html``."""
    entries: tuple[str, ...]
    """Paper ids, in the order of their titles."""
    description: str = ""

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path[-1]

    @property
    def indent(self) -> Markdown:
        """What a list in Markdown puts before it: four blanks for each topic that is broader."""
        return Markdown("    " * (len(self.path) - 2))


@dataclass(frozen=True)
class TopicTree:
    """All topics, and what lies above and below each."""

    topics: tuple[Topic, ...]
    """Those with most entries first."""
    order: tuple[str, ...] = ()
    """The facets in the order of the owner's vocabulary; those that it does not name come behind them."""

    @classmethod
    def from_tags(
        cls, by_title: Iterable[Paper], tags: Mapping[str, Sequence[Tag]], vocabulary: Vocabulary, held: Mapping[str, Holder]
    ) -> "TopicTree":
        """The topics that ``tags`` give to the papers; an entry counts for its topics and for all that are broader.

        A topic keeps the address of which ``held`` tells that it was published at it.
        """
        entries: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
        for paper in by_title:
            for tag in tags.get(paper.id, ()):
                for path in branch(tag.path):
                    entries[path][paper.id] = None
        topic_ids = ids("topics", {path: _topic_slug(path[-1]) for path in entries}, held)
        said = {vocabulary.paths[id_]: topic.description for id_, topic in vocabulary.topics.items()}
        found = [Topic(path, topic_ids[path], tuple(those), said.get(path, "")) for path, those in entries.items()]
        return cls(
            tuple(sorted(found, key=lambda topic: (-len(topic.entries), fold(topic.name), topic.path))),
            tuple(topic.name for topic in vocabulary.topics.values() if topic.is_facet),
        )

    @cached_property
    def of(self) -> Mapping[tuple[str, ...], Topic]:
        """Keyed by path."""
        return {topic.path: topic for topic in self.topics}

    @cached_property
    def facets(self) -> Mapping[str, tuple[Topic, ...]]:
        """Facet → its topics as a tree read from above: broader before narrower, and those with most entries first."""
        found: dict[str, list[Topic]] = defaultdict(list)
        for topic in self.topics:
            found[topic.path[0]].append(topic)
        rank = {topic.path: at for at, topic in enumerate(self.topics)}
        ordered = {facet: sorted(held, key=lambda topic: [rank[path] for path in branch(topic.path)]) for facet, held in found.items()}
        return {facet: tuple(held) for facet, held in sorted(ordered.items(), key=lambda item: self._facet_place(item[0]))}

    def _facet_place(self, facet: str) -> tuple[int, str]:
        return (self.order.index(facet) if facet in self.order else len(self.order), facet)

    def facet_index(self, path: tuple[str, ...]) -> int:
        """The number of the colour ``--ps-facet-N`` of everything under the facet that ``path`` begins with: 0 to 9."""
        return list(self.facets).index(path[0]) % _COLOURS if path[0] in self.facets else 0

    def narrower(self, topic: Topic) -> Sequence[Topic]:
        """The topics right below ``topic``."""
        return self._narrower.get(topic.path, ())

    def broader(self, topic: Topic) -> Sequence[Topic]:
        """The topics above ``topic``, the broadest first."""
        return [self.of[path] for path in branch(topic.path)[:-1]]

    @cached_property
    def _narrower(self) -> Mapping[tuple[str, ...], list[Topic]]:
        found: dict[tuple[str, ...], list[Topic]] = defaultdict(list)
        for topic in self.topics:
            found[topic.path[:-1]].append(topic)
        return found


def _topic_slug(name: str) -> str:
    return slug(spoken(name), "topic") or "topic"
