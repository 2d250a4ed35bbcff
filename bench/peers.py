"""Other builders of sites, each in an environment of its own, with the pages that Papershelf wrote."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml
from process import Cost, TooMuchError, cost

PLAIN = {
    "nav": [{"Home": "index.md"}, {"Papers": "papers/index.md"}, {"Topics": "topics/index.md"}],
    "not_in_nav": "*",
    "site_name": "Plain",
    "theme": {"name": "material"},
    "plugins": ["search", "tags"],
    "markdown_extensions": ["attr_list", "md_in_html"],
    "use_directory_urls": False,
}
_FRONT = re.compile(r"\A---\n(?P<front>.*?)\n---\n", re.DOTALL)
_ARTICLE = re.compile(r"(<article[^>]*>).*?(</article>)", re.DOTALL)
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_RELATED = '{{ .Content }}<ul>{{ range first 6 (.Site.RegularPages.Related .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>'
_HUGO = {
    "baseURL": "https://example.org/",
    "title": "Plain",
    "uglyURLs": True,
    "disableKinds": ["RSS"],
    "markup": {"goldmark": {"renderer": {"unsafe": True}}},
}
_BY_TAGS = {"related": {"threshold": 20, "includeNewer": True, "indices": [{"name": "tags", "weight": 100}]}}
"""Hugo's own settings also compare dates, and pages of one day all with all: those of a collection, which have none."""
MOST = 8_000_000_000
"""Bytes that a peer may take before it is stopped."""
LONGEST = 1800
"""Seconds after which it is."""


@dataclass(frozen=True)
class Peer:
    """A builder, and how it is asked."""

    name: str
    packages: tuple[str, ...]
    prepare: Callable[[Path, Path, Path], None]
    """Makes a folder that it can build, of a shelf's ``docs/`` and the site that stock MkDocs made."""
    command: tuple[str, ...]


def _plain(folder: Path, docs: Path, _: Path) -> None:
    shutil.copytree(docs, folder / "docs", ignore=shutil.ignore_patterns(".papershelf", "search", "data"))
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(PLAIN), encoding="utf-8")


def _hugo(folder: Path, docs: Path, stock: Path, related: Mapping[str, Any]) -> None:
    """The same text and tags; the frame is that of a page of Material, so that both write as much."""
    page = next(path for path in sorted((stock / "papers").glob("*.html")) if path.name != "index.html")
    frame = _ARTICLE.sub(lambda found: f"{found[1]}@@{found[2]}", page.read_text(encoding="utf-8"))
    frame = _TITLE.sub("<title>{{ .Title }}</title>", frame.replace("{{", "{ {")).replace("@@", _RELATED)
    layouts = folder / "layouts/_default"
    layouts.mkdir(parents=True)
    for name in ("single", "list"):
        (layouts / f"{name}.html").write_text(frame, encoding="utf-8")
    (folder / "hugo.json").write_text(json.dumps(_HUGO | related), encoding="utf-8")
    for source in docs.rglob("*.md"):
        target = folder / "content" / source.relative_to(docs)
        if ".papershelf" not in source.parts:
            target.parent.mkdir(parents=True, exist_ok=True)
            name = "_index.md" if target.name == "index.md" else target.name
            target.with_name(name).write_text(_told(source.read_text(encoding="utf-8")), encoding="utf-8")


def _told(text: str) -> str:
    """Front matter without what only MkDocs knows."""
    found = _FRONT.match(text)
    front = yaml.safe_load(found["front"]) if found else {}
    kept = {name: front[name] for name in ("title", "tags") if name in front}
    return f"---\n{json.dumps(kept)}\n---\n".replace("---\n{", "{").replace("}\n---\n", "}\n\n") + (text[found.end() :] if found else text)


STOCK = Peer("stock MkDocs", (f"mkdocs=={version('mkdocs')}", f"mkdocs-material=={version('mkdocs-material')}"), _plain,
             ("mkdocs", "build", "--quiet", "--site-dir", "out"))  # fmt: skip
_HUGO_BUILD = ("hugo", "--quiet", "--destination", "out")
PEERS = (
    STOCK,
    Peer("Hugo, with related content", ("hugo",), partial(_hugo, related={}), _HUGO_BUILD),
    Peer("Hugo, related by tags alone", ("hugo",), partial(_hugo, related=_BY_TAGS), _HUGO_BUILD),
    Peer("Zensical", ("zensical",), _plain, ("zensical", "build")),
)


def measured(peer: Peer, folder: Path, docs: Path, stock: Path) -> Cost | str:
    """What ``peer`` takes for the pages in ``docs``; in words why it could not be measured."""
    home = _home(folder, peer)
    home.mkdir()
    try:
        programs = _installed(home / "environment", peer.packages)
    except (OSError, subprocess.CalledProcessError):
        return "absent: it could not be installed"
    site = home / "site"
    site.mkdir()
    peer.prepare(site, docs, stock)
    try:
        found = cost([programs / peer.command[0], *peer.command[1:]], site, memory=MOST, seconds=LONGEST)
    except TooMuchError as error:
        return f"failed: {' '.join(str(error).split())[:80]}"
    return found


def output(folder: Path, peer: Peer) -> Path:
    """Where the site of ``peer`` is, after it was measured in ``folder``."""
    return _home(folder, peer) / "site/out"


def _home(folder: Path, peer: Peer) -> Path:
    return folder / re.sub(r"\W+", "-", peer.name)


def _installed(home: Path, packages: tuple[str, ...]) -> Path:
    """Installs ``packages`` into a new environment, by uv where it is there and pip elsewhere; gives the folder of its programs."""
    uv = shutil.which("uv")
    if uv:
        _run(uv, "venv", "--quiet", "--python", sys.executable, home)
        _run(uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", home / "bin/python", *packages)
    else:
        _run(sys.executable, "-m", "venv", home)
        _run(home / "bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages)
    return home / "bin"


def _run(*command: str | Path) -> None:
    subprocess.run([str(each) for each in command], check=True, capture_output=True)  # noqa: S603 - commands of this file
