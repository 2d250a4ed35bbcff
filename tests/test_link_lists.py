"""Lists of links: every item and row ends as a record or in a problem, and what is only words makes no noise."""

import pytest

from papershelf.model import Problem, Record
from papershelf.read.content import reader_of
from papershelf.read.document import Document
from papershelf.read.lists.link_list import unused
from said import said

PROTOCOL = "https://doi.org/10.5555/spikes.5-4"


def read(text: str) -> tuple[list[Record], list[Problem]]:
    document = Document("a.md", text)
    reader = reader_of(document)
    assert reader
    assert reader.name == "link list"
    found = list(reader.read(document))
    return [item for item in found if isinstance(item, Record)], [item for item in found if isinstance(item, Problem)]


def listed(*items: str) -> str:
    return "\n".join(
        ["# Reading list\n", "- [Hope in the hive](https://example.org/hope)", *items, "- [Pain of bees](https://example.org/pain)\n"]
    )


@pytest.mark.parametrize(
    ("address", "url"),
    [
        (PROTOCOL, PROTOCOL),
        (f"<{PROTOCOL}>", PROTOCOL),
        (f"({PROTOCOL})", PROTOCOL),
        ("doi:10.5555/spikes.5-4", PROTOCOL),
        ("DOI: 10.5555/spikes.5-4.", PROTOCOL),
        ("arXiv:2101.00001", "https://arxiv.org/abs/2101.00001"),
        ("www.example.org/b.pdf", "https://www.example.org/b.pdf"),
    ],
)
def test_an_address_without_marks_is_a_link(address: str, url: str) -> None:
    records, problems = read(listed(f"- Breaking bad news to queens: the protocol. {address}"))
    assert not problems
    assert [one.title for one in records] == ["Hope in the hive", "Breaking bad news to queens: the protocol", "Pain of bees"]
    assert [link.url for link in records[1].links] == [url]
    assert records[1].source.line == 4


def test_a_list_may_have_no_other_addresses() -> None:
    records, problems = read(
        f"# List\n\n- Breaking bad news to queens. {PROTOCOL}\n- Pain and its relief in drones. https://example.org/pain\n"
    )
    assert [one.title for one in records] == ["Breaking bad news to queens", "Pain and its relief in drones"]
    assert not problems


def test_an_address_in_the_words_on_a_link_stays_in_them() -> None:
    records, _ = read(listed("- [Drones in Spring](https://example.org/d) — as on https://example.org/e"))
    assert records[1].note == "as on https://example.org/e"


def test_a_word_before_an_address_says_what_it_leads_to() -> None:
    records, _ = read(listed(f"- Breaking bad news to queens. Code: https://example.org/c Paper: {PROTOCOL}"))
    assert (records[1].title, [link.rel for link in records[1].links]) == ("Breaking bad news to queens", ["code", "paper"])


def test_an_identifier_alone_is_a_paper() -> None:
    records, problems = read(listed(f"- {PROTOCOL}"))
    assert records[1].title == "doi:10.5555/spikes.5-4"
    assert [problem.line for problem in problems] == [4]


@pytest.mark.parametrize(
    ("item", "authors", "title", "said"),
    [
        (f"Baile WF, Buckman R. Breaking bad news: the protocol. *Hive* 2000;5:302. {PROTOCOL}", ["WF Baile", "R Buckman"],
         "Breaking bad news: the protocol", "Hive"),
        (f"Mei Tanaka and Ann Roe (2019). Do queens sleep? Hive Review. {PROTOCOL}", ["Mei Tanaka", "Ann Roe"], "Do queens sleep?", "Hive Review"),
        (f"Herth K (1990). Hope in the hive? {PROTOCOL}", ["K Herth"], "Hope in the hive?", ""),
        (f"Breaking bad news: the protocol. Baile WF. Hive 2000. {PROTOCOL}", ["WF Baile"], "Breaking bad news: the protocol", "Hive"),
    ],
)  # fmt: skip
def test_a_reference_begins_with_its_authors_or_its_title(item: str, authors: list[str], title: str, said: str) -> None:
    records, _ = read(listed(f"- {item}"))
    assert ([str(name) for name in records[1].authors], records[1].title, records[1].note or records[1].venue or "") == (
        authors,
        title,
        said,
    )


def test_an_item_without_a_link_among_links_is_told() -> None:
    records, problems = read(listed("- Opioid rotation in cancer pain, de Stoutz 1995", "  - with a note"))
    assert len(records) == 2
    assert [(one.line, one.message) for one in problems] == [
        (4, "an item without a link, left out: “Opioid rotation in cancer pain, de Stoutz 1995”")
    ]


def test_of_a_list_mostly_of_words_one_problem_tells() -> None:
    records, problems = read(
        listed() + "\n## Rules\n\n- [See here first](https://example.org/rules)\n- Be kind to bees\n- Be kind to wasps\n- Be brief\n"
    )
    assert len(records) == 3
    assert [(one.line, one.message) for one in problems] == [(9, "3 items without a link, left out, the first: “Be kind to bees”")]


def test_references_without_a_link_are_told_where_no_item_has_one() -> None:
    _, problems = read(listed() + "\n## Also\n\n- Opioid rotation in drones, 1995\n- Pollen and sleep (Roe 2001)\n- Honey\n")
    assert [(one.line, one.message) for one in problems] == [
        (8, "3 items without a link, left out, the first: “Opioid rotation in drones, 1995”")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "\n## Contents\n\n- [Water](#water)\n- [Fire](#fire)\n",
        "\n## Rules\n\n- Be kind to bees\n- Keep the order of the list\n",
        "- Of water\n  - [Carriers at work](https://example.org/c)\n",
        "- [Carriers at work](https://example.org/c)\n  - a note on it\n    - and one on the note\n",
        "- [Carriers at work](https://example.org/c)\n  - [Sequel at work](https://example.org/c2)\n  - a note on the first\n",
        "```\n- not an item\n```\n",
    ],
)
def test_what_is_only_words_makes_no_noise(words: str) -> None:
    assert not read(listed() + words)[1]


def test_a_note_behind_a_nested_paper_is_kept_with_the_paper_above() -> None:
    records, _ = read(
        listed("- [Carriers at work](https://example.org/c)", "  - [Sequel at work](https://example.org/c2)", "  - a note on both")
    )
    assert [(one.title, one.note) for one in records[1:3]] == [("Carriers at work", "a note on both"), ("Sequel at work", "")]


def test_references_below_a_heading_that_is_an_item_are_its_items() -> None:
    records, problems = read(
        listed("- Week 2", f"  - Breaking bad news to queens. {PROTOCOL}", "  - Pollen and sleep of bees. https://example.org/s")
    )
    assert [one.title for one in records[1:3]] == ["Breaking bad news to queens", "Pollen and sleep of bees"]
    assert not problems


TABLE = """| Title | Authors | Year | Link |
|---|---|---|---|
| Hope in the hive | Kaye Herth | 1990 | [PDF](https://example.org/hope.pdf) |
| Breaking bad news | Walter Baile | 2000 | https://example.org/b.pdf |
| Opioid rotation | Eduardo Bruera | 1995 | in the library |
| **2001** | | | |
| A title alone | | | |
| Pain and its relief | Ann Roe | 1999 | [PDF](https://example.org/p.pdf) |
"""


def test_a_row_is_a_paper_whatever_its_link() -> None:
    records, problems = read(TABLE)
    assert [(one.title, one.year, [link.url for link in one.links]) for one in records] == [
        ("Hope in the hive", 1990, ["https://example.org/hope.pdf"]),
        ("Breaking bad news", 2000, ["https://example.org/b.pdf"]),
        ("Opioid rotation", 1995, []),
        ("Pain and its relief", 1999, ["https://example.org/p.pdf"]),
    ]
    assert [(one.line, one.message) for one in problems] == [(7, "a row without a link, left out: “A title alone”")]


def test_a_row_of_another_width_is_told() -> None:
    text = TABLE + "| Bees | that | sleep | Ann Roe | 1999 | [PDF](https://example.org/p.pdf) |\n"
    assert [(one.line, one.message) for one in read(text)[1][1:]] == [(9, "2 cells more than the header has, the row left out")]


def test_a_table_without_titles_is_told_once() -> None:
    text = TABLE + "\n| Model | Size |\n|---|---|\n| [Bee](https://example.org/1) | 1 |\n| [Wasp](https://example.org/2) | 2 |\n"
    assert [(one.line, one.message) for one in read(text)[1][1:]] == [(10, "a table without a column of titles, left out: model, size")]


def test_a_table_without_links_is_of_words() -> None:
    text = TABLE + "\n| Title | Day |\n|---|---|\n| Meeting | Monday |\n"
    assert len(read(text)[1]) == 1


def test_rows_of_titles_and_authors_are_papers_though_none_leads_anywhere() -> None:
    text = "| Title | Author | Year |\n|---|---|---|\n| Hope in the hive | Kaye Herth | 1990 |\n| Pain and its relief | | |\n"
    assert [(one.title, one.year) for one in read(text)[0]] == [("Hope in the hive", 1990), ("Pain and its relief", None)]


SAID = "Bees fly through a maze in which the fourth mark hides a reward."


@pytest.mark.parametrize(("begin", "end"), [("| ", " |\n"), ("", "\n")])
@pytest.mark.parametrize("link", ["", " [PDF](https://example.org/1)"])
def test_a_table_keeps_what_it_says_beside_title_and_links(begin: str, end: str, link: str) -> None:
    header = ["Title", "Abstract", "Key words", "DOI", "Comments", "Size"]
    rows = [header, ["---"] * 6, *([f"Hope in hive {n}{link}", SAID, "bees; mazes", f"10.5555/{n}", "Read twice.", "7"] for n in (1, 2))]
    text = "".join(begin + " | ".join(row) + end for row in rows)
    (one, _), problems = read(text)
    assert (one.title, one.abstract, one.keywords, one.note) == ("Hope in hive 1", SAID, ("bees", "mazes"), "Read twice.")
    assert one.identifiers == {"doi": "10.5555/1"}
    assert not problems
    assert unused(Document("a.md", text)) == ("size",)


@pytest.mark.parametrize(
    "header",
    [
        "📑 标题 (Title) | ✍️ 作者 | 🏛 会议/期刊 | 📅 年份",
        "论文标题/Title | 作者 | 会议（期刊） | Year",
        "タイトル | 著者 | 学会 | 年",
        "Titel | Autoren | Zeitschrift | Jahr",
        "**Title** | Author | Venue | Year",
    ],
)
def test_columns_are_known_in_other_languages_and_behind_signs(header: str) -> None:
    rows = "".join(f"| Bees {at} | Kaye Herth, Ann Roe | Hive Review | 1990 | [PDF](https://example.org/{at}) |\n" for at in range(2))
    records, problems = read(f"| {header} | PDF |\n|---|---|---|---|---|\n{rows}")
    assert [(one.title, len(one.authors), one.venue, one.year) for one in records] == [
        (f"Bees {at}", 2, "Hive Review", 1990) for at in range(2)
    ]
    assert not problems


def test_the_doi_of_data_is_not_that_of_the_paper_and_a_short_word_says_what_its_column_says() -> None:
    text = (
        "| Paper | Slides | Data |\n|---|---|---|\n"
        "| [Hope in the hive](https://example.org/hope.pdf) | [S](https://example.org/s.pdf) | [Hives](https://doi.org/10.5281/zenodo.1234567) |\n"
        "| [Pain in the hive](https://doi.org/10.5555/pain) | S | [Hives](https://doi.org/10.5281/zenodo.1234568) |\n"
    )
    first, second = read(text)[0]
    assert [link.rel for link in first.links] == ["pdf", "slides", "data"]
    assert (first.identifiers.get("doi"), second.identifiers["doi"]) == (None, "10.5555/pain")


def test_a_number_of_arxiv_alone_in_its_column_is_a_link() -> None:
    text = "| arXiv ID | Title |\n|---|---|\n| 2105.00001 | Hope in the hive |\n| 2105.00002v2 | Pain and its relief |\n"
    assert [(one.title, one.identifiers["arxiv"]) for one in read(text)[0]] == [
        ("Hope in the hive", "2105.00001"),
        ("Pain and its relief", "2105.00002v2"),
    ]


@pytest.mark.parametrize(
    ("said", "venue"),
    [("(Tanaka et al., 2021)", ""), ("(Tanaka et al. 2021)", ""), ("(Bees, 2021)", "Bees"), ("(ICLR 2021)", "ICLR")],
)
def test_authors_and_others_are_no_venue(said: str, venue: str) -> None:
    records, problems = read(listed(f"- **Swarms that dance at dawn** {said} https://arxiv.org/abs/2101.00001"))
    (record,) = (one for one in records if one.title == "Swarms that dance at dawn")
    assert (record.venue or "", record.year, problems) == (venue, 2021, [])


def test_names_and_a_place_behind_a_linked_title_are_its_authors_venue_and_year() -> None:
    said = (
        "Ann Ek, Bo Roe. Hive Review 3(2), 2018.",
        "By Cy Dow, Di Fox, Hive Letters, 2019",
        "E. Hay (2020). Hive Review.",
        "A. Ek, B. Roe, Tides Today, 2019",
        "A. Ek, B. Roe, and Cy Dow, 2019",
        "A. Ek, B. Roe, Cy Dow, Hive Letters, 2019",
        "A fine read.",
    )
    records, _ = read("\n".join(f"- [Counting bees on day {at}](https://example.org/{at}): {words}" for at, words in enumerate(said)))
    assert [([str(name) for name in one.authors], one.venue, one.year) for one in records] == [
        (["Ann Ek", "Bo Roe"], "Hive Review", 2018),
        (["Cy Dow", "Di Fox"], "Hive Letters", 2019),
        (["E. Hay"], "Hive Review", 2020),
        (["A. Ek", "B. Roe"], "Tides Today", 2019),
        (["A. Ek", "B. Roe", "Cy Dow"], None, 2019),
        (["A. Ek", "B. Roe", "Cy Dow"], "Hive Letters", 2019),
        ([], None, None),
    ]
    assert records[-1].note == "A fine read."


def test_a_run_of_commas_is_read_in_time_that_grows_with_its_length() -> None:
    records, _ = read(listed(f"- Counting bees{', ' * 20_000}[pdf](https://example.org/1.pdf)"))
    assert len(records) == 3


def test_paragraphs_that_begin_with_linked_titles_are_items() -> None:
    entries = [f"[Songs of Hive {at}](https://example.org/{at}), Ann Ek and Bo Roe,\n*Hive Review* 2023.\n" for at in range(3)]
    records, problems = said("a.md", "\n".join(["# Our papers\n", "All are open.\n", *entries]))
    assert not problems
    assert [(one.title, [*map(str, one.authors)], one.venue, one.year, one.source.line) for one in records] == [
        (f"Songs of Hive {at}", ["Ann Ek", "Bo Roe"], "Hive Review", 2023, 5 + 3 * at) for at in range(3)
    ]


def test_paragraphs_of_running_text_are_no_items() -> None:
    text = "\n\n".join(f"[Songs of Hive {at}](https://arxiv.org/abs/2101.0000{at}) is on how bees sing at night." for at in range(3))
    reader = reader_of(Document("a.md", text))
    assert reader
    assert reader.name == "blog post"


@pytest.mark.parametrize("title", ["Opening remarks", "Coffee break", "Best paper"])
def test_what_a_programme_has_beside_papers_is_told(title: str) -> None:
    records, problems = read(
        listed(f"- {title} [[Web](https://example.org/1)]", "- Bees in Trials and Tribulations [[Web](https://example.org/2)]")
    )
    assert [record.title for record in records] == ["Hope in the hive", "Bees in Trials and Tribulations", "Pain of bees"]
    assert [problem.message for problem in problems] == [f"an item that names no paper, left out: “{title}”"]


def test_a_link_below_capitals_is_no_title_where_other_items_have_no_names() -> None:
    records, _ = read(listed("- Smart Hives and Calm Bees [the page of it](https://example.org/1)"))
    assert records[1].title == "Smart Hives and Calm Bees"


def test_rows_need_no_bar_at_their_end() -> None:
    table = "| Paper | Venue | Repo\n | --- | --- | ---\n | [Hope in the hive](https://example.org/1) | Hive 2020 | [repo](https://github.com/a/b)\n"
    records, _ = read(f"{table} | [Pain of bees](https://example.org/2) | | -\n")
    assert [(record.title, record.venue, [link.rel for link in record.links]) for record in records] == [
        ("Hope in the hive", "Hive 2020", ["paper", "code"]),
        ("Pain of bees", None, ["paper"]),
    ]


@pytest.mark.parametrize("number", ["", "1) ", "12. "])
@pytest.mark.parametrize("said", ["- bees are counted; <br/> ● nobody is stung.", "– bees [swarm](https://example.org/swarm) at noon."])
def test_a_title_in_bold_in_a_row_ends_where_a_dash_leads_what_is_said(number: str, said: str) -> None:
    rows = [
        f"| {number}**Bees, part {at}** {said} | [Paper](https://arxiv.org/abs/2105.0000{at}), [Tweet](https://x.com/a/{at}) |"
        for at in (1, 2)
    ]
    records, problems = read("\n".join(["| **Paper** | **Links** |", "|---|---|", *rows]))
    assert [one.title for one in records] == ["Bees, part 1", "Bees, part 2"]
    assert all(one.note.startswith("bees") for one in records)
    assert {(link.rel, link.url) for link in records[0].links} >= {
        ("paper", "https://arxiv.org/abs/2105.00001"),
        ("other", "https://x.com/a/1"),
    }
    assert not problems


@pytest.mark.parametrize("date", ["**2024.05**", "2024-05-01", "_2024_"])
@pytest.mark.parametrize("bar", ["|", "–", ":"])
def test_a_day_before_a_title_that_stands_out_is_none(date: str, bar: str) -> None:
    records, _ = read(
        f"- {date} {bar} **Hope in the hive** | [paper](https://example.org/hope)\n- {date} {bar} [Pain of bees](https://example.org/pain)\n"
    )
    assert [(one.title, one.year) for one in records] == [("Hope in the hive", 2024), ("Pain of bees", 2024)]


def test_a_venue_without_a_year_behind_names_is_no_part_of_them() -> None:
    items = [
        f"- (2024) Feeding Bees by Hand {at}. Ann B. Ek, J.-P. Roe. *Hive Review*. [[PDF]](https://example.org/{at}.pdf)" for at in (1, 2)
    ]
    records, problems = read("\n".join(items))
    assert [(one.title, [str(name) for name in one.authors], one.year) for one in records] == [
        (f"Feeding Bees by Hand {at}", ["Ann B. Ek", "J.-P. Roe"], 2024) for at in (1, 2)
    ]
    assert all("Hive Review" in one.note for one in records)
    assert not problems
