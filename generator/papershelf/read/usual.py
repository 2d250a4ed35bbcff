"""What sources say in a form of their own, in its usual form: venues, pages, numbers of journals, keywords."""

import re
from collections.abc import Mapping
from typing import Any

from papershelf.text import identifiers as ids
from papershelf.text.plain import one_line

_ARCHIVE = re.compile(r"\W*(?:e-?prints?\W+|preprint\W+|in\W+)?(?:arxiv|corr)\b", re.IGNORECASE)
_ONLY_ARXIV = re.compile(r"(?:e-?prints?|preprint)?\s*(?:in\s+)?arxiv(?:\.org)?[\s:]*(?:e-?prints?|preprints?)?[\s:,]*(?:arxiv)?[\s:]*(?:abs/)?[\w./-]*(?:\s*\[[\w.-]+\])?\.?", re.IGNORECASE)  # fmt: skip
"""What names arXiv, and perhaps an id, and no place beside: ``arXiv preprint arXiv:1706.03762 [cs.CL]``."""
_ISSN = re.compile(r"(\d{4})-?(\d{3}[\dXx])(?=\s*(?:\(|\Z))")
_MARK = re.compile(r"(?:^|(?<=/))\*(?=[^\W\d_])")
"""What MeSH puts before the main keywords."""
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’])*")
_NUMERALS = frozenset("II III IV VI VII VIII IX".split())
_SMALL = frozenset(
    "of the and in on for to with by at from as de des du et la le les sur der die das und für zur del della di el y do da".split()
)
"""Words that are written small within the name of a journal."""
_LONGEST_RIGHTS = 400
"""Characters, with the licence."""
_BEHIND = r"(?:(?<=[.?!)\]”\"])|(?<=[.?!)\]”\"] )|^)"
_WHOSE = r"(?:(?:19|20)\d\d|(?:The )?[Aa]uthors?\b|Published|Crown|[A-Z][\w&. ]{1,60},? (?:(?:19|20)\d\d|All rights reserved))"
_RIGHTS = tuple(
    re.compile(form, re.MULTILINE)
    for form in (
        r"(?:(?<=\W)|^)(?:All rights reserved\W*|This journal is )?(?:(?:Copyright|©)[\s:,]*(?:\d{4}[\s,]*)?)?©[\s(,]*(?:\d|[A-Z]|by |authors?\b|the )[^©]*\Z",
        rf"{_BEHIND}(?:(?:Crown )?[Cc]opyright,? )?\([Cc]\),? ?{_WHOSE}[^©]*\Z",
        r"(?<=\w )\([Cc]\) (?:19|20)\d\d [A-Z][^©]{0,120}\Z",
        rf"{_BEHIND}(?:Crown )?Copyright,? {_WHOSE}[^©]*\Z",
    )
)
"""Up to the end: behind a sign of copyright, or behind a sentence or on a line of its own with other words for it."""
_DASHES = re.compile(r"\s*[-‐–—]+\s*")


def archived(told: str, csl: Mapping[str, Any]) -> str:
    """The arXiv id that stands for the place in a journal: ``arXiv preprint arXiv:1706.03762``, or ``abs/1706.03762`` for a volume."""
    if not _ARCHIVE.match(told):
        return ""
    places = (told, *(str(csl.get(name, "")) for name in ("volume", "number", "page")))
    return next((number for text in places if (number := ids.arxiv(text))), "")


def keyword(told: str) -> str:
    """``told`` without the stars of MeSH."""
    return _MARK.sub("", told)


def venue(told: str, short: str = "") -> str:
    """``told``; one name for arXiv, whatever of its numbers is written into it, and in capitals none that its ``short`` form has not."""
    if "arxiv" in told.lower() and _ONLY_ARXIV.fullmatch(told):
        return "arXiv"
    return _spoken(told, short) if told.isupper() and short and not short.isupper() else told


def _spoken(told: str, short: str) -> str:
    """``told`` as its ``short`` form writes its words: ``IEEE TRANSACTIONS ON MAGNETICS`` and ``IEEE Trans. Magn.``.

    Web of Science shouts all names of journals, and knows which of their words are acronyms in the short form alone.
    """
    written: dict[str, str] = {word.lower(): word for word in _WORD.findall(short)}

    def word(match: re.Match[str]) -> str:
        low = match[0].lower()
        if low in written:
            return written[low]
        if len(low) == 1 or match[0] in _NUMERALS:
            return match[0]
        return low if low in _SMALL and match.start() else low.capitalize()

    return _WORD.sub(word, told)


def abstract(told: str) -> str:
    """``told`` without the statement of rights at its end, which Scopus, Web of Science and publishers add: ``© 2012 IEEE.``.

    Of one's own words it is no part, and its publishers would be keyphrases.
    """
    at = len(told) - _LONGEST_RIGHTS
    found = next((match for form in _RIGHTS if (match := form.search(told, max(0, at)))), None)
    return told[: found.start()].rstrip() if found and told[: found.start()].strip() else told


def variable(name: str, told: Any) -> Any:
    """A CSL-JSON variable in its usual form."""
    if name == "page":
        return pages(told)
    if name == "ISSN" and isinstance(told, str) and (issn := _ISSN.match(told)):
        return f"{issn[1]}-{issn[2]}"
    return told


def pages(told: Any) -> Any:
    """Pages with one hyphen between them: ``11--20``, ``11 – 20``."""
    return _DASHES.sub("-", one_line(told)) if isinstance(told, str) else told
