"""What PubMed saves as text."""

import pytest

from papershelf.model import MORE_AUTHORS, Problem, Record
from papershelf.read.content import reader_of
from papershelf.read.document import Document
from papershelf.read.tagged import pubmed_text

CITED = (
    "Straub D, de Souza N, Ní Bhriain A. Counting Bees: A Survey. Hive Rev (Combham). 2020 Oct 23;11(2):545-559.e22. doi: 10.5555/bees. PMID: 1; PMCID: PMC7.",
    "Ek A, et al. Is There a Hive? And Where. eHive. 2021 Feb 4:S0092-8674(21)00011-5. PMID: 2.",
    "Crab Study Group. Tides in Harbours. Tides. 1997;12:1. French. PubMed PMID: 3.",
)
ABSTRACT = """\
1. Hive Rev. 2012 Jul;9(7):671-5. doi: 10.5555/bees.

Counting Bees: A
Survey.

Straub D(1), de Souza N(1)(2).

Author information:
(1)Hive.
(2)Comb.

We count bees in 2004.
2. Not a record.

DOI: 10.5555/bees
PMID: 1 [Indexed for MEDLINE]


"""


def _found(text: str) -> tuple[list[Record], list[Problem]]:
    document = Document("a.txt", text)
    reader = reader_of(document)
    assert reader is not None
    assert reader.name == "PubMed text"
    found = list(reader.read(document))
    return [item for item in found if isinstance(item, Record)], [item for item in found if isinstance(item, Problem)]


@pytest.mark.parametrize(
    "form", ["{at}: {cited}\n\n", "{at}. {cited}\n", "{cited}\n\n", "- {cited}\n", "> {cited}\n\n", "[{at}] {cited}\n"]
)
def test_a_summary_is_a_citation_each(form: str) -> None:
    records, problems = _found("".join(form.format(at=at, cited=cited) for at, cited in enumerate(CITED, 1)))
    assert not problems
    assert [record.title for record in records] == ["Counting Bees: A Survey", "Is There a Hive? And Where", "Tides in Harbours"]
    assert [[str(name) for name in record.authors] for record in records] == [
        ["D Straub", "N de Souza", "A Ní Bhriain"],
        ["A Ek"],
        ["Crab Study Group"],
    ]
    assert [bool(record.csl.get(MORE_AUTHORS)) for record in records] == [False, True, False]
    assert [(record.venue, record.year, record.identifiers["pmid"]) for record in records] == [
        ("Hive Rev (Combham)", 2020, "1"),
        ("eHive", 2021, "2"),
        ("Tides", 1997, "3"),
    ]
    assert [record.csl.get("page") for record in records] == ["545-559.e22", "S0092-8674(21)00011-5", "1"]


def test_an_abstract_is_between_authors_and_numbers() -> None:
    records, problems = _found(
        ABSTRACT + ABSTRACT.replace("1. Hive", "2. Hive").replace("PMID: 1 ", "PMID: 2 ").replace("bees\n", "more\n")
    )
    assert not problems
    assert [(record.title, record.abstract) for record in records] == [
        ("Counting Bees: A Survey", "We count bees in 2004. 2. Not a record.")
    ] * 2
    assert [record.identifiers["pmid"] for record in records] == ["1", "2"]
    assert [len(record.authors) for record in records] == [2, 2]


def test_an_abstract_without_its_number_is_not_lost() -> None:
    records, _ = _found(ABSTRACT + ABSTRACT.partition("DOI:")[0].replace("1. Hive", "2. Hive"))
    assert [(record.title, record.identifiers.get("pmid")) for record in records] == [
        ("Counting Bees: A Survey", "1"),
        ("Counting Bees: A Survey", None),
    ]


def test_results_copied_from_the_page_are_read() -> None:
    entry = "1\nCite\nShare\nCounting Bees.\nStraub D, Ek A.\nHive Rev. 2012 Jul;9(7):671-5. doi: 10.5555/b.\nPMID: 1 Free PMC article.\nReview.\n"
    records, _ = _found(
        entry + "We count the bees of many hives for years and tell how many there are …\n" + entry.replace("PMID: 1", "PMID: 2")
    )
    assert [(record.title, len(record.authors), record.venue) for record in records] == [("Counting Bees", 2, "Hive Rev")] * 2
    assert [record.abstract[:8] for record in records] == ["We count", ""]


@pytest.mark.parametrize(
    "text",
    [
        "The bees were counted twice (Pole, 2007; PMID: 17723027).\n\nThey were many. PMID: 2\n",
        "Title: Bees\nAuthors: Ann Ek\nAbstract: They work.\nPMID: 3\n",
        "Counting Bees.\nStraub D, Ek A.\nHive Rev. 2012 Jul;9(7):671-5.\nPMID: 1\n\n" + "My notes on many other hives.\n" * 30,
        "My notes.\n\n" * 30 + ABSTRACT,
        "1. Smith J. 2020. Counting bees.\n\nPMID: a number of PubMed\n",
    ],
)
def test_other_texts_that_name_numbers_are_not_of_it(text: str) -> None:
    assert not pubmed_text.sniff(Document("a.txt", text))
