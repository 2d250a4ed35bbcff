"""What a build knows before it reads the seeds."""

import re

import pytest

from papershelf import pipeline
from papershelf.config.settings import from_file
from papershelf.render.search import address
from papershelf.site.build import build_site
from papershelf.state import state_of
from shelves import MakeShelf

BEES = '{"id": "a", "title": "Counting Bees at the Hive", "abstract": "Bees are counted at the hive."}\n'


def test_own_pages_are_those_that_people_wrote_or_changed(shelf: MakeShelf) -> None:
    config = shelf(papers_jsonl=BEES)
    at_first = set(state_of(config).own)
    pipeline.build(config)
    assert (config.docs / "topics/index.md").is_file()
    assert set(state_of(config).own) == at_first

    (config.docs / "visit.md").write_bytes("\ufeff# Visit\r\n\r\nCafé\rat noon.".encode() + b"\xff")
    changed = config.docs / "topics/index.md"
    changed.write_text(changed.read_text() + "\nAdded by hand.\n")
    checked_out = config.docs / "collections/index.md"
    checked_out.write_bytes(checked_out.read_bytes().replace(b"\n", b"\r\n"))
    torn = config.docs / "map.md"
    torn.write_text(torn.read_text() + "<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> other\n")
    by_hand = config.docs / "papers/mine.md"
    by_hand.write_text("# Mine\n")
    for hidden in ("data/mine.md", ".mine.md", ".drafts/mine.md"):
        (config.docs / hidden).parent.mkdir(exist_ok=True)
        (config.docs / hidden).write_text("# Mine\n")
    own = state_of(config).own
    assert set(own) == at_first | {"visit.md", "topics/index.md", "papers/mine.md"}
    assert own["visit.md"] == "\ufeff# Visit\n\nCafé\nat noon.\ufffd"


def test_a_page_at_the_address_of_an_entry_is_found_once(shelf: MakeShelf) -> None:
    config = shelf(papers_jsonl=BEES)
    pipeline.build(config)
    for name in ("counting-bees-at-the-hive", "walrus"):
        (config.docs / f"papers/{name}.md").write_text("# By hand\n")
    pipeline.build(config)
    build_site(config)
    cards = b"".join(path.read_bytes() for path in (config.docs / "search/cards").iterdir())
    assert cards.count(b'"papers/walrus.html"') == 1
    assert b"papers/counting-bees" not in cards  # the card of the entry has no address of its own
    assert b'"Counting Bees at the Hive"' in cards


@pytest.mark.parametrize("name", ["counting-bees-at-the-hive", "Counting-Bees-at-the-Hive"])
def test_a_new_entry_takes_no_address_of_a_page_by_hand(name: str, shelf: MakeShelf) -> None:
    config = shelf(papers_jsonl=BEES)
    by_hand = config.docs / f"papers/{name}.md"
    by_hand.parent.mkdir(parents=True)
    by_hand.write_text("# By hand\n")
    report = pipeline.build(config)
    assert not report.problems
    (paper,) = report.corpus.papers
    assert re.fullmatch(r"counting-bees-at-the-hive-[0-9a-f]{6}", paper.id)
    assert by_hand.read_text() == "# By hand\n"
    assert pipeline.build(config).corpus.papers[0].id == paper.id
    by_hand.unlink()
    assert pipeline.build(config).corpus.papers[0].id == paper.id
    assert not by_hand.exists()


def test_an_entry_keeps_its_address_when_its_page_is_changed_by_hand(shelf: MakeShelf) -> None:
    config = shelf(papers_jsonl=BEES)
    (paper,) = pipeline.build(config).corpus.papers
    page = config.docs / f"papers/{paper.id}.md"
    page.write_text(page.read_text() + "\nMore.\n")
    for lost in ("registry.json", "manifest.json"):
        (config.docs / f".papershelf/{lost}").unlink()
        assert pipeline.build(config).corpus.papers[0].id == paper.id
    page.write_text("# All mine\n")
    assert pipeline.build(config).corpus.papers[0].id == paper.id


def test_what_has_no_page_in_the_site_is_no_page_of_the_owner(shelf: MakeShelf) -> None:
    config = shelf(papers_jsonl=BEES)
    assert config.mkdocs
    settings = config.mkdocs.read_text().replace("  /introduction.md\n", "  /introduction.md\n  notes/\n  !/.well-known/\n")
    config.mkdocs.write_text(settings.replace("  /papers/\n", "  /papers/\n  a.md\n  /guide/\n") + "\ndraft_docs: |\n  _*.md\n")
    shown = [".well-known/a.md", "guide/README.md", "guide/a.md"]
    for path in (*shown, "introduction.md", "notes/plan.md", "_later.md", "templates/frame.md", ".git/b.md"):
        (config.docs / path).parent.mkdir(exist_ok=True, parents=True)
        (config.docs / path).write_text("# By hand\n")
    pipeline.build(from_file(config.mkdocs))
    build_site(from_file(config.mkdocs))
    own = state_of(from_file(config.mkdocs)).own
    assert [path for path in own if own[path] == "# By hand\n"] == shown
    assert {address(path) for path in own} <= {file.relative_to(config.site).as_posix() for file in config.site.rglob("*.html")}
