"""The home page, the way through collections, and what owners say in their own words."""

import json
from dataclasses import replace

import pytest

from papershelf import pipeline
from papershelf.config.settings import from_file
from papershelf.errors import ConfigurationError
from papershelf.model import Paper, Source
from papershelf.render.home import Introduction
from papershelf.render.issue import issue_address
from shelves import MakeShelf, tree

TIDES = "Tide forecasts for small harbours"
PAPER = Paper("tides_1", TIDES, sources=(Source("a_b.jsonl", 3, "k[1](x)"),))


def listing(*titles: str) -> str:
    return "".join(json.dumps({"title": title, "abstract": f"{title}. We study it."}) + "\n" for title in titles)


def docs(config) -> dict[str, str]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    pipeline.build(config)
    return {name: content.decode() for name, content in tree(config.docs).items() if name.endswith((".md", ".js"))}


@pytest.mark.parametrize(
    ("text", "heading", "rest"),
    [
        ("", "", ""),
        ("Hello *there*.", "", "Hello *there*."),
        ("# Our shelf\n\nHello.", "# Our shelf", "Hello."),
        ("---\ntitle: x\n---\n# Our shelf\nHello.\n", "# Our shelf", "Hello."),
        ("---\ntitle: x\n...\n# Our shelf\nHello.\n", "# Our shelf", "Hello."),
        ("--- \ntitle: x\n---\t\n\nHello.\n", "", "Hello."),
        ("---\nHello.\n\n---\nThere.\n", "", "---\nHello.\n\n---\nThere."),
        ("#hashtag first", "", "#hashtag first"),
    ],
)
def test_an_introduction_may_bring_its_own_heading(text: str, heading: str, rest: str) -> None:
    found = Introduction.from_markdown(text)
    assert (found.heading, found.text) == (heading, rest)


def test_the_home_page_shows_the_introduction_as_it_is_written(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl=listing(TIDES))
    config.docs.mkdir(exist_ok=True)
    (config.docs / "introduction.md").write_text("# The *harbour* shelf\n\nSee [all](papers/index.md).\n", encoding="utf-8")
    home = docs(from_file(config.root / "mkdocs.yml"))["index.md"]
    assert "\n# The *harbour* shelf\n" in home
    assert "See [all](papers/index.md)." in home


def test_an_introduction_that_is_no_text_is_told(shelf: MakeShelf) -> None:
    config = shelf()
    config.docs.mkdir(exist_ok=True)
    (config.docs / "introduction.md").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigurationError, match=r"introduction\.md"):
        from_file(config.root / "mkdocs.yml")


@pytest.mark.parametrize(("titles", "words"), [((), "This shelf is empty"), ((TIDES,), "**1** [paper](papers/index.md)")])
def test_a_shelf_of_nothing_or_of_one_paper_has_a_home(titles: tuple[str, ...], words: str, shelf: MakeShelf) -> None:
    seeds = {"a_jsonl": listing(*titles)} if titles else {}
    assert words in docs(shelf(**seeds))["index.md"]


def test_a_shelf_without_topics_begins_with_papers(shelf: MakeShelf) -> None:
    titles = ("Tides", "Ants at dusk", "Red glass")
    few = docs(shelf(a_jsonl=listing(*titles).replace('"Tides",', '"Tides", "authors": ["Ines Moreira"], "year": 2023,')))["index.md"]
    assert "To begin with\n\n<div" in few
    assert [few.index(f"[{title}]") for title in sorted(titles)] == sorted(few.index(f"[{title}]") for title in titles)
    assert "[Tides](papers/tides.md)  \n  Ines Moreira · 2023\n" in few
    assert "[Red glass](papers/red-glass.md)\n" in few


def test_a_shelf_of_many_papers_without_topics_begins_with_some(shelf: MakeShelf) -> None:
    many = docs(shelf(a_jsonl=listing("Tides", "Ants at dusk", "Red glass", "Moss", "Whales sing", "Old coins", "Lamps")))["index.md"]
    assert "The entries that are nearest to their neighbours.\n{: .ps-rule }" in many
    assert many.count("](papers/") == 6 + many.count("](papers/index.md)")


def test_one_begins_with_papers_that_have_an_abstract_where_some_have(shelf: MakeShelf) -> None:
    titles = ("Tides", "Ants at dusk", "Red glass", "Moss", "Whales sing", "Old coins", "Lamps")
    bare = "".join(json.dumps({"title": title}) + "\n" for title in titles)
    first = docs(shelf(a_jsonl=bare + listing("Zinc")))["index.md"].split("To begin with")[1]
    assert "[Zinc](papers/zinc.md)" in first
    assert first.count("](papers/") == 6


def test_the_entry_that_a_topic_begins_with_has_an_abstract_where_one_has(shelf: MakeShelf) -> None:
    others = "".join(json.dumps({"title": f"{name} {at}"}) + "\n" for name in ("Coin", "Lamp", "Flute", "Loom") for at in range(6))
    marshes = [f"{what} in tidal marshes of {where}" for what, where in (("Ants", "Kent"), ("Moss", "Ribe"), ("Snails", "Faro"))]
    bare = "".join(json.dumps({"title": title}) + "\n" for title in marshes)
    told = {"title": "Reeds in tidal marshes of Riga", "abstract": "We burn old lamps, and write of ships and of the price of salt."}
    home = docs(shelf(a_jsonl=f"{others}{bare}{json.dumps(told)}\n"))["index.md"]
    assert f"[{told['title']}](papers/" in home.split("To begin with")[1]


@pytest.mark.parametrize(("count", "shown"), [(9, False), (10, True)])
def test_the_map_is_shown_where_there_is_something_to_see(count: int, shown: bool, shelf: MakeShelf) -> None:  # noqa: FBT001
    titles = [f"{what} in {where}" for what in ("Tides", "Ants", "Moss", "Lamps", "Coins") for where in ("spring", "ports")]
    assert (f"[![Map of {count} entries" in docs(shelf(a_jsonl=listing(*titles[:count])))["index.md"]) is shown


def test_one_walks_through_a_collection_in_the_order_of_its_file(shelf: MakeShelf) -> None:
    found = docs(shelf(a_jsonl=listing("Beta waves at sea", "Alpha rivers on land", "Gamma lakes in hills")))
    middle = found["papers/alpha-rivers-on-land.md"]
    assert "← [Beta waves at sea](beta-waves-at-sea.md)" in middle
    assert "[Gamma lakes in hills](gamma-lakes-in-hills.md) →" in middle
    assert "data-ps-prev" not in found["papers/beta-waves-at-sea.md"]
    assert "data-ps-next" not in found["papers/gamma-lakes-in-hills.md"]


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("https://example.org/new", "https://example.org/new?title=Correct%3A%20Tide%20forecasts"),
        ("https://example.org/new?labels=x", "https://example.org/new?labels=x&title=Correct%3A"),
        ("mailto:shelf@example.org", "mailto:shelf@example.org?subject=Correct%3A%20Tide"),
        ("https://example.org/?t={title}&text={body}", "https://example.org/?t=Correct%3A%20Tide"),
    ],
)
def test_an_issue_form_is_filled_in(form: str, start: str) -> None:
    address = issue_address(form, PAPER)
    assert address.startswith(start)
    assert "papers%2Ftides%5F1.html" in address
    assert "a%5Fb.jsonl%3A3%20%28k%5B1%5D%28x%29%29" in address
    assert not set(address) & set("()[]<>_*\n ")


def test_pages_link_to_the_form_of_the_owner_alone(shelf: MakeShelf) -> None:
    config = shelf(a_jsonl=listing(TIDES))
    page = "papers/tide-forecasts-for-small-harbours.md"
    assert "Correct this" not in docs(config)[page]
    assert "[Correct this](https://example.org/new?title=" in docs(replace(config, issues="https://example.org/new"))[page]


@pytest.mark.parametrize("form", ["javascript:alert(1)", "example.org", "https://example.org/) [x](y", 7, "https://"])
def test_a_form_that_is_no_address_is_an_error(form: object, shelf: MakeShelf) -> None:
    path = shelf().root / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    seeds: seeds\n", f"    seeds: seeds\n    issues: {json.dumps(form)}\n"), encoding="utf-8")
    with pytest.raises(ConfigurationError, match="issues must be"):
        from_file(path)
