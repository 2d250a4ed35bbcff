"""The preview that ``papershelf serve`` shows: what changed is seen first, and in the end all is as a cold build makes it."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from papershelf import pipeline
from papershelf.config.settings import Config, from_file
from papershelf.crew import Crew
from papershelf.errors import ConfigurationError, SiteError
from papershelf.model import Page
from papershelf.proofs import Proofs
from papershelf.site.build import build_site
from papershelf.site.preview import Preview, SupersededError
from papershelf.site.serve import shown
from shelves import MakeShelf, tree

BEES = '{"id": "a", "title": "Counting Bees at the Hive", "abstract": "Bees are counted $n$ times at the hive."}\n'
TIDES = '{"id": "b", "title": "Tides of the Harbour", "abstract": "Tides rise and fall in the harbour, as bees do at the hive."}\n'
MOSS = '{"id": "c", "title": "Moss on Old Walls", "abstract": "Moss grows on walls."}\n'
ROOT = Path(__file__).parent.parent
BEES_PAGE = "papers/counting-bees-at-the-hive"
_PATIENCE = 120.0
"""Seconds that the command may take to show something."""


@dataclass
class Seeds:
    """As the command has them, counted."""

    config: Config
    known: Proofs = field(default_factory=Proofs)
    builds: int = 0
    meanwhile: Callable[[], object] = int
    """What happens while a build is at work."""

    def regenerate(self, crew: Crew) -> Config:
        """Writes ``docs/``."""
        self.builds += 1
        self.meanwhile()
        self.known.follow(pipeline.build(self.config, crew).corpus, self.config)
        return self.config

    def proofs(self, changed: Collection[str]) -> list[Page]:
        """Of the papers that changed."""
        return self.known.pages(changed)

    def ready(self) -> None:
        """Reads ahead."""
        self.known.ready()


@pytest.fixture
def preview(shelf: MakeShelf, tmp_path_factory: pytest.TempPathFactory) -> Preview:
    """Of two papers and a page by hand, as it stands before anything changes."""
    config = shelf(papers_jsonl=BEES + TIDES)
    (config.docs / "about").mkdir(parents=True)
    (config.docs / "about/mine.md").write_text("# Mine\n\nFirst words.\n")
    made = Preview(Seeds(config), config, tmp_path_factory.mktemp("preview"))
    assert made.refresh()
    made.source.ready()
    return made


def _says(preview: Preview, seeds: str) -> None:
    (preview.config.seeds / "papers.jsonl").write_text(seeds)


def _shows(preview: Preview, page: str) -> str:
    return (preview.site / f"{page}.html").read_text()


def _builds(preview: Preview) -> int:
    assert isinstance(preview.source, Seeds)
    return preview.source.builds


def _is_cold(preview: Preview) -> bool:
    """Whether the site is what a build makes that knows of nothing before."""
    assert preview.config.mkdocs
    cold = from_file(preview.config.mkdocs)
    build_site(cold)
    hidden = {".gitignore"}
    site = {path: content for path, content in tree(cold.site).items() if path not in hidden}
    return site == tree(preview.site)


def test_a_preview_does_what_a_change_asks_for_and_no_more(preview: Preview) -> None:
    assert not preview.refresh()
    (preview.config.docs / "about/other.md").write_text("# Other\n")
    assert preview.refresh()
    assert _builds(preview) == 1
    assert "Other" in _shows(preview, "about/other")
    _says(preview, BEES + TIDES + MOSS)
    assert preview.refresh()
    assert not preview.refresh()
    assert _builds(preview) == 2
    assert "Moss" in _shows(preview, "papers/moss-on-old-walls")
    assert _is_cold(preview)


def test_a_page_by_hand_is_seen_before_the_rest_is_built(preview: Preview) -> None:
    (preview.config.docs / "about/mine.md").write_text("# Mine\n\nSecond words.\n")
    assert preview.ahead(preview.look())
    ahead = _shows(preview, "about/mine")
    assert "Second words" in ahead
    assert preview.refresh()
    assert _shows(preview, "about/mine") == ahead
    assert _is_cold(preview)


def test_a_page_in_the_navigation_is_seen_before_the_rest_is_built(preview: Preview) -> None:
    index = preview.config.docs / "introduction.md"
    index.write_text("# Welcome\n")
    assert not preview.ahead(preview.look()), "a page that MkDocs does not build"
    home = preview.config.docs / "map.md"
    home.write_text("# Another map\n")
    preview.refresh()
    home.write_text("# One more map\n")
    assert preview.ahead(preview.look())
    assert "One more map" in _shows(preview, "map")


def test_a_changed_abstract_is_seen_before_the_rest_is_built(preview: Preview) -> None:
    docs = tree(preview.config.docs)
    _says(preview, BEES.replace("at the hive.", "in a $k$-fold swarm.") + TIDES)
    assert preview.ahead(preview.look())
    assert "fold swarm." in _shows(preview, BEES_PAGE)
    assert tree(preview.config.docs) == docs, "the shelf is left to the build"
    assert preview.refresh()
    assert _builds(preview) == 2
    assert "fold swarm." in _shows(preview, BEES_PAGE)
    assert _is_cold(preview)


def test_after_one_abstract_comes_the_next(preview: Preview) -> None:
    for words in ("one", "two"):
        _says(preview, BEES.replace("counted", f"counted {words}") + TIDES)
        now = preview.look()
        assert preview.ahead(now)
        assert f"counted {words}" in _shows(preview, BEES_PAGE)
        assert preview.refresh(now)
        preview.source.ready()
    assert _is_cold(preview)


def test_a_build_leaves_off_for_a_newer_change_and_comes_to_its_end(preview: Preview) -> None:
    assert isinstance(preview.source, Seeds)
    changes = iter(range(100))
    preview.source.meanwhile = lambda: _says(preview, BEES.replace("counted", f"counted {next(changes)} times and") + TIDES)
    _says(preview, BEES.replace("counted", "weighed") + TIDES)
    for count in range(5):
        with pytest.raises(SupersededError):
            preview.refresh()
        assert preview.ahead(preview.look())
        assert f"counted {count} times" in _shows(preview, BEES_PAGE)
    assert preview.refresh()
    preview.source.meanwhile = int
    preview.refresh()
    assert _is_cold(preview)


def test_what_may_make_another_paper_waits_for_the_build(preview: Preview) -> None:
    before = tree(preview.site)
    titled, numbered = BEES.replace("Counting Bees", "Weighing Bees"), BEES.replace('"id": "a"', '"id": "a", "doi": "10.5555/1"')
    for seeds in (BEES + TIDES + MOSS, BEES, titled + TIDES, numbered + TIDES, "not a seed at all", ""):
        _says(preview, seeds)
        assert not preview.ahead(preview.look())
    (preview.config.seeds / "papers.jsonl").unlink()
    assert not preview.ahead(preview.look())
    assert tree(preview.site) == before


def test_a_page_that_was_changed_by_hand_has_no_proof(preview: Preview) -> None:
    page = preview.config.docs / f"{BEES_PAGE}.md"
    page.write_text(page.read_text().replace("Bees are", "My bees are"))
    preview.refresh()
    _says(preview, BEES.replace("counted", "weighed") + TIDES)
    assert not preview.ahead(preview.look())
    preview.refresh()
    assert "My bees are" in _shows(preview, BEES_PAGE)


def test_what_the_owner_corrected_has_no_proof(preview: Preview) -> None:
    (preview.config.seeds / "curation.yml").write_text(
        "papers:\n  counting-bees-at-the-hive:\n    set:\n      abstract: As the owner says.\n"
    )
    assert preview.config.mkdocs
    config = from_file(preview.config.mkdocs)
    known = Proofs()
    known.follow(pipeline.build(config).corpus, config)
    known.ready()
    _says(preview, BEES.replace("counted", "weighed") + TIDES)
    assert known.pages(["papers.jsonl"]) == []


def test_a_record_that_moves_in_its_file_shows_its_new_line(shelf: MakeShelf) -> None:
    entry = (
        "@article{{b,\n title = {{Counting Bees at the Hive}},\n abstract = {{{}}}\n}}\n@misc{{t,\n title = {{Tides of the Harbour}}\n}}\n"
    )
    config = shelf(papers_bib=entry.format("Bees are counted."))
    known = Proofs()
    known.follow(pipeline.build(config).corpus, config)
    known.ready()
    (config.seeds / "papers.bib").write_text(entry.format("Bees\n are\n weighed."))
    (page,) = known.pages(["papers.bib"])
    assert page.path == f"{BEES_PAGE}.md"
    assert b"Bees are weighed." in page.content
    pipeline.build(config)
    assert (config.docs / page.path).read_bytes() == page.content


def test_a_link_that_leads_nowhere_is_not_shown_ahead_and_is_told_once(preview: Preview) -> None:
    mine = preview.config.docs / "about/mine.md"
    mine.write_text("# Mine\n\n[lost](nowhere.md)\n")
    before = tree(preview.site)
    assert not preview.ahead(preview.look())
    with pytest.raises(SiteError, match=r"nowhere\.md"):
        preview.refresh()
    assert not preview.refresh(), "nothing changed since"
    assert tree(preview.site) == before
    mine.write_text("# Mine\n\nFound words.\n")
    assert preview.ahead(preview.look())
    assert preview.refresh()
    assert _is_cold(preview)


def test_a_seed_that_was_put_back_after_a_build_that_failed_is_written_again(preview: Preview) -> None:
    _says(preview, BEES + TIDES + MOSS)
    (preview.config.docs / "about/mine.md").write_text("# Mine\n\n[lost](nowhere.md)\n")
    with pytest.raises(SiteError):
        preview.refresh()
    _says(preview, BEES + TIDES)
    (preview.config.docs / "about/mine.md").write_text("# Mine\n\nFirst words.\n")
    assert preview.refresh()
    assert "Moss grows" not in (preview.config.docs / "papers/moss-on-old-walls.md").read_text()
    assert _is_cold(preview)


def test_a_preview_that_is_stopped_after_a_proof_leaves_nothing(preview: Preview) -> None:
    _says(preview, BEES.replace("counted", "weighed") + TIDES)
    assert preview.ahead(preview.look())
    config = preview.config
    pipeline.build(config)
    warm = tree(config.docs)
    for file in (config.docs / ".papershelf").glob("*.json"):
        assert b"weighed" not in file.read_bytes()
    (config.docs / f"{BEES_PAGE}.md").unlink()
    pipeline.build(config)
    assert tree(config.docs) == warm


def test_the_command_shows_a_page_and_what_becomes_of_it(shelf: MakeShelf) -> None:
    config = shelf(papers_jsonl=BEES + TIDES)
    (config.docs / "about").mkdir(parents=True)
    mine = config.docs / "about/mine.md"
    mine.write_text("# Mine\n\nFirst words.\n")
    command = [sys.executable, str(ROOT / "generator"), "serve", "--port", "0"]
    told, temporary = config.root.parent / "told.txt", config.root.parent / "temporary"
    temporary.mkdir()
    with told.open("w") as words:
        process = subprocess.Popen(command, cwd=config.root, stderr=words, env=os.environ | {"TMPDIR": str(temporary)})
    try:
        port = int(re.findall(r"Site: http://127\.0\.0\.1:(\d+)/", _wait_for_docs(told, "Site: "))[0])
        page = _wait_for(port, "about/mine.html", "First words")
        loaded = re.findall(r"livereload\(([0-9]+), [0-9]+\)", page)[0]
        mine.write_text("# Mine\n\nSecond words.\n")
        _wait_for(port, "about/mine.html", "Second words")
        assert int(_asked(port, f"livereload/{loaded}/1")) > int(loaded), "a browser that waits is told to load the page again"
        (config.seeds / "papers.jsonl").write_text(BEES.replace("counted", "weighed") + TIDES)
        _wait_for(port, f"{BEES_PAGE}.html", "weighed")
        _wait_for_docs(config.docs / f"{BEES_PAGE}.md", "weighed")
        assert config.mkdocs
        settings = config.mkdocs.read_text()
        config.mkdocs.write_text(settings + "  nonsense: [\n")
        _wait_for_docs(told, "mkdocs.yml")
        config.mkdocs.write_text(settings.replace("My shelf of papers", "Another name"))
        _wait_for(port, "about/mine.html", "Another name")
    finally:
        process.terminate()
        try:
            process.wait(timeout=_PATIENCE)
        finally:
            process.kill()
    assert not list(temporary.iterdir()), "a preview that is ended leaves nothing behind"
    assert told.read_text().count("nonsense") <= 1, "what is wrong is told once"


def test_a_port_that_is_taken_is_told_before_anything_is_built(shelf: MakeShelf) -> None:
    config = shelf(papers_jsonl=BEES)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        for number, reason in ((port, "is taken by another program"), (70_000, "range")):
            command = [sys.executable, str(ROOT / "generator"), "serve", "--port", str(number)]
            ended = subprocess.run(command, cwd=config.root, capture_output=True, text=True, timeout=_PATIENCE, check=False)
            assert ended.returncode == 2
            assert reason in ended.stderr
            assert str(number) in ended.stderr
            assert "--port" in ended.stderr
    assert not (config.docs / "papers").exists()


def test_who_previews_holds_the_port_from_the_beginning(tmp_path: Path) -> None:
    with (
        shown(tmp_path / "site", tmp_path / "first", 0) as (server, _),
        pytest.raises(ConfigurationError, match=r"taken.*--port"),
        shown(tmp_path / "site", tmp_path / "second", server.server_port),
    ):
        raise AssertionError("two have one port")


def _asked(port: int, path: str) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=_PATIENCE) as answer:
        return str(answer.read().decode())


def _wait_for(port: int, path: str, text: str) -> str:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        with suppress(OSError):
            page = _asked(port, path)
            if text in page:
                return page
        time.sleep(0.05)
    raise TimeoutError(path)


def _wait_for_docs(page: Path, text: str) -> str:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if text in (found := page.read_text()):
            return found
        time.sleep(0.05)
    raise TimeoutError(page)
