"""Rights that were lost, and a disk that is full: an error that says what to do, or a build that goes on without."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from faults import NOBODY, Done, Fault, can_load, permitted, run
from papershelf.new import make_shelf
from shelves import tree

pytestmark = [pytest.mark.skipif(sys.platform == "win32", reason="needs modes of Unix"), pytest.mark.xdist_group("faults")]
BEES = '{"id": "a", "title": "Counting Bees at the Hive", "abstract": "Bees are counted at the hive."}\n'
TIDES = '{"id": "b", "title": "Tides of the Harbour", "abstract": "Tides rise and fall in the harbour."}\n'
ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
WITHOUT = Fault(user=NOBODY) if ROOT else Fault()
"""Root may do everything, whatever the modes say: its rights are dropped."""


@pytest.fixture(scope="module")
def template() -> Iterator[Path]:
    """A built shelf whose seeds have changed since, in a folder that others may enter."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        shelf = Path(folder) / "template"
        make_shelf(shelf, example=False)
        (shelf / "seeds/papers.jsonl").write_text(BEES)
        if ROOT:
            if not can_load():
                pytest.skip("somebody without rights cannot load the program from where it is installed")
            permitted(shelf)
        first = run(shelf, "build", fault=WITHOUT)
        assert first.status == 0, first.said
        (shelf / "seeds/papers.jsonl").write_text(BEES + TIDES)
        yield shelf


@pytest.fixture
def changed(template: Path) -> Iterator[Path]:
    copy = template.with_name("shelf")
    shutil.copytree(template, copy)
    if ROOT:
        permitted(copy)
    yield copy
    for folder, _, _ in os.walk(copy):
        Path(folder).chmod(0o755)
        for entry in Path(folder).iterdir():
            if entry.is_dir():
                entry.chmod(0o755)
    shutil.rmtree(copy)


@contextmanager
def mode(path: Path, bits: int) -> Iterator[None]:
    before = path.stat().st_mode
    path.chmod(bits)
    try:
        yield
    finally:
        path.chmod(before)


def _build(shelf: Path, *words: str) -> Done:
    return run(shelf, *(words or ("build",)), fault=WITHOUT)


def test_an_unreadable_seed_is_a_problem_and_the_others_are_shown(changed: Path) -> None:
    (changed / "seeds/secret.jsonl").write_text(TIDES)
    (changed / "seeds/deep").mkdir()
    (changed / "seeds/deep/more.jsonl").write_text(BEES)
    with mode(changed / "seeds/secret.jsonl", 0), mode(changed / "seeds/deep", 0):
        done = _build(changed)
        assert done.status == 0, done.said
        assert "secret.jsonl: cannot be read (Permission denied)" in done.said
        assert "deep: a folder that cannot be read (Permission denied)" in done.said
        assert (changed / "site/papers/tides-of-the-harbour.html").is_file()
        assert ": 0 written" in _build(changed).said
    assert ": 0 written" not in _build(changed).said


@pytest.mark.parametrize(
    "folder", ["docs/.papershelf", *(pytest.param(each, marks=pytest.mark.trust) for each in ("docs/papers", "docs/data", "."))]
)
def test_a_folder_that_cannot_be_written_to_is_named_and_the_old_site_stays(changed: Path, folder: str) -> None:
    site, docs = tree(changed / "site"), tree(changed / "docs")
    with mode(changed / folder, 0o555):
        done = _build(changed)
        assert done.status == 2
        assert re.search(
            rf"papershelf: .*: Permission denied at {changed / folder}.*; give this user the right to it, then do it again", done.said
        )
        assert tree(changed / "site") == site
        if folder == "docs/.papershelf":
            assert tree(changed / "docs") == docs
    assert _build(changed).status == 0
    assert (changed / "site/papers/tides-of-the-harbour.html").is_file()
    assert not [path for path in tree(changed) if ".papershelf-" in path or path.startswith("site.")]


def test_a_registry_that_cannot_be_read_is_an_error_and_nothing_changes(changed: Path) -> None:
    before = tree(changed)
    with mode(changed / "docs/.papershelf/registry.json", 0):
        done = _build(changed)
        assert done.status == 2
        assert re.search(r"Permission denied at .*registry\.json; give this user the right to it", done.said)
    assert {path: content for path, content in tree(changed).items() if not path.startswith(".cache/")} == {
        path: content for path, content in before.items() if not path.startswith(".cache/")
    }


@pytest.mark.trust
def test_a_site_that_is_read_only_is_replaced_all_the_same(changed: Path) -> None:
    for folder in (changed / "site/papers", changed / "site"):
        folder.chmod(0o555)
    assert _build(changed).status == 0
    assert (changed / "site/papers/tides-of-the-harbour.html").is_file()
    assert not (changed / "site.new").exists()
    (changed / "seeds/papers.jsonl").write_text(BEES)
    assert _build(changed).status == 0


@pytest.mark.trust
@pytest.mark.parametrize("bits", [0o555, 0])
def test_a_cache_that_cannot_be_used_is_done_without(changed: Path, bits: int) -> None:
    with mode(changed / ".cache/papershelf", bits):
        for _ in range(2):
            done = _build(changed)
            assert done.status == 0, done.said
        assert (changed / "site/papers/tides-of-the-harbour.html").is_file()


def test_a_seed_folder_that_cannot_be_written_to_keeps_its_corrections(changed: Path) -> None:
    with mode(changed / "seeds", 0o555):
        done = _build(changed, "curate", "note", "counting-bees-at-the-hive", "seen")
        assert done.status == 2
        assert "Permission denied" in done.said
    assert not (changed / "seeds/curation.yml").exists()


@pytest.mark.trust
def test_a_log_of_publications_that_cannot_be_written_is_told_with_the_pages_still_right(changed: Path) -> None:
    assert _build(changed).status == 0
    with mode(changed / "docs/.papershelf", 0o555):
        assert _build(changed, "publish", "--date", "2026-05-01").status == 2
    assert _build(changed).status == 0
    assert "1 publication" not in (changed / "docs/index.md").read_text()


def _mounted(folder: Path, size: int) -> None:
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}k,nr_inodes=0", "none", str(folder)], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip(f"cannot mount a small disk here: {done.stderr.decode().strip()}")


def _size(folder: Path, kilobytes: int) -> None:
    subprocess.run(["mount", "-o", f"remount,size={kilobytes}k", str(folder)], check=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    if not ROOT:
        pytest.skip("only root can mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    _mounted(folder, 100_000)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def _full(template: Path, disk: Path, frees: list[int]) -> int:
    """Builds with each of the numbers of free kilobytes; how often the disk was full."""
    shelf = disk / "shelf"
    shutil.copytree(template, shelf)
    assert run(shelf, "build").status == 0
    wanted, refused = tree(shelf / "site"), 0
    for free in frees:
        shutil.rmtree(shelf)
        shutil.copytree(template, shelf)
        old = tree(shelf / "site")
        _size(disk, shutil.disk_usage(disk).used // 1024 + free)
        done = run(shelf, "build")
        if done.status:
            assert done.status == 2, done.said
            assert re.search(r"papershelf: .*: No space left on device.*; make room there, then do it again", done.said), done.said
            assert tree(shelf / "site") == old
            refused += 1
        _size(disk, 100_000)
        assert run(shelf, "build").status == 0
        assert tree(shelf / "site") == wanted
        assert not [path for path in tree(shelf) if ".papershelf-" in path or path.startswith("site.")]
    return refused


def test_a_full_disk_is_told_and_the_old_site_stays(template: Path, disk: Path) -> None:
    assert _full(template, disk, [60]) == 1


@pytest.mark.trust
def test_a_disk_that_is_full_at_any_stage_loses_nothing(template: Path, disk: Path) -> None:
    assert _full(template, disk, [0, 4, 8, 16, 32, 48, 64, 96, 128, 192, 256, 400, 600, 900, 1500, 2000, 2500, 3000, 20_000]) > 12
