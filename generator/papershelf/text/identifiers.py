"""Identifiers of papers, told by their form: in fields of their own, in addresses, in references."""

import re
from urllib.parse import unquote

_ARXIV_ID = r"(?:\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z][a-z-]+(?:\.[A-Za-z]{2})?/\d{7})(?:v\d+)?"
_ARXIV = re.compile(rf"(?:ar[Xx]iv\s*:?\s*(?:e-?prints?)?\s*:?\s*|abs/)?({_ARXIV_ID})(?:\.pdf)?(?:\s*\[[\w.\s-]+\])?\Z", re.IGNORECASE)
_ARXIV_IN = re.compile(
    rf"(?:arxiv(?:\.org/(?:abs|pdf|html)/|\s*(?:preprint)?\s*(?:arxiv)?\s*:\s*)|\babs/|10\.48550/arxiv\.)({_ARXIV_ID})", re.IGNORECASE
)
"""A number of arXiv within a text, behind what tells that it is one."""
_DOI = re.compile(
    r"(?:(?:https?://)?(?:[\w-]+\.)?doi(?:\.[\w-]+)*\.(?:org|com)/|doi:?\s*|https?://\S+?/doi/(?:abs/|pdf/|full/|book/)?)?(10\.\d{4,9}/\S+)\Z",
    re.IGNORECASE,
)
"""A DOI by itself, behind its label, or as an address at its resolver or its publisher."""
_DOI_IN = re.compile(r"(?:doi\.org/|\bdoi:\s*)(10\.\d{4,9}/[^\s\"<>{}]+)", re.IGNORECASE)
_OPENREVIEW = re.compile(r"https?://openreview\.net/(?:forum|pdf|attachment)\?id=([\w-]+)")
_ACL = re.compile(
    r"https?://(?:www\.)?(?:aclanthology\.org|aclweb\.org/anthology|aclanthology\.info/papers)/(?:[A-Z]/[A-Z]\d\d/)?"
    r"([A-Z]\d\d-\d{4,5}|\d{4}\.[\w-]+-[\w-]+\.\d+)(?:/|\.pdf|\.bib|v\d+|\Z)"
)
"""The address of a paper in the ACL Anthology, today's or a former one; ``P19-1001`` or ``2020.acl-main.1`` in it."""
_PMID = re.compile(r"https?://(?:www\.ncbi\.nlm\.nih\.gov/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)/(\d+)")
_ADDRESSES = {"doi": "https://doi.org/{}", "arxiv": "https://arxiv.org/abs/{}", "openreview": "https://openreview.net/forum?id={}",
              "acl": "https://aclanthology.org/{}/", "pmid": "https://pubmed.ncbi.nlm.nih.gov/{}/"}  # fmt: skip
_ARXIV_MONTH = re.compile(r"(?:[A-Za-z.-]+/)?(\d\d)(?:0[1-9]|1[0-2])\.?\d{3,5}(?:v\d+)?\Z")
_VERSION = re.compile(r"v(\d{1,9})\Z")
_TRAILING = ".,;"
_ACL_ID = re.compile(r"[A-Z]\d\d-\d{4,5}|\d{4}\.[\w-]+-[\w-]+\.\d+")
_OPENREVIEW_ID = re.compile(r"(?=.*[^\W_])[\w-]{3,40}")
_PMID_ID = re.compile(r"(?:PMID\s*:?\s*)?([1-9]\d{0,8})(?:\.0)?", re.IGNORECASE)
"""With the ``.0`` that programs for tables append where other cells of the column are empty."""
_ISBN_IN = re.compile(r"(?<![\d-])(?:97[89][-–‐\s]?)?(?:\d[-–‐\s]?){9}[\dXx](?![\d-])")


def told_by_form(text: str) -> dict[str, str]:
    """The identifiers that ``text``, an identifier or an address as a whole, has the form of."""
    text = text.strip()
    if not text or len(text) > 2000:
        return {}
    found = {}
    if value := doi(text):
        found["doi"] = value
    if match := _ARXIV.match(text) or _ARXIV_IN.search(text):
        found["arxiv"] = match[1]
    for name, pattern in (("openreview", _OPENREVIEW), ("acl", _ACL), ("pmid", _PMID)):
        if match := pattern.match(text):
            found[name] = match[1]
    return found


def of_kind(kind: str, text: str) -> dict[str, str]:
    """What ``text``, given as an identifier of ``kind``, identifies: one of that kind, or what its form tells otherwise; empty for neither."""
    form = _FORMS.get(kind)
    if form is None:
        return {kind: text}
    if value := form(text):
        return {kind: value}
    if told := told_by_form(text):
        return told
    # Several of the kind; what is cut at its blank is another one: "10.5555/tides 2" is not the DOI of "10.5555/tides".
    several = [form(part) for part in re.split(r"[;,\s]+", text.strip(";, "))]
    return {kind: several[0]} if all(several) else {}


def mentioned(text: str) -> dict[str, str]:
    """The first arXiv id and the first DOI that running ``text`` gives as such."""
    found = {}
    if match := _ARXIV_IN.search(text):
        found["arxiv"] = match[1]
    if match := _DOI_IN.search(text):
        found["doi"] = doi(match[1])
    return found


def doi(text: str) -> str:
    """``text`` as a DOI in lower case, without the address or word before it; ``""`` where it is none."""
    match = _DOI.match(text.strip())
    if not match:
        return ""
    value = unquote(match[1]) if "%2f" in match[1].lower() or "%3" in match[1] else match[1]
    value = value.rstrip(_TRAILING)
    if value.endswith(")") and value.count(")") > value.count("("):
        value = value[:-1]
    return value.lower()


def arxiv(text: str) -> str:
    """``text`` as an arXiv id, with its version where it has one; ``""`` where it is none."""
    match = _ARXIV.match(text.strip()) or _ARXIV_IN.search(text)
    return match[1] if match else ""


def address(kind: str, value: str) -> str:
    """Where a reader finds what the identifier ``value`` of ``kind`` identifies."""
    return _ADDRESSES[kind].format(value)


def arxiv_parts(text: str) -> tuple[str, int]:
    """The number that ``text``, an arXiv id, has in all versions, in lower case, and which version it names; 0 for none."""
    text = text.lower()
    match = _VERSION.search(text)
    return (text[: match.start()], int(match[1])) if match else (text, 0)


def arxiv_year(text: str) -> int | None:
    """The year in which ``text``, an arXiv id, was given: ``2401.01234`` in 2024, ``hep-th/9901001`` in 1999."""
    match = _ARXIV_MONTH.match(text)
    return (1900 if match[1] >= "91" else 2000) + int(match[1]) if match else None


def _acl(text: str) -> str:
    return text if _ACL_ID.fullmatch(text) else told_by_form(text).get("acl", "")


def _openreview(text: str) -> str:
    return text if _OPENREVIEW_ID.fullmatch(text) else told_by_form(text).get("openreview", "")


def _pmid(text: str) -> str:
    match = _PMID_ID.fullmatch(text)
    return match[1] if match else told_by_form(text).get("pmid", "")


def _isbn(text: str) -> str:
    match = _ISBN_IN.search(text)
    return match[0] if match else ""


_FORMS = {"doi": doi, "arxiv": arxiv, "openreview": _openreview, "acl": _acl, "pmid": _pmid, "isbn": _isbn}
