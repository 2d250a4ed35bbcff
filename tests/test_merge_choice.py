"""Of the records of one paper the better one gives its title, its authors and its venue, and no identifier is lost."""

from collections.abc import Sequence

import pytest

from papershelf.merge.fuse import fuse
from papershelf.model import Link, Name, Paper, Record, Source

TITLE = "TideNet: Forecasting Harbour Tides"
DOI = {"doi": "10.5555/1"}


def fused(*told: dict[str, object]) -> Paper:
    records = [Record(Source("a.jsonl", line), **{"title": TITLE} | fields) for line, fields in enumerate(told, 1)]  # type: ignore[arg-type]
    paper = fuse(records, {"a.jsonl": "a"})
    assert fuse(records[::-1], {"a.jsonl": "a"}) == paper
    return paper


def names(*told: str) -> Sequence[Name]:
    return tuple(Name(literal=name) for name in told)


@pytest.mark.parametrize(
    ("published", "other", "wanted"),
    [
        ("TideNet", TITLE, TITLE),
        ("TideNet", TITLE.upper(), "TideNet"),
        ("TideNet", "TideNet: Forecasting Harbour…", "TideNet"),
        ("TideNet", f"{TITLE} (extended abstract)", "TideNet"),
        ("TideNet", f"{TITLE}, 2020", "TideNet"),
        ("TideNet", "TideNets: Forecasting Harbour Tides", "TideNet"),
        ("Tidenet", "TideNet – Forecasting Harbour Tides", "TideNet – Forecasting Harbour Tides"),
        (TITLE, "TideNet", TITLE),
        ("TideNet: Forecasting Tides", f"TideNet: Forecasting Tides: {TITLE}", "TideNet: Forecasting Tides"),
    ],
)
def test_a_title_with_its_subtitle_is_taken_before_one_without(published: str, other: str, wanted: str) -> None:
    assert fused({"title": published, "identifiers": DOI}, {"title": other}).title == wanted


@pytest.mark.parametrize(
    ("published", "other"),
    [
        (("INES MOREIRA", "JON BERG"), ("Ines Moreira", "Jon Berg")),
        (("ines moreira", "jon berg"), ("Ines Moreira", "Jon Berg")),
        (("Ines Moreira", "Jon Berg", "Ines Moreira"), ("Ines Moreira", "Jon Berg")),
        (("Ines Morei", "ra", "Jon Berg"), ("Ines Moreira", "Jon Berg")),
        (("I. Moreira", "J. Berg"), ("Ines Moreira", "Jon Berg")),
        (("Ines Moreira",), ("I. Moreira", "J. Berg")),
    ],
)
def test_authors_come_from_the_list_that_names_most_of_them_best(published: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert fused({"authors": names(*published), "identifiers": DOI}, {"authors": names(*other)}).authors == names(*other)


def test_what_a_venue_published_does_not_stand_in_an_archive() -> None:
    preprint = {"venue": "arXiv", "year": 2018, "identifiers": {"arxiv": "1801.01234"}}
    assert fused({"identifiers": DOI}, preprint).venue is None
    assert fused({"identifiers": DOI, "venue": "Tides"}, preprint).venue == "Tides"
    assert fused({}, preprint).venue == "arXiv"
    assert [version.venue for version in fused({"identifiers": DOI}, preprint).versions] == [None, "arXiv"]


def test_an_identifier_for_which_there_is_no_place_is_a_link() -> None:
    talk = {"venue": "Conference on Tides", "identifiers": {"doi": "10.5555/2", "arxiv": "1801.01234v2"}}
    article = {"venue": "Annals of Tides", "identifiers": {"doi": "10.5555/1", "arxiv": "1801.01234"}, "authors": names("Jon Berg")}
    paper = fused(talk, article, {"identifiers": {"doi": "10.48550/arxiv.1801.01234"}})
    assert paper.identifiers == {"doi": "10.5555/1", "arxiv": "1801.01234v2"}
    assert paper.links == (Link("paper", "https://doi.org/10.5555/2"),)
    assert [dict(version.identifiers)["doi"] for version in paper.versions] == ["10.5555/1", "10.48550/arxiv.1801.01234"]
