"""Outlines of Emacs (Org): headings, properties, links and lists are read as those of Markdown."""

from papershelf.model import Record
from papershelf.read.org import as_markdown, is_org
from said import said

ENTRY = """* {title}
:PROPERTIES:
:AUTHOR: {people}
:YEAR: {year}
:JOURNAL: Hive Review
:CUSTOM_ID: x{year}
:DOI: 10.5555/hive.{year}
:END:
{text}
"""
TEXT = "We train honey bees to fly through a maze. The fourth mark hides a reward, and most of them fly to it, as a control shows."


def read(text: str) -> list[Record]:
    records, problems = said("a.org", text)
    assert not problems
    return records


def test_properties_are_fields_and_what_is_below_is_the_abstract() -> None:
    titles = ["Bees count to four", "TODO [#A] Ants mark trails   :ants:sand:"]
    entries = "".join(ENTRY.format(title=title, people="Ann Ek and Bo Roe", year=2020 + n, text=TEXT) for n, title in enumerate(titles))
    records = read(f"#+TITLE: Insects\n#+STARTUP: overview\n\n{entries}")
    assert [one.title for one in records] == ["Bees count to four", "Ants mark trails"]
    assert [list(map(str, one.authors)) for one in records] == [["Ann Ek", "Bo Roe"]] * 2
    assert [(one.year, one.venue, one.identifiers["doi"]) for one in records] == [
        (2020, "Hive Review", "10.5555/hive.2020"),
        (2021, "Hive Review", "10.5555/hive.2021"),
    ]
    assert [(one.abstract, one.source.line) for one in records] == [(TEXT, 4), (TEXT, 13)]


def test_links_of_items_are_those_of_a_list() -> None:
    records = read(
        "#+TITLE: Insects\n\n* Bees\n- [[https://arxiv.org/abs/2405.05001][Bees count to four in a maze]] Ann Ek, 2022\n- [[https://arxiv.org/abs/2405.05002][Moths seek water at night]] Per Lund, 2021\n"
    )
    assert [(one.title, one.links[0].url) for one in records] == [
        ("Bees count to four in a maze", "https://arxiv.org/abs/2405.05001"),
        ("Moths seek water at night", "https://arxiv.org/abs/2405.05002"),
    ]


def test_markdown_is_no_outline_of_emacs_and_lines_stay() -> None:
    assert not is_org("# Insects\n\n* Bees\n* Ants\n")
    assert not is_org("* Bees\n* Ants\n")
    text = ENTRY.format(title="a b", people="c d", year=2020, text=TEXT)
    assert as_markdown(text).count("\n") == text.count("\n")
