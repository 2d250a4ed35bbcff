"""What lies in the folder of seeds and is no plain file, and files that change while a build reads them."""

import os
import socket
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from papershelf import pipeline
from papershelf.cli.build import build
from papershelf.config.settings import Config
from papershelf.errors import PapershelfError, SiteError
from papershelf.model import Problem, Record
from papershelf.read import source_file
from papershelf.read.folder import inspected, read
from papershelf.site.build import build_site
from papershelf.site.unchanged import inputs
from shelves import MakeShelf, tree

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes of Unix")
ROW = '{"id": "a", "title": "Counting Bees at the Hive"}\n'
OTHER = '{"id": "b", "title": "Tides of the Harbour"}\n'


def found(folder: Path) -> tuple[list[str], dict[str, str]]:
    """Titles of the records, and the first problem of each file."""
    items = list(read(folder))
    problems = {item.file: item.message for item in reversed(items) if isinstance(item, Problem)}
    return [item.title for item in items if isinstance(item, Record)], problems


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    os.chdir(path.parent)  # a name of a socket is short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path.name)


@pytest.mark.parametrize("put", [_pipe, _socket, lambda path: path.symlink_to("/dev/zero"), lambda path: path.symlink_to("nowhere.md")])
@pytest.mark.parametrize("place", ["papers/counting-bees-at-the-hive.md", "mine.md"])
def test_what_is_no_file_among_the_pages_is_told_and_never_waited_for(
    put: Callable[[Path], object], place: str, shelf: MakeShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = shelf(a_jsonl=ROW)
    pipeline.build(config)
    (config.docs / place).unlink(missing_ok=True)
    monkeypatch.chdir(config.root)
    put(config.docs / place)
    if not (config.docs / place).exists():  # a link to nowhere is written over, as no page of anybody
        return
    pipeline.build(config)
    with pytest.raises(SiteError, match=f"{place} is no file but a pipe"):
        build_site(config)


@pytest.mark.parametrize("put", [_pipe, _socket, Path.mkdir])
@pytest.mark.parametrize("name", ["registry.json", "manifest.json", "writing.json"])
def test_what_is_no_file_where_a_build_keeps_what_it_knows_is_told_and_never_waited_for(
    put: Callable[[Path], object], name: str, shelf: MakeShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = shelf(a_jsonl=ROW)
    pipeline.build(config)
    wanted = tree(config.docs / "papers")
    (config.docs / ".papershelf" / name).unlink(missing_ok=True)
    monkeypatch.chdir(config.docs / ".papershelf")
    put(Path(name))
    with pytest.raises(PapershelfError, match=name):
        pipeline.build(config)
    assert tree(config.docs / "papers") == wanted


@pytest.mark.parametrize(
    ("put", "complaint"),
    [
        (_pipe, "no file but a pipe"),
        (_socket, "no file but a pipe"),
        (lambda path: path.symlink_to("/dev/zero"), "outside of the folder"),
        (lambda path: path.symlink_to("/proc/self/environ"), "outside of the folder"),
        (lambda path: path.symlink_to("../secret.jsonl"), "outside of the folder"),
        (lambda path: path.symlink_to("nowhere.jsonl"), "cannot be read"),
        (lambda path: path.symlink_to(path.name), "cannot be read"),
        (lambda path: path.symlink_to("."), "a link to a folder"),
        (lambda path: path.symlink_to(".."), "a link to a folder"),
        (lambda path: path.mkdir(), "a folder that is named like a data file"),
    ],
)
def test_what_is_no_file_of_the_folder_is_told_and_never_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shelf: MakeShelf, put: Callable[[Path], Any], complaint: str
) -> None:
    monkeypatch.chdir(tmp_path)
    config = shelf(good_jsonl=ROW)
    (config.root / "secret.jsonl").write_text(OTHER)
    before = inputs(config)
    put(config.seeds / "odd.jsonl")
    titles, problems = found(config.seeds)
    assert titles == ["Counting Bees at the Hive"]
    assert list(problems) == ["odd.jsonl"]
    assert complaint in problems["odd.jsonl"]
    if "named like" not in complaint:
        assert inputs(config) != before
    assert inputs(config) == inputs(config)


def test_a_device_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(source_file.UnreadableError, match="no file"):
        source_file.source_bytes(Path("/dev/zero"), Path("/dev"))
    assert tmp_path.is_dir()


def test_a_link_within_the_folder_is_read_and_so_are_seeds_that_are_a_link_themselves(tmp_path: Path) -> None:
    (tmp_path / "elsewhere/deep").mkdir(parents=True)
    (tmp_path / "elsewhere/one.jsonl").write_text(ROW)
    (tmp_path / "elsewhere/deep/two.jsonl").symlink_to("../one.jsonl")
    (tmp_path / "seeds").symlink_to("elsewhere")
    assert found(tmp_path / "seeds") == (["Counting Bees at the Hive"] * 2, {})


def test_who_names_a_pipe_or_a_link_to_inspect_means_what_comes_out_of_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=(tmp_path / "pipe").write_text, args=(ROW,), daemon=True)
    writer.start()
    assert [item.title for item in inspected(tmp_path / "pipe")[0] if isinstance(item, Record)] == ["Counting Bees at the Hive"]
    writer.join()
    (tmp_path / "here").mkdir()
    (tmp_path / "list.jsonl").write_text(OTHER)
    (tmp_path / "here/link.jsonl").symlink_to("../list.jsonl")
    assert [item.title for item in inspected(tmp_path / "here/link.jsonl")[0] if isinstance(item, Record)] == ["Tides of the Harbour"]


def _when_opened(monkeypatch: pytest.MonkeyPatch, name: str, happens: Callable[[Path], Any], times: int = 1) -> list[str]:
    """Lets something happen after the file ``name`` was opened and before it is read."""
    opened: list[str] = []
    plain = os.fstat

    def fstat(handle: int) -> os.stat_result:
        path = Path(f"/proc/self/fd/{handle}").readlink()
        result = plain(handle)
        if path.name == name and len(opened) < 2 * times:
            opened.append(name)
            if len(opened) % 2:
                happens(path)
        return result

    monkeypatch.setattr("papershelf.read.source_file.os.fstat", fstat)
    return opened


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for the name of a file")
def test_a_seed_that_is_written_meanwhile_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.jsonl").write_text(ROW)
    _when_opened(monkeypatch, "a.jsonl", lambda path: path.write_text(ROW + OTHER))
    assert found(tmp_path) == (["Counting Bees at the Hive", "Tides of the Harbour"], {})


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for the name of a file")
def test_a_seed_that_never_rests_is_read_as_it_is_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.jsonl").write_text(ROW)

    def grows(path: Path) -> None:
        with path.open("a") as stream:
            stream.write(OTHER)

    _when_opened(monkeypatch, "a.jsonl", grows, times=9)
    titles, problems = found(tmp_path)
    assert titles[0] == "Counting Bees at the Hive"
    assert "changed while it was read" in problems["a.jsonl"]


def test_a_seed_that_vanishes_meanwhile_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(ROW)
    (tmp_path / "b.jsonl").write_text(OTHER)
    items = read(tmp_path)
    first = next(items)
    (tmp_path / "b.jsonl").unlink()
    rest = [item for item in items if isinstance(item, Problem)]
    assert not isinstance(first, Problem)
    assert [(problem.file, "cannot be read" in problem.message) for problem in rest] == [("b.jsonl", True)]


def test_a_file_of_bibtex_is_read_once_though_others_look_into_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_ = []
    plain = source_file.source_bytes
    monkeypatch.setattr("papershelf.read.folder.source_bytes", lambda path, folder: read_.append(path.name) or plain(path, folder))
    (tmp_path / "a.bib").write_text("@string{j = {Journal}}\n@article{a, title={Bees}, journal=j}\n")
    (tmp_path / "b.bib").write_text("@article{b, title={Tides}, journal=j}\n")
    assert found(tmp_path) == (["Bees", "Tides"], {})
    assert sorted(read_) == ["a.bib", "b.bib"]


def _built(config: Config) -> str:
    done = CliRunner().invoke(build, ["--config", str(config.mkdocs)], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


@pytest.mark.parametrize(
    ("changed", "text", "shown"),
    [
        ("seeds/papers.jsonl", ROW + OTHER, "papers/tides-of-the-harbour.html"),
        pytest.param("seeds/more.jsonl", OTHER, "papers/tides-of-the-harbour.html", marks=pytest.mark.trust),
        ("docs/about/mine.md", "# Mine\n", "about/mine.html"),
        ("seeds/curation.yml", "papers:\n  counting-bees-at-the-hive:\n    rename: bees\n", "papers/bees.html"),
    ],
)
@pytest.mark.parametrize("moment", ["while it is read", pytest.param("while pages are made", marks=pytest.mark.trust)])
def test_what_changes_during_a_build_is_seen_by_the_next(
    shelf: MakeShelf, monkeypatch: pytest.MonkeyPatch, *, changed: str, text: str, shown: str, moment: str
) -> None:
    config = shelf(papers_jsonl=ROW)
    (config.docs / "about").mkdir(parents=True)

    def then(function: Callable[..., Any]) -> Callable[..., Any]:
        def changing(*values: Any) -> Any:
            result = list(function(*values)) if function is read else function(*values)
            (config.root / changed).write_text(text)
            return result

        return changing

    with monkeypatch.context() as patched:
        if moment == "while it is read":
            patched.setattr("papershelf.pipeline.read", then(pipeline.read))
        else:
            patched.setattr("papershelf.pipeline.render", then(pipeline.render))
        _built(config)
    _built(config)
    assert (config.site / shown).is_file()
    assert ": 0 written" in _built(config)
