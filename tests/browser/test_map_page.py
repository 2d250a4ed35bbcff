"""The map, as readers use it: by mouse, by keys, by touch, and by those who do not see it."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from reading import Reader, comes, violations

ID = "tidenet-forecasting-harbour-tides-with-small-recurrent-networks"
TITLE = "TideNet: Forecasting Harbour Tides with Small Recurrent Networks"


def ready(page: Page) -> Page:
    expect(page.locator("[data-ps-map]")).to_have_attribute("data-ps-ready", "")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")  # unpainted, it drops input
    return page


@pytest.fixture
def at_map(browser: Browser, addresses: dict[str, str]) -> Iterator[Callable[..., Page]]:
    """Opens the map, with a fragment and with settings of the browser; nothing may break."""
    complaints: list[str] = []
    contexts = []

    def open_map(fragment: str = "", **settings: object) -> Page:
        context = browser.new_context(reduced_motion="reduce", **{"viewport": {"width": 1280, "height": 900}, **settings})  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
        page.goto(f"{addresses['root']}map.html{fragment}")
        return ready(page)

    yield open_map
    for context in contexts:
        context.close()
    assert complaints == []


def on_screen(page: Page, id_: str = ID) -> tuple[float, float]:
    """Where a paper stands in the window."""
    x, y = page.evaluate(
        """async id => {
            const { data, stage } = papershelf.map.shown;
            const { left, top } = stage.element.getBoundingClientRect();
            const [x, y] = stage.onScreen(await data.placeOf(id));
            return [left + x, top + y];
        }""",
        id_,
    )
    return x, y


def test_one_walks_to_a_neighbouring_group_and_into_a_paper_by_keys(reader: Reader) -> None:
    page = ready(reader.open("map.html"))
    stage = page.get_by_role("application")
    stage.focus()
    live = page.locator(".ps-map-live")
    page.keyboard.press("Enter")
    expect(live).to_contain_text("Enter goes nearer")
    first = live.inner_text()
    walked = set()
    for key in ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"):
        page.keyboard.press(key)
        walked.add(live.inner_text())
    assert any("Enter goes nearer" in words for words in walked - {first}), "no neighbouring group was reached"
    for _ in range(6):
        said = live.inner_text()
        if "Enter opens it" not in said:
            page.keyboard.press("Enter")
            expect(live).not_to_have_text(said)  # else the next key would open a paper that is not told yet
    expect(live).to_contain_text("Enter opens it")
    page.keyboard.press("b")
    expect(page.get_by_role("link", name="Reading list: 1 paper")).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/papers/.+\.html$"))


@pytest.mark.parametrize("width", [360, 1280])
def test_no_button_stands_over_a_paper(width: int, at_map: Callable[..., Page]) -> None:
    page = at_map(viewport={"width": width, "height": 740})
    hidden = page.evaluate(
        """() => {
            const { data, stage } = papershelf.map.shown;
            document.querySelector(".ps-map-frame").scrollIntoView({ block: "center" });
            const { left, top } = stage.element.getBoundingClientRect();
            const under = (x, y) => document.elementFromPoint(left + x, top + y)?.closest(".ps-map-stage") === stage.element;
            return Array.from({ length: data.count }, (_, place) => stage.onScreen(place)).filter(([x, y]) => !under(x, y));
        }"""
    )
    assert hidden == []


def test_a_link_to_a_paper_shows_its_card_and_b_saves_it(at_map: Callable[..., Page]) -> None:
    page = at_map(f"#paper={ID}")
    expect(page.locator(".ps-map-card").get_by_role("link", name=TITLE)).to_be_visible()
    page.get_by_role("application").press("b")
    expect(page.locator(".ps-map-card .ps-save")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Close").click()
    assert "#" not in page.url


def test_a_link_to_what_is_not_there_says_so_and_executes_nothing(at_map: Callable[..., Page]) -> None:
    page = at_map("#paper=<img src=x onerror=alert(1)>")
    expect(page.get_by_role("status")).to_contain_text("is not on this map")
    for fragment in ("#paper=gone", "#paper=%E0%A4%A", "#topic=__proto__", "#topic=<script>alert(1)</script>"):
        page.evaluate("document.querySelector('.ps-voice').replaceChildren()")
        page.evaluate("fragment => { location.hash = fragment }", fragment)
        expect(page.get_by_role("status")).to_contain_text("is not on this")


def test_a_topic_is_highlighted_and_listed_by_address_and_by_button(at_map: Callable[..., Page]) -> None:
    page = at_map()
    topic = page.locator(".ps-map-legend button").first
    topic.click()
    expect(topic).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".ps-map-chosen li").first).to_be_visible()
    fragment = page.evaluate("location.hash")
    again = at_map(fragment)
    expect(again.locator(".ps-map-chosen h2")).to_have_text(page.locator(".ps-map-chosen h2").inner_text())
    again.locator(".ps-map-chosen").get_by_role("button", name="Clear").click()
    expect(again.locator(".ps-map-chosen")).to_be_hidden()


def test_a_frame_lists_what_is_in_it_and_its_papers_can_be_saved(at_map: Callable[..., Page]) -> None:
    page = at_map()
    box = page.get_by_role("application").bounding_box()
    assert box is not None
    page.get_by_role("button", name="Draw a frame").click()
    page.mouse.move(box["x"] + 4, box["y"] + 4)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 4, box["y"] + box["height"] - 4, steps=3)
    page.mouse.up()
    count = page.evaluate("papershelf.map.shown.data.count")
    expect(page.locator(".ps-map-chosen h2")).to_have_text(f"{count} papers in the frame")
    page.get_by_role("button", name=f"Save all {count}").click()
    expect(page.get_by_role("link", name=f"Reading list: {count} papers")).to_be_visible()


def test_words_find_papers_and_light_them_up(at_map: Callable[..., Page]) -> None:
    page = at_map()
    page.get_by_label("Find on the map").fill("harbour TIDES")
    expect(page.locator(".ps-map-chosen").get_by_role("link", name=TITLE)).to_be_visible()
    page.get_by_label("Find on the map").fill("xyzzy plugh")
    expect(page.get_by_text("No paper has all of these words.")).to_be_visible()
    page.get_by_label("Find on the map").fill("")
    expect(page.locator(".ps-map-chosen")).to_be_hidden()


def test_papers_that_are_found_out_of_view_are_gone_to(at_map: Callable[..., Page]) -> None:
    page = at_map()
    seen = """() => {
      const { data, stage } = papershelf.map.shown;
      return data.grid.within(papershelf.map.box(stage.view()));
    }"""
    place = page.evaluate(
        """async (id) => {
          const { data, stage } = papershelf.map.shown;
          const place = await data.placeOf(id);
          const away = (all) => (all[place] < papershelf.map.EDGE / 2 ? papershelf.map.EDGE : 0);
          stage.look(papershelf.map.held({ ...stage.view(), x: away(data.xs), y: away(data.ys), k: 1e9 }));
          return place;
        }""",
        ID,
    )
    assert place not in page.evaluate(seen)
    page.get_by_label("Find on the map").fill(f'"{TITLE}"')
    expect(page.locator(".ps-map-chosen").get_by_role("link", name=TITLE)).to_be_visible()
    assert place in page.evaluate(seen)


def test_words_find_titles_where_the_search_is_missing(browser: Browser, addresses: dict[str, str]) -> None:
    context = browser.new_context()
    context.route("**/search/*.js", lambda route: route.abort())
    page = context.new_page()
    page.goto(addresses["root"] + "map.html")
    ready(page).get_by_label("Find on the map").fill("harbour TIDES")
    expect(page.locator(".ps-map-chosen").get_by_role("link", name=TITLE)).to_be_visible()
    context.close()


def test_the_page_of_a_paper_leads_to_its_place(at_map: Callable[..., Page]) -> None:
    page = at_map()
    page.goto(page.url.replace("map.html", f"papers/{ID}.html"))
    page.get_by_role("link", name="On the map").click()
    expect(page.locator(".ps-map-card").get_by_role("link", name=TITLE)).to_be_visible()


def test_a_point_shows_its_card_under_the_pointer_and_opens_its_paper(at_map: Callable[..., Page]) -> None:
    page = at_map()
    x, y = on_screen(page)
    page.mouse.move(x, y)
    expect(page.locator(".ps-map-card")).to_contain_text(TITLE)
    page.mouse.click(x, y)
    page.wait_for_url(re.compile(ID))


def test_wheel_and_drag_move_the_map_and_the_window_can_be_seen_whole_again(at_map: Callable[..., Page]) -> None:
    page = at_map()
    before = on_screen(page)
    page.mouse.move(400, 500)
    page.mouse.wheel(0, -400)
    comes(page, lambda: on_screen(page) != before)
    nearer = on_screen(page)
    page.mouse.down()
    page.mouse.move(450, 530, steps=4)
    page.mouse.up()
    moved = on_screen(page)
    assert (round(moved[0] - nearer[0]), round(moved[1] - nearer[1])) == (50, 30)
    page.get_by_role("button", name="The whole map").click()
    comes(page, lambda: [round(value) for value in on_screen(page)] == [round(value) for value in before])


def test_a_wheel_goes_nearer_from_the_first_moment(at_map: Callable[..., Page]) -> None:
    page = at_map()
    before = on_screen(page)
    page.evaluate("performance.now = () => 100")
    page.mouse.move(400, 500)
    page.mouse.wheel(0, -400)
    comes(page, lambda: on_screen(page) != before)


def test_a_finger_holds_a_card_and_two_go_nearer(at_map: Callable[..., Page]) -> None:
    page = at_map(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    x, y = on_screen(page)
    page.touchscreen.tap(x, y)
    card = page.locator(".ps-map-card.ps-map-held")
    expect(card.get_by_role("link")).to_be_visible()
    expect(card.locator(".ps-save")).to_be_visible()
    box = page.locator(".ps-map-stage canvas").bounding_box()
    held = card.bounding_box()
    assert box
    assert held
    above, below = held["y"] - box["y"], box["y"] + box["height"] - held["y"] - held["height"]
    free = (
        box["y"] + above / 2 if above > below else held["y"] + held["height"] + below / 2
    )  # beside the card, which takes no touches of the map
    before = page.evaluate("papershelf.map.nearness(papershelf.map.shown.stage.view())")
    session = page.context.new_cdp_session(page)
    for kind, apart in (("touchStart", 20), ("touchMove", 60), ("touchMove", 100)):
        points = [{"x": 200 - apart, "y": free, "id": 0}, {"x": 200 + apart, "y": free, "id": 1}]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    comes(page, f"papershelf.map.nearness(papershelf.map.shown.stage.view()) > {2 * before}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_shut_out_of_the_map(scheme: str, at_map: Callable[..., Page]) -> None:
    page = at_map(f"#paper={ID}", color_scheme=scheme)
    assert violations(page) == []
    page.locator(".ps-map-legend button").first.click()
    expect(page.locator(".ps-map-chosen li").first).to_be_visible()
    page.get_by_text("More topics").click()
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_map_has_the_colours_of_the_page(scheme: str, at_map: Callable[..., Page]) -> None:
    page = at_map(color_scheme=scheme)
    corner, background = page.evaluate(
        """() => {
            const canvas = document.querySelector(".ps-map-stage canvas");
            const [r, g, b] = canvas.getContext("2d").getImageData(1, 1, 1, 1).data;
            return [`rgb(${r}, ${g}, ${b})`, getComputedStyle(document.body).backgroundColor];
        }"""
    )
    assert corner == background


def test_those_who_do_not_see_the_map_have_its_groups_as_a_list(at_map: Callable[..., Page]) -> None:
    page = at_map()
    page.get_by_role("button", name=re.compile("^Show and list")).first.press("Enter")
    expect(page.locator(".ps-map-chosen h2")).to_be_focused()
    expect(page.locator(".ps-map-chosen li a").first).to_be_visible()


def test_a_shelf_without_groups_and_topics_is_walked_too(browser: Browser, addresses: dict[str, str]) -> None:
    groups = 'papershelf.give("map/groups",{"groups":[],"runs":[[],[],[]]});'
    topics = 'papershelf.give("map/topics",{"first":-1,"facets":[]});'
    context = browser.new_context(reduced_motion="reduce")
    context.route("**/data/map/groups.js", lambda route: route.fulfill(body=groups, content_type="text/javascript"))
    context.route("**/data/map/topics.js", lambda route: route.fulfill(body=topics, content_type="text/javascript"))
    page = context.new_page()
    page.goto(addresses["root"] + "map.html")
    ready(page).get_by_role("application").press("Enter")
    expect(page.locator(".ps-map-live")).to_contain_text("Enter opens it")
    for key in ("ArrowLeft", "ArrowUp", "Escape", "f"):
        page.keyboard.press(key)
    expect(page.locator(".ps-map-chosen h2")).to_contain_text("in view")
    context.close()


def test_without_scripts_there_is_still_the_list(browser: Browser, addresses: dict[str, str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(addresses["root"] + "map.html")
    expect(page.locator(".ps-entries a").first).to_be_visible()
    context.close()


@pytest.mark.parametrize("answer", [lambda route: route.abort(), lambda route: route.fulfill(body="", content_type="text/javascript")])
def test_data_that_is_missing_is_told(answer: Callable[[Route], None], browser: Browser, addresses: dict[str, str]) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/data/map/places.js", answer)
    page.goto(addresses["root"] + "map.html")
    expect(page.get_by_text("The data of the map could not be loaded.")).to_be_visible()
    context.close()


HOLD = """([object, name]) => {
    const owner = eval(object), work = owner[name].bind(owner);
    owner[name] = (...given) => (owner[name] = work, new Promise((resolve, reject) => Object.assign(globalThis, { refuse: reject, release: () => resolve(work(...given)) })));
}"""  # the next call waits
DATA = "papershelf.map.shown.data"
OTHER = "storm-surges-are-hard-a-benchmark-for-water-level-forecasting"


def go(page: Page, fragment: str) -> None:
    page.evaluate("fragment => { location.hash = fragment }", fragment)


def late(page: Page) -> None:
    """Lets what is held come now."""
    page.evaluate("() => { release() }")
    page.wait_for_timeout(150)


def show_a_group(page: Page) -> str:
    """Shows and lists a group of the map; the heading of its list."""
    page.get_by_role("button", name=re.compile("^Show and list")).first.press("Enter")
    heading = page.locator(".ps-map-chosen h2")
    expect(heading).to_be_focused()
    return heading.inner_text()


def test_a_paper_that_comes_late_is_not_shown_over_the_one_that_was_asked_for_since(at_map: Callable[..., Page]) -> None:
    page = at_map()
    page.evaluate(HOLD, [DATA, "row"])
    go(page, f"#paper={ID}")
    comes(page, "globalThis.release")
    go(page, f"#paper={OTHER}")
    live = page.locator(".ps-map-live")
    expect(live).to_contain_text("Enter opens it")
    told = live.inner_text()
    late(page)
    assert page.url.endswith(f"#paper={OTHER}")
    assert live.inner_text() == told


def test_a_search_that_comes_late_is_not_listed_over_what_was_chosen_since(at_map: Callable[..., Page]) -> None:
    page = at_map()
    field = page.get_by_label("Find on the map")
    for choose in (show_a_group, lambda page: page.get_by_role("button", name="List what is in view").click()):
        page.evaluate("() => { delete globalThis.release }")
        page.evaluate(HOLD, ["papershelf.map", "find"])
        field.fill("harbour tides")
        comes(page, "globalThis.release")
        choose(page)
        expect(field).to_have_value("")
        heading = page.locator(".ps-map-chosen h2").inner_text()
        late(page)
        assert page.locator(".ps-map-chosen h2").inner_text() == heading


def test_what_was_typed_just_before_a_choice_does_not_take_it_off(at_map: Callable[..., Page]) -> None:
    page = at_map()
    page.get_by_label("Find on the map").fill("harbour")
    heading = show_a_group(page)
    page.wait_for_timeout(400)
    expect(page.locator(".ps-map-chosen h2")).to_have_text(heading)


def test_a_topic_leaves_the_address_when_papers_are_chosen_otherwise(at_map: Callable[..., Page]) -> None:
    page = at_map()
    topic = page.locator(".ps-map-legend button").first
    for choose in (
        show_a_group,
        lambda page: page.get_by_role("button", name="List what is in view").click(),
        lambda page: page.get_by_label("Find on the map").fill("harbour"),
    ):
        topic.click()
        page.wait_for_url(re.compile("#topic="))
        choose(page)
        comes(page, "!location.hash")
        expect(topic).to_have_attribute("aria-pressed", "false")


def test_a_topic_that_comes_late_is_not_listed_over_what_was_chosen_since(at_map: Callable[..., Page]) -> None:
    page = at_map()
    page.evaluate(HOLD, [DATA, "papersOf"])
    page.locator(".ps-map-legend button").first.click()
    comes(page, "globalThis.release")
    heading = show_a_group(page)
    late(page)
    expect(page.locator(".ps-map-chosen h2")).to_have_text(heading)
    assert "#" not in page.url


def test_a_topic_that_does_not_come_is_told_and_asked_for_again(at_map: Callable[..., Page]) -> None:
    page = at_map()
    page.evaluate(HOLD, [DATA, "papersOf"])
    topic = page.locator(".ps-map-legend button").first
    topic.click()
    comes(page, "globalThis.refuse")
    page.evaluate("() => refuse(new Error('gone'))")
    expect(page.get_by_role("status")).to_contain_text("could not be loaded")
    topic.click()
    expect(topic).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".ps-map-chosen li").first).to_be_visible()


def test_colours_that_come_late_are_not_shown_over_those_that_were_asked_for_since(at_map: Callable[..., Page]) -> None:
    page = at_map()
    page.evaluate(
        "() => { const { stage } = papershelf.map.shown, { show } = stage; stage.show = (how) => { if (how.colours) globalThis.coloured = how.colours; show(how); } }"
    )
    page.evaluate(HOLD, [DATA, "colours"])
    colours = page.get_by_label("Colours")
    first = colours.input_value()
    page.evaluate("() => document.querySelector('.ps-map-colour select').append(new Option('none', '-1'))")
    colours.select_option("-1")
    comes(page, "globalThis.release")
    colours.select_option(first)
    comes(page, "globalThis.coloured")
    late(page)
    assert page.evaluate("async facet => String(coloured) === String(await papershelf.map.shown.data.colours(Number(facet)))", first)
