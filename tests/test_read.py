"""Reading seeds: whatever a file holds, its records or a problem come out, and nothing stops a build."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from papershelf.model import Problem, Record, Seed
from papershelf.read.content import content_says
from papershelf.read.document import decode
from papershelf.read.folder import read
from papershelf.read.packed import unpacked

PAIR = "Counting Bees at the Hive Entrance\n\n" + "Bees are counted with cameras that see motion. " * 7 + "\n\n"
OTHER = "Listening to Bees in Their Colonies\n\n" + "The sound of a hive tells how the colony is. " * 7 + "\n"
ROW = '{"id": "a", "title": "Counting Bees", "abstract": "Bees are counted."}\n'


def found(folder: Path, **files: str | bytes) -> tuple[list[Record], list[Problem]]:
    for name, content in files.items():
        path = folder / ".".join(name.rsplit("_", 1))
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    items = list(read(folder))
    return [item for item in items if isinstance(item, Record)], [item for item in items if isinstance(item, Problem)]


def test_a_listing_gives_title_abstract_and_line(tmp_path: Path) -> None:
    records, problems = found(tmp_path, list_txt=PAIR + OTHER)
    assert [(record.title, record.source.line) for record in records] == [
        ("Counting Bees at the Hive Entrance", 1),
        ("Listening to Bees in Their Colonies", 5),
    ]
    assert records[0].abstract.startswith("Bees are counted")
    assert not problems


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("", "empty"),
        (" \n\n\t\n", "empty"),
        ("one line", "no format that is known"),
        ("An essay.\n\nWith paragraphs.\n\nWithout titles.\n", "no format that is known"),
        ("\x00" * 100, "NUL"),
    ],
)
def test_a_file_that_no_reader_knows_is_a_problem(content: str, complaint: str, tmp_path: Path) -> None:
    records, problems = found(tmp_path, odd_txt=content, good_jsonl=ROW)
    assert len(records) == 1
    assert any(complaint in problem.message and problem.file == "odd.txt" for problem in problems)


def test_the_problem_of_an_unknown_format_says_where_the_known_ones_are_listed(tmp_path: Path) -> None:
    _, problems = found(tmp_path, odd_bin=b"\x89odd\r\n\x1a\n" + bytes(range(256)))
    assert [problem.message for problem in problems][-1:] == [
        "in no format that is known; `papershelf formats` lists those that are; nothing of it is on the site"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<!DOCTYPE html>\n<html><body><h3>Bees</h3><p>They sleep.</p></body></html>\n", "a page in HTML: copy what a browser shows of it"),
        ("<ul>\n<li><b>Bees</b>: they sleep.</li>\n</ul>\n", "a page in HTML: copy what a browser shows of it"),
        (
            "\\section{Bees}\n" + "They sleep. " * 40 + "\n\n\\section{Ants}\n" + "They do not. " * 40,
            "a document in LaTeX: take its .bib file",
        ),
        ("\\begin{itemize}\n\\item \\textbf{Bees}. They sleep.\n\\end{itemize}\n", "a document in LaTeX: take its .bib file"),
    ],
)
def test_of_pages_and_documents_a_person_is_told_what_to_do(text: str, told: str) -> None:
    (problem,) = content_says("a.txt", unpacked(text.encode()))
    assert isinstance(problem, Problem)
    assert problem.message.startswith(told)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"%PDF-1.5\n%\xe2\xe3\n", "a PDF: copy its text"),
        (b"{\\rtf1\\ansi Bees}", "a document in RTF: save it as plain text"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"PK\x03\x04\0\0xl/workbook.xml", "a spreadsheet: save it as CSV"),
        (b"PK\x03\x04\0\0word/document.xml", "a document of Word: save it as plain text"),
        (b"PK\x03\x04\0\0bees.txt", "an archive: unpack it"),
        (b"SQLite format 3\0bees", "a database: export what it holds"),
    ],
)
def test_of_a_file_of_another_program_a_person_is_told_what_to_do(content: bytes, told: str, tmp_path: Path) -> None:
    records, (problem,) = found(tmp_path, odd_bin=content)
    assert not records
    assert problem.message.startswith(told)
    assert problem.message.endswith("; nothing of it is on the site")


def test_controls_are_left_out_of_a_file(tmp_path: Path) -> None:
    records, problems = found(tmp_path, a_ris=b"TY  - JOUR\nTI  - Bees\x01\nVL  - \x1b7\nER  -\n")
    assert (records[0].title, records[0].csl["volume"], problems) == ("Bees", "7", [])


def test_no_line_is_padded_with_more_blanks_than_a_page_is_wide() -> None:
    text, _ = decode(f"a{' ' * 90_000}b\nc{' ' * 150}d\n\t\t{' ' * 201}\n".encode())
    assert text == f"a{' ' * 200}b\nc{' ' * 150}d\n\t\t{' ' * 200}\n"


@pytest.mark.parametrize(
    ("told", "encoding"),
    [
        ("% -*- coding: latin-9-unix -*-", "iso8859-15"),
        ("%% Saved with string encoding Western (Mac OS Roman) ", "mac-roman"),
        ("%% Saved with string encoding Unicode (UTF-8) ", "utf-8"),
        ("% Encoding: ISO8859_1", "latin-1"),
        ("@comment{x-kbibtex-encoding=iso-8859-15}", "iso8859-15"),
        ("%!TEX encoding = MacOSRoman", "mac-roman"),
    ],
)
def test_a_file_may_say_its_encoding_as_editors_do(told: str, encoding: str) -> None:
    assert decode(f"{told}\nBienenstöcke".encode(encoding)) == (f"{told}\nBienenstöcke", [])


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("In CÃ³rdoba and MÃ¼nchen it isnâ€™t 30 Â°C, 5Â nm, 5Ânm", "In Córdoba and München it isn’t 30 °C, 5 nm, 5 nm"),
        ("â€œBeesâ€\x9d of JosÃ©, IÄ±k and Å¡", "“Bees” of José, Iık and š"),
        ("NÃO, Ångström, À la carte, “É…” and Å…", "NÃO, Ångström, À la carte, “É…” and Å…"),
    ],
)
def test_what_was_encoded_twice_is_read_as_it_was_meant(text: str, meant: str) -> None:
    found, complaints = decode(text.encode())
    assert found == meant
    assert bool(complaints) == (text != meant)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "utf-32"])
def test_every_usual_encoding_is_read(encoding: str, tmp_path: Path) -> None:
    records, _ = found(tmp_path, list_txt=(PAIR + OTHER.replace("hive", "Bienenstöcke")).encode(encoding))
    assert [record.title for record in records] == ["Counting Bees at the Hive Entrance", "Listening to Bees in Their Colonies"]
    assert "Bienenstöcke" in records[1].abstract


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_endings_of_other_systems_change_nothing(ending: str, tmp_path: Path) -> None:
    plain, _ = found(tmp_path, list_txt=PAIR + OTHER)
    assert found(tmp_path, list_txt=(PAIR + OTHER).replace("\n", ending))[0] == plain


def test_a_missing_final_newline_changes_nothing(tmp_path: Path) -> None:
    plain, _ = found(tmp_path, list_txt=PAIR + OTHER)
    assert found(tmp_path, list_txt=(PAIR + OTHER).rstrip())[0] == plain


def test_broken_json_on_a_line_leaves_the_others(tmp_path: Path) -> None:
    rows = [json.dumps({"id": str(number), "title": f"Title {number} of five"}) for number in range(1, 6)]
    rows[2] = rows[2][:-4]
    records, problems = found(tmp_path, list_jsonl="\n".join(rows))
    assert [record.source.key for record in records] == ["1", "2", "4", "5"]
    assert [(problem.file, problem.line) for problem in problems] == [("list.jsonl", 3)]


def test_a_line_of_fifty_megabytes_leaves_the_others(tmp_path: Path) -> None:
    long = json.dumps({"id": "long", "title": "A Long Abstract", "abstract": "word " * 10_000_000})
    records, problems = found(tmp_path, list_jsonl=ROW + long + "\n" + ROW.replace("Bees", "Wasps"))
    assert [(record.title, record.abstract != "") for record in records] == [
        ("Counting Bees", True),
        ("A Long Abstract", False),
        ("Counting Wasps", True),
    ]
    assert (problems[0].line, "49,999,999 characters" in problems[0].message) == (2, True)


def test_a_paragraph_of_fifty_megabytes_in_a_listing_leaves_the_others(tmp_path: Path) -> None:
    records, problems = found(tmp_path, list_txt=PAIR + "A Long Abstract\n\n" + "word " * 10_000_000 + "\n\n" + OTHER)
    assert [record.title for record in records] == [
        "Counting Bees at the Hive Entrance",
        "A Long Abstract",
        "Listening to Bees in Their Colonies",
    ]
    assert records[1].abstract == ""
    assert [problem.line for problem in problems] == [7]


def test_a_folder_named_like_a_file_is_told_and_read(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").mkdir()
    (tmp_path / "x.jsonl" / "inside.jsonl").write_text(ROW)
    records, problems = found(tmp_path)
    assert [str(record.source) for record in records] == ["x.jsonl/inside.jsonl:1"]
    assert [problem.file for problem in problems] == ["x.jsonl"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_an_unreadable_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "gone.jsonl").symlink_to(tmp_path / "nowhere")  # root ignores modes, but not a link to nothing
    records, problems = found(tmp_path, good_jsonl=ROW)
    assert len(records) == 1
    assert [(problem.file, "cannot be read" in problem.message) for problem in problems] == [("gone.jsonl", True)]


def test_what_belongs_to_the_owner_is_no_seed(tmp_path: Path) -> None:
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "list.jsonl").write_text(ROW)
    records, problems = found(tmp_path, README_md=PAIR, topics_yml="a: b", curation_yml="a: b", list_jsonl=ROW)
    assert len(records) == 1
    assert not problems


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_a_table_is_told_by_its_header(delimiter: str, tmp_path: Path) -> None:
    records, _ = found(tmp_path, list_txt=delimiter.join(["Title", "Year"]) + "\n" + delimiter.join(["Counting Bees", "2021"]) + "\n")
    assert [(record.title, record.year, record.source.line) for record in records] == [("Counting Bees", 2021, 2)]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("k1,Tides,2001\nk1,Mosses,2003\n", ["the key “k1” is that of line 2 too; both are kept"]),
        ("k1,Tides,2001\nk1,TIDES,2003\n", []),
        ("k1,Tides,2001\nk2,Mosses,2003\n,Lamps,2003\n,Coins,2003\n", []),
        ("a,Tides,2001\na,Mosses,2003\na,Lamps,2003\nb,Coins,2003\nb,Bells,2003\n", []),
    ],
    ids=["two papers", "two versions", "no keys", "a column of kinds"],
)
def test_a_key_of_two_papers_is_told(rows: str, told: list[str], tmp_path: Path) -> None:
    records, problems = found(tmp_path, **{"a.csv": f"id,title,year\n{rows}"})
    assert len(records) == rows.count("\n")
    assert [problem.message for problem in problems] == told


def test_the_line_of_a_row_is_its_first(tmp_path: Path) -> None:
    records, _ = found(tmp_path, list_csv='title,abstract\n"A\nB","c\n\nd"\nE,f\n')
    assert [record.source.line for record in records] == [2, 6]


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        ("Comaromi, J.P.", ["J.P. Comaromi"]),
        ("Salton, G., Wong, A.", ["G. Salton", "A. Wong"]),
        ("Lin, N. Garvey, W.D. Nelson, C.E.", ["N. Lin", "W.D. Garvey", "C.E. Nelson"]),
        ("Mei Tanaka, Jonas van der Berg", ["Mei Tanaka", "Jonas van der Berg"]),
        ("Mei Tanaka and Jonas van der Berg", ["Mei Tanaka", "Jonas van der Berg"]),
        ("Tanaka, Mei; van der Berg, Jonas", ["Mei Tanaka", "Jonas van der Berg"]),
        (
            ["Mei Tanaka", {"given": "Jonas", "family": "van der Berg"}, {"name": "The Tide Team"}],
            ["Mei Tanaka", "Jonas van der Berg", "The Tide Team"],
        ),
    ],
)
def test_authors_are_read_in_every_usual_form(authors: object, names: list[str], tmp_path: Path) -> None:
    records, _ = found(tmp_path, list_jsonl=json.dumps({"title": "Counting Bees", "authors": authors}))
    assert [str(name) for name in records[0].authors] == names


def test_particles_belong_to_the_family_name(tmp_path: Path) -> None:
    records, _ = found(tmp_path, list_jsonl=json.dumps({"title": "Counting Bees", "authors": ["Jonas van der Berg"]}))
    assert (records[0].authors[0].given, records[0].authors[0].family) == ("Jonas", "van der Berg")


def test_identifiers_are_told_by_their_form(tmp_path: Path) -> None:
    row = {"title": "Counting Bees", "url": "https://arxiv.org/abs/2301.01234v2", "doi": "https://doi.org/10.5555/ABC"}
    records, _ = found(tmp_path, list_jsonl=json.dumps(row))
    assert dict(records[0].identifiers) == {"arxiv": "2301.01234v2", "doi": "10.5555/abc"}


@given(st.binary(max_size=400))
def test_decoding_never_fails_and_leaves_no_nul(content: bytes) -> None:
    text, _ = decode(content)
    assert "\0" not in text
    assert "\r" not in text


@example(["0", "0", "\x1b"], "\n\n")
@given(st.lists(st.text(max_size=60), max_size=12), st.sampled_from(["\n\n", "\n", ",", "\t"]))
def test_reading_never_fails_and_every_source_is_a_line_of_its_file(
    tmp_path_factory: pytest.TempPathFactory, parts: list[str], between: str
) -> None:
    folder = tmp_path_factory.mktemp("seeds")
    text = between.join(parts)
    (folder / "any.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
    for item in read(folder):
        if isinstance(item, Record):
            assert item.title
            assert 1 <= item.source.line <= text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
        assert isinstance(item, Record | Problem | Seed)


def test_a_scheme_in_capitals_becomes_small_so_that_the_link_is_known_as_one(tmp_path: Path) -> None:
    row = {"title": "Counting Bees", "url": "HTTPS://Bees.example/A", "pdf": "Http://bees.example/a.pdf"}
    (record,), _ = found(tmp_path, a_jsonl=json.dumps(row))
    assert [link.url for link in record.links] == ["https://Bees.example/A", "http://bees.example/a.pdf"]
