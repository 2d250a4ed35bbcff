"""Runs MkDocs: its events, its files, its pages and its templates, in its order, with pages made by several processes.

What ``mkdocs build`` does is followed step by step (``mkdocs.commands.build.build`` of MkDocs 1.6), and the result is
the same bytes; a test holds both against each other. Three things differ: pages outside the navigation are made in
processes of their own, those that would come out as they are in the last site are taken from there, and one converter
of Markdown serves many pages. With a plugin that is not known to look at pages one by one, MkDocs builds alone.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from papershelf.config.settings import Config
from papershelf.errors import BugError, SiteError
from papershelf.site.complaints import Complaints, listening, told
from papershelf.site.converter import one_converter
from papershelf.site.finished import Finished, Last
from papershelf.site.workers import Workers

_PAGE_BY_PAGE = frozenset({"offline", "material/offline"})
"""Plugins that need no page to know of another, by the names of ``mkdocs.yml``."""


@dataclass
class Building:
    """What the pages of one build have in common: MkDocs' own objects."""

    settings: Any
    files: Any
    nav: Any
    env: Any
    complaints: Complaints
    pages: dict[str, Any] = field(default_factory=dict)
    """Keyed by the path of the source below ``docs/``."""
    documents: Sequence[Any] = ()

    def finish(self, paths: Sequence[str]) -> list[Finished]:
        """Makes the pages of ``paths`` and writes them; what the others must know of them comes back."""
        from mkdocs.commands.build import _build_page, _populate_page

        made = []
        with one_converter(self.settings.markdown_extensions):
            for path in paths:
                page = self.pages[path]
                _populate_page(page, self.settings, self.files)
                content = page.content or ""
                _build_page(page, self.settings, self.documents, self.nav, self.env)
                made.append(Finished.of(page, content, self.complaints.taken()))
                page.content = page.markdown = page.toc = None
        return made


def run_mkdocs(config: Config, target: Path, last: Last, workers: Workers) -> dict[str, Finished]:
    """Builds the site of ``docs/`` into ``target``, in strict mode; gives the pages outside the navigation.

    Raises:
        SiteError: MkDocs warned or failed; the message has its words.
    """
    # Imported here because MkDocs and its plugins take longer to load than most commands take to run.
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    if config.mkdocs is None:
        raise BugError("a site was asked for without a mkdocs.yml; please report this")
    with listening() as complaints, _fixed_date():
        try:
            settings = load_config(str(config.mkdocs), site_dir=str(target), strict=True)
            settings.plugins.on_startup(command="build", dirty=False)
            try:
                return _build(settings, complaints, last, workers)
            finally:
                settings.plugins.on_shutdown()
        except (Abort, MkDocsException) as error:
            raise SiteError(told(complaints.messages, str(error))) from error


def _build(settings: Any, complaints: Complaints, last: Last, workers: Workers) -> dict[str, Finished]:
    from mkdocs.commands import build as commands
    from mkdocs.exceptions import Abort

    if not set(settings.plugins) <= _PAGE_BY_PAGE or settings.hooks:
        commands.build(settings)
        return {}
    building = _prepared(settings, complaints)
    in_nav = {page.file.src_uri for page in building.nav.pages}
    with one_converter(settings.markdown_extensions):
        for path in sorted(in_nav):
            commands._populate_page(building.pages[path], settings, building.files)  # noqa: SLF001 - MkDocs has no public name for it
    building.env = settings.plugins.on_env(building.env, config=settings, files=building.files)
    free = [path for path in building.pages if path not in in_nav]
    kept = last.reuse(free, building)
    with workers.making(building, [path for path in free if path not in kept]) as made:
        building.files.copy_static_files()
        finished = kept | {each.path: each for each in made()}
    for path, each in finished.items():
        each.tell(building.pages[path], building.files)
        complaints.messages += each.complaints
    for name in settings.theme.static_templates:
        commands._build_theme_template(name, building.env, building.files, settings, building.nav)  # noqa: SLF001
    for name in settings.extra_templates:
        commands._build_extra_template(name, building.files, settings, building.nav)  # noqa: SLF001
    for path in sorted(in_nav):
        commands._build_page(building.pages[path], settings, building.documents, building.nav, building.env)  # noqa: SLF001
    for page in building.pages.values():
        page.validate_anchor_links(files=building.files, log_level=settings.validation.links.anchors)
    settings.plugins.on_post_build(config=settings)
    if complaints.messages:
        raise Abort("warnings in strict mode")
    return finished


def _prepared(settings: Any, complaints: Complaints) -> Building:
    """All files, the navigation and an empty page for each document."""
    from mkdocs import utils
    from mkdocs.structure.files import get_files, set_exclusions
    from mkdocs.structure.nav import get_navigation
    from mkdocs.structure.pages import Page

    settings = settings.plugins.on_config(settings)
    settings.plugins.on_pre_build(config=settings)
    utils.clean_directory(settings.site_dir)
    files = get_files(settings)
    env = settings.theme.get_env()
    files.add_files_from_theme(env, settings)
    files = settings.plugins.on_files(files, config=settings)
    set_exclusions(files, settings)
    nav = settings.plugins.on_nav(get_navigation(files, settings), config=settings, files=files)
    documents = files.documentation_pages()
    for file in documents:
        if file.page is None:
            Page(None, file, settings)
    return Building(settings, files, nav, env, complaints, {file.src_uri: file.page for file in documents}, documents)


@contextmanager
def _fixed_date() -> Iterator[None]:
    """MkDocs stamps the packed sitemap with the day of the build: the same inputs would give other bytes tomorrow."""
    given = "SOURCE_DATE_EPOCH" in os.environ
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    try:
        yield
    finally:
        if not given:
            del os.environ["SOURCE_DATE_EPOCH"]
