"""What ``papershelf enrich`` found: records that belong to papers of the seeds, and make none of their own.

Such a record says in its key which entry it was looked up for, by the :func:`handle` of that entry, and where and when:
``HANDLE@crossref/2025-06-01``.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from papershelf.model import Problem, Record
from papershelf.registry import fingerprint
from papershelf.text.fold import fold, key


def handle(record: Record) -> str:
    """What tells an entry by its own words, whatever its file, line and address are."""
    return fingerprint(key(record.title) or record.title, *fold(record.abstract[:400]).split()[:12])


def attached(groups: Mapping[str, Sequence[Record]], found: Sequence[Record]) -> tuple[dict[str, list[Record]], tuple[Problem, ...]]:
    """``groups`` (by id of the paper) with the records that were ``found`` for them, and a problem for each that belongs nowhere."""
    joined = {id_: list(records) for id_, records in groups.items()}
    if not found:
        return joined, ()
    holders: dict[str, set[str]] = defaultdict(set)
    for id_, records in groups.items():
        for record in records:
            holders[handle(record)].add(id_)
    problems = []
    for record in found:
        wanted, _, _ = (record.source.key or "").partition("@")
        ids = holders.get(wanted, set())
        if len(ids) == 1:
            joined[next(iter(ids))].append(record)
        else:
            why = "several entries have its title" if ids else "no entry has the title it was looked up for"
            problems.append(Problem(record.source.file, record.source.line, f"left out, {why}: “{record.title}”"))
    return joined, tuple(problems)
