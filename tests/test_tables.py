"""Tables and JSON as people and programs write them: what stands for nothing is nothing, and what is not understood is told."""

import json
from pathlib import Path

import pytest

from papershelf.config.curation import Curation
from papershelf.merge.stage import merge
from papershelf.model import Problem, Record
from papershelf.read.folder import read
from papershelf.registry import Registry


def found(folder: Path, text: str, name: str = "a.csv") -> tuple[list[Record], list[str]]:
    (folder / name).write_text(text, encoding="utf-8")
    items = list(read(folder))
    return [item for item in items if isinstance(item, Record)], [str(item) for item in items if isinstance(item, Problem)]


def row(folder: Path, **values: object) -> tuple[Record, list[str]]:
    (record,), problems = found(folder, json.dumps({"title": "Counting Bees", **values}), "a.jsonl")
    return record, problems


@pytest.mark.parametrize("kind", ["doi", "arxiv", "openreview", "acl", "pmid", "isbn"])
@pytest.mark.parametrize("nothing", ["N/A", "n/a", "NA", "none", "null", "NaN", "nan", "-", "–", "0", "unknown", "#N/A", "0.0"])
def test_a_placeholder_is_no_identifier_and_not_worth_a_word(kind: str, nothing: str, tmp_path: Path) -> None:
    records, problems = found(tmp_path, f"title,{kind}\nCounting Bees,{nothing}\nWalking Crabs,{nothing}\n")
    assert [dict(record.identifiers) for record in records] == [{}, {}]
    assert not problems


@pytest.mark.parametrize(
    ("kind", "value"),
    [("doi", "https://doi.org/"), ("doi", "not a doi"), ("pmid", "two"), ("isbn", "9.78E+12"), ("arxiv", "1234"), ("acl", "see web"), ("openreview", "?id=")],
)  # fmt: skip
def test_what_has_not_the_form_of_an_identifier_is_told_with_its_line(kind: str, value: str, tmp_path: Path) -> None:
    records, problems = found(tmp_path, f"title,{kind}\nCounting Bees,{value}\nWalking Crabs,{value}\n")
    assert [dict(record.identifiers) for record in records] == [{}, {}]
    assert problems == [f"a.csv:{line}: no identifier of the kind {kind}: “{value}”, left out" for line in (2, 3)]


@pytest.mark.parametrize(
    ("kind", "value", "told"),
    [
        ("doi", "doi:10.5555/ABC.", {"doi": "10.5555/abc"}),
        ("doi", "10.5555/abc; 10.5555/def", {"doi": "10.5555/abc"}),
        ("doi", "https://arxiv.org/abs/2301.01234", {"arxiv": "2301.01234"}),
        ("pmid", "PMID: 123456", {"pmid": "123456"}),
        ("pmid", "123456.0", {"pmid": "123456"}),
        ("pmid", "https://pubmed.ncbi.nlm.nih.gov/123456/", {"pmid": "123456"}),
        ("isbn", "978-3-16-148410-0 (print)", {"isbn": "978-3-16-148410-0"}),
        ("acl", "P19-1001", {"acl": "P19-1001"}),
        ("acl", "2020.acl-main.12", {"acl": "2020.acl-main.12"}),
        ("openreview", "https://openreview.net/forum?id=aBc_12", {"openreview": "aBc_12"}),
    ],
)
def test_an_identifier_is_read_in_any_of_its_forms(kind: str, value: str, told: dict[str, str], tmp_path: Path) -> None:
    record, problems = row(tmp_path, **{kind: value})
    assert dict(record.identifiers) == told
    assert not problems


def test_papers_with_the_same_placeholder_stay_apart(tmp_path: Path) -> None:
    records, _ = found(tmp_path, "title,year,doi,pmid\nCounting Bees,2020,N/A,0\nWalking Crabs at Low Tide,2021,N/A,0\n")
    assert len(merge(records, Curation(), Registry()).papers) == 2
