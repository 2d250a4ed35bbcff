"""Pages of results copied as text: Google Scholar's and its alerts, arXiv's search, lists of OpenReview, SSRN, the daily papers of Hugging Face; reports of Zotero.

Each has a line that nothing else has, and the title near it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from papershelf.model import MORE_AUTHORS, Name, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft, year_in
from papershelf.read.entry.byline import cited_people
from papershelf.read.reader import Found
from papershelf.read.results import ssrn as ssrn_results
from papershelf.read.results import zotero as zotero_report
from papershelf.text import identifiers as ids
from papershelf.text.people import names
from papershelf.text.plain import one_line

NAME = "page of results"
_FEWEST, _SHARE = 2, 0.25
"""Entries, and their share of the paragraphs: a page of Hugging Face has three for each."""
_MOST_LINES = 20
"""Of an entry, on average: more is a text of another kind that has such lines too."""
_SAMPLE = 60_000
_LONGEST = 400
"""Characters of a line that may be a title or names."""
_PERSON = r"[^\W\d_a-z][^\W\d_a-z-]{0,3}(?:-[^\W\d_a-z])? [^\W\d_][^\d,;:…]{1,40}?"
_PLACE = r"(?P<more>,? ?…)?\s+- (?:(?P<venue>[^\n]{2,160}?), )?(?P<year>(?:19|20)\d\d)(?: - \S[^\n]{1,60})?"
_SCHOLAR = re.compile(rf"(?P<people>{_PERSON}(?:, {_PERSON})*){_PLACE}")
"""``A Ek, B Roe… - Hive Review, 2019 - hive.example``."""
_OTHER_NAMES = re.compile(rf"(?P<people>[^\n…]{{2,200}}?){_PLACE}")
"""The same with names of any form: ``张伟, 李娜 - 计算机学报, 2020``."""
_KIND = re.compile(r"(?:\[(?:PDF|HTML|BOOK|B|CITATION|C|DOC)\]\s*)+")
_BUTTONS = re.compile(r"(?:☆ ?)?(?:Save|Cite|Cited by|Related articles|All \d+ versions|View as|Twitter|LinkedIn|Facebook|Import into)\b.*")
_MODIFIED = re.compile(
    r"(?:Published|Submitted|Created)?:? ?\d{1,2} [A-Z][a-z]{2} (?P<year>20\d\d),? (?:Last )?Modified: \d{1,2} [A-Z][a-z]{2} 20\d\d\s*(?P<venue>.*)"
)
"""What OpenReview says of a submission: ``Published: 22 Jan 2025, Last Modified: 28 Feb 2025``, and perhaps on the same line where."""
_BEHIND_VENUE = re.compile(r"\s*(?:Readers: ?|Everyone|Revisions|BibTeX|CC BY).*\Z")
_PDF = re.compile(r"(?:pdf|pdf icon|download pdf|html)", re.IGNORECASE)
_LABEL = re.compile(r"(?P<name>Abstract|Keywords): ?(?P<said>.+)")
_ARXIV = re.compile(r"arXiv:(?P<id>\S+)\s*\[(?:pdf|ps|html|other|format)[^\]]*\].*", re.IGNORECASE)
_ABOVE = 8
"""Lines above what OpenReview says of a submission that may be its title, a button and the names."""
_SUBJECTS = re.compile(r"(?:[a-z][a-z-]{1,8}(?:\.[A-Za-z-]{2,20})?(?:\s+|\Z)|doi\b.*)+")
_SUBMITTED = re.compile(r"(?:v\d+ )?submitted \d{1,2} [A-Z][a-z]+, (?P<year>\d{4});", re.IGNORECASE)
_MORE = re.compile(r"\s*(?:△ Less|▽ More)\s*\Z")
_COUNTED = re.compile(r"(?:·\s*)?\d+ authors?")

Form = Callable[[Sequence[str]], Iterator[Draft]]
"""Lines without blanks around them → what they say, each at the line that it begins on."""


def sniff(document: Document) -> bool:
    """Whether two entries or more have a form of these, and most of the text is of them."""
    sample = document.text[:_SAMPLE]
    form, found = _read(sample)
    if form is zotero_report.drafts:
        return bool(found)  # a row for each thing that is known, as many as these are
    lines = sum(bool(line.strip()) for line in sample.split("\n"))
    return len(found) >= max(_FEWEST, _SHARE * sample.count("\n\n"), lines / _MOST_LINES)


def read(document: Document) -> Iterator[Found]:
    """A record for every entry of the form that most have."""
    for draft in _read(document.text)[1]:
        yield from replace(draft, source=Source(document.file, draft.source.line)).found()


def _read(text: str) -> tuple[Form, list[Draft]]:
    lines = [line.strip() for line in text.split("\n")]
    return max(((form, list(form(lines))) for form in _FORMS), key=lambda both: len(both[1]))


def _is_line(lines: Sequence[str], at: int) -> bool:
    return 0 <= at < len(lines) and 0 < len(lines[at]) <= _LONGEST


def _scholar(lines: Sequence[str]) -> Iterator[Draft]:
    for at, line in enumerate(lines):
        if " - " not in line or len(line) > _LONGEST or not _is_line(lines, at - 1):
            continue
        match = _SCHOLAR.fullmatch(line) or (_OTHER_NAMES.fullmatch(line) if _has_buttons(lines, at) else None)
        if not match:
            continue
        venue = match["venue"] or ""
        yield Draft(
            Source("", at),
            _KIND.sub("", lines[at - 1], count=1),
            authors=tuple(names.from_text(name) for name in match["people"].split(", ")),
            date=match["year"],
            venue="" if "…" in venue else venue,  # half a name is none
            abstract=_below(lines, at + 1, _BUTTONS),
            identifiers={"arxiv": ids.mentioned(venue).get("arxiv", "")},
            csl={MORE_AUTHORS: True} if match["more"] else {},
        )


def _has_buttons(lines: Sequence[str], at: int) -> bool:
    """Whether ``at`` is the second line of a paragraph that ends with buttons."""
    end = next((below for below in range(at, min(at + 12, len(lines))) if not lines[below]), len(lines))
    return (at < 2 or not lines[at - 2]) and any(map(_BUTTONS.match, lines[at + 1 : end][-2:]))


def _below(lines: Sequence[str], at: int, end: re.Pattern[str]) -> str:
    """The lines from ``at`` to a blank one or one that ``end`` matches."""
    found: list[str] = []
    while at < len(lines) and lines[at] and not end.match(lines[at]):
        found.append(lines[at])
        at += 1
    return " ".join(found)


def _openreview(lines: Sequence[str]) -> Iterator[Draft]:
    for at, line in enumerate(lines):
        match = _MODIFIED.match(line) if "Modified:" in line and len(line) <= _LONGEST else None
        above = _paragraph_above(lines, at) if match else []
        if not match or not above:
            continue
        title, *people = above
        venue = _BEHIND_VENUE.sub("", match["venue"] or (lines[at + 1] if _is_line(lines, at + 1) else ""))
        labelled = [found for below in lines[at + 1 : at + 12] if (found := _LABEL.fullmatch(below))]
        said = {found["name"]: found["said"] for found in reversed(labelled)}
        yield Draft(
            Source("", title + 1),
            lines[title],
            authors=_people(" ".join(lines[place] for place in people)),
            date=str(year_in(venue) or match["year"]),
            venue=venue if year_in(venue) else "",
            abstract=said.get("Abstract", ""),
            keywords=tuple(said.get("Keywords", "").split(",")),
        )


def _paragraph_above(lines: Sequence[str], at: int) -> list[int]:
    """The lines of the paragraph that goes on at ``at``, without its buttons; the last two where there are more than a title and names have."""
    start = next((before + 1 for before in range(at - 1, max(at - _ABOVE, -1), -1) if not lines[before]), max(at - _ABOVE, 0))
    found = [before for before in range(start, at) if _is_line(lines, before) and not _PDF.fullmatch(lines[before])]
    return found if len(found) <= _ABOVE // 2 else found[-2:]


def _people(text: str) -> tuple[Name, ...]:
    return () if "anonymous" in text.lower() else cited_people(text, alone=True) or names.from_list(text)


def _arxiv(lines: Sequence[str]) -> Iterator[Draft]:
    starts = [at for at, line in enumerate(lines) if line.startswith("arXiv:") and _ARXIV.fullmatch(line)]
    for start, end in pairwise([*starts, len(lines)]):
        number = lines[start].partition(":")[2].partition("[")[0].strip()
        said = [line for line in lines[start + 1 : min(end, start + 200)] if line and not _SUBJECTS.fullmatch(line)]
        where = next((at for at, line in enumerate(said) if line.startswith("Authors:")), 0)
        if not where or said[0].startswith("Title:"):
            continue  # a page of new papers, which labels all
        text = "\n".join(said[where:])
        parts = re.split(r"^(Authors|Abstract|Comments|Journal ref|Report number|MSC Class|ACM Class):", text, flags=re.MULTILINE)
        values = dict(zip(parts[1::2], map(one_line, parts[2::2]), strict=True))
        submitted = _SUBMITTED.search(text)
        abstract = values.get("Abstract", "")
        cut = _SUBMITTED.search(abstract)
        yield Draft(
            Source("", start + 1),
            " ".join(said[:where]),
            authors=names.from_list(values.get("Authors", "")),
            date=submitted["year"] if submitted else "",
            abstract=_MORE.sub("", abstract[: cut.start()] if cut else abstract),
            identifiers={"arxiv": number},
        )


def _hugging_face(lines: Sequence[str]) -> Iterator[Draft]:
    if "Submitted by" not in lines:
        return
    for at, line in enumerate(lines):
        title = at - 1 if line.startswith("·") else at - 2
        if _COUNTED.fullmatch(line) and (title == at - 1 or lines[at - 1] == "·") and _is_line(lines, title):
            yield Draft(Source("", title + 1), lines[title])


_FORMS: tuple[Form, ...] = (_scholar, _openreview, _arxiv, _hugging_face, ssrn_results.drafts, zotero_report.drafts)
