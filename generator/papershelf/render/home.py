"""The home page: what this collection is, in one look."""

import re
from dataclasses import dataclass
from functools import partial

from papershelf.counts import kinds
from papershelf.model import Page, Paper
from papershelf.render.branches import about
from papershelf.render.byline import byline
from papershelf.render.mark import marked
from papershelf.render.shelf import Shelf
from papershelf.render.templates import fill
from papershelf.render.topic_tree import Topic
from papershelf.text.escape import Markdown
from papershelf.text.front_matter import parted

_TOPICS = 28
"""Bars of topics, over all facets."""
_COLLECTIONS = 12
_FIRST = 6
_MAPPED = 10
"""Fewer entries are dots that stand anywhere."""
_BROAD = 0.15
"""A topic of more than this share of the entries parts nothing."""
_HEADING = re.compile(r"\A# +[^\n]+\n*")


@dataclass(frozen=True, slots=True)
class Introduction:
    """The owner's own words, which are Markdown already."""

    heading: Markdown
    """A heading of the first level at their start, which then heads the page."""
    text: Markdown

    @classmethod
    def from_markdown(cls, text: str) -> "Introduction":
        """``text`` without front matter, and apart from its heading."""
        text = parted(text)[0].strip()
        heading = _HEADING.match(text)
        return cls(Markdown(heading[0].strip() if heading else ""), Markdown(text[heading.end() if heading else 0 :]))


def pages(shelf: Shelf) -> list[Page]:
    """``index.md``."""
    facets = _facets(shelf)
    first = _central(shelf)
    text = fill(
        "home",
        shelf=shelf,
        total=len(shelf.papers),
        counts=_counts(shelf),
        facets=facets,
        most=max((len(topic.entries) for _, topics in facets for topic in topics), default=1),
        first=first or _without_topics(shelf),
        by_topics=bool(first),
        mapped=len(shelf.papers) >= _MAPPED,
        byline=partial(byline, most=3),
        shown=_COLLECTIONS,
        introduction=Introduction.from_markdown(shelf.config.introduction),
    )
    return [Page("index.md", marked("index.md", text))]


def _counts(shelf: Shelf) -> list[tuple[int, str, str]]:
    """How many of what, and the page that lists them."""
    found = kinds(shelf.corpus.papers).items()
    counts = [(count, "other" if kind == "other" else _words(count, kind), "papers/index.md") for kind, count in found]
    counts.append((len(shelf.topics), _words(len(shelf.topics), "topic"), "topics/index.md"))
    counts.append((len(shelf.gathered), _words(len(shelf.gathered), "collection"), "collections/index.md"))
    return [each for each in counts if each[0]]


def _words(count: int, noun: str) -> str:
    return noun if count == 1 else f"{noun}s"


def _facets(shelf: Shelf) -> list[tuple[str, tuple[Topic, ...]]]:
    """The largest of the broadest topics of each facet, about as many in each. They overlap: an entry may have several."""
    each = max(3, _TOPICS // max(1, len(shelf.tree.facets)))
    return [(facet, tuple(topic for topic in topics if len(topic.path) == 2)[:each]) for facet, topics in shelf.tree.facets.items()]


def _central(shelf: Shelf) -> list[Paper]:
    """The entries nearest to their neighbours, one for each of the largest topics that the chosen ones are not about."""
    tags = shelf.corpus.tags
    chosen: list[str] = []
    broad = [topic.path for topic in shelf.topics if len(topic.entries) > _BROAD * len(shelf.papers)]
    shown: set[tuple[str, ...]] = set()
    for topic in shelf.topics:
        left = [id_ for id_ in topic.entries if not shown & about(tags.get(id_, ()))] if topic.path not in broad else []
        if left and len(chosen) < _FIRST:
            chosen.append(min(left, key=partial(_rank, shelf)))
            shown |= about(tags.get(chosen[-1], ())) - set(broad)
    return [shelf.papers[id_] for id_ in chosen]


def _rank(shelf: Shelf, id_: str) -> tuple[bool, float, str]:
    """First what can be read here: of an entry without an abstract there is little to begin with."""
    return not shelf.papers[id_].abstract, -shelf.centrality(id_), id_


def _without_topics(shelf: Shelf) -> list[Paper]:
    """The entries nearest to their neighbours, in the order of their titles."""
    chosen = sorted(shelf.papers, key=partial(_rank, shelf))[:_FIRST]
    return [paper for paper in shelf.by_title if paper.id in chosen]
