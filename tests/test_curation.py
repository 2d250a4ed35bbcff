"""The owner's corrections: each does what it says, is checked, and is told when it no longer applies."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from papershelf import pipeline
from papershelf.config import settings
from papershelf.config.curation import Corrections, Curation, Word, from_file
from papershelf.config.settings import Config
from papershelf.config.yaml_file import parsed
from papershelf.correct.neighbours import CHOSEN
from papershelf.errors import ConfigurationError
from papershelf.merge.stage import merge
from papershelf.model import Corpus, Link, Name, Paper, Record, Seed, Source, Version
from papershelf.registry import Registry, updated
from shelves import MakeShelf

TIDES, WAVES, KITES = (
    Record(Source("a.jsonl", 1, "t"), "Harbour Tides by Small Networks", authors=(Name("Moreira", "Ines"),), year=2020),
    Record(Source("a.jsonl", 2, "w"), "Waves That Radar Sees at Night", authors=(Name("Tanaka", "Mei"),), venue="Wave Days"),
    Record(Source("b.txt", 7), "Kites Measure Gusts over Harbours", abstract="Kites are cheaper than buoys, and see as much."),
)
ALL = (TIDES, WAVES, KITES)
TIDES_ID, WAVES_ID, KITES_ID = "harbour-tides-by-small-networks", "waves-that-radar-sees-at-night", "kites-measure-gusts-over-harbours"


def curation(folder: Path, text: str) -> Curation:
    (folder / "curation.yml").write_text(text, encoding="utf-8")
    return from_file(folder / "curation.yml")


def merged(folder: Path, text: str, *records: Record, registry: Registry | None = None) -> Corpus:
    seeds = [Seed(file, "made up") for file in sorted({one.source.file for one in records or ALL})]
    return merge([*seeds, *(records or ALL)], curation(folder, text), registry or Registry())


def papers(corpus: Corpus) -> dict[str, Paper]:
    return {paper.id: paper for paper in corpus.papers}


def told(corpus: Corpus) -> list[str]:
    return [str(problem) for problem in corpus.problems]


def test_fields_are_set_and_cleared(tmp_path: Path) -> None:
    corpus = merged(
        tmp_path,
        f"""papers:
  {TIDES_ID}:
    set:
      title: Tides of Harbours
      authors: [Jonas van der Berg, "Tanaka, Mei"]
      venue: Journal of Tides
      doi: 10.5555/1
      code: https://github.com/tides/net
      volume: 12
    clear: year
""",
    )
    paper = papers(corpus)[TIDES_ID]
    assert (paper.title, paper.year, paper.venue) == ("Tides of Harbours", None, "Journal of Tides")
    assert [str(name) for name in paper.authors] == ["Jonas van der Berg", "Mei Tanaka"]
    assert (paper.identifiers, paper.csl) == ({"doi": "10.5555/1"}, {"volume": "12"})
    assert [link.rel for link in paper.links] == ["code"]
    assert paper.origins["venue"] == Source("curation.yml", 6)
    assert not corpus.problems


def test_a_field_is_cleared_and_no_other(tmp_path: Path) -> None:
    links = (Link("code", "https://a.org/code"), Link("pdf", "https://a.org/a.pdf"), Link("code", "https://b.org/code"))
    full = replace(
        TIDES,
        links=links,
        identifiers={"doi": "10.5555/1", "pmid": "1"},
        csl={"volume": "1", "page": "2"},
        title_math="Harbour $T$",
        abstract="A.",
    )
    (paper,) = merged(tmp_path, f"papers:\n  {TIDES_ID}:\n    clear: [code, doi, volume]\n", full).papers
    assert (paper.links, paper.identifiers, paper.csl) == ((links[1],), {"pmid": "1"}, {"page": "2"})
    (paper,) = merged(tmp_path, f"papers:\n  {TIDES_ID}:\n    clear: [pdf]\n    set:\n      code: https://c.org/x\n", full).papers
    assert paper.links == (Link("code", "https://c.org/x"),)
    assert paper.title_math == "Harbour $T$"
    (paper,) = merged(tmp_path, f"papers:\n  {TIDES_ID}:\n    set:\n      title: Waves\n", full).papers
    assert (paper.title, paper.title_math) == ("Waves", None)


PRINTED = replace(TIDES, venue="Journal of Tides", identifiers={"doi": "10.5555/old", "pmid": "7"})
NUMBERED = replace(
    TIDES, source=Source("b.txt", 1), year=2019, venue="arXiv", identifiers={"arxiv": "2001.00001v2", "doi": "10.48550/arxiv.2001.00001"}
)
JOURNAL = Version("published", "Journal of Tides", 2020, {"doi": "10.5555/old", "pmid": "7"})
PREPRINT = Version("preprint", "arXiv", 2019, {"arxiv": "2001.00001v2", "doi": "10.48550/arxiv.2001.00001"})


@pytest.mark.parametrize(
    ("rules", "versions"),
    [
        ("note: a", (JOURNAL, PREPRINT)),
        (
            "set: {doi: 10.5555/new, venue: Waves, year: 2021}",
            (Version("published", "Waves", 2021, {"doi": "10.5555/new", "pmid": "7"}), PREPRINT),
        ),
        ("clear: [doi, year]", (replace(JOURNAL, year=None, identifiers={"pmid": "7"}), replace(PREPRINT, identifiers={"arxiv": "2001.00001v2"}))),
        ("set: {arxiv: 2002.00002}", (JOURNAL, replace(PREPRINT, identifiers={"arxiv": "2002.00002"}))),
        ("set: {arxiv: 2001.00001v3}", (JOURNAL, replace(PREPRINT, identifiers={**PREPRINT.identifiers, "arxiv": "2001.00001v3"}))),
        ("clear: [arxiv]", (JOURNAL, replace(PREPRINT, identifiers={}))),
        ("set: {venue: bioRxiv}", (replace(JOURNAL, venue=None), replace(PREPRINT, venue="bioRxiv"))),
        ("set: {isbn: 0306406152}", (JOURNAL, PREPRINT)),
        ("clear: [doi, pmid, venue, year]", ()),
    ],
)  # fmt: skip
def test_versions_follow_what_is_set_and_cleared(tmp_path: Path, rules: str, versions: tuple[Version, ...]) -> None:
    (paper,) = merged(tmp_path, f"papers:\n  {TIDES_ID}:\n    {rules}\n", PRINTED, NUMBERED).papers
    assert paper.versions == versions


@pytest.mark.parametrize("year", [None, 2019])
def test_a_version_that_names_no_place_more_is_none(tmp_path: Path, year: int | None) -> None:
    bare = replace(NUMBERED, year=year, venue=None, identifiers={"arxiv": "2001.00001"})
    (paper,) = merged(tmp_path, f"papers:\n  {TIDES_ID}:\n    clear: arxiv\n", PRINTED, bare).papers
    assert (paper.identifiers, paper.versions) == (PRINTED.identifiers, ())


def test_a_place_of_publication_leaves_the_preprint_one(tmp_path: Path) -> None:
    printed = replace(PRINTED, venue=None, year=None)
    (paper,) = merged(tmp_path, f"papers:\n  {TIDES_ID}:\n    set: {{venue: Waves, year: 2018}}\n", printed, NUMBERED).papers
    assert paper.versions == (replace(JOURNAL, venue="Waves", year=None), replace(PREPRINT, year=2018))


@pytest.mark.parametrize(
    ("written", "field", "value"),
    [
        ("arxiv: 2401.12340", "arxiv", "2401.12340"),
        ("arxiv: arXiv:2401.12345v2", "arxiv", "2401.12345v2"),
        ("arxiv: https://arxiv.org/abs/2401.12345", "arxiv", "2401.12345"),
        ("doi: https://doi.org/10.5555/ABC", "doi", "10.5555/abc"),
        ("isbn: 0306406152", "isbn", "0306406152"),
        ("pmid: 12345", "pmid", "12345"),
        ("openreview: https://openreview.net/forum?id=rJ4km2R5t7", "openreview", "rJ4km2R5t7"),
        ("acl: 2024.acl-long.1", "acl", "2024.acl-long.1"),
        ("page: 25:1", "page", "25:1"),
        ("page: 2001-12-31", "page", "2001-12-31"),
        ("volume: 012", "volume", "012"),
        ("volume: 1_000", "volume", "1_000"),
        ("issue: 1.10", "issue", "1.10"),
    ],
)
def test_numbers_are_the_characters_that_were_written(tmp_path: Path, written: str, field: str, value: str) -> None:
    (paper, *_) = merged(tmp_path, f"papers:\n  {TIDES_ID}:\n    set:\n      {written}\n", TIDES).papers
    assert {**paper.identifiers, **paper.csl} == {field: value}


@pytest.mark.parametrize(
    ("written", "authors"),
    [
        ('["Mei Tanaka, Amara Okafor"]', ["Mei Tanaka", "Amara Okafor"]),
        ('["Mei Tanaka and Amara Okafor"]', ["Mei Tanaka", "Amara Okafor"]),
        ('["Tanaka, Mei; Okafor, Amara"]', ["Mei Tanaka", "Amara Okafor"]),
        ('["Tanaka, Mei"]', ["Mei Tanaka"]),
        ('["Tanaka, Mei", Tides and Waves Group, et al.]', ["Mei Tanaka", "Tides and Waves Group"]),
        (r"""['M\"uller, J\"org', Amara Okafor]""", ["Jörg Müller", "Amara Okafor"]),
    ],
)
def test_authors_are_understood_as_those_of_seeds(tmp_path: Path, written: str, authors: list[str]) -> None:
    (paper,) = merged(tmp_path, f"papers:\n  {TIDES_ID}:\n    set:\n      authors: {written}\n", TIDES).papers
    assert [str(name) for name in paper.authors] == authors


def test_texts_are_repaired_as_those_of_seeds(tmp_path: Path) -> None:
    text = rf"""papers:
  {TIDES_ID}:
    set:
      title: Tides with $\ell_1$ loss
      venue: "Journal of Tides \\& Waves"
      abstract: The \emph{{tides}} of $x_1$.
      keywords: [tides, '{{W}}aves']
"""
    (paper,) = merged(tmp_path, text, TIDES).papers
    assert (paper.title, paper.title_math) == ("Tides with ℓ₁ loss", r"Tides with $\ell_1$ loss")
    assert (paper.venue, paper.abstract, paper.keywords) == ("Journal of Tides & Waves", "The tides of $x_1$.", ("tides", "Waves"))


def test_numbers_are_the_same_where_a_mapping_is_taken_from_another(tmp_path: Path) -> None:
    text = f"papers:\n  {TIDES_ID}:\n    set: &same {{arxiv: 2401.12340}}\n  {WAVES_ID}:\n    set:\n      <<: *same\n      venue: 1.10\n"
    paper = papers(merged(tmp_path, text))[WAVES_ID]
    assert (paper.identifiers, paper.venue) == ({"arxiv": "2401.12340"}, "1.10")


def test_papers_are_merged_and_the_other_address_leads_on(tmp_path: Path) -> None:
    text = f"papers:\n  {TIDES_ID}:\n    merge: [b.txt:7, {WAVES_ID}]\n"
    first = merged(tmp_path, text)
    (paper,) = first.papers
    assert (paper.id, paper.aliases) == (TIDES_ID, (KITES_ID, WAVES_ID))
    assert (paper.year, paper.venue, paper.abstract) == (2020, "Wave Days", KITES.abstract)
    assert merged(tmp_path, text, registry=updated(Registry(), first)) == first


def test_a_merge_that_is_taken_back_gives_each_its_address(tmp_path: Path) -> None:
    before = merged(tmp_path, f"papers:\n  {TIDES_ID}:\n    merge: {KITES_ID}\n")
    registry = updated(Registry(), before)
    assert set(papers(merged(tmp_path, "", registry=registry))) == {TIDES_ID, WAVES_ID, KITES_ID}


def test_a_former_address_is_that_of_one_paper_when_a_merge_is_taken_back(tmp_path: Path) -> None:
    """Of the one that held it: the one that it was merged into has only been led to."""
    registry = updated(Registry(), merged(tmp_path, ""))
    better = replace(TIDES, title="Forecasts of Tides")
    registry = updated(registry, merged(tmp_path, "", better, WAVES, registry=registry))
    registry = updated(registry, merged(tmp_path, f"papers:\n  {WAVES_ID}:\n    merge: a.jsonl#t\n", better, WAVES, registry=registry))
    found = papers(merged(tmp_path, "", better, WAVES, registry=registry))
    assert {id_: paper.aliases for id_, paper in found.items()} == {"forecasts-of-tides": (TIDES_ID,), WAVES_ID: ()}


def test_records_are_kept_apart_before_they_are_merged(tmp_path: Path) -> None:
    twin = Record(Source("b.txt", 30), TIDES.title, authors=TIDES.authors, year=2020, abstract="Another text of the same name.")
    text = f"papers:\n  {TIDES_ID}:\n    apart: b.txt:30\n"
    assert len(merged(tmp_path, "", *ALL, twin).papers) == 3
    first = merged(tmp_path, text, *ALL, twin)
    (other,) = set(papers(first)) - {TIDES_ID, WAVES_ID, KITES_ID}
    assert other.startswith(TIDES_ID)
    assert papers(first)[TIDES_ID].sources == (TIDES.source,)
    assert not first.near
    registry = updated(Registry(), first)
    assert merged(tmp_path, text, *ALL, twin, registry=registry) == first
    by_id = merged(tmp_path, f"papers:\n  {TIDES_ID}:\n    apart: {other}\n", *ALL, twin, registry=registry)
    assert papers(by_id).keys() == papers(first).keys()
    again = merged(tmp_path, "", *ALL, twin, registry=registry)
    assert papers(again)[TIDES_ID].aliases == (other,)


def test_a_renamed_paper_is_found_at_both_addresses_for_good(tmp_path: Path) -> None:
    text = f"papers:\n  {TIDES_ID}:\n    rename: tides\n    set: {{year: 2021}}\n"
    first = merged(tmp_path, text)
    assert papers(first)["tides"].aliases == (TIDES_ID,)
    registry = updated(Registry(), first)
    assert merged(tmp_path, text, registry=registry) == first
    back = merged(tmp_path, "", registry=registry)
    assert papers(back)[TIDES_ID].aliases == ("tides",)
    by_new_name = merged(tmp_path, "papers:\n  tides:\n    set: {year: 2022}\n", registry=registry)
    assert papers(by_new_name)[TIDES_ID].year == 2022


def test_a_hidden_paper_is_counted_and_shown_nowhere(tmp_path: Path) -> None:
    corpus = merged(tmp_path, f"papers:\n  {KITES_ID}:\n    hide: its authors asked for it\n")
    assert set(papers(corpus)) == {TIDES_ID, WAVES_ID}
    assert [(one.id, one.line) for one in corpus.hidden] == [(KITES_ID, 3)]
    assert corpus.records == 3
    assert KITES_ID not in corpus.collections[1].entries


def test_a_note_of_the_owner_is_a_note_of_the_paper(tmp_path: Path) -> None:
    corpus = merged(tmp_path, f"papers:\n  {KITES_ID}:\n    note: Read this first.\n")
    assert [(note.collection, note.text) for note in papers(corpus)[KITES_ID].notes] == [("", "Read this first.")]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("papers:\n  harbour-tide-by-small-network:\n    hide: true\n", f"curation.yml:2: there is no paper “harbour-tide-by-small-network”; did you mean “{TIDES_ID}”?"),
        (f"papers:\n  {TIDES_ID}:\n    merge:\n    - kites-measure-gust\n", f"curation.yml:4: there is no paper “kites-measure-gust”; did you mean “{KITES_ID}”?"),
        (f"papers:\n  {TIDES_ID}:\n    apart: b.txt:8\n", "curation.yml:3: there is no paper “b.txt:8”; did you mean “b.txt:7”?"),
        (f"papers:\n  {TIDES_ID}:\n    rename: Tides!\n", "curation.yml:3: “Tides!” cannot be an address; “tides” can"),
        (f"papers:\n  {TIDES_ID}:\n    rename: {KITES_ID}\n", f"curation.yml:3: “{KITES_ID}” is the address of another paper"),
        (f"papers:\n  {TIDES_ID}:\n    set:\n      year: soon\n", "curation.yml:4: year must be a whole number such as 2024, not 'soon'"),
        (f"papers:\n  {TIDES_ID}:\n    set: {{yeer: 2020}}\n", "curation.yml:3: unknown setting “yeer”; did you mean “year”?"),
        (f"papers:\n  {TIDES_ID}:\n    clear: [yaer]\n", "curation.yml:3: there is no field “yaer”; did you mean “year”?"),
        (f"papers:\n  {TIDES_ID}:\n    hid: true\n", "curation.yml:3: unknown setting “hid”; did you mean “hide”?"),
        (f"papers:\n  {TIDES_ID}:\n", f"curation.yml:2: nothing is said of “{TIDES_ID}”"),
        (f"papers:\n  {TIDES_ID}:\n    hide: [x]\n", "curation.yml:3: hide must be true, false or the reason in words, not ['x']"),
        (f"papers:\n  {TIDES_ID}:\n    hide: 0\n", "curation.yml:3: hide must be true, false or the reason in words, not '0'"),
        (f"papers:\n  {TIDES_ID}:\n    merge: {{}}\n", "curation.yml:3: merge must be a name or a list of names, not {}"),
        ("papers: [a]\n", "curation.yml:1: papers must map ids of papers to corrections"),
        (f"papers:\n  {TIDES_ID}: {{hide: true}}\n  {TIDES_ID}: {{note: a}}\n", f"curation.yml:3: “{TIDES_ID}” stands here a second time, and on line 2"),
        (f"papers:\n  {TIDES_ID}: true\n", "curation.yml:2: papers."),
        (f"papers:\n  {TIDES_ID}:\n    set: {{authors: [et al.]}}\n", "curation.yml:3: authors must be a list of names, not ['et al.']"),
        (f"papers:\n  {TIDES_ID}:\n    set: {{year: 02020}}\n", "curation.yml:3: year must be a whole number such as 2024, not '02020'"),
        (f"papers:\n  {TIDES_ID}:\n    set:\n      doi: https://tides.example/1\n", "curation.yml:4: doi must be a DOI such as 10.5555/tides, not 'https://tides.example/1'"),
        (f"papers:\n  {TIDES_ID}:\n    set:\n      arxiv: 2401.1\n", "curation.yml:4: arxiv must be a number of arXiv such as 2401.12345, not '2401.1'"),
        ("papers:\n  a.jsonl#t: {note: a}\n  2024: {hide: true}\n", "curation.yml:3: there is no paper “2024”"),
        ("papers:\n  a.jsonl#t: {note: a}\n  no: {hide: true}\n", "curation.yml:3: there is no paper “no”"),
        (f"papers:\n  {TIDES_ID}:\n    note: a\n    no: b\n", "curation.yml:4: unknown setting “no”"),
        ("papers:\n  a.jsonl#t: {note: a}\n  ~:\n", "curation.yml:3: nothing is said of “~”"),
        (f"papers:\n  {TIDES_ID}:\n    set: {{pmid: 012345}}\n", "curation.yml:3: pmid must be a number of PubMed such as 12345678, not '012345'"),
    ],
)  # fmt: skip
def test_a_mistake_is_an_error_with_its_line(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        merged(tmp_path, text)
    assert complaint in str(raised.value)


@pytest.mark.parametrize("rule", ["b.bib#k: {hide: true}", "b.bib:1: {hide: true}", f"{WAVES_ID}:\n    merge: b.bib#k"])
def test_a_name_that_several_papers_have_is_an_error(tmp_path: Path, rule: str) -> None:
    records = [replace(record, source=Source("b.bib", 1, "k")) for record in (TIDES, KITES)]
    with pytest.raises(ConfigurationError, match=rf"curation\.yml:\d: “b\.bib.+” may be “{TIDES_ID}” or “{KITES_ID}”: say the id"):
        merged(tmp_path, f"papers:\n  {rule}\n", *records, WAVES)


def test_a_name_that_several_records_of_one_paper_have_is_that_of_the_paper(tmp_path: Path) -> None:
    twin = replace(TIDES, source=Source("a.jsonl", 30, "t"))
    assert papers(merged(tmp_path, "papers:\n  a.jsonl#t: {set: {year: 2021}}\n", *ALL, twin))[TIDES_ID].year == 2021


@pytest.mark.parametrize(
    ("rule", "complaint"),
    [
        ("set: {year: 2020}", f"curation.yml:3: the year of “{TIDES_ID}” is this already"),
        ("clear: [venue]", f"curation.yml:3: “{TIDES_ID}” has no venue"),
        ("merge: a.jsonl#t", f"curation.yml:3: “a.jsonl#t” need not be merged with “{TIDES_ID}” any more"),
        ("apart: a.jsonl#t", f"curation.yml:3: “{TIDES_ID}” and “a.jsonl#t” are not two any more"),
        (f"rename: {TIDES_ID}", f"curation.yml:3: “{TIDES_ID}” is the address already"),
    ],
)
def test_a_rule_that_no_longer_applies_is_told(tmp_path: Path, rule: str, complaint: str) -> None:
    corpus = merged(tmp_path, f"papers:\n  {TIDES_ID}:\n    {rule}\n")
    assert [line for line in told(corpus) if line.startswith(complaint)]
    assert len(corpus.papers) == 3


def test_corrections_of_a_paper_that_is_gone_are_told_and_do_no_harm(tmp_path: Path) -> None:
    registry = updated(Registry(), merged(tmp_path, ""))
    corpus = merged(tmp_path, f"papers:\n  {KITES_ID}:\n    hide: true\n", TIDES, WAVES, registry=registry)
    assert told(corpus) == [f"curation.yml:2: “{KITES_ID}” is no longer among the seeds: its corrections do not apply"]


BEES = """{"id": "c", "title": "Counting bees at the hive", "abstract": "Bees are counted by small cameras on cold mornings."}
{"id": "p", "title": "Painting bees at the hive", "abstract": "Painted bees are told from others when they come home to the hive."}
{"id": "f", "title": "Feeding bees at the hive", "abstract": "What bees eat in winter, when nothing is in flower, is sugar."}
{"id": "w", "title": "Weighing bees at the hive", "abstract": "A scale under the hive tells how much honey the bees have brought."}
{"id": "h", "title": "Hearing bees at the hive", "abstract": "A microphone hears whether the queen of the hive is there."}
"""


def shelf_with(shelf: MakeShelf, text: str, topics: str = "") -> Config:
    more = {"topics_yml": topics} if topics else {}
    return shelf(a_jsonl=BEES, curation_yml=text, **more)


def test_pinned_neighbours_come_first_and_banned_ones_are_not_there(shelf: MakeShelf) -> None:
    text = "papers:\n  counting-bees-at-the-hive:\n    neighbours:\n      pin: feeding-bees-at-the-hive\n      ban: [painting-bees-at-the-hive]\n"
    config = shelf_with(shelf, text)
    corpus = pipeline.understand(config, Registry())
    found = corpus.similar["counting-bees-at-the-hive"]
    assert found[0].id == "feeding-bees-at-the-hive"
    assert found[0].pinned
    assert not found[0].weak
    assert found[0].because
    assert CHOSEN
    assert [one.id for one in found if not one.weak].count("painting-bees-at-the-hive") == 0
    assert found[-1].id == "painting-bees-at-the-hive"
    assert len(corpus.similar["weighing-bees-at-the-hive"]) == 4


def test_a_neighbour_that_is_hidden_is_told_and_no_error(shelf: MakeShelf) -> None:
    text = (
        "papers:\n  counting-bees-at-the-hive:\n    neighbours: {pin: feeding-bees-at-the-hive}\n  feeding-bees-at-the-hive: {hide: true}\n"
    )
    corpus = pipeline.understand(shelf_with(shelf, text), Registry())
    assert [line for line in told(corpus) if "feeding-bees-at-the-hive" in line and "is no longer there" in line]
    assert len(corpus.papers) == 4


def test_a_hidden_paper_whose_page_was_changed_by_hand_is_told(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl=BEES)
    pipeline.build(config)
    page = config.docs / "papers/counting-bees-at-the-hive.md"
    page.write_text(page.read_text() + "\nMy own words.\n")
    (config.seeds / "curation.yml").write_text("papers:\n  counting-bees-at-the-hive:\n    hide: true\n")
    report = pipeline.build(settings.from_file(config.root / "mkdocs.yml"))
    assert (
        "curation.yml:3: “counting-bees-at-the-hive” is hidden, but its page papers/counting-bees-at-the-hive.md was changed by hand"
        in str([str(problem) for problem in report.problems])
    )
    page.unlink()
    report = pipeline.build(settings.from_file(config.root / "mkdocs.yml"))
    assert not [problem for problem in report.problems if "still shown" in problem.message]


def test_what_is_said_of_a_collection_whose_file_was_renamed_is_told_and_stops_nothing(shelf: MakeShelf) -> None:
    config = shelf(spring_jsonl=BEES, curation_yml="collections:\n  spring: {name: In spring}\n")
    pipeline.build(config)
    (config.seeds / "spring.jsonl").rename(config.seeds / "april.jsonl")
    report = pipeline.build(config)
    assert [str(problem) for problem in report.problems if "spring" in problem.message] == [
        "curation.yml:2: there is no collection “spring” any more: what is said of it does not apply; known are: april"
    ]


def test_a_hidden_paper_may_be_named_by_a_record(shelf: MakeShelf) -> None:
    text = "papers:\n  a.jsonl#f: {hide: true, topics: {add: [Food]}, neighbours: {pin: [a.jsonl#w]}}\n  a.jsonl#c:\n    neighbours: {pin: [a.jsonl#f, a.jsonl:2]}\n"
    corpus = pipeline.understand(shelf_with(shelf, text), Registry())
    assert [line.partition("”")[0] for line in told(corpus)] == ["curation.yml:4: “a.jsonl#f"]
    assert [one.id for one in corpus.similar["counting-bees-at-the-hive"] if one.pinned] == ["painting-bees-at-the-hive"]


def test_a_neighbour_by_a_name_that_a_hidden_paper_has_too_is_an_error(shelf: MakeShelf) -> None:
    text = "papers:\n  feeding-bees-at-the-hive: {hide: true}\n  counting-bees-at-the-hive:\n    neighbours: {pin: b.json:1}\n"
    config = shelf(b_json=f"[{','.join(BEES.splitlines())}]", curation_yml=text)
    with pytest.raises(
        ConfigurationError, match=r"curation\.yml:4: “b\.json:1” may be “counting-.*” or “feeding-.*” or “.*” or one of 2 more: say"
    ):
        pipeline.understand(config, Registry())


TOPICS = """topics:
- {id: work, name: Work}
- {id: counting, name: Counting, parent: work, terms: [counting bees]}
- {id: feeding, name: Feeding, parent: work, terms: [feeding bees]}
"""


def test_topics_are_added_and_removed(shelf: MakeShelf) -> None:
    text = "papers:\n  counting-bees-at-the-hive:\n    topics: {add: [feeding], remove: Counting}\n  painting-bees-at-the-hive:\n    topics: {add: Work/Counting}\n"
    corpus = pipeline.understand(shelf_with(shelf, text, TOPICS), Registry())
    assert [str(tag) for tag in corpus.tags["counting-bees-at-the-hive"]] == ["Work/Feeding"]
    assert [str(tag) for tag in corpus.tags["painting-bees-at-the-hive"]] == ["Work/Counting"]
    assert not corpus.problems


@pytest.mark.parametrize(
    ("name", "meant"),
    [("C", "C"), ("C++", "C++"), ("c++", "C++"), ("cpp", "C++"), ("C#", "C#"), ("Work/C#", "C#"), ("counting", "Counting")],
)
def test_topics_that_differ_by_a_mark_are_told_apart(name: str, meant: str, shelf: MakeShelf) -> None:
    vocabulary = TOPICS + "".join(
        f"- {{id: {id_}, name: {name}, parent: work}}\n" for id_, name in (("c", "C"), ("cpp", "C++"), ("c-sharp", "'C#'"))
    )
    text = f"papers:\n  painting-bees-at-the-hive:\n    topics: {{add: '{name}'}}\n"
    corpus = pipeline.understand(shelf_with(shelf, text, vocabulary), Registry())
    assert [tag.path[-1] for tag in corpus.tags["painting-bees-at-the-hive"]] == [meant]


@pytest.mark.parametrize("vocabulary", ["", TOPICS])
def test_a_topic_without_letters_is_no_other_topic(vocabulary: str, shelf: MakeShelf) -> None:
    config = shelf_with(shelf, "papers:\n  counting-bees-at-the-hive:\n    topics: {add: '!!'}\n", vocabulary)
    if vocabulary:
        with pytest.raises(ConfigurationError, match="there is no topic “!!”"):
            pipeline.understand(config, Registry())
    else:
        assert "Topics/!!" in [str(tag) for tag in pipeline.understand(config, Registry()).tags["counting-bees-at-the-hive"]]


def test_a_topic_is_added_once_however_it_is_written(shelf: MakeShelf) -> None:
    text = (
        "papers:\n  a.jsonl#c:\n    topics:\n      add: [Wind, wind, Wind, Topics/Wind, C++, C, Sky/Wind/Gusts, Sky/Wind]\n"
        "  a.jsonl#p:\n    topics: {add: [WIND, Sky]}\n"
    )
    corpus = pipeline.understand(shelf_with(shelf, text), Registry())
    shown = [[str(tag) for tag in corpus.tags[f"{name}-bees-at-the-hive"] if not tag.evidence] for name in ("counting", "painting")]
    assert shown == [["Topics/Wind", "Topics/C++", "Topics/C", "Sky/Wind/Gusts"], ["Topics/Wind", "Topics/Sky"]]
    assert [line.rpartition(" has ")[2].partition(":")[0] for line in told(corpus)] == [
        f"the topic “{name}” already" for name in ("wind", "Wind", "Topics/Wind", "Sky/Wind")
    ]


@pytest.mark.parametrize(
    ("rule", "complaint"),
    [
        ("topics: {add: Counting}", "has the topic “Counting” already"),
        ("topics: {remove: Feeding}", "has no topic “Feeding”"),
        ("neighbours: {pin: counting-bees-at-the-hive}", "is the paper itself"),
    ],
)
def test_an_opinion_that_no_longer_applies_is_told(shelf: MakeShelf, rule: str, complaint: str) -> None:
    corpus = pipeline.understand(shelf_with(shelf, f"papers:\n  counting-bees-at-the-hive:\n    {rule}\n", TOPICS), Registry())
    assert [line for line in told(corpus) if line.startswith("curation.yml:3: ") and complaint in line]


def test_a_topic_that_is_not_in_the_vocabulary_is_an_error(shelf: MakeShelf) -> None:
    config = shelf_with(shelf, "papers:\n  counting-bees-at-the-hive:\n    topics: {add: Countin}\n", TOPICS)
    with pytest.raises(ConfigurationError, match=r"curation\.yml:3: there is no topic “Countin”; did you mean “Counting”"):
        pipeline.understand(config, Registry())


def test_a_grown_topic_that_no_longer_grows_is_told_and_stops_nothing(shelf: MakeShelf) -> None:
    """No other paper of the seeds is about it now, or it never grew."""
    text = "papers:\n  counting-bees-at-the-hive:\n    topics: {remove: [Hives, Kite]}\n"
    corpus = pipeline.understand(shelf_with(shelf, text), Registry())
    assert [
        line for line in told(corpus) if line.startswith("curation.yml:3: no topic “Kite” grows") and "the rule no longer applies" in line
    ]


NAMES = ["one", "two", "three", "four"]
RULES = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(NAMES), st.sampled_from(["merge", "apart"]), st.sampled_from(NAMES)),
        st.tuples(st.sampled_from(NAMES), st.just("rename"), st.sampled_from(["new-a", "new-b"])),
        st.tuples(st.sampled_from(NAMES), st.just("hide"), st.just("x")),
    ),
    max_size=4,
    unique_by=lambda rule: (rule[0], rule[1]),
)


def ruled(rules: list[tuple[str, str, str]]) -> Curation:
    def entry(name: str, rule: str, other: str) -> Corrections:
        word = Word(f"a.jsonl#{other}" if rule in {"merge", "apart"} else other, 2)
        value: object = (word,) if rule in {"merge", "apart"} else word
        return Corrections(Word(f"a.jsonl#{name}", 1), **{rule: value})  # type: ignore[arg-type]

    return Curation(papers=tuple(entry(*rule) for rule in rules))


@given(st.lists(st.sampled_from([TIDES.title, WAVES.title, "Editorial"]), min_size=4, max_size=4), st.lists(RULES, min_size=1, max_size=3))
def test_whatever_is_corrected_and_taken_back_no_record_and_no_address_is_lost(
    titles: list[str], states: list[list[tuple[str, str, str]]]
) -> None:
    records = [Record(Source("a.jsonl", line, name), title) for line, (name, title) in enumerate(zip(NAMES, titles, strict=True), 1)]
    registry = Registry()
    seen: set[str] = set()
    for rules in [*states, []]:
        try:
            corpus = merge([Seed("a.jsonl", "made up"), *records], ruled(rules), registry)
        except ConfigurationError as error:
            assert "is the address of another paper" in str(error)  # noqa: PT017 - both outcomes are right
            continue
        assert corpus.records == len(records)
        registry = updated(registry, corpus)
        assert merge([Seed("a.jsonl", "made up"), *records], ruled(rules), registry).papers == corpus.papers
        shown = {id_ for paper in corpus.papers for id_ in (paper.id, *paper.aliases)}
        seen |= shown
        assert seen <= registry.known
        hidden = {one.id for one in corpus.hidden}
        lost = {id_ for id_ in seen - shown if registry.final(id_) not in shown | hidden}
        assert not lost or hidden
    if not corpus.hidden:
        assert {registry.final(id_) for id_ in seen} <= {id_ for paper in corpus.papers for id_ in (paper.id, *paper.aliases)}


@pytest.mark.parametrize("text", ["a: " + "[" * 20_000, "&a [*a]", "a: &a {b: *a}"])
def test_a_file_that_is_nested_without_end_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigurationError, match=r"curation\.yml: nested too deeply"):
        parsed(text, tmp_path / "curation.yml")
