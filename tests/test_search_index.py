import itertools
import json
import random
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from papershelf.model import Name
from papershelf.render.search import by_hand, engine, in_latin, in_one, without_umlauts
from papershelf.search.beginnings import OFTEN
from papershelf.search.code import ALPHABET, RADIX, deltas, encode, front, numbers
from papershelf.search.entry import Entry, Facet
from papershelf.search.identified import hash_of, keys, shards
from papershelf.search.initials import initials
from papershelf.search.numbering import numbered, room
from papershelf.search.shards import cut as cut_shards
from papershelf.search.stage import index
from papershelf.search.stems import _DERIVED, _IZE, ADDED, RESPELLED, ending, stem
from papershelf.search.words import cut, fold

CASES = json.loads((Path(__file__).parent / "search_cases.json").read_text(encoding="utf-8"))
YEARS = Facet("year", "Year", {"2024": "2024", "2023": "2023"})
WORDS = "harbour tide surge bee hive colony sensor network forecast camera moss wall river ice glacier radar".split()


def _paper(number: int, title: str, text: str = "") -> Entry:
    return Entry(f"papers/{number}.html", "paper", title, text, facets={"year": (str(2023 + number % 2),)})


def _papers(count: int) -> list[Entry]:
    rng = random.Random(7)
    return [_paper(number, " ".join(rng.choices(WORDS, k=4)), " ".join(rng.choices(WORDS, k=8))) for number in range(count)]


def _index(entries: Iterable[Entry]) -> dict[str, bytes]:
    return {page.path: page.content for page in index(list(entries), [YEARS], {})}


def _value(page: bytes) -> Any:
    return json.loads(page.decode().partition(",")[2].rstrip().removesuffix(")"))


@pytest.mark.parametrize(("text", "words", "joined"), CASES["cuts"])
def test_a_text_is_cut_into_folded_words(text: str, words: list[str], joined: list[str]) -> None:
    assert cut(text) == (words, joined)


@given(st.text(st.sampled_from("ab1.59-'_+#é \n"), max_size=60))
def test_a_text_is_cut_as_it_is_beside_a_sign_for_which_each_word_is_looked_at(text: str) -> None:
    assert cut(text) == cut(f"{text} + ")


@pytest.mark.parametrize(("word", "expected"), CASES["stems"])
def test_forms_of_a_word_have_one_stem(word: str, expected: str) -> None:
    assert stem(word) == expected


@pytest.mark.parametrize(("ending", "instead"), {**dict.fromkeys(_IZE, "iz"), **_DERIVED}.items())
def test_every_rule_of_derivation_finds_a_word(ending: str, instead: str) -> None:
    assert stem(f"harb{ending}") == f"harb{instead}"


@pytest.mark.parametrize(("word", "added"), [("tides", ""), ("agencies", "y"), ("organisation", "z")])
def test_everything_that_a_stem_may_have_behind_its_word_is_had(word: str, added: str) -> None:
    assert ADDED[ending(word) % 4] == added


@given(st.from_regex(r"[a-z]{0,9}(?:ies|s|ing|ed|iz|is|at|ation|al|ly|ence|ment)?(?:s|ed|ing|ly|al)?", fullmatch=True) | st.text())
@example("neighbourhood")
@example("manoeuvring")
@example("analyzer")
def test_the_ending_of_a_word_tells_its_stem(word: str) -> None:
    taken, added = divmod(ending(word), 4)
    if ending(word) == RESPELLED:
        assert not word.startswith(stem(word)[:-1]) or stem(word)[-1] not in ADDED
        return
    assert word[: len(word) - taken] + ADDED[added] == stem(word)


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def decode(text: str) -> list[int]:
    """As the browser's ``search-code.js`` reads it."""
    found, value, place = [], 0, 1
    for char in text:
        symbol = ALPHABET.index(char)
        value += symbol % RADIX * place
        place *= RADIX
        if symbol < RADIX:
            found.append(value)
            value, place = 0, 1
    return found


@given(st.lists(st.integers(0, 2**40)))
def test_numbers_are_read_as_they_were_written(values: list[int]) -> None:
    assert decode(numbers(values)) == values


@given(st.lists(st.integers(0, 10**6)))
def test_each_number_begins_where_it_is_said_to(values: list[int]) -> None:
    written, starts = encode(np.array(values, dtype=np.int64))
    assert [decode(written[begin:end].decode()) for begin, end in itertools.pairwise(starts)] == [[value] for value in values]


@given(st.sets(st.integers(0, 10**6)))
def test_differences_sum_up_to_the_values(values: set[int]) -> None:
    assert np.cumsum(decode(deltas(sorted(values)))).tolist() == sorted(values)


def test_sorted_words_share_their_beginnings() -> None:
    assert front(["tide", "tides", "tidal", "深度"]) == "AtideEsDalA深度"


def test_what_scripts_count_as_two_characters_is_shared_by_no_words() -> None:
    assert front(["𐌰a", "𐌰b", "a𐌰c", "a𐌰d"]) == "A𐌰aA𐌰bAa𐌰cB𐌰d"


@given(st.lists(st.text(max_size=6), unique=True, max_size=60))
def test_entries_have_numbers_of_their_own(ids: list[str]) -> None:
    slots = room(len(ids))
    found = numbered(ids, slots)
    assert len(set(found)) == len(ids)
    assert all(0 <= number < slots for number in found)


@given(st.lists(st.text(max_size=6), unique=True, min_size=1).map(sorted), st.floats(1, 50))
def test_shards_hold_every_key_once(keys: list[str], target: float) -> None:
    cuts = list(cut_shards(keys, [1.0] * len(keys), target))
    assert [at for begin, end in cuts for at in range(begin, end)] == list(range(len(keys)))


def test_the_order_of_the_entries_changes_no_byte() -> None:
    entries = _papers(200)
    assert _index(entries) == _index(reversed(entries))


def test_one_paper_more_changes_few_files() -> None:
    entries = _papers(2100)
    before, after = _index(entries), _index([*entries, _paper(1000, "An unheard word", "in a text")])
    changed = [path for path, content in after.items() if before.get(path) != content]
    assert len(changed) < len(after) / 4


def _terms(pages: dict[str, bytes]) -> str:
    return b"".join(content for path, content in pages.items() if path.startswith("search/terms/")).decode()


def test_every_word_of_an_entry_is_among_the_terms() -> None:
    pages = _index(
        [_paper(1, "Tides at C++ harbours", "naïve GPT-4 深度学习"), Entry("guide.html", "page", "A guide", "moss"), *_papers(2100)]
    )
    for stem_ in ("harbour", "naiv", "深度"):
        assert stem_ in _terms(pages)


def test_a_small_collection_names_the_terms_that_its_words_do_not_tell() -> None:
    pages = _index([replace(_paper(1, "Letters of Euler", "tides"), authors="Leonhard Euler"), *_papers(9)])
    assert "euler=" in _terms(pages)
    assert "tide" not in _terms(pages)


def test_a_small_collection_has_the_answers_to_one_letter_in_its_head() -> None:
    few, many = (_value(_index(_papers(count))["search/head.js"]) for count in (40, 2100))
    assert {"b", "c", "f", "g", "h", "i", "m", "n", "r", "s", "t", "w"} <= set(few["letters"])
    assert not many["letters"]


def test_more_hits_share_a_file_where_there_are_few_or_very_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("papershelf.search.stage._MANY", 2500)
    hands = [_value(_index(_papers(count))["search/head.js"])["hand"] for count in (40, 2100, 2600)]
    assert hands == [24, 8, 12]


def test_of_a_very_large_collection_the_first_hits_of_what_often_begins_so_share_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not any("/hits/" in path for path in _index(_papers(2100)))
    monkeypatch.setattr("papershelf.search.stage._MANY", 2000)
    pages = _index(_papers(2100))
    values = {path.removeprefix("search/").removesuffix(".js"): _value(page) for path, page in pages.items()}
    answers = {start: held for name, shard in values.items() if name.startswith("starts/") for start, held in shard.items()}
    for start, count in (("s", 10), ("se", 4), ("sur", 4)):
        _, total, best, _, *name = answers[start]
        assert bool(name) == (total >= OFTEN)
        assert not name or [card[0] for card in values[f"hits/{name[0]}"]] == decode(best)[:count]
    assert answers["s"][4]


def test_a_small_collection_has_fewer_kinds_of_files_than_a_large_one() -> None:
    kinds = [{path.split("/")[1] for path in _index(_papers(count))} for count in (10, 2100)]
    assert kinds[0] == {"head.js", "words", "terms", "places", "cards", "titles", "facets"}
    assert kinds[1] == kinds[0] | {"starts", "spelling"}


def test_what_one_letter_begins_is_what_titles_have_before_what_texts_use() -> None:
    papers = [_paper(number, f"Networks {number}" if number % 2 else "New networks", "need new nests " * 9) for number in range(2100)]
    starts = [json.dumps(_value(page)) for path, page in _index(papers).items() if "/starts/" in path]
    assert any('"n": ["networks new need' in shard for shard in starts)


def test_postings_and_their_places_have_one_name_made_of_both() -> None:
    names = [{path.split("/")[2] for path in _index(_papers(50)) if f"/{kind}/" in path} for kind in ("terms", "places")]
    assert names[0] == names[1]
    moved = _index([_paper(1, "moss ice", "wall ice")]), _index([_paper(1, "moss ice", "ice wall")])
    assert not {path for path in moved[0] if "/terms/" in path} & set(moved[1])


@pytest.mark.parametrize("text", ["\ud800", "\u2028</script>", '"\\\n\x00', "a" * 5000, "", "🙂" * 300])
def test_any_text_is_a_script_of_whole_characters(text: str) -> None:
    for content in _index([_paper(1, text or "untitled", text)]).values():
        assert content.decode().startswith("papershelf.search.shard(")
        assert "\u2028" not in content.decode()
        _value(content)


def test_each_paper_has_the_numbers_of_those_that_are_like_it() -> None:
    alike = {1: (2, 3), 2: (1,), 3: (), 4: tuple(range(1, 9))}
    papers = [replace(_paper(at, f"Moss {at}"), similar=tuple(f"papers/{other}.html" for other in alike[at])) for at in alike]
    files = _index(papers)
    own = dict(zip(alike, numbered([paper.url for paper in papers], room(len(papers))), strict=True))
    (shard,) = (_value(page) for path, page in files.items() if "/neighbours/" in path)
    counts, steps = map(decode, shard)
    found = {at: [steps.pop(0) for _ in range(counts[own[at]])] for at in sorted(own, key=own.__getitem__)}
    numbered_ = {at: np.cumsum(each).tolist() for at, each in found.items()}
    assert numbered_ == {at: sorted(own[other] for other in others if other in own) for at, others in alike.items()}


@pytest.mark.parametrize(("kind", "value", "key", "_typed"), CASES["identifiers"])
def test_an_identifier_has_one_key_however_it_is_written(kind: str, value: str, key: str, _typed: list[str]) -> None:
    assert keys({kind: value}, {kind: value}) == (key,)


def test_identifiers_share_shards_by_their_first_bits() -> None:
    held: list[str] = []
    own = {hash_of(f"doi:10.5555/{at}"): at for at in range(5000)}
    names = shards([(at, [f"doi:10.5555/{at}"]) for at in range(5000)], lambda _, value: f"ids/{held.append(value) or len(held)}")
    assert len(names) == len(held) == 8
    for at, shard in enumerate(held):
        values = decode(shard)
        hashes = np.cumsum(values[::2]).tolist()
        assert {hash_ >> 45 for hash_ in hashes} == {at}
        assert [own.pop(hash_) for hash_ in hashes] == values[1::2]
    assert not own


def test_of_a_hundred_thousand_identifiers_no_two_have_one_hash() -> None:
    assert len({hash_of(f"doi:10.5555/{at}.{year}") for at in range(10_000) for year in range(2010, 2020)}) == 100_000


def test_identifiers_are_small_beside_what_else_is_said_of_a_paper() -> None:
    papers = _papers(3000)
    with_them = [replace(paper, identifiers=(f"doi:10.5555/{at}",)) for at, paper in enumerate(papers)]
    more = sum(map(len, _index(with_them).values())) - sum(map(len, _index(papers).values()))
    assert 0 < more < 12 * len(papers)


def test_without_similar_papers_the_index_has_no_file_of_them() -> None:
    assert not [path for path in _index(_papers(10)) if "/neighbours/" in path]


def test_no_entry_at_all_is_an_index() -> None:
    assert [page.path for page in index([], [YEARS], {}) if "head" in page.path] == ["search/head.js"]


def test_every_script_of_the_search_but_the_dialog_is_in_the_one_that_a_browser_loads() -> None:
    theme = Path(__file__).parents[1] / "generator/papershelf/theme/assets/papershelf"
    own = {file.read_bytes() for file in theme.glob("search-*.js") if file.name != "search-interface.js"}
    assert all(content in engine().content for content in own)
    assert len(engine().content) == sum(map(len, own))


@pytest.mark.parametrize(("asks", "is_found"), [("{exclude: true}", False), ("{exclude: false}", True), ("{boost: 2}", True), ("no", True)])
def test_a_page_by_hand_that_asks_for_it_is_not_found(asks: str, *, is_found: bool) -> None:
    assert bool(by_hand("plan.md", f"---\nsearch: {asks}\n---\n# Plan\n")) is is_found


def test_the_words_of_a_page_by_hand_are_searched_without_their_markup() -> None:
    text = (
        "---\ntitle: The *best* `way`\n---\nUse `naive`, **not** [`topics.yml`](t.md), with max_authors.\n\n- one\n\n| a | b |\n|---|---|\n"
    )
    entry = by_hand("guide/best way.md", text)
    assert entry
    assert (entry.url, entry.title) == ("guide/best%20way.html", "The best way")
    assert entry.text == "Use naive, not topics.yml, with max_authors. one a b"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        (Name("Müller", "Jörg"), "Joerg Mueller"),
        (Name("Müller-Lüdenscheidt", "Karl"), "Mueller Luedenscheidt"),
        (Name("Østergård", "Anne"), "Oestergaard"),
        (Name("Mu\u0308ller", "Ann"), "Mueller"),
        (Name("Hernández", "José"), ""),
        (Name("Smith", "John"), ""),
    ],
)
def test_a_name_with_umlauts_is_found_without_them(name: Name, found: str) -> None:
    assert without_umlauts(name) == found


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (Name(literal="王小明"), ["wang", "xiaoming"]),
        (Name("王", "小明"), ["wang", "xiaoming"]),
        (Name("欧阳", "娜娜"), ["ouyang", "nana"]),
        (Name("김", "철수"), ["gim", "cheolsu"]),
        (Name("Орлова", "Вера"), ["vera", "orlova"]),
        (Name("Παπαδάκης", "Γιώργος"), ["giorgos", "papadakis"]),
        (Name("田中", "太郎"), []),
        (Name("林", "あかり"), []),
        (Name("سالم", "هند"), []),
        (Name("Müller", "Jürgen"), []),
        (Name("Ek", "Bo"), []),
        (Name(literal="海港大学"), []),
    ],
)
def test_a_name_in_another_script_is_found_in_latin_letters(name: Name, words: list[str]) -> None:
    assert cut(in_latin(name))[0] == words


@pytest.mark.parametrize(
    ("venue", "found"),
    [
        ("International Conference on Learning Representations", ("iclr",)),
        ("Proceedings of the 57th Annual Meeting of the Association for Computational Linguistics", ("pamacl", "acl")),
        ("Conference on Empirical Methods in Natural Language Processing", ("cemnlp", "emnlp")),
        ("Proceedings of the National Academy of Sciences", ("pnas", "nas")),
        ("Very Large Data Bases", ("vldb",)),
        ("Nature", ()),
        ("Hypothermia in Intensive Surgery", ()),
        ("COLM 2024", ()),
        ("计算机学报", ()),
    ],
)
def test_a_venue_has_the_initials_that_readers_type(venue: str, found: tuple[str, ...]) -> None:
    assert initials(venue) == found


def test_a_family_name_of_several_words_is_found_in_one() -> None:
    assert cut(in_one(Name("van der Heijden", "Marcel"))) == (["marcel", "van", "der", "heijden"], ["vanderheijden"])
    assert cut(in_one(Name("Von Känel", "R."))) == (["r", "von", "kanel"], ["vonkanel"])
    assert cut(in_one(Name("Bååth", "Erland"))) == (["erland", "baath"], [])
    assert in_one(Name(literal="The SOLVD Investigators")) == "The SOLVD Investigators"
