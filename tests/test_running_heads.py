"""Numbers and heads of pages in a listing are furniture; titles that look alike are not."""

import pytest

from papershelf.model import Problem, Record
from papershelf.read.document import Document
from papershelf.read.listings import listing

FIRST = "Bees are counted with cameras that see motion, and the count of a hive tells how it will winter in the cold."
SECOND = "Harbour masters need forecasts that run on a small computer, and a network of four thousand parameters is enough."
THIRD = "The sound of a hive tells how the colony is, and a microphone is cheaper than a camera that sees motion at night."


def read(*paragraphs: str) -> tuple[list[tuple[str, str]], list[str]]:
    document = Document("a.txt", "\n\n".join(paragraphs))
    assert listing.sniff(document)
    found = list(listing.read(document))
    records = [(item.title, item.abstract) for item in found if isinstance(item, Record)]
    return records, [f"{item.line}: {item.message}" for item in found if isinstance(item, Problem)]


@pytest.mark.parametrize("page", ["Page {} of 12", "page {}", "- {} -", "{} / 12", "[Page {}]"])
def test_the_number_of_a_page_is_no_entry(page: str) -> None:
    told = [page.format(number) for number in (1, 2, 3)]
    records, problems = read(told[0], "Counting Bees", FIRST, told[1], SECOND, "Listening to Bees", told[2], THIRD)
    assert (records, problems) == ([("Counting Bees", f"{FIRST} {SECOND}"), ("Listening to Bees", THIRD)], [])


def test_the_head_of_a_page_is_told_once() -> None:
    head = "Annual Meeting of the Society 2023      {}"
    records, problems = read(
        "Counting Bees", head.format(2), FIRST, SECOND, "Listening to Bees", THIRD, head.format(3), SECOND, head.format(4), "Tides", FIRST
    )
    assert [title for title, _ in records] == ["Counting Bees", "Listening to Bees", "Tides"]
    assert records[1][1] == f"{THIRD} {SECOND}"
    assert ["comes back 3 times" in problem for problem in problems] == [True, False]


def test_a_head_that_breaks_into_a_sentence_needs_no_gap() -> None:
    half = FIRST.removesuffix(".") + " and in the rain and"
    records, problems = read(
        "Counting Bees",
        half,
        "Notes on Bees 2",
        "in the cold of the north.",
        "Tides",
        SECOND,
        "Notes on Bees 3",
        "Listening",
        THIRD,
        "Notes on Bees 4",
        "Hives",
        FIRST,
    )
    assert (len(records), records[0][1], len(problems)) == (4, f"{half} in the cold of the north.", 1)


def test_parts_of_a_work_and_titles_that_come_again_are_entries() -> None:
    parts = [("Tides, Part 1", FIRST), ("Tides, Part 2", SECOND), ("Tides, Part 3", THIRD)]
    assert read(*(text for part in parts for text in part)) == (parts, [])
    again = [("Tides", FIRST), ("Bees", SECOND), ("Tides", FIRST), ("Hives", THIRD), ("Tides", FIRST)]
    assert read(*(text for part in again for text in part)) == (again, [])
