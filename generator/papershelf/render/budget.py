"""How large the site will be, and what is left out of one that would be too large; told before anything is written.

Sizes are estimated from counts: bytes for each entry, for each byte of text, for each place in a list, as measured at 4,000
papers (decision 0120). What is left out first is what stands elsewhere in the site; facts about a paper are never left out.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from papershelf.model import Corpus, Page
from papershelf.render.amounts import Amounts, Shown
from papershelf.render.left_out import EXCERPT, LEFT_OUT, SHORTEST, LeftOut

PATH = "data/left-out.json"
"""Stands in the site only where something was left out of it."""
MEGABYTE = 1_000_000
Kind = Literal["pages", "index", "data"]
_FEED = 20
_MOST_OF_A_PAPER, _FIXED = 150_000, 5_000_000
"""Bytes of a site for each paper, three times as many as of real ones, and of every site."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the site, and its size with and without what :data:`LEFT_OUT` names."""

    kind: Kind
    whole: Callable[[Amounts], float]
    less: LeftOut | None = None
    rest: Callable[[Amounts], float] = lambda _: 0.0


def _page(n: Amounts) -> float:
    """A page of a paper as short as it can be, but for similar papers."""
    return 2_540 * n.papers + 3 * n.titles + n.ids + 1.03 * n.abstracts + 2 * n.names + 47 * n.authors + 106 * n.tags


def _addresses(n: Amounts) -> float:
    """A whole address of each page in it, and another in the sitemap."""
    return 2 * ((n.site_url + 60) * n.papers + n.ids) if n.site_url else 0


def _similar(n: Amounts, count: int, reasons: int) -> float:
    return (41 + n.lead) * count + reasons


def _forms(n: Amounts) -> float:
    return 720 * n.papers + 2 * n.titles + 3 * n.names


def _cited(n: Amounts) -> float:
    """A file of citations of the whole shelf, about, without abstracts."""
    return 210 * n.papers + n.titles + n.names + 13 * n.authors


def _ways(n: Amounts) -> float:
    return 980 * n.papers + 2 * n.titles + 2 * n.ids + n.names + 36 * n.authors + 47 * n.tags + (25 + n.lead) * n.back


def _named(n: Amounts, told: int) -> float:
    return (36 + n.lead) * told


def _lists(n: Amounts) -> float:
    """Markdown of lists, beside their HTML."""
    return 0.8 * (_rows(n, n.papers) + _rows(n, n.tagged + n.collected) + 9_600 * n.topics + _named(n, n.told) + 245 * n.systems)


def _rows(n: Amounts, count: int) -> float:
    """Rows of a list of papers, with what stands under titles."""
    return (115 + n.lead) * count


PARTS = (
    Part("pages", _page),
    Part("pages", _addresses),
    Part("pages", lambda n: 350 * n.papers + n.names, LeftOut.CITED),
    Part("pages", _forms, LeftOut.FORMS),
    Part("pages", _ways, LeftOut.WAYS),
    Part("pages", lambda n: (35 + n.lead) * n.mentions + 60 * n.mentioning, LeftOut.NAMES, lambda n: 105 * n.mentioning),
    Part("pages", lambda n: _similar(n, n.near, n.reasons), LeftOut.FEW, lambda n: _similar(n, n.few_near, n.few_reasons)),
    Part("pages", lambda n: 1_350 * n.papers + 2 * n.titles + n.ids + _addresses(n) / 2, LeftOut.FRAME),
    Part("pages", lambda n: _rows(n, n.papers), LeftOut.FEW, lambda n: (66 + n.lead) * n.papers),
    Part("pages", lambda n: 245 * n.systems + 100 * n.acronyms),
    Part("pages", lambda n: _named(n, n.told), LeftOut.NAMES, lambda n: _named(n, n.few_told)),
    Part("pages", lambda n: 9_600 * n.topics),
    Part("pages", lambda n: _rows(n, n.tagged - n.first_tagged + n.collected), LeftOut.ROWS),
    Part("pages", lambda n: _rows(n, n.first_tagged), LeftOut.FEW, lambda n: _rows(n, n.few_tagged)),
    Part("pages", lambda n: 5_100 * n.papers + 2 * n.titles + n.ids + n.abstracts + _lists(n), LeftOut.MARKDOWN),
    Part("index", lambda n: 0.466 * n.text + 52 * n.papers + 78 * n.others + 1_000_000),
    Part("index", lambda n: 85 * n.papers + n.titles + min(n.names, 40 * n.papers) + 120 * n.others),
    Part("index", lambda n: n.abstracts, LeftOut.EXCERPTS, lambda n: min(n.abstracts, EXCERPT * n.papers)),
    Part("index", lambda _: 0, LeftOut.FEW, lambda n: -min(n.abstracts, (EXCERPT - SHORTEST) * n.papers)),
    Part("data", lambda n: _packed(n.rows, n.packed)),
    Part("data", lambda n: 3 * _packed(_cited(n) + 1.01 * n.abstracts, 0.35), LeftOut.ABSTRACTS, lambda n: 3 * _packed(_cited(n), 0.19)),
    Part("data", lambda n: 1_650 * (0.75 * n.tagged + n.collected), LeftOut.CITATIONS),
    Part("data", lambda n: 2_200 * min(n.tagged, _FEED * n.topics), LeftOut.FEEDS),
    Part("data", lambda n: 2_150 * n.papers, LeftOut.PARCELS, lambda n: 430 * n.papers + 1.1 * n.titles + 3.2 * n.names),
    Part("data", lambda n: n.abstracts, LeftOut.PARCELS, lambda n: 0.5 * n.abstracts),
    Part("data", lambda _: 0, LeftOut.BROWSED, lambda n: -0.5 * n.abstracts),
    Part("data", lambda n: 1.5 * n.tagged + 30 * n.papers),
    Part("data", lambda _: 3.5 * MEGABYTE),  # the theme, and data of fixed size
)


@dataclass(frozen=True, slots=True)
class Budget:
    """How large the site will be, about, without what is left out of it."""

    most: int
    """Bytes; 0 for no limit."""
    sizes: Mapping[Kind, int]
    """Bytes of the pages, of the search index and of the data, about."""
    left_out: frozenset[LeftOut] = frozenset()

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


def fitted(corpus: Corpus, shown: Callable[[], Shown], megabytes: int, site_url: str, page_size: int = 100) -> Budget:
    """What of the site of ``corpus`` fits so many ``megabytes``, 0 for no limit; one that is far below is not reckoned."""
    most = megabytes * MEGABYTE
    if not most or _MOST_OF_A_PAPER * len(corpus.papers) + _FIXED < most:
        return Budget(most, {})
    return budget(Amounts.of(corpus, shown(), site_url, page_size), most)


def _sizes(amounts: Amounts, left_out: frozenset[LeftOut]) -> dict[Kind, int]:
    sizes: dict[Kind, int] = {"pages": 0, "index": 0, "data": 0}
    for part in PARTS:
        whole = part.whole(amounts)
        # What is left out never makes a site larger, as what is reckoned of strange names may.
        sizes[part.kind] += round(min(whole, part.rest(amounts)) if part.less in left_out else whole)
    return sizes


def _packed(size: float, ratio: float) -> float:
    return size if size <= 20 * MEGABYTE else ratio * size
