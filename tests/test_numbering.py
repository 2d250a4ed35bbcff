"""The numbers that entries have in their list."""

import pytest

from papershelf.model import Record
from papershelf.read.content import reader_of
from papershelf.read.document import Document
from papershelf.read.entry.numbering import without_number

TITLES = ["Bees at Dusk and Dawn", "Tides of a Small Harbour", "How Seals Sleep in Bays", "Crabs that Walk Ahead"]
PEOPLE = ["Ann Ek, Bo Roe", "Cy Moor", "Dan Tan, Eve Wu, Fay Ray", "Gil Hay"]


@pytest.mark.parametrize(
    "number",
    ["(Poster #3):", r"(Talk \#1):", "[Paper 12]", "[#7]", "**#7**", "#12", "#12:", "Talk 1:", "Poster 14.", "Paper ID 9 –", "**Oral 2:**"],
)
def test_a_number_is_no_part_of_what_follows(number: str) -> None:
    assert without_number(f"{number} {TITLES[0]}") == TITLES[0]


@pytest.mark.parametrize(
    "text",
    [
        "3 Ways to Count Bees",
        "[2021] Bees at Dusk",
        "Paper 2.0: Bees",
        "Talk 1 is Not Enough",
        "**Poster 12: Bees at Dusk**",
        "#bees at dusk",
        "(12) Bees",
    ],
)
def test_what_may_be_of_a_title_stays(text: str) -> None:
    assert without_number(text) == text


@pytest.mark.parametrize(
    "entry",
    [
        r"* (Poster \#{at}): {people}. [{title}](https://example.org/{at})",
        "- {people}: [{title}](https://example.org/{at})",
        "{at}. **#{at}** [{title}](https://example.org/{at}), {people}",
        "- [Paper {at}] [{title}](https://example.org/{at})  \n  {people}",
        r"* (Talk \#{at}): {people}. [{title}]",
    ],
)
def test_numbers_and_names_stand_before_titles(entry: str) -> None:
    lines = [entry.format(at=at, title=title, people=people) for at, (title, people) in enumerate(zip(TITLES, PEOPLE, strict=True), 1)]
    document = Document("a.md", "\n\n".join(lines))
    reader = reader_of(document)
    assert reader
    records = [item for item in reader.read(document) if isinstance(item, Record)]
    assert [record.title for record in records] == TITLES
    assert [", ".join(f"{name.given} {name.family}" for name in record.authors) for record in records] == PEOPLE
    assert [[link.url for link in record.links] for record in records] == [
        [f"https://example.org/{at}"] if "(https" in entry else [] for at in range(1, 5)
    ]
