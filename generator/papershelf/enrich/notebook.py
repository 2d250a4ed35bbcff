"""``seeds/enriched.jsonl``, where the finds stand, and beside it what was asked already, so that a run can be taken up again."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from papershelf.merge.enriched import handle
from papershelf.merge.fuse import ENRICHED
from papershelf.model import Record

ASKED = ".enrich-asked.jsonl"
"""A hidden file is no seed."""


class Notebook:
    """The two files of one shelf; each line is written as soon as it is known, so an interrupted run loses nothing."""

    def __init__(self, seeds: Path) -> None:
        self._found = seeds / ENRICHED
        self._asked = seeds / ASKED
        _mend(self._asked)
        self._known = {(row["handle"], row["service"]) for row in _rows(self._asked) if "handle" in row and "service" in row}
        self._known |= self._finds()

    def knows(self, handle: str, service: str) -> bool:
        """Whether ``service`` answered about the entry before."""
        return (handle, service) in self._known

    def knows_all(self, entry: Record, services: Sequence[str]) -> bool:
        """Whether all of ``services`` answered about ``entry`` before."""
        mark = handle(entry)
        return all(self.knows(mark, service) for service in services)

    def has_found(self, handle: str, service: str, day: str, row: Mapping[str, Any]) -> None:
        """Writes a find."""
        _append(self._found, {"id": f"{handle}@{service}/{day}", **row})
        self._known.add((handle, service))

    def has_asked(self, handle: str, service: str, day: str) -> None:
        """Writes that ``service`` has nothing that fits."""
        _append(self._asked, {"handle": handle, "service": service, "day": day})
        self._known.add((handle, service))

    def forget(self) -> None:
        """Lets everything be asked again for which there is no find."""
        self._asked.unlink(missing_ok=True)
        self._known = self._finds()

    def _finds(self) -> set[tuple[str, str]]:
        parts = (str(row.get("id", "")).partition("@") for row in _rows(self._found))
        return {(handle, where.partition("/")[0]) for handle, _, where in parts}


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects in ``path``; a line that was cut off is passed over."""
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            row = json.loads(line)
        except ValueError:
            continue
        if isinstance(row, dict):
            yield row


def _mend(path: Path) -> None:
    """Takes a line away that the last run, which was killed, did not finish; what it was to say is asked again.

    Not in the file of the finds, where such a line may as well be the owner's with a slip in it: there the next build tells of it.
    """
    content = path.read_bytes() if path.is_file() else b""
    before, newline, last = content.rpartition(b"\n")
    if last and not _is_object(last):
        os.truncate(path, len(before) + len(newline))


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def _append(path: Path, row: Mapping[str, Any]) -> None:
    """Writes ``row`` as a line of its own, or, on a full disk, nothing."""
    line = (json.dumps(row, ensure_ascii=False) + "\n").encode()
    with path.open("ab+", buffering=0) as stream:
        size = stream.tell()
        if size:
            stream.seek(-1, 2)
            line = line if stream.read(1) == b"\n" else b"\n" + line  # cut off, or somebody has left the end of the last line out
        try:
            while line:
                line = line[stream.write(line) :]
        except OSError:
            os.truncate(path, size)
            raise
