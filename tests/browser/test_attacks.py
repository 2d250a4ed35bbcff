"""Hostile text in every field of every format: nothing of it is ever executed, on any page, with the policy of pages and without."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from grammar import FORMS
from playwright.sync_api import Browser, BrowserContext, Page, expect

import attacks
from papershelf import pipeline
from papershelf.check.inspection import faults
from papershelf.check.site import read as read_site
from papershelf.config.settings import from_file
from papershelf.new import make_shelf
from papershelf.site.build import build_site

QUERIES = ("script", "onerror", "hacked", '"><svg', "topic:script", "javascript")
TRAP = "globalThis.hacked = () => { (globalThis.executed ||= []).push(location.href); }; globalThis.alert = globalThis.hacked;"


def _site(root: Path, seeds: dict[str, bytes]) -> Path:
    make_shelf(root, example=False)
    for name, content in seeds.items():
        (root / "seeds" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "seeds" / name).write_bytes(content)
    config = from_file(root / "mkdocs.yml")
    pipeline.build(config)
    build_site(config)
    return config.site


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of all attacks."""
    return _site(tmp_path_factory.mktemp("attacks") / "shelf", attacks.seeds())


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of seeds, topics and corrections whose names are something else to systems, browsers and scripts."""
    return _site(tmp_path_factory.mktemp("odd") / "shelf", attacks.odd_seeds())


@pytest.fixture(params=["with the policy", "without it"])
def trap(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(bypass_csp=request.param == "without it")
    context.add_init_script(TRAP)
    yield context
    context.close()


@pytest.fixture
def bare(browser: Browser) -> Iterator[BrowserContext]:
    """Without the policy, which would only hide a hole."""
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(TRAP)
    yield context
    context.close()


def _watched(context: BrowserContext) -> tuple[Page, list[str]]:
    """A new page, and what its scripts raise; of a long address its end."""
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(f"{page.url[-200:]}: {error}"))
    return page, errors


def test_every_attack_is_on_a_page(hostile: Path) -> None:
    rows = [json.loads(line) for line in (hostile / "data/papers.jsonl").read_text(encoding="utf-8").splitlines()]
    sources = {source["file"] for row in rows for source in row["sources"]}
    assert sources == set(attacks.FORMATS)
    assert len(rows) > len(attacks.ATTACKS)


@pytest.mark.parametrize("policy", [False, pytest.param(True, marks=pytest.mark.trust)])
def test_no_page_executes_anything(hostile: Path, browser: Browser, *, policy: bool) -> None:
    context = browser.new_context(bypass_csp=not policy)
    context.add_init_script(TRAP)
    page, errors = _watched(context)
    for path in sorted(hostile.rglob("*.html")):
        page.goto(path.as_uri())
        assert page.evaluate("globalThis.executed") is None, path
    context.close()
    assert errors == []


@pytest.mark.parametrize("step", [15, pytest.param(1, marks=pytest.mark.trust)])
def test_no_format_lets_anything_through(step: int, tmp_path: Path, bare: BrowserContext) -> None:
    seeds = attacks.every_format(step)
    site = _site(tmp_path / "shelf", seeds)
    rows = [json.loads(line) for line in (site / "data/papers.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {source["file"] for row in rows for source in row["sources"]} == set(seeds)
    assert len({collection.read_text(encoding="utf-8") for collection in (site / "collections").glob("*.html")}) > len(FORMS)
    page, errors = _watched(bare)
    for path in sorted(site.rglob("*.html")):
        page.goto(path.as_uri())
        assert page.evaluate("globalThis.executed") is None, path
    assert errors == []
    assert [str(fault) for fault in faults(read_site(site)) if fault.grave] == []


def test_what_is_found_saved_and_charted_executes_nothing(hostile: Path, trap: BrowserContext) -> None:
    page, errors = _watched(trap)
    for query in QUERIES:
        page.goto((hostile / "about/index.html").as_uri())
        page.locator("[data-ps-open-search]").first.click()
        page.get_by_role("combobox").fill(query)
        page.wait_for_timeout(300)
        assert page.evaluate("globalThis.executed") is None, query
    papers = sorted((hostile / "papers").glob("*script*.html"))[:3]
    for path in papers:
        page.goto(path.as_uri())
        page.keyboard.press("b")
        page.mouse.move(300, 300)
    for name in ("reading-list.html", "map.html", "papers/index.html"):
        page.goto((hostile / name).as_uri())
        page.wait_for_timeout(400)
        assert page.evaluate("globalThis.executed") is None, name
    assert errors == []


def test_files_for_programs_stay_whole(hostile: Path) -> None:
    for path in sorted((hostile / "data/feeds").glob("*")):
        text = path.read_text(encoding="utf-8")
        assert ET.fromstring(text) is not None if path.suffix == ".atom" else _is_json(text)
    for name in ("papers.csl.json", "datapackage.json", "papers.schema.json"):
        assert _is_json((hostile / "data" / name).read_text(encoding="utf-8"))
    assert not any(chr(code) in (hostile / "data/papers.bib").read_text(encoding="utf-8") for code in (*range(9), 27, 127))


def test_the_site_is_whole(hostile: Path) -> None:
    assert faults(read_site(hostile)) == []


@pytest.mark.parametrize("step", [8, pytest.param(1, marks=pytest.mark.trust)])
def test_names_that_mean_something_to_others_execute_nothing_and_break_nothing(step: int, odd: Path, bare: BrowserContext) -> None:
    page, errors = _watched(bare)
    page.on(
        "requestfailed",
        lambda request: None if request.failure == "net::ERR_ABORTED" else errors.append(f"{page.url}: {request.url} failed"),
    )
    for path in sorted(odd.rglob("*.html"))[::step]:
        if 'http-equiv="refresh"' in path.read_text(encoding="utf-8"):
            continue  # it leads on by itself, to a page that is looked at
        page.goto(path.as_uri())
        assert page.evaluate("globalThis.executed") is None, path
    assert errors == []


@pytest.mark.parametrize("name", attacks.FRAGMENTS)
def test_links_that_somebody_sends_execute_nothing_and_break_nothing(name: str, odd: Path, bare: BrowserContext) -> None:
    page, errors = _watched(bare)
    page.on("console", lambda said: errors.append(f"{page.url[-200:]}: {said.text}") if said.type == "error" else None)
    for ending in attacks.FRAGMENTS[name]:
        page.goto("about:blank")
        page.goto((odd / name).as_uri() + ending)
        page.wait_for_timeout(150)
        assert page.evaluate("globalThis.executed") is None, ending
    assert errors == []


def test_titles_that_are_names_of_something_else_to_programs_are_found_and_saved(odd: Path, bare: BrowserContext) -> None:
    page, errors = _watched(bare)
    page.goto((odd / "papers/constructor.html").as_uri())
    page.keyboard.press("b")
    for title in ("__proto__", "constructor", "toString", "hasOwnProperty", "C++"):
        page.goto((odd / "about/index.html").as_uri())
        page.locator("[data-ps-open-search]").first.click()
        page.get_by_role("combobox").fill(title)
        expect(page.get_by_role("option").filter(has_text=title).first).to_be_visible()
    page.goto((odd / "reading-list.html").as_uri())
    expect(page.locator(".ps-reading-title")).to_have_text(["constructor"])
    assert errors == []


def test_odd_names_make_a_whole_site_with_everything_on_one_line_that_should_be(odd: Path) -> None:
    assert [str(fault) for fault in faults(read_site(odd)) if fault.grave] == []
    rows = [json.loads(line) for line in (odd / "data/papers.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {source["file"] for row in rows for source in row["sources"]} == {*attacks.odd_seeds()} - {"topics.yml", "curation.yml"}
    for path in odd.rglob("*"):
        assert path.resolve().is_relative_to(odd.resolve())
        assert path.name.isascii()
        assert path.name.isprintable()
        assert path.stem.lower() not in {"con", "nul", "aux", "prn"}
    for path in (odd / "llms.txt", *(odd / "collections").glob("*.md")):
        assert "[line break" in path.read_text(encoding="utf-8") or path.stem not in {"llms", "index"}
        assert "\nbreak" not in path.read_text(encoding="utf-8")


def test_no_file_has_a_name_that_a_system_keeps_for_itself_or_that_leads_out(hostile: Path) -> None:
    for path in hostile.rglob("*"):
        assert path.resolve().is_relative_to(hostile.resolve())
        assert path.stem.lower() not in {"con", "nul", "aux", "prn", "com1", "lpt1"}


def _is_json(text: str) -> bool:
    value: Any = json.loads(text)
    return isinstance(value, dict | list)
