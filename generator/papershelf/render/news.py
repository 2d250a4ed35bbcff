"""What is new on the shelf: a page of changes, and feeds of changes, of new papers, and of each topic."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from papershelf.export.feeds import Entry, Feed, to_atom, to_json_feed
from papershelf.model import Page, Paper
from papershelf.published import KINDS, Event, Kind, Log
from papershelf.render.byline import byline
from papershelf.render.left_out import LeftOut
from papershelf.render.mark import marked
from papershelf.render.paging import paged
from papershelf.render.shelf import Shelf
from papershelf.render.templates import fill
from papershelf.text.marks import words
from papershelf.text.mathematics.formulas import plain
from papershelf.text.plain import shorten

_NEW = 50
"""Entries of the feed of the whole shelf."""
_OF_A_TOPIC = 20
_CHANGES = 30
"""Publications in the feed of changes."""
_SHOWN = 100
"""Changes of a kind that the page shows for one publication."""
_UNPUBLISHED = "9999-12-31"
"""Sorts what was never published before all that was."""
_SUMMARY = 600
"""Characters of an abstract."""
_WORDS: Mapping[Kind, str] = {"added": "Added", "merged": "Merged", "retitled": "Retitled", "gone": "Gone"}
PAGE = "about/changes"
_WITHDRAWN = "an entry that was withdrawn"


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes of one publication, as the page shows them."""

    heading: str
    groups: tuple[tuple[str, int, tuple[Event, ...]], ...]
    """What happened, to how many, and the first of them."""

    @classmethod
    def of(cls, heading: str, events: Sequence[Event]) -> "Changes":
        """``events`` by kind."""
        found = [(_WORDS[kind], [event for event in events if event.kind == kind]) for kind in KINDS]
        return cls(heading, tuple((name, len(held), tuple(held[:_SHOWN])) for name, held in found if held))


def pages(shelf: Shelf, log: Log) -> Iterator[Page]:
    """The page of changes, and all feeds."""
    yield from _changes(shelf, log)
    for feed in _feeds(shelf, log):
        yield Page(f"data/feeds/{feed.stem}.atom", to_atom(feed))
        yield Page(f"data/feeds/{feed.stem}.json", to_json_feed(feed))


def _changes(shelf: Shelf, log: Log) -> Iterator[Page]:
    pending = log.news(shelf.corpus.papers)
    hidden = _hidden(shelf)
    told = [Changes.of(one.date, _public(one.events, hidden)) for one in reversed(log.publications)]
    if pending and log.publications:
        told.insert(0, Changes.of("Not published yet", _public(pending, hidden)))
    for page in paged(PAGE, told, 20):
        title = "Changes" if page.number == 1 else f"Changes, page {page.number}"
        text = fill("changes", page=page, title=title, total=len(shelf.papers), led=shelf.led, feed="changes")
        yield Page(page.path, marked(page.path, text))


def _hidden(shelf: Shelf) -> frozenset[str]:
    """All ids, present and former, of entries that the owner does not show; also of those that are no longer among the seeds."""
    named = {said.paper.text for said in shelf.config.curation.papers if said.hide}
    return frozenset(named.union(*((one.id, *one.aliases) for one in shelf.corpus.hidden)) - shelf.led.keys())


def _public(events: Sequence[Event], hidden: frozenset[str]) -> list[Event]:
    """``events`` with neither id nor title where one tells of an entry of ``hidden``: the log keeps both, for the entry may come back."""
    return [Event(event.kind, "", _WITHDRAWN) if hidden & {event.id, event.was, event.into} else event for event in events]


def _feeds(shelf: Shelf, log: Log) -> Iterator[Feed]:
    name = shelf.config.site_name
    since = {id_: standing.since for id_, standing in log.standing().items()}
    order = _newest_first(shelf, since)
    entries = _Entries(shelf, since)
    yield Feed("new", f"{name}: new entries", name, "papers/index.html", entries.of(order[:_NEW]))
    if LeftOut.FEEDS not in shelf.left_out:
        place = {id_: at for at, id_ in enumerate(order)}
        for topic in shelf.topics:
            first = sorted(topic.entries, key=place.__getitem__)[:_OF_A_TOPIC]
            title = f"{name}: {topic.name}"
            yield Feed(f"topic-{topic.id}", title, name, f"topics/{topic.id}.html", entries.of(first), plain(topic.description))
    hidden = _hidden(shelf)
    told = [
        _publication(shelf, one.date, Changes.of(one.date, _public(one.events, hidden))) for one in reversed(log.publications[-_CHANGES:])
    ]
    yield Feed("changes", f"{name}: changes", name, f"{PAGE}.html", told)


def _newest_first(shelf: Shelf, since: Mapping[str, str]) -> list[str]:
    """By the day of publication; on one day, by the seed files from the last to the first, in the order of each."""
    place: dict[str, tuple[int, int]] = {}
    for file, collection in enumerate(reversed(shelf.corpus.collections)):
        for at, id_ in enumerate(collection.entries):
            place.setdefault(id_, (file, at))
    ids = sorted(shelf.papers, key=lambda id_: (place.get(id_, (len(place), 0)), id_))
    return sorted(ids, key=lambda id_: since.get(id_, _UNPUBLISHED), reverse=True)


class _Entries(dict[str, Entry]):
    """The entries of papers by their ids, each made when a first feed has it."""

    def __init__(self, shelf: Shelf, since: Mapping[str, str]) -> None:
        super().__init__()
        self._shelf, self._since = shelf, since

    def __missing__(self, id_: str) -> Entry:
        self[id_] = _entry(self._shelf, self._shelf.papers[id_], self._since.get(id_, ""))
        return self[id_]

    def of(self, ids: Sequence[str]) -> list[Entry]:
        """Those of ``ids``, in their order."""
        return [self[id_] for id_ in ids]


def _entry(shelf: Shelf, paper: Paper, day: str) -> Entry:
    """Without a publication the day is that of the paper's year: no clock is asked, and a feed must have one."""
    abstract = plain(paper.abstract) or "\n\n".join(words(note.text) for note in paper.notes)
    return Entry(
        f"paper {paper.id}",
        plain(paper.title),
        f"papers/{paper.id}.html",
        day or (f"{paper.year:04}-01-01" if paper.year else "1970-01-01"),
        "\n\n".join(filter(None, [byline(paper), shorten(abstract, _SUMMARY)])),
        tuple(map(str, paper.authors)),
        tuple(topic.name for topic in shelf.topics_of(paper)),
    )


def _publication(shelf: Shelf, day: str, changes: Changes) -> Entry:
    lines = []
    for name, count, first in changes.groups:
        lines.append(f"{name}: {count:,}")
        lines += [f"– {_told(shelf, event)}" for event in first]
        lines += [f"– and {count - len(first):,} more"] if count > len(first) else []
    counts = ", ".join(f"{count:,} {name.lower()}" for name, count, _ in changes.groups)
    return Entry(f"publication {day}", f"{day}: {counts}", f"{PAGE}.html", day, "\n".join(lines))


def _told(shelf: Shelf, event: Event) -> str:
    match event.kind if event.id else "":
        case "merged":
            into = shelf.papers.get(shelf.led.get(event.into, ""))
            return f"{event.title}, now a part of {into.title if into else event.into}"
        case "retitled":
            return f"{event.before}, now {event.title}"
        case _:
            return event.title
