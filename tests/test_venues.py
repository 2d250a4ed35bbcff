"""Names of venues: of what kind each is, which mean one place, and which cannot be one paper's."""

import pytest

from papershelf.merge.venues import alike, conflict, venue_kind


@pytest.mark.parametrize(
    ("venue", "kind"),
    [
        ("arXiv preprint", "preprint"),
        ("bioRxiv", "preprint"),
        ("Proceedings of the VLDB Endowment", "journal"),
        ("Proceedings of the International Conference on Tides", "meeting"),
        ("Workshop on Wind", "meeting"),
        ("Proceedings of Tides", "meeting"),
        ("Journal of Tides", "journal"),
        ("IEEE Trans. Wind", "journal"),
        ("Tides", ""),
        ("", ""),
    ],
)
def test_a_venue_is_of_the_kind_that_its_name_tells(venue: str, kind: str) -> None:
    assert venue_kind(venue) == kind


@pytest.mark.parametrize(
    ("one", "other", "one_place"),
    [
        ("Wind & Tides", "wind and tides", True),
        ("Sea Map", "SeaMap", True),
        ("Trans. Knowl. Data Eng.", "Transactions on Knowledge and Data Engineering", True),
        ("Transactions", "Transactions on Knowledge and Data Engineering", False),
        ("Knowl. Data", "Knowledge, Data, Waves, Winds", True),
        ("Knowl. Data", "Knowledge, Data, Waves, Winds, Tides", False),
        ("Tides 2001", "Tides 2002", True),
        ("Tides", "Winds", False),
        ("TKDE", "Transactions on Knowledge and Data Engineering", True),
        ("SDM", "Sea of the Deep Mist in a Map", True),
        ("KD", "Knowledge of Data", False),
        ("KDD", "Knowledge Discovery in Databases", True),
        ("2001", "Tides", False),
        ("", "Tides", False),
    ],
)
def test_two_names_are_one_place(one: str, other: str, *, one_place: bool) -> None:
    assert alike(one, other) == one_place
    assert alike(other, one) == one_place


TIDES, WINDS, TALKS = "Journal of Tides", "Journal of Winds", "Conference on Tides"


@pytest.mark.parametrize(
    ("one", "other", "years", "exact", "two_papers"),
    [
        (None, TIDES, (2001, 2009), False, False),
        (TIDES, "", (2001, 2009), False, False),
        ("arXiv", TIDES, (2001, 2009), False, False),
        (TALKS, TIDES, (2001, 2002), True, True),
        (TALKS, TIDES, (2001, 2001), True, False),
        (TALKS, TIDES, (2001, 2001), False, True),
        (TALKS, TIDES, (None, None), True, True),
        (TIDES, WINDS, (2001, 2002), True, True),
        (TIDES, WINDS, (2001, 2001), False, False),
        (TIDES, WINDS, (None, 2002), False, False),
        (TIDES, "J. Tides", (2001, 2002), False, False),
        (TALKS, "Conference on Winds", (2001, 2002), False, False),
        (TIDES, "Harbour Notes", (2001, 2002), True, True),
        (TIDES, "Harbour Notes", (None, 2002), True, False),
        (TIDES, "Harbour Notes", (None, 2002), False, True),
        (TIDES, "Tides", (None, 2002), False, False),
        (TIDES, "Tides", (2001, 2002), False, True),
    ],
)
def test_two_venues_make_two_papers(
    one: str | None, other: str | None, years: tuple[int | None, int | None], *, exact: bool, two_papers: bool
) -> None:
    assert conflict(one, other, years=years, exact=exact) == two_papers
    assert conflict(other, one, years=(years[1], years[0]), exact=exact) == two_papers
