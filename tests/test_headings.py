"""Headings in Markdown: every reader of lists sees the same line as one, and the same words in it."""

import pytest

from papershelf.model import Seed
from papershelf.read.content import reader_of
from papershelf.read.document import Document
from papershelf.read.posts.headings import heading_of

LINKS = "- [Hope in the hive](https://example.org/hope)\n- [Pain of bees](https://example.org/pain)\n"
BOLD = "**Hope in the hive.** It says why bees hope.\n\n**Pain of bees.** It says why they do not.\n"
LABELS = "## Hope in the hive\n\n**Authors**: Ana Lima, Jo Wren\n\n**Abstract**: Why bees hope.\n"


@pytest.mark.parametrize(("format_", "entries"), [("link list", LINKS), ("digest", BOLD), ("daily papers", LABELS)])
@pytest.mark.parametrize("line", ["# Bees in C#", "#  Bees in C#  ", "# Bees in C# #"])
def test_every_reader_of_lists_reads_a_heading_alike(format_: str, entries: str, line: str) -> None:
    document = Document("a.md", f"{line}\n\n{entries}")
    reader = reader_of(document)
    assert reader
    assert reader.name == format_
    assert [item.heading for item in reader.read(document) if isinstance(item, Seed)] == ["Bees in C#"]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Bees of 2021\n===\n\n## Hope\n", "Bees of 2021"),
        ("# [Bees](https://example.org) ![badge](https://example.org/b.svg)\n", "Bees"),
        ("#Bees\n\n# ##\n\n### Hope\n", ""),
    ],
)
def test_the_first_heading_is_that_of_the_page(text: str, heading: str) -> None:
    assert heading_of(text) == heading


def test_a_heading_below_the_deepest_level_is_that_of_a_section() -> None:
    assert heading_of("## Vision\n", deepest=1) == ""
