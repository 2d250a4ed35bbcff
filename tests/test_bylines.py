"""Authors below titles: in listings, and what only looks like names."""

import pytest

from papershelf.model import Problem, Record
from papershelf.read.content import reader_of
from papershelf.read.document import Document
from papershelf.read.entry.byline import people

FLOODS = "A regional model shows that floods come earlier in the year, and that snow on the ground makes them worse. They will decline."
BEES = "Bees are counted with cameras that see motion, and the count of a hive tells how it will winter."
TIDES = "Harbour masters need forecasts that run on a small computer, and a network of four thousand parameters is enough."


def entries(text: str) -> tuple[list[tuple[str, list[str], str]], list[Problem]]:
    """Title, authors, and what is said, for each record of ``text``; and the problems."""
    document = Document("a.md", text)
    reader = reader_of(document)
    assert reader, "in no known format"
    found = list(reader.read(document))
    records = [item for item in found if isinstance(item, Record)]
    for record in records:
        assert text.split("\n")[record.source.line - 1].strip("#* ")[:8] == record.title[:8]
    return [(one.title, list(map(str, one.authors)), one.abstract or one.note) for one in records], [
        item for item in found if isinstance(item, Problem)
    ]


def joined(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs) + "\n"


THREE = [
    ("Rain-on-snow floods in the Alps", ["Marco Rossi", "Élodie Dupont"], FLOODS),
    ("Counting bees at the hive entrance", ["Mei Tanaka", "Jonas van der Berg"], BEES),
    ("Tides of a small harbour", ["Ines Moreira"], TIDES),
]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Marco Rossi, Élodie Dupont", ["Marco Rossi", "Élodie Dupont"]),
        ("*Anna Petrova, Lars Nilsson*", ["Anna Petrova", "Lars Nilsson"]),
        ("*Anna Petrova*", ["Anna Petrova"]),
        ("By Anna Petrova and L. Nilsson", ["Anna Petrova", "L. Nilsson"]),
        ("Authors: Anna Petrova", ["Anna Petrova"]),
        ("Anna Petrova¹, Lars van der Berg²*", ["Anna Petrova", "Lars van der Berg"]),
        ("Anna Petrova, Lars Nilsson – University of Zadar", ["Anna Petrova", "Lars Nilsson"]),
        ("Anna Petrova, Lars Nilsson | Oslo, Norway", ["Anna Petrova", "Lars Nilsson"]),
        ("Anna Petrova | Lars Nilsson | Mei Tanaka", ["Anna Petrova", "Lars Nilsson", "Mei Tanaka"]),
        ("Anna Petrova, Lars Nilsson, University of Zadar", ["Anna Petrova", "Lars Nilsson"]),
        ("Anna Petrova (Oslo), Lars Nilsson (Bergen)", ["Anna Petrova", "Lars Nilsson"]),
        ("Rossi, M., Dupont, É.", ["M. Rossi", "É. Dupont"]),
        ("A. Petrova, J.-P. Nilsson et al.", ["A. Petrova", "J.-P. Nilsson"]),
        (
            "Fatima Zahra El-Amrani, Mohammed ben Youssef, Sarah St. Clair",
            ["Fatima Zahra El-Amrani", "Mohammed ben Youssef", "Sarah St. Clair"],
        ),
        ("Ælfric Þórsson, Edith d'Arcy", ["Ælfric Þórsson", "Edith d'Arcy"]),
        ("Muhammad ibn Musa al-Khwarizmi, Omar ash-Shami", ["Muhammad ibn Musa al-Khwarizmi", "Omar ash-Shami"]),
        ("Nuala Ní Dhomhnaill, Máire ní Bhriain, Zia ul Haq", ["Nuala Ní Dhomhnaill", "Máire ní Bhriain", "Zia ul Haq"]),
        ("Gerard ’t Hooft, Jacobus van’t Hoff, Ann van 'T Veld", ["Gerard ’t Hooft", "Jacobus van’t Hoff", "Ann van 'T Veld"]),
        ("Guillaume de l’Hôpital, Paola dell'Acqua", ["Guillaume de l’Hôpital", "Paola dell'Acqua"]),
        ("Anna Petrova", []),
        ("Juan Pérez y María Gómez", ["Juan Pérez", "María Gómez"]),
        ("Embodied Minds Require a Privacy-Utility Trade-off", []),
        ("Non-Linear n-Grams, Robust k-Means", []),
        ("Bees in Rain, Snow on Ice", []),
        ("Alps and Their Rivers", []),
        ("Snow, Ice and Rain", []),
        ("Robotics, Machine Learning, Vision", []),
        ("Petrova, Anna Nilsson, Lars B.", ["Anna Petrova", "Lars B. Nilsson"]),
        ("by the river and the sea", []),
        ("We counted, they Danced and Left.", []),
        ("", []),
    ],
)
def test_a_line_of_names_and_nothing_else_is_one(line: str, names: list[str]) -> None:
    assert list(map(str, people(line))) == names


def test_authors_on_the_line_below_a_title_are_its_authors() -> None:
    assert entries(joined(*(f"{title}\n{', '.join(authors)}\n\n{text}" for title, authors, text in THREE))) == (THREE, [])


def test_authors_in_a_paragraph_below_a_title_are_its_authors() -> None:
    assert entries(joined(*(joined(title, ", ".join(authors), text) for title, authors, text in THREE))) == (THREE, [])


TALKS = [
    ("Quarantine law in the Venetian Levant", "Giulia Rossi"),
    ("Merchants of the Baltic coast, and what they wrote home", "Heike von Bülow"),
    ("Grain prices and the weather", "Tom Baker"),
    ("Letters of a harbour master", "Edith d'Arcy"),
]


@pytest.mark.parametrize("place", ["", " (Universität Rostock)"])
def test_a_speaker_below_every_title_is_its_author(place: str) -> None:
    text = joined(*(f"{title}\n{name}{place}\n\n{FLOODS}" for title, name in TALKS))
    assert entries(text) == ([(title, [name], FLOODS) for title, name in TALKS], [])


@pytest.mark.parametrize(
    "titles",
    [
        [
            "Counting the bees that leave a hive in winter with\nNeural Networks",
            "Predicting the tides of all small harbours with\nDeep Learning",
        ]
        * 2,
        [
            "What a river tells of the snow, and what the\nSnow Tells",
            "Learning of bees\nDeep Networks",
            "How harbours grow\nSmall Harbours",
        ],
        ["Quarantine law in the Levant", *(f"{title}\n{name}" for title, name in TALKS[1:])],
        [f"{title}\n{name}" for title, name in TALKS[:2]],
    ],
)
def test_a_title_on_two_lines_stays_whole_where_its_second_may_be_no_name(titles: list[str]) -> None:
    text = joined(*(f"{title}\n\nWith deep networks the snow on small harbours tells of bees. {BEES} {FLOODS}" for title in titles))
    assert [title for title, _, _ in entries(text)[0]] == [title.replace("\n", " ") for title in titles]


def test_a_title_on_two_lines_stays_whole_beside_authors_and_without() -> None:
    wrapped = [(f"{title} in\nthe North, Great Plains and Deep Valleys", authors, text) for title, authors, text in THREE[:2]]
    whole = [(title.replace("\n", " "), authors, text) for title, authors, text in wrapped]
    assert entries(joined(*(f"{title}\n{' and '.join(authors)}\n\n{text}" for title, authors, text in wrapped))) == (whole, [])
    lone = joined(
        "Trees that Vote: Learning at\nRandom Forests and Decision Stumps",
        BEES,
        *(part for title, _, text in THREE for part in (title, text)),
    )
    found, _ = entries(lone)
    assert found[0] == ("Trees that Vote: Learning at Random Forests and Decision Stumps", [], BEES)


@pytest.mark.parametrize("bar", [" | ", " · ", " ⋅ "])
def test_a_bar_parts_two_names_where_it_parts_more_in_another_line(bar: str) -> None:
    people_of = [["Marco Rossi", "Élodie Dupont", "Lars Nilsson"], ["Mei Tanaka", "Jonas van der Berg"], ["Ines Moreira"]]
    texts = [joined(f"{title}\n{bar.join(people)}", text * 4) for (title, _, text), people in zip(THREE, people_of, strict=True)]
    assert [people for _, people, _ in entries(joined(*texts))[0]] == people_of


def test_a_bar_that_parts_a_name_from_a_place_anywhere_parts_no_names() -> None:
    lines = ["Marco Rossi | Élodie Dupont | Lars Nilsson", "Mei Tanaka | Oslo Bees", "Ines Moreira, Bo Roe | Zadar"]
    texts = [joined(f"{title}\n{line}", text * 4) for (title, _, text), line in zip(THREE, lines, strict=True)]
    assert [people for _, people, _ in entries(joined(*texts))[0]][1:] == [["Mei Tanaka"], ["Ines Moreira", "Bo Roe"]]


def test_when_and_where_a_poster_hangs_is_no_part_of_its_title() -> None:
    texts = [
        joined(
            f"Poster\n{title}\n{' ⋅ '.join(people)}\nEast Exhibit Hall A-C #{1100 + at}\nThu, Dec 12, 2024 • 4:30 PM – 7:30 PM PST\nAbstract\n{text * 4}"
        )
        for at, (title, people, text) in enumerate([*THREE, ("Moss on Roofs", ["Ann Ek", "Bo Roe", "Cy Orr"], BEES)])
    ]
    found, problems = entries("\n" + joined(*texts).replace("Poster\n", ""))
    assert [(title, people) for title, people, _ in found[:3]] == [(title, people) for title, people, _ in THREE]
    assert not problems


@pytest.mark.parametrize(
    ("names", "notes"),
    [
        ("Marco Rossi¹*, Mei Tanaka², Lars Nilsson¹", "¹ ETH Zürich; ² Open Lab of Oslo\n*Equal contribution"),
        ("Marco Rossi1, 2, Mei Tanaka2, Lars Nilsson1,2", "1Open Lab of Oslo\n2 Hive Works"),
        ("Marco Rossi^1,*, Mei Tanaka^2, Lars Nilsson^1", "1 Open Lab of Oslo, 2 Hive Works"),
        ("Marco Rossi (1), Mei Tanaka (2), Lars Nilsson (1)", "(1) University of Oslo (2) Hive Works"),
        ("Marco Rossi†, Mei Tanaka‡, Lars Nilsson†", "† Open Lab of Oslo\n‡ Hive Works"),
        ("Marco Rossi, Mei Tanaka, Lars Nilsson", "University of Oslo, Oslo, Norway"),
        ("Marco Rossi\nMei Tanaka\nLars Nilsson", ""),
    ],
)
def test_what_stands_below_names_costs_none_of_them(names: str, notes: str) -> None:
    told = f"{names}\n{notes}".strip()
    whole = ["Marco Rossi", "Mei Tanaka", "Lars Nilsson"]
    for gap in "\n", "\n\n":
        texts = [joined(f"{title}{gap}{told}", text * 4) for title, _, text in THREE]
        if gap == "\n\n" or "\n" not in names:
            assert entries(joined(*texts)) == ([(title, whole, text * 4) for title, _, text in THREE], [])


def test_names_wrapped_at_any_word_are_whole() -> None:
    texts = [joined(title, "Marco Rossi, Mei Tanaka, Lars\nNilsson and Élodie Dupont", text * 4) for title, _, text in THREE]
    assert [people for _, people, _ in entries(joined(*texts))[0]] == [["Marco Rossi", "Mei Tanaka", "Lars Nilsson", "Élodie Dupont"]] * 3


@pytest.mark.parametrize("form", ["{people}\n{title}\n\n{text}", "{people}\n\n{title}\n\n{text}"])
def test_titles_may_stand_below_their_authors(form: str) -> None:
    text = joined(*(form.format(title=title, people=", ".join(people), text=said) for title, people, said in THREE))
    document = Document("a.md", text)
    reader = reader_of(document)
    assert reader
    records = [item for item in reader.read(document) if isinstance(item, Record)]
    assert [(one.title, list(map(str, one.authors)), one.abstract) for one in records] == THREE
    assert all(text.split("\n")[(one.source.line or 0) - 1] == one.title for one in records)
