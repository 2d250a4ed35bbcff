"""References with the year behind the authors, and lists of what stands on one line: what of each is title, venue and numbers."""

import pytest

from papershelf.model import Problem, Record
from papershelf.read.content import content_says, reader_of
from papershelf.read.document import Document
from papershelf.read.packed import unpacked
from papershelf.read.references.dated import dated

TIDES = "Forecasting harbour tides"


@pytest.mark.parametrize(
    ("text", "people", "title", "venue", "csl"),
    [
        (f"Abbott, R. (2018). {TIDES}. Baltic Law, 22(3), 145–170.", ["R. Abbott"], TIDES, "Baltic Law", ("22", "3", "145-170")),
        (f"Chen, Y., & Duarte, L. (2018a). {TIDES}. *Baltic Law*, *8*, 1–34.", ["Y. Chen", "L. Duarte"], TIDES, "Baltic Law", ("8", None, "1-34")),
        (f"Jan van der Berg and Lee Roe. 2018. {TIDES}. Tides & Waves 7, 2 (2018), 1–12.", ["Jan van der Berg", "Lee Roe"], TIDES, "Tides & Waves", ("7", "2", "1-12")),
        (f"Okafor, A., and L. Roe. 2018. “{TIDES} in the U.S.” Waves 7 (2): 1–12.", ["A. Okafor", "L. Roe"], f"{TIDES} in the U.S.", "Waves", ("7", "2", "1-12")),
        ("Roe L., Ek A. and Holm B. (2018) Do queens sleep? A study of hives. Hive Letters 3, 1-9", ["L Roe", "A Ek", "B Holm"], "Do queens sleep? A study of hives", "Hive Letters", ("3", None, "1-9")),
        ("Kurz, E.; Lang, O. (2018): Bienen im Weinberg. In: Ökologie heute 12 (3), S. 12-19.", ["E. Kurz", "O. Lang"], "Bienen im Weinberg", "Ökologie heute", ("12", "3", "12-19")),
        ("Nunes, P. (2018). Marés. In R. Silva & T. Costa (Eds.), Mares do sul (pp. 12–30). Lisboa: Maré.", ["P. Nunes"], "Marés", "Mares do sul", (None, None, "12-30")),
        (f"Nunes, P., et al. (2018, March 3). {TIDES}. In Proceedings of the 3rd Workshop on Seas.", ["P. Nunes"], TIDES, "Proceedings of the 3rd Workshop on Seas", (None, None, None)),
        (f"Eriksen, T. (2018). *{TIDES}*. Oslo: Fjord Press.", ["T. Eriksen"], TIDES, "", (None, None, None)),
        (f"Hassan, A. (2018). {TIDES} in\nthe south. Waves, 3(1),\n4–9.", ["A. Hassan"], f"{TIDES} in the south", "Waves", ("3", "1", "4-9")),
        (f"Chen, Y., & Duarte, L. (Eds.). (2018). {TIDES}. Oslo: Fjord Press.", ["Y. Chen", "L. Duarte"], TIDES, "", (None, None, None)),
        (f"Roe, D., and de Souza, C. S. 2018. {TIDES}. Waves 3(1): 4–9.", ["D. Roe", "C. S. de Souza"], TIDES, "Waves", ("3", "1", "4-9")),
        (f"Hassan, A. (2018). {TIDES}", ["A. Hassan"], TIDES, "", (None, None, None)),
    ],
)  # fmt: skip
def test_a_reference_says_title_place_and_numbers(
    *, text: str, people: list[str], title: str, venue: str, csl: tuple[str | None, str | None, str | None]
) -> None:
    told = dated(text)
    assert told
    assert (list(map(str, told.authors)), told.year, told.title, told.venue) == (people, "2018", title, venue)
    assert tuple(told.csl.get(name) for name in ("volume", "issue", "page")) == csl
    assert not told.said


@pytest.mark.parametrize(
    "text",
    [
        "The report (2019). It is long.",
        "Crabs were counted in the summer of 2018 (2019). They hid.",
        "Ann Ek (2019)\nBees at work",
        "Tides, a history. 2019. Fjord Press.",
        "**Bees at work**, Ann Ek (2019)",
    ],
)
def test_other_texts_are_no_references(text: str) -> None:
    assert not dated(text)


def read(text: str) -> list[Record]:
    document = Document("a.txt", text)
    reader = reader_of(document)
    assert reader
    return [one for one in reader.read(document) if isinstance(one, Record)]


REFERENCES = (
    "Abbott, R. (2018). Salvage and the duty to rescue. Maritime Law Quarterly, 22(3), 145–170. https://doi.org/10.5555/mlq.1",
    "Chen, Y., & Duarte, L. (2020). Autonomous ships and the master's liability. Ocean Law Review, 8(1), 1–34.",
    "Gupta, S., Hill, B., & Ivanov, D. (2021). Port state control in the Black Sea. Journal of Shipping, 5(2), 77–98.",
)


@pytest.mark.parametrize("form", ["{}\n", "{}\n\n", "- {}\n", "{}\nAbstract: Ships are few.\n\n"])
@pytest.mark.parametrize("head", ["", "Reading list: Maritime Law, Spring Term\n\n", "# Readings\n\n"])
def test_a_list_of_references_is_read_a_line_a_paragraph_or_an_item_each(form: str, head: str) -> None:
    records = read(head + "".join(map(form.format, REFERENCES)))
    assert [(one.title, len(one.authors), one.year, one.venue, one.csl["page"]) for one in records] == [
        ("Salvage and the duty to rescue", 1, 2018, "Maritime Law Quarterly", "145-170"),
        ("Autonomous ships and the master's liability", 2, 2020, "Ocean Law Review", "1-34"),
        ("Port state control in the Black Sea", 3, 2021, "Journal of Shipping", "77-98"),
    ]
    assert records[0].identifiers == {"doi": "10.5555/mlq.1"}
    assert {one.abstract for one in records} == {"Ships are few." if "Abstract" in form else ""}


def test_references_with_addresses_are_read_alike() -> None:
    records = read("".join(f"- {one} https://doi.org/10.5555/x{at}\n" for at, one in enumerate(REFERENCES[1:])))
    assert [(one.title, one.year, one.venue, one.csl["volume"], one.identifiers["doi"]) for one in records] == [
        ("Autonomous ships and the master's liability", 2020, "Ocean Law Review", "8", "10.5555/x0"),
        ("Port state control in the Black Sea", 2021, "Journal of Shipping", "5", "10.5555/x1"),
    ]


@pytest.mark.parametrize("form", ["“{title}” by {people}, Baltic Letters, 2021\n", "{title} – {people}\n", "{people}: {title}\n"])
def test_entries_of_a_line_each_need_no_blank_lines(form: str) -> None:
    papers = [("Crabs of the Baltic", "Jane Doe, Ole Hansen"), ("Whales off Zadar and Rab", "Mei Tanaka"), ("Do corals sleep in winter?", "Ann Roe, Mei Tanaka")]  # fmt: skip
    records = read("Readings of the spring\n\n" + "".join(form.format(title=title, people=people) for title, people in papers))
    assert [(one.title, ", ".join(map(str, one.authors))) for one in records] == papers


@pytest.mark.parametrize("buttons", ["", "[j12]\nview\nelectronic edition via DOI\nexport record\n"])
@pytest.mark.parametrize("place", [" 1-18", ". J. Hives 12(1): 1-18 (2021)", ". OCEANS 2021: 44-51"])
def test_names_and_a_colon_stand_above_titles_as_in_dblp(buttons: str, place: str) -> None:
    papers = [
        ("Crabs of the Baltic", "Jane Doe, Ole Hansen"),
        ("Whales off Zadar", "Mei Tanaka"),
        ("Corals in the Winter", "Ann Roe, Mei Tanaka"),
    ]
    text = "".join(f"{buttons}{people}:\n{title}{place if place[0] == '.' else '.' + place}\n" for title, people in papers)
    records = read(f"Volume 12, Number 1\n\n{text}")
    assert [(one.title, ", ".join(map(str, one.authors))) for one in records] == papers
    assert {(one.venue, one.year) for one in records} == {
        ("J. Hives", 2021) if "Hives" in place else ("OCEANS", 2021) if "OCEANS" in place else (None, None)
    }


def test_what_stands_below_references_is_said_of_them() -> None:
    said = "This article asks how bees live through the winters of the north, and\nfinds that they keep close. It is the first to count them in the dark."
    references = [f"Ek, A., & Roe, B. (20{n}). Bees in the winter {n}. Hive Review, {n}(3), 4–5." for n in (18, 19, 20)]
    found = list(content_says("a.txt", unpacked("".join(f"{one}\n\n{said}\n\n" for one in references).encode())))
    records = [item for item in found if isinstance(item, Record)]
    assert [(one.title, one.year, one.abstract) for one in records] == [
        (f"Bees in the winter {n}", 2000 + n, said.replace("\n", " ")) for n in (18, 19, 20)
    ]
    assert not any(isinstance(item, Problem) for item in found)
