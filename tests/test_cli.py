"""The commands, as a new owner would call them, and their exit status."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from faults import run
from papershelf import __version__
from papershelf.cli import main as cli
from papershelf.read.readers import READERS
from shelves import MakeShelf, tree

ROOT = Path(__file__).parent.parent
GOOD = '{"id": "a", "title": "Counting Bees at the Hive", "abstract": "Bees are counted."}\n'
BROKEN = GOOD + "{\n"


def papershelf(*words: str | Path, folder: Path, status: int = 0) -> str:
    """What the command prints, run in ``folder`` by a process that has loaded the program; it must end with ``status``."""
    done = run(folder, *map(str, words))
    assert done.status == status, done.said
    return done.said


def installed(*words: str | Path, folder: Path, status: int = 0) -> str:
    """The same by a process of its own, as a shell calls it."""
    command = [sys.executable, str(ROOT / "generator"), *map(str, words)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_a_new_shelf_builds_and_checks_and_rebuilds_without_writing(tmp_path: Path) -> None:
    installed("new", "shelf", "--example", folder=tmp_path)
    shelf = tmp_path / "shelf"
    said = installed("build", folder=shelf)
    assert "Made 5 entries" in said
    assert (shelf / "site/index.html").is_file()
    assert (shelf / "site/papers/tidenet-forecasting-harbour-tides-with-small-recurrent-networks.html").is_file()
    installed("check", folder=shelf)
    assert " 0 written" in installed("generate", folder=shelf)
    before = tree(shelf / "site")
    installed("build", "--quiet", folder=shelf)
    assert tree(shelf / "site") == before


def test_an_empty_shelf_builds(tmp_path: Path) -> None:
    papershelf("new", "shelf", folder=tmp_path)
    assert "Made 0 entries" in papershelf("build", "--strict", folder=tmp_path / "shelf")
    papershelf("check", folder=tmp_path / "shelf")


def test_plain_mkdocs_builds_a_generated_shelf(tmp_path: Path) -> None:
    papershelf("new", "shelf", "--example", folder=tmp_path)
    papershelf("build", folder=tmp_path / "shelf")
    built = tree(tmp_path / "shelf/site")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "plain"],
        cwd=tmp_path / "shelf",
        check=True,
        capture_output=True,
        env={"SOURCE_DATE_EPOCH": "0", "PATH": "", "PYTHONPATH": str(ROOT / "generator")},
    )
    plain = tree(tmp_path / "shelf/plain")
    beside = {"sitemap.xml.gz", ".gitignore", "robots.txt", "llms.txt"}  # MkDocs writes a date into the first; the others are ours
    plain = {path: content for path, content in plain.items() if path not in beside}
    built = {path: content for path, content in built.items() if path not in beside and not path.endswith(".md")}
    dates = re.compile(rb"<lastmod>[^<]*</lastmod>")
    assert {path: dates.sub(b"", content) for path, content in plain.items()} == built


def test_strict_ends_with_1_on_problems_and_0_without(tmp_path: Path) -> None:
    papershelf("new", "shelf", folder=tmp_path)
    (tmp_path / "shelf/seeds/a.jsonl").write_text(BROKEN)
    assert "a.jsonl:2" in papershelf("generate", folder=tmp_path / "shelf")
    papershelf("generate", "--strict", folder=tmp_path / "shelf", status=1)
    (tmp_path / "shelf/seeds/a.jsonl").write_text(GOOD)
    papershelf("generate", "--strict", folder=tmp_path / "shelf")


@pytest.mark.parametrize("name", ["my shelf", "o'malley & sons", "-shelf", "a#b $x"])
def test_what_a_new_shelf_says_to_type_can_be_typed(name: str, tmp_path: Path) -> None:
    said = papershelf("new", "--", name, folder=tmp_path)
    typed = said.partition("then: ")[2].replace("papershelf build", "ls mkdocs.yml")
    assert subprocess.run(["/bin/sh", "-c", typed], cwd=tmp_path, capture_output=True, text=True, check=True).stdout == "mkdocs.yml\n"


def test_a_shelf_can_be_started_in_a_new_repository(tmp_path: Path) -> None:
    (tmp_path / "shelf/.git").mkdir(parents=True)
    (tmp_path / "shelf/.git/HEAD").write_text("ref: refs/heads/main\n")
    papershelf("new", ".", folder=tmp_path / "shelf")
    assert (tmp_path / "shelf/mkdocs.yml").is_file()
    assert (tmp_path / "shelf/.git/HEAD").read_text() == "ref: refs/heads/main\n"


def test_new_never_writes_into_a_folder_that_has_something(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes/mine.txt").write_text("mine")
    assert "not empty" in papershelf("new", "notes", folder=tmp_path, status=2)
    assert list(tree(tmp_path)) == ["notes/mine.txt"]


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("    seeds: seeds", "    seed: seeds"), r"mkdocs.yml:\d+: unknown setting “seed”; did you mean “seeds”"),
        (("    neighbours: 6", "    neighbours: many"), r"mkdocs.yml:\d+: neighbours must be a whole number"),
        (("    neighbours: 6", "    neighbours:"), r"mkdocs.yml:\d+: neighbours must be a whole number .*, not nothing"),
        (("    neighbours: 6", "    neighbours: yes"), r"mkdocs.yml:\d+: neighbours must be a whole number .*, not true"),
        (("    seeds: seeds", "    seeds: nowhere"), r"mkdocs.yml:\d+: there is no folder nowhere"),
        (
            ('    date: !ENV [SOURCE_DATE_EPOCH, ""]', "    date: yesterday"),
            r"mkdocs.yml:\d+: date must be a whole number of seconds since 1970, not 'yesterday'",
        ),
        (("nav:", "nav: [\nx:"), r"mkdocs.yml:\d+: not YAML"),
    ],
)
def test_a_wrong_setting_names_its_line_and_the_mend(change: tuple[str, str], complaint: str, tmp_path: Path) -> None:
    papershelf("new", "shelf", "--example", folder=tmp_path)
    settings = tmp_path / "shelf/mkdocs.yml"
    settings.write_text(settings.read_text().replace(*change))
    assert re.search(complaint, papershelf("build", folder=tmp_path / "shelf", status=2))
    assert not (tmp_path / "shelf/docs").exists() or not list((tmp_path / "shelf/docs").rglob("*.md"))


def test_a_shelf_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "papershelf new" in papershelf("build", folder=tmp_path, status=2)


def test_an_unknown_collection_in_the_corrections_offers_the_nearest(shelf: MakeShelf) -> None:
    config = shelf(bees_jsonl=GOOD)
    (config.seeds / "curation.yml").write_text("collections:\n  beez:\n    name: Bees\n")
    assert "curation.yml:2: there is no collection “beez”; did you mean “bees”" in papershelf("build", folder=config.root, status=2)
    (config.seeds / "curation.yml").write_text("collections:\n  bees:\n    name: On Bees\n    description: All about them.\n")
    papershelf("generate", folder=config.root)
    page = (config.docs / "collections/bees.md").read_text()
    assert "# On Bees" in page
    assert "All about them." in page


def test_a_page_changed_by_hand_survives_a_build_and_is_told(shelf: MakeShelf) -> None:
    config = shelf(bees_jsonl=GOOD)
    papershelf("generate", folder=config.root)
    page = config.docs / "papers/counting-bees-at-the-hive.md"
    page.write_text(page.read_text() + "\nMy own words.\n")
    assert "changed by hand" in papershelf("build", folder=config.root)
    assert page.read_text().endswith("My own words.\n")
    assert "not what the seeds make it" not in (told := papershelf("check", folder=config.root))
    assert "counting-bees-at-the-hive.md: warning: was written or changed by hand: kept as it is" in told


def test_pages_of_the_owner_are_told_by_check_and_stale_ones_are_faults(shelf: MakeShelf) -> None:
    config = shelf(bees_jsonl=GOOD)
    config.docs.mkdir(exist_ok=True)
    (config.docs / "index.md").write_text("# Our own\n")
    assert "docs/index.md: was written or changed by hand: kept as it is" in papershelf("generate", folder=config.root)
    told = papershelf("check", "--docs-only", folder=config.root)
    assert "docs/index.md: warning: was written or changed by hand: kept as it is" in told
    assert "Faults: 0. Warnings: 1." in told
    (config.seeds / "bees.jsonl").write_text(GOOD.replace("Counting", "Painting"))
    told = papershelf("check", "--docs-only", folder=config.root, status=1)
    assert "docs/papers/counting-bees-at-the-hive.md: not what the seeds make it" in told
    assert "docs/index.md: not what" not in told
    papershelf("generate", folder=config.root)
    (config.docs / "papers/painting-bees-at-the-hive.md").unlink()
    assert "docs/papers/painting-bees-at-the-hive.md: not what" in papershelf("check", "--docs-only", folder=config.root, status=1)


def test_a_broken_link_stops_the_build_and_leaves_the_old_site(shelf: MakeShelf) -> None:
    config = shelf(bees_jsonl=GOOD)
    papershelf("build", folder=config.root)
    before = tree(config.site)
    (config.docs / "mine.md").write_text("# Mine\n\n[to nowhere](nowhere.md)\n")
    assert "nowhere.md" in papershelf("build", folder=config.root, status=2)
    assert tree(config.site) == before
    assert not list(config.root.glob("site.*"))


def test_a_page_by_hand_that_is_in_no_navigation_is_told_with_what_to_do(shelf: MakeShelf) -> None:
    config = shelf(bees_jsonl=GOOD)
    papershelf("generate", folder=config.root)
    (config.docs / "mine.md").write_text("# Mine\n")
    said = papershelf("build", folder=config.root, status=2)
    assert "mine.md" in said
    assert "name them under nav in mkdocs.yml" in said


@pytest.mark.parametrize(
    ("words", "where"), [(["generate", "--config"], "--verbose"), (["export", "--output", "-", "--config"], "inspect")]
)
def test_what_is_told_of_more_problems_is_where_they_are(words: list[str], where: str, shelf: MakeShelf) -> None:
    config = shelf(bees_jsonl=GOOD + "{\n" * 30)
    assert config.mkdocs
    said = papershelf(*words, config.mkdocs, folder=config.root)
    assert re.search(rf"… and \d+ more; .*{where}", said)
    options = papershelf(words[0], "--help", folder=config.root)
    assert ("--verbose" in said) <= ("--verbose" in options)


def test_a_theme_that_does_not_fit_is_told_in_a_sentence(shelf: MakeShelf) -> None:
    config = shelf(bees_jsonl=GOOD)
    assert config.mkdocs
    config.mkdocs.write_text(config.mkdocs.read_text().replace("name: material", "name: readthedocs"))
    said = papershelf("build", folder=config.root, status=2)
    assert "name: material" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("pages", [1, 40])
def test_pages_by_hand_that_are_not_utf_8_are_named_and_the_old_site_stays(pages: int, shelf: MakeShelf) -> None:
    config = shelf(bees_jsonl=GOOD)
    papershelf("build", folder=config.root)
    before = tree(config.site)
    (config.docs / "notes").mkdir()
    for number in range(pages):
        (config.docs / f"notes/{number}.md").write_bytes("# Größe\n".encode("utf-16" if number % 2 else "latin-1"))
    said = papershelf("build", "--workers", "2", folder=config.root, status=2)
    assert "docs/notes/0.md: not UTF-8; save it as UTF-8" in said
    assert "Traceback" not in said
    assert tree(config.site) == before


def test_the_export_follows_its_schema(tmp_path: Path) -> None:
    schema = json.loads((ROOT / "tests/export.schema.json").read_text())
    for case in sorted((ROOT / "tests/golden").iterdir()):
        output = tmp_path / f"{case.name}.jsonl"
        words = ["export", "--seeds", str(case / "seeds"), "--format", "jsonl", "--output", str(output), "--neighbours", "3"]
        assert CliRunner().invoke(cli.shelf, words, catch_exceptions=False).exit_code == 0
        rows = [json.loads(line) for line in output.read_text().splitlines()]
        for row in rows:
            Draft202012Validator(schema).validate(row)
            assert len(row["similar"]) == min(3, len(rows) - 1)
        assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)


def test_explain_says_why(shelf: MakeShelf) -> None:
    config = shelf(example=True)
    said = papershelf("explain", "tidenet", folder=config.root)
    assert "Similar papers" in said
    assert "storm-surges" in said
    assert "storm" in papershelf("explain", "tidenet", "storm-surges", folder=config.root).lower()
    assert "did you mean" in papershelf("explain", "tidenett-forecasting", folder=config.root, status=2)


def test_bad_seeds_never_stop_a_build_and_good_ones_survive(shelf: MakeShelf) -> None:
    config = shelf(
        good_jsonl=GOOD,
        empty_txt="",
        one_txt="one line",
        nul_jsonl=b'{"title": "Nul \x00 bytes"}',
        latin_jsonl='{"title": "Fjörds of the North"}'.encode("latin-1"),
        broken_jsonl=GOOD.replace("Bees", "Wasps") + "{\n" + GOOD.replace("Bees", "Ants"),
        titles_jsonl='{"title": "Index"}\n{"title": "2"}\n{"title": "???"}\n{"title": "???"}\n{"title": "Editorial"}\n{"title": "Editorial"}\n',
        odd_bin=bytes(range(256)),
    )
    (config.seeds / "x.jsonl").mkdir()
    said = papershelf("build", folder=config.root)
    assert "Made 11 entries" in said
    for file in ("empty.txt", "one.txt", "nul.jsonl", "latin.jsonl", "broken.jsonl:2", "odd.bin", "x.jsonl"):
        assert file in said
    assert " 0 written" in papershelf("generate", folder=config.root)
    papershelf("check", folder=config.root)
    papershelf("build", "--strict", "--quiet", folder=config.root, status=1)


@pytest.mark.parametrize("name", sorted(cli.shelf.commands))
def test_every_command_has_help(name: str) -> None:
    done = CliRunner().invoke(cli.shelf, [name, "--help"])
    assert done.exit_code == 0
    assert cli.shelf.commands[name].help


def test_pairs_that_are_no_text_leave_what_stands_in_the_way_of_the_answer(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.jsonl").write_text(GOOD)
    (tmp_path / "pairs.tsv").write_bytes(b"a\ta\n\xff\n")
    (tmp_path / "out.tsv").write_text("kept")
    words = ("score", "--seeds", "seeds", "--pairs", "pairs.tsv", "--output", "out.tsv")
    assert "the pairs are no text in UTF-8" in papershelf(*words, folder=tmp_path, status=2)
    assert (tmp_path / "out.tsv").read_text() == "kept"
    (tmp_path / "pairs.tsv").write_text("a\ta\n")
    papershelf(*words, folder=tmp_path)
    assert (tmp_path / "out.tsv").read_text() == "a\ta\t1.000000\n"


def test_inspect_shows_records_and_problems_and_ends_as_told(tmp_path: Path) -> None:
    (tmp_path / "bees.jsonl").write_text(BROKEN)
    said = papershelf("inspect", "bees.jsonl", folder=tmp_path)
    assert "1 [a]: Counting Bees at the Hive" in said
    assert "! bees.jsonl:2: not a record" in said
    assert "1 record, 1 problem" in said
    assert "Not used" not in said
    (tmp_path / "wasps.csv").write_text("Title,Rating,Cites\nWasps,5,7\n")
    assert "Not used: Rating, Cites\n" in papershelf("inspect", "wasps.csv", folder=tmp_path)
    papershelf("inspect", "--strict", "bees.jsonl", folder=tmp_path, status=1)
    assert "there is no file missing.bib" in papershelf("inspect", "bees.jsonl", "missing.bib", folder=tmp_path, status=2)
    assert "is a folder: name the files in it" in papershelf("inspect", ".", folder=tmp_path, status=2)


def test_formats_lists_every_format(tmp_path: Path) -> None:
    said = papershelf("formats", folder=tmp_path)
    assert all(reader.name in said and reader.export in said for reader in READERS)


def test_the_package_is_the_command_too() -> None:
    told = subprocess.run([sys.executable, "-m", "papershelf", "--version"], check=True, capture_output=True, text=True).stdout
    assert told == f"papershelf, version {__version__}\n"
