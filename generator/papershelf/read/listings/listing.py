"""Pages of a paper listing saved as text: page furniture, then title and abstract in turn, a paragraph each.

Authors may stand below the title, on the next line or in a paragraph of their own.
Seen from listings of daily papers. The date among the furniture is the day of the listing and has no year.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from papershelf.model import Problem, Record, Seed, Source
from papershelf.read.document import Block, Document
from papershelf.read.draft import LONGEST_ABSTRACT, YEAR, year_in
from papershelf.read.entry.attached import Headed, attached
from papershelf.read.entry.labels import labels
from papershelf.read.entry.name_bars import with_semicolons
from papershelf.read.entry.signed_titles import Signed, signed
from papershelf.read.foreign import is_latex
from papershelf.read.listings.blog_frame import without_frame
from papershelf.read.listings.parted import Parted, parted
from papershelf.read.listings.running_heads import is_page, running_heads, without_pages
from papershelf.read.listings.undressed import undressed
from papershelf.read.posts.headings import HEADING
from papershelf.read.posts.sections import kind_of
from papershelf.read.reader import Found
from papershelf.text.hyphens import rejoined
from papershelf.text.months import MONTH
from papershelf.text.plain import one_line, paragraphs, quoted

NAME = "listing"
_FURNITURE = re.compile(
    r"new|subscribe|get trending papers in your email inbox!?|(?:daily |trending )?papers|by\s?@?ak and the research community"
    r"|previous|next|load more|submitted by\b.*|\d[\d.,k]*|\d+ (?:authors?|days? ago|hours? ago|comments?|upvotes?)"
    r"|system theme|company|tos|terms|privacy|about|jobs|website|models|datasets|spaces|pricing|docs",
    re.IGNORECASE,
)
"""Lines that a page of daily papers has around its entries: ``Load more``, ``Submitted by``, ``12 days ago``."""
_DAY = re.compile(
    rf"{MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{4}}-\d\d-\d\d",
    re.IGNORECASE,
)
_POST = re.compile(r"\b(?:this|today[’']s) (?:blog ?)?(?:post|newsletter|digest)\b", re.IGNORECASE)
"""What speaks of itself as posts do, and abstracts do not."""
LONGEST_TITLE = 250
"""Characters. The longest of 398 titles seen has 147, the shortest abstract more than 260."""
_LONGEST_LEAD = 4
"""Lines above the first title that may name and introduce the list; more are what a page has around it."""
_SAMPLE = 600
"""Paragraphs by which a listing is told."""
_ENDS = (".", "。", "．", "।", "۔")
"""Full stops: those of Chinese and Japanese, Hindi, and Urdu too."""
_BREAK = re.compile(r"(?<=[a-z]{3})[.!]\s+[A-Z]")


def sniff(document: Document) -> bool:
    """Whether furniture leads the text, or titles and abstracts take turns in it nearly throughout."""
    if is_latex(document.text):
        return False
    document = undressed(document)
    lead = [block for block in document.blocks[:8] if _is_furniture(block)]
    if len(lead) >= 2 and len(document.blocks) > len(lead):
        return True
    few = document.blocks[:_SAMPLE]
    sample = document if few == document.blocks else replace(document, text="\n\n".join(block.text for block in few), parted=frozenset())
    entries = _headed(sample, running_heads(_parted(sample).blocks))
    entries = entries[_lead(entries) :]
    turns = sum(_is_title(a.block) and _is_prose(b.block) for a, b in pairwise(entries))
    return turns >= 1 and turns * 2 >= 0.8 * len(entries)


def read(document: Document) -> Iterator[Found]:
    """An entry for every title, with the abstract below it; an abstract without a title is a problem."""
    document = undressed(document)
    whole = _parted(document)
    heads = running_heads(whole.blocks)
    blocks = _headed(document, heads)
    lead = blocks[: _lead(blocks)]
    yield from _head(document, [one.block for one in lead])
    for first, times in ((whole.blocks[places[0]], len(places)) for places in heads.values()):
        said = f"a line that comes back {times} times with other words below it, taken for the head of a page and left out"
        yield Problem(document.file, first.line, f"{said}: “{one_line(first.text)}”")
    yield from _entries(document, blocks[len(lead) :], whole.keywords)


def _head(document: Document, lead: Sequence[Block]) -> Iterator[Found]:
    """The seed with what leads its first paper; a problem where that is more than a heading and an introduction."""
    day = next((block.text.strip() for block in document.blocks if _DAY.fullmatch(block.text.strip())), "")
    above = [match["text"] if (match := HEADING.match(line)) else line for block in lead for line in block.text.split("\n")]
    heading, *introduction = above if 0 < len(above) <= _LONGEST_LEAD else [""]
    posted = one_line(without_frame(document.blocks)[0])
    yield Seed(document.file, NAME, heading=posted or one_line(heading), date=day, introduction="\n\n".join(map(one_line, introduction)))
    if above and not heading:
        told = f"{len(above)} lines above the first title with authors, taken for the head of the page and left out"
        yield Problem(document.file, lead[0].line, f"{told}: {quoted(lead[0].text)}")


def _entries(document: Document, blocks: Sequence[Headed], keywords: Mapping[int, tuple[str, ...]]) -> Iterator[Found]:
    """Titles with their abstracts; ``keywords`` by the lines of these."""
    names = signed(one_line(one.block.text) for one in blocks if _is_title(one.block)) if not any(one.authors for one in blocks) else {}
    title: Headed | None = None
    for one, after in zip_longest(blocks, blocks[1:]):
        block = one.block
        if title is not None and not _is_title(block):
            yield from _entry(document, title, names, block, keywords.get(block.line, ()))
            title = None
        elif _is_title(block) or one.authors or _is_short_sentence_over_prose(block, after.block if after else None):
            if title is not None:
                yield from _entry(document, title, names)
            title = one
        else:
            yield Problem(document.file, block.line, f"an abstract without a title, left out: {quoted(block.text)}")
    if title is not None:
        yield from _entry(document, title, names)


def _parted(document: Document) -> Parted:
    return parted([block for block in without_frame(document.blocks)[1] if not _is_furniture(block)])


def _headed(document: Document, heads: Mapping[str, list[int]]) -> list[Headed]:
    """Titles with their authors, and abstracts; without the numbers and ``heads`` of pages, and with their broken words mended."""
    blocks, mended = _parted(document).blocks, rejoined(document.text)
    pages = {at for at, block in enumerate(blocks) if is_page(block.text)}
    whole = without_pages(blocks, pages.union(*heads.values()), _is_title)
    return attached(with_semicolons([replace(block, text=mended(block.text)) for block in whole]), _is_title)


def _lead(entries: Sequence[Headed]) -> int:
    """How many of ``entries`` lead the first paper: the only heading, the title of a post and what it is about, or lines without authors.

    The last where nearly all titles have some.
    """
    if len(entries) > 1 and _is_heading(entries[0].block) and not any(_is_heading(one.block) for one in entries[1:]):
        return next((at for at, one in enumerate(entries) if at and _is_title(one.block)), 1)
    if len(entries) > 3 and _is_title(entries[0].block) and not entries[0].authors and _POST.search(entries[1].block.text):
        return 2
    first = next((at for at, (one, after) in enumerate(pairwise(entries)) if one.authors and not _is_title(after.block)), 0)
    of_titles = [one for at, one in enumerate(entries) if at >= first and _is_title(one.block)]
    authored = sum(bool(one.authors) for one in of_titles)
    if authored < 2 or authored * 5 < len(of_titles) * 4:
        return 0
    return next((at for at in range(first) if not (_is_title(entries[at].block) and _is_title(entries[at + 1].block))), first)


def _entry(
    document: Document, title: Headed, names: Mapping[str, Signed], abstract: Block | None = None, keywords: tuple[str, ...] = ()
) -> Iterator[Found]:
    line, name, text = title.block.line, one_line(title.block.text), abstract.text if abstract else ""
    if len(text) <= 3 * LONGEST_ABSTRACT:  # what is far too long is not worth the reading
        text = paragraphs(text)
    told = names.get(name, Signed(name, title.authors))
    if abstract is None:
        yield Problem(document.file, line, f"a title without an abstract: “{name}”")
    elif len(text) > LONGEST_ABSTRACT:
        yield Problem(document.file, abstract.line, f"an abstract of {len(text):,} characters, left out: “{name}”")
        text = ""
    _, field, said = next(labels(title.said))
    venue = said if field == "venue" or (not field and YEAR.search(said)) else ""
    yield Record(
        Source(document.file, line),
        told.title,
        kind=kind_of(told.title),
        authors=told.authors,
        year=year_in(said if field in {"year", "date"} else venue) or int(told.year or 0) or None,
        venue=venue or None,
        csl=told.csl,
        abstract=text,
        note="" if venue or field == "year" else title.said,
        keywords=keywords,
    )


def _is_furniture(block: Block) -> bool:
    text = block.text.strip()
    return len(text) < 80 and bool(_FURNITURE.fullmatch(text) or _DAY.fullmatch(text))


def _is_heading(block: Block) -> bool:
    return bool(HEADING.match(block.text.split("\n")[0]))


def _is_title(block: Block) -> bool:
    """A short paragraph that does not end as a sentence does, and holds one full stop at most."""
    text = block.text.strip()
    return len(text) <= LONGEST_TITLE and not text.endswith(_ENDS) and len(_BREAK.findall(text)) < 2


def _is_prose(block: Block) -> bool:
    return not _is_title(block)


def _is_short_sentence_over_prose(block: Block, after: Block | None) -> bool:
    """A title with a full stop at its end: one sentence, no longer than a title, and a long paragraph below it."""
    text = block.text.strip()
    short = len(text) <= LONGEST_TITLE / 2 and not _BREAK.search(text)
    return short and after is not None and len(after.text) > LONGEST_TITLE
