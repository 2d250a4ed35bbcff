"""Pages in HTML: what they show of papers is read, with the lines of the page, and what is around it is not."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from papershelf.read.html_page import is_html, opened
from said import said

PAPERS = [
    ("Honey bees count to four in a maze", "Ann Ek, Bo Roe", "We train honey bees to fly through a maze. The fourth mark hides a reward, and most of them fly to it, as a control shows."),
    ("Ants mark their trails with sand", "Li Wei, Jan Hus", "Trails of desert ants are lined with grains of sand. We remove the grains, and foragers need twice as long to find the nest."),
    ("Wasps know their sisters", "Carla Dietz, Per Lund", "Paper wasps tell the faces of nest mates from those of strangers. We paint faces and measure how often wasps attack."),
]  # fmt: skip
AROUND = "<nav><ul><li><a href='/'>Home</a></li></ul></nav><ul><li><a href='/call'>Call for papers</a></li><li><a href='/venue'>Venue</a></li></ul>"


def page(body: str) -> str:
    return f"<!DOCTYPE html>\n<html><head><title>x</title><script>a = '<p>no</p>'</script></head><body>\n{AROUND}\n<h1>Accepted</h1>\n{body}</body></html>\n"


read = partial(said, "a.html")


@pytest.mark.parametrize("main", ["{}", "<main>{}</main>", "<div role='main'><div>{}</div></div>"])
@pytest.mark.parametrize(
    "entry",
    [
        "<div class=paper><div>{title}</div>\n<div>{people}</div><div>{text}</div></div>\n",
        "<h3><a href='https://example.org/{n}'>{title}</a></h3><p><em>{people}</em></p><p>{text}</p>\n",
        "<h4>{title}</h4><em>{people}</em><p><b>Abstract:</b> {text}</p>\n",
        "<p><b>Title:</b> {title}<br><b>Authors:</b> {people}<br><b>Abstract:</b> {text}</p>\n",
        "<details><summary>{title}</summary><p>{people}</p>\n<p>{text}</p></details>\n",
        "<p>{title}<p>{people}<p>{text}\n",
    ],
)
def test_papers_with_abstracts_are_read_with_their_lines(main: str, entry: str) -> None:
    body = "".join(entry.format(title=title, people=people, text=text, n=n) for n, (title, people, text) in enumerate(PAPERS, 1))
    text = page(main.format(body))
    records, problems = read(text)
    assert not problems
    assert [(one.title, ", ".join(map(str, one.authors)), one.abstract or one.note) for one in records] == PAPERS
    assert all(one.title in text.split("\n")[one.source.line - 1] for one in records)


@pytest.mark.parametrize(
    ("body", "entry"),
    [
        ("<ul>{}</ul>", "<li><b>{title}</b><br>{people}</li>\n"),
        ("<ul>{}</ul>", "<li><a href='https://example.org/{n}'>{title}</a> <i>{people}</i></li>\n"),
        ("<dl>{}</dl>", "<dt><a href='/{n}'>{title}</a></dt><dd>{people}</dd>\n"),
        ("{}", "<p><strong>{title}</strong><br />{people}</p>\n"),
        ("<table><tr><th>Title</th><th>Authors</th></tr>{}</table>", "<tr><td>{title}</td><td>{people}</td></tr>\n"),
        ("<table>{}</table>", "<tr><td>{n}</td><td><b>{title}</b><br>{people}</td></tr>\n"),
    ],
)
def test_lists_and_tables_are_read(body: str, entry: str) -> None:
    text = page(body.format("".join(entry.format(title=title, people=people, n=n) for n, (title, people, _) in enumerate(PAPERS, 1))))
    records, _ = read(text)
    assert [(one.title, ", ".join(map(str, one.authors))) for one in records] == [(title, people) for title, people, _ in PAPERS]
    assert all(one.title in text.split("\n")[one.source.line - 1] for one in records)


def test_raised_and_lowered_figures_and_entities_stay_what_they_are() -> None:
    text = "<html><h2>H<sub>2</sub>O &amp; x<sup>2</sup></h2></html>"
    assert opened(text).text.split("\n")[0] == "## H₂O & x²"


def test_a_report_of_zotero_is_read_with_its_tables_of_labels_and_values() -> None:
    row = "<tr><th>{}</th><td>{}</td></tr>"
    items = "".join(
        f"<li><h2>{title}</h2><table>{row.format('Item Type', 'Journal Article')}{''.join(row.format('Author', name) for name in people.split(', '))}"
        f"{row.format('Abstract', text)}{row.format('Date', '2021-03')}{row.format('Publication', 'Hive Review')}{row.format('DOI', f'10.5555/hr.{n}')}</table><h3>Tags:</h3><ul><li>bees</li></ul></li>\n"
        for n, (title, people, text) in enumerate(PAPERS)
    )
    records, problems = read(f"<!DOCTYPE html>\n<html><body><ul class=report>{items}</ul></body></html>")
    assert not problems
    assert [(one.title, ", ".join(map(str, one.authors)), one.abstract) for one in records] == PAPERS
    assert [(one.year, one.venue, one.identifiers["doi"], one.keywords) for one in records] == [
        (2021, "Hive Review", f"10.5555/hr.{n}", ("bees",)) for n in range(3)
    ]


def test_an_address_that_is_its_own_link_stands_in_a_reference_as_it_is() -> None:
    entries = "".join(
        f'<div class="csl-entry">{people.split(", ")[0].split()[1]}, {people.split()[0]}. 2021. <span>“{title}.”</span> <em>Hive Review</em> 3 (2): 1{n}–19. <a href="https://doi.org/10.5555/hr.{n}">https://doi.org/10.5555/hr.{n}</a>.</div>\n'
        for n, (title, people, _) in enumerate(PAPERS)
    )
    records, _ = read(page(entries))
    assert [(one.title, one.venue, one.csl["page"], one.identifiers["doi"]) for one in records] == [
        (title, "Hive Review", f"1{n}-19", f"10.5555/hr.{n}") for n, (title, _, _) in enumerate(PAPERS)
    ]


def test_a_page_of_menus_alone_holds_no_paper() -> None:
    records, (problem,) = read(page("<p>We meet in May.</p>"))
    assert not records
    assert problem.message.startswith("a page in HTML: copy what a browser shows of it")


def test_markdown_that_begins_with_an_element_is_no_page() -> None:
    items = "".join(f"- [{title}](https://example.org/{n})\n" for n, (title, _, _) in enumerate(PAPERS))
    records, _ = read(f'<p align="center">Insects</p>\n\n{items}')
    assert [one.title for one in records] == [title for title, _, _ in PAPERS]


PIECES = st.sampled_from(["<p>", "</p>", "<div>", "</div>", "<li>", "<ul>", "</ul>", "<table>", "<td>", "<th>", "</tr>", "</table>", "<main>", "</main>", "<b>", "</b>",
                          "<a href='https://e.org'>", "</a>", "<![", "<!", "<", "&", "<script>", "bees", "\n", " "])  # fmt: skip


@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_page_is_opened_and_every_line_is_one_of_it(text: str) -> None:
    found = opened(f"<html>{text}")
    lines = found.text.split("\n")
    assert is_html(f"<html>{text}")
    assert all(1 <= found.line(number) <= text.count("\n") + 1 for number in range(1, len(lines) + 1))
    assert list(found.lines) == sorted(found.lines)


def test_elements_within_each_other_without_end_take_no_time() -> None:
    assert "bees" in opened("<html>" + "<div>" * 20_000 + "bees").text
