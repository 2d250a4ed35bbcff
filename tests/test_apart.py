"""Much is read by a process of its own: what it finds is the same, and so are the errors and the times that are told."""

import pytest

from papershelf import pipeline
from papershelf.crew import ALONE, Crew
from papershelf.errors import ConfigurationError
from papershelf.timing import timings
from shelves import MakeShelf, tree

BEES = "".join(f'{{"title": "Counting bees in meadow {at}", "abstract": "We count the bees of meadow {at}."}}\n' for at in range(12))


def test_what_a_process_of_its_own_finds_is_the_same(shelf: MakeShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    here, there = shelf("here", list_jsonl=BEES), shelf("there", list_jsonl=BEES)
    pipeline.build(here, ALONE)
    monkeypatch.setattr(pipeline, "_MUCH", 0)
    with timings() as times:
        report = pipeline.build(there, Crew(2, worth=1))
    assert tree(here.docs) == tree(there.docs)
    assert len(report.corpus.papers) == 12
    assert {"merge", "tag", "relate", "chart", "render and write"} <= times.keys()


def test_an_error_there_is_an_error_here(shelf: MakeShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    config = shelf(list_jsonl=BEES, curation_yml="collections:\n  nowhere.jsonl: {name: None of these}\n")
    monkeypatch.setattr(pipeline, "_MUCH", 0)
    with pytest.raises(ConfigurationError, match=r"nowhere"):
        pipeline.build(config, Crew(2, worth=1))
