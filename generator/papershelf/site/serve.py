"""Shows a site on this machine, and builds it anew as its inputs change."""

import os
import re
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from papershelf.config.settings import Config
from papershelf.crew import ALONE, Crew
from papershelf.errors import PapershelfError
from papershelf.site.preview import Preview, Seen, Source, SupersededError
from papershelf.site.watch import touched
from papershelf.storage import storing

Turn = Callable[[], AbstractContextManager[None]]

_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_QUIET = 0.05
"""Seconds without a change after which an editor, or a program that writes many files, is taken to have finished."""
_PATIENCE = 20
"""How often that is waited for."""
_LOOK, _SHARE = 1.0, 20
"""Seconds from look to look where the system tells of no change, and how many times as long as a look that is at least."""


def serve_site(
    source: Source,
    config: Config,
    port: int,
    *,
    turn: Turn,
    tell: Callable[[str], None],
    crew: Crew = ALONE,
) -> None:
    """Shows the site at ``port`` of this machine; builds anew when seeds, settings or pages change, each time when it is its ``turn``.

    ``tell`` gets the address, and why a change cannot be built; the last good site stays then.
    """
    with _ended_in_order(), TemporaryDirectory(prefix="papershelf-") as folder:
        preview = Preview(source, config, Path(folder), crew)
        with turn():
            preview.refresh()
        with suppress(KeyboardInterrupt), _shown(preview.site, Path(folder) / "reload", port, tell) as reload:
            source.ready()
            _follow(preview, reload, turn, tell)


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Whoever asks the program to end gets what the interrupt key does: the folder of the preview goes with it."""
    here = os.getpid()

    def end(*_: object) -> None:
        if os.getpid() != here:  # a worker, which has this from the process that forked it
            os._exit(1)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _follow(preview: Preview, reload: Callable[[], None], turn: Turn, tell: Callable[[str], None]) -> None:
    """Keeps the preview as its inputs are, until it is interrupted."""
    config, told = preview.config, ""
    with touched([config.root], [config.seeds, config.docs]) as event:
        while True:
            start, words = time.perf_counter(), ""
            try:
                now = preview.look()
                took = time.perf_counter() - start
                if now != preview.tried:
                    _renew(preview, now, reload, turn)
            except Exception as error:  # noqa: BLE001 - an extension of MkDocs may raise anything, and the next change may mend it
                took, words = 0.0, str(error) if isinstance(error, PapershelfError) else f"{type(error).__name__}: {error}"
            if words and words != told:
                tell(words)
            told = words
            event.wait(max(_LOOK, _SHARE * took))
            _settle(event)


def _renew(preview: Preview, now: Seen, reload: Callable[[], None], turn: Turn) -> None:
    if preview.ahead(now):
        reload()
    try:
        with turn(), storing("the pages are those of before"):
            preview.refresh(now)
    except SupersededError:
        return
    reload()
    preview.source.ready()


def _settle(event: threading.Event) -> None:
    """Waits for the end of a change that is under way, but not for one that never ends."""
    for _ in range(_PATIENCE):
        if not event.is_set():
            return
        event.clear()
        event.wait(_QUIET)
    event.clear()


@contextmanager
def _shown(site: Path, sign: Path, port: int, tell: Callable[[str], None]) -> Iterator[Callable[[], None]]:
    """Shows ``site`` by MkDocs' own server; gives what makes browsers load their page again.

    The server builds nothing. It watches one file, ``sign``, and so knows that browsers are behind; to let it watch the
    pages would be to look at each of them twice a second, and to answer nobody while a build lasts.
    """
    from mkdocs.livereload import LiveReloadServer

    class Server(LiveReloadServer):
        """As it is, but bound once, and without the policy of pages, which forbids the script that it puts into them."""

        bound = False

        def server_bind(self) -> None:
            if not self.bound:
                super().server_bind()
                self.bound = True

        def _inject_js_into_html(self, content: bytes, epoch: int) -> Any:
            return super()._inject_js_into_html(_POLICY.sub(b"", content, count=1), epoch)  # type: ignore[no-untyped-call]

    sign.touch()
    server = Server(builder=lambda: None, host="127.0.0.1", port=port, root=str(site), polling_interval=_QUIET)
    server.build_delay = _QUIET
    server.watch(str(sign))
    try:
        server.server_bind()  # here and not in the thread, so that a port that is taken ends the command
    except OSError:
        server.server_close()
        raise
    threading.Thread(target=server.serve, daemon=True).start()
    tell(f"Site: http://127.0.0.1:{server.server_port}/")

    def reload() -> None:
        sign.write_text(str(time.monotonic_ns()))

    try:
        yield reload
    finally:
        server.shutdown()
