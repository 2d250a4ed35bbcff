"""Work done by other machines: a scheduler of Dask with two worker processes gives the same bytes, also when one of them dies."""

import os
import signal
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from click.testing import CliRunner

from papershelf.cli.main import shelf as command
from papershelf.cli.options import _crew
from shelves import MakeShelf, tree

pytestmark = pytest.mark.xdist_group("dask")

SEEDS = {
    "list_jsonl": "\n".join(
        f'{{"title": "Counting bees in meadow {at}", "abstract": "We count the bees of meadow {at} with a camera. Bees of {at % 7} hives fly."}}'
        for at in range(40)
    )
}


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as cluster:
        yield cluster


def build(config: Any, *options: str) -> dict[str, bytes]:
    result = CliRunner().invoke(command, ["build", "--config", str(config.mkdocs), *options], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return {**tree(config.docs), **{f"site/{path}": content for path, content in tree(config.site).items()}}


def test_workers_elsewhere_make_the_same_bytes(shelf: MakeShelf, cluster: Any) -> None:
    here, there = shelf("here", **SEEDS), shelf("there", **SEEDS)
    assert build(here, "--workers", "1") == build(there, "--executor", f"dask:{cluster.scheduler_address}")


@pytest.mark.trust
@pytest.mark.timeout(120)
def test_a_worker_that_is_killed_midway_changes_nothing(shelf: MakeShelf, cluster: Any) -> None:
    here, there = shelf("here", **SEEDS), shelf("there", **SEEDS)
    """Dask itself may wait for ever where a worker is killed (dask/distributed, issue 3196): hence the limit, and not each time."""
    victim = cluster.workers[0].process.process.pid
    timer = threading.Timer(0.3, os.kill, (victim, signal.SIGKILL))
    timer.start()
    try:
        found = build(there, "--executor", f"dask:{cluster.scheduler_address}")
    finally:
        timer.join()
    assert found == build(here, "--workers", "1")


class Heavy:
    """A value that tells how often it came to a process."""

    arrived = 0

    def __setstate__(self, state: dict[str, int]) -> None:
        type(self).arrived += 1
        self.__dict__.update(state)


def arrivals(shared: Heavy, items: Sequence[int]) -> list[tuple[int, int]]:
    return [(os.getpid(), type(shared).arrived) for _ in items]


def test_what_is_shared_comes_to_a_worker_once(cluster: Any) -> None:
    with _crew(None, f"dask:{cluster.scheduler_address}") as crew:
        found = replace(crew, slice=2).spread(arrivals, Heavy(), range(40))
    assert len(found) == 40
    assert len(set(found)) == len({process for process, _ in found})  # it does not arrive again between two slices


@pytest.mark.parametrize(
    ("executor", "words"), [("dask:tcp://127.0.0.1:1", "no Dask scheduler answers"), ("ray:x", "dask:tcp://host:8786")]
)
def test_an_executor_that_is_not_there_is_told(shelf: MakeShelf, executor: str, words: str) -> None:
    result = CliRunner().invoke(command, ["build", "--config", str(shelf(**SEEDS).mkdocs), "--executor", executor])
    assert result.exit_code != 0
    assert words in result.output + str(result.exception)
