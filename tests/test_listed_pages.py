"""Pages with front matter: which are of one paper, and which list several."""

from pathlib import Path

import pytest

from papershelf.model import Problem, Record, Seed
from papershelf.read.document import Document
from papershelf.read.fields import front_matter
from papershelf.read.folder import inspected
from test_bylines import THREE, joined

BOLD = joined(*(f"**{title}**\n*{', '.join(authors)}*" for title, authors, _ in THREE))
HEADINGS = joined(*(f"## {title}\n\n{', '.join(authors)}\n\n{text}" for title, authors, text in THREE))
LABELS = joined(*(f"### {title}\n\n**Authors**: {', '.join(authors)}\n\n**Abstract**: {text}" for title, authors, text in THREE))
LINKS = "".join(f"- [{title}](https://example.org/{at})\n" for at, (title, _, _) in enumerate(THREE))


def read(front: str, body: str) -> tuple[str, list[Record], list[Problem]]:
    document = Document("a.md", f"---\n{front}\n---\n\n{body}")
    assert front_matter.sniff(document)
    found = list(front_matter.read(document))
    heading = next((item.heading for item in found if isinstance(item, Seed)), "")
    return heading, [item for item in found if isinstance(item, Record)], [item for item in found if isinstance(item, Problem)]


@pytest.mark.parametrize("front", ["layout: page\ntitle: Accepted Papers", "title: What was said in Zadar\ndate: 2021-05-04"])
@pytest.mark.parametrize("body", [BOLD, HEADINGS, LABELS, LINKS])
def test_a_page_may_be_a_list(*, front: str, body: str) -> None:
    heading, records, _ = read(front, body)
    assert [record.title for record in records] == [title for title, _, _ in THREE]
    assert heading in front
    assert heading
    assert (f"---\n{front}\n---\n\n{body}").split("\n")[records[1].source.line - 1].strip("#*- ").startswith((THREE[1][0], "["))
    assert not front_matter.unused(Document("a.md", f"---\n{front}\n---\n\n{body}"))


@pytest.mark.parametrize("count", [2, 3])
def test_a_page_that_is_called_a_list_is_one_however_it_is_described_and_short_it_is(count: int) -> None:
    document = Document(
        "a.md", f"---\ntitle: Accepted\ndescription: Our workshop on bees\n---\n\n{''.join(LINKS.splitlines(keepends=True)[-count:])}"
    )
    seed, *found = front_matter.read(document)
    assert isinstance(seed, Seed)
    assert (seed.heading, seed.introduction) == ("Accepted", "Our workshop on bees")
    assert [item.title for item in found if isinstance(item, Record)] == [title for title, _, _ in THREE][-count:]


def test_titles_alone_are_papers_on_a_page_that_is_called_a_list() -> None:
    body = "".join(f"- {title}\n" for title, _, _ in THREE)
    _, records, _ = read("title: Reading list 2021", body)
    assert [record.title for record in records] == [title for title, _, _ in THREE]
    _, (record,), _ = read("title: What was said in Zadar", body)
    assert record.title == "What was said in Zadar"


@pytest.mark.parametrize("front", ["authors: [Ann Roe]", "author: Ann Roe", "doi: 10.5555/bees", "journal: Hive Review"])
def test_a_paper_may_have_a_list_on_its_page(front: str) -> None:
    _, (record,), _ = read(f"title: Bees of Zadar\n{front}", f"Related:\n\n{LINKS}")
    assert record.title == "Bees of Zadar"


@pytest.mark.parametrize(
    "body",
    [
        "Bees are many.",
        "## Idea\n\nBees are many.\n\n## Proof of the idea\n\nThey were counted.\n",
        "- [Code](https://example.org/a)\n- [PDF](https://example.org/b)\n",
    ],
)
def test_sections_and_links_of_a_paper_are_no_list(body: str) -> None:
    assert [record.title for record in read("title: Bees of Zadar", body)[1]] == ["Bees of Zadar"]


@pytest.mark.parametrize(
    "title", ["Accepted Papers", "Publications", "Accepted papers 2021", "Conference Programme", "List of Accepted Papers", "论文列表"]
)
def test_a_page_for_papers_without_one_is_told_and_no_paper(title: str) -> None:
    _, records, problems = read(f"title: {title}", "{% for paper in site.papers %}\n{{ paper.title }}\n{% endfor %}\n")
    assert [problem.message for problem in problems] == [f"a page for papers, of which none is understood, left out: “{title}”"]
    assert not records


@pytest.mark.parametrize("title", ["Papers of Grief", "Presentations for bees", "Readings", "Long papers, short lives"])
def test_a_paper_may_be_called_nearly_so(title: str) -> None:
    assert read(f"title: {title}\nauthors: [Ann Roe]", "Bees.")[1][0].title == title


LIST = "# Reefs\n\n- [Corals of the Baltic](https://example.org/a)\n- [Sponges of the Baltic](https://example.org/b)\n"


@pytest.mark.parametrize(
    "front", ["---\nlayout: page\npermalink: /reefs/\n---\n", "+++\nweight = 3\ndate = 2021-05-04\n+++\n", "---\ntags: [reefs]\n---\n\n"]
)
def test_front_matter_without_a_title_is_none_of_the_text(front: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(front + LIST)
    found, _ = inspected(tmp_path / "a.md")
    at = front.count("\n") + 3
    assert [(one.title, one.source.line) for one in found if isinstance(one, Record)] == [
        ("Corals of the Baltic", at),
        ("Sponges of the Baltic", at + 1),
    ]
    assert [one.heading for one in found if isinstance(one, Seed)] == ["Reefs"]
    assert not [one for one in found if isinstance(one, Problem)]


@pytest.mark.parametrize(
    "text",
    [
        "---\nBees: are many\n---\n\nText.\n",
        "---\ntags: [a]\nauthors: Ann Roe\n---\n",
        "---\nlayout: [\n---\n",
        "---\nlayout: page\n",
        "Bees.\n---\ntags: a\n---\n",
    ],
)
def test_what_may_be_of_a_paper_stays(text: str) -> None:
    assert front_matter.without_settings(text) == text


@pytest.mark.parametrize(
    ("value", "why"), [("[" * 60 + "]" * 60, "nested too deeply"), ("{a: " * 9000, "nested too deeply"), ("&a [*a]", "it has aliases")]
)
def test_front_matter_that_would_take_long_is_refused(value: str, why: str) -> None:
    _, records, problems = read(f"title: Bees\nauthors: {value}", "We see bees.")
    assert (records, [problem.message for problem in problems]) == ([], [f"front matter that cannot be read, the page is left out: {why}"])
