"""What a blog has around a post, in listings."""

import pytest

from papershelf.model import Problem, Record, Seed
from papershelf.read import listing
from papershelf.read.document import Document

ENTRIES = (
    "Counting Bees at the Hive\n\n" + "We saw that bees are many. " * 20 + "\n\nTides of a Harbour\n\n" + "The tide is high at noon. " * 20
)
SHARE = "Share this:\nTwitter\nFacebook\n\nLike Loading..."


@pytest.mark.parametrize("posted", ["Posted on April 18, 2024 by Mira", "Published 2024-04-18", "Posted by Mira on 18 April 2024"])
def test_the_title_of_a_post_names_the_list_and_is_no_paper(posted: str) -> None:
    found = list(listing.read(Document("a.txt", f"Day 4: mud\n\n{posted}\n\n{ENTRIES}")))
    assert [item.heading for item in found if isinstance(item, Seed)] == ["Day 4: mud"]
    assert [item.title for item in found if isinstance(item, Record)] == ["Counting Bees at the Hive", "Tides of a Harbour"]
    assert not [item for item in found if isinstance(item, Problem)]


@pytest.mark.parametrize("foot", [SHARE, "Posted in talks | Tagged mud, rain | 2 Comments", "Filed under: mud", "Leave a comment"])
def test_what_stands_below_a_post_is_no_paper(foot: str) -> None:
    found = list(listing.read(Document("a.txt", f"{ENTRIES}\n\n{foot}\n")))
    assert [item.title for item in found if isinstance(item, Record)] == ["Counting Bees at the Hive", "Tides of a Harbour"]
    assert not [item for item in found if isinstance(item, Problem)]


def test_titles_that_begin_alike_are_kept() -> None:
    text = ENTRIES.replace("Counting Bees", "Posted Prices").replace("Tides of a", "Like This: Mail in a")
    assert [item.title for item in listing.read(Document("a.txt", text)) if isinstance(item, Record)] == [
        "Posted Prices at the Hive",
        "Like This: Mail in a Harbour",
    ]


def test_a_day_below_every_title_takes_none_away() -> None:
    text = ENTRIES.replace("Hive\n", "Hive\n\nPublished: 3 March 2024\n").replace("Harbour\n", "Harbour\n\nPublished: 4 March 2024\n")
    assert "Counting Bees at the Hive" in {item.title for item in listing.read(Document("a.txt", text)) if isinstance(item, Record)}
