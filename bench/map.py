"""Frames a second of the map in a real Chromium, while it is moved and zoomed: ``python bench/map.py [PAPERS …]``.

Made-up papers in clusters; the scripts, the data and the page are those of a site. Frames are counted by the browser itself; a
frame that takes longer than 1/60 s is late. Without a graphics card, as on machines that build, nothing is faster elsewhere.
"""

import os
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page as Tab
from playwright.sync_api import sync_playwright

from papershelf.config.settings import Config, for_seeds
from papershelf.model import Corpus, Group, Paper, Spot, Tag
from papershelf.registry import Registry
from papershelf.render import catalogue, map_page
from papershelf.render.shelf import Shelf

THEME = Path(map_page.__file__).parents[1] / "theme" / "assets"
SIZES = (20_000, 100_000)
CLUSTERS = 400
EDGE = 65_535
SECONDS, ROUNDS = 3, 3
"""Of several rounds the best is told: what else the machine does is not the map's."""

PAGE = """<!doctype html><meta charset="utf-8"><title>Map</title><link rel="stylesheet" href="assets/papershelf/papershelf.css">
<body data-md-color-scheme="default" style="--md-default-bg-color:#fff;--md-typeset-color:#222"><div class="md-typeset"><div data-ps-map></div></div>{scripts}"""

# Moves and zooms for some seconds, and gives the milliseconds of each frame and of the work in it.
MOVE = """async seconds => {
    const { stage } = papershelf.map.shown;
    const view = stage.view();
    const frames = [], works = [];
    const draw = papershelf.map.points;
    papershelf.map.points = (...of) => { const start = performance.now(); draw(...of); works.push(performance.now() - start); };
    const begin = performance.now();
    let last = begin;
    for (let frame = 0; performance.now() - begin < seconds * 1000; frame++) {
        const turn = (performance.now() - begin) / 1000;
        const near = { ...view, k: view.k * (1 + 0.6 * (1 - Math.cos(turn))), x: view.x + 8000 * Math.sin(2 * turn), y: view.y + 5000 * Math.sin(3 * turn) };
        stage.look(near);
        const now = await new Promise(requestAnimationFrame);
        frames.push(now - last);
        last = now;
    }
    papershelf.map.points = draw;
    return { frames: frames.slice(2), works: works.slice(2) };
}"""

# The same number of discs by the canvas' own means, for comparison: the milliseconds of each frame.
ARCS = """async count => {
    const context = Object.assign(document.createElement("canvas"), { width: 900, height: 680 }).getContext("2d", { alpha: false });
    document.body.append(context.canvas);
    const at = Float32Array.from({ length: 2 * count }, (_, number) => (number * 7919) % 680);
    const frames = [];
    let last = performance.now();
    for (let frame = 0; frame < 40; frame++) {
        context.fillStyle = "white";
        context.fillRect(0, 0, 900, 680);
        context.fillStyle = "navy";
        for (let number = 0; number < count; number++) {
            context.beginPath();
            context.arc(at[2 * number] + frame, at[2 * number + 1], 1.25, 0, 7);
            context.fill();
        }
        const now = await new Promise(requestAnimationFrame);
        frames.push(now - last);
        last = now;
    }
    context.canvas.remove();
    return frames;
}"""


def made_up(count: int) -> Shelf:
    """A shelf of ``count`` papers in clusters, with groups on three levels and topics; the same every time."""
    dice = random.Random(count)  # noqa: S311 - not for secrets
    middles = [(dice.randrange(EDGE), dice.randrange(EDGE)) for _ in range(CLUSTERS)]
    papers, spots, tags, held = [], {}, {}, [dict[int, list[str]]() for _ in range(3)]
    for number in range(count):
        cluster = dice.randrange(CLUSTERS)
        at = [min(EDGE, max(0, round(dice.gauss(middle, EDGE / 40)))) for middle in middles[cluster]]
        id_ = f"paper-number-{number}"
        papers.append(Paper(id_, f"A made-up paper on subject {cluster}, number {number}", year=2000 + number % 25))
        spots[id_] = Spot(at[0], at[1])
        tags[id_] = (Tag(("Task", f"Subject {cluster % 12}")),)
        for level, groups in enumerate((10, 60, CLUSTERS)):
            held[level].setdefault(cluster % groups, []).append(id_)
    groups = [
        Group(level, f"Subject {group} of level {level}", *middles[group], tuple(sorted(ids)))
        for level, each in enumerate(held)
        for group, ids in sorted(each.items())
    ]
    corpus = Corpus(tuple(sorted(papers, key=lambda paper: paper.id)), spots=spots, tags=tags, groups=tuple(groups))
    return Shelf(corpus, _config())


def _config() -> Config:
    return for_seeds(Path(tempfile.gettempdir()))


def write(folder: Path, shelf: Shelf) -> int:
    """The page and its data; the bytes that the map loads at first."""
    shutil.copytree(THEME, folder / "assets")
    scripts = next(line for line in next(map_page.pages(shelf)).content.decode().split("\n") if line.startswith("scripts: ["))
    names = ["shelf", "reading-store", "reading-link", "reading-list", *scripts.removeprefix("scripts: [").rstrip("]").split(", ")]
    tags = "".join(f'<script src="assets/papershelf/{name}.js"></script>' for name in names)
    (folder / "map.html").write_text(PAGE.format(scripts=tags), encoding="utf-8")
    size = 0
    for page in (*map_page.pages(shelf), *catalogue.pages(shelf, Registry())):
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page.content)
        size += len(page.content) if page.path in {"data/map/places.js", "data/map/groups.js", "data/map/topics.js"} else 0
    return size


def measure(tab: Tab, folder: Path, count: int) -> str:
    """One line: until the map is there, and how long frames take."""
    start = time.perf_counter()
    tab.goto((folder / "map.html").as_uri())
    tab.wait_for_selector("[data-ps-ready]", timeout=60_000)
    ready = time.perf_counter() - start
    found = min((tab.evaluate(MOVE, SECONDS) for _ in range(ROUNDS)), key=lambda each: sum(each["frames"]) / len(each["frames"]))
    frames, works = sorted(found["frames"]), sorted(found["works"])
    rate = 1000 * len(frames) / sum(frames)
    arcs = min(sorted(tab.evaluate(ARCS, count))[20] for _ in range(ROUNDS))
    return (
        f"ready after {ready:.2f} s, {rate:.0f} frames/s, a frame takes {frames[len(frames) // 2]:.1f} ms"
        f" (95 of 100 under {frames[len(frames) * 95 // 100]:.1f}), its points {works[len(works) // 2]:.1f} ms;"
        f" as arcs of a canvas {arcs:.1f} ms"
    )


def main() -> None:
    """Prints a line for each size."""
    executable = os.environ.get("CHROMIUM") or next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if executable is None:
        print("no Chromium was found: install it, or name it in CHROMIUM")
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        for count in map(int, sys.argv[1:]) if sys.argv[1:] else SIZES:
            with tempfile.TemporaryDirectory() as folder:
                size = write(Path(folder), made_up(count))
                tab = browser.new_page(viewport={"width": 1280, "height": 900})
                print(f"{count} papers, {size // 1000} KB: {measure(tab, Path(folder), count)}")
                tab.close()
        browser.close()


if __name__ == "__main__":
    main()
