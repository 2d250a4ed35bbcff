"""Shows a site on this machine, and builds it anew as its inputs change."""

import base64
import errno
import hashlib
import os
import re
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from papershelf.config.settings import Config
from papershelf.crew import ALONE, Crew
from papershelf.errors import ConfigurationError, PapershelfError
from papershelf.site.preview import Preview, Seen, Source, SupersededError
from papershelf.site.watch import touched
from papershelf.storage import storing

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

Turn = Callable[[], AbstractContextManager[None]]

_POLICY = re.compile(rb"(<meta http-equiv=\"Content-Security-Policy\" content=\"default-src )([^\";]*)")
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

    Raises:
        ConfigurationError: The port is taken, or not allowed. That is known before anything is built.
    """
    with _ended_in_order() as ended, TemporaryDirectory(prefix="papershelf-") as folder:
        preview = Preview(source, config, Path(folder), crew)
        with shown(preview.site, Path(folder) / "reload", port) as (server, reload):
            with turn():
                preview.refresh()
            with suppress(KeyboardInterrupt):
                threading.Thread(target=server.serve, daemon=True).start()
                tell(f"Site: http://127.0.0.1:{server.server_port}/")
                source.ready()
                _follow(preview, reload, turn, tell, ended)


@contextmanager
def _ended_in_order() -> Iterator[Callable[[], bool]]:
    """Whoever asks the program to end gets what the interrupt key does: the folder of the preview goes with it.

    The value tells whether somebody asked: what is raised while Python collects garbage is lost.
    """
    here, asked = os.getpid(), False

    def end(*_: object) -> None:
        if os.getpid() != here:  # a worker, which has this from the process that forked it
            os._exit(1)
        nonlocal asked
        asked = True
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield lambda: asked
    finally:
        signal.signal(signal.SIGTERM, before)


def _follow(preview: Preview, reload: Callable[[], None], turn: Turn, tell: Callable[[str], None], ended: Callable[[], bool]) -> None:
    """Keeps the preview as its inputs are, until it is interrupted or ``ended``."""
    config, told = preview.config, ""
    with touched({config.root, *(file.parent for file in config.inherits)}, [config.seeds, config.docs]) as event:
        while not ended():
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
def shown(site: Path, sign: Path, port: int) -> Iterator[tuple["LiveReloadServer", Callable[[], None]]]:
    """MkDocs' own server, which holds ``port`` and does not answer yet; with it, what makes browsers load their page again.

    The server builds nothing. It watches one file, ``sign``, and so knows that browsers are behind; to let it watch the
    pages would be to look at each of them twice a second, and to answer nobody while a build lasts.
    """
    from mkdocs.livereload import LiveReloadServer

    class Server(LiveReloadServer):
        """As it is, but listening once, and with a policy in its pages that allows the script that it puts into them."""

        held = False

        def server_bind(self) -> None:
            if not self.held:
                super().server_bind()

        def server_activate(self) -> None:
            if not self.held:
                super().server_activate()
            self.held = True

        def _inject_js_into_html(self, content: bytes, epoch: int) -> Any:
            return _allowing(content, super()._inject_js_into_html(content, epoch))  # type: ignore[no-untyped-call]

    sign.touch()
    server = Server(builder=lambda: None, host="127.0.0.1", port=port, root=str(site), polling_interval=_QUIET)
    server.build_delay = _QUIET
    server.watch(str(sign))
    _hold(server, port)

    def reload() -> None:
        sign.write_text(str(time.monotonic_ns()))

    try:
        yield server, reload
    finally:
        server.shutdown()


def _hold(server: "LiveReloadServer", port: int) -> None:
    """Binds ``server`` to ``port`` and listens: two that merely bound it would both have it. Browsers that come early wait.

    Raises:
        ConfigurationError: The port is taken, or not allowed.
    """
    try:
        server.server_bind()
        server.server_activate()
    except OSError as error:
        server.server_close()
        reason = "is taken by another program" if error.errno == errno.EADDRINUSE else f"cannot be had ({error.strerror})"
        raise ConfigurationError(f"port {port} {reason}: name another one, as in --port {8001 if port == 8000 else 8000}") from error


def _allowing(page: bytes, injected: bytes) -> bytes:
    """``injected``, which is ``page`` with a script in it, with that one script allowed by the policy of the page."""
    start = page.rfind(b"</body>") if b"</body>" in page else len(page)
    script = injected[start : start + len(injected) - len(page)].removeprefix(b"<script>").removesuffix(b"</script>")
    allowed = b"'sha256-" + base64.b64encode(hashlib.sha256(script).digest()) + b"'"
    return _POLICY.sub(rb"\1\2 " + allowed, injected, count=1)
