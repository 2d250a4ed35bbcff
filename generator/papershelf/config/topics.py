"""The owner's vocabulary, ``seeds/topics.yml``: what entries can be about, and the words that tell it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from papershelf.config.terms import complaint
from papershelf.config.yaml_file import YamlFile, load, nearest, written
from papershelf.errors import ConfigurationError
from papershelf.model import NOTHING

FACET = "Topics"
"""The first name in the path of a topic that has no facet."""
_KEYS = ("id", "name", "description", "parent", "terms", "not", "unless", "with", "weight")


@dataclass(frozen=True, slots=True)
class Topic:
    """One entry of the vocabulary. One without parent and terms is a facet: it groups topics and is never a tag itself."""

    id: str
    name: str
    description: str = ""
    parent: str | None = None
    """The id of a facet or of a broader topic."""
    terms: tuple[str, ...] = ()
    """Words that speak for the topic; ``=Word`` counts as written only, ``/…/`` is a regular expression."""
    not_in: tuple[str, ...] = ()
    """Longer phrases in which a term means something else: ``power transformer``."""
    unless: tuple[str, ...] = ()
    """Words that change the sense of the terms in their sentence."""
    needs: tuple[str, ...] = ()
    """Words of which one must stand in the entry."""
    weight: float = 1.0
    place: str = ""
    """``topics.yml:LINE``."""

    @property
    def is_facet(self) -> bool:
        """Whether it only groups topics."""
        return self.parent is None and not self.terms


@dataclass(frozen=True)
class Vocabulary:
    """The topics of a shelf."""

    topics: Mapping[str, Topic] = field(default_factory=lambda: NOTHING)
    """Keyed by id, in the order of the file."""

    def path(self, id_: str) -> tuple[str, ...]:
        """The names from the facet down to the topic ``id_``."""
        topic = self.topics[id_]
        if topic.parent is not None:
            return (*self.path(topic.parent), topic.name)
        return (topic.name,) if topic.is_facet else (FACET, topic.name)

    @cached_property
    def paths(self) -> Mapping[str, tuple[str, ...]]:
        """Keyed by id: the path of each topic."""
        return {id_: self.path(id_) for id_ in self.topics}

    def ancestors(self, id_: str) -> Iterator[str]:
        """The ids above the topic ``id_``, nearest first."""
        parent = self.topics[id_].parent
        while parent is not None:
            yield parent
            parent = self.topics[parent].parent


def from_file(path: Path) -> Vocabulary:
    """The vocabulary in ``path``; an empty one where there is no such file.

    Raises:
        ConfigurationError: An entry is not understood; the message names it and its line.
    """
    if not path.is_file():
        return Vocabulary()
    file = load(path)
    file.known(["topics"])
    entries = file.data.get("topics") or []
    if not isinstance(entries, list):
        raise ConfigurationError(f"{file.place('topics')}: topics must be a list of entries, each with a “- ” before it")
    topics: dict[str, Topic] = {}
    for at, entry in enumerate(entries):
        topic = _topic(file, at, entry)
        if topic.id in topics:
            raise ConfigurationError(
                f"{topic.place}: there is a second topic with the id “{topic.id}”; the first is at {topics[topic.id].place}"
            )
        topics[topic.id] = topic
    _check_parents(topics)
    _check_names(topics)
    return Vocabulary(topics)


def _topic(file: YamlFile, at: int, entry: Any) -> Topic:
    place = file.place("topics", at)
    if not isinstance(entry, Mapping):
        raise ConfigurationError(f"{place}: a topic must be a mapping with an id and a name, not {written(entry)}")
    file.known(_KEYS, "topics", at)
    texts = {key: _text(file, at, entry, key) for key in ("id", "name", "description", "parent")}
    if not texts["id"] or not texts["name"]:
        raise ConfigurationError(f"{place}: a topic needs an id and a name; this one has {texts['id'] or texts['name'] or 'neither'!r}")
    if "/" in texts["name"]:
        raise ConfigurationError(f"{place}: topic “{texts['id']}”: a name must not hold “/”, which parts the names of a path")
    lists = {key: _terms(file, at, texts["id"], entry, key) for key in ("terms", "not", "unless", "with")}
    return Topic(
        id=texts["id"],
        name=texts["name"],
        description=texts["description"],
        parent=texts["parent"] or None,
        terms=lists["terms"],
        not_in=lists["not"],
        unless=lists["unless"],
        needs=lists["with"],
        weight=_weight(file, at, texts["id"], entry),
        place=place,
    )


def _text(file: YamlFile, at: int, entry: Mapping[str, Any], key: str) -> str:
    value = entry.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ConfigurationError(f"{file.place('topics', at, key)}: {key} must be text, not {written(value)}; put it in quotation marks")
    return " ".join(value.split())


def _weight(file: YamlFile, at: int, id_: str, entry: Mapping[str, Any]) -> float:
    value = entry.get("weight", 1.0)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= 10:
        raise ConfigurationError(
            f"{file.place('topics', at, 'weight')}: topic “{id_}”: weight must be a number above 0 and up to 10, not {written(value)}"
        )
    return float(value)


def _terms(file: YamlFile, at: int, id_: str, entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    values = entry.get(key) or []
    if not isinstance(values, list):
        raise ConfigurationError(
            f"{file.place('topics', at, key)}: topic “{id_}”: {key} must be a list, as in [one, two], not {written(values)}"
        )
    for number, value in enumerate(values):
        if wrong := complaint(value, patterns=key == "terms"):
            raise ConfigurationError(f"{file.place('topics', at, key, number)}: topic “{id_}”: {wrong}")
    return tuple(" ".join(value.split()) for value in values)


def _check_parents(topics: Mapping[str, Topic]) -> None:
    for topic in topics.values():
        if topic.parent is not None and topic.parent not in topics:
            raise ConfigurationError(
                f"{topic.place}: topic “{topic.id}”: there is no parent “{topic.parent}”{nearest(topic.parent, topics)}"
            )
    for topic in topics.values():
        seen = [topic.id]
        parent = topic.parent
        while parent is not None:
            if parent in seen:
                ring = " → ".join([*seen[seen.index(parent) :], parent])
                raise ConfigurationError(f"{topics[parent].place}: topic “{parent}”: its parents go in a circle: {ring}")
            seen.append(parent)
            parent = topics[parent].parent


def _check_names(topics: Mapping[str, Topic]) -> None:
    """Two topics with one name could not be told apart on a page, wherever they stand."""
    seen: dict[str, Topic] = {}
    for topic in topics.values():
        first = seen.setdefault(topic.name.casefold(), topic)
        if first is not topic:
            raise ConfigurationError(f"{topic.place}: topic “{topic.id}” has the name “{topic.name}” of topic “{first.id}” ({first.place})")
