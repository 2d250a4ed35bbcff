"""How a reader takes a citation away."""

import json
from pathlib import Path

from playwright.sync_api import Browser, expect
from reading import Reader

from papershelf import pipeline
from papershelf.config.settings import from_file
from papershelf.new import make_shelf
from papershelf.site.build import build_site

WHOLE = "papers/tidenet-forecasting-harbour-tides-with-small-recurrent-networks.html"


def test_a_reader_saves_a_citation_as_a_file(reader: Reader) -> None:
    page = reader.open(WHOLE)
    form = page.locator(".ps-cite details").filter(has_text="BibTeX")
    form.locator("summary").click()
    with page.expect_download() as download:
        form.get_by_role("button", name="Save as a file").click()
    assert download.value.suggested_filename.endswith(".bib")
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert text.startswith(("@", "% Incomplete"))
    assert text.endswith("}\n")


def test_a_reader_copies_a_citation(browser: Browser, addresses: dict[str, str]) -> None:
    for place in ("root", "file"):
        context = browser.new_context()
        if place == "root":
            context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.goto(addresses[place] + WHOLE)
        form = page.locator(".ps-cite details").filter(has_text="CSL-JSON")
        form.locator("summary").click()
        form.get_by_role("button", name="Copy CSL-JSON").click()
        expect(form.get_by_role("button", name="Copied")).to_be_visible()
        if place == "root":
            (item,) = json.loads(page.evaluate("navigator.clipboard.readText()"))
            assert item["title"] == "TideNet: Forecasting Harbour Tides with Small Recurrent Networks"
        context.close()


def test_an_incomplete_citation_says_so(reader: Reader) -> None:
    page = reader.open("papers/paper-2.html")
    expect(page.locator(".ps-cite")).to_contain_text("Incomplete: no author")


def test_the_page_of_a_large_shelf_brings_what_it_does_not_hold(browser: Browser, tmp_path: Path) -> None:
    make_shelf(tmp_path / "shelf", example=True)
    settings = tmp_path / "shelf/mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("    neighbours: 6\n", "    size: 1\n"), encoding="utf-8")
    config = from_file(settings)
    pipeline.build(config)
    build_site(config)
    page = browser.new_page()
    page.goto((config.site / WHOLE).as_uri())
    saved = {}
    for name in ("BibTeX", "RIS", "CSL-JSON"):
        with page.expect_download() as download:
            page.get_by_role("button", name=f"Save as a file in {name}").click()
        saved[name] = Path(download.value.path()).read_text(encoding="utf-8")
    assert saved["BibTeX"].startswith(("@", "% Incomplete"))
    assert saved["RIS"].startswith("TY  - ")
    assert json.loads(saved["CSL-JSON"])[0]["title"].startswith("TideNet")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    before = page.locator("body").get_attribute("data-md-color-scheme")
    page.get_by_role("button", name="Light or dark").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") != before
    page.get_by_role("link", name="On the map").click()
    page.wait_for_url("**/map.html#paper=tidenet*")
    page.close()
