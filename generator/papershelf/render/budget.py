"""How large the site will be, and what is left out of one that would be too large; told before anything is written.

Sizes are estimated from counts: bytes for each entry, for each byte of text, for each place in a list, as measured at 4,000
papers (decision 0120). What is left out first is what stands elsewhere in the site; facts about a paper are never left out.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from papershelf.model import Corpus, Page

PATH = "data/left-out.json"
"""Stands in the site only where something was left out of it."""
MEGABYTE = 1_000_000
Kind = Literal["pages", "index", "data"]
_ROWS_OF_A_PAGE = 100
EXCERPT, SHORTEST = 300, 160
"""Characters of an abstract in the search, where the rest is left out, and where much is."""
FEW_NAMED, FEW_NEAR, FEW_ROWS = 3, 5, 25
"""Papers of a name, similar papers of a paper and rows of a topic, where the others are left out."""
_FEED = 20

CITATIONS, FEEDS, ABSTRACTS, MARKDOWN, ROWS, PARCELS, EXCERPTS, FORMS, NAMES, WAYS, BROWSED, CITED, FEW, FRAME = (
    "citations", "feeds", "abstracts", "markdown", "rows", "parcels", "excerpts", "forms", "names", "ways", "browsed", "cited", "few", "frame"
)  # fmt: skip

LEFT_OUT: Mapping[str, str] = {
    CITATIONS: "the files of citations of each topic and collection; those of the whole shelf stay",
    FEEDS: "the feeds of topics; those of new entries and of changes stay",
    ABSTRACTS: "abstracts in the citations of the whole shelf; they are in its JSON Lines",
    PARCELS: "nothing of the data for scripts, which is packed with gzip",
    MARKDOWN: "the Markdown beside the pages; the JSON Lines have all that it says",
    ROWS: "the pages of topics and collections after the first; the list of all papers filters by them",
    EXCERPTS: f"what follows the first {EXCERPT} characters of abstracts in what the search shows; all of each is searched",
    FORMS: "RIS and CSL-JSON in the pages of papers, where a script brings them",
    NAMES: "which papers mention a paper, in its page (the names stay, and the search finds them), and more than "
    f"{FEW_NAMED} papers of a system or an acronym",
    WAYS: "what other pages tell in the pages of papers: the way through the collection, who lists it as similar, searches elsewhere, "
    "what speaks for each topic, the description for schema.org",
    BROWSED: "abstracts in the list of all papers",
    CITED: "BibTeX in the pages of papers, where a script brings it",
    FEW: f"similar papers after {FEW_NEAR}, rows of topics and collections after {FEW_ROWS}, what stands under titles in the list of all papers, "
    f"abstracts after {SHORTEST} characters in what the search shows; the JSON Lines have all of it",
    FRAME: "in the pages of papers what needs a script anyway, which brings it: buttons of the header, the way to the map, the place of citations; "
    "and the description for search engines",
}
"""What can be left out, in this order, and how a reader is told."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """What the size of a site follows from."""

    papers: int
    text: int
    """Bytes of titles and abstracts."""
    topics: int
    tagged: int
    """Entries of all topics together, the broader ones included."""
    collected: int
    """Entries of all collections together."""

    @classmethod
    def of(cls, corpus: Corpus) -> "Amounts":
        """Those of ``corpus``."""
        paths = {tag.path[:end] for tags in corpus.tags.values() for tag in tags for end in range(2, len(tag.path) + 1)}
        return cls(
            len(corpus.papers),
            sum(len(paper.title.encode(errors="replace")) + len(paper.abstract.encode(errors="replace")) for paper in corpus.papers),
            len(paths),
            sum(len(tag.path) - 1 for tags in corpus.tags.values() for tag in tags),
            sum(len(collection.entries) for collection in corpus.collections),
        )

    @property
    def first_rows(self) -> int:
        """Places on the first pages of topics, at most."""
        return min(self.tagged, self.topics * _ROWS_OF_A_PAGE)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the site, and its size with and without what :data:`LEFT_OUT` names."""

    kind: Kind
    whole: Callable[[Amounts], float]
    less: str = ""
    rest: Callable[[Amounts], float] = lambda _: 0.0


PARTS = (
    Part("pages", lambda n: 6_000 * n.papers + 1.05 * n.text),
    Part("pages", lambda n: 550 * n.papers, CITED, lambda n: 50 * n.papers),
    Part("pages", lambda n: 1_200 * n.papers, FORMS, lambda n: 50 * n.papers),
    Part("pages", lambda n: 2_100 * n.papers, WAYS),
    Part("pages", lambda n: 900 * n.papers),  # lists of all papers, of systems, of acronyms
    Part("pages", lambda n: 300 * (n.tagged + n.collected), ROWS, lambda n: 300 * n.first_rows),
    Part("pages", lambda n: 5_700 * n.papers + 1.05 * n.text + 230 * (n.tagged + n.collected), MARKDOWN),
    Part("index", lambda n: 950 * n.papers),
    Part("index", lambda n: 330 * n.papers + n.text, EXCERPTS, lambda n: 330 * n.papers + min(n.text, (100 + EXCERPT) * n.papers)),
    Part("data", lambda n: _packed(2_300 * n.papers + n.text, 0.27)),
    Part("data", lambda n: 3 * _packed(450 * n.papers + n.text, 0.33), ABSTRACTS, lambda n: 3 * _packed(450 * n.papers, 0.25)),
    Part("data", lambda n: 1_650 * (0.7 * n.tagged + n.collected), CITATIONS),
    Part("data", lambda n: 2_200 * min(n.tagged, _FEED * n.topics), FEEDS),
    Part("data", lambda n: 2_250 * n.papers, PARCELS, lambda n: 800 * n.papers),
    Part("data", lambda n: 0.5 * n.text, PARCELS),
    Part("data", lambda n: 0.5 * n.text, BROWSED),
    Part("data", lambda n: 8 * n.tagged + 60 * n.papers),
    Part("data", lambda _: 4 * MEGABYTE),  # the theme
)


@dataclass(frozen=True, slots=True)
class Budget:
    """How large the site will be, about, without what is left out of it."""

    most: int
    """Bytes; 0 for no limit."""
    sizes: Mapping[Kind, int]
    """Bytes of the pages, of the search index and of the data, about."""
    left_out: frozenset[str] = frozenset()

    @property
    def size(self) -> int:
        """Bytes of the site, about."""
        return sum(self.sizes.values())

    @property
    def notes(self) -> tuple[str, ...]:
        """What a build says of it, a sentence each."""
        if not self.left_out:
            return ()
        told = [f"Left out, so that the site fits {self.most // MEGABYTE:,} MB (setting size): {'; '.join(self._told)}."]
        if self.size > self.most:
            told.append(f"The site will still have some {self.size // MEGABYTE:,} MB: it needs a host that takes them, or two shelves.")
        return tuple(told)

    @property
    def _told(self) -> list[str]:
        return [words for name, words in LEFT_OUT.items() if name in self.left_out]

    def pages(self) -> list[Page]:
        """The file that tells programs what is left out, if anything is."""
        if not self.left_out:
            return []
        facts = {
            "most": self.most,
            "estimated": dict(self.sizes),
            "left_out": {name: LEFT_OUT[name] for name in LEFT_OUT if name in self.left_out},
        }
        return [Page(PATH, (json.dumps(facts, ensure_ascii=False, indent=1) + "\n").encode())]


def budget(amounts: Amounts, most: int) -> Budget:
    """What fits ``most`` bytes: one thing after the other is left out, in the order of :data:`LEFT_OUT`, until it does."""
    names = list(LEFT_OUT)
    for count in range(len(names) + 1):
        found = Budget(most, _sizes(amounts, frozenset(names[:count])), frozenset(names[:count]))
        if not most or found.size <= most:
            break
    return found


def fitted(corpus: Corpus, megabytes: int) -> Budget:
    """What of the site of ``corpus`` fits so many ``megabytes``, 0 for no limit."""
    return budget(Amounts.of(corpus), megabytes * MEGABYTE)


def _sizes(amounts: Amounts, left_out: frozenset[str]) -> dict[Kind, int]:
    sizes: dict[Kind, int] = {"pages": 0, "index": 0, "data": 0}
    for part in PARTS:
        sizes[part.kind] += round(part.rest(amounts) if part.less in left_out else part.whole(amounts))
    return sizes


def _packed(size: float, ratio: float) -> float:
    return size if size <= 20 * MEGABYTE else ratio * size
