"""The stage ``merge``: from what was found in the seeds to a corpus of papers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from papershelf.config.curation import Curation
from papershelf.crew import ALONE, Crew
from papershelf.merge.addresses import address
from papershelf.merge.apart import kept_apart
from papershelf.merge.clusters import Clusters, clusters
from papershelf.merge.corrections import corrected
from papershelf.merge.enriched import attached
from papershelf.merge.fuse import ENRICHED, alone, fuse
from papershelf.model import Collection, Corpus, NearPair, Paper, Problem, Record, Seed
from papershelf.registry import TITLES, Holder, Registry
from papershelf.registry import claims as claims_of
from papershelf.registry import ids as ids_of
from papershelf.text.fold import fold
from papershelf.text.slugs import slug
from papershelf.text.titles import is_generic


def merge(found: Iterable[Seed | Record | Problem], curation: Curation, registry: Registry, crew: Crew = ALONE) -> Corpus:
    """The papers of the records among ``found``, with ids; nothing is lost: every record is a source of one paper.

    Ids and the registry follow what the seeds say; the corrections of ``curation`` come on top, so that a correction
    that is taken back leaves everything as if it had never been made, but for the addresses that it gave out.

    Raises:
        ConfigurationError: A correction names a paper that never was.
    """
    found = list(found)
    seeds = sorted((item for item in found if isinstance(item, Seed) and item.file != ENRICHED), key=lambda seed: seed.file)
    records = [item for item in found if isinstance(item, Record) and item.source.file != ENRICHED]
    looked_up = [item for item in found if isinstance(item, Record) and item.source.file == ENRICHED]
    ids = _collection_ids(seeds, registry.pages)
    first, apart_problems = _first(records, curation, registry, ids, crew)
    grouped, papers = first.grouped, first.papers
    records_of = {paper.id: group for paper, group in zip(papers, grouped.groups, strict=True)}
    enriched, strays = attached(records_of, sorted(looked_up, key=lambda record: record.source.place))
    final = corrected(_enriched(papers, enriched, ids), enriched, curation, registry, ids)
    told = {paper.id: claims for paper, claims in zip(papers, first.told, strict=True)}
    return Corpus(
        papers=final.papers,
        collections=_collections(seeds, ids, final.papers, curation),
        problems=(*(item for item in found if isinstance(item, Problem)), *strays, *apart_problems, *final.problems),
        near=_near(grouped, papers, final.place),
        hidden=final.hidden,
        claims=told | {new: told[old] for old, new in final.renamed.items()},
    )


@dataclass(frozen=True, slots=True)
class _First:
    """What the evidence makes of the records, before any correction."""

    grouped: Clusters
    papers: tuple[Paper, ...]
    told: tuple[tuple[str, ...], ...]
    """The claims of each."""


def _first(
    records: Sequence[Record], curation: Curation, registry: Registry, ids: Mapping[str, str], crew: Crew
) -> tuple[_First, tuple[Problem, ...]]:
    """The papers of ``records``, with those apart that the owner keeps apart."""
    made = _made(clusters(records, crew=crew), registry, ids, crew)
    if not any(said.apart for said in curation.papers):
        return made, ()
    pairs, problems = kept_apart(made.papers, records, curation, registry)
    return _made(clusters(records, pairs, crew), registry, ids, crew), problems


def _made(grouped: Clusters, registry: Registry, ids: Mapping[str, str], crew: Crew) -> _First:
    papers = [fuse(group, ids) for group in grouped.groups]
    told = tuple(crew.spread(_claims, None, list(zip(papers, grouped.groups, strict=True))))
    return _First(grouped, tuple(address(papers, told, registry)), told)


def _claims(_: None, papers: Sequence[tuple[Paper, Sequence[Record]]]) -> list[tuple[str, ...]]:
    return [_told(paper, group) for paper, group in papers]


def _told(paper: Paper, group: Sequence[Record]) -> tuple[str, ...]:
    """What tells ``paper``, and what tells each of its records alone: whichever joins or goes, the address stays."""
    if len(group) == 1:
        return claims_of(paper)
    each = [claims_of(alone(record)) for record in group]
    return tuple(sorted({*claims_of(paper), *(claim for told in each if not _is_any(told, paper) for claim in told)}))


def _is_any(told: Sequence[str], paper: Paper) -> bool:
    """Whether a record says no more than "Editorial", which many others say too."""
    return all(claim.startswith(TITLES) for claim in told) and is_generic(fold(paper.title))


def _enriched(papers: Sequence[Paper], records_of: Mapping[str, Sequence[Record]], ids: Mapping[str, str]) -> list[Paper]:
    return [
        paper
        if len(records_of[paper.id]) == len(paper.sources)
        else replace(fuse(records_of[paper.id], ids), id=paper.id, aliases=paper.aliases)
        for paper in papers
    ]


def _near(grouped: Clusters, papers: Sequence[Paper], place: Mapping[str, str]) -> tuple[NearPair, ...]:
    """Those of which both are shown, and are two."""
    pairs = {tuple(sorted((place.get(papers[a].id, ""), place.get(papers[b].id, "")))) for a, b in grouped.near}
    return tuple(NearPair(one, other) for one, other in sorted(pairs) if one and one != other)


def _collection_ids(seeds: Sequence[Seed], held: Mapping[str, Holder]) -> dict[str, str]:
    """Keyed by file: the slug of its stem; where two files share it, whoever is new to it gets a suffix."""
    wanted: dict[Holder, str] = {(seed.file,): slug(PurePosixPath(seed.file).stem, "collection") or "collection" for seed in seeds}
    return {who[0]: id_ for who, id_ in ids_of("collections", wanted, held).items()}


def _collections(seeds: Sequence[Seed], ids: Mapping[str, str], papers: Sequence[Paper], curation: Curation) -> tuple[Collection, ...]:
    entries: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for paper in papers:
        for source in paper.sources:
            entries[source.file].append((source.line, paper.id))
    return tuple(_collection(seed, ids[seed.file], entries[seed.file], curation) for seed in seeds)


def _collection(seed: Seed, id_: str, entries: Iterable[tuple[int, str]], curation: Curation) -> Collection:
    owner = curation.collections.get(id_)
    return Collection(
        id=id_,
        file=seed.file,
        format=seed.format,
        heading=seed.heading,
        date=seed.date,
        introduction=owner.description if owner and owner.description else seed.introduction,
        name=owner.name if owner else "",
        entries=tuple(dict.fromkeys(paper for _, paper in sorted(entries))),
    )
