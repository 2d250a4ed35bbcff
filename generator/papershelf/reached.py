"""What was heard of addresses outside of the shelf when somebody last asked, so that pages can say which no longer answer.

It is kept in ``docs/.papershelf/links.jsonl``, a line an address, and committed. Only ``papershelf check --links`` writes it. The
lines are notes, not sources: one that cannot be read is passed over, and its address is asked again.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

PATH = ".papershelf/links.jsonl"


@dataclass(frozen=True, slots=True)
class Reached:
    """What came of asking one address."""

    day: str
    """The last day on which it was asked and something was learnt: ``2026-05-01``."""
    why: str = ""
    """Why there was no answer; ``""`` where there was one."""
    since: str = ""
    """The first day of the failures in a row."""

    @property
    def is_silent(self) -> bool:
        """Whether it failed on two days in a row of asking: once is the weather."""
        return bool(self.why) and self.since < self.day


def after(before: Reached | None, day: str, why: str) -> Reached:
    """What is known once an address was asked on ``day``; ``why`` is ``""`` where it answered."""
    if not why:
        return Reached(day)
    return Reached(day, why, before.since if before and before.why else day)


def from_json_lines(content: bytes) -> dict[str, Reached]:
    """What ``content`` says, by address."""
    found = {}
    for line in content.decode("utf-8", errors="replace").split("\n"):  # other ends of lines may stand in an address
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            continue
        match row:
            case {"url": str(url), "day": str(day)}:
                found[url] = Reached(day, str(row.get("why", "")), str(row.get("since", "")))
    return found


def to_json_lines(reached: Mapping[str, Reached]) -> bytes:
    """The file, sorted by address."""
    lines = []
    for url, one in sorted(reached.items()):
        row = {"url": url, "day": one.day} | ({"why": one.why, "since": one.since} if one.why else {})
        lines.append(json.dumps(row, ensure_ascii=False) + "\n")
    return "".join(lines).encode("utf-8", errors="replace")


def silent(reached: Mapping[str, Reached]) -> dict[str, str]:
    """Address → the day of its last failure, of those that failed twice."""
    return {url: one.day for url, one in reached.items() if one.is_silent}
