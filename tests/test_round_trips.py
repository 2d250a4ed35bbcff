"""Citations that we write and read again: no field is lost that both the paper and the form have."""

import re
import warnings
from dataclasses import replace
from pathlib import Path

import bibtexparser
import pytest
import rispy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pybtex.database import parse_string

from papershelf.export.bibtex import to_bibtex
from papershelf.export.forms import to_file
from papershelf.export.ris import to_ris
from papershelf.model import Corpus, Link, Name, Paper, Problem, Record
from papershelf.read.folder import read
from papershelf.text.repair.clean import clean
from papershelf.text.repair.record import repaired

FORMS = ["bib", "ris", "json"]
FULL = Paper(
    "gusts-seen-from-a-kite",
    "Gusts Seen from a Kite: BERT, 100% of #1 & more_less",
    authors=(Name("van der Berg", "Jonas"), Name("Moreira", "Inês"), Name(literal="Open Tides Project")),
    year=2024,
    venue="Proceedings of the Kite & Buoy Conference",
    abstract="Kites feel gusts ~10 s before buoys do.\n\nThey are cheaper, too: 5% of {the} cost.",
    identifiers={"arxiv": "2401.00001", "doi": "10.5555/kite_1", "pmid": "12345"},
    csl={
        "type": "paper-conference", "volume": "7", "page": "12-34", "publisher": "Wind & Sons", "publisher-place": "Porto", "note": "Best paper",
        "editor": [{"family": "Tanaka", "given": "Mei"}], "collection-title": "Notes on Wind", "issued": {"date-parts": [[2024, 5]]},
    },
    keywords=("wind", "kites, red", "gusts"),
    links=(Link("paper", "https://arxiv.org/abs/2401.00001"), Link("pdf", "https://example.org/~kite/a_b.pdf")),
)  # fmt: skip
# Words as titles and names have them; what our own repair takes for damage is tested where it is repaired.
_WORD = st.text("abcdefghij éøñ ABC 019 &%#_ (),.:-", min_size=1, max_size=12).map(lambda text: " ".join(text.split()).strip("(),.:-_&%# "))
_NAME = st.from_regex(r"[A-Z][a-zéø]{2,8}", fullmatch=True)
PAPERS = st.builds(
    Paper,
    id=st.just("a"),
    title=st.builds(
        lambda word, rest: f"Tides {word} {rest} measured", _NAME, st.sampled_from(["in 100% of cases", "& gusts", "of C#", "at a_b"])
    ),
    authors=st.lists(st.builds(Name, _NAME, _NAME), min_size=1, max_size=4, unique=True).map(tuple),
    year=st.none() | st.integers(1900, 2030),
    venue=st.none() | st.just("Journal of Tides & Winds"),
    abstract=st.lists(_WORD.filter(lambda word: len(word) > 3 and not re.search(r"-\s*-|[&%#_]{2}", word)), max_size=4)
    .map(lambda words: " and ".join(["We measure tides", *words, "of the sea."]))
    .filter(lambda text: clean(text) == text),
    keywords=st.lists(_NAME, min_size=2, max_size=3, unique=True).map(tuple) | st.just(()),
)


def _as_file(paper: Paper, form: str) -> str:
    return "".join(to_file("csl.json" if form == "json" else form, Corpus(papers=(paper,))))


def _again(paper: Paper, form: str, folder: Path) -> Record:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"papers.{form}").write_text(_as_file(paper, form), encoding="utf-8")
    found = repaired(None, list(read(folder)))
    assert not [one for one in found if isinstance(one, Problem)]
    (record,) = (one for one in found if isinstance(one, Record))
    return record


@pytest.mark.parametrize("form", FORMS)
def test_a_full_citation_comes_back_as_it_was(form: str, tmp_path: Path) -> None:
    record = _again(FULL, form, tmp_path)
    assert (record.title, record.authors, record.year, record.venue) == (FULL.title, FULL.authors, FULL.year, FULL.venue)
    assert record.abstract.split() == FULL.abstract.split()
    assert record.keywords == FULL.keywords
    assert FULL.identifiers.items() <= record.identifiers.items()
    lost = {name for name, value in FULL.csl.items() if record.csl.get(name) != value}
    assert lost == set()
    assert form == "json" or {link.url for link in FULL.links} <= {link.url for link in record.links}


def test_other_programs_read_it_without_a_word(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        bibtex = to_bibtex(FULL, "kite")
        assert bibtexparser.parse_string(bibtex).failed_blocks == []
        (entry,) = parse_string(bibtex, "bibtex").entries.values()
        assert (entry.fields["month"], entry.fields["pmid"]) == ("May", "12345")
        (record,) = rispy.loads(to_ris(FULL))
        assert (record["date"], record["secondary_authors"]) == ("2024/05//", ["Tanaka, Mei"])
        assert "unknown_tag" not in record
    assert caplog.text + "".join(capfd.readouterr()) == ""


@pytest.mark.parametrize("form", FORMS)
def test_an_edited_book_comes_back_as_one(form: str, tmp_path: Path) -> None:
    who = {"family": "Tanaka", "given": "Mei"}
    book = replace(FULL, authors=(Name("Tanaka", "Mei"),), venue=None, csl={"type": "book", "editor": [who]})
    record = _again(book, form, tmp_path)
    assert (record.authors, record.csl["type"], record.csl["editor"]) == (book.authors, "book", [who])


@pytest.mark.parametrize("form", FORMS)
def test_an_incomplete_citation_does_not_keep_saying_so(form: str, tmp_path: Path) -> None:
    record = _again(Paper("a", "Tides of the harbour"), form, tmp_path)
    completed = Paper("a", record.title, authors=(Name("A", "B"),), year=2024, csl=record.csl)
    assert "ncomplete" not in "".join(_as_file(completed, each) for each in FORMS)


@pytest.mark.parametrize("form", FORMS)
def test_a_preprint_stays_one(form: str, tmp_path: Path) -> None:
    preprint = replace(FULL, venue=None, csl={})
    record = _again(preprint, form, tmp_path)
    again = Paper("a", record.title, authors=record.authors, year=record.year, identifiers=record.identifiers, csl=record.csl)
    assert to_bibtex(again, "a").startswith("@misc{a,")


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(paper=PAPERS)
def test_any_citation_comes_back_as_it_was(form: str, tmp_path: Path, paper: Paper) -> None:
    record = _again(paper, form, tmp_path / "again")
    assert (record.title, record.authors, record.year, record.venue) == (paper.title, paper.authors, paper.year, paper.venue)
    assert record.abstract.split() == paper.abstract.split()
    assert record.keywords == paper.keywords


@pytest.mark.parametrize("form", FORMS)
def test_a_book_by_its_editors_and_a_thesis_come_back_as_they_were(form: str, tmp_path: Path) -> None:
    who = (Name("van der Berg", "Jonas"), Name("Moreira", "Inês"))
    editors = [{"family": name.family, "given": name.given} for name in who]
    book = replace(FULL, authors=who, venue=None, csl={"type": "book", "publisher": "Wind & Sons", "editor": editors})
    assert _again(book, form, tmp_path / "book").authors == who
    thesis = replace(FULL, venue="Tide University", csl={"type": "thesis", "genre": "Master’s thesis"})
    again = _again(thesis, form, tmp_path / "thesis")
    assert (again.venue, again.csl["type"]) == (thesis.venue, "thesis")


@pytest.mark.parametrize("form", FORMS)
def test_versions_translators_and_days_of_reading_come_back(form: str, tmp_path: Path) -> None:
    read_on = {"date-parts": [[2024, 5, 4]]}
    software = replace(FULL, venue=None, csl={"type": "software", "version": "1.26.0", "accessed": read_on})
    again = _again(software, form, tmp_path / "software")
    assert (again.csl["version"], again.csl["accessed"], "edition" in again.csl) == ("1.26.0", read_on, False)
    who = [{"family": "van der Berg", "given": "Mei"}, {"literal": "Open Tides Project"}]
    book = replace(FULL, venue=None, csl={"type": "book", "translator": who, "edition": "2"})
    again = _again(book, form, tmp_path / "book")
    assert (again.authors, again.csl["translator"], again.csl["edition"]) == (book.authors, who, "2")
