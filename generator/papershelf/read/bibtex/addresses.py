"""Addresses and identifiers in the fields of a BibTeX entry, each in fields of its own and where people write it for want of one."""

import re
from collections.abc import Iterator, Mapping, Sequence

from papershelf.model import Link, Rel
from papershelf.read.bibtex.said import first, text
from papershelf.read.draft import merged
from papershelf.text import identifiers as ids
from papershelf.text import links as addresses
from papershelf.text.latex import addresses as latex
from papershelf.text.plain import one_line

_ANGLE = re.compile(r"\{?(?:\$|\\text)(<|>|less|greater)(?:\$|\{\}|(?=[^A-Za-z]))\}?")
"""Brackets of old DOIs, as TeX wants them: ``15/16$<$1661::AID-SIM968$>$3.0.CO;2-2``, ``{\\textless}``."""
_URL_COMMAND = re.compile(r"\\(?:url|href|path|nolinkurl)\s*\{([^{}]*)\}")
_LINKS: tuple[tuple[Rel, str], ...] = (("paper", "url"), ("paper", "ee"), ("paper", "bdsk-url-1"), ("paper", "bdsk-url-2"), ("pdf", "pdf"),
                                       ("code", "code"), ("slides", "slides"), ("video", "video"), ("project", "project"), ("project", "website"),
                                       ("paper", "html"), ("paper", "openreview"), ("paper", "url_paper"), ("pdf", "url_pdf"), ("code", "url_code"),
                                       ("code", "url_github"), ("slides", "url_slides"), ("video", "url_video"), ("data", "url_data"))  # fmt: skip
_DOI_IN = re.compile(r"10\.\d{4,9}/[^\s,;]+")
_HOST = re.compile(r"www\.|(?:[a-z][\w-]*\.){1,4}[a-z]{2,6}/\S+\Z", re.IGNORECASE)
"""An address without its scheme."""
_ISBN = re.compile(r"(?<![\dXx-])(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx](?![\dXx-])")
_PMID = re.compile(r"\s*(\d{1,9})\b")
_BETWEEN = re.compile(r"[;,]?\s+(?=https?://)|,\s+")
"""Between the addresses of one field."""
_NOTES = ("howpublished", "note", "annote")
_LOOSE = ("journal", "journaltitle", "note", "howpublished", "booktitle", "number")
_PREPRINT = re.compile(r"\s*(?:arxiv|corr)\b", re.IGNORECASE)


def url(told: str) -> str:
    r"""The address in a field, which BibLaTeX reads as it stands and BibTeX's users escape: ``\url{a\_b}`` → ``a_b``."""
    if command := _URL_COMMAND.search(told):
        told = command[1]
    if "&amp;" in told:
        told = told.replace("&amp;", "&")
    if "\\" in told or "{" in told or "$" in told:
        told = _ANGLE.sub(lambda match: "<" if match[1] in {"<", "less"} else ">", told)
        told = latex.unescaped(told)
        told = told.replace("{", "").replace("}", "")
    return "".join(told.split()) if told.startswith(("http", "www")) else one_line(told)


def links_of(values: Mapping[str, str]) -> tuple[Link, ...]:
    """The links of all fields, each once; that of a field of its own comes first."""
    found: dict[str, Link] = {}
    for link in (*_own_links(values), *_noted_links(values)):
        found.setdefault(addresses.same(link.url), link)
    return tuple(found.values())


def _own_links(values: Mapping[str, str]) -> Iterator[Link]:
    for rel, name in _LINKS:
        for told in _BETWEEN.split(values[name].strip()) if name in values else ():
            address = url(told)
            whole = f"https://{address}" if _HOST.match(address) else address
            if whole.lower().startswith("http"):
                yield Link("pdf" if rel == "paper" and addresses.is_pdf(whole) else rel, whole)
    if _leads_on(other := url(values.get("doi", ""))):
        yield Link("paper", other)


def _noted_links(values: Mapping[str, str]) -> Iterator[Link]:
    for name in _NOTES:
        told = values.get(name, "")
        if "\\url" in told or "http" in told:
            for address in addresses.addresses(url(told) if "\\url" in told else latex.unescaped(told)):
                rel = addresses.of_paper if name == "howpublished" else addresses.rel
                yield Link(rel(address.url), address.url)


def identifiers_of(values: Mapping[str, str], links: Sequence[Link]) -> dict[str, str]:
    """Identifiers in their own fields; for arXiv also where people write them who have no field for it."""
    eprint, kind = url(values.get("eprint", "")), first(values, "archiveprefix", "eprinttype", "archive").lower()
    pmid = values.get("pmid", "") or (eprint if kind in {"pubmed", "pmid"} else "")
    found = {
        "doi": _doi(values),
        "arxiv": ids.arxiv(url(first(values, "arxiv", "arxivid", "arxiv_id"))) or (ids.arxiv(eprint) if kind in {"", "arxiv"} else ""),
        "pmid": match[1] if (match := _PMID.match(pmid)) else "",
        "isbn": match[0] if (match := _ISBN.search(text(values, "isbn"))) else "",
    }
    told = [ids.told_by_form(link.url) for link in links if link.rel in {"paper", "pdf", "other"}]
    loose = [{"arxiv": ids.mentioned(url(values[name])).get("arxiv", "")} for name in _LOOSE if name in values]
    if _PREPRINT.match(values.get("journal", "")):
        loose.append({"arxiv": ids.arxiv(url(first(values, "volume", "number", "pages")))})
    return {name: value for name, value in merged(found, *told, *loose).items() if value}


def _doi(values: Mapping[str, str]) -> str:
    """The DOI in its field, among other words there, or alone in a note; else what stands in the field, which is told where it says something."""
    told = url(values.get("doi", ""))
    among = match[0] if (match := _DOI_IN.search(told)) else ""
    noted = (text(values, name) for name in _NOTES[:2] if name in values)
    doi = next(filter(None, map(ids.doi, (told, among, *noted))), "").replace("\\", "")
    return doi or ("" if _leads_on(told) else told)


def _leads_on(told: str) -> bool:
    """Whether what stands for a DOI is the address of something else."""
    return told.lower().startswith(("http://", "https://")) and not _DOI_IN.search(told)
