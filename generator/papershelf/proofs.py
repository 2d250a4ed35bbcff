"""Proofs: the pages of papers whose texts alone were changed in the seeds, before it is known what else follows from that.

A changed abstract may change what a paper is near to, its topics, the map and the search: that takes a whole build. But who
corrects it looks at its page. So a proof has the new texts, and of everything else what the last build found. Nothing of it
is kept: the build that follows reads the seeds itself.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path

from papershelf import reached
from papershelf.config.settings import Config
from papershelf.merge.fuse import fuse
from papershelf.model import Corpus, Page, Paper, Record, Source
from papershelf.read import excerpt
from papershelf.read.excerpt import Reading
from papershelf.read.folder import by_file, content_of, read
from papershelf.read.packed import Content
from papershelf.read.reader import Found
from papershelf.render import entries
from papershelf.render.shelf import Shelf
from papershelf.spool import stands
from papershelf.state import reached_of, registry_of
from papershelf.text.repair.record import repair

_MOST = 20
"""Papers of which proofs are made: where more changed at once, nobody waits for one of them."""
_FIXED = ("title", "title_math", "kind", "identifiers", "authors", "year", "venue")
"""What of a record may not change, or another paper might be meant. The place in the file may: it moves with what stands before."""


class Proofs:
    """What the last build knew, to hold changed seeds against it."""

    def __init__(self) -> None:
        """Before the first build there is nothing to hold against."""
        self._shelf: Shelf | None = None
        self._read: Mapping[str, Reading] = {}
        self._record_of: Mapping[Source, Record] = {}
        self._paper_of: Mapping[Source, Paper] = {}

    def follow(self, corpus: Corpus, config: Config) -> None:
        """From now on the last build is the one that made ``corpus``."""
        self._shelf = Shelf(corpus, config, reached.silent(reached_of(config)), registry_of(config).holders(config.topics.paths))
        self._paper_of = {source: paper for paper in corpus.papers for source in paper.sources}
        self._read, self._record_of = {}, {}

    def ready(self) -> None:
        """Does ahead what the next proof would wait for: reads the seeds, and looks up what all pages know of the corpus."""
        if self._shelf is None or self._read:
            return
        seeds = self._shelf.config.seeds
        self._read = {file: Reading(file, _bytes(content), tuple(found)) for file, content, found in by_file(seeds)}
        self._record_of = {item.source: item for each in self._read.values() for item in each.found if isinstance(item, Record)}
        next(entries.pages(self._shelf, self._shelf.corpus.papers), None)

    def pages(self, changed: Collection[str]) -> list[Page]:
        """The pages of the papers whose texts changed in the seed files ``changed``; none where other things changed in them too.

        A page that was changed by hand has no proof, nor one of which the owner has corrected what the seeds now say anew.
        """
        if self._shelf is None or not self._read.keys() >= set(changed):
            return []
        renewed: dict[Source, Record] = {}
        for file in changed:
            pairs = _pairs(*_differing(self._read[file], self._shelf.config.seeds))
            if pairs is None:
                return []
            renewed |= pairs
        reworded = [source for source, new in renewed.items() if replace(new, source=source) != self._record_of[source]]
        papers = {paper.id: paper for source in reworded if (paper := self._paper_of.get(source))}
        if len(papers) > _MOST:
            return []
        return [page for id_ in sorted(papers) for page in self._proof(self._shelf, papers[id_], renewed)]

    def _proof(self, shelf: Shelf, paper: Paper, renewed: Mapping[Source, Record]) -> Iterable[Page]:
        amended = self._amended(shelf.corpus, paper, renewed)
        if amended is None:
            return
        last, proof = (next(entries.pages(shelf, [one])) for one in (paper, amended))
        if stands(shelf.config.docs / last.path, last.content):
            yield proof

    def _amended(self, corpus: Corpus, paper: Paper, renewed: Mapping[Source, Record]) -> Paper | None:
        """``paper`` with what the ``renewed`` records say; ``None`` where it has that from elsewhere."""
        if any(source not in self._record_of for source in paper.sources):  # an entry by curation.yml
            return None
        ids = {collection.file: collection.id for collection in corpus.collections}
        before = [self._record_of[source] for source in paper.sources]
        old = fuse([repair(record) for record in before], ids)
        new = fuse([repair(renewed.get(record.source, record)) for record in before], ids)
        differing = [each.name for each in fields(Paper) if getattr(old, each.name) != getattr(new, each.name)]
        if any(getattr(paper, name) != getattr(old, name) for name in differing):
            return None
        return replace(paper, **{name: getattr(new, name) for name in differing})


def _differing(before: Reading, seeds: Path) -> tuple[Sequence[Found], Sequence[Found]]:
    """What the part of a file that changed said and says, or else the whole of it."""
    part = excerpt.differing(before, _bytes(content_of(seeds / before.file, seeds)))
    return part or (before.found, list(read(seeds, [before.file])))


def _bytes(content: Content | str) -> bytes:
    return content.bytes if isinstance(content, Content) else b""


def _pairs(before: Sequence[Found], now: Sequence[Found]) -> dict[Source, Record] | None:
    """The place of each record ``before`` → what stands there now; ``None`` where more than texts changed."""
    if [type(item) for item in before] != [type(item) for item in now]:
        return None
    both = [(old, new) for old, new in zip(before, now, strict=True) if isinstance(old, Record) and isinstance(new, Record)]
    if any(getattr(old, name) != getattr(new, name) for old, new in both for name in _FIXED):
        return None
    pairs = {old.source: new for old, new in both}
    return pairs if len(pairs) == len(both) else None
