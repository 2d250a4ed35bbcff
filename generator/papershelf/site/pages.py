"""Pages outside the navigation, made slice by slice, in this process or in any other that sees the same files."""

import os
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from papershelf.errors import SiteError
from papershelf.site.complaints import Complaints, listening
from papershelf.site.converter import Converters
from papershelf.site.finished import Finished, source_read
from papershelf.site.front_matter import read_quickly
from papershelf.site.templates import quicken


@dataclass
class Building:
    """What the pages of one build have in common: MkDocs' own objects."""

    settings: Any
    files: Any
    nav: Any
    env: Any
    complaints: Complaints
    converters: Converters
    documents: Sequence[Any] = ()
    pages: dict[str, Any] = field(default_factory=dict)
    """Keyed by the path of the source below ``docs/``."""
    frames: dict[Any, str] = field(default_factory=dict)
    """What pages have in common, by what sets them apart."""

    @property
    def in_nav(self) -> list[str]:
        """The sources of the pages in the navigation, sorted."""
        return sorted({page.file.src_uri for page in self.nav.pages})

    def read_navigation(self) -> None:
        """Reads the pages in the navigation, which all others show by their titles."""
        from mkdocs.commands.build import _populate_page

        with self.converters.at_work():
            for path in self.in_nav:
                _populate_page(self.pages[path], self.settings, self.files)
        self.env = self.settings.plugins.on_env(self.env, config=self.settings, files=self.files)


@dataclass(frozen=True, slots=True)
class Order:
    """A build as another process can be told of it, which then reads the same files."""

    mkdocs: str
    target: str
    environment: tuple[tuple[str, str], ...]
    token: str
    """Of this build alone, so that nobody takes it for the one before."""


def prepared(settings: Any, complaints: Complaints) -> Building:
    """All files, the navigation and an empty page for each document; events fire as in MkDocs' own build."""
    from mkdocs.structure.files import get_files, set_exclusions
    from mkdocs.structure.nav import get_navigation
    from mkdocs.structure.pages import Page

    files = get_files(settings)
    if odd := min(_no_files(files), default=""):
        raise SiteError(f"{Path(settings.docs_dir).name}/{odd} is no file but a pipe, a socket, a device or a link to nowhere: remove it")
    env = settings.theme.get_env()
    quicken(env)
    files.add_files_from_theme(env, settings)
    files = settings.plugins.on_files(files, config=settings)
    set_exclusions(files, settings)
    nav = settings.plugins.on_nav(get_navigation(files, settings), config=settings, files=files)
    documents = files.documentation_pages()
    for file in documents:
        if file.page is None:
            Page(None, file, settings)
    converters = Converters(settings.markdown_extensions)
    return Building(settings, files, nav, env, complaints, converters, documents, {file.src_uri: file.page for file in documents})


def _no_files(files: Iterable[Any]) -> Iterator[str]:
    """Sources that are no files, folder by folder: it tells of what kind all in it are, without a look at each."""
    sources = {file.abs_src_path: file.src_uri for file in files if file.abs_src_path}
    for folder in {os.path.dirname(source) for source in sources}:  # noqa: PTH120 - of thousands
        with os.scandir(folder) as found:
            yield from (sources[entry.path] for entry in found if entry.path in sources and not entry.is_file())


def finish(building: Building | Order, paths: Sequence[str]) -> list[Finished]:
    """Makes the pages of ``paths`` and writes them; what the others must know of them comes back."""
    from mkdocs.commands.build import _build_page, _populate_page

    if isinstance(building, Order):
        building = _as_ordered(building)
    made = []
    with building.converters.at_work(), read_quickly(), _one_frame(building), _handed(building.settings) as texts:
        for path in paths:
            page = building.pages[path]
            text, stamp, texts[path] = source_read(page.file.abs_src_path)
            _populate_page(page, building.settings, building.files)
            html = page.content or ""
            _build_page(page, building.settings, building.documents, building.nav, building.env)
            made.append(Finished.of(page, text, stamp, html, building.complaints.taken()))
            page.content = page.markdown = page.toc = None
    return made


def again(building: Building, texts: Mapping[str, str | None]) -> bool:
    """Makes the pages of the paths of ``texts`` once more, of the text there or else of what stands on the disk; whether all went well.

    The rest of the site is taken to be as it was, and nothing is kept of the pages.
    """
    from mkdocs.commands.build import _build_page, _populate_page

    with building.converters.at_work(), read_quickly(), _one_frame(building):
        for path, text in texts.items():
            page = building.pages[path] if text is None else _of_text(building, path, text)
            _populate_page(page, building.settings, building.files)
            _build_page(page, building.settings, building.documents, building.nav, building.env)
    return not building.complaints.taken()


def _of_text(building: Building, path: str, text: str) -> Any:
    """A page beside the one at ``path``, which stays as it is."""
    from mkdocs.structure.files import File
    from mkdocs.structure.pages import Page

    settings, known = building.settings, building.pages[path].file
    file = File(path, known.src_dir, known.dest_dir, known.use_directory_urls, inclusion=known.inclusion)
    file.content_string = text
    return Page(None, file, settings)


@contextmanager
def _handed(settings: Any) -> Iterator[dict[str, bytes]]:
    """What MkDocs then takes for the sources of pages, by their paths, so that they are read once; it reads those that are in no UTF-8."""
    given: dict[str, bytes] = {}

    def text_of(page: Any, config: Any) -> str | None:  # noqa: ARG001 - as MkDocs calls it
        with suppress(KeyError, UnicodeDecodeError):
            content = given.pop(page.file.src_uri).removeprefix(BOM_UTF8)
            return (content.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in content else content).decode()
        return None

    handlers = settings.plugins.events["page_read_source"]
    if not handlers:
        handlers.append(text_of)
    try:
        yield given
    finally:
        handlers[:] = [each for each in handlers if each is not text_of]


@contextmanager
def _one_frame(building: Building) -> Iterator[None]:
    """While it lasts, the theme makes the frame of pages of a folder once (``theme/main.html``)."""
    if not building.settings.use_directory_urls:  # else each page is a folder of its own
        building.env.globals["frames"] = building.frames
    try:
        yield
    finally:
        building.env.globals.pop("frames", None)


@lru_cache(maxsize=1)
def _as_ordered(order: Order) -> Building:
    from mkdocs.config import load_config

    with _variables(dict(order.environment)), listening() as complaints:
        settings = load_config(order.mkdocs, site_dir=order.target, strict=True)
        settings.plugins.on_startup(command="build", dirty=False)
        settings = settings.plugins.on_config(settings)
        building = prepared(settings, complaints)
        building.read_navigation()
        complaints.taken()  # the process that ordered this hears them itself
    return building


class _variables:  # noqa: N801 - a context manager is used like a function
    """Sets variables of the environment for a while."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values, self._before = values, dict(os.environ)

    def __enter__(self) -> None:
        os.environ.update(self._values)

    def __exit__(self, *_: object) -> None:
        os.environ.clear()
        os.environ.update(self._before)
