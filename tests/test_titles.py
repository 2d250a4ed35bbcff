"""Lists of titles and nothing else."""

import pytest

from papershelf.model import MORE_AUTHORS, Problem, Record, Seed
from papershelf.read.content import reader_of
from papershelf.read.document import Document
from papershelf.read.lists import titles

TITLES = ("Counting Bees at the Hive", "Tides: A Survey of Harbours", "Who Sees the Moss?", "潮位予測のための小型ネットワーク")


def _records(text: str) -> list[Record]:
    document = Document("a.txt", text)
    assert titles.sniff(document)
    assert reader_of(document) is not None
    return [item for item in titles.read(document) if isinstance(item, Record)]


@pytest.mark.parametrize("form", ["{}\n", "{}\n\n", "- {}\n", "* **{}**\n\n", "1. {}\n", "[3] {}\n"])
def test_titles_are_read_an_item_a_paragraph_or_a_line_each(form: str) -> None:
    assert [record.title for record in _records("# List\n\n" + "".join(map(form.format, TITLES)))] == list(TITLES)


@pytest.mark.parametrize("heading", ["# Accepted papers #", "Accepted papers\n==============="])
def test_a_heading_names_the_list_marked_or_underlined(heading: str) -> None:
    found = list(titles.read(Document("a.md", f"{heading}\n\n" + "".join(f"- {title}\n" for title in TITLES))))
    assert [item.heading for item in found if isinstance(item, Seed)] == ["Accepted papers"]
    assert sum(isinstance(item, Record) for item in found) == len(TITLES)


def test_no_title_of_a_long_run_of_lines_is_lost() -> None:
    text = "".join(f"Counting the Bees of Hive {number}\n" for number in range(300))
    assert [record.source.line for record in _records(text)] == list(range(1, 301))


def test_authors_and_year_in_brackets_are_no_part_of_a_title() -> None:
    cited = ("Moreira et al., 2019", "Ek & Roe, 2020a", "2021", "Tanaka 2022")
    found = _records("".join(f"- {title} ({said})\n" for title, said in zip(TITLES, cited, strict=True)))
    assert [(one.title, one.year) for one in found] == list(zip(TITLES, (2019, 2020, 2021, 2022), strict=True))
    assert [[str(name) for name in one.authors] for one in found] == [["Moreira"], ["Ek", "Roe"], [], ["Tanaka"]]
    assert [bool(one.csl.get(MORE_AUTHORS)) for one in found] == [True, False, False, False]


def test_what_is_no_title_is_told() -> None:
    text = "".join(f"- {title}\n" for title in TITLES * 3) + "- ask Jonas\n"
    told = [item for item in titles.read(Document("a.md", text)) if isinstance(item, Problem)]
    assert [(one.line, "ask Jonas" in one.message) for one in told] == [(13, True)]


def test_names_of_sections_are_no_titles() -> None:
    nested = "- S&P 2019\n" + "".join(f"    - {title}\n" for title in TITLES) + "- CCS 2018\n" + "    - Ebb and Flow in Old Harbours\n"
    assert [record.title for record in _records(nested)] == [*TITLES, "Ebb and Flow in Old Harbours"]
    lines = "".join(f"{title}\n" for title in ("Long Papers", *TITLES * 5, "Accepted Posters 2021", *TITLES))
    assert len(_records(lines)) == 6 * len(TITLES)


@pytest.mark.parametrize(
    "text",
    [
        "Bees are counted at the hive by those who keep them and by those\nwho do not, and so it goes on for as long\nas there are bees to be counted.\n",
        "- Ines Moreira\n- Jonas van der Berg\n- Mei Tanaka\n- Ole Hansen\n",
        "- Buy milk for the party.\n- Call Jonas about the hall.\n- Book the train to Zadar.\n",
        "Counting Bees at the Hive\nTides of the Harbour in Winter\n",
        "".join(f"- {title}\n  - Read this twice in May\n" for title in TITLES),
        "1 2 3 4 5 6\n7 8 9 10 11 12\n2 3 4 5 6 7\n",
        "https://example.org/one two three four\n" * 4,
    ],
)
def test_what_says_more_than_titles_or_something_else_is_no_list_of_titles(text: str) -> None:
    assert not titles.sniff(Document("a.txt", text))
