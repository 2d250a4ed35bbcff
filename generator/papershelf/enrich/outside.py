"""The addresses outside that the pages of a shelf link to: asked now and then whether they still answer."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime

from papershelf import pipeline, reached
from papershelf.config.settings import Config
from papershelf.enrich.links import Outcome, ask_all, due
from papershelf.enrich.visit import Visitor
from papershelf.model import Paper
from papershelf.reached import Reached
from papershelf.render.entry_view import links
from papershelf.state import reached_of
from papershelf.write import write_state


@dataclass(frozen=True)
class Asked:
    """What came of a run."""

    outcome: Outcome
    asked: int
    every: int
    """Addresses that the shelf links to."""
    silent: tuple[str, ...]
    """A sentence for each that failed twice, with the line of the seeds that it comes from."""


def ask(
    config: Config,
    contact: str,
    limit: int | None,
    turn: Callable[[], AbstractContextManager[None]],
    doing: Callable[[str], AbstractContextManager[None]],
) -> Asked:
    """Asks the addresses that are due, at most ``limit``, and keeps what came of it for the next build.

    To ask takes long, so that only the writing waits for its ``turn`` in the shelf.
    """

    def keep(found: Mapping[str, Reached]) -> None:
        with turn():
            write_state(config.docs, reached.PATH, reached.to_json_lines(found))

    of = _addresses(config)
    day = datetime.now(UTC).date().isoformat()
    known = {address: one for address, one in reached_of(config).items() if address in of}
    wanted = due(of, known, day)[:limit]
    with doing(f"Asking {len(wanted)} addresses …"):
        outcome = ask_all(wanted, known, day, lambda: Visitor(contact), keep)
    return Asked(outcome, len(wanted), len(of), tuple(_silent(config, of)))


def _addresses(config: Config) -> dict[str, Paper]:
    """Each address with an entry whose page links to it."""
    corpus = pipeline.facts(config)
    return {address: paper for paper in corpus.papers for _, address in links(paper)}


def _silent(config: Config, of: Mapping[str, Paper]) -> Iterator[str]:
    for address, one in sorted(reached_of(config).items()):
        if one.is_silent and address in of:
            yield f"{config.seeds.name}/{of[address].sources[0]}: {address} has not answered since {one.since} ({one.why})"
