"""Caches that were damaged, made by another version or at another time: the site is that of a build without them."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faults import run
from papershelf import cache
from papershelf.new import make_shelf
from shelves import tree

BEES = '{"id": "a", "title": "Counting Bees", "abstract": "Bees are counted.", "authors": ["Ines Moreira"], "year": 2020}\n'
TIDES = '{"id": "b", "title": "Tides of the Harbour", "abstract": "Tides rise and fall.", "authors": ["Jo Berg"], "year": 2021}\n'
FILES = ("pages.json", "references.json", "last-build.json", "drafts.json")
pytestmark = pytest.mark.xdist_group("faults")
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
)


@given(values=st.dictionaries(st.text(), VALUES, max_size=3), data=st.data())
def test_a_cache_is_what_was_kept_or_nothing(tmp_path_factory: pytest.TempPathFactory, values: dict[str, Any], data: st.DataObject) -> None:
    file = tmp_path_factory.getbasetemp() / "any.json"
    cache.save(file, values)
    assert cache.load(file) == values
    content = file.read_bytes()
    at = data.draw(st.integers(0, len(content) - 1))
    damaged = data.draw(
        st.sampled_from([content[:at], content[:at] + b"?" + content[at + 1 :], content + b" ", content[at:] + content[:at]])
    )
    file.write_bytes(damaged)
    assert cache.load(file) == (values if damaged == content else {})


def test_what_other_programs_kept_is_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.save(tmp_path / "any.json", {"a": 1})
    assert cache.load(tmp_path / "any.json") == {"a": 1}
    monkeypatch.setattr(cache, "programs", lambda: "another version")
    assert cache.load(tmp_path / "any.json") == {}


def test_a_cache_of_a_build_that_was_killed_leaves_no_file_for_ever(tmp_path: Path) -> None:
    (tmp_path / "any.123.part").write_text("half")
    cache.save(tmp_path / "any.json", {"a": 1})
    assert sorted(path.name for path in tmp_path.iterdir()) == [".gitignore", "any.json"]


def test_no_cache_is_put_under_version_control(tmp_path: Path) -> None:
    file = tmp_path / cache.FOLDER / "any.json"
    cache.save(file, {})
    assert (file.parent / ".gitignore").read_text() == "*\n"
    (file.parent / ".gitignore").write_text("!any.json\n")
    cache.save(file, {"a": 1})
    assert (file.parent / ".gitignore").read_text() == "!any.json\n"


def test_a_cache_that_is_something_else_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "any.json").mkdir()
    cache.save(tmp_path / "any.json", {"a": 1})
    assert cache.load(tmp_path / "any.json") == {}
    assert sorted(path.name for path in tmp_path.iterdir()) == [".gitignore", "any.json"]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    shelf = tmp_path_factory.mktemp("cached") / "shelf"
    make_shelf(shelf, example=False)
    (shelf / "seeds/papers.jsonl").write_text(BEES + TIDES)
    assert run(shelf, "build").status == 0
    return shelf


@pytest.fixture(scope="module")
def wanted(built: Path) -> dict[str, bytes]:
    return tree(built / "site") | {f"docs/{path}": content for path, content in tree(built / "docs").items()}


def _truncated(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _older(file: Path) -> None:
    """As the version before this one kept it: without a seal."""
    file.write_bytes(file.read_bytes().partition(b"\n")[2])


def _shifted(file: Path) -> None:
    """Every text in it is another, the seal still that of before."""
    file.write_bytes(file.read_bytes().replace(b"Bees", b"Wasp"))


def _other_types(file: Path) -> None:
    """Whole and sealed, but of other shapes: what a change without a new version would keep."""
    found = cache.load(file)
    cache.save(file, {name: [value] if isinstance(value, dict) else {"a": value} for name, value in found.items()})


def _text(words: str) -> Callable[[Path], object]:
    return lambda file: file.write_text(words)


def _in_the_future(file: Path) -> None:
    for path in (file, *file.parents[2].rglob("*")):
        os.utime(path, (4_000_000_000, 4_000_000_000))


def _long_ago(file: Path) -> None:
    for path in (file, *file.parents[2].rglob("*")):
        os.utime(path, (0, 0))


def _is_folder(file: Path) -> None:
    file.unlink(missing_ok=True)
    file.mkdir()


def _is_pipe(file: Path) -> None:
    file.unlink(missing_ok=True)
    os.mkfifo(file)


QUICK = [_truncated, _shifted, _older, _other_types]
ALL = [
    _in_the_future,
    _long_ago,
    _is_folder,
    _is_pipe,
    *map(_text, ["", "null", "[]", "{}", "0", "\ufeff{}", "[" * 100_000, '{"inputs": 1}', '{"pages": 5}']),
]


def _same_after(built: Path, wanted: dict[str, bytes], file: str, damage: Callable[[Path], object]) -> None:
    damage(built / cache.FOLDER / file)
    done = run(built, "build")
    assert done.status == 0, done.said
    assert tree(built / "site") | {f"docs/{path}": content for path, content in tree(built / "docs").items()} == wanted
    target = built / cache.FOLDER / file
    if target.is_dir():
        target.rmdir()
    elif not target.is_file():
        target.unlink()


def test_damaged_caches_give_the_same_site(built: Path, wanted: dict[str, bytes]) -> None:
    for file, damage in zip(FILES, QUICK, strict=False):
        damage(built / cache.FOLDER / file)
    _same_after(built, wanted, FILES[0], lambda _: None)


@pytest.mark.trust
@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("damage", [*QUICK, *ALL])
def test_any_damage_of_any_cache_gives_the_same_site(
    built: Path, wanted: dict[str, bytes], file: str, damage: Callable[[Path], object]
) -> None:
    assert run(built, "build").status == 0
    _same_after(built, wanted, file, damage)


@pytest.mark.trust
def test_a_clock_that_was_set_back_shows_no_old_page(built: Path, wanted: dict[str, bytes]) -> None:
    """A page that is edited, with the time of before and of the same size, is another page."""
    page = built / "docs/about/mine.md"
    page.write_text("# Mine\n\nbefore\n")
    assert run(built, "build").status == 0
    time = page.stat()
    page.write_text("# Mine\n\nafter.\n")
    os.utime(page, ns=(time.st_atime_ns, time.st_mtime_ns - 10**15))
    assert run(built, "build").status == 0
    assert "after." in (built / "site/about/mine.html").read_text()
    page.unlink()
    assert run(built, "build").status == 0
    assert tree(built / "site").keys() == {path for path in wanted if not path.startswith("docs/")}


def test_what_is_kept_is_json(built: Path) -> None:
    shutil.rmtree(built / cache.FOLDER)  # which other tests damage
    assert run(built, "build").status == 0
    for file in FILES:
        assert isinstance(json.loads((built / cache.FOLDER / file).read_bytes().partition(b"\n")[2]), dict)
