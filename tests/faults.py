"""Commands that are stopped in the middle: killed, short of room, without rights. Each runs in a process of its own.

A process is forked from one that has loaded everything already, so that it costs little more than the work. Every change
to a file passes a hook of Python's (``sys.addaudithook``) before it is made: there a process kills itself, without a
chance to clean up. In the middle of a write it is killed by a limit for the size of a file.
"""

import contextlib
import multiprocessing
import os
import resource
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

_CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.chmod", "os.utime", "os.truncate", "os.symlink"}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
NOBODY = 65534

_LOADED = """papershelf.cli.main papershelf.pipeline papershelf.curate papershelf.site.build papershelf.mathematics
mkdocs.commands.build mkdocs.localization mkdocs.theme babel.support citeproc lxml.etree pygments.formatters""".split()
multiprocessing.set_forkserver_preload(_LOADED)


@dataclass(frozen=True)
class Fault:
    """What happens to a command; nothing by default."""

    at: int | None = None
    """Killed before this change to the files, counted from 0."""
    most: int | None = None
    """Bytes that a file may have; a larger one is refused, or kills where ``kills`` says so."""
    kills: bool = False
    after: float | None = None
    """Killed after so many seconds."""
    user: int | None = None
    """Whose rights it has; its own ones by default."""
    exchange: bool = True
    """Whether the system can let two folders change places."""


@dataclass(frozen=True)
class Done:
    """What came of a command."""

    status: int
    """Its exit status; below 0 the signal that killed it."""
    said: str
    changes: tuple[str, ...]
    """What it did, or was about to do, to files."""


NONE = Fault()


def run(folder: Path, *words: str, fault: Fault = NONE, name: str = "", until: str = "") -> Done:
    """Runs ``papershelf`` with ``words`` in ``folder``; commands at the same time need different names.

    With ``until`` it may go on for a second after it said this, and is killed.

    Raises:
        TimeoutError: It did not end, or did not say this, within 200 seconds; the message has what it said.
    """
    told = folder.with_name(f"{folder.name}{name}.told")
    done = folder.with_name(f"{folder.name}{name}.changes")
    for file in (told, done):
        file.unlink(missing_ok=True)
        file.touch()
        file.chmod(0o666)
    process = multiprocessing.get_context("forkserver").Process(target=_command, args=(folder, words, fault, told, done))
    process.start()
    _wait(process, told, until)
    return Done(process.exitcode, told.read_text(), tuple(done.read_text().splitlines()))


def _wait(process: BaseProcess, told: Path, until: str) -> None:
    latest = time.monotonic() + 200
    while process.exitcode is None and not (until and until in told.read_text()):
        if time.monotonic() > latest:
            process.kill()
            process.join()
            raise TimeoutError(f"papershelf did not end: {told.read_text()}")
        process.join(0.1)
    process.join(1)
    process.kill()
    process.join()


def _command(folder: Path, words: tuple[str, ...], fault: Fault, told: Path, done: Path) -> None:
    from papershelf.cli.main import main

    os.chdir(folder)
    sys.argv = ["papershelf", *words]
    changes = done.open("a", buffering=1)
    with told.open("w", buffering=1) as out, contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        _limit(fault)
        sys.addaudithook(_Counter(folder, fault.at, None if fault.most is not None else changes))  # a limit would hold for this list too
        main()


def _limit(fault: Fault) -> None:
    if not fault.exchange:
        from papershelf.site import swap

        swap.exchanged = lambda _one, _other: False
    if fault.user is not None:
        os.setgroups([])
        os.setresgid(fault.user, fault.user, fault.user)
        os.setresuid(fault.user, fault.user, fault.user)
    if fault.after is not None:
        signal.setitimer(signal.ITIMER_REAL, fault.after)  # nobody listens for it, so that it kills
    if fault.most is not None:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL if fault.kills else signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (fault.most, fault.most))


class _Counter:
    """Counts changes to files of the shelf, and kills the process before one of them."""

    def __init__(self, folder: Path, at: int | None, changes: Any) -> None:
        self._folder, self._at, self._count, self._changes = str(folder), at, 0, changes

    def __call__(self, event: str, args: tuple[Any, ...]) -> None:
        if event not in _CHANGES and not (event == "open" and isinstance(args[2], int) and args[2] & _WRITES):
            return
        if isinstance(args[0], int):  # a handle: what it is of was counted when it was opened
            return
        if str(args[0]).startswith("/") and not str(args[0]).startswith(self._folder):  # such as what Python compiles for itself
            return
        if self._changes:
            self._changes.write(" ".join((event, *(each for each in args if isinstance(each, str)))) + "\n")
        if self._count == self._at:
            os.kill(os.getpid(), signal.SIGKILL)
        self._count += 1


def permitted(folder: Path) -> Path:
    """Gives ``folder`` and all in it to :data:`NOBODY`, where this process has rights that ignore modes."""
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
    return folder


def can_load() -> bool:
    """Whether :data:`NOBODY` can read the program and its interpreter: root's home, for one, is closed to others."""
    words = [sys.executable, "-c", "import papershelf.cli.main, mkdocs, numpy, yaml"]
    try:
        return subprocess.run(words, user=NOBODY, group=NOBODY, extra_groups=[], capture_output=True, check=False).returncode == 0
    except PermissionError:
        return False
