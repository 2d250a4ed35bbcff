"""Pages of results copied as text."""

import pytest

from papershelf.model import MORE_AUTHORS, Record
from papershelf.read.content import reader_of
from papershelf.read.document import Document
from papershelf.read.results import results

TITLES = ["Counting Bees: A Survey", "Tides of a Small Harbour", "Who Sees the Moss?"]


def _records(text: str) -> list[Record]:
    document = Document("a.txt", text)
    reader = reader_of(document)
    assert reader is not None
    assert reader.name == results.NAME
    return [item for item in results.read(document) if isinstance(item, Record)]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_an_entry_of_scholar_is_told_by_names_place_and_year(between: str) -> None:
    lines = [
        "A Ek, B Roe… - Hive Review, 2019 - hive.example",
        "JP van der Berg, M Tanaka - Advances in neural …, 2020",
        "C Orr - 1997 - books.example",
    ]
    said = "We count bees that come home …\nSave Cite Cited by 12 Related articles All 3 versions"
    found = _records(between.join(f"[PDF] hive.example\n[PDF] {title}\n{line}\n{said}" for title, line in zip(TITLES, lines, strict=True)))
    assert [record.title for record in found] == TITLES
    assert [[str(name) for name in record.authors] for record in found] == [["A Ek", "B Roe"], ["JP van der Berg", "M Tanaka"], ["C Orr"]]
    assert [(record.venue, record.year, bool(record.csl.get(MORE_AUTHORS))) for record in found] == [
        ("Hive Review", 2019, True),
        (None, 2020, False),
        (None, 1997, False),
    ]
    assert {record.abstract for record in found} == {"We count bees that come home …"}


@pytest.mark.parametrize(
    "meta", ["\nICLR 2025 Oral\nReaders: Everyone", "ICLR 2025 OralReaders: EveryoneRevisions", "\nICLR 2025 Oral\nShow details"]
)
def test_an_entry_of_openreview_is_told_by_its_dates(meta: str) -> None:
    people = ["Ann Ek, Bo Roe", "Jonas van der Berg", "Anonymous"]
    entries = [
        f"{title}\nPDF\n{names}\nPublished: 22 Jan 2025, Last Modified: 28 Feb 2025{meta}\n"
        for title, names in zip(TITLES, people, strict=True)
    ]
    found = _records("ICLR 2025 Conference\n\n" + "\n".join(entries))
    assert [record.title for record in found] == TITLES
    assert [len(record.authors) for record in found] == [2, 1, 0]
    assert {(record.venue, record.year) for record in found} == {("ICLR 2025 Oral", 2025)}


def test_an_entry_of_the_search_of_arxiv_is_without_its_subjects() -> None:
    entries = [
        f"arXiv:2503.1120{at} [pdf, html, other]\ncs.LG\nphysics.ao-ph\n{title}\nAuthors: Ann Ek, Bo Roe\nAbstract: We count. △ Less\n"
        "Submitted 14 March, 2025; originally announced March 2025.\nComments: 9 pages\n"
        for at, title in enumerate(TITLES)
    ]
    found = _records("Showing 1–3 of 3 results for all: bees\n\n" + "\n".join(entries))
    assert [(record.title, len(record.authors), record.abstract, record.year) for record in found] == [
        (title, 2, "We count.", 2025) for title in TITLES
    ]
    assert [record.identifiers["arxiv"] for record in found] == [f"2503.1120{at}" for at in range(3)]


@pytest.mark.parametrize("series", ["\nIZA Discussion Paper No. 16021", ""])
@pytest.mark.parametrize(
    "abstract", ["\nAbstract:\nWe count bees.\n\nKeywords: bees, hives\nJEL Classification: J31", "Keywords: bees, hives"]
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_an_entry_of_ssrn_is_told_by_its_pages(series: str, abstract: str, between: str) -> None:
    entries = [
        f"{title}{series}\nNumber of pages: 40 Posted: 03 Apr 2024 Last Revised: 11 Jun 2024\nAnn Ek, Bo Roe\nUniversity of the Hive\nDownloads 200 (12000)\n{abstract}"
        for title in TITLES
    ]
    found = _records("SSRN eLibrary Search Results\n\n" + between.join(entries) + "\n")
    assert [(record.title, len(record.authors), record.year) for record in found] == [(title, 2, 2024) for title in TITLES]
    assert {(record.venue, record.csl.get("number")) for record in found} == {("IZA Discussion Paper", "16021") if series else (None, None)}
    assert {(record.abstract, record.keywords) for record in found} == {("We count bees." if "We" in abstract else "", ("bees", "hives"))}


@pytest.mark.parametrize(
    "text",
    [
        "arXiv:2503.11200 [pdf]\nTitle: Bees\nAuthors: Ann Ek\nSubjects: cs.LG\n\narXiv:2503.11201 [pdf]\nTitle: Moss\nAuthors: Bo Roe\n",
        "Counting Bees\nA Ek - Hive, 2019\nMoss on Roofs\nB Roe - Hive, 2019\n" + "My notes on many other hives.\n" * 60,
        "Bees came home - late, 2019\n\nMoss on roofs - a story, 2020\n",
        "Counting Bees\nA text on A Ek - and others, 2019\n\nAnother\nIt was said by B Roe - in 2020\n",
    ],
)
def test_other_texts_are_not_of_it(text: str) -> None:
    assert not results.sniff(Document("a.txt", text))


def test_a_report_of_zotero_is_read_row_by_row() -> None:
    rows = "Abstract\tWe count bees.\nThey fly.\nDate\t2024-03-02\nLanguage\ten\nProceedings Title\tTide Meeting\nPages\t3-14\nDOI\t10.5555/t.{at}\nURL\thttps://example.org/{at}"
    tail = "Date Added\t1/2/2025, 10:00:00 AM\nModified\t1/2/2025, 10:00:00 AM\nTags:\nbees\nhives\nAttachments\nFull Text PDF\n"
    entry = f"{{title}}\nItem Type\tConference Paper\nAuthor\tAnn Ek\nAuthor\tBo van Roe\n{rows}\n{tail}"
    text = "Zotero Report\n\n" + "\n".join(entry.format(title=title, at=at) for at, title in enumerate(["Bees of Oslo", "Hives of Zadar"]))
    found = list(results.read(Document("a.txt", text)))
    records = [item for item in found if isinstance(item, Record)]
    assert results.sniff(Document("a.txt", text))
    assert [(record.title, record.source.line) for record in records] == [("Bees of Oslo", 3), ("Hives of Zadar", 23)]
    for at, record in enumerate(records):
        assert list(map(str, record.authors)) == ["Ann Ek", "Bo van Roe"]
        assert (record.year, record.venue, record.abstract, record.keywords) == (
            2024,
            "Tide Meeting",
            "We count bees.\n\nThey fly.",
            ("bees", "hives"),
        )
        assert (record.identifiers["doi"], record.csl["page"]) == (f"10.5555/t.{at}", "3-14")
        assert [link.url for link in record.links] == [f"https://example.org/{at}"]
    assert len(found) == len(records)
