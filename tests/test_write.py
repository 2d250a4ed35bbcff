"""Writing: what is ours is brought up to date, what is somebody else's is never touched."""

import errno
import os
import time
from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import takewhile
from pathlib import Path

import pytest

from papershelf.crew import ALONE, Crew
from papershelf.errors import BugError, StateError, StorageError
from papershelf.manifest import generated, read_state
from papershelf.model import Change, Page
from papershelf.render.files import Files
from papershelf.render.mark import is_untouched, marked
from papershelf.timing import timed, timings
from papershelf.write import differs, write, write_state
from shelves import tree


def page(path: str, text: str = "text") -> Page:
    return Page(path, marked(path, f"---\ntitle: {text}\n---\n{text}\n"))


def outcomes(docs: Path, *pages: Page) -> dict[str, str]:
    changes, _ = write(pages, docs)
    return {change.path: change.outcome for change in changes}


def test_an_unchanged_file_keeps_its_time_stamp(tmp_path: Path) -> None:
    assert outcomes(tmp_path, page("a.md")) == {"a.md": "written"}
    os.utime(tmp_path / "a.md", (1, 1))
    assert outcomes(tmp_path, page("a.md")) == {"a.md": "unchanged"}
    assert (tmp_path / "a.md").stat().st_mtime == 1


def test_a_changed_page_is_written_and_a_page_that_is_gone_removed(tmp_path: Path) -> None:
    write([page("x/a.md"), page("y/b.md")], tmp_path)
    assert outcomes(tmp_path, page("x/a.md", "new")) == {"x/a.md": "written", "y/b.md": "removed"}
    assert not (tmp_path / "y").exists()


@pytest.mark.parametrize("lost", [False, True])
def test_a_page_changed_by_hand_is_kept_and_told(tmp_path: Path, *, lost: bool) -> None:
    write([page("a.md"), page("b.md"), page("c.md")], tmp_path)
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text((tmp_path / name).read_text() + "mine\n")
    if lost:
        (tmp_path / ".papershelf/manifest.json").unlink()
    changes, problems = write([page("a.md", "new"), page("c.md", "new")], tmp_path)
    assert {change.path: change.outcome for change in changes if change.path != "b.md"} == {"a.md": "kept", "c.md": "written"}
    assert (tmp_path / "a.md").read_text().endswith("mine\n")
    assert (tmp_path / "b.md").read_text().endswith("mine\n")
    assert any("a.md" in problem.file and "by hand" in problem.message for problem in problems)
    assert outcomes(tmp_path, page("a.md", "newer"))["a.md"] == "kept"


def test_a_file_that_we_never_wrote_is_kept(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_text("# My own\n")
    assert outcomes(tmp_path, page("about.md")) == {"about.md": "kept"}
    assert (tmp_path / "about.md").read_text() == "# My own\n"
    assert outcomes(tmp_path) == {}
    assert (tmp_path / "about.md").exists()


def test_a_lost_manifest_is_no_lock_out(tmp_path: Path) -> None:
    write([page("a.md"), page("b.md")], tmp_path)
    (tmp_path / ".papershelf/manifest.json").unlink()
    assert outcomes(tmp_path, page("a.md", "new")) == {"a.md": "written", "b.md": "removed"}


def test_line_endings_of_a_checkout_are_no_change_by_hand(tmp_path: Path) -> None:
    write([page("a.md")], tmp_path)
    (tmp_path / "a.md").write_bytes((tmp_path / "a.md").read_bytes().replace(b"\n", b"\r\n"))
    assert outcomes(tmp_path, page("a.md")) == {"a.md": "unchanged"}
    assert outcomes(tmp_path, page("a.md", "new")) == {"a.md": "written"}


def test_a_manifest_that_is_broken_is_refused(tmp_path: Path) -> None:
    write([page("a.md")], tmp_path)
    (tmp_path / ".papershelf/manifest.json").write_text("<<<<<<< ours\n")
    before = tree(tmp_path)
    with pytest.raises(StateError, match="manifest"):
        write([page("a.md", "new")], tmp_path)
    assert tree(tmp_path) == before


def test_bulk_files_have_a_manifest_of_their_own(tmp_path: Path) -> None:
    bulk = Page("data/papers.jsonl", b"{}\n")
    write([page("a.md"), bulk], tmp_path)
    assert "papers.jsonl" not in (tmp_path / ".papershelf/manifest.json").read_text()
    (tmp_path / ".papershelf/manifest.json").unlink()
    assert outcomes(tmp_path, page("a.md"), Page("data/papers.jsonl", b"[]\n"))["data/papers.jsonl"] == "written"


def merged(ours: bytes, theirs: bytes, *, renamed: bool = False) -> bytes:
    """What version control makes of two versions: lines that agree stand once, the others between marks, longer ones in a renamed file."""
    pairs = zip(ours.splitlines(keepends=True), theirs.splitlines(keepends=True), strict=False)
    at = sum(len(one) for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    marks = [mark * (8 if renamed else 7) for mark in (b"<", b"=", b">")]
    return b"%s%s HEAD\n%s%s\n%s%s other\n" % (ours[:at], marks[0], ours[at:], marks[1], theirs[at:], marks[2])


def test_bulk_files_that_two_branches_wrote_are_made_anew_after_their_merge(tmp_path: Path) -> None:
    first = [Page(f"data/{name}", b"all\n") for name in ("torn.ris", "mixed.json", "one.bib", "own.txt")]
    write([*first, Page("data/old.ris", b"old\n")], tmp_path)
    write([Page(one.path, b"all\nours\n") for one in first[:3]] + first[3:], tmp_path)
    ours = tree(tmp_path / "data")
    write([Page(one.path, b"all\ntheirs\n") for one in first[:2]] + first[2:] + [Page("data/new.ris", b"new\n")], tmp_path)
    for name, content in ours.items():
        path = tmp_path / "data" / name
        path.write_bytes(merged(content, path.read_bytes()) if name in ("torn.ris", "manifest.json") else content)
    (tmp_path / "data/new.ris").write_bytes(merged(b"old\n", b"new\n", renamed=True))
    (tmp_path / "data/mixed.json").write_bytes(b"ours\nall\ntheirs\n")
    (tmp_path / "data/own.txt").write_bytes(b"changed by hand\n")
    wanted = [Page(one.path, b"all\nboth\n") for one in first]
    changes, problems = write(wanted, tmp_path)
    assert {change.path: change.outcome for change in changes} == {
        "data/mixed.json": "written",
        "data/new.ris": "removed",
        "data/one.bib": "written",
        "data/own.txt": "kept",
        "data/torn.ris": "written",
    }
    assert [problem.file for problem in problems] == [f"{tmp_path.name}/data/own.txt"]


@pytest.mark.parametrize("path", ["../a.md", "/a.md", "x/../../a.md"])
def test_nothing_is_written_outside(path: str, tmp_path: Path) -> None:
    with pytest.raises(BugError):
        write([Page(path, b"")], tmp_path / "docs")
    assert not list(tmp_path.rglob("a.md"))


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.md").write_text("precious\n")
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.md").symlink_to(tmp_path / "elsewhere.md")
    assert outcomes(docs, page("a.md")) == {"a.md": "kept"}
    assert (tmp_path / "elsewhere.md").read_text() == "precious\n"


def test_two_paths_that_differ_in_case_only_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BugError):
        write([page("a.md"), page("A.md")], tmp_path)


def test_differences_are_told_without_writing(tmp_path: Path) -> None:
    write([page("a.md"), page("b.md"), page("c.md")], tmp_path)
    before = tree(tmp_path)
    assert list(differs([page("a.md"), page("b.md", "new")], tmp_path)) == ["b.md", "c.md"]
    assert tree(tmp_path) == before


@pytest.mark.parametrize("path", ["a.md", "a.html", "a.css", "a.js", "a.xml", "a.svg", "a.yml"])
def test_the_mark_tells_a_change(path: str) -> None:
    content = marked(path, "one\ntwo\n")
    assert is_untouched(content)
    assert not is_untouched(content.replace(b"two", b"three"))
    assert not is_untouched(b"one\ntwo\n")


def _stopped(docs: Path, *pages: Page) -> None:
    """A build that writes ``pages``, and then cannot go on."""
    (docs / "in-the-way").write_text("a file where a folder should be")
    with pytest.raises(StorageError, match="not all written, and the site is as it was"):
        write([*pages, Page("in-the-way/page.md", b"never written")], docs)
    (docs / "in-the-way").unlink()


def test_what_a_stopped_build_wrote_is_ours_for_the_next_with_other_seeds(tmp_path: Path) -> None:
    write([Page("data/a.json", b"1"), Page("data/gone.json", b"1")], tmp_path)
    _stopped(tmp_path, Page("data/a.json", b"2"), Page("data/new.json", b"2"))
    assert (tmp_path / "data/new.json").read_bytes() == b"2"
    _stopped(tmp_path, Page("data/a.json", b"3"))
    changes, problems = write([Page("data/a.json", b"4")], tmp_path)
    assert {change.path: change.outcome for change in changes} == {
        "data/a.json": "written",
        "data/gone.json": "removed",
        "data/new.json": "removed",
    }
    assert problems == ()
    assert sorted(tree(tmp_path)) == [".papershelf/manifest.json", "data/a.json", "data/manifest.json"]
    assert write([Page("data/a.json", b"4")], tmp_path)[0] == (Change("data/a.json", "unchanged"),)


def test_what_a_person_changed_after_a_stopped_build_is_kept(tmp_path: Path) -> None:
    _stopped(tmp_path, Page("data/a.json", b"2"), Page("data/b.json", b"2"))
    (tmp_path / "data/a.json").write_bytes(b"mine")
    (tmp_path / "data/b.json").write_bytes(b"mine")
    changes, problems = write([Page("data/a.json", b"3")], tmp_path)
    assert [(change.path, change.outcome) for change in changes] == [("data/a.json", "kept"), ("data/b.json", "kept")]
    assert [problem.file for problem in problems] == [f"{tmp_path.name}/data/a.json", f"{tmp_path.name}/data/b.json"]
    assert (tmp_path / "data/a.json").read_bytes() == (tmp_path / "data/b.json").read_bytes() == b"mine"


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"0", b'{"data/a.json": 5}', b"\xff"])
def test_a_damaged_list_of_what_was_begun_says_nothing(tmp_path: Path, damage: bytes) -> None:
    _stopped(tmp_path, Page("data/a.json", b"2"))
    (tmp_path / ".papershelf/writing.json").write_bytes(damage)
    changes, _ = write([Page("data/a.json", b"3")], tmp_path)
    assert changes == (Change("data/a.json", "kept"),)
    assert not (tmp_path / ".papershelf/writing.json").exists()


def test_half_a_file_of_a_stopped_build_is_cleared_away_and_other_hidden_files_stay(tmp_path: Path) -> None:
    _stopped(tmp_path, Page("data/deep/a.json", b"2"), Page("data/a.json", b"2"))
    for name in ("data/.papershelf-half", "data/deep/.papershelf-half", ".papershelf/.papershelf-half", "data/.mine"):
        (tmp_path / name).write_text("half")
    write([Page("data/a.json", b"2")], tmp_path)
    assert sorted(tree(tmp_path)) == [".papershelf/manifest.json", "data/.mine", "data/a.json", "data/manifest.json"]


def test_half_a_manifest_of_bulk_files_is_cleared_away(tmp_path: Path) -> None:
    """It stands in a folder in which no other file was about to be written."""
    _stopped(tmp_path, Page("data/deep/a.json", b"2"))
    (tmp_path / "data/.papershelf-half").write_text("half")
    write([Page("data/deep/a.json", b"2")], tmp_path)
    assert sorted(tree(tmp_path)) == [".papershelf/manifest.json", "data/deep/a.json", "data/manifest.json"]


def test_addresses_are_written_before_the_pages_that_have_them(tmp_path: Path) -> None:
    _stopped(tmp_path, Page("papers/a.md", b"a"))
    (tmp_path / "in-the-way").write_text("")
    with pytest.raises(StorageError):
        write([Page("in-the-way/page.md", b"a"), Page(".papershelf/registry.json", b"{}")], tmp_path)
    assert (tmp_path / ".papershelf/registry.json").read_bytes() == b"{}"


def test_a_state_is_read_as_it_was_left(tmp_path: Path) -> None:
    assert read_state(tmp_path, ".papershelf/deep/a.json") is None
    write_state(tmp_path, ".papershelf/deep/a.json", b"{}")
    assert read_state(tmp_path, ".papershelf/deep/a.json") == b"{}"
    assert (tmp_path / ".papershelf/deep/a.json").stat().st_mode & 0o777 == 0o644
    assert [path.name for path in (tmp_path / ".papershelf/deep").iterdir()] == ["a.json"]


def test_files_of_every_kind_are_known_by_their_marks(tmp_path: Path) -> None:
    kinds = ["a.md", "x/a.html", "x/a.css", "y/a.js"]
    write([*(Page(path, marked(path, "text\n")) for path in kinds), Page("a.txt", b"text")], tmp_path)
    (tmp_path / ".papershelf/manifest.json").unlink()
    assert generated(tmp_path) == sorted(kinds)
    assert outcomes(tmp_path) == dict.fromkeys(sorted(kinds), "removed")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".papershelf", "a.txt"]


def test_what_stands_deep_in_a_bulk_folder_belongs_to_its_manifest(tmp_path: Path) -> None:
    write([page("a.md"), Page("data/feeds/deep/a.json", b"{}"), Page("database/a.json", b"{}")], tmp_path)
    assert "deep" in (tmp_path / "data/manifest.json").read_text()
    shelf = (tmp_path / ".papershelf/manifest.json").read_text()
    assert ("deep" in shelf, "database/a.json" in shelf) == (False, True)


def test_what_is_kept_is_told_with_what_to_do(tmp_path: Path) -> None:
    write([page("a.md"), page("b.md")], tmp_path)
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("mine\n")
    _, problems = write([page("a.md", "new")], tmp_path)
    assert [(problem.file, problem.message.partition(":")[0]) for problem in problems] == [
        (f"{tmp_path.name}/a.md", "was written or changed by hand"),
        (f"{tmp_path.name}/b.md", "is no longer generated, but was changed by hand"),
    ]


def test_a_folder_on_the_path_of_a_page_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    assert outcomes(tmp_path, page("a.md")) == {"a.md": "kept"}
    with pytest.raises(BugError, match=r"outside of docs: \.\./b.md"):
        write([Page("../b.md", b"")], tmp_path)


def test_a_file_where_a_folder_belongs_is_told_by_the_page_that_wants_it(tmp_path: Path) -> None:
    (tmp_path / "papers").write_text("mine")
    with pytest.raises(StorageError, match=f"at {tmp_path / 'papers/a.md'}"):
        write([page("papers/a.md")], tmp_path)
    assert (tmp_path / "papers").read_text() == "mine"


def _numbered(text: str, *, at: int) -> Iterator[Page]:
    yield page(f"papers/{at}.md", text)
    yield Page(f"data/{at}.json", text.encode())


def _index(text: str, paths: Collection[str]) -> Iterator[Page]:
    yield Page("index.md", f"{text}: {len(paths)}".encode())


def parts(text: str, count: int = 7) -> Files:
    """Pages in parts, and one that tells how many the others are."""
    return Files(text, tuple(partial(_numbered, at=at) for at in range(count)), _index)


@pytest.mark.parametrize("crew", [ALONE, Crew(2, worth=1), Crew(executor=ThreadPoolExecutor(2))])
def test_parts_are_written_by_whoever_makes_them(crew: Crew, tmp_path: Path) -> None:
    changes, problems = write(parts("bees"), tmp_path, crew)
    assert ({change.outcome for change in changes}, problems) == ({"written"}, ())
    assert {path: content for path, content in tree(tmp_path).items() if "manifest" not in path} == {
        each.path: each.content for each in parts("bees").pages(crew)
    }
    assert (tmp_path / "index.md").read_bytes() == b"bees: 14"
    assert all(file.stat().st_mode & 0o777 == 0o644 for file in tmp_path.rglob("*") if file.is_file())
    assert {change.outcome for change in write(parts("bees"), tmp_path, crew)[0]} == {"unchanged"}
    (tmp_path / "data/0.json").write_bytes(b"mine")
    assert list(differs(parts("bees", 6), tmp_path, crew)) == ["data/0.json", "data/6.json", "index.md", "papers/6.md"]
    changes, _ = write(parts("moss", 6), tmp_path, crew)
    assert {change.path for change in changes if change.outcome == "kept"} == {"data/0.json"}
    assert {change.path for change in changes if change.outcome == "removed"} == {"data/6.json", "papers/6.md"}
    assert not list(tmp_path.rglob(".papershelf-*"))


def _fails(_shared: str) -> Iterator[Page]:
    yield page("a.md", "new")
    raise ValueError("no page")


@pytest.mark.parametrize("crew", [ALONE, Crew(2, worth=1)])
def test_nothing_is_put_before_all_is_made(crew: Crew, tmp_path: Path) -> None:
    write([page("a.md"), page("b.md")], tmp_path)
    before = tree(tmp_path)
    with pytest.raises(ValueError, match="no page"):
        write(Files("", (_fails, _fails)), tmp_path, crew)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("crew", [ALONE, Crew(2, worth=1)])
def test_times_of_parts_are_told_whoever_made_them(crew: Crew, tmp_path: Path) -> None:
    with timings() as times:
        write(Files("", tuple(partial(_measured, at=at) for at in range(4))), tmp_path, crew)
    assert times["a part"] >= 0.04


@timed("a part")
def _measured(_shared: str, *, at: int) -> list[Page]:
    time.sleep(0.01)
    return [page(f"{at}.md")]


def test_pages_that_waited_when_a_build_was_killed_are_cleared_away(tmp_path: Path) -> None:
    waiting = tmp_path / ".papershelf/.papershelf-spool"
    waiting.mkdir(parents=True)
    (waiting / "0123").write_bytes(b"half a p")
    write([page("a.md")], tmp_path)
    assert sorted(tree(tmp_path)) == [".papershelf/manifest.json", "a.md"]


def test_a_folder_on_another_disk_gets_its_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    renamed = os.replace

    def replaced(file: str, target: str) -> None:
        if "spool" in str(file):
            raise OSError(errno.EXDEV, "Invalid cross-device link", str(file))
        renamed(file, target)

    monkeypatch.setattr(os, "replace", replaced)
    assert outcomes(tmp_path, page("x/a.md")) == {"x/a.md": "written"}
    assert sorted(tree(tmp_path)) == [".papershelf/manifest.json", "x/a.md"]


def test_where_nothing_changes_nothing_is_written_anywhere(tmp_path: Path) -> None:
    write([page("a.md")], tmp_path)
    os.utime(tmp_path / ".papershelf", (1, 1))
    write([page("a.md")], tmp_path)
    assert (tmp_path / ".papershelf").stat().st_mtime == 1
