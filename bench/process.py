"""What a command takes: wall time, processor time, and the memory of all its processes together."""

import compileall
import os
import site
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

_LOOK, _SHARE = 0.2, 30
"""Seconds between two looks at the memory, and how many times as long as a look takes that is at least: while the system counts what
large processes share, they stand still."""

_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""A Python program may keep its bytecode, as it does for readers: without it the imports of a build take two seconds more."""


class TooMuchError(Exception):
    """A command ended badly, or wanted more memory or time than it may have."""


@dataclass(frozen=True)
class Cost:
    """What a command took."""

    seconds: float
    """Wall time."""
    processor: float
    """Seconds of all processors together."""
    memory: int
    """Bytes of all processes at their most, shared ones counted once; 0 where the system does not tell."""
    said: str = ""


def cost(command: Sequence[str | Path], folder: Path, *, memory: int = 0, seconds: float = 3600) -> Cost:
    """Runs ``command`` in ``folder`` to its end.

    Raises:
        TooMuchError: It failed, or took more than ``memory`` bytes (0 for any) or ``seconds``; the message says which.
    """
    before = os.times()
    start = time.perf_counter()
    with started(command, folder) as running:
        watch = _Watch(running, memory, start + seconds)
        said, complaints = running.communicate()
        watch.stop()
    took, after = time.perf_counter() - start, os.times()
    if watch.reason or running.returncode:
        raise TooMuchError(watch.reason or (complaints or said).strip()[-400:] or f"status {running.returncode}")
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(took, processor, watch.most, said)


@contextmanager
def started(command: Sequence[str | Path], folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """``command`` at work in a group of its own, which ends with the context."""
    running = subprocess.Popen(  # noqa: S603 - commands of this folder
        [str(each) for each in command],
        cwd=folder,
        env=_ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield running
    finally:
        with suppress(ProcessLookupError):
            os.killpg(running.pid, 9)
        running.wait()


def compile_here(*packages: Path) -> None:
    """Compiles what this environment has, and the folders ``packages``, as pip does when it installs; what is compiled stays as it is."""
    for folder in (*map(Path, site.getsitepackages()), *packages):
        compileall.compile_dir(folder, quiet=2)


class _Watch:
    """Looks at the memory of a group of processes until it is stopped."""

    def __init__(self, running: "subprocess.Popen[str]", memory: int, end: float) -> None:
        self.most = 0
        self.reason = ""
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, args=(running.pid, memory, end))
        self._thread.start()

    def stop(self) -> None:
        self._done.set()
        self._thread.join()

    def _look(self, group: int, memory: int, end: float) -> None:
        took = 0.0
        while not self._done.wait(max(_LOOK, _SHARE * took)):
            begun = time.perf_counter()
            self.most = max(self.most, _memory(group))
            took = time.perf_counter() - begun
            if memory and self.most > memory:
                self.reason = f"more than {memory / 1e9:.0f} GB"
            elif time.perf_counter() > end:
                self.reason = "takes too long"
            if self.reason:
                with suppress(ProcessLookupError):
                    os.killpg(group, 9)
                return


def _memory(group: int) -> int:
    """Bytes of the processes of ``group``, each page counted in equal parts by those that share it."""
    total = 0
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, ValueError, IndexError):
            if int((folder / "stat").read_text().rpartition(")")[2].split()[2]) == group:
                line = next(line for line in (folder / "smaps_rollup").read_text().splitlines() if line.startswith("Pss:"))
                total += 1024 * int(line.split()[1])
    return total
