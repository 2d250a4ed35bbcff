"""The owner's corrections, ``seeds/curation.yml``: today the names and descriptions of collections."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from papershelf.config.yaml_file import load, nearest
from papershelf.errors import ConfigurationError
from papershelf.model import NOTHING, Collection


@dataclass(frozen=True, slots=True)
class CollectionWords:
    """What the owner calls a collection, and says of it; each may be empty."""

    name: str = ""
    description: str = ""
    place: str = ""
    """``curation.yml:LINE``."""


@dataclass(frozen=True, slots=True)
class Curation:
    """Everything in ``curation.yml``."""

    collections: Mapping[str, CollectionWords] = field(default_factory=lambda: NOTHING)
    """Keyed by collection id."""


def from_file(path: Path) -> Curation:
    """The corrections in ``path``; none where there is no such file.

    Raises:
        ConfigurationError: Something in it is not understood.
    """
    if not path.is_file():
        return Curation()
    file = load(path)
    file.known(["collections"])
    collections = file.data.get("collections") or {}
    if not isinstance(collections, Mapping):
        raise ConfigurationError(f"{file.place('collections')}: collections must map ids to names and descriptions")
    found = {}
    for id_, words in collections.items():
        file.known(["name", "description"], "collections", id_)
        texts = {name: " ".join(str(value).split()) for name, value in (words or {}).items() if value is not None}
        found[str(id_)] = CollectionWords(**texts, place=file.place("collections", id_))
    return Curation(found)


def check(curation: Curation, collections: Iterable[Collection]) -> None:
    """Checks that every id in ``curation`` is one of ``collections``.

    Raises:
        ConfigurationError: One is not; the nearest is offered.
    """
    known = [collection.id for collection in collections]
    for id_, words in curation.collections.items():
        if id_ not in known:
            raise ConfigurationError(f"{words.place}: there is no collection “{id_}”{nearest(id_, known)}")
