"""The site that ``papershelf serve`` shows: first with the pages that changed, then with what follows from that."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
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
from papershelf.site.unchanged import Listing, differing, inputs, listing

_AT_ONCE = 20
"""Pages that are made ahead: where more changed at once, nobody waits for one of them."""
_PATIENCE = 5
"""How often in a row a build leaves off for a newer change: in the end one must come to its end."""


class SupersededError(PapershelfError):
    """The seeds changed while pages were made from them, and nothing was written yet or the next build writes it again."""


@dataclass(frozen=True)
class _Attentive(Crew):
    """Looks up before each step, and leaves off where the work would be for nothing."""

    superseded: Callable[[], bool] = bool

    @contextmanager
    def slices(self, *args: Any, **kwargs: Any) -> Iterator[Any]:
        """As any crew does it."""
        self._look_up()
        with super().slices(*args, **kwargs) as slices:
            yield slices

    @contextmanager
    def beside(self, *args: Any, **kwargs: Any) -> Iterator[Any]:
        """As any crew does it."""
        self._look_up()
        with super().beside(*args, **kwargs) as value:
            yield value

    def _look_up(self) -> None:
        if self.superseded():
            raise SupersededError("the seeds changed while pages were made from them")


class Source(Protocol):
    """Where the pages come from."""

    def regenerate(self, crew: Crew) -> Config:
        """Lets ``crew`` write ``docs/`` from the seeds; gives the settings as they are now."""

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
    left_off: int = 0
    """How many builds in a row left off for a newer change."""
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
        seeds, docs = differing(self.seen.seeds, now.seeds), differing(self.seen.docs, now.docs)
        if (now.made_from != self.seen.made_from) != bool(seeds):  # the settings, or a file that was touched only
            return {}
        proofs = self.source.proofs(seeds) if seeds else ()
        return {path: None for path in docs if path.endswith(".md")} | {page.path: page.content.decode() for page in proofs}

    def refresh(self, now: Seen | None = None) -> bool:
        """Does what the changes since the last time ask for; says whether there were any.

        Pages are written only when seeds or settings changed, not for a page written by hand. What was written is no
        change: without this each change of a seed would be followed by a second build. What could not be built is not
        tried again before something else changes.

        Raises:
            SupersededError: The seeds changed meanwhile: there is something newer to show ahead.
        """
        now = now or self.look()
        if now == self.tried:
            return False
        self.tried = now
        if now.made_from != self.written_from:
            self.written_from = ""
            self.config = self.source.regenerate(self._attentive(now))
            self.left_off = 0
            self.written_from = now.made_from
            self.tried = now = replace(now, docs=listing(self.config.docs))
        self.built = build_in_place(self.site, self.config, self.built.last, self.crew)
        self.seen = now
        return True

    def _attentive(self, now: Seen) -> Crew:
        def superseded() -> bool:
            if self.left_off >= _PATIENCE or listing(self.config.seeds) == now.seeds:
                return False
            self.left_off += 1
            return True

        return _Attentive(**{each.name: getattr(self.crew, each.name) for each in fields(Crew)}, superseded=superseded)
