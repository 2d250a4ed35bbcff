"""The stage ``render``: from a corpus to all the files that belong in ``docs/``. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable

from papershelf import registry as addresses
from papershelf.config.settings import Config
from papershelf.crew import ALONE, Crew
from papershelf.model import NOTHING, Corpus, Page
from papershelf.published import NOTHING_PUBLISHED, Log
from papershelf.registry import Registry
from papershelf.render import browse, catalogue, downloads, entries, gone, home, lists, map_page, news, reading, search, systems, topics
from papershelf.render.mark import is_ours, marked
from papershelf.render.shelf import Shelf
from papershelf.timing import timed


@dataclass(frozen=True, slots=True)
class State:
    """What is there beside the seeds."""

    registry: Registry = field(default_factory=Registry)
    """Every address, as the last build left it."""
    log: Log = NOTHING_PUBLISHED
    """What was published."""
    silent: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    """Addresses outside that do not answer → the day on which they were last asked."""
    own: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    """The Markdown in ``docs/`` by its path: what is written by hand is found by the search."""


@timed("render")
def render(corpus: Corpus, config: Config, state: State, crew: Crew = ALONE) -> list[Page]:
    """Every generated file, sorted by path."""
    shelf = Shelf(corpus, config, state.silent)
    made = crew.spread(entries.entries, shelf, corpus.papers)
    cited = {paper.id: entry.cited for paper, entry in zip(corpus.papers, made, strict=True)}
    pages = [
        home.page(shelf),
        *lists.pages(shelf),
        *topics.pages(shelf, crew),
        *systems.pages(shelf),
        *browse.pages(shelf),
        *(page for entry in made for page in entry.pages),
        *downloads.pages(shelf, cited),
        *news.pages(shelf, state.log),
        *reading.pages(shelf, cited),
        *map_page.pages(shelf),
        *catalogue.pages(shelf, state.registry),
        *shelf.budget.pages(),
        *search.pages(shelf, {path: text for path, text in state.own.items() if not is_ours(text.encode(errors="replace"))}),
        *(_theme() if config.carries_theme else ()),
    ]
    return sorted([*pages, *_addresses(pages, corpus, state.registry)], key=lambda page: page.path)


def _addresses(pages: Sequence[Page], corpus: Corpus, registry: Registry) -> list[Page]:
    """The registry of this build, and a page for each address in it that has none any more."""
    made = {page.path.removesuffix(".md") for page in pages if page.path.endswith(".md")}
    known = addresses.updated(registry, corpus, (path for path in made if not addresses.is_entry(path)))
    return [*gone.pages(known, made), Page(addresses.PATH, addresses.to_json(known))]


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
