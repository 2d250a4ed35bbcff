"""What a reader meets, in a real browser, wherever the site stands."""

import pytest
from playwright.sync_api import Browser, expect
from reading import Reader

TITLE = "x</title><script>alert(1)</script>"
TIDES = "papers/tidenet-forecasting-harbour-tides-with-small-recurrent-networks.html"
KINDS = [
    "index.html",
    TIDES,
    "papers/index.html",
    "topics/index.html",
    "collections/index.html",
    "collections/spring-list.html",
    "about/index.html",
    "about/problems.html",
]
HOSTILE = ["x-title-script-alert-1-script", "paper-index", "paper-2", "c", "etc-passwd", "paper-con", "not-a-list-quoted-single"]


@pytest.mark.parametrize("path", KINDS)
def test_every_kind_of_page_is_read_without_a_complaint(path: str, reader: Reader) -> None:
    page = reader.open(path)
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "600", "our stylesheet is not there"


def test_hostile_text_is_shown_as_its_characters(reader: Reader) -> None:
    for id_ in HOSTILE:
        reader.open(f"papers/{id_}.html")
    page = reader.open(f"papers/{HOSTILE[0]}.html")
    assert page.locator("h1").inner_text() == TITLE
    assert page.title().startswith(f"{TITLE} - ")
    assert page.locator("h1 script, .md-content script").count() == 0
    reader.open("papers/index.html")
    expect(page.get_by_role("link", name=TITLE)).to_be_visible()


@pytest.mark.parametrize(("words", "title"), [("harbour tides", "TideNet"), ("queen", "Low-Power Acoustic"), ("onerror", TITLE)])
def test_search_finds_a_paper(words: str, title: str, reader: Reader) -> None:
    page = reader.open("index.html")
    page.keyboard.press("/")
    page.keyboard.type(words)
    found = page.get_by_role("option").filter(has_text=title).first
    expect(found).to_be_visible()
    found.click()
    expect(page.locator("h1")).to_contain_text(title)


def test_a_former_address_leads_on_and_a_withdrawn_one_says_so(reader: Reader) -> None:
    page = reader.open("papers/kites-measure-gusts-over-harbours.html")
    page.wait_for_url("**/papers/kites-and-gusts.html")
    expect(page.locator("h1")).to_have_text("Kites Measure Gusts over Harbours")
    page = reader.open("papers/a-draft-that-nobody-should-see.html")
    expect(page.locator("h1")).to_have_text("Withdrawn")
    page.get_by_role("link", name="All papers").click()
    expect(page.locator("h1")).to_have_text("Papers")


def test_one_walks_from_a_paper_to_a_similar_one_and_to_its_collection(reader: Reader) -> None:
    page = reader.open(TIDES)
    page.locator(".ps-similar a").first.click()
    expect(page.locator(".ps-abstract")).to_be_visible()
    page.locator(".ps-about a[href*='collections/']").first.click()
    expect(page.locator(".ps-entries")).to_be_visible()


def test_code_and_mathematics_of_a_note_are_set(reader: Reader) -> None:
    page = reader.open("papers/storm-surges-are-hard.html")
    expect(page.locator(".ps-note code").first).to_have_text("horizon=48")


@pytest.mark.parametrize("width", [360, 768, 1920])
@pytest.mark.parametrize("path", KINDS)
def test_nothing_is_wider_than_the_window(width: int, path: str, browser: Browser, addresses: dict[str, str]) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(addresses["root"] + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    left = page.locator("h1").bounding_box()
    assert left is not None
    assert left["x"] >= 10, "the text touches the edge of the window"
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_scheme_of_the_reader(scheme: str, browser: Browser, addresses: dict[str, str]) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(addresses["root"] + TIDES)
    expected = {"light": "default", "dark": "slate"}[scheme]
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", expected)
    context.close()


@pytest.mark.parametrize("place", ["root", "sub-path"])
@pytest.mark.parametrize("missing", ["nothing.html", "papers/nothing.html", "a/b/c/"])
def test_a_missing_page_leads_home_from_any_depth(place: str, missing: str, browser: Browser, addresses: dict[str, str]) -> None:
    page = browser.new_page()
    page.goto(addresses[place] + missing)
    home = page.locator("#home")
    expect(home).to_have_attribute("href", addresses[place].removeprefix(addresses[place].split("/site")[0].rstrip("/")) + "index.html")
    home.click()
    expect(page.locator(".ps-entries").first).to_be_visible()
    page.close()
