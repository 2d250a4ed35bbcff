"""Runs MkDocs on ``docs/`` and puts the result in the place of ``site/`` once it is whole."""

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from papershelf.config.settings import Config
from papershelf.errors import BugError, SiteError

_SHOWN = 20


class _Complaints(logging.Handler):
    """Keeps what MkDocs warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def build_site(config: Config) -> int:
    """Builds the site beside the old one, then swaps them; returns the number of HTML pages.

    The build is MkDocs' own, in strict mode: a link that leads nowhere stops it, and the old site stays as it was.

    Raises:
        SiteError: MkDocs warned or failed; the message has its words.
    """
    fresh = config.site.with_name(f"{config.site.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        _run_mkdocs(config, fresh)
        count = sum(1 for _ in fresh.rglob("*.html"))
        _swap(fresh, config.site)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return count


def serve_site(regenerate: Callable[[], Config], port: int) -> None:
    """Shows the site at ``port`` of this machine; calls ``regenerate`` and builds anew when seeds or pages change."""
    from mkdocs.livereload import LiveReloadServer

    config = regenerate()
    with TemporaryDirectory(prefix="papershelf-") as folder:
        target = Path(folder) / "site"

        def build() -> None:
            _run_mkdocs(regenerate(), target)

        _run_mkdocs(config, target)
        server = LiveReloadServer(builder=build, host="127.0.0.1", port=port, root=str(target))
        for watched in filter(None, (config.seeds, config.docs, config.mkdocs)):
            server.watch(str(watched))
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            server.shutdown()


def _run_mkdocs(config: Config, target: Path) -> None:
    # Imported here because MkDocs and its plugins take longer to load than most commands take to run.
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    if config.mkdocs is None:
        raise BugError("a site was asked for without a mkdocs.yml; please report this")
    with _listening() as complaints, _fixed_date():
        try:
            settings = load_config(str(config.mkdocs), site_dir=str(target), strict=True)
            settings.plugins.on_startup(command="build", dirty=False)
            try:
                build(settings)
            finally:
                settings.plugins.on_shutdown()
        except (Abort, MkDocsException) as error:
            raise SiteError(_told(complaints.messages, str(error))) from error


@contextmanager
def _listening() -> Iterator[_Complaints]:
    complaints = _Complaints()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(complaints)
    propagate, logger.propagate = logger.propagate, False
    try:
        yield complaints
    finally:
        logger.removeHandler(complaints)
        logger.propagate = propagate


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


def _told(messages: list[str], error: str) -> str:
    lines = [f"  {message}" for message in messages[:_SHOWN]]
    more = [f"  … and {len(messages) - _SHOWN} more"] if len(messages) > _SHOWN else []
    return "\n".join(["MkDocs refused the pages; the old site was left as it was:", *(lines or [f"  {error}"]), *more])


def _swap(fresh: Path, site: Path) -> None:
    """Puts ``fresh`` in the place of ``site``; hidden files of the old site (``.gitignore``) are taken along."""
    old = site.with_name(f"{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if site.is_dir():
        for hidden in site.glob(".*"):
            if hidden.is_file() and not (fresh / hidden.name).exists():
                shutil.copy2(hidden, fresh / hidden.name)
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)
