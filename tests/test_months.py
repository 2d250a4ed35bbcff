"""Months in text: their names whole and cut short, and their numbers."""

import re

import pytest

from papershelf.text.months import MONTH, NAMES, month


@pytest.mark.parametrize(("said", "number"), [("Feb", 2), ("september", 9), ("Sept.", 9), ("may", 5), ("04", 4), ("7", 7), ("12", 12)])
def test_a_month_is_named_or_counted(said: str, number: int) -> None:
    assert month(said) == number


@pytest.mark.parametrize("said", ["", "0", "13", "007", "²", "٣", "Spring", "Easter"])
def test_what_is_no_month_has_no_number(said: str) -> None:
    assert month(said) == 0


@pytest.mark.parametrize("said", [*NAMES, "Sept.", "Febr.", "Dec", "octobre"])
def test_the_pattern_knows_months_however_they_are_cut_short(said: str) -> None:
    assert re.fullmatch(MONTH, said, re.IGNORECASE)
    assert not re.fullmatch(MONTH, f"{said} Report", re.IGNORECASE)
