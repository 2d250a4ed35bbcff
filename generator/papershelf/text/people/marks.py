"""What stands beside names in lists of authors and is no part of them: affiliations, footnote marks, titles, degrees, ``et al.``."""

import re

_BRACKETS = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\]|<[^<>\s]*@[^<>\s]*>)")
_SIGN = r"(?:[\u00b2\u00b3\u00b9\u2070-\u2079\u1d2c-\u1d6a\u1d9b-\u1dbf⁎∗†‡§¶‖✉]|\\?[*#])+"
_SIGNS = re.compile(rf"\s*{_SIGN}(?:\s?,\s?{_SIGN})*")
_NUMBERS = re.compile(r"(?<=\s)([^\W\d_][\w'’-]*[^\W\d_A-Z])\d{1,2}(?:\s?,\s?\d{1,2})*(?=\s*(?:[,;]|\Z)|\s+(?:and|&)\s)")
"""``Smith1,2`` behind another word: one word with a number may be the name of a team."""
_HOMONYM = re.compile(r"(?<=\w)\s+0\d{3}(?=\s*(?:[,;]|\Z))")
"""DBLP's number of one among several people of a name."""
_TITLE = r"Dr|Prof|Professor|Mr|Mrs|Ms|Univ\.-Prof|Priv\.-Doz|Dr\.-Ing|Dr\. rer\. nat|Dr\. med"
_TITLES = re.compile(rf"(?:(?<=\A)|(?<=[,;]\s)|(?<=\sand\s)|(?<=\s&\s))(?:(?:{_TITLE})\b\.?\s+)+(?=[^\W\d_])")
"""Titles before a name: ``Dr.``, ``Prof. Dr.``."""
_DEGREE = r"Ph\.?\s?D|D\.?\s?Phil|M\.\s?D|M\.?Sc|B\.?Sc|M\.?P\.?H|MBBS|PharmD|Esq|Dr\.-Ing"
_DEGREES = re.compile(rf"(?:\s*,\s*|\s+)(?:{_DEGREE})\b\.?(?=\s*(?:[,;]|\Z)|\s+(?:and|&)\s)")
"""Degrees behind a name: ``, Ph.D.``, `` MSc``."""
_DOCTOR = re.compile(r"(?<=[^\W\d_A-Z]),\s*MD(?=\s*(?:;|\Z))")
_WHOLE = re.compile(r"(?:\A|[,;|])\s*[^\W\d_][\w.'’-]*\s[^,;|]*\Z")
"""Several words: "Smith, MD" and "Smith, M.D." may be names with initials, "John Smith, MD" is none."""
_OTHERS = re.compile(
    r"(?:\A|[\s,;]+)(?:(?:and|&|und)\s+)?et\.?\s*al\b\.?\s*\Z|[\s,;]*(?:(?<=[\s,;])(?:and|&|und)\s+)?(?:…|\.\.\.)\s*\Z|(?:\A|[\s,;]+)(?:and|&|und)\s+(?:others|andere)\.?\s*\Z|\A\s*others\.?\s*\Z",
    re.IGNORECASE,
)
"""What stands for authors who are not named: ``et al.``, ``and others``, ``…``."""
_OTHERS_OF_EAST_ASIA = re.compile(r"(?<=[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3])[\s,，、;；]+(?:等|他|ほか|외(?:\s?\d+\s?[명인])?)\s*\Z")
_NUMBERS_OF_EAST_ASIA = re.compile(
    r"(?<=[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3])\s?\d{1,2}(?:\s?[,，]\s?\d{1,2})*(?=\s*(?:[,，、;；]|\Z))"
)
"""Numbers of affiliations behind names in one word: ``王小明1,2``."""

_ADDRESS = re.compile(r"[,;]?\s?(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_MARKED = re.compile(rf"[\d(\[<,;@]|{_SIGN}|\s{{3}}|\b(?:{_TITLE}|{_DEGREE})\b")
"""What none of is in has no marks: most names, of which a list of papers has thousands."""
_LAST = ("al", "…", "...", "others", "andere")
_RUN = re.compile(r"[\s,;]{3,}")
"""Made short first: patterns that begin with blanks take a time that grows with the square of a run."""


def _one_sign(run: re.Match[str]) -> str:
    return next((f"{sign} " for sign in "\n;," if sign in run[0]), " ")


def without_marks(text: str) -> str:
    """``text``, one name or a list, with nothing but names in it; what would be nothing then stays as it is."""
    if not _MARKED.search(text):
        return text
    found = _RUN.sub(_one_sign, text)
    if any(sign in text for sign in "([<"):
        found = _BRACKETS.sub("", found)
    if not found.isascii() or "*" in found or "#" in found:
        found = _SIGNS.sub("", found)
    found = without_address(found)
    found = _NUMBERS.sub(r"\1", _HOMONYM.sub("", found))
    if not found.isascii():
        found = _NUMBERS_OF_EAST_ASIA.sub("", found)
    found = _DEGREES.sub(_without_degree, _TITLES.sub("", found))
    found = _DOCTOR.sub(_without_degree, found)
    return found if found.strip(" ,;") else _RUN.sub(_one_sign, text)


def without_address(text: str) -> str:
    """``text``, one name or a list, without addresses of mail, as Scopus leaves them; one that stands alone is all that is known of somebody."""
    if "@" not in text:
        return text
    return found if (found := _ADDRESS.sub("", text)).strip(" ,;") else text


def _without_degree(match: re.Match[str]) -> str:
    """Nothing, but for what may be initials behind one word."""
    initials = match[0].lstrip().startswith(",") and "D" in match[0] and match[0].strip(" ,.").startswith("M")
    return match[0] if initials and not _WHOLE.search(match.string[max(0, match.start() - 100) : match.start()]) else ""


def without_others(text: str) -> str:
    """``text`` without the ``et al.`` at its end; empty where it is nothing else."""
    low = text.lower()
    if not text.isascii():
        text = _OTHERS_OF_EAST_ASIA.sub("", text)
    return _OTHERS.sub("", text) if any(word in low for word in _LAST) else text
