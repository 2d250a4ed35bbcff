"""The built site: the same bytes as MkDocs alone gives, however many processes and whatever is taken from the last one."""

import os
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from papershelf import pipeline
from papershelf.cache import load
from papershelf.config.settings import Config, from_file
from papershelf.counts import Counts
from papershelf.crew import Crew
from papershelf.errors import SiteError
from papershelf.site.build import build_site
from papershelf.site.unchanged import inputs, last_build, listing, remember
from shelves import MakeShelf, tree

TWO = Crew(2, worth=1, slice=2)
ROOT = Path(__file__).parent.parent
BEES = '{"id": "a", "title": "Counting Bees at the Hive", "abstract": "Bees are counted $n$ times at the hive."}\n'
TIDES = '{"id": "b", "title": "Tides of the Harbour", "abstract": "Tides rise and fall in the harbour, as bees do at the hive."}\n'
MOSS = '{"id": "c", "title": "Moss on Old Walls", "abstract": "Moss grows on walls."}\n'


@pytest.fixture
def config(shelf: MakeShelf) -> Config:
    """A generated shelf."""
    config = shelf(papers_jsonl=BEES + TIDES)
    pipeline.build(config)
    return config


def _cold(config: Config) -> dict[str, bytes]:
    """The site as MkDocs alone builds it."""
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "plain"],
        cwd=config.root,
        check=True,
        capture_output=True,
        env={"SOURCE_DATE_EPOCH": "0", "PATH": "", "PYTHONPATH": str(ROOT / "generator")},
    )
    return _pages(config.root / "plain")


def _pages(site: Path) -> dict[str, bytes]:
    """All files but the packed sitemap, which has a date in it, the shelf's ``.gitignore``, and what we put beside the pages."""
    others = {"sitemap.xml.gz", ".gitignore", "robots.txt", "llms.txt"}
    return {path: content for path, content in tree(site).items() if path not in others and not path.endswith(".md")}


def test_processes_make_the_pages_that_mkdocs_makes(config: Config) -> None:
    build_site(config, TWO)
    assert _pages(config.site) == _cold(config)


def test_pages_by_hand_are_those_of_mkdocs_however_they_and_their_links_are_written(config: Config) -> None:
    about = config.docs / "about"
    (about / "two b.md").write_bytes(b"# Two\r\n\r\n## Bees\r\n\r\nHoney.\rWax.\r\n")
    links = ["two%20b.md", "./two%20b.md#bees", "../about/two%20b.md#two", "one.md#one", "#one", "../index.md", "https://example.org/é.md"]
    lines = "\r\n".join(f"- [{at}]({link})" for at, link in enumerate(links))
    (about / "one.md").write_bytes(f"\ufeff# One\r\n\r\n{lines}\r\n".encode())
    (about / "three.md").write_text("# Three\n\n" + lines.replace("\r", "").replace("(#one)", "(#three)"), encoding="utf-8")
    build_site(config, TWO)
    assert _pages(config.site) == _cold(config)


def test_pages_that_name_their_own_address_are_those_of_mkdocs(config: Config) -> None:
    """What a page says of itself alone is put into a frame that was made once for all pages of its folder."""
    assert config.mkdocs
    text = config.mkdocs.read_text().replace('site_url: !ENV [SITE_URL, ""]', "site_url: https://example.org/shelf/")
    config.mkdocs.write_text(text.replace("  papershelf:\n", "  papershelf:\n    issues: https://example.org/new\n"))
    named = from_file(config.mkdocs)
    pipeline.build(named)
    build_site(named, TWO)
    ours, plain = _pages(named.site), _cold(named)
    assert b'"https://example.org/shelf/papers/counting-bees-at-the-hive.html"' in ours["papers/counting-bees-at-the-hive.html"]
    pages = [path for path in plain if path.endswith(".html")]
    assert {path: ours[path] for path in pages} == {path: plain[path] for path in pages}


def test_an_extension_that_is_not_known_gets_a_converter_for_each_page(config: Config) -> None:
    assert config.mkdocs
    config.mkdocs.write_text(config.mkdocs.read_text().replace("  - tables\n", "  - tables\n  - footnotes\n"))
    build_site(config, TWO)
    assert _pages(config.site) == _cold(config)


def test_what_would_not_change_is_taken_from_the_last_site(config: Config) -> None:
    build_site(config, TWO)
    kept = config.site / "papers/counting-bees-at-the-hive.html"
    inode = kept.stat().st_ino
    build_site(config, TWO)
    assert kept.stat().st_ino == inode
    assert _pages(config.site) == _cold(config)


def test_a_paper_more_gives_what_a_cold_build_gives(config: Config) -> None:
    build_site(config, TWO)
    (config.seeds / "more.jsonl").write_text(MOSS)
    pipeline.build(config)
    build_site(config, TWO)
    assert "papers/moss-on-old-walls.html" in tree(config.site)
    assert _pages(config.site) == _cold(config)


def test_a_page_that_was_changed_in_the_site_is_made_again(config: Config) -> None:
    build_site(config, TWO)
    (config.site / "papers/counting-bees-at-the-hive.html").write_text("spoiled")
    build_site(config, TWO)
    assert _pages(config.site) == _cold(config)


@pytest.mark.parametrize("spoiled", ["", "{", "[]", '{"frame": 1}', None])
def test_a_spoiled_cache_is_no_cache(config: Config, spoiled: str | None) -> None:
    build_site(config, TWO)
    (cache,) = config.root.glob(".cache/papershelf/pages.json")
    text = cache.read_text()
    cache.write_text(text[: len(text) // 2] if spoiled is None else spoiled)
    build_site(config, TWO)
    assert _pages(config.site) == _cold(config)


def test_a_cache_of_another_frame_is_not_used(config: Config) -> None:
    build_site(config, TWO)
    assert config.mkdocs
    config.mkdocs.write_text(config.mkdocs.read_text().replace("My shelf of papers", "Another name"))
    named = from_file(config.mkdocs)
    pipeline.build(named)
    build_site(named, TWO)
    assert _pages(config.site) == _cold(config)


def test_a_link_to_a_page_that_is_gone_is_told_though_its_own_page_did_not_change(config: Config) -> None:
    page, target = config.docs / "about/mine.md", config.docs / "about/other.md"
    page.write_text("# Mine\n\n[other](other.md)\n")
    target.write_text("# Other\n")
    build_site(config, TWO)
    target.unlink()
    with pytest.raises(SiteError, match=r"other\.md"):
        build_site(config, TWO)


def test_a_lost_anchor_is_told_though_the_page_that_links_there_did_not_change(config: Config) -> None:
    page, target = config.docs / "about/mine.md", config.docs / "about/other.md"
    page.write_text("# Mine\n\n[other](other.md#place)\n")
    target.write_text("# Other\n\n## Place\n")
    build_site(config, TWO)
    target.write_text("# Other\n\n## Elsewhere\n")
    with pytest.raises(SiteError, match="place"):
        build_site(config, TWO)


def test_a_cache_that_cannot_be_written_is_no_error(config: Config) -> None:
    shutil.rmtree(config.root / ".cache", ignore_errors=True)
    (config.root / ".cache").write_text("a file where the folder should be")
    build_site(config, TWO)
    assert _pages(config.site) == _cold(config)


def test_front_matter_that_json_cannot_keep_is_read_again(config: Config) -> None:
    (config.docs / "about/dated.md").write_text("---\ndate: 2020-01-02\n---\n\n# Dated\n")
    build_site(config, TWO)
    (cache,) = config.root.glob(".cache/papershelf/pages.json")
    assert "about/dated.md" not in {page[0] for page in load(cache)["pages"]}
    build_site(config, TWO)
    assert _pages(config.site) == _cold(config)


def _built_and_remembered(config: Config) -> Counts:
    made_from = inputs(config)
    report = pipeline.build(config)
    docs = listing(config.docs)
    counts = Counts.of(report, build_site(config, TWO))
    remember(config, made_from, docs, counts)
    return counts


def test_a_build_is_done_once_and_again_after_any_change(config: Config) -> None:
    assert config.mkdocs
    made_from = inputs(config)
    assert last_build(config, made_from) is None
    done = _built_and_remembered(config)
    again = last_build(config, inputs(config))
    assert again
    assert (again.records, again.kinds, again.pages) == (2, done.kinds, done.pages)
    assert again.changes["written"] == 0


@pytest.mark.parametrize(
    "touched", ["seeds/papers.jsonl", "seeds/new.jsonl", "docs/about/mine.md", "docs/index.md", "site/index.html", "mkdocs.yml"]
)
def test_whatever_changed_is_seen(config: Config, touched: str) -> None:
    _built_and_remembered(config)
    file = config.root / touched
    file.write_bytes((file.read_bytes() if file.exists() else b"") + b"\n")
    assert last_build(config, inputs(config)) is None


def test_a_change_of_what_the_settings_inherit_is_seen(config: Config) -> None:
    assert config.mkdocs
    config.mkdocs.write_text(f"INHERIT: ../base.yml\n{config.mkdocs.read_text()}")
    for style in ("first.css", "second.css"):
        (config.root.parent / "base.yml").write_text(f"extra_css: [{style}]\n")
        assert last_build(config, inputs(config)) is None
        _built_and_remembered(config)
        assert last_build(config, inputs(config))
        assert style in (config.site / "papers/tides-of-the-harbour.html").read_text()
        assert _pages(config.site) == _cold(config)


def test_an_edit_that_keeps_size_and_time_is_seen(config: Config) -> None:
    _built_and_remembered(config)
    file = config.docs / "papers/counting-bees-at-the-hive.md"
    before = file.stat()
    file.write_text(file.read_text().replace("Bees", "Beez"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert last_build(config, inputs(config)) is None


def test_another_title_in_the_navigation_is_seen_on_all_pages(config: Config) -> None:
    """A page by hand that the settings name without a title gives the navigation its own."""
    assert config.mkdocs
    page = config.docs / "mine.md"
    page.write_text("# First name\n")
    config.mkdocs.write_text(config.mkdocs.read_text().replace("\nnav:\n", "\nnav:\n  - mine.md\n"))
    named = from_file(config.mkdocs)
    build_site(named, TWO)
    page.write_text("# Second name\n")
    build_site(named, TWO)
    assert "Second name" in (config.site / "papers/index.html").read_text()
    assert _pages(config.site) == _cold(config)


def test_files_that_are_no_pages_are_linked_until_they_change(config: Config) -> None:
    feed = config.docs / "feed.txt"
    feed.write_text("one")
    time.sleep(0.1)  # what was written just now is not trusted to be what its times say
    build_site(config, TWO)
    style = config.site / "assets/papershelf/papershelf.css"
    text = config.site / "papers/counting-bees-at-the-hive.md"
    inodes = [file.stat().st_ino for file in (style, text)]
    feed.write_text("two")
    build_site(config, TWO)
    assert [file.stat().st_ino for file in (style, text)] == inodes
    assert (config.site / "feed.txt").read_text() == "two"
    (config.site / "feed.txt").write_text("spoiled")
    build_site(config, TWO)
    assert _pages(config.site) == _cold(config)


def test_a_template_in_the_place_of_a_file_never_writes_into_the_last_site(config: Config) -> None:
    """Both sites have the file by a link: to write into it would change the site that stands."""
    (config.docs / "404.html").write_text("a file that a template overwrites")
    time.sleep(0.1)
    build_site(config, TWO)
    last, text = config.root / "last.html", (config.site / "404.html").read_text()
    os.link(config.site / "404.html", last)
    assert config.mkdocs
    config.mkdocs.write_text(config.mkdocs.read_text().replace("My shelf of papers", "Another name"))
    build_site(from_file(config.mkdocs), TWO)
    assert last.read_text() == text
    assert _pages(config.site) == _cold(config)


def test_the_archive_holds_the_site_and_is_the_same_each_time(config: Config) -> None:
    asked = replace(config, archive=True)
    build_site(asked)
    name = f"{asked.archive_name}.zip"
    first = (asked.site / name).read_bytes()
    build_site(asked)
    assert (asked.site / name).read_bytes() == first
    with ZipFile(asked.site / name) as archive:
        held = {entry.removeprefix(f"{asked.archive_name}/") for entry in archive.namelist()}
        assert archive.testzip() is None
        assert archive.read(f"{asked.archive_name}/index.html") == (asked.site / "index.html").read_bytes()
    assert held == set(tree(asked.site)) - {name}


def test_without_the_setting_there_is_no_archive(config: Config) -> None:
    build_site(config)
    assert not list(config.site.glob("*.zip"))


def test_a_language_that_is_none_is_told_with_the_mend(shelf: MakeShelf) -> None:
    config = shelf(example=True)
    assert config.mkdocs
    settings = config.mkdocs.read_text(encoding="utf-8")
    config.mkdocs.write_text(settings.replace("  name: material\n", "  name: material\n  language: german\n"), encoding="utf-8")
    pipeline.build(config)
    with pytest.raises(SiteError, match=r"theme\.language in mkdocs\.yml is a code such as en, de"):
        build_site(config)
