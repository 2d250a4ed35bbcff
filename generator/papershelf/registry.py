"""The registry of addresses: who holds which id, so that a page keeps its address for good.

It is kept in ``docs/.papershelf/registry.json`` and committed. A paper is recognised in a later build by its *claims*:
identifiers, the record's own key, its folded title with authors and year, its abstract, and these of each of its records. One of them is enough, so a
corrected title or a moved seed does not make it a stranger. Nothing is ever taken out: an id that became an alias keeps
its claims, so that a paper which is split off again gets its old address back. Of a collection the file is known, and
of a topic the path, with its id in ``topics.yml`` where it has one: renamed, it is the same topic.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from papershelf.errors import StateError
from papershelf.model import NOTHING, Corpus, Paper
from papershelf.registry_lines import Repairs, Section, repaired
from papershelf.text.fold import fold, key
from papershelf.text.titles import is_generic

VERSION = 1
PATH = ".papershelf/registry.json"
BARE = "bare:"
TITLES = ("title:", BARE)
WEAK = ("opening:", BARE)
"""Begin the claims by the first words of an abstract and by the title alone. They hold when all else was mended, and are
only good for an address that is like the one which the title gives: many abstracts begin alike."""

Holder = tuple[str, ...]
"""Who holds the page of a list: the file of a collection, or the path of a topic; nobody where the page has its name from Papershelf."""


@dataclass(frozen=True)
class Registry:
    """Every address that was ever given out."""

    claims: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NOTHING)
    """Keyed by id: what tells its paper."""
    aliases: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    """Former id → the id that answers for it."""
    pages: Mapping[str, Holder] = field(default_factory=lambda: NOTHING)
    """Keyed by the path in ``docs/``, without ``.md``, of each other page that was ever published, sorted: who holds it."""
    topics: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    """Path in ``docs/``, without ``.md``, of the page of a topic → the id in ``topics.yml`` of the topic that had it last."""

    repairs: tuple[tuple[int, str], ...] = field(default=(), compare=False)
    """Line and words of each thing that had to be put right when it was read."""
    by_hand: frozenset[str] = field(default=frozenset(), compare=False)
    """Ids that were never given out, and never are while a page that somebody wrote stands there; in no file."""

    @cached_property
    def known(self) -> frozenset[str]:
        """All ids that were ever given out."""
        return frozenset(self.claims) | frozenset(self.aliases)

    def knows(self, path: str) -> bool:
        """Whether ``path``, without its ``.md``, was ever given out."""
        return path.removeprefix("papers/") in self.known if is_entry(path) else path in self.pages

    def final(self, id_: str) -> str:
        """Where the aliases lead from ``id_`` in the end; itself where it is none."""
        seen = {id_}
        while (following := self.aliases.get(id_)) and following not in seen:
            id_ = following
            seen.add(id_)
        return id_

    def holders(self, vocabulary: Mapping[str, Holder]) -> Mapping[str, Holder]:
        """Who holds each of the ``pages`` today: a topic of ``vocabulary``, which maps ids to paths, under its path of today."""
        return {**self.pages, **{page: vocabulary[id_] for page, id_ in self.topics.items() if id_ in vocabulary}}


def fingerprint(*parts: str) -> str:
    """A short hash of what ``parts`` say, the same on every machine: 16 hexadecimal digits."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def claims(paper: Paper) -> tuple[str, ...]:
    """What a later build can tell ``paper`` by, sorted."""
    families = " ".join(sorted(key(name.family or name.literal) for name in paper.authors))
    found = {f"{name}:{value}" for name, value in paper.identifiers.items()}
    found |= {f"record:{fingerprint(source.file, source.key)}" for source in paper.sources if source.key}
    if paper.abstract:
        abstract = fold(paper.abstract)
        found.add(f"abstract:{fingerprint(abstract.replace(' ', ''))}")
        found.add(f"opening:{fingerprint(*abstract.split(' ', 12)[:12])}")
    if not found or not is_generic(fold(paper.title)):  # "Editorial" tells a paper only where nothing else does
        title = key(paper.title) or paper.title
        found.add(f"title:{fingerprint(title, families, str(paper.year or ''))}")
        found.add(f"{BARE}{fingerprint(title)}")
    elif families or "page" in paper.csl:  # with all that a reference says, it tells one that has no more than a record's key
        place = (str(paper.csl.get(name, "")) for name in ("volume", "issue", "page"))
        found.add(f"reference:{fingerprint(key(paper.title), families, str(paper.year or ''), key(paper.venue or ''), *place)}")
    return tuple(sorted(found))


def ids(folder: str, wanted: Mapping[Holder, str], held: Mapping[str, Holder]) -> dict[Holder, str]:
    """Those who want a page in ``folder``, each under a slug → their ids; ``held`` are the pages of the registry.

    Holders keep theirs. Newcomers follow in their order: a slug goes to the first one where nobody has it any more, for
    a file that is moved is new too; the others get a suffix.
    """
    found: dict[Holder, str] = {}
    for who in wanted.keys() & set(held.values()):
        if id_ := next((one for one in _ids(who, wanted[who]) if held.get(f"{folder}/{one}") == who), ""):
            found[who] = id_
    taken = set(found.values())
    for who in sorted(wanted.keys() - found.keys()):
        found[who] = next(id_ for id_ in _ids(who, wanted[who]) if id_ not in taken)
        taken.add(found[who])
    return found


def _ids(who: Holder, slug: str) -> Iterator[str]:
    """The ids that ``who`` may have, the shortest first."""
    yield slug
    content = fingerprint("/".join(who)) + fingerprint(*who)
    yield from (f"{slug}-{content[:digits]}" for digits in range(6, len(content) + 1))


def updated(before: Registry, corpus: Corpus, pages: Mapping[str, Holder] = NOTHING, topics: Mapping[str, str] = NOTHING) -> Registry:
    """``before`` with the ids and aliases of ``corpus``, its other ``pages``, and which ``topics`` of the vocabulary have one.

    Addresses of what is gone stay reserved.
    """
    held = {**before.claims, **(corpus.claims or {paper.id: claims(paper) for paper in corpus.papers})}
    aliases = dict(before.aliases)
    for paper in corpus.papers:
        aliases.pop(paper.id, None)
        aliases |= dict.fromkeys(paper.aliases, paper.id)
    named = {page: id_ for page, id_ in before.topics.items() if page not in pages} | dict(topics)
    others = {**before.pages, **pages}
    return Registry(dict(sorted(held.items())), dict(sorted(aliases.items())), dict(sorted(others.items())), dict(sorted(named.items())))


def with_pages(registry: Registry, generated: Mapping[str, str]) -> Registry:
    """``registry`` with the addresses of ``generated`` pages that it does not know, for it was lost or is an old one.

    ``generated`` maps paths of pages to the id that they lead to, or to ``""``. Such an address has no claims, so it belongs
    to whoever's title gives it; if nobody's does, it is answered for all the same.
    """
    paths = {path.removesuffix(".md"): target for path, target in sorted(generated.items())}
    new = {path.removeprefix("papers/"): target for path, target in paths.items() if is_entry(path)}
    pages = dict(sorted({**{path: () for path in paths if not is_entry(path)}, **registry.pages}.items()))
    if not new:
        return replace(registry, pages=pages)
    held = {**registry.claims, **{id_: () for id_, target in new.items() if not target}}
    aliases = {**registry.aliases, **{id_: target for id_, target in new.items() if target}}
    repairs = (*registry.repairs, (1, f"{len(new)} addresses of pages in docs/papers were not in it, and are taken up"))
    return replace(registry, claims=held, aliases=aliases, pages=pages, repairs=repairs)


def is_entry(path: str) -> bool:
    """Whether ``path``, without its ``.md``, is that of the page of an entry and not of a list."""
    folder, _, name = path.partition("/")
    return folder == "papers" and "/" not in name and name != "index" and not name.isdigit()


def to_json(registry: Registry) -> bytes:
    """The registry as JSON with a line for each address, so that two branches of a shelf merge line by line."""
    lines = [f"{json.dumps(id_)}: {json.dumps(list(held))}" for id_, held in registry.claims.items()]
    moved = [f"{json.dumps(alias)}: {json.dumps(id_)}" for alias, id_ in registry.aliases.items()]
    others = [f"{json.dumps(page)}: {json.dumps(list(who)) if who else 1}" for page, who in registry.pages.items()]
    named = [f"{json.dumps(page)}: {json.dumps(id_)}" for page, id_ in registry.topics.items()]
    parts = (("addresses", lines), ("aliases", moved), ("pages", others), *([("topics", named)] if named else []))
    body = ",\n".join(f'"{name}": {{\n{_joined(rows)}}}' for name, rows in parts)
    return f'{{"version": {VERSION},\n{body}}}\n'.encode()


def _joined(rows: list[str]) -> str:
    return ",\n".join(rows) + "\n" if rows else ""


def from_json(content: bytes, folder: str = "docs") -> Registry:
    """The registry that ``content``, which stands below ``folder``, holds, also where a merge of two branches left its marks in it, or lines twice.

    Raises:
        StateError: It is no registry, of a version that this package does not know, or the two branches contradict
            each other; the message names the lines.
    """
    found, repairs = repaired(content.decode("utf-8", errors="replace"), f"{folder}/{PATH}")
    try:
        if found["version"] != VERSION:
            raise StateError(f"{folder}/{PATH} is of version {found['version']}; this Papershelf knows version {VERSION}: upgrade it")
        return _registry(found, repairs)
    except (KeyError, TypeError, AttributeError) as error:
        raise StateError(f"{folder}/{PATH}: not a registry of addresses; restore it from version control") from error


def _registry(found: Mapping[str, Any], repairs: Repairs) -> Registry:
    addresses: Section = found["addresses"]
    claims_of = {str(id_): tuple(map(str, held)) for id_, held in addresses.items()}
    aliases = {str(alias): str(id_) for alias, id_ in found["aliases"].items()}
    pages = {path: _holder(who) for path, who in sorted(found.get("pages", {}).items())}
    topics = {str(page): str(id_) for page, id_ in sorted(found.get("topics", {}).items())}
    return Registry(claims_of, aliases, pages, topics, repairs)


def _holder(value: object) -> Holder:
    if value == 1:
        return ()
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return tuple(value)
    raise TypeError(value)
