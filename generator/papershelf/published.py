"""The log of publications: what a reader of the site was told to be there, and when.

It is kept in ``docs/.papershelf/published.jsonl``, committed, and only ever grows: a line for each publication, and a line for
each change that it brought. What stands on the site at a time is the sum of the lines up to then.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from itertools import pairwise
from typing import Any, Literal

from papershelf.errors import ConfigurationError, StateError
from papershelf.model import Paper
from papershelf.published_lines import sides

PATH = ".papershelf/published.jsonl"
Kind = Literal["added", "merged", "retitled", "gone"]
KINDS: tuple[Kind, ...] = ("added", "merged", "retitled", "gone")


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to one entry between two publications."""

    kind: Kind
    id: str
    """Of the entry: for one that was retitled its id now, for one that was merged or is gone the id that it had."""
    title: str
    """Its title now; the last one of an entry that was merged or is gone."""
    before: str = ""
    """The former title of one that was retitled."""
    was: str = ""
    """The former id of one that got another address with its title."""
    into: str = ""
    """The id of the entry that one was merged into."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A day on which the shelf was published, and what that changed."""

    date: str
    """``2026-05-01``."""
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry as it was last published."""

    title: str
    since: str
    """The day on which it was first published."""


@dataclass(frozen=True, slots=True)
class Log:
    """All publications, the oldest first."""

    publications: tuple[Publication, ...] = ()
    torn: int | None = None
    """The line at which the file has the first marks of a conflict of two branches, until the next publication writes it anew."""

    def standing(self) -> dict[str, Standing]:
        """Id → what stands on the site since the last publication."""
        found: dict[str, Standing] = {}
        for publication in self.publications:
            for event in publication.events:
                old = found.pop(event.was or event.id, None)
                if event.kind in ("added", "retitled"):
                    found[event.id] = Standing(event.title, old.since if old and event.kind == "retitled" else publication.date)
        return found

    def news(self, papers: Iterable[Paper]) -> tuple[Event, ...]:
        """What a publication of ``papers`` would change, by kind, then id."""
        return tuple(sorted(_news(self.standing(), {paper.id: paper for paper in papers}), key=lambda one: (KINDS.index(one.kind), one.id)))

    def published(self, day: str, papers: Iterable[Paper]) -> "Log":
        """The log with a publication of ``papers`` on ``day``; itself where that would change nothing.

        Raises:
            ConfigurationError: ``day`` is no date, or lies before the last publication.
        """
        _check(day, self.publications)
        events = self.news(papers)
        if not events:
            return Log(self.publications)
        last = self.publications[-1] if self.publications else None
        if last and last.date == day:
            return Log((*self.publications[:-1], Publication(day, (*last.events, *events))))
        return Log((*self.publications, Publication(day, events)))


NOTHING_PUBLISHED = Log()


def _check(day: str, before: Sequence[Publication]) -> None:
    try:
        valid = date.fromisoformat(day).isoformat() == day
    except ValueError:
        valid = False
    if not valid:
        raise ConfigurationError(f"“{day}” is no day: write it as 2026-05-01")
    if before and day < before[-1].date:
        raise ConfigurationError(f"{day} lies before the last publication, which was on {before[-1].date}")


def _news(standing: Mapping[str, Standing], papers: Mapping[str, Paper]) -> Iterator[Event]:
    led = {alias: paper.id for paper in papers.values() for alias in paper.aliases}
    known = set(standing)
    for id_ in sorted(standing):
        title, now = standing[id_].title, led.get(id_, "")
        if id_ in papers:
            if papers[id_].title != title:
                yield Event("retitled", id_, papers[id_].title, before=title)
        elif not now:
            yield Event("gone", id_, title)
        elif now in known:
            yield Event("merged", id_, title, into=now)
        else:
            known.add(now)
            yield Event("retitled", now, papers[now].title, before=title, was=id_)
    yield from (Event("added", id_, paper.title) for id_, paper in papers.items() if id_ not in known)


def to_json_lines(log: Log) -> bytes:
    """``log`` as JSON Lines in UTF-8."""
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in _rows(log)).encode()


def _rows(log: Log) -> Iterator[dict[str, str]]:
    for publication in log.publications:
        yield {"published": publication.date}
        for event in publication.events:
            more = {"before": event.before, "was": event.was, "into": event.into}
            yield {event.kind: event.id, "title": event.title} | {name: value for name, value in more.items() if value}


def from_json_lines(content: bytes, folder: str = "docs") -> Log:
    """The log that ``content`` holds.

    Raises:
        StateError: A line is none that was written; the message names it.
    """
    ours, theirs, torn = sides(content.decode(errors="replace"))
    log = _joined(_of_lines(ours, folder), _of_lines(theirs, folder) if torn else ())
    return Log(log, torn)


def _of_lines(lines: Iterable[tuple[int, str]], folder: str) -> tuple[Publication, ...]:
    publications: list[tuple[str, list[Event]]] = []
    for number, line in lines:
        try:
            row = json.loads(line)
            if "published" in row:
                publications.append((str(row["published"]), []))
            else:
                publications[-1][1].append(_event(row))
        except (ValueError, TypeError, KeyError, IndexError, AttributeError, StopIteration) as error:
            raise StateError(f"{folder}/{PATH}:{number}: not a line of the log of publications; restore it from version control") from error
    found = tuple(Publication(day, tuple(events)) for day, events in publications)
    if all(one.date < other.date for one, other in pairwise(found)):
        return found
    return reduce(_joined, ((one,) for one in found))  # both sides of a conflict, put one below the other


def _joined(ours: Sequence[Publication], theirs: Sequence[Publication]) -> tuple[Publication, ...]:
    """The publications of two branches by their days; what both tell is told once, on the first day."""
    if not theirs:
        return tuple(ours)
    events: dict[str, list[Event]] = {one.date: list(one.events) for one in ours}
    for other in theirs:
        day = events.setdefault(other.date, [])
        day += [event for event in other.events if event not in day]
    titles: dict[str, str] = {}
    found = (Publication(day, tuple(_new(events[day], titles))) for day in sorted(events))
    return tuple(one for one in found if one.events)


def _new(events: Iterable[Event], titles: dict[str, str]) -> Iterator[Event]:
    """Those of ``events`` that say what ``titles``, those that stand by then, do not; ``titles`` follow."""
    for event in events:
        before = event.was or event.id
        match event.kind:
            case "added":
                known = event.id in titles
            case "retitled":
                known = titles.get(event.id) == event.title and (not event.was or event.was not in titles)
            case _:
                known = event.id not in titles
        if not known:
            titles.pop(before, None)
            if event.kind in ("added", "retitled"):
                titles[event.id] = event.title
            yield event


def _event(row: Mapping[str, Any]) -> Event:
    kind = next(kind for kind in KINDS if kind in row)
    return Event(kind, str(row[kind]), str(row["title"]), *(str(row.get(name, "")) for name in ("before", "was", "into")))
