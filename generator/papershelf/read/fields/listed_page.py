"""Pages with front matter that are no paper but a list of such: what a workshop accepted, what a group reads."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from papershelf.model import Problem, Record, Seed
from papershelf.read.columns import COLUMNS, IDENTIFIERS, known
from papershelf.read.document import Document
from papershelf.read.labelled import daily
from papershelf.read.listings import listing
from papershelf.read.lists import home_page, link_list, titles, titles_with_authors
from papershelf.read.lists.units import is_called_a_list
from papershelf.read.posts import blog_post, digest
from papershelf.read.reader import Found
from papershelf.read.values import is_empty
from papershelf.text.plain import one_line, shorten

_OF_A_PAPER = frozenset(name for field in ("abstract", "venue", "pdf") for name in COLUMNS[field]) | frozenset(
    name for names in IDENTIFIERS.values() for name in names
)
_READERS = (daily, home_page, titles_with_authors, link_list, blog_post, digest, listing, titles)
_FEW_WORDS = 4
_FEWEST = 3
"""Titles of so many words that a page has whose name does not say that it lists papers."""
POST = re.compile(
    r"\b(?:highlights?|digest|round-?ups?|recap|takeaways|impressions|trip report|(?:conference|workshop) (?:report|notes)|reading notes"
    r"|papers? (?:I|we|this|that|from|at|in|of)|(?:best|favou?rite|interesting|notable|new|recent) (?:\w+ )?papers|(?:this|last) (?:week|month|year)|weekly|day \d+)\b"
    r"|\A(?:\w+ )?(?-i:[A-Z][A-Za-z]*[A-Z][A-Za-z]*)[ '’-]*(?:(?:19|20)\d\d|\d\d)(?:\Z|\s*[:!(,–—-])",
    re.IGNORECASE,
)
"""What posts on several papers are called: ``NeurIPS 2023 highlights``, ``Papers of the week``, ``Day 2 at ICLR``."""


def found(document: Document, data: Mapping[str, Any]) -> list[Found]:
    """All that the first reader finds that takes the body of a page, ``document``, for a list of papers; nothing where none does.

    A page whose front matter has what only papers have is one of a paper, whatever list stands on it, unless it is called as lists are.
    """
    facts, is_list = _facts(data), is_called_a_list(_title(data))
    if facts & _OF_A_PAPER and not is_list:
        return []
    unfit = {link_list} if not facts.isdisjoint(COLUMNS["authors"]) else set()
    unfit |= set() if is_list else {titles}  # any text may have a list of what it says
    for reader in _READERS:
        if reader not in unfit and reader.sniff(document):
            items = list(reader.read(document))
            records = [item for item in items if isinstance(item, Record)]
            is_post = reader is blog_post and POST.search(_title(data))
            if is_post or _are_papers(records, are_called_so=reader in {link_list, titles}, fewest=1 if is_list else _FEWEST):
                return list(_headed(items, _title(data), _description(data)))
    return []


def _are_papers(records: list[Record], *, are_called_so: bool, fewest: int) -> bool:
    """Whether so many entries have authors, or are called as papers are in a list of such, that they are no sections of one text."""
    authored = sum(bool(record.authors) for record in records)
    titled = sum(len(record.title.split()) >= _FEW_WORDS for record in records) if are_called_so else 0
    return (authored > 1 and authored * 2 >= len(records)) or (titled >= fewest and titled * 2 >= len(records))


def _headed(items: list[Found], title: str, description: str) -> Iterator[Found]:
    for item in items:
        if isinstance(item, Seed):
            yield replace(item, heading=item.heading or title, introduction=item.introduction or description)
        else:
            yield item


def left_out(file: str, line: int, data: Mapping[str, Any]) -> Problem | None:
    """What to tell of a page that says nothing of a paper, is called as lists are, and is none that is understood."""
    title = shorten(_title(data), 60)
    if not is_called_a_list(title) or _facts(data) & (_OF_A_PAPER | set(COLUMNS["authors"])):
        return None
    return Problem(file, line, f"a page for papers, of which none is understood, left out: “{title}”")


def _facts(data: Mapping[str, Any]) -> set[str]:
    return {known(name) for name, value in data.items() if not is_empty(value)}


def _description(data: Mapping[str, Any]) -> str:
    return one_line(next((value for name, value in data.items() if known(name) in COLUMNS["abstract"] and isinstance(value, str)), ""))


def _title(data: Mapping[str, Any]) -> str:
    return one_line(next((str(value) for name, value in data.items() if name.lower() == "title"), ""))
