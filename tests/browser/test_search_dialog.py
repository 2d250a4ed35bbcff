"""The dialog of the search, as a reader uses it; that it works at every place of the site is in ``test_site.py``."""

import re
from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect
from reading import Reader

TIDENET = "TideNet: Forecasting Harbour Tides with Small Recurrent Networks"
SURGES = "Storm Surges Are Hard: A Benchmark for Water Level Forecasting"

HOSTILE = [
    *("(.*)+?^$[]{}|\\", "the of and a", "?!…,;:", "<img src=x onerror=alert(1)>", "</title><script>alert(1)"),
    *("\u202etide\u200f", "🙂🐝", '"', "x" * 10_000),
]


@pytest.fixture
def reader(browser: Browser, addresses: dict[str, str]) -> Iterator[Reader]:
    """A reader on disk, where browsers allow least."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    watched = Reader(context.new_page(), addresses["file"])
    watched.watch()
    yield watched
    context.close()
    assert watched.complaints == []


def _open(reader: Reader, query: str = "", path: str = "index.html") -> Page:
    page = reader.open(path)
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()
    if query:
        page.keyboard.type(query)
        expect(page.get_by_role("option").or_(page.get_by_role("status").filter(has_text=re.compile("."))).first).to_be_visible()
    return page


def _papers(page: Page) -> Locator:
    return page.locator(".ps-hit--paper")


def test_results_come_while_typing_with_their_words_marked(reader: Reader) -> None:
    page = _open(reader)
    for typed, marked in (("s", None), ("u", None), ("rge", "Surges")):
        page.keyboard.type(typed)
        expect(_papers(page).first).to_be_visible()
        if marked:
            expect(_papers(page).locator("mark").first).to_have_text(marked)


def test_a_misspelled_word_is_told_and_announced(reader: Reader) -> None:
    page = _open(reader, "harbuor tids")
    expect(page.get_by_role("status")).to_contain_text("Showing results for harbour")
    expect(_papers(page).filter(has_text=TIDENET)).to_be_visible()


def test_keys_choose_and_open_a_hit(reader: Reader) -> None:
    page = _open(reader, "forecasting")
    expect(_papers(page).nth(1)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_have_count(1)
    expect(page.get_by_role("combobox")).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "")
    title = chosen.locator(".ps-hit__title").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(title)


def test_enter_opens_the_first_hit(reader: Reader) -> None:
    page = _open(reader)
    page.keyboard.type("storm surges benchmark")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(SURGES)


def test_lists_narrow_the_results_and_say_how_many_there_are(reader: Reader) -> None:
    page = _open(reader, "forecasting")
    year = page.get_by_role("checkbox", name=re.compile("2024"))
    expect(year).to_be_visible()
    count = int(page.locator("label", has=year).locator(".ps-facet__count").inner_text())
    year.check()
    expect(_papers(page)).to_have_count(count)
    expect(year).to_be_checked()
    expect(page.get_by_role("status")).to_contain_text(f"{count} paper")
    year.uncheck()
    expect(_papers(page).filter(has_text=TIDENET)).to_be_visible()


def test_the_query_is_in_the_address_and_there_again_when_one_comes_back(reader: Reader) -> None:
    page = _open(reader, "storm surges")
    page.get_by_role("checkbox", name=re.compile("2024")).check()
    expect(page).to_have_url(re.compile(r"\?q=storm\+surges&year=2024$"))
    page.keyboard.press("Tab")
    _papers(page).first.click()
    expect(page.locator("h1")).to_have_text(SURGES)
    page.go_back()
    expect(page.get_by_role("combobox")).to_have_value("storm surges")
    expect(page.get_by_role("checkbox", name=re.compile("2024"))).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    expect(page).to_have_url(re.compile("index.html$"))


def test_escape_closes_and_the_button_opens_again(reader: Reader) -> None:
    page = _open(reader)
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    button = page.locator("header [data-ps-open-search]")
    button.click()
    expect(page.get_by_role("combobox")).to_be_focused()
    page.get_by_role("button", name="Close the search").click()
    expect(button).to_be_focused()


def test_a_slash_in_a_field_is_a_slash(reader: Reader) -> None:
    page = _open(reader, "a/b")
    expect(page.get_by_role("combobox")).to_have_value("a/b")


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("author:moreira tides", TIDENET),
        ('"storm surges" year:2020-2030', SURGES),
        ("has:code", "Storm Surges Are Hard"),
        ("tides topic:forecasting", TIDENET),
    ],
)
def test_the_language_of_queries_is_understood(query: str, title: str, reader: Reader) -> None:
    expect(_papers(_open(reader, query)).filter(has_text=title).first).to_be_visible()


def test_a_page_that_somebody_wrote_is_a_hit(reader: Reader) -> None:
    page = _open(reader, "house rules")
    hit = page.get_by_role("group", name="Pages").get_by_role("option")
    expect(hit).to_contain_text("House rules")
    hit.click()
    expect(page.locator("h1")).to_contain_text("House rules")


def test_keys_typed_fast_are_answered_once_and_rightly(reader: Reader) -> None:
    page = _open(reader)
    page.keyboard.type("tides bees storm surges benchmark", delay=5)
    expect(_papers(page).first).to_contain_text("Storm Surges")
    expect(page).to_have_url(re.compile(r"\?q=tides\+bees\+storm\+surges\+benchmark$"))


def test_what_is_chosen_stays_chosen_when_the_whole_answer_comes(reader: Reader) -> None:
    page = _open(reader, "forecasting")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_have_count(1)
    expect(page.get_by_role("checkbox").first).to_be_visible()
    expect(chosen).to_have_count(1)


def test_a_limit_that_leaves_nothing_is_told(reader: Reader) -> None:
    page = _open(reader, "venue:nowhere")
    expect(page.get_by_role("status")).to_have_text("Nothing has “venue:nowhere”. No paper was found.")


def test_nothing_found_offers_words_and_topics(reader: Reader) -> None:
    page = _open(reader, "harbzzzr")
    expect(page.get_by_role("status")).to_have_text("No paper was found.")
    expect(page.locator("dialog").get_by_role("link").first).to_be_visible()
    page.locator("dialog").get_by_role("button", name="harbour").click()
    expect(_papers(page).filter(has_text=TIDENET)).to_be_visible()


def test_an_abstract_finds_the_papers_that_are_like_it(reader: Reader) -> None:
    page = _open(reader)
    page.get_by_role("combobox").fill(
        "A beekeeper wants to know how healthy a colony is. We look at the entrance of the hive with a camera that sees events instead of "
        "frames and count the bees that fly in and out, on a battery that lasts for a whole year without being changed by anyone."
    )
    expect(page.get_by_role("status")).to_contain_text("nearest to this text")
    expect(_papers(page).first).to_contain_text("Counting Bees at the Hive Entrance")


def test_any_query_gets_an_answer_or_a_friendly_nothing(reader: Reader) -> None:
    page = _open(reader)
    told = page.get_by_role("status").filter(has_text=re.compile("."))
    for query in HOSTILE:
        page.get_by_role("combobox").fill(query)
        expect(page.get_by_role("option").or_(told).first).to_be_visible()
        assert page.locator("dialog :is(img, script)").count() == 0


def test_a_system_is_a_hit_of_its_own(reader: Reader) -> None:
    page = _open(reader, "tidenet")
    expect(page.get_by_role("group", name="Systems").get_by_role("option")).to_have_text(re.compile("^TideNet"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_readers_of_every_kind_can_use_the_dialog(scheme: Literal["light", "dark"], browser: Browser, addresses: dict[str, str]) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = _open(Reader(context.new_page(), addresses["root"]), "harbour")
    expect(_papers(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    found = Axe().run(page, context={"include": [["dialog"]]})
    context.close()
    assert found.violations_count == 0, found.generate_report()
