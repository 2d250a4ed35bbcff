"""Commands that are stopped at any point: what stands is whole, a person's work is not touched, and the next build mends the rest."""

import os
import re
import shutil
import signal
import time
from pathlib import Path

import pytest

from faults import Done, Fault, run
from papershelf.new import make_shelf
from papershelf.site.swap import recover
from shelves import tree

BEES = '{"id": "a", "title": "Counting Bees at the Hive", "abstract": "Bees are counted at the hive.", "authors": ["Ines Moreira"]}\n'
TIDES = '{"id": "b", "title": "Tides of the Harbour", "abstract": "Tides rise and fall in the harbour.", "year": 2021}\n'
MOSS = '{"id": "c", "title": "Moss on Old Walls", "abstract": "Moss grows on old walls.", "authors": ["Jo Berg"], "year": 2022}\n'
NOTE = "# mine\npapers:\n  counting-bees-at-the-hive:\n    note: seen\n"
OWN = "# Mine\n\nWritten by hand.\n"
EDITED = "docs/papers/tides-of-the-harbour.md"
OWNED = ("seeds/papers.jsonl", "seeds/curation.yml", "mkdocs.yml", "docs/about/mine.md", "site/.git/config")

Tree = dict[str, bytes]
pytestmark = [pytest.mark.skipif(os.name == "nt", reason="needs signals and limits of Unix"), pytest.mark.xdist_group("faults")]


@pytest.fixture(scope="module")
def shelves(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shelf that was never built, one that was, and the same with changes that no build has seen."""
    folder = tmp_path_factory.mktemp("shelves")
    new, built, changed = (folder / name for name in ("new", "built", "changed"))
    make_shelf(new, example=False)
    (new / "seeds/papers.jsonl").write_text(BEES + TIDES)
    (new / "seeds/curation.yml").write_text(NOTE)
    for file, text in {"docs/about/mine.md": OWN, "site/.git/config": "of the owner", "site/.gitignore": "*\n"}.items():
        (new / file).parent.mkdir(parents=True, exist_ok=True)
        (new / file).write_text(text)
    shutil.copytree(new, built)
    assert run(built, "build").status == 0
    shutil.copytree(built, changed)
    (changed / "seeds/papers.jsonl").write_text(BEES.replace("are counted", "are counted twice") + MOSS)
    (changed / EDITED).write_text(OWN)
    return folder


class Bench:
    """Commands on copies of the shelves, all at one path, and what comes of them without a fault."""

    def __init__(self, shelves: Path, at: Path) -> None:
        self.shelves, self.at = shelves, at
        self._without: dict[tuple[str, ...], tuple[Tree, Tree, Done]] = {}

    def put(self, name: str) -> Path:
        shutil.rmtree(self.at, ignore_errors=True)
        shutil.copytree(self.shelves / name, self.at)
        return self.at

    def without(self, name: str, *words: str) -> tuple[Tree, Tree, Done]:
        """The site after the command, everything after a build that follows, and what the command did."""
        if (name, *words) not in self._without:
            done = run(self.put(name), *words)
            assert done.status == 0, done.said
            self._without[name, *words] = (site(self.at), self.built(), done)
        return self._without[name, *words]

    def built(self) -> Tree:
        """Everything but the cache after a build, which must not complain."""
        done = run(self.at, "build")
        assert done.status == 0, done.said
        assert "taken up" not in done.said
        return {path: content for path, content in tree(self.at).items() if not path.startswith(".cache/")}

    def stopped(self, name: str, fault: Fault, *words: str) -> Done:
        """Meets ``fault`` with a command; everything is checked that must be whole at that moment."""
        old, new = site(self.shelves / name), self.without(name, *words)[0]
        owned = owner_s(self.put(name))
        done = run(self.at, *words, fault=fault)
        now = owner_s(self.at)
        assert {path for path in owned if now.get(path) != owned[path]} <= ({"seeds/curation.yml"} if words[0] == "curate" else set())
        self.stands(old, new, in_one_step=fault.exchange)
        return done

    def stands(self, old: Tree, new: Tree, *, in_one_step: bool) -> None:
        """The old or the new site, whole; where folders cannot change places, there may be none while both lie beside it, whole."""
        if in_one_step or (self.at / "site").exists():
            assert (self.at / "site").is_dir()
            assert site(self.at) in (old, new)
        elif old:
            assert tree(self.at / "site.old") == old
            assert tree(self.at / "site.new") == new

    def mended(self, name: str, *words: str, again: bool = False) -> None:
        """The next build gives what it would have given; where the command itself has to be given ``again``, after that."""
        wanted = self.without(name, *words)[1]
        found = self.built()
        if again:
            run(self.at, *words)
            found = self.built()
        assert sorted(found) == sorted(wanted)
        assert [path for path in wanted if found[path] != wanted[path]] == []


@pytest.fixture(scope="module")
def bench(shelves: Path, tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(shelves, tmp_path_factory.mktemp("work") / "shelf")


def site(shelf: Path) -> Tree:
    return tree(shelf / "site") if (shelf / "site").is_dir() else {}


def owner_s(shelf: Path) -> Tree:
    """What a person wrote; the folder that is hidden in the site is in the old one where, between two steps, there is none."""
    own = [*OWNED, EDITED] if (shelf / EDITED).is_file() and (shelf / EDITED).read_text() == OWN else OWNED
    standing = "site" if (shelf / "site").exists() else "site.old"
    return {path: (shelf / path.replace("site/", f"{standing}/", 1)).read_bytes() for path in own}


def _takes_long(*values: object) -> object:
    return pytest.param(*values, marks=pytest.mark.trust)


@pytest.mark.parametrize(
    "place",
    [
        _takes_long("rename.*writing.json"),
        r"rename.*registry\.json",
        "rename.*docs/papers/moss",
        _takes_long("remove.*docs/data/"),
        _takes_long(r"rename.*/\.papershelf/manifest\.json"),
        _takes_long(r"remove.*writing\.json"),
        "open.*site.new/papers/",
        _takes_long("link.*config"),
        "remove index.html",
        _takes_long(r"rename.*pages\.json"),
    ],
)
def test_a_build_killed_at_a_telling_place_loses_nothing(bench: Bench, place: str) -> None:
    changes = bench.without("changed", "build")[2].changes
    at = next(number for number, change in enumerate(changes) if re.search(place, change))
    assert bench.stopped("changed", Fault(at=at), "build").status == -signal.SIGKILL
    bench.mended("changed", "build")


def spread(count: int, among: int) -> list[int]:
    """``count`` numbers below ``among``, evenly spread, with the first and the last."""
    return sorted({round(at * (among - 1) / (count - 1)) for at in range(count)})


def test_between_the_two_steps_there_is_no_site_and_the_next_command_has_the_old_one(bench: Bench) -> None:
    """Where folders cannot change places (``site/swap.py``), this is the one moment without a site: a build is killed in it."""
    steps = Fault(exchange=False)
    changes = bench.stopped("changed", steps, "build").changes
    at = next(number for number, change in enumerate(changes) if re.search(r"os\.rename .*site\.new .*/site\b", change))
    assert bench.stopped("changed", Fault(at=at, exchange=False), "build").status == -signal.SIGKILL
    assert not (bench.at / "site").exists()
    old = tree(bench.at / "site.old")
    recover(bench.at / "site")
    assert site(bench.at) == old
    assert not list(bench.at.glob("site.*"))
    bench.mended("changed", "build")


@pytest.mark.trust
@pytest.mark.parametrize(
    ("name", "count", "words"),
    [
        ("changed", 60, "build"),
        ("new", 40, "build"),
        ("built", 30, "publish --date 2026-05-01"),
        ("changed", 12, "publish --date 2026-05-01"),
    ],
)
@pytest.mark.parametrize("exchange", [True, False])
def test_a_command_killed_at_any_point_loses_nothing(bench: Bench, name: str, count: int, words: str, *, exchange: bool) -> None:
    publishes = words.startswith("publish")
    if publishes and not exchange:
        pytest.skip("makes no site")
    for at in spread(count, len(bench.without(name, *words.split())[2].changes)):
        done = bench.stopped(name, Fault(at=at, exchange=exchange), *words.split())
        assert done.status == -signal.SIGKILL, at
        bench.mended(name, *words.split(), again=publishes)
    if name == "new":
        assert run(bench.at, "check").status == 0


@pytest.mark.trust
def test_a_build_of_several_processes_killed_at_any_time_loses_nothing(shelves: Path, tmp_path: Path) -> None:
    """None of them works on, and nothing that they made for the killed build gets into the next one."""
    shelf, template = tmp_path / "shelf", tmp_path / "template"
    shutil.copytree(shelves / "built", template)
    (template / "seeds/papers.jsonl").write_text(BEES + "".join(MOSS.replace("Moss on", f"Moss {at} on") for at in range(230)))
    shutil.copytree(template, shelf)
    begun = time.monotonic()
    assert run(shelf, "build", "--workers", "2").status == 0
    took, wanted = time.monotonic() - begun, site(shelf)
    for share in range(1, 13):
        shutil.rmtree(shelf)
        shutil.copytree(template, shelf)
        old = site(shelf)
        status = run(shelf, "build", "--workers", "2", fault=Fault(after=took * share / 13)).status
        assert status in {0, -signal.SIGALRM}
        assert site(shelf) in (old, wanted)
        assert run(shelf, "build", "--workers", "2").status == 0
        assert site(shelf) == wanted


@pytest.mark.parametrize("at", [0, 1])
def test_a_correction_that_is_killed_is_made_or_not(bench: Bench, at: int) -> None:
    words = ("curate", "note", "tides-of-the-harbour", "high")
    shelf = bench.put("built")
    assert run(shelf, *words, fault=Fault(at=at)).status == -signal.SIGKILL
    assert (shelf / "seeds/curation.yml").read_text() == NOTE
    assert run(shelf, *words).status == 0
    assert (shelf / "seeds/curation.yml").read_text().startswith(NOTE)
    assert sorted(path.name for path in (shelf / "seeds").iterdir()) == ["README.md", "curation.yml", "papers.jsonl"]


@pytest.mark.trust
@pytest.mark.parametrize("most", [300, 1000, 3000, 8000, 20_000, 60_000])
def test_a_build_killed_in_the_middle_of_a_write_loses_nothing(bench: Bench, most: int) -> None:
    assert bench.stopped("changed", Fault(most=most, kills=True), "build").status == -signal.SIGXFSZ
    bench.mended("changed", "build")


@pytest.mark.parametrize("most", [20_000, *map(_takes_long, (200, 1000, 3000, 8000, 60_000))])
def test_a_write_that_is_refused_is_told_with_what_to_do(bench: Bench, most: int) -> None:
    done = bench.stopped("changed", Fault(most=most), "build")
    assert done.status == 2
    assert re.search(r"papershelf: .*: File too large.*; raise the limit for the size of a file \(ulimit -f\), then do it again", done.said)
    bench.mended("changed", "build")


def test_a_killed_build_and_other_seeds_after_it_leave_nothing_behind(bench: Bench) -> None:
    """What the killed build wrote of its seeds is known as ours, though no manifest tells of it."""
    changes = bench.without("changed", "build")[2].changes
    at = next(number for number, change in enumerate(changes) if re.search(r"rename.*/\.papershelf/manifest\.json", change))
    bench.stopped("changed", Fault(at=at), "build")
    (bench.at / "seeds/papers.jsonl").write_text(BEES + TIDES)
    (bench.at / EDITED).unlink()
    assert " 0 kept" in run(bench.at, "build").said
    found = tree(bench.at / "docs")
    assert found["data/papers.jsonl"] == tree(bench.shelves / "built/docs")["data/papers.jsonl"]
    assert b"withdrawn" in found["papers/moss-on-old-walls.md"]
    assert not [path for path in found if "/.papershelf-" in path or path.endswith("writing.json")]
