"""One converter of Markdown for all pages of a process, and a shortcut for those that the generator writes.

MkDocs makes a new converter for each page: 0.3 to 0.6 ms of the 5 ms that a page takes. A converter is as good as new after
``reset``, as Python-Markdown documents, if each of its extensions keeps to that; those named here do. With any other
extension pages are converted as MkDocs does it.
"""

import re
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from functools import lru_cache
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

import markdown
from mkdocs.utils import get_relative_url

from papershelf.site.shortcut import Shortcut, Slug, converted, nested
from papershelf.site.specimen import agrees, paragraph
from papershelf.site.stand_in import standing_in

_RESET_WELL = frozenset({
    "abbr", "admonition", "attr_list", "def_list", "fenced_code", "md_in_html", "sane_lists", "tables", "toc", "papershelf.mathematics",
})  # fmt: skip
_STEPS = frozenset({"mkdocs_raw_html", "mkdocs_extract_anchors", "relpath", "mkdocs_extract_title"})
"""What MkDocs adds to the converter of each page."""
_TO_PAGE = re.compile(r"[\w./%-]+\.md")
_ANCHOR = re.compile(r"[\w.%-]+")


@dataclass(frozen=True, slots=True)
class Links:
    """What pages link to, as far as it was met."""

    pages: dict[tuple[str, str], tuple[str, Any]] = field(default_factory=dict)
    """The folder of a page and a path that it links to → that path as seen from the finished page, and the file of MkDocs there."""
    ways: dict[tuple[str, str], str] = field(default_factory=dict)
    """The folder of a page and another folder of the site → the way there."""


class Converters:
    """The converters of one build: a single one, where all extensions allow it."""

    def __init__(self, extensions: Sequence[str]) -> None:
        """Of a site with these ``extensions``."""
        self._shared = _Shared() if {str(name) for name in extensions} <= _RESET_WELL else None

    def at_work(self) -> AbstractContextManager[None]:
        """While it lasts, MkDocs' pages are converted by these."""
        return standing_in("markdown", self._shared) if self._shared else nullcontext()


class _Shared:
    """Stands in the place of the module ``markdown`` in MkDocs' module of pages, which asks it for converters only."""

    def __init__(self) -> None:
        self._converter: markdown.Markdown | None = None
        self._slug: Slug | None = None
        """Where the shortcut agrees with the converter."""
        self._links = Links()

    def Markdown(self, extensions: Sequence[Any], extension_configs: Mapping[str, Any]) -> Any:  # noqa: N802 - the name is Python-Markdown's
        if self._converter is None:
            trusted = agrees(markdown.Markdown(extensions=list(extensions), extension_configs=dict(extension_configs)))
            self._converter = markdown.Markdown(extensions=list(extensions), extension_configs=dict(extension_configs))
            self._slug = _slug(self._converter.treeprocessors["toc"]) if trusted else None
        # What MkDocs registers for each page replaces what it registered for the one before: the names are the same.
        return _OfOnePage(self._converter, self._links, self._slug) if self._slug else self._converter.reset()

    def __getattr__(self, name: str) -> Any:
        return getattr(markdown, name)


def _slug(toc: Any) -> Slug:
    """What makes ids of the words of headings, as the extension ``toc`` does; most headings are the same on all pages."""
    return lru_cache(maxsize=1 << 8)(lambda name: str(toc.slugify(name, toc.sep)))


class _Steps:
    """Remembers what is registered, by its name, and registers it once a page needs it: few do."""

    def __init__(self, registry: Any, steps: dict[str, Any]) -> None:
        self._registry, self._steps = registry, steps
        self._waiting: list[tuple[Any, str, float]] = []

    def register(self, item: Any, name: str, priority: float) -> None:
        """As ``markdown.util.Registry`` does it."""
        self._steps[name] = item
        self._waiting.append((item, name, priority))

    def work(self) -> None:
        """Registers what waits."""
        while self._waiting:
            self._registry.register(*self._waiting.pop(0))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._registry, name)


class _OfOnePage:
    """A converter as MkDocs asks for one: it takes the shortcut where the page allows it."""

    def __init__(self, converter: markdown.Markdown, links: Links, slug: Slug) -> None:
        self._converter, self._links, self._slug = converter, links, slug
        self._steps: dict[str, Any] = {}
        self.preprocessors = _Steps(converter.preprocessors, self._steps)
        self.treeprocessors = _Steps(converter.treeprocessors, self._steps)
        self.toc_tokens: Any = []
        self._folder = ""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._converter, name)

    def convert(self, source: str) -> str:
        """As ``markdown.Markdown`` does it."""
        made = self._shortcut(source) if self._steps.keys() == _STEPS else None
        if made is None:
            made = self._long_way(source)
            self.toc_tokens = self._converter.toc_tokens  # type: ignore[attr-defined]  # set by the extension
        return made

    def _long_way(self, source: str) -> str:
        self.preprocessors.work()
        self.treeprocessors.work()
        return self._converter.reset().convert(source)

    def _shortcut(self, source: str) -> str | None:
        self._folder = dirname(self._steps["relpath"].file.src_uri)
        found: set[str] = set()

        def otherwise(text: str) -> str | None:
            made = paragraph(self._long_way(text))
            found.update(self._steps["mkdocs_raw_html"].present_anchor_ids)
            return made

        page = Shortcut(self._link, otherwise, self._slug)
        made = converted(source, page)
        if made is not None:
            self._steps["mkdocs_raw_html"].present_anchor_ids = found
            self._steps["mkdocs_extract_anchors"].present_anchor_ids |= page.ids
            self._steps["mkdocs_extract_title"].title = page.headings[0]["name"] if made.startswith("<h1") else None
            self.toc_tokens = nested(page)
        return made

    def _link(self, address: str) -> str | None:
        """As MkDocs does it; what it would warn of, and what is rare, goes the long way."""
        if address.startswith(("https://", "http://")) and address.isascii():
            return address
        path, mark, anchor = address.partition("#")
        found = self._links.pages.get((self._folder, path)) or self._page(path)
        if found is None or not mark:
            return found and found[0]
        if not _ANCHOR.fullmatch(anchor):
            return None
        made, target = found
        self._steps["relpath"].links_to_anchors.setdefault(target, {}).setdefault(anchor, address)
        return f"{made}#{anchor}"

    def _page(self, path: str) -> tuple[str, Any] | None:
        """The page of MkDocs that ``path`` names, and its address as seen from this one."""
        step = self._steps["relpath"]
        target = step.files.src_uris.get(normpath(join(self._folder, unquote(path)))) if _TO_PAGE.fullmatch(path) else None
        if target is None or target.inclusion.is_excluded():
            return None
        if step.config.use_directory_urls:
            return get_relative_url(target.url, step.file.url), target
        # Pages of a folder see the others by the same addresses, and those of another folder by the same way there.
        there, _, name = target.url.rpartition("/")
        way = self._links.ways.get((self._folder, there))
        if way is None:
            way = self._links.ways[self._folder, there] = get_relative_url(f"{there}/", step.file.url).removeprefix("./")
        found = self._links.pages[self._folder, path] = way + name, target
        return found
