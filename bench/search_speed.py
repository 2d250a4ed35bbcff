#!/usr/bin/env python3
"""The search in a real browser at several sizes: python bench/search_speed.py [PAPERS ...] [--records FILE.jsonl] [--stock].

For each size: what the index weighs and takes to build, the time from the first key press to the first result with a cold
cache, the longest of the further keys, what a query of two words loads, and how often a title word with one wrong letter
finds the right paper first. ``--stock`` measures Material's own search on the same collection beside it.

Without ``--records`` (JSON lines with title, abstract, authors, year, categories) papers are recombined from those of this
project, sentence by sentence, with a fixed seed. Needs a Chromium; the pages come from a server on this machine.
"""

import argparse
import gzip
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "generator"))

from playwright.sync_api import Browser, Page, sync_playwright

from papershelf.render.search import engine
from papershelf.search.entry import Entry, Facet
from papershelf.search.neighbours import KEPT
from papershelf.search.stage import index

ROOT = Path(__file__).resolve().parent.parent
THEME = ROOT / "generator/papershelf/theme"
TYPED = "graph neural networks"
RUNS = 5
PACE = 0.1
"""Seconds from an answer to the next key: of the fastest typists; with 0 a key comes while the page still paints the answer before."""
WATCH = """
(selector) => {
  globalThis.times = [];
  let pressed = 0;
  addEventListener("keydown", () => { pressed = performance.now(); }, true);
  new MutationObserver(() => {
    if (!pressed || !document.querySelector(selector)) return;
    const key = pressed;
    pressed = 0;
    requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - key)));
  }).observe(document.body, { childList: true, subtree: true });
}
"""


def main() -> None:
    """Prints the figures of each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("papers", type=int, nargs="*", default=[389, 20_000])
    parser.add_argument("--records", type=Path)
    parser.add_argument("--stock", action="store_true")
    given = parser.parse_args()
    with sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for count in given.papers:
            entries = list(_entries(count, given.records))
            with tempfile.TemporaryDirectory() as folder:
                _measure(entries, Path(folder), browser)
                if given.stock:
                    _measure_stock(entries, Path(folder) / "stock", browser)
        browser.close()


def _records(file: Path | None) -> list[dict[str, Any]]:
    if file:
        return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    from papershelf.config.settings import from_file
    from papershelf.read.folder import read

    found = [each for each in read(from_file(ROOT / "mkdocs.yml").seeds) if hasattr(each, "abstract") and each.title]
    return [
        {"title": each.title, "abstract": each.abstract or each.note, "authors": [str(name) for name in each.authors]} for each in found
    ]


def _entries(count: int, file: Path | None) -> Iterator[Entry]:
    """The first ``count`` records; beyond them, titles and sentences of three others each."""
    rng, other = random.Random(1), random.Random(3)  # noqa: S311 - nothing here is secret
    records = _records(file)
    sentences = [re.split(r"(?<=[.!?])\s+", record["abstract"]) for record in records]
    for at in range(count):
        record = records[at % len(records)]
        title, text = record["title"], record["abstract"]
        if at >= len(records):
            picked = [rng.randrange(len(records)) for _ in range(3)]
            text = " ".join(rng.choice(sentences[rng.choice(picked)]) for _ in range(8))
            halves = [records[one]["title"].split() for one in picked[:2]]
            title = " ".join(halves[0][: len(halves[0]) // 2 + 1] + halves[1][len(halves[1]) // 2 :] + [f"({at})"])
        topics = tuple(record.get("categories") or [f"topic {at % 97}", f"topic {at % 31}"])
        facets = {"topic": topics, "year": (str(2000 + at % 27),), "has": ("code",) if at % 3 else ()}
        authors = ", ".join(record.get("authors", ()))
        similar = tuple(f"papers/{other.randrange(count)}.html" for _ in range(KEPT))
        yield Entry(
            f"papers/{at}.html", "paper", title, text, authors[:80], authors, topics=", ".join(topics), facets=facets, similar=similar
        )


def _measure(entries: list[Entry], folder: Path, browser: Browser) -> None:
    topics = sorted({topic for entry in entries for topic in entry.facets["topic"]})
    facets = [
        Facet("topic", "Topics", {topic: topic for topic in topics}),
        Facet("year", "Year", {str(year): str(year) for year in range(2026, 1999, -1)}),
        Facet("has", "With", {"code": "Code"}),
    ]
    start = time.process_time()
    pages = list(index(entries, facets, {}))
    took = time.process_time() - start
    for page in [engine(), *pages]:
        (folder / page.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / page.path).write_bytes(page.content)
    packed = sum(len(gzip.compress(page.content, 6)) for page in pages)
    count = len(entries)
    print(
        f"{count:,} papers: {len(pages):,} files, {packed / count:,.0f} bytes a paper compressed, {1000 * took / count:.2f} ms a paper to build"
    )
    shutil.copytree(THEME / "assets", folder / "assets")

    script = "".join(f'<script src="assets/papershelf/{name}.js" defer></script>' for name in ("shelf", "reading-link", "search-interface"))
    (folder / "index.html").write_text(f'<!doctype html><meta charset="utf-8"><body>{script}', encoding="utf-8")
    with _served(folder) as address:
        runs = [_typed(browser, address, ".ps-hit", press="/") for _ in range(RUNS)]
        hasty = [_typed(browser, address, ".ps-hit", press="/", pace=0) for _ in range(RUNS)]
        print(
            f"  first results after {_spread([run[0] for run in runs + hasty])} ms; the slowest further key {_spread([max(run[1:]) for run in runs])} ms,"
            f" without a pause {_spread([max(run[1:]) for run in hasty])} ms"
        )
        print(f"  two words load {_loaded(browser, address, folder) / 1000:.0f} KB compressed")
        right, asked = _misspelled(browser, address, entries)
        print(f"  misspelled title words: the right paper is first for {right} of {asked}")


def _typed(browser: Browser, address: str, selector: str, press: str, *, wait: int = 60_000, pace: float = PACE) -> list[float]:
    """Milliseconds from each key to its results; each call has a cache of its own."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.keyboard.press(press)
    page.evaluate(WATCH, selector)
    times = []
    for at, key in enumerate(TYPED):
        page.keyboard.press(key)
        try:
            page.wait_for_function("count => times.length > count", arg=at, timeout=wait if not at else 1000)
        except Exception:  # noqa: BLE001 - a key that changes nothing on the page has no time
            page.evaluate("times.push(0)")
        times = page.evaluate("times")
        page.wait_for_timeout(1000 * pace)
    context.close()
    return times


def _loaded(browser: Browser, address: str, folder: Path) -> int:
    context = browser.new_context()
    page = context.new_page()
    found: set[str] = set()
    page.on("request", lambda request: found.add(request.url.removeprefix(address).split("?")[0]))
    page.goto(address)
    page.keyboard.press("/")
    page.get_by_role("combobox").fill("graph transformer")
    page.wait_for_selector(".ps-hit--paper")
    page.wait_for_timeout(500)
    context.close()
    return sum(len(gzip.compress((folder / path).read_bytes(), 6)) for path in found if (folder / path).is_file())


def _misspelled(browser: Browser, address: str, entries: list[Entry], count: int = 200) -> tuple[int, int]:
    """Words that stand in one title only, with a letter too many, too few, wrong, or two swapped."""
    rng = random.Random(2)  # noqa: S311 - nothing here is secret
    titles: dict[str, set[int]] = {}
    for at, entry in enumerate(entries):
        for word in set(re.findall(r"[a-z]+", entry.title.lower())):
            titles.setdefault(word, set()).add(at)
    single = sorted(word for word, held in titles.items() if len(held) == 1 and len(word) > 4)
    picked = rng.sample(single, min(count, len(single)))
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.keyboard.press("/")
    page.wait_for_function("Boolean(globalThis.papershelf?.search?.Engine)")
    right = sum(_first(page, _wrong(word, rng)) == entries[next(iter(titles[word]))].title for word in picked)
    context.close()
    return right, len(picked)


def _wrong(word: str, rng: random.Random) -> str:
    at, letter = rng.randrange(len(word) - 1), rng.choice("abcdefghijklmnopqrstuvwxyz")
    return rng.choice(
        [word[:at] + letter + word[at:], word[:at] + word[at + 1 :], word[:at] + letter + word[at + 1 :], word[:at] + word[at + 1] + word[at] + word[at + 2 :]]
    )  # fmt: skip


def _first(page: Page, query: str) -> str:
    return page.evaluate(
        """async (query) => {
          const engine = await papershelf.search.engine();
          const { numbers } = await engine.ask(query);
          return numbers.length ? (await engine.index.card(numbers[0])).title : "";
        }""",
        query,
    )


def _measure_stock(entries: list[Entry], folder: Path, browser: Browser) -> None:
    """Material's search: a site of one page whose index is given all the papers."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs/index.md").write_text("# Home\n")
    (folder / "mkdocs.yml").write_text(
        "site_name: Stock\nuse_directory_urls: false\ntheme: {name: material, font: false}\nplugins: [search]\n"
    )
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, check=True)
    file = folder / "site/search/search_index.json"
    built = json.loads(file.read_text(encoding="utf-8"))
    built["docs"] = [{"location": entry.url, "title": entry.title, "text": f"<p>{entry.text}</p>"} for entry in entries]
    file.write_text(json.dumps(built), encoding="utf-8")
    with _served(folder / "site") as address:
        times = _typed(browser, address + "index.html", ".md-search-result__item", press="/", wait=300_000)
    print(
        f"  stock: first results after {times[0]:.0f} ms; further keys {max(times[1:]):.0f} ms at most; index {len(gzip.compress(file.read_bytes(), 6)) / 1000:,.0f} KB"
    )


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # keeps connections, as servers of sites do
    disable_nagle_algorithm = True
    """As servers of sites do. Without it the body of a file waits for the browser to confirm its headers: 40 ms for each file but the first
    few of a connection."""

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


class _served:  # noqa: N801 - reads as a verb in a with statement
    """A folder on a server of this machine."""

    def __init__(self, folder: Path) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))

    def __enter__(self) -> str:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self._server.server_port}/"

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def _spread(values: list[float]) -> str:
    """The median, and the least: what a machine with other work adds is in the difference."""
    return f"{sorted(values)[len(values) // 2]:.0f} (at best {min(values):.0f})"


if __name__ == "__main__":
    main()
