"""A run of looking up: which entries, at which services, and what came of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from papershelf.enrich.answers import AnswerError, Row
from papershelf.enrich.ask import Asker, NothingError, SilentError
from papershelf.enrich.match import SIMILARITY, similarity
from papershelf.enrich.notebook import Notebook
from papershelf.enrich.services import Service
from papershelf.merge.enriched import handle
from papershelf.model import Paper, Record, Source
from papershelf.read.fields.fields import draft
from papershelf.text.repair.record import repair

_MOST_UNREAD = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """An entry to look up."""

    paper: Paper
    record: Record
    """The first of its records, whose words tell the entry in later builds."""


@dataclass
class Outcome:
    """What a run did."""

    found: int = 0
    nothing: int = 0
    known: int = 0
    """Answered in an earlier run."""
    unread: dict[str, int] = field(default_factory=dict)
    """Service → answers one after the other that are not of its kind: a page that says it is being repaired, say."""
    silent: dict[str, str] = field(default_factory=dict)
    """Service → why it was given up."""


def wanted(papers: Sequence[Paper], records: Mapping[Source, Record], *, everything: bool = False) -> Iterator[Wanted]:
    """Those of ``papers`` whose ``records`` lack authors, year, or both identifier and venue; with ``everything`` all.

    ``records`` are those of the owner's seeds alone: what one service found does not keep another from being asked.
    """
    for paper in papers:
        own = [records[source] for source in paper.sources if source in records]
        if own and (everything or not _is_complete(own)):
            yield Wanted(paper, own[0])


def _is_complete(records: Sequence[Record]) -> bool:
    """Between them they have authors, a year, and an identifier or a venue."""
    placed = any(record.identifiers or record.venue for record in records)
    return placed and any(record.authors for record in records) and any(record.year for record in records)


def look_up(
    entries: Sequence[Wanted],
    services: Mapping[Service, Asker],
    notebook: Notebook,
    *,
    day: str,
    least: float = SIMILARITY,
    told: Callable[[str], None] = lambda _: None,
) -> Outcome:
    """Asks each of ``services`` about each of ``entries``, and writes what is found into ``notebook``.

    A service that does not answer, or three times in a row something that is no answer, is given up for this run; its questions stay
    open for the next.
    """
    outcome = Outcome()
    for entry in entries:
        mark = handle(entry.record)
        for service, asker in services.items():
            if service.name in outcome.silent:
                continue
            if notebook.knows(mark, service.name):
                outcome.known += 1
                continue
            try:
                row = _best(entry, service, asker, least)
            except (AnswerError, SilentError) as error:
                if _is_given_up(outcome, service, error):
                    told(f"{service.name}: {error}; left for the next run")
                continue
            outcome.unread.pop(service.name, None)
            if row:
                notebook.has_found(mark, service.name, day, row)
                outcome.found += 1
            else:
                notebook.has_asked(mark, service.name, day)
                outcome.nothing += 1
    return outcome


def _is_given_up(outcome: Outcome, service: Service, why: AnswerError | SilentError) -> bool:
    """Whether ``service`` has failed so often that it is asked no more in this run; once is enough where it is silent."""
    if isinstance(why, AnswerError):
        outcome.unread[service.name] = outcome.unread.get(service.name, 0) + 1
        if outcome.unread[service.name] < _MOST_UNREAD:
            return False
    outcome.silent[service.name] = str(why)
    return True


def _best(entry: Wanted, service: Service, asker: Asker, least: float) -> Row | None:
    """The candidate that is most like ``entry``, with its likeness, or nothing.

    Raises:
        AnswerError: What came is not what the service is known to give.
        SilentError: Nothing came.
    """
    try:
        rows = service.read(asker.get(service.host + service.path(entry.paper.title, asker.contact)))
    except NothingError:
        return None
    alike = [(max(_likeness(entry, row), 0.0), row) for row in rows]
    likeness, row = max(alike, key=lambda each: each[0], default=(-1.0, {}))
    return {**row, "similarity": likeness, "for": entry.paper.id} if likeness >= least else None


def _likeness(entry: Wanted, row: Mapping[str, Any]) -> float:
    found = next((item for item in draft(row, Source("", 1)).found() if isinstance(item, Record)), None)
    return similarity(entry.record, repair(found)) if found else 0.0
