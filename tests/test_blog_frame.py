"""What a blog has around a post, in listings."""

import pytest

from papershelf.model import Problem, Record, Seed
from papershelf.read.document import Document
from papershelf.read.listings import listing

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


@pytest.mark.parametrize(
    "said", ["In this post I tell what I liked.", "This blog post is on mud, and on more mud.", "Today's digest has tides."]
)
def test_the_title_of_a_post_that_speaks_of_itself_is_no_paper(said: str) -> None:
    first, *others = listing.read(
        Document("a.txt", f"Some Good Papers on Mud\n\n{said} {'We were there for two days. ' * 12}\n\n{ENTRIES}")
    )
    assert isinstance(first, Seed)
    assert first.heading == "Some Good Papers on Mud"
    assert first.introduction.startswith(said)
    assert [item.title for item in others if isinstance(item, Record)] == ["Counting Bees at the Hive", "Tides of a Harbour"]


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


MANY = ENTRIES + "\n\nHow Seals Hide\n\n" + "They hide in bays, and well. " * 12
MEDIUM = (
    "Open in app\n\nSign up\n\n{}\n\nMira Ek\n\nFollow\n\nPublished in Mud Weekly\n\n5 min read\n\nAug 3, 2031\n\n112\n\nListen\n\nShare"
)
SUBSTACK = "Subscribe\nSign in\nMud Notes\n{}\nMira Ek\nMar 31, 2031\n42\n7\nShare"
WORDPRESS = "Skip to content\n\nMud Notes\n\nHome\n\nAbout\n\n{}\n\nPosted on April 18, 2024 by mira"
MEDIUM_END = "Mud\n\nRain\n\nWritten by Mira Ek\n\n1.2K Followers\n\nMore from Mira Ek\n\nHow I learned to love bogs\n\nJan 2, 2031\n\nHelp"
SUBSTACK_END = "Thanks for reading Mud Notes! Subscribe for free.\n\nType your email...\nSubscribe\n\nDiscussion about this post\nComments\n\nJo\nApr 1\nGreat!\nLike"
WORDPRESS_END = (
    "Share this:\n\nTwitter\n\nLeave a reply\n\nYour address is not shown.\n\nName *\n\nRelated\n\nDay 3: rain\n\nApril 17, 2024"
)


@pytest.mark.parametrize(
    ("head", "end"),
    [
        (MEDIUM, MEDIUM_END),
        (SUBSTACK, SUBSTACK_END),
        (WORDPRESS, WORDPRESS_END),
        ("{}\n\nOctober 30, 2031 by Mira Ek", "Related posts\n\nDay 3: rain"),
        ("{}\n\nby Mira Ek on 30 October 2031", ""),
        ("{}\n\nOct 30, 2031 · 7 min read", ""),
    ],
)
def test_pages_of_blogs_are_read_without_their_buttons(head: str, end: str) -> None:
    document = Document("a.txt", f"{head.format('Day 4: mud')}\n\n{MANY}\n\n{end}\n")
    assert listing.sniff(document)
    found = list(listing.read(document))
    assert [item.title for item in found if isinstance(item, Record)] == [
        "Counting Bees at the Hive",
        "Tides of a Harbour",
        "How Seals Hide",
    ]
    assert [item.heading for item in found if isinstance(item, Seed)] in (["Day 4: mud"], [""])
    assert not [item for item in found if isinstance(item, Problem)]


def test_a_page_of_several_posts_loses_none() -> None:
    second = MANY.replace("Bees", "Wasps").replace("Tides", "Winds").replace("Seals", "Crabs")
    text = f"Day 4: mud\n\nOct 30, 2031 · 7 min read\n\n{MANY}\n\nLeave a comment\n\nDay 3: rain\n\nOct 29, 2031 · 6 min read\n\n{second}\n\n3 comments"
    titles = {item.title for item in listing.read(Document("a.txt", text)) if isinstance(item, Record)}
    assert {"Counting Bees at the Hive", "How Seals Hide", "Counting Wasps at the Hive", "How Crabs Hide"} <= titles


def test_a_day_below_a_single_title_takes_it_not_away() -> None:
    text = "Counting Bees at the Hive\n\nMarch 3, 2031\n\n" + "We saw that bees are many. " * 20
    assert [item.title for item in listing.read(Document("a.txt", text)) if isinstance(item, Record)] == ["Counting Bees at the Hive"]


def test_a_talk_in_a_listing_is_none_of_the_papers() -> None:
    text = ENTRIES.replace("Tides of a Harbour", "Keynote by Ann Roe")
    assert [item.kind for item in listing.read(Document("a.txt", text)) if isinstance(item, Record)] == ["paper", "talk"]


@pytest.mark.parametrize(
    ("behind", "authors"),
    [(", by Mira Ek and Ann Roe", ["Mira Ek", "Ann Roe"]), (" (Ek et al., 2031)", ["Ek"]), (" – M. Ek, A. Roe", ["M. Ek", "A. Roe"])],
)
def test_names_on_the_line_of_a_title_are_authors_where_most_titles_have_them(behind: str, authors: list[str]) -> None:
    titles = ["Counting Bees at the Hive", "Tides of a Harbour", "How Seals Hide"]
    text = MANY
    for title in titles:
        text = text.replace(title, title + behind)
    found = [item for item in listing.read(Document("a.txt", text)) if isinstance(item, Record)]
    assert [(item.title, list(map(str, item.authors))) for item in found] == [(title, authors) for title in titles]
    one = MANY.replace(titles[0], titles[0] + behind)
    assert next(item.title for item in listing.read(Document("a.txt", one)) if isinstance(item, Record)) == titles[0] + behind
