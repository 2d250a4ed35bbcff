"""The stage ``merge``: from what was found in the seeds to a corpus of papers."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from papershelf.config.curation import Curation
from papershelf.merge.addresses import address
from papershelf.merge.clusters import clusters
from papershelf.merge.fuse import fuse
from papershelf.model import Collection, Corpus, Problem, Record, Seed
from papershelf.registry import Registry, fingerprint
from papershelf.text.slugs import slug


def merge(found: Iterable[Seed | Record | Problem], curation: Curation, registry: Registry) -> Corpus:
    """The papers of the records among ``found``, with ids; nothing is lost: every record is a source of one paper."""
    found = list(found)
    seeds = sorted((item for item in found if isinstance(item, Seed)), key=lambda seed: seed.file)
    records = [item for item in found if isinstance(item, Record)]
    ids = _collection_ids(seeds)
    papers = address([fuse(group, ids) for group in clusters(records)], registry)
    entries: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for paper in papers:
        for source in paper.sources:
            entries[source.file].append((source.line, paper.id))
    return Corpus(
        papers=tuple(papers),
        collections=tuple(_collection(seed, ids[seed.file], entries[seed.file], curation) for seed in seeds),
        problems=tuple(item for item in found if isinstance(item, Problem)),
    )


def _collection_ids(seeds: Sequence[Seed]) -> dict[str, str]:
    """Keyed by file: the slug of its stem; where two files share it, the second one gets a suffix."""
    ids: dict[str, str] = {}
    for seed in seeds:
        wanted = slug(PurePosixPath(seed.file).stem, "collection") or "collection"
        ids[seed.file] = wanted if wanted not in ids.values() else f"{wanted}-{fingerprint(seed.file)[:6]}"
    return ids


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
