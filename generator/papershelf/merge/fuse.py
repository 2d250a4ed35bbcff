"""One paper from the records that speak of it: for each field the better record wins, and the paper remembers which.

Records are ranked: what a venue published, then preprints, then those that say neither; within these those with
identifiers, with authors, with an abstract, with a whole title in mixed case, then by source. Then

* the title comes from the first whose title is whole and in mixed case, or has the subtitle too, and the kind with it; what ``papershelf enrich``
  found gives neither these nor the abstract where a seed has them, and is ranked as any other record for the rest;
* year, venue and each identifier come from the first that has one, the venue of what was published from none but such a record; the year of what no venue published is that of its arXiv id, where none is told;
* authors come from the longest list, and of equally long ones from one in mixed case, with most letters (names in full);
* the abstract is the longest;
* of versions of one arXiv number the latest counts, and a publisher's DOI before that of a preprint;
* volume, pages and the like come from published records alone, where there are any;
* links, keywords and notes are joined; a DOI or another identifier for which there is no place is a link.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from papershelf.merge.choice import authored, is_maimed, titled
from papershelf.merge.profile import STRONG_IDENTIFIERS, is_preprint, is_preprint_doi
from papershelf.merge.venues import venue_kind
from papershelf.model import MORE_AUTHORS, NOTHING, Link, Note, Paper, Record, Source, Stage, Version
from papershelf.text.identifiers import address, arxiv_parts, arxiv_year

ENRICHED = "enriched.jsonl"
"""The file at the top of the seeds that ``papershelf enrich`` writes."""
_PUBLISHED = ("acl", "pmid")


def fuse(records: Sequence[Record], collection_of: Mapping[str, str]) -> Paper:
    """The paper of ``records``, still without an id; ``collection_of`` maps files to collections."""
    ranked = sorted(records, key=_rank)
    published = [record for record in ranked if stage_of(record) == "published"]
    named = [record for record in ranked if record.source.file != ENRICHED] or ranked
    best = titled(named)
    chosen = {
        "title": best,
        "authors": authored(ranked),
        "year": _first(ranked, lambda record: record.year),
        "venue": _first(published or ranked, lambda record: record.venue),
        "abstract": _longest(named) or _longest(ranked),
    }
    identifiers = _identifiers(ranked)
    known = {name: value for name, (value, _) in identifiers.items()}
    versions = _versions(ranked, known)
    csl = _csl(published or ranked)
    notes = (Note(collection_of[record.source.file], record.note) for record in ranked if record.note)
    return Paper(
        id="",
        title=best.title,
        kind=best.kind,
        title_math=best.title_math,
        authors=_of(chosen["authors"], "authors", ()),
        year=_of(chosen["year"], "year", None if published or versions else arxiv_year(known.get("arxiv", ""))),
        venue=_of(chosen["venue"], "venue", None),
        abstract=_of(chosen["abstract"], "abstract", ""),
        notes=tuple(dict.fromkeys(notes)),
        identifiers=known,
        csl=dict(sorted(({name: value for name, (value, _) in csl.items()} | _more_authors(chosen["authors"])).items())),
        keywords=tuple(dict.fromkeys(word for record in ranked for word in record.keywords)),
        links=_links(ranked, known, versions),
        sources=tuple(sorted((record.source for record in ranked), key=lambda source: source.place)),
        collections=tuple(sorted({collection_of[record.source.file] for record in ranked if record.source.file in collection_of})),
        versions=versions,
        origins=_origins(chosen, identifiers, csl) if len(records) > 1 else NOTHING,
    )


def alone(record: Record) -> Paper:
    """The paper of ``record`` as if there were no other, of no collection."""
    return fuse([record], {record.source.file: ""})


def stage_of(record: Record) -> Stage | None:
    """Whether ``record`` speaks of a published version or of a preprint; ``None`` where it says neither."""
    if is_preprint(record):
        return "preprint"
    doi = record.identifiers.get("doi")
    return "published" if record.venue or doi or any(name in record.identifiers for name in _PUBLISHED) else None


def _rank(record: Record) -> tuple[object, ...]:
    stage = {"published": 0, "preprint": 1, None: 2}[stage_of(record)]
    return stage, not record.identifiers, not record.authors, not record.abstract, is_maimed(record.title), *record.source.place


def _first(ranked: Sequence[Record], value: Callable[[Record], object]) -> Record | None:
    return next((record for record in ranked if value(record)), None)


def _longest(ranked: Sequence[Record]) -> Record | None:
    best = max(ranked, key=lambda record: len(record.abstract), default=None)
    return best if best and best.abstract else None


def _of(record: Record | None, name: str, nothing: Any) -> Any:
    return getattr(record, name) if record else nothing


def _joined(mappings: Iterable[tuple[Record, Mapping[str, Any]]]) -> dict[str, tuple[Any, Record]]:
    """The union, sorted by name; the first mapping that has a name gives its value."""
    joined: dict[str, tuple[Any, Record]] = {}
    for record, mapping in mappings:
        for name, value in mapping.items():
            joined.setdefault(name, (value, record))
    return dict(sorted(joined.items()))


def _csl(ranked: Sequence[Record]) -> dict[str, tuple[Any, Record]]:
    """Volume, pages and the like."""
    found = _joined([(record, record.csl) for record in ranked])
    return {name: told for name, told in found.items() if name != MORE_AUTHORS}


def _more_authors(named: Record | None) -> dict[str, Any]:
    """Whether there are more authors than the record says that names them: another record's "et al." says nothing of its list."""
    return {MORE_AUTHORS: True} if named and named.csl.get(MORE_AUTHORS) else {}


def _identifiers(ranked: Sequence[Record]) -> dict[str, tuple[str, Record]]:
    found = _joined([(record, record.identifiers) for record in ranked])
    for record in ranked:
        doi, arxiv = record.identifiers.get("doi"), record.identifiers.get("arxiv")
        if doi and is_preprint_doi(found["doi"][0]) and not is_preprint_doi(doi):
            found["doi"] = (doi, record)
        if arxiv and _newer(arxiv, found["arxiv"][0]):
            found["arxiv"] = (arxiv, record)
    return found


def _newer(one: str, other: str) -> bool:
    """Whether ``one`` is a later version of the arXiv number ``other``."""
    (number, version), (known, at_hand) = arxiv_parts(one), arxiv_parts(other)
    return number == known and version > at_hand


def _links(ranked: Sequence[Record], known: Mapping[str, str], versions: Sequence[Version]) -> tuple[Link, ...]:
    links: dict[str, Link] = {}
    for record in ranked:
        for link in (*record.links, *_left_over(record, [known, *(version.identifiers for version in versions)])):
            links.setdefault(link.url.rstrip("/"), link)
    return tuple(links.values())


def _left_over(record: Record, kept: Sequence[Mapping[str, str]]) -> Iterator[Link]:
    """The identifiers of ``record`` of which none of ``kept`` is another form: a talk and its article have a DOI each."""
    for name, value in record.identifiers.items():
        if name in STRONG_IDENTIFIERS and all(_bare(name, each[name]) != _bare(name, value) for each in kept if name in each):
            yield Link("paper", address(name, value))


def _bare(name: str, value: str) -> str:
    return arxiv_parts(value)[0] if name == "arxiv" else value


def _versions(ranked: Sequence[Record], known: Mapping[str, str]) -> tuple[Version, ...]:
    """The published version and the preprint, where there are both; ``known`` are the identifiers of all."""
    published = [record for record in ranked if stage_of(record) == "published"]
    preprints = [record for record in ranked if stage_of(record) == "preprint"]
    doi = {"doi": known["doi"]} if "doi" in known and not is_preprint_doi(known["doi"]) else {}
    number = {"arxiv": known["arxiv"]} if "arxiv" in known else {}
    if not (published or doi) or not (preprints or number):
        return ()
    return (_version("published", published, doi), _version("preprint", preprints, number))


def _version(stage: Stage, records: Sequence[Record], known: Mapping[str, str]) -> Version:
    dated = [record for record in records if record.year]
    named = [record.venue for record in records if record.venue and (stage == "preprint") == (venue_kind(record.venue) == "preprint")]
    kept = {name: value for record in reversed(records) for name, value in record.identifiers.items() if _belongs(stage, name, value)}
    year = dated[0].year if dated else arxiv_year(known.get("arxiv", ""))
    return Version(stage, named[0] if named else None, year, dict(sorted((kept | dict(known)).items())))


def _belongs(stage: Stage, name: str, value: str) -> bool:
    if name == "doi":
        return is_preprint_doi(value) == (stage == "preprint")
    return (name == "arxiv") == (stage == "preprint") and name != "isbn"


def _origins(
    chosen: Mapping[str, Record | None], identifiers: Mapping[str, tuple[Any, Record]], csl: Mapping[str, tuple[Any, Record]]
) -> dict[str, Source]:
    found = {name: record.source for name, record in chosen.items() if record}
    found |= {name: record.source for name, (_, record) in (*identifiers.items(), *csl.items())}
    return found
