"""Pages of publications with a line each for title, authors, place and links: all is read, and what is around them is not."""

from functools import partial

import pytest

from papershelf.read.content import reader_of
from papershelf.read.document import Document
from papershelf.read.lists import home_page
from said import said

read = partial(said, "a.md")

PAPERS = [
    ("Deep Combs for Fast Sums", "Ann Ek, **Bea Roe**, Cy Dunn", "*Hive Review*, 2024", "Adding combs to sums makes them fast."),
    ("Queens with Quiet Heirs", "**Bea Roe**", "*Letters on Insects*, 2023", "Heirs of queens are quiet, as microphones show."),
    ("Wasps as Neighbours of Bees", "**Bea Roe** and Mo Li", "*Hive Review* 2022", "Wasps and bees share a wall."),
]
PLAIN = "**{title}**\n{people}\n{place}\n\n{words}\n\n"


def page(form: str) -> str:
    entries = (
        form.format(title=title, people=people, place=place, words=words, n=n) for n, (title, people, place, words) in enumerate(PAPERS, 1)
    )
    return f"# Publications\n\n{''.join(entries)}"


@pytest.mark.parametrize(
    "form",
    [
        "**{title}**\n{people}\n{place}\n[pdf](https://example.org/{n}.pdf) / [code](https://example.org/{n})\n\n{words}\n\n",
        "[{title}](https://example.org/{n}.pdf)\n{people}\n{place}\n\n{words}\n\n",
        "[**{title}**](https://example.org/{n}.pdf)<br>\n{people}<br>\n{place}<br>\n{words}\n\n",
        "**[{title}](https://example.org/{n}.pdf)** \\\n{people} \\\n{place} \\\n[[bibtex](https://example.org/{n}.bib)]\n\n> {words}\n\n",
        "{title}\n{people}\n{place}\nproject page / [pdf](https://example.org/{n}.pdf) / video\n\n{words}\n\n",
        "- **{title}**\n  {people}\n  {place}\n  [[pdf](https://example.org/{n}.pdf)]\n\n  {words}\n\n",
        "[{n}] {title}\n{people}\n{place}\n[pdf](https://example.org/{n}.pdf)\n\n{words}\n\n",
        "{n}. **{title}.**\n   {people}.\n   {place}.\n   [PDF](https://example.org/{n}.pdf)\n   {words}\n",
    ],
)
def test_title_authors_place_links_and_words_are_read(form: str) -> None:
    text = page(form)
    reader = reader_of(Document("a.md", text))
    assert reader
    assert reader.name == home_page.NAME
    records, problems = read(text)
    assert not problems
    found = [(one.title, " ".join(map(str, one.authors)), one.venue, one.year, one.note) for one in records]
    assert found == [
        (title, people.replace("*", "").replace(",", "").replace(" and", ""), place.split("*")[1], int(place[-4:]), words)
        for title, people, place, words in PAPERS
    ]
    assert all(f"https://example.org/{n}.pdf" in [link.url for link in one.links] for n, one in enumerate(records, 1))
    assert all(one.title in text.split("\n")[one.source.line - 1] for one in records)


def test_a_page_that_a_browser_saved_is_read_with_its_tables_for_looks() -> None:
    row = (
        "<tr><td><img src=a.jpg></td><td><a href='https://example.org/{n}'><span>{title}</span></a><br>\n<strong>Ann Ek</strong>*, "
        "<a href='https://roe.example'>Bea Roe</a>*<br>\n<em>Hive Review</em>, 2024 &nbsp; <font><strong>(Oral Presentation)</strong></font>"
        "<br>\n<a href='https://arxiv.org/abs/2401.0000{n}'>arXiv</a> / <a href='a.bib'>bibtex</a>\n<p></p><p>{words}</p></td></tr>\n"
    )
    rows = "".join(row.format(title=title, words=words, n=n) for n, (title, _, _, words) in enumerate(PAPERS, 1))
    head = "<tr><td><p>Ann Ek</p><p>I study bees.</p><p><a href='mailto:ek@example.org'>Email</a> / <a href='cv.pdf'>CV</a></p></td></tr>"
    foot = "<tr><td><h2>Service</h2></td><td><a href='https://reefs.example'>Area Chair, Reefs 2023</a></td></tr>"
    text = f"<!DOCTYPE html>\n<html><body><table>{head}</table>\n<table>{rows}</table><table>{foot}</table></body></html>"
    records, _ = said("a.html", text)
    assert [(one.title, [*map(str, one.authors)], one.venue, one.year, one.note) for one in records] == [
        (title, ["Ann Ek", "Bea Roe"], "Hive Review", 2024, f"Oral Presentation. {words}") for title, _, _, words in PAPERS
    ]
    assert [one.identifiers["arxiv"] for one in records] == ["2401.00001", "2401.00002", "2401.00003"]


def test_what_a_button_shows_is_the_abstract() -> None:
    records, _ = read(page("**{title}**\n{people}\n{place}\n[[pdf](https://example.org/{n}.pdf)] [abstract]\n\n{words}\n\n"))
    assert [(one.abstract, one.note) for one in records] == [(words, "") for *_, words in PAPERS]


def test_long_words_are_the_abstract_and_others_a_note() -> None:
    text = page(PLAIN).replace(PAPERS[0][3], "Combs of wax add up to sums in the hive. " * 12)
    records, _ = read(text)
    assert [(bool(one.abstract), bool(one.note)) for one in records] == [(True, False), (False, True), (False, True)]


def test_names_go_on_below_a_comma_and_an_and() -> None:
    text = page("**{title}**\n{people},\nMei Tanaka\nand Jane Doe\n{place}\n\n{words}\n\n")
    assert [[*map(str, one.authors)][-2:] for one in read(text)[0]] == [["Mei Tanaka", "Jane Doe"]] * 3


def test_how_a_paper_was_received_is_no_part_of_its_venue() -> None:
    text = page("**{title}**\n{people}\n{place} (**Best Paper Award**)\n\n{words}\n\n")
    assert {(one.venue, one.note.split(".")[0]) for one in read(text)[0]} == {
        ("Hive Review", "Best Paper Award"),
        ("Letters on Insects", "Best Paper Award"),
    }


def test_what_stands_around_the_entries_is_none_and_told() -> None:
    around = "\n\n## Service\n\nArea chair for bees.\n\n## Thanks\n\nThe design of this page is borrowed.\n"
    text = "Bea Roe\n\nI study how bees count in the dark.\n\n" + page(PLAIN) + around
    records, (problem,) = read(text)
    assert len(records) == len(PAPERS)
    assert problem.message.startswith("2 paragraphs that are of no entry, left out: “Area chair")


def test_an_entry_that_lacks_its_authors_is_told() -> None:
    text = page("- **{title}**\n  {people}\n  {place}\n\n  {words}\n\n") + "- **Ants at the Gate of a Hive**\n  *Hive Review*, 2020\n\n"
    records, (problem,) = read(text)
    assert len(records) == len(PAPERS)
    assert problem.message.startswith("no title, authors and place on lines of their own, left out: “Ants at the Gate")
    assert problem.line == text.split("\n").index("- **Ants at the Gate of a Hive**") + 1


def test_below_front_matter_the_list_is_read_as_well() -> None:
    records, problems = read(f"---\nlayout: page\ntitle: Publications\n---\n{page(PLAIN)}")
    assert (len(records), problems) == (len(PAPERS), [])


@pytest.mark.parametrize(
    "text",
    [
        "Bees count to four\nAnn Ek, Bo Roe\n\n" + "We train bees to fly through a maze. " * 9,
        "**Bees count**\nWe read this.\nIt was good in 2019.\n\nAnd so on.\n\n**Ants count**\nWe read that.\nIt was better in 2020.\n\nAnd on.\n",
        "A long day\nBy the sea\nIn 2019\n\nThere were waves.\n\nA short day\nBy the lake\nIn 2020\n\nThere were none.\n",
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert not home_page.sniff(Document("a.md", text))
