"""The stage ``mention``: the names that entries introduce, who mentions them, and what acronyms stand for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from papershelf.mention.described import description
from papershelf.mention.glossary import glossary
from papershelf.mention.introduced import introduced
from papershelf.mention.named import Names, used
from papershelf.mention.usage import Usage
from papershelf.model import Corpus, Paper, System
from papershelf.text.passages import passages


def mention(corpus: Corpus) -> Corpus:
    """``corpus`` with systems, mentions, the index of names and the glossary."""
    usage = Usage()
    defined = {paper.id: usage.learn(passages(paper)[0]) for paper in corpus.papers}
    systems = {paper.id: tuple(each.name for each in introduced(paper, usage)) for paper in corpus.papers}
    owners = _owners(systems)
    found = _mentioned(corpus.papers, Names({**owners, **dict.fromkeys(used(usage))}), systems)
    return replace(
        corpus,
        systems=systems,
        mentions={id_: _others(id_, names, owners) for id_, names in found.items()},
        names=_names(corpus.papers, owners, found),
        glossary=glossary(defined),
    )


def _owners(systems: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Name → ids of the papers that introduce it."""
    owners: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted(systems):
        for name in systems[id_]:
            owners[name].append(id_)
    return owners


def _mentioned(papers: Sequence[Paper], names: Names, systems: Mapping[str, Sequence[str]]) -> dict[str, set[str]]:
    """Paper id → the names that it mentions without introducing them."""
    return {paper.id: names.find(passages(paper)[0]) - set(systems[paper.id]) for paper in papers}


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
