"""The stage ``render``: from a corpus to all the files that belong in ``docs/``. Pure."""

from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

from papershelf import registry as addresses
from papershelf.config.settings import Config
from papershelf.crew import ALONE, Crew
from papershelf.export.json_lines import to_json_lines
from papershelf.model import NOTHING, Corpus, Page
from papershelf.registry import Registry
from papershelf.render import browse, entries, home, lists, search
from papershelf.render.mark import is_untouched, marked
from papershelf.render.shelf import Shelf


def render(corpus: Corpus, config: Config, registry: Registry, crew: Crew = ALONE, own: Mapping[str, str] = NOTHING) -> list[Page]:
    """Every generated file, sorted by path.

    ``registry`` is the one that the last build left, ``own`` the Markdown in ``docs/`` by its path: what is written by hand
    is found by the search.
    """
    shelf = Shelf(corpus, config)
    pages = [
        home.page(shelf),
        *lists.pages(shelf),
        *browse.pages(shelf),
        *crew.spread(entries.pages, shelf, corpus.papers),
        *search.pages(shelf, {path: text for path, text in own.items() if not is_untouched(text.encode(errors="replace"))}),
        Page("data/papers.jsonl", to_json_lines(corpus)),
        Page(addresses.PATH, addresses.to_json(addresses.updated(registry, corpus.papers))),
        *(_theme() if config.carries_theme else ()),
    ]
    return sorted(pages, key=lambda page: page.path)


def _theme() -> list[Page]:
    """The theme's files, so that a shelf builds with MkDocs alone and gets the new ones when Papershelf is upgraded."""
    root = files("papershelf") / "theme"
    return [_theme_page(".papershelf/theme/" + name, file) for name, file in sorted(walk(root))]


def _theme_page(path: str, file: Traversable) -> Page:
    return Page(path, marked(path, file.read_text(encoding="utf-8")))


def walk(folder: Traversable, before: str = "") -> list[tuple[str, Traversable]]:
    """The files under ``folder`` of the package, with their relative paths; hidden ones are left out."""
    found = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found += walk(entry, f"{before}{entry.name}/")
        elif not entry.name.startswith("."):
            found.append((before + entry.name, entry))
    return found
