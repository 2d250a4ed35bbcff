"""Cases, laws, bills and patents are what they are, read and written."""

import json
from pathlib import Path

import pytest

from papershelf.export.bibtex import to_bibtex
from papershelf.export.csl import to_csl
from papershelf.export.ris import to_ris
from papershelf.model import Paper, Record
from papershelf.read.folder import read


def _read(text: str, name: str, folder: Path) -> Record:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text)
    (one,) = (item for item in read(folder) if isinstance(item, Record))
    return one


KINDS = {"CASE": "legal_case", "STAT": "legislation", "BILL": "bill", "HEAR": "hearing", "PAT": "patent", "LEGAL": "regulation"}
ENTRIES = {
    "jurisdiction": "legal_case",
    "legislation": "legislation",
    "legal": "legislation",
    "patent": "patent",
    "bill": "bill",
    "hearing": "hearing",
}


@pytest.mark.parametrize(("tag", "kind"), KINDS.items())
def test_a_work_of_law_in_ris_is_one_and_stays_one(tag: str, kind: str, tmp_path: Path) -> None:
    one = _read(f"TY  - {tag}\nTI  - Donoghue v Stevenson\nPY  - 1932\nT2  - Appeal Cases\nSP  - 562\nER  -\n", "a.ris", tmp_path / "a")
    assert one.csl["type"] == kind
    paper = Paper("a", one.title, year=one.year, venue=one.venue, csl=one.csl)
    assert f"TY  - {tag}\n" in to_ris(paper)
    assert _read(to_ris(paper), "b.ris", tmp_path / "b").csl["type"] == kind
    assert _read(json.dumps([to_csl(paper)]), "c.json", tmp_path / "c").csl["type"] == kind


@pytest.mark.parametrize(("entry", "kind"), ENTRIES.items())
def test_a_work_of_law_in_biblatex_is_one(entry: str, kind: str, tmp_path: Path) -> None:
    one = _read(f"@{entry}{{a, title = {{Donoghue v Stevenson}}, date = {{1932}}}}\n", "a.bib", tmp_path)
    assert one.csl["type"] == kind


@pytest.mark.parametrize("kind", ["legal_case", "legislation", "bill", "patent", "regulation"])
def test_a_work_of_law_is_one_again_from_bibtex(kind: str, tmp_path: Path) -> None:
    paper = Paper("a", "Donoghue v Stevenson", year=1932, csl={"type": kind})
    assert _read(to_bibtex(paper, "a"), "a.bib", tmp_path).csl["type"] == ("legislation" if kind in {"bill", "regulation"} else kind)
