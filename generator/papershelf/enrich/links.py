"""A run of asking addresses outside whether they still answer: hosts at the same time, the addresses of one host after each other."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from queue import SimpleQueue
from threading import Event
from urllib.parse import urlsplit

from papershelf.enrich.visit import Answer, Visitor
from papershelf.reached import Reached, after

_AT_ONCE = 8
"""Hosts that are asked at the same time."""
_EACH = 20
"""Answers after which they are kept."""
FRESH = 30
"""Days for which an answer is good."""


@dataclass
class Outcome:
    """What a run heard."""

    answered: int = 0
    failed: int = 0
    unclear: int = 0
    unsure: bool = False
    """Nobody answered at all: it may be this machine that has no network, so nothing was kept."""


def due(addresses: Iterable[str], known: Mapping[str, Reached], day: str) -> list[str]:
    """Those of ``addresses`` to ask on ``day``: never asked, failed on another day, or answered long ago; sorted."""
    return sorted({each for each in addresses if _is_due(known.get(each), day)})


def _is_due(one: Reached | None, day: str) -> bool:
    if one is None:
        return True
    if one.why:
        return one.day != day
    try:
        return (date.fromisoformat(day) - date.fromisoformat(one.day)).days >= FRESH
    except ValueError:
        return True


def ask_all(
    addresses: Iterable[str],
    known: Mapping[str, Reached],
    day: str,
    visitor: Callable[[], Visitor],
    keep: Callable[[Mapping[str, Reached]], None],
) -> Outcome:
    """Asks ``addresses``, and has what is known after it kept now and then, also when the run is interrupted."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        hosts[_host(address)].append(address)
    answers: SimpleQueue[tuple[str, Answer] | None] = SimpleQueue()
    notes = _Notes(known, day, keep)
    pool, stop = ThreadPoolExecutor(_AT_ONCE), Event()
    try:
        for some in hosts.values():
            pool.submit(_ask_host, some, visitor, answers.put, stop)
        waiting = len(hosts)
        while waiting:
            told = answers.get()
            if told is None:
                waiting -= 1
            else:
                notes.take(*told)
    finally:
        stop.set()
        pool.shutdown(wait=False, cancel_futures=True)
        notes.close()
    return notes.outcome


class _Notes:
    """What is known so far in a run."""

    def __init__(self, known: Mapping[str, Reached], day: str, keep: Callable[[Mapping[str, Reached]], None]) -> None:
        self._known, self._found, self._day, self._keep = known, dict(known), day, keep
        self._unkept = 0
        self._is_heard = False
        self.outcome = Outcome()

    def take(self, address: str, answer: Answer) -> None:
        """Notes an answer; an unclear one changes nothing, and its address stays due."""
        self._is_heard = self._is_heard or answer.kind == "answered" or answer.why[:3].isdigit()
        if answer.kind == "unclear":
            self.outcome.unclear += 1
            return
        self.outcome.failed += answer.kind == "failed"
        self.outcome.answered += answer.kind == "answered"
        self._found[address] = after(self._known.get(address), self._day, answer.why)
        self._unkept += 1
        if self._unkept >= _EACH:
            self.close()

    def close(self) -> None:
        """Has all kept, unless nobody has answered so far: then it may be this machine that has no network."""
        self.outcome.unsure = not self._is_heard and self.outcome.failed > 0
        if self._is_heard and self._unkept:
            self._keep(self._found)
            self._unkept = 0


def _ask_host(addresses: list[str], visitor: Callable[[], Visitor], told: Callable[[tuple[str, Answer] | None], None], stop: Event) -> None:
    try:
        asker = visitor()
        for address in addresses:
            if stop.is_set():
                break
            told((address, asker.ask(address)))
    finally:
        told(None)


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""
