"""The owner's corrections of papers: merged with another, given another address, fields set and cleared, hidden."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from papershelf.config.corrected_fields import CSL, IDENTIFIERS, LINKS
from papershelf.config.curation import FILE, Corrections, Curation, problem, wrong
from papershelf.config.references import References
from papershelf.merge import versions
from papershelf.merge.fuse import fuse
from papershelf.model import MORE_AUTHORS, Hidden, Note, Paper, Problem, Record, Source
from papershelf.registry import Registry
from papershelf.text.repair.record import repair
from papershelf.text.slugs import slug

_EMPTY: Mapping[str, Any] = {"authors": (), "year": None, "venue": None, "abstract": "", "keywords": ()}


@dataclass(frozen=True, slots=True)
class Corrected:
    """Papers as the owner wants them."""

    papers: tuple[Paper, ...]
    """Sorted by id."""
    hidden: tuple[Hidden, ...]
    problems: tuple[Problem, ...]
    place: Mapping[str, str]
    """The id that a paper would have but for the owner → that of the paper it is or belongs to; without hidden ones."""
    renamed: Mapping[str, str]
    """The same of those that the owner gave another id."""


def corrected(
    papers: Sequence[Paper],
    records_of: Mapping[str, Sequence[Record]],
    curation: Curation,
    registry: Registry,
    collection_of: Mapping[str, str],
) -> Corrected:
    """``papers`` with the corrections of ``curation``; ``records_of`` has the records of each, by its id.

    Raises:
        ConfigurationError: A correction names a paper that never was, or an address that cannot be given.
    """
    problems: list[Problem] = []
    book = References(papers, registry.known)
    joined = _joined(papers, curation, book, problems)
    made = {id_: _fused(parts, records_of, collection_of) for id_, parts in joined.items()}
    holder = {part.id: id_ for id_, parts in joined.items() for part in parts}
    found = [(holder[paper.id], said) for paper, said in _meant(curation, book, problems)]
    renamed: dict[str, str] = {}
    for at, said in found:
        made[at] = _with_fields(made[at], said, problems)
        if said.rename:
            renamed[at] = _renamed(made, at, said, registry, problems)
    hidden = {at: said.hide.line for at, said in found if said.hide}
    return Corrected(
        papers=tuple(sorted((paper for at, paper in made.items() if at not in hidden), key=lambda paper: paper.id)),
        hidden=tuple(sorted((_as_hidden(made[at], line) for at, line in hidden.items()), key=lambda one: one.id)),
        problems=tuple(problems),
        place={id_: made[at].id for id_, at in holder.items() if at not in hidden},
        renamed=renamed,
    )


def _meant(curation: Curation, book: References, problems: list[Problem]) -> Iterator[tuple[Paper, Corrections]]:
    """The papers that corrections name, with these."""
    for said in curation.papers:
        if paper := book.find(said.paper):
            yield paper, said
        else:
            problems.append(problem(said.paper.line, f"“{said.paper.text}” is no longer among the seeds: its corrections do not apply"))


def _as_hidden(paper: Paper, line: int) -> Hidden:
    return Hidden(paper.id, paper.sources, line, paper.aliases)


def _joined(papers: Sequence[Paper], curation: Curation, book: References, problems: list[Problem]) -> dict[str, list[Paper]]:
    """Id of the paper that stays → itself and those merged into it."""
    parent = {paper.id: paper.id for paper in papers}

    def root(id_: str) -> str:
        while parent[id_] != id_:
            id_ = parent[id_]
        return id_

    for said in curation.papers:
        if not said.merge or (paper := book.find(said.paper)) is None:
            continue
        for word in said.merge:
            other = book.find(word)
            if other is None or root(other.id) == root(paper.id):
                problems.append(problem(word.line, f"“{word.text}” need not be merged with “{said.paper.text}” any more"))
            else:
                parent[root(other.id)] = root(paper.id)
    joined: dict[str, list[Paper]] = {}
    for paper in papers:
        joined.setdefault(root(paper.id), []).append(paper)
    return {id_: sorted(parts, key=lambda part: (part.id != id_, part.id)) for id_, parts in joined.items()}


def _fused(parts: Sequence[Paper], records_of: Mapping[str, Sequence[Record]], collection_of: Mapping[str, str]) -> Paper:
    first, *others = parts
    records = [record for part in parts for record in records_of[part.id]]
    if len(records) == len(first.sources):
        return first
    aliases = {*first.aliases, *(id_ for part in others for id_ in (part.id, *part.aliases))}
    return replace(fuse(records, collection_of), id=first.id, aliases=tuple(sorted(aliases)))


def _renamed(made: dict[str, Paper], at: str, said: Corrections, registry: Registry, problems: list[Problem]) -> str:
    paper, word = made[at], said.rename
    assert word is not None  # noqa: S101 - the caller looked
    if word.text == paper.id:
        problems.append(problem(word.line, f"“{paper.id}” is the address already: the rule no longer applies"))
        return paper.id
    fit = slug(word.text, paper.kind)
    if fit != word.text:
        raise wrong(word.line, f"“{word.text}” cannot be an address{f'; “{fit}” can' if fit else ''}")
    others = {id_ for key, other in made.items() if key != at for id_ in (other.id, *other.aliases)}
    if word.text in others or (word.text in registry.known and registry.final(word.text) not in {at, word.text, paper.id, *paper.aliases}):
        raise wrong(word.line, f"“{word.text}” is the address of another paper")
    aliases = sorted({*paper.aliases, paper.id} - {word.text})
    made[at] = replace(paper, id=word.text, aliases=tuple(aliases))
    return word.text


def _with_fields(paper: Paper, said: Corrections, problems: list[Problem]) -> Paper:
    """``paper`` with the fields that are set, without those that are cleared, and with the owner's note."""
    for name, value in said.set.items():
        before, paper = paper, _with(paper, name, value.value)
        if before == paper:
            problems.append(problem(value.line, f"the {name} of “{paper.id}” is this already: the rule no longer applies"))
        else:
            origins = {**paper.origins, name: Source(FILE, value.line)}
            paper = replace(paper, origins=origins, versions=versions.corrected(before, paper, name))
    for word in said.clear:
        before, paper = paper, _without(paper, word.text)
        if before == paper:
            problems.append(problem(word.line, f"“{paper.id}” has no {word.text}: the rule no longer applies"))
        else:
            origins = {name: source for name, source in paper.origins.items() if name != word.text}
            paper = replace(paper, origins=origins, versions=versions.corrected(before, paper, word.text))
    return replace(paper, notes=(*paper.notes, Note("", said.note.text))) if said.note else paper


def _with(paper: Paper, name: str, value: Any) -> Paper:
    if name in IDENTIFIERS:
        return replace(paper, identifiers=dict(sorted({**paper.identifiers, name: value}.items())))
    if name in CSL:
        return replace(paper, csl=dict(sorted({**paper.csl, name: value}.items())))
    if name in LINKS:
        kept = [link for link in paper.links if link.rel != LINKS[name] and link.url != value.url]
        return replace(paper, links=(value, *kept))
    clean = repair(Record(Source(FILE, 0), **{"title": "", name: value}))  # as the texts of seeds are
    math = {"title_math": clean.title_math} if name == "title" else {}
    changes: dict[str, Any] = {name: getattr(clean, name), **math, **_all_authors(paper, name)}
    return replace(paper, **changes)


def _without(paper: Paper, name: str) -> Paper:
    if name in IDENTIFIERS:
        return replace(paper, identifiers={key: value for key, value in paper.identifiers.items() if key != name})
    if name in CSL:
        return replace(paper, csl={key: value for key, value in paper.csl.items() if key != name})
    if name in LINKS:
        return replace(paper, links=tuple(link for link in paper.links if link.rel != LINKS[name]))
    return replace(paper, **{name: _EMPTY[name]}, **_all_authors(paper, name))


def _all_authors(paper: Paper, name: str) -> dict[str, Any]:
    """What changes beside the authors: those that the owner names are all."""
    if name != "authors" or MORE_AUTHORS not in paper.csl:
        return {}
    return {"csl": {key: value for key, value in paper.csl.items() if key != MORE_AUTHORS}}
