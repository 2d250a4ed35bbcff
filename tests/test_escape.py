"""Escaping: what a seed says is shown as those characters, whatever it is."""

import html
import json
import re
from collections.abc import Callable

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from papershelf.text import escape, marks
from papershelf.text.plain import one_line, paragraphs
from shown import Shown, as_html, is_harmless, shown

ATTACKS = [
    "<script>alert(1)</script>",
    "</p></div></title><img src=x onerror=alert(1)>",
    "[link](javascript:alert(1))",
    "![image](x){: onclick=alert(1)}",
    "{: onclick=alert(1)}",
    "&lt;b&gt; &amp;amp; &#60;script&#62; &copy",
    "1986. A year",
    "# heading",
    "#hash",
    "C#",
    "> quotation",
    "- item",
    "+ item",
    "* item",
    "---",
    "===",
    "*[HTML]: abbreviation",
    "[TOC]",
    "[ref]: https://example.org",
    "!!! note",
    "| a | b |",
    "a | b",
    ": definition",
    "```",
    "~~~",
    "2*3*4 and *emphasis* and **strong**",
    "snake_case and _emphasis_ and __init__",
    "$5 and $10, \\$x\\$ and $\\alpha$",
    "C:\\path\\*file*",
    "`code` and ``code``",
    "--8<-- 'mkdocs.yml'",
    "https://example.org/a_b_c?x=*&y=1",
    "<https://example.org>",
    "AT&T, R&D; and &x;",
]
TEXT = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("*_`#<>&[](){}\\$~!|-+=.:1 "), max_size=40)


@pytest.mark.parametrize("text", ATTACKS)
@pytest.mark.parametrize("before", ["", "# ", "- ", "text "])
def test_attacks_are_shown_as_their_characters(text: str, before: str) -> None:
    page = Shown(as_html(f"{before}{escape.markdown(text)}\n"))
    assert shown(page.text) == shown(before.strip("#- ") + " " + text)
    assert {tag for tag, _ in page.tags} <= {"p", "h1", "ul", "li"}
    assert all(set(attributes) <= {"id"} for _, attributes in page.tags)


@given(TEXT)
def test_any_text_is_shown_as_its_characters(text: str) -> None:
    text = paragraphs(text)
    page = Shown(as_html(escape.markdown(text)))
    assert shown(page.text) == shown(text)
    assert {tag for tag, _ in page.tags} <= {"p"}


@given(TEXT)
@example("]:")
@example("a]: b")
def test_any_title_is_a_heading_and_a_link(text: str) -> None:
    text = one_line(text) or "x"
    page = Shown(as_html(f"# {escape.markdown(text)}\n\n- [{escape.markdown(text)}](a.md)  \n  {escape.markdown(text)}\n"))
    assert [tag for tag, _ in page.tags] == ["h1", "ul", "li", "a", "br"]
    assert shown(page.text) == shown(f"{text} {text} {text}")


@given(TEXT)
def test_front_matter_gives_back_any_value(text: str) -> None:
    text = one_line(text)
    assert yaml.safe_load(f"title: {escape.yaml_value(text)}\n") == {"title": text}
    assert html.unescape(yaml.safe_load(f"title: {escape.yaml_html(text)}\n")["title"]) == text


@given(TEXT)
def test_json_cannot_end_its_script(text: str) -> None:
    written = escape.script({"text": text})
    assert "<" not in written
    assert json.loads(written) == {"text": text}


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//example.org", "vbscript:x", "http://", "http://[", "x"]
)
def test_only_whole_web_addresses_are_linked(url: str) -> None:
    assert escape.link(url) == "#"


@given(TEXT)
def test_a_link_never_ends_before_its_end(text: str) -> None:
    page = Shown(as_html(f"[label]({escape.link('https://example.org/' + text)}) after"))
    assert [tag for tag, _ in page.tags] == ["p", "a"]
    assert page.text == "label after"


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("works, *Based* and *Mamba**,* have", "works, *Based* and *Mamba*, have"),
        ("*Prefix attacks *which invoke", "*Prefix attacks* which invoke"),
        ("a* b*c", "a *b*c"),
        ("2*3*4 = 24", "2*3*4 = 24"),
        ("one * two", "one * two"),
        ("a lone *star", "a lone \\*star"),
        (r"modelled by \(q\) and \( p \)", "modelled by $q$ and $p$"),
        ("set `a*b` and *c*", "set `a*b` and *c*"),
        ("**strong** stays *so*", "**strong** stays *so*"),
    ],
)
def test_emphasis_is_mended(damaged: str, mended: str) -> None:
    assert marks.mend(damaged) == mended
    assert marks.mend(mended) == mended


@given(st.text(st.sampled_from("ab*` \\$2["), max_size=30))
def test_mending_twice_is_mending_once_and_loses_no_letter(text: str) -> None:
    mended = marks.mend(text)
    assert marks.mend(mended) == mended
    assert re.sub(r"\W", "", mended) == re.sub(r"\W", "", text)


@given(TEXT)
def test_a_note_shows_its_marks_and_nothing_else(text: str) -> None:
    assert is_harmless(Shown(as_html(marks.safe(paragraphs(text)))), {"p", "em", "strong", "code", "a"})


FORMULAS = [f"$x_1 {attack} y$" for attack in ATTACKS] + [
    "$x</div><script>alert(1)</script>$",
    r"$\text{</p><img src=x onerror=alert(1)>}$",
    r"$\href{javascript:alert(1)}{x}$",
    r"$\mathrm{a} < b > c$ and $`x`$ and $$y$$ and $\unknown{x}$",
]


@pytest.mark.parametrize("text", [*ATTACKS, *FORMULAS])
def test_attacks_in_an_abstract_do_nothing(text: str) -> None:
    assert is_harmless(Shown(as_html(escape.prose(paragraphs(text)))), {"p", "a", "code"})


@given(TEXT)
def test_any_abstract_is_harmless(text: str) -> None:
    assert is_harmless(Shown(as_html(escape.prose(paragraphs(text)))), {"p", "a", "code"})


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="$") | st.sampled_from("*_`#<>&[](){}\\~!|-+=.:1/ "), max_size=40)
)
def test_an_abstract_without_dollars_is_shown_as_its_characters(text: str) -> None:
    text = paragraphs(text)
    assert shown(Shown(as_html(escape.prose(text))).text) == shown(text)


def test_a_formula_is_mathematics_and_a_price_is_not() -> None:
    page = as_html(escape.prose(r"The $\ell_1$ norm of $a < b$ costs \$5 or \$10; see https://example.org/a_b."))
    assert page.count("<math") == 2
    assert "costs $5 or $10" in page
    assert '<a href="https://example.org/a_b">https://example.org/a_b</a>.' in page


@pytest.mark.parametrize(
    ("escaped", "text", "meant"),
    [
        (escape.title, ('a "b" <c>\n  d\x7f_e'), "a &#34;b&#34; &#60;c&#62; d&#95;e"),
        (escape.code, ('<a> & "b"'), '<pre><code>&lt;a&gt; &amp; "b"\n</code></pre>'),
        (escape.attribute, ("<a> & \"b\" 'c'"), "&lt;a&gt; &amp; &quot;b&quot; &#x27;c&#x27;"),
        (escape.formula, ("a < b > c "), r"$a \lt b \gt c$"),
        (escape.formula, ("a`b"), r"\$a\`b\$"),
        (escape.formula, ("a$b"), r"\$a\$b\$"),
        (escape.formula, ("a\nb"), r"\$a b\$"),
        (escape.yaml_value, ("a\x7f\u2028b"), '"a\\u007f\\u2028b"'),
        (escape.script, (["</a>", "\u2028\u2029"]), '["\\u003c/a>","\\u2028\\u2029"]'),
        (escape.link, ("HTTP://a.org/(x)_[y]?q=*#f|"), "http://a.org/%28x%29%5Fy".replace("%5Fy", "_%5By%5D?q=%2A#f%7C")),
    ],
)
def test_each_place_has_its_escapes(escaped: Callable[[object], str], text: object, meant: str) -> None:
    assert escaped(text) == meant


def test_every_line_of_an_abstract_begins_as_text() -> None:
    assert escape.prose("# a\n\n1. b\n\n- https://a.org/x # c") == "\\# a\n\n1\\. b\n\n\\- <https://a.org/x> # c"
    assert escape.prose("https://a.org/x\n# b") == "<https://a.org/x>\n\\# b"
    assert escape.prose("$x$-axis") == escape.prose("$x$-axis", {"LLM": "model"}) == "$x$-axis"


def test_the_first_use_of_an_acronym_shows_its_meaning_wherever_it_stands() -> None:
    meanings = {"LLM": 'large "language" model'}
    shown_as = '<abbr title="large &#34;language&#34; model">LLM</abbr>'
    assert escape.prose("# An LLM, an LLM.\nAn LLM", meanings) == f"\\# An {shown_as}, an LLM.\nAn LLM"
    assert escape.prose("LLM # 1", meanings) == f"{shown_as} # 1"
    assert escape.prose("See https://a.org/x # LLM 1. a", meanings) == f"See <https://a.org/x> # {shown_as} 1. a"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Bees \ufdd0and\U0001fffe moss\uffff", "Bees and moss"),
        ("Bees \u202eseib\u202c and moss", "Bees seib\u202c and moss"),
        ("Bees \u202dseib", "Bees seib"),
        ("Bees \u2067النحل", "Bees \u2067النحل\u2069"),
        ("Bees \u2067النحل\u2069", "Bees \u2067النحل\u2069"),
        ("Bees \u2066a \u2067b \u202bc", "Bees \u2066a \u2067b \u202bc\u202c\u2069\u2069"),
        ("النحل \u200fBees\u200e", "النحل \u200fBees\u200e"),
    ],
)
def test_a_direction_of_writing_ends_with_its_text_and_none_is_forced(text: str, safe: str) -> None:
    assert one_line(text) == safe
    assert one_line(safe) == safe
