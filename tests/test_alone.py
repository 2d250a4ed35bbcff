"""One command at a time in a shelf."""

import fcntl
import multiprocessing
import os
import signal
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from faults import run
from papershelf.alone import Lock, alone, by_bytes, stand_in
from papershelf.crew import Crew
from shelves import MakeShelf, tree

pytestmark = [pytest.mark.skipif(sys.platform == "win32", reason="needs locks of Unix"), pytest.mark.xdist_group("faults")]
FORKS = multiprocessing.get_context("forkserver")
BEES = '{"id": "a", "title": "Counting Bees at the Hive", "abstract": "Bees are counted."}\n'


def _as_windows_does(handle: int) -> None:
    """What ``msvcrt.locking`` does with one byte: it is locked for its process, or a PermissionError, at once."""
    try:
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, 1)
    except BlockingIOError:
        raise PermissionError(13, "Permission denied") from None


def _holds(folder: Path, entered: Connection, temporary: str | None) -> None:
    if temporary:
        tempfile.tempdir = temporary
    with alone(folder, entered.send, by_bytes(_as_windows_does) if temporary else None):
        entered.send("entered")
        time.sleep(100)


def _held(folder: Path, temporary: Path | None = None) -> tuple[multiprocessing.process.BaseProcess, Connection]:
    here, there = FORKS.Pipe()
    process = FORKS.Process(target=_holds, args=(folder, there, temporary and str(temporary)))
    process.start()
    return process, here


def _heard(other: Connection) -> Any:
    """What the other process says; that it says nothing is a failure, and no reason to wait for ever."""
    assert other.poll(60)
    return other.recv()


@pytest.mark.parametrize("windows", [False, True])
def test_the_second_waits_and_says_so_until_the_first_is_gone_however_it_ends(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, *, windows: bool
) -> None:
    temporary = tmp_path_factory.mktemp("temporary") if windows else None
    first, from_first = _held(tmp_path, temporary)
    assert _heard(from_first) == "entered"
    second, from_second = _held(tmp_path / "." if windows else tmp_path, temporary)
    assert "waiting" in _heard(from_second)
    assert not from_second.poll(0.5)
    first.kill()
    assert _heard(from_second) == "entered"
    second.kill()
    assert list(tmp_path.iterdir()) == []


def test_where_files_stand_for_folders_each_folder_has_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "link").symlink_to("other")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    assert stand_in(tmp_path) != stand_in(tmp_path / "other") == stand_in(tmp_path / "link") == stand_in(tmp_path / "other/../other")
    assert stand_in(tmp_path).parent == tmp_path / "temporary"
    with alone(tmp_path, print, by_bytes(_as_windows_does)):  # there is no such folder, so nothing can be locked in it
        assert not (tmp_path / "temporary").exists()


@pytest.mark.parametrize("error", [OSError(22, "Invalid argument"), OSError(36, "Resource deadlock avoided")])
def test_bytes_that_cannot_be_locked_are_done_without(error: OSError, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_handle: int) -> None:
        raise error

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with alone(tmp_path, print, by_bytes(refused)):
        assert [file.read_bytes() for file in tmp_path.iterdir()] == [b""]


def test_what_goes_wrong_while_it_is_locked_is_not_taken_for_a_missing_lock(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="of the command"), alone(tmp_path, print):
        raise OSError("of the command")
    opened: list[int] = []
    with (
        pytest.raises(KeyboardInterrupt),
        alone(tmp_path, print, Lock(lambda _: opened.append(os.open(tmp_path, os.O_RDONLY)) or opened[0], _stopped)),
    ):
        pass
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(opened[0])


def _stopped(_handle: int, _waiting: object) -> None:
    raise KeyboardInterrupt


def test_who_waits_in_one_folder_keeps_nobody_from_another(tmp_path: Path) -> None:
    said: list[str] = []
    with alone(tmp_path, said.append):
        (tmp_path / "other").mkdir()
        with alone(tmp_path / "other", said.append):
            pass
    assert said == []


def test_a_folder_that_cannot_be_locked_is_worked_in_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []

    def refused(_handle: int, operation: int) -> None:
        tried.append(operation)
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr("papershelf.alone.fcntl.flock", refused)
    said: list[str] = []
    with alone(tmp_path, said.append), alone(tmp_path, said.append), alone(tmp_path / "nowhere", said.append):
        assert len(tried) >= 2
    assert said == []


def test_two_builds_at_once_end_as_one_after_the_other(shelf: MakeShelf) -> None:
    config = shelf(papers_jsonl=BEES)
    with ThreadPoolExecutor(2) as threads:
        with alone(config.root, print):
            both = [threads.submit(run, config.root, command, name=command) for command in ("build", "generate")]
            until = time.monotonic() + 200
            while sum("waiting" in told.read_text() for told in config.root.parent.glob("*.told")) < len(both):
                assert time.monotonic() < until
                time.sleep(0.05)
            assert not (config.docs / "index.md").exists()
        done = [each.result() for each in both]
    assert [each.status for each in done] == [0, 0]
    assert all("waiting" in each.said for each in done)
    once = tree(config.site)
    assert run(config.root, "build").status == 0
    assert tree(config.site) == once


@pytest.mark.parametrize(
    "words", [["build"], ["generate"], ["publish", "--date", "2026-05-01"], ["curate", "note", "a", "b"], ["serve", "--port", "0"]]
)
def test_every_command_that_writes_waits(shelf: MakeShelf, words: list[str]) -> None:
    config = shelf(papers_jsonl=BEES)
    before = tree(config.root)
    with alone(config.root, print):
        assert run(config.root, *words, until="waiting").status == -signal.SIGKILL
    assert tree(config.root) == before


def _sleeps(_: None, items: list[int]) -> list[int]:
    time.sleep(60)
    return items


def _spreads(folder: Path, started: Connection) -> None:
    with alone(folder, print), Crew(2, worth=1, slice=1).spreading(_sleeps, None, [1, 2]) as results:
        started.send(os.getpid())
        results()


def _enters(folder: Path) -> None:
    with alone(folder, print):
        pass


def test_workers_of_a_build_that_is_killed_end_with_it(tmp_path: Path) -> None:
    """They would finish their slice into files of the next build, and keep the folder locked for ever."""
    here, there = FORKS.Pipe()
    process = FORKS.Process(target=_spreads, args=(tmp_path, there))
    process.start()
    os.kill(_heard(here), signal.SIGKILL)
    process.join()
    waited = FORKS.Process(target=_enters, args=(tmp_path,))
    waited.start()
    waited.join(20)
    waited.kill()
    assert waited.exitcode == 0


def test_a_folder_that_nobody_may_write_to_is_locked_too(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    first, from_first = _held(tmp_path)
    assert _heard(from_first) == "entered"
    second, from_second = _held(tmp_path)
    assert "waiting" in _heard(from_second)
    first.kill()
    second.kill()
