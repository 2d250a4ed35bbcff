"""Work that is spread over processes: the same results in the same order, whoever did it."""

import errno
import gc
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from multiprocessing.context import ForkProcess
from pathlib import Path
from typing import Any

import pytest

from papershelf.cli import main
from papershelf.cli.options import crew_options
from papershelf.crew import ALONE, Crew, one_thread_each
from papershelf.model import Paper


def _times(factor: int, items: Sequence[int]) -> list[int]:
    return [factor * item for item in items]


def _nothing_goes(_: None, items: Sequence[int]) -> list[int]:
    raise ValueError(items)


@pytest.mark.parametrize("crew", [ALONE, Crew(2, worth=1, slice=3), Crew(2, worth=1000)])
def test_results_come_in_the_order_of_the_items(crew: Crew) -> None:
    assert crew.spread(_times, 3, range(20)) == [3 * item for item in range(20)]
    assert crew.spread(_times, 3, range(200)) == [3 * item for item in range(200)]
    assert crew.spread(_times, 3, []) == []


def test_an_executor_of_somebody_else_does_the_same() -> None:
    with ThreadPoolExecutor(2) as executor:
        assert Crew(executor=executor, slice=3).spread(_times, 3, range(20)) == [3 * item for item in range(20)]


def test_what_fails_elsewhere_fails_here() -> None:
    with pytest.raises(ValueError, match="1"):
        Crew(2, worth=1, slice=1).spread(_nothing_goes, None, [1, 2])


def test_linear_algebra_that_is_loaded_later_keeps_to_one_thread_too() -> None:
    said = """
from threadpoolctl import threadpool_info
from papershelf.crew import one_thread_each
with one_thread_each():
    import scipy.linalg
    from papershelf.space import latent
    print(*{each["num_threads"] for each in threadpool_info() if each["user_api"] == "blas"})
"""
    variables = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}
    given = variables | {"PYTHONPATH": os.pathsep.join(sys.path), "OPENBLAS_NUM_THREADS": "3"}
    assert subprocess.run([sys.executable, "-c", said], env=given, capture_output=True, text=True, check=True).stdout == "1\n"


def test_how_many_threads_there_may_be_is_what_it_was_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "3")
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    before = dict(os.environ)
    with one_thread_each():
        assert os.environ["OPENBLAS_NUM_THREADS"] == os.environ["OMP_NUM_THREADS"] == "1"
    assert dict(os.environ) == before


class Meeting:
    """So many processes wait for each other, each at its first slice: else one might do all before the others are there."""

    def __init__(self, count: int) -> None:
        self._all = multiprocessing.get_context("fork").Barrier(count, timeout=120)
        self._met = set[int]()

    def come(self) -> None:
        if os.getpid() not in self._met:
            self._met.add(os.getpid())
            self._all.wait()


def _fails_there(meeting: Meeting, items: Sequence[int]) -> list[int]:
    meeting.come()
    if multiprocessing.parent_process():
        raise ValueError(items)
    return list(items)


def test_what_fails_in_another_process_fails_here() -> None:
    with pytest.raises(ValueError, match=r"[01]") as error:
        Crew(2, worth=1, slice=1).spread(_fails_there, Meeting(2), range(20))
    assert "in _fails_there" in error.value.__notes__[0]


def _interrupt(meeting: Meeting, items: Sequence[int]) -> list[Any]:
    meeting.come()
    return [(bool(multiprocessing.parent_process()), signal.getsignal(signal.SIGINT)) for _ in items]


def test_only_this_process_hears_of_an_interruption() -> None:
    found = dict(Crew(2, worth=1, slice=1).spread(_interrupt, Meeting(2), range(20)))
    assert found == {False: signal.getsignal(signal.SIGINT), True: signal.SIG_IGN}


def _processes(meeting: Meeting, items: Sequence[int]) -> list[int]:
    meeting.come()
    return [os.getpid() for _ in items]


def test_this_process_is_one_of_those_that_work() -> None:
    with Crew(3, worth=1, slice=1).spreading(_processes, Meeting(3), range(30)) as results:
        found = set(results())
    assert os.getpid() in found
    assert len(found) == 3


@pytest.mark.parametrize("crew", [ALONE, Crew(2, worth=1), Crew(2, worth=1000)])
def test_one_step_is_done_beside_others(crew: Crew) -> None:
    with crew.beside(sum, [1, 2, 3], 3) as value:
        assert crew.spread(_times, 3, [1, 2]) == [3, 6]
        assert value() == 6


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_where_no_process_is_forked_one_does_the_work_and_that_is_said(
    platform: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    counts = []
    command = crew_options(lambda *, crew: counts.append(crew.count))
    monkeypatch.setattr(sys, "platform", platform)
    command(workers=4, executor=None)
    assert capsys.readouterr().err == "--workers 4: processes cannot be forked safely on this system, so one does all the work\n"
    command(workers=1, executor=None)
    command(workers=None, executor=None)
    assert counts == [1, 1, 1]
    assert not capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked there alone")
def test_as_many_processes_work_as_are_wanted() -> None:
    assert Crew.of_this_machine(7).count == 7
    assert Crew.of_this_machine().count == len(os.sched_getaffinity(0))


@pytest.mark.skipif(sys.platform != "linux", reason="another process is forked there alone")
def test_what_is_needed_later_gives_way() -> None:
    with Crew(2, worth=1).beside(os.nice, 0, 3) as now, Crew(2, worth=1).beside(os.nice, 0, 3, later=True) as later:
        assert now() == os.nice(0)
        assert later() == min(os.nice(0) + 5, 19)


def test_what_fails_beside_fails_here() -> None:
    with Crew(2, worth=1).beside(len, 3, 3) as value, pytest.raises(TypeError, match="len"):
        value()


def test_an_executor_does_a_step_beside_others() -> None:
    with ThreadPoolExecutor(2) as executor, Crew(executor=executor).beside(sum, [1, 2, 3], 3) as value:
        assert value() == 6


def _is_killed(meeting: Meeting, items: Sequence[int]) -> list[int]:
    meeting.come()
    if multiprocessing.parent_process():
        os.kill(os.getpid(), signal.SIGKILL)
    return list(items)


def test_a_worker_that_is_killed_is_told_with_what_to_do(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(main, "shelf", lambda: Crew(2, worth=1, slice=1).spread(_is_killed, Meeting(2), range(20)))
    with pytest.raises(SystemExit) as end:
        main.main()
    assert end.value.code == 2
    assert "want of memory: do it again with fewer --workers" in capsys.readouterr().err


@pytest.fixture
def no_second_process(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The system starts one more process, and then says what it says of too many."""
    start, left = ForkProcess.start, [True]

    def refusing(process: ForkProcess) -> None:
        if not left:
            raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        left.clear()
        start(process)

    monkeypatch.setattr(ForkProcess, "start", refusing)
    gc.unfreeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("no_second_process")
@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for open files")
def test_a_process_that_cannot_be_started_leaves_nothing() -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    with pytest.raises(OSError, match=os.strerror(errno.EAGAIN)) as error:
        Crew(3, worth=1, slice=1).spread(_times, 3, range(20))
    assert len(list(Path("/proc/self/fd").iterdir())) == before, error.traceback
    assert not multiprocessing.active_children()
    assert gc.get_freeze_count() == 0


@pytest.mark.usefixtures("no_second_process")
def test_a_process_that_cannot_be_started_is_told_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(main, "shelf", lambda: Crew(3, worth=1, slice=1).spread(_times, 3, range(20)))
    with pytest.raises(SystemExit) as end:
        main.main()
    assert end.value.code == 2
    assert "no more processes may be started: raise the limit (ulimit -u), or do it again with fewer --workers" in capsys.readouterr().err


def test_a_process_that_is_killed_beside_is_told() -> None:
    with Crew(2, worth=1).beside(_dies, None, 3) as value, pytest.raises(BrokenExecutor):
        value()


def _dies(_: None) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_values_can_be_sent_to_other_processes() -> None:
    paper = Paper("bees", "Bees", identifiers={"doi": "10.1/bees"})
    assert pickle.loads(pickle.dumps(paper)) == paper
    assert pickle.loads(pickle.dumps(Paper("bees", "Bees"))) == Paper("bees", "Bees")
