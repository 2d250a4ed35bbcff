"""Texts in Markdown whose titles are headings, or stand in bold on a line of their own."""

import pytest

from papershelf.model import Problem, Record, Seed
from papershelf.read.content import reader_of
from papershelf.read.document import Document
from test_bylines import BEES, FLOODS, THREE, TIDES, entries, joined

TITLES = [title for title, _, _ in THREE]
TEXTS = [text for _, _, text in THREE]


def read(text: str) -> tuple[Seed, list[Record], list[Problem]]:
    document = Document("a.md", text)
    reader = reader_of(document)
    assert reader, "in no known format"
    found = list(reader.read(document))
    (seed,) = (item for item in found if isinstance(item, Seed))
    return seed, [item for item in found if isinstance(item, Record)], [item for item in found if isinstance(item, Problem)]


@pytest.mark.parametrize(
    "mark", ["# {}", "## {}", "### {} ###", "{}\n===", "{}\n---", "**{}**", "__{}__", "## **{}**", "1. **{}**", "## [1] {}"]
)
def test_marks_of_headings_are_no_part_of_titles(mark: str) -> None:
    _, records, problems = read(joined(*(joined(mark.format(title), text) for title, _, text in THREE)))
    assert [(one.title, one.abstract or one.note) for one in records] == [(title, text) for title, _, text in THREE]
    assert not problems


@pytest.mark.parametrize(
    "below",
    ["## {title}\n*{authors}*\n\n{text}", "## {title}\n\n*{authors}*\n\n{text}", "## {title}\n\n{authors}\n\n{text}", "**{title}**\n\n{authors}\n\n{text}", "**{title}**\n*{authors}*\n\n{text}",
     "## {title}\n\nBy {authors}\n\n{text}", "## {title}\n\n{authors} – University of Zadar\n\n{text}", "## {title}\n\n*{authors}*\n{text}", "## {title}\n### {authors}\n{text}",
     "## {title}\n**{authors}**\n\n### Abstract\n\n{text}", "## {title}\n\n{authors}\n\nInstitute of Tides, Zadar\n\n**Abstract:** {text}", "## {title}\n\n### Authors\n\n{authors}\n\n### Abstract\n\n{text}"],
)  # fmt: skip
def test_names_below_a_heading_are_authors(below: str) -> None:
    text = joined(
        "# Meeting of hydrologists", *(below.format(title=title, authors=", ".join(authors), text=text) for title, authors, text in THREE)
    )
    assert entries(text) == (THREE, [])
    assert read(text)[0].heading == "Meeting of hydrologists"


def test_layouts_may_be_mixed() -> None:
    text = joined(
        "# Meeting, day 1",
        "What we heard.",
        f"## {TITLES[0]}\n*Marco Rossi, Élodie Dupont*\n{FLOODS}",
        f"## {TITLES[1]}",
        "Mei Tanaka and Jonas van der Berg",
        BEES,
        "Bees also dance.",
        f"## {TITLES[2]}\n{TIDES}",
        "## References",
        "[1] A book.",
    )
    seed, records, problems = read(text)
    assert (seed.heading, seed.introduction) == ("Meeting, day 1", "What we heard.")
    assert [(one.title, len(one.authors), one.abstract) for one in records] == [
        (TITLES[0], 2, FLOODS),
        (TITLES[1], 2, f"{BEES}\n\nBees also dance."),
        (TITLES[2], 0, TIDES),
    ]
    assert not problems


def test_a_heading_below_a_title_that_leads_nothing_ends_its_text() -> None:
    _, records, _ = read(joined("# Digest", *(f"## {title}\n\n{text}\n\n#### Poster {at}" for at, (title, _, text) in enumerate(THREE))))
    assert [one.abstract for one in records] == [f"{text}\n\nPoster {at}" for at, (_, _, text) in enumerate(THREE)]


def test_sections_above_titles_are_none_and_headings_below_lead_their_text() -> None:
    parts = [f"## {title}\n\n#### Why it matters\n\n{text}" for title, _, text in THREE]
    seed, records, problems = read(joined("# Digest", "# Session A", *parts[:2], "# Session B", "Held in the hall.", parts[2]))
    assert [(one.title, one.abstract) for one in records] == [(title, f"Why it matters: {text}") for title, _, text in THREE]
    assert seed.heading == "Digest"
    assert ["Session B" in problem.message for problem in problems] == [True]


def test_what_a_person_says_of_papers_is_a_note_and_keeps_its_marks() -> None:
    _, records, _ = read(
        joined(
            *(
                f"## [{title}](https://example.org/{at})\n\nI liked *this*. {text} [Code](https://example.org/code)"
                for at, (title, _, text) in enumerate(THREE)
            )
        )
    )
    assert [(one.title, one.note, one.abstract) for one in records] == [(title, f"I liked *this*. {text}", "") for title, _, text in THREE]
    assert [(link.rel, link.url) for link in records[0].links] == [
        ("paper", "https://example.org/0"),
        ("code", "https://example.org/code"),
    ]


def test_an_abstract_is_shown_without_marks() -> None:
    _, records, _ = read(
        joined(*(f"## {title}\n\n{' and '.join(authors)}.\n\nWith *care* at 2*3*4. {text}" for title, authors, text in THREE[:2]))
    )
    assert [one.abstract for one in records] == [f"With care at 2*3*4. {text}" for text in TEXTS[:2]]


def test_a_rule_ends_the_last_entry_and_a_title_without_text_is_told() -> None:
    _, records, problems = read(
        joined(
            *(joined(f"## {title}", text, "---") for title, _, text in THREE),
            "Thanks for reading.",
        )
    )
    assert [one.abstract for one in records] == TEXTS
    _, records, problems = read(joined(f"## {TITLES[0]}", FLOODS, f"## {TITLES[1]}", f"## {TITLES[2]}", TIDES))
    assert [one.title for one in records] == TITLES
    assert [problem.line for problem in problems] == [5]


def test_sections_of_one_text_are_no_entries() -> None:
    document = Document(
        "a.md", joined("# On Bees", "## Introduction", BEES, "And more.", "## Hives", TIDES, "Still more.", "## Swarms", FLOODS)
    )
    assert reader_of(document) is None


def test_a_list_of_titles_below_one_heading_is_no_entry() -> None:
    document = Document("a.md", joined("# My favourite papers", *(f"- {title}" for title in TITLES)).replace("\n\n- ", "\n- "))
    reader = reader_of(document)
    assert reader
    assert [item.title for item in reader.read(document) if isinstance(item, Record)] == TITLES


def test_points_below_one_title_are_what_is_said_of_it() -> None:
    _, records, _ = read(f"# {TITLES[0]}\n\n- Bees are counted.\n- A hive has a queen.\n- Nobody is stung.\n")
    assert [one.title for one in records] == [TITLES[0]]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_where_and_when_stand_below_the_authors_on_a_line_or_in_a_paragraph(between: str) -> None:
    places = ["*Hive Review*, 12(3), 2024", "In Proceedings of Hives, 2023", "*Hives* 2022 (Best Paper Award)"]
    _, records, _ = read(
        joined(
            *(
                f"### {title}\n\n{', '.join(authors)}{between}{place}\n\n[Paper](https://example.org/{place[-3]})\n\n{text}"
                for (title, authors, text), place in zip(THREE, places, strict=True)
            )
        )
    )
    assert [(one.venue, one.year, one.abstract, one.note) for one in records] == [
        ("Hive Review", 2024, TEXTS[0], ""),
        ("Proceedings of Hives", 2023, TEXTS[1], ""),
        ("Hives", 2022, TEXTS[2], "Best Paper Award"),
    ]


@pytest.mark.parametrize("venue", ["Conference on Oral History", "Journal of Oral Surgery", "Best Practice in Hives", "Talk of the Hive"])
def test_a_venue_may_have_words_of_prizes(venue: str) -> None:
    _, records, _ = read(joined(*(f"### {title}\n\n{', '.join(authors)}\n\n*{venue}*, 2024\n\n{text}" for title, authors, text in THREE)))
    assert {(one.venue, one.year, one.note) for one in records} == {(venue, 2024, "")}


@pytest.mark.parametrize("names", ["**{names} (University of Zadar)**", "*{names}*", "{names}"])
@pytest.mark.parametrize("bar", [" · ", " | "])
def test_links_on_the_line_of_names_in_bold_are_the_papers(names: str, bar: str) -> None:
    line = bar.join([names, "[arXiv:2105.0000{at}](https://arxiv.org/abs/2105.0000{at})", "[code](https://example.org/{at})", "9/10"])
    told = [line.format(names=", ".join(authors), at=at) for at, (_, authors, _) in enumerate(THREE)]
    text = joined(*(f"### {title}\n{one}\n\n**What**: {said}" for (title, _, said), one in zip(THREE, told, strict=True)))
    _, records, problems = read(f"# Digest of week 2\n\n## 🔥 Must read\n\n{text}")
    assert [(one.title, tuple(map(str, one.authors))) for one in records] == [(title, tuple(authors)) for title, authors, _ in THREE]
    assert [[link.url for link in one.links] for one in records] == [
        [f"https://arxiv.org/abs/2105.0000{at}", f"https://example.org/{at}"] for at in range(3)
    ]
    assert not problems


@pytest.mark.parametrize("bar", [" · ", " | ", " – "])
def test_a_venue_and_a_year_may_stand_behind_the_names_on_their_line(bar: str) -> None:
    _, records, _ = read(joined(*(f"## {title}\n{', '.join(authors)}{bar}Hive Review 2024\n\n{text}" for title, authors, text in THREE)))
    assert [(tuple(map(str, one.authors)), one.venue, one.year) for one in records] == [
        (tuple(authors), "Hive Review", 2024) for _, authors, _ in THREE
    ]


@pytest.mark.parametrize(
    "links", ["[[arXiv]({})] [[code]({})]", "([paper]({}), [code]({}))", "[pdf]({}) | [code]({})", "— [Paper]({}) / [Code]({})."]
)
def test_links_behind_a_title_are_its_links_and_no_words_of_it(links: str) -> None:
    urls = [(f"https://arxiv.org/abs/2105.0000{at}", f"https://example.org/{at}") for at in range(3)]
    told = [
        f"### {title} {links.format(*both)}\n{', '.join(authors)}\n\n{text}"
        for (title, authors, text), both in zip(THREE, urls, strict=True)
    ]
    _, records, problems = read(joined(*told))
    assert [(one.title, tuple(link.url for link in one.links)) for one in records] == list(zip(TITLES, urls, strict=True))
    assert [one.identifiers["arxiv"] for one in records] == ["2105.00000", "2105.00001", "2105.00002"]
    assert not problems


def test_a_heading_that_is_only_a_link_is_a_title_whatever_it_says() -> None:
    _, records, _ = read(
        joined(*(f"## [{word}](https://example.org/{word})\n\nAnn Ek, Bo Roe\n\n{TEXTS[0]}" for word in ("Poster", "Video", "Bees")))
    )
    assert [one.title for one in records] == ["Poster", "Video", "Bees"]
