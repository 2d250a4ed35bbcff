"""The search without its interface: what the index of made-up entries answers in a browser, loaded from disk."""

import json
import random
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from papershelf.model import Page as File
from papershelf.render.search import engine
from papershelf.search import vocabulary
from papershelf.search.entry import Entry, Facet
from papershelf.search.inverted import invert
from papershelf.search.stage import index
from papershelf.search.tokens import words_of

ASSETS = Path(__file__).parents[2] / "generator/papershelf/theme/assets/papershelf"
CASES = json.loads((Path(__file__).parents[1] / "search_cases.json").read_text(encoding="utf-8"))
OPEN = """
const { search } = papershelf;
const load = search.loader((name) => new Promise((resolve, reject) => {
  document.head.append(Object.assign(document.createElement("script"), { src: `search/${name}.js`, onload: resolve, onerror: reject }));
}));
globalThis.engine = search.open(load).then((index) => new search.Engine(index));
globalThis.asked = async (query, ticked) => {
  const answer = await (await engine).ask(query, ticked);
  const facets = await (await engine).facets(answer);
  const named = async (numbers) => Promise.all(numbers.map(async (number) => (await (await engine).index.card(number)).title));
  const { total, told, missing } = answer;
  return { titles: await named(answer.numbers), others: await named(answer.others), total, told, missing, facets };
};
"""
TOPICS = {"tides": "Tides and surges", "bees": "Honey bees", "transfer": "Transfer learning"}

Ask = Callable[..., dict[str, Any]]


def _paper(title: str, text: str, year: int, topic: str, authors: str = "", *has: str) -> Entry:
    facets = {"topic": (topic,), "year": (str(year),), "has": has}
    return Entry(f"papers/{title[:20]}.html", "paper", title, text, authors=authors, topics=TOPICS[topic], facets=facets)


KNOWN = [
    Entry(f"papers/known-{at}.html", "paper", f"Known as {key}", facets={"year": ("2011",)}, identifiers=(key,))
    for at, key in enumerate(dict.fromkeys(key for _, _, key, _ in CASES["identifiers"]))
]
ENTRIES = [
    _paper(
        "TideNet: Small Recurrent Networks", "Recurrent networks forecast harbour tides.", 2023, "tides", "Ines Moreira, Jo Berg", "code"
    ),
    _paper("Storm Surges Are Hard", "A benchmark of tide forecasting with recurrent models in Berg harbour.", 2024, "tides", "Mei Tanaka"),
    _paper("Harmonic Analysis", "Harmonic analysis forecasts tides.", 1998, "tides", "Łukasz Müller"),
    _paper("Harmonic Analysis of Bee Dances", "Bees dance; harmonic analysis hears them.", 2021, "bees", "Amara Okafor"),
    _paper("Counting Bees", "Event cameras count bees at the hive. Not a network but a tracker.", 2022, "bees", "Amara Okafor", "code"),
    _paper("Sharing Layers", "Parameter-efficient fine-tuning (PEFT) of a large model.", 2024, "transfer"),
    _paper("Adapters Everywhere", "We study PEFT for speech.", 2023, "transfer"),
    _paper("Quantization of Weights", "Quantized weights need less memory. C++ code for GPT-4.", 2025, "transfer", "", "code"),
    _paper("深度学习综述", "神经网络的量化。", 2020, "transfer"),
    _paper("The Who and the What", "Names in questions.", 2019, "transfer"),
    _paper("Letters of Euler", "What he wrote to a princess.", 2018, "transfer", "Leonhard Euler"),
    _paper("Counting Bridges", "Euler walks.", 2017, "transfer", "Leonhard Euler"),
    _paper("Euler Circuits", "Circuits after Euler.", 2016, "transfer", "Ada Brook"),
    _paper("Img2TideSeq", "From images to tables.", 2015, "transfer"),
    _paper("Reading Gauges", "Less co-occurrence, and cooccurrence of waves; cooccurrence again and again.", 2014, "transfer"),
    _paper("Co-Occurrence++ of Gusts", "Tables.", 2013, "transfer"),
    _paper("Gates of Polders", "Locks.", 2011, "transfer", "Wei He, A. So"),
    _paper("Rules for Wells", "Guidelines of the World Health Organization.", 2012, "transfer"),
    *KNOWN,
    _paper("Wave-to-Water Tables", "Waves.", 2012, "transfer"),
    Entry("topics/tides.html", "topic", "Tides and surges", "All about water."),
    Entry("papers/TideNet.html#TideNet", "system", "TideNet"),
    Entry("guide/start.html", "page", "How to begin", "Install the forecast package."),
]


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    root = tmp_path_factory.mktemp("index")
    facets = [
        Facet("topic", "Topics", TOPICS),
        Facet("year", "Year", {str(year): str(year) for year in range(2030, 1990, -1)}),
        Facet("has", "With", {"code": "Code"}),
    ]
    opened = _opened(
        browser,
        root,
        index(
            ENTRIES,
            facets,
            {"PEFT": ["parameter-efficient fine-tuning"], "WHO": ["World Health Organization"], "AS": ["adaptive sampling"]},
        ),
    )
    yield opened
    opened.close()


def _opened(browser: Browser, root: Path, files: Iterable[File]) -> Page:
    for each in (engine(), *files):
        file = root / each.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(each.content)
    shutil.copy(ASSETS / "reading-link.js", root)  # the hash of titles, which every page has
    tags = "".join(f'<script src="{name}"></script>' for name in ("reading-link.js", engine().path))
    (root / "index.html").write_text(f'<meta charset="utf-8">{tags}<script>{OPEN}</script>')
    opened = browser.new_page()
    opened.goto((root / "index.html").as_uri())
    return opened


@pytest.fixture(scope="module")
def large(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """An index with the files that only a large collection has."""
    rng = random.Random(3)
    words = "harbour harbours tide tides surge bee beehive hive colony sensor network forecast camera moss wall river ice icy glacier of".split()
    papers = [
        Entry(f"papers/{at}.html", "paper", " ".join(rng.choices(words, k=4)), " ".join(rng.choices(words, k=9))) for at in range(2100)
    ]
    others = [Entry(f"topics/{word}.html", "topic", f"All about {word}") for word in words]
    opened = _opened(browser, tmp_path_factory.mktemp("large"), index([*papers, *others], [], {"BEE": ["Network of Sensors"]}))
    yield opened
    opened.close()


@pytest.fixture
def ask(page: Page) -> Ask:
    return lambda query, *ticked: page.evaluate("([query, ticked]) => asked(query, ticked)", [query, list(ticked)])


def test_words_are_cut_and_stemmed_as_the_index_does(page: Page) -> None:
    texts, words = [case[0] for case in CASES["cuts"]], [case[0] for case in CASES["stems"]]
    found = page.evaluate(
        "texts => texts.map(papershelf.search.cut).map(({ words, joined }) => [words, joined.map((each) => each.word)])", texts
    )
    assert found == [[words, joined] for _, words, joined in CASES["cuts"]]
    assert page.evaluate("words => words.map(papershelf.search.stem)", words) == [expected for _, expected in CASES["stems"]]


def test_any_mixture_of_letters_is_cut_alike(page: Page) -> None:
    from papershelf.search.words import cut

    rng = random.Random(5)
    letters = "abcXYZ -'.+#_0123éßñ中文日本ๆก한ก्कδςΣıİ\u0301\u00ad\u200b’‐ﬁ①½"
    texts = ["".join(rng.choices(letters, k=rng.randint(0, 14))) for _ in range(3000)]
    found = page.evaluate(
        "texts => texts.map(papershelf.search.cut).map(({ words, joined }) => [words, joined.map((each) => each.word)])", texts
    )
    assert [(text, each) for text, each in zip(texts, found, strict=True) if each != list(map(list, cut(text)))] == []


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("tidenet", "TideNet: Small Recurrent Networks"),
        ("harm", "Harmonic Analysis"),
        ("harmonic analysis", "Harmonic Analysis"),
        ("bee harmonic", "Harmonic Analysis of Bee Dances"),
        ("c++", "Quantization of Weights"),
        ("gpt4", "Quantization of Weights"),
        ("GPT-4", "Quantization of Weights"),
        ("quantised weight", "Quantization of Weights"),
        ("finetuning", "Sharing Layers"),
        ("学习", "深度学习综述"),
        ("量化", "深度学习综述"),
        ("muller", "Harmonic Analysis"),
        ("the who", "The Who and the What"),
        ("tanaka surges", "Storm Surges Are Hard"),
        ("tideseq", "Img2TideSeq"),
        ("tidesqe", "Img2TideSeq"),
        ("cooccurrence", "Co-Occurrence++ of Gusts"),
        ("img 2 tideseq", "Img2TideSeq"),
        ("img to tideseq", "Img2TideSeq"),
        ("img-2-tideseq", "Img2TideSeq"),
        ("wave 2 water", "Wave-to-Water Tables"),
        ("wave2water", "Wave-to-Water Tables"),
    ],
)
def test_the_best_answer_is_first(query: str, first: str, ask: Ask) -> None:
    assert ask(query)["titles"][0] == first


@pytest.mark.parametrize(("typed", "meant"), [("quantizaton", "quantization"), ("harmnoic", "harmonic"), ("cuonting", "counting")])
def test_a_misspelled_word_is_understood_and_told(typed: str, meant: str, ask: Ask) -> None:
    answer = ask(typed)
    assert answer["told"] == [{"from": typed, "to": meant}]
    assert answer["titles"]


@pytest.mark.parametrize(
    ("typed", "meant"), [("moreyra", "moreira"), ("tanakka", "tanaka"), ("tanakka surges", "tanaka"), ("tanakka ", "tanaka")]
)
def test_a_name_that_one_paper_has_is_understood_with_a_slip(typed: str, meant: str, ask: Ask) -> None:
    answer = ask(typed)
    assert ("Storm" if meant == "tanaka" else "TideNet") in answer["titles"][0]
    assert answer["told"] == [{"from": typed.split(maxsplit=1)[0], "to": meant}]


@pytest.mark.parametrize(
    ("typed", "word", "others"),
    [
        ("framde", "framed", "frame"),  # a swap, and not one letter too many
        ("stong", "strong", "stone"),  # a letter left out, and not another key
        ("mosss", "moss", "mossy"),  # a key held too long
        ("frames", "framed", "games"),
    ],
)
def test_the_likelier_slip_is_meant(typed: str, word: str, others: str, page: Page) -> None:
    lists = {"words": [others, word], "levels": [2, 2]}
    found = page.evaluate("([typed, lists]) => papershelf.search.nearest(typed, [lists], 2).map((each) => each.word)", [typed, lists])
    assert found[0] == word


def test_a_title_with_the_meant_word_comes_before_one_with_several_forms_of_another(browser: Browser, tmp_path: Path) -> None:
    papers = ["Story Cloze", *(f"{word} of tides" for word in ("Codes", "Code", "Coding", "Code", "Code"))]
    entries = [Entry(f"papers/{at}.html", "paper", title, "code " * (at > 0)) for at, title in enumerate(papers)]
    opened = _opened(
        browser, tmp_path, index([*entries, Entry("papers/9.html", "paper", "Bees", "A cloze of bees, cloze by cloze.")], [], {})
    )
    assert opened.evaluate("async () => (await asked('coze ')).titles[0]") == "Story Cloze"
    opened.close()


def test_a_misspelled_beginning_is_understood_while_one_types(ask: Ask) -> None:
    assert ask("recurremt ne")["titles"][0] == "TideNet: Small Recurrent Networks"
    assert ask("quantuz")["told"] == [{"from": "quantuz", "to": "quantization"}]


def test_a_short_word_is_taken_as_it_is(ask: Ask) -> None:
    assert ask("bex ") == {"titles": [], "others": [], "total": 0, "told": [], "missing": ["bex"], "facets": ask("bex ")["facets"]}


def test_an_acronym_finds_what_it_stands_for_and_the_other_way_round(ask: Ask) -> None:
    both = {"Sharing Layers", "Adapters Everywhere"}
    assert set(ask("PEFT")["titles"]) == both
    assert both <= set(ask("parameter efficient fine tuning")["titles"])


def test_a_family_that_is_a_common_word_is_found(ask: Ask) -> None:
    answer = ask("wei he")
    assert (answer["titles"][0], answer["total"]) == ("Gates of Polders", 1)


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("WHO", ["Rules for Wells", "The Who and the What"]),
        ("WHO ", ["Rules for Wells", "The Who and the What"]),
        ("who ", ["The Who and the What"]),
        ("wells by the WHO ", ["Rules for Wells", "The Who and the What"]),
        ("wells OF whom", ["Rules for Wells"]),
    ],
)
def test_a_stop_word_in_capitals_is_the_acronym_that_it_is_spelled_like(query: str, titles: list[str], ask: Ask) -> None:
    answer = ask(query)
    assert (answer["titles"], answer["missing"]) == (titles, [])


def test_a_text_in_capitals_throughout_has_no_acronyms_among_its_stop_words(ask: Ask) -> None:
    assert ask("BEES AND WHO COUNTS THEM ")["titles"] == ask("bees and who counts them ")["titles"]


def test_a_phrase_keeps_its_order(ask: Ask) -> None:
    assert ask('"recurrent networks"')["titles"] == ["TideNet: Small Recurrent Networks"]
    assert set(ask("recurrent networks")["titles"]) > {"TideNet: Small Recurrent Networks"}


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("tides -recurrent", {"Harmonic Analysis"}),
        ('tides -"recurrent networks"', {"Harmonic Analysis", "Storm Surges Are Hard"}),
        ("author:okafor", {"Harmonic Analysis of Bee Dances", "Counting Bees"}),
        ('author:"jo berg"', {"TideNet: Small Recurrent Networks"}),
        ("author:berg tides", {"TideNet: Small Recurrent Networks"}),
        ("author:müll", {"Harmonic Analysis"}),
        ("author:he", {"Gates of Polders"}),
        ('author:"wei he"', {"Gates of Polders"}),
        ('author:"A. So"', {"Gates of Polders"}),
        ("author:euler", {"Letters of Euler", "Counting Bridges"}),
        ("author:leonhard", {"Letters of Euler", "Counting Bridges"}),
        ('author:"leonhard euler"', {"Letters of Euler", "Counting Bridges"}),
        ('topic:"honey bees" year:2022', {"Counting Bees"}),
        ("title:bees", {"Counting Bees", "Harmonic Analysis of Bee Dances"}),
        ('title:"bees count"', {"Counting Bees"}),
        ("title:harm -title:bees", {"Harmonic Analysis"}),
        ("title:euler author:leonhard", {"Letters of Euler"}),
        ("topic:tides year:2023-2024", {"TideNet: Small Recurrent Networks", "Storm Surges Are Hard"}),
        ("year:-1999", {"Harmonic Analysis"}),
        ("topic:tides since:2023", {"TideNet: Small Recurrent Networks", "Storm Surges Are Hard"}),
        ("topics:tides years:2023-2024", {"TideNet: Small Recurrent Networks", "Storm Surges Are Hard"}),
        ("year:2025-", {"Quantization of Weights"}),
        ("has:code -topic:bees", {"TideNet: Small Recurrent Networks", "Quantization of Weights"}),
    ],
)
def test_limits_narrow_the_answers(query: str, titles: set[str], ask: Ask) -> None:
    answer = ask(query)
    assert (set(answer["titles"]), answer["total"], answer["missing"]) == (titles, len(titles), [])


@pytest.mark.parametrize(
    ("query", "papers"),
    [
        ("venue:iclr", {2, 3}),
        ("venue:hive", {7}),
        ("venue:honey", {0}),
        ('venue:"honey hive"', {0}),
        ("venue: iclr", {2, 3}),
        ("-venue:iclr bees", {0, 1, 4, 5, 6, 7}),
        ("venue:pro bees", {0}),
        ('venue:"hive minds"', {4}),
        ("hive bees", {0, 4, 7}),
        ("venue:hive-minds", {4}),
        ("venue:neurips", {5, 6}),
        ("venue:nips", {5, 6}),
        ("nips bees", {5, 6}),
        ("tag:bees", {0, 1, 2, 3, 4, 5, 6, 7}),
        ("topic:bees venue:nowhere", {0, 1, 2, 3, 4, 5, 6, 7}),
    ],
)
def test_a_venue_narrows_by_its_words_and_by_its_initials(query: str, papers: set[int], browser: Browser, tmp_path: Path) -> None:
    venues = [
        "Proceedings of the Honey Hive 2021",
        "",
        "International Conference on Learning Representations",
        "ICLR",
        "Hive Minds",
        "NIPS 2017",
        "NeurIPS",
        "Hive",
    ]
    made = [
        Entry(f"papers/{at}.html", "paper", f"Bees {at}", names=venue, facets={"topic": ("bees",), "venue": (venue,) if venue else ()})
        for at, venue in enumerate(venues)
    ]
    facets = [Facet("topic", "Topics", TOPICS), Facet("venue", "Venue", {venue: venue for venue in venues if venue})]
    opened = _opened(browser, tmp_path, index(made, facets, {}))
    answer = opened.evaluate("(query) => asked(query)", query)
    assert {int(title.removeprefix("Bees ")) for title in answer["titles"][: answer["total"]]} == papers
    assert [each["name"] for one in answer["facets"] if one["id"] == "venue" for each in one["values"] if each["name"] not in venues] == []
    opened.close()


@pytest.mark.parametrize(
    ("typed", "without"),
    [
        ("tides NOT recurrent", [["recurrent"]]),
        ("tides AND NOT recurrent", [["recurrent"]]),
        ('tides NOT "recurrent networks"', [["recurrent", "networks"]]),
        ("tides not recurrent", []),
        ("NOT recurrent", []),
        ("TIDES NOT RECURRENT", []),
        ("tides NOT", []),
    ],
)
def test_not_in_capitals_is_a_minus(typed: str, without: list[list[str]], page: Page) -> None:
    assert page.evaluate("typed => search.parse(typed).not", typed) == without


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("beta tides", "Tides of β Type"),
        ("β surges", "Surges in Beta Waters"),
        ("$\\beta$ tides", "Tides of β Type"),
        ("pi0", "Meet π₀"),
        ("π0", "Meet π₀"),
        ("tides of beta", "Tides of β Type"),
        ("Β tides", "Tides of β Type"),
    ],
)
def test_a_greek_letter_is_its_name(typed: str, first: str, browser: Browser, tmp_path: Path) -> None:
    titles = ["Tides of β Type", "Surges in Beta Waters", "Meet π₀", "Tides of Gamma Type", "Surges in Gamma Waters"]
    opened = _opened(browser, tmp_path, index([Entry(f"papers/{at}.html", "paper", title) for at, title in enumerate(titles)], [], {}))
    answer = opened.evaluate("(typed) => asked(typed)", typed)
    assert (answer["titles"][0], answer["total"], answer["missing"]) == (first, 1, [])
    opened.close()


@pytest.mark.parametrize(
    ("query", "first", "told"),
    [
        ("author:moreyra", "TideNet: Small Recurrent Networks", {"from": "moreyra", "to": "moreira"}),
        ('author:"ines moreyra"', "TideNet: Small Recurrent Networks", {"from": "moreyra", "to": "moreira"}),
        ("author:okaffor title:counting", "Counting Bees", {"from": "okaffor", "to": "okafor"}),
        ("title:harmnic year:1998", "Harmonic Analysis", {"from": "harmnic", "to": "harmonic"}),
    ],
)
def test_a_slip_in_a_limit_is_understood_and_told(query: str, first: str, told: dict[str, str], ask: Ask) -> None:
    answer = ask(query)
    assert (answer["titles"], answer["told"], answer["missing"]) == ([first], [told], [])


def test_a_limit_that_names_nothing_is_told(ask: Ask) -> None:
    assert ask("tides year:soon author:nobodyatall")["missing"] == ["year:soon", "author:nobodyatall"]


def test_counts_are_those_of_the_answers_and_of_what_else_a_list_would_give(ask: Ask) -> None:
    def counts(answer: dict[str, Any], facet: str) -> dict[str, int]:
        return {each["value"]: each["count"] for one in answer["facets"] if one["id"] == facet for each in one["values"]}

    assert counts(ask("harmonic"), "topic") == {"tides": 1, "bees": 1}
    narrowed = ask("harmonic", {"field": "topic", "value": "bees", "not": False, "exact": True})
    assert narrowed["titles"] == ["Harmonic Analysis of Bee Dances"]
    assert counts(narrowed, "topic") == {"tides": 1, "bees": 1}
    assert counts(narrowed, "year") == {"2021": 1}


@pytest.mark.parametrize(("key", "typed"), [(key, each) for _, _, key, typed in CASES["identifiers"] for each in typed])
def test_a_pasted_identifier_finds_its_paper_and_no_other(key: str, typed: str, ask: Ask) -> None:
    answer = ask(typed)
    assert (answer["titles"], answer["total"], answer["others"], answer["missing"]) == ([f"Known as {key}"], 1, [], [])


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("rJ4km2R5t7", ["openreview:rJ4km2R5t7"]),
        (" rJ4-km2_R5 ", ["openreview:rJ4-km2_R5"]),
        ("openreview: rJ4km2R5t7", ["openreview:rJ4km2R5t7"]),
        ("rj4km2r5t7", []),
        ("TideNet2", []),
        ("ForecastingNet", []),
        ("TideNet2 surges", []),
    ],
)
def test_what_has_the_form_of_an_id_of_openreview_is_looked_up_as_one(typed: str, keys: list[str], page: Page) -> None:
    assert page.evaluate("typed => search.identified(typed)", typed) == keys


def test_an_identifier_heeds_what_is_ticked(ask: Ask) -> None:
    assert ask("1810.04805", {"field": "year", "value": "2023", "not": False, "exact": True})["titles"] == []


@pytest.mark.parametrize(
    "typed",
    [
        "1810.0480",
        "10.1111/nph.1234",
        "PMID",
        "12345678",
        "rJ4km2R5t8",
        "Text2Tides",
        "bees1810.04805",
        "harmonic analysis",
        "P18",
        "10.1111/%",
    ],
)
def test_what_is_no_identifier_of_a_paper_is_looked_for_as_words(typed: str, page: Page, ask: Ask) -> None:
    assert page.evaluate("async typed => search.ofKeys((await engine).index, search.identified(typed))", typed) == []
    assert "titles" in ask(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "Tides of bees. arXiv:1810.04805",
        "[1810.04805] Harmonic Analysis",
        "Okafor, A. Counting Bees. 2018. https://arxiv.org/abs/1810.04805v2.",
        "with 1810.04805",
        '"harmonic analysis" (1810.04805)',
    ],
)
def test_a_reference_that_names_a_paper_by_an_identifier_finds_it_first(typed: str, ask: Ask) -> None:
    answer = ask(typed)
    assert (answer["titles"][0], answer["missing"]) == ("Known as arxiv:1810.04805", [])


@pytest.mark.parametrize(
    "typed",
    [
        "Poe, E., Ryd, K.: Rings of Saturn Revisited. In: Proceedings of the Conference on Planets and Moons, pp. 3-9. Orbit Press, Delft (2023)",
        "E. Poe and K. Ryd, “Rings of Saturn Revisited,” Proc. Conf. Planets and Moons, Orbit Press, Delft, vol. 3, 2023.",
        "Rings of Saturn Revisited | Proceedings of the Conference on Planets and Moons | Orbit Press Delft",
        "@inproceedings{poe23,\n author = {Poe, Ed},\n title = {Rings of {S}aturn {Revisited}},\n booktitle={Conference on Planets and Moons, Orbit Press, Delft}}",
        '@article{x, journal = "Proceedings on Planets and Moons", publisher = "Orbit Press, Delft", title = "Rings of Saturn Revisited", year = 2023}',
    ],
)
def test_a_reference_finds_the_paper_that_has_its_title(typed: str, browser: Browser, tmp_path: Path) -> None:
    text = "The conference on planets and moons was in Delft; its proceedings are by Orbit Press. Who revisited which rings is not said."
    others = [Entry(f"papers/{at}.html", "paper", f"Planets and Moons {at}", text) for at in range(9)]
    opened = _opened(browser, tmp_path, index([*others, Entry("papers/meant.html", "paper", "Rings of Saturn: Revisited", "Ice.")], [], {}))
    like = "async (text) => { const it = await engine; return (await it.index.card((await it.like(text)).numbers[0])).title; }"
    answer = opened.evaluate("typed => asked(typed)", typed)
    assert (answer["titles"][0], answer["told"], answer["missing"]) == ("Rings of Saturn: Revisited", [], [])
    assert opened.evaluate(like, typed) == "Rings of Saturn: Revisited"
    opened.close()


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("@article{x, booktitle = {Moons}, title = {The {$\\ell_1$} Norm of {G{\\\"o}del}'s}, year = 1}", "The $l_1$ Norm of Godel's"),
        ('@misc{x,title="{BERT}: Rings"}', "BERT: Rings"),
        ("What a title = means", "What a title = means"),
    ],
)
def test_of_bibtex_the_title_is_looked_for(typed: str, title: str, page: Page) -> None:
    assert page.evaluate("typed => search.cited(typed)", typed) == title


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("{G}{\\\"o}del's {\\ss}tra", "godels sstra"),
        ("$\\epsilon$-greedy \\'{\\i}a \\v{S}altenis", "epsilon greedy ia saltenis"),
        ("\\emph{Moons} \\varphi {0,1}", "moons varphi 0 1"),
        ("back\\slash 10%", "backslash 10"),
    ],
)
def test_tex_is_read_as_its_letters(typed: str, words: str, page: Page) -> None:
    assert page.evaluate("typed => search.parse(typed).words.join(' ')", typed) == words


def test_two_words_between_commas_are_no_title(page: Page) -> None:
    assert page.evaluate("search.between('harmonic analysis, bees. tides of 3.5 m')") == [
        ["harmonic", "analysis", "bees"], ["harmonic", "analysis", "bees", "tides", "of", "3.5", "m"], ["bees", "tides", "of", "3.5", "m"],
        ["tides", "of", "3.5", "m"],
    ]  # fmt: skip


def test_beside_an_identifier_words_and_limits_are_heeded(ask: Ask) -> None:
    assert ask("1810.04805 honey counting bees")["titles"][1] == "Counting Bees"
    assert "Known as arxiv:1810.04805" not in ask("1810.04805 bees year:2022")["titles"]


def test_without_identifiers_none_is_found(large: Page) -> None:
    assert large.evaluate("asked('10.1111/nph.12345').then((answer) => answer.total)") == 0


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("okafor 2022", ["Counting Bees", "Harmonic Analysis of Bee Dances"]),
        ("okafor 2021", ["Harmonic Analysis of Bee Dances", "Counting Bees"]),
        ("Okafor et al. 2022", ["Counting Bees", "Harmonic Analysis of Bee Dances"]),
        ("Okafor et al., 2021.", ["Harmonic Analysis of Bee Dances", "Counting Bees"]),
        ("author:okafor 2022", ["Counting Bees", "Harmonic Analysis of Bee Dances"]),
        ("author:okafor 2021", ["Harmonic Analysis of Bee Dances", "Counting Bees"]),
        ("Okafor et al", ["Harmonic Analysis of Bee Dances", "Counting Bees"]),
    ],
)
def test_a_year_lifts_its_papers_and_leaves_no_others_out(query: str, titles: list[str], ask: Ask) -> None:
    answer = ask(query)
    assert (answer["titles"] if "20" in query else sorted(answer["titles"], reverse=True), answer["missing"]) == (titles, [])


@pytest.mark.parametrize("query", ["2022", "2022 ", "in 2022"])
def test_a_year_alone_finds_its_papers(query: str, ask: Ask) -> None:
    answer = ask(query)
    assert (answer["titles"], answer["total"], answer["missing"]) == (["Counting Bees"], 1, [])


def test_a_title_with_a_year_comes_before_the_papers_of_that_year(browser: Browser, tmp_path: Path) -> None:
    made = [Entry(f"papers/{at}.html", "paper", f"Tides {at}", "None of 1953.", facets={"year": ("1953",)}) for at in range(3)]
    flood = Entry("papers/flood.html", "paper", "The Flood of 1953", facets={"year": ("1990",)})
    opened = _opened(browser, tmp_path, index([*made, flood], [Facet("year", "Year", {"1990": "1990", "1953": "1953"})], {}))
    answer = opened.evaluate("asked('1953')")
    assert (answer["titles"][0], answer["total"]) == ("The Flood of 1953", 4)
    opened.close()


def test_a_year_that_no_paper_is_of_is_a_word(ask: Ask) -> None:
    answer = ask("okafor 1700")
    assert (set(answer["titles"]), answer["missing"]) == ({"Counting Bees", "Harmonic Analysis of Bee Dances"}, ["1700"])


def test_who_is_not_named_is_looked_for_where_nothing_else_is(page: Page) -> None:
    typed = ["et al.", '"et al" bees', "bees et alia", "bees et al"]
    parsed = page.evaluate("typed => typed.map((each) => search.parse(each)).map(({ words, open }) => [words, open])", typed)
    assert parsed == [[["et", "al"], False], [["et", "al", "bees"], True], [["bees", "et", "alia"], True], [["bees"], False]]


@pytest.mark.parametrize(
    "typed", ["modeling dialogs", "modelling dialogue", "colours of behavior", '"color of behaviour"', "controlling defense"]
)
def test_what_two_countries_spell_in_two_ways_is_one_word(typed: str, browser: Browser, tmp_path: Path) -> None:
    texts = ["Modeling", "Modelling", "Dialog", "Colors", "Behavior", "Control", "Defences"]
    others = [Entry(f"papers/{at}.html", "paper", f"{each} {at}", f"{each} stands alone.") for at, each in enumerate(texts * 3)]
    meant = Entry("papers/meant.html", "paper", "Modelled Dialogues", "The colour of behaviour; a controlled defence.")
    opened = _opened(browser, tmp_path, index([*others, meant], [], {}))
    assert opened.evaluate("async (typed) => (await asked(typed)).titles[0]", typed) == "Modelled Dialogues"
    opened.close()


@pytest.mark.parametrize(
    ("typed", "total"),
    [
        ('author:"A. Okafor"', 2),
        ("author:Okafor,A", 2),
        ('author:"Okafor et al."', 2),
        ("author: okafor", 2),
        ("author: okafor year: 2022", 1),
        ("bees year: 2022", 1),
        ("author:okafor year:>2021", 1),
        ("author:okafor year:>=2021", 2),
        ("author:okafor year:<2022", 1),
        ("author:okafor year:2022,2021", 2),
        ("author:okafor year:2022,1900-1950", 1),
        ("author:okafor -year:>2021", 1),
        ('author:"A."', 0),
    ],
)
def test_limits_are_understood_as_people_write_them(typed: str, total: int, ask: Ask) -> None:
    assert ask(typed)["total"] == total


def test_a_word_before_a_colon_inside_a_title_is_no_limit(page: Page) -> None:
    typed = ["Death of the Author: Barthes", "A Year: 12 Months", "Topic:"]
    assert page.evaluate("typed => typed.map((each) => search.parse(each).limits.length)", typed) == [0, 0, 0]


@pytest.mark.parametrize("typed", ["PEFTs", "pefts "])
def test_an_acronym_of_several_finds_what_one_stands_for(typed: str, ask: Ask) -> None:
    assert {"Sharing Layers", "Adapters Everywhere"} <= set(ask(typed)["titles"])


@pytest.mark.parametrize(
    "typed", ["okafor2022counting", "okafor2022", "okafor22", "@inproceedings{okafor2022counting,", "Okafor22 bees", "bees22"]
)
def test_the_key_of_a_citation_is_who_and_when_and_what(typed: str, ask: Ask) -> None:
    assert ask(typed)["titles"][0] == "Counting Bees"


@pytest.mark.parametrize(
    "typed",
    ["gpt4", "okafor 2022", "okafor1822", "nobody2022counting", "author:okafor2022", "x2", "okafor2022/3", "okafor20223", "okafor2022ab"],
)
def test_what_is_no_key_of_a_citation_stays_as_it_is(typed: str, page: Page) -> None:
    assert page.evaluate("async (typed) => search.unkeyed((await engine).index, typed)", typed) == typed


@pytest.mark.parametrize(("typed", "first"), [("quant weights", "Quantization of Weights"), ("harm analysis ", "Harmonic Analysis")])
def test_a_word_that_is_cut_short_finds_what_it_begins(typed: str, first: str, ask: Ask) -> None:
    answer = ask(typed)
    assert (answer["titles"][0], answer["missing"]) == (first, [])


def test_two_words_written_as_one_are_found_however_rare(ask: Ask) -> None:
    answer = ask("eventcameras ")
    assert (answer["titles"], answer["told"]) == (["Counting Bees"], [{"from": "eventcameras", "to": "event cameras"}])


def test_topics_systems_and_pages_are_hits(ask: Ask) -> None:
    assert ask("surges")["others"] == ["Tides and surges"]
    assert ask("tidenet")["others"] == ["TideNet"]
    assert ask("install package")["others"] == ["How to begin"]


def test_words_that_only_some_have_are_answered(ask: Ask) -> None:
    answer = ask("okafor surges")
    assert {"Storm Surges Are Hard", "Counting Bees"} <= set(answer["titles"])


def test_what_is_clearly_ahead_stays_first_in_a_long_question(large: Page) -> None:
    found = large.evaluate(
        """async () => {
          const held = await engine;
          const typed = "harbour tide surge hive camera moss";
          const plain = await held.answer(papershelf.search.parse(typed), [], { feedback: Infinity });
          return [plain.numbers[0], (await held.ask(typed)).numbers[0]];
        }"""
    )
    assert found[0] == found[1]


def test_four_words_find_the_paper_that_has_them_all_before_one_ahead_that_lacks_one(browser: Browser, tmp_path: Path) -> None:
    others = [Entry(f"papers/{at}.html", "paper", f"Winds {at}", "Gales blow, and tide is rare.") for at in range(9)]
    ahead = Entry("papers/ahead.html", "paper", "Harbour Moss Camera", "Harbour moss, camera. " * 5)
    whole = Entry("papers/whole.html", "paper", "A Survey", "By a wall, a camera saw moss. Each harbour has its tide.")
    opened = _opened(browser, tmp_path, index([*others, ahead, whole], [], {}))
    titles = opened.evaluate("async () => (await asked('harbour moss camera tide ')).titles")
    assert titles[:2] == ["A Survey", "Harbour Moss Camera"]
    opened.close()


@pytest.mark.parametrize(
    "query",
    ["(.*)+?^$[]{}|\\", "a" * 10_000, "the of and", "?!,.;", "<img src=x onerror=alert(1)>", "\u202etide\u200f", "🙂🐝", '"', '""', "-", "- -", "author:", 'topic:"', "year:-", "constructor", "__proto__ toString", "x " * 4000, "\ud83d", "word:" * 400],
)  # fmt: skip
def test_any_query_is_answered(query: str, ask: Ask) -> None:
    assert set(ask(query)) == {"titles", "others", "total", "told", "missing", "facets"}


BOTH = """async (typed) => {
  const held = await engine;
  const shown = ({ numbers, total, others }) => JSON.stringify([numbers.slice(0, 10), total, others]);
  return [shown(await held.ask(typed)), shown(await held.ask(typed, [], { quick: true }))];
}"""


@pytest.mark.parametrize(
    "typed", ["t", "ti", "h", "ha", "b", "be", "i", "ic", "o", "of", "z", "zz", "9", "tid", "har", "ice", "bee", "gla", "net"]
)
def test_what_is_ready_for_one_to_three_letters_is_what_the_engine_works_out(typed: str, large: Page) -> None:
    whole, ready = large.evaluate(BOTH, typed)
    assert ready == whole


@pytest.mark.parametrize("typed", ["t", "h", "b", "q", "e", "z", "9", "深", "ti"])
def test_what_a_small_collection_has_ready_for_one_letter_is_what_the_engine_works_out(typed: str, page: Page) -> None:
    whole, ready = page.evaluate(BOTH, typed)
    assert ready == whole


def test_one_letter_after_a_word_waits_for_the_third_while_one_types(large: Page) -> None:
    assert large.evaluate(BOTH, "glacier s")[1] == large.evaluate(BOTH, "glacier ")[1]
    assert large.evaluate(BOTH, "glacier s")[0] != large.evaluate(BOTH, "glacier ")[0]


@pytest.mark.parametrize("typed", ["author:okafor 2021", "topic:bees 2022"])
def test_a_year_behind_a_limit_is_answered_while_one_types_as_it_is_then(typed: str, page: Page) -> None:
    whole, ready = page.evaluate(BOTH, typed)
    assert ready == whole


LOADED_AHEAD = """async (typed) => {
  const { index } = await engine;
  index.kept.clear();
  await search.ahead(index, typed);
  return Array.from(new Set(Array.from(index.kept.keys(), (name) => name.split("/")[0]))).sort();
}"""


@pytest.mark.parametrize(
    ("typed", "loaded"),
    [
        ("s", ["starts"]),
        ("su", ["starts"]),
        ("sur", ["starts", "terms", "words"]),
        ("glacier s", ["starts"]),
        ("glacier su", ["starts", "terms", "words"]),
        ("glacier sur", ["places", "starts", "terms", "words"]),
        ("glacier surg", []),
        ("glacier 深度", []),
        ("深", []),
        ("glacier ", []),
    ],
)
def test_what_the_next_letter_may_ask_for_is_loaded_ahead(typed: str, loaded: list[str], large: Page) -> None:
    assert large.evaluate(LOADED_AHEAD, typed) == loaded


GUESSED = """async ([typed, next]) => {
  const { index } = await engine;
  index.kept.clear();
  index.here.clear();
  await search.guess(await engine, typed, { limits: [], hits: 4, isWanted: () => true });
  const { numbers } = await (await engine).ask(next, [], { quick: true });
  return numbers.slice(0, 4).map((number) => index.hasCard(number));
}"""


@pytest.mark.parametrize(
    ("typed", "after"), [("su", "sur"), ("gla", "glac"), ("glacier su", "glacier sur"), ("glacier sur", "glacier surg")]
)
def test_the_first_hits_of_the_likeliest_next_letter_are_loaded_ahead(typed: str, after: str, large: Page) -> None:
    assert large.evaluate(GUESSED, [typed, after]) == [True] * 4


@pytest.mark.parametrize("typed", ["s", "glacier s", "glacier "])
def test_nothing_is_guessed_from_one_letter_or_a_whole_word(typed: str, large: Page) -> None:
    assert large.evaluate(GUESSED, [typed, typed]).count(True) == 0


@pytest.mark.parametrize(("typed", "next"), [("tid", "tide"), ("surg", "surge"), ("surge", "surge "), ("glacier surg", "glacier surge")])
def test_the_answer_to_the_likeliest_next_letter_is_worked_out_ahead(typed: str, next: str, large: Page) -> None:  # noqa: A002
    found = large.evaluate(
        """async ([typed, next]) => {
          const held = new search.Engine((await engine).index);
          await search.guess(held, typed, { limits: [], hits: 4, isWanted: () => true });
          const worked = held.recent.get(JSON.stringify([next, []]));
          const anew = await new search.Engine(held.index).ask(next, [], { quick: true });
          return [await held.ask(next, [], { quick: true }) === worked, JSON.stringify(worked.numbers) === JSON.stringify(anew.numbers)];
        }""",
        [typed, next],
    )
    assert found == [True, True]


def test_few_quick_answers_are_kept_and_no_whole_ones(large: Page) -> None:
    kept = large.evaluate(
        """async () => {
          const held = new search.Engine((await engine).index);
          await held.ask("surge");
          const none = held.recent.size;
          for (let at = 0; at < 40; at++) await held.ask("surge " + at, [], { quick: true });
          return [none, held.recent.size];
        }"""
    )
    assert kept == [0, 16]


def test_the_first_hits_of_a_beginning_come_in_one_file_where_there_are_very_many(browser: Browser, tmp_path: Path) -> None:
    words = "surge surges sensor survey tide river".split()
    papers = [Entry(f"papers/{at}.html", "paper", f"{words[at % 6]} {at}", words[at % 5]) for at in range(2100)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("papershelf.search.stage._MANY", 2000)
        patch.setattr("papershelf.search.beginnings.OFTEN", 100)
        opened = _opened(browser, tmp_path, index([*papers, Entry("topics/surge.html", "topic", "Surge")], [], {}))
    found = opened.evaluate(
        """async () => {
          const held = await engine;
          const { index } = held;
          const { numbers, others } = await held.ask("s", [], { quick: true });
          const there = numbers.length === 10 && others.length === 1 && numbers.concat(others).every((number) => index.hasCard(number));
          const same = (await index.card(numbers[3])).title === (await index.once(index.ofCard(numbers[3]), (cards) => cards.find((each) => each[0] === numbers[3])[3]));
          index.kept.clear();
          await search.ahead(index, "s");
          const dealt = Array.from(index.kept.keys()).filter((name) => name.startsWith("hits/"));
          const next = await held.ask("su", [], { quick: true });
          return [there, same, dealt.length, next.numbers.slice(0, 4).every((number) => index.hasCard(number))];
        }"""
    )
    opened.close()
    assert found == [True, True, 2, True]


def test_after_the_first_letter_a_small_collection_asks_for_no_more_files(page: Page) -> None:
    found = page.evaluate(
        """async () => {
          const { index } = await engine;
          await search.ready(index);
          const before = index.kept.size;
          const { numbers } = await (await engine).ask("harmonic analys", [], { quick: true });
          await Promise.all(numbers.map((number) => index.card(number)));
          return [numbers.length > 0, index.kept.size - before];
        }"""
    )
    assert found == [True, 0]


def test_the_words_of_a_small_collection_tell_its_terms(page: Page) -> None:
    rng = random.Random(8)
    letters = "aeioulyntsz中文é𐌰9"
    endings = ["", "s", "ing", "ed", "ization", "ational", "ies", "+"]
    entries = [
        Entry(
            f"papers/{at}.html",
            "paper",
            *(" ".join("".join(rng.choices(letters, k=4)) + rng.choice(endings) for _ in range(8)) for _ in range(2)),
        )
        for at in range(60)
    ]
    entries.append(Entry("papers/colours.html", "paper", "Colour colors", "Neighbourhood manoeuvring analyzers haemoglobin"))
    words = words_of(entries)
    shards: list[list[Any]] = []
    vocabulary.shards(vocabulary.with_levels(words), {}, lambda _, value: shards.append(value) or "", is_large=False)
    read = """shards => search.termsOf(shards.map(([words, levels, short, long, endings]) => (
      { words: search.code.words(words), levels: search.code.numbers(levels), endings: search.code.integers(endings) })))"""
    assert page.evaluate(read, shards) == invert(words, len(entries), 0).inverted().terms


def test_a_question_that_nobody_waits_for_any_more_is_dropped(page: Page) -> None:
    assert page.evaluate("async () => (await engine).ask('harmonic', [], { isWanted: () => false })") is None


def test_many_queries_at_once_do_not_mix(page: Page) -> None:
    queries = ["harmonic", "bees", "tides", "quantization", "recurrent networks"] * 4
    alone = [page.evaluate("query => asked(query).then((answer) => answer.titles)", query) for query in queries]
    together = page.evaluate("queries => Promise.all(queries.map((query) => asked(query).then((answer) => answer.titles)))", queries)
    assert together == alone


def test_a_text_finds_the_papers_that_are_like_it(page: Page) -> None:
    text = "Small networks that are recurrent can forecast the tides of a harbour, and the surges of storms in it, a day ahead."
    found = page.evaluate(
        "async text => { const { numbers } = await (await engine).like(text); return (await engine).index.card(numbers[0]) }", text
    )
    assert found["title"] in {"TideNet: Small Recurrent Networks", "Storm Surges Are Hard"}


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Quantized weights", "quantization", ["Quantized"]),
        ("Counting Bees", "co", ["Counting"]),
        ("C++ code for GPT-4", "gpt4 ", ["GPT-4"]),
        ("神经网络的量化", "量化", ["量化"]),
        ("<b>bees</b> & bees", "bee", ["bees", "bees"]),
    ],
)
def test_the_words_that_answer_are_marked(text: str, query: str, marked: list[str], page: Page) -> None:
    found = page.evaluate(
        """async ([text, query]) => {
          const answer = await (await engine).ask(query);
          return papershelf.search.marked(text, papershelf.search.wanted(answer.slots));
        }""",
        [text, query],
    )
    assert "".join(piece for piece, _ in found) == text
    assert [piece for piece, is_marked in found if is_marked] == marked


def test_an_excerpt_shows_where_the_words_stand(page: Page) -> None:
    text = "Nothing here. " * 60 + "The hive is counted by cameras. " + "Nothing there. " * 60
    found = page.evaluate("text => papershelf.search.excerpt(text, { stems: new Set(['hive', 'camera']), starts: [], pairs: [] })", text)
    shown = "".join(piece for piece, _ in found)
    assert "The hive is counted by cameras." in shown
    assert len(shown) < 300


def test_nearest_words_and_topics_are_offered(page: Page) -> None:
    offered = page.evaluate(
        "async () => { const { index } = await engine; return papershelf.search.suggest(index, await (await engine).ask('harmzzzc ')) }"
    )
    assert "harmonic" in offered["words"]
    assert [each["name"] for each in offered["topics"]] == ["Transfer learning", "Tides and surges", "Honey bees"]


def test_where_the_first_word_stands_is_there_before_the_fourth_letter_of_the_second(large: Page) -> None:
    found = large.evaluate(
        """async () => {
          const { index } = await engine;
          index.kept.clear();
          await search.ahead(index, "glacier sur");
          const before = index.kept.size;
          await index.places(search.stem("glacier"));
          return index.kept.size - before;
        }"""
    )
    assert found == 0
