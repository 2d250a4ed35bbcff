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
    [("doi", "https://doi.org/"), ("doi", "not a doi"), ("doi", "10.5555/tides 2"), ("pmid", "two"), ("isbn", "9.78E+12"), ("arxiv", "1234"), ("acl", "see web"), ("openreview", "?id=")],
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


@pytest.mark.parametrize("nothing", ["NULL", "N/A", "NaN", "nan", "-", "—", "None", "#N/A", "null"])
def test_a_placeholder_says_nothing_in_any_column(nothing: str, tmp_path: Path) -> None:
    (record,), problems = found(tmp_path, f"title,abstract,keywords,venue,authors,year,url,pdf,volume\nBees{(',' + nothing) * 8}\n")
    assert (record.abstract, record.keywords, record.venue, record.authors, record.year, record.links) == ("", (), None, (), None, ())
    assert not record.csl
    assert not problems


@pytest.mark.parametrize("title", ["None", "Null", "N/A"])
def test_a_title_is_what_it_is(title: str, tmp_path: Path) -> None:
    assert [record.title for record in found(tmp_path, f"title,year\n{title},2020\n")[0]] == [title]


def test_a_placeholder_among_others_is_a_word(tmp_path: Path) -> None:
    record, _ = row(tmp_path, keywords="optics; NA", authors="Na", abstract="None of the bees was harmed.")
    assert record.keywords == ("optics", "NA")
    assert [str(name) for name in record.authors] == ["Na"]
    assert record.abstract == "None of the bees was harmed."


def test_a_column_without_a_value_leaves_its_place_to_another(tmp_path: Path) -> None:
    record, _ = row(tmp_path, abstract="N/A", summary="Bees are counted.")
    assert record.abstract == "Bees are counted."


def test_nothing_in_json_is_no_title(tmp_path: Path) -> None:
    records, problems = found(tmp_path, '{"title": NaN, "id": "b1"}\n{"title": "Counting Bees", "abstract": NaN}\n', "a.jsonl")
    assert [(record.title, record.abstract) for record in records] == [("Counting Bees", "")]
    assert problems == ["a.jsonl:1: a record without a title, left out (its id is “b1”)"]


@pytest.mark.parametrize(
    ("authors", "people"),
    [
        ({"name": "Bo Ek"}, ["Bo Ek"]),
        ([{"firstName": "Bo", "lastName": "Ek"}, {"full_name": "Ann Lee"}], ["Bo Ek", "Ann Lee"]),
        ([{"first": "Bo", "last": "Ek"}, {"given": "Ann", "middle": "M.", "family": "Lee"}], ["Bo Ek", "Ann M. Lee"]),
        ({"given": "Bo", "family": "Ek"}, ["Bo Ek"]),
        ([{"name": {"first": "Bo", "last": "Ek"}}], ["Bo Ek"]),
        ([{"author": {"display_name": "Bo Ek"}}], ["Bo Ek"]),
        ([{"name": "Tide Team"}, "Bo Ek", None, {}], ["Tide Team", "Bo Ek"]),
        (["Ann Lee", "et al."], ["Ann Lee"]),
        (["Ann Lee (MIT)", "Bo Ek*"], ["Ann Lee", "Bo Ek"]),
        (["Lee A", "Ek BC"], ["A Lee", "BC Ek"]),
        (["García Márquez, Gabriel"], ["Gabriel García Márquez"]),
        ("['Ann Lee', 'Bo Ek']", ["Ann Lee", "Bo Ek"]),
        ("['Ann Lee' \"Bo O'Neil\"]", ["Ann Lee", "Bo O'Neil"]),
        ('["Ann Lee", "Bo Ek"]', ["Ann Lee", "Bo Ek"]),
        ({"value": ["Ann Lee", "Bo Ek"]}, ["Ann Lee", "Bo Ek"]),
    ],
)
def test_authors_are_read_from_any_usual_shape(authors: object, people: list[str], tmp_path: Path) -> None:
    record, problems = row(tmp_path, authors=authors)
    assert [str(name) for name in record.authors] == people
    assert not problems


@pytest.mark.parametrize(
    ("abstract", "text"),
    [
        ({"en": "English text"}, "English text"),
        ({"de": "Deutscher Text", "en": "English text"}, "English text"),
        ({"de": "Deutscher Text"}, "Deutscher Text"),
        ({"value": "English text"}, "English text"),
        ({"text": {"en": "English text"}}, "English text"),
        (["First para.", "Second para."], "First para.\n\nSecond para."),
    ],
)
def test_a_text_is_read_from_any_usual_shape(abstract: object, text: str, tmp_path: Path) -> None:
    record, problems = row(tmp_path, abstract=abstract)
    assert record.abstract == text
    assert not problems


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("abstract", {"Background": 1, "x": [2]}, '{"Background": 1, "x": [2]}'),
        ("abstract", True, "true"),
        ("venue", {"rank": {"a": 1}}, '{"rank": {"a": 1}}'),
        ("authors", [{"orcid": "0000"}], '{"orcid": "0000"}'),
        ("authors", [["Bo", "Ek"]], '["Bo", "Ek"]'),
        ("keywords", [{"score": 1}], '[{"score": 1}]'),
        ("volume", {"no": {"a": 1}}, '{"no": {"a": 1}}'),
        ("url", {"a": {"b": 1}}, '{"a": {"b": 1}}'),
        ("doi", {"registry": {"b": 1}}, '{"registry": {"b": 1}}'),
    ],
)
def test_what_is_not_understood_is_told_and_never_shown(name: str, value: object, told: str, tmp_path: Path) -> None:
    record, problems = row(tmp_path, **{name: value})
    assert problems == [f"a.jsonl:1: “{name}” has a value that is not understood, left out: {told}"]
    assert "{" not in repr((record.authors, record.abstract, record.venue, record.keywords, record.links))


def test_a_year_may_be_an_object(tmp_path: Path) -> None:
    assert row(tmp_path, date={"year": 2021, "month": 5})[0].year == 2021
    assert row(tmp_path, date={"date-parts": [[2020, 1]]})[0].year == 2020


def test_keywords_may_be_a_list_that_a_program_wrote(tmp_path: Path) -> None:
    assert row(tmp_path, keywords="['bees', 'video, cameras']")[0].keywords == ("bees", "video, cameras")
    assert row(tmp_path, keywords=[{"name": "bees"}, "video"])[0].keywords == ("bees", "video")


@pytest.mark.parametrize(
    ("value", "urls"),
    [
        ("www.bees.example/x.pdf", ["https://www.bees.example/x.pdf"]),
        ("<https://bees.example/x>", ["https://bees.example/x"]),
        ("https://bees.example/x; www.bees.example/y", ["https://bees.example/x", "https://www.bees.example/y"]),
        ({"url": "https://bees.example/x"}, ["https://bees.example/x"]),
        (False, []),
    ],
)
def test_an_address_needs_no_scheme(value: object, urls: list[str], tmp_path: Path) -> None:
    record, problems = row(tmp_path, url=value)
    assert [link.url for link in record.links] == urls
    assert not problems


def test_what_is_no_address_is_told_but_for_an_identifier(tmp_path: Path) -> None:
    record, problems = row(tmp_path, url="10.5555/abc", pdf="files/x.pdf", code="coming soon")
    assert dict(record.identifiers) == {"doi": "10.5555/abc"}
    assert problems == [f"a.jsonl:1: no address of the web: “{text}”, left out" for text in ("files/x.pdf", "coming soon")]
