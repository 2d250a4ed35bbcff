"""Tables in HTML, in pages and in Markdown: every row has a cell in each column, and is read with its line."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from papershelf.read.html_page import opened
from papershelf.read.html_tables import with_tables
from said import said

ARXIV = "https://arxiv.org/abs/2101.0000"
LIST = "# Bees\n\nWhat we read.\n\n"
TALKS = [("09", "Combs that Remember the Winter", "Ann Ek"), ("10", "Queens and Their Heirs", "Cy Dunn")]
HEAD = "<tr><th>Title</th><th>Authors</th><th>Venue</th><th>Year</th></tr>\n"


def row(title: str, number: int, rest: str) -> str:
    return f'<tr><td><a href="{ARXIV}{number}">{title}</a></td>{rest}</tr>\n'


def told(text: str) -> list[tuple[str, list[str], str | None, int | None]]:
    records, problems = said("list.md", text)
    assert not problems
    return [(one.title, [*map(str, one.authors)], one.venue, one.year) for one in records]


def test_a_table_in_html_within_a_list_is_read_with_its_lines() -> None:
    rows = [
        row("Combs that Remember the Winter", 1, "<td>Ann Ek, Bea Roe</td><td>CHI</td><td>2021</td>"),
        row("Queens and Their Heirs", 2, "\n<td>\nCy Dunn\n</td><td>UIST</td><td>2020</td>"),
    ]
    text = f"{LIST}<table>\n{HEAD}{''.join(rows)}</table>\n\n## More\n\n- [Drones by Ear]({ARXIV}3), Dee Fay, 2019\n"
    records, problems = said("list.md", text)
    assert not problems
    assert [(one.title, [*map(str, one.authors)], one.venue, one.year) for one in records][:2] == [
        ("Combs that Remember the Winter", ["Ann Ek", "Bea Roe"], "CHI", 2021),
        ("Queens and Their Heirs", ["Cy Dunn"], "UIST", 2020),
    ]
    assert all(one.title in text.split("\n")[one.source.line - 1] for one in records)


def test_lines_of_a_cell_part_titles_from_speakers_and_names_from_one_another() -> None:
    head = "<tr><th>Time (CEST)</th><th>Title</th></tr>\n"
    rows = [f"<tr><td>{at}:00-{at}:20</td><td><strong>⚡ {title}</strong><br/>{name}<br/></td></tr>\n" for at, title, name in TALKS]
    assert told(f"{LIST}<table>{head}{''.join(rows)}</table>") == [(title, [name], None, None) for _, title, name in TALKS]
    names = row("Combs in Winter", 1, "<td>Ann Ek,<br>Bea Roe<br>Cy Dunn</td><td>CHI<br>Extended</td><td>2021</td>")
    assert told(f"{LIST}<table>{HEAD}{names}{names.replace('Combs', 'Hives')}</table>")[0] == (
        "Combs in Winter",
        ["Ann Ek", "Bea Roe", "Cy Dunn"],
        "CHI Extended",
        2021,
    )


def test_words_with_capitals_below_a_title_are_no_name() -> None:
    text = f"{LIST}<table>{HEAD}" + row("Combs in Winter", 1, "<td>Ann Ek</td><td>CHI</td><td>2021</td>").replace(
        "</a>", "</a><br>Best Paper"
    )
    assert told(f"{text}{row('Queens and Heirs', 2, '<td>Cy Dunn</td><td>CHI</td><td>2021</td>')}</table>")[0][1] == ["Ann Ek"]


def test_cells_that_reach_down_stand_in_each_row() -> None:
    text = f"{LIST}<table>{HEAD}" + row("Combs in Winter", 1, "<td>Ann Ek</td><td rowspan='2'>CHI</td><td rowspan=\"2\">2021</td>")
    assert told(f"{text}{row('Queens and Heirs', 2, '<td>Cy Dunn</td>')}</table>") == [
        ("Combs in Winter", ["Ann Ek"], "CHI", 2021),
        ("Queens and Heirs", ["Cy Dunn"], "CHI", 2021),
    ]


def test_of_a_header_of_two_rows_the_columns_are_those_of_the_second() -> None:
    head = "<tr><th rowspan=2>Title</th><th rowspan=2>Authors</th><th colspan=2>Published</th></tr><tr><th>Venue</th><th>Year</th></tr>"
    rows = "".join(
        row(title, n, f"<td>Ann Ek</td><td>CHI</td><td>202{n}</td>") for n, title in enumerate(["Combs in Winter", "Queens and Heirs"])
    )
    assert told(f"{LIST}<table>{head}{rows}</table>") == [
        ("Combs in Winter", ["Ann Ek"], "CHI", 2020),
        ("Queens and Heirs", ["Ann Ek"], "CHI", 2021),
    ]


def test_a_heading_within_a_table_is_no_paper_and_no_header() -> None:
    rows = "<tr><td>Combs in Winter</td><td>Ann Ek</td><td>CHI</td><td>2021</td></tr>"
    for heading in ("<th colspan=4>On wasps</th>", "<th>On wasps</th>", "<td colspan='4'><b>On wasps</b></td>"):
        text = f"{LIST}<table>{HEAD}<tr>{heading}</tr>{rows}</table>\n"
        assert told(text) == [("Combs in Winter", ["Ann Ek"], "CHI", 2021)]


def test_a_bar_in_a_cell_parts_nothing() -> None:
    rows = "".join(row(f"{bees} | Wasps: a Survey", 1, "<td>Ann Ek</td><td>CHI</td><td>2021</td>") for bees in ("Bees", "Ants"))
    assert [title for title, *_ in told(f"{LIST}<table>{HEAD}{rows}</table>")] == ["Bees | Wasps: a Survey", "Ants | Wasps: a Survey"]


def test_a_table_that_is_commented_out_is_not_read() -> None:
    table = f"<table>{HEAD}{row('Combs in Winter', 1, '<td>Ann Ek</td><td>CHI</td><td>2021</td>')}</table>"
    assert with_tables(f"{LIST}<!-- {table} -->\n") is None


def test_names_below_a_title_in_its_cell_are_authors() -> None:
    text = (
        f"| Paper | Where |\n|---|---|\n| [Combs in Winter]({ARXIV}1)<br>Ann Ek, Bea Roe | CHI 2021 |\n"
        f"| **Queens and Heirs**<br>*Cy Dunn, Mo Li* | UIST 2020 [pdf]({ARXIV}2) |\n| [Drones by<br>Ear]({ARXIV}3) | CHI 2019 |\n"
    )
    assert [(title, people) for title, people, _, _ in told(text)] == [
        ("Combs in Winter", ["Ann Ek", "Bea Roe"]),
        ("Queens and Heirs", ["Cy Dunn", "Mo Li"]),
        ("Drones by Ear", []),
    ]


PIECES = st.sampled_from(["<table>", "</table>", "<tr>", "</tr>", "<th>", "<td>", "</td>", "<td rowspan=3>", "<th colspan='2'>", "<!--", "-->",
                          "bees", "|", "\n", "# Bees\n", "<br>", "<b>", "</b>"])  # fmt: skip


@given(st.lists(PIECES, max_size=60).map("".join))
def test_every_line_is_one_of_the_text_and_none_comes_before_those_above(text: str) -> None:
    found = with_tables(f"# Bees\n{text}")
    lines = found.lines if found else []
    assert all(1 <= line <= text.count("\n") + 2 for line in lines)
    assert all(above <= below for above, below in pairwise(lines))


@given(
    st.lists(st.sampled_from(["<td>a", "<td rowspan=2>b", "<td colspan=3>c", "<td rowspan=9 colspan=2>d", "<tr>"]), max_size=30).map(
        "".join
    )
)
def test_any_table_is_opened(cells: str) -> None:
    closed = cells.replace("<tr>", "</tr><tr>")
    assert "end" in opened(f"<html><table><tr><th>x</th></tr><tr>{closed}</tr></table>end").text


def test_cells_that_reach_far_take_no_time() -> None:
    rows = "<tr><td colspan=999 rowspan=999>a</td><td rowspan=999>b</td></tr>" * 3_000
    assert len(opened(f"<html><table><tr><th>x</th></tr>{rows}</table>").text) < 2_000_000
