"""What the size of a site follows from: counts of what its pages show, and lengths of what they repeat."""

import gzip
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from papershelf.export.json_lines import line, objects
from papershelf.model import Acronym, Corpus, Neighbour, Paper, System
from papershelf.render.branches import branch

MENTIONED, NAMED = 12, 24
"""Papers that a page names as mentioned, and that stand beside a name."""
FEW_NAMED, FEW_NEAR, FEW_REASONS, FEW_ROWS = 3, 5, 2, 25
"""Papers of a name, similar papers of a paper and reasons of each, and rows of a topic, where the others are left out."""
PACKED = 4
"""How hard gzip tries: with 6, as it does by itself, files are a twentieth smaller and take twice as long, 6 s of 20,000 papers."""
_RUNS, _RUN = 16, 64
"""Papers that follow each other in the JSON Lines, of which some are packed to see how small they get."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """Sums over the papers, in bytes where they are no counts."""

    papers: int
    titles: int
    ids: int
    abstracts: int
    names: int
    """Of authors."""
    authors: int
    tags: int
    topics: int
    tagged: int
    """Entries of all topics together, the broader ones included."""
    first_tagged: int
    """Those on the first pages of topics."""
    few_tagged: int
    """Of each topic :data:`FEW_ROWS`."""
    collected: int
    """Entries of all collections together."""
    near: int
    """Similar papers that pages show."""
    reasons: int
    """What they say of them."""
    few_near: int
    few_reasons: int
    back: int
    """Papers that say of another that it is similar, on its page."""
    mentions: int
    """Papers that pages name as mentioned or as mentioning."""
    mentioning: int
    """Pages with any of these."""
    systems: int
    acronyms: int
    told: int
    """Papers beside the names of systems and acronyms."""
    few_told: int
    rows: float
    """Of the JSON Lines."""
    packed: float
    """How small gzip makes these."""
    site_url: int = 0
    """The address of the site, which each page repeats."""

    @property
    def text(self) -> int:
        """Titles and abstracts."""
        return self.titles + self.abstracts

    @property
    def lead(self) -> float:
        """What leads to another paper: its title and its id."""
        return (self.titles + self.ids) / max(1, self.papers)

    @property
    def others(self) -> int:
        """What the search finds beside papers."""
        return self.topics + self.systems

    @classmethod
    def of(cls, corpus: Corpus, shown: "Shown", site_url: str = "", page_size: int = 100) -> "Amounts":
        """Those of ``corpus`` with what its pages show; ``page_size`` are the rows of a page of a list."""
        papers = corpus.papers
        entries = Counter(path for tags in corpus.tags.values() for tag in tags for path in branch(tag.path))
        near = [(near, near[:FEW_NEAR]) for near in shown.near]
        names: tuple[System | Acronym, ...] = (*corpus.names, *corpus.glossary)
        of_names = [(_told(name, NAMED), _told(name, FEW_NAMED)) for name in names]
        sample, packed = _rows(corpus)
        return cls(
            papers=len(papers),
            titles=_bytes(paper.title for paper in papers),
            ids=_bytes(paper.id for paper in papers),
            abstracts=_bytes(paper.abstract for paper in papers),
            names=_bytes(str(name) for paper in papers for name in paper.authors),
            authors=sum(len(paper.authors) for paper in papers),
            tags=sum(map(len, corpus.tags.values())),
            topics=len(entries),
            tagged=entries.total(),
            first_tagged=sum(min(page_size, count) for count in entries.values()),
            few_tagged=sum(min(FEW_ROWS, count) for count in entries.values()),
            collected=sum(len(collection.entries) for collection in corpus.collections),
            near=sum(len(whole) for whole, _ in near),
            reasons=sum(_reasons(whole, None) for whole, _ in near),
            few_near=sum(len(few) for _, few in near),
            few_reasons=sum(_reasons(few, FEW_REASONS) for _, few in near),
            back=shown.back,
            mentions=sum(min(MENTIONED, count) for count in shown.mentions),
            mentioning=shown.mentioning,
            systems=len(corpus.names),
            acronyms=len(corpus.glossary),
            told=sum(most for most, _ in of_names),
            few_told=sum(few for _, few in of_names),
            rows=sample * len(papers),
            packed=packed,
            site_url=len(site_url.encode()),
        )


@dataclass(frozen=True, slots=True)
class Shown:
    """What pages show of other papers."""

    near: Sequence[Sequence[Neighbour]]
    back: int
    mentions: Sequence[int]
    """How many are mentioned, or mention one, for each paper that has any."""
    mentioning: int


def _bytes(texts: Iterable[str]) -> int:
    return sum(len(text) if text.isascii() else len(text.encode(errors="replace")) for text in texts)


def _reasons(near: Sequence[Neighbour], most: int | None) -> int:
    return sum(len(" · ".join(one.because[:most])) for one in near)


def _told(name: System | Acronym, most: int) -> int:
    return len(name.introduced_by) + min(most, len(name.mentioned_by)) if isinstance(name, System) else min(most, len(name.papers))


def _rows(corpus: Corpus) -> tuple[float, float]:
    """How long a row of the JSON Lines is, and how small gzip makes it: of some runs of papers that follow each other."""
    count = len(corpus.papers)
    step = max(1, count // _RUNS)
    chosen: list[Paper] = [paper for start in range(0, count, step) for paper in corpus.papers[start : start + min(step, _RUN)]]
    text = "".join(map(line, objects(corpus, chosen))).encode(errors="replace")
    return len(text) / max(1, len(chosen)), len(gzip.compress(text, PACKED)) / max(1, len(text))
