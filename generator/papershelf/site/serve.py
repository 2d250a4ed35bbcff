"""Shows a site on this machine, and builds it anew as its inputs change: first the pages that changed, then what follows from it."""

import re
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

from papershelf.config.settings import Config
from papershelf.crew import ALONE, Crew
from papershelf.errors import PapershelfError
from papershelf.model import Page
from papershelf.site.build import Built, build_in_place
from papershelf.site.complaints import listening
from papershelf.site.engine import fixed_date
from papershelf.site.finished import Last
from papershelf.site.pages import again
from papershelf.site.swap import beside, remove
from papershelf.site.unchanged import Listing, inputs, listing
from papershelf.site.watch import touched
from papershelf.storage import storing

Turn = Callable[[], AbstractContextManager[None]]

_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_AT_ONCE = 20
"""Pages that are made ahead: where more changed at once, nobody waits for one of them."""
_QUIET = 0.05
"""Seconds without a change after which an editor, or a program that writes many files, is taken to have finished."""
_PATIENCE = 20
"""How often that is waited for."""
_LOOK, _SHARE = 1.0, 20
"""Seconds from look to look where the system tells of no change, and how many times as long as a look that is at least."""


class Source(Protocol):
    """Where the pages come from."""

    def regenerate(self) -> Config:
        """Writes ``docs/`` from the seeds; gives the settings as they are now."""

    def proofs(self, changed: Collection[str]) -> Sequence[Page]:
        """Pages as they will be, as far as one knows, for changed seed files; none where that cannot be told without a build."""

    def ready(self) -> None:
        """Prepares for :meth:`proofs`, when nobody waits."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a site is made from, as it was at a time."""

    made_from: str = ""
    """The hash of the seeds and settings."""
    seeds: Listing = field(default_factory=dict)
    docs: Listing = field(default_factory=dict)


@dataclass
class Preview:
    """A site in a folder of its own, and what it was last made from."""

    source: Source
    config: Config
    folder: Path
    crew: Crew = ALONE
    seen: Seen = field(default_factory=Seen)
    tried: Seen = field(default_factory=Seen)
    """Other than what was ``seen`` by the last build that went well, where one after it failed."""
    written_from: str = ""
    """What ``docs/`` was last written from."""
    built: Built = field(default_factory=lambda: Built(Last(), None))

    @property
    def site(self) -> Path:
        """Where the pages are."""
        return self.folder / "site"

    def look(self) -> Seen:
        """What there is now."""
        return Seen(inputs(self.config), listing(self.config.seeds), listing(self.config.docs))

    def ahead(self, now: Seen) -> bool:
        """Puts the pages that changed themselves into the site, where that can be done at once; says whether it did.

        They are as the next :meth:`refresh` would make them, or nearly so; it makes them again. Only the preview is touched:
        nothing of this is left to any build.
        """
        building, texts = self.built.building, self._changed(now)
        if building is None or not 0 < len(texts) <= _AT_ONCE or not texts.keys() <= building.pages.keys():
            return False
        site = self.site.resolve()
        try:
            with listening() as building.complaints, fixed_date():
                if not again(building, texts):
                    return False
            for path in texts:
                page = building.pages[path].file.dest_uri
                (beside(site) / page).replace(site / page)
        except Exception:  # noqa: BLE001 - MkDocs lets through whatever an extension raises; the build after this one tells it
            return False
        finally:
            remove(beside(site))
        return True

    def _changed(self, now: Seen) -> Mapping[str, str | None]:
        """The pages that changed, or that changed seeds change, with their text where it is not in ``docs/`` yet."""
        seeds, docs = _differing(self.seen.seeds, now.seeds), _differing(self.seen.docs, now.docs)
        if (now.made_from != self.seen.made_from) != bool(seeds):  # the settings, or a file that was touched only
            return {}
        proofs = self.source.proofs(seeds) if seeds else ()
        return {path: None for path in docs if path.endswith(".md")} | {page.path: page.content.decode() for page in proofs}

    def refresh(self, now: Seen | None = None) -> bool:
        """Does what the changes since the last time ask for; says whether there were any.

        Pages are written only when seeds or settings changed, not for a page written by hand. What was written is no
        change: without this each change of a seed would be followed by a second build. What could not be built is not
        tried again before something else changes.
        """
        now = now or self.look()
        if now == self.tried:
            return False
        self.tried = now
        if now.made_from != self.written_from:
            self.written_from = ""
            self.config = self.source.regenerate()
            self.written_from = now.made_from
            self.tried = now = replace(now, docs=listing(self.config.docs))
        self.built = build_in_place(self.site, self.config, self.built.last, self.crew)
        self.seen = now
        return True


def _differing(before: Listing, now: Listing) -> list[str]:
    return sorted(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))


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
    with TemporaryDirectory(prefix="papershelf-") as folder:
        preview = Preview(source, config, Path(folder), crew)
        with turn():
            preview.refresh()
        with suppress(KeyboardInterrupt), _shown(preview.site, Path(folder) / "reload", port, tell) as reload:
            source.ready()
            _follow(preview, reload, turn, tell)


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
    with turn(), storing("the pages are those of before"):
        preview.refresh(now)
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
def _shown(site: Path, signal: Path, port: int, tell: Callable[[str], None]) -> Iterator[Callable[[], None]]:
    """Shows ``site`` by MkDocs' own server; gives what makes browsers load their page again.

    The server builds nothing. It watches one file, ``signal``, and so knows that browsers are behind; to let it watch the
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

    signal.touch()
    server = Server(builder=lambda: None, host="127.0.0.1", port=port, root=str(site), polling_interval=_QUIET)
    server.build_delay = _QUIET
    server.watch(str(signal))
    try:
        server.server_bind()  # here and not in the thread, so that a port that is taken ends the command
    except OSError:
        server.server_close()
        raise
    threading.Thread(target=server.serve, daemon=True).start()
    tell(f"Site: http://127.0.0.1:{server.server_port}/")

    def reload() -> None:
        signal.write_text(str(time.monotonic_ns()))

    try:
        yield reload
    finally:
        server.shutdown()
