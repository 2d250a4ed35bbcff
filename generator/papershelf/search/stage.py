"""The index of a site: entries in, script files out. Pure; what the files hold is told in ``generator/design/search.md``."""

import re
import zlib
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from papershelf.model import Page
from papershelf.search import beginnings, identified, neighbours, postings, vocabulary
from papershelf.search.code import deltas, numbers
from papershelf.search.entry import Entry, Facet
from papershelf.search.inverted import Parts, invert
from papershelf.search.placed import Placed, placed
from papershelf.search.shards import FOLDER, Put, script, shard
from papershelf.search.tokens import Words, words_of
from papershelf.search.words import STOP, cut
from papershelf.text.plain import shorten
from papershelf.text.slugs import LONGEST

_FEW, _MANY = 2000, 50_000
"""Entries up to which a collection is small, and has fewer kinds of files; and from which it is so large that its files are fewer."""
_CARDS_OF_FEW, CARDS, _CARDS_OF_MANY = 24, 8, 12
"""Numbers whose entries share a shard of cards; three of four are taken. What a hit loads is as small as 1,200 bytes a paper allow: with
8 instead of 12 the index has 22 bytes a paper more at 20,000, with 6 another 21, which long abstracts have no room for; with 24
instead of 96 54 at 389."""
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_FIRST = 100
"""Values of a facet, the most frequent, that are loaded with the first answer; the others when they are asked for."""
_TITLES = 512
"""Titles whose hashes share a shard, at most."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """What the words of all entries come to."""

    known: vocabulary.Levels
    starts: Mapping[str, Sequence[str]]
    """The most used words for each beginning; none for a small collection."""
    parts: Parts


@dataclass(frozen=True, slots=True)
class _Files:
    """What is made and not yet given; two shards with the same content are one file."""

    waiting: list[Page] = field(default_factory=list)
    paths: set[str] = field(default_factory=set)

    def put(self, folder: str, value: Any, number: int | None = None, mark: str = "") -> str:
        """Makes the file of a shard and gives its name."""
        name, page = shard(folder, value, number, mark)
        if page.path not in self.paths:
            self.paths.add(page.path)
            self.waiting.append(page)
        return name

    def given(self) -> Iterator[Page]:
        """What waits, let go one by one."""
        self.waiting.reverse()
        while self.waiting:
            yield self.waiting.pop()


def index(entries: Iterable[Entry], facets: Sequence[Facet], acronyms: Mapping[str, Sequence[str]], excerpt: int = 0) -> Iterator[Page]:
    """The files of the index, all below ``search/``; ``acronyms`` are short forms and what each stands for.

    Cards hold whole texts, or their first ``excerpt`` characters where it is not 0. Files are given as they are made, and what is not
    needed any longer is let go: who holds neither entries nor files holds little of it at once.
    """
    files, head = _Files(), {}
    for name, value in _head(entries, facets, acronyms, excerpt, files.put):
        head[name] = value
        yield from files.given()
    yield Page(f"{FOLDER}/head.js", script("head", head))


def _head(
    entries: Iterable[Entry], facets: Sequence[Facet], acronyms: Mapping[str, Sequence[str]], excerpt: int, put: Put
) -> Iterator[tuple[str, Any]]:
    """What the head of the index says, under its names."""
    found, counted = _counted(entries, excerpt)
    places, ordered = found.numbers, found.entries
    hand = _hand(len(ordered))
    yield "version", 1
    yield "papers", found.papers
    yield "entries", len(ordered)
    yield "slots", found.slots
    yield "room", found.room
    yield "hand", hand
    yield "stop", " ".join(sorted(STOP))
    cards = yield from _of_words(counted, found, acronyms, put)
    yield "cards", _cards(cards, (found.room, hand), put)
    yield "block", neighbours.BLOCK
    yield "neighbours", neighbours.shards(found.similar, found.slots, put)
    yield "titles", _titles(places, ordered, put)
    yield "identifiers", identified.shards([(place, each.identifiers) for place, each in zip(places, ordered, strict=True)], put)
    yield "facets", [_facet(facet, places, ordered, put) for facet in facets]


def _hand(count: int) -> int:
    """How many numbers share a shard of cards in an index of ``count`` entries."""
    if count <= _FEW:
        return _CARDS_OF_FEW
    return CARDS if count <= _MANY else _CARDS_OF_MANY


def _counted(entries: Iterable[Entry], excerpt: int) -> tuple[Placed, _Counted]:
    """The entries, their texts as long as cards show them, and what the words of the whole texts come to; the words are let go here."""
    found, words = _with_words(placed(entries), excerpt)
    known = vocabulary.with_levels(words)
    starts = vocabulary.starts(words, known) if len(found.entries) > _FEW else {}
    return found, _Counted(known, starts, invert(words, len(found.entries), found.papers))


def _with_words(whole: Placed, excerpt: int) -> tuple[Placed, Words]:
    words = words_of(whole.entries)
    return replace(whole, entries=[_shortened(each, excerpt) for each in whole.entries]), words


def _of_words(
    counted: _Counted, found: Placed, acronyms: Mapping[str, Sequence[str]], put: Put
) -> Generator[tuple[str, Any], None, list[list[Any]]]:
    """What the head says of words, and the cards of the entries; with it ends what only words need."""
    is_large, known, places = len(found.entries) > _FEW, counted.known, found.numbers
    inverted = counted.parts.inverted()
    yield "words", vocabulary.shards(known, acronyms, put, is_large=is_large)
    cards = [_card(*each) for each in zip(places, found.entries, inverted.telling, strict=True)]
    answers = beginnings.Answers(inverted, places, found.slots, _dealt(cards, put) if len(cards) > _MANY else None)
    yield "starts", answers.short(counted.starts, put)
    yield "threes", answers.threes(vocabulary.completions(known, 3), vocabulary.spelled(acronyms), put) if is_large else []
    yield "letters", {} if is_large else answers.letters(vocabulary.completions(known, 1))
    yield "spelling", vocabulary.spelling(known, put) if is_large else {}
    yield "terms", postings.shards(inverted, places, put, is_large=is_large)
    return cards


def _card(place: int, entry: Entry, telling: Sequence[int]) -> list[Any]:
    """What is shown of an entry: its number, kind, address, title, line and text, and the places of its telling words."""
    url = "" if entry.url == usual_url(entry.title) else entry.url
    return [place, entry.kind, url, entry.title, entry.line, entry.text, deltas(telling)]


def _dealt(cards: Sequence[list[Any]], put: Put) -> Callable[[list[int]], str]:
    """Makes a file of the cards of some entries; the first hits of an answer then need one file instead of four."""
    return lambda entries: put("hits", [cards[entry] for entry in entries]).partition("/")[2]


def _cards(cards: Sequence[list[Any]], room: tuple[int, int], put: Put) -> list[str]:
    """The names of the shards in the order of their numbers, without what all share; ``""`` where there is none.

    ``room`` is the end of the numbers, and how many of them share a shard.
    """
    end, hand = room
    held: dict[int, list[Any]] = {}
    for card in cards:
        held.setdefault(card[0] // hand, []).append(card)
    return [put("cards", held[at], at).rpartition("-")[2] if at in held else "" for at in range(-(-end // hand))]


def _shortened(entry: Entry, excerpt: int) -> Entry:
    return replace(entry, text=shorten(entry.text, excerpt)) if excerpt and len(entry.text) > excerpt else entry


def usual_url(title: str) -> str:
    """The address that most papers with this title have; a card says its own only where it is another (30 bytes a paper)."""
    words = _NOT_SLUG.sub("-", title.lower().replace("'", "")).strip("-")
    return f"papers/{words if len(words) <= LONGEST else words[: LONGEST + 1].rpartition('-')[0].strip('-')}.html"


def _titles(places: Sequence[int], entries: Sequence[Entry], put: Put) -> list[str]:
    """Whole titles by their hashes, so that the paper whose title is the query comes first whatever else matches."""
    count = 1 << max(0, (len(entries) // _TITLES).bit_length())
    held: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    for place, entry in zip(places, entries, strict=True):
        hash_ = zlib.crc32(" ".join(cut(entry.title)[0]).encode())
        held[hash_ % count].append((hash_, place))
    return [put("titles", numbers(value for pair in sorted(pairs) for value in pair)) for pairs in held]


def _facet(facet: Facet, places: Sequence[int], entries: Sequence[Entry], put: Put) -> list[str]:
    held: dict[str, list[int]] = {value: [] for value in facet.values}
    for place, entry in zip(places, entries, strict=True):
        for value in entry.facets.get(facet.id, ()):
            held[value].append(place)
    values = [[value, "" if facet.values[value] == value else facet.values[value], deltas(found)] for value, found in held.items() if found]
    if len(values) > _FIRST + _FIRST // 2:
        values.sort(key=lambda each: -len(held[each[0]]))
        return [facet.id, facet.name, put("facets", values[:_FIRST]), put("facets", values[_FIRST:])]
    return [facet.id, facet.name, put("facets", values)]
