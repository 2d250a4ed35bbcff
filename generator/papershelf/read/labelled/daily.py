"""Dumps of daily papers: blocks of lines like ``Title: …``, ``PDF: …``, ``Summary: …``, plain or as Markdown; arXiv's mails."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import compress

from papershelf.model import Link, Name, Seed, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.entry.byline import people
from papershelf.read.entry.entry_text import title as untitled
from papershelf.read.entry.labels import labels as labelled
from papershelf.read.entry.link_item import parted, without_labels
from papershelf.read.entry.markdown_links import IMAGE, LINK, clean, is_label, rel
from papershelf.read.labelled import headings as labelled_headings
from papershelf.read.labelled.blocks import LINKS, MARKED, TEXTS, Block, blocks
from papershelf.read.labelled.marked import marked
from papershelf.read.labelled.unlabelled import said, with_unlabelled
from papershelf.read.reader import Found
from papershelf.text import identifiers as ids
from papershelf.text import marks
from papershelf.text.hyphens import rejoined
from papershelf.text.people import names
from papershelf.text.plain import one_line

NAME = "daily papers"
_WEB = re.compile(r"https?://[^\s<>\"()\[\]]+")
_SLANTED = re.compile(r"([*_]{1,3})[^*_]+\1")


def sniff(document: Document) -> bool:
    """Whether titles and other things are labelled as such, line by line; or other things are, below titles that are headings."""
    labels = list(labelled(marked(document.text[:200_000])))
    counted = Counter(field for _, field, _ in labels if field)
    telling = ("abstract", "summary", "pdf", "paper", "authors", "speakers", "arxiv", "doi")
    return any(counted[name] > 0 for name in telling) and (counted["title"] >= 1 or bool(labelled_headings.as_titles(labels)))


def read(document: Document) -> Iterator[Found]:
    """A record for every title that is labelled, or is a heading over labelled lines."""
    mended = rejoined(document.text)
    labels = list(labelled(marked(document.text)))
    headed = labelled_headings.as_titles(labels, document.text.split("\n"))
    if headed:
        yield Seed(document.file, NAME, heading=labelled_headings.heading(headed))
    every = [block for block in blocks(headed or labels, headed=bool(headed)) if "title" in block.values or TEXTS & block.values.keys()]
    drafts = [_draft(document, block, mended) for block in every]
    whole = [_under_heading(*both) for both in zip(drafts, every, strict=True)] if headed else with_unlabelled(every, drafts, mended)
    for draft in whole:
        yield from draft.found()
    yield from labelled_headings.left_out(document.file, headed)


def _draft(document: Document, block: Block, mended: Callable[[str], str]) -> Draft:
    values = {name: mended("\n".join(said)) for name, said in block.values.items()}
    links = tuple(_links(values))
    links += tuple(Link("paper", url) for url in _WEB.findall(values.get("arxiv", "")))
    heading = re.fullmatch(r"\[(.+)\]\((https?://[^\s()]+)\)", one_line(values.get("title", "")))
    if heading:
        links = (Link("paper", heading[2]), *links)
    title = heading[1] if heading else one_line(values.get("title", "")).strip("*_ ")
    return Draft(
        Source(document.file, block.line),
        title,
        authors=names.from_list(_names(values.get("authors") or values.get("speakers", ""))),
        date=one_line(values.get("year") or values.get("date") or values.get("updated", "")),
        venue=one_line(values.get("venue", "")),
        abstract=values.get("abstract") or values.get("summary", ""),
        note=marks.mend(
            "\n\n".join(filter(None, (one_line(values.get("summary", "")) * bool(values.get("abstract")), mended(said(block)))))
        ),
        identifiers={
            "doi": ids.doi(values.get("doi", "")),
            "arxiv": ids.arxiv(values.get("arxiv", "").partition("\n")[0].partition(" ")[0])
            or ids.mentioned(values.get("paper", "") + values.get("pdf", "")).get("arxiv", ""),
        },
        keywords=tuple(re.split(r"[;,]", values.get("keywords", ""))),
        links=links,
    )


def _names(text: str) -> str:
    """A list of names without what stands in brackets behind each, and without links."""
    return re.sub(r"\s*\([^()]*\)", "", LINK.sub(r"\g<text>", one_line(text))).strip("*_ ")


def _under_heading(draft: Draft, block: Block) -> Draft:
    """``draft`` with the links of its heading, and with what stands below that and has no label: its abstract, or a note."""
    authors, told, loose = _byline(block) if not draft.authors else (draft.authors, block.values["title"], block.loose)
    title = IMAGE.sub("", one_line(" ".join(told)))
    title, said, links = parted(title) if LINK.search(title) else (title, "", [])
    lines = [said * bool(re.search(r"\w", LINK.sub("", said))), ""]
    for line in loose:
        bare, found = without_labels(line)
        links += found
        lines.append(bare if any(is_label(match["text"]) for match in LINK.finditer(line)) else line)
    abstract, text = _quoted(lines)
    is_note = bool(draft.abstract or abstract) or any(map(MARKED.match, lines))
    aside = "\n\n".join(filter(None, (abstract, text))) if draft.abstract else text * is_note
    note = "\n\n".join(filter(None, (draft.note, aside)))
    title = clean(untitled(title)[0])
    return replace(
        draft,
        title=title,
        authors=authors,
        abstract=draft.abstract or abstract or text * (not is_note),
        note=marks.mend(note),
        links=(*links, *draft.links),
    )


def _quoted(lines: list[str]) -> tuple[str, str]:
    """The paragraphs of ``lines`` that are quotations, without the marks of these, and the others."""
    are_quoted = [line.lstrip().startswith(">") for line in lines]
    quoted = (line.lstrip().lstrip("> ") for line in compress(lines, are_quoted))
    others = ("" if is_quoted else line for line, is_quoted in zip(lines, are_quoted, strict=True))
    return labelled_headings.paragraphs(quoted), labelled_headings.paragraphs(others)


def _byline(block: Block) -> tuple[tuple[Name, ...], list[str], list[str]]:
    """The authors whom the line below a heading names in emphasis, the other lines of the heading, and those without a label."""
    title, *below = block.values["title"]
    more = [line for line in below if line]
    loose = [*more, *filter(str.strip, block.loose)]
    found = people(loose[0], alone=True) if loose and _SLANTED.fullmatch(loose[0].strip()) else ()
    if not found:
        return (), block.values["title"], block.loose
    return found, [title, *more[1:]], loose[1:] if not more else block.loose


def _links(values: dict[str, str]) -> Iterator[Link]:
    """The links of the fields that have such; one that says what it leads to is of that kind."""
    for kind in LINKS:
        value = values.get(kind, "")
        for match in LINK.finditer(value):
            yield Link(rel(match["text"], match["url"]) if is_label(match["text"]) else kind, match["url"])
        yield from (Link(kind, url) for url in _WEB.findall(LINK.sub("", value)))
