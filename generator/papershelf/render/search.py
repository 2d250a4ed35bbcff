"""What the search of the site finds: papers, topics, systems, and the pages that people wrote."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from importlib.resources import files
from urllib.parse import quote

from anyascii import anyascii

from papershelf.model import Name, Page, Paper, System
from papershelf.render.branches import about
from papershelf.render.byline import byline
from papershelf.render.left_out import EXCERPT, SHORTEST, LeftOut
from papershelf.render.shelf import Shelf
from papershelf.search.entry import Entry, Facet
from papershelf.search.identified import keys
from papershelf.search.initials import initials
from papershelf.search.neighbours import KEPT
from papershelf.search.shards import FOLDER
from papershelf.search.stage import index
from papershelf.text.front_matter import parted
from papershelf.text.marks import words
from papershelf.text.mathematics.formulas import plain
from papershelf.text.people import scripts as name_scripts
from papershelf.text.plain import one_line, shorten
from papershelf.timing import timed_steps

_SHOWN_AUTHORS = 4
_LONGEST = 20_000
"""Characters of a hand-written page that are searched."""
_HEADING = re.compile(r"(?m)^#[ \t]+(?P<title>.+?)[ \t#]*$")
_LINK = re.compile(r"!?\[(?P<text>[^\]\n]*)\]\([^)\n]*\)")
_MARKUP = re.compile(r"<[^>\n]{0,300}>|^[ \t]*(?:#+|>|[-*+]|\d+\.|```.*|~~~.*|\|[ :|-]+\|)[ \t]*|\|", re.MULTILINE)
_EMPHASIS = re.compile(r"[`*]|\b_|_\b")
_ENGINE = (
    *("words", "code", "query", "spelling", "terms", "index", "greek", "slots", "scores", "years", "near"),
    *("identifiers", "titles", "limits", "like", "neighbours", "engine", "ahead", "excerpt", "suggest", "results", "answers"),
)
"""The scripts ``search-….js`` of the theme that answer, in the order in which they need each other."""
_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa"})
_WITH_VOWELS = re.compile("[\u0370-\u052f\u0531-\u0587\u10a0-\u10ff\u1f00-\u1fff]")
"""Greek, Cyrillic, Armenian, Georgian."""
_EAST_ASIAN = re.compile("[\u3400-\u9fff\uac00-\ud7a3]+")
_HAS = {"code": "Code", "data": "Data", "model": "Model", "video": "Video"}


@timed_steps("render: search")
def pages(shelf: Shelf, own: Mapping[str, str]) -> Iterator[Page]:
    """The search index; ``own`` are the hand-written pages: path below ``docs/`` → Markdown."""
    acronyms: dict[str, list[str]] = {}
    for acronym in shelf.corpus.glossary:
        acronyms.setdefault(acronym.short, []).append(acronym.long)
    yield engine()
    excerpt = SHORTEST if LeftOut.FEW in shelf.left_out else EXCERPT if LeftOut.EXCERPTS in shelf.left_out else 0
    yield from index(_entries(shelf, own), _facets(shelf), acronyms, excerpt)


def _entries(shelf: Shelf, own: Mapping[str, str]) -> Iterator[Entry]:
    yield from (_paper(paper, shelf) for paper in shelf.corpus.papers)
    yield from _topics(shelf)
    yield from _systems(shelf)
    entries = {f"papers/{paper.id}.md" for paper in shelf.corpus.papers} if own else set()
    yield from (entry for path, text in sorted(own.items()) if path not in entries and (entry := by_hand(path, text)))


def engine() -> Page:
    """The scripts that answer, one after the other: a browser asks for them and for the head of the index at once."""
    folder = files("papershelf") / "theme/assets/papershelf"
    return Page(f"{FOLDER}/engine.js", b"".join((folder / f"search-{name}.js").read_bytes() for name in _ENGINE))


def _paper(paper: Paper, shelf: Shelf) -> Entry:
    topics = [shelf.tree.of[path] for path in sorted(about(shelf.corpus.tags.get(paper.id, ())))]
    notes = [words(note.text) for note in paper.notes]
    return Entry(
        url=f"papers/{paper.id}.html",
        kind="paper",
        title=paper.title,
        text="\n".join(plain(one_line(text)) for text in (paper.abstract, *notes) if text),
        line=byline(paper, _SHOWN_AUTHORS),
        authors=", ".join(filter(None, (spell(name) for spell in (in_one, without_umlauts, in_latin) for name in paper.authors))),
        systems=", ".join(shelf.corpus.systems.get(paper.id, ())),
        topics=", ".join(topic.name for topic in topics),
        keyphrases=", ".join((*shelf.corpus.keyphrases.get(paper.id, ())[:10], *paper.keywords)),
        names=" ".join((paper.venue, *initials(paper.venue))) if paper.venue else "",
        facets={
            "topic": tuple(topic.id for topic in topics),
            "year": (str(paper.year),) if paper.year else (),
            "has": tuple(sorted({link.rel for link in paper.links} & set(_HAS))),
            "venue": (paper.venue,) if paper.venue else (),
            "collection": tuple(id_ for id_ in paper.collections if id_ not in shelf.single),
        },
        identifiers=keys(paper.identifiers, *(version.identifiers for version in paper.versions)),
        similar=tuple(f"papers/{one.id}.html" for one in shelf.corpus.similar.get(paper.id, ())[:KEPT]),
    )


def in_one(name: Name) -> str:
    """``name`` with a hyphen between the parts of its family name, so that ``vanderheijden`` finds Marcel van der Heijden."""
    return f"{name.given} {name.family.replace(' ', '-')}" if " " in name.family else str(name)


def without_umlauts(name: Name) -> str:
    """The parts of ``name`` that have letters for which passports and keyboards have two: ``Mueller`` for Müller, ``Soerensen`` for Sørensen."""
    parts = re.split(r"[ -]", unicodedata.normalize("NFC", str(name)))
    return " ".join(part.translate(_TWO_LETTERS) for part in parts if not _TWO_LETTERS.keys().isdisjoint(map(ord, part)))


def in_latin(name: Name) -> str:
    """``name`` as who has other keys types it, where it is in another script: ``Wang XiaoMing`` for 王小明, ``Vera Orlova`` for Вера Орлова.

    Arabic and Hebrew lack their vowels, kana stand beside characters whose reading nothing tells.
    """
    whole = str(name)
    if whole.isascii() or not (_WITH_VOWELS.search(whole) or _EAST_ASIAN.fullmatch(whole)):
        return ""
    parts = name_scripts.in_syllables(whole) or (() if _EAST_ASIAN.fullmatch(whole) else (whole,))
    return anyascii(" ".join(parts))


def _topics(shelf: Shelf) -> Iterator[Entry]:
    for topic in shelf.topics:
        count = len(topic.entries)
        line = f"{' › '.join(topic.path[:-1])} · {count:,} {'entry' if count == 1 else 'entries'}"
        yield Entry(f"topics/{topic.id}.html", "topic", topic.name, topic.description, line)


def _systems(shelf: Shelf) -> Iterator[Entry]:
    """Names that a paper introduces; its page is where they are told of."""
    for system in shelf.corpus.names:
        if system.introduced_by:
            yield Entry(f"papers/{system.introduced_by[0]}.html#{quote(system.name)}", "system", system.name, "", _told(system, shelf))


def _told(system: System, shelf: Shelf) -> str:
    title = shelf.papers[system.introduced_by[0]].title
    count = len(system.mentioned_by)
    others = f" · named by {count:,} other{'' if count == 1 else 's'}" if count else ""
    return f"{shorten(title, 90)}{others}"


def by_hand(path: str, text: str) -> Entry | None:
    """The entry of a page that somebody wrote: `path` below `docs/`, `text` in Markdown; ``None`` where it asks, as Material has it, for none."""
    body, said = parted(text)
    match said.get("search"):
        case {"exclude": True}:
            return None
    heading = _HEADING.search(body)
    title = said.get("title") or (heading["title"] if heading else "")
    name = _unmarked(str(title)) if isinstance(title, str | int | float) else ""
    return Entry(quote(address(path)), "page", name or path.removesuffix(".md"), _unmarked(body)[:_LONGEST])


def address(path: str) -> str:
    """Where MkDocs puts the page of the Markdown at ``path``; a ``README.md`` is the index of its folder."""
    folder, slash, name = path.removesuffix(".md").rpartition("/")
    return f"{folder}{slash}{'index' if name == 'README' else name}.html"


def _unmarked(markdown: str) -> str:
    """The words of a text in Markdown, in one line."""
    return one_line(_EMPHASIS.sub("", _MARKUP.sub(" ", _LINK.sub(r"\g<text>", markdown))))


def _facets(shelf: Shelf) -> list[Facet]:
    venues = sorted({paper.venue for paper in shelf.corpus.papers if paper.venue})
    years = sorted({paper.year for paper in shelf.corpus.papers if paper.year}, reverse=True)
    found = [
        Facet("topic", "Topics", {topic.id: topic.name for topic in shelf.topics}),
        Facet("year", "Year", {str(year): str(year) for year in years}),
        Facet("has", "With", _HAS),
        Facet("venue", "Venue", {venue: venue for venue in venues}),
    ]
    if len(shelf.gathered) > 1:
        found.append(Facet("collection", "Collections", {one.id: shelf.collection_name(one) for one in shelf.gathered}))
    return found
