"""Pages that are not made again because they stand there: what a build gives with its memory is what it gives without."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from papershelf import cache, model, pipeline
from papershelf.config.settings import Config, from_file
from papershelf.crew import ALONE, Crew
from papershelf.model import Page
from papershelf.render import entries, entry_view, files, provenance
from papershelf.render.entry_view import EntryView
from papershelf.render.left_out import LeftOut
from papershelf.render.shelf import Shelf
from papershelf.spool import Spool
from papershelf.state import state_of
from papershelf.write import write
from shelves import tree

GOLDEN = Path(__file__).parent / "golden"
CURATION = "papers:\n  counting-bees:\n    set:\n      title: Counting Wasps\n"
BEES = '{"id": "a", "title": "Counting Bees", "abstract": "A bee learning model (BLM) counts. The BLM sees bees.", "year": 2020}\n'
MOSS = '{"id": "b", "title": "Moss after Rain", "abstract": "We let a bee learning model (BLM) look at moss.", "year": 2021}\n'
TIDES = '{"id": "c", "title": "Tides and Bees", "abstract": "Tides are counted by a BLM of bees and moss.", "year": 2022}\n'


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shelf with the seeds of every third golden site."""
    root = tmp_path_factory.mktemp("drafts") / "shelf"
    for case in sorted(path for path in GOLDEN.iterdir() if path.is_dir())[::3]:
        shutil.copytree(case / "seeds", root / "seeds" / case.name, ignore=shutil.ignore_patterns("*.yml"))
    (root / "seeds/few.jsonl").write_text(BEES + MOSS)
    _settings(root, "")
    pipeline.build(_config(root))
    return root


def _settings(root: Path, words: str) -> None:
    (root / "mkdocs.yml").write_text(f"site_name: Bees\nextra:\n  papershelf:\n    neighbours: 7\n{words}", encoding="utf-8")


def _config(root: Path) -> Config:
    return from_file(root / "mkdocs.yml")


def _a_paper_more(root: Path) -> None:
    (root / "seeds/few.jsonl").write_text(BEES + MOSS + TIDES)


def _a_paper_more_before_the_others(root: Path) -> None:
    (root / "seeds/few.jsonl").write_text(TIDES + BEES + MOSS)


def _another_title(root: Path) -> None:
    (root / "seeds/few.jsonl").write_text(BEES.replace("Bees", "Wasps") + MOSS)


def _a_correction(root: Path) -> None:
    (root / "seeds/curation.yml").write_text(CURATION)


def _a_folder_less(root: Path) -> None:
    shutil.rmtree(min(path for path in (root / "seeds").iterdir() if path.is_dir()))


def _a_form_for_corrections(root: Path) -> None:
    _settings(root, "    issues: https://forge.example/new\n")


def _a_smaller_site(root: Path) -> None:
    _settings(root, "    size: 1\n")


def _a_page_gone(root: Path) -> None:
    (root / "docs/papers/counting-bees.md").unlink()


def _a_page_by_hand(root: Path) -> None:
    (root / "docs/papers/counting-bees.md").write_text("# Mine\n")


def _pages_of_all_kinds(root: Path) -> None:
    """One gone, one by hand, one with other line endings."""
    gone, mine, ended = sorted((root / "docs/papers").glob("*.md"))[:3]
    gone.unlink()
    mine.write_text("# Mine\n")
    ended.write_bytes(ended.read_bytes().replace(b"\n", b"\r\n"))


def _a_torn_memory(root: Path) -> None:
    _another_title(root)
    file = root / cache.FOLDER / "drafts.json"
    file.write_bytes(file.read_bytes()[:-9])


def _a_memory_of_other_pages(root: Path) -> None:
    _another_title(root)
    file = root / cache.FOLDER / "drafts.json"
    found = cache.load(file)
    assert found
    cache.save(file, dict(zip(found, [*list(found.values())[1:], None], strict=True)))


@pytest.mark.parametrize(
    "change",
    [
        _a_paper_more, _a_paper_more_before_the_others, _another_title, _a_correction, _a_folder_less, _a_form_for_corrections, _a_smaller_site,
        _pages_of_all_kinds, _a_torn_memory, _a_memory_of_other_pages,
    ],
)  # fmt: skip
def test_after_any_change_a_build_with_its_memory_gives_what_one_without_gives(
    many: Path, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    with_memory, without = tmp_path / "with", tmp_path / "without"
    for root in (with_memory, without):
        shutil.copytree(many, root)
        change(root)
    shutil.rmtree(without / cache.FOLDER)
    reports = [pipeline.build(_config(root)) for root in (with_memory, without)]
    assert tree(with_memory / "docs") == tree(without / "docs")
    assert [(each.changes, each.problems) for each in reports[:1]] == [(each.changes, each.problems) for each in reports[1:]]


def _drafts_made(config: Config, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the drafts that a build makes pages of."""
    made: list[str] = []
    drafts = entries.drafts

    def counted(*given: Any) -> Iterator[files.Draft]:
        for draft in drafts(*given):
            yield replace(draft, make=lambda draft=draft: (made.append(draft.path), draft.make())[1])

    monkeypatch.setattr(entries, "drafts", counted)
    pipeline.build(config)
    monkeypatch.undo()
    return made


def test_nothing_is_made_that_stands_there_and_all_that_does_not(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "shelf"
    shutil.copytree(many, root)
    assert _drafts_made(_config(root), monkeypatch) == []
    _a_page_gone(root)
    assert _drafts_made(_config(root), monkeypatch) == ["papers/counting-bees.md"]
    _a_page_by_hand(root)
    assert _drafts_made(_config(root), monkeypatch) == ["papers/counting-bees.md"]
    (root / "seeds/few.jsonl").write_text(BEES + MOSS.replace("2021", "2020"))
    made = _drafts_made(_config(root), monkeypatch)
    assert "papers/moss-after-rain.md" in made
    assert len(made) < 20
    monkeypatch.setattr(cache, "programs", lambda: "another version")
    assert len(_drafts_made(_config(root), monkeypatch)) > 20


def _views(root: Path) -> list[EntryView]:
    config = _config(root)
    state = state_of(config)
    shelf = Shelf(pipeline.understood(config, state.registry), config, {"https://doi.org/10.1000/1": "2024-01-01"})
    return [entry_view.entry_view(paper, shelf) for paper in shelf.corpus.papers]


@pytest.fixture(scope="module")
def views(many: Path) -> list[EntryView]:
    return _views(many)


def test_a_view_is_all_that_its_repr_says_and_a_page_is_made_of_nothing_else(views: list[EntryView]) -> None:
    """Read back from the text that the mark is a hash of, a view gives the same page: so the mark knows of all that the page shows."""
    names = {name: value for module in (model, entry_view, provenance) for name, value in vars(module).items() if isinstance(value, type)}
    for view in views:
        again = eval(repr(view), names | {"mappingproxy": MappingProxyType})
        assert again == view
        assert entries.page(again) == entries.page(view)


def _values(value: object) -> Iterator[Any]:
    """All frozen values in ``value``."""
    if is_dataclass(value):
        yield value
        value = [getattr(value, each.name) for each in fields(value)]
    for each in value.values() if isinstance(value, dict | MappingProxyType) else value if isinstance(value, list | tuple) else ():
        yield from _values(each)


def test_whatever_field_of_a_view_changes_its_mark_changes(views: list[EntryView]) -> None:
    found = {type(value): value for view in views for value in _values(view)}
    assert len(found) > 10
    for kind, value in found.items():
        for each in fields(kind):
            assert repr(replace(value, **{each.name: "another"})) != repr(value), (kind, each.name)
    for each in fields(EntryView):
        assert replace(views[0], **{each.name: "another"}).mark != views[0].mark
    assert len({view.mark for view in views}) == len(views)


def test_what_is_left_out_of_pages_is_not_in_their_views(many: Path, tmp_path: Path) -> None:
    shutil.copytree(many, tmp_path / "small")
    _a_smaller_site(tmp_path / "small")
    small = _views(tmp_path / "small")
    assert all(LeftOut.WAYS in view.left_out and not view.near_to and not view.way for view in small)


@pytest.mark.parametrize("crew", [ALONE, Crew(2, worth=1, slice=1)])
@pytest.mark.parametrize("known", ["m1 0000000000000000", "m1", "m2 {}", "m1 {} ", 5, None])
def test_a_memory_that_says_other_than_what_stands_there_is_none(tmp_path: Path, known: Any, crew: Crew) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text("old\n")
    hash_ = files_hash(b"old\n")
    spool = Spool(tmp_path / "docs", None, {"a.md": known.format(hash_) if isinstance(known, str) else known})
    taken = spool.take(files.Draft("a.md", "m1", lambda: Page("a.md", b"new\n")))
    assert (taken.hash, taken.stands) == (files_hash(b"new\n"), False)
    write(files.Files("new", (_draft,)), tmp_path / "docs", crew, tmp_path / "memory.json")
    assert (tmp_path / "docs/a.md").read_text() == "old\n", "of a person, who is not asked"


def _draft(content: str) -> Iterator[files.Draft]:
    yield files.Draft("a.md", "m1", lambda: Page("a.md", f"{content}\n".encode()))


def files_hash(content: bytes) -> str:
    return Spool.take(Spool(Path("nowhere"), None), Page("a", content)).hash
