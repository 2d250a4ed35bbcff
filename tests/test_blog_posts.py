"""Posts whose running text links papers by their titles: these are the records, and the sentences on them notes."""

from functools import partial

import pytest

from papershelf.read.content import reader_of
from papershelf.read.document import Document
from papershelf.read.posts import blog_post
from papershelf.read.posts.linked_papers import mentions
from said import said

ARXIV = "https://arxiv.org/abs/2301.0000"
read = partial(said, "a.md")


def linked(title: str, number: int) -> str:
    return f"[{title}]({ARXIV}{number})"


COMBS, QUEENS, WASPS = linked("Deep Combs for Fast Sums", 1), linked("Queens with Quiet Heirs", 2), linked("Wasps as Neighbours", 3)
POST = f"""# Hives 2023

What I read in the break.

## On bees

There was much this year. In {COMBS}, Ek et al. add with combs. It is fast.

A related paper, {QUEENS} by Bea Roe and Mo Li, asks who follows. I doubt it.

## On wasps

{WASPS} is on walls that two share.
"""


def test_each_linked_title_is_a_paper_with_the_sentences_on_it() -> None:
    records, problems = read(POST)
    assert not problems
    assert [(one.title, one.note, one.identifiers["arxiv"], one.source.line) for one in records] == [
        ("Deep Combs for Fast Sums", f"There was much this year. In {COMBS}, Ek et al. add with combs. It is fast.", "2301.00001", 7),
        ("Queens with Quiet Heirs", f"A related paper, {QUEENS} by Bea Roe and Mo Li, asks who follows. I doubt it.", "2301.00002", 9),
        ("Wasps as Neighbours", f"{WASPS} is on walls that two share.", "2301.00003", 13),
    ]
    assert [[*map(str, one.authors)] for one in records] == [[], ["Bea Roe", "Mo Li"], []]


def test_a_paragraph_on_several_papers_is_parted_by_its_sentences() -> None:
    text = f"First words here. I like {COMBS}. It adds. Both {QUEENS} and {WASPS} listen, e.g. at night. They are quiet."
    both = f"Both {QUEENS} and {WASPS} listen, e.g. at night. They are quiet."
    assert [(one.title, one.said) for one in mentions(text)] == [
        ("Deep Combs for Fast Sums", f"First words here. I like {COMBS}. It adds."),
        ("Queens with Quiet Heirs", both),
        ("Wasps as Neighbours", both),
    ]


def test_a_sentence_that_links_many_papers_says_nothing_of_each() -> None:
    names = ", ".join(linked(f"A Study of Hive Number {chr(at)}", 1) for at in range(ord("A"), ord("L")))
    found = mentions(f"See also {names}.")
    assert len(found) == 11
    assert {one.said for one in found} == {""}


@pytest.mark.parametrize(
    "text",
    [
        f"“Deep Combs for Fast Sums” ([arXiv]({ARXIV}1)) adds.",
        f'"Deep Combs for Fast Sums" [[paper]({ARXIV}1)] adds.',
        f"*Deep Combs for Fast Sums* ([pdf]({ARXIV}1)) adds.",
        f"[*Deep Combs for Fast Sums*]({ARXIV}1) adds.",
        f"[“Deep Combs for Fast Sums.”]({ARXIV}1) adds.",
    ],
)
def test_a_title_may_stand_in_marks_and_before_its_link(text: str) -> None:
    assert [one.title for one in mentions(text)] == ["Deep Combs for Fast Sums"]


@pytest.mark.parametrize(
    "words",
    [
        "this paper",
        "Ek et al., 2020",
        "Ann Ek and Bea Roe",
        "The original paper",
        "adds with combs of wax",
        "Their follow-up work",
        "Ek (2020)",
    ],
)
def test_other_words_that_lead_to_a_paper_are_no_title(words: str) -> None:
    assert not mentions(f"I like [{words}]({ARXIV}1) on combs.")


def test_a_link_to_no_paper_names_none() -> None:
    assert not mentions("I like [The Old Town of Zadar](https://zadar.example/town) at night.")


def test_a_paper_that_comes_again_is_one_with_all_that_is_said() -> None:
    records, _ = read(POST + f"\nAgain, {COMBS} was a delight to read.\n")
    (combs,) = (one for one in records if one.title.startswith("Deep"))
    assert combs.note.endswith(f"It is fast.\n\nAgain, {COMBS} was a delight to read.")


def test_paragraphs_that_link_none_are_told_and_other_posts_are_not() -> None:
    _, (problem,) = read(
        f"{POST}\nThe music in the town hall was loud.\n\n## Related posts\n\nIn {linked('Storms of the North', 9)} there is more of it.\n"
    )
    assert (problem.line, problem.message.split(":")[0]) == (15, "a paragraph that links no paper by its title, left out")


def test_a_paragraph_behind_one_on_a_single_paper_goes_on_about_it() -> None:
    more = "They did not say how they had set it."
    records, problems = read(
        POST.replace("It is fast.\n", f"It is fast.\n\n{more}\n") + "\nThat was all for this year, and thanks for reading.\n"
    )
    assert records[0].note.endswith(f"It is fast.\n\n{more}")
    assert [one.line for one in problems] == [17]


def test_below_front_matter_a_post_is_known_by_what_it_is_called() -> None:
    body = POST.split("\n", 1)[1]
    records, _ = read(f"---\nlayout: post\ntitle: Highlights of Hives 2023\nauthor: Cy Dunn\n---\n{body}")
    assert len(records) == 3
    (paper,), _ = read(f"---\ntitle: Sums of Combs\nauthors: Cy Dunn\n---\n{body}")
    assert paper.title == "Sums of Combs"


@pytest.mark.parametrize(
    "text",
    [
        f"## Deep Combs of the Hive\n\n*Ann Ek, Bea Roe*\n\nThis builds on {QUEENS} and on {WASPS}, and on {COMBS}, as they say.\n",
        f"**Deep combs.** They build on {QUEENS} here.\n\n**Quiet heirs.** They build on {WASPS} here.\n\n**Loud heirs.** Built on {COMBS} here.\n",
        f"I read {QUEENS} and then {WASPS} in one night.\n",
    ],
)
def test_other_texts_are_no_posts(text: str) -> None:
    assert not blog_post.sniff(Document("a.md", text))


def test_it_is_the_reader_of_such_posts() -> None:
    reader = reader_of(Document("a.md", POST))
    assert reader
    assert reader.name == blog_post.NAME
