"""``papershelf curate``: the entry is written, and every other character of the file stays."""

import re

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from papershelf.cli.main import shelf as command
from papershelf.config.settings import Config
from papershelf.config.yaml_edit import Edit, edited
from papershelf.errors import ConfigurationError
from shelves import MakeShelf

MERGE = Edit(("papers", "tides", "merge"), "waves", extend=True)
YEAR = Edit(("papers", "tides", "set", "year"), 2020)


@pytest.mark.parametrize(
    ("before", "edit", "after"),
    [
        ("", MERGE, "papers:\n  tides:\n    merge: [waves]\n"),
        ("# Ours.\n", MERGE, "# Ours.\npapers:\n  tides:\n    merge: [waves]\n"),
        ("collections:\n  a: {name: A}", MERGE, "collections:\n  a: {name: A}\npapers:\n  tides:\n    merge: [waves]\n"),
        ("papers:\n", MERGE, "papers:\n  tides:\n    merge: [waves]\n"),
        ("papers:\n  tides:\n", MERGE, "papers:\n  tides:\n    merge: [waves]\n"),
        ("papers:\n    tides: # well\n        hide: true\n\n# end\n", MERGE, "papers:\n    tides: # well\n        hide: true\n        merge: [waves]\n\n# end\n"),
        ("papers:\n  tides:\n    merge: kites # same\n", MERGE, "papers:\n  tides:\n    merge: [kites, waves] # same\n"),
        ("papers:\n  tides:\n    merge: [kites,\n      gusts] # same\n", MERGE, "papers:\n  tides:\n    merge: [kites,\n      gusts, waves] # same\n"),
        ("papers:\n  tides:\n    merge:\n    - kites # a\n    # b\n  gusts: {hide: true}\n", MERGE, "papers:\n  tides:\n    merge:\n    - kites # a\n    - waves\n    # b\n  gusts: {hide: true}\n"),
        ("papers: {tides: {hide: true}}\n", MERGE, "papers: {tides: {hide: true, merge: [waves]}}\n"),
        ("papers:\n  tides:\n    set: {year: 1999} # old\n", YEAR, "papers:\n  tides:\n    set: {year: 2020} # old\n"),
        ("papers:\n  tides:\n    set:\n      venue: 'A: B'\n      year:   1999\n", YEAR, "papers:\n  tides:\n    set:\n      venue: 'A: B'\n      year:   2020\n"),
        ("papers:\n  tides:\n    note: |\n      Two\n      lines.\n\n  gusts:\n    hide: true\n", YEAR, "papers:\n  tides:\n    note: |\n      Two\n      lines.\n    set:\n      year: 2020\n\n  gusts:\n    hide: true\n"),
        ("papers:\r\n  tides:\r\n    hide: true\r\n", YEAR, "papers:\r\n  tides:\r\n    hide: true\r\n    set:\r\n      year: 2020\r\n"),
        ("papers:\n  tides:\n    merge: [waves]\n", MERGE, "papers:\n  tides:\n    merge: [waves]\n"),
    ],
)  # fmt: skip
def test_a_rule_is_put_in_and_all_else_stays(before: str, edit: Edit, after: str) -> None:
    assert edited(before, edit, "curation.yml") == after
    assert edited(after, edit, "curation.yml") == after


def test_a_file_that_cannot_be_edited_safely_is_left_alone() -> None:
    with pytest.raises(ConfigurationError, match=r"add this to it by hand:\npapers:\n  tides:\n    merge: \[waves\]"):
        edited("papers: &all\n  tides: &t\n    merge: &m [kites]\n  gusts:\n    merge: *m\n", MERGE, "curation.yml")


NAMES = st.sampled_from(["tides", "waves", "a: b", "- x", "ja", "null", "12", "#", "ö", "it's", 'say "so"', "{", "a.jsonl#k"])
EDITS = st.one_of(
    st.builds(
        lambda paper, rule, other: Edit(("papers", paper, rule), other, extend=True), NAMES, st.sampled_from(["merge", "apart"]), NAMES
    ),
    st.builds(lambda paper, field, value: Edit(("papers", paper, "set", field), value), NAMES, st.sampled_from(["title", "year"]), NAMES),
    st.builds(lambda paper, names: Edit(("papers", paper, "set", "authors"), names), NAMES, st.lists(NAMES, min_size=1, max_size=3)),
)


@given(st.lists(EDITS, max_size=6))
def test_any_rules_one_after_another_say_what_they_should(edits: list[Edit]) -> None:
    text = "# Head.\ncollections: {}\n"
    for edit in edits:
        text = edited(text, edit, "curation.yml")
        value = yaml.safe_load(text)
        for key in edit.keys:
            value = value[key]
        assert (edit.value in value) if edit.extend else (value == edit.value)
    assert text.startswith("# Head.\ncollections: {}\n")


SEEDS = """{"id": "t", "title": "Harbour Tides by Small Networks", "authors": ["Ines Moreira"]}
{"id": "k", "title": "Kites Measure Gusts over Harbours", "authors": ["Mei Tanaka"]}
"""


def curate(config: Config, *words: str, status: int = 0) -> str:
    done = CliRunner().invoke(command, ["curate", words[0], "--config", str(config.root / "mkdocs.yml"), *words[1:]])
    if done.exception and not isinstance(done.exception, SystemExit):
        assert status == 2
        return str(done.exception)
    assert done.exit_code == status, done.output
    return done.output


def written(config: Config) -> str:
    return (config.seeds / "curation.yml").read_text(encoding="utf-8")


def test_the_commands_write_entries_that_the_next_build_follows(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl=SEEDS, curation_yml="# What we know.\ncollections: {a: {name: Ours}} # the first\n")
    assert "2 entries before, 1 now" in curate(config, "merge", "harbour-tides", "a.jsonl#k")
    curate(config, "set", "harbour-tides-by-small-networks", "authors", "Ines Moreira", "Mei Tanaka")
    curate(config, "set", "kites-measure-gusts-over-harbours", "year", "2020")
    curate(config, "note", "harbour-tides-by-small-networks", "Read", "this.")
    curate(config, "topics", "harbour-tides-by-small-networks", "--add", "Sea")
    curate(config, "rename", "harbour-tides-by-small-networks", "tides")
    curate(config, "collection", "a", "--description", "All of it.")
    assert written(config) == (
        "# What we know.\ncollections: {a: {name: Ours, description: All of it.}} # the first\n"
        "papers:\n  harbour-tides-by-small-networks:\n    merge: [a.jsonl#k]\n"
        "    set:\n      authors: [Ines Moreira, Mei Tanaka]\n      year: 2020\n"
        "    note: Read this.\n    topics:\n      add: [Sea]\n    rename: tides\n"
    )
    assert "says so already" in curate(config, "note", "tides", "Read this.")


def test_nothing_is_written_for_a_paper_that_is_not_there(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl=SEEDS)
    assert "did you mean “harbour-tides-by-small-networks”?" in curate(config, "hide", "harbor-tides-by-small-network", status=2)
    assert "is the address of another paper" in curate(config, "rename", "harbour", "kites-measure-gusts-over-harbours", status=2)
    assert "there is no collection “b”" in curate(config, "collection", "b", "--name", "B", status=2)
    assert "year" in curate(config, "set", "harbour", "year", "²", status=2)
    assert not (config.seeds / "curation.yml").exists()


def test_an_error_names_no_line_of_a_file_that_was_not_written(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl=SEEDS)
    for words in (
        ("set", "harbour", "year", "soon"),
        ("collection", "b", "--name", "B"),
        ("rename", "harbour", "kites-measure-gusts-over-harbours"),
    ):
        assert "curation.yml" not in curate(config, *words, status=2)
    (config.seeds / "curation.yml").write_text("collections:\n  lost: {name: Lost}\n", encoding="utf-8")
    assert "curation.yml:2: there is no collection “lost”" in curate(config, "collection", "a", "--name", "A", status=2)


def test_a_rule_without_effect_is_told_when_it_is_written(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl=SEEDS)
    assert re.search(r"curation.yml:3: .*has no year", curate(config, "clear", "harbour-tides-by-small-networks", "year"))
    assert "--pin or --ban" in curate(config, "neighbours", "harbour-tides-by-small-networks", status=2)


KITES = """{"id": "c", "title": "Kite photography of harbours", "abstract": "Kite photography shows harbours from above."}
{"id": "p", "title": "Kite photography of dunes", "abstract": "Kite photography shows how dunes move."}
{"id": "f", "title": "Feeding bees in winter", "abstract": "What bees eat in winter, when nothing is in flower, is sugar."}
{"id": "w", "title": "Weighing bees in winter", "abstract": "A scale tells how much honey the bees have brought."}
{"id": "h", "title": "Harbour tides", "abstract": "A microphone hears the water."}
"""


def test_a_topic_that_is_taken_away_is_one_of_the_shelf(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl=KITES)
    assert "there is no topic “Kite fotography”; did you mean “Kite photography”?" in curate(
        config, "topics", "kite-photography-of-dunes", "--remove", "Kite fotography", status=2
    )
    assert not (config.seeds / "curation.yml").exists()
    assert "has no topic" not in curate(config, "topics", "kite-photography-of-dunes", "--remove", "Kite photography")
    assert "has no topic “Kite photography”: the rule no longer applies" in curate(
        config, "topics", "harbour-tides", "--remove", "Kite photography"
    )


def test_a_topic_that_is_added_is_one_of_the_vocabulary(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl=KITES, topics_yml="topics:\n- {id: sky, name: Sky, terms: [kite]}\n- {id: sea, name: Sea, terms: [tides]}\n")
    assert "there is no topic “Seas”; did you mean “Sea”?" in curate(config, "topics", "kite-photography-of-d", "--add", "Seas", status=2)
    curate(config, "topics", "kite-photography-of-dunes", "--add", "Sea")
    assert "add: [Sea]" in written(config)


def test_a_hidden_paper_is_in_the_way_of_no_other(shelf: MakeShelf) -> None:
    """Before it was ever built, and named by a record as well."""
    config = shelf(a_jsonl=SEEDS)
    curate(config, "hide", "harbour-tides", "not", "finished")
    curate(config, "set", "kites-measure", "year", "2019")
    (config.seeds / "curation.yml").write_text("papers:\n  a.jsonl#t: {hide: true}\n")
    curate(config, "topics", "kites-measure", "--add", "Wind")
    assert written(config).endswith("kites-measure-gusts-over-harbours:\n    topics:\n      add: [Wind]\n")
    assert "“a.jsonl#t” is hidden, or no longer among the seeds" in curate(config, "note", "a.jsonl#t", "Read this.", status=2)


def test_a_name_that_several_papers_have_is_refused(shelf: MakeShelf) -> None:
    config = shelf(a_json=f"[{','.join(SEEDS.splitlines())}]")
    assert "“a.json:1” may be “harbour-tides-by-small-networks” or “kites-measure-gusts-over-harbours”: say the id" in curate(
        config, "hide", "a.json:1", status=2
    )
    assert not (config.seeds / "curation.yml").exists()
