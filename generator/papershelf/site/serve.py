"""Shows a site on this machine, and builds it anew as its inputs change."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from papershelf.config.settings import Config
from papershelf.site.engine import run_mkdocs
from papershelf.site.finished import Last
from papershelf.site.workers import Workers


def serve_site(regenerate: Callable[[], Config], port: int) -> None:
    """Shows the site at ``port`` of this machine; calls ``regenerate`` and builds anew when seeds or pages change."""
    from mkdocs.livereload import LiveReloadServer

    config = regenerate()
    with TemporaryDirectory(prefix="papershelf-") as folder:
        target = Path(folder) / "site"

        def build() -> None:
            run_mkdocs(regenerate(), target, Last(target), Workers.of_this_machine())

        run_mkdocs(config, target, Last(target), Workers.of_this_machine())
        server = LiveReloadServer(builder=build, host="127.0.0.1", port=port, root=str(target))
        for watched in filter(None, (config.seeds, config.docs, config.mkdocs)):
            server.watch(str(watched))
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            server.shutdown()
