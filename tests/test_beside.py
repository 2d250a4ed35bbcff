"""Lines of pages that stand beside titles, authors and abstracts: left out, and what they tell kept."""

import pytest

from papershelf.model import Problem, Record
from papershelf.read.content import reader_of
from papershelf.read.document import Document

PAPERS = [
    ("Rain-on-Snow Floods in Small Alpine Valleys", ["Marco Rossi", "Élodie Dupont", "Lars Nilsson"]),
    ("HiveCount", ["Mei Tanaka", "Jonas van der Berg"]),
    ("Do Tides Remember? Forecasts for Harbours", ["Ines Moreira", "Ann Ek"]),
    ("Moss on Roofs of the North", ["Cy Orr", "Bo Roe", "Di Poe"]),
]
TEXT = (
    "A regional model shows that floods come earlier in the year than they did, and that snow on the ground makes them worse. We count what leaves "
    "a hive in winter with cameras that see motion, and tell from the count how it will fare. A network of four thousand parameters is enough."
)


def read(text: str) -> tuple[list[Record], list[Problem]]:
    document = Document("a.txt", text)
    reader = reader_of(document)
    assert reader, "in no known format"
    found = list(reader.read(document))
    return [item for item in found if isinstance(item, Record)], [item for item in found if isinstance(item, Problem)]


def said(records: list[Record]) -> list[tuple[str, list[str]]]:
    return [(record.title, list(map(str, record.authors))) for record in records]


def page(entry: str, lead: str = "", between: str = "\n\n") -> str:
    """``entry`` filled in for each paper, with ``{at}`` for its number."""
    filled = (
        entry.format(
            at=at,
            title=title,
            people=", ".join(people),
            semicolons="; ".join(people),
            dots=" ⋅ ".join(people),
            lines="\n".join(people),
            text=TEXT,
        )
        for at, (title, people) in enumerate(PAPERS, 1)
    )
    return lead + between.join(filled) + "\n"


@pytest.mark.parametrize(
    ("entry", "lead"),
    [
        (
            "Poster\n{title}\n\n{dots}\n\nWed, Jul 16, 2025 • 11:00 AM – 1:30 PM PDT\nEast Exhibition Hall A-B #E-120{at}\n\n{text}\n\nShow more\nView full details",
            "ICML 2025\nSelect Year: (2025)\n2025\n2024\n\nPoster Session 2\n\nLayout:\nmini\ncompact\n\n",
        ),
        ("[ Hall 3 #120{at} ]\n\n{title}\n\n{people}\n\n[ OpenReview ]\n\nAbstract: {text}", "San Diego Poster Session\n\n"),
        ("Poster\n{title}\n{dots}\n[ East Exhibit Hall A-C ]\nAbstract\n{text}", ""),
        ("#20{at}\n{title}\n{people}\n▶ Abstract\n{text}", "Main Track: Accepted Papers 2024\n\n"),
        ("P0{at}\n{title}\n{people}\n\n{text}", ""),
        ("Mon-O-1-1-{at}, 11:00–11:20\n{title}\n{people}\n{text}", "Mon-O-1-1: Tides\nMonday, 11:00-13:00\n\n"),
        ("#{at} {title} [PDF 3] [Copy] [Kimi 4] [REL]\n\nAuthors: {people}\n\n{text}\n\nPublish: 2024-12-10 10:11:12 UTC", ""),
        (
            "pdf bib abs\n{title}\n{people}\n\n{text}",
            "Proceedings of the Tide Meeting (Volume 1)\n\nAnthology ID:\n2025.tides-long\nMonth:\nJuly\nVenue:\nTides\n\nPDF (full)\nBib TeX Search\n\n",
        ),
    ],
)
def test_what_the_page_says_beside_a_paper_is_in_no_title(entry: str, lead: str) -> None:
    records, _ = read(page(entry, lead))
    assert said(records) == PAPERS
    assert {record.abstract for record in records} == {TEXT}


@pytest.mark.parametrize(
    ("entry", "facts"),
    [
        (
            "research-article\nOpen Access\n\n{title}\n{lines}\nJuly 2025, pp 1–14\nhttps://doi.org/10.5555/37.{at}\n\n{text}\n\n0\n12\nMetrics",
            ("10.5555/37.1", 2025, None, "1-14"),
        ),
        (
            "research-article\n{title}\n{people}\nArticle No.: 1{at}, Pages 1–14\nhttps://doi.org/10.5555/37.{at}\n{text}",
            ("10.5555/37.1", None, None, "1-14"),
        ),
        (
            "{title}\n{people}\nbioRxiv 2025.03.1{at}.64; doi: https://doi.org/10.1101/2025.03.1{at}.64",
            ("10.1101/2025.03.11.64", 2025, "bioRxiv", None),
        ),
        ("{title}\n2503.1000{at} / v1 / 3/12/2025\n{people}\ncs.CL | cs.LG\npdf | similar\n{text}", (None, None, None, None)),
        (
            "{title}\n\n{people}; Proceedings of the 42nd Tide Conference, PMLR 267:{at}-20, 2025\n\n[abs][Download PDF][OpenReview][Software]",
            (None, 2025, "Proceedings of the 42nd Tide Conference", "1-20"),
        ),
        ("{title}\n{people}\nPages {at}-12", (None, None, None, "1-12")),
        ("{title}\n{people}\n{at}-9\nPDF", (None, None, None, "1-9")),
        (
            "{title}\n{semicolons}\n2025 IEEE Conference on Tides (TIDE)\nYear: 2025 | Conference Paper | Publisher: IEEE\nCited by: Papers (3)\nAbstract: {text}",
            (None, 2025, "2025 IEEE Conference on Tides (TIDE)", None),
        ),
        ("{title}\n{people}\nJournal of Tides 12({at}), 2023\n\n{text}", (None, 2023, "Journal of Tides 12(1), 2023", None)),
    ],
)
def test_what_such_lines_tell_is_of_the_paper_above_them(entry: str, facts: tuple[str | None, int | None, str | None, str | None]) -> None:
    records, problems = read(page(entry))
    first = records[0]
    assert said(records) == PAPERS
    assert not problems
    assert (first.identifiers.get("doi"), first.year, first.venue, first.csl.get("page")) == facts
    assert not any(record.note for record in records)


def test_what_stands_above_each_title_is_of_the_title_below() -> None:
    records, _ = read(page("arXiv:2503.1000{at}\n\n{title}\n{people}\n\n{text}"))
    assert said(records) == PAPERS
    assert [record.identifiers["arxiv"] for record in records] == ["2503.10001", "2503.10002", "2503.10003", "2503.10004"]


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_titles_and_authors_in_turn_are_pairs(between: str) -> None:
    lead = "Interspeech 2024\nKos, Greece\n\n"
    for entry in "{title}" + between + "{people}", "{title}" + between + "{people}\n":
        records, _ = read(page(entry, lead, between))
        assert said(records) == PAPERS


@pytest.mark.parametrize(
    "entry",
    [
        "[10:3{at}] {title}\n{people}",
        "10:30-10:4{at}   {title}\n                {people}",
        "9:0{at} am – 9:20 am: {title}\n{people}\n\n{text}\n",
        "pdf bib abs {title}\n{people}\n{text}",
        "Oral: {title}\n{people}\n\n{text}\n",
        "Contributed talk {at}: {title}\n{people}",
        "Short paper | {title}\n{people}",
        "{at}  {title} . . . . . . . . . 1{at}\n{people}",
        "{title} ..........1{at}\n{people}",
        "{title} …… {at}\n{people}",
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_what_the_page_says_before_or_behind_a_title_is_no_part_of_it(entry: str, between: str) -> None:
    assert said(read(page(entry, "Meeting on Tides\n\n", between))[0]) == PAPERS


def test_talks_of_a_programme_are_told_from_its_sessions_chairs_and_breaks() -> None:
    papers = [(title, people[:1]) for title, people in PAPERS if " " in title] * 2
    talks = [f"10:{at}0-10:{at}8  {title}\n             {people[0]} (Institute of Oslo)" for at, (title, people) in enumerate(papers)]
    text = (
        "Meeting on Tides\nProgramme\n\nThursday, 14 March 2024\n\nSession 1A: Rain and Snow\nChair: Margarethe Klein\n\n"
        f"{talks[0]}\n{talks[1]}\n{talks[2]}\n\n10:30-10:30  Coffee break\n\nSession 1B: Tides\nChair: Paolo Ricci\n\n{talks[3]}\n{talks[4]}\n{talks[5]}\n\n12:00-13:00  Lunch\n"
    )
    records, _ = read(text)
    assert said(records) == papers


def test_posters_are_told_from_talks_and_titles_may_begin_with_the_word() -> None:
    heads = ["Best Paper: ", "Oral: ", "Poster: ", "Poster: "]
    text = [f"{head}{title}\n{', '.join(people)}\n" for head, (title, people) in zip(heads, PAPERS, strict=True)]
    assert said(read("\n".join(text))[0]) == PAPERS
    posters = [f"Poster: {title}\n{', '.join(people)}\n" for title, people in PAPERS]
    assert said(read("\n".join(posters))[0]) == [(f"Poster: {title}", people) for title, people in PAPERS]


def test_a_time_within_an_abstract_is_none_of_a_talk() -> None:
    said_of = "The bell was rung for all who slept in the north and woke at\n10:30 Greenwich time and then once more in the night when it was\n11:45 Greenwich time. "
    text = said_of + TEXT.replace(" and ", " and\n")
    records, _ = read("\n\n".join(f"{title}\n\n{text}" for title, _ in PAPERS))
    assert {record.abstract for record in records} == {text.replace("\n", " ")}


def test_a_title_that_has_the_form_of_such_a_line_once_stays() -> None:
    titles = ["Decision Trees for Tides", "Confidence and Its Limits", "T5", "Poster"]
    records, _ = read("\n\n".join(f"{title}\nAnn Ek, Bo Roe\n\n{TEXT}" for title in titles))
    assert [record.title for record in records] == titles


def test_an_address_within_an_abstract_is_none_of_the_paper() -> None:
    wrapped = "Harbour masters need forecasts that run on small computers, and those\nthat we give are better than all. What we counted can be had from\nhttps://doi.org/10.5281/zenodo.{at}"
    records, _ = read(page(f"{{title}}\n{{people}}\n\n{TEXT}\n{wrapped}"))
    assert said(records) == PAPERS
    assert [record.abstract.endswith(f"10.5281/zenodo.{at}") for at, record in enumerate(records, 1)] == [True] * 4
    assert not any(record.identifiers for record in records)


@pytest.mark.parametrize(
    "entry",
    [
        "[{title}](https://example.org/{at})\n{people}\n\n{text}",
        "**[{title}](https://example.org/{at})**\n\n{people}\n\n{text}",
        "[**{title}**](https://example.org/{at})\n\n{text}",
    ],
)
def test_a_title_that_is_a_link_has_no_marks_and_leads_there(entry: str) -> None:
    records, problems = read(page(entry, "# Accepted papers\n\n"))
    assert not problems
    assert [(one.title, one.abstract) for one in records] == [(title, TEXT) for title, _ in PAPERS]
    assert [[link.url for link in one.links] for one in records] == [[f"https://example.org/{at}"] for at, _ in enumerate(PAPERS, 1)]
    assert "{people}" not in entry or said(records) == PAPERS
