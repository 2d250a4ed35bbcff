"""Lists of titles and authors: in which layouts they are read, and what is none."""

import pytest

from papershelf.model import Problem, Record, Seed
from papershelf.read.content import reader_of
from papershelf.read.document import Document
from papershelf.read.lists import titles_with_authors
from papershelf.read.reader import Found

PAPERS = [
    ("Corals of the Baltic: A Survey", ["Jane Doe", "Richard Roe"]),
    ("Sponges, crabs and other neighbours", ["Mei Tanaka", "Ole B. Hansen", "Jonas van der Berg"]),
    ("How do reefs grow?", ["Inês Moreira"]),
]


def found(text: str) -> list[Found]:
    document = Document("a.md", text)
    reader = reader_of(document)
    assert reader
    assert reader.name == titles_with_authors.NAME
    return list(reader.read(document))


def read(text: str) -> list[tuple[str, list[str]]]:
    return [(one.title, list(map(str, one.authors))) for one in found(text) if isinstance(one, Record)]


@pytest.mark.parametrize(
    "layout",
    ["**{title}**\n{people}", "**{title}** \\\n{people}", "***{title}***\n{people}", "**{title}**<br>\n{people}", "- {title},\n  *{people}*", "* {title}<br>_{people}_", "1. {title}\n   {people}",
     "- {people}. {title}", "- {people}: {title}", " *  {people}\t{title}\t", "- {people}. *{title}*", "- {people}, “{title}”", "- “{title}” by {people}", "- **{title}**. {people}", "- {title} ({people})",
     "- {title} – {people}", "{people}\n{title}", "- [{title}](https://example.org/a), *{people}*", "- **[{title}](https://example.org/a)**, {people}", "- *{people}*, {title}", "- *{title}*, {people}, Hive Review, 2021"],
)  # fmt: skip
@pytest.mark.parametrize("both", [" and ", ", "])
def test_title_and_authors_stand_in_every_usual_layout(*, layout: str, both: str) -> None:
    text = "\n\n".join(layout.format(title=title, people=both.join(people)) for title, people in PAPERS)
    assert read(f"# Accepted papers\n\n{text}\n") == PAPERS


@pytest.mark.parametrize("blanks", [" " * 1_200, "\t" * 1_200, " \t" * 600])
def test_lines_that_are_padded_are_read_as_others(blanks: str) -> None:
    text = "\n".join(f"- *{title}*,{blanks}{' and '.join(people)}" for title, people in PAPERS)
    assert read(f"# Accepted papers\n\n{text}\n") == PAPERS


def test_where_and_when_are_read_and_abstracts_below() -> None:
    text = (
        "Jane Doe, Richard Roe. Corals of the Baltic. Hive Review, 2019.\n\n**Abstract:** Corals are\nfew.\n\nMore of *it*.\n\n"
        "[Ole Hansen](https://example.org/~ole), Jane A. Roe. Crabs of the Baltic. In Proceedings of Reefs, May 2020.\n\n**Abstract:** Crabs hide.\n\n"
        "Roe A, Ek B. Rain on snow in Zadar. Baltic Letters 2021;5(4):302–311.\n"
    )
    first, second, third = (one for one in found(text) if isinstance(one, Record))
    assert [(one.title, one.venue, one.year) for one in (first, second, third)] == [
        ("Corals of the Baltic", "Hive Review", 2019),
        ("Crabs of the Baltic", "Proceedings of Reefs", 2020),
        ("Rain on snow in Zadar", "Baltic Letters", 2021),
    ]
    assert (first.abstract, second.abstract, list(map(str, second.authors))) == (
        "Corals are few.",
        "Crabs hide.",
        ["Ole Hansen", "Jane A. Roe"],
    )


def test_marks_at_the_edge_of_a_title_stay_in_pairs() -> None:
    titles = ['"Blue": a colour of reefs', "Reefs as we see them [Vision]", "What is a “reef”"]
    assert [
        title for title, _ in read("\n\n".join(f"**[P{at}] {title}**\nJane Doe, Richard Roe" for at, title in enumerate(titles)))
    ] == titles


def test_an_entry_like_the_others_is_kept_and_what_is_none_is_told() -> None:
    papers = "".join(f"- **{title}**, {', '.join(people)}\n" for title, people in PAPERS)
    text = f"# Reefs\n\nWelcome to Zadar.\n\n- **Tides of small harbours**, yan li\n{papers}\n## More\n\n- Lunch is served at noon\n"
    items = found(text)
    assert items[0] == Seed("a.md", titles_with_authors.NAME, "Reefs", introduction="Welcome to Zadar.")
    assert next((one.title, len(one.authors)) for one in items if isinstance(one, Record)) == ("Tides of small harbours", 1)
    assert [(one.line, one.message) for one in items if isinstance(one, Problem)] == [
        (12, "no title with authors as the other entries are, left out: “Lunch is served at noon”")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "**General chairs of the year**\nJane Doe, Richard Roe\n\n**Local organisation in Zadar**\nMei Tanaka, Ole Hansen\n\n**Programme committee members**\nJane Doe, Richard Roe\n",
        "- Jane Doe, Richard Roe\n- Mei Tanaka, Ole Hansen\n- Jane Doe, Ole Hansen\n",
        "- The reef is blue. It is old.\n- The crab is red. It is new.\n- The sponge is grey. It is soft.\n",
        "".join(f"## {title}\n\n*{', '.join(people)}*\nA reef is read here.\n\n" for title, people in PAPERS),
        "".join(f"- [{title}](https://example.org/a): A survey of everything that lives\n" for title, _ in PAPERS),
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert not titles_with_authors.sniff(Document("a.md", text))


@pytest.mark.parametrize(
    ("around", "entry"),
    [
        (
            "<ul>{}</ul>",
            "<li>\n <div class='paper-title'>\n  <a href='https://example.org/a'>\n <b>{title}</b></a></div>\n <i>{people}</i>\n</li>\n",
        ),
        ("<ol>\n{}</ol>", "<li>{title}<br/>{people}</li>\n"),
        ("<table>\n<tr><th>Authors</th><th>Title</th></tr>\n{}</table>", "<tr>\n <td>{people}</td>\n <td>{title}</td>\n</tr>\n"),
        ("<table>\n{}</table>", "<tr><td>{title}</td></tr>\n<tr><td><em>{people}</em></td></tr>\n<tr><td>&nbsp;</td></tr>\n"),
        ("<div>\n{}</div>", '<div class="card">\n  <p class="paper-title">{title}</p>\n  <p class="paper-authors">{people}</p>\n</div>\n'),
    ],
)
def test_lists_tables_and_cards_may_be_html(around: str, entry: str) -> None:
    text = around.format("".join(entry.format(title=title, people=", ".join(people)) for title, people in PAPERS))
    items = found(f"# Accepted papers\n\n{text}\n")
    assert [(one.title, list(map(str, one.authors))) for one in items if isinstance(one, Record)] == PAPERS
    lines = f"# Accepted papers\n\n{text}".split("\n")
    assert all(lines[one.source.line - 1].lstrip().startswith(("<li", "<tr", "<ul", "<p")) for one in items if isinstance(one, Record))


def test_what_a_comment_hides_is_no_paper() -> None:
    papers = "".join(f"- **{title}**, {', '.join(people)}\n" for title, people in PAPERS)
    assert read(f"<!-- - **A draft of old**,\nJane Doe, Ann Roe -->\n{papers}") == PAPERS


def test_a_word_on_an_entry_is_a_note() -> None:
    rows = "".join(f"<tr><td>{', '.join(people)}</td><td>{title}<br>Best paper</td></tr>\n" for title, people in PAPERS)
    assert [(one.title, one.venue, one.note) for one in found(rows) if isinstance(one, Record)] == [
        (title, None, "Best paper") for title, _ in PAPERS
    ]


def test_among_references_one_without_a_year_or_with_an_odd_place_is_kept_as_it_says() -> None:
    lists = (
        "A. Ek and B. Roe. Counting bees at dusk. Hive Review, 3(2):11-19, 2018.\n"
        "C. Dow. Lamps of northern harbours. Harbour Letters, 8:1-9, 2019.\n"
        "B. Roe. Old coins of new mints. Harbour Letters, 9:1-9, 2020.\n"
        "A. Ek. Queens that pipe at night. Hive Review, to appear.\n"
        "C. Dow and A. Ek. Tides by moonlight. In Roe et al. [4], pages 7-12, sold out since: 2017.\n"
    )
    records = [one for one in found(lists) if isinstance(one, Record)]
    assert [one.title for one in records[3:]] == ["Queens that pipe at night", "Tides by moonlight"]
    assert [one.note for one in records[3:]] == ["Hive Review, to appear.", "In Roe et al. [4], pages 7-12, sold out since: 2017."]
    assert [one.year for one in records] == [2018, 2019, 2020, None, 2017]


def test_a_table_among_titles_with_authors_is_told() -> None:
    papers = "".join(f"- **{title}**, {', '.join(people)}\n" for title, people in PAPERS)
    items = found(f"{papers}\n| Day | Hall |\n|---|---|\n| Monday | B |\n")
    assert [(one.line, one.message) for one in items if isinstance(one, Problem)] == [
        (5, "a table among titles with authors, left out: day, hall")
    ]


@pytest.mark.parametrize("title", ["Reefs in Divers over 80: A Cohort Study", "Asking GPT-4: Do Corals Sleep", "Reefs (1890): A History"])
def test_a_number_within_a_title_stays(title: str) -> None:
    first, *others = (f"{at}. {name}\n{', '.join(people)}\n" for at, (name, people) in enumerate([(title, PAPERS[0][1]), *PAPERS], 1))
    assert read("\n".join([first, *others]))[0] == (title, PAPERS[0][1])


@pytest.mark.parametrize("end", ["[paper] [poster]", "[PDF]", "[slides][video] [code]"])
def test_words_in_brackets_whose_links_are_lost_are_in_no_title(end: str) -> None:
    assert read("\n\n".join(f"{at}. {title}\n{', '.join(people)}\n{end}" for at, (title, people) in enumerate(PAPERS, 1))) == PAPERS
    inside = [(f"{title.rstrip('?')} [Extended Abstract]", people) for title, people in PAPERS]
    assert read("\n\n".join(f"{at}. {title}\n{', '.join(people)}" for at, (title, people) in enumerate(inside, 1))) == inside
