#!/usr/bin/env python3
"""A whole build against the plain one of MkDocs with the same pages: python bench/speed.py SEEDS [SEEDS ...] [--write FILE].

SEEDS is a file of JSON Lines. For each: a cold build, a build after nothing changed, one after a record was added at the end (its
result compared with a cold build), and plain ``mkdocs build`` (Material with search and tags) of the same pages. Times are wall
time of whole processes, in one run on one machine; what counts are the ratios.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

BIN = Path(sys.executable).parent
PLAIN = {"site_name": "Plain", "theme": {"name": "material"}, "plugins": ["search", "tags"], "use_directory_urls": False}
ADDED = {
    "id": "added-last",
    "title": "Counting Bees at a Hive that Was Added Last",
    "abstract": "We count the bees of one more hive with a camera.",
}


def timed(*command: str | Path, folder: Path) -> float:
    """Seconds of wall time; the command must end well."""
    start = time.perf_counter()
    subprocess.run([str(each) for each in command], cwd=folder, check=True, capture_output=True)  # noqa: S603 - commands of this file
    return time.perf_counter() - start


def row(seeds: Path, folder: Path) -> list[str]:
    """The cells of one collection."""
    shelf, other = folder / "shelf", folder / "other"
    for root in (shelf, other):
        subprocess.run([str(BIN / "papershelf"), "new", str(root)], check=True, capture_output=True)  # noqa: S603
        for example in (root / "seeds").glob("*.jsonl"):
            example.unlink()
        shutil.copy(seeds, root / "seeds" / "all.jsonl")
    papers = sum(1 for _ in seeds.open(encoding="utf-8"))
    cold = timed(BIN / "papershelf", "build", folder=shelf)
    nothing = timed(BIN / "papershelf", "build", folder=shelf)
    for root in (shelf, other):
        with (root / "seeds" / "all.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(ADDED) + "\n")
    added = timed(BIN / "papershelf", "build", folder=shelf)
    shutil.rmtree(folder / "plain", ignore_errors=True)
    (folder / "plain").mkdir()
    shutil.copytree(shelf / "docs", folder / "plain/docs", ignore=shutil.ignore_patterns(".papershelf", "search", "data"))
    (folder / "plain/mkdocs.yml").write_text(yaml.safe_dump(PLAIN))
    plain = timed(BIN / "mkdocs", "build", "--quiet", folder=folder / "plain")
    size = sum(path.stat().st_size for path in (shelf / "site").rglob("*") if path.is_file())
    return [
        f"{papers:,}",
        f"{cold:.1f} s",
        f"{plain:.1f} s",
        f"**{cold / plain:.2f}**",
        f"{nothing:.1f} s",
        f"{added:.1f} s",
        f"**{added / cold:.2f}**",
        f"{size / 1e6:.0f} MB",
    ]


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seeds", nargs="*", type=Path)
    parser.add_argument("--write", type=Path)
    asked = parser.parse_args(arguments)
    if not asked.seeds:
        print("name a file of JSON Lines with records")
        return
    head = ["papers", "build, cold", "plain MkDocs", "ratio", "nothing changed", "one added", "ratio to cold", "site"]
    lines = ["| " + " | ".join(head) + " |", "|" + "--:|" * len(head)]
    for seeds in asked.seeds:
        with TemporaryDirectory() as folder:
            lines.append("| " + " | ".join(row(seeds.resolve(), Path(folder))) + " |")
        print(lines[-1], flush=True)
    table = "\n".join(lines)
    print(table)
    if asked.write:
        command = f"python bench/speed.py {' '.join(seeds.name for seeds in asked.seeds)}"
        asked.write.write_text(f"# Benchmarks\n\nWritten by `{command}`, with {os.cpu_count()} processors.\n\n{table}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
