"""Tables as reference managers and databases export them: what they say in columns of their own names is read."""

from pathlib import Path

import pytest

from papershelf.model import Name, Problem, Record
from papershelf.read.content import reader_of
from papershelf.read.document import Document
from papershelf.read.folder import read

TIDES = Name("Lee", "Ann")


def found(folder: Path, text: str) -> tuple[list[Record], list[str]]:
    (folder / "a.csv").write_text(text, encoding="utf-8")
    items = list(read(folder))
    return [item for item in items if isinstance(item, Record)], [str(item) for item in items if isinstance(item, Problem)]


def test_zotero(tmp_path: Path) -> None:
    (record,), problems = found(
        tmp_path,
        '"Key","Item Type","Publication Year","Author","Title","Publication Title","ISBN","ISSN","DOI","Url","Abstract Note","Date",'
        '"Date Added","Pages","Issue","Volume","Publisher","Place","Extra","Manual Tags","Automatic Tags","Editor"\n'
        '"AB12CD34","journalArticle","2021","Lee, Ann; van der Berg, Jonas","Counting Tides","Journal of Tides","","1234-5678",'
        '"10.5555/ABC","https://tides.example/1","Tides are counted.","2021-05-03","2024-01-01 10:00:00","45-67","3","12","Tide Press",'
        '"Harbour","arXiv:2101.01234 [cs.CV]","tides; harbours","Waves","Poe, Mary"\n',
    )
    assert not problems
    assert (record.source.key, record.year, record.venue) == ("AB12CD34", 2021, "Journal of Tides")
    assert record.authors == (TIDES, Name("van der Berg", "Jonas"))
    assert record.abstract == "Tides are counted."
    assert record.keywords == ("tides", "harbours")
    assert dict(record.identifiers) == {"arxiv": "2101.01234", "doi": "10.5555/abc"}
    assert dict(record.csl) == {
        "type": "article-journal", "volume": "12", "issue": "3", "page": "45-67", "publisher": "Tide Press", "publisher-place": "Harbour",
        "ISSN": "1234-5678", "editor": [{"family": "Poe", "given": "Mary"}],
    }  # fmt: skip


def test_pubmed(tmp_path: Path) -> None:
    (record,), problems = found(
        tmp_path,
        "PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI\n"
        '12345678,Counting Tides.,"Lee A, van der Berg JC.","J Tides. 2021 May;12(3):45-67. doi: 10.5555/abc. Epub 2021.",Lee A,J Tides,2021,'
        "2021/05/03,PMC7654321,,10.5555/abc\n",
    )
    assert not problems
    assert record.authors == (Name("Lee", "A"), Name("van der Berg", "JC"))
    assert (record.year, record.venue) == (2021, "J Tides")
    assert dict(record.identifiers) == {"doi": "10.5555/abc", "pmid": "12345678"}
    assert dict(record.csl) == {"volume": "12", "issue": "3", "page": "45-67", "PMCID": "PMC7654321"}


def test_scopus(tmp_path: Path) -> None:
    (record,), problems = found(
        tmp_path,
        '"Authors","Author full names","Author(s) ID","Title","Year","Source title","Volume","Issue","Art. No.","Page start","Page end",'
        '"Cited by","DOI","Link","Abstract","Author Keywords","Index Keywords","Document Type","Source","EID"\n'
        '"Lee A.; Ek B.C.","Lee, Ann (57200000001); Ek, Bo C. (57200000002)","57200000001; 57200000002","Counting Tides",2021,'
        '"Journal of Tides","12","3","","45","67",9,"10.5555/abc","https://tides.example/1","[No abstract available]","tides; harbours",'
        '"Water","Conference paper","Scopus","2-s2.0-1"\n',
    )
    assert not problems
    assert record.authors == (TIDES, Name("Ek", "Bo C."))
    assert (record.venue, record.abstract, record.keywords) == ("Journal of Tides", "", ("tides", "harbours"))
    assert dict(record.csl) == {"type": "paper-conference", "volume": "12", "issue": "3", "page": "45-67"}


def test_web_of_science_with_full_names_of_columns(tmp_path: Path) -> None:
    (record,), problems = found(
        tmp_path,
        "Publication Type\tAuthors\tAuthor Full Names\tArticle Title\tSource Title\tAuthor Keywords\tKeywords Plus\tAbstract\tISSN\t"
        "Publication Year\tVolume\tIssue\tStart Page\tEnd Page\tArticle Number\tDOI\tPubmed Id\tUT (Unique WOS ID)\n"
        "J\tLee, A\tLee, Ann\tCounting Tides\tJOURNAL OF TIDES\ttides; harbours\tWATER\tTides are counted.\t1234-5678\t2021\t12\t3\t\t\t"
        "104567\t10.5555/abc\t12345678\tWOS:1\n",
    )
    assert not problems
    assert (record.title, record.authors, record.year, record.venue) == ("Counting Tides", (TIDES,), 2021, "JOURNAL OF TIDES")
    assert dict(record.csl) == {"volume": "12", "issue": "3", "page": "104567", "ISSN": "1234-5678"}
    assert dict(record.identifiers) == {"doi": "10.5555/abc", "pmid": "12345678"}


def test_web_of_science_with_tags_for_columns(tmp_path: Path) -> None:
    (record,), problems = found(
        tmp_path,
        "PT\tAU\tAF\tTI\tSO\tDE\tAB\tPY\tVL\tIS\tBP\tEP\tDI\tUT\n"
        "J\tLee, A; Ek, B\tLee, Ann; Ek, Bo\tCounting Tides\tJOURNAL OF TIDES\ttides; harbours\tTides are counted.\t2021\t12\t3\t45\t67\t"
        "10.5555/abc\tWOS:1\n",
    )
    assert not problems
    assert (record.title, record.authors, record.year) == ("Counting Tides", (TIDES, Name("Ek", "Bo")), 2021)
    assert record.keywords == ("tides", "harbours")
    assert record.csl["page"] == "45-67"


@pytest.mark.parametrize("date", ["prism:coverDate", "coverDate"])
def test_answers_of_scopus_as_a_table(date: str, tmp_path: Path) -> None:
    (record,), problems = found(
        tmp_path,
        f"eid,dc:title,dc:creator,prism:publicationName,prism:volume,prism:issueIdentifier,{date},coverDisplayDate,subtypeDescription\n"
        "2-s2.0-1,Counting Tides,Lee A.,Journal of Tides,12,3,2021-06-01,June 2021,Conference Paper\n",
    )
    assert not problems
    assert (record.year, record.venue) == (2021, "Journal of Tides")
    assert dict(record.csl) == {"type": "paper-conference", "volume": "12", "issue": "3"}


def test_works_of_openalex_as_a_table(tmp_path: Path) -> None:
    (record,), problems = found(
        tmp_path,
        "id,title,publication_year,ids.pmid,authorships.author.id,authorships.author.display_name,primary_location.source.display_name,"
        "primary_location.landing_page_url,biblio.volume,biblio.first_page,biblio.last_page\n"
        "https://openalex.org/W1,Counting Tides,2021,https://pubmed.ncbi.nlm.nih.gov/12345678,https://openalex.org/A1|https://openalex.org/A2,"
        "Ann Lee|Bo C. Ek,Journal of Tides,https://tides.example/1,12,45,67\n",
    )
    assert not problems
    assert (record.authors, record.venue) == ((TIDES, Name("Ek", "Bo C.")), "Journal of Tides")
    assert dict(record.csl) == {"volume": "12", "page": "45-67"}
    assert dict(record.identifiers) == {"pmid": "12345678"}
    assert [link.url for link in record.links] == ["https://tides.example/1"]


@pytest.mark.parametrize(
    ("authors", "people"),
    [
        ("Ann Lee", ["Ann Lee"]),
        ("Ann LeeBo C. EkJan de VriesÖzgür O'Neil", ["Ann Lee", "Bo C. Ek", "Jan de Vries", "Özgür O'Neil"]),
        ("Ann McDonaldBo EkYan LeDucXiaoMing Li", ["Ann McDonald", "Bo Ek", "Yan LeDuc", "XiaoMing Li"]),
        ("Xiaolong (Luke) ZhangBen-Ari Al-Sayed", ["Xiaolong Zhang", "Ben-Ari Al-Sayed"]),
        ("Ann McLee, Bo Ek", ["Ann McLee", "Bo Ek"]),
    ],
)
def test_names_of_springer_have_nothing_between_them(authors: str, people: list[str], tmp_path: Path) -> None:
    (record,), problems = found(
        tmp_path,
        "Item Title,Publication Title,Book Series Title,Journal Volume,Journal Issue,Item DOI,Authors,Publication Year,URL,Content Type\n"
        f'Counting Tides,Tides and Moons,,12,3,10.5555/abc,"{authors}",2021,http://tides.example/1,ConferencePaper\n',
    )
    assert not problems
    assert [str(name) for name in record.authors] == people
    assert dict(record.csl) == {"type": "paper-conference", "volume": "12", "issue": "3"}


@pytest.mark.parametrize(
    "head",
    [
        "\"About the data: Exported on May 01, 2020. Criteria: 'tides' in title, abstract. © 2020 Tide Solutions\",,,,",
        'About the data: Exported on May 01, 2020, from all. Criteria: "tides" in title',
        "Papers of our group,,,,",
        "Papers of our group\n",
        "Papers of our group\nState: 1 May 2020",
    ],
)
def test_a_head_above_the_header_is_passed(head: str, tmp_path: Path) -> None:
    (one, other), problems = found(
        tmp_path,
        f"{head}\nRank,DOI,Title,Source title,Anthology title,PubYear,Pagination,Publication Type,Authors\n"
        '5,10.5555/abc,Counting Tides,Journal of Tides,,2021,45-67,Article,"Lee, Ann; Ek, Bo"\n'
        '5,10.5555/def,Counting Crabs,,Proceedings of Tides,2021,1-9,Proceeding,"Lee, Ann"\n',
    )
    assert not problems
    assert (one.title, one.venue, one.year, one.csl["page"]) == ("Counting Tides", "Journal of Tides", 2021, "45-67")
    assert (other.venue, other.csl["type"], other.source.line) == ("Proceedings of Tides", "paper-conference", head.count("\n") + 4)


@pytest.mark.parametrize(
    "text",
    [
        "Papers of our group\n\nCounting tides, and how\nTitle, authors, year\n",
        "Abstract\nTitle, authors and years are given below.\nSo they are.\n",
    ],
)
def test_a_sentence_that_names_columns_is_no_header(text: str) -> None:
    reader = reader_of(Document("a.txt", text))
    assert not reader or "CSV" not in reader.name


@pytest.mark.parametrize(
    "header",
    ["Titel;Autor(en);Jahr;Zusammenfassung", "Titre;Auteur(s);Année;Résumé", "Título;Autores;Año;Resumen", "Titolo;Autori;Anno;Riassunto"],
)
def test_columns_in_other_languages(header: str, tmp_path: Path) -> None:
    (record,), problems = found(tmp_path, f"{header}\nCounting Tides;Lee, Ann;2021;Tides are counted.\n")
    assert not problems
    assert (record.title, record.authors, record.year, record.abstract) == ("Counting Tides", (TIDES,), 2021, "Tides are counted.")


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"', "sep=;;;"])
def test_a_line_for_excel_is_no_header(first: str, tmp_path: Path) -> None:
    (record,), problems = found(tmp_path, f"{first}\nTitle;Year\nCounting Tides;2021\n")
    assert not problems
    assert (record.title, record.year, record.source.line) == ("Counting Tides", 2021, 3)


def test_a_table_without_a_title_says_what_it_names(tmp_path: Path) -> None:
    _, problems = found(tmp_path, "Otsikko;Tekijä;Vuosi\nVuorovesi;Lee, Ann;2021\n")
    told = "a.csv: a table with semicolons whose first line names no title: Otsikko, Tekijä, Vuosi; name the column title"
    assert problems == [f"{told}; nothing of it is on the site"]


def test_a_table_whose_cells_are_quoted_is_no_list_of_titles(tmp_path: Path) -> None:
    rows = "".join(f'"Review of Northern {name}",,"List of the Best Journals","no"\n' for name in ("Hives", "Tides", "Combs", "Walls"))
    records, problems = found(tmp_path, f'"journal_name","factor","ranking","open"\n{rows}')
    assert not records
    assert "journal_name, factor, ranking, open; name the column title" in problems[0]


@pytest.mark.parametrize("text", ["Dear Ann, this is\nno table, just words\n", "  \n" * 9000 + "x", "a,b\n", "1,2\n3,4\n"])
def test_what_is_no_table_is_not_called_one(text: str, tmp_path: Path) -> None:
    _, problems = found(tmp_path, text)
    assert any("no format that is known" in problem for problem in problems)
