"""Tables and JSON as people and programs write them: what stands for nothing is nothing, and what is not understood is told."""

import json
from pathlib import Path

import pytest

from papershelf.config.curation import Curation
from papershelf.merge.stage import merge
from papershelf.model import Problem, Record
from papershelf.read.columns import has_title
from papershelf.read.folder import inspected, read
from papershelf.registry import Registry


def found(folder: Path, text: str, name: str = "a.csv") -> tuple[list[Record], list[str]]:
    (folder / name).write_text(text, encoding="utf-8")
    items = list(read(folder))
    return [item for item in items if isinstance(item, Record)], [str(item) for item in items if isinstance(item, Problem)]


def row(folder: Path, **values: object) -> tuple[Record, list[str]]:
    (record,), problems = found(folder, json.dumps({"title": "Counting Bees", **values}), "a.jsonl")
    return record, problems


@pytest.mark.parametrize("kind", ["doi", "arxiv", "openreview", "acl", "pmid", "isbn"])
@pytest.mark.parametrize("nothing", ["N/A", "n/a", "NA", "none", "null", "NaN", "nan", "-", "–", "0", "unknown", "#N/A", "0.0"])
def test_a_placeholder_is_no_identifier_and_not_worth_a_word(kind: str, nothing: str, tmp_path: Path) -> None:
    records, problems = found(tmp_path, f"title,{kind}\nCounting Bees,{nothing}\nWalking Crabs,{nothing}\n")
    assert [dict(record.identifiers) for record in records] == [{}, {}]
    assert not problems


@pytest.mark.parametrize(
    ("kind", "value"),
    [("doi", "https://doi.org/"), ("doi", "not a doi"), ("doi", "10.5555/tides 2"), ("pmid", "two"), ("isbn", "9.78E+12"), ("arxiv", "1234"), ("acl", "see web"), ("openreview", "?id=")],
)  # fmt: skip
def test_what_has_not_the_form_of_an_identifier_is_told_with_its_line(kind: str, value: str, tmp_path: Path) -> None:
    records, problems = found(tmp_path, f"title,{kind}\nCounting Bees,{value}\nWalking Crabs,{value}\n")
    assert [dict(record.identifiers) for record in records] == [{}, {}]
    assert problems == [f"a.csv:{line}: no identifier of the kind {kind}: “{value}”, left out" for line in (2, 3)]


@pytest.mark.parametrize(
    ("kind", "value", "told"),
    [
        ("doi", "doi:10.5555/ABC.", {"doi": "10.5555/abc"}),
        ("doi", "10.5555/abc; 10.5555/def", {"doi": "10.5555/abc"}),
        ("doi", "https://arxiv.org/abs/2301.01234", {"arxiv": "2301.01234"}),
        ("pmid", "PMID: 123456", {"pmid": "123456"}),
        ("pmid", "123456.0", {"pmid": "123456"}),
        ("pmid", "https://pubmed.ncbi.nlm.nih.gov/123456/", {"pmid": "123456"}),
        ("isbn", "978-3-16-148410-0 (print)", {"isbn": "978-3-16-148410-0"}),
        ("acl", "P19-1001", {"acl": "P19-1001"}),
        ("acl", "2020.acl-main.12", {"acl": "2020.acl-main.12"}),
        ("openreview", "https://openreview.net/forum?id=aBc_12", {"openreview": "aBc_12"}),
    ],
)
def test_an_identifier_is_read_in_any_of_its_forms(kind: str, value: str, told: dict[str, str], tmp_path: Path) -> None:
    record, problems = row(tmp_path, **{kind: value})
    assert dict(record.identifiers) == told
    assert not problems


def test_papers_with_the_same_placeholder_stay_apart(tmp_path: Path) -> None:
    records, _ = found(tmp_path, "title,year,doi,pmid\nCounting Bees,2020,N/A,0\nWalking Crabs at Low Tide,2021,N/A,0\n")
    assert len(merge(records, Curation(), Registry()).papers) == 2


@pytest.mark.parametrize("nothing", ["NULL", "N/A", "NaN", "nan", "-", "—", "None", "#N/A", "null"])
def test_a_placeholder_says_nothing_in_any_column(nothing: str, tmp_path: Path) -> None:
    (record,), problems = found(tmp_path, f"title,abstract,keywords,venue,authors,year,url,pdf,volume\nBees{(',' + nothing) * 8}\n")
    assert (record.abstract, record.keywords, record.venue, record.authors, record.year, record.links) == ("", (), None, (), None, ())
    assert not record.csl
    assert not problems


@pytest.mark.parametrize("title", ["None", "Null", "N/A"])
def test_a_title_is_what_it_is(title: str, tmp_path: Path) -> None:
    assert [record.title for record in found(tmp_path, f"title,year\n{title},2020\n")[0]] == [title]


def test_a_placeholder_among_others_is_a_word(tmp_path: Path) -> None:
    record, _ = row(tmp_path, keywords="optics; NA", authors="Na", abstract="None of the bees was harmed.")
    assert record.keywords == ("optics", "NA")
    assert [str(name) for name in record.authors] == ["Na"]
    assert record.abstract == "None of the bees was harmed."


def test_a_column_without_a_value_leaves_its_place_to_another(tmp_path: Path) -> None:
    record, _ = row(tmp_path, abstract="N/A", summary="Bees are counted.")
    assert record.abstract == "Bees are counted."


def test_nothing_in_json_is_no_title(tmp_path: Path) -> None:
    records, problems = found(tmp_path, '{"title": NaN, "id": "b1"}\n{"title": "Counting Bees", "abstract": NaN}\n', "a.jsonl")
    assert [(record.title, record.abstract) for record in records] == [("Counting Bees", "")]
    assert problems == ["a.jsonl:1: a record without a title, left out (its id is “b1”)"]


@pytest.mark.parametrize(
    ("authors", "people"),
    [
        ({"name": "Bo Ek"}, ["Bo Ek"]),
        ([{"firstName": "Bo", "lastName": "Ek"}, {"full_name": "Ann Lee"}], ["Bo Ek", "Ann Lee"]),
        ([{"first": "Bo", "last": "Ek"}, {"given": "Ann", "middle": "M.", "family": "Lee"}], ["Bo Ek", "Ann M. Lee"]),
        ({"given": "Bo", "family": "Ek"}, ["Bo Ek"]),
        ([{"name": {"first": "Bo", "last": "Ek"}}], ["Bo Ek"]),
        ([{"author": {"display_name": "Bo Ek"}}], ["Bo Ek"]),
        ([{"name": "Tide Team"}, "Bo Ek", None, {}], ["Tide Team", "Bo Ek"]),
        (["Ann Lee", "et al."], ["Ann Lee"]),
        (["Ann Lee", "and Bo Ek*"], ["Ann Lee", "Bo Ek"]),
        ("<u>Ann Lee</u><sup>1</sup>, and **Bo Ek**", ["Ann Lee", "Bo Ek"]),
        ("Von Ek AB#, Li BC\\*<br>\n\\# Co-first authors <br>\n\\* Co-corresponding authors", ["AB Von Ek", "BC Li"]),
        ("Ann Lee<br>", ["Ann Lee"]),
        ([{"family-names": "Ek", "given-names": "Bo"}], ["Bo Ek"]),
        (["Ann Lee (MIT)", "Bo Ek*"], ["Ann Lee", "Bo Ek"]),
        (["Lee A", "Ek BC"], ["A Lee", "BC Ek"]),
        (["García Márquez, Gabriel"], ["Gabriel García Márquez"]),
        ("['Ann Lee', 'Bo Ek']", ["Ann Lee", "Bo Ek"]),
        ("['Ann Lee' \"Bo O'Neil\"]", ["Ann Lee", "Bo O'Neil"]),
        ('["Ann Lee", "Bo Ek"]', ["Ann Lee", "Bo Ek"]),
        ({"value": ["Ann Lee", "Bo Ek"]}, ["Ann Lee", "Bo Ek"]),
    ],
)
def test_authors_are_read_from_any_usual_shape(authors: object, people: list[str], tmp_path: Path) -> None:
    record, problems = row(tmp_path, authors=authors)
    assert [str(name) for name in record.authors] == people
    assert not problems


@pytest.mark.parametrize(
    ("abstract", "text"),
    [
        ({"en": "English text"}, "English text"),
        ({"de": "Deutscher Text", "en": "English text"}, "English text"),
        ({"de": "Deutscher Text"}, "Deutscher Text"),
        ({"value": "English text"}, "English text"),
        ({"text": {"en": "English text"}}, "English text"),
        (["First para.", "Second para."], "First para.\n\nSecond para."),
    ],
)
def test_a_text_is_read_from_any_usual_shape(abstract: object, text: str, tmp_path: Path) -> None:
    record, problems = row(tmp_path, abstract=abstract)
    assert record.abstract == text
    assert not problems


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("abstract", {"Background": 1, "x": [2]}, '{"Background": 1, "x": [2]}'),
        ("abstract", True, "true"),
        ("venue", {"rank": {"a": 1}}, '{"rank": {"a": 1}}'),
        ("authors", [{"orcid": "0000"}], '{"orcid": "0000"}'),
        ("authors", [["Bo", "Ek"]], '["Bo", "Ek"]'),
        ("keywords", [{"score": 1}], '[{"score": 1}]'),
        ("volume", {"no": {"a": 1}}, '{"no": {"a": 1}}'),
        ("url", {"a": {"b": 1}}, '{"a": {"b": 1}}'),
        ("doi", {"registry": {"b": 1}}, '{"registry": {"b": 1}}'),
    ],
)
def test_what_is_not_understood_is_told_and_never_shown(name: str, value: object, told: str, tmp_path: Path) -> None:
    record, problems = row(tmp_path, **{name: value})
    assert problems == [f"a.jsonl:1: “{name}” has a value that is not understood, left out: {told}"]
    assert "{" not in repr((record.authors, record.abstract, record.venue, record.keywords, record.links))


def test_a_year_may_be_an_object(tmp_path: Path) -> None:
    assert row(tmp_path, date={"year": 2021, "month": 5})[0].year == 2021
    assert row(tmp_path, date={"date-parts": [[2020, 1]]})[0].year == 2020


def test_keywords_may_be_a_list_that_a_program_wrote(tmp_path: Path) -> None:
    assert row(tmp_path, keywords="['bees', 'video, cameras']")[0].keywords == ("bees", "video, cameras")
    assert row(tmp_path, keywords=[{"name": "bees"}, "video"])[0].keywords == ("bees", "video")


@pytest.mark.parametrize(
    ("value", "urls"),
    [
        ("www.bees.example/x.pdf", ["https://www.bees.example/x.pdf"]),
        ("<https://bees.example/x>", ["https://bees.example/x"]),
        ("https://bees.example/x; www.bees.example/y", ["https://bees.example/x", "https://www.bees.example/y"]),
        ({"url": "https://bees.example/x"}, ["https://bees.example/x"]),
        (False, []),
    ],
)
def test_an_address_needs_no_scheme(value: object, urls: list[str], tmp_path: Path) -> None:
    record, problems = row(tmp_path, url=value)
    assert [link.url for link in record.links] == urls
    assert not problems


def test_what_is_no_address_is_told_but_for_an_identifier(tmp_path: Path) -> None:
    record, problems = row(tmp_path, url="10.5555/abc", pdf="files/x.pdf", code="coming soon")
    assert dict(record.identifiers) == {"doi": "10.5555/abc"}
    assert problems == [f"a.jsonl:1: no address of the web: “{text}”, left out" for text in ("files/x.pdf", "coming soon")]


def read_row(values: dict[str, object], folder: Path) -> tuple[list[Record], list[str]]:
    return found(folder, json.dumps(values), "a.jsonl")


FIELDS = {
    "title": ["Paper Title", "Title of the article", "dc:title", "citation_title", "Full title", "Titel des Aufsatzes", "paperTitle"],
    "authors": ["Author(s) (Last, First)", "Autor/in", "Autor(en)", "Autor*innen", "Verfasser", "Verfasser:in", "creator", "Author Names", "Name of author",
                "Auteur(e)s", "dc.creator", "Author list", "Authors / Creators"],
    "year": ["Pub. Year", "Year of publication", "publicationYear", "issued", "Date Published", "Publication date (yyyy)", "Year published", "dcterms:issued"],
    "venue": ["Journal Name", "Journal/Conference", "Title of journal", "Name of the journal", "container-title", "Published in", "journalName", "source",
              "Journal or Conference"],
    "abstract": ["Abstract Text", "Abstract / Summary", "description", "abstractText", "Paper abstract"],
    "keywords": ["Subject Headings", "Tags", "subject", "Keywords/Tags", "dc_subject", "Keyword(s)"],
    "volume": ["Volume No.", "Vol.", "Volume Number"],
    "issue": ["Issue No.", "Issue number"],
    "page": ["Page numbers", "pp.", "Page range"],
    "publisher": ["dc:publisher", "Publisher name"],
    "doi": ["DOI Number", "Article DOI", "identifier", "DOI/URL", "DOI (link)", "DOI link", "prism_doi"],
}  # fmt: skip
VALUES = {"title": "Bees at Work", "authors": "Roe, Ann", "year": "2004", "venue": "Hive", "abstract": "Of bees.", "keywords": "bees|hives", "volume": "94",
          "issue": "3", "page": "1-3", "publisher": "Honey Press", "doi": "10.5555/bees"}  # fmt: skip
READ = {"title": "Bees at Work", "authors": ["Ann Roe"], "year": 2004, "venue": "Hive", "abstract": "Of bees.", "keywords": ("bees", "hives"), "volume": "94",
        "issue": "3", "page": "1-3", "publisher": "Honey Press", "doi": "10.5555/bees"}  # fmt: skip


def said(record: Record) -> dict[str, object]:
    every = {"title": record.title, "authors": [str(name) for name in record.authors], "year": record.year, "venue": record.venue,
             "abstract": record.abstract, "keywords": record.keywords, **record.csl, **record.identifiers}  # fmt: skip
    return {name: value for name, value in every.items() if value}


@pytest.mark.parametrize(("field", "name"), [(field, name) for field, names in FIELDS.items() for name in names])
def test_columns_are_known_in_the_ways_that_people_write_them(field: str, name: str, tmp_path: Path) -> None:
    titled = {} if field == "title" else {"Title": "Bees at Work"}
    (one,), problems = read_row(titled | {name: VALUES[field]}, tmp_path)
    assert said(one) == {"title": "Bees at Work", field: READ[field]}
    assert not problems


@pytest.mark.parametrize(
    "name",
    ["Author affiliations", "Abstract number", "Number of pages", "Number of authors", "Author ID", "Corresponding author", "Journal rank", "Title length",
     "Date added", "Date of birth", "Volume of water", "No.", "Name", "Country of publication", "Title/Author", "Year/Volume", "Full text", "Source database",
     "Publication number", "Abstract language", "DOI prefix", "Issue date of ticket", "Review author"],
)  # fmt: skip
def test_a_column_that_only_sounds_like_a_field_is_none(name: str, tmp_path: Path) -> None:
    (one,), problems = read_row({"Title": "Bees at Work", name: "1999"}, tmp_path)
    assert said(one) == {"title": "Bees at Work"}
    assert not problems


def test_a_column_by_its_own_name_comes_before_one_that_is_like_it(tmp_path: Path) -> None:
    row = {
        "Abstract Text": "Of wasps.",
        "abstract": "Of bees.",
        "Title": "Bees at Work",
        "Paper abstract": "Of flies.",
        "description": "A file.",
    }
    assert read_row(row, tmp_path)[0][0].abstract == "Of bees."


@pytest.mark.parametrize("source", ["Scopus", "PubMed", "https://example.org/list", "arXiv"])
def test_where_a_record_was_found_is_no_venue(source: str, tmp_path: Path) -> None:
    assert read_row({"Title": "Bees at Work", "Source": source}, tmp_path)[0][0].venue is None


@pytest.mark.parametrize(
    "identifier", ["10.5555/bees", ["urn:x", "doi:10.5555/bees"], {"doi": "10.5555/bees"}, "https://doi.org/10.5555/bees"]
)
def test_an_identifier_of_any_kind_is_told_by_its_form(identifier: object, tmp_path: Path) -> None:
    (one,), problems = read_row({"title": "Bees at Work", "identifier": identifier}, tmp_path)
    assert (one.identifiers, problems) == ({"doi": "10.5555/bees"}, [])


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("a.csv", "Title,Year,Date,Rating,Cites,Empty\nBees,2001,2002,5,1200,\n"),
        ("a.jsonl", '{"title": "Bees", "year": 2001, "date": 2002}\n{"title": "Wasps", "Rating": 5, "Cites": 3, "Empty": null}\n'),
        ("a.json", '[{"title": "Bees", "year": 2001, "date": 2002, "Rating": 5, "Cites": 3, "Empty": ""}]'),
        ("a.md", "---\ntitle: Bees\nyear: 2001\ndate: 2002\nRating: 5\nCites: 3\n---\nText.\n"),
    ],
)
def test_what_is_not_used_of_a_file_can_be_asked(file: str, text: str, tmp_path: Path) -> None:
    (tmp_path / file).write_text(text)
    assert inspected(tmp_path / file)[1] == ("date" if file != "a.csv" else "Date", "Rating", "Cites")


def test_a_file_without_columns_has_none_that_are_not_used(tmp_path: Path) -> None:
    (tmp_path / "a.ris").write_text("TY  - JOUR\nTI  - Bees\nER  -\n")
    (tmp_path / "b.xyz").write_text("?")
    assert inspected(tmp_path / "a.ris")[1] == inspected(tmp_path / "b.xyz")[1] == ()


@pytest.mark.parametrize("name", ["Of bees of hives", "of of of", "Of, the title of"])
def test_a_name_that_begins_with_of_is_no_column(name: str) -> None:
    assert not has_title([name])


@pytest.mark.parametrize("sign", [",", "\t", ";"])
def test_a_column_of_papers_beside_authors_holds_the_titles(sign: str, tmp_path: Path) -> None:
    rows = [["Paper", "Author(s)", "Yr"], ["On the bees of hives", "Ann Ek", "2019"], ["Hives", "Bo Roe", "2020"]]
    records, _ = found(tmp_path, "".join(sign.join(row) + "\n" for row in rows))
    assert [(each.title, [str(name) for name in each.authors]) for each in records] == [
        ("On the bees of hives", ["Ann Ek"]),
        ("Hives", ["Bo Roe"]),
    ]


@pytest.mark.parametrize("first", ["17", "https://example.org/a", "ek-2019 bees"])
def test_a_column_of_papers_with_numbers_or_links_holds_no_titles(first: str, tmp_path: Path) -> None:
    assert not found(tmp_path, f"Paper,Authors\n{first},Ann Ek\n")[0]


CODE, PAGE = "https://github.com/bees/hive", "https://example.org/bees"


@pytest.mark.parametrize(
    ("value", "links"),
    [
        ([{"rel": "code", "url": CODE}, {"rel": "other", "url": PAGE}], [("code", CODE), ("other", PAGE)]),
        ([CODE, PAGE], [("code", CODE), ("paper", PAGE)]),
        ({"data": PAGE, "self": {"href": CODE}}, [("data", PAGE)]),
        (f"{CODE}; {PAGE}", [("code", CODE), ("paper", PAGE)]),
        ([{"title": "Slides", "href": PAGE}, {"rel": "code"}, 7, None, "ftp://a"], [("slides", PAGE)]),
    ],
)
def test_links_in_one_value_are_each_a_link(value: object, links: list[tuple[str, str]], tmp_path: Path) -> None:
    record, problems = row(tmp_path, links=value)
    assert [(link.rel, link.url) for link in record.links] == links
    assert not problems


def test_a_link_that_has_a_field_of_its_own_stands_once(tmp_path: Path) -> None:
    record, _ = row(tmp_path, pdf=PAGE, links=[PAGE, CODE])
    assert [(link.rel, link.url) for link in record.links] == [("pdf", PAGE), ("code", CODE)]


HEADLESS = [
    ("Honey bees count to four", "Ann Ek, Bo Roe", "Bees fly through a maze in which the fourth mark hides a reward; they go to the fourth mark. So do wasps."),
    ("Ants mark their trails", "Li Wei", "Trails of ants are lined with grains of sand, which the ants carry there. Without these they need twice as long."),
    ("Wasps know their sisters", "Carla Dietz, Per Lund", "Paper wasps tell the faces of nest mates. A changed stripe is enough for them to take a sister for a stranger."),
]  # fmt: skip


@pytest.mark.parametrize(
    "form",
    [
        "{title}\t{text}\n",
        "{title}\t{people}\t{text}\t{year}\n",
        "{year} | {title} | {people} | {text}\n",
        '"{title}","{people}","{text}"\n',
        '{n};"{title}";"{text}";https://example.org/{n}\n',
    ],
)
def test_rows_of_titles_and_abstracts_need_no_header(form: str, tmp_path: Path) -> None:
    text = "".join(
        form.format(title=title, people=people, text=said, year=2020 + n, n=n) for n, (title, people, said) in enumerate(HEADLESS, 1)
    )
    records, problems = found(tmp_path, text)
    assert [(one.title, one.abstract, one.source.line) for one in records] == [
        (title, said, n) for n, (title, _, said) in enumerate(HEADLESS, 1)
    ]
    assert [", ".join(map(str, one.authors)) for one in records] == [people if "{people}" in form else "" for _, people, _ in HEADLESS]
    assert [one.year for one in records] == ([2021, 2022, 2023] if "{year}" in form else [None] * 3)
    assert bool(records[0].links) == ("https" in form)
    assert not problems


def test_rows_without_abstracts_are_no_table_without_a_header(tmp_path: Path) -> None:
    records, _ = found(tmp_path, "Honey bees count\tAnn Ek\nAnts mark trails\tBo Roe\nWasps know sisters\tLi Wei\n")
    assert not any(one.abstract for one in records)


def test_addresses_are_links_by_the_names_of_their_members(tmp_path: Path) -> None:
    record, problems = row(
        tmp_path,
        project_page="https://example.org/bees",
        poster_pdf="https://example.org/poster.pdf",
        paper_pdf="https://example.org/paper.pdf",
        doi_url="https://doi.org/10.5555/bees",
        video="https://example.org/talk",
        thumbnail="https://example.org/bees.png",
        page_image="https://example.org/page.jpg",
        author_page="not yet",
        channel_url="https://example.org/channel",
    )
    assert [(link.rel, link.url) for link in record.links] == [
        ("pdf", "https://example.org/paper.pdf"),
        ("project", "https://example.org/bees"),
        ("slides", "https://example.org/poster.pdf"),
        ("paper", "https://doi.org/10.5555/bees"),
        ("video", "https://example.org/talk"),
    ]
    assert record.identifiers == {"doi": "10.5555/bees"}
    assert not problems


@pytest.mark.parametrize(
    ("venue", "year"),
    [
        ("CVPR 2025", 2025),
        ("Proceedings of the 2019 Conference on Hives", 2019),
        ("2019 IEEE Hive Conference", 2019),
        ("Hive Workshop (2020)", 2020),
        ("Journal of Hives", None),
        ("Hives 12345", None),
        ("Papers of 1900 to 1950 Revisited", None),
    ],
)
def test_a_year_that_is_nowhere_else_is_that_of_the_venue(venue: str, year: int | None, tmp_path: Path) -> None:
    assert row(tmp_path, venue=venue)[0].year == year
    assert row(tmp_path, venue=venue, year=2001)[0].year == 2001


def test_a_member_in_bibtex_says_what_no_other_does(tmp_path: Path) -> None:
    entry = "@article{ek,\n  title = {Another Title},\n  author = {Ek, Ann and Li, Bo},\n  year = 2020,\n  pages = {3--9},\n  doi = {10.5555/bees}\n}"
    record, problems = row(tmp_path, bibtex=entry, year=2021)
    assert (record.title, [*map(str, record.authors)], record.year) == ("Counting Bees", ["Ann Ek", "Bo Li"], 2021)
    assert (record.csl["page"], record.identifiers) == ("3-9", {"doi": "10.5555/bees"})
    assert not problems
    assert row(tmp_path, bibtex="see our page")[0].authors == ()


@pytest.mark.parametrize(
    ("told", "authors", "venue", "page"),
    [
        (
            "Ek, A., &amp; Li, B. (2020). &quot;Counting Bees.&quot; <i>Hive Review</i>. 1(2), 3-9.",
            ["A. Ek", "B. Li"],
            "Hive Review",
            "3-9",
        ),
        ("Hive Review 303: 297-303", [], "Hive Review", "297-303"),
        ("Ek, A., & Li, B. (2020). Counting Drones. Hive Review, 1(2), 3-9.", [], None, None),
        ("17", [], None, None),
        ("Table 1", [], None, None),
        ("Ek et al. 2019", [], None, None),
    ],
)
def test_a_reference_to_the_paper_itself_says_what_no_other_does(
    told: str, authors: list[str], venue: str | None, page: str | None, tmp_path: Path
) -> None:
    record, problems = row(tmp_path, citation=told)
    assert ([*map(str, record.authors)], record.venue, record.csl.get("page")) == (authors, venue, page)
    assert not problems


@pytest.mark.parametrize(("date", "year"), [("202006", 2020), ("20200615", 2020), ("123456", None), ("202013", None)])
def test_a_date_may_have_no_signs_between_its_parts(date: str, year: int | None, tmp_path: Path) -> None:
    assert row(tmp_path, date=date)[0].year == year


@pytest.mark.parametrize(
    ("told", "title"),
    [("Counting Bees.", "Counting Bees"), ("Bees, Inc.", "Bees, Inc."), ("Bees...", "Bees...")],
)
def test_a_full_stop_behind_a_title_is_no_part_of_it(told: str, title: str, tmp_path: Path) -> None:
    (record,), _ = found(tmp_path, json.dumps({"title": told}), "a.jsonl")
    assert record.title == title


@pytest.mark.parametrize(
    "name", ["Lead Authors", "All authors", "List of authors", "author-list", "Speaker(s)", "Presenter", "First author"]
)
def test_authors_are_known_by_many_names(name: str, tmp_path: Path) -> None:
    assert [str(one) for one in row(tmp_path, **{name: "Ann Lee, Bo Ek"})[0].authors] == ["Ann Lee", "Bo Ek"]


def test_the_number_of_authors_is_no_author(tmp_path: Path) -> None:
    assert not row(tmp_path, **{"Number of authors": "3", "Corresponding author email": "ann@example.org"})[0].authors


@pytest.mark.parametrize(
    ("told", "abstract"),
    [
        ("as k<sup>-3/2</sup> falls", "as k^(-3/2) falls"),
        ("(a b)<SUP>x+y</SUP>", "(a b)^(x+y)"),
        ("10<sup>-3</sup>", "10⁻³"),
        ("p53<sup>fl/fl</sup> mice", "p53fl/fl mice"),
        ("the 5<sup>th</sup> hive", "the 5th hive"),
        ("as shown<sup>1,2</sup>", "as shown1,2"),
    ],
)
def test_an_exponent_without_small_characters_is_still_one(told: str, abstract: str, tmp_path: Path) -> None:
    assert row(tmp_path, abstract=told)[0].abstract == abstract
