"""Two dumps in one file: what stands above or below the entries of another form."""

from itertools import product

import pytest

from said import said

TEXT = (
    "A regional model shows that floods come earlier in the year than they did, and that snow on the ground makes them worse. We count what leaves "
    "a hive in winter with cameras that see motion, and tell from the count how it will fare. A network of four thousand parameters is enough."
)
FIRST = ["Rain-on-Snow Floods", "Counting Bees at the Entrance", "Tides of a Small Harbour"]
SECOND = ["Moss on Northern Roofs", "Who Sees the Lynx", "Paths of Old Glaciers"]
LIST = "{title}\nAnn Ek, Bo Roe\n\n" + TEXT + "\n\n"
OTHERS = {
    "labels": "Title: {title}\nAuthors: Ann Ek, Bo Roe\nAbstract: " + TEXT + "\n\n",
    "BibTeX": "@article{{k{at},\n  title = {{{title}}},\n  author = {{Ann Ek and Bo Roe}},\n  abstract = {{" + TEXT + "}}\n}}\n\n",
    "RIS": "TY  - JOUR\nTI  - {title}\nAU  - Ek, Ann\nAU  - Roe, Bo\nER  - \n\n",
}


def told(text: str) -> tuple[list[tuple[str, list[str], int | None]], list[str]]:
    records, problems = said("a.txt", text)
    return [(one.title, list(map(str, one.authors)), one.source.line) for one in records], [str(one) for one in problems]


def filled(entry: str, titles: list[str]) -> str:
    return "".join(entry.format(title=title, at=at) for at, title in enumerate(titles))


@pytest.mark.parametrize("kind", list(OTHERS))
def test_a_list_above_entries_of_another_form_is_read(kind: str) -> None:
    text = filled(LIST, FIRST) + filled(OTHERS[kind], SECOND)
    records, problems = told(text)
    assert sorted(title for title, _, _ in records) == sorted([*FIRST, *SECOND])
    assert all(people == ["Ann Ek", "Bo Roe"] for _, people, _ in records)
    assert all(title in text.split("\n")[line - 1] for title, _, line in records if line and title in FIRST)
    assert not problems


@pytest.mark.parametrize("kind", ["BibTeX", "RIS"])
def test_a_list_below_entries_of_another_form_is_read(kind: str) -> None:
    text = filled(OTHERS[kind], FIRST) + filled(LIST, SECOND)
    records, problems = told(text)
    assert sorted(title for title, _, _ in records) == sorted([*FIRST, *SECOND])
    assert all(title in text.split("\n")[line - 1] for title, _, line in records if line and title in SECOND)
    assert not problems


@pytest.mark.parametrize("kind", list(OTHERS))
def test_what_is_said_above_entries_is_no_list(kind: str) -> None:
    lead = f"Papers of the year\n\n{TEXT}\n\nHow to use this file\n\n{TEXT}\n\n"
    records, _ = told(lead + filled(OTHERS[kind], SECOND))
    assert [title for title, _, _ in records] == SECOND


ENTRIES = {
    "labels": "Title: {title}\nAuthors: Ann Ek, Bo Roe\nAbstract: " + TEXT + "\n\n",
    "listing": "{title}\nAnn Ek, Bo Roe\n\n" + TEXT + "\n\n",
    "digest": "**{title}.** " + TEXT + "\n\n",
    "headed": "## {title}\n\n" + TEXT + "\n\n",
}
BARE = [f"{title} in the Winters of the North" for title in SECOND]


@pytest.mark.parametrize("entry", list(ENTRIES))
@pytest.mark.parametrize("lead", ["Further reading:\n\n", "Also seen:\n", "More papers of the week\n\n", "**Weitere Aufsätze:**\n\n"])
def test_items_that_are_called_papers_below_entries_are_papers(entry: str, lead: str) -> None:
    text = filled(ENTRIES[entry], FIRST) + lead + "".join(f"- {title}\n" for title in BARE)
    records, problems = told(text)
    assert [title for title, _, _ in records] == [*FIRST, *BARE]
    assert all(text.split("\n")[(line or 0) - 1] == f"- {title}" for title, _, line in records[3:])
    assert not problems


_OTHER_LEADS = ["We find that:\n\n", "Related posts:\n\n", "More from this site\n\n", "References\n\n"]


# Below labels alone, items without a lead are papers (test_below_entries.py).
@pytest.mark.parametrize(("entry", "lead"), [*product(["labels", "digest"], _OTHER_LEADS), ("digest", "")])
def test_other_items_below_entries_are_no_papers(entry: str, lead: str) -> None:
    records, _ = told(filled(ENTRIES[entry], FIRST) + lead + "".join(f"- {title}\n" for title in BARE))
    assert not {title for title, _, _ in records} & set(BARE)


@pytest.mark.parametrize("entry", list(ENTRIES))
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_table_below_entries_is_read(entry: str, sign: str) -> None:
    rows = [["title", "authors", "year"], *([title, "Ann Ek" if sign == "," else "Ann Ek, Bo Roe", "2021"] for title in SECOND)]
    text = filled(ENTRIES[entry], FIRST) + "".join(sign.join(row) + "\n" for row in rows)
    records, problems = told(text)
    assert [title for title, _, _ in records] == [*FIRST, *SECOND]
    assert all(text.split("\n")[(line or 0) - 1].startswith(title) for title, _, line in records[3:])
    assert not problems


@pytest.mark.parametrize(
    "entry", ["- **{title}.** " + TEXT + "\n\n", "- {title}\n  Ann Ek, Bo Roe\n", "- {title}\n", "- [{title}](https://example.org/{at})\n"]
)
def test_the_only_list_of_a_file_is_no_list_below_another(entry: str) -> None:
    records, problems = told("# Tides\n\nWelcome.\n\n## Papers\n\n" + filled(entry, BARE))
    assert [title for title, _, _ in records] == BARE
    assert not problems
