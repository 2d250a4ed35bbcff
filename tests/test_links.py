"""Addresses in texts: where they end, what they lead to, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from papershelf.model import Link
from papershelf.text.links import addresses, is_pdf, links, of_paper, rel, same, serves_pdf


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("Code: https://github.com/a/b.", "https://github.com/a/b"),
        ("(see https://example.org/x_(y)).", "https://example.org/x_(y)"),
        ("at https://example.org/a?b=c&d=e#f, too", "https://example.org/a?b=c&d=e#f"),
        ("“https://example.org/~me/”", "https://example.org/~me/"),
        ("[https://example.org/a]", "https://example.org/a"),
        ("code at github.com/a/b-c;", "https://github.com/a/b-c"),
        ("www.example.org/a!", "https://www.example.org/a"),
        ("https://例え.jp/あ", "https://例え.jp/あ"),
    ],
)
def test_an_address_ends_before_the_punctuation_of_its_sentence(text: str, url: str) -> None:
    assert [address.url for address in addresses(text)] == [url]


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "data:text/html,x", "ftp://example.org", "https://", "https://localhost", "http://[", "https://user@example.org/",
             "https://example", "a.github.com/x", "not www. here", "https://exa mple", "file:///etc/passwd"]
)  # fmt: skip
def test_what_has_not_the_form_of_a_web_address_is_none(text: str) -> None:
    assert not list(addresses(text))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://github.com/a/b", "code"),
        ("https://gitlab.example.org/a/b", "code"),
        ("https://anonymous.4open.science/r/x", "code"),
        ("https://a.github.io/b", "project"),
        ("https://sites.google.com/view/x", "project"),
        ("https://huggingface.co/datasets/a/b", "data"),
        ("https://zenodo.org/record/1", "data"),
        ("https://example.org/dataset/x", "data"),
        ("https://huggingface.co/a/b", "model"),
        ("https://huggingface.co/spaces/a/b", "demo"),
        ("https://example.org/demo", "demo"),
        ("https://youtu.be/x", "video"),
        ("https://www.youtube.com/watch?v=x", "video"),
        ("https://arxiv.org/abs/2401.00001", "other"),
        ("https://example.org", "other"),
    ],
)
def test_a_link_is_typed_by_host_and_path(url: str, expected: str) -> None:
    assert rel(url) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a.pdf", "pdf"),
        ("https://example.org/A.PDF", "pdf"),
        ("https://github.com/a/b/raw/main/a.pdf", "pdf"),
        ("https://github.com/a/b", "code"),
        ("https://example.org/a", "paper"),
        ("https://example.org/pdf", "paper"),
        ("https://x.com/a/status/1", "other"),
        ("https://old.reddit.com/r/bees", "other"),
        ("https://max.com/bees", "paper"),
    ],
)
def test_an_address_given_for_a_paper_leads_to_it_unless_its_form_says_else(url: str, expected: str) -> None:
    assert of_paper(url) == expected
    assert is_pdf(url) == (expected == "pdf")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://arxiv.org/pdf/2401.12340v2", True),
        ("https://arxiv.org/abs/2401.12340v2", False),
        ("https://dl.acm.org/doi/epdf/10.5555/bees.1", True),
        ("https://dl.acm.org/doi/10.5555/bees.pdfs", False),
        ("https://openreview.net/pdf?id=rJ4km2R5t7", True),
        ("https://openreview.net/forum?id=rJ4km2R5t7", False),
        ("https://aclanthology.org/2020.acl-main.1.pdf?download=1", True),
    ],
)
def test_an_address_with_an_identifier_tells_whether_it_is_that_of_the_pdf(url: str, *, expected: bool) -> None:
    assert serves_pdf(url) == expected


def test_each_address_is_linked_once() -> None:
    text = "https://github.com/a/b and http://www.github.com/A/b/ and https://github.com/a/b.git and https://a.org"
    assert links(text) == (Link("code", "https://github.com/a/b"), Link("other", "https://a.org"))


@given(st.text(max_size=40))
def test_any_text_is_searched_without_an_error(text: str) -> None:
    for address in addresses(f"https://{text} www.{text}"):
        assert address.url.startswith(("http://", "https://"))
        assert same(address.url)
