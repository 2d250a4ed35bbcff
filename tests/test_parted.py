"""Listings without blank lines, with labels before abstracts, with keywords and with numbers, as they are copied from pages."""

import pytest

from papershelf.model import Problem, Record
from papershelf.read.document import Document
from papershelf.read.listings import listing

PROSE = " We counted them in four harbours over eleven years with traps that do not harm, and found that the count falls where the water is warm."
ENTRIES = [
    ("Crabs of the Baltic", "Jane Doe, Ole Hansen", f"Crabs are few.{PROSE * 2}"),
    ("Whales off Zadar: A Count", "Mei Tanaka", f"Whales are fewer.{PROSE * 2}"),
    ("Do Corals Sleep", "Ann Roe, Mei Tanaka", f"Corals are small.{PROSE * 2}"),
]
SHORT = [(title, people, text.removesuffix(PROSE * 2)) for title, people, text in ENTRIES]


def read(text: str) -> tuple[list[Record], list[Problem]]:
    document = Document("a.txt", text)
    assert listing.sniff(document)
    found = list(listing.read(document))
    return [one for one in found if isinstance(one, Record)], [one for one in found if isinstance(one, Problem)]


@pytest.mark.parametrize(
    "form",
    [
        "{title}\n{people}\n{text}",
        "{title}\n{people}\n\n{text}\n",
        "{title}\n{people}\nAbstract: {text}\n",
        "{title}\n{people}\n\nAbstract\n\n{text}\n",
        "{title}\n\n{people}\n\nABSTRACT. {text}\n",
        "{title}\n{people}\nAbstract\n{text}",
        "{number}. {title}\n\n{people}\n\nAbstract: {text}\n",
        "[{number}] {title}\n{people}\n{text}",
    ],
)
@pytest.mark.parametrize("keywords", ["", "\nKeywords: crabs; the sea."])
def test_titles_authors_and_abstracts_are_told_apart(*, form: str, keywords: str) -> None:
    lines = [
        form.format(title=title, people=people, text=text + keywords, number=at) for at, (title, people, text) in enumerate(ENTRIES, 9)
    ]
    records, problems = read("\n".join(lines))
    assert [(one.title, ", ".join(map(str, one.authors)), one.abstract) for one in records] == ENTRIES
    assert {one.keywords for one in records} == {("crabs", "the sea") if keywords else ()}
    assert not problems


def test_titles_over_abstracts_need_no_blank_line() -> None:
    records, problems = read("\n".join(f"{title}\n{text}" for title, _, text in ENTRIES))
    assert [(one.title, one.abstract, one.source.line) for one in records] == [
        (title, text, 2 * at + 1) for at, (title, _, text) in enumerate(ENTRIES)
    ]
    assert not problems


@pytest.mark.parametrize(
    "more", ["Code is at https://example.org/crabs.", "Code: https://example.org/crabs", "Methods\nWe dived." + PROSE * 2, "They hide."]
)
def test_lines_below_a_long_one_stay_in_the_abstract(more: str) -> None:
    records, problems = read("\n\n".join(f"{title}\n\n{text}\n{more}" for title, _, text in ENTRIES))
    assert [one.title for one in records] == [title for title, _, _ in ENTRIES]
    assert all(one.abstract.endswith(more.rpartition("\n")[2]) for one in records)
    assert not problems


def test_words_like_labels_in_a_wrapped_abstract_stay() -> None:
    wrapped = f"Crabs are few.{PROSE * 2}".replace(" with traps", "\nsummary. With traps").replace(" and found", "\nkeywords: found")
    records, _ = read("\n\n".join(f"{title}\n\n{wrapped}" for title, _, _ in ENTRIES))
    assert [one.abstract for one in records] == [wrapped.replace("\n", " ")] * 3


def test_numbers_that_do_not_count_belong_to_titles() -> None:
    titles = ["1984. A Rereading", "Two Bees", "7. A Number"]
    records, _ = read("\n\n".join(f"{title}\n\n{text}" for title, (_, _, text) in zip(titles, ENTRIES, strict=True)))
    assert [one.title for one in records] == titles


@pytest.mark.parametrize("above", ["pdf bib abs\n", "Poster\n", "[PDF] | [Code]\n", "Show details\n"])
@pytest.mark.parametrize("below", ["", "[paper] [slides]\n", "PDF\n"])
def test_what_a_page_does_is_in_no_title(above: str, below: str) -> None:
    records, problems = read("\n\n".join(f"{above}{title}\n{people}\n{below}\n{text}" for title, people, text in ENTRIES))
    assert [(one.title, ", ".join(map(str, one.authors)), one.abstract) for one in records] == ENTRIES
    assert not problems


@pytest.mark.parametrize("word", ["Video", "Dataset", "Code"])
def test_the_last_word_of_a_wrapped_title_stays(word: str) -> None:
    first, *others = ENTRIES
    records, _ = read("\n\n".join([f"{first[0]} in\n{word}\n\n{first[2]}", *(f"{title}\n\n{text}" for title, _, text in others)]))
    assert records[0].title == f"{first[0]} in {word}"


@pytest.mark.parametrize(
    ("abstract", "keywords"),
    [
        ("Abstract: ", "Keywords: "),
        ("Abstract\n", "Key words: "),
        ("   Abstract. ", "   Keywords: "),
        ("Zusammenfassung: ", "Schlagwörter: "),
        ("Résumé : ", "Mots-clés : "),
        ("Resumen. ", "Palabras clave: "),
        ("RESUMO: ", "PALAVRAS-CHAVE: "),
        ("Riassunto\n", "Parole chiave: "),
        ("摘要：", "关键词："),
        ("要旨：", "キーワード："),
    ],
)
@pytest.mark.parametrize("several", [0, 2])
def test_labels_stand_before_short_texts_too_and_in_several_languages(*, abstract: str, keywords: str, several: int) -> None:
    lines = [f"{title}\n{people}\n{abstract}{text}{PROSE * several}\n{keywords}crabs; the sea\n" for title, people, text in SHORT]
    records, problems = read("\n".join(lines))
    assert [(one.title, ", ".join(map(str, one.authors)), one.abstract) for one in records] == [
        (title, people, text + PROSE * several) for title, people, text in SHORT
    ]
    assert {one.keywords for one in records} == {("crabs", "the sea")}
    assert not problems


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Journal: Baltic Letters, 2021", ("Baltic Letters, 2021", 2021, "")),
        ("Zeitschrift: Baltic Letters", ("Baltic Letters", None, "")),
        ("Date: 4 May 2021", (None, 2021, "Date: 4 May 2021")),
        ("Session: Seas 2021", (None, None, "Session: Seas 2021")),
        ("Baltic Letters, 2021", ("Baltic Letters, 2021", 2021, "")),
    ],
)
def test_what_is_labelled_below_the_names_is_what_its_label_says(line: str, told: tuple[str | None, int | None, str]) -> None:
    records, _ = read("\n\n".join(f"{title}\nAuthors: {people}\n{line}\nAbstract: {text}" for title, people, text in ENTRIES))
    assert [(one.title, one.abstract) for one in records] == [(title, text) for title, _, text in ENTRIES]
    assert {(one.venue, one.year, one.note) for one in records} == {told}
