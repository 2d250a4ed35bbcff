"""The repair of what was found in the seeds, texts that the last build knew taken from a cache."""

from collections.abc import Sequence

from papershelf import cache
from papershelf.config.settings import Config
from papershelf.crew import ALONE, Crew
from papershelf.model import Problem, Record, Seed
from papershelf.text.repair.memory import Known, Memory
from papershelf.text.repair.record import repair

FILE = cache.FOLDER / "repairs.json"
_AT_ONCE = 400

Found = Record | Seed | Problem


def repaired(found: Sequence[Found], config: Config, crew: Crew = ALONE) -> list[Found]:
    """``found`` with clean records; with the cache it is what it would be without."""
    if config.mkdocs is None:
        return [item for item, _ in crew.spread(_repaired, None, found)]
    file = config.root / FILE
    known = cache.load(file)
    result = crew.spread(_repaired, known, found, _AT_ONCE)
    used = {mark: after for _, looked_up in result for mark, after in looked_up.items()}
    if used != known:
        cache.save(file, {mark: used[mark] for mark in sorted(used)})
    return [item for item, _ in result]


def _repaired(known: Known | None, found: Sequence[Found]) -> list[tuple[Found, dict[str, str | None]]]:
    """Each of ``found``, records clean, with what was looked up in ``known`` or would have been."""
    result: list[tuple[Found, dict[str, str | None]]] = []
    for item in found:
        memory = Memory(known)
        result.append((repair(item, memory) if isinstance(item, Record) else item, memory.used))
    return result
