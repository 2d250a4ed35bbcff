"""The shortcut from generated Markdown to HTML: what it makes is what Python-Markdown makes, whatever stands in a seed."""

from pathlib import Path
from typing import Any

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from papershelf.site.shortcut import Shortcut, converted, nested
from papershelf.site.specimen import agrees, paragraph
from papershelf.text import escape, marks

EXTENSIONS = ["admonition", "attr_list", "md_in_html", "tables", "toc", "papershelf.mathematics"]
DOCS = Path(__file__).parent.parent / "docs"
CONVERTER = markdown.Markdown(extensions=EXTENSIONS)

SCRAPS = st.sampled_from(
    ["bee", "Tides ", " and ", "a_b", "_", "*", "**", "`", "\\", "[", "](", ")", "]", "<", ">", "&", "&amp;", ";", "!", "#", "$", "$x$", "$5 ", "~", "{", "}",
     "{: .a }", ":", "|", "-", "- ", "+", "=", '"', "'", "1. ", "2)", "@", "http://a.b/c_d?e=f&g", "<b>", "</b>", "<i>", "<div>", "</div>", "<div markdown>", "<p>", "</p>", "x.md", " ", "  ", "\n", "é", "“", "…"]
)  # fmt: skip
TEXTS = st.lists(SCRAPS, max_size=8).map("".join)


def _shortcut(text: str) -> tuple[str | None, Shortcut]:
    toc: Any = CONVERTER.treeprocessors["toc"]
    page = Shortcut(
        lambda address: address, lambda text: paragraph(CONVERTER.reset().convert(text)), lambda name: toc.slugify(name, toc.sep)
    )
    return converted(text, page), page


def _is_right(text: str) -> bool:
    """Whether the shortcut makes of ``text`` what Python-Markdown makes of it, or leaves it alone."""
    made, page = _shortcut(text)
    if made is None:
        return True
    tokens: Any = None
    assert made == CONVERTER.reset().convert(text)
    tokens = CONVERTER.toc_tokens  # type: ignore[attr-defined]
    return bool(nested(page) == tokens)


def test_both_make_the_same_of_the_specimen() -> None:
    assert agrees(markdown.Markdown(extensions=EXTENSIONS))


@pytest.mark.parametrize(
    ("extensions", "settings"),
    [
        (EXTENSIONS, {"toc": {"permalink": True}}),
        (EXTENSIONS, {"toc": {"toc_depth": 2}}),
        ([*EXTENSIONS, "nl2br"], {}),
        ([name for name in EXTENSIONS if name != "toc"], {}),
        ([name for name in EXTENSIONS if name != "papershelf.mathematics"], {}),
    ],
)
def test_where_they_differ_the_shortcut_is_not_taken(extensions: list[str], settings: dict[str, Any]) -> None:
    assert not agrees(markdown.Markdown(extensions=extensions, extension_configs=settings))


@given(title=TEXTS, abstract=TEXTS, note=TEXTS, told=TEXTS)
def test_text_of_seeds_comes_out_as_python_markdown_has_it(title: str, abstract: str, note: str, told: str) -> None:
    page = (
        f"# {escape.markdown(title)}\n\n"
        f'<div class="ps-abstract" markdown>\n\n## {escape.prose(note)}\n\n{escape.prose(abstract, {"bee": told})}\n\n{marks.safe(note)}\n\n</div>\n\n'
        f'- [{escape.markdown(title)}](a.md "{escape.title(told)}")  \n  {escape.markdown(note)}\n'
        f"- **{escape.markdown(title)}**: {escape.prose(abstract)}\n\n"
        f"- <span>[{escape.inline(title)}](b.md)</span> {escape.inline(note)}\n"
    )
    assert _is_right(page)


@given(st.lists(TEXTS, max_size=5).map("\n\n".join))
def test_markdown_of_anybody_comes_out_as_python_markdown_has_it(text: str) -> None:
    assert _is_right(text)


@given(TEXTS, TEXTS)
def test_items_of_anybody_come_out_as_python_markdown_has_them(one: str, other: str) -> None:
    assert _is_right(f"<div markdown>\n\n- {one}\n- {one}  \n  {other}\n\n{other}\n\n</div>")


@pytest.mark.parametrize("attributes", ["", ' class="a"', " data-a", ' id="a"', ' class="a" markdown', ' class="markdown"'])
@pytest.mark.parametrize("held", ["", "a *b*", "a <b>c</b>", '<i name="a">b</i>', '<i markdown="1">*b*</i>', "<div>a</div>", "a\nb"])
@pytest.mark.parametrize("tag", ["div", "p", "figure"])
def test_elements_of_one_line_come_out_as_python_markdown_has_them(tag: str, attributes: str, held: str) -> None:
    assert _is_right(f"# A\n\n<{tag}{attributes}>{held}</{tag}>\n\nb\n\n- c")


def test_most_generated_pages_take_it() -> None:
    pages = sorted(path for path in DOCS.rglob("*.md") if "guide" not in path.parts)[::12]
    texts = [path.read_text(encoding="utf-8").split("---\n", 2)[-1] for path in pages]
    assert all(_is_right(text) for text in texts)
    assert sum(_shortcut(text)[0] is not None for text in texts) > 0.9 * len(texts)
