"""Front matter means what MkDocs makes of it: of generated pages, however quickly it is read, and of those that people write."""

import re

from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils import meta

from papershelf.render.mark import marked
from papershelf.site.front_matter import quickly
from papershelf.text.escape import yaml_value
from papershelf.text.front_matter import parted

WORDS = st.text(max_size=20) | st.sampled_from(["yes", "~", "a: b", "# no", "- x", "…", "\\", '"', "---", "\x85", "\ufeff", "a\tb"])
VALUES = WORDS | st.lists(WORDS, max_size=3) | st.dictionaries(st.sampled_from(["author", "doi"]), WORDS | st.lists(WORDS, max_size=2))


def _page(front: str) -> str:
    return marked("papers/bees.md", f"---\n{front}---\n\n# Bees\n\n---\n\nBees.\n").decode()


@given(st.dictionaries(st.from_regex(r"[a-z_]{1,6}", fullmatch=True), VALUES, min_size=1, max_size=4))
def test_what_the_generator_writes_is_read_as_yaml(values: dict[str, object]) -> None:
    page = _page("".join(f"{key}: {yaml_value(value)}\n" for key, value in values.items()))
    read = quickly(page)
    assert read is None or read == meta.get_data(page)


@given(
    st.lists(
        st.sampled_from(["tags:", '  - "bees"', "hide: [toc, on]", "hide: [toc, bundle]", "year: 2020", "title: bees", 'title: "bees"', ""])
    )
)
def test_whatever_the_lines_are_they_are_read_as_yaml_or_not_at_all(lines: list[str]) -> None:
    page = _page("".join(f"{line}\n" for line in lines))
    read = quickly(page)
    assert read is None or read == meta.get_data(page)


def test_a_generated_page_is_read_quickly() -> None:
    page = _page(
        'title: "Bees & moss"\ntags:\n  - "bees"\n  - "moss"\ncitation: {"author": ["Bee, Ann"], "doi": "10.5555/1"}\nhide: [toc, bundle]\n'
    )
    assert quickly(page) == meta.get_data(page)
    assert quickly(page) is not None


def test_a_page_by_hand_is_left_to_mkdocs() -> None:
    page = _page('title: "Bees"\n')
    assert quickly(re.sub("# written by papershelf.*\n", "", page)) is None
    assert quickly("# Bees\n") is None


@given(
    st.lists(
        st.sampled_from(
            ["---", "...", "--- ", "...\t", "---x", "title: bees", "title: [", "title: 2024-99-99", "- bees", "? [a]\n: b", "? {a: b}\n: c", "a: !x b",
             "a: &a [*a]", "a: 0x_", "a: 0o", "a: =", "a: <<", "<<: b", "a: .inf", "a: 1:99", "\tb: c", "Bees.", "# Bees", ""]
        )
    )
)  # fmt: skip
def test_front_matter_of_pages_by_hand_is_what_mkdocs_takes_for_it(lines: list[str]) -> None:
    text = "\n".join(["---", *lines, ""])
    body, data = meta.get_data(text)
    assert tuple(map(repr, parted(text))) == (repr(body if data else text), repr(data))


def test_front_matter_without_end_is_text() -> None:
    text = f"---\na: {'[' * 100_000}\n---\n"
    assert parted(text) == (text, {})
