"""Where the evidence for one paper ends: values on either side of each limit of ``merge``."""

from dataclasses import replace
from itertools import combinations

import pytest

from papershelf.config.curation import Corrections, Curation, Word
from papershelf.crew import Crew
from papershelf.merge import addresses
from papershelf.merge.addresses import address
from papershelf.merge.clusters import clusters
from papershelf.merge.contradiction import contradict
from papershelf.merge.profile import Profile, profile
from papershelf.merge.same import judge
from papershelf.merge.stage import merge
from papershelf.model import Name, Paper, Record, Seed, Source
from papershelf.registry import Registry, updated

TITLE = "Forecasting Harbour Tides with Small Recurrent Networks"
NAMES = tuple(Name(family, "A.") for family in ("Tanaka", "Okafor", "Moreira", "Lindqvist", "Silva", "Novak"))
LETTERS = "tides rise and fall in the harbour while small computers count the waves and the wind turns them over again "


def record(line: int = 1, title: str = TITLE, *, of: int = 0, **fields: object) -> Record:
    """A record with the first ``of`` authors."""
    return Record(Source("a.jsonl", line, str(line)), title, **{"authors": NAMES[:of], **fields})  # type: ignore[arg-type]


def verdict(a: Record | Profile, b: Record | Profile) -> str:
    one, other = (each if isinstance(each, Profile) else profile(each) for each in (a, b))
    found = judge(one, other)
    assert found == judge(other, one)
    return "same" if found.same else "near" if found.near else ""


HEAD = "Small Recurrent Networks for Tides"


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        # A title of four words without its subtitle is nearly the title: a year may lie between, and one author is enough.
        (record(title=HEAD, of=1, year=2020), record(2, f"{HEAD}: A Harbour", of=1, year=2021), "same"),
        (record(title=HEAD, of=2), record(2, f"{HEAD}: A Harbour", of=5), "same"),
        (record(title=HEAD, of=2), record(2, f"{HEAD}: A Harbour", of=6), "near"),
        # A name of fewer words must agree in the year, or in two authors.
        (record(title="Tide Net", of=1, year=2020), record(2, "Tide Net: Small Networks", of=1, year=2020), "same"),
        (record(title="Tide Net", of=1), record(2, "Tide Net: Small Networks", of=1), ""),
        (record(title="Tide Net", of=1, year=2020), record(2, "Tide Net: Small Networks", of=1, year=2021), ""),
        (record(title="Tide Net", of=2), record(2, "Tide Net: Small Networks", of=2), "same"),
        # A title that is cut and misspelt at once is like the whole one, if just so.
        (
            record(title=TITLE[:44].replace("Harbour", "Habour"), abstract=LETTERS),
            record(2, f"{TITLE} for Ships", abstract=LETTERS),
            "same",
        ),
        (record(title=TITLE[:44].replace("Harbour", "Habour")), record(2, f"{TITLE} for Ships"), ""),
        # Half of the authors make a person look at titles that are alike.
        (record(of=2), record(2, TITLE.replace("Small", "Tall"), authors=(NAMES[0], NAMES[3])), "near"),
        (record(of=3), record(2, TITLE.replace("Small", "Tall"), authors=(NAMES[0], NAMES[3], NAMES[4])), ""),
    ],
)
def test_a_title_is_as_good_as_what_agrees_with_it(a: Record, b: Record, wanted: str) -> None:
    assert verdict(a, b) == wanted


@pytest.mark.parametrize(("alike", "wanted"), [(1000, "same"), (400, "near")])
def test_of_abstracts_the_first_thousand_letters_are_compared(alike: int, wanted: str) -> None:
    text = LETTERS * 20
    other = text[:alike] + "".join(chr(ord("a") + at * 7 % 26) for at in range(1500 - alike))
    assert verdict(record(of=0, abstract=text, year=2001), record(2, abstract=other, year=2003)) == wanted


COUNTED = "Of {} buoys that we moored in the bay and asked for a year how high the waves are, none was lost, and all of them told."


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        # Other numbers in one text, far apart in years, are those of another year; what a preprint counted may be counted anew.
        (record(of=2, year=2001, abstract=COUNTED.format(40)), record(2, of=2, year=2003, abstract=COUNTED.format(41)), "same"),
        (record(of=2, year=2001, abstract=COUNTED.format(40)), record(2, of=2, year=2004, abstract=COUNTED.format(41)), "near"),
        (record(of=2, year=2001, abstract=COUNTED.format(40)), record(2, of=2, year=2004, abstract=COUNTED.format("the 40")), "same"),
        (
            record(of=2, year=2001, abstract=COUNTED.format(40), venue="arXiv"),
            record(2, of=2, year=2004, abstract=COUNTED.format(41), venue="Tides"),
            "same",
        ),
        # A text that names its own year is that of its year.
        (record(of=2, year=2001, abstract=COUNTED.format(2001)), record(2, of=2, year=2002, abstract=COUNTED.format(2002)), ""),
        # The same text of others is for a person to decide.
        (record(of=2, year=2001, abstract=LETTERS), record(2, authors=NAMES[3:5], year=2001, abstract=LETTERS), "near"),
    ],
)
def test_one_text_is_as_good_as_its_numbers_and_its_authors(a: Record, b: Record, wanted: str) -> None:
    assert verdict(a, b) == wanted


@pytest.mark.parametrize(("letters", "wanted"), [(300, "same"), (299, "near")])
def test_a_preprint_under_another_title_is_known_by_a_long_abstract_and_its_authors(letters: int, wanted: str) -> None:
    one = profile(record(of=3))
    other = profile(record(2, "Waves at Sea", of=3))
    text = (LETTERS * 9)[:letters]
    assert verdict(replace(one, abstract=text), replace(other, abstract=text)) == wanted


def test_the_surest_pair_is_that_of_which_most_agrees() -> None:
    one, text = record(of=4, year=2020), LETTERS[:100]
    strengths = [
        judge(profile(a), profile(b)).strength
        for a, b in [
            (replace(one, identifiers={"doi": "10.5555/1"}), record(2, of=4, identifiers={"doi": "10.5555/1"})),
            (replace(one, abstract=text), record(2, of=4, year=2020, abstract=text)),
            (one, record(2, of=4, year=2020)),
            (one, record(2, of=4, year=2021)),
            (one, record(2, of=2, year=2021)),
            (one, record(2)),
        ]
    ]
    assert strengths == [3.0, 2.5, 2.1, 1.6, 1.3, 1.18]


def test_what_joins_two_papers_over_others_can_be_contradicted() -> None:
    meeting, journal = (
        profile(record(of=1, venue=venue, year=year)) for venue, year in (("Conference on Tides", 2010), ("Journal of Tides", 2011))
    )
    assert contradict(meeting, journal)
    assert contradict(journal, meeting)
    for preprint in (replace(meeting, preprint=True), replace(journal, preprint=True)):
        other = journal if preprint.venue == meeting.venue else meeting
        assert not contradict(preprint, other)
        assert not contradict(other, preprint)
    assert not contradict(replace(meeting, abstract=LETTERS), replace(journal, abstract=LETTERS))


def groups(*records: Record) -> list[list[int]]:
    return [[one.source.line for one in group] for group in clusters(records).groups]


@pytest.mark.parametrize(("last", "wanted"), [(2004, [[1], [2], [3], [4]]), (2003, [[1, 2], [3], [4]]), (None, [[1, 2], [3], [4]])])
def test_a_title_under_which_teams_of_three_years_wrote_is_that_of_a_column(last: int | None, wanted: list[list[int]]) -> None:
    columns = [record(1, of=2, year=2001), record(2, of=2, year=2002), record(3, authors=NAMES[2:4], year=2003)]
    assert groups(*columns, record(4, authors=NAMES[4:], year=last)) == wanted


def test_papers_under_other_titles_meet_by_their_first_or_last_authors_alone() -> None:
    """The abstracts begin differently, the years differ, so that only the two families at either end bring them together."""
    text = LETTERS * 6
    for families in (("Abara", "Bloch", "Curie"), ("Abara", "Bloch", "Doe")), (("Abara", "Curie", "Doe"), ("Bloch", "Curie", "Doe")):
        first, second = (tuple(Name(family, "A.") for family in each) for each in families)
        one = record(1, "Waves at Sea", authors=first, year=2001, abstract=text)
        other = record(2, "The Harbour Counted", authors=second, year=2002, abstract=f"Here {text[:600]}")
        assert groups(one, other) == [[1, 2]]


@pytest.mark.parametrize("count", [1, 5, 30])
def test_a_record_without_a_venue_makes_no_one_paper_of_a_talk_and_its_article_however_often_both_are_listed(count: int) -> None:
    talks = [record(at, of=1, venue="Conference on Tides", year=2010) for at in range(count)]
    articles = [record(100 + at, of=1, venue="Journal of Tides", year=2011) for at in range(count)]
    found = groups(*talks, *articles, record(200, of=1, year=2010))
    assert sorted({at for at in group if at < 200} for group in found) == [{*range(count)}, {*range(100, 100 + count)}]


def test_records_on_one_line_are_grouped_alike_in_any_order() -> None:
    records = [Record(Source("a.json", 1, key), f"{TITLE} {word}") for key, word in (("b", "North"), ("a", "South"), ("c", "East"))]
    assert clusters(records) == clusters(records[::-1])


def test_several_processes_group_records_as_one_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("papershelf.merge.clusters._AT_ONCE", 3)
    records = [
        record(at, title, of=2, year=2020) for at, title in enumerate((TITLE, HEAD, TITLE.lower(), f"{HEAD}: A Harbour", "Waves at Sea"), 1)
    ]
    alone = clusters(records)
    assert len(alone.groups) < len(records)
    assert clusters(records, crew=Crew(2, worth=1, slice=2)) == alone


def test_two_papers_that_say_the_same_keep_an_address_each() -> None:
    told = ("title:tides", "abstract:x")
    held = Registry({"tides": told, "tides-abcdef": told})
    one, other = (Paper(f"new-{at}", "Tides", sources=(Source("a.jsonl", at),)) for at in (1, 2))
    assert sorted(paper.id for paper in address([one, other], [told, told], held)) == ["tides", "tides-abcdef"]
    assert [paper.aliases for paper in address([one, other], [told, told], held)] == [(), ()]
    (alone,) = address([one], [told], held)
    assert (alone.id, alone.aliases) == ("tides", ("tides-abcdef",))


def test_a_suffix_has_six_digits_and_more_only_where_they_are_taken() -> None:
    papers = [Paper("", "Tides", abstract=str(at), sources=(Source("a.jsonl", at),)) for at in range(3)]
    ids = sorted((paper.id for paper in address(papers, [(f"abstract:{at}",) for at in range(3)], Registry())), key=len)
    assert list(map(len, ids)) == [len("tides"), len("tides-123456"), len("tides-123456")]
    (first, *_), taken = ids[1:], dict.fromkeys(ids, ("abstract:y",))
    found = address(papers, [(f"abstract:{at}",) for at in range(3)], Registry(taken))
    assert all(len(paper.id) == len("tides-1234567") for paper in found if paper.id.startswith(first))
    assert not {paper.id for paper in found} & set(ids)


def test_collections_have_the_name_that_their_owner_gives_and_ids_of_their_own() -> None:
    seeds = [Seed(f"{folder}/list.txt", "listing") for folder in "ab"]
    corpus = merge(seeds, Curation(), Registry())
    assert [collection.name for collection in corpus.collections] == ["", ""]
    first, second = (collection.id for collection in corpus.collections)
    assert (first, second[:5], len(second)) == ("list", "list-", len("list-123456"))
    assert all(a != b for a, b in combinations((first, second), 2))


@pytest.mark.parametrize("crowd", [1, 100])
def test_papers_that_share_what_hundreds_share_keep_their_addresses(crowd: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "_CROWD", crowd)
    seeds = [
        Seed("a.jsonl", "JSON Lines"),
        *(record(at, TITLE, identifiers={"doi": f"10.5555/{at}"}, abstract=LETTERS) for at in range(1, 40)),
    ]
    seeds += [record(at, f"Waves of the Sea of Number {at}", of=2, abstract="No abstract available.") for at in range(40, 80)]
    first = merge(seeds, Curation(), Registry())
    registry = updated(Registry(), first)
    again = merge([seeds[0], *seeds[:0:-1]], Curation(), registry)
    assert {paper.sources: (paper.id, paper.aliases) for paper in again.papers} == {paper.sources: (paper.id, ()) for paper in first.papers}
    mended = [replace(one, title=f"{one.title} (Mended)") if isinstance(one, Record) else one for one in seeds]
    of = {paper.sources: paper.id for paper in first.papers}
    for paper in merge(mended, Curation(), registry).papers:
        assert of[paper.sources] in {paper.id, *paper.aliases}


def test_other_titles_of_the_same_people_in_one_year_are_other_papers() -> None:
    assert verdict(record(of=3, year=2020), record(2, "Counting Bees at Night by Their Humming alone", of=3, year=2020)) == ""


def test_of_two_that_are_nearly_one_none_is_told_while_one_is_hidden() -> None:
    records = [
        record(1, of=1, year=2010, venue="Conference on Tides"),
        record(2, of=1, year=2011, venue="Journal of Tides"),
        record(3, of=1),
    ]
    seeds = [Seed("a.jsonl", "JSON Lines"), *records]
    (pair,) = merge(seeds, Curation(), Registry()).near
    for hidden in (pair.one, pair.other):
        said = Curation(papers=(Corrections(Word(hidden, 1), hide=Word("", 1)),))
        corpus = merge(seeds, said, Registry())
        assert (corpus.near, len(corpus.papers)) == ((), 1)
