"""What the owner sends for: the entries of a shelf are looked up at the services of their choice."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime

from papershelf import pipeline
from papershelf.config.settings import Config
from papershelf.enrich.ask import Asker
from papershelf.enrich.match import SIMILARITY
from papershelf.enrich.notebook import Notebook
from papershelf.enrich.pace import Pace
from papershelf.enrich.run import Outcome, Wanted, look_up, wanted
from papershelf.enrich.services import Service
from papershelf.merge.fuse import ENRICHED
from papershelf.model import Record
from papershelf.state import registry_of


@dataclass(frozen=True)
class Errand:
    """Which entries to look up, and where."""

    contact: str
    """A mail address that the services can write to."""
    services: tuple[Service, ...]
    similarity: float = SIMILARITY
    """How like a find must be."""
    limit: int | None = None
    everything: bool = False
    """Also entries that lack nothing."""
    again: bool = False
    """Also where nothing was found before."""


def run(
    config: Config, errand: Errand, doing: Callable[[str], AbstractContextManager[None]], told: Callable[[str], None]
) -> tuple[int, Outcome]:
    """Does ``errand``; how many entries were looked up, and what came of it."""
    notebook = Notebook(config.seeds)
    if errand.again:
        notebook.forget()
    entries = _entries(config, errand, notebook)
    askers = {service: Asker(errand.contact, Pace(service.pause)) for service in errand.services}
    day = datetime.now(UTC).date().isoformat()
    with doing(f"Looking up {len(entries)} entries …"):
        return len(entries), look_up(entries, askers, notebook, day=day, least=errand.similarity, told=told)


def _entries(config: Config, errand: Errand, notebook: Notebook) -> list[Wanted]:
    found = pipeline.found(config)
    corpus = pipeline.merged(found, config, registry_of(config))
    records = {item.source: item for item in found if isinstance(item, Record) and item.source.file != ENRICHED}
    entries = list(wanted(corpus.papers, records, everything=errand.everything))
    if not errand.limit:
        return entries
    names = [service.name for service in errand.services]
    return [entry for entry in entries if not notebook.knows_all(entry.record, names)][: errand.limit]
