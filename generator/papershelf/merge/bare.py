"""A title without what lists write around it: the kind of entry, the venue, the year, a translation, the site."""

import re

# Words that a list adds to a title to say what kind of entry it is. A demonstration is not among them: it often stands
# beside the full paper of the same system.
_KIND = (
    r"(?:panel|tutorial|keynote|invited|talk|session|abstract|extended|version|experience|full|long|technical|report|preprint|paper|speech"
    r"|preliminary|revised|draft)"
)
_ASIDE = re.compile(rf"\s*[(\[]\s*{_KIND}(?:\s+{_KIND})*\s*[)\]]\s*", re.IGNORECASE)
_BEFORE = re.compile(r"\A(?:panel|tutorial|keynote|invited talk|keynote talk)\s*:\s*", re.IGNORECASE)
_AFTER = re.compile(
    r"\s*[:–—.,-]\s*(?:book review|a tutorial|panel|preprint|(?:extended|short) (?:abstract|version)|(?:full|long|revised|preliminary) version"
    r"|technical report|preliminary report|draft)\s*\Z",
    re.IGNORECASE,
)
"""What kind of text it is, behind a title: ``… — extended abstract``, ``… : a tutorial``."""
# What a search engine leaves of a reference behind its title: "…, in Proc. VLDB", "… In: SIGMOD 1998".
_REFERENCE = re.compile(r"(?<=\w)[\s.,;]+(?:in\s*(?::|proc\b|proceedings of\b)|proceedings of the\b).*\Z", re.IGNORECASE | re.DOTALL)
_YEAR_BEHIND = re.compile(r"(?<=\w)\s*[,(]\s*((?:19|20)\d\d)\)?\s*\Z")
# What lists put around a title: "[PDF] …", "12. …", "[VLDB] …", "….pdf", "… - ACM Digital Library"; "[Re] …" is another paper.
_LISTED = re.compile(r"\A(?:\[(?!re\])[a-z]{1,12}\]\s+|\d{1,3}[.)]\s+(?=[^\W\d]))", re.IGNORECASE)
_SITED = re.compile(
    r"(?:\.(?:pdf|ps)|\s[|–—-]\s(?:(?:the )?acm digital library|ieee xplore|springer(?:link)?|sciencedirect|arxiv(?:\.org)?|openreview|researchgate"
    r"|semantic scholar|jstor|pubmed|wiley online library|acl anthology)|\s*\(in (?:english|german|french|spanish|italian|portuguese|russian|polish"
    r"|czech|ukrainian|dutch|danish|swedish|turkish|chinese|japanese|korean)\))\s*\Z",
    re.IGNORECASE,
)
# A venue with its year around a title: "SIGMOD 1998: …", "(VLDB '99) …", "… [ICML 2020]", "…, VLDB 2001, pp. 3-14".
_PLACED = r"[a-z][a-z&/-]{1,11}\s?(?:['’`]\s?(?P<short>\d\d)|(?P<long>(?:19|20)\d\d))"
_PLACE_BEFORE = re.compile(
    rf"\A(?:{_PLACED}\s*[:|–—-]\s|[(\[]{_PLACED.replace('<', '<in_')}[)\]]\s|(?P<year>(?:19|20)\d\d)\s*[:–—-]\s)", re.IGNORECASE
)
_PLACE_BEHIND = re.compile(
    rf"(?<=[\w?!)\]])(?:\s*(?:[.,;|]|\s[–—-])\s*{_PLACED}(?:,?\s*pp?\.\s*\d+\s*[–—-]+\s*\d+)?|\s*[(\[]{_PLACED.replace('<', '<in_')}[)\]])\s*\Z",
    re.IGNORECASE,
)
OTHER_TITLE = re.compile(r"(?<=[^\W\d_]{3})[.?!)\]\"'»”’]?\s=\s(?=[\"'«“„‘¿¡(\[]?[^\W\d_])")
"""Between a title and its translation, as librarians write it (ISBD); words on both sides, for "√s = 7 TeV" is an equation."""
_SCRIPT = re.compile(r"\s*(?:[([]|\s[/=|]\s)(?P<other>[^([]+?)[)\]]?\s*\Z")
_LAST_LATIN = "\u024f"


def unstamped(bare: str) -> tuple[str, int | None]:
    """``bare`` without the year, or the venue and year, that stand around it; and the year."""
    for pattern in (_YEAR_BEHIND, _PLACE_BEHIND, _PLACE_BEFORE):
        if match := pattern.search(bare):
            rest = f"{bare[: match.start()]}{bare[match.end() :]}".strip()
            if rest.count(" ") >= (0 if pattern is _YEAR_BEHIND else 1):
                return rest, _year_of(match)
    return bare, None


def _year_of(match: re.Match[str]) -> int:
    told = next(filter(None, match.groups()))
    return int(told) if len(told) == 4 else 1900 + int(told) + 100 * (int(told) < 50)


def bare_title(title: str) -> str:
    """``title`` without what only says the kind of entry, or where it stood, or it again in another script."""
    title = _SITED.sub("", _LISTED.sub("", title))
    if not title.isascii() and (match := _SCRIPT.search(title)) and _is_other_script(title[: match.start()], match["other"]):
        title = title[: match.start()]
    if (both := OTHER_TITLE.split(title)) and len(both) == 2 and min(part.count(" ") for part in both) >= 1:
        title = both[0]
    bare = _AFTER.sub("", _BEFORE.sub("", _ASIDE.sub(" ", title)))
    reference = _REFERENCE.search(bare)
    if reference and bare.count(" ", 0, reference.start()) >= 3:
        bare = _AFTER.sub("", bare[: reference.start()])
    return bare


def _is_other_script(title: str, other: str) -> bool:
    """Whether ``title`` is in Latin letters and ``other`` in those of another script."""
    letters = [letter for letter in other if letter.isalpha()]
    return len(letters) >= 4 and min(letters) > _LAST_LATIN and sum(letter <= _LAST_LATIN for letter in title if letter.isalpha()) >= 4
