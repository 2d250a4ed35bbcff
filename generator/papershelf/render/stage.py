"""The stage ``render``: from a corpus to all the files that belong in ``docs/``, in parts. Pure."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from importlib.resources import files

from papershelf import registry as addresses
from papershelf.config.settings import SHELF_THEME, Config
from papershelf.model import NOTHING, Corpus, Page
from papershelf.packaged import walk
from papershelf.published import NOTHING_PUBLISHED, Log
from papershelf.registry import Registry
from papershelf.render import browse, catalogue, downloads, entries, gone, home, lists, map_page, news, reading, search, systems, topics
from papershelf.render.files import Draft, Files, Part
from papershelf.render.mark import marked
from papershelf.render.shelf import Shelf
from papershelf.timing import timed

_AT_ONCE = 50
"""Papers whose pages are made at a time: some 400 make it worth the while to share them with another process."""


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
    """The pages that people wrote or changed, by their paths in ``docs/``: the search finds them."""


@dataclass(frozen=True, slots=True)
class View:
    """What all parts of the files share."""

    shelf: Shelf
    state: State


def render(corpus: Corpus, config: Config, state: State) -> Files:
    """Every generated file; what the pages of papers need of all papers is found now, once for all processes."""
    shelf = Shelf(corpus, config, state.silent, state.registry.holders(config.topics.paths)).settled()
    slices = (partial(_entries, start=start, end=start + _AT_ONCE) for start in range(0, len(corpus.papers), _AT_ONCE))
    return Files(View(shelf, state), (*_PARTS, *slices), _addresses, shelf.budget.notes)


@timed("render: papers")
def _entries(view: View, *, start: int, end: int) -> list[Draft]:
    return list(entries.drafts(view.shelf, view.shelf.corpus.papers[start:end]))


def _found(view: View) -> Iterable[Page]:
    return search.pages(view.shelf, view.state.own)


def _of_shelf(pages: Callable[[Shelf], Iterable[Page]]) -> Part:
    return partial(_made_by, pages=pages)


def _made_by(view: View, pages: Callable[[Shelf], Iterable[Page]]) -> Iterable[Page]:
    return pages(view.shelf)


def _changes(view: View) -> Iterable[Page]:
    return news.pages(view.shelf, view.state.log)


def _catalogue(view: View) -> Iterable[Page]:
    return catalogue.pages(view.shelf, view.state.registry)


def _left_out(view: View) -> list[Page]:
    return view.shelf.budget.pages()


def _theme(view: View) -> Iterator[Page]:
    """The theme's files, so that a shelf builds with MkDocs alone and gets the new ones when Papershelf is upgraded."""
    if not view.shelf.config.carries_theme:
        return
    root = files("papershelf") / "theme"
    for name, file in sorted(walk(root)):
        path = f"{SHELF_THEME}/{name}"
        yield Page(path, marked(path, file.read_text(encoding="utf-8")))


_PARTS: tuple[Part, ...] = (
    _found,
    _of_shelf(topics.pages),
    _changes,
    *map(_of_shelf, (lists.pages, reading.pages)),
    _catalogue,
    *map(_of_shelf, (browse.pages, systems.pages, map_page.pages, home.pages)),
    _left_out,
    _theme,
    _of_shelf(downloads.pages),  # takes as much memory as the search: not at the same time
)
"""What is made of all papers together."""


def _addresses(view: View, paths: Collection[str]) -> Iterator[Page]:
    """A page for each address that was given out and has none any more, and the registry of this build."""
    registry = view.state.registry
    made = {path.removesuffix(".md") for path in paths if path.endswith(".md")}
    holders = view.shelf.holders
    lists = {path: holders.get(path, ()) for path in made if not addresses.is_entry(path)}
    known = addresses.updated(registry, view.shelf.corpus, lists, view.shelf.in_vocabulary)
    yield from gone.pages(known, made)
    yield Page(addresses.PATH, addresses.to_json(known))
