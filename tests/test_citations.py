"""Citations: what other programs read from them is what the paper says."""

import io
import json
import re
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import bibtexparser
import jsonschema
import pytest
import rispy
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import parse_string

from papershelf.export.bibtex import escaped, to_bibtex
from papershelf.export.completeness import note, warning
from papershelf.export.csl import to_csl
from papershelf.export.forms import to_file
from papershelf.export.keys import citation_keys
from papershelf.export.metadata import metadata
from papershelf.export.ris import to_ris
from papershelf.model import MORE_AUTHORS, Corpus, Link, Name, Paper
from papershelf.text.plain import one_line, paragraphs

SCHEMA = json.loads((Path(__file__).parent / "csl.schema.json").read_text(encoding="utf-8"))
TIDES = Paper(
    "tidenet-forecasting-harbour-tides",
    "TideNet: Forecasting harbour tides in the North Sea with $k$-step GRUs",
    title_math="TideNet: Forecasting harbour tides in the North Sea with $k$-step GRUs",
    authors=(Name("van der Berg", "Jan"), Name("Okafor", "Amara"), Name(literal="Open Tides and Waves Group")),
    year=2024,
    venue="Journal of Tides & Currents",
    abstract="We cut the error by 5% & more.\n\nWith $O(n^2)$ steps.",
    identifiers={"doi": "10.1000/tides_1(2)", "arxiv": "2401.00001"},
    csl={"volume": "7", "issue": 2, "page": "1-12"},
    keywords=("tides", "harbours"),
    links=(Link("pdf", "https://example.org/a{b}_c%20d.pdf"),),
)
BARE = Paper("a-bare-title", "A Bare Title")

# Any text that a repaired record can hold; letters of many scripts, and everything that means something to a format.
_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Co", "Cn")) | st.sampled_from("\\{}$%&#_~^@\"',;= -"), max_size=40
)
_LINE = _TEXT.map(one_line)
_FULL = _LINE.filter(lambda text: any(char.isalnum() for char in text))
_NAMES = st.builds(Name, family=_FULL, given=_FULL) | st.builds(Name, literal=_FULL)
PAPERS = st.builds(
    Paper,
    id=st.from_regex(r"[a-z]{1,8}(-[a-z0-9]{1,5}){0,3}", fullmatch=True),
    title=_FULL,
    kind=st.sampled_from(["paper", "talk", "other"]),
    authors=st.lists(_NAMES, max_size=3).map(tuple),
    year=st.none() | st.integers(1500, 2099),
    venue=st.none() | _FULL,
    abstract=_TEXT.map(paragraphs),
    identifiers=st.dictionaries(
        st.sampled_from(["doi", "arxiv", "acl", "isbn", "pmid", "openreview"]), st.from_regex(r"[\w./()<>-]{1,20}", fullmatch=True)
    ),
    csl=st.dictionaries(
        st.sampled_from(["volume", "issue", "publisher", "language", "ISSN", "editor", "type", "issued", "madeUp"]),
        _FULL | st.integers(0, 99),
    ),
    keywords=st.lists(_FULL.filter(lambda text: ";" not in text and "," not in text), max_size=3).map(tuple),
)


def _shown(bibtex: str) -> str:
    """What TeX shows of ``bibtex``, but for formulas."""
    bibtex = re.sub(r"(?<!\\)\$([^$]*?)(?<!\\)\$", lambda match: "\0" + match[1].encode().hex() + "\0", bibtex)
    marks = {r"\textbackslash{}": "\\", r"\textasciitilde{}": "~", r"\textasciicircum{}": "^"}
    shown = re.sub(
        r"\\text\w+\{\}|\\[$&%#_]|[{}]",
        lambda match: {**marks, r"\textbraceleft{}": "{", r"\textbraceright{}": "}"}.get(
            match[0], match[0][1:] if match[0][0] == "\\" else ""
        ),
        bibtex,
    )
    return re.sub("\0([0-9a-f]*)\0", lambda match: f"${bytes.fromhex(match[1]).decode()}$", shown)


def _by_pybtex(text: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        (entry,) = parse_string(text, "bibtex").entries.values()
    return entry


def _by_bibtexparser(text: str) -> Any:
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    (entry,) = library.entries
    return entry


@settings(max_examples=40)
@given(PAPERS)
def test_what_bibtex_says_is_what_the_paper_says(paper: Paper) -> None:
    entry = _by_bibtexparser(to_bibtex(paper, "key"))
    fields = {name: field.value for name, field in entry.fields_dict.items()}
    assert _shown(fields["title"]) == paper.title
    assert fields.get("year") == (str(paper.year) if paper.year else None)
    assert " ".join(_shown(fields.get("abstract", "")).split()) == " ".join(paper.abstract.split())
    assert tuple(filter(None, _shown(fields.get("keywords", "")).split("; "))) == paper.keywords
    assert paper.venue is None or paper.venue in {_shown(value) for value in fields.values()}


@settings(max_examples=40)
@given(PAPERS)
def test_bibtex_has_all_authors_for_pybtex(paper: Paper) -> None:
    people = _by_pybtex(to_bibtex(paper, "key")).persons.get("author", [])
    assert [_shown(str(one)).replace(" ", "") for one in people] == [
        (f"{name.family}, {name.given}" if not name.literal else name.literal).replace(" ", "") for name in paper.authors
    ]


@settings(max_examples=40)
@given(PAPERS)
def test_what_ris_says_is_what_the_paper_says(paper: Paper) -> None:
    (entry,) = rispy.load(io.StringIO(to_ris(paper)))
    assert entry["title"] == paper.title
    assert entry.get("year") == (str(paper.year) if paper.year else None)
    assert len(entry.get("authors", [])) == len(paper.authors)
    assert tuple(entry.get("keywords", ())) == paper.keywords
    assert entry.get("secondary_title") == paper.venue
    assert entry.get("abstract", "").split() == paper.abstract.split()
    assert entry.get("doi", "") == one_line(paper.identifiers.get("doi", ""))
    assert "unknown_tag" not in entry


@settings(max_examples=40)
@given(PAPERS)
def test_csl_json_is_valid_and_loses_nothing(paper: Paper) -> None:
    jsonschema.validate(json.loads("".join(to_file("csl.json", Corpus(papers=(paper,))))), SCHEMA)
    item = to_csl(paper)
    assert item["title"] == paper.title
    assert [Name(name.get("family", ""), name.get("given", ""), name.get("literal", "")) for name in item.get("author", [])] == list(
        paper.authors
    )
    assert item.get("issued", {}).get("date-parts", [[None]])[0][0] == paper.year
    assert item.get("container-title") == paper.venue
    assert item.get("DOI") == paper.identifiers.get("doi")
    assert {name: value for name, value in paper.identifiers.items() if name in {"acl", "arxiv", "openreview"}} == item.get("custom", {})


@settings(max_examples=15)
@given(st.lists(PAPERS, max_size=5, unique_by=lambda paper: paper.id))
def test_keys_are_sound_and_nobody_shares_one(papers: list[Paper]) -> None:
    keys = citation_keys(papers)
    assert keys == citation_keys(reversed(papers))
    assert len(set(keys.values())) == len(papers)
    assert all(re.fullmatch(r"[a-z][a-z0-9]*", key) for key in keys.values())


def test_an_entry_reads_as_people_write_it() -> None:
    assert to_bibtex(TIDES, "vanderberg2024tidenet") == (
        "@article{vanderberg2024tidenet,\n"
        "  title     = {{TideNet}: Forecasting harbour tides in the {North} {Sea} with {$k$}-step {GRUs}},\n"
        "  author    = {van der Berg, Jan and Okafor, Amara and {Open Tides and Waves Group}},\n"
        "  year      = {2024},\n"
        "  journal   = {Journal of Tides \\& Currents},\n"
        "  volume    = {7},\n"
        "  number    = {2},\n"
        "  pages     = {1--12},\n"
        "  doi       = {10.1000/tides_1(2)},\n"
        "  eprint    = {2401.00001},\n"
        "  archiveprefix = {arXiv},\n"
        "  url       = {https://arxiv.org/abs/2401.00001},\n"
        "  keywords  = {tides; harbours},\n"
        "  abstract  = {We cut the error by 5\\% \\& more.\n\nWith $O(n^2)$ steps.},\n"
        "  pdf       = {https://example.org/a%7Bb%7D_c%20d.pdf}\n"
        "}\n"
    )


def test_capitals_of_a_title_in_title_case_are_not_names() -> None:
    title = "Learning to Forecast Tides With LSTMs: A Study of 3D Harbours and Vitamin D"
    assert "{Learning to Forecast Tides With {LSTMs}: A Study of {3D} Harbours and Vitamin {D}}" in to_bibtex(Paper("x", title), "x")


def test_a_key_is_made_of_name_year_and_word() -> None:
    same = Paper("zz-tidenet", "TideNet again", authors=TIDES.authors, year=2024)
    keys = citation_keys([same, TIDES, BARE, Paper("8-bit", "8-Bit: 混合精度")])
    assert keys[TIDES.id] == "vanderberg2024tidenet"
    assert re.fullmatch("vanderberg2024tidenet[a-p]{2}", keys[same.id])
    assert keys[BARE.id] == "baretitle"
    assert keys["8-bit"].startswith("paper8bit")


def test_what_is_missing_is_said_in_every_format() -> None:
    sentence = "Incomplete: no author and no year is known."
    assert to_bibtex(BARE, "x").startswith(f"% {sentence}\n@misc{{x,")
    assert f"N1  - {sentence}\n" in to_ris(BARE)
    assert to_csl(BARE)["note"] == sentence
    assert "ncomplete" not in to_bibtex(TIDES, "x") + to_ris(TIDES) + str(to_csl(TIDES))


def test_a_list_of_authors_that_goes_on_says_so_in_every_format() -> None:
    paper, sentence = (
        Paper("x", "x", authors=(Name("Doe", "J."),), year=2020, csl={MORE_AUTHORS: True}),
        "Incomplete: more authors than are named.",
    )
    entry = to_bibtex(paper, "x")
    assert entry.startswith(f"% {sentence}\n")
    assert "author    = {Doe, J. and others}" in entry
    assert f"N1  - {sentence}\n" in to_ris(paper)
    assert to_csl(paper)["note"] == sentence
    assert note(replace(paper, csl={"note": f"Read it. {sentence}"})) == "Read it."
    assert warning(replace(paper, year=None)) == f"Incomplete: no year is known. {sentence}"


@pytest.mark.parametrize("tex", [r"\input{/etc/passwd}", r"\write18{ls}", r"\def\x{1}", "a}b{", "x%y", r"\catcode`\@=0", r"\^^5cinput"])
def test_a_formula_that_could_do_more_than_show_is_text(tex: str) -> None:
    entry = to_bibtex(Paper("x", "x", title_math=f"On ${tex}$ alone", abstract=f"On ${tex}$ alone"), "x")
    assert not re.search(r"(?<!textbackslash\{\})\\(?:input|write|def|catcode)", entry)
    assert _by_bibtexparser(entry)


def test_braces_are_balanced_and_no_entry_begins_within_a_value() -> None:
    assert escaped("}@book{x,") == r"\textbraceright{}{@}book\textbraceleft{}x,"


def test_names_that_bibtex_would_take_apart_are_kept_whole() -> None:
    people = (Name(literal="others"), Name("Foo and Bar", "X"), Name("King, Jr.", "M"), Name("Plato"))
    author = "author    = {{others} and {Foo and Bar}, X and {King, Jr.}, M and {Plato}}"
    assert author in to_bibtex(Paper("x", "x", authors=people), "x")


@pytest.mark.parametrize(
    ("venue", "csl", "kind", "expected"),
    [
        ("Transactions of the Tides", {}, "paper", "article-journal"),
        ("Tides", {"ISSN": "1234-5678"}, "paper", "article-journal"),
        ("Proceedings of the Journal Club", {}, "paper", "paper-conference"),
        ("NeurIPS", {}, "paper", "paper-conference"),
        ("arXiv preprint", {}, "paper", "article"),
        (None, {}, "paper", "article"),
        ("Zeitschrift für Gezeitenkunde", {}, "paper", "article-journal"),
        ("Comptes Rendus des Marées", {}, "paper", "article-journal"),
        ("Revista de Mareas", {}, "paper", "article-journal"),
        ("Anais do Encontro das Marés", {}, "paper", "paper-conference"),
        ("Gelgit Araştırmaları Dergisi", {}, "paper", "article-journal"),
        ("Вестник приливов", {}, "paper", "article-journal"),
        ("مجلة المد والجزر", {}, "paper", "article-journal"),
        ("المجلة العربية للبحار", {}, "paper", "article-journal"),
        ("潮汐学报", {}, "paper", "article-journal"),
        ("日本潮汐学会誌", {}, "paper", "article-journal"),
        ("全国潮汐学术会议", {}, "paper", "paper-conference"),
        ("한국조석학회지", {}, "paper", "article-journal"),
        ("Dataset, Tide Archive", {"type": "document"}, "paper", "dataset"),
        ("Software, version 2.1", {"type": "document"}, "paper", "software"),
        ("Invited talk at the School of Tides", {"type": "document"}, "paper", "speech"),
        ("Software Tides", {}, "paper", "paper-conference"),
        ("NeurIPS Datasets and Benchmarks", {"type": "document"}, "paper", "paper-conference"),
        ("NeurIPS", {"type": "thesis"}, "paper", "thesis"),
        ("NeurIPS", {"type": "novel"}, "talk", "speech"),
        (None, {}, "other", "document"),
    ],
)
def test_a_type_is_the_source_s_or_the_likely_one(venue: str | None, csl: dict[str, Any], kind: Any, expected: str) -> None:
    assert to_csl(Paper("x", "x", kind=kind, venue=venue, csl=csl))["type"] == expected


def test_a_month_is_kept_where_it_belongs_to_the_year() -> None:
    april = {"issued": {"date-parts": [["2024", 4]]}}
    assert to_csl(Paper("x", "x", year=2024, csl=april))["issued"] == {"date-parts": [[2024, 4]]}
    assert to_csl(Paper("x", "x", year=2023, csl=april))["issued"] == {"date-parts": [[2023]]}


@pytest.mark.parametrize(
    ("told", "kept", "ris"),
    [
        ([2020, 0, 0], [2020], ""),
        ([2020, 13], [2020], ""),
        ([2023, 2, 30], [2023, 2], "2023/02//"),
        ([2024, 2, 29], [2024, 2, 29], "2024/02/29/"),
    ],
)
def test_a_day_that_no_calendar_has_is_left_out(told: list[int], kept: list[int], ris: str) -> None:
    paper = Paper(
        "x", "x", authors=TIDES.authors, year=told[0], csl={"issued": {"date-parts": [told]}, "submitted": {"date-parts": [told]}}
    )
    assert (to_csl(paper)["issued"], to_csl(paper)["submitted"]) == ({"date-parts": [kept]}, {"date-parts": [kept]})
    assert metadata(paper)["publication_date"] == "/".join(f"{number:02}" for number in kept)
    assert (f"\nDA  - {ris}\n" in to_ris(paper)) is bool(ris)
    assert ("month     = feb" in to_bibtex(paper, "x")) is (len(kept) > 1)


THESIS = Paper("x", "On Tides", authors=(Name("Tanaka", "Mei"),), year=2020, venue="Tide University", csl={"type": "thesis"})


@pytest.mark.parametrize(
    ("genre", "head", "type_"),
    [
        ("", "@phdthesis{x,", ""),
        ("PhD thesis", "@phdthesis{x,", ""),
        ("Doctoral dissertation", "@phdthesis{x,", ""),
        ("Master’s thesis", "@mastersthesis{x,", ""),
        ("MSc dissertation", "@mastersthesis{x,", "MSc dissertation"),
        ("Bachelor’s thesis", "@phdthesis{x,", "Bachelor’s thesis"),
    ],
)
def test_a_thesis_says_which_one_it_is(genre: str, head: str, type_: str) -> None:
    paper = replace(THESIS, csl={"type": "thesis", "genre": genre})
    entry = to_bibtex(paper, "x")
    assert (f"\nM3  - {genre}\n" in to_ris(paper)) is bool(genre)
    assert entry.startswith(head)
    assert ("type      = {" in entry) is bool(type_)
    assert type_ in entry


def test_the_institution_of_a_thesis_and_of_a_report_is_its_publisher() -> None:
    for told in ({}, {"publisher": "Tide University"}):
        for kind, field in (("thesis", "school   "), ("report", "institution")):
            paper = replace(THESIS, csl={"type": kind, **told})
            assert (to_csl(paper)["publisher"], "container-title" in to_csl(paper)) == ("Tide University", False)
            assert "\nPB  - Tide University\n" in to_ris(paper)
            assert "T2  -" not in to_ris(paper)
            assert f"{field} = {{Tide University}}" in to_bibtex(paper, "x")
            assert "publisher" not in to_bibtex(paper, "x")
    series = replace(THESIS, venue="Tide Reports", csl={"type": "report", "publisher": "Tide Lab"})
    assert (to_csl(series)["container-title"], to_csl(series)["publisher"]) == ("Tide Reports", "Tide Lab")


@pytest.mark.parametrize("kind", ["report", "book", "paper-conference"])
def test_the_number_of_a_report_and_of_a_volume_stands_in_bibtex(kind: str) -> None:
    assert "number    = {TR-4}" in to_bibtex(replace(THESIS, csl={"type": kind, "number": "TR-4"}), "x")
    assert "number    = {7}" in to_bibtex(replace(THESIS, csl={"type": kind, "number": "TR-4", "issue": 7}), "x")


def test_editors_who_stand_in_for_the_authors_of_a_book_are_its_editors_alone() -> None:
    who = [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}, {"literal": "Open Tides Group"}]
    book = replace(THESIS, authors=(Name("van der Berg", "Jan"), Name(literal="Open Tides Group")), csl={"type": "book", "editor": who})
    assert "author    =" not in to_bibtex(book, "x")
    assert "editor    = {van der Berg, Jan and {Open Tides Group}}" in to_bibtex(book, "x")
    assert ("author" in to_csl(book), to_csl(book)["editor"]) == (False, who)
    assert [line[:2] for line in to_ris(book).splitlines() if "Berg" in line or "Group" in line] == ["A3", "A3"]
    chapter = replace(book, csl={"type": "chapter", "editor": who})
    assert "author    = {van der Berg, Jan" in to_bibtex(chapter, "x")
    assert "author" in to_csl(chapter)
    for each in (chapter, replace(book, csl={"type": "pamphlet", "editor": who})):
        assert "\nAU  - van der Berg, Jan\n" in to_ris(each)


def test_editors_keep_the_particles_and_suffixes_of_their_names() -> None:
    who = [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}, {"family": "King", "given": "Mei", "suffix": "Jr."}]
    paper = replace(THESIS, csl={"type": "chapter", "editor": who})
    assert "editor    = {van der Berg, Jan and King Jr., Mei}" in to_bibtex(paper, "x")
    assert "\nA2  - van der Berg, Jan\nA2  - King Jr., Mei\n" in to_ris(paper)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("Code at https://example.org/x, best paper award", "best paper award"),
        ("Best paper award; https://example.org/x", "Best paper award"),
        ("Spotlight. See https://example.org/x for data.", "Spotlight."),
        ("https://example.org/x", ""),
        ("Best paper award, spotlight", "Best paper award, spotlight"),
    ],
)
def test_of_a_note_with_an_address_all_else_is_kept(told: str, kept: str) -> None:
    entry = to_bibtex(replace(THESIS, csl={"note": told}), "x")
    assert (f"note      = {{{kept}}}" in entry) is bool(kept)
    assert "example.org" not in entry


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ({}, "Talk"),
        ({"note": "Handout 7"}, "Talk. Handout 7"),
        ({"note": "Invited talk, handout 7"}, "Invited talk, handout 7"),
        ({"note": "Talkative"}, "Talk. Talkative"),
        ({"note": "https://example.org/x"}, "Talk"),
        ({"note": "Handout 7 Incomplete: no year is known."}, "Talk. Handout 7"),
    ],
)
def test_a_talk_says_so_and_keeps_its_own_note(told: dict[str, Any], kept: str) -> None:
    assert f"note      = {{{kept}}}\n" in to_bibtex(Paper("x", "x", kind="talk", csl=told), "x")


def test_versions_translators_and_days_of_reading_stand_in_every_form() -> None:
    csl = {
        "type": "software",
        "version": "1.26.0",
        "translator": [{"family": "Roe", "given": "Ann"}],
        "accessed": {"date-parts": [["2023", 5, 4]]},
    }
    paper = replace(THESIS, csl=csl)
    entry, record, item = to_bibtex(paper, "x"), to_ris(paper), to_csl(paper)
    assert all(line in entry for line in ("version   = {1.26.0}", "translator = {Roe, Ann}", "urldate   = {2023-05-04}"))
    assert all(line in record for line in ("\nET  - 1.26.0\n", "\nA4  - Roe, Ann\n", "\nY2  - 2023/05/04/\n"))
    assert (item["version"], item["translator"], item["accessed"]) == ("1.26.0", csl["translator"], {"date-parts": [[2023, 5, 4]]})


@pytest.mark.parametrize(
    ("name", "shown", "bibtex"),
    [
        (Name("王", "小明"), "王小明", "王, 小明"),
        (Name("高橋", "さくら"), "高橋さくら", "高橋, さくら"),
        (Name("김", "민수"), "김민수", "김, 민수"),
        (Name("王", "Xiaoming"), "Xiaoming 王", "王, Xiaoming"),
        (Name("スミス", "ジョン"), "ジョン スミス", "スミス, ジョン"),
        (Name("Толстой", "Лев"), "Лев Толстой", "Толстой, Лев"),
    ],
)
def test_names_in_scripts_without_blanks_have_none_where_they_are_read(name: Name, shown: str, bibtex: str) -> None:
    assert str(name) == shown
    assert f"author    = {{{bibtex}}}" in to_bibtex(Paper("x", "x", authors=(name,)), "x")
    assert f"AU  - {bibtex}\n" in to_ris(Paper("x", "x", authors=(name,)))


@pytest.mark.parametrize(
    ("title", "language", "whole"),
    [
        ("Das Hochwasser der Elbe und die Folgen für die Landwirtschaft in Sachsen", "", True),
        ("Hochwasserrisiko an der mittleren Elbe", "", True),
        ("Les paysans de la Loire au dix-septième siècle", "", True),
        ("Hochwasser Elbe", "ngerman", True),
        ("Hochwasser Elbe", "de-AT", True),
        ("Hochwasser Elbe", "", False),
        ("Tides of the Elbe", "en-GB", False),
        ("Tides of the Elbe", "English", False),
        ("Van der Waals Heterostructures Under Strain", "", False),
        ("Attention is All you Need", "", False),
        ("Los Angeles Water Demand", "", False),
        ("Preserving In-Context Learning ability in Large Models", "", False),
        ("Van der Waals Heterostructures", "", False),
        ("Zero-shot Generation in Seconds", "", False),
        ("Pollen à la Carte", "", False),
        ("黄河流域水资源管理研究", "zh", False),
    ],
)
def test_a_title_in_another_language_is_protected_as_a_whole(title: str, language: str, whole: bool) -> None:  # noqa: FBT001
    entry = to_bibtex(Paper("x", title, csl={"language": language} if language else {}), "x")
    assert (f"title     = {{{{{title}}}}}" in entry) is whole
