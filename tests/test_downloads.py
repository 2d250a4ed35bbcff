"""Files to take away: of the whole shelf, of each collection and of each topic."""

import gzip
import io
import json
from hashlib import sha256
from pathlib import Path

import bibtexparser
import jsonschema
import pytest
import rispy
from click.testing import CliRunner

from papershelf import pipeline
from papershelf.check.inspection import faults
from papershelf.check.site import read as read_site
from papershelf.cli.main import shelf as command
from papershelf.export.forms import FORMS
from papershelf.render import downloads
from papershelf.site.build import build_site
from shelves import MakeShelf

SCHEMA = json.loads((Path(__file__).parent / "export.schema.json").read_text(encoding="utf-8"))


def _files(shelf: MakeShelf, **seeds: str) -> dict[str, bytes]:
    return {page.path: page.content for page in pipeline.pages(shelf(example=True, **seeds))[1]}


def test_all_forms_hold_all_papers(shelf: MakeShelf) -> None:
    files = _files(shelf)
    rows = [json.loads(line) for line in files["data/papers.jsonl"].splitlines()]
    ids = [row["id"] for row in rows]
    for row in rows:
        jsonschema.validate(row, SCHEMA)
    assert [item["id"] for item in json.loads(files["data/papers.csl.json"])] == ids
    assert [entry["id"] for entry in rispy.load(io.StringIO(files["data/papers.ris"].decode()))] == ids
    library = bibtexparser.parse_string(files["data/papers.bib"].decode())
    assert len(library.entries) == len(ids)
    assert not library.failed_blocks


def test_a_collection_and_a_topic_have_their_own_in_their_own_order(shelf: MakeShelf) -> None:
    config = shelf(example=True)
    corpus, pages = pipeline.pages(config)
    files = {page.path: page.content for page in pages}
    for collection in corpus.collections:
        rows = [json.loads(line) for line in files[f"data/collections/{collection.id}.jsonl"].splitlines()]
        assert tuple(row["id"] for row in rows) == collection.entries
    assert {path.rpartition("/")[2] for path in files if path.startswith("data/topics/storm-surges")} == {
        f"storm-surges.{ending}" for ending in FORMS.values()
    }
    assert b"abstract" not in files["data/topics/storm-surges.bib"]


def test_every_file_that_a_page_offers_is_there(shelf: MakeShelf) -> None:
    config = shelf(example=True)
    pipeline.build(config)
    build_site(config)
    assert "data/topics/storm-surges.bib" in (config.site / "topics/storm-surges.html").read_text(encoding="utf-8")
    assert faults(read_site(config.site)) == []


def test_a_topic_that_is_too_broad_points_nowhere(shelf: MakeShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloads, "MOST", 0)
    assert not any(path.startswith("data/topics") for path in _files(shelf))


@pytest.mark.parametrize(("form", "ending"), [("jsonl", "jsonl"), ("bibtex", "bib"), ("ris", "ris"), ("csl-json", "csl.json")])
def test_the_command_writes_the_file_that_the_site_has(shelf: MakeShelf, tmp_path: Path, form: str, ending: str) -> None:
    config = shelf(example=True)
    files = {page.path: page.content for page in pipeline.pages(config)[1]}
    output = tmp_path / "out"
    call = ["export", "--config", str(config.mkdocs), "--format", form, "--output", str(output)]
    CliRunner().invoke(command, call, catch_exceptions=False)
    assert output.read_bytes() == files[f"data/papers.{ending}"]


def test_a_large_file_is_packed_and_described_so(shelf: MakeShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    loose = _files(shelf)
    monkeypatch.setattr(downloads, "LARGEST", 10)
    files = {page.path: page.content for page in pipeline.pages(shelf("other", example=True))[1]}
    assert gzip.decompress(files["data/papers.bib.gz"]) == loose["data/papers.bib"]
    assert "data/papers.bib" not in files
    assert b'"../data/papers.bib.gz"' in files["about/data.md"]
    for resource in json.loads(files["data/datapackage.json"])["resources"]:
        content = files[f"data/{resource['path']}"]
        assert resource["compression"] == "gz"
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{sha256(content).hexdigest()}"


def test_the_schema_that_is_published_is_the_one_that_the_tests_hold_the_export_against(shelf: MakeShelf) -> None:
    assert json.loads(_files(shelf)["data/papers.schema.json"]) == SCHEMA
