"""Lists of papers as people keep them in public repositories: an entry says where it appeared in labels, badges, brackets and lines of its own."""

import pytest

from said import said

ARXIV = "https://arxiv.org/abs/2301.0000"


def read(text: str) -> list[tuple[str, list[str], int | None, str | None, list[str]]]:
    """Titles with authors, years, venues, and what the links lead to."""
    return [
        (one.title, [*map(str, one.authors)], one.year, one.venue, [link.rel for link in one.links])
        for one in said("list.md", text)[0]
        if not one.note
    ]


FORMS = {
    "places as labels of links": (
        (
            f"- Counting Bees at Night [[ICML2021]]({ARXIV}1) [[PyTorch(official)]](https://github.com/a/b)\n"
            f"- Counting Drones by Ear [[CVPR 2022]]({ARXIV}2)\n"
        ),
        [
            ("Counting Bees at Night", [], 2021, "ICML", ["paper", "code"]),
            ("Counting Drones by Ear", [], 2022, "CVPR", ["paper"]),
        ],
    ),
    "labels first": (
        f"- [[PAPER]]({ARXIV}1) Counting Bees at Night, ICML 2021\n- [[PDF]]({ARXIV}2) Counting Drones by Ear, CVPR 2022\n",
        [
            ("Counting Bees at Night", [], 2021, "ICML", ["paper"]),
            ("Counting Drones by Ear", [], 2022, "CVPR", ["pdf"]),
        ],
    ),
    "people in emphasis, places in brackets": (
        (
            f"- **[Counting Bees at Night]({ARXIV}1)** *Ann Ek, Bo Li, Cy Dee* (ICML 2021) [[code]](https://github.com/a/b)"
            " ![](https://img.shields.io/github/stars/a/b?style=social)\n"
            f"- **[Counting Drones by Ear]({ARXIV}2)** *Dora Fu, Ed Gil* (arXiv 2022)\n"
            f"- **[Dances of Bees]({ARXIV}3)** *Fay Ho* (NeurIPS 2022)\n"
        ),
        [
            ("Counting Bees at Night", ["Ann Ek", "Bo Li", "Cy Dee"], 2021, "ICML", ["paper", "code"]),
            ("Counting Drones by Ear", ["Dora Fu", "Ed Gil"], 2022, "arXiv", ["paper"]),
            ("Dances of Bees", ["Fay Ho"], 2022, "NeurIPS", ["paper"]),
        ],
    ),
    "a table below a heading, with badges and breaks": (
        (
            "# Bees\n\n| Title | Venue | Date | Code |\n|:--------|:--------:|:--------:|:--------:|\n"
            f"| ![Star](https://img.shields.io/github/stars/a/b.svg) <br> [**Counting Bees at Night**]({ARXIV}1) <br> | ICML | 2021-01-04 |"
            " [Github](https://github.com/a/b) |\n"
            f"| [**Counting Drones by Ear**]({ARXIV}2) <br> | arXiv | 2022-02-05 | - |\n"
        ),
        [
            ("Counting Bees at Night", [], 2021, "ICML", ["paper", "code"]),
            ("Counting Drones by Ear", [], 2022, "arXiv", ["paper"]),
        ],
    ),
    "dates first, people between bars": (
        (
            f"- [2021/03] **Counting Bees at Night** | [[Paper]]({ARXIV}1)\n"
            f"- [2022/02] **Counting Drones by Ear** | Dora Fu, Ed Gil | [[Paper]]({ARXIV}2)\n"
        ),
        [
            ("Counting Bees at Night", [], 2021, None, ["paper"]),
            ("Counting Drones by Ear", ["Dora Fu", "Ed Gil"], 2022, None, ["paper"]),
        ],
    ),
    "places with months": (
        f"- Counting Bees at Night (**ICML 2021**) [[paper]({ARXIV}1)] :fire:\n- Counting Drones by Ear, Dora Fu, Ed Gil, arXiv 2022, [[paper]({ARXIV}2)]\n",
        [
            ("Counting Bees at Night", [], 2021, "ICML", ["paper"]),
            ("Counting Drones by Ear", ["Dora Fu", "Ed Gil"], 2022, "arXiv", ["paper"]),
        ],
    ),
    "lines of their own": (
        (
            f"- **Counting Bees at Night** <br>\n  Ann Ek, Bo Li <br>\n  *ICML 2021*. [[Paper]]({ARXIV}1)\n"
            f"- **Counting Drones by Ear** <br>\n  Dora Fu, Ed Gil <br>\n  *arXiv 2022*. [[Paper]]({ARXIV}2)\n"
            f"- **Dances of Bees** <br>\n  Gus Ito, Hal Jun <br>\n  *CVPR 2022*. [[Paper]]({ARXIV}3) [[Page]](https://example.org)\n"
        ),
        [
            ("Counting Bees at Night", ["Ann Ek", "Bo Li"], 2021, "ICML", ["paper"]),
            ("Counting Drones by Ear", ["Dora Fu", "Ed Gil"], 2022, "arXiv", ["paper"]),
            ("Dances of Bees", ["Gus Ito", "Hal Jun"], 2022, "CVPR", ["paper", "project"]),
        ],
    ),
    "dates as code": (
        f"- `2021-01` Counting Bees at Night [[paper]({ARXIV}1)]\n- `2022-02` Counting Drones by Ear [[paper]({ARXIV}2)]\n",
        [("Counting Bees at Night", [], 2021, None, ["paper"]), ("Counting Drones by Ear", [], 2022, None, ["paper"])],
    ),
    "badges of places": (
        (
            f"- [Counting Bees at Night]({ARXIV}1) ![ICML](https://img.shields.io/badge/ICML-2021-blue)"
            " [![Star](https://img.shields.io/github/stars/a/b.svg?style=social&label=Star)](https://github.com/a/b)\n"
            f"- [Counting Drones by Ear]({ARXIV}2) ![x](https://img.shields.io/badge/-CVPR_2022-green.svg) ![y](https://img.shields.io/badge/code-soon-red)\n"
        ),
        [
            ("Counting Bees at Night", [], 2021, "ICML", ["paper", "code"]),
            ("Counting Drones by Ear", [], 2022, "CVPR", ["paper"]),
        ],
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_what_an_entry_says_of_itself_is_understood(form: str) -> None:
    text, entries = FORMS[form]
    assert read(text) == entries


def test_a_label_without_a_year_is_a_note() -> None:
    records, _ = said("list.md", f"- Counting Bees at Night [[IEEE Access]]({ARXIV}1)\n- Counting Drones by Ear [[Supplement]]({ARXIV}2)\n")
    assert [(one.venue, one.note) for one in records] == [(None, "(IEEE Access)"), (None, "")]


def test_authors_and_a_year_before_a_linked_title_are_no_title() -> None:
    records, _ = said(
        "list.md",
        f"- Required: Ek & Roe (2020), [Counting Bees at Night]({ARXIV}1)\n- Optional: Fu, D. (2021). [Counting Drones by Ear]({ARXIV}2). *Hive Review*.\n"
        f"- Dances of Bees in the Dark (2022), [the talk that goes with it]({ARXIV}3)\n",
    )
    assert [(one.title, one.year, one.note) for one in records] == [
        ("Counting Bees at Night", 2020, "Required: Ek & Roe (2020)"),
        ("Counting Drones by Ear", 2021, "Optional: Fu, D. (2021) *Hive Review*."),
        ("Dances of Bees in the Dark", 2022, "(2022) [the talk that goes with it](https://arxiv.org/abs/2301.00003)"),
    ]


def test_two_authors_in_brackets_are_no_venue() -> None:
    records, _ = said(
        "list.md", f"- **Counting Bees** (Ek and Roe, 2020). Fine. [link]({ARXIV}1)\n- **Counting Drones** (ICML, 2021). [link]({ARXIV}2)\n"
    )
    assert [(one.year, one.venue) for one in records] == [(2020, None), (2021, "ICML")]


def test_links_beside_the_authors_of_a_digest_are_kept() -> None:
    entry = "### {}. {}\n*Ann Ek, Bo Roe (Oslo)* · [paper]({}{}) · [code](https://github.com/a/b)\n\nThey count with lamps. I liked it.\n"
    text = "# A day in Oslo\n\n" + "\n".join(
        entry.format(n, title, ARXIV, n) for n, title in enumerate(["Counting Bees at Night", "Counting Drones by Ear"], 1)
    )
    records, _ = said("digest.md", text)
    assert [[link.rel for link in one.links] for one in records] == [["paper", "code"]] * 2
    assert [[*map(str, one.authors)] for one in records] == [["Ann Ek", "Bo Roe"]] * 2


def test_links_below_labels_are_no_words_of_these() -> None:
    entry = "1. **{}**\n   - Authors: Ann Ek, Bo Roe\n   - Venue: SOSP 2021\n   - [[paper]]({}{}) [[code]](https://github.com/a/b)\n"
    text = "".join(entry.format(title, ARXIV, n) for n, title in enumerate(["Counting Bees at Night", "Counting Drones by Ear"], 1))
    assert [(venue, rels) for _, _, _, venue, rels in read(text)] == [("SOSP 2021", ["paper", "code"])] * 2


def test_ones_own_name_in_bold_is_a_name_of_a_reference() -> None:
    text = (
        "* Ek, A., Roe, B. (2021). Combs that remember the winter. *Hive Review*, 12(3), 45-67. [[PDF]](/files/a.pdf)\n"
        "* Dunn, C. and **Ek, A.** (2020). Queens and their quiet heirs. *Hive Review*, 3, 1-9. [[PDF]](/files/b.pdf)\n"
        "* Fay, D. and __Ek, A.__ (2019). Counting drones from sound alone. *Hive Review*, 2, 10-19.\n"
    )
    records, _ = said("publications.md", text)
    assert [([*map(str, one.authors)], one.year, one.venue, one.csl["page"]) for one in records] == [
        (["A. Ek", "B. Roe"], 2021, "Hive Review", "45-67"),
        (["C. Dunn", "A. Ek"], 2020, "Hive Review", "1-9"),
        (["D. Fay", "A. Ek"], 2019, "Hive Review", "10-19"),
    ]


def test_people_behind_a_year_in_brackets_are_its_authors() -> None:
    text = f"- [x] [Counting Bees at Night]({ARXIV}1) (2019), Ann Ek and Bea Roe\n- [ ] [Counting Drones by Ear]({ARXIV}2) (2018), Dee Fay et al.\n"
    assert [(people, year) for _, people, year, _, _ in read(text)] == [(["Ann Ek", "Bea Roe"], 2019), (["Dee Fay"], 2018)]


def test_what_is_said_of_a_paper_behind_its_title_or_its_authors_is_a_note() -> None:
    text = (
        f"- Dances of Bees. Ann Ek showed a way to dance. It takes wax. [paper]({ARXIV}1)\n"
        f"- **[Songs of Wasps]({ARXIV}2)** by Cy Dunn, Mo Li. Who sings to a queen? The answer is long.\n"
        f"- Do Ants Sleep? A Study of Nests [pdf]({ARXIV}3)\n"
        f"- Ants vs. Bees. Part One of Nests. [pdf]({ARXIV}4)\n"
    )
    records, _ = said("list.md", text)
    assert [(one.title, [*map(str, one.authors)], one.note) for one in records] == [
        ("Dances of Bees", [], "Ann Ek showed a way to dance. It takes wax."),
        ("Songs of Wasps", ["Cy Dunn", "Mo Li"], "Who sings to a queen? The answer is long."),
        ("Do Ants Sleep? A Study of Nests", [], ""),
        ("Ants vs. Bees. Part One of Nests", [], ""),
    ]


def test_the_short_name_of_a_journal_is_nobody() -> None:
    text = (
        f"- **Counting Bees at Night** by Li Wei, Ecol. Lett. 2019. [link]({ARXIV}1)\n"
        f"- **Counting Drones by Ear** by Cy Dunn and A. B. Roe, Insect. Soc. 2018. [link]({ARXIV}2)\n"
        f"- **Dances of Bees** by Ann Ek and Bo Roe Jr. (2017). [link]({ARXIV}3)\n"
    )
    records, _ = said("list.md", text)
    assert [([*map(str, one.authors)], one.year, one.venue) for one in records] == [
        (["Li Wei"], 2019, "Ecol. Lett"),
        (["Cy Dunn", "A. B. Roe"], 2018, "Insect. Soc"),
        (["Ann Ek", "Bo Roe Jr"], 2017, None),
    ]


def test_a_link_that_leads_nowhere_is_told() -> None:
    entries = [f"- Counting Bees on Day {day} [[ICML2021]]({ARXIV}{day})" for day in range(1, 4)]
    _, problems = said("list.md", "\n".join([*entries, "- Counting Drones by Ear [[Hive Review]]()"]))
    assert [(one.line, one.message) for one in problems] == [
        (4, "an item without a link, left out: “Counting Drones by Ear [[Hive Review]]()”")
    ]
