"""A page with every form that :mod:`papershelf.site.shortcut` knows, to see whether Python-Markdown makes the same of it."""

from importlib.resources import files
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import INLINE_PLACEHOLDER_PREFIX, STX

from papershelf.site.shortcut import Shortcut, converted, nested

SPECIMEN = (files("papershelf") / "site/specimen.md").read_text(encoding="utf-8")

_AROUND = len("<p></p>")
_PLACEHOLDER = INLINE_PLACEHOLDER_PREFIX.strip(STX)
"""Python-Markdown shows one in the code of a formula that stands in it."""


def agrees(converter: Markdown) -> bool:
    """Whether the shortcut and ``converter``, which is used up by it, make the same of the specimen."""
    if "toc" not in converter.treeprocessors:
        return False
    toc: Any = converter.treeprocessors["toc"]
    page = Shortcut(_address, lambda text: paragraph(converter.reset().convert(text)), lambda name: str(toc.slugify(name, toc.sep)))
    converter.treeprocessors.register(_Addresses(), "addresses", 0)
    ours = converted(SPECIMEN, page)
    theirs = converter.reset().convert(SPECIMEN)
    tokens: Any = converter.toc_tokens  # type: ignore[attr-defined]  # set by the extension
    return ours == theirs and nested(page) == tokens


def paragraph(made: str) -> str | None:
    """What is in the paragraph that ``made`` is; ``None`` where it is anything else, or numbers what it leaves to be filled in."""
    inner = made.removeprefix("<p>").removesuffix("</p>")
    return inner if len(made) - len(inner) == _AROUND and "<p" not in inner and _PLACEHOLDER not in inner else None


def _address(address: str) -> str:
    return address.replace(".md", ".html")


class _Addresses(Treeprocessor):
    """Stands for what MkDocs does to links."""

    def run(self, root: Element) -> None:
        for element in root.iter("a"):
            element.set("href", _address(element.get("href", "")))
