"""The pages that people wrote or changed, as far as they are pages of the site."""

from collections.abc import Callable

from pathspec import GitIgnoreSpec

from papershelf.config.inherited import load_site
from papershelf.config.settings import Config
from papershelf.manifest import written
from papershelf.render.mark import is_ours

_ENTRIES = "papers"
"""The folder of which only the names are looked at: it has a page for each entry."""
_BY_OTHERS = {"data", "search"}
"""Folders of ``docs/`` in which nothing is written by hand."""
_NO_PAGES = (".*", "/templates/")
"""What MkDocs makes no pages of, unless ``exclude_docs`` says otherwise."""


def own_pages(config: Config) -> dict[str, str]:
    """The Markdown in ``docs/`` that is not ours, by its path; without what MkDocs makes no page of, as the settings tell it.

    A draft is shown by ``mkdocs serve`` alone.
    """
    is_left_out, known = _left_out(config), written(config.docs)
    found = {}
    for file in sorted(config.docs.rglob("*.md")):
        path = file.relative_to(config.docs).as_posix()
        folder = path.partition("/")[0]
        if folder in _BY_OTHERS or (folder == _ENTRIES and path in known) or is_left_out(path) or not file.is_file():
            continue
        content = file.read_bytes()
        if not is_ours(content):
            found[path] = content.decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    return found


def _left_out(config: Config) -> Callable[[str], bool]:
    said = load_site(config.mkdocs).data if config.mkdocs else {}
    excluded, drafts = (value.splitlines() if isinstance(value := said.get(name), str) else [] for name in ("exclude_docs", "draft_docs"))
    specs = [GitIgnoreSpec.from_lines(lines) for lines in ([*_NO_PAGES, *excluded], drafts)]
    return lambda path: any(spec.match_file(path) for spec in specs)
