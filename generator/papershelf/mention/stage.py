"""The stage ``mention``: the names that entries introduce, who mentions them, and what acronyms stand for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from papershelf.crew import ALONE, Crew
from papershelf.mention.described import description
from papershelf.mention.glossary import glossary
from papershelf.mention.introduced import Reader
from papershelf.mention.named import Names, used
from papershelf.mention.usage import Usage
from papershelf.mention.variants import variants
from papershelf.model import Acronym, Corpus, Paper, System
from papershelf.text.words.numbered import Texts
from papershelf.timing import timed

_BLOCK = 500
"""Papers that are read at a time."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What papers tell of names; the fields are those of a corpus."""

    systems: Mapping[str, tuple[str, ...]]
    mentions: Mapping[str, tuple[str, ...]]
    names: tuple[System, ...]
    glossary: tuple[Acronym, ...]


def mention(corpus: Corpus, crew: Crew = ALONE, found: Mentioned | None = None) -> Corpus:
    """``corpus`` with systems, mentions, the index of names and the glossary; ``found`` is what its papers tell, where it is at hand."""
    found = found or mentioned(corpus.papers, Texts.of(corpus.papers), crew)
    return replace(corpus, systems=found.systems, mentions=found.mentions, names=found.names, glossary=found.glossary)


@timed("mention")
def mentioned(papers: Sequence[Paper], texts: Texts, crew: Crew = ALONE) -> Mentioned:
    """What ``papers``, whose texts are ``texts``, tell of names; it needs no tags, so that it can be found beside them."""
    usage = Usage(texts)
    introductions = crew.spread(_introduced, Reader(texts, usage), list(enumerate(papers)), _BLOCK)
    systems = {paper.id: names for paper, names in zip(papers, introductions, strict=True)}
    names = used(usage)
    usual = variants(_owners(systems), names, usage)
    named = Names({*names, *usual, *(name for own in systems.values() for name in own)}).find(texts)
    systems = {id_: tuple(dict.fromkeys(usual.get(name, name) for name in own)) for id_, own in systems.items()}
    owners = _owners(systems)
    found = {paper.id: {usual.get(name, name) for name in named.get(row, ())} - set(systems[paper.id]) for row, paper in enumerate(papers)}
    return Mentioned(
        systems=systems,
        mentions={id_: _others(id_, names, owners) for id_, names in found.items()},
        names=_names(papers, owners, found),
        glossary=glossary({papers[row].id: defined for row, defined in usage.defined.items()}),
    )


def _introduced(reader: Reader, papers: Sequence[tuple[int, Paper]]) -> list[tuple[str, ...]]:
    return [tuple(each.name for each in reader.introduced(row, paper)) for row, paper in papers]


def _owners(systems: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Name → ids of the papers that introduce it."""
    owners: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted(systems):
        for name in systems[id_]:
            owners[name].append(id_)
    return owners


def _others(id_: str, names: set[str], owners: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    return tuple(sorted({owner for name in names for owner in owners.get(name, ())} - {id_}))


def _names(papers: Sequence[Paper], owners: Mapping[str, Sequence[str]], found: Mapping[str, set[str]]) -> tuple[System, ...]:
    by_id = {paper.id: paper for paper in papers}
    mentioned: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted(found):
        for name in found[id_]:
            mentioned[name].append(id_)
    systems = [
        System(
            name, tuple(owners.get(name, ())), tuple(mentioned[name]), description(name, by_id[owners[name][0]]) if name in owners else ""
        )
        for name in owners.keys() | mentioned.keys()
        if name in owners or len(mentioned[name]) > 1
    ]
    return tuple(sorted(systems, key=lambda system: (system.name.casefold(), system.name)))
