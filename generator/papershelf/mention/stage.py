"""The stage ``mention``: the names that entries introduce, who mentions them, and what acronyms stand for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from papershelf.crew import ALONE, Crew
from papershelf.mention.described import description
from papershelf.mention.glossary import glossary
from papershelf.mention.introduced import introduced
from papershelf.mention.named import Capitals, Names, used
from papershelf.mention.usage import Usage
from papershelf.model import Corpus, Paper, System
from papershelf.text.passages import passages
from papershelf.timing import timed


@timed("mention")
def mention(corpus: Corpus, crew: Crew = ALONE) -> Corpus:
    """``corpus`` with systems, mentions, the index of names and the glossary."""
    read = _joined(crew.spread(_read, None, corpus.papers))
    introductions = crew.spread(_introduced, read.usage, corpus.papers)
    systems = {paper.id: names for paper, names in zip(corpus.papers, introductions, strict=True)}
    owners = _owners(systems)
    found = _mentioned(corpus.papers, Names({**owners, **dict.fromkeys(used(read.usage))}), systems, read.capitals)
    return replace(
        corpus,
        systems=systems,
        mentions={id_: _others(id_, names, owners) for id_, names in found.items()},
        names=_names(corpus.papers, owners, found),
        glossary=glossary(read.defined),
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """What a first reading of some papers tells."""

    usage: Usage
    defined: dict[str, list[tuple[str, str]]]
    """Paper id → the acronyms that it defines, each with its long form."""
    capitals: dict[str, Capitals]


def _read(_: None, papers: Sequence[Paper]) -> list[_Read]:
    read = _Read(Usage(), {}, {})
    for paper in papers:
        tokens = passages(paper)[0]
        read.defined[paper.id] = read.usage.learn(tokens)
        read.capitals[paper.id] = Capitals.of(tokens)
    return [read]


def _joined(parts: Sequence[_Read]) -> _Read:
    whole = _Read(Usage(), {}, {})
    for part in parts:
        whole.usage.add(part.usage)
        whole.defined.update(part.defined)
        whole.capitals.update(part.capitals)
    return whole


def _introduced(usage: Usage, papers: Sequence[Paper]) -> list[tuple[str, ...]]:
    return [tuple(each.name for each in introduced(paper, usage)) for paper in papers]


def _owners(systems: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Name → ids of the papers that introduce it."""
    owners: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted(systems):
        for name in systems[id_]:
            owners[name].append(id_)
    return owners


def _mentioned(
    papers: Sequence[Paper], names: Names, systems: Mapping[str, Sequence[str]], capitals: Mapping[str, Capitals]
) -> dict[str, set[str]]:
    """Paper id → the names that it mentions without introducing them."""
    return {
        paper.id: names.find(capitals[paper.id], lambda paper=paper: passages(paper)[0]) - set(systems[paper.id])  # type: ignore[misc]
        for paper in papers
    }


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


def sentences_of(corpus: Corpus, paper: Paper) -> dict[str, str]:
    """Name → the sentence that tells about it, for every name that ``paper`` introduces in ``corpus``; for explaining."""
    return {name: description(name, paper) for name in corpus.systems.get(paper.id, ())}
