"""What stands beside the pages: Markdown, files for crawlers and language models, whole addresses."""

import datetime as dt
import json
import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2 import StrictUndefined, Template

from papershelf import pipeline
from papershelf.check.inspection import faults
from papershelf.check.site import read as read_site
from papershelf.config.settings import Config
from papershelf.export.feeds import Entry, Feed, to_atom, to_json_feed
from papershelf.site import companions
from papershelf.site.build import build_site
from papershelf.site.copies import Copies
from papershelf.text import escape
from shelves import MakeShelf, built_example, tree

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def test_the_markdown_of_each_page_stands_beside_it(shelf: MakeShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    config = built_example(shelf, monkeypatch)
    pages = [path for path in config.site.rglob("*.html") if path.name != "404.html"]
    assert pages
    for page in pages:
        twin = page.with_suffix(".md")
        assert twin.read_bytes() == (config.docs / twin.relative_to(config.site)).read_bytes()


def test_llms_txt_names_what_is_there(shelf: MakeShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    config = built_example(shelf, monkeypatch)
    text = (config.site / "llms.txt").read_text()
    assert text.startswith("# My shelf of papers\n\n> ")
    targets = re.findall(r"\]\(([^)]+)\)", text)
    assert {"data/papers.jsonl", "papers/index.md", "topics/storm-surges.md", "collections/spring-list.md"} <= set(targets)
    assert all((config.site / target).is_file() for target in targets)


def test_addresses_are_whole_where_the_site_is_known(shelf: MakeShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    config = built_example(shelf, monkeypatch, "https://example.org/a&b")
    site = "https://example.org/a&b/"
    assert "Sitemap: https://example.org/a&b/sitemap.xml" in (config.site / "robots.txt").read_text()
    assert f"]({site}papers/index.md)" in (config.site / "llms.txt").read_text()
    feed = ET.parse(config.site / "data/feeds/new.atom").getroot()
    links = [link.get("href", "") for link in feed.iter("{http://www.w3.org/2005/Atom}link")]
    assert f"{site}data/feeds/new.atom" in links
    assert all(link.startswith(site) for link in links)
    data = json.loads((config.site / "data/feeds/new.json").read_text())
    assert all((config.site / item["url"].removeprefix(site)).is_file() for item in data["items"])
    assert "example.org/a&" not in (config.docs / "data/feeds/new.json").read_text()


@pytest.mark.parametrize(
    "text", ['Why href="../../ is no link', 'Why "url": "../../ is none', "Why a](../b) is none", "Why \\](../b) is none", "Why\\"]
)
def test_what_only_looks_like_a_link_stays_as_it_is(text: str, tmp_path: Path) -> None:
    site = "https://example.org/"
    config = replace(Config(tmp_path, tmp_path, tmp_path, tmp_path / "site"), site_url=site)
    feeds = config.site / "data/feeds"
    feeds.mkdir(parents=True)
    feed = Feed("new", text, text, "index.html", [Entry(text, text, "papers/a.html", "2024-05-01", text, (text,), (text,))], text)
    (feeds / "new.atom").write_bytes(to_atom(feed))
    (feeds / "new.json").write_bytes(to_json_feed(feed))
    before = json.loads(to_json_feed(feed))
    name = escape.inline(text)
    (config.site / "data/llms.txt").write_text(f"# {name}\n\n- [{name}](../a.md)\n")
    companions.add_companions(config.site, config, Copies({}, tmp_path, config.site))
    assert (config.site / "llms.txt").read_text() == f"# {name}\n\n- [{name}]({site}a.md)\n"
    told, was = ET.parse(feeds / "new.atom").getroot(), ET.fromstring(to_atom(feed))
    for element, other in zip(told.iter(), was.iter(), strict=True):
        assert element.text == other.text
        assert element.attrib == {key: value.replace("../../", site) if key == "href" else value for key, value in other.attrib.items()}
    assert json.loads((feeds / "new.json").read_text()) == before | {
        "home_page_url": f"{site}index.html",
        "feed_url": f"{site}data/feeds/new.json",
        "items": [before["items"][0] | {"url": f"{site}papers/a.html"}],
    }


def test_without_an_address_they_are_relative_and_lead_there(shelf: MakeShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    config = built_example(shelf, monkeypatch)
    for item in json.loads((config.site / "data/feeds/new.json").read_text())["items"]:
        assert (config.site / "data/feeds" / item["url"]).resolve().is_file()
    assert "Sitemap" not in (config.site / "robots.txt").read_text()
    assert faults(read_site(config.site)) == []


def test_the_owner_s_own_files_stay(shelf: MakeShelf) -> None:
    config = shelf(example=True)
    (config.docs / "robots.txt").parent.mkdir(parents=True, exist_ok=True)
    (config.docs / "robots.txt").write_text("User-agent: *\nDisallow: /\n")
    pipeline.build(config)
    build_site(config)
    assert (config.site / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"


@given(st.dates(dt.date(1970, 1, 1)), st.integers(0, 86399), st.booleans())
@example(dt.date(2000, 2, 29), 0, True)
@example(dt.date(9999, 12, 31), 86399, False)
def test_a_sitemap_gives_the_day_that_is_set_and_asks_no_clock(day: dt.date, second: int, text: bool) -> None:  # noqa: FBT001
    seconds = (day - dt.date(1970, 1, 1)).days * 86400 + second
    template = Template((files("papershelf") / "theme/sitemap.xml").read_text(encoding="utf-8"), undefined=StrictUndefined)
    page = {"canonical_url": "https://example.org/a.html", "meta": {}}
    shown = template.render(pages=[{"page": page}], config={"extra": {"papershelf": {"date": str(seconds) if text else seconds}}})
    assert re.findall("<lastmod>(.*)</lastmod>", shown) == [day.isoformat()]


@pytest.mark.parametrize("settings", [{}, {"date": ""}, {"date": None}])
def test_a_sitemap_without_a_day_has_none(settings: dict[str, str | None]) -> None:
    template = Template((files("papershelf") / "theme/sitemap.xml").read_text(encoding="utf-8"))
    page = {"canonical_url": "https://example.org/a.html", "meta": {}}
    assert "lastmod" not in template.render(pages=[{"page": page}], config={"extra": {"papershelf": settings}})


def test_a_long_sitemap_is_parted(shelf: MakeShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = built_example(shelf, monkeypatch, "https://example.org/s/")
    wanted = [element.text for element in ET.parse(whole.site / "sitemap.xml").iter(LOC)]
    monkeypatch.setattr(companions, "MOST", 4)
    build_site(whole)
    index = ET.parse(whole.site / "sitemap.xml").getroot()
    assert index.tag.endswith("sitemapindex")
    parts = [element.text.removeprefix("https://example.org/s/") for element in index.iter(LOC) if element.text]
    assert len(parts) == -(-len(wanted) // 4)
    assert [element.text for part in parts for element in ET.parse(whole.site / part).iter(LOC)] == wanted


def test_two_builds_are_the_same_bytes(shelf: MakeShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    config = built_example(shelf, monkeypatch, "https://example.org/")
    first = tree(config.site)
    build_site(config)
    assert tree(config.site) == first
