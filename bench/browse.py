"""How much the page of all papers loads of a shelf, and how long its choices take in Node.js.

``python bench/browse.py SHELF``, of which ``papershelf generate`` has written ``docs/``; this one unless told.
"""

import gzip
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / "generator/papershelf/theme/assets/papershelf/browse-columns.js"
TIMES = 20
MEASURE = """
const { performance } = require("node:perf_hooks");
let given;
globalThis.papershelf = { give: (_, value) => (given = value) };
require(process.argv[1]);
require(process.argv[2]);
const { browse } = globalThis.papershelf;
const best = (work) => Math.min(...Array.from({ length: +process.argv[3] }, () => { const from = performance.now(); work(); return performance.now() - from; }));
const data = browse.columns(given);
const topic = [...data.choices.topic].sort((a, b) => b.places.length - a.places.length).slice(0, 2).map((each) => each.value);
const state = browse.parse("#sort=central&" + topic.map((each) => "topic=" + each).join("&"), data);
console.log(`${data.count} papers, ${data.choices.topic.length} topics; ${browse.select(data, state).length} found`);
console.log(`unpack ${best(() => browse.columns(given)).toFixed(1)} ms`);
console.log(`select ${best(() => browse.select(data, state)).toFixed(1)} ms`);
console.log(`count all choices ${best(() => browse.FIELDS.forEach((field) => browse.counts(data, state, field))).toFixed(1)} ms`);
"""


def main() -> None:
    """Prints the figures."""
    shelf = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    folder = shelf.resolve() / "docs/data/browse"
    for name, files in (
        ("columns", [folder / "index.js"]),
        ("titles", folder.glob("[0-9a-f]*.js")),
        ("abstracts", folder.glob("abstracts/*.js")),
    ):
        contents = [file.read_bytes() for file in files]
        packed = sum(len(gzip.compress(content)) for content in contents)
        print(f"{name}: {len(contents)} files, {sum(map(len, contents)) / 1e6:.2f} MB, {packed / 1e6:.2f} MB packed")
    node = shutil.which("node")
    if node:
        subprocess.run([node, "-e", MEASURE, str(SCRIPT), str(folder / "index.js"), str(TIMES)], check=True)  # noqa: S603 - our own script


if __name__ == "__main__":
    main()
