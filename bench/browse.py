"""How much the page of all papers loads of a shelf, and how long its choices take in Node.js.

``python bench/browse.py N``: N made-up papers, each with three of 500 topics that lie three deep; 20,000 unless told.
"""

import gzip
import random
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from papershelf.config.settings import Config
from papershelf.model import Collection, Corpus, Name, Paper, Tag
from papershelf.render.browse import pages
from papershelf.render.shelf import Shelf

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
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    shelf = Shelf(_corpus(count), Config(ROOT, ROOT, ROOT, ROOT))
    with TemporaryDirectory() as folder:
        for page in pages(shelf):
            path = Path(folder, page.path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(page.content)
        _tell(Path(folder, "data/browse"))


def _corpus(count: int) -> Corpus:
    """Papers with the lengths that titles and abstracts usually have."""
    chance = random.Random(1)  # noqa: S311 - made-up data
    paths = [("Task", f"Broad {at % 20}", f"Middle {at % 100}", f"Narrow {at}") for at in range(500)]
    words = [f"{letter}{'aeiou'[at % 5] * (1 + at % 4)}{letter}" for at, letter in enumerate("bcdfghjklmnpqrstvwxz" * 50)]
    papers = [
        Paper(
            f"paper-{at:05}",
            " ".join(chance.choices(words, k=9)),
            authors=(Name("Bell", "Anna"), Name("Reed", "Ben")),
            year=2000 + at % 27,
            abstract=" ".join(chance.choices(words, k=180)),
            collections=(f"list-{at % 50}",),
        )
        for at in range(count)
    ]
    lists = [
        Collection(f"list-{number}", f"list-{number}.jsonl", "json-lines", entries=tuple(paper.id for paper in papers[number::50]))
        for number in range(50)
    ]
    tags = {paper.id: tuple(Tag(path) for path in chance.sample(paths, 3)) for paper in papers}
    return Corpus(papers=tuple(papers), collections=tuple(lists), tags=tags)


def _tell(folder: Path) -> None:
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
