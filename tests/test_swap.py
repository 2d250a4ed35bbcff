"""A finished site takes the place of the old one."""

import sys
import threading
from pathlib import Path

import pytest

from papershelf.errors import StorageError
from papershelf.site import swap as swapping
from papershelf.site.swap import beside, exchanged, recover, swap
from shelves import tree


def _site(folder: Path, text: str) -> Path:
    (folder / "papers").mkdir(parents=True)
    (folder / "index.html").write_text(text)
    (folder / "papers/a.html").write_text(text)
    return folder


@pytest.fixture(params=[True, False], ids=["in one step", "in two steps"])
def steps(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether folders change places in one step."""
    if not request.param:
        monkeypatch.setattr(swapping, "exchanged", lambda _one, _other: False)
    else:
        (tmp_path / "one").mkdir()
        (tmp_path / "other").mkdir()
        if not exchanged(tmp_path / "one", tmp_path / "other"):
            pytest.skip("this system or this disk cannot exchange folders")
    return bool(request.param)


@pytest.mark.usefixtures("steps")
def test_the_new_site_stands_where_the_old_one_stood_and_nothing_beside_it(tmp_path: Path) -> None:
    site = _site(tmp_path / "here/site", "old")
    (site / ".gitignore").write_text("*")
    (site / ".git/objects").mkdir(parents=True)
    (site / ".git/objects/a").write_text("history")
    (site / ".git/link").symlink_to("nowhere")
    (site / "gone.html").write_text("old")
    swap(_site(beside(site), "new"), site)
    assert tree(tmp_path / "here") == {
        "site/.git/objects/a": b"history",
        "site/.gitignore": b"*",
        "site/index.html": b"new",
        "site/papers/a.html": b"new",
    }
    assert (site / ".git/link").is_symlink()


@pytest.mark.usefixtures("steps")
def test_what_the_new_site_hides_itself_is_its_own(tmp_path: Path) -> None:
    site = _site(tmp_path / "site", "old")
    (site / ".nojekyll").write_text("old")
    fresh = _site(beside(site), "new")
    (fresh / ".nojekyll").write_text("new")
    swap(fresh, site)
    assert (site / ".nojekyll").read_text() == "new"


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    swap(_site(tmp_path / "site.new", "new"), tmp_path / "site")
    assert sorted(tree(tmp_path)) == ["site/index.html", "site/papers/a.html"]


def test_at_no_moment_there_is_no_site(tmp_path: Path) -> None:
    site = _site(tmp_path / "site", "old")
    if not exchanged(site, _site(beside(site), "new")):
        pytest.skip("this system or this disk cannot exchange folders")
    missing, looked, done = 0, 0, threading.Event()

    def look() -> None:
        nonlocal missing, looked
        while not done.is_set():
            looked += 1
            missing += not (site / "index.html").exists()

    looker = threading.Thread(target=look)
    looker.start()
    try:
        for number in range(100):
            recover(site)
            swap(_site(beside(site), str(number)), site)
    finally:
        done.set()
        looker.join()
    assert looked > 100
    assert missing == 0
    assert (site / "index.html").read_text() == "99"


def test_a_build_that_was_killed_between_the_two_steps_is_taken_back(tmp_path: Path) -> None:
    site = _site(tmp_path / "site", "old")
    _site(beside(site), "new")
    site.rename(tmp_path / "site.old")
    recover(site)
    assert set(tree(tmp_path)) == {"site/index.html", "site/papers/a.html"}
    assert (site / "index.html").read_text() == "old"


def test_each_system_is_asked_in_its_own_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []

    class Mac:
        """A C library as that of macOS, which has no ``renameat2``."""

        def __init__(self, *_: object, **__: object) -> None:
            self.renameatx_np = lambda *given: asked.append(given) or 0

    monkeypatch.setattr("ctypes.CDLL", Mac)
    assert exchanged(tmp_path / "one", tmp_path / "other")
    assert asked == [(-2, bytes(tmp_path / "one"), -2, bytes(tmp_path / "other"), 2)]
    monkeypatch.setattr("ctypes.CDLL", lambda *_, **__: object())
    assert not exchanged(tmp_path / "one", tmp_path / "other")


def test_a_step_that_fails_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swapping, "exchanged", lambda _one, _other: False)
    site = _site(tmp_path / "site", "old")
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "nowhere", site)
    assert (site / "index.html").read_text() == "old"


@pytest.mark.skipif(sys.platform == "win32", reason="needs links of Unix")
def test_what_cannot_be_taken_away_stops_the_build_before_it_mixes_with_the_new_site(tmp_path: Path) -> None:
    site = _site(tmp_path / "site", "old")
    beside(site).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StorageError, match=r"site\.new .* cannot be removed: remove it"):
        recover(site)
