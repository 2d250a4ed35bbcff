"""One converter of Markdown for all pages of a process.

MkDocs makes a new one for each page: 0.3 to 0.6 ms of the 5 ms that a page takes. A converter is as good as new after
``reset``, as Python-Markdown documents, if each of its extensions keeps to that; those named here do. With any other
extension pages are converted as MkDocs does it.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import markdown

_RESET_WELL = frozenset({
    "abbr", "admonition", "attr_list", "def_list", "fenced_code", "md_in_html", "sane_lists", "tables", "toc", "papershelf.mathematics",
})  # fmt: skip


@contextmanager
def one_converter(extensions: Sequence[str]) -> Iterator[None]:
    """While it lasts, MkDocs' pages share a converter, where all ``extensions`` allow it."""
    from mkdocs.structure import pages

    if not {str(name) for name in extensions} <= _RESET_WELL:
        yield
        return
    setattr(pages, "markdown", _Shared())  # noqa: B010 - the module does not declare the name
    try:
        yield
    finally:
        setattr(pages, "markdown", markdown)  # noqa: B010


class _Shared:
    """Stands in the place of the module ``markdown`` in MkDocs' module of pages, which asks it for converters only."""

    def __init__(self) -> None:
        self._converter: markdown.Markdown | None = None

    def Markdown(self, extensions: Sequence[Any], extension_configs: Mapping[str, Any]) -> markdown.Markdown:  # noqa: N802 - the name is Python-Markdown's
        if self._converter is None:
            self._converter = markdown.Markdown(extensions=list(extensions), extension_configs=dict(extension_configs))
        # What MkDocs registers for each page replaces what it registered for the one before: the names are the same.
        return self._converter.reset()

    def __getattr__(self, name: str) -> Any:
        return getattr(markdown, name)
