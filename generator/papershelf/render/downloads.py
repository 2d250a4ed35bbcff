"""Files to take away, in ``data/``: the citations of the whole shelf, of each collection and of each topic.

Those of a collection or a topic hold what a list of references needs. Abstracts are in the files of the whole shelf:
with them the files of all topics of 20,000 papers would be larger than the site.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from importlib.resources import files
from io import BytesIO
from itertools import islice
from typing import Any

from papershelf.export import json_lines
from papershelf.export.cited import in_form
from papershelf.export.forms import FORMS, MOST, joined
from papershelf.model import Page
from papershelf.render.amounts import PACKED
from papershelf.render.left_out import LeftOut
from papershelf.render.mark import marked
from papershelf.render.shelf import Shelf
from papershelf.render.templates import fill
from papershelf.text.slugs import slug

_AT_ONCE = 1000
"""Entries that are written at once."""
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
        brief: dict[str, str] = {}
        page = _packed(f"data/papers.{ending}", _texts(shelf, ending, brief))
        resources.append(_resource(page))
        yield page
        del page  # the next form needs its memory
        for stem, ids in _parts(shelf):
            yield Page(f"{stem}.{ending}", "".join(joined(ending, (brief[id_] for id_ in ids))).encode())
    paths = [f"data/{resource['path']}" for resource in resources]
    yield Page(_PAGE, marked(_PAGE, fill("data", whole=paths, left_out=shelf.left_out, notes=shelf.budget.notes)))
    yield Page("data/llms.txt", _for_programs(shelf, paths[-1]))
    yield Page(SCHEMA, (files("papershelf") / "export/papers.schema.json").read_bytes())
    yield Page("data/datapackage.json", _described(shelf, resources))


def _texts(shelf: Shelf, ending: str, brief: dict[str, str]) -> Iterator[str]:
    """The file of the whole shelf, piece by piece; ``brief`` gets what a list of references needs, by the ids of papers, if there are any."""
    papers, parted = shelf.corpus.papers, LeftOut.CITATIONS not in shelf.left_out
    if ending == "jsonl":
        for row in json_lines.objects(shelf.corpus, papers):
            if parted:
                brief[row["id"]] = json_lines.line(json_lines.brief(row))
            yield json_lines.line(row)
        return
    short = LeftOut.ABSTRACTS in shelf.left_out

    def entries() -> Iterator[str]:
        for paper in papers:
            few, whole = in_form(ending, paper, shelf.keys[paper.id])
            if parted:
                brief[paper.id] = few
            yield few if short else whole

    yield from joined(ending, entries())


def _for_programs(shelf: Shelf, jsonl: str) -> bytes:
    ending = "html" if LeftOut.MARKDOWN in shelf.left_out else "md"
    return fill("llms", shelf=shelf, total=len(shelf.corpus.papers), jsonl=jsonl, most=_LISTED, ending=ending).encode()


def _parts(shelf: Shelf) -> Iterator[tuple[str, Sequence[str]]]:
    if LeftOut.CITATIONS in shelf.left_out:
        return
    for collection in shelf.corpus.collections:
        if len(collection.entries) <= MOST:
            yield f"data/collections/{collection.id}", collection.entries
    for topic in shelf.topics:
        if len(topic.entries) <= MOST:
            yield f"data/topics/{topic.id}", topic.entries


def _packed(path: str, texts: Iterable[str]) -> Page:
    """The file of ``texts``; a large one is packed while they come, so that it is never there whole."""
    held = BytesIO()
    texts = iter(texts)
    while held.tell() <= LARGEST:
        some = "".join(islice(texts, _AT_ONCE))
        if not some:
            return Page(path, held.getvalue())
        held.write(some.encode())
    packed = BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=PACKED, fileobj=packed, mtime=0) as file:
        file.write(held.getbuffer())
        del held
        while some := "".join(islice(texts, _AT_ONCE)):
            file.write(some.encode())
    return Page(f"{path}.gz", packed.getvalue())


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
