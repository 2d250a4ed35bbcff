"""Lists below the entries of a file: they are entries of their own, and words on none."""

from functools import partial

import pytest

from said import said

TEXT = "We train honey bees to fly through a maze. The fourth mark hides a reward, and most of them fly to it."
HEADED = f"# Insects\n\n## [Bees count to four](https://example.org/bees)\n\nAnn Ek, Bo Roe. 2024.\n\n{TEXT}\n\n## [Ants mark trails with sand](https://example.org/ants)\n\nLi Wei, Jan Hus. 2023.\n\n{TEXT}\n\n"
LABELLED = f"Title: Bees count to four\nAuthors: Ann Ek, Bo Roe\nAbstract: {TEXT}\n\nTitle: Ants mark trails with sand\nAuthors: Li Wei, Jan Hus\nAbstract: {TEXT}\n\n"
LINKS = "- [Wasps know their sisters](https://example.org/wasps) Carla Dietz, 2022\n- [Moths seek water at night](https://example.org/moths) Per Lund, 2021\n"


read = partial(said, "a.md")


@pytest.mark.parametrize("lead", ["## Further reading", "## Other links", "Further reading:"])
def test_linked_titles_below_a_heading_are_entries(lead: str) -> None:
    records, problems = read(f"{HEADED}{lead}\n\n{LINKS}")
    assert not problems
    assert [one.title for one in records] == [
        "Bees count to four",
        "Ants mark trails with sand",
        "Wasps know their sisters",
        "Moths seek water at night",
    ]
    assert [one.abstract for one in records] == [TEXT, TEXT, "", ""]


def test_links_below_the_text_of_each_entry_are_of_it() -> None:
    links = "- [Journal of bees and ants](https://example.org/j)\n- [A talk on all of it](https://example.org/t)\n\n"
    records, _ = read(
        "".join(
            f"## {title}\n\nAnn Ek, Bo Roe\n\n{TEXT} {TEXT}\n\n{TEXT}\n\n{links}" for title in ("Bees count to four", "Ants mark trails")
        )
    )
    assert [one.title for one in records] == ["Bees count to four", "Ants mark trails"]


def test_a_heading_with_link_and_text_in_a_list_of_links_is_told() -> None:
    items = "".join(f"- [Paper number {n} on tides](https://example.org/{n})\n" for n in range(9))
    records, problems = read(f"# Tides\n\n{items}\n## [Bees count to four](https://example.org/bees)\n\n{TEXT}\n")
    assert len(records) == 9
    assert [(one.line, one.message) for one in problems] == [(13, "text below a heading that is no title, left out: “Bees count to four”")]


def test_titles_below_labelled_entries_are_entries_and_points_of_an_abstract_are_not() -> None:
    records, problems = read(f"{LABELLED}- Wasps know their sisters\n- Moths seek water at night\n- Beetles of the dunes\n")
    assert not problems
    assert [one.title for one in records[2:]] == ["Wasps know their sisters", "Moths seek water at night", "Beetles of the dunes"]
    assert records[1].abstract == TEXT
    records, _ = read(f"{LABELLED}- We show that wasps count.\n- We show that moths count.\n- We show that beetles do not.\n")
    assert len(records) == 2
    assert "We show that moths count." in records[1].abstract
