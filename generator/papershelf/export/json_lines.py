"""The export: an object a line for every paper, sorted by id; its form is ``papers.schema.json`` beside this module."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from papershelf.model import Corpus, Name, Neighbour, Paper, Source, Version

_BRIEF = ("id", "kind", "title", "authors", "year", "venue", "identifiers", "links", "tags")


def rows(corpus: Corpus) -> Iterator[str]:
    """The lines of ``corpus``."""
    return map(line, objects(corpus, corpus.papers))


def objects(corpus: Corpus, papers: Iterable[Paper]) -> Iterator[dict[str, Any]]:
    """Some ``papers`` of ``corpus`` with all opinions about them."""
    mentioned_by = mentioning(corpus.mentions)
    return (_as_object(paper, corpus, mentioned_by) for paper in papers)


def brief(row: Mapping[str, Any]) -> dict[str, Any]:
    """What a list of references needs of an object: a program that wants more looks for its id in the lines of all papers."""
    return {name: row[name] for name in _BRIEF}


def line(row: Mapping[str, Any]) -> str:
    """``row`` as a line."""
    return json.dumps(row, ensure_ascii=False) + "\n"


def _as_object(paper: Paper, corpus: Corpus, mentioned_by: Mapping[str, list[str]]) -> dict[str, Any]:
    return {
        "id": paper.id,
        "kind": paper.kind,
        "title": paper.title,
        "title_math": paper.title_math,
        "authors": [_as_name(name) for name in paper.authors],
        "year": paper.year,
        "venue": paper.venue,
        "abstract": paper.abstract,
        "notes": [{"collection": note.collection, "text": note.text} for note in paper.notes],
        "identifiers": dict(paper.identifiers),
        "csl": dict(paper.csl),
        "keywords": list(paper.keywords),
        "links": [{"rel": link.rel, "url": link.url} for link in paper.links],
        "tags": [str(tag) for tag in corpus.tags.get(paper.id, ())],
        "keyphrases": list(corpus.keyphrases.get(paper.id, ())),
        "systems": list(corpus.systems.get(paper.id, ())),
        "mentions": list(corpus.mentions.get(paper.id, ())),
        "mentioned_by": mentioned_by.get(paper.id, []),
        "similar": [_as_neighbour(neighbour) for neighbour in corpus.similar.get(paper.id, ())],
        "sources": [_as_source(source) for source in paper.sources],
        "collections": list(paper.collections),
        "aliases": list(paper.aliases),
        "versions": [_as_version(version) for version in paper.versions],
        "origins": {name: _as_source(source) for name, source in sorted(paper.origins.items())},
    }


def _as_name(name: Name) -> dict[str, str]:
    """A name as CSL-JSON has it."""
    return {"literal": name.literal} if name.literal else {"given": name.given, "family": name.family}


def _as_source(source: Source) -> dict[str, Any]:
    return {"file": source.file, "line": source.line, "key": source.key}


def _as_version(version: Version) -> dict[str, Any]:
    return {"stage": version.stage, "venue": version.venue, "year": version.year, "identifiers": dict(version.identifiers)}


def _as_neighbour(neighbour: Neighbour) -> dict[str, Any]:
    return {"id": neighbour.id, "score": neighbour.score, "because": list(neighbour.because), "weak": neighbour.weak}


def mentioning(mentions: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    """Paper id → ids of the papers that name a system of it, sorted."""
    found: dict[str, list[str]] = {}
    for id_ in sorted(mentions):
        for other in mentions[id_]:
            found.setdefault(other, []).append(id_)
    return found
