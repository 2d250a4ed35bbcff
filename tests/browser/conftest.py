"""A built shelf with friendly and hostile seeds, and a Chromium to read it with."""

import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright
from reading import Reader

from papershelf import pipeline
from papershelf.config.settings import from_file
from papershelf.new import make_shelf
from papershelf.site.build import build_site

MOVED = """{"title": "Kites Measure Gusts over Harbours", "abstract": "Kites are cheaper than buoys, and see as much."}
{"title": "A Draft That Nobody Should See"}
"""
CORRECTIONS = """papers:
  kites-measure-gusts-over-harbours: {rename: kites-and-gusts}
  a-draft-that-nobody-should-see: {hide: true}
"""
expect.set_options(timeout=30_000)  # else five seconds, which a busy machine may take
GOLDEN = Path(__file__).parent.parent / "golden"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The shell is the same engine without windows: it takes 2.5 times less processor time for the same tests."""


def chromium() -> str | None:
    """The path of a Chromium on this machine."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the example seeds and the hostile ones, inside a folder ``shelf`` of its own."""
    root = tmp_path_factory.mktemp("browser") / "shelf"
    make_shelf(root, example=True)
    for case in ("hostile", "digest"):
        for seed in (GOLDEN / case / "seeds").iterdir():
            shutil.copy(seed, root / "seeds")
    (root / "seeds/moved.jsonl").write_text(MOVED)
    (root / "seeds/curation.yml").write_text(CORRECTIONS)
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs/house-rules.md").write_text("# House rules\n\nBring back what you borrow.\n")
    settings = (root / "mkdocs.yml").read_text()
    (root / "mkdocs.yml").write_text(settings.replace("  - Map: map.md\n", "  - Map: map.md\n  - House rules: house-rules.md\n"))
    config = from_file(root / "mkdocs.yml")
    pipeline.build(config)
    build_site(config)
    return config.site


class _Handler(SimpleHTTPRequestHandler):
    """Serves quietly, and gives 404.html for what is missing, as GitHub Pages does."""

    def log_message(self, *_: Any) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = next(
            (folder / "404.html" for folder in (Path(self.directory), Path(self.directory) / "site") if (folder / "404.html").exists()),
            None,
        )
        if code != 404 or missing is None:
            super().send_error(code, message, explain)
            return
        content = missing.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


class _Server(ThreadingHTTPServer):
    """Says nothing when a browser leaves before the answer is there."""

    def handle_error(self, *_: Any) -> None:
        pass


def _serve(folder: Path) -> ThreadingHTTPServer:
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@pytest.fixture(scope="session")
def addresses(site: Path) -> Iterator[dict[str, str]]:
    """Where the one built site is reached: from disk, at the root of a server, and under a path of it."""
    servers = [_serve(site), _serve(site.parent)]
    root, below = (f"http://127.0.0.1:{server.server_port}/" for server in servers)
    yield {"file": site.as_uri() + "/", "root": root, "sub-path": f"{below}site/"}
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = chromium()
    if executable is None:
        pytest.skip("NO CHROMIUM WAS FOUND: install it, or name it in CHROMIUM")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=executable, args=QUIET)
        yield running
        running.close()


@pytest.fixture(params=["file", "root", "sub-path"])
def reader(request: pytest.FixtureRequest, browser: Browser, addresses: dict[str, str]) -> Iterator[Reader]:
    """A reader at each of the places where the site may stand; it must have had nothing to complain of."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    watched = Reader(context.new_page(), addresses[request.param])
    watched.watch()
    yield watched
    context.close()
    assert watched.complaints == []
