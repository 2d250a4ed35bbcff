"""Addresses are for good: whatever happens to the seeds, what was published once leads to the right page."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from papershelf import pipeline
from papershelf.check.addresses import unanswered
from papershelf.check.site import read as read_site
from papershelf.config.settings import Config, from_file
from papershelf.errors import StateError
from papershelf.registry import PATH, Registry, from_json, to_json
from papershelf.render import gone
from papershelf.state import registry_of, registry_problems
from papershelf.write import differs
from shelves import MakeShelf, put_seeds, tree


def row(key: str, title: str, **fields: object) -> str:
    return json.dumps({"id": key, "title": title, **fields})


TIDES = row("tides", "Harbour Tides by Small Networks", authors=["Ines Moreira"], abstract="Tides are told by small networks.")
TIDE5 = row("tides", "Harbour Tides by Tiny Networks", authors=["Ines Moreira"], abstract="Tides are told by small networks.")
WAVES = row("waves", "Waves That Radar Sees at Night", year=2020, abstract="Radar sees the waves of the sea.")
KITES = row("kites", "Kites Measure Gusts over Harbours", abstract="Kites are cheaper than buoys, and see as much.")
GUSTS = row("gusts", "Gusts over Harbours, Measured", abstract="A gust is short and hard to see; a buoy sees it.")
TWIN = row("twin", "Waves That Radar Sees at Night", abstract="Radar sees the waves of the sea.", year=2020)
BEES = row("bees", "Counting Bees at the Hive", abstract="Bees are counted.")

WAVES_ID, KITES_ID, GUSTS_ID, BEES_ID = (
    "waves-that-radar-sees-at-night",
    "kites-measure-gusts-over-harbours",
    "gusts-over-harbours-measured",
    "counting-bees-at-the-hive",
)
TIDES_ID, TIDE5_ID = "harbour-tides-by-small-networks", "harbour-tides-by-tiny-networks"


@dataclass
class Published:
    """A shelf, and every address that it ever had with the key of the record that must answer there."""

    config: Config
    keys: dict[str, str]

    def publish(self, *rows: str, curation: str = "") -> None:
        (self.config.seeds / "a.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
        (self.config.seeds / "curation.yml").write_text(curation, encoding="utf-8")
        self.config = from_file(self.config.root / "mkdocs.yml")
        pipeline.build(self.config)
        assert not differs(pipeline.pages(self.config)[1], self.config.docs)
        for path in (self.config.docs / "papers").glob("*.md"):
            keys = re.findall(r"^- .*a\.jsonl, line \d+ \((\w+)\)", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
            if keys:
                self.keys.setdefault(path.stem, keys[0])

    def where(self, id_: str) -> tuple[str, list[str]]:
        """The id at which the address ends, and the keys of the records there; no keys where it says withdrawn."""
        text = (self.config.docs / f"papers/{id_}.md").read_text(encoding="utf-8")
        if redirect := re.search(r'^redirect: "(.*)\.html"$', text, flags=re.MULTILINE):
            return self.where(redirect[1])
        assert ("withdrawn: true" in text) != ("## Where it comes from" in text)
        return id_, re.findall(r"^- .*a\.jsonl, line \d+ \((\w+)\)", text, flags=re.MULTILINE)

    def check(self, *gone: str) -> None:
        """Every address answers: with its record, or as withdrawn where that is among ``gone``."""
        for id_, key in self.keys.items():
            _, keys = self.where(id_)
            assert (key in keys) != (key in gone), (id_, key, keys)


@pytest.fixture
def published(shelf: MakeShelf) -> Published:
    return Published(shelf(), {})


def test_every_address_of_ten_states_leads_to_the_right_page(published: Published) -> None:
    shelf = published
    shelf.publish(TIDES, WAVES)
    shelf.check()
    shelf.publish(KITES, TIDES, WAVES)  # one more, in front
    shelf.check()
    shelf.publish(KITES, TIDE5, WAVES)  # a title mended
    shelf.check()
    assert shelf.where(TIDES_ID)[0] == TIDE5_ID
    shelf.publish(KITES, TIDE5, WAVES, GUSTS, curation=f"papers:\n  {KITES_ID}: {{rename: kites}}\n")
    shelf.check()
    assert shelf.where(KITES_ID)[0] == "kites"
    merged = f"papers:\n  kites:\n    merge: {GUSTS_ID}\n"
    shelf.publish(
        KITES, TIDE5, WAVES, GUSTS, TWIN, curation=merged
    )  # merged by the owner; a twin merged by evidence; the renaming taken back
    shelf.check()
    assert shelf.where("kites") == shelf.where(KITES_ID) == shelf.where(GUSTS_ID) == (KITES_ID, ["kites", "gusts"])
    apart = f"papers:\n  {WAVES_ID}: {{apart: a.jsonl#twin}}\n"
    shelf.publish(KITES, TIDE5, WAVES, GUSTS, TWIN, curation=apart)  # both are two again
    shelf.check()
    assert shelf.where(GUSTS_ID)[0] == GUSTS_ID
    assert shelf.where(WAVES_ID) == (WAVES_ID, ["waves"])
    shelf.publish(
        KITES, TIDE5, WAVES, GUSTS, TWIN, BEES, curation=f"papers:\n  {TIDES_ID}: {{hide: true}}\n"
    )  # hidden; the twin joins again
    shelf.check("tides")
    assert shelf.where(TIDES_ID) == (TIDES_ID, [])
    shelf.publish(WAVES, KITES, TWIN)  # three are gone, the order is another
    shelf.check("tides", "gusts", "bees")
    shelf.publish(BEES, row("new", "Harbour Tides by Tiny Networks", authors=["Mei Tanaka"], abstract="Quite another text."), WAVES)
    shelf.check("tides", "gusts", "kites", "twin")
    assert shelf.where(TIDE5_ID) == (TIDE5_ID, [])  # a newcomer of the same title does not take the address
    shelf.publish(TIDES, GUSTS, WAVES, KITES, TWIN, BEES)  # all are back
    shelf.check("new")
    assert shelf.where(TIDE5_ID) == shelf.where(TIDES_ID) == (TIDES_ID, ["tides"])


def test_pages_of_topics_and_collections_that_are_gone_lead_to_their_list(published: Published) -> None:
    published.publish(BEES, curation=f"papers:\n  {BEES_ID}: {{topics: {{add: Counting}}}}\n")
    (published.config.seeds / "b.jsonl").write_text(WAVES)
    published.publish(BEES)
    (published.config.seeds / "b.jsonl").unlink()
    published.publish(BEES)
    docs = published.config.docs
    assert 'redirect: "index.html"' in (docs / "topics/counting.md").read_text()
    assert "[Go on](index.md)" in (docs / "collections/b.md").read_text()


def test_the_check_fails_when_the_site_lacks_an_address(published: Published, tmp_path: Path) -> None:
    published.publish(TIDES, WAVES)
    published.publish(TIDES)
    registry = registry_of(published.config)
    for path in ("papers/" + TIDES_ID, *registry.pages):
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / f"{path}.html").touch()
    assert [str(fault) for fault in unanswered(read_site(tmp_path / "site"), registry)] == [
        f"papers/{WAVES_ID}.html: was published once, and has no page any more; run papershelf build"
    ]


@pytest.mark.parametrize("lost", [[PATH], [PATH, ".papershelf/manifest.json"]])
def test_a_lost_registry_is_made_anew_from_the_pages(published: Published, lost: list[str]) -> None:
    published.publish(TIDES, WAVES)
    published.publish(TIDE5)
    for path in lost:
        (published.config.docs / path).unlink()
    assert [str(problem) for problem in registry_problems(registry_of(published.config), "docs")] == [
        f"docs/{PATH}:1: 3 addresses of pages in docs/papers were not in it, and are taken up"
    ]
    published.publish(TIDE5)
    published.check("waves")


BASE = Registry({"a": ("doi:1",), "b": ("doi:2", "title:2")}, {"old": "a"}, {"index": ()})


def conflict(ours: str, theirs: str) -> bytes:
    lines = to_json(BASE).decode().splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith('"b"'))
    return "\n".join([*lines[:at], "<<<<<<< HEAD", ours, "=======", theirs, ">>>>>>> branch", *lines[at + 1 :]]).encode()


def test_a_registry_with_the_marks_of_a_conflict_keeps_the_addresses_of_both() -> None:
    registry = from_json(conflict('"b": ["doi:2", "title:2"],\n"c": ["doi:3"]', '"b": ["doi:2", "title:9"],\n"d": ["doi:4"]'))
    assert registry.claims == {"a": ("doi:1",), "b": ("doi:2", "title:2", "title:9"), "c": ("doi:3",), "d": ("doi:4",)}
    assert registry.aliases == BASE.aliases
    assert [line for line, _ in registry.repairs] == [4, 8]
    assert from_json(to_json(registry)).repairs == ()


def test_lines_that_stand_twice_after_a_merge_are_joined() -> None:
    lines = to_json(BASE).decode().replace('"b": ["doi:2", "title:2"]', '"b": ["doi:2"],\n"b": ["doi:2", "title:2"]')
    assert from_json(lines.encode()).claims == BASE.claims


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (conflict('"b": ["doi:5"]', '"b": ["doi:6"]'), "two papers have the address “b”, on line 5 and on line 7"),
        (conflict('"old": "b"', '"c": ["doi:6"]'), "two addresses answer for “old”, on line 5 and on line 11"),
        (conflict("what is this", ""), "registry.json:5: cannot be understood"),
        (b"nonsense", "registry.json:1: not the JSON that was written"),
        (b'{"version": 99, "addresses": {}, "aliases": {}}', "is of version 99"),
        (b'{"version": 1}', "not a registry of addresses"),
    ],
)
def test_a_registry_that_contradicts_itself_is_refused_with_its_lines(content: bytes, complaint: str) -> None:
    with pytest.raises(StateError, match=re.escape(complaint)):
        from_json(content)


def test_a_shelf_after_a_merge_of_two_branches_builds_again(published: Published) -> None:
    published.publish(TIDES, WAVES)
    ours = tree(published.config.docs)
    published.publish(TIDES, KITES)
    theirs = tree(published.config.docs)
    for path in ours.keys() & theirs.keys():
        if ours[path] != theirs[path] and (path.endswith(".md") or path.startswith(".papershelf/")):
            head = ours[path].split(b"\n", 1)[0] + b"\n"  # as version control does it, the lines that agree stand once
            torn = head + b"<<<<<<< HEAD\n" + ours[path][len(head) :] + b"=======\n" + theirs[path][len(head) :] + b">>>>>>> branch\n"
            (published.config.docs / path).write_bytes(torn)
    published.publish(TIDES, WAVES, KITES)
    published.check()
    assert not [path for path, content in tree(published.config.docs).items() if b"<<<<<<<" in content]


@pytest.mark.parametrize(
    ("path", "made", "way"),
    [
        ("topics/tides/3", {"topics/tides", "topics/index"}, "../tides"),
        ("topics/tides/3", {"topics/index"}, "../index"),
        ("topics/tides", {"topics/index"}, "index"),
        ("topics/tides", {"index"}, "../index"),
    ],
)
def test_a_page_of_a_list_that_grew_shorter_leads_to_the_list(path: str, made: set[str], way: str) -> None:
    page = next(iter(gone.pages(Registry(pages={path: ()}), made)))
    text = str(page.content)
    assert f"{way}.html" in text
    assert f"({way}.md)" in text


PREPRINT = (
    '{"title": "Bees Counted by Cameras at the Hive", "authors": ["Mei Tanaka"], "year": 2015, "abstract": "Event cameras count bees."}'
)
ARTICLE = """\
@article{bees, title={Bees Counted by Cameras at the Hive}, author={Tanaka, Mei}, year=2016, journal={Bees},
  abstract={Whoever keeps bees wants to know how many leave a hive and how many return, all day long.}}
"""


def test_an_address_stays_whichever_record_joins_or_goes(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl=PREPRINT)
    files = {"a.jsonl": PREPRINT, "b.bib": ARTICLE}
    for names in (["a.jsonl"], [*files], ["b.bib"], [*files], ["a.jsonl"], ["b.bib", "a.jsonl"]):
        for name, text in files.items():
            (config.seeds / name).unlink(missing_ok=True)
            if name in names:
                (config.seeds / name).write_text(text, encoding="utf-8")
        pipeline.build(config)
        assert [path.stem for path in (config.docs / "papers").glob("bees*.md")] == ["bees-counted-by-cameras-at-the-hive"]
        assert "## Abstract" in (config.docs / "papers/bees-counted-by-cameras-at-the-hive.md").read_text(encoding="utf-8")


def noted(month: str, *items: str) -> str:
    """A list of links with notes."""
    others = [f"- [Bees of {month} in Meadow {at}](https://example.org/{month}/{at}) - not read" for at in range(4)]
    return "\n".join([f"# {month}", "", *(f"- {item}" for item in items), *others, ""])


def test_papers_that_became_one_are_kept_apart_by_a_former_id_with_what_is_noted_of_them(shelf: MakeShelf) -> None:
    longer = "[Water in the Hive: A Longer Title](https://arxiv.org/abs/2101.00001) - read in May"
    config = shelf(a_md=noted("May", "[Water in the Hive](https://example.org/water) - read twice"), b_md=noted("June", longer))
    ids = {"water-in-the-hive", "water-in-the-hive-a-longer-title"}
    assert ids < {paper.id for paper in pipeline.build(config).corpus.papers}
    put_seeds(config.root, {"a_md": noted("May", "[Water in the Hive](https://arxiv.org/abs/2101.00001) - read twice")})
    (paper,) = (paper for paper in pipeline.build(config).corpus.papers if paper.id in ids)
    put_seeds(config.root, {"curation_yml": f"papers:\n  {paper.id}:\n    apart: {paper.aliases[0]}\n"})
    for _ in range(2):
        report = pipeline.build(from_file(config.root / "mkdocs.yml"))
        assert ids < {paper.id for paper in report.corpus.papers}
        assert not report.corpus.problems
