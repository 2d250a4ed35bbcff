"""A browser page that is watched while it is read."""

from collections.abc import Callable
from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def violations(page: Page) -> list[str]:
    """What axe finds that shuts somebody out: the rule and the element."""
    found = Axe().run(page)
    return [f"{each['id']}: {node['html'][:120]}" for each in found.response["violations"] for node in each["nodes"]]


def comes(page: Page, what: str | Callable[[], object]) -> None:
    """Waits for what is true in the page, or here: what waited in the page itself would be refused by its policy."""
    for _ in range(3000):
        if page.evaluate(f"Boolean({what})") if isinstance(what, str) else what():
            return
        page.wait_for_timeout(20)
    raise AssertionError(what)


def until_visited(page: Page) -> None:
    """Waits until the home page has noted what its reader saw."""
    comes(page, "globalThis.papershelf?.visits && localStorage.getItem(papershelf.keep('visits').key)")


def visit_again(page: Page, more: int) -> None:
    """Comes back days later, when there are so many papers ``more``."""
    page.evaluate(
        """more => {
            const kept = papershelf.keep("visits");
            const visit = papershelf.visits.parse(kept.read()[0]);
            kept.write(papershelf.visits.serialise({...visit, seen: visit.seen.slice(more), last: visit.last - 1e9}));
            sessionStorage.clear();
        }""",
        more,
    )
    page.reload()


@dataclass
class Reader:
    """A page that is watched while it is read."""

    page: Page
    base: str
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Opens ``path`` of the site and waits until it is loaded."""
        self.page.goto(self.base + path)
        self.page.wait_for_load_state("load")
        return self.page

    def watch(self) -> None:
        self.page.on(
            "console", lambda message: self.complaints.append(f"console: {message.text}") if message.type in {"error", "warning"} else None
        )
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("dialog", lambda dialog: (self.complaints.append(f"executed: {dialog.message}"), dialog.dismiss()))
        self.page.on("request", lambda request: self._watch_request(request.url))

    def _watch_request(self, url: str) -> None:
        own = self.base.split("/site/")[0] if self.base.startswith("file") else self.base
        if not url.startswith((own, "data:", "blob:", "about:")):
            self.complaints.append(f"request: {url}")
