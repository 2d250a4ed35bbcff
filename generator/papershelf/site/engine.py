"""Runs MkDocs: its events, its files, its pages and its templates, in its order, with pages made by several processes.

What ``mkdocs build`` does is followed step by step (``mkdocs.commands.build.build`` of MkDocs 1.6), and the result is
the same bytes; a test holds both against each other. Four things differ: pages outside the navigation may be made in
other processes, those that would come out as they are in the last site are taken from there, one converter of Markdown
serves many pages, with a shortcut for generated ones, and what they have in common is made once for a folder. With a
plugin that is not known to look at pages one by one, MkDocs builds alone.
"""

import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from papershelf.config.settings import Config
from papershelf.crew import Crew
from papershelf.errors import BugError, SiteError
from papershelf.site.companions import twins
from papershelf.site.complaints import Complaints, listening, told
from papershelf.site.copies import Copies
from papershelf.site.finished import Finished, Last
from papershelf.site.pages import Building, Order, finish, prepared

_PAGE_BY_PAGE = frozenset({"offline", "material/offline"})
"""Plugins that need no page to know of another, by the names of ``mkdocs.yml``."""

_THEME = "the pages need the theme of name: material in mkdocs.yml, and templates of your own must fit it"


@dataclass(frozen=True, slots=True)
class Start:
    """What a build begins with: the last site, what is known of it, and what all pages have in common now."""

    site: Path
    last: Last
    frame: str
    copies: Copies


@dataclass(frozen=True, slots=True)
class Made:
    """What a build has made."""

    frame: str
    """The hash of what all pages have in common, with the navigation as it is shown."""
    pages: Mapping[str, Finished]
    """Those outside the navigation, by the paths of their sources."""
    building: Building | None = None
    """What they were made with; ``None`` where MkDocs built alone."""


def run_mkdocs(config: Config, target: Path, start: Start, crew: Crew) -> Made:
    """Builds the site of ``docs/`` into ``target``, in strict mode.

    Raises:
        SiteError: MkDocs warned or failed; the message has its words.
    """
    # Imported here because MkDocs and its plugins take longer to load than most commands take to run.
    from jinja2 import TemplateError, TemplateSyntaxError
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    if config.mkdocs is None:
        raise BugError("a site was asked for without a mkdocs.yml; please report this")
    with listening() as complaints, fixed_date():
        try:
            settings = load_config(str(config.mkdocs), site_dir=str(target), strict=True)
            settings.plugins.on_startup(command="build", dirty=False)
            try:
                return _build(settings, complaints, start, crew)
            finally:
                settings.plugins.on_shutdown()
        except (Abort, MkDocsException) as error:
            raise SiteError(told(complaints.messages, str(error))) from error
        except TemplateError as error:  # of a template of the owner's, or of a theme that has not what ours builds on
            place = f"{error.filename or error.name}:{error.lineno}: " if isinstance(error, TemplateSyntaxError) else ""
            raise SiteError(told([*complaints.messages, f"{place}{error} ({_THEME})"], "")) from error
        except UnicodeError as error:
            raise SiteError(told(list(_no_text(config.docs)), str(error))) from error


def _no_text(docs: Path) -> Iterator[str]:
    """A complaint for each page that is no text: a page by hand may have been saved in any encoding."""
    for path in sorted(docs.rglob("*.md")):
        try:
            path.read_text(encoding="utf-8")
        except UnicodeError:
            yield f"{docs.name}/{path.relative_to(docs).as_posix()}: not UTF-8; save it as UTF-8"
        except OSError:
            continue


def _build(settings: Any, complaints: Complaints, start: Start, crew: Crew) -> Made:
    from mkdocs import utils
    from mkdocs.commands import build as commands
    from mkdocs.exceptions import Abort

    if not set(settings.plugins) <= _PAGE_BY_PAGE or settings.hooks:
        commands.build(settings)
        return Made(start.frame, {})
    settings = settings.plugins.on_config(settings)
    settings.plugins.on_pre_build(config=settings)
    utils.clean_directory(settings.site_dir)
    building = prepared(settings, complaints)
    building.read_navigation()
    common = f"{start.frame} {_shown(building)}"
    finished = _free_pages(building, start, common, crew)
    for path, each in finished.items():
        each.tell(building.pages[path], building.files)
        complaints.messages += each.complaints
    _frame_pages(building)
    for page in building.pages.values():
        page.validate_anchor_links(files=building.files, log_level=settings.validation.links.anchors)
    settings.plugins.on_post_build(config=settings)
    if complaints.messages:
        raise Abort("warnings in strict mode")
    return Made(common, finished, building)


def _shown(building: Building) -> str:
    """The hash of the titles and addresses in the navigation: a page by hand gives it its own title."""
    shown = [(page.title, page.url) for page in building.nav.pages]
    return blake2b(repr(shown).encode(errors="surrogatepass"), digest_size=16).hexdigest()


def _free_pages(building: Building, start: Start, common: str, crew: Crew) -> dict[str, Finished]:
    """The pages outside the navigation, taken from the last site or made; other files are brought in meanwhile."""
    in_nav = set(building.in_nav)
    free = [path for path in building.pages if path not in in_nav]
    later = _copy_overwritten(building)
    sources = {path: building.pages[path].file.abs_src_path for path in free}
    outputs = frozenset(file.dest_uri for file in building.files)
    kept = start.last.reuse(start.site, common, sources, Path(building.settings.site_dir), outputs)
    missing = [path for path in free if path not in kept]
    if not crew.executor:  # one page ahead: whoever is forked then has the templates and the converter made
        kept |= {each.path: each for each in finish(building, missing[len(missing) // 2 :][:1])}
        missing = [path for path in missing if path not in kept]
    shared = _order(building) if crew.executor else building
    with crew.spreading(finish, shared, missing) as made:
        for file in later:
            start.copies.put(file.abs_src_path, file.dest_uri)
        for source, name in twins(Path(building.settings.docs_dir), building.documents):
            start.copies.put(source, name)
        return kept | {each.path: each for each in made()}


def _copy_overwritten(building: Building) -> list[Any]:
    """Copies, as MkDocs does, the files in whose place a page or template is written later, and what plugins made up; gives the others."""
    settings = building.settings
    templates = {*settings.theme.static_templates, *settings.extra_templates}
    written = templates | {f"{name}.gz" for name in templates} | {file.dest_uri for file in building.documents}
    others = [file for file in building.files if not file.is_documentation_page() and file.inclusion.is_included()]
    for file in others:
        if file.abs_src_path is None or file.dest_uri in written:
            file.copy_file()
    return [file for file in others if file.abs_src_path is not None and file.dest_uri not in written]


def _frame_pages(building: Building) -> None:
    """What may show all pages: templates such as the sitemap, and the pages in the navigation."""
    from mkdocs.commands import build as commands

    settings, files, nav, env = building.settings, building.files, building.nav, building.env
    for name in settings.theme.static_templates:
        commands._build_theme_template(name, env, files, settings, nav)  # noqa: SLF001 - MkDocs has no public name for it
    for name in settings.extra_templates:
        commands._build_extra_template(name, files, settings, nav)  # noqa: SLF001
    for path in building.in_nav:
        commands._build_page(building.pages[path], settings, building.documents, nav, env)  # noqa: SLF001


def _order(building: Building) -> Order:
    settings = building.settings
    return Order(settings.config_file_path, settings.site_dir, tuple(sorted(os.environ.items())), secrets.token_hex(8))


@contextmanager
def fixed_date() -> Iterator[None]:
    """MkDocs stamps the packed sitemap with the day of the build: the same inputs would give other bytes tomorrow."""
    given = "SOURCE_DATE_EPOCH" in os.environ
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    try:
        yield
    finally:
        if not given:
            del os.environ["SOURCE_DATE_EPOCH"]
