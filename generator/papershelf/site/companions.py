"""What stands beside the pages of a finished site: their Markdown, files for crawlers, and addresses that are whole.

MkDocs copies no Markdown, makes one sitemap however long, and does not look into files that it copies. So a site that
``mkdocs build`` made alone has the same pages, without their Markdown, and with relative addresses in its feeds.
"""

import gzip
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

from papershelf.config.settings import Config
from papershelf.site.copies import Copies

MOST = 50_000
"""Addresses of one sitemap, by the protocol of sitemaps.org."""
_URL = re.compile(r"^<url>.*</url>$", re.MULTILINE)
_LINKED = re.compile(r'(<link [^>]*\bhref=")\.\./\.\./')
_NAMED = re.compile(r'("(?:\w+_)?url": ")\.\./\.\./')
_LISTED = re.compile(r"(?<!\\)((?:\\\\)*\]\()\.\./")
"""A link in Markdown: where an odd number of backslashes stands before the bracket, it is text."""
_FOR_PROGRAMS = "data/llms.txt"


def add_companions(site: Path, config: Config, copies: Copies) -> None:
    """Adds to the finished pages of ``site`` what belongs beside them; a file that the owner put there stays."""
    if "markdown" not in _left_out(site):
        _add_markdown(site, config.docs, copies)
    _add_text(site / "robots.txt", _robots(config.site_url))
    if (site / _FOR_PROGRAMS).is_file():
        _add_text(site / "llms.txt", _whole(_LISTED, site / _FOR_PROGRAMS, config.site_url))
    if config.site_url:
        for feed in sorted(site.glob("data/feeds/*.atom")):
            _replace(feed, _whole(_LINKED, feed, escape(config.site_url)))
        for feed in sorted(site.glob("data/feeds/*.json")):
            _replace(feed, _whole(_NAMED, feed, json.dumps(config.site_url)[1:-1]))
        _split(site, config.site_url)


def twins(docs: Path, documents: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Sources of the Markdown that belongs beside the pages of ``documents`` of MkDocs, and their paths in the site."""
    if "markdown" in _left_out(docs):
        return
    for file in documents:
        if file.inclusion.is_included() and file.abs_src_path and file.src_uri == f"{file.dest_uri.removesuffix('.html')}.md":
            yield file.abs_src_path, file.src_uri


def _left_out(folder: Path) -> Mapping[str, str]:
    """What the generator left out of a site that would be too large, as the pages or the site in ``folder`` say."""
    file = folder / "data/left-out.json"
    return dict(json.loads(file.read_text(encoding="utf-8"))["left_out"]) if file.is_file() else {}


def _add_markdown(site: Path, docs: Path, copies: Copies) -> None:
    """What :func:`twins` has not put there yet, as where MkDocs built alone. Looks at folders, not at files one by one."""
    for folder, _, names in os.walk(site):
        below = Path(folder).relative_to(site)
        source = docs / below
        if not source.is_dir():
            continue
        there, written = set(names), set(os.listdir(source))  # noqa: PTH208 - names are wanted, not paths
        for stem in sorted(name.removesuffix(".html") for name in names if name.endswith(".html")):
            if f"{stem}.md" in written and f"{stem}.md" not in there:
                copies.put(f"{source}/{stem}.md", (below / f"{stem}.md").as_posix())


def _whole(links: re.Pattern[str], file: Path, address: str) -> str:
    """The text of ``file`` with ``links``, which lead up to the root of the site, as those of a site at ``address``."""
    return links.sub(lambda link: link[1] + address, file.read_text(encoding="utf-8"))


def _add_text(file: Path, text: str) -> None:
    if not file.exists():
        file.write_text(text, encoding="utf-8")


def _replace(file: Path, text: str) -> None:
    """Writes anew, because the file may share its content with the last site."""
    file.unlink(missing_ok=True)
    file.write_text(text, encoding="utf-8")


def _robots(site_url: str) -> str:
    sitemap = f"\nSitemap: {site_url}sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


def _split(site: Path, site_url: str) -> None:
    """Makes an index of several sitemaps of one that is too long."""
    file = site / "sitemap.xml"
    urls = _URL.findall(file.read_text(encoding="utf-8")) if file.is_file() else []
    if len(urls) <= MOST:
        return
    names = list(_write_parts(site, urls))
    entries = "".join(f"<sitemap><loc>{escape(site_url)}{name}</loc></sitemap>\n" for name in names)
    _replace(file, _document("sitemapindex", entries))
    packed = site / "sitemap.xml.gz"
    packed.unlink(missing_ok=True)
    packed.write_bytes(gzip.compress(file.read_bytes(), mtime=0))


def _write_parts(site: Path, urls: list[str]) -> Iterator[str]:
    for number, start in enumerate(range(0, len(urls), MOST), 1):
        name = f"sitemap-{number}.xml"
        _replace(site / name, _document("urlset", "".join(f"{url}\n" for url in urls[start : start + MOST])))
        yield name


def _document(root: str, entries: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}</{root}>\n'
