"""What records of one paper make of it, and how people and titles are compared: the small facts behind merging."""

import pytest

from papershelf.merge.fuse import fuse, stage_of
from papershelf.merge.people import agreement, people
from papershelf.merge.profile import is_preprint, is_preprint_doi, profile
from papershelf.merge.same import judge
from papershelf.model import Link, Name, Record, Source

TITLE = "Forecasting Harbour Tides with Small Recurrent Networks"
MEI, AMARA, JONAS = Name("Tanaka", "Mei"), Name("Okafor", "Amara"), Name("van der Berg", "Jonas")
ABSTRACT = "Harbour masters need tide forecasts that run on a small computer without a network, and on calm days as well as on stormy ones."


def record(line: int = 1, title: str = TITLE, **fields: object) -> Record:
    return Record(Source("a.jsonl", line, str(line)), title, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("numbers", "latest"),
    [
        (("2301.00001v1", "2301.00001v3"), "2301.00001v3"),
        (("2301.00001v3", "2301.00001v1"), "2301.00001v3"),
        (("2301.00001v9", "2301.00001v10"), "2301.00001v10"),
        (("2301.00001", "2301.00001v1"), "2301.00001v1"),
        (("2301.00001v2", "2301.00001"), "2301.00001v2"),
        (("2301.00001v1", "2301.00002v5"), "2301.00001v1"),
        (("2301.00001V1", "2301.00001v2"), "2301.00001v2"),
        (("solv-int/9701001", "solv-int/9701001v2"), "solv-int/9701001v2"),
        (("2301.00001", "2301.00001v²"), "2301.00001"),
        (("2301.00001v2", f"2301.00001v{'1' * 5000}"), "2301.00001v2"),
    ],
)
def test_of_versions_the_latest_counts(numbers: tuple[str, str], latest: str) -> None:
    records = [record(at, identifiers={"arxiv": number}) for at, number in enumerate(numbers)]
    assert fuse(records, {}).identifiers["arxiv"] == latest


def test_a_publishers_doi_counts_before_that_of_a_preprint() -> None:
    ours, theirs = {"doi": "10.48550/arxiv.2301.00001"}, {"doi": "10.5555/1"}
    for first, second in ((ours, theirs), (theirs, ours)):
        assert fuse([record(1, identifiers=first), record(2, identifiers=second)], {}).identifiers["doi"] == "10.5555/1"
    assert fuse([record(1, identifiers=ours)], {}).identifiers["doi"] == "10.48550/arxiv.2301.00001"


def test_each_field_comes_from_the_record_that_says_it_best() -> None:
    published = record(3, TITLE.upper(), venue="Journal of Tides", year=2021, authors=(MEI,), csl={"volume": "7"}, keywords=("tides",))
    preprint = record(
        1, venue="arXiv", year=2020, abstract="Short.", authors=(MEI, AMARA), csl={"volume": "0", "page": "1"}, keywords=("nets", "tides")
    )
    loose = record(2, TITLE + "…", abstract="A longer one.", links=(Link("paper", "https://a.org/"), Link("pdf", "https://a.org")))
    paper = fuse([loose, preprint, published], {"a.jsonl": "a"})
    assert (paper.title, paper.venue, paper.year, paper.abstract) == (TITLE, "Journal of Tides", 2021, "A longer one.")
    assert (paper.authors, dict(paper.csl), paper.keywords) == ((MEI, AMARA), {"volume": "7"}, ("tides", "nets"))
    assert (paper.links, paper.collections) == ((Link("paper", "https://a.org/"),), ("a",))
    assert [source.line for source in paper.sources] == [1, 2, 3]
    assert {name: source.line for name, source in paper.origins.items()} == {
        "title": 1,
        "authors": 1,
        "year": 3,
        "venue": 3,
        "abstract": 2,
        "volume": 3,
    }
    first, second = paper.versions
    assert (first.stage, first.venue, first.year) == ("published", "Journal of Tides", 2021)
    assert (second.stage, second.venue, second.year) == ("preprint", "arXiv", 2020)


def test_of_equally_many_authors_those_with_most_letters_count_and_nothing_comes_from_nobody() -> None:
    paper = fuse([record(1, authors=(Name("Tanaka", "M."),)), record(2, authors=(MEI,))], {})
    assert (paper.authors, paper.year, paper.venue, paper.abstract, paper.versions) == ((MEI,), None, None, "", ())
    assert "year" not in paper.origins
    assert not fuse([record(1, authors=(MEI,))], {}).origins


def test_what_was_looked_up_gives_neither_title_nor_abstract_where_a_seed_has_them() -> None:
    found = Record(
        Source("enriched.jsonl", 1, "x"),
        "Another Title of It",
        year=2021,
        abstract="Much longer than that of the seed.",
        venue="Journal of Tides",
    )
    paper = fuse([record(1, abstract="Short."), found], {})
    assert (paper.title, paper.abstract, paper.year) == (TITLE, "Short.", 2021)
    assert fuse([record(1), found], {}).abstract == "Much longer than that of the seed."
    assert fuse([found], {}).title == "Another Title of It"


@pytest.mark.parametrize(
    ("fields", "stage"),
    [
        ({"venue": "arXiv"}, "preprint"),
        ({"identifiers": {"arxiv": "2301.00001"}}, "preprint"),
        ({"identifiers": {"arxiv": "2301.00001"}, "venue": "Journal of Tides"}, "published"),
        ({"identifiers": {"arxiv": "2301.00001", "doi": "10.5555/1"}}, "published"),
        ({"identifiers": {"doi": "10.1101/1"}}, "preprint"),
        ({"identifiers": {"acl": "P19-1001"}}, "published"),
        ({"identifiers": {"pmid": "1"}}, "published"),
        ({"identifiers": {"openreview": "abc"}}, None),
        ({}, None),
    ],
)
def test_a_record_speaks_of_a_stage(fields: dict[str, object], stage: str | None) -> None:
    assert stage_of(record(**fields)) == stage  # type: ignore[arg-type]
    assert is_preprint(record(**fields)) == (stage == "preprint")  # type: ignore[arg-type]


def test_dois_of_preprints_are_told_from_those_of_journals() -> None:
    assert all(map(is_preprint_doi, ["10.48550/arXiv.1", "10.1101/2020.01.01", "10.21203/rs.1", "10.5281/zenodo.1"]))
    assert not any(map(is_preprint_doi, ["10.5555/1", "10.1101/gr.1", "10.1101/gad.2", "x10.1101/1"]))


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ([MEI], [Name("Tanaka", "M.")], 1),
        ([MEI], [Name("Tanaka", "Jun")], 0),
        ([MEI], [Name(literal="Mei Tanaka")], 1),
        ([MEI], [Name("Mei", "Tanaka")], 1),
        ([MEI], [Name("TM", "Tanaka")], 0),
        ([MEI], [Name("MT", "Tanaka")], 1),
        ([Name("Tanaka", "MK")], [Name("MK", "Tanaka")], 1),
        ([JONAS], [Name("Berg", "Jonas van der")], 1),
        ([Name("Hellerstein", "Joseph")], [Name("Helerstein", "J.")], 1),
        ([Name("Hellerstein", "Joseph")], [Name("Helerstein", "K.")], 0),
        ([Name("Berzal", "Fernando")], [Name("Berzal Galiano", "Fernando")], 1),
        ([Name("Wu", "Li")], [Name("Wang", "Li")], 0),
        ([MEI, AMARA], [AMARA, MEI], 2),
        ([MEI, MEI], [MEI], 1),
        ([Name("Barbar á", "D.")], [Name("Barbará", "D.")], 1),
    ],
)
def test_people_are_the_same(one: list[Name], other: list[Name], shared: int) -> None:
    for a, b in ((one, other), (other, one)):
        found = agreement(people(a), people(b))
        assert found
        assert found.shared == shared


def test_lists_of_people_agree_as_far_as_they_are_named() -> None:
    assert agreement(people([]), people([MEI])) is None
    assert agreement(people([Name(literal="unknown")]), people([MEI])) is None
    found = agreement(people([MEI, Name(literal="others")]), people([MEI, AMARA, JONAS]))
    assert found
    assert (found.shared, found.shorter, found.longer, found.of_shorter, found.of_longer) == (1, 1, 1, 1.0, 1.0)
    found = agreement(people([MEI]), people([MEI, AMARA, JONAS, Name("Moreira", "Ines")]))
    assert found
    assert (found.shorter, found.longer, found.of_longer) == (1, 4, 0.25)
    many = [Name(f"Name{at}", "A.") for at in range(70)]
    assert (len(people(many).names), people(many).others, people(many[:60]).others) == (60, True, False)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Tides: A Study (panel session)", ("tides a study", ["tides"])),
        ("Tutorial: Small Tides", ("small tides", [])),
        ("Small Tides: extended abstract", ("small tides", [])),
        ("XTRACT - Wind? Yes. No", ("xtract wind yes no", ["xtract", "xtract wind", "xtract wind yes"])),
        ("(tutorial)", ("tutorial", [])),
    ],
)
def test_a_title_is_compared_without_what_says_the_kind_of_entry(title: str, told: tuple[str, list[str]]) -> None:
    made = profile(record(title=title))
    assert (made.title, sorted(made.heads)) == told
    assert made.title_key == told[0].replace(" ", "")


def test_a_profile_tells_what_the_record_implies() -> None:
    made = profile(record(
        title="Errata: Tides II, Part 3", venue="arXiv preprint arXiv:2301.00001v2", identifiers={"doi": "https://doi.org/10.5555/ABC.", "openreview": "aBc"},
        links=(Link("paper", "https://aclanthology.org/P19-1001/"), Link("code", "https://arxiv.org/abs/2302.00002")), abstract="A" * 3000,
    ))  # fmt: skip
    assert dict(made.identifiers) == {"doi": "10.5555/abc", "openreview": "aBc", "arxiv": "2301.00001", "acl": "p19-1001"}
    assert (made.numbers, made.answers, made.telling, made.generic, made.preprint, len(made.abstract)) == (
        ("2", "3"),
        "erratum",
        True,
        False,
        True,
        1500,
    )
    assert profile(record()).telling
    assert not profile(record(title="On the Use of It for You and All That")).telling
    assert profile(record(title="Editorial")).generic
    assert profile(record(title="Tides (demo)")).answers


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (record(), record(2), "same"),
        (record(title="Small Tides"), record(2, "Small Tides"), ""),
        (record(title="Small Tides", authors=(MEI,)), record(2, "Small Tides", authors=(MEI,)), "same"),
        (record(title="Small Tides", authors=(MEI,)), record(2, "Small Tides", authors=(AMARA,)), ""),
        (record(authors=(MEI,), year=2020), record(2, authors=(MEI,), year=2021), "same"),
        (record(authors=(MEI,), year=2020), record(2, authors=(MEI,), year=2023), "near"),
        (record(authors=(MEI,), year=2020, venue="arXiv"), record(2, authors=(MEI,), year=2024), "same"),
        (record(authors=(MEI,), year=2020, venue="arXiv"), record(2, authors=(MEI,), year=2025), "near"),
        (record(authors=(MEI, AMARA)), record(2, authors=(MEI, JONAS)), "same"),
        (record(authors=(MEI, AMARA, JONAS)), record(2, authors=(MEI, Name("Wu", "Li"), Name("Xu", "Bo"))), "near"),
        (record(identifiers={"doi": "10.5555/1"}), record(2, identifiers={"doi": "10.5555/2"}), "near"),
        (record(identifiers={"doi": "10.5555/1"}), record(2, identifiers={"doi": "10.48550/2"}), "same"),
        (record(identifiers={"openreview": "a"}), record(2, identifiers={"openreview": "b"}), "same"),
        (
            record(identifiers={"doi": "10.5555/1"}, authors=(MEI,)),
            record(2, "Wind", identifiers={"doi": "10.5555/1"}, authors=(AMARA,)),
            "near",
        ),
        (record(identifiers={"doi": "10.5555/1"}, authors=(MEI,)), record(2, "Wind", identifiers={"doi": "10.5555/1"}), "same"),
        (record(title="Editorial", authors=(MEI, AMARA), year=2020), record(2, "Editorial", authors=(MEI, AMARA), year=2020), "same"),
        (record(title="Editorial", authors=(MEI,), year=2020), record(2, "Editorial", authors=(MEI,), year=2020), "near"),
        (record(title="Editorial", authors=(MEI, AMARA)), record(2, "Editorial", authors=(MEI, AMARA)), "near"),
        (record(title="Editorial"), record(2, "Editorial"), ""),
        (record(title=f"{TITLE}, Part 1", authors=(MEI,)), record(2, f"{TITLE}, Part 2", authors=(MEI,)), ""),
        (record(title=f"Erratum: {TITLE}", authors=(MEI,)), record(2, TITLE, authors=(MEI,)), "near"),
        (record(abstract=ABSTRACT), record(2, TITLE.replace("Harbour", "Habour"), abstract=ABSTRACT), "same"),
        (record(), record(2, TITLE.replace("Harbour", "Habour")), "same"),
        (record(year=2020), record(2, TITLE.replace("Harbour", "Habour"), year=2021), ""),
        (
            record(abstract=ABSTRACT),
            record(2, abstract="Gusts are short and hard to see; kites see them, and are cheaper than all the buoys are."),
            "near",
        ),
    ],
)
def test_two_records_are_judged(a: Record, b: Record, verdict: str) -> None:
    for one, other in ((a, b), (b, a)):
        found = judge(profile(one), profile(other))
        assert ("same" if found.same else "near" if found.near else "") == verdict
    assert (judge(profile(a), profile(b)).strength > 0) == (verdict == "same")
