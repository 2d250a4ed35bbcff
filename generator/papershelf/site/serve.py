"""Shows a site on this machine, and builds it anew as its inputs change."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from papershelf.config.settings import Config
from papershelf.crew import ALONE, Crew
from papershelf.errors import PapershelfError
from papershelf.site.build import build_in_place
from papershelf.site.unchanged import inputs, listing, state
from papershelf.storage import storing

_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')


@dataclass
class Preview:
    """A site in a folder of its own, and what it was last made from."""

    regenerate: Callable[[], Config]
    """Writes ``docs/`` from the seeds; gives the settings as they are now."""
    config: Config
    folder: Path
    crew: Crew = ALONE
    made_from: tuple[str, str] = ("", "")
    """The hash of the seeds and settings, and that of ``docs/``."""

    @property
    def site(self) -> Path:
        """Where the pages are."""
        return self.folder / "site"

    def refresh(self) -> bool:
        """Does what the changes since the last time ask for; says whether there were any.

        Pages are written only when seeds or settings changed, not for a page written by hand. What was written is no
        change: without this each change of a seed would be followed by a second build.
        """
        seeds = inputs(self.config)
        if seeds != self.made_from[0]:
            self.config = self.regenerate()
        now = (seeds, state(listing(self.config.docs)))
        if now == self.made_from:
            return False
        build_in_place(self.site, self.config, self.folder / "pages.json", self.crew)
        self.made_from = now
        return True


def serve_site(
    regenerate: Callable[[], Config],
    config: Config,
    port: int,
    *,
    turn: Callable[[], AbstractContextManager[None]],
    complain: Callable[[str], None],
    crew: Crew = ALONE,
) -> None:
    """Shows the site at ``port`` of this machine; builds anew when seeds, settings or pages change, each time when it is its ``turn``.

    A change that cannot be built is told by ``complain``; the last good site stays.
    """
    from mkdocs.livereload import LiveReloadServer

    class Server(LiveReloadServer):
        """As it is, but for the policy of pages, which forbids the script that it puts into them."""

        def _inject_js_into_html(self, content: bytes, epoch: int) -> Any:
            return super()._inject_js_into_html(_POLICY.sub(b"", content, count=1), epoch)  # type: ignore[no-untyped-call]

    with TemporaryDirectory(prefix="papershelf-") as folder:
        preview = Preview(regenerate, config, Path(folder), crew)
        with turn():
            preview.refresh()

        def build() -> None:
            try:
                with turn(), storing("the pages are those of before"):
                    preview.refresh()
            except PapershelfError as error:
                complain(str(error))

        server = Server(builder=build, host="127.0.0.1", port=port, root=str(preview.site))
        for watched in filter(None, (config.seeds, config.docs, config.mkdocs)):
            server.watch(str(watched))
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            server.shutdown()
