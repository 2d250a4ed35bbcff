"""What comes late, twice or not at all: on a slow network a reader sees what was asked for last, once, and is told what failed."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from reading import comes, until_visited, visit_again

from papershelf import pipeline
from papershelf.config.settings import from_file
from papershelf.new import make_shelf
from papershelf.site.build import build_site

COUNT = 400
PARCEL = 250
"""Rows of the list of all papers in one file."""
STEP = 50
"""Rows that are shown at once."""
ROWS = ".ps-entries > ul > li"
CLICK = "selector => document.querySelector(selector).click()"  # without scrolling there, which asks for more by itself
NEWEST = [*range(50), *range(350, 400), *range(50, 350)]
"""Papers in the order of their years: rows of the first file, of the second, and of the first again."""
HOLD = """([object, name]) => {
    const owner = eval(object), work = owner[name].bind(owner);
    owner[name] = (...given) => new Promise((resolve, reject) => held.push([() => resolve(work(...given)), reject]));
    globalThis.held = [];
    globalThis.letGo = () => void (owner[name] = work);
}"""  # calls wait, until they are let go
RELEASE = "() => { letGo(); held.splice(0).forEach(([go]) => go()) }"
REFUSE = "() => { letGo(); held.splice(0).forEach(([, refuse]) => refuse(new Error('gone'))) }"


def title(at: int) -> str:
    return f"Kite {at:03} over the harbour"


def record(at: int) -> dict[str, object]:
    about = "An albatross follows it." if at < 3 else "Gusts are measured."
    return {"title": title(at), "abstract": about, "year": 2020 if at < 50 else 2010 if at >= 350 else 2000}


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of papers whose rows are two files, each a collection of its own."""
    root = tmp_path_factory.mktemp("late") / "shelf"
    make_shelf(root, example=False)
    for name, places in (("early", range(PARCEL)), ("late", range(PARCEL, COUNT))):
        (root / f"seeds/{name}.jsonl").write_text("\n".join(json.dumps(record(at)) for at in places), encoding="utf-8")
    config = from_file(root / "mkdocs.yml")
    pipeline.build(config)
    build_site(config)
    return config.site


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which no error goes untold."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    complaints: list[str] = []
    opened = context.new_page()
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    context.close()
    assert complaints == []


@pytest.fixture
def held(many: Path, page: Page) -> Callable[[int], list[Route]]:
    """Holds the requests for a file of rows."""

    def hold(parcel: int) -> list[Route]:
        index = (many / "data/browse/index.js").read_text(encoding="utf-8")
        name = json.loads("[" + index.removeprefix("papershelf.give(").rstrip().removesuffix(");") + "]")[1]["rows"]["names"][parcel]
        routes: list[Route] = []
        page.route(f"**/data/browse/{name}.js", lambda route: routes.append(route))  # noqa: PLW0108 - a method of a list cannot be marked
        return routes

    return hold


def at_browse(page: Page, many: Path, fragment: str) -> None:
    page.goto((many / "papers/index.html").as_uri() + fragment)
    expect(page.locator(".ps-rows > li").first).to_be_visible()


def names(page: Page) -> list[str]:
    return page.locator(f"{ROWS} a").all_inner_texts()


def until(page: Page, count: int) -> None:
    expect(page.locator(ROWS)).to_have_count(count)


def test_rows_asked_for_before_the_first_of_a_choice_are_there_come_after_them(
    page: Page, many: Path, held: Callable[[int], list[Route]]
) -> None:
    first = held(0)
    at_browse(page, many, "#collection=late&sort=newest")
    page.get_by_role("button", name="Without collection").click()
    page.evaluate(CLICK, ".ps-more")
    comes(page, lambda: first)
    page.wait_for_timeout(100)
    first[0].continue_()
    until(page, 2 * STEP)
    assert names(page) == [title(at) for at in NEWEST[: 2 * STEP]]


def test_rows_stand_in_their_order_in_whatever_order_they_come(page: Page, many: Path, held: Callable[[int], list[Route]]) -> None:
    second = held(1)
    at_browse(page, many, "#sort=newest")
    page.evaluate(CLICK, ".ps-more")
    page.evaluate(CLICK, ".ps-more")
    comes(page, lambda: second)
    page.wait_for_timeout(100)
    second[0].continue_()
    until(page, 3 * STEP)
    assert names(page) == [title(at) for at in NEWEST[: 3 * STEP]]


def test_rows_that_do_not_come_are_told_and_asked_for_again(page: Page, many: Path, held: Callable[[int], list[Route]]) -> None:
    second = held(1)
    at_browse(page, many, "#sort=newest")
    page.evaluate(CLICK, ".ps-more")
    comes(page, lambda: second)
    second.pop().abort()
    expect(page.get_by_text("could not be loaded")).to_be_visible()
    until(page, STEP)
    page.evaluate(CLICK, ".ps-more")
    comes(page, lambda: second)
    second.pop().continue_()
    until(page, 2 * STEP)
    assert names(page) == [title(at) for at in NEWEST[: 2 * STEP]]


def test_a_choice_whose_rows_do_not_come_shows_none_of_another(page: Page, many: Path, held: Callable[[int], list[Route]]) -> None:
    second = held(1)
    at_browse(page, many, "")
    page.get_by_label("Collection").select_option("late")
    comes(page, lambda: second)
    second.pop().abort()
    until(page, 0)
    page.unroute_all()
    page.locator(".ps-more").dispatch_event("click")  # a click would scroll to it, and that asks too
    expect(page.locator(ROWS).first).to_contain_text(title(PARCEL))


def test_an_address_that_changes_while_the_list_is_taken_over_has_its_own_rows(
    page: Page, many: Path, held: Callable[[int], list[Route]]
) -> None:
    first = held(0)
    page.goto((many / "papers/index.html").as_uri(), wait_until="commit")
    comes(page, lambda: first)
    page.evaluate("location.hash = '#collection=late'")
    expect(page.locator(ROWS).first).to_contain_text(title(PARCEL))
    first.pop().continue_()
    expect(page.locator(".ps-rows")).to_have_count(1)
    assert page.locator(f"{ROWS} .ps-peek").count() == page.locator(ROWS).count()


def test_an_abstract_that_does_not_come_is_told_and_asked_for_again(page: Page, many: Path) -> None:
    page.route("**/data/browse/abstracts/*.js", lambda route: route.abort())
    at_browse(page, many, "")
    button = page.locator(".ps-peek").first
    button.click()
    expect(page.get_by_text("The abstract could not be loaded.")).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "false")
    page.unroute_all()
    button.click()
    expect(page.get_by_text("An albatross follows it.")).to_have_count(1)


def at_search(page: Page, many: Path, query: str) -> None:
    """The dialog with the whole answer to ``query``."""
    page.goto((many / "index.html").as_uri())
    page.keyboard.press("/")
    page.get_by_role("combobox").fill(query)
    until_hits(page, 10)
    expect(page.get_by_role("checkbox").first).to_be_attached()
    page.evaluate("async () => { globalThis.engine = await papershelf.search.engine() }")


def until_held(page: Page) -> None:
    page.wait_for_function("held.length")


def until_hits(page: Page, count: int) -> None:
    expect(page.locator(".ps-hit--paper")).to_have_count(count)


MORE_HITS = ".ps-search__more"


def test_more_hits_that_are_asked_for_twice_come_once(page: Page, many: Path) -> None:
    at_search(page, many, "harbour")
    page.evaluate(HOLD, ["engine.index", "card"])
    page.evaluate(CLICK, MORE_HITS)
    page.evaluate(CLICK, MORE_HITS)
    until_held(page)
    page.evaluate(RELEASE)
    until_hits(page, 20)
    page.wait_for_timeout(100)
    assert len(set(page.locator(".ps-hit--paper").all_inner_texts())) == page.locator(".ps-hit--paper").count() == 20


def test_more_hits_of_what_is_not_asked_any_more_do_not_come(page: Page, many: Path) -> None:
    at_search(page, many, "harbour")
    page.evaluate(HOLD, ["engine.index", "card"])
    page.evaluate(CLICK, MORE_HITS)
    until_held(page)
    page.evaluate("letGo()")
    page.get_by_role("combobox").fill("albatross")
    until_hits(page, 3)
    page.evaluate(RELEASE)
    page.wait_for_timeout(100)
    until_hits(page, 3)


def test_more_hits_that_do_not_come_are_told_and_asked_for_again(page: Page, many: Path) -> None:
    at_search(page, many, "harbour")
    page.evaluate(HOLD, ["engine.index", "card"])
    page.evaluate(CLICK, MORE_HITS)
    until_held(page)
    page.evaluate(REFUSE)
    told = page.locator(".ps-search__told")
    expect(told).to_contain_text("could not be loaded")
    page.evaluate(CLICK, MORE_HITS)
    until_hits(page, 20)
    expect(told).to_contain_text("400 papers")


def test_enter_opens_the_first_hit_where_the_whole_answer_does_not_come(page: Page, many: Path) -> None:
    at_search(page, many, "harbour")
    page.evaluate("""() => {
        const ask = engine.ask.bind(engine);
        engine.ask = (typed, limits, how) => how.quick ? ask(typed, limits, how) : Promise.reject(new Error("gone"));
    }""")
    page.get_by_role("combobox").fill("albatross")
    until_hits(page, 3)
    page.wait_for_timeout(500)
    first = page.locator(".ps-hit__title").first.inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text(first)


def test_a_hit_stays_under_a_button_that_is_pressed(page: Page, many: Path) -> None:
    at_search(page, many, "harbour")
    page.evaluate("""() => {
        const ask = engine.ask.bind(engine);
        const other = (limits, how) => new Promise((resolve) => Object.assign(globalThis, { release: () => resolve(ask("albatross", limits, how)) }));
        engine.ask = (typed, limits, how) => how.quick ? ask(typed, limits, how) : other(limits, how);
    }""")
    page.get_by_role("combobox").fill("gusts")
    comes(page, "globalThis.release")
    first = page.locator(".ps-hit__title").first
    titled = first.inner_text()
    assert titled != title(0)
    first.hover()
    page.mouse.down()
    page.evaluate("release()")
    page.wait_for_timeout(200)
    assert first.inner_text() == titled
    page.mouse.up()
    expect(page.locator("h1")).to_contain_text(titled)


def test_the_whole_answer_is_shown_once_a_button_is_let_go(page: Page, many: Path) -> None:
    at_search(page, many, "harbour")
    page.evaluate(HOLD, ["engine", "ask"])
    page.get_by_role("combobox").fill("albatross")
    until_held(page)
    page.locator(".ps-hit__title").first.hover()
    page.mouse.down()
    page.evaluate(RELEASE)
    page.mouse.move(5, 5)
    page.mouse.up()
    until_hits(page, 3)


def test_a_late_failure_of_what_is_not_asked_any_more_is_not_told(page: Page, many: Path) -> None:
    at_search(page, many, "harbour")
    page.evaluate(HOLD, ["engine", "ask"])
    page.get_by_role("combobox").fill("gusts")
    until_held(page)
    page.evaluate("letGo()")
    page.get_by_role("combobox").fill("albatross")
    until_hits(page, 3)
    page.wait_for_timeout(600)  # until the whole answer is there
    page.evaluate(REFUSE)
    page.wait_for_timeout(100)
    expect(page.locator(".ps-search__told")).to_contain_text("3 papers")


def at_news(page: Page, many: Path) -> None:
    """The home page at a second visit, with a hundred papers more."""
    page.goto((many / "index.html").as_uri())
    until_visited(page)
    visit_again(page, 100)
    expect(page.locator(".ps-news li")).to_have_count(6)


MORE_NEWS = ".ps-news > button"


def test_more_news_that_are_asked_for_twice_come_once(page: Page, many: Path) -> None:
    at_news(page, many)
    page.evaluate(HOLD, ["papershelf.catalogue", "rows"])
    page.evaluate(CLICK, MORE_NEWS)
    page.evaluate(CLICK, MORE_NEWS)
    page.evaluate(RELEASE)
    page.wait_for_timeout(100)
    expect(page.locator(".ps-news li")).to_have_count(56)
    expect(page.locator(MORE_NEWS)).to_have_text("Show 44 more")


def test_more_news_that_do_not_come_are_told_and_asked_for_again(page: Page, many: Path) -> None:
    at_news(page, many)
    page.evaluate(HOLD, ["papershelf.catalogue", "rows"])
    page.evaluate(CLICK, MORE_NEWS)
    page.evaluate(REFUSE)
    expect(page.get_by_text("could not be loaded")).to_be_visible()
    page.evaluate(CLICK, MORE_NEWS)
    expect(page.locator(".ps-news li")).to_have_count(56)


def test_more_papers_of_the_map_that_are_asked_for_twice_come_once(page: Page, many: Path) -> None:
    page.goto((many / "map.html").as_uri())
    expect(page.locator("[data-ps-map]")).to_have_attribute("data-ps-ready", "")
    page.get_by_role("button", name="List what is in view").click()
    items = page.locator(".ps-map-chosen li")
    expect(items).to_have_count(30)
    more = ".ps-map-chosen > button"
    page.evaluate(HOLD, ["papershelf.map.shown.data", "rows"])
    page.evaluate(CLICK, more)
    page.evaluate(CLICK, more)
    page.evaluate(RELEASE)
    expect(items).to_have_count(60)
    page.wait_for_timeout(100)
    expect(items).to_have_count(60)
    page.evaluate(HOLD, ["papershelf.map.shown.data", "rows"])
    page.evaluate(CLICK, more)
    page.evaluate(REFUSE)
    expect(page.get_by_text("could not be loaded")).to_be_visible()
    page.evaluate(CLICK, more)
    expect(items).to_have_count(90)
