"""What the successors of MkDocs make of the pages in ``docs/``, against what MkDocs makes of them.

    python bench/canaries.py [properdocs] [zensical]

Builds a copy of the generated pages with plain `mkdocs build`, then with each canary in an environment of its own under
`.cache/canaries` (newest version, from the network), and prints what differs: pages that are missing, text that readers see, parts
of the frame that the theme's templates give, front matter, faults that `papershelf check` finds, and seconds of processor time.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from papershelf.check.inspection import RULES
from papershelf.check.site import read

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 600
LARGEST = 12 << 30
EXTENSION = ("math-core", "anyascii", "pyyaml", "rapidfuzz")
"""What Papershelf's extension of Python-Markdown needs."""
FRAME = {
    "policy of pages": "//meta[@http-equiv='Content-Security-Policy']",
    "own header": "//*[contains(@class, 'ps-header')]",
    "own footer": "//*[contains(@class, 'ps-footer')]",
    "scripts named in front matter": "//script[contains(@src, 'papershelf/cite.js')]",
    "facts for programs": "//script[@type='application/ld+json']",
    "mathematics": "//*[local-name()='math']",
    "own stylesheet": "//link[contains(@href, 'papershelf.css')]",
    "redirects": "//meta[@http-equiv='refresh']",
}
"""What the theme's templates make of a page and its front matter."""


@dataclass(frozen=True)
class Canary:
    """A builder that reads the same files."""

    name: str
    packages: tuple[str, ...]
    command: tuple[str, ...]


CANARIES = (
    Canary("properdocs", ("properdocs", "mkdocs-material", *EXTENSION), ("properdocs", "build")),
    Canary("zensical", ("zensical", *EXTENSION), ("zensical", "build")),
)


def installed(canary: Canary) -> Path | None:
    """The folder of the programs of its environment; ``None`` where there is no network, or no such package any more."""
    home = ROOT / ".cache/canaries" / canary.name
    if not (home / "bin/python").exists():
        venv.create(home, with_pip=True, clear=True)
    command = [home / "bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade", *canary.packages]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - its own words
    if done.returncode:
        print(f"{canary.name}: cannot be installed; is there a network? {done.stderr.strip().splitlines()[-1:]}")
        return None
    return home / "bin"


def built(work: Path, command: list[str]) -> float | None:
    """Seconds of processor time of a build in ``work``; ``None`` where it failed."""
    shutil.rmtree(work / "site", ignore_errors=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    env = {**os.environ, "PYTHONPATH": str(ROOT / "generator"), "NO_MKDOCS_2_WARNING": "true", "SITE_URL": ""}
    try:
        done = subprocess.run(  # noqa: S603 - its own words
            command, cwd=work, env=env, capture_output=True, text=True, check=False, timeout=LONGEST, preexec_fn=_limited
        )
    except subprocess.TimeoutExpired:
        print(f"  stopped after {LONGEST} seconds")
        return None
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    words = (done.stdout + done.stderr).strip().splitlines()
    if done.returncode:
        print(f"  failed with status {done.returncode}: {' / '.join(words[-4:])[:600]}")
        return None
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"  {used:.1f} s of processor time, {time.monotonic() - start:.1f} s in all")
    return used


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (LARGEST, LARGEST))


def looked_at(site: Path) -> dict[str, tuple[str, frozenset[str]]]:
    """Page → the text that readers see, and which parts of the frame it has."""
    found = {}
    for file in sorted(site.rglob("*.html")):
        root = etree.fromstring(file.read_bytes(), etree.HTMLParser(encoding="utf-8", huge_tree=True))
        if root is None:
            continue
        articles = root.xpath("//article") or root.xpath("//body")
        text = " ".join(" ".join("".join(each.itertext()) for each in articles).split())
        frame = frozenset(name for name, path in FRAME.items() if root.xpath(path))
        found[file.relative_to(site).as_posix()] = (text, frame)
    return found


def compared(ours: dict[str, tuple[str, frozenset[str]]], theirs: dict[str, tuple[str, frozenset[str]]]) -> None:
    """Prints what differs."""
    missing, more = sorted(set(ours) - set(theirs)), sorted(set(theirs) - set(ours))
    print(f"  pages: {len(theirs)}; missing {len(missing)} {missing[:3]}, more {len(more)} {more[:3]}")
    both = sorted(set(ours) & set(theirs))
    other = [path for path in both if ours[path][0] != theirs[path][0]]
    print(f"  text that differs: {len(other)} of {len(both)} pages {other[:3]}")
    for path in other[:2]:
        print(f"    {path}: {_first_difference(ours[path][0], theirs[path][0])}")
    for name in FRAME:
        wanted = [path for path in both if name in ours[path][1]]
        lost = [path for path in wanted if name not in theirs[path][1]]
        if lost:
            print(f"  {name}: missing on {len(lost)} of {len(wanted)} pages {lost[:2]}")


def _first_difference(ours: str, theirs: str) -> str:
    at = next((place for place, (one, two) in enumerate(zip(ours, theirs, strict=False)) if one != two), min(len(ours), len(theirs)))
    start = max(at - 20, 0)
    return f"{ours[start : at + 30]!r} is {theirs[start : at + 30]!r}"


def checked(site: Path, known: Mapping[str, int]) -> dict[str, int]:
    """Prints how many faults each rule finds in ``site``, but for those of which there are as many ``known``; gives all counts."""
    found = read(site)
    faults = {rule.name: [fault for fault in rule.faults(found) if fault.grave] for rule in RULES}
    counts = {name: len(some) for name, some in faults.items()}
    new = {name: count for name, count in counts.items() if count > known.get(name, 0)}
    print(f"  faults: {new or 'none'}{' more than with MkDocs' if known else ''}")
    for name in new:
        print(f"    {faults[name][0]}")
    return counts


def main() -> None:
    """Builds with each, and prints what differs."""
    wanted = [canary for canary in CANARIES if canary.name in sys.argv[1:] or len(sys.argv) == 1]
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        shutil.copytree(ROOT / "docs", work / "docs")
        shutil.copytree(ROOT / "generator/papershelf/theme", work / "generator/papershelf/theme")
        shutil.copy(ROOT / "mkdocs.yml", work)
        print("mkdocs")
        if built(work, [sys.executable, "-m", "mkdocs", "build", "--quiet"]) is None:
            sys.exit(1)
        ours = looked_at(work / "site")
        known = checked(work / "site", {})
        for canary in wanted:
            programs = installed(canary)
            if programs is None:
                continue
            version = subprocess.run(  # noqa: S603 - its own words
                [programs / "python", "-c", f"from importlib.metadata import version; print(version({canary.name!r}))"],
                capture_output=True, text=True, check=False,
            )  # fmt: skip
            print(f"{canary.name} {version.stdout.strip()}")
            command = [str(programs / canary.command[0]), *canary.command[1:]]
            used = built(work, command)
            if used is None:
                print("  without the theme's templates:")
                settings = (work / "mkdocs.yml").read_text(encoding="utf-8")
                bare = "".join(line for line in settings.splitlines(keepends=True) if "custom_dir:" not in line)
                (work / "mkdocs.yml").write_text(bare, encoding="utf-8")
                used = built(work, command)
                (work / "mkdocs.yml").write_text(settings, encoding="utf-8")
            if used is not None:
                compared(ours, looked_at(work / "site"))
                checked(work / "site", known)


if __name__ == "__main__":
    main()
