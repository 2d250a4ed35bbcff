"""What every page needs to know of the corpus: names and addresses of collections and topics, who holds which."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import PurePosixPath

from papershelf.config.settings import Config
from papershelf.model import Collection, Corpus, Paper, Tag
from papershelf.text.fold import fold
from papershelf.text.slugs import slug


@dataclass(frozen=True)
class Topic:
    """A topic that at least one entry has."""

    path: tuple[str, ...]
    id: str
    """Its page is ``topics/<id>.html``."""
    entries: tuple[str, ...]
    """Paper ids, in the order of their titles."""

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path[-1]


@dataclass(frozen=True)
class Shelf:
    """A corpus with what is derived from it for the pages."""

    corpus: Corpus
    config: Config

    @cached_property
    def papers(self) -> Mapping[str, Paper]:
        """Keyed by id."""
        return {paper.id: paper for paper in self.corpus.papers}

    @cached_property
    def by_title(self) -> tuple[Paper, ...]:
        """The papers in the order of their titles."""
        return tuple(sorted(self.corpus.papers, key=lambda paper: (fold(paper.title), paper.id)))

    @cached_property
    def collections(self) -> Mapping[str, Collection]:
        """Keyed by id."""
        return {collection.id: collection for collection in self.corpus.collections}

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """Those with most entries first."""
        entries: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for paper in self.by_title:
            for tag in self.corpus.tags.get(paper.id, ()):
                entries[tag.path].append(paper.id)
        ids = _topic_ids(entries)
        found = [Topic(path, ids[path], tuple(held)) for path, held in entries.items()]
        return tuple(sorted(found, key=lambda topic: (-len(topic.entries), fold(topic.name), topic.path)))

    @cached_property
    def topic_of(self) -> Mapping[tuple[str, ...], Topic]:
        """Keyed by path."""
        return {topic.path: topic for topic in self.topics}

    def topics_of(self, paper: Paper) -> list[Topic]:
        """The topics of ``paper``, best first."""
        tags: tuple[Tag, ...] = self.corpus.tags.get(paper.id, ())
        return [self.topic_of[tag.path] for tag in tags]

    def collection_name(self, collection: Collection) -> str:
        """The owner's name; else its heading; else its day or the file's name, with its most telling phrases."""
        if collection.name or collection.heading:
            return collection.name or collection.heading
        lead = f"Listing of {collection.date}" if collection.date else PurePosixPath(collection.file).stem
        telling = ", ".join(self.corpus.telling.get(collection.id, ()))
        return f"{lead}: {telling}" if telling else lead


def _topic_ids(paths: Mapping[tuple[str, ...], object]) -> dict[tuple[str, ...], str]:
    """Slugs of the names; ``C``, ``C++`` and ``C#`` differ, and where two still agree the later path gets a suffix."""
    ids: dict[tuple[str, ...], str] = {}
    for path in sorted(paths):
        name = path[-1].replace("+", " plus").replace("#", " sharp")
        wanted = slug(name, "topic") or "topic"
        content = sha256("/".join(path).encode()).hexdigest()
        ids[path] = wanted if wanted not in ids.values() else f"{wanted}-{content[:6]}"
    return ids
