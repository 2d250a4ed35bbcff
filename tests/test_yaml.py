"""YAML: papers wherever they stand in it, and what is broken between them."""

import pytest

from papershelf.model import Problem, Record
from papershelf.read.content import reader_of
from papershelf.read.document import Document
from papershelf.read.reader import Found


def read(text: str, file: str = "papers") -> list[Found]:
    document = Document(file, text)
    reader = reader_of(document)
    assert reader is not None
    assert reader.name == "YAML"
    return list(reader.read(document))


def told(text: str, file: str = "papers") -> list[tuple[int | None, str]]:
    """Lines with titles of records or with problems."""
    return [
        (item.source.line, item.title) if isinstance(item, Record) else (item.line, item.message)
        for item in read(text, file)
        if isinstance(item, Record | Problem)
    ]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("- title: Bees\n  year: 2020\n- title: Drones\n", {"Bees": 2020, "Drones": None}),
        ("papers:\n- title: Bees\n  year: 2020\nname: Hives\n", {"Bees": 2020}),
        ("title: All my papers\nyear: 2021\npapers:\n  - title: Bees\n  - title: Drones\n    year: 2019\n", {"Bees": 2021, "Drones": 2019}),
        ("- year: 2020\n  papers:\n    - title: Bees\n- year: 2019\n  papers:\n    - title: Drones\n", {"Bees": 2020, "Drones": 2019}),
        ("2020:\n  - title: Bees\n2019:\n  - title: Drones\n", {"Bees": 2020, "Drones": 2019}),
        ("bees20:\n  title: Bees\n  date: 2020-05\ndrones:\n  title: Drones\n", {"Bees": 2020, "Drones": None}),
        ("# mine\n---\n- title: Bees\n---\n- title: Drones\n", {"Bees": None, "Drones": None}),
        ("journal:\n  - title: Bees\n    year: 2020\nconference:\n  - title: Drones\n", {"Bees": 2020, "Drones": None}),
        ("- title: Bees\n  authors: Ann Ek\n  references:\n    - title: Drones\n", {"Bees": None}),
        ("-\n  title: Bees\n  links:\n    - title: PDF\n      url: https://example.org/a.pdf\n", {"Bees": None}),
        ("- authors: [Ann Ek]\n  title: Bees\n  year: ~\n", {"Bees": None}),
    ],
)
def test_papers_are_found_wherever_they_stand(text: str, years: dict[str, int | None]) -> None:
    assert {item.title: item.year for item in read(text) if isinstance(item, Record)} == years


QUOTE = "; put a text that holds “: ” into quotation marks, or let the line begin right below the one above"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "- title: A Hive\n- title: Bees: a Study\n  year: 2000\n- title: Drones\n",
            [
                (1, "A Hive"),
                (2, f"not a record, left out: not YAML (mapping values are not allowed in this context){QUOTE}"),
                (4, "Drones"),
            ],
        ),
        (
            "- year: 2020\n  papers:\n    - title: Bees: a Study\n    - title: Drones\n- year: 2019\n  papers:\n    - title: Queens\n",
            [
                (3, f"not a record, left out: not YAML (mapping values are not allowed in this context){QUOTE}"),
                (4, "Drones"),
                (7, "Queens"),
            ],
        ),
        (
            "- title: A Hive\n- title: Bees\n  authors: *ek\n- title: Drones\n",
            [
                (1, "A Hive"),
                (2, "not a record, left out: “*ek” stands for something else in line 3; write out what it stands for"),
                (4, "Drones"),
            ],
        ),
        (
            f"- title: Bees\n  x: {'[' * 100_000}\n- title: Drones\n",
            [(1, "not a record, left out: nested too deeply in line 2"), (3, "Drones")],
        ),
    ],
)
def test_a_broken_item_is_told_and_the_others_are_read(text: str, found: list[tuple[int, str]]) -> None:
    assert told(text, "papers.yml") == found


def test_a_quotation_that_does_not_end_takes_one_paper_with_it() -> None:
    found = told('- title: A Hive\n- title: Bees\n  note: "never closed\n- title: Drones\n- title: Queens\n', "papers.yml")
    assert [title for _, title in found if "not YAML" not in title] == ["A Hive", "Drones", "Queens"]
    assert [line for line, title in found if "not YAML" in title] == [2]


def test_where_hardly_anything_is_yaml_reading_ends_and_that_is_told() -> None:
    found = told("".join(f"- title: Bees: {number}\n  note: {'x' * 10_000}\n" for number in range(100)), "papers.yml")
    assert [line for line, _ in found] == list(range(1, 41, 2))
    assert [message.endswith("; what stands below is left out") for _, message in found] == [False] * 19 + [True]


def test_labelled_lines_are_no_yaml() -> None:
    document = Document("a", "Title: Counting Bees\nAuthors: Ann Ek\nYear: 2020\n\nTitle: Counting Drones\nAuthors: Bo Li\nYear: 2021\n")
    reader = reader_of(document)
    assert reader is not None
    assert reader.name != "YAML"
