"""An identifier that stands at several papers, as that of their volume does, makes no one paper of them."""

import random

import pytest

from papershelf.config.curation import Curation
from papershelf.merge.stage import merge
from papershelf.model import Name, Paper, Record, Seed, Source
from papershelf.registry import Registry

TITLES = ("Roosts of bats in northern churches", "Query plans for streams", "How old are these walls?")
MEI, AMARA, INES, JONAS = Name("Tanaka", "Mei"), Name("Okafor", "Amara"), Name("Moreira", "Ines"), Name("Berg", "Jonas")
VOLUME = {"doi": "10.5555/3000000"}


def papers(*told: dict[str, object]) -> list[Paper]:
    found: list[Record] = [
        Record(Source("a.jsonl", line), **{"identifiers": VOLUME, "year": 2018} | fields)  # type: ignore[arg-type]
        for line, fields in enumerate(told, 1)
    ]
    shuffled = random.Random(len(found)).sample(found, len(found))
    corpus = merge([Seed("a.jsonl", "JSON Lines"), *found], Curation(), Registry())
    assert merge([Seed("a.jsonl", "JSON Lines"), *shuffled], Curation(), Registry()) == corpus
    return list(corpus.papers)


@pytest.mark.parametrize("name", ["doi", "arxiv"])
def test_papers_without_authors_under_the_identifier_of_their_volume_are_their_own(name: str) -> None:
    value = {"doi": VOLUME["doi"], "arxiv": "1801.01234"}[name]
    assert len(papers(*({"title": title, "identifiers": {name: value}} for title in TITLES))) == 3


def test_papers_of_one_group_under_the_identifier_of_their_volume_are_their_own() -> None:
    teams = ((MEI, AMARA), (MEI, INES), (MEI, JONAS))
    found = papers(*({"title": title, "authors": team} for title, team in zip(TITLES, teams, strict=True)))
    assert [len(paper.sources) for paper in found] == [1, 1, 1]
    assert all(paper.identifiers == VOLUME for paper in found)


def test_an_entry_that_was_copied_with_its_doi_is_another_paper() -> None:
    first = {"title": TITLES[0], "authors": (MEI, AMARA)}
    assert len(papers(first, {"title": TITLES[1], "authors": (MEI, INES)})) == 2
    assert len(papers(first, {"title": "Roosts of owls in northern churches", "authors": (INES, JONAS)})) == 2


def test_a_paper_in_two_languages_or_with_another_title_is_one() -> None:
    assert len(papers({"title": TITLES[0]}, {"title": "Fledermäuse in Kirchtürmen Lapplands"})) == 1
    team = (MEI, AMARA)
    told = ("Fledermäuse in Kirchtürmen Lapplands", "Lepakot Lapin tapuleissa", TITLES[0])
    assert len(papers(*({"title": title, "authors": team} for title in told))) == 1
    assert len(papers({"title": TITLES[0]}, {"title": "Bats"}, {"title": "Roosts of bats"}, {"title": TITLES[1]})) == 1


def test_records_of_one_paper_in_such_a_volume_are_one() -> None:
    found = papers(*({"title": title} for title in TITLES), {"title": TITLES[0]})
    assert sorted(len(paper.sources) for paper in found) == [1, 1, 2]
