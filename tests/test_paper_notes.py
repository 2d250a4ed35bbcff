"""Notes in Markdown on one paper: a file each, without front matter."""

from pathlib import Path

import pytest

from papershelf import pipeline
from papershelf.config.settings import from_file
from papershelf.model import Record
from papershelf.new import make_shelf
from papershelf.read.content import reader_of
from papershelf.read.document import Document
from said import said

TITLE = "Counting Bees at Dusk with Cameras"
ARXIV = "https://arxiv.org/abs/2001.00001"
SECTIONS = "## TL;DR\n\nCameras count bees.\n\n## Method\n\nThey *film*.\n"
BOLD = "".join(f"**{title} of Bees in Hives.** They are seen.\n\n" for title in ("The Dances", "The Sleep", "The Songs"))


def note(text: str) -> Record:
    (record,), problems = said("bees.md", text)
    assert not problems
    return record


@pytest.mark.parametrize(
    "head",
    [
        f"# [{TITLE}]({ARXIV})\n\n_Ann Ek, Bo Roe_, Hive 2020",
        f"# {TITLE} (Hive 2020)\n\nAnn Ek, Bo Roe\n\n[paper]({ARXIV})",
        f"## Paper review: {TITLE}\n\nAnn Ek, Bo Roe. Hive 2020. [paper]({ARXIV})",
        f"# {TITLE}\n\n> [link]({ARXIV}) (Hive 2020)\n\n> Ann Ek, Bo Roe",
        f"# Notes: {TITLE}\n\n- Title: {TITLE}\n- Authors: Ann Ek, Bo Roe\n- Venue: Hive\n- Year: 2020\n- Link: {ARXIV}",
        f"# {TITLE}\n\n**Authors**: Ann Ek and Bo Roe  \n**Venue**: Hive 2020  \n**Link**: [arXiv]({ARXIV})",
    ],
)
def test_the_head_of_a_note_says_what_paper_it_is_on(head: str) -> None:
    text = f"{head}\n\n{SECTIONS}" if head.startswith("# ") else f"{head}\n\n{SECTIONS.replace('##', '###')}"
    record = note(text)
    assert (record.title, [str(name) for name in record.authors], record.year) == (TITLE, ["Ann Ek", "Bo Roe"], 2020)
    assert (record.venue or "").startswith("Hive")
    assert [(link.rel, link.url) for link in record.links] == [("paper", ARXIV)]
    assert record.identifiers == {"arxiv": "2001.00001"}
    assert (record.abstract, record.note) == ("", "**TL;DR.** Cameras count bees.\n\n**Method.** They *film*.")


def test_a_note_may_have_no_sections() -> None:
    record = note(f"# {TITLE} (2020)\n\nAnn Ek, Bo Roe\n\n---\n\nThey film bees.\n\nIt works.\n")
    assert (record.title, record.year, len(record.authors), record.note) == (TITLE, 2020, 2, "They film bees.\n\nIt works.")
    record = note(f"# Dusk Bees\n\n{ARXIV}\n\nThree parts:\n\n- Cameras\n- Bees\n")
    assert (record.title, record.identifiers, record.note) == ("Dusk Bees", {"arxiv": "2001.00001"}, "Three parts:\n\nCameras\n\nBees")


def test_a_title_that_leads_to_its_paper_needs_no_more() -> None:
    record = note(f"# [DuskNet]({ARXIV})\n\nDate: 2/11/2015  \nTags: `hives`, #dusk\n\n- They film\n\n## The Dusk Transform\n\nHalf.\n")
    assert (record.title, record.year, record.keywords) == ("DuskNet", 2015, ("hives", "dusk"))
    assert record.note == "They film\n\n**The Dusk Transform.** Half."


def test_what_stands_below_the_title_may_be_a_section() -> None:
    head = f"# {TITLE}\n\n## Basic Information\n- **Authors:** Ann Ek, Bo Roe\n- **Year:** 2020\n- **Link:** {ARXIV}\n"
    record = note(f"{head}\n{SECTIONS}")
    assert ([str(name) for name in record.authors], record.year, record.identifiers) == (
        ["Ann Ek", "Bo Roe"],
        2020,
        {"arxiv": "2001.00001"},
    )
    assert record.note == "**TL;DR.** Cameras count bees.\n\n**Method.** They *film*."


def test_sections_may_be_as_high_as_the_title_and_a_comment_above_it() -> None:
    kept = f'<!--\n{{"title": "{TITLE}"}}\n-->'
    head = f"{kept}\n### {TITLE}\n\nRead on: 2021-01-20  \nLink to pdf: {ARXIV}\n"
    record = note(f"{head}\n### Materials and Methods\n\nThey film.\n\n### Results\n\nMany.\n")
    assert (record.source.line, record.title, record.identifiers) == (4, TITLE, {"arxiv": "2001.00001"})
    assert record.note == "Read on: 2021-01-20\n\n**Materials and Methods.** They film.\n\n**Results.** Many."


def test_labels_of_links_above_these_are_no_words() -> None:
    record = note(f"# {TITLE}\n\n> Paper\n\n[arxiv]({ARXIV})\n\n> Implementation\n\n[github](https://github.com/a/b)\n\n{SECTIONS}")
    assert [link.rel for link in record.links] == ["paper", "code"]
    assert record.note == "**TL;DR.** Cameras count bees.\n\n**Method.** They *film*."


def test_the_abstract_is_no_note_and_what_is_said_above_the_sections_is_one() -> None:
    record = note(f"# [{TITLE}]({ARXIV})\n\nI read this in a train.\n\n## Abstract\n\nWe count bees.\n\n## Results\n\nMany.\n")
    assert (record.abstract, record.note) == ("We count bees.", "I read this in a train.\n\n**Results.** Many.")


@pytest.mark.parametrize(
    "text",
    [
        f"# {TITLE}\n\n[paper]({ARXIV})\n\n## Installation\n\nRun it.\n\n## Results\n\nMany.\n",
        f"# {TITLE}\n\nNo link to a paper.\n\n{SECTIONS}",
        f"# Accepted papers\n\n[paper]({ARXIV})\n\n{SECTIONS}",
        f"# Bees at Dusk and Dawn\n\n[paper]({ARXIV})\n\n## Tides of a Small Harbour\n\nHigh.\n\n## How Seals Sleep in Bays\n\nWell.\n",
        f"# What we saw at the meeting\n\nAnn Ek, Bo Roe\n\n{BOLD}## Conclusion\n\nIt was fine.\n",
        f"# Highlights of the second day\n\nAnn Ek, Bo Roe\n\n{SECTIONS}",
        f"# [Bees]({ARXIV})\n\n- [One]({ARXIV}1)\n- [Two]({ARXIV}2)\n- [Three]({ARXIV}3)\n",
        f"# Bees at Dusk\n\n- [[paper]]({ARXIV}) Bees at Work\n- [[paper]]({ARXIV}1) Bees at Rest\n",
        f"# {TITLE}\n\n[paper]({ARXIV})\n\n## Method\n\nThey film.\n\n# Another Title of a Paper\n\n## Method\n\nNone.\n",
    ],
)
def test_other_pages_are_no_notes(text: str) -> None:
    reader = reader_of(Document("bees.md", text))
    assert not reader or reader.name != "paper note"


@pytest.mark.parametrize(("count", "listed"), [(5, True), (6, False)])
def test_many_notes_are_no_collections_to_choose_from(count: int, listed: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a case
    make_shelf(tmp_path / "shelf", example=False)
    for at in range(count):
        (tmp_path / f"shelf/seeds/note{at}.md").write_text(f"# [Counting {'abcdef'[at]} Bees]({ARXIV}{at})\n\n{SECTIONS}", encoding="utf-8")
    pipeline.build(config := from_file(tmp_path / "shelf/mkdocs.yml"))
    home = (config.docs / "index.md").read_text(encoding="utf-8")
    assert ("## Collections" in home) == ("collections/note0.md" in home) == listed
    assert (config.docs / "collections/note0.md").exists()
    index = (config.docs / "collections/index.md").read_text(encoding="utf-8")
    assert "note0.md" in index
