"""Addresses in running text: where they begin and end, and what a reader finds there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from papershelf.model import Link, Rel

# An address that is written without its scheme is one only where the host says so.
_ADDRESS = re.compile(
    r"https?://[^\s<>\"`{}\\^|$“”‘’]+|(?<![\w/.@:-])(?:www\.|(?:github|gitlab)\.com/|huggingface\.co/)[^\s<>\"`{}\\^|$“”‘’]+", re.IGNORECASE
)
_TRAILING = ".,;:!?'\"*_~-–—…"
_BRACKETS = {")": "(", "]": "["}
_SERVED_PDF = re.compile(r"\.pdf\b|/e?pdf[/?]", re.IGNORECASE)
"""``arxiv.org/pdf/…``, ``dl.acm.org/doi/epdf/…``, ``openreview.net/pdf?id=…``, ``….pdf?download=1``."""
_HOST = re.compile(r"(?=.{4,253}\Z)(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,24}\Z")


@dataclass(frozen=True, slots=True)
class Address:
    """An address in a text."""

    start: int
    end: int
    url: str
    """Whole, with ``http`` or ``https``."""


def addresses(text: str) -> Iterator[Address]:
    """The addresses in ``text`` that have the form of one, without the punctuation of the sentence around them."""
    if "://" not in text and "www." not in text and ".co" not in text:
        return
    for match in _ADDRESS.finditer(text):
        written = _without_punctuation(match[0])
        scheme, _, rest = written.rpartition("://")
        url = f"{scheme.lower() or 'https'}://{rest}"
        if _is_whole(url):
            yield Address(match.start(), match.start() + len(written), url)


def _without_punctuation(url: str) -> str:
    """A closing bracket belongs to the address only where it opened in it."""
    while url:
        last = url[-1]
        if (last in _TRAILING and not url.endswith("_/")) or (last in _BRACKETS and url.count(last) > url.count(_BRACKETS[last])):
            url = url[:-1]
        else:
            break
    return url


def _is_whole(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    return bool(_HOST.match(host)) and "@" not in parts.netloc


def links(text: str) -> tuple[Link, ...]:
    """A link for every address in ``text``, each once; addresses that differ in a final slash are one."""
    found: dict[str, Link] = {}
    for address in addresses(text):
        found.setdefault(same(address.url), Link(rel(address.url), address.url))
    return tuple(found.values())


def same(url: str) -> str:
    """What two spellings of one address have in common."""
    return re.sub(r"\A(?:https?://)?(?:www\.)?", "", url, flags=re.IGNORECASE).rstrip("/").removesuffix(".git").lower()


_NETWORKS = r"(?:[\w-]+\.)?(?:(?:twitter|x|linkedin|facebook|threads|reddit|weibo)\.com|bsky\.app|news\.ycombinator\.com)/"
"""Where people speak of papers, and no paper is."""
# First match first: a pattern for host and path, without the scheme and ``www.``.
_RELS: tuple[tuple[Rel, str], ...] = (
    ("video", r"youtu\.be/|(?:\w+\.)?youtube\.com/|vimeo\.com/|(?:\w+\.)?bilibili\.com/|\S+\.(?:mp4|webm|mov)\Z"),
    ("slides", r"speakerdeck\.com/|(?:\w+\.)?slideshare\.net/"),
    ("demo", (r"colab\.research\.google\.com/|(?:hf\.co|huggingface\.co)/spaces/|replicate\.com/|[\w.-]+\.hf\.space|[\w.-]+\.gradio\.(?:live|app)"
             r"|[\w.-]+\.streamlit\.app|mybinder\.org/|demo\.|[^/]+/(?:\S*/)?demos?(?:[/.?]|\Z)")),
    ("data", (r"(?:hf\.co|huggingface\.co)/datasets/|(?:\w+\.)?zenodo\.org/|doi\.org/10\.5281/zenodo|(?:\w+\.)?figshare\.com/|(?:\w+\.)?kaggle\.com/(?:datasets|c|competitions)/"
             r"|osf\.io/|(?:\w+\.)?physionet\.org/|(?:\w+\.)*dataverse\.\w+|datadryad\.org/|(?:\w+\.)?openml\.org/|(?:data|dataset|datasets)\."
             r"|[^/]+/(?:\S*/)?(?:dataset|datasets|corpus|benchmark)(?:[/.?]|\Z)")),
    ("model", r"(?:hf\.co|huggingface\.co)/[\w.-]+|(?:\w+\.)?modelscope\.(?:cn|ai)/|ollama\.com/|civitai\.com/"),
    ("code", (r"(?:gist\.|raw\.)?github(?:usercontent)?\.com/[\w.-]+/[\w.-]+|gitlab\.(?:[\w-]+\.)*\w+/[\w.-]+/[\w.-]+|git(?:hub)?\.[\w.-]+/"
             r"|bitbucket\.org/|codeberg\.org/|(?:\w+\.)?sourceforge\.net/|gitee\.com/|sr\.ht/|git\.sr\.ht/|anonymous\.4open\.science/"
             r"|pypi\.org/|cran\.r-project\.org/|codeocean\.com/|(?:\w+\.)?kaggle\.com/code/|softwareheritage\.org/|[^/]+/(?:\S*/)?(?:code|software)(?:[/.?]|\Z)")),
    ("other", r"(?:\w+\.)?arxiv\.org/|(?:dx\.)?doi\.org/|openreview\.net/|aclanthology\.org/|(?:\w+\.)?wikipedia\.org/|\S+\.pdf\Z|" + _NETWORKS),
    ("project", (r"[\w.-]+\.(?:github|gitlab|bitbucket)\.io|sites\.google\.com/|[\w.-]+\.(?:netlify|vercel|pages|readthedocs|web|notion)\.(?:app|dev|io|site)"
                r"|github\.com/[\w.-]+/?\Z|[^/]+/(?:\S*/)?projects?(?:[/.?]|\Z)|projects?\.|[^/]+/~?[\w.-]+/(?:\S*/)?projects?/")),
)  # fmt: skip
_REL_PATTERNS = tuple((rel, re.compile(pattern, re.IGNORECASE)) for rel, pattern in _RELS)

_OF_NETWORK = re.compile(rf"https?://{_NETWORKS}", re.IGNORECASE)


def rel(url: str) -> Rel:
    """What a reader finds at ``url``, told by its host and path; ``other`` where they do not tell."""
    address = re.sub(r"\A(?:https?://)?(?:www\.)?", "", url, flags=re.IGNORECASE)
    return next((rel for rel, pattern in _REL_PATTERNS if pattern.match(address)), "other")


def is_pdf(url: str) -> bool:
    """Whether ``url`` ends as the name of a PDF does."""
    return url.lower().endswith(".pdf")


def serves_pdf(url: str) -> bool:
    """Whether ``url``, which has the identifier of a paper in it, is that of its PDF, as services and publishers write these."""
    return bool(_SERVED_PDF.search(url))


def of_paper(url: str) -> Rel:
    """What a reader finds at ``url`` where it is given for a paper: the paper, if host and path tell nothing else."""
    told = "pdf" if is_pdf(url) else rel(url)
    return "paper" if told == "other" and not _OF_NETWORK.match(url) else told
