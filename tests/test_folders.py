"""What a build makes anew is never in one folder with what a person wrote."""

from pathlib import Path

import pytest

from papershelf import pipeline
from papershelf.config.settings import from_file
from papershelf.errors import ConfigurationError, StorageError
from papershelf.site.build import build_site
from papershelf.site.swap import expect_site
from shelves import MakeShelf, tree

BEES = '{"title": "Counting Bees at the Hive"}\n'


def _set(mkdocs: Path, line: str) -> None:
    text = mkdocs.read_text(encoding="utf-8")
    mkdocs.write_text(text.replace("    seeds: seeds\n", line) if line.startswith(" ") else text + line, encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("site_dir: .\n", r"mkdocs\.yml:\d+: a build replaces all that is in .*, and mkdocs\.yml would be lost"),
        ("site_dir: ..\n", r"mkdocs\.yml would be lost"),
        ("site_dir: seeds\n", r"mkdocs\.yml:\d+: .* and the listings would be lost; name a folder of its own, such as site"),
        ("site_dir: ./site/../docs\n", r"the pages would be lost"),
        ("site_dir: link\n", r"the listings would be lost"),
        ("site_dir: seeds/public\n", r"the site would be read as listings"),
        ("docs_dir: .\n", r"mkdocs\.yml:\d+: pages need a folder of their own"),
        ("    seeds: docs\n", r"mkdocs\.yml:\d+: pages would be read as listings"),
        ("    seeds: .\n", r"pages would be read as listings"),
        ("    seeds: ..\n", r"pages would be read as listings"),
    ],
)
def test_folders_that_would_spoil_each_other_are_an_error_with_its_line(line: str, complaint: str, shelf: MakeShelf) -> None:
    config = shelf(a_jsonl=BEES)
    assert config.mkdocs
    config.docs.mkdir(exist_ok=True)
    (config.root / "link").symlink_to("seeds")
    _set(config.mkdocs, line)
    before = tree(config.root)
    with pytest.raises(ConfigurationError, match=complaint):
        from_file(config.mkdocs)
    assert tree(config.root) == before


@pytest.mark.parametrize(
    "line", ["site_dir: public\n", "site_dir: ../public\n", "site_dir: seeds.site\n", "site_dir: out/site\n", "    seeds: docs/seeds\n"]
)
def test_folders_that_lie_apart_are_fine(line: str, shelf: MakeShelf) -> None:
    config = shelf(a_jsonl=BEES)
    assert config.mkdocs
    (config.docs / "seeds").mkdir(parents=True)
    _set(config.mkdocs, line)
    assert from_file(config.mkdocs).mkdocs == config.mkdocs


def test_a_folder_with_other_files_is_not_replaced_by_a_site(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl=BEES)
    pipeline.build(config)
    config.site.mkdir(exist_ok=True)
    (config.site / "thesis.tex").write_text("Years of work.")
    with pytest.raises(StorageError, match=r"thesis\.tex.* name another folder"):
        build_site(config)
    assert (config.site / "thesis.tex").read_text() == "Years of work."


@pytest.mark.parametrize("names", [(), (".gitignore", ".git"), ("index.html", "CNAME", "papers.html")])
def test_a_site_and_a_folder_of_nothing_are_replaced(names: tuple[str, ...], tmp_path: Path) -> None:
    for name in names:
        (tmp_path / name).write_text("")
    expect_site(tmp_path)
    expect_site(tmp_path / "none")
