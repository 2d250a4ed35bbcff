"""Notes on papers as Obsidian and Logseq keep them: fields, callouts, links to other notes."""

import pytest

from said import citation, said

OBSIDIAN = """# Counting Bees at Night
**Authors**:: [[Ann Ek]], [[people/bo|Bo Li]]
**Year**:: 2020
**Journal**:: *Hive Review*
**DOI**:: 10.5555/night

> [!abstract] Abstract
> We count bees with lamps.
> They are fewer than by day.

## Notes
Compare with [[Counting Bees by Day]].
"""

INTEGRATION = """---
category: literaturenote
tags: bees
citekey: ek2020night
---

> [!Cite]
> Ek, A., & Li, B. (2020). Counting Bees at Night. *Hive Review*.

>[!md]
> **FirstAuthor**:: Ek, Ann
> **Author**:: Li, Bo
~
> **Title**:: Counting Bees at Night
> **Year**:: 2020
> **itemType**:: journalArticle
> **Journal**:: *Hive Review*
> **DOI**:: 10.5555/night

> [!Abstract]
> We count bees with lamps. They are fewer than by day.

# Notes
A good one.
"""

LOGSEQ = """title:: Counting Bees at Night
authors:: [[Ann Ek]], [[Bo Li]]
year:: 2020
journal:: Hive Review
doi:: 10.5555/night
tags:: #bees

- ## Abstract
\t- We count bees with lamps. They are fewer than by day.
- ## Notes
\t- A good one.
"""


@pytest.mark.parametrize("text", [OBSIDIAN, INTEGRATION, LOGSEQ], ids=["Obsidian", "Zotero Integration", "Logseq"])
def test_a_note_is_its_paper(text: str) -> None:
    (record,), problems = said("note.md", text)
    assert citation(record) == ("Counting Bees at Night", ["Ann Ek", "Bo Li"], 2020, "Hive Review", None, None, None, "10.5555/night")
    assert " ".join(record.abstract.split()) == "We count bees with lamps. They are fewer than by day."
    assert not problems


def test_what_is_written_on_a_paper_is_a_note_of_its_page() -> None:
    (record,), _ = said("note.md", OBSIDIAN)
    assert record.note.endswith("Compare with Counting Bees by Day.")


@pytest.mark.parametrize(
    "text",
    [
        "Counting Bees\n\nWe call std::count and write `year:: 2020` behind it.\n\nCounting Drones\n\nWe call std::sort, which is slow.\n",
        "Counting Bees\n\n.. note:: A warning.\n\nCounting Drones\n\nThere are few of them in a hive.\n",
    ],
)
def test_colons_elsewhere_are_no_fields(text: str) -> None:
    records, _ = said("a.md", text)
    assert [record.title for record in records] == ["Counting Bees", "Counting Drones"]
