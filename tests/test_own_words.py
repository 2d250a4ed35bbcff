"""Words of who keeps a page on a paper: what stands below the front matter is its abstract or a note, and none is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from papershelf.read.fields.own_words import own_words
from said import said

FACTS = "---\ntitle: Dances of Bees\nauthors: Ann Ek\nyear: 2020\n---\n"


def told(body: str, facts: str = FACTS) -> tuple[str, str]:
    (record,), problems = said("a.md", f"{facts}{body}")
    assert not problems
    return record.abstract, record.note


@pytest.mark.parametrize(
    ("body", "abstract", "note"),
    [
        ("Bees dance.\n", "Bees dance.", ""),
        ("Bees dance.\n\n## Method\n\nThey are filmed.\n", "Bees dance.", "**Method.** They are filmed."),
        ("## Abstract\nBees dance.\n\n## Notes\nRead *this* again.\n", "Bees dance.", "Read *this* again."),
        ("# Dances of Bees\n\nI read this in a train.\n\n## Results\n\n- They dance.\n- They sing.\n", "", "I read this in a train.\n\n**Results.** They dance.\n\nThey sing."),
        ("Bees.\n\n## Notes\nAs [waggles](waggle.md) and [[round dances|rounds]], [here](https://example.org).\n", "Bees.", "As waggles and rounds, [here](https://example.org)."),
        ("Bees.\n\n## Notes\n_Read_ in __May__, snake_case_name, $x_i$ and $y_j$.\n", "Bees.", "*Read* in **May**, snake_case_name, $x_i$ and $y_j$."),
        ("## Summary\nThey dance a lot.\n\n## Abstract\nBees dance.\n", "Bees dance.", "**Summary.** They dance a lot."),
        ("## Summary\nBees dance.\n\n## Results\nThey do.\n", "Bees dance.", "**Results.** They do."),
        ("## Method\nThey are\nfilmed.\n\n> “We film them.”\n\nTwice.\n", "", "**Method.** They are filmed.\n\n“We film them.”\n\nTwice."),
    ],
)  # fmt: skip
def test_what_stands_below_the_front_matter_is_kept(body: str, abstract: str, note: str) -> None:
    assert told(body) == (abstract, note)


@pytest.mark.parametrize(
    "names",
    ["- [[Ann Ek]]\n- [[people/roe|Bo Roe]]", "Ann Ek, Bo Roe", "1. Ann Ek\n2. Bo Roe", "[Ann Ek](https://example.org/ek) and Bo Roe"],
)
def test_authors_may_be_a_section(names: str) -> None:
    (record,), _ = said("a.md", f"---\ntitle: Dances of Bees\n---\n# Dances of Bees\n\n## Authors\n{names}\n\n## Abstract\nBees dance.\n")
    assert ([str(name) for name in record.authors], record.abstract, record.note) == (["Ann Ek", "Bo Roe"], "Bees dance.", "")


def test_beside_an_abstract_of_its_own_all_that_is_said_is_a_note() -> None:
    assert told("I read this in a train.\n", FACTS.replace("year", "abstract: Bees dance.\nyear")) == (
        "Bees dance.",
        "I read this in a train.",
    )


@pytest.mark.parametrize(
    "other",
    [
        "## BibTeX\n\n```bibtex\n@article{ek, title={Dances}}\n```\n",
        "## Links\n\n- [Paper](https://example.org/1.pdf)\n",
        "![A dance](dance.png)\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "{{< youtube dance >}}\n",
        "[Paper](https://example.org/1.pdf) [Code](https://example.org/1)\n",
        "- [ ] read this\n",
        "## References\n\n1. Roe, B. Songs of Bees. 2019.\n",
    ],
)
def test_what_is_no_word_on_the_paper_is_in_no_note(other: str) -> None:
    assert told(f"## Method\n\nThey are filmed.\n\n{other}")[1] == "**Method.** They are filmed."


@given(st.lists(st.sampled_from(["# a", "## Notes", "words here", "- item", "", "```", "> said", "| x |", "**b**", "1. one"]), max_size=20))
def test_every_line_of_words_below_no_other_heading_is_in_the_note(lines: list[str]) -> None:
    plain = [line for line in lines if line in {"words here", ""}]
    assert own_words("\n".join(plain)).count("words here") == plain.count("words here")
    own_words("\n".join(lines))
