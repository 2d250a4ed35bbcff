"""Items of lists whose links have no marks: addresses, DOIs and numbers of arXiv as they are, and references that name authors first."""

import re

from papershelf.model import Name
from papershelf.read.entry.byline import cited_people
from papershelf.read.entry.markdown_links import LINK, clean, is_label
from papershelf.text import links as addresses

_BARE = re.compile(
    r"(?:\bdoi:?\s*)?(?<![\w./])(?P<doi>10\.\d{4,9}/[^\s<>\"{}\[\]]+)|\barxiv:\s*(?P<arxiv>\d{4}\.\d{4,5}(?:v\d+)?)", re.IGNORECASE
)
"""A DOI or a number of arXiv that is no part of an address: ``doi: 10.5555/1``, ``arXiv:2101.00001``."""
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]+(?: page)?):\s*\Z")
_LONGEST_WORD = 40
_SPLIT = re.compile(r"\s*\(?\b(?P<year>(?:19|20)\d\d)[a-z]?\b\)?[.:,]*\s+|(?:\.|:)\s+(?![A-Z]\b\.?)")
"""Where the authors of a reference may end: at a year, a stop or a colon."""
_SENTENCE = re.compile(r"(?P<title>.{8,}?[.?!])[*_\"”’]*(?:\s+(?P<rest>.*)|\Z)", re.DOTALL)


def has_address(text: str) -> bool:
    """Whether an address, a DOI or a number of arXiv stands in ``text`` without marks."""
    return next(addresses.addresses(text), None) is not None or bool(_BARE.search(text))


def with_links(text: str) -> str:
    """``text`` with the addresses, DOIs and numbers of arXiv in it as links, whose words are a label before them: ``Code: https://…``.

    Text that has links in Markdown is what it is.
    """
    if LINK.search(text):
        return text
    found = [(address.start, address.end, address.url) for address in addresses.addresses(text)]
    for match in _BARE.finditer(text):
        prefix = "https://doi.org/" if match["doi"] else "https://arxiv.org/abs/"
        url = next(address.url for address in addresses.addresses(f"{prefix}{match['doi'] or match['arxiv']}"))
        found.append((match.start(), match.start(match.lastgroup or 0) + len(url) - len(prefix), url))
    made: list[str] = []
    at = 0
    for start, end, url in sorted(found):
        before = text[at:start].removesuffix("<")
        label = _WORD_BEFORE.search(before[-_LONGEST_WORD:])
        word = label["word"] if label and is_label(label["word"]) else ""
        if start >= at and LINK.fullmatch(link := f"[{word}]({url})"):
            made += [before.removesuffix(label[0]) if word and label else before, link]
            at = end + text.startswith(">", end)
    return "".join([*made, text[at:]])


def begun_with_names(text: str) -> tuple[tuple[Name, ...], str, str, str] | None:
    """Authors, year, title and the rest of a reference that begins with its authors: ``Ek A, Roe B. Bees. Hive 2000``."""
    for at, match in enumerate(_SPLIT.finditer(text[:2000])):
        head = text[: match.start()]
        if at < 12 and len(head) < 1000 and (authors := cited_people(head, alone=bool(match["year"]))):
            found = _SENTENCE.match(text[match.end() :])
            if found and not LINK.search(found["title"]):
                return authors, match["year"] or "", clean(found["title"]).removesuffix("."), (found["rest"] or "").strip()
    return None


def named_first(text: str) -> tuple[tuple[Name, ...], str]:
    """The authors whom what follows a title begins with, told by their initials, and what else it says: ``Ek WF. Hive 2000``."""
    head, _, rest = text.partition(". ")
    has_initials = re.search(r"\b[A-Z]{1,3}\.?(?:,|\Z)", head)
    return (authors, rest.strip()) if has_initials and (authors := cited_people(head, alone=True)) else ((), text)
