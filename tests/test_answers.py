"""Answers of services, saved as they came: what they wrap is read under the usual names."""

import json
from typing import Any

import pytest

from papershelf.model import Problem, Record
from papershelf.read.content import content_says
from papershelf.read.packed import unpacked
from said import citation, said

TEXT = "We train honey bees to fly through a maze. The fourth mark hides a reward."
PAPER = ("Bees count to four", ["Ann Ek", "Bo Roe"], 2024, "Hive Review", "3", "2", "11-19", "10.5555/hive.1")
USUAL: dict[str, Any] = {"title": "Bees count to four", "abstract": TEXT}
ANSWERS: dict[str, Any] = {
    "DBLP": {"result": {"query": "bees", "status": {"@code": "200"}, "hits": {"@total": "1", "hit": [{"@score": "4", "@id": "1", "info": {
        "authors": {"author": [{"@pid": "1/1", "text": "Ann Ek"}, {"@pid": "1/2", "text": "Bo Roe 0001"}]}, "title": "Bees count to four.", "venue": ["Hive Review", "CoRR"], "volume": "3", "number": "2",
        "pages": "11-19", "year": "2024", "key": "journals/hr/EkR24", "doi": "10.5555/hive.1", "ee": "https://doi.org/10.5555/hive.1", "url": "https://dblp.org/rec/journals/hr/EkR24"}}]}}},
    "Europe PMC": {"resultList": {"result": [{"id": "38000001", "source": "MED", "doi": "10.5555/hive.1", "title": "Bees count to four.", "authorString": "Ek A, Roe B.", "pubYear": "2024", "pageInfo": "11-19",
        "authorList": {"author": [{"fullName": "Ek A", "firstName": "Ann", "lastName": "Ek"}, {"fullName": "Roe B", "firstName": "Bo", "lastName": "Roe"}]},
        "journalInfo": {"issue": "2", "volume": "3", "journal": {"title": "Hive Review"}, "yearOfPublication": 2024}, "abstractText": TEXT}]}},
    "INSPIRE": {"hits": {"hits": [{"id": "1", "metadata": {"titles": [{"title": "Bees count to four"}], "authors": [{"full_name": "Ek, Ann"}, {"full_name": "Roe, Bo"}], "abstracts": [{"value": TEXT}], "dois": [{"value": "10.5555/hive.1"}],
        "publication_info": [{"journal_title": "Hive Review", "journal_volume": "3", "journal_issue": "2", "year": 2024, "page_start": "11", "page_end": "19"}]}}]}},
    "Zotero": [{"key": "ABCD", "library": {"type": "user"}, "data": {"key": "ABCD", "itemType": "journalArticle", "title": "Bees count to four", "abstractNote": TEXT, "publicationTitle": "Hive Review", "volume": "3", "issue": "2",
        "creators": [{"creatorType": "author", "firstName": "Ann", "lastName": "Ek"}, {"creatorType": "author", "firstName": "Bo", "lastName": "Roe"}, {"creatorType": "editor", "firstName": "Lu", "lastName": "Ku"}],
        "pages": "11-19", "date": "2024-03", "DOI": "10.5555/hive.1", "tags": [{"tag": "bees"}]}}],
    "IEEE Xplore": {"total_records": 1, "articles": [{**USUAL, "doi": "10.5555/hive.1", "authors": {"authors": [{"full_name": "Ann Ek"}, {"full_name": "Bo Roe"}]}, "publication_title": "Hive Review", "publication_year": 2024,
        "start_page": "11", "end_page": "19", "volume": "3", "issue": "2"}]},
    "Springer": {"result": [{"total": "1"}], "records": [{**USUAL, "doi": "10.5555/hive.1", "creators": [{"creator": "Ek, Ann"}, {"creator": "Roe, Bo"}], "publicationName": "Hive Review", "publicationDate": "2024-03-05", "volume": "3",
        "number": "2", "startingPage": "11", "endingPage": "19"}]},
    "NASA ADS": {"response": {"docs": [{"bibcode": "x", "title": ["Bees count to four"], "abstract": TEXT, "author": ["Ek, Ann", "Roe, Bo"], "doi": ["10.5555/hive.1"], "pub": "Hive Review", "year": "2024", "volume": "3", "issue": "2",
        "page": ["11-19"]}]}},
}  # fmt: skip


def read(answer: Any) -> tuple[list[Record], list[Problem]]:
    return said("a.json", json.dumps(answer, indent=1))


@pytest.mark.parametrize("service", ANSWERS)
def test_every_field_of_an_answer_is_read(service: str) -> None:
    (record,), problems = read(ANSWERS[service])
    assert not problems
    assert citation(record) == PAPER
    assert record.abstract in {TEXT, ""}
    assert bool(record.abstract) == (service != "DBLP")


def test_editors_of_zotero_are_no_authors_and_its_tags_are_keywords() -> None:
    (record,), _ = read(ANSWERS["Zotero"])
    assert record.csl["editor"] == [{"family": "Ku", "given": "Lu"}]
    assert record.keywords == ("bees",)


def test_papers_of_datacite_and_scopus_are_read() -> None:
    attributes = {"doi": "10.5555/hive.1", "titles": [{"title": "Bees count to four"}], "creators": [{"name": "Ek, Ann"}], "publicationYear": 2024, "descriptions": [{"description": TEXT, "descriptionType": "Abstract"}], "subjects": [{"subject": "bees"}]}  # fmt: skip
    entry = {"dc:title": "Bees count to four", "dc:creator": "Ek A.", "prism:publicationName": "Hive Review", "prism:coverDate": "2024-03-05", "prism:doi": "10.5555/hive.1", "authkeywords": "bees", "link": [{"@ref": "scopus", "@href": "https://scopus.example/1"}]}  # fmt: skip
    for answer in ({"data": [{"id": "x", "type": "dois", "attributes": attributes}]}, {"search-results": {"entry": [entry]}}):
        (record,), problems = read(answer)
        assert not problems
        assert (record.title, record.authors[0].family, record.year, record.identifiers, record.keywords) == (
            "Bees count to four",
            "Ek",
            2024,
            {"doi": "10.5555/hive.1"},
            ("bees",),
        )


def test_the_link_of_scopus_is_that_for_readers() -> None:
    links = [{"@ref": "self", "@href": "https://api.example.org/1"}, {"@ref": "scopus", "@href": "https://scopus.example/1"}]
    (record,), _ = read({"search-results": {"entry": [{"dc:title": "Bees count to four", "dc:creator": "Ek A.", "link": links}]}})
    assert [link.url for link in record.links] == ["https://scopus.example/1"]


def test_the_number_beside_a_volume_is_that_of_an_issue() -> None:
    table = 'Authors,Title,Publication,Volume,Number,Pages,Year,Publisher\n"Ek, Ann; Roe, Bo; ",Bees count to four,Hive Review,3,2,11-19,2024,Hive Press\n'
    record = next(one for one in content_says("a.csv", unpacked(table.encode())) if isinstance(one, Record))
    assert (record.venue, record.csl["volume"], record.csl["issue"], "number" in record.csl) == ("Hive Review", "3", "2", False)
