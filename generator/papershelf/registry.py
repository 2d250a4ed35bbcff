"""The registry of addresses: who holds which id, so that a page keeps its address for good.

It is kept in ``docs/.papershelf/registry.json`` and committed. A paper is recognised in a later build by its *claims*:
identifiers, the record's own key, its folded title with authors and year, its abstract. One of them is enough, so a
corrected title or a moved seed does not make it a stranger.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from papershelf.errors import StateError
from papershelf.model import NOTHING, Paper
from papershelf.text.fold import fold, key
from papershelf.text.titles import is_generic

VERSION = 1
PATH = ".papershelf/registry.json"
OPENING = "opening:"
"""Begins the claim by the first words of an abstract. It holds when title and abstract were both mended, and is only good
for an address that is like the one which the title gives: many abstracts begin alike."""


@dataclass(frozen=True, slots=True)
class Registry:
    """Every address that was ever given out."""

    claims: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NOTHING)
    """Keyed by id: what tells its paper."""
    aliases: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    """Former id → the id that answers for it."""


def fingerprint(*parts: str) -> str:
    """A short hash of what ``parts`` say, the same on every machine: 16 hexadecimal digits."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def claims(paper: Paper) -> tuple[str, ...]:
    """What a later build can tell ``paper`` by, sorted."""
    families = " ".join(sorted(key(name.family or name.literal) for name in paper.authors))
    found = {f"{name}:{value}" for name, value in paper.identifiers.items()}
    found |= {f"record:{fingerprint(source.file, source.key)}" for source in paper.sources if source.key}
    if paper.abstract:
        found.add(f"abstract:{fingerprint(key(paper.abstract))}")
        found.add(f"{OPENING}{fingerprint(*fold(paper.abstract).split()[:12])}")
    if not found or not is_generic(fold(paper.title)):  # "Editorial" tells a paper only where nothing else does
        found.add(f"title:{fingerprint(key(paper.title) or paper.title, families, str(paper.year or ''))}")
    return tuple(sorted(found))


def updated(before: Registry, papers: Iterable[Paper]) -> Registry:
    """``before`` with the ids and aliases of ``papers``; addresses of papers that are gone stay reserved."""
    held = dict(before.claims)
    aliases = dict(before.aliases)
    for paper in papers:
        held[paper.id] = claims(paper)
        aliases.pop(paper.id, None)
        for alias in paper.aliases:
            aliases[alias] = paper.id
            held.pop(alias, None)
    return Registry(dict(sorted(held.items())), dict(sorted(aliases.items())))


def to_json(registry: Registry) -> bytes:
    """The registry as JSON with a line for each address, so that two branches of a shelf merge line by line."""
    lines = [f"{json.dumps(id_)}: {json.dumps(list(held))}" for id_, held in registry.claims.items()]
    moved = [f"{json.dumps(alias)}: {json.dumps(id_)}" for alias, id_ in registry.aliases.items()]
    parts = (("addresses", lines), ("aliases", moved))
    body = ",\n".join(f'"{name}": {{\n{_joined(rows)}}}' for name, rows in parts)
    return f'{{"version": {VERSION},\n{body}}}\n'.encode()


def _joined(rows: list[str]) -> str:
    return ",\n".join(rows) + "\n" if rows else ""


def from_json(content: bytes) -> Registry:
    """The registry that ``content`` holds.

    Raises:
        StateError: It is no registry, or of a version that this package does not know.
    """
    try:
        data = json.loads(content)
        if data["version"] != VERSION:
            raise StateError(f"docs/{PATH} is of version {data['version']}; this Papershelf knows version {VERSION}: upgrade it")
        addresses = {str(id_): tuple(map(str, held)) for id_, held in data["addresses"].items()}
        return Registry(addresses, {str(alias): str(id_) for alias, id_ in data["aliases"].items()})
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise StateError(f"docs/{PATH}:{line}: not the JSON that was written ({error}); restore it from version control") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise StateError(f"docs/{PATH}: not a registry of addresses; restore it from version control") from error
