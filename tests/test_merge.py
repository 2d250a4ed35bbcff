"""Merging: records that speak of one paper become one entry, nothing is lost, and the order has no effect."""

import random
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from papershelf.config.curation import Curation
from papershelf.merge.fuse import ENRICHED
from papershelf.merge.stage import merge
from papershelf.model import MORE_AUTHORS, Corpus, Link, Name, Paper, Record, Seed, Source
from papershelf.registry import Registry, from_json, to_json, updated
from papershelf.text.repair.record import repair

TITLE = "TideNet: Forecasting Harbour Tides with Small Recurrent Networks"
ABSTRACT = "Harbour masters need tide forecasts that run on a small computer without a network. We introduce TideNet."
OTHER = "Gusts are short and hard to see; a buoy sees them, and so do kites, which are cheaper than buoys are."
LONG = f"{ABSTRACT} {OTHER} {ABSTRACT} {OTHER}"
MEI, AMARA = Name("Tanaka", "Mei"), Name("Okafor", "Amara")
INES, JONAS = Name("Moreira", "Ines"), Name("van der Berg", "Jonas")


def record(line: int, title: str = TITLE, file: str = "a.jsonl", **fields: object) -> Record:
    return Record(Source(file, line, str(line)), title, **fields)  # type: ignore[arg-type]


def merged(*records: Record, registry: Registry | None = None) -> Corpus:
    seeds = [Seed(file, "JSON Lines") for file in sorted({one.source.file for one in records})]
    return merge([*seeds, *records], Curation(), registry or Registry())


def is_one(a: Record, b: Record) -> bool:
    return len(merged(a, b).papers) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (record(1, abstract=ABSTRACT), record(2, TITLE.lower(), abstract=ABSTRACT)),
        (record(1), record(2, TITLE.replace("Tide", "tide").replace(":", " -"))),
        (record(1, "Tides", identifiers={"doi": "10.5555/1"}), record(2, "On Tides", identifiers={"doi": "10.5555/1"})),
        (record(1, identifiers={"arxiv": "2301.01234v1"}), record(2, "Tides", identifiers={"arxiv": "2301.01234v3"})),
        (record(1, "Pointer Tides", abstract=ABSTRACT), record(2, "Pointer tides", abstract=ABSTRACT)),
        (record(1, "Pointer Tides", authors=(INES,), year=2020), record(2, "Pointer Tides", authors=(Name("Moreira", "I."),), year=2020)),
        (record(1, authors=(INES, JONAS), year=2020), record(2, TITLE.replace("Small", "Smal"), authors=(INES, JONAS), year=2021)),
        (record(1, authors=(INES,), year=2018, identifiers={"arxiv": "1801.01234"}), record(2, authors=(INES,), year=2021, venue="Tides")),
        (record(1, venue="arXiv preprint arXiv:1801.01234"), record(2, "Tides", identifiers={"doi": "10.48550/arXiv.1801.01234"})),
        (
            record(1, "On Tides", links=(Link("paper", "https://arxiv.org/abs/1801.01234v2"),)),
            record(2, identifiers={"arxiv": "1801.01234"}),
        ),
        (record(1, "Tides", identifiers={"acl": "P19-1001"}), record(2, identifiers={"doi": "10.18653/v1/p19-1001"})),
        (record(1, f"{TITLE} (extended abstract)", authors=(INES,), year=2020), record(2, authors=(INES,), year=2020)),
        (record(1, authors=(Name("á", "Ines Moreir"),), year=2020), record(2, authors=(INES,), year=2020)),
        (record(1, authors=(Name("IM", "Moreira"), JONAS), year=2020), record(2, authors=(INES, JONAS), year=2020)),
        (record(1, "Small Buoys", authors=(INES,), abstract=LONG), record(2, "Buoys That Are Not Large", authors=(INES,), abstract=LONG)),
        (record(1, "TideNet", authors=(INES, JONAS)), record(2, authors=(INES, JONAS), year=2020)),
        (record(1, f"{TITLE}, extended version", authors=(INES,), year=2020), record(2, authors=(INES,), year=2020)),
        (record(1, f"{TITLE}. In: TIDES", authors=(INES,), year=2020), record(2, authors=(INES,), year=2020)),
        (record(1, f"{TITLE}, 2020", authors=(INES,)), record(2, authors=(INES,), year=2020)),
        (record(1, authors=(Name("im", "moreira"), JONAS), year=2020), record(2, authors=(INES, JONAS), year=2020)),
        (
            record(1, authors=(INES, JONAS), year=2019, venue="Department of Tides, University of Bay"),
            record(2, authors=(INES, JONAS), year=2020, venue="Journal of Tides"),
        ),
        (record(1, f"{TITLE[:50]}", authors=(INES, JONAS)), record(2, TITLE.replace("Harbour", "Habour"), authors=(INES, JONAS))),
        (
            record(1, authors=(INES, Name(literal="others")), year=2020),
            record(2, TITLE.replace("Tides", "Tide"), authors=(INES, JONAS, MEI, AMARA)),
        ),
        (record(1, TITLE.replace("Harbour", "Habour"), authors=(INES, JONAS)), record(2, authors=(INES, JONAS), year=2020)),
        (record(1, authors=(INES,), year=2010, abstract="No abstract here."), record(2, authors=(INES,), year=2010, abstract=ABSTRACT)),
        (record(1, authors=(INES,), year=2010, venue="ACM Trans. Tides"), record(2, authors=(INES,), year=2010, venue="Conf. on Tides")),
        (record(1, venue="VLDB J.", authors=(INES,), year=2001), record(2, venue="The VLDB Journal", authors=(INES,), year=2002)),
        (record(1, TITLE.split(":", maxsplit=1)[1], authors=(INES,), abstract=ABSTRACT), record(2, authors=(INES,), abstract=ABSTRACT)),
        (record(1, TITLE.split(":", maxsplit=1)[1], authors=(INES, JONAS), year=2020), record(2, authors=(INES, JONAS), year=2020)),
        (record(1, authors=(INES, JONAS), year=2018), record(2, authors=(INES, JONAS), year=2020)),
        *(
            (record(1, told, authors=(INES,), year=2019), record(2, authors=(INES,), year=2019))
            for told in (
                f"[PDF] {TITLE}",
                f"12. {TITLE}",
                f"{TITLE}.pdf",
                f"{TITLE} - ACM Digital Library",
                f"VLDB 2019: {TITLE}",
                f"(ICML '19) {TITLE}",
                f"[SIGMOD] {TITLE}",
                f"{TITLE} [KDD 2019]",
                f"{TITLE}, ICDE 2019, pp. 12-23",
                f"2019 - {TITLE}",
                f"{TITLE} = Vorhersage der Gezeiten in Häfen",
                f"{TITLE} / Прогноз приливов в гавани",
                f"{TITLE} (小型ネットワークによる潮位予測)",
                f"{TITLE} (in German)",
            )
        ),
        (
            record(1, "Prognoza pływów w porcie = Tides of Harbours", authors=(INES, JONAS)),
            record(2, "Tides of Harbours", authors=(INES, JONAS)),
        ),
        (
            record(1, "Tide Schema", year=2003, venue="Tides Record"),
            record(2, "Tide Schema", authors=(INES,), year=2003, venue="Tides Record"),
        ),
        (record(1, f"Twelve {TITLE}", authors=(INES,), year=2020), record(2, f"12 {TITLE}", authors=(INES,), year=2020)),
        *(
            (record(1, authors=(Name(one, given),), year=2020), record(2, authors=(Name(other, given[:1]), AMARA), year=2020))
            for given, one, other in (("Ł", "Żółkiewski", "Zolkiewski"), ("Søren", "Ærø", "Aero"), ("İlker", "Işık", "Isik"))
        ),
        *(
            (record(1, authors=(Name(literal=one),), year=2020), record(2, authors=(Name(literal=other),), year=2020))
            for one, other in (
                ("Belle Collaboration", "The Belle Collaboration"),
                ("Belle", "Belle Collaboration"),
                ("Corporate The Ebb Team", "Ebb Team"),
            )
        ),
        (record(1, "Proceedings of the Workshop on Tides", year=2019), record(2, "Proceedings of the Workshop on Tides", year=2019)),
        (record(1, authors=(Name("Сидоров", "Олег"),), year=2020), record(2, authors=(Name("Sidorov", "Oleg"),), year=2020)),
        *(
            (
                record(1, "深層学習による潮位の予測", authors=(Name(literal="李伟"),), year=2020),
                record(2, "深層学習による潮位の予測", authors=(who,), year=2020),
            )
            for who in (Name("Li", "Wei"), Name(literal="Li Wei"), Name(literal="Wei Li"))
        ),
        (record(1, "Preface", authors=(INES, JONAS), year=2020), record(2, "Preface", authors=(INES, JONAS), year=2020, venue="Tides")),
        (record(1, "Tides Are All You Need"), record(2, "Tides are all you need", year=2020)),
        (record(1, "A Table of Ebb", year=2020, abstract="Text one"), record(2, "A Table of Ebb", year=2020, abstract="Text one")),
        (record(1, f"{TITLE}, Second Edition", authors=(INES,)), record(2, f"{TITLE}, 2nd edition", authors=(INES,))),
        (record(1, "Updating Tides (panel) | ICDE 2001", authors=(INES,)), record(2, "Updating Tides", authors=(INES,), year=2001)),
        (
            record(1, "The Buoy Project: Forecasting Waves for All of Us", authors=(INES,), year=2020),
            record(2, "The Buoy System: Forecasting Waves for All of Us", authors=(INES,), year=2020),
        ),
    ],
)
def test_these_are_one_paper(a: Record, b: Record) -> None:
    assert is_one(a, b)
    assert is_one(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (record(1, "One Epoch Is All You Need"), record(2, "One scalar is all you need")),
        (record(1, "Editorial", year=2020), record(2, "Editorial", year=2020)),
        (record(1, "Message from the General Chairs"), record(2, "Message from the General Chairs")),
        (record(1, "A Table of Ebb", year=2020), record(2, "A Table of Ebb", year=2021)),
        (record(1, "A Table of Ebb"), record(2, "A Table of Ebb")),
        (record(1, "Tidal Schema", year=2020), record(2, "Tidal Schema", year=2020)),
        (record(1, "Editorial", authors=(INES,), year=2020), record(2, "Editorial", authors=(INES,), year=2020)),
        (
            record(1, "Preface", authors=(INES, JONAS), year=2020, venue="Proceedings of Tides 2020"),
            record(2, "Preface", authors=(INES, JONAS), year=2020, venue="Proceedings of Harbours 2020"),
        ),
        (record(1, f"Two {TITLE}", authors=(INES,), year=2020), record(2, f"Three {TITLE}", authors=(INES,), year=2020)),
        (record(1, f"{TITLE} Part I"), record(2, f"{TITLE} Part II")),
        (record(1, f"{TITLE}: Part I", authors=(INES,), year=2020), record(2, authors=(INES,), year=2020)),
        (record(1, f"{TITLE} Revisited", authors=(INES,), year=2020), record(2, authors=(INES,), year=2020)),
        (record(1, f"{TITLE} 2.0", authors=(INES,), year=2020), record(2, authors=(INES,), year=2020)),
        (
            record(1, f"Report on {TITLE}, 2019", authors=(INES,), year=2019),
            record(2, f"Report on {TITLE}, 2020", authors=(INES,), year=2020),
        ),
        (record(1, "GigaTide 2: Forecasts for All Harbours"), record(2, "GigaTide 3: Forecasts for All Harbours")),
        (record(1, "Pointer Tides"), record(2, "Pointer Tides")),
        (record(1, authors=(INES,)), record(2, authors=(JONAS,))),
        (record(1, abstract=ABSTRACT), record(2, abstract=OTHER)),
        (
            record(1, "Annual Review of Tides", authors=(INES,), abstract=ABSTRACT),
            record(2, "Annual Review of Tides", authors=(INES,), abstract=OTHER),
        ),
        (record(1, identifiers={"doi": "10.5555/1"}), record(2, identifiers={"doi": "10.5555/2"})),
        (record(1, year=2010), record(2, year=2020)),
        (record(1, authors=(INES,), year=2010, venue="Conf. on Tides"), record(2, authors=(INES,), year=2011, venue="Journal of Tides")),
        (
            record(1, "Wave Heights from Radar", authors=(INES,), year=2010),
            record(2, "Wave Heights from Radar at Night", authors=(INES,), year=2010),
        ),
        (record(1, f"Erratum: {TITLE}", authors=(INES,)), record(2, authors=(INES,))),
        (record(1, f"{TITLE} (demo)", authors=(INES,), year=2010), record(2, authors=(INES,), year=2010)),
        (
            record(1, authors=(INES,), identifiers={"doi": "10.5555/1"}),
            record(2, OTHER[:40], authors=(JONAS,), identifiers={"doi": "10.5555/1"}),
        ),
        (record(1, "深層学習による潮位の予測"), record(2, "機械学習による波高の予測")),
        *(
            (record(1, authors=(Name(literal=one),), year=2020), record(2, authors=(Name(literal=other),), year=2020))
            for one, other in (
                ("Belle Collaboration", "BaBar Collaboration"),
                ("The Ebb Team", "Eddy Team"),
                ("Belle II Collaboration", "Belle Collaboration"),
            )
        ),
        *(
            (record(1, title, authors=(INES, JONAS), year=2019), record(2, title, authors=(INES, JONAS), year=2020))
            for title in (
                "Annual Report of the Society for Tides",
                "Proceedings of the Workshop on Harbours and Tides",
                "In Memoriam Amara",
            )
        ),
        *(
            (record(1, told, authors=(INES,), year=2019), record(2, authors=(INES,), year=2019))
            for told in (
                f"Author's reply: {TITLE}",
                f"Discussion: {TITLE}",
                f"Technical perspective: {TITLE}",
                f"[Re] {TITLE}",
                f"{TITLE}: Demonstration",
                f"A note on {TITLE}",
                f"VLDB 2015: {TITLE}",
            )
        ),
        (record(1, f"Comments on {TITLE}", authors=(INES,)), record(2, f"Reply to {TITLE}", authors=(INES,))),
        (
            record(1, f"{TITLE} on Two Coasts of Norway", authors=(INES,), year=2020),
            record(2, authors=(INES,), year=2019),
        ),
        (
            record(1, "Routing in Static Networks of Buoys", authors=(INES,), year=2020),
            record(2, "Routing in Dynamic Networks of Buoys", authors=(INES,), year=2020),
        ),
        (
            record(1, "Training of Supervised Buoys on Gusts", authors=(INES,), year=2020),
            record(2, "Training of Unsupervised Buoys on Gusts", authors=(INES,), year=2020),
        ),
        (
            record(1, "Forecasts of Waves in Norwegian Harbours", authors=(INES,), year=2020),
            record(2, "Forecasts of Waves in Portuguese Harbours", authors=(INES,), year=2021),
        ),
        (
            record(1, "Report on the First Workshop on Tides", authors=(INES,), year=2020),
            record(2, "Report on the Second Workshop on Tides", authors=(INES,), year=2021),
        ),
        (record(1, authors=(INES,), year=2019, venue="SIGMOD"), record(2, authors=(INES,), year=2020, venue="Information Systems")),
        *(
            (record(1, f"{TITLE} {one}", authors=(INES,), year=2020), record(2, f"{TITLE} {other}", authors=(INES,), year=2020))
            for one, other in (
                ("at √s = 7 TeV with Many Buoys", "at √s = 13 TeV with Many Buoys"),
                ("at sqrt(s) = 7 TeV", "at sqrt(s) = 8 TeV"),
                ("in N = 2 Harbours", "in N = 4 Harbours"),
                ("where n = m in Harbours", "where n = k in Harbours"),
                ("for depth = 10 m in May", "for depth = 30 m in May"),
            )
        ),
    ],
)
def test_these_are_two_papers(a: Record, b: Record) -> None:
    assert not is_one(a, b)
    assert not is_one(b, a)


def test_a_chain_of_evidence_joins_all() -> None:
    chain = [
        record(1, "Tides", identifiers={"doi": "10.5555/1"}),
        record(2, identifiers={"doi": "10.5555/1"}, authors=(INES,)),
        record(3, authors=(INES,)),
    ]
    assert len(merged(*chain).papers) == 1


def test_the_better_record_gives_each_field() -> None:
    poor = record(1, TITLE.lower(), file="list.txt", abstract="")
    rich = record(2, authors=(INES,), year=2023, venue="Journal of Buoys", abstract=ABSTRACT, identifiers={"doi": "10.5555/1"})
    noted = record(3, file="digest.md", note="*Read it.*")
    (paper,) = merged(poor, rich, noted).papers
    assert (paper.title, paper.year, paper.venue, paper.abstract) == (TITLE, 2023, "Journal of Buoys", ABSTRACT)
    assert [(note.collection, note.text) for note in paper.notes] == [("digest", "*Read it.*")]
    assert paper.collections == ("a", "digest", "list")
    assert [str(source) for source in paper.sources] == ["a.jsonl:2", "digest.md:3", "list.txt:1"]


def test_a_list_of_authors_goes_on_where_the_record_that_gives_it_says_so() -> None:
    some = record(1, authors=(INES,), year=2020, venue="Tides", csl={MORE_AUTHORS: True, "volume": "1"})
    assert merged(some).papers[0].csl == {MORE_AUTHORS: True, "volume": "1"}
    (both,) = merged(some, record(2, authors=(INES, JONAS), year=2020)).papers
    assert (len(both.authors), both.csl) == (2, {"volume": "1"})


def test_a_preprint_and_its_publication_are_one_paper_that_shows_both() -> None:
    preprint = record(1, authors=(INES, JONAS), year=2018, abstract=ABSTRACT, identifiers={"arxiv": "1801.01234v1"})
    later = record(3, file="b.jsonl", identifiers={"arxiv": "1801.01234v3"})
    published = record(2, authors=(INES,), year=2020, venue="Journal of Tides", identifiers={"doi": "10.5555/1"})
    (paper,) = merged(preprint, published, later).papers
    assert (paper.year, paper.venue, len(paper.authors)) == (2020, "Journal of Tides", 2)
    assert [(one.stage, one.venue, one.year, dict(one.identifiers)) for one in paper.versions] == [
        ("published", "Journal of Tides", 2020, {"doi": "10.5555/1"}),
        ("preprint", None, 2018, {"arxiv": "1801.01234v3"}),
    ]
    origins = {name: source.line for name, source in paper.origins.items()}
    assert origins == {"title": 2, "authors": 1, "year": 2, "venue": 2, "abstract": 1, "arxiv": 3, "doi": 2}


def test_a_preprint_that_knows_the_doi_of_its_publication_shows_both() -> None:
    one = record(1, year=2018, venue="arXiv", identifiers={"arxiv": "1801.01234", "doi": "10.5555/1"})
    (paper,) = merged(one).papers
    assert [(version.stage, version.year, dict(version.identifiers)) for version in paper.versions] == [
        ("published", None, {"doi": "10.5555/1"}),
        ("preprint", 2018, {"arxiv": "1801.01234"}),
    ]


def test_the_year_of_a_preprint_is_that_of_its_number_where_none_is_told() -> None:
    numbers = {"2401.01234v2": 2024, "0704.0001": 2007, "hep-th/9901001": 1999, "math.AG/0309225": 2003, "1313.01234": None}
    for number, year in numbers.items():
        assert [paper.year for paper in merged(record(1, identifiers={"arxiv": number})).papers] == [year]
    (told,) = merged(record(1, year=2020, identifiers={"arxiv": "1801.01234"})).papers
    (published,) = merged(record(1, venue="Journal of Tides", identifiers={"arxiv": "1801.01234"})).papers
    (known,) = merged(record(1, identifiers={"arxiv": "1801.01234", "doi": "10.5555/1"})).papers
    assert (told.year, published.year, known.year) == (2020, None, None)
    assert [[version.year for version in paper.versions] for paper in (published, known)] == [[None, 2018], [None, 2018]]


def test_a_record_that_says_little_does_not_make_one_paper_of_two() -> None:
    talk = record(1, authors=(INES,), year=2010, venue="Conference on Tides")
    article = record(2, authors=(INES,), year=2011, venue="Journal of Tides")
    bare = record(3, authors=(INES,))
    corpus = merged(talk, article, bare)
    assert sorted(len(paper.sources) for paper in corpus.papers) == [1, 2]
    assert [(near.one, near.other) for near in corpus.near] == [tuple(sorted(paper.id for paper in corpus.papers))]


def test_a_record_that_says_little_does_not_join_the_parts_of_a_series() -> None:
    parts = [
        record(line, f"{TITLE} in Practice, Part {number}", authors=(INES, JONAS), year=2020) for line, number in enumerate(("I", "II"), 1)
    ]
    cut = record(3, f"{TITLE} in Practice…", authors=(INES, JONAS), year=2020)
    assert sorted(len(paper.sources) for paper in merged(*parts, cut).papers) == [1, 2]


def test_a_record_without_authors_does_not_join_two_teams() -> None:
    found = merged(record(1, authors=(INES, JONAS), year=2020), record(2, year=2020), record(3, authors=(MEI, AMARA), year=2020))
    assert sorted(len(paper.sources) for paper in found.papers) == [1, 2]


def test_a_record_of_a_wrong_year_does_not_join_a_paper_and_the_next_of_its_authors() -> None:
    more = f"{TITLE} on Two Coasts of Norway"
    found = merged(
        *(record(at, title, authors=(INES,), year=year) for at, title, year in ((1, TITLE, 2019), (2, TITLE, 2020), (3, more, 2020)))
    )
    assert sorted(len(paper.sources) for paper in found.papers) == [1, 2]


def test_a_name_alone_does_not_join_two_papers_about_it() -> None:
    papers = [
        record(line, f"TideDB: {rest}", authors=(INES, JONAS), year=2020)
        for line, rest in enumerate(("Scaling Down", "Two Years of Use"), 1)
    ]
    bare = record(3, "TideDB", authors=(INES, JONAS), year=2020)
    assert sorted(len(paper.sources) for paper in merged(*papers, bare).papers) == [1, 2]


def test_two_papers_of_one_title_by_two_teams_are_no_column() -> None:
    twice = [record(line, authors=(INES, JONAS), year=2001) for line in (1, 2)]
    other = [record(line, authors=(MEI, AMARA), year=year) for line, year in ((3, 2007), (4, 2008))]
    assert sorted(len(paper.sources) for paper in merged(*twice, *other).papers) == [2, 2]


def test_a_column_that_others_write_every_year_is_not_one_paper() -> None:
    columns = [
        record(year, "Reminiscences on Harbour Tides", authors=(INES, Name(other)), year=year)
        for year, other in enumerate(("Tanaka", "Okafor", "Lindqvist", "Moreau"), 2000)
    ]
    assert len(merged(*columns).papers) == 4


SURVEY = "A vessel went through the central basin in {month} {year} and counted {tonnes} tonnes of herring, by echo and by trawl, at 41 stations."
NONE = "An abstract is not available for this content. As you have access to this content full HTML content is provided on this page."


def test_surveys_that_a_team_repeats_are_a_paper_each() -> None:
    surveys = [
        record(
            year, "Baltic herring survey", authors=(INES, JONAS), year=year, abstract=SURVEY.format(month=month, year=year, tonnes=tonnes)
        )
        for month, year, tonnes in (("May", 2001, 370), ("May", 2002, 352), ("October", 2008, 291))
    ]
    assert len(merged(*surveys).papers) == 3
    undated = record(1, "Baltic herring survey", authors=(INES, JONAS), abstract=surveys[0].abstract)
    assert len(merged(*surveys, undated).papers) == 3


def test_reports_of_one_form_by_others_are_a_paper_each() -> None:
    reports = [
        record(
            year,
            "Annual report",
            authors=(Name("Keeper", f"{'ABCDEFGH'[year % 8]}{'aeiou'[year % 5]}n"),),
            year=year,
            abstract=f"Report of the society for {year}, with the accounts of its treasurer and a list of its {year * 7 % 90} members.",
        )
        for year in range(1700, 1740)
    ]
    assert len(merged(*reports).papers) == 40


@pytest.mark.parametrize("abstract", [NONE, "No abstract available for this article, which you may read on this page.", LONG])
def test_what_a_publisher_says_of_every_editorial_joins_none(abstract: str) -> None:
    first = record(1, "Editorial", authors=(INES,), year=2001, abstract=abstract)
    assert len(merged(first, record(2, "Editorial", authors=(JONAS,), year=2009, abstract=abstract)).papers) == 2
    assert len(merged(first, record(2, "Editorial", authors=(INES,), year=2002, abstract=abstract)).papers) == 2
    assert len(merged(first, record(2, "Editorial", authors=(INES,), year=2001, abstract=abstract)).papers) == 1 + (abstract != LONG)


TITLES = st.sampled_from(
    [TITLE, TITLE.lower(), "Editorial", "Pointer Tides", "Pointer Tides II", "???", "Index", "2", "A Study of Waves in Harbours and Bays"]
)
RECORDS = st.lists(
    st.builds(
        lambda title, authors, venue, year, doi, abstract: {
            "title": title,
            "authors": authors,
            "venue": venue,
            "year": year,
            "identifiers": {"doi": doi} if doi else {},
            "abstract": abstract,
        },
        TITLES,
        st.sampled_from([(), (INES,), (INES, JONAS), (MEI, Name(literal="et al."))]),
        st.sampled_from([None, "Conference on Tides", "Journal of Tides", "arXiv"]),
        st.sampled_from([None, 2020, 2021]),
        st.sampled_from(["", "10.5555/1", "10.5555/2"]),
        st.sampled_from(["", ABSTRACT, OTHER]),
    ),
    max_size=8,
)


@given(RECORDS, st.randoms(use_true_random=False))
def test_merging_loses_no_record_and_ignores_order(rows: list[dict[str, object]], chance: random.Random) -> None:
    records = [record(line, **row) for line, row in enumerate(rows, 1)]  # type: ignore[arg-type]
    corpus = merged(*records)
    assert sorted(source.line for paper in corpus.papers for source in paper.sources) == list(range(1, len(rows) + 1))
    shuffled = list(records)
    chance.shuffle(shuffled)
    assert merged(*shuffled) == corpus


@given(RECORDS)
def test_ids_are_unique_and_fit_for_addresses(rows: list[dict[str, object]]) -> None:
    papers = merged(*(record(line, **row) for line, row in enumerate(rows, 1))).papers  # type: ignore[arg-type]
    ids = [paper.id for paper in papers]
    assert len(set(ids)) == len(ids)
    for id_ in ids:
        assert id_.isascii()
        assert all((part.isalnum() and part.islower()) or part.isdigit() for part in id_.split("-"))
        assert id_ != "index"
        assert not id_.isdigit()
        assert len(id_) <= 100


@pytest.mark.parametrize("keys", [("b", None, "a"), (None, "a", "b")])
def test_records_on_one_line_are_in_the_order_of_their_keys_and_one_without_comes_first(keys: tuple[str | None, ...]) -> None:
    (paper,) = merged(*(Record(Source("a.jsonl", 1, key), TITLE) for key in keys)).papers
    assert [source.key for source in paper.sources] == [None, "a", "b"]
    strays = merged(record(1), *(Record(Source(ENRICHED, 1, key), key or "Tides") for key in keys)).problems
    assert [problem.message.partition("“")[2] for problem in strays] == ["Tides”", "a”", "b”"]


@given(RECORDS)
def test_a_second_build_keeps_every_address(rows: list[dict[str, object]]) -> None:
    records = [record(line, **row) for line, row in enumerate(rows, 1)]  # type: ignore[arg-type]
    first = merged(*records)
    registry = updated(Registry(), first)
    assert from_json(to_json(registry)) == registry
    assert merged(*records, registry=registry) == first


@given(RECORDS)
def test_a_second_build_keeps_every_address_without_keys(rows: list[dict[str, object]]) -> None:
    records = [replace(record(line, **row), source=Source("a.txt", line)) for line, row in enumerate(rows, 1)]  # type: ignore[arg-type]
    first = merged(*records)
    registry = updated(Registry(), first)
    assert merged(*records, registry=registry) == first
    assert updated(registry, first) == registry


def test_papers_that_share_one_wrong_identifier_keep_their_addresses() -> None:
    wrong = {"identifiers": {"doi": "10.5555/1"}}
    records = [
        Record(Source("a.txt", 1), "???", authors=(MEI,), **wrong),  # type: ignore[arg-type]
        Record(Source("a.txt", 2), "Editorial", authors=(INES,), **wrong),  # type: ignore[arg-type]
    ]
    first = merged(*records)
    assert len(first.papers) == 2
    assert merged(*records, registry=updated(Registry(), first)) == first


def by_line(corpus: Corpus) -> dict[int, Paper]:
    return {source.line: paper for paper in corpus.papers for source in paper.sources}


def test_a_corrected_title_keeps_the_old_address_as_an_alias() -> None:
    first = merged(record(1, "Tide-Net: Small Netwroks", abstract=ABSTRACT))
    second = merged(record(1, "Tide-Net: Small Networks", abstract=ABSTRACT), registry=updated(Registry(), first))
    assert (second.papers[0].id, second.papers[0].aliases) == ("tide-net-small-networks", ("tide-net-small-netwroks",))
    third = merged(record(1, "TideNet: Small Networks", abstract=ABSTRACT), registry=updated(updated(Registry(), first), second))
    assert third.papers[0].aliases == ("tide-net-small-networks", "tide-net-small-netwroks")


def test_a_title_and_an_abstract_that_are_both_mended_keep_the_old_address_as_an_alias() -> None:
    before = merged(record(1, "Tide-infty: Small Networks for Ever", abstract=f"{ABSTRACT} It costs 2times less."))
    registry = updated(Registry(), before)
    after = merged(record(1, "Tide-∞: Small Networks for Ever", abstract=f"{ABSTRACT} It costs 2× less."), registry=registry)
    assert after.papers[0].aliases == (before.papers[0].id,)
    stranger = merged(record(9, "Waves of the North and Their Winds", abstract=f"{ABSTRACT} And more."), registry=registry)
    assert stranger.papers[0].aliases == ()


def test_a_newcomer_does_not_take_an_address() -> None:
    first = merged(record(1, "Editorial", year=2020, abstract=OTHER))
    registry = updated(Registry(), first)
    older = record(2, "Editorial", file="0.jsonl", year=1990, abstract=ABSTRACT)
    both = by_line(merged(record(1, "Editorial", year=2020, abstract=OTHER), older, registry=registry))
    assert both[1].id == "editorial"
    assert both[2].id.startswith("editorial-")


@pytest.mark.parametrize("title", ["Editorial", "Introduction to Tides"])
def test_a_paper_with_a_title_that_many_have_keeps_its_address_when_its_file_is_renamed(title: str) -> None:
    def in_file(file: str) -> Corpus:
        said = [{"authors": (INES,), "year": year, "venue": venue} for year, venue in ((2020, "Tides"), (2020, "Waves"), (2021, "Tides"))]
        return merged(
            *(record(line, title, file, **each) for line, each in enumerate(said)),  # type: ignore[arg-type]
            record(8, title, file, year=2020, csl={"page": "7"}),
            registry=registry,
        )

    registry = Registry()
    before = in_file("a.jsonl")
    registry = updated(registry, before)
    after = in_file("renamed.jsonl")
    assert {line: (one.id, one.aliases) for line, one in by_line(after).items()} == {
        line: (one.id, ()) for line, one in by_line(before).items()
    }
    assert len(before.papers) == 4
    stranger = merged(record(1, title, "b.jsonl", authors=(INES,), year=2022, venue="Tides"), registry=registry)
    assert stranger.papers[0].id not in registry.known


def test_the_address_of_a_paper_that_is_gone_stays_reserved() -> None:
    registry = updated(Registry(), merged(record(1, "Editorial", abstract=OTHER)))
    without = merged(record(7, TITLE), registry=registry)
    registry = updated(registry, without)
    assert merged(record(2, "Editorial", file="b.jsonl", abstract=ABSTRACT), registry=registry).papers[0].id != "editorial"
    assert merged(record(1, "Editorial", abstract=OTHER), registry=registry).papers[0].id == "editorial"


def test_papers_that_are_merged_later_leave_an_alias() -> None:
    apart = [record(1, "Tides and Small Networks", abstract=ABSTRACT), record(2, "Networks for the Tides", abstract=OTHER)]
    registry = updated(Registry(), merged(*apart))
    joined = [record(one.source.line, one.title, abstract=one.abstract, identifiers={"doi": "10.5555/1"}) for one in apart]
    (paper,) = merged(*joined, registry=registry).papers
    assert {paper.id, *paper.aliases} == {"tides-and-small-networks", "networks-for-the-tides"}


def test_a_paper_that_gets_its_subtitle_from_another_record_keeps_its_address() -> None:
    name = "Tides of the Bay"
    registry = updated(Registry(), merged(Record(Source("a.txt", 1), name)))
    number = {"identifiers": {"arxiv": "1801.01234"}}
    told = (
        Record(Source("a.txt", line), title, **number)
        for line, title in enumerate((name, f"{name}: Six Small Harbours and Their Buoys"), 1)
    )  # type: ignore[arg-type]
    (paper,) = merged(*told, registry=registry).papers
    assert {paper.id, *paper.aliases} == {"tides-of-the-bay", "tides-of-the-bay-six-small-harbours-and-their-buoys"}


def test_two_files_of_one_stem_are_two_collections() -> None:
    corpus = merged(record(1, file="a/list.txt"), record(1, "Waves and Winds of the North", file="b/list.txt"))
    ids = [collection.id for collection in corpus.collections]
    assert ids[0] == "list"
    assert all(a != b for a, b in combinations(ids, 2))


def test_a_title_that_is_repaired_later_keeps_its_old_address_as_an_alias() -> None:
    lost = Record(Source("a.txt", 3), "Tide-infty: Forecasts for H$_2$O in Harbours without an End", abstract=ABSTRACT)
    seeds = [Seed("a.txt", "listing")]
    before = merge([*seeds, lost], Curation(), Registry())
    registry = updated(Registry(), before)
    (paper,) = merge([*seeds, repair(lost)], Curation(), registry).papers
    assert paper.title == "Tide-∞: Forecasts for H₂O in Harbours without an End"
    assert paper.title_math == "Tide-∞: Forecasts for H$_2$O in Harbours without an End"
    assert paper.aliases == (before.papers[0].id,)
    assert paper.id != before.papers[0].id
