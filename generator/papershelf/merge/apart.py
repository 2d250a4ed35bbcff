"""The owner's "keep apart", known before records are merged: which pairs of records never come together."""

from collections.abc import Iterator, Sequence

from papershelf.config.curation import Corrections, Curation, Word, problem
from papershelf.config.references import References, names_of
from papershelf.merge.clusters import Pairs
from papershelf.merge.fuse import alone
from papershelf.model import Paper, Problem, Record, Source
from papershelf.registry import Registry, claims


def kept_apart(
    papers: Sequence[Paper], records: Sequence[Record], curation: Curation, registry: Registry
) -> tuple[Pairs, tuple[Problem, ...]]:
    """The pairs of sources that ``curation`` keeps apart, when ``papers`` is what merging alone makes of ``records``.

    Raises:
        ConfigurationError: It names a paper that never was.
    """
    sorter = _Sorter(papers, records, registry)
    pairs: set[frozenset[Source]] = set()
    problems: list[Problem] = []
    for said in curation.papers:
        for word in said.apart:
            found = set(sorter.pairs(said, word))
            pairs |= found
            if not found:
                problems.append(
                    problem(word.line, f"“{said.paper.text}” and “{word.text}” are not two any more: the rule no longer applies")
                )
    return frozenset(pairs), tuple(problems)


class _Sorter:
    """Tells which records are meant when two papers are named that evidence would make one."""

    def __init__(self, papers: Sequence[Paper], records: Sequence[Record], registry: Registry) -> None:
        self._book = References(papers, registry.known)
        self._by_source = {record.source: record for record in records}
        self._registry = registry

    def pairs(self, said: Corrections, word: Word) -> Iterator[frozenset[Source]]:
        """The pairs of records that ``word`` in ``said`` keeps apart; none where one of the papers is gone."""
        paper, other = self._book.find(said.paper), self._book.find(word)
        if paper is None or other is None:
            return
        theirs = set(_named(other, word) or (self._once(paper, word.text) if other is paper else other.sources))
        ours = set(_named(paper, said.paper) or paper.sources) - theirs
        yield from (frozenset((one, two)) for one in ours for two in theirs)

    def _once(self, paper: Paper, alias: str) -> list[Source]:
        """The records of ``paper`` that were the paper ``alias`` before the two were merged."""
        if alias == paper.id:
            return []
        former, present = (set(self._registry.claims.get(id_, ())) for id_ in (alias, paper.id))
        told = {source: set(claims(alone(self._by_source[source]))) for source in paper.sources}
        found = [source for source in paper.sources if len(told[source] & former) > len(told[source] & present)]
        found = found or [source for source in paper.sources if told[source] <= former]  # the paper tells what each of its records tells
        found = found or [source for source in paper.sources if told[source] & former]  # the record was changed when they became one
        return found if len(found) < len(paper.sources) else []


def _named(paper: Paper, word: Word) -> list[Source]:
    """The records of ``paper`` that ``word`` names one by one."""
    return [source for source in paper.sources if word.text in names_of(source)]
