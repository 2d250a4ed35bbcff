"""The reading list, as readers use it, and whatever comes between them and it."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import bibtexparser
import jsonschema
import pytest
import rispy
from playwright.sync_api import Browser, BrowserContext, Page, expect
from reading import Reader, until_visited, violations, visit_again

CSL = Path(__file__).parent.parent / "csl.schema.json"
LIST = "reading-list.html"
TIDES = "papers/tidenet-forecasting-harbour-tides-with-small-recurrent-networks.html"
NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, {get() { throw new DOMException("denied", "SecurityError"); }});"""
SHIFTS = """() => new Promise((told) => {
    new PerformanceObserver((list) => told(list.getEntries().map((each) => each.value))).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => told([]), 300);
})"""
LEAST_SEEN = 0.01
"""A tenth of the shift that a page may have to be called steady; the furniture moves less than this when it comes in pieces."""
NO_CLIPBOARD = 'Object.defineProperty(navigator, "clipboard", { value: undefined });'
FULL = 'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };'


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture
def tab(context: BrowserContext, addresses: dict[str, str]) -> Iterator[Callable[[str], Page]]:
    """Opens a page of the site in a tab of its own; nothing may be executed or break."""
    complaints: list[str] = []

    def open_tab(path: str) -> Page:
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
        page.goto(addresses["root"] + path)
        return page

    yield open_tab
    assert [each for each in complaints if each != "denied"] == []  # Material's own scripts stumble over a storage that is denied


def save(page: Page, count: int) -> list[str]:
    """Saves the first papers of the page that is open; their titles, the last saved first."""
    buttons = page.locator("li .ps-save")
    for at in range(count):
        buttons.nth(at).click()
    return [page.locator("li[data-ps-paper] a, li [data-ps-paper] a").nth(at).inner_text() for at in reversed(range(count))]


def titles(page: Page) -> list[str]:
    return page.locator(".ps-reading-title").all_inner_texts()


def exported(page: Page, label: str) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name=label, exact=True).click()
    return Path(download.value.path()).read_text(encoding="utf-8")


def take_in(page: Page, text: str) -> None:
    if not page.get_by_label("A list, or a link to one").is_visible():
        page.get_by_text("Paste it instead").click()
    page.get_by_label("A list, or a link to one").fill(text)
    page.get_by_role("button", name="Look at it").click()


def keep(page: Page, *entries: dict[str, Any]) -> None:
    """Puts entries into the storage as an earlier visit would have."""
    rest = {"kept": True, "read": False, "note": "", "place": 0, "at": {"kept": 1, "read": 1, "note": 1, "place": 1}}
    text = json.dumps({"papershelf": "reading list", "version": 1, "entries": [rest | entry for entry in entries]})
    page.evaluate("text => localStorage.setItem(papershelf.keep('list').key, text)", text)


def test_three_papers_are_saved_by_keyboard_alone_and_exported(reader: Reader) -> None:
    page = reader.open("papers/index.html")
    saved = []
    for _ in range(3):
        for _ in range(300):
            page.keyboard.press("Tab")
            if page.evaluate("Boolean(document.activeElement.matches('li[data-ps-paper] a, li [data-ps-paper] a'))"):
                break
        saved.insert(0, page.evaluate("document.activeElement.textContent"))
        page.keyboard.press("b")
    page.get_by_role("link", name="Reading list: 3 papers").press("Enter")
    expect(page.locator(".ps-reading-title")).to_have_text(saved)
    page.get_by_role("button", name="BibTeX").focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert Path(download.value.path()).read_text(encoding="utf-8").count("@") >= 3


def test_the_page_of_a_paper_saves_it_by_button_or_key_and_takes_it_off_again(reader: Reader) -> None:
    page = reader.open(TIDES)
    button = page.locator(".md-content .ps-save").first
    page.keyboard.press("b")
    expect(button).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(button).to_have_text("Saved")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    page.get_by_role("button", name="Undo").click()
    expect(button).to_have_text("Saved")


def test_b_in_a_field_is_a_letter(tab: Callable[[str], Page]) -> None:
    page = tab(TIDES)
    page.evaluate("document.querySelector('article').append(Object.assign(document.createElement('input'), {id: 'field'}))")
    page.locator("#field").press("b")
    expect(page.locator(".md-content .ps-save").first).to_have_text("Save")


def test_what_is_read_noted_and_ordered_stays_so(tab: Callable[[str], Page]) -> None:
    first, second, third = save(tab("papers/index.html"), 3)
    page = tab(LIST)
    page.get_by_label(f"Read: {second}").check()
    page.get_by_role("button", name=f"Note: {first}").click()
    page.get_by_role("textbox", name=f"Note: {first}").fill("<b>50% & more</b>\nsecond line")
    page.get_by_role("button", name=f"Move down: {first}").click()
    page.reload()
    assert titles(page) == [second, first, third]
    expect(page.get_by_label(f"Read: {second}")).to_be_checked()
    expect(page.get_by_role("textbox", name=f"Note: {first}")).to_have_value("<b>50% & more</b>\nsecond line")
    page.get_by_role("button", name="To read 2").click()
    assert titles(page) == [first, third]
    page.locator(".ps-reading-title").first.press("Alt+ArrowDown")
    assert titles(page) == [third, first]


def test_a_paper_is_dragged_to_its_place(tab: Callable[[str], Page]) -> None:
    first, second, third = save(tab("papers/index.html"), 3)
    page = tab(LIST)
    page.locator(".ps-reading-item").nth(2).drag_to(page.locator(".ps-reading-item").first, target_position={"x": 200, "y": 10})
    assert titles(page) == [third, first, second]


@pytest.fixture
def noted(tab: Callable[[str], Page]) -> tuple[Page, list[str]]:
    """The page of a list with three papers, of which the first is read and has a note."""
    saved = save(tab("papers/index.html"), 3)
    page = tab(LIST)
    page.get_by_label(f"Read: {saved[0]}").check()
    page.get_by_role("button", name=f"Note: {saved[0]}").click()
    page.get_by_role("textbox", name=f"Note: {saved[0]}").fill("{Half} of\n100% & $5")
    page.get_by_role("textbox", name=f"Note: {saved[0]}").blur()
    return page, saved


@pytest.mark.parametrize("label", ["BibTeX", "RIS", "CSL-JSON", "Markdown", "JSON"])
def test_what_is_exported_is_taken_in_again(
    label: str, noted: tuple[Page, list[str]], browser: Browser, addresses: dict[str, str], tmp_path: Path
) -> None:
    page, saved = noted
    file = tmp_path / "list.txt"
    file.write_text(exported(page, label), encoding="utf-8")
    elsewhere = browser.new_page(base_url=addresses["root"])
    elsewhere.goto(LIST)
    elsewhere.get_by_label("File").set_input_files(file)
    elsewhere.get_by_role("button", name="Add 3 papers").click()
    assert titles(elsewhere) == saved
    expect(elsewhere.get_by_label(f"Read: {saved[0]}")).to_be_checked()
    expect(elsewhere.get_by_role("textbox", name=f"Note: {saved[0]}")).to_have_value("{Half} of\n100% & $5")
    elsewhere.close()


def test_exports_are_read_by_the_programs_they_are_for(noted: tuple[Page, list[str]]) -> None:
    page, saved = noted
    library = bibtexparser.parse_string(exported(page, "BibTeX"))
    assert not library.failed_blocks
    assert len(library.entries) == 3
    references = rispy.loads(exported(page, "RIS"))
    assert [each["title"] for each in references] == saved
    items = json.loads(exported(page, "CSL-JSON"))
    assert [each["title"] for each in items] == saved
    jsonschema.validate(items, json.loads(CSL.read_text(encoding="utf-8")))


def test_a_link_carries_the_list_and_adds_nothing_before_the_reader_says_so(
    tab: Callable[[str], Page], browser: Browser, addresses: dict[str, str]
) -> None:
    saved = save(tab("papers/index.html"), 3)
    page = tab(LIST)
    page.get_by_role("button", name="Copy a link").click()
    expect(page.get_by_label("Link that carries the list")).to_be_focused()
    link = page.get_by_label("Link that carries the list").input_value()
    other = browser.new_page()
    other.goto(link)
    expect(other.get_by_role("heading", name="This link carries 3 papers of this shelf")).to_be_focused()
    assert titles(other) == []
    other.get_by_role("button", name="Add 3 papers").click()
    assert titles(other) == saved
    assert "#" not in other.url
    other.goto(link.replace("#", "?again#"))
    expect(other.get_by_text("All of them are on your list already.")).to_be_visible()
    other.close()
    assert link.startswith(addresses["root"])


NO_PAPERS = [
    "#list=" + ",".join(f"no-such-paper-{number}" for number in range(5000)),
    "#list=<img src=x onerror=alert(1)>,\"'`,javascript:alert(1),__proto__,constructor",
    "#list=%3Cscript%3Ealert(1)%3C/script%3E,%E0%A4%A,../../etc/passwd",
    "#list=" + ",".join("~AAAAA" + digit for digit in "ABCDEF"),
    "#list=",
]
NO_LISTS = [
    "",
    "not a list",
    "[1, 2",
    "{}",
    "[]",
    '{"items": 5}',
    "@",
    "<html><script>alert(1)</script></html>",
    "null",
    "\0\ufffd",
    "@a{" * 50,
]


def test_a_link_made_by_hand_is_told_apart_and_does_nothing(tab: Callable[[str], Page]) -> None:
    for fragment in NO_PAPERS:
        page = tab(LIST + fragment)
        expect(page.get_by_role("heading", name="This link carries no paper of this shelf")).to_be_visible()
        page.get_by_role("button", name="Close").click()
        assert titles(page) == []


def test_an_import_that_is_no_list_is_refused_with_a_word(tab: Callable[[str], Page]) -> None:
    page = tab(LIST)
    for text in NO_LISTS:
        take_in(page, text)
        expect(page.get_by_role("heading", name=re.compile("no list that could be read"))).to_be_focused()
        page.get_by_role("button", name="Close").click()


def test_an_import_finds_papers_by_title_and_says_which_it_does_not_know(tab: Callable[[str], Page]) -> None:
    page = tab(LIST)
    take_in(
        page,
        "@misc{a, title={{TideNet}: forecasting Harbour tides with small recurrent networks}}\n@misc{b, title={<img src=x onerror=alert(1)>}}",
    )
    page.get_by_text("What is left out").click()
    expect(page.get_by_text("<img src=x onerror=alert(1)>")).to_be_visible()
    page.get_by_role("button", name="Add 1 paper").click()
    expect(page.locator(".ps-reading-title")).to_have_attribute("href", re.compile(TIDES))


def test_two_tabs_at_once_lose_nothing(tab: Callable[[str], Page]) -> None:
    one, other = tab("papers/index.html"), tab(TIDES)
    page = tab(LIST)
    saved = save(one, 2)
    other.keyboard.press("b")
    expect(page.locator(".ps-reading-title")).to_have_count(3)
    assert {*saved} < {*titles(page)}
    page.get_by_role("button", name=re.compile("^Take off: TideNet")).click()
    expect(other.locator(".md-content .ps-save").first).to_have_attribute("aria-pressed", "false")
    expect(one.get_by_role("link", name="Reading list: 2 papers")).to_be_visible()


def test_a_note_being_written_is_not_overwritten_by_another_tab(tab: Callable[[str], Page]) -> None:
    saved = save(tab("papers/index.html"), 2)
    one, other = tab(LIST), tab(LIST)
    one.get_by_role("button", name=f"Note: {saved[0]}").click()
    one.keyboard.type("half a tho")
    other.get_by_label(f"Read: {saved[1]}").check()
    expect(one.get_by_label(f"Read: {saved[1]}")).to_be_checked()
    one.keyboard.type("ught")
    one.close(run_before_unload=True)
    expect(other.get_by_role("textbox", name=f"Note: {saved[0]}")).to_have_value("half a thought")


@pytest.mark.parametrize("obstacle", [NO_STORAGE, FULL], ids=["denied", "full"])
def test_a_browser_that_keeps_nothing_says_so_and_the_list_can_be_exported(
    obstacle: str, context: BrowserContext, tab: Callable[[str], Page]
) -> None:
    context.add_init_script(obstacle)
    page = tab(LIST)
    take_in(page, "@misc{a, title={TideNet: Forecasting Harbour Tides with Small Recurrent Networks}}")
    page.get_by_role("button", name="Add 1 paper").click()
    expect(page.get_by_role("alert")).to_contain_text("keeps nothing for this site")
    assert "TideNet" in exported(page, "BibTeX")


def test_a_full_storage_keeps_the_list_with_the_tab_and_loses_nothing(context: BrowserContext, tab: Callable[[str], Page]) -> None:
    context.add_init_script(
        "const set = Storage.prototype.setItem; Storage.prototype.setItem = function (...of) {"
        "if (this === localStorage) throw new DOMException('full', 'QuotaExceededError'); set.apply(this, of); };"
    )
    page = tab(TIDES)
    page.keyboard.press("b")
    expect(page.get_by_role("status")).to_contain_text("kept with this tab only")
    page.goto(page.url.replace(TIDES, LIST))
    expect(page.locator(".ps-reading-title")).to_have_count(1)
    expect(page.get_by_role("alert")).to_contain_text("Export it before you close it")


def test_a_list_that_cannot_be_read_is_put_aside_and_can_be_saved(tab: Callable[[str], Page]) -> None:
    page = tab(LIST)
    page.evaluate("localStorage.setItem(papershelf.keep('list').key, '{\"entries\": [broken')")
    page.reload()
    expect(page.get_by_role("alert")).to_contain_text("put aside, not thrown away")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save what was put aside").click()
    assert "broken" in Path(download.value.path()).read_text(encoding="utf-8")


def test_a_paper_that_is_gone_stays_with_title_and_note_and_is_exported(tab: Callable[[str], Page]) -> None:
    page = tab(LIST)
    keep(page, {"id": "gone-paper", "title": "<i>Gone</i> & away", "note": "good"})
    page.reload()
    expect(page.get_by_text("No longer on this shelf")).to_be_visible()
    assert titles(page) == ["<i>Gone</i> & away"]
    library = bibtexparser.parse_string(exported(page, "BibTeX"))
    assert not library.failed_blocks
    assert "Gone" in library.entries[0]["title"]
    take_in(page, exported(page, "JSON"))
    expect(page.get_by_text("All of them are on your list already.")).to_be_visible()


def test_a_paper_that_was_renamed_is_found_under_its_new_id(context: BrowserContext, tab: Callable[[str], Page]) -> None:
    id_ = TIDES.removeprefix("papers/").removesuffix(".html")
    script = f'papershelf.give("aliases",{{"old-name":"{id_}"}});'
    context.route("**/data/aliases.js", lambda route: route.fulfill(body=script, content_type="text/javascript"))
    page = tab(LIST)
    keep(page, {"id": "old-name", "title": "Old name", "note": "mine"})
    page.reload()
    expect(page.locator(".ps-reading-title")).to_have_attribute("href", re.compile(id_))
    expect(page.get_by_role("textbox", name=re.compile("^Note: TideNet"))).to_have_value("mine")
    page.goto(page.url + "#list=old-name")
    expect(page.get_by_text("All of them are on your list already.")).to_be_visible()


def test_a_folder_that_was_moved_offers_the_list_of_the_former_folder(browser: Browser, addresses: dict[str, str]) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(addresses["file"] + TIDES)
    page.keyboard.press("b")
    page.evaluate(
        """() => {
            const key = papershelf.keep("list").key;
            localStorage.setItem(key.replace(/[^:]*$/, "/before/site/"), localStorage.getItem(key));
            localStorage.removeItem(key);
        }"""
    )
    page.goto(addresses["file"] + LIST)
    expect(page.get_by_text("The folder /before/site/ has a list of 1 paper.")).to_be_visible()
    page.get_by_role("button", name="Look at it").last.click()
    page.get_by_role("button", name="Add 1 paper").click()
    expect(page.locator(".ps-reading-title")).to_have_count(1)
    context.close()


def test_the_page_says_where_the_list_is_kept(tab: Callable[[str], Page]) -> None:
    page = tab(LIST)
    expect(page.get_by_text("In this browser, on this computer, and nowhere else")).to_be_visible()
    expect(page.get_by_text("Opened as a folder on disk, the site keeps a list for each folder")).to_be_visible()


def test_a_link_is_copied_where_a_browser_has_no_clipboard_for_the_page(tab: Callable[[str], Page], context: BrowserContext) -> None:
    context.add_init_script(NO_CLIPBOARD)  # as on a server without https
    save(tab("papers/index.html"), 1)
    page = tab(LIST)
    page.get_by_role("button", name="Copy a link").click()
    expect(page.get_by_text("Link copied.")).to_be_visible()
    pasted = page.get_by_label("A list, or a link to one")
    page.get_by_text("Paste it instead").click()
    pasted.focus()
    page.keyboard.press("Control+v")
    expect(pasted).to_have_value(page.get_by_label("Link that carries the list").input_value())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_shut_out_of_the_list(scheme: str, noted: tuple[Page, list[str]]) -> None:
    page, saved = noted
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(page.url + f"#list={TIDES.removeprefix('papers/').removesuffix('.html')}")
    page.reload()
    expect(page.get_by_role("heading", name="This link carries 1 paper of this shelf")).to_be_visible()
    page.get_by_role("button", name=f"Note: {saved[1]}").click()
    page.get_by_text("Paste it instead").click()
    page.get_by_role("button", name="Copy a link").click()
    assert violations(page) == []


def test_the_home_page_says_what_is_new_since_the_last_visit(tab: Callable[[str], Page]) -> None:
    page = tab("index.html")
    until_visited(page)
    expect(page.get_by_text("New since your last visit")).to_have_count(0)
    visit_again(page, 2)
    expect(page.locator(".ps-news li")).to_have_count(2)
    assert sum(page.evaluate(SHIFTS)) < LEAST_SEEN, "what is read stays where it is"
    page.reload()
    page.get_by_text("New since your last visit: 2 papers").click()
    page.get_by_role("button", name="I have seen them").click()
    expect(page.locator(".ps-news")).to_have_count(0)
    page.reload()
    page.wait_for_load_state("networkidle")
    expect(page.locator(".ps-news")).to_have_count(0)
    page.goto(page.url.replace("index.html", LIST))
    page.get_by_role("button", name="Forget what I have seen").click()
    assert page.evaluate("papershelf.keep('visits').read()") == []


def test_data_that_did_not_come_are_asked_for_again(tab: Callable[[str], Page], context: BrowserContext) -> None:
    tab(TIDES).keyboard.press("b")
    context.route("**/data/cite/*.js", lambda route: route.abort())
    page = tab(LIST)
    warning = page.get_by_role("alert")
    expect(warning).to_contain_text("could not be loaded")
    context.unroute_all()
    page.get_by_role("button", name="All 1").click()
    expect(warning).to_be_hidden()
    expect(page.locator(".ps-reading-about").first).not_to_be_empty()


def test_a_paper_that_is_taken_off_by_mistake_comes_back_to_its_place(tab: Callable[[str], Page]) -> None:
    page = tab("papers/index.html")
    before = save(page, 3)
    page.locator("li .ps-save").first.click()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("link", name="Reading list: 3 papers")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="On your reading list.")).to_be_visible()
    assert titles(tab(LIST)) == before


def test_a_text_that_is_looked_at_last_is_the_one_that_is_offered(tab: Callable[[str], Page]) -> None:
    page = tab(LIST)
    page.evaluate(
        """() => {
            const { match } = papershelf.papers;
            papershelf.papers.match = (...given) => (papershelf.papers.match = match, new Promise((go) => (globalThis.release = () => go(match(...given)))));
        }"""
    )
    take_in(page, "- [Nothing of this shelf](https://example.org)")
    take_in(page, f"- [Tides]({TIDES})")
    offer = page.get_by_role("heading", name="The text names")
    expect(offer).to_have_text("The text names 1 paper of this shelf")
    page.evaluate("() => { release() }")
    page.wait_for_timeout(150)
    expect(offer).to_have_text("The text names 1 paper of this shelf")


def test_a_file_that_cannot_be_read_is_told(tab: Callable[[str], Page], tmp_path: Path) -> None:
    page = tab(LIST)
    page.evaluate("() => { File.prototype.text = () => Promise.reject(new DOMException('gone', 'NotReadableError')) }")
    (tmp_path / "list.bib").write_text("@misc{a, title = {A}}")
    page.get_by_label("File").set_input_files(tmp_path / "list.bib")
    expect(page.get_by_role("heading", name="list.bib could not be read")).to_be_visible()


def test_a_link_carries_the_list_as_it_is_by_then(tab: Callable[[str], Page]) -> None:
    save(tab("papers/index.html"), 2)
    page = tab(LIST)
    page.evaluate(
        "() => { papershelf.catalogue.hashes = () => new Promise((_, refuse) => (globalThis.release = () => refuse(new Error('gone')))) }"
    )
    page.get_by_role("button", name="Copy a link").click()
    page.get_by_role("button", name="Take off").first.click()
    page.evaluate("() => { release() }")
    address = page.get_by_label("Link that carries the list")
    expect(address).to_be_visible()
    assert len(address.input_value().partition("#list=")[2].split(",")) == 1


def test_citations_that_do_not_come_are_told(tab: Callable[[str], Page], context: BrowserContext) -> None:
    page = tab(TIDES)
    context.route("**/data/cite/*.js", lambda route: route.abort())
    page.evaluate("() => { document.querySelector('.ps-cite').dataset.psBrought = 'BibTeX' }")
    page.add_script_tag(url=page.evaluate("papershelf.base + 'assets/papershelf/cite.js'"))
    page.get_by_role("button", name="Save as a file in BibTeX").last.click()
    expect(page.get_by_role("status")).to_contain_text("could not be loaded")
