"""What a build says of itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from papershelf.model import Kind, Paper, Problem, Report

KINDS: tuple[Kind, ...] = get_args(Kind)


def kinds(papers: Sequence[Paper]) -> dict[str, int]:
    """How many of ``papers`` are of each kind."""
    return {kind: sum(paper.kind == kind for paper in papers) for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Counts:
    """What a build says of itself."""

    records: int
    seeds: int
    kinds: Mapping[str, int]
    """How many entries there are of each kind."""
    changes: Mapping[str, int]
    """How many files of ``docs/`` had which outcome."""
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    """What the owner should know and need not mend."""
    pages: int = 0
    """HTML pages of the site."""

    @classmethod
    def of(cls, report: Report, pages: int = 0) -> "Counts":
        """The counts of ``report``."""
        return cls(
            records=report.corpus.records,
            seeds=len(report.corpus.collections),
            kinds=kinds(report.corpus.papers),
            changes={outcome: report.count(outcome) for outcome in ("written", "unchanged", "removed", "kept")},
            problems=report.problems,
            notes=report.notes,
            pages=pages,
        )
