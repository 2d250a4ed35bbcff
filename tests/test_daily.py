"""Blocks of labelled lines: which lines are labels, and what becomes of those that are not known."""

import pytest

from papershelf.model import Record
from papershelf.read import daily
from papershelf.read.document import Document

CRABS = "Title: Crabs of the Baltic\nSpeaker: Ole Hansen\nTime: 10:30\nAbstract: Crabs are few.\n"


def records(text: str) -> list[Record]:
    document = Document("a.txt", text)
    assert daily.sniff(document)
    return [item for item in daily.read(document) if isinstance(item, Record)]


def test_a_speaker_is_an_author_and_a_time_is_in_no_field() -> None:
    (record,) = records(CRABS)
    assert (record.title, list(map(str, record.authors)), record.abstract) == ("Crabs of the Baltic", ["Ole Hansen"], "Crabs are few.")


@pytest.mark.parametrize("label", ["Affiliation", "Affiliations", "Institution", "Shelf mark", "Kontakt"])
def test_what_no_field_has_does_not_run_into_the_authors(label: str) -> None:
    (record,) = records(f"Title: Crabs\nAuthors: Jane Doe, Richard Roe\n{label}: University of Zadar\ngoes on\nAbstract: Few.\n")
    assert list(map(str, record.authors)) == ["Jane Doe", "Richard Roe"]


def test_authors_come_before_who_speaks() -> None:
    (record,) = records("Title: Crabs\nSpeaker: Ole Hansen\nAuthors: Jane Doe, Ole Hansen\n")
    assert list(map(str, record.authors)) == ["Jane Doe", "Ole Hansen"]


@pytest.mark.parametrize("label", ["Journal", "Venue", "Conference", "Published in"])
def test_a_venue_and_a_year_are_read(label: str) -> None:
    (record,) = records(f"Title: Crabs\nAuthors: Jane Doe\n{label}: Baltic Letters\nDate: 4 May\nYear: 2019\n")
    assert (record.venue, record.year) == ("Baltic Letters", 2019)


def test_comments_are_no_venue() -> None:
    assert records("Title: Crabs\nAuthors: Jane Doe\nComments: 12 pages\n")[0].venue is None


def test_a_label_of_the_lists_own_ends_a_title_and_a_title_may_go_on_with_a_colon() -> None:
    first, second = records("Title: Crabs\nHall: B\nAuthors: Jane Doe\n\nTitle: Whales\nHall: C\nAuthors: Jane Doe\n")
    assert (first.title, second.title) == ("Crabs", "Whales")
    wrapped = "Title: Crabs of the\nBaltic: A Survey\nAuthors: Jane Doe\n\n" + "Title: Whales\nAuthors: Jane Doe\n\n" * 3
    assert records(wrapped)[0].title == "Crabs of the Baltic: A Survey"


def test_words_with_a_colon_belong_to_an_abstract() -> None:
    text = "Background: Crabs are few.\nMethods: We counted.\nNote: they hide."
    assert records(f"Title: Crabs\nAbstract: {text}\n")[0].abstract == text.replace("\n", " ")
