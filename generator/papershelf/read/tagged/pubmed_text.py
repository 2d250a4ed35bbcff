"""What PubMed saves as text: its summaries, a citation each, its abstracts, and its list of results, copied."""

import re
from collections.abc import Iterator
from itertools import pairwise

from papershelf.model import Problem
from papershelf.read.document import Block, Document
from papershelf.read.reader import Found
from papershelf.read.tagged.lines import one_line
from papershelf.read.tagged.pubmed_citation import PLACE, PMID, Citation, are_people, draft, parted
from papershelf.text.plain import quoted

_SAMPLE = 60_000
_HIGHEST = 5
"""Paragraphs among which the first abstract begins."""
_MOST_LINES = 20
"""Of a result, on average: more is a text of another kind that has such lines too."""
_SHARE = 0.75
_MARK = re.compile(r"\s*(?:(?:\d{1,6}[.:)]|\[\d{1,6}\]|[-*•>])\s+)+")
_LAST = re.compile(r"\bPMID:\s*\d+(?:[;.]+(?:\s[^\n]{0,120})?|\s+\[[^\[\]\n]+\]\.?)?\s*\Z")
_HEAD = re.compile(r"(?P<number>\d{1,6})\.\s+")
_NOT_ABSTRACT = re.compile(
    r"Author information:|Collaborators:|(?:Comment|Update|Erratum|Retraction|Republished|Summary|Expression|Original|Reprint)\w*(?: [a-z]+){0,3} (?:in|on|of|from)\s*\n"
    r"|(?:Comment|Update|Erratum|Retraction) (?:in|on|of|for)\b|Publisher:|©|Copyright|\[[^\[\]]+\]\Z|Conflict of interest|Plain Language Summary"
)
"""What paragraphs begin with that stand beside the abstract."""
_SECTION = re.compile(r"(?<=[.?!)])[ \t]*\n(?=[A-Z][A-Z &/,-]{3,60}: )")
"""The line behind which a section of an abstract begins."""
_RETRACTED = re.compile(r"Retraction in\b")
_KEYWORDS = re.compile(r"(?:\A|\n)KEY\s?WORDS:\s*(?P<words>.+)\Z", re.DOTALL | re.IGNORECASE)
_NUMBERS = re.compile(r"^(?:DOI|PMCID|PMID): ", re.MULTILINE)
_RESULT = re.compile(r"PMID:\s*\d+\b[^\n]{0,60}")
_SNIPPET = 60
"""Characters of a line below a result at least, to be of its abstract."""


def sniff(document: Document) -> bool:
    """Whether there are abstracts or results with their numbers at PubMed, or three of four paragraphs are such citations."""
    if not PMID.search(document.text, 0, _SAMPLE):
        return False
    if (heads := _heads(document)) and heads[0] < _HIGHEST:
        return True
    sample = document.text[:_SAMPLE]
    if (results := list(_results(sample))) and len(results) * _MOST_LINES >= sum(bool(line.strip()) for line in sample.split("\n")):
        return True
    found = [cited for _, _, cited in _summaries(document.text[:_SAMPLE])]
    return bool(found) and sum(map(bool, found)) >= _SHARE * len(found)


def read(document: Document) -> Iterator[Found]:
    """A record for every article; what is no citation among citations is told."""
    cited = _abstracts(document) or list(_results(document.text))
    for one in cited:
        yield from draft(document.file, one).found()
    for line, text, summary in () if cited else _summaries(document.text):
        if summary:
            yield from draft(document.file, summary).found()
        elif len(text.split()) > 3:
            yield Problem(document.file, line, f"no citation as PubMed writes it, left out: {quoted(text)}")


def _summaries(text: str) -> Iterator[tuple[int, str, Citation | None]]:
    """Runs of lines, each until a blank line or a number at PubMed, and the citations that they are."""
    lines: list[str] = []
    start = 1
    for number, line in enumerate([*text.split("\n"), ""], 1):
        ended = not line.strip() or (_LAST.search(" ".join(lines[-2:])) and _MARK.match(line))
        if ended and lines:
            whole = one_line(" ".join(lines))
            bare = whole[match.end() :] if (match := _MARK.match(whole)) else whole
            yield start, bare, parted(start, bare) if _LAST.search(bare) else None
            lines = []
        if line.strip():
            start = start if lines else number
            lines.append(line)


def _heads(document: Document) -> list[int]:
    """Which paragraphs say the number of an abstract, and where and when it came out; none where no number at PubMed stands below one."""
    found: list[int] = []
    ended, last, closed = True, 0, 0
    for at, block in enumerate(document.blocks):
        if (match := _HEAD.match(block.text)) and (ended or int(match["number"]) == last + 1) and _is_head(block.text, match.end()):
            found.append(at)
            ended, last = False, int(match["number"])
        elif found and _NUMBERS.match(block.text) and PMID.search(block.text):
            ended = True
            closed += 1
    return found if closed else []


def _is_head(text: str, at: int) -> bool:
    return not PMID.search(text) and bool(PLACE.match(text, at) or text.startswith("In: ", at))


def _abstracts(document: Document) -> list[Citation]:
    heads, blocks = _heads(document), document.blocks
    return [_abstract(blocks[at:end]) for at, end in pairwise([*heads, len(blocks)])]


def _abstract(blocks: tuple[Block, ...]) -> Citation:
    head, *parts = blocks
    texts = [block.text.strip() for block in parts]
    last = next((at for at, text in enumerate(texts) if _NUMBERS.match(text) and PMID.search(text)), len(texts))
    title, *said = texts[:last] or [""]
    people = next((text for text in said[:2] if are_people(one_line(text))), "")
    every = [text for text in said if text != people and not _NOT_ABSTRACT.match(text)]
    keywords = next((match["words"] for text in every if (match := _KEYWORDS.search(text))), "")
    return Citation(
        head.line,
        people,
        title,
        one_line(" ".join([head.text.partition(".")[2], *texts[last : last + 1]])),
        "\n\n".join(_SECTION.sub("\n\n", bare) for text in every if (bare := _KEYWORDS.sub("", text))),
        keywords,
        any(map(_RETRACTED.match, said)),
    )


def _results(text: str) -> Iterator[Citation]:
    """Title, authors and place on a line each above a number at PubMed, and the words of the abstract that were found below it."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if at < 2 or not _RESULT.fullmatch(line.strip()) or not PLACE.match(lines[at - 1].strip()):
            continue
        people = lines[at - 2].strip() if are_people(lines[at - 2].strip()) else ""
        title = at - 3 if people else at - 2
        if title >= 0 and lines[title].strip():
            snippet = next((below.strip() for below in lines[at + 1 : at + 4] if len(below.strip()) >= _SNIPPET), "")
            yield Citation(title + 1, people, lines[title], f"{lines[at - 1].strip()} {line.strip()}", snippet)
