"""What is left out of a site that would be too large, first what stands elsewhere in it (:mod:`papershelf.render.budget`)."""

from collections.abc import Mapping
from enum import StrEnum, auto

from papershelf.render.amounts import FEW_NAMED, FEW_NEAR, FEW_REASONS, FEW_ROWS

EXCERPT, SHORTEST = 300, 160
"""Characters of an abstract in the search, where the rest is left out, and where much is."""


class LeftOut(StrEnum):
    """A part of the site that can be left out; the value is its name in ``data/left-out.json``."""

    CITATIONS = auto()
    FEEDS = auto()
    ABSTRACTS = auto()
    PARCELS = auto()
    MARKDOWN = auto()
    ROWS = auto()
    EXCERPTS = auto()
    FORMS = auto()
    NAMES = auto()
    WAYS = auto()
    BROWSED = auto()
    CITED = auto()
    FEW = auto()
    FRAME = auto()


LEFT_OUT: Mapping[LeftOut, str] = {
    LeftOut.CITATIONS: "the files of citations of each topic and collection; those of the whole shelf stay",
    LeftOut.FEEDS: "the feeds of topics; those of new entries and of changes stay",
    LeftOut.ABSTRACTS: "abstracts in the citations of the whole shelf; they are in its JSON Lines",
    LeftOut.PARCELS: "no data for scripts, but the room that they take unpacked: they are packed with gzip",
    LeftOut.MARKDOWN: "the Markdown beside the pages; the JSON Lines have all that it says",
    LeftOut.ROWS: "the pages of topics and collections after the first; the list of all papers filters by them",
    LeftOut.EXCERPTS: f"what follows the first {EXCERPT} characters of abstracts in what the search shows; all of each is searched",
    LeftOut.FORMS: "RIS and CSL-JSON in the pages of papers, where a script brings them",
    LeftOut.NAMES: "which papers mention a paper, in its page (the names stay, and the search finds them), and more than "
    f"{FEW_NAMED} papers of a system or an acronym",
    LeftOut.WAYS: "what other pages tell in the pages of papers: the way through the collection, who lists it as similar, searches elsewhere, "
    "what speaks for each topic, the description for schema.org",
    LeftOut.BROWSED: "abstracts in the list of all papers",
    LeftOut.CITED: "BibTeX in the pages of papers, where a script brings it",
    LeftOut.FEW: f"similar papers after {FEW_NEAR} and reasons after {FEW_REASONS}, rows of topics and collections after {FEW_ROWS}, what stands under titles in the list of all papers, "
    f"abstracts after {SHORTEST} characters in what the search shows; the JSON Lines have all of it",
    LeftOut.FRAME: "in the pages of papers what needs a script anyway, which brings it: buttons of the header, the way to the map, the place of citations; "
    "and the description for search engines",
}
"""What can be left out, in this order, and how a reader is told."""
