"""Files to take away, in ``data/``: the citations of the whole shelf, of each collection and of each topic.

Those of a collection or a topic hold what a list of references needs. Abstracts are in the files of the whole shelf:
with them the files of all topics of 20,000 papers would be larger than the site.
"""

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from importlib.resources import files
from typing import Any

from papershelf.export.cited import in_form
from papershelf.export.forms import FORMS, MOST
from papershelf.export.json_lines import as_name, to_json_lines
from papershelf.model import Page, Paper
from papershelf.render.budget import ABSTRACTS, CITATIONS, MARKDOWN
from papershelf.render.mark import marked
from papershelf.render.shelf import Shelf
from papershelf.render.templates import fill
from papershelf.text.slugs import slug

LARGEST = 20_000_000
"""Bytes: a larger file of the whole shelf is packed with gzip."""
_PAGE = "about/data.md"
_LISTED = 200
"""Topics and collections that ``llms.txt`` names: it is read whole."""
SCHEMA = "data/papers.schema.json"
_MEDIA = {"bib": "application/x-bibtex", "ris": "application/x-research-info-systems",
          "csl.json": "application/vnd.citationstyles.csl+json", "jsonl": "application/jsonl"}  # fmt: skip


def pages(shelf: Shelf) -> Iterator[Page]:
    """All files to take away, and what describes them to programs."""
    resources = []
    for ending in FORMS.values():
        whole, brief = _texts(shelf, ending)
        page = _packed(f"data/papers.{ending}", whole)
        del whole
        resources.append(_resource(page))
        yield page
        del page  # the next form needs its memory
        for stem, ids in _parts(shelf):
            yield Page(f"{stem}.{ending}", _joined(ending, [brief[id_] for id_ in ids]))
    paths = [f"data/{resource['path']}" for resource in resources]
    yield Page(_PAGE, marked(_PAGE, fill("data", whole=paths, left_out=shelf.left_out, notes=shelf.budget.notes)))
    yield Page("data/llms.txt", _for_programs(shelf, paths[-1]))
    yield Page(SCHEMA, (files("papershelf") / "export/papers.schema.json").read_bytes())
    yield Page("data/datapackage.json", _described(shelf, resources))


def _texts(shelf: Shelf, ending: str) -> tuple[bytes, Mapping[str, str]]:
    """The file of the whole shelf, and what a list of references needs by the ids of papers."""
    papers = shelf.corpus.papers
    if ending == "jsonl":
        return to_json_lines(shelf.corpus), {paper.id: _json(_brief_row(shelf, paper)) + "\n" for paper in papers}
    forms = [in_form(ending, paper, shelf.keys[paper.id]) for paper in papers]
    short = ABSTRACTS in shelf.left_out
    whole = _joined(ending, [brief if short else whole for brief, whole in forms])
    return whole, {paper.id: brief for paper, (brief, _) in zip(papers, forms, strict=True)}


def _for_programs(shelf: Shelf, jsonl: str) -> bytes:
    ending = "html" if MARKDOWN in shelf.left_out else "md"
    return fill("llms", shelf=shelf, total=len(shelf.corpus.papers), jsonl=jsonl, most=_LISTED, ending=ending).encode()


def _parts(shelf: Shelf) -> Iterator[tuple[str, Sequence[str]]]:
    if CITATIONS in shelf.left_out:
        return
    for collection in shelf.corpus.collections:
        if len(collection.entries) <= MOST:
            yield f"data/collections/{collection.id}", collection.entries
    for topic in shelf.topics:
        if len(topic.entries) <= MOST:
            yield f"data/topics/{topic.id}", topic.entries


def _brief_row(shelf: Shelf, paper: Paper) -> dict[str, Any]:
    """What a row of ``papers.jsonl`` begins with: a program that wants more looks there by the id."""
    return {
        "id": paper.id,
        "kind": paper.kind,
        "title": paper.title,
        "authors": [as_name(name) for name in paper.authors],
        "year": paper.year,
        "venue": paper.venue,
        "identifiers": dict(paper.identifiers),
        "links": [{"rel": link.rel, "url": link.url} for link in paper.links],
        "tags": [str(tag) for tag in shelf.corpus.tags.get(paper.id, ())],
    }


def _joined(ending: str, entries: Sequence[str]) -> bytes:
    match ending:
        case "csl.json":
            return ("[" + ",\n".join(entries) + "]\n").encode()
        case "bib":
            return "\n".join(entries).encode()
        case _:
            return "".join(entries).encode()


def _packed(path: str, content: bytes) -> Page:
    return Page(path, content) if len(content) <= LARGEST else Page(f"{path}.gz", gzip.compress(content, 6, mtime=0))


def _described(shelf: Shelf, resources: Sequence[Mapping[str, Any]]) -> bytes:
    """A Data Package (version 2 of its specification) of the files of the whole shelf."""
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": slug(shelf.config.site_name, "shelf") or "shelf",
        "title": shelf.config.site_name,
        "resources": resources,
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def _resource(page: Page) -> dict[str, Any]:
    path = page.path.removeprefix("data/")
    ending = path.removesuffix(".gz").partition(".")[2]
    return {
        "name": f"papers-{ending.replace('.', '-')}",
        "path": path,
        "format": ending.rpartition(".")[2],
        "mediatype": _MEDIA[ending],
        "encoding": "utf-8",
        **({"compression": "gz"} if path.endswith(".gz") else {}),
        **({"jsonSchema": SCHEMA.removeprefix("data/")} if ending == "jsonl" else {}),
        "bytes": len(page.content),
        "hash": f"sha256:{sha256(page.content).hexdigest()}",
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
