"""A first vocabulary for the owner to edit, made from what the entries share."""

import json
from collections.abc import Iterator, Sequence

from papershelf.model import Paper
from papershelf.tag.grown import Grown, grow
from papershelf.tag.lexicon import learn
from papershelf.tag.phrases import RANKED, Ranker
from papershelf.tag.shared import Shared
from papershelf.text.language.forms import stems
from papershelf.text.slugs import slug
from papershelf.text.words.numbered import Texts

_HEAD = """\
# Topics of this shelf, suggested from the phrases that its entries share. Edit freely: give broader topics a place
# ("parent: id" files a topic beneath another; an entry with neither parent nor terms is a facet), join what belongs
# together, write descriptions, add synonyms to the terms, and take out what helps nobody to browse.
"""
_MOST_TERMS = 5


def suggest(papers: Sequence[Paper]) -> str:
    """``topics.yml`` for ``papers``, as YAML with a comment at its top."""
    texts = Texts.of(papers)
    lexicon = learn(papers, texts)
    phrases = Ranker(lexicon, texts).ranked(texts, RANKED)
    grown = grow({paper.id: found for paper, found in zip(papers, phrases, strict=True)}, lexicon.acronyms)
    ids = _ids(grown)
    return _HEAD + "topics:" + "".join(_entry(key, grown, ids) for key in grown.topics) + ("\n" if grown.topics else " []\n")


def _ids(grown: Grown) -> dict[str, str]:
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for key in grown.topics:
        base = slug(grown.paths[key][-1], "topic") or "topic"
        id_ = next(name for name in _numbered(base) if name not in taken)
        taken.add(id_)
        ids[key] = id_
    return ids


def _numbered(base: str) -> Iterator[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def _entry(key: str, grown: Grown, ids: dict[str, str]) -> str:
    path = grown.paths[key]
    parent = next((ids[other] for other in grown.topics if grown.paths[other] == path[:-1]), None)
    lines = [f"\n- id: {ids[key]}", f"  name: {json.dumps(path[-1], ensure_ascii=False)}"]
    if parent:
        lines.append(f"  parent: {parent}")
    lines += ['  description: ""', f"  terms: {json.dumps(terms_of(grown.topics[key]), ensure_ascii=False)}"]
    return "\n".join(lines)


def terms_of(row: Shared) -> list[str]:
    """The spellings of a topic that the matcher does not take for one already, by themselves or inside others."""
    terms: list[str] = []
    seen: set[tuple[str, ...]] = set()
    texts = sorted(
        {*row.spelled, *row.others}, key=lambda text: (text not in row.spelled, -row.spelled.get(text, 0), len(text.split()), text)
    )
    for text in dict.fromkeys(map(_plain, texts)):
        keys = set(stems(text.lower()))  # however written, a term of small letters matches it
        if keys and len(terms) < _MOST_TERMS and not all(_holds_any(key, seen) for key in keys):
            terms.append(text)
            seen |= keys
    return terms


def _plain(text: str) -> str:
    """``text`` in small letters where a title's capitals would make the matcher take it only as written: ``Low-Rank Adaptation``."""
    words = text.split()
    joined = any(sum(char.isupper() for char in word) > 1 for word in words)
    return text.lower() if joined and all(part[1:].islower() for word in words for part in word.split("-") if len(part) > 1) else text


def _holds_any(key: tuple[str, ...], others: set[tuple[str, ...]]) -> bool:
    parts = (key[start:end] for start in range(len(key)) for end in range(start + 1, len(key) + 1))
    return any(part in others for part in parts)
