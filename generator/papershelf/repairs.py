"""The repair of what was found in the seeds, texts that the last build knew taken from a cache."""

from collections.abc import Sequence

from papershelf import cache
from papershelf.config.settings import Config
from papershelf.crew import ALONE, Crew
from papershelf.model import Problem, Record, Seed
from papershelf.text.broken import mended
from papershelf.text.repair.memory import Known, Memory
from papershelf.text.repair.record import repair

FILE = cache.FOLDER / "repairs.json"
_AT_ONCE = 400

Found = Record | Seed | Problem


def repaired(found: Sequence[Found], config: Config, crew: Crew = ALONE) -> list[Found]:
    """``found`` with clean records; with the cache it is what it would be without."""
    file = config.root / FILE if config.mkdocs else None
    known = cache.load(file) if file else None
    result = crew.spread(_repaired, known, found, _AT_ONCE)
    used = {mark: after for _, looked_up in result for mark, after in looked_up.items()}
    if file and used != known:
        cache.save(file, {mark: used[mark] for mark in sorted(used)})
    return mended([clean or item for item, (clean, _) in zip(found, result, strict=True)])


def _repaired(known: Known | None, found: Sequence[Found]) -> list[tuple[Record | None, dict[str, str | None]]]:
    """What becomes of each of ``found``, ``None`` where it stays as it is, with what was looked up in ``known`` or would have been.

    Most stay, and need not be brought from another process.
    """
    result: list[tuple[Record | None, dict[str, str | None]]] = []
    for item in found:
        memory = Memory(known)
        clean = repair(item, memory) if isinstance(item, Record) else None
        result.append((None if clean == item else clean, memory.used))
    return result
