"""Listings in any dress: with rules, marks, quotation, indents, broken lines and addresses around titles and abstracts, or with nothing at all."""

from textwrap import fill, indent

import pytest

from papershelf.model import Record
from said import said
from test_bylines import joined

PAPERS = [
    ("Honey bees count to four in a maze", "Ann Ek, Bo Roe", "Bees fly through a maze in which the fourth mark hides a reward. They go to the fourth mark, wherever it stands."),
    ("Ants mark their trails with sand", "Li Wei, Jan Hus", "Trails of desert ants are lined with grains of sand. Without these, foragers need twice as long to find the nest."),
    ("Wasps know the faces of their sisters", "Carla Dietz, Per Lund", "Paper wasps tell the faces of nest mates. A changed stripe is enough for them to take a sister for a stranger."),
    ("Moths hear bats before they come", "Jan Hus, Mia Ort", "Moths turn away from the calls of bats that hunt. Calls of nine species that do not hunt leave them as they were."),
]  # fmt: skip
MORE = " The effect holds in the field and in the laboratory, and in both years of the study. It remains open how the young learn what they need, and whether they forget it."


def wrapped(text: str) -> str:
    return fill(text, 72)


TIGHT = {
    "nothing": "{title}\n{text}\n\n",
    "names": "{title}\n{people}\n{text}\n\n",
    "numbers": "{n}. {title}\n{text}\n\n",
    "numbers in brackets": "[{n}] {title}\n{people}\n{text}\n\n",
    "no blank line": "{title}\n{text}\n",
    "no blank line with names": "{title}\n{people}\n{text}\n",
    "an outline": "* {title}\n{text}\n",
    "items with points": "- {title}\n  - {people}\n  - {text}\n",
    "items": "- {title}\n  {text}\n",
    "items with quotations": "- {title}\n  > {text}\n",
    "an indent": "{title}\n    {text}\n\n",
}
APART = {
    "rules": "{title}\n\n{text}\n\n---\n\n",
    "close rules": "{title}\n{text}\n========\n",
    "stars": "{title}\n{people}\n{text}\n\n* * *\n\n",
    "lines below": "{title}\n~~~~~~~~~~~~~~~~~~~~\n\n{text}\n\n",
    "quotation marks": "“{title}”\n\n{text}\n\n",
    "emphasis": "*{title}*\n\n{text}\n\n",
    "emphasis on all": "*{title}*\n_{people}_\n{text}\n\n",
    "a quotation": "{title}\n\n> {text}\n\n",
    "a label": "Title: {title}\n\n{text}\n\n",
    "a dash": "{title}\n\nAbstract—{text}\n\n",
    "a count": "Paper {n}: {title}\nAuthors: {people}\nAbstract: {text}\n\n",
    "codes": "P{n}: {title}\n{text}\n\n",
    "stops": "{title}.\n\n{text}\n\n",
    "items in paragraphs": "- {title}\n\n  {text}\n\n",
    "items that all have one number": "1. {title}\n\n   {text}\n\n",
    "headings over names": "### {title}\n*{people}*\n\n{text}\n\n",
    "numbers of posters": "#{n} {title}\n{people}\n\n{text}\n\n",
}


def read(text: str) -> tuple[list[Record], list[str]]:
    records, problems = said("a.txt", text)
    return records, [str(one) for one in problems]


def filled(entry: str, more: str = "") -> str:
    return "".join(entry.format(title=title, people=people, text=text + more, n=n) for n, (title, people, text) in enumerate(PAPERS, 1))


def are_whole(text: str, entry: str, more: str = "") -> None:
    records, problems = read(text)
    assert not problems
    assert [(one.title, one.abstract) for one in records] == [(title, said + more) for title, _, said in PAPERS]
    assert [", ".join(map(str, one.authors)) for one in records] == [people if "{people}" in entry else "" for _, people, _ in PAPERS]
    assert all(one.title in text.split("\n")[(one.source.line or 0) - 1] for one in records)


@pytest.mark.parametrize("more", ["", MORE], ids=["short", "long"])
@pytest.mark.parametrize("entry", [pytest.param(form, id=name) for name, form in (TIGHT | APART).items()])
def test_entries_are_read_in_any_dress(entry: str, more: str) -> None:
    are_whole(filled(entry, more), entry, more)


@pytest.mark.parametrize("entry", ["- {title}\n\n  {text}\n\n", "{title}\n\n{text}\n\n", "1. {title}\n   {text}\n"])
def test_the_only_heading_is_that_of_the_list(entry: str) -> None:
    are_whole("# Insects\n\n" + filled(entry, MORE), entry, MORE)


@pytest.mark.parametrize("head", ["{title}\n", "{title}\n{people}\n", "{title}\nwhich we studied in the field\n{people}\n"])
@pytest.mark.parametrize("by", ["", "    "])
def test_abstracts_that_an_editor_broke_begin_below_their_titles(head: str, by: str) -> None:
    text = "".join(head.format(title=title, people=people) + indent(wrapped(said + MORE), by) + "\n\n" for title, people, said in PAPERS)
    records, problems = read(text)
    assert not problems
    assert [one.abstract for one in records] == [said + MORE for _, _, said in PAPERS]
    assert all(one.title.startswith(title) for one, (title, _, _) in zip(records, PAPERS, strict=True))
    assert all(bool(one.authors) == ("{people}" in head) for one in records)


@pytest.mark.parametrize(
    "entry",
    [
        "{title}\nhttps://example.org/{n}\n\n{text}\n\n",
        "{title}\n\n{text}\n\nhttps://example.org/{n}\n\n",
        "{title}\n{people}\n{text}\nPDF: https://example.org/{n}\nCode: https://github.com/ann/{n}\n\n",
    ],
)
def test_addresses_on_lines_of_their_own_lead_to_the_paper(entry: str) -> None:
    text = filled(entry, MORE)
    are_whole(text, entry, MORE)
    links = [[link.url for link in one.links] for one in read(text)[0]]
    assert all(f"https://example.org/{n}" in urls for n, urls in enumerate(links, 1))
    assert all(f"https://github.com/ann/{n}" in urls for n, urls in enumerate(links, 1)) == ("Code" in entry)


def test_what_few_titles_bear_is_of_them() -> None:
    titles = ["“Bees” and what they are", "- Minus signs before hives", "*Apis*", "Paper 3: a game for two"]
    records, _ = read(joined(*(f"{title}\n\n{text}{MORE}" for title, (_, _, text) in zip(titles, PAPERS, strict=True))))
    assert [one.title for one in records] == titles


def test_sentences_on_lines_of_their_own_stay_one_abstract() -> None:
    lines = "We count bees.\nThe fourth mark hides a reward, and most of the bees fly to it after twenty flights. So do some wasps that we saw.\nData are public."
    records, _ = read(joined(*(f"{title}\n\n{lines}" for title, _, _ in PAPERS)))
    assert [(one.title, one.abstract) for one in records] == [(title, " ".join(lines.split())) for title, _, _ in PAPERS]


def test_a_long_listing_is_told_by_its_beginning() -> None:
    text = "".join(f"{title} {at}\n{wrapped(said + MORE)}\n\n" for at in range(200) for title, _, said in PAPERS)
    records, problems = read(text)
    assert not problems
    assert [one.title for one in records] == [f"{title} {at}" for at in range(200) for title, _, _ in PAPERS]
