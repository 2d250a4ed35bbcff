"""How a reader takes a citation away."""

import json
from pathlib import Path

from playwright.sync_api import Browser, expect
from reading import Reader

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
