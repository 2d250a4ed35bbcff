"""The log of publications: what was added, merged, retitled and removed from one to the next."""

import gc
import json
import re
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf import pipeline
from papershelf.cli.main import shelf as command
from papershelf.config.settings import Config, from_file
from papershelf.errors import ConfigurationError, StateError
from papershelf.export.feeds import Entry, Feed, to_atom, to_json_feed
from papershelf.model import Paper
from papershelf.published import PATH, Event, Log, Publication, Standing, from_json_lines, to_json_lines
from papershelf.render.files import Files
from papershelf.render.stage import render
from shelves import MakeShelf, tree

A, B, C = Paper("a", "A"), Paper("b", "B"), Paper("c", "C")
ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_first_publication_adds_everything() -> None:
    log = Log().published("2026-05-01", [A, B])
    assert log == Log((Publication("2026-05-01", (Event("added", "a", "A"), Event("added", "b", "B"))),))
    assert log.standing() == {"a": Standing("A", "2026-05-01"), "b": Standing("B", "2026-05-01")}


def test_what_has_changed_is_told_apart() -> None:
    log = Log().published("2026-05-01", [A, B, C, Paper("d", "D")])
    renamed = Paper("better", "Better", aliases=("b",))
    assert log.news([replace(A, title="A!", aliases=("c",)), renamed, Paper("e", "E")]) == (
        Event("added", "e", "E"),
        Event("merged", "c", "C", into="a"),
        Event("retitled", "a", "A!", before="A"),
        Event("retitled", "better", "Better", before="B", was="b"),
        Event("gone", "d", "D"),
    )


def test_two_that_become_one_under_a_new_title_are_one_retitled_and_one_merged() -> None:
    log = Log().published("2026-05-01", [A, B])
    assert log.news([Paper("new", "New", aliases=("a", "b"))]) == (
        Event("merged", "b", "B", into="new"),
        Event("retitled", "new", "New", before="A", was="a"),
    )


def test_a_retitled_entry_keeps_its_day_and_one_that_comes_back_is_new() -> None:
    log = Log().published("2026-05-01", [A]).published("2026-05-02", [Paper("a2", "A2", aliases=("a",))])
    assert log.standing() == {"a2": Standing("A2", "2026-05-01")}
    gone = log.published("2026-05-03", [])
    assert gone.standing() == {}
    assert gone.published("2026-05-04", [A]).standing() == {"a": Standing("A", "2026-05-04")}


def test_nothing_new_is_no_publication_and_one_day_is_one() -> None:
    log = Log().published("2026-05-01", [A])
    assert log.published("2026-06-01", [A]) == log
    assert [one.date for one in log.published("2026-05-01", [A, B]).publications] == ["2026-05-01"]


@pytest.mark.parametrize("day", ["", "yesterday", "2026-02-30", "20260501", "2026-5-1", "2026-04-30"])
def test_a_day_must_be_one_and_not_before_the_last(day: str) -> None:
    with pytest.raises(ConfigurationError):
        Log().published("2026-05-01", [A]).published(day, [A, B])


PAPERS = st.lists(
    st.builds(
        Paper, id=st.sampled_from("abcdef"), title=st.text(max_size=3), aliases=st.lists(st.sampled_from("ghij"), max_size=2).map(tuple)
    ),
    max_size=6,
    unique_by=lambda paper: paper.id,
)


@settings(max_examples=60)
@given(st.lists(PAPERS, max_size=5))
def test_the_log_adds_up_to_what_was_published_last(states: list[list[Paper]]) -> None:
    log = Log()
    for at, papers in enumerate(states):
        log = log.published(f"2026-05-{at + 1:02}", papers)
        assert {id_: one.title for id_, one in log.standing().items()} == {paper.id: paper.title for paper in papers}
    assert from_json_lines(to_json_lines(log)) == log


@pytest.mark.parametrize("line", ["{", "[]", '{"added": "a", "title": "A"}', '{"published": "2026-05-01"}\n{"odd": 1}', "<<<<<<< ours"])
def test_a_line_that_is_no_line_of_the_log_is_named(line: str) -> None:
    with pytest.raises(StateError, match=rf"published\.jsonl:{line.count(chr(10)) + 1}: "):
        from_json_lines(line.encode())


OLD, OURS, THEIRS = (
    Log().published("2026-05-01", [A]),
    Log().published("2026-05-01", [A]).published("2026-05-03", [A, B]),
    Log().published("2026-05-01", [A]).published("2026-05-02", [A, C]).published("2026-05-04", [replace(A, title="A!"), B, C]),
)


def merged(middle: str) -> bytes:
    """The lines that both branches have, and ``middle``."""
    return to_json_lines(OLD) + middle.encode()


def own(log: Log) -> str:
    return to_json_lines(log).decode().removeprefix(to_json_lines(OLD).decode())


@pytest.mark.parametrize(
    "middle",
    [
        f"<<<<<<< HEAD\n{own(OURS)}=======\n{own(THEIRS)}>>>>>>> other\n",
        f"<<<<<<< HEAD\n{own(THEIRS)}||||||| 1a2b3c\n=======\n{own(OURS)}>>>>>>> other\n",
        f"<<<<<<< HEAD\r\n{own(OURS)}=======\r\n{own(THEIRS)}>>>>>>> other\r\n",
        own(OURS) + own(THEIRS),
        own(THEIRS) + own(OURS),
    ],
)
def test_publications_of_two_branches_are_kept_by_their_days(middle: str) -> None:
    log = from_json_lines(merged(middle))
    assert [(one.date, [f"{event.kind} {event.id}" for event in one.events]) for one in log.publications] == [
        ("2026-05-01", ["added a"]),
        ("2026-05-02", ["added c"]),
        ("2026-05-03", ["added b"]),
        ("2026-05-04", ["retitled a"]),
    ]
    assert log.torn == (3 if "<<<" in middle else None)
    assert {id_: one.title for id_, one in log.standing().items()} == {"a": "A!", "b": "B", "c": "C"}
    assert b"<<<" not in to_json_lines(log.published("2026-05-04", [replace(A, title="A!"), B, C]))


def test_lines_that_a_merge_tears_apart_are_of_their_branch() -> None:
    both, at = ("2026-05-02", "2026-05-03"), '{{"published": "{}"}}'
    torn = "\n".join(
        ["<<<<<<< HEAD", at.format(both[1]), "=======", at.format(both[0]), ">>>>>>> other", '{"added": "b", "title": "B"}', ""]
    )
    log = from_json_lines(merged(torn))
    assert [(one.date, len(one.events)) for one in log.publications] == [("2026-05-01", 1), ("2026-05-02", 1)]


def test_a_log_of_two_branches_is_told_until_it_is_published_anew(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl='{"id": "t", "title": "Old tides"}\n')
    _publish(config, "2026-05-01")
    file = config.docs / PATH
    day = '{"published": "2026-05-0%s"}\n{"added": "%s", "title": "%s"}\n'
    file.write_text(f"{file.read_text()}<<<<<<< HEAD\n{day % (2, 'a', 'A')}=======\n{day % (3, 'b', 'B')}>>>>>>> other\n")
    told = [problem for problem in pipeline.build(config).problems if problem.file.endswith(PATH)]
    assert [problem.line for problem in told] == [3]
    assert "the publications of both are kept" in told[0].message
    _publish(config, "2026-05-04")
    assert "<<<" not in file.read_text()
    assert not [problem for problem in pipeline.build(config).problems if problem.file.endswith(PATH)]


def _publish(config: Config, day: str) -> str:
    result = CliRunner().invoke(command, ["publish", "--date", day, "--config", str(config.mkdocs)], catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def test_a_build_records_nothing_and_tells_what_is_not_published_yet(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl='{"id": "t", "title": "Old tides"}\n{"id": "g", "title": "Gusts"}\n')
    pipeline.build(config)
    assert not (config.docs / PATH).exists()
    assert "No publication of this site was recorded yet. It has 2 entries." in (config.docs / "about/changes.md").read_text()
    assert "2 added" in _publish(config, "2026-05-01")
    (config.seeds / "a.jsonl").write_text('{"id": "t", "title": "New <b> tides"}\n{"id": "k", "title": "Kites"}\n')
    before = (config.docs / PATH).read_bytes()
    pipeline.build(config)
    assert (config.docs / PATH).read_bytes() == before
    page = (config.docs / "about/changes.md").read_text()
    assert "## Not published yet" in page
    assert "- Old tides → [New &lt;b> tides](../papers/new-b-tides.md)" in page
    assert "- [Kites](../papers/kites.md)" in page
    assert "Nothing" not in _publish(config, "2026-05-02")
    published = tree(config.docs)
    assert "Nothing has changed" in _publish(config, "2026-05-03")
    assert tree(config.docs) == published


def test_the_title_of_a_hidden_entry_is_in_no_change(shelf: MakeShelf) -> None:
    """Neither a former one, nor that of one which is a part of it, nor when it is taken out of the seeds as well; the log keeps them all."""
    rows = {"t": "First tides", "g": "Gusts", "k": "Kites"}
    config = shelf(a_jsonl=_rows(rows))
    _publish(config, "2026-05-01")
    put(config, rows | {"t": "Second tides"}, "papers:\n  gusts: {merge: a.jsonl#t}\n")
    _publish(config, "2026-05-02")
    put(config, rows | {"t": "Third tides"}, "papers:\n  gusts: {merge: a.jsonl#t, hide: true, rename: storms}\n")
    pipeline.build(from_file(config.mkdocs))
    assert "- an entry that was withdrawn\n" in _news(config)["changes.md"].split("## 2026-05-02")[0]
    _publish(config, "2026-05-03")
    hidden = [line for line in (config.docs / PATH).read_text().splitlines() if re.search("tides|gusts", line, re.IGNORECASE)]
    assert len(hidden) == 5
    for _ in range(2):
        for text in _news(config).values():
            assert not re.search("tides|gusts|storms", text, re.IGNORECASE)
            assert text.count("an entry that was withdrawn") == len(hidden)
        assert "[Kites](../papers/kites.md)" in _news(config)["changes.md"]
        put(config, {"k": "Kites"}, "papers:\n  gusts: {hide: true}\n  first-tides: {hide: true}\n")
        pipeline.build(from_file(config.mkdocs))
    put(config, rows, "")
    pipeline.build(from_file(config.mkdocs))
    assert "[Gusts](../papers/gusts.md)" in _news(config)["changes.md"]


def put(config: Config, rows: dict[str, str], curation: str) -> None:
    (config.seeds / "a.jsonl").write_text(_rows(rows))
    (config.seeds / "curation.yml").write_text(curation)


def _rows(titles: dict[str, str]) -> str:
    return "".join(f'{{"id": "{id_}", "title": "{title}"}}\n' for id_, title in titles.items())


def _news(config: Config) -> dict[str, str]:
    """The page of changes and its feeds."""
    paths = [config.docs / "about/changes.md", *(config.docs / f"data/feeds/changes.{suffix}" for suffix in ("atom", "json"))]
    return {path.name: path.read_text() for path in paths}


def test_feeds_have_the_newest_first_with_the_day_of_their_publication(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl='{"title": "Old tides", "authors": ["A B"], "year": 2020}\n')
    pipeline.publish(config, "2026-05-01")
    (config.seeds / "b.jsonl").write_text(json.dumps({"title": "New tides & <gusts>", "abstract": "x\u000by ]]> $x^2$"}) + "\n")
    pipeline.publish(config, "2026-05-09")
    feed = ET.parse(config.docs / "data/feeds/new.atom").getroot()
    assert [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")] == ["New tides & <gusts>", "Old tides"]
    assert [entry.findtext(f"{ATOM}updated") for entry in feed.iter(f"{ATOM}entry")] == ["2026-05-09T00:00:00Z", "2026-05-01T00:00:00Z"]
    assert feed.findtext(f"{ATOM}updated") == "2026-05-09T00:00:00Z"
    assert len({element.text for element in feed.iter(f"{ATOM}id")}) == 3
    for element in (feed, *feed.iter(f"{ATOM}entry")):
        assert {"id", "title", "updated"} <= {child.tag.removeprefix(ATOM) for child in element}
    data = json.loads((config.docs / "data/feeds/new.json").read_text())
    assert data["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["title"] for item in data["items"]] == ["New tides & <gusts>", "Old tides"]
    assert data["items"][1]["authors"] == [{"name": "A B"}]
    changes = json.loads((config.docs / "data/feeds/changes.json").read_text())
    assert [item["title"] for item in changes["items"]] == ["2026-05-09: 1 added", "2026-05-01: 1 added"]


@settings(max_examples=60)
@given(st.text(), st.text(), st.lists(st.text(), max_size=2))
def test_any_text_can_stand_in_a_feed(title: str, text: str, names: list[str]) -> None:
    feed = Feed("new", title, "site", "index.html", [Entry("a", title, "a.html", "2026-05-01", text, tuple(names), tuple(names))])
    entry = ET.fromstring(to_atom(feed)).find(f"{ATOM}entry")
    assert entry is not None
    seen = "".join(char for char in title if char >= " " and not "\ud800" <= char <= "\udfff" and char not in "\ufffe\uffff")
    assert (entry.findtext(f"{ATOM}title") or "").replace("\t", "").replace("\n", "") == seen
    assert json.loads(to_json_feed(feed))["items"][0]["authors"] == [{"name": name.encode(errors="replace").decode()} for name in names]


def test_a_shelf_that_was_never_published_has_a_feed_without_a_clock(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl='{"title": "Old tides", "year": 2020}\n', b_jsonl='{"title": "New tides"}\n')
    pipeline.build(config)
    data = json.loads((config.docs / "data/feeds/new.json").read_text())
    assert [(item["title"], item["date_published"][:10]) for item in data["items"]] == [
        ("New tides", "1970-01-01"),
        ("Old tides", "2020-01-01"),
    ]


def test_every_topic_has_a_feed_that_its_page_names(shelf: MakeShelf) -> None:
    config = shelf(example=True)
    corpus, pages = pipeline.pages(config)
    files = {page.path: page.content.decode(errors="replace") for page in pages}
    assert corpus.tags
    feed = json.loads(files["data/feeds/topic-storm-surges.json"])
    assert {item["url"] for item in feed["items"]} == {
        f"../../papers/{id_}.html" for id_, tags in corpus.tags.items() if any("Storm surges" in tag.path for tag in tags)
    }
    assert 'feed: "topic-storm-surges"' in files["topics/storm-surges.md"]


def test_pages_are_published_as_unhurriedly_as_they_are_built(shelf: MakeShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    config, seldom = shelf(papers_jsonl='{"id": "a", "title": "Counting Bees"}\n'), []

    def noted(*given: Any) -> Files:
        seldom.append(gc.get_threshold())
        return render(*given)

    monkeypatch.setattr(pipeline, "render", noted)
    pipeline.build(config)
    pipeline.publish(config, "2026-05-01")
    assert seldom[0] == seldom[1] != gc.get_threshold()
