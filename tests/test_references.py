"""Formatted references: what a style writes, of citations with authors, whatever stands in the values."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from papershelf import cache
from papershelf.cite import cite
from papershelf.config.settings import for_seeds
from papershelf.crew import Crew
from papershelf.export import references
from papershelf.export.references import fingerprint, formatted, items
from papershelf.model import Corpus, Link, Name, Paper
from shelves import MakeShelf
from test_citations import PAPERS, TIDES


def _references(paper: Paper) -> dict[str, str]:
    made = formatted(None, [item for _, item in items([paper])])
    return {reference.style: str(reference) for references in made for reference in references}


def test_a_reference_reads_as_its_style_wants() -> None:
    assert _references(replace(TIDES, title="Forecasting harbour tides")) == {
        "APA": "van der Berg, J., Okafor, A., & Open Tides and Waves Group. (2024). Forecasting harbour tides. "
        "Journal of Tides & Currents, 7(2), 1–12. https://doi.org/10.1000/tides_1(2)",
        "IEEE": "J. van der Berg, A. Okafor, and Open Tides and Waves Group, “Forecasting harbour tides,” "
        "Journal of Tides & Currents, vol. 7, no. 2, pp. 1–12, 2024, doi: 10.1000/tides_1(2).",
        "ACM": "Jan van der Berg, Amara Okafor, and Open Tides and Waves Group. 2024. Forecasting harbour tides. "
        "Journal of Tides & Currents 7, 2 (2024), 1–12. https://doi.org/10.1000/tides_1(2)",
    }


def test_an_abbreviated_venue_at_the_end_of_a_sentence_has_one_stop() -> None:
    made = _references(replace(TIDES, venue="Tide J.", csl={"type": "article-journal"}, identifiers={}, links=()))
    assert made["APA"].endswith(" Tide J.")
    assert ".." not in "".join(made.values())


def test_what_a_style_sets_in_italics_is_told() -> None:
    ((apa, *_),) = formatted(None, [item for _, item in items([TIDES])])
    assert [run.text for run in apa.runs if run.italic] == ["Journal of Tides & Currents", "7"]


@pytest.mark.parametrize(
    ("venue", "apa"),
    [
        ("Zeitschrift für Gezeiten und Wellen", "Zeitschrift für Gezeiten und Wellen"),
        ("Annales de géographie", "Annales de géographie"),
        ("Revista de la sociedad de olas", "Revista de la sociedad de olas"),
        ("Лёд и снег", "Лёд и снег"),
        ("The Harbour journal of tides in the sea", "The Harbour Journal of Tides in the Sea"),
        ("Proc. of the Int. Conf. on tides: a sea of waves", "Proc. of the Int. Conf. on Tides: A Sea of Waves"),
    ],
)
def test_venues_in_other_languages_keep_their_small_letters(venue: str, apa: str) -> None:
    assert f". {apa}, 7(2)" in _references(replace(TIDES, venue=venue))["APA"]


@pytest.mark.parametrize(
    ("name", "apa"),
    [
        (Name("Lee", "Kai-fu"), "Lee, K.-F. (2024)"),
        (Name("Silva", "João da"), "Silva, J. da. (2024)"),
        (Name("王", "小明"), "王小明. (2024)"),
        (Name("boyd", "danah"), "boyd, danah. (2024)"),
        (Name("Berg", "Jan-Willem de la Tour"), "Berg, J.-W. de la T. (2024)"),
        (Name("Berg", "Jan Willem"), "Berg, J. W. (2024)"),
        (Name("Tanaka", "J.-P. M."), "Tanaka, J.-P. M. (2024)"),
        (Name("Doe", "-"), "Doe. (2024)"),
    ],
)
def test_given_names_become_initials_whatever_their_words_begin_with(name: Name, apa: str) -> None:
    assert _references(replace(TIDES, authors=(name,)))["APA"].startswith(f"{apa}. ")


def test_a_reference_that_another_version_of_our_mends_made_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    ((_, item),) = items([TIDES])
    before = fingerprint(item)
    monkeypatch.setattr(references, "MENDS", 0)
    references._made_by.cache_clear()  # noqa: SLF001
    try:
        assert fingerprint(item) != before
    finally:
        references._made_by.cache_clear()  # noqa: SLF001


def test_names_without_a_blank_stand_in_every_style_in_one_word() -> None:
    made = _references(replace(TIDES, authors=(Name("王", "小明"), Name("김", "민수"), Name("高橋", "さくら"), Name("スミス", "ジョン"))))
    assert made["APA"].startswith("王小明, 김민수, 高橋さくら, & スミス, ジョン. (2024)")
    assert made["IEEE"].startswith("王小明, 김민수, 高橋さくら, and ジョン スミス, ")
    assert made["ACM"].startswith("王小明, 김민수, 高橋さくら, and ジョン スミス. ")


@pytest.mark.parametrize(
    ("title", "kind", "ieee"),
    [
        ("On Tides", "paper-conference", "“On Tides,” in *Waves*, vol. 30, 2024."),
        ("On Tides", "dataset", "“On Tides.” 2024"),
        ("Why Tides?", "article-journal", "“Why Tides?” *Waves*, vol. 30, 2024."),
        ("Tides, Waves etc.", "article-journal", "“Tides, Waves etc.,” *Waves*"),
        ("Tides, Waves etc.", "dataset", "“Tides, Waves etc.” 2024"),
        ("On “Tides”, again", "article-journal", "“On “Tides”, again,” *Waves*"),
        ("“Tides”, a book", "book", "*“Tides”, a book*"),
    ],
)
def test_punctuation_stands_within_the_quotation_marks_of_a_style_alone(title: str, kind: str, ieee: str) -> None:
    paper = Paper("x", title, authors=(Name("Doe", "Jo"),), year=2024, venue="Waves", csl={"type": kind, "volume": "30"})
    if kind in {"dataset", "book"}:
        paper = replace(paper, venue=None, csl={"type": kind})
    ((apa, found, acm),) = formatted(None, [item for _, item in items([paper])])
    assert "".join(f"*{run.text}*" if run.italic else run.text for run in found.runs).startswith(f"J. Doe, {ieee}")
    assert title in str(apa)
    assert title in str(acm)


def test_a_citation_without_authors_is_not_formatted() -> None:
    assert _references(replace(TIDES, authors=())) == {}


def test_a_reference_without_a_year_says_what_its_style_says_of_it() -> None:
    assert _references(
        replace(TIDES, title="Forecasting harbour tides", authors=(Name("Ek", "Ann"),), year=None, identifiers={}, links=())
    ) == {
        "APA": "Ek, A. (n.d.). Forecasting harbour tides. Journal of Tides & Currents, 7(2), 1–12.",
        "IEEE": "A. Ek, “Forecasting harbour tides,” Journal of Tides & Currents, vol. 7, no. 2, pp. 1–12.",
        "ACM": "Ann Ek. Forecasting harbour tides. Journal of Tides & Currents 7, 2, 1–12.",
    }


@pytest.mark.parametrize("kind", ["article-journal", "paper-conference", "chapter", "thesis", "report", "dataset"])
@pytest.mark.parametrize("lacking", [{"volume", "issue"}, {"page"}, {"page", "venue"}, {"page", "volume", "issue", "venue"}])
def test_a_reference_without_a_year_leaves_no_mark_around_it(kind: str, lacking: set[str]) -> None:
    csl = {"type": kind} | {name: value for name, value in TIDES.csl.items() if name in {"volume", "issue", "page"} - lacking}
    bare = replace(TIDES, title="Tides", year=None, csl=csl, identifiers={}, links=(), venue=None if "venue" in lacking else "Ice Review")
    assert [text for text in _references(bare).values() if re.search(r"\s[.,]|,[.,]|,”?\Z|\(\)", text) or text[-1] not in ".”"] == []


def test_marks_of_html_in_values_are_no_formatting() -> None:
    paper = replace(TIDES, title='<i>x</i></script> & "y"', authors=(Name("<b>", "A"),), title_math=None)
    assert all('<i>x</i></script> & "y"' in text or "<i>x</i></script> & “y”" in text for text in _references(paper).values())
    assert all("<b>" in text for text in _references(paper).values())


@settings(max_examples=25)
@given(PAPERS)
def test_any_citation_with_authors_can_be_formatted(paper: Paper) -> None:
    whole = replace(paper, authors=paper.authors or (Name("A", "B"),))
    assert f"({whole.year or 'n.d.'}" in _references(whole)["APA"]


def test_references_are_the_same_from_the_cache_and_from_any_crew(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl='{"title": "x"}\n')
    corpus = Corpus(tuple(replace(TIDES, id=f"p{at}", year=2000 + at) for at in range(4)))
    cold = cite(corpus, config).references
    assert len(cold) == 4
    assert cache.load(config.root / cache.FOLDER / "references.json")
    assert cite(corpus, config).references == cold == cite(corpus, config, Crew(2, worth=1, slice=1)).references
    (config.root / cache.FOLDER / "references.json").write_text('{"x": 1}')
    assert cite(corpus, config).references == cold


def test_work_without_a_shelf_leaves_no_cache(shelf: MakeShelf) -> None:
    config = for_seeds(shelf().seeds)
    cite(Corpus((TIDES,)), config)
    assert not (config.root / ".cache").exists()


def test_a_shelf_with_more_citations_than_the_setting_has_no_references(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl='{"title": "x"}\n')
    corpus = Corpus((TIDES, replace(TIDES, id="other"), Paper("bare", "Bare")))
    assert cite(corpus, replace(config, references=1)).references == {}
    assert len(cite(corpus, replace(config, references=2)).references) == 2


def test_the_university_of_a_thesis_is_named_once_in_every_style() -> None:
    thesis = Paper(
        "x",
        "On Tides",
        authors=(Name("Tanaka", "Mei"),),
        year=2020,
        venue="Tide University",
        csl={"type": "thesis", "genre": "Master’s thesis"},
    )
    assert _references(thesis) == {
        "APA": "Tanaka, M. (2020). On Tides [Master’s thesis]. Tide University.",
        "IEEE": "M. Tanaka, “On Tides,” Master’s thesis, Tide University, 2020.",
        "ACM": "Mei Tanaka. 2020. On Tides. Master’s thesis. Tide University.",
    }


def test_a_paper_of_proceedings_without_pages_ends_in_one_stop() -> None:
    paper = Paper("x", "Tides", authors=(Name("Tanaka", "Mei"),), year=2020, venue="Sea Conference", csl={"type": "paper-conference"})
    assert _references(paper)["ACM"] == "Mei Tanaka. 2020. Tides. In Sea Conference, 2020."


def test_a_report_has_its_institution_in_every_style() -> None:
    report = Paper("x", "Tides", authors=(Name("Tanaka", "Mei"),), year=2020, venue="Tide Lab", csl={"type": "report", "number": "TR-4"})
    assert _references(report) == {
        "APA": "Tanaka, M. (2020). Tides (TR-4). Tide Lab.",
        "IEEE": "M. Tanaka, “Tides,” Tide Lab, TR-4, 2020.",
        "ACM": "Mei Tanaka. 2020. Tides. Tide Lab.",
    }


def test_the_editors_of_a_book_that_nobody_else_wrote_are_named_once_and_as_editors() -> None:
    editor = {"family": "Tanaka", "given": "Mei"}
    book = Paper(
        "x",
        "Book of Tides",
        authors=(Name("Tanaka", "Mei"),),
        year=2020,
        csl={"type": "book", "editor": [editor], "publisher": "Wave Press"},
    )
    assert _references(book) == {
        "APA": "Tanaka, M. (Ed.). (2020). Book of Tides. Wave Press.",
        "IEEE": "M. Tanaka, Ed., Book of Tides. Wave Press, 2020.",
        "ACM": "Mei Tanaka (Ed.). 2020. Book of Tides. Wave Press.",
    }
    chapter = _references(replace(book, venue="Book of Waves", csl={"type": "chapter", "editor": [editor]}))["APA"]
    assert chapter.startswith("Tanaka, M. (2020). Book of Tides. In M. Tanaka")


@pytest.mark.parametrize("edition", ["3", "Third", "third", "3rd", "3rd ed.", "Third edition", "3."])
def test_an_edition_is_numbered_as_its_style_wants(edition: str) -> None:
    csl = {"type": "book", "edition": edition, "chapter-number": "3", "volume": "1", "publisher": "Wave Press", "page": "10-119"}
    assert _references(Paper("x", "Tides", authors=(Name("Doe", "Jo"),), year=2020, csl=csl)) == {
        "APA": "Doe, J. (2020). Tides (3rd ed., Vol. 1, pp. 10–119). Wave Press.",
        "IEEE": "J. Doe, Tides, 3rd ed., vol. 1. Wave Press, 2020, pp. 10–119.",
        "ACM": "Jo Doe. 2020. Tides (3rd ed.). Wave Press.",
    }


def test_an_edition_that_is_no_number_is_kept() -> None:
    csl = {"type": "book", "edition": "Revised"}
    assert "Revised" in _references(Paper("x", "Tides", authors=(Name("Doe", "Jo"),), year=2020, csl=csl))["APA"]


@pytest.mark.parametrize(
    ("csl", "style", "said"),
    [
        ({"type": "software", "version": "1.26.0"}, "APA", "Tides (Version 1.26.0) [Computer software]. https"),
        ({"type": "dataset", "version": "2.1"}, "APA", "Tides (Version 2.1) [Dataset]. https"),
        ({"type": "book", "translator": [{"family": "Roe", "given": "Ann"}]}, "APA", "Tides (A. Roe, Trans.). https"),
        ({"type": "webpage", "accessed": {"date-parts": [[2023, 5, 4]]}}, "IEEE", "Accessed: May 04, 2023. [Online]. Available: https"),
        ({"type": "webpage", "accessed": {"date-parts": [[2023, 5, 4]]}}, "ACM", "Retrieved May 4, 2023 from https"),
    ],
)
def test_a_style_shows_versions_translators_and_days_of_reading(csl: dict[str, Any], style: str, said: str) -> None:
    links = (Link("paper", "https://example.org/tides"),)
    assert said in _references(Paper("x", "Tides", authors=(Name("Doe", "Jo"),), year=2020, csl=csl, links=links))[style]
