"""What a reader sees of Markdown that the generator wrote: its text, its elements, and whether these do no harm."""

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import markdown

from papershelf.config.yaml_file import load

ROOT = Path(__file__).parent.parent


class Shown(HTMLParser):
    """The text and the elements of some HTML."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def as_html(text: str) -> str:
    """``text`` through Python-Markdown with the extensions of the shelf's own mkdocs.yml."""
    return str(_markdown().reset().convert(text))


@cache
def _markdown() -> markdown.Markdown:
    listed = load(ROOT / "mkdocs.yml").data["markdown_extensions"]
    return markdown.Markdown(extensions=[name if isinstance(name, str) else next(iter(name)) for name in listed])


MATHML = set(
    "math mrow mi mn mo mtext mspace ms mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder mover".split()
) | set("munderover mmultiscripts mprescripts mtable mtr mtd semantics annotation".split())
IN_MATHML = frozenset({"b", "i", "em", "code", "span"})
"""What text within formulas has where TeX sets it in another font: ``\\textbf{a}``."""


def is_harmless(page: Shown, elements: set[str]) -> bool:
    """Whether ``page`` has none but ``elements`` and mathematics, no handler of events, and no link but to the web."""
    attributes = [pair for _, given in page.tags for pair in given.items()]
    linked = [str(value) for name, value in attributes if name in {"href", "src"}]
    return (
        {tag for tag, _ in page.tags} <= elements | MATHML | (IN_MATHML if any(tag == "mtext" for tag, _ in page.tags) else set())
        and not any(name.startswith("on") or "javascript" in str(value) for name, value in attributes)
        and all(value.startswith(("http://", "https://")) for value in linked)
    )


def shown(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
