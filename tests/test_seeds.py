"""The seeds of this repository: the pages that are committed are those that they give."""

from pathlib import Path

from papershelf import pipeline
from papershelf.config.settings import from_file
from papershelf.write import differs

ROOT = Path(__file__).parent.parent


def test_the_committed_pages_are_what_the_seeds_give() -> None:
    config = from_file(ROOT / "mkdocs.yml")
    corpus, pages = pipeline.pages(config)
    assert corpus.records == sum(len(collection.entries) for collection in corpus.collections)
    committed = [page for page in pages if not page.path.startswith(("data/", "search/"))]
    stale = [path for path in differs(committed, config.docs) if not path.startswith(("data/", "search/"))]
    assert stale == [], "run papershelf generate"
