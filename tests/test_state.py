"""What a build knows before it reads the seeds."""

from papershelf import pipeline
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
    for hidden in ("papers/mine.md", "data/mine.md", ".mine.md", ".drafts/mine.md"):
        (config.docs / hidden).parent.mkdir(exist_ok=True)
        (config.docs / hidden).write_text("# Mine\n")
    own = state_of(config).own
    assert set(own) == at_first | {"visit.md", "topics/index.md"}
    assert own["visit.md"] == "\ufeff# Visit\n\nCafé\nat noon.\ufffd"
