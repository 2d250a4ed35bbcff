"""What the build gives the reading list: citations in parcels, found by id and by the names that other programs use."""

import json
import re

from papershelf import pipeline
from papershelf.render.parcels import hash_of, parts
from papershelf.text.fold import key
from shelves import MakeShelf

SEEDS = "\n".join(
    json.dumps({"title": f"Paper number {number} on tides", "abstract": "Tides rise.", "doi": f"10.1000/T.{number}"})
    for number in range(250)
)


def given(content: bytes) -> object:
    """The value that a parcel gives."""
    found = re.fullmatch(r'papershelf\.give\("[^"]*",(.*)\);\n', content.decode(), re.DOTALL)
    assert found
    return json.loads(found[1])


def test_every_paper_is_in_the_parcel_of_its_id_and_of_its_names(shelf: MakeShelf) -> None:
    corpus, pages = pipeline.pages(shelf(a_jsonl=SEEDS))
    files = {page.path: page.content for page in pages}
    names = given(files["data/cite/index.js"])
    assert isinstance(names, list)
    assert len(names) == parts(250, 100) == 4
    parcels = [given(files[f"data/cite/{name}.js"]) for name in names]
    for paper in corpus.papers:
        row = parcels[hash_of(paper.id) % 4]["papers"][paper.id]  # type: ignore[index]
        assert row["title"] == paper.title
        assert row["csl"]["title"] == paper.title
        for name in (f"doi:{paper.identifiers['doi'].lower()}", f"title:{key(paper.title)}"):
            assert parcels[hash_of(name) % 4]["names"][name] == paper.id  # type: ignore[index]


def test_parcels_of_an_empty_shelf_are_there(shelf: MakeShelf) -> None:
    _, pages = pipeline.pages(shelf())
    paths = {page.path for page in pages}
    assert {"data/ids.js", "data/aliases.js", "data/cite/index.js", "data/catalogue/index.js", "reading-list.md"} <= paths
