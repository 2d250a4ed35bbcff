#!/usr/bin/env python3
"""Whole builds against other builders with the same pages: python bench/speed.py [COLLECTION ...] [--papers N ...] [--peers NAME ...] [--write FILE].

A COLLECTION is a file of JSON Lines, or a folder of such files; where none is named, N papers are made up (4,000 unless told, the same
each time). Measured for each, in one run on one machine: a cold build; one after nothing changed; one after a record was added, whose site
is compared with that of a cold build; how long `papershelf serve` takes from a saved abstract, and from a saved page, to the page with
it; and stock MkDocs (Material with search and tags), Hugo (with a frame of the same size, and related content: by its own settings, and by
tags alone) and Zensical with the same pages, each in an environment of its own, or of the others than stock MkDocs, whose frame Hugo is
given, those that NAME begins (20,000 papers take Zensical five minutes). What counts are the ratios. Prints the table, and writes it to FILE.
"""

import argparse
import json
import os
import platform
import re
import shutil
import socket
import sys
import time
import urllib.request
from collections.abc import Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from subprocess import Popen  # noqa: TC003 - read by people
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent))

import made_up
from peers import PEERS, STOCK, Peer, measured, output
from process import Cost, TooMuchError, compile_here, cost, started

BIN = Path(sys.executable).parent
RESULT = made_up.ROOT / "generator/design/benchmarks.md"
ADDED = {
    "id": "added-last",
    "title": "Counting Bees at a Hive that Was Added Last",
    "abstract": "We count the bees of one more hive with a camera.",
}
OWN = "# A page by hand\n\nZyzzyva {}.\n"
"""A word that stands on no other page."""
WAIT = 600
REST = 6
"""Seconds until the preview has done what follows from a change: measured is what one waits who has paused."""


def shelf(folder: Path, seeds: Path) -> Path:
    """An empty shelf with ``seeds``."""
    cost([BIN / "papershelf", "new", folder], folder.parent)
    for example in (folder / "seeds").glob("*.jsonl"):
        example.unlink()
    shutil.copy(seeds, folder / "seeds/all.jsonl")
    return folder


def rows(seeds: Path, folder: Path, peers: Sequence[Peer]) -> dict[str, str]:
    """The figures of one collection, by what they are."""
    home = shelf(folder / "shelf", seeds)
    papers = sum(1 for _ in seeds.open(encoding="utf-8"))
    cold = _build(home)
    found = {
        "papers": f"{papers:,}",
        "papershelf build, cold": _told(cold),
        "its memory, all processes": f"{cold.memory / 1e6:,.0f} MB",
        "its site": f"{_size(home / 'site') / 1e6:,.0f} MB, {_size(home / 'site') / papers / 1e3:.1f} KB a paper",
    }
    nothing = _build(home)
    written = re.search(r"Pages: (\d+) written", nothing.said)
    found["nothing changed"] = f"{nothing.seconds:.1f} s, {written[1] if written else '?'} files written"
    return found | _peers(cold, folder, home, peers) | _serve(home) | _added(home, cold, shelf(folder / "other", seeds))


def _of_seeds(folder: Path) -> Path:
    """A shelf with the seeds of this project."""
    cost([BIN / "papershelf", "new", folder], folder.parent)
    shutil.rmtree(folder / "seeds")
    shutil.copytree(made_up.ROOT / "seeds", folder / "seeds")
    return folder


def _build(home: Path) -> Cost:
    return cost([BIN / "papershelf", "build"], home)


def _peers(cold: Cost, folder: Path, home: Path, peers: Sequence[Peer]) -> dict[str, str]:
    found = {}
    for peer in peers:
        theirs = measured(peer, folder, home / "docs", output(folder, STOCK))
        if isinstance(theirs, str):
            found[peer.name] = theirs
            continue
        found[peer.name] = f"{_told(theirs)}, {theirs.memory / 1e6:,.0f} MB of memory"
        found[f"papershelf to {peer.name}"] = f"**{cold.seconds / theirs.seconds:.2f}** ({cold.processor / theirs.processor:.2f})"
    return found


def _added(home: Path, cold: Cost, other: Path) -> dict[str, str]:
    """A record more, and whether the site is that of a cold build."""
    for root in (home, other):
        with (root / "seeds/all.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(ADDED) + "\n")
    added = _build(home)
    _build(other)
    return {
        "one added": _told(added),
        "to cold": f"**{added.seconds / cold.seconds:.2f}** ({added.processor / cold.processor:.2f})",
        "its site is that of a cold build": _compared(home, other),
    }


def _serve(home: Path) -> dict[str, str]:
    """From a save to the page with it, of an abstract and of a page by hand; the shelf is left as it was."""
    page, seeds, settings = home / "docs/by-hand.md", home / "seeds/all.jsonl", home / "mkdocs.yml"
    before = {file: file.read_bytes() for file in (seeds, settings)}
    settings.write_text(settings.read_text(encoding="utf-8").replace("\nnav:\n", "\nnav:\n  - By hand: by-hand.md\n"), encoding="utf-8")
    page.write_text(OWN.format("first"), encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    try:
        with started([BIN / "papershelf", "serve", "--port", str(port)], home) as serving:
            _until(serving, port, "by-hand.html", "Zyzzyva first")
            time.sleep(REST)
            page.write_text(OWN.format("second"), encoding="utf-8")
            hand = _until(serving, port, "by-hand.html", "Zyzzyva second")
            time.sleep(REST)
            first, _, rest = before[seeds].decode().partition("\n")
            record = json.loads(first)
            seeds.write_text(json.dumps(record | {"abstract": f"{record['abstract']} Zyzzyva counted."}) + "\n" + rest, encoding="utf-8")
            paper = next(path for path in (home / "docs/papers").glob("*.md") if f"({record['id']})" in path.read_text(encoding="utf-8"))
            abstract = _until(serving, port, f"papers/{paper.stem}.html", "Zyzzyva")
    except TimeoutError:
        return {"serve": "did not answer"}
    finally:
        page.unlink(missing_ok=True)
        for file, content in before.items():
            file.write_bytes(content)
        _build(home)
    return {"serve: a page by hand saved, to the page": f"{hand:.1f} s", "serve: an abstract saved, to the page": f"{abstract:.1f} s"}


def _until(serving: "Popen[str]", port: int, path: str, text: str) -> float:
    """Seconds until the page at ``path`` has ``text``."""
    start = time.perf_counter()
    while serving.poll() is None and time.perf_counter() - start < WAIT:
        with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=WAIT) as answer:
            if text in answer.read().decode():
                return time.perf_counter() - start
        time.sleep(0.05)
    raise TimeoutError


def _told(of: Cost) -> str:
    return f"{of.seconds:.1f} s ({of.processor:.1f} s)"


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _compared(one: Path, other: Path) -> str:
    """Addresses that ``one`` gave out in an earlier build, and that lead on now, are those that a cold build cannot know."""
    ours, theirs = _tree(one / "site"), _tree(other / "site")
    former = {
        page.relative_to(one / "docs").with_suffix("") for page in (one / "docs").rglob("*.md") if b"\nredirect: " in page.read_bytes()
    }
    paths = sorted(path for path in ours.keys() | theirs.keys() if ours.get(path) != theirs.get(path))
    others = [path for path in paths if path in theirs or Path(path).with_suffix("") not in former]
    if others:
        return f"no: {len(others)} files, such as {others[0]}"
    more = len({Path(path).stem for path in paths})
    return "yes, byte for byte" + (f", with {more} former addresses that lead on" if more else "")


def _collections(asked: argparse.Namespace, folder: Path) -> list[Path]:
    named = [file for path in asked.collections for file in (sorted(path.glob("*.jsonl")) if path.is_dir() else [path])]
    return named or [made_up.write(count, folder / f"{count} made up.jsonl") for count in asked.papers]


def _table(found: Sequence[dict[str, str]]) -> str:
    names = list(dict.fromkeys(name for each in found for name in each))
    lines = [[name, *(each.get(name, "") for each in found)] for name in names]
    lines.insert(1, ["---", *["--:"] * len(found)])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the table, and writes it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("collections", nargs="*", type=Path)
    parser.add_argument("--papers", type=int, nargs="+", default=[4000])
    parser.add_argument("--peers", nargs="*", default=[""])
    parser.add_argument("--write", type=Path, default=RESULT)
    asked = parser.parse_args(arguments)
    peers = [peer for peer in PEERS if peer is STOCK or peer.name.startswith(tuple(asked.peers))]
    compile_here(made_up.ROOT / "generator/papershelf")
    found, names = [], []
    with TemporaryDirectory() as top:
        for seeds in _collections(asked, Path(top)):
            with TemporaryDirectory() as folder:
                try:
                    found.append(rows(seeds.resolve(), Path(folder), peers))
                except TooMuchError as error:
                    sys.exit(f"{seeds.name}: {error}")
            names.append(seeds.name)
            print(_table(found[-1:]), flush=True)
        seeds = _build(_of_seeds(Path(top) / "seeds"))
    table = _table(found)
    machine = f"{len(os.sched_getaffinity(0)) if hasattr(os, 'sched_getaffinity') else os.cpu_count()} processors, Python {platform.python_version()}"
    versions = ", ".join(f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material"))
    told = ", ".join(names) + (" (no part of this project: without a file papers are made up)" if asked.collections else "")
    asked.write.write_text(
        f"# Benchmarks\n\nWritten by `make bench` on {machine}, {versions}, of {told}. Wall time, and in brackets the time of all processors\n"
        f"together; ratios in the same order. All in one run: what counts are the ratios. The peers build the pages that Papershelf wrote: they read no\n"
        f"listings, find no similar papers and make no index that forgives a typing error.\n\n{table}\n\nThe seeds of this project, cold: {_told(seeds)}.\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
