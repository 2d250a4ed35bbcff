"""What pages look like and how they answer: nobody is shut out, nothing jumps, nothing is heavy, keys are enough."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from reading import Reader

from papershelf import pipeline
from papershelf.config.settings import from_file
from papershelf.new import make_shelf
from papershelf.site.build import build_site

TIDES = "papers/tidenet-forecasting-harbour-tides-with-small-recurrent-networks.html"
KINDS = [
    "index.html",
    TIDES,
    "papers/x-title-script-alert-1-script.html",
    "papers/index.html",
    "papers/index.html#kind=paper&sort=central",
    "topics/index.html",
    "systems/index.html",
    "glossary/index.html",
    "collections/index.html",
    "collections/spring-list.html",
    "about/index.html",
    "about/merged.html",
    "about/problems.html",
    "map.html",
    "reading-list.html",
    "404.html",
]
ODD = (
    {
        "title": "دراسة المد والجزر في المرافئ الصغيرة",
        "abstract": "ندرس المد والجزر.",
        "authors": ["سارة علي"],
        "venue": "المجلة",
        "year": 2020,
    },
    {
        "title": r"On $H(X_1, \dots, X_n) = -\sum_{i=1}^n p_i \log p_i + f(x_1, x_2, \dots, x_n) \le \sup_{x} |f(x)|$",
        "abstract": r"Let ($K(u) := \log_2 P(X_1^m = u) + \log_2 P(X_2^m = u) + \log_2 P(X_3^m = u)$), and more.",
    },
    {"title": "Tides of harbours", "authors": ["Anna Bell"], "venue": "المؤتمر", "year": 2021},
    {"title": "Donaudampfschifffahrtsgesellschaftskapitän " * 12, "authors": ["Bell, Anna"] * 60},
)
WIDTHS = """() => [...document.querySelectorAll(".md-main__inner, .md-content__inner, h1")].map((each) => {
    const { x, width } = each.getBoundingClientRect();
    return [x, width];
})"""
SMALL = {"empty": (), "one": ({"title": "A paper alone"},), "odd": ODD, "mirrored": ODD}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Sites of an empty shelf, of one paper, and of odd ones whose owner asks for everything."""
    found = {}
    for name, records in SMALL.items():
        root = tmp_path_factory.mktemp("small") / name
        make_shelf(root, example=False)
        if records:
            (root / "seeds/list.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
        mkdocs = root / "mkdocs.yml"
        if name == "odd":
            text = mkdocs.read_text(encoding="utf-8")
            asked = "    archive: true\n    issues: https://example.org/new\n"
            mkdocs.write_text(text.replace("    seeds: seeds\n", "    seeds: seeds\n" + asked), encoding="utf-8")
        if name == "mirrored":
            text = mkdocs.read_text(encoding="utf-8")
            mkdocs.write_text(text.replace("  font: false\n", "  font: false\n  language: ar\n"), encoding="utf-8")
        config = from_file(mkdocs)
        pipeline.build(config)
        build_site(config)
        found[name] = config.site
    return found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def violations(page: Page, *rules: str) -> list[str]:
    """What axe-core finds, by all of its rules or by ``rules`` alone."""
    options = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}} | ({"runOnly": list(rules)} if rules else {})
    found = Axe().run(page, options=options)
    return [f"{each['id']}: {node['html'][:120]}" for each in found.response["violations"] for node in each["nodes"]]


@pytest.mark.parametrize("path", KINDS)
def test_nobody_is_shut_out(path: str, page: Page, addresses: dict[str, str]) -> None:
    page.goto(addresses["root"] + path)
    if path.startswith("papers/index"):
        expect(page.locator(".ps-rows .ps-peek").first).to_be_visible()
    assert violations(page) == []
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")  # colours would still be on their way
    assert violations(page, "color-contrast", "link-in-text-block") == [], "in the dark"


def test_nobody_is_shut_out_of_small_and_odd_shelves(small: dict[str, Path], page: Page) -> None:
    for site in small.values():
        for path in [*sorted(site.glob("papers/*.html")), site / "index.html"]:
            page.goto(path.as_uri())
            assert violations(page) == [], path


@pytest.mark.parametrize("width", [360, 1920])
def test_odd_titles_stay_within_the_window(width: int, small: dict[str, Path], page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in [*small["odd"].glob("papers/*.html"), small["odd"] / "index.html", small["odd"] / "collections/index.html"]:
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_a_title_from_right_to_left_starts_at_the_right(small: dict[str, Path], page: Page) -> None:
    page.goto((small["odd"] / "papers/index.html").as_uri())
    page.locator("a", has_text="دراسة").first.click()
    expect(page.locator("h1")).to_contain_text("دراسة")
    words = page.evaluate(
        "(() => { const r = document.createRange(); r.selectNodeContents(document.querySelector('h1')); return r.getBoundingClientRect().right })()"
    )
    box = page.locator("h1").bounding_box()
    assert box
    assert abs(words - (box["x"] + box["width"])) < 2


@pytest.mark.parametrize("touch", [False, True])
def test_the_button_above_a_title_leaves_it_alone(*, touch: bool, small: dict[str, Path], browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800}, has_touch=touch, is_mobile=touch)
    for path in [path for path in small["odd"].glob("papers/*.html") if path.stem != "index"]:
        page.goto(path.as_uri())
        button, title = page.locator("h1 + .ps-save").bounding_box(), page.locator("h1").bounding_box()
        assert button
        assert title
        assert button["y"] + button["height"] <= title["y"], path
        assert button["y"] >= page.locator(".ps-header").evaluate("each => each.getBoundingClientRect().bottom"), path
    page.close()


LEFT = """(each, words) => {
    const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        return range.getBoundingClientRect().left;
    }
}"""


def test_a_reference_has_the_direction_of_its_first_words_and_a_venue_its_own(small: dict[str, Path], page: Page) -> None:
    page.goto((small["odd"] / "papers/index.html").as_uri())
    page.locator("a", has_text="Tides of harbours").first.click()
    reference = page.locator(".ps-cite li", has_text="IEEE").locator("span").first
    assert reference.evaluate(LEFT, "2021") > reference.evaluate(LEFT, "المؤتمر"), "the year stands behind the venue"
    page.goto((small["odd"] / "papers/index.html").as_uri())
    page.locator("a", has_text="دراسة").first.click()
    reference = page.locator(".ps-cite li", has_text="APA").locator("span").first
    assert reference.evaluate(LEFT, "دراسة") < reference.evaluate(LEFT, "علي"), "a title stands behind its author"


def test_what_is_found_has_a_direction_of_its_own(small: dict[str, Path], page: Page) -> None:
    page.goto((small["odd"] / "index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("المد")
    text = page.locator(".ps-hit__text", has_text="ندرس")
    expect(text).to_be_visible()
    assert text.evaluate(LEFT, ".") < text.evaluate(LEFT, "ندرس"), "the full stop stands behind the sentence"


def test_a_site_that_is_mirrored_keeps_our_words_in_order_and_its_arrows_point_the_way(small: dict[str, Path], page: Page) -> None:
    page.goto((small["mirrored"] / "index.html").as_uri())
    told = page.get_by_text("A collection of papers, with topics")
    assert told.evaluate(LEFT, "search.") > told.evaluate(LEFT, "A coll"), "a sentence in English runs from left to right"
    assert told.evaluate(LEFT, ".") > told.evaluate(LEFT, "search"), "its full stop stands behind it"
    edges = "each => { const text = document.createRange(); text.selectNodeContents(each); return text.getBoundingClientRect().right; }"
    assert abs(page.locator("h1").evaluate(edges) - told.evaluate(edges)) < 2, "all begins at the right"
    page.goto((small["mirrored"] / "papers/index.html").as_uri())
    page.locator("a", has_text="Tides of harbours").first.click()
    assert page.locator(".ps-byline p").first.evaluate("each => getComputedStyle(each).textAlign") == "start", (
        "what is read keeps its own edge"
    )
    arrow = "each => getComputedStyle(each, '::before').content"
    assert "←" in page.locator("[data-ps-next]").evaluate(arrow)
    assert "→" in page.locator("[data-ps-prev]").evaluate(arrow)
    assert "◂" in page.locator(".ps-cite summary").first.evaluate(arrow)


def test_each_page_leads_to_the_form_where_mistakes_are_told(small: dict[str, Path], page: Page) -> None:
    for path in [*small["odd"].glob("papers/*.html"), small["odd"] / "topics/index.html"]:
        page.goto(path.as_uri())
        assert "Correct" in (page.locator("a", has_text="Correct this").first.get_attribute("href") or ""), path


def test_the_archive_is_offered_to_whoever_reads_from_a_server_alone(small: dict[str, Path], page: Page) -> None:
    page.goto((small["odd"] / "about/index.html").as_uri())
    expect(page.locator("a[download]")).to_have_count(0)
    assert 'href="../my-shelf-of-papers.zip"' in (small["odd"] / "about/index.html").read_text(encoding="utf-8")
    assert (small["odd"] / "my-shelf-of-papers.zip").is_file()


def test_a_paper_page_is_light(site: Path) -> None:
    """7 KB beyond the words that it shows; 100 KB packed for all that it loads the first time, the search aside."""
    html = (site / TIDES).read_text(encoding="utf-8")
    words = re.sub(r"<[^>]+>", "", html.split("<article", 1)[1].split("</article>", 1)[0])
    assert len(html.encode()) - len(" ".join(words.split()).encode()) <= 7 * 1024
    loaded = {address for address in re.findall(r'(?:src|href)="\.\./(assets/[^"]+\.(?:css|js|png))"', html) if "search" not in address}
    assert sum(len(gzip.compress((site / address).read_bytes(), 9)) for address in loaded) + len(gzip.compress(html.encode())) <= 100 * 1024


@pytest.mark.parametrize("path", ["index.html", TIDES, "papers/index.html", "papers/index.html#sort=central"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_jumps_while_a_page_loads(path: str, width: int, page: Page, addresses: dict[str, str]) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(
        "globalThis.jumps = 0; new PerformanceObserver((list) => { for (const each of list.getEntries()) globalThis.jumps += each.value })"
        ".observe({ type: 'layout-shift', buffered: true })"
    )
    page.goto(addresses["root"] + path)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("globalThis.jumps") < 0.02


@pytest.mark.parametrize("path", KINDS)
def test_a_page_of_which_only_the_beginning_has_come_has_its_width_already(path: str, page: Page, addresses: dict[str, str]) -> None:
    page.set_viewport_size({"width": 1500, "height": 900})
    page.goto(addresses["root"] + path)
    whole = page.evaluate(WIDTHS)
    page.evaluate("document.querySelectorAll('.md-content__inner > :nth-child(n + 2)').forEach((each) => each.remove())")
    assert page.evaluate(WIDTHS) == whole


def test_a_choice_of_light_or_dark_is_kept(page: Page, addresses: dict[str, str]) -> None:
    page.goto(addresses["root"] + "index.html")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_role("button", name="Light or dark").click()
    page.goto(addresses["root"] + TIDES)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_papers_are_filtered_and_the_address_says_how(reader: Reader) -> None:
    page = reader.open("papers/index.html")
    every = page.locator(".ps-rows > li")
    expect(every.first).to_be_visible()
    before = every.count()
    page.get_by_label("Collection").select_option("spring-list")
    expect(page.get_by_role("status")).to_contain_text(" of ")
    assert 0 < every.count() < before
    assert page.url.endswith("#collection=spring-list")
    page.get_by_label("Order").select_option("central")
    other = reader.page.context.new_page()
    other.goto(page.url)
    expect(other.locator(".ps-rows > li").first).to_be_visible()
    assert other.locator(".ps-rows a").all_inner_texts() == page.locator(".ps-rows a").all_inner_texts()
    page.get_by_role("button", name="Without collection").click()
    expect(every).to_have_count(before)
    assert page.url.endswith("#sort=central")


def test_abstracts_are_shown_on_demand(reader: Reader) -> None:
    page = reader.open("papers/index.html#collection=spring-list")
    button = page.locator(".ps-peek").first
    button.click()
    expect(page.locator(".ps-peeked")).to_have_count(1)
    expect(button).to_have_attribute("aria-expanded", "true")
    button.click()
    expect(page.locator(".ps-peeked")).to_be_hidden()


@pytest.mark.parametrize("state", ["#topic=nothing&year=x&sort=__proto__", "#%E0%A4%A&=&collection", "#" + "topic=x&" * 500])
def test_an_address_that_makes_no_sense_shows_everything(state: str, reader: Reader) -> None:
    page = reader.open("papers/index.html" + state)
    expect(page.locator(".ps-rows > li").first).to_be_visible()
    assert " of " not in page.get_by_role("status").inner_text()


def test_without_scripts_the_list_and_its_pages_are_there(browser: Browser, addresses: dict[str, str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(addresses["root"] + "papers/index.html")
    expect(page.locator(".ps-entries a").first).to_be_visible()
    expect(page.locator(".ps-browse")).to_be_hidden()
    page.goto(addresses["root"] + "index.html")
    for opener in page.locator("[data-ps-open-search]").all():
        expect(opener).to_be_hidden()
    context.close()


def test_the_frame_around_a_tab_is_whole(page: Page, addresses: dict[str, str]) -> None:
    page.goto(addresses["root"] + "papers/index.html")
    page.keyboard.press("Tab")
    for tab in page.locator(":is(.ps-tabs, .ps-siblings) a").all():
        tab.focus()
        room = tab.evaluate("""(each) => {
            const { top, bottom, left, right } = each.getBoundingClientRect();
            const row = each.closest("ul").getBoundingClientRect();
            return Math.min(top - row.top, row.bottom - bottom, left - row.left, row.right - right);
        }""")
        drawn = tab.evaluate(
            "(each) => { const { outlineOffset, outlineWidth } = getComputedStyle(each); return parseFloat(outlineOffset) + parseFloat(outlineWidth) }"
        )
        assert drawn <= max(room, 0), tab.inner_text()


def test_keys_are_enough_to_browse_a_topic_and_to_walk_on(reader: Reader) -> None:
    page = reader.open("index.html")
    page.keyboard.press("g")
    page.keyboard.press("p")
    expect(page.locator("h1")).to_have_text("Papers")
    page.wait_for_load_state("load")
    expect(page.locator(".ps-rows > li").first).to_be_visible()
    for key in "jjk":
        page.keyboard.press(key)
    expect(page.locator(".ps-rows > li:first-child a")).to_be_focused()
    page.keyboard.press("j")
    title = page.locator(".ps-rows > li:nth-child(2) a").inner_text()
    page.keyboard.press("o")
    expect(page.locator("h1")).to_contain_text(title)


def test_keys_walk_to_a_similar_paper_and_through_its_collection(reader: Reader) -> None:
    page = reader.open(TIDES)
    page.keyboard.press("j")
    expect(page.locator(".ps-similar a").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).not_to_contain_text("TideNet")
    reader.open(TIDES)
    page.keyboard.press("n")
    expect(page.locator("h1")).not_to_contain_text("TideNet")
    page.wait_for_load_state("load")  # the keys come with the last script
    page.keyboard.press("p")
    expect(page.locator("h1")).to_contain_text("TideNet")


def test_the_help_names_the_keys_and_leaves_again(reader: Reader) -> None:
    page = reader.open(TIDES)
    page.keyboard.press("?")
    help_ = page.get_by_role("dialog", name="Keys")
    expect(help_).to_be_visible()
    if not reader.base.startswith("file"):  # there it would read the stylesheets, which browsers refuse
        assert violations(page) == []
    page.keyboard.press("j")
    expect(page.locator("h1")).to_contain_text("TideNet")
    page.keyboard.press("Escape")
    expect(help_).to_be_hidden()


def test_typing_into_a_field_moves_nothing(page: Page, addresses: dict[str, str]) -> None:
    page.goto(addresses["root"] + "papers/index.html")
    page.get_by_label("Order").focus()
    page.keyboard.press("j")
    expect(page.get_by_label("Order")).to_be_focused()


def test_a_paper_prints_on_one_sheet(page: Page, addresses: dict[str, str]) -> None:
    page.goto(addresses["root"] + TIDES)
    sheet = page.pdf(format="A4", margin={"top": "15mm", "bottom": "15mm", "left": "15mm", "right": "15mm"})
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) == 1


def test_lists_are_printed_without_what_only_a_screen_answers_to(page: Page, addresses: dict[str, str]) -> None:
    page.goto(addresses["root"] + "papers/index.html")
    expect(page.locator(".ps-rows .ps-peek").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".ps-entries li").first).to_be_visible()
    for shown in page.locator("article :is(button, select, input)").all():
        expect(shown).to_be_hidden()
    page.goto(addresses["root"] + "map.html")
    for shown in page.locator("article button").all():
        expect(shown).to_be_hidden()


def test_cards_are_printed_where_their_heading_is(page: Page, addresses: dict[str, str]) -> None:
    page.goto(addresses["root"] + TIDES)
    page.emulate_media(media="print")
    expect(page.locator(".ps-similar")).to_be_hidden()
    page.evaluate("document.querySelector('.ps-similar > h2').remove()")  # as on the home page, where it stands above
    expect(page.locator(".ps-similar")).to_be_visible()


def test_the_field_on_the_home_page_opens_the_search(reader: Reader) -> None:
    page = reader.open("index.html")
    page.locator("[data-ps-open-search]").first.click()
    assert page.evaluate("document.activeElement.matches('input')")


def test_the_tab_of_a_page_is_marked_on_all_pages_below_it(page: Page, addresses: dict[str, str]) -> None:
    for path, tab in ((TIDES, "Papers"), ("collections/spring-list.html", ""), ("topics/index.html", "Topics"), ("index.html", "Home")):
        page.goto(addresses["root"] + path)
        marked = page.locator(".ps-tabs [aria-current]").all_inner_texts()
        assert marked == ([tab] if tab else marked), path
