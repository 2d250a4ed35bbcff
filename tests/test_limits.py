"""What two records must have in common to be one paper: each limit from both sides, and each kind of evidence alone."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from papershelf.config.curation import CollectionWords, Corrections, Curation, Word
from papershelf.merge.addresses import address
from papershelf.merge.apart import kept_apart
from papershelf.merge.clusters import clusters
from papershelf.merge.contradiction import contradict
from papershelf.merge.enriched import attached, handle
from papershelf.merge.fuse import fuse, stage_of
from papershelf.merge.people import Agreement, agreement, people
from papershelf.merge.profile import Profile, profile
from papershelf.merge.same import judge
from papershelf.merge.stage import merge
from papershelf.merge.venues import alike, conflict
from papershelf.model import Link, Name, Paper, Problem, Record, Seed, Source
from papershelf.registry import Registry, updated

TITLE = "Forecasting Harbour Tides with Small Recurrent Networks"
LIKE = "Forecasting Harbour Tides with Smaller Recurring Networks"
HEAD = "Recurrent Networks for Tides"
FAMILIES = "Abara Bloch Curie Dunne Ekman Fisk Gauss Haas Ibsen Jung Kahn Lund Mohr Noll Ortiz Pauli".split()
WORDS = "tides rise and fall in the harbour while small computers count the waves and the wind turns them over again ".split()
TEXT = " ".join(WORDS * 20)
OTHER_TEXT = " ".join(word[::-1] for word in WORDS[::-1] * 20)


def record(line: int = 1, title: str = TITLE, **fields: object) -> Record:
    return Record(Source("a.jsonl", line, str(line)), title, **fields)  # type: ignore[arg-type]


def told(title: str = TITLE, **fields: object) -> Profile:
    """The profile of a record with ``fields``; those that only a profile has are set in it."""
    own = {
        name: value for name, value in fields.items() if name in Profile.__dataclass_fields__ and name not in Record.__dataclass_fields__
    }
    return replace(profile(record(title=title, **{name: value for name, value in fields.items() if name not in own})), **own)  # type: ignore[arg-type]


def teams(shared: int, one: int, other: int) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Two lists of ``one`` and ``other`` authors, of whom the first ``shared`` are the same."""
    families = iter(FAMILIES)
    same = [Name(next(families), "A.") for _ in range(shared)]
    mine, theirs = ([Name(next(families), "B.") for _ in range(count - shared)] for count in (one, other))
    return (*same, *mine), (*same, *theirs)


def verdict(a: Profile, b: Profile) -> str:
    found = judge(a, b)
    assert found == judge(b, a)
    assert (found.strength > 0) == found.same
    return "same" if found.same else "near" if found.near else ""


def text(alike: float, length: int = 1000) -> str:
    """A text of which the first part is that of ``TEXT``."""
    return TEXT[: round(alike * length)] + "#" * (length - round(alike * length))


@pytest.mark.parametrize(
    ("titles", "authors", "years", "wanted"),
    [
        # One title: half of the shorter list.
        ((TITLE, TITLE), (1, 2, 2), (None, None), "same"),
        ((TITLE, TITLE), (2, 5, 5), (None, None), "near"),
        ((TITLE, TITLE), (1, 1, 9), (None, None), "same"),
        # A title without its subtitle: three of five and two of five.
        ((HEAD, f"{HEAD}: A Harbour"), (3, 5, 5), (None, None), "same"),
        ((HEAD, f"{HEAD}: A Harbour"), (4, 7, 7), (None, None), "near"),
        ((HEAD, f"{HEAD}: A Harbour"), (2, 2, 5), (2020, 2021), "same"),
        ((HEAD, f"{HEAD}: A Harbour"), (3, 3, 8), (None, None), "near"),
        ((HEAD, f"{HEAD}: A Harbour"), (2, 2, 2), (2020, 2022), "near"),
        # A name of three words or fewer: three of four, in one year or with two in common.
        (("Networks for Tides", "Networks for Tides: A Harbour"), (1, 1, 1), (None, None), ""),
        (("Networks for Tides", "Networks for Tides: A Harbour"), (2, 2, 2), (None, None), "same"),
        (("Networks for Tides", "Networks for Tides: A Harbour"), (3, 4, 4), (2020, 2020), "same"),
        (("Networks for Tides", "Networks for Tides: A Harbour"), (5, 7, 7), (2020, 2020), ""),
        (("Networks for Tides", "Networks for Tides: A Harbour"), (2, 2, 2), (2020, 2021), ""),
        (("Net", "Net: Recurrent Harbours"), (2, 2, 2), (2020, 2020), "same"),
        (("Ne", "Ne: Recurrent Harbours"), (2, 2, 2), (2020, 2020), ""),
        # Titles that are alike: three of four, and three of five of the longer.
        ((TITLE, LIKE), (3, 4, 4), (None, None), "same"),
        ((TITLE, LIKE), (5, 7, 7), (None, None), "near"),
        ((TITLE, LIKE), (3, 3, 5), (None, None), "same"),
        ((TITLE, LIKE), (4, 4, 7), (None, None), "near"),
        ((TITLE, LIKE), (3, 3, 3), (2020, 2021), "same"),
        ((TITLE, LIKE), (3, 3, 3), (2020, 2022), "near"),
        # Words in another order count a little less.
        ((TITLE, "Small Recurrent Networks with Forecasting Harbour Tides"), (3, 3, 3), (None, None), "same"),
        ((TITLE, "Small Recurrent Networks with Forecasting Harbour Tides"), (4, 7, 7), (None, None), "near"),
        # Other numbers, other papers.
        ((f"{TITLE} in 12 Ports", f"{TITLE} in 13 Ports"), (3, 3, 3), (2020, 2020), ""),
        # Other people of one title are others.
        ((TITLE, TITLE), (0, 2, 2), (2020, 2020), ""),
        (("Small Tides", "Small Tides"), (0, 1, 1), (None, None), ""),
    ],
)
def test_titles_and_authors_agree_up_to_a_limit(
    titles: Sequence[str], authors: tuple[int, int, int], years: Sequence[int | None], wanted: str
) -> None:
    first, second = teams(*authors)
    assert verdict(told(titles[0], authors=first, year=years[0]), told(titles[1], authors=second, year=years[1])) == wanted


@pytest.mark.parametrize(
    ("titles", "preprints", "years", "wanted"),
    [
        ((TITLE, TITLE), (True, False), (2016, 2020), "same"),
        ((TITLE, TITLE), (True, False), (2015, 2020), "near"),
        ((TITLE, TITLE), (True, True), (2019, 2020), "same"),
        ((TITLE, TITLE), (True, True), (2018, 2020), "same"),
        ((TITLE, TITLE), (True, True), (2017, 2020), "near"),
        ((TITLE, LIKE), (True, False), (2019, 2020), "same"),
        ((TITLE, LIKE), (True, False), (2018, 2020), "near"),
        ((TITLE, TITLE), (True, False), (None, 2020), "same"),
    ],
)
def test_a_preprint_may_wait_four_years_under_its_title(
    titles: Sequence[str], preprints: Sequence[bool], years: Sequence[int | None], wanted: str
) -> None:
    authors, _ = teams(3, 3, 3)
    one, other = (
        told(title, authors=authors, preprint=preprint, year=year) for title, preprint, year in zip(titles, preprints, years, strict=True)
    )
    assert verdict(one, other) == wanted


def test_a_preprint_without_authors_may_not_wait() -> None:
    authors, _ = teams(2, 2, 2)
    assert verdict(told(preprint=True, year=2018), told(year=2020)) == "near"
    assert verdict(told(preprint=True, year=2018, authors=authors), told(year=2020)) == "near"
    assert verdict(told(preprint=True, year=2019), told(year=2020)) == "same"


@pytest.mark.parametrize(
    ("title", "abstracts", "authors", "years", "wanted"),
    [
        # Of one title: four fifths of the text are the text.
        (TITLE, (text(1), text(0.8)), (0, 0, 0), (2001, 2020), "same"),
        (TITLE, (text(1), text(0.79)), (0, 0, 0), (2001, 2020), "near"),
        (TITLE, (text(1), text(0.79)), (0, 0, 0), (2020, 2020), "same"),
        # Under half, it is another text, whoever wrote it.
        (TITLE, (text(1), text(0.5)), (2, 2, 2), (2020, 2020), "same"),
        (TITLE, (text(1), text(0.49)), (2, 2, 2), (2020, 2020), "near"),
        # A text under another title that is like it: not by other people, and not five years later.
        (LIKE, (text(1), text(1)), (0, 2, 2), (2020, 2020), "near"),
        (LIKE, (text(1), text(1)), (1, 4, 4), (2020, 2020), "same"),
        (LIKE, (text(1), text(1)), (0, 0, 2), (2020, 2020), "same"),
        (LIKE, (text(1), text(1)), (0, 0, 0), (2018, 2020), "same"),
        (LIKE, (text(1), text(1)), (0, 0, 0), (2017, 2020), "near"),
        # What is said in fewer than 60 letters says nothing.
        (TITLE, (text(1)[:60], OTHER_TEXT[:60]), (2, 2, 2), (2020, 2020), "near"),
        (TITLE, (text(1)[:59], OTHER_TEXT[:59]), (2, 2, 2), (2020, 2020), "same"),
        (TITLE, (text(1), OTHER_TEXT[:59]), (2, 2, 2), (2020, 2020), "same"),
        # The beginning of a text is the text.
        (TITLE, (text(1), text(1)[:100]), (0, 0, 0), (2001, 2020), "same"),
    ],
)
def test_abstracts_speak_for_one_paper_or_against_it(
    title: str, abstracts: Sequence[str], authors: tuple[int, int, int], years: Sequence[int], wanted: str
) -> None:
    first, second = teams(*authors)
    one, other = told(authors=first, year=years[0]), told(title, authors=second, year=years[1])
    assert verdict(replace(one, abstract=abstracts[0]), replace(other, abstract=abstracts[1])) == wanted


@pytest.mark.parametrize(("shared", "wanted"), [(3, "same"), (2, "near")])
def test_a_text_under_a_title_that_has_nothing_of_the_other_needs_three_of_five_authors(shared: int, wanted: str) -> None:
    first, second = teams(shared, 5, 5)
    one, other = told("Waves at Sea", authors=first), told("The Harbour Counted", authors=second)
    assert verdict(replace(one, abstract=TEXT[:1000]), replace(other, abstract=TEXT[:1000])) == wanted
    assert verdict(replace(one, abstract=TEXT[:1000]), replace(other, abstract=text(0.88))) == ""


@pytest.mark.parametrize(
    ("shared", "one", "other", "years", "wanted"),
    [
        (2, 2, 2, (2020, 2020), "same"),
        (2, 2, 9, (2020, 2020), "same"),
        (2, 3, 3, (2020, 2020), "near"),
        (1, 1, 1, (2020, 2020), "near"),
        (2, 2, 2, (2020, 2021), "near"),
        (2, 2, 2, (None, None), "near"),
        (0, 2, 2, (2020, 2020), ""),
        (0, 0, 0, (2020, 2020), ""),
    ],
)
def test_under_a_title_that_many_bear_all_must_agree(shared: int, one: int, other: int, years: Sequence[int | None], wanted: str) -> None:
    first, second = teams(shared, one, other)
    assert verdict(told("Editorial", authors=first, year=years[0]), told("Editorial", authors=second, year=years[1])) == wanted


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        # A slip of the pen in forty letters of a title that tells, in one year, and nothing beside it.
        (told(), told(TITLE.replace("Harbour", "Habour")), "same"),
        (told(year=2020), told(TITLE.replace("Harbour", "Habour"), year=2020), "same"),
        (told("Forecasting Tides with Networks in Port"), told("Forecasting Tides with Netwoks in Port"), ""),
        (told("Forecasting Tides with Small Networks in Harbours"), told("Forecasting Tides with Small Netwoks in Harbours"), "same"),
        (told("Forecasting Tides with Small Networks in Ports"), told("Forecasting Tides with Small Netwoks in Ports"), ""),
        # A title that tells little needs authors.
        (told("Of the Sea"), told("Of the Sea"), ""),
        (told("Tides, Waves, Wind"), told("Tides, Waves, Wind"), ""),
        (told("Tides, Waves, Winds, Sea"), told("Tides, Waves, Winds, Sea"), "same"),
        # The year behind a title is that of the report.
        (told(f"{TITLE}, 2019"), told(f"{TITLE}, 2020"), ""),
        (told(f"{TITLE}, 2019"), told(f"{TITLE} (2019)"), "same"),
        (told(f"{TITLE}, 2019"), told(year=2020), "same"),
        (told(f"{TITLE}, 2019"), told(year=2018), "same"),
        (told(f"{TITLE}, 2019"), told(year=2021), ""),
        (told(f"{TITLE}, 2019"), told(), "same"),
    ],
)
def test_a_title_alone_must_tell(a: Profile, b: Profile, wanted: str) -> None:
    assert verdict(a, b) == wanted


@pytest.mark.parametrize(
    ("title", "other", "wanted"),
    [
        (TITLE[:45], TITLE, "same"),  # cut in the middle of a word: misspelt and cut
        (f"{TITLE} and Ships", f"{TITLE} and Ships of Iron and of Wood in Winter", "same"),
        ("Of the Tide in the Small Port of Aa", "Of the Tide in the Small Port of Aa and What Became of It in Winter", "same"),
        ("Of the Tide in the Smal Port of Aa", "Of the Tide in the Smal Port of Aa and What Became of It in Winter", ""),
        ("Forecasting Tides with Networks at Great Harbours", "Forecasting Tides with Networks at Great Harbours When It Is Cold in Winter", "same"),
        ("Forecastingharbourtideswithsmallrecurrent Networks in the Sea", "Forecastingharbourtideswithsmallrecurrent Networks in the Sea of Ice", "same"),
    ],
)  # fmt: skip
def test_a_title_may_be_cut_where_it_is_long_enough(title: str, other: str, wanted: str) -> None:
    """The abstracts agree in half, so that nothing but the titles and the people decides."""
    authors, _ = teams(3, 3, 3)
    assert (verdict(told(title, authors=authors, year=2020), told(other, authors=authors, year=2020)) == "same") == (wanted == "same")


def test_an_identifier_at_two_papers_of_which_nothing_agrees_is_misplaced() -> None:
    first, second = teams(0, 2, 2)
    doi = {"doi": "10.5555/1"}
    assert verdict(told(authors=first, identifiers=doi), told("Kites of Paper", authors=second, identifiers=doi)) == "near"
    assert verdict(told(authors=first, identifiers=doi), told("Kites of Paper", authors=first, identifiers=doi)) == "same"
    assert verdict(told(authors=first, identifiers=doi), told("Harbour Tides", authors=second, identifiers=doi)) == "same"
    assert judge(told(identifiers=doi), told("Kites of Paper", identifiers=doi)).strength == 3.0


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        (told(), told(), False),
        (told(f"Erratum: {TITLE}"), told(), True),
        (told(f"Erratum: {TITLE}", identifiers={"doi": "10.5555/1"}), told(identifiers={"doi": "10.5555/1"}), False),
        (told(identifiers={"doi": "10.5555/1"}), told(identifiers={"doi": "10.5555/2"}), True),
        (told(identifiers={"doi": "10.5555/1"}), told(identifiers={"doi": "10.48550/2"}), False),
        (told(identifiers={"doi": "10.48550/1"}), told(identifiers={"doi": "10.5555/2"}), False),
        (told(identifiers={"doi": "10.48550/1"}), told(identifiers={"doi": "10.48550/2"}), True),
        (told(identifiers={"pmid": "1"}), told(identifiers={"pmid": "2"}), True),
        (told(identifiers={"openreview": "a"}), told(identifiers={"openreview": "b"}), False),
        (told(identifiers={"openreview": "a", "pmid": "1"}), told(identifiers={"openreview": "b", "pmid": "2"}), True),
        # Parts of a series, and papers that come back to one.
        (told(f"{TITLE}, Part 1"), told(f"{TITLE}, Part 2"), True),
        (told(f"{TITLE}, Part II"), told(f"{TITLE}, Part 2"), False),
        (told(f"{TITLE} Revisited"), told(), True),
        (told(f"{TITLE} Revisited"), told(f"{TITLE}…"), False),
        (told(f"{TITLE}, Part 1…"), told(f"{TITLE}, Part 2"), True),
        (told(), told(f"{TITLE} 2"), True),
        (told(), told(f"{TITLE} 2.0"), True),
        (told(), told(f"{TITLE} II"), True),
        (told(), told(f"{TITLE} V"), True),
        (told(), told(f"{TITLE} I"), False),
        (told(), told(f"{TITLE} 2 Ports"), False),
        (told(f"{TITLE}…"), told(f"{TITLE} 2"), False),
        # Titles that differ, a talk and its printing: two years.
        (told(year=2018), told(LIKE, year=2020), False),
        (told(year=2017), told(LIKE, year=2020), True),
        (told(year=2017), told(year=2020), False),
        (told(year=2017, preprint=True), told(LIKE, year=2020), False),
        (told(year=2017, preprint=True), told(LIKE, year=2020, preprint=True), True),
        # One name, and other things said of it.
        (told("TideNet: Forecasting in Harbours"), told("TideNet: How Much Does a Buoy Cost"), True),
        (told("TideNet: Forecasting in Harbours"), told("TideNet: Forecasting in Harbour"), False),
        (told("TideNet: Forecasting in Harbours"), told("TideNet"), False),
        (told("TideNet: Forecasting in Harbours", abstract=text(1)), told("TideNet: How Much Does a Buoy Cost", abstract=text(1)), False),
        (told("TideNet: Forecasting in Harbours", abstract=text(1)), told("TideNet: How Much Does a Buoy Cost", abstract=OTHER_TEXT), True),
        (told("TideNet: Forecasting in Harbours", abstract=text(1)), told("TideNet: How Much Does a Buoy Cost"), True),
    ],
)
def test_what_makes_two_papers(a: Profile, b: Profile, *, wanted: bool) -> None:
    assert contradict(a, b) is wanted
    assert contradict(b, a) is wanted


def test_one_text_at_two_places_is_one_paper_and_a_like_one_is_two() -> None:
    meeting, journal = told(venue="Conference on Tides", year=2010), told(venue="Journal of Tides", year=2011)
    for like, two in ((0.96, False), (0.93, True)):
        one, other = replace(meeting, abstract=text(1)), replace(journal, abstract=text(like))
        assert contradict(one, other) is two
        assert contradict(other, one) is two


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (Name(literal="Mei Tanaka"), Name("Tanaka", "Jun"), 0),
        (Name(literal="The Corporate Tanaka"), Name("Tanaka", "Jun"), 1),
        (Name("Tanaka Jr", "Mei"), Name("Tanaka", "M."), 1),
        (Name("Tanaka", "Mei III"), Name("Tanaka", "Mei"), 1),
        (Name("Tanaka", ""), Name("Tanaka", "Jun"), 1),
        (Name("JM", "Hellerstein"), Name("Hellerstein", "Joseph"), 1),
        (Name("JM", "Hellerstein"), Name("Hellerstein", "Karl"), 0),
        (Name("Lomet", "D"), Name("D", "Lomet"), 1),
        (Name("David", "Lomet"), Name("Lomet", "David"), 1),
        # Slips of the pen in names of five letters, and of nine with the given one.
        (Name("Silva", "Ana"), Name("Silvas", "Ana"), 1),
        (Name("Silv", "Ana"), Name("Silva", "Ana"), 0),
        (Name("Hellerstein", "J."), Name("Helerstein", "K."), 0),
        (Name("Ng", "Wei Ming A"), Name("Ngo", "Wei Ming A"), 1),
        (Name("Wu", "Li"), Name("Wuu", "Li"), 0),
        (Name("Garcia Molina", "Hector"), Name("Garcia", "H."), 0),
    ],
)
def test_a_name_is_known_in_its_other_forms(one: Name, other: Name, shared: int) -> None:
    for a, b in ((one, other), (other, one)):
        found = agreement(people([a]), people([b]))
        assert found == Agreement(shared, 1, 1)


def test_who_is_written_twice_counts_once_and_the_nearest_first() -> None:
    jun, jan = Name("Tanaka", "Jun"), Name("Tanaka", "Jan")
    assert agreement(people([jun, jun]), people([jun, Name("Okafor", "A.")])) == Agreement(1, 2, 2)
    assert agreement(people([Name("Hellerstein", "J."), Name("Helerstein", "J.")]), people([Name("Helerstein", "J.")])) == Agreement(
        1, 1, 2
    )
    assert agreement(people([jun, jan]), people([jan, jun])) == Agreement(2, 2, 2)
    nobody = people([Name(literal="et al."), Name(literal="Anonymous"), jun])
    assert (len(nobody.names), nobody.others, nobody.families) == (1, True, frozenset({"tanaka"}))


@pytest.mark.parametrize(
    ("fields", "identifiers"),
    [
        ({"csl": {"volume": "abs/2301.00001v2"}, "venue": "CoRR"}, {"arxiv": "2301.00001"}),
        ({"venue": "arXiv:2301.00001"}, {"arxiv": "2301.00001"}),
        ({"venue": "arXiv:math.GT/0309136v1"}, {"arxiv": "math.gt/0309136"}),
        ({"identifiers": {"arxiv": "arXiv: 2301.00001v12"}}, {"arxiv": "2301.00001"}),
        ({"identifiers": {"doi": "https://dx.doi.org/10.5555/ABC;"}}, {"doi": "10.5555/abc"}),
        ({"identifiers": {"doi": "doi: 10.5555/ABC/"}}, {"doi": "10.5555/abc"}),
        ({"identifiers": {"doi": "10.21203/rs.3.rs-1/v2"}}, {"doi": "10.21203/rs.3.rs-1"}),
        ({"identifiers": {"doi": "10.1101/2020.01.01.1v2.full.pdf"}}, {"doi": "10.1101/2020.01.01.1"}),
        ({"identifiers": {"doi": "10.5555/x/v2"}}, {"doi": "10.5555/x/v2"}),
        ({"identifiers": {"doi": "10.18653/v1/2020.acl-main.1"}}, {"doi": "10.18653/v1/2020.acl-main.1", "acl": "2020.acl-main.1"}),
        ({"identifiers": {"isbn": "1", "pmid": "7"}}, {"pmid": "7"}),
        ({"links": (Link("paper", "https://openreview.net/forum?id=aBc"),)}, {"openreview": "aBc"}),
        ({"links": (Link("pdf", "https://doi.org/10.5555/X?y=1"),)}, {"doi": "10.5555/x"}),
        ({"links": (Link("code", "https://doi.org/10.5555/X"),)}, {}),
        (
            {"links": (Link("pdf", "https://doi.org/10.5555/other"),), "identifiers": {"doi": "10.5555/own"}},
            {"doi": "10.5555/own"},
        ),
    ],
)  # fmt: skip
def test_a_record_is_known_by_these_identifiers(fields: dict[str, object], identifiers: dict[str, str]) -> None:
    assert dict(profile(record(**fields)).identifiers) == identifiers  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "folded"),
    [
        ("Tides of the Sea. In: Proc. VLDB 1998", "tides of the sea"),
        ("Tides of the Sea - extended abstract, in Proceedings of VLDB", "tides of the sea"),
        ("Tides (2019)", "tides"),
        ("Tides 2019", "tides 2019"),
        ("Tides of the Sea [extended abstract]", "tides of the sea"),
        ("Keynote: Tides", "tides"),
        ("(panel)", "panel"),
    ],
)
def test_what_is_no_part_of_a_title_is_not_compared(title: str, folded: str) -> None:
    assert profile(record(title=title)).title == folded


def test_a_title_tells_by_three_words_and_twenty_letters() -> None:
    assert profile(record(title="Tides, Harbours, Winds")).telling
    assert not profile(record(title="Tides, Harbours, Wind")).telling
    assert not profile(record(title="Forecasting Harbours with You All")).telling
    assert not profile(record(title="Forecasting Harbours a b c d e f")).telling


def test_records_that_are_too_many_to_compare_are_compared_with_their_neighbours() -> None:
    """Fifty papers begin with the same words; each comes twice, once with a slip, and nothing else brings the two together."""
    ends = ("dal", "fen", "gat", "hus", "lom", "nes", "rik", "sko", "tun", "vik")
    records = []
    for at, name in enumerate(f"{first}{end}".title() for first in ("ber", "kol", "mun", "tar", "vos") for end in ends):
        author = (Name(name, "A."),)
        records.append(record(2 * at, f"Forecasting the Harbour Tides of {name} Bay", authors=author, year=2020))
        records.append(record(2 * at + 1, f"Forecasting the Harbour Tides of {name}s Bay", authors=author, year=2021))
    found = clusters(records).groups
    assert [[one.source.line for one in group] for group in found] == [[2 * at, 2 * at + 1] for at in range(50)]
    assert clusters(records[::-1]).groups == found


def test_sources_are_in_order_and_one_without_a_key_comes_first() -> None:
    one, other = Record(Source("a.json", 1, "A"), TITLE), Record(Source("a.json", 1), TITLE)
    assert [source.key for source in fuse([one, other], {}).sources] == [None, "A"]
    assert [source.key for source in fuse([other, one], {}).sources] == [None, "A"]


def test_the_shortest_address_that_a_paper_holds_stays() -> None:
    claims = ("title:tides", "doi:10.5555/1")
    registry = Registry({"tides-bbbbbb": claims, "tides-aaaaaaa": claims})
    (paper,) = address([Paper("", "Tides", sources=(Source("a.jsonl", 1),))], [claims], registry)
    assert (paper.id, paper.aliases) == ("tides-bbbbbb", ("tides-aaaaaaa",))


def test_the_earlier_year_and_then_the_content_has_the_address_without_a_suffix() -> None:
    papers = [
        Paper("", "Tides", year=year, abstract=str(year), sources=(Source("a.jsonl", at),)) for at, year in enumerate((None, 2020, 2019))
    ]
    told_of = [(f"abstract:{at}",) for at in range(3)]
    assert [paper.id == "tides" for paper in address(papers, told_of, Registry())] == [False, False, True]
    assert [paper.id == "tides" for paper in address(papers[::-1], told_of[::-1], Registry())] == [True, False, False]


@pytest.mark.parametrize(
    ("entries", "why"),
    [
        ([], "no entry has the title it was looked up for"),
        ([TITLE, TITLE], "several entries have its title"),
    ],
)
def test_what_was_looked_up_for_none_or_several_is_told(entries: list[str], why: str) -> None:
    groups = {f"p{at}": [record(at, title)] for at, title in enumerate(entries)}
    found = Record(Source("enriched.jsonl", 7, f"{handle(record())}@crossref/2025-06-01"), "Tides")
    joined, problems = attached(groups, [found])
    assert joined == groups
    assert problems == (Problem("enriched.jsonl", 7, f"left out, {why}: “Tides”"),)


def test_what_was_looked_up_joins_its_entry() -> None:
    found = Record(Source("enriched.jsonl", 7, f"{handle(record())}@crossref/2025-06-01"), "Tides")
    assert attached({"p": [record()], "q": [record(2, "Wind")]}, [found]) == ({"p": [record(), found], "q": [record(2, "Wind")]}, ())
    assert attached({"p": [record()]}, []) == ({"p": [record()]}, ())
    assert handle(record(abstract=TEXT)) != handle(record())
    assert handle(record(abstract=TEXT)) == handle(record(2, TITLE.upper(), abstract=f"{' '.join(WORDS[:12])} and so on"))


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("Proc. VLDB Endow.", "Proceedings of the VLDB Endowment", True),
        ("Int. Conf. Harb. Tides", "International Conference on Harbour Tides", True),
        ("Tides", "Tides and Winds of Harbours", False),
        ("Journal of Tides", "Journal of Winds", False),
        ("CHT", "Conference on Harbour Tides", True),
        ("HT", "Harbour Tides", False),
        ("Harbour-Tides", "HarbourTides", True),
        ("Tides 2019", "Tides 2020", True),
    ],
)
def test_names_of_venues_are_alike(one: str, other: str, *, are: bool) -> None:
    assert alike(one, other) is are
    assert alike(other, one) is are


MEETING, JOURNAL, PLACE = "Conference on Tides", "Journal of Waves", "Tidal Affairs"


@pytest.mark.parametrize(
    ("one", "other", "years", "exact", "two"),
    [
        (MEETING, JOURNAL, (2010, 2010), True, False),
        (MEETING, JOURNAL, (2010, 2010), False, True),
        (MEETING, JOURNAL, (2010, 2011), True, True),
        (MEETING, JOURNAL, (None, None), True, True),
        (MEETING, None, (2010, 2011), True, False),
        (None, JOURNAL, (2010, 2011), True, False),
        (MEETING, "submitted", (2010, 2011), True, False),
        (JOURNAL, "arXiv", (2010, 2011), True, False),
        (JOURNAL, PLACE, (2010, 2011), True, True),
        (JOURNAL, PLACE, (2010, None), True, False),
        (JOURNAL, PLACE, (2010, 2010), False, True),
        (JOURNAL, PLACE, (None, None), False, True),
        (JOURNAL, "Waves", (None, None), False, False),
        (JOURNAL, "Waves", (2010, 2011), False, True),
        (JOURNAL, "Journal of Winds", (2010, 2011), True, True),
        (JOURNAL, "Journal of Winds", (2010, None), True, False),
        (JOURNAL, "Journal of Winds", (2010, 2010), False, False),
        (JOURNAL, "J. Waves", (2010, 2011), True, False),
        (MEETING, "Symposium on Winds", (2010, 2011), True, False),
        (MEETING, PLACE, (2010, 2011), True, False),
    ],
)
def test_two_places_make_two_papers(
    one: str | None, other: str | None, years: tuple[int | None, int | None], *, exact: bool, two: bool
) -> None:
    assert conflict(one, other, years=years, exact=exact) is two
    assert conflict(other, one, years=years[::-1], exact=exact) is two


def test_versions_say_what_each_record_knew() -> None:
    published = record(1, venue="Journal of Tides", year=2021, identifiers={"doi": "10.5555/1", "isbn": "1", "pmid": "7"})
    preprint = record(2, venue="arXiv", year=2020, identifiers={"arxiv": "2301.00001v2", "doi": "10.48550/arxiv.2301.00001"})
    first, second = fuse([preprint, published], {}).versions
    assert (first.stage, first.venue, first.year, dict(first.identifiers)) == (
        "published",
        "Journal of Tides",
        2021,
        {"doi": "10.5555/1", "pmid": "7"},
    )
    assert (second.stage, second.venue, second.year) == ("preprint", "arXiv", 2020)
    assert dict(second.identifiers) == {"arxiv": "2301.00001v2", "doi": "10.48550/arxiv.2301.00001"}
    assert fuse([published], {}).versions == fuse([preprint], {}).versions == ()
    assert stage_of(record(identifiers={"isbn": "1"})) is None


def test_the_record_with_most_gives_what_is_told_of_it() -> None:
    """Of what venues published: identifiers, then authors, then an abstract, then a title in mixed case, then the place."""
    venue = {"venue": "Journal of Tides"}
    author = (Name("Tanaka", "Mei"),)
    ranked = [
        record(9, identifiers={"pmid": "1"}, year=2001, **venue),
        record(8, authors=author, year=2002, **venue),
        record(7, abstract="Tides.", year=2003, **venue),
        record(5, year=2004, **venue),
        record(6, year=2005, **venue),
        record(4, TITLE.upper(), year=2006, **venue),
        record(3, identifiers={"arxiv": "2301.00001"}, year=2007),
        record(2, year=2008, authors=author),
    ]
    for at in range(len(ranked)):
        assert fuse(ranked[:at:-1] + ranked[at : at + 1], {}).year == ranked[at].year


def test_collections_list_their_papers_in_the_order_of_the_file() -> None:
    seeds = [Seed("b.jsonl", "JSON Lines"), Seed("a.jsonl", "JSON Lines", heading="Tides", date="2020", introduction="Of tides.")]
    records = [record(3, "Wind"), record(1, "Zephyrs of the Harbour"), record(2, "Waves")]
    corpus = merge([*seeds, *records, Problem("b.jsonl", 1, "odd")], Curation(), Registry())
    first, second = corpus.collections
    assert (first.id, first.file, first.format, first.heading, first.date, first.introduction) == (
        "a",
        "a.jsonl",
        "JSON Lines",
        "Tides",
        "2020",
        "Of tides.",
    )
    assert first.entries == ("zephyrs-of-the-harbour", "waves", "wind")
    assert (second.id, second.entries) == ("b", ())
    assert corpus.problems == (Problem("b.jsonl", 1, "odd"),)
    assert set(corpus.claims) == {paper.id for paper in corpus.papers}


@pytest.mark.parametrize(
    ("title", "sequel"),
    [("Tides, Part 3", "3"), ("Tides, Part III", "3"), ("Tides Pt 12", "12"), ("Tides Revisited", "revisited"), ("Tides Revisited Here", ""), ("Tides 3", "")],
)  # fmt: skip
def test_a_title_says_which_of_a_series_it_is(title: str, sequel: str) -> None:
    assert profile(record(title=title)).sequel == sequel


@pytest.mark.parametrize("maimed", [TITLE.upper(), TITLE.lower(), TITLE[:30] + "…", TITLE[:30] + "..."])
def test_a_whole_title_in_mixed_case_counts_before_the_rank(maimed: str) -> None:
    published = record(1, maimed, venue="Journal of Tides", year=2021, kind="talk")
    paper = fuse([published, record(2)], {})
    assert (paper.title, paper.kind, paper.year) == (TITLE, "paper", 2021)
    assert fuse([published], {}).title == maimed


def test_who_is_kept_apart_does_not_keep_others_from_coming_together() -> None:
    doi = {"doi": "10.5555/1"}
    records = [
        record(1, identifiers=doi),
        record(2, identifiers=doi),
        record(3, "Counting Moss on Old Walls"),
        record(4, "Counting Moss on Old Walls"),
    ]
    pairs = frozenset({frozenset((records[0].source, records[1].source))})
    found = clusters(records, pairs)
    assert [[one.source.line for one in group] for group in found.groups] == [[1], [2], [3, 4]]
    assert found.near == ()
    assert [[one.source.line for one in group] for group in clusters(records).groups] == [[1, 2], [3, 4]]


def _apart(one: str, other: str) -> Curation:
    return Curation(papers=(Corrections(Word(one, 1), apart=(Word(other, 2),)),))


def test_papers_that_are_two_already_are_kept_apart_by_all_their_records() -> None:
    records = [record(1), record(2), record(3, "Counting Moss on Old Walls")]
    tides, moss = (fuse(group, {}) for group in (records[:2], records[2:]))
    papers = [replace(tides, id="tides"), replace(moss, id="moss")]
    pairs, problems = kept_apart(papers, records, _apart("tides", "moss"), Registry())
    assert pairs == {frozenset((one.source, records[2].source)) for one in records[:2]}
    assert problems == ()
    pairs, problems = kept_apart(papers, records, _apart("tides", "a.jsonl:3"), Registry())
    assert pairs == {frozenset((one.source, records[2].source)) for one in records[:2]}
    pairs, problems = kept_apart(papers, records, _apart("a.jsonl:1", "a.jsonl#2"), Registry())
    assert pairs == {frozenset((records[0].source, records[1].source))}


def test_who_is_gone_is_kept_apart_from_nobody() -> None:
    papers, registry = [replace(fuse([record()], {}), id="tides")], Registry({"tides": ("title:x",), "moss": ("title:y",)})
    for one, other in (("tides", "moss"), ("moss", "tides")):
        pairs, (problem,) = kept_apart(papers, [record()], _apart(one, other), registry)
        assert pairs == frozenset()
        assert (problem.line, "not two any more" in problem.message) == (2, True)


def test_a_collection_has_the_name_and_the_words_of_its_owner() -> None:
    seeds = [Seed("a.jsonl", "JSON Lines", introduction="Of tides.")]
    said = Curation(collections={"a": CollectionWords("Harbours", "Of harbours.")})
    (collection,) = merge(seeds, said, Registry()).collections
    assert (collection.name, collection.introduction) == ("Harbours", "Of harbours.")
    said = Curation(collections={"a": CollectionWords("Harbours", "")})
    (collection,) = merge(seeds, said, Registry()).collections
    assert (collection.name, collection.introduction) == ("Harbours", "Of tides.")


def test_what_was_looked_up_adds_to_its_paper_which_keeps_its_addresses() -> None:
    seeds = [Seed("a.jsonl", "JSON Lines"), record(1, "Tides of the Harbour", abstract=TEXT[:300])]
    registry = updated(Registry(), merge(seeds, Curation(), Registry()))
    mended = [seeds[0], record(1, "Tides of the Harbours", abstract=TEXT[:300])]
    (before,) = merge(mended, Curation(), registry).papers
    assert (before.id, before.aliases) == ("tides-of-the-harbours", ("tides-of-the-harbour",))
    found = Record(Source("enriched.jsonl", 1, f"{handle(mended[1])}@crossref/2025-06-01"), "Tides", year=2021, venue="Journal of Tides")  # type: ignore[arg-type]
    (paper,) = merge([*mended, Seed("enriched.jsonl", "JSON Lines"), found], Curation(), registry).papers
    assert (paper.id, paper.aliases, paper.title, paper.venue, paper.year) == (
        before.id,
        before.aliases,
        "Tides of the Harbours",
        "Journal of Tides",
        2021,
    )
    assert paper.collections == ("a",)
    assert [source.file for source in paper.sources] == ["a.jsonl", "enriched.jsonl"]


def test_the_identifiers_of_a_paper_are_those_of_its_records_in_order() -> None:
    first = record(1, venue="Journal of Tides", identifiers={"doi": "10.5555/1", "pmid": "7"})
    second = record(2, identifiers={"doi": "10.48550/arxiv.2301.00001", "arxiv": "2301.00001v1", "pmid": "8"})
    third = record(3, identifiers={"arxiv": "2301.00001v2", "doi": "10.5555/2"})
    for records in ([first, second, third], [third, second, first]):
        paper = fuse(records, {})
        assert list(paper.identifiers.items()) == [("arxiv", "2301.00001v2"), ("doi", "10.5555/1"), ("pmid", "7")]
        assert {name: paper.origins[name].line for name in paper.identifiers} == {"arxiv": 3, "doi": 1, "pmid": 1}
